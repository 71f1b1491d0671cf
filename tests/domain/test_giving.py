"""What becomes of goodwill that was granted: handed over, taken back, or gone because nobody gave it."""

from datetime import timedelta

import pytest

from bot.domain.case import GrantState, Handed, Outcome, Status, TakenBack
from bot.domain.commands import ApproveGrant, ExpireGrant, HandOverGrant, OfferGrant, TakeBackGrant
from bot.domain.events import (
    CaseClosed,
    GrantExpired,
    GrantHandedOver,
    GrantReleased,
    GrantReversed,
    GrantSpent,
    ReplyPublished,
)
from bot.domain.refusal import No
from tests.domain.builders import (
    ANN,
    BEN,
    CLEO,
    DAN,
    NOON,
    after,
    approved,
    ask,
    closing,
    discount,
    drafted,
    events_of,
    gift,
    later,
    no_of,
    person,
    publication,
    refund,
    refusal_of,
    understood,
    with_grant,
)

GIVEN = with_grant(terms=gift(5))
ASKED = with_grant(terms=gift(40))
APPROVED_BY_BEN = after(ASKED, ask(ApproveGrant, person=person(BEN), grant=1))


def hand(by=DAN, note="", **facts):
    return ask(HandOverGrant, person=person(by, **facts), grant=1, note=note, at=later(hours=1))


def back(by=ANN, reason="Not wanted.", **facts):
    return ask(TakeBackGrant, person=person(by, **facts), grant=1, reason=reason, at=later(hours=2))


def gone(**delay):
    return ask(ExpireGrant, grant=1, at=later(**delay))


def state(case):
    return case.grants[0].state


HANDED = after(GIVEN, hand())
PUBLISHED = after(
    approved(drafted(with_grant(terms=gift(5)))), publication(approved(drafted(with_grant(terms=gift(5)))))
)


def test_handing_over_what_was_set_aside_spends_it():
    spent, handed = events_of(GIVEN, hand(note=" by post, 12 November "))

    assert (type(spent), type(handed)) == (GrantSpent, GrantHandedOver)
    assert handed.grant.state is spent.grant.state is GrantState.SPENT
    assert handed.grant.handed == Handed(DAN, later(hours=1), "by post, 12 November")
    assert (spent.by, handed.by, spent.grant.handed) == (DAN, DAN, None)


def test_what_the_reply_promised_is_only_handed_over():
    (handed,) = events_of(PUBLISHED, hand())

    assert type(handed) is GrantHandedOver
    assert handed.grant.state is GrantState.SPENT


def test_a_gift_and_a_refund_are_owed_until_they_are_handed_over():
    assert [with_grant(terms=t).grants[0].owed for t in (gift(5), refund(5), discount(5))] == [True, True, False]
    assert not HANDED.grants[0].owed
    assert not ASKED.grants[0].owed


@pytest.mark.parametrize(
    ("case", "no"),
    [
        (understood(), No.NO_SUCH_GRANT),
        (HANDED, No.HANDED_OVER_ALREADY),
        (ASKED, No.NOTHING_TO_HAND_OVER),
        (with_grant(terms=discount(5)), No.NOTHING_TO_HAND_OVER),
        (after(GIVEN, back()), No.NOTHING_TO_HAND_OVER),
    ],
)
def test_only_what_is_owed_is_handed_over(case, no):
    assert no_of(case, hand()) is no


def test_the_refusal_says_what_became_of_it():
    assert refusal_of(ASKED, hand()).args == {"state": GrantState.ASKED}
    assert refusal_of(ASKED, back()).args == {"state": GrantState.ASKED}


@pytest.mark.parametrize("command", [hand, back])
@pytest.mark.parametrize(
    "flaw", [{"deleted": True}, {"is_bot": True}, {"is_restricted": True}, {"is_stranger": True}, {"team": "T2"}]
)
def test_outsiders_neither_hand_over_nor_take_back(command, flaw):
    assert no_of(GIVEN, command(ANN, **flaw)) is No.NOT_A_MEMBER


def test_what_was_set_aside_and_is_taken_back_is_free_again():
    (event,) = events_of(GIVEN, back(reason=" Not wanted. "))

    assert type(event) is GrantReleased
    assert event.by == ANN
    assert (event.grant.state, event.grant.back) == (
        GrantState.RELEASED,
        TakenBack(ANN, later(hours=2), "Not wanted."),
    )


