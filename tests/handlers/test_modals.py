"""What people submit in windows: taken whole, or refused at the input that is to be mended."""

import json

import pytest

from bot.domain.authority import GrantKind
from bot.domain.case import GrantState, Outcome, Status
from bot.domain.understanding import Fault, Stage
from bot.ports import Refused, Unknown
from handlers.views import names
from tests.handlers.conftest import ANN, BEN, COLD, GUEST, LINK, with_rules
from tests.handlers.fakes import REPLY
from tests.handlers.goodwill import granted

BAD_LINKS = [
    "reviews.example",
    "javascript:alert(1)",
    "ftp://a.example/x",
    "https://",
    "https://a@b.example/x",
    "nie ma",
]


def errors(response):
    """What stands at which input."""
    answer = json.loads(response.body)
    assert answer["response_action"] == "errors", answer
    return answer["errors"]


async def approved(world):
    await world.click(names.APPROVE, await world.ref(revision=1), user=BEN)
    await world.settle()


@pytest.mark.parametrize("window", [names.PUBLISH_MODAL, names.ANSWERED_MODAL, names.OPEN_MODAL])
async def test_a_bad_link_is_refused_at_its_input(drafted, window):
    ref = await drafted.ref(revision=1)
    for link in BAD_LINKS:
        response = await drafted.submit(window, ref, post="More words", permalink=link)

        assert set(errors(response)) == {names.PERMALINK}
    assert (await drafted.cases(), len((await drafted.case()).rounds)) == ([1], 1)


@pytest.mark.parametrize("text", ["", "   ", "\u200b\u202e"])
async def test_an_empty_post_is_refused_at_its_input(drafted, text):
    for window in (names.ANSWERED_MODAL, names.OPEN_MODAL):
        response = await drafted.submit(window, await drafted.ref(), post=text)

        assert set(errors(response)) == {names.POST}


async def test_facts_are_stored_line_by_line_with_their_deadline(drafted):
    soon = int(drafted.clock.now().timestamp()) + 3600
    await drafted.submit(
        names.FACTS_MODAL,
        await drafted.ref(),
        confirmed="The machine failed.\n\n We repaired it. ",
        unknowns="Which cup?",
        fault=Fault.OURS,
        remedy="A new cup",
        deadline=str(soon),
        language="und",
    )

    facts = (await drafted.case()).facts
    assert facts.confirmed == ("The machine failed.", "We repaired it.")
    assert (facts.unknowns, facts.fault, facts.remedy) == (("Which cup?",), Fault.OURS, "A new cup")
    assert (facts.deadline.timestamp(), facts.language) == (soon, "")


async def test_the_stage_a_person_chose_is_stored_and_a_new_draft_follows_it(drafted):
    await drafted.submit(names.FACTS_MODAL, await drafted.ref(), stage="resolved")
    await drafted.settle()

    case = await drafted.case()
    assert (case.facts.stage, case.stage) == (Stage.RESOLVED, Stage.RESOLVED)
    assert len(case.revisions) == 2


async def test_a_menu_nobody_touched_states_no_stage(drafted):
    await drafted.submit(names.FACTS_MODAL, await drafted.ref(), stage="open", remedy="A new cup")

    assert (await drafted.case()).facts.stage is None


async def test_a_window_without_the_menu_leaves_the_stage_as_it_is(drafted):
    await drafted.submit(names.FACTS_MODAL, await drafted.ref(), stage="let_go")
    await drafted.submit(names.FACTS_MODAL, await drafted.ref(), remedy="A new cup")

    assert (await drafted.case()).facts.stage is Stage.LET_GO


async def test_who_the_customer_is_is_stored_and_changes_no_draft(drafted):
    before = await drafted.case()
    await drafted.submit(names.FACTS_MODAL, await drafted.ref(), stage="open", customer=" maria@mail.example ")
    await drafted.settle()
    case = await drafted.case()
    await drafted.submit(names.FACTS_MODAL, await drafted.ref(), stage="open")

    assert case.facts.customer == "maria@mail.example"
    assert case.customer not in ("", before.customer)
    assert (case.status, len(case.revisions)) == (before.status, len(before.revisions))
    assert (await drafted.case()).facts.customer == "maria@mail.example"


