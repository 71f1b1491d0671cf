"""The windows: complete, filled in, inside Slack's limits, in four languages."""

from dataclasses import replace

import pytest

from bot.domain.authority import GrantKind
from bot.domain.case import GrantState, Outcome
from bot.domain.policy import CAUSES
from bot.domain.understanding import Facts, Fault, Stage
from handlers.views import goodwill, modals, names
from handlers.views.allowance import Allowance
from handlers.views.words import LANGUAGES
from tests.views.cases import (
    ALLOWANCE,
    FLOWERS,
    LIMITS,
    USUAL,
    closed,
    drafted,
    euros,
    grant,
    later,
    opened,
    policy,
    replied,
    revision,
)
from tests.views.slack_limits import check_view, texts
from tests.views.test_limits import EVIL, evil_case

LONG = "Ž" * 2999 + "\n" + "& <b> " * 700


def windows(case, policy, language="en"):
    """Every window for a case, by its callback id or name."""
    number = case.revisions[-1].number if case.revisions else 1
    given = case.grants[0] if case.grants else grant(GrantState.GRANTED)
    return {
        "facts": modals.facts_modal(case, policy),
        "goodwill": goodwill.goodwill_modal(case, policy, [ALLOWANCE], later()),
        "retype": goodwill.retype_modal(case, policy, given),
        "again": goodwill.again_modal(case, policy, given.terms, {names.WHAT: LONG, names.REASON: LONG}),
        "handed": goodwill.handed_modal(case, policy, given),
        "take back": goodwill.take_back_modal(case, policy, given),
        "close": modals.close_modal(case, policy),
        "edit": modals.edit_modal(case, policy, number),
        "reject": modals.reject_modal(case, policy, number),
        "publish": modals.publish_modal(case, policy, number),
        "answered": modals.answered_modal(case, policy),
        "dismiss": modals.dismiss_modal(case, policy),
        "same": modals.same_modal(case, policy),
        "override": modals.override_modal(case, policy, number),
        "open": modals.open_modal(language, "a post"),
        "loading": modals.loading(language),
        "notice": modals.notice(language, "No."),
    }


