"""Similar past cases: whose replies a draft learns from, and what of them it may see."""

from dataclasses import replace

import pytest

from bot.domain.case import Outcome
from bot.domain.ids import BrandId, CaseId
from bot.domain.platforms import Platform
from bot.domain.policy import Brand
from bot.domain.similar import SHOWN, examples
from tests.domain.builders import (
    TEAM,
    approved,
    closed,
    drafted,
    later,
    opened,
    policy,
    post,
    replied,
    understood,
)

POST = "The parcel came late and the courier left it in the rain."


PLACES = ("garden", "porch", "street", "garage", "stairs", "cellar", "fence", "gate", "roof")


def reply(n):
    """Replies that differ in a word which no mask hides."""
    place = PLACES[n % len(PLACES)]
    return f"Hello Maria! We are sorry that the parcel waited by the {place}. You will hear from us by Friday 18:00."


def past(number, outcome=Outcome.SATISFIED, cause="logistics", text=POST, **facts):
    """A closed case with a published reply of its own."""
    case = understood(opened(post=post(text, platform=facts.pop("platform", Platform.OTHER))))
    case = closed(replied(approved(drafted(case, text=reply(number)))), outcome=outcome, cause=cause)
    ended = replace(case.closing, at=later(days=number))
    return replace(case, id=CaseId(TEAM, number), closing=ended, **facts)


def now(cause="logistics", text=POST, **facts):
    return replace(understood(opened(post=post(text)), suggested_cause=cause), **facts)


def numbers(case, *others):
    """Which cases' replies are shown, in order."""
    shown = examples(case, others, policy())
    return [next(n for n, place in enumerate(PLACES) if place in text) for text in shown]


def test_those_of_the_same_cause_come_first_and_of_them_those_that_ended_well():
    cases = [
        past(1, cause="billing"),
        past(2, Outcome.CANNOT_SOLVE),
        past(3, Outcome.ANSWERED),
        past(4),
    ]

    assert numbers(now(), *cases) == [4, 3, 2]


def test_the_same_platform_then_the_latest_break_a_tie():
    here = now()
    cases = [past(1), past(2), past(3, platform=Platform.GOOGLE)]

    assert numbers(here, *cases) == [2, 1, 3]


def test_a_case_that_ended_well_elsewhere_is_better_than_one_here_that_did_not():
    cases = [past(1, Outcome.CANNOT_SOLVE), past(2, platform=Platform.GOOGLE)]

    assert numbers(now(), *cases) == [2, 1]


def test_no_more_than_a_few_are_shown_and_none_twice():
    cases = [past(n) for n in range(1, 9)]

    assert len(examples(now(), cases, policy())) == SHOWN
    assert len(examples(now(), [past(1), past(1 + len(PLACES))], policy())) == 1


def test_where_nobody_knows_the_cause_words_in_common_decide():
    other = past(2, cause="billing", text="You charged my card twice and nobody explains why.")

    assert numbers(now(cause=""), past(1, cause="other"), other) == [1]


@pytest.mark.parametrize(
    "other",
    [
        lambda: past(1, brand=BrandId("bakery")),
        lambda: past(142),
        lambda: past(1, cause="billing", text="The invoice was wrong."),
        lambda: replace(past(1), published=()),
        lambda: past(1, outcome=Outcome.NOT_A_COMPLAINT),
        lambda: replace(past(1), closing=None),
        lambda: replace(past(1), facts=replace(past(1).facts, language="pl")),
    ],
    ids=[
        "another brand",
        "the case itself",
        "about other things",
        "never answered",
        "none",
        "open",
        "other language",
    ],
)
def test_what_nothing_is_to_be_learned_from_is_left_out(other):
    assert examples(now(), [other()], policy()) == ()


def test_other_customers_and_what_was_promised_to_them_are_taken_out():
    said = "Hello Maria! We are sorry; our Tom repaired it. €40 come back by Friday 18:00. Your team at Café Corner"
    rules = policy(brands=(Brand(BrandId("cafe"), "Café Corner"),))

    case = past(1)
    told = replace(case.revisions[0], draft=replace(case.revisions[0].draft, text=said))

    (shown,) = examples(now(), [replace(case, revisions=(told,))], rules)

    assert shown.startswith("Hello [name]! We are sorry; our [name] repaired it. [the amount] come back by [date].")
    assert shown.endswith(" Your team at Café Corner")


def test_of_a_very_long_reply_only_the_beginning_is_shown():
    case = past(1)
    long = replace(case.revisions[0], draft=replace(case.revisions[0].draft, text="We are sorry for it. " * 400))

    (shown,) = examples(now(), [replace(case, revisions=(long,))], policy())

    assert (len(shown), shown[-1]) == (1001, "…")