@pytest.mark.parametrize("case", [HANDED, PUBLISHED], ids=["handed over", "published"])
def test_what_was_spent_comes_back_by_an_entry_of_its_own(case):
    (event,) = events_of(case, back())

    assert type(event) is GrantReversed
    assert event.by == ANN
    assert (event.grant.state, event.grant.back) == (
        GrantState.REVERSED,
        TakenBack(ANN, later(hours=2), "Not wanted."),
    )


@pytest.mark.parametrize(
    ("case", "no"),
    [
        (understood(), No.NO_SUCH_GRANT),
        (ASKED, No.NOTHING_TO_TAKE_BACK),
        (after(GIVEN, back()), No.NOTHING_TO_TAKE_BACK),
        (after(HANDED, back()), No.NOTHING_TO_TAKE_BACK),
        (after(GIVEN, gone(days=30)), No.NOTHING_TO_TAKE_BACK),
    ],
)
def test_only_what_stands_is_taken_back_and_only_once(case, no):
    assert no_of(case, back()) is no


def test_taking_back_needs_a_reason():
    refusal = refusal_of(GIVEN, back(reason=" \n"))

    assert (refusal.no, refusal.field) == (No.REASON_NEEDED, "reason")


@pytest.mark.parametrize("who", [ANN, BEN, CLEO])
def test_who_asked_who_said_yes_and_who_could_have_may_take_it_back(who):
    assert state(after(APPROVED_BY_BEN, back(who))) is GrantState.RELEASED


def test_nobody_else_may_take_it_back():
    assert no_of(APPROVED_BY_BEN, back(DAN)) is No.NOT_YOUR_GRANT


def test_what_came_back_is_not_given_again_by_one_person_alone():
    offer = ask(OfferGrant, by=ANN, terms=gift(5))

    again = after(after(HANDED, back()), offer).grants[1]
    released = after(after(GIVEN, back()), offer).grants[1]

    assert (again.state, again.holder, again.part_of) == (GrantState.ASKED, BEN, "142-1")
    assert released.state is GrantState.GRANTED


def test_goodwill_that_nobody_gives_is_free_again_after_its_time_and_not_before():
    assert no_of(GIVEN, gone(days=30, microseconds=-1)) is No.NOT_DUE

    (event,) = events_of(GIVEN, gone(days=30))

    assert type(event) is GrantExpired
    assert (event.by, event.grant.state) == (None, GrantState.EXPIRED)


def test_its_time_runs_from_when_it_was_granted():
    granted = after(ASKED, ask(ApproveGrant, person=person(BEN), grant=1, at=later(days=10)))

    assert no_of(granted, gone(days=40, seconds=-1)) is No.NOT_DUE
    assert state(after(granted, gone(days=40))) is GrantState.EXPIRED


@pytest.mark.parametrize("case", [understood(), ASKED, HANDED, PUBLISHED, after(GIVEN, back())])
def test_nothing_else_expires(case):
    assert no_of(case, gone(days=31)) is No.NOT_DUE


def test_publishing_spends_what_was_granted_and_what_is_owed_stays_owed():
    case = approved(drafted(with_grant(with_grant(terms=gift(5)), terms=discount(40))))

    events = events_of(case, publication(case))

    assert [type(e) for e in events] == [ReplyPublished, GrantSpent]
    assert events[1].grant.owed


@pytest.mark.parametrize("outcome", [Outcome.ANSWERED, Outcome.SATISFIED, Outcome.LET_GO])
def test_a_case_is_not_closed_while_something_is_owed(outcome):
    refusal = refusal_of(PUBLISHED, closing(outcome=outcome, reason="Gone."))

    assert (refusal.no, refusal.args, refusal.field) == (No.NOT_HANDED_OVER, {"grant": "1"}, "outcome")
    assert after(after(PUBLISHED, hand()), closing()).status is Status.CLOSED


def test_a_case_that_is_let_go_frees_what_was_never_promised():
    released, closed = events_of(GIVEN, closing(outcome=Outcome.LET_GO, reason="Gone."))

    assert (type(released), type(closed)) == (GrantReleased, CaseClosed)


def test_in_a_closed_case_the_customer_can_still_bring_it_back():
    case = after(after(PUBLISHED, hand()), closing())

    assert state(after(case, back())) is GrantState.REVERSED
    assert after(case, back()).status is Status.CLOSED


def test_the_time_of_handing_over_is_the_commands():
    assert HANDED.grants[0].handed.at == NOON + timedelta(hours=1)