def inputs(view):
    return {block["block_id"]: block["element"] for block in view["blocks"] if block["type"] == "input"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", windows(drafted(), policy()))
def test_every_window_is_one_that_slack_takes(name, language):
    check_view(windows(drafted(), policy(language), language)[name])


@pytest.mark.parametrize("text", EVIL)
def test_extreme_texts_fit_into_the_windows(text):
    own_causes = tuple(f"{EVIL[text][:40]} {n}" for n in range(150))
    for view in windows(evil_case(EVIL[text]), policy(causes=own_causes)).values():
        check_view(view)


def test_every_input_is_read_from_the_same_place():
    for view in windows(drafted(), policy()).values():
        assert all(element["action_id"] == names.INPUT for element in inputs(view).values())


def test_a_window_says_which_text_it_is_about():
    case = drafted()

    read = names.read_ref(modals.override_modal(case, policy(), 1)["private_metadata"])

    assert read == names.Ref(142, 1, 0, case.revisions[0].sha256[:16])


def test_the_facts_already_stated_stand_in_their_inputs():
    facts = Facts(
        ("one", "two"), ("which order",), Fault.SHARED, "a new jacket", later(hours=9), "lt", customer="Maria"
    )

    found = inputs(modals.facts_modal(opened(facts=facts), policy()))

    assert found[names.CONFIRMED]["initial_value"] == "one\ntwo"
    assert found[names.UNKNOWNS]["initial_value"] == "which order"
    assert found[names.FAULT]["initial_option"]["value"] == "shared"
    assert found[names.REMEDY]["initial_value"] == "a new jacket"
    assert found[names.CUSTOMER]["initial_value"] == "Maria"
    assert found[names.DEADLINE]["initial_date_time"] == int(later(hours=9).timestamp())
    assert found[names.LANGUAGE]["initial_option"]["value"] == "lt"


@pytest.mark.parametrize(("stated", "shown"), [(None, "open"), (Stage.LET_GO, "let_go")])
def test_the_window_shows_the_stage_that_holds(stated, shown):
    found = inputs(modals.facts_modal(opened(facts=Facts(stage=stated)), policy()))

    assert found[names.STAGE]["initial_option"]["value"] == shown


def test_facts_that_do_not_fit_are_not_overwritten_unknowingly():
    view = modals.facts_modal(opened(facts=Facts(("x" * 4000,))), policy())

    assert "initial_value" not in inputs(view)[names.CONFIRMED]
    assert "cannot be shown here" in " ".join(texts(view["blocks"]))


@pytest.mark.parametrize("text", ["short", LONG, "a" * 12_000, "👩‍👩‍👧‍👦" * 1500, "  \n edges \n\n "])
def test_an_edited_reply_is_put_together_exactly(text):
    case = drafted(revision(text=text))

    found = inputs(modals.edit_modal(case, policy(), 1))

    assert modals.joined({block: element["initial_value"] for block, element in found.items()}) == text


def test_parts_are_joined_in_their_order_and_other_answers_are_passed_over():
    answers = {f"text_{n}": f"{n} " for n in (10, 2, 0)} | {"reason": "x"}

    assert modals.joined(answers) == "0 2 10 "


def test_a_reply_too_long_for_a_window_is_not_cut():
    view = modals.edit_modal(drafted(revision(text="x" * 40_000)), policy(), 1)

    assert "submit" not in view
    assert "too long" in " ".join(texts(view["blocks"]))


def test_closing_offers_only_the_outcomes_that_have_no_button_of_their_own():
    found = inputs(modals.close_modal(replied(), policy()))

    offered = {option["value"] for option in found[names.OUTCOME]["options"]}
    assert offered == set(Outcome) - {Outcome.NOT_A_COMPLAINT, Outcome.DUPLICATE}


def test_closing_suggests_the_cause_and_knows_the_teams_own():
    own = (*CAUSES, "weather in Šiauliai")

    found = inputs(modals.close_modal(replied(), policy(causes=own)))[names.CAUSE]

    assert found["initial_option"]["value"] == "logistics"
    assert found["options"][-1] == {
        "text": {"type": "plain_text", "text": "weather in Šiauliai", "emoji": False},
        "value": "weather in Šiauliai",
    }


def test_closing_without_a_reply_says_that_a_reason_is_needed():
    unreplied = " ".join(texts(modals.close_modal(drafted(), policy())["blocks"]))
    answered = " ".join(texts(modals.close_modal(replied(), policy())["blocks"]))

    assert "No reply was published" in unreplied
    assert "No reply was published" not in answered


def test_approving_anyway_shows_what_stands_against_the_text():
    case = drafted(revision(text="Prosimy o kontakt w wiadomości prywatnej."))

    said = " ".join(texts(modals.override_modal(case, policy(), 1)["blocks"]))

    assert "private contact" in said


def test_the_likeliest_other_case_is_filled_in():
    found = inputs(modals.same_modal(opened(), policy()))

    assert found[names.SAME_AS_NUMBER]["initial_value"] == "12"


def test_a_language_that_a_person_chose_is_offered_again():
    chosen = replace(closed(), facts=Facts(language="ka"))

    found = inputs(modals.facts_modal(chosen, policy()))[names.LANGUAGE]

    assert found["initial_option"]["text"]["text"] == "Georgian"


def test_goodwill_begins_with_a_gift_and_what_is_left():
    view = goodwill.goodwill_modal(drafted(), policy(), [ALLOWANCE], later())

    kinds = inputs(view)[names.KIND]
    assert kinds["initial_option"]["value"] == GrantKind.GIFT
    assert [option["value"] for option in kinds["options"]] == [*GrantKind, FLOWERS.id]
    assert "€375.00" in " ".join(texts(view["blocks"]))


def test_what_the_gift_is_can_be_typed_as_soon_as_the_window_is_there():
    view = goodwill.goodwill_modal(drafted(), policy(), [ALLOWANCE], later())

    assert [name for name, element in inputs(view).items() if element.get("focus_on_load")] == [names.WHAT]


def test_who_may_give_no_gift_begins_with_what_they_may_give():
    refunds = Allowance(replace(LIMITS, per_grant={GrantKind.REFUND: euros(5)}))

    view = goodwill.goodwill_modal(drafted(), policy(), [refunds], later())

    assert inputs(view)[names.KIND]["initial_option"]["value"] == GrantKind.REFUND


def test_what_was_given_in_such_cases_can_stand_in_the_window():
    view = goodwill.goodwill_modal(drafted(), policy(), [], later(), USUAL)

    said = " ".join(texts(view["blocks"]))
    assert "#12: Gift and Refund (€29.00), the author is satisfied" in said
    assert "Usually €10.00 to €30.00." in said
    check_view(view)


def test_the_windows_of_a_grant_name_it():
    given = grant(GrantState.GRANTED, 3)

    for window in (goodwill.retype_modal, goodwill.handed_modal, goodwill.take_back_modal):
        assert names.read_ref(window(drafted(), policy(), given)["private_metadata"]) == names.Ref(142, 0, 3)


def test_retyping_says_which_amount_is_meant():
    view = goodwill.retype_modal(drafted(), policy(), grant(kind="of an order"))

    assert "*€36.00* at most" in " ".join(texts(view["blocks"]))