async def test_a_deadline_in_the_past_is_refused_at_its_input(drafted):
    response = await drafted.submit(names.FACTS_MODAL, await drafted.ref(), deadline="1000")

    assert set(errors(response)) == {names.DEADLINE}


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({}, names.OUTCOME),
        ({"outcome": Outcome.SATISFIED, "cause": "service"}, names.OUTCOME),
        ({"outcome": Outcome.NO_REPLY, "cause": "service"}, names.REASON),
        ({"outcome": Outcome.NO_REPLY, "reason": "they deleted it"}, names.CAUSE),
        ({"outcome": Outcome.NO_REPLY, "reason": "they deleted it", "cause": "weather"}, names.CAUSE),
    ],
)
async def test_a_case_is_not_closed_without_what_closing_needs(drafted, values, field):
    empty = dict.fromkeys((names.OUTCOME, names.CAUSE, names.REASON), "")
    response = await drafted.submit(names.CLOSE_MODAL, await drafted.ref(), **(empty | values))

    assert set(errors(response)) == {field}
    assert (await drafted.case()).status is Status.DRAFTED


async def test_a_case_is_closed_with_outcome_cause_and_reason(drafted):
    values = {"outcome": Outcome.NO_REPLY, "cause": "service", "reason": "they deleted it"}
    response = await drafted.submit(names.CLOSE_MODAL, await drafted.ref(), **values)

    closing = (await drafted.case()).closing
    assert (response.body, closing.outcome, closing.cause, closing.by) == ("", Outcome.NO_REPLY, "service", ANN)


async def test_a_post_that_is_no_complaint_needs_a_reason(drafted):
    response = await drafted.submit(names.DISMISS_MODAL, await drafted.ref(), reason=" ")

    assert set(errors(response)) == {names.REASON}


async def test_only_another_case_can_be_the_same(drafted):
    for typed in ("", "1", "99", "-1", "#", "two", "٣", "9" * 30):
        response = await drafted.submit(names.SAME_MODAL, await drafted.ref(), same_as=typed)

        assert set(errors(response)) == {names.SAME_AS_NUMBER}, typed


@pytest.mark.parametrize(
    ("window", "values"),
    [(names.SAME_MODAL, {names.SAME_AS_NUMBER: "2"}), (names.DISMISS_MODAL, {names.REASON: "praise"})],
)
async def test_a_no_stands_at_an_input_that_the_window_has(drafted, window, values):
    """Slack calls anything else invalid, and the person reads nothing of it."""
    await drafted.mention("Something else")
    await granted(drafted)
    draft = await drafted.ref(revision=(await drafted.case()).live.number)
    await drafted.click(names.APPROVE, draft, user=BEN)
    await drafted.settle()
    await drafted.submit(names.PUBLISH_MODAL, draft, permalink=LINK)
    await drafted.settle()
    assert (await drafted.case()).grants[0].state is GrantState.SPENT
    response = await drafted.submit(window, await drafted.ref(), **values)

    assert set(errors(response)) == set(values)
    assert (await drafted.case()).closing is None


async def test_a_case_is_merged_into_another(drafted):
    await drafted.mention("Something else")
    await drafted.submit(names.SAME_MODAL, await drafted.ref(2), same_as="#1")

    assert (await drafted.case(2)).closing.same_as == 1


async def test_an_edit_is_a_new_draft_with_exactly_that_text(drafted):
    text = f"{REPLY}\n\n*Not bold*, _nor this_ :x: <@U1> &amp;"
    await drafted.submit(names.EDIT_MODAL, await drafted.ref(revision=1), text_0=text[:50], text_1=text[50:])

    live = (await drafted.case()).live
    assert (live.number, live.draft.text, live.by) == (2, text, ANN)


