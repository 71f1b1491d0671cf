"""How events change a case: what they touch, and what they leave alone."""

import dataclasses

import pytest

from bot.domain.case import Status, Via, Void
from bot.domain.commands import (
    AskForDraft,
    PublishReply,
    Remind,
    ReopenCase,
    Snooze,
    StateFacts,
    TakeCase,
    WithdrawApproval,
)
from bot.domain.events import CaseOpened, CaseReopened, ProofGiven, ReplyRejected
from bot.domain.evolve import evolve
from bot.domain.understanding import Facts
from tests.domain.builders import (
    ANN,
    BEN,
    CASE,
    CLEO,
    DAN,
    GOOD,
    NOON,
    OWN_WORDS,
    after,
    answered_again,
    approved,
    ask,
    changed,
    closed,
    drafted,
    edited,
    later,
    opened,
    person,
    rejected,
    replied,
    understood,
    with_grant,
)

QUIET = {"changes", "quiet_since", "reminders", "reminded_at", "snoozed_until"}


def touched(before, command):
    """The fields of the case that the command changed, beside the clocks."""
    case = after(before, command)
    fields = (f.name for f in dataclasses.fields(case))
    return {name for name in fields if getattr(case, name) != getattr(before, name)} - QUIET


def test_a_case_begins_as_it_was_opened():
    case = opened()

    assert evolve(None, CaseOpened(case=CASE, at=NOON, by=ANN, opened=case)) == case


def test_nothing_else_begins_a_case():
    with pytest.raises(AssertionError):
        evolve(None, CaseReopened(case=CASE, at=NOON, by=ANN))


@pytest.mark.parametrize(
    ("before", "command", "fields"),
    [
        (opened(), ask(TakeCase, person=person(DAN)), {"owner"}),
        (opened(), ask(StateFacts, by=ANN, facts=Facts(remedy="A cup")), {"facts"}),
        (opened(), ask(AskForDraft, by=ANN), {"drafts_asked"}),
        (opened(), ask(AskForDraft, by=ANN, feedback="Warmer."), {"drafts_asked", "feedback"}),
        (opened(), ask(Snooze, by=ANN), set()),
        (opened(), ask(Remind, number=1, at=later(days=1)), set()),
        (approved(), ask(PublishReply, person=person(), revision=1), {"status", "published"}),
        (closed(), ask(ReopenCase, by=ANN), {"status", "closing"}),
    ],
    ids=["take", "facts", "another", "feedback", "snooze", "reminder", "publication", "reopening"],
)
def test_an_event_touches_only_what_it_is_about(before, command, fields):
    assert touched(before, command) == fields


def test_every_event_after_the_first_is_counted():
    case = after(after(opened(), ask(Snooze, by=ANN)), ask(Remind, number=1, at=later(days=1)))

    assert (opened().changes, case.changes) == (0, 2)
    assert after(case, ask(TakeCase, person=person(DAN))).changes == 3


def test_a_reminder_and_a_snooze_do_not_end_the_quiet():
    case = after(opened(), ask(Remind, number=1, at=later(days=1)))
    case = after(case, ask(Snooze, by=ANN, at=later(days=2)))

    assert (case.quiet_since, case.reminders, case.reminded_at) == (NOON, 1, later(days=1))


def test_whatever_else_happens_ends_the_quiet_and_the_snooze():
    case = after(opened(), ask(Snooze, by=ANN, at=later(hours=1)))

    case = after(case, ask(TakeCase, person=person(DAN), at=later(hours=2)))

    assert (case.quiet_since, case.snoozed_until) == (later(hours=2), None)


def test_only_the_last_text_is_live():
    case = edited(edited(drafted()), by=CLEO, text=GOOD + " Cleo")

    assert [r.number for r in case.revisions if r.void is None] == [3] == [case.live.number]


def test_a_text_voided_once_keeps_its_first_reason():
    case = edited(rejected())

    assert case.revisions[0].void is Void.REJECTED


def test_a_published_text_is_never_void_nor_changed():
    case = answered_again(replied())

    assert case.revisions == replied().revisions


def test_an_approval_remembers_that_the_text_was_handed_out():
    assert [r.handed_out for r in edited(approved()).revisions] == [True, False]


def test_a_withdrawal_leaves_the_record_of_earlier_approvals():
    case = approved(edited(approved(), by=DAN))

    case = after(case, ask(WithdrawApproval, by=BEN, revision=2, via=Via.EMOJI))

    assert [a.revision for a in case.approvals] == [1]


def test_a_proof_changes_only_the_reply_it_belongs_to():
    case = replied(approved(drafted(understood(answered_again(replied())), text=OWN_WORDS)))
    given = ProofGiven(case=CASE, at=NOON, by=ANN, revision=1, permalink="https://x.example/1")

    assert [p.permalink for p in evolve(case, given).published] == ["https://x.example/1", ""]


def test_a_rejection_without_a_reason_teaches_nothing():
    rejection = ReplyRejected(case=CASE, at=NOON, by=CLEO, revision=1)

    assert evolve(drafted(), rejection).feedback == ()


def test_goodwill_and_facts_outlive_a_further_round():
    case = with_grant(after(replied(), ask(StateFacts, by=ANN, facts=Facts(remedy="A cup"))))

    again = answered_again(case)

    assert (again.facts, again.grants) == (case.facts, case.grants)


def test_closing_leaves_everything_to_be_read():
    case = closed()

    assert (case.status, case.published, case.revisions) == (
        Status.CLOSED,
        replied().published,
        replied().revisions,
    )


def test_a_case_is_not_changed_in_place():
    case = drafted()
    copy = changed(case)

    approved(case)

    assert case == copy