async def test_who_has_no_draft_may_write_the_first_one(opened):
    await opened.click(names.WRITE, names.ref(1))
    [window] = opened.slack.windows
    await opened.submit(window["callback_id"], window["private_metadata"], text_0=REPLY)

    live = (await opened.case()).live
    assert (live.number, live.draft.text, live.by) == (1, REPLY, ANN)


async def test_who_writes_where_a_draft_has_come_meanwhile_edits_that_one(drafted):
    await drafted.click(names.WRITE, names.ref(1))
    [window] = drafted.slack.windows
    await drafted.submit(window["callback_id"], window["private_metadata"], text_0=f"{REPLY} We will write here.")

    assert (await drafted.case()).live.number == 2


@pytest.mark.parametrize("text", ["", " \u200b", REPLY, "x" * 12_001])
async def test_an_edit_that_is_none_is_refused_at_its_input(drafted, text):
    response = await drafted.submit(names.EDIT_MODAL, await drafted.ref(revision=1), text_0=text)

    assert set(errors(response)) == {f"{names.EDIT_PART}0"}


async def test_an_edit_of_an_older_draft_is_refused(drafted):
    await drafted.submit(names.EDIT_MODAL, await drafted.ref(revision=1), text_0=f"{REPLY} Thanks.")
    response = await drafted.submit(names.EDIT_MODAL, await drafted.ref(revision=1), text_0=f"{REPLY} Cheers.")

    assert set(errors(response)) == {f"{names.EDIT_PART}0"}


async def test_a_rejection_by_button_carries_its_reason(drafted):
    await drafted.submit(names.REJECT_MODAL, await drafted.ref(revision=1), user=BEN, reason="too cold")
    await drafted.settle()

    assert "too cold" in (await drafted.case()).feedback


async def test_a_reason_given_after_a_rejection_by_emoji_brings_a_better_draft(drafted):
    await drafted.react("x", await drafted.draft_ts())
    await drafted.settle()
    await drafted.submit(names.REJECT_MODAL, await drafted.ref(revision=1), user=BEN, reason="too cold")
    await drafted.settle()

    case = await drafted.case()
    assert ("too cold" in case.feedback, len(case.revisions)) == (True, 2)


async def test_findings_are_overridden_by_name_and_reason(drafted):
    await drafted.submit(names.EDIT_MODAL, await drafted.ref(revision=1), text_0="Write to us in private.")
    await drafted.settle()
    await drafted.submit(names.OVERRIDE_MODAL, await drafted.ref(revision=2), user=BEN, override="as agreed")
    await drafted.settle()

    approval = (await drafted.case()).approval
    assert (approval.by, approval.override) == (BEN, "as agreed")


async def test_the_permalink_proves_the_publication(drafted):
    await approved(drafted)
    response = await drafted.submit(names.PUBLISH_MODAL, await drafted.ref(revision=1), permalink=f"{LINK}#reply")
    await drafted.settle()

    case = await drafted.case()
    assert (response.body, case.status, case.published[0].permalink) == ("", Status.REPLIED, LINK)


async def test_a_permalink_added_later_is_stored_with_the_publication(drafted):
    await approved(drafted)
    for link in ("", LINK):
        await drafted.submit(names.PUBLISH_MODAL, await drafted.ref(revision=1), permalink=link)
        await drafted.settle()

    assert [p.permalink for p in (await drafted.case()).published][-1] == LINK


@pytest.mark.parametrize("reference", ["", "{}", '{"c":99}', "nonsense"])
async def test_a_window_about_no_case_says_so_in_its_place(drafted, reference):
    response = await drafted.submit(names.DISMISS_MODAL, reference, reason="A joke")

    assert json.loads(response.body)["response_action"] == "update"
    assert (await drafted.case()).status is Status.DRAFTED


async def test_a_window_that_comes_too_late_says_what_stands_against_it_and_keeps_what_was_typed(drafted):
    await drafted.submit(names.DISMISS_MODAL, await drafted.ref(), reason="A joke")
    response = await drafted.submit(names.FACTS_MODAL, await drafted.ref(), confirmed="It was cold.")

    assert "closed" in errors(response)[names.CONFIRMED]
    assert (await drafted.case()).facts.confirmed == ()


async def test_a_post_pasted_twice_in_the_window_leads_to_its_case(opened):
    response = await opened.submit(names.OPEN_MODAL, post=COLD, permalink=LINK)

    assert "#1" in response.body
    assert await opened.cases() == [1]


WINDOWS = [
    (names.REJECT_MODAL, {"reason": "Too cold."}),
    (names.OVERRIDE_MODAL, {"override": "It is true."}),
    (names.PUBLISH_MODAL, {"permalink": f"{LINK}/reply"}),
]


@pytest.mark.parametrize(("window", "values"), WINDOWS, ids=["reject", "approve anyway", "published"])
async def test_who_may_not_decide_reads_so_in_the_window_where_the_words_still_stand(drafted, window, values):
    if window == names.PUBLISH_MODAL:
        await approved(drafted)
    before = await drafted.case()
    response = await drafted.submit(window, await drafted.ref(revision=1), user=GUEST, **values)
    await drafted.settle()

    assert set(errors(response)) == set(values)
    assert await drafted.case() == before
    assert drafted.slack.told(GUEST) == []


@pytest.mark.parametrize(("window", "values"), WINDOWS, ids=["reject", "approve anyway", "published"])
async def test_what_a_window_decides_stands_when_it_closes(drafted, window, values):
    if window == names.PUBLISH_MODAL:
        await approved(drafted)
    response = await drafted.submit(window, await drafted.ref(revision=1), user=BEN, **values)

    status = {names.REJECT_MODAL: Status.OPEN, names.OVERRIDE_MODAL: Status.APPROVED}.get(window, Status.REPLIED)
    assert (response.body, (await drafted.case()).status) == ("", status)


@pytest.mark.parametrize("error", [Unknown("lost"), Refused("token_revoked")], ids=repr)
async def test_while_slack_does_not_say_who_it_is_the_window_closes_and_the_answer_comes_later(drafted, error):
    drafted.slack.down["person"] = error
    response = await drafted.submit(
        names.REJECT_MODAL, await drafted.ref(revision=1), user=ANN, reason="I do not like it."
    )
    drafted.slack.down.clear()
    await drafted.settle()

    assert response.body == ""
    assert (await drafted.case()).status is Status.DRAFTED
    assert len(drafted.slack.told(ANN)) == 1


async def test_a_window_that_was_refused_is_decided_anew_when_it_is_sent_again_with_equal_words(drafted):
    sent = {"user": ANN, "view": "V77", "reason": "Too cold."}
    window, ref = names.REJECT_MODAL, await drafted.ref(revision=1)
    for _ in range(3):
        assert errors(await drafted.submit(window, ref, **sent))

    with_rules(drafted, approvers=(BEN, ANN))
    assert (await drafted.submit(window, ref, **sent)).body == ""
    assert (await drafted.case()).feedback == ("Too cold.",)


async def test_goodwill_that_was_refused_is_asked_for_anew_with_equal_values(drafted):
    sent = {"user": ANN, "view": "V78", "kind": GrantKind.DISCOUNT_AMOUNT, "amount": "5"}
    authorities = drafted.policy.authorities
    with_rules(drafted, authorities=())
    assert errors(await drafted.submit(names.GOODWILL_MODAL, await drafted.ref(), **sent))

    with_rules(drafted, authorities=authorities)
    for _ in range(3):
        assert (await drafted.submit(names.GOODWILL_MODAL, await drafted.ref(), **sent)).body == ""
    assert len((await drafted.case()).grants) == 1
