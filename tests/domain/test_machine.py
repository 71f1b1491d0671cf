"""The state machine is one table: nothing is missing from it and nothing goes round it."""

from dataclasses import replace
from typing import get_args

import pytest

from bot.domain.case import GrantState, Outcome, Status, Via
from bot.domain.commands import (
    AddRound,
    ApproveGrant,
    ApproveReply,
    AskForDraft,
    CaseCommand,
    CloseCase,
    EditReply,
    ExpireGrant,
    HandOverGrant,
    MoveUpGrant,
    OfferGrant,
    PublishReply,
    RecordDeletion,
    RecordDraft,
    RecordReview,
    RecordUnderstanding,
    RefuseGrant,
    RejectReply,
    Remind,
    ReopenCase,
    Snooze,
    StateFacts,
    TakeBackGrant,
    TakeCase,
    WithdrawApproval,
    who,
)
from bot.domain.decide import decide
from bot.domain.evolve import evolve
from bot.domain.machine import MACHINE, diagram
from bot.domain.post import digest
from bot.domain.refusal import No, Refusal
from bot.domain.remarks import Review
from bot.domain.review import basis
from bot.domain.understanding import Facts
from tests.domain.builders import (
    ANN,
    BEN,
    CLEO,
    DAN,
    GOOD,
    OWN_WORDS,
    after,
    approval,
    approved,
    ask,
    circumstances,
    closed,
    closing,
    discount,
    draft,
    drafted,
    edited,
    gift,
    later,
    no_of,
    opening,
    person,
    post,
    publication,
    rejected,
    replied,
    source,
    understanding,
    understood,
    with_grant,
)

STAGES = {
    Status.OPEN: understood(),
    Status.DRAFTED: drafted(),
    Status.APPROVED: approved(),
    Status.REPLIED: replied(),
    Status.CLOSED: closed(),
}
SAMPLES = [
    pytest.param(Status(status), command, id=f"{command.__name__} when {status}")
    for command, row in MACHINE.items()
    for status in Status
    if status in row.when
]


def sample(command, case):
    """A case in the same status in which the command makes sense, and the command."""
    if command in (ApproveGrant, RefuseGrant):
        case = with_grant(case, terms=discount(40))
        return case, ask(command, person=person(CLEO), grant=1)
    if command is MoveUpGrant:
        return with_grant(case, terms=discount(40)), ask(command, grant=1, asked=1)
    if command in (ExpireGrant, HandOverGrant, TakeBackGrant):
        return _given(command, case)
    if command is RecordReview:
        return case, ask(command, revision=1, sha256=case.revisions[0].sha256, review=Review())
    live = case.live.number if case.live else 1
    fields = {
        AddRound: lambda: {"by": ANN, "post": post("And more."), "source": source()},
        RecordUnderstanding: lambda: {"round": 1, "text": digest(post().text), "understanding": understanding()},
        StateFacts: lambda: {"by": ANN, "facts": Facts(confirmed=("The machine failed.",))},
        AskForDraft: lambda: {"by": ANN},
        RecordDeletion: lambda: {"revision": live},
        RecordDraft: lambda: {"basis": basis(case), "draft": draft()},
        EditReply: lambda: {"by": DAN, "revision": live, "draft": draft(OWN_WORDS)},
        WithdrawApproval: lambda: {"by": BEN, "revision": live, "via": Via.EMOJI},
        RejectReply: lambda: {"person": person(), "revision": live},
        OfferGrant: lambda: {"by": ANN, "terms": discount(5)},
        TakeCase: lambda: {"person": person(DAN)},
        Snooze: lambda: {"by": ANN},
        Remind: lambda: {"number": 1, "at": later(days=1)},
        CloseCase: lambda: {"by": ANN, "outcome": Outcome.LET_GO, "cause": "other", "reason": "No answer came."},
        ReopenCase: lambda: {"by": ANN},
    }
    if command in fields:
        return case, ask(command, **fields[command]())
    if case.status is Status.REPLIED:
        return case, ask(
            PublishReply, person=person(), revision=1, permalink="https://reviews.example/coffee/7/reply"
        )
    return case, approval(case) if case.status is Status.DRAFTED else publication(case)


def _given(command, case):
    """The same case with a gift that was granted, and what can be done with it."""
    grant = with_grant(terms=gift(5)).grants[0]
    given = replace(case, grants=(replace(grant, state=GrantState.SPENT if case.answered else GrantState.GRANTED),))
    if command is ExpireGrant:
        unspent = replace(given, grants=(replace(given.grants[0], state=GrantState.GRANTED),))
        return unspent, ask(command, grant=1, at=later(days=30))
    reason = {"reason": "It was never sent."} if command is TakeBackGrant else {}
    return given, ask(command, person=person(ANN), grant=1, **reason)


def test_every_command_on_a_case_has_a_row():
    assert set(MACHINE) == set(get_args(CaseCommand))


@pytest.mark.parametrize(("status", "command"), SAMPLES)
def test_every_row_can_be_walked_and_leads_where_it_says(status, command):
    case, asked = sample(command, STAGES[status])

    decision = decide(case, asked, circumstances())

    assert not isinstance(decision, Refusal), decision
    for event in decision:
        case = evolve(case, event)
    assert case.status is (MACHINE[command].leads(status) or status)


@pytest.mark.parametrize("status", Status)
def test_a_command_outside_its_row_is_refused_and_names_the_status(status):
    outside = [c for c, row in MACHINE.items() if status not in row.when]
    for command in outside:
        home = next(s for s in Status if s in MACHINE[command].when)
        _, asked = sample(command, STAGES[home])

        decision = decide(STAGES[status], asked, circumstances())

        assert isinstance(decision, Refusal)
        assert decision.no is not No.WRONG_STATUS or decision.args == {"status": status, "number": "142"}


def test_a_closed_case_takes_only_what_opens_it_again_and_what_becomes_of_goodwill():
    late = {c for c, row in MACHINE.items() if Status.CLOSED in row.when}

    assert late == {AddRound, ReopenCase, HandOverGrant, TakeBackGrant}
    assert {c for c in late if MACHINE[c].leads(Status.CLOSED)} == {AddRound, ReopenCase}


@pytest.mark.parametrize(
    ("command", "statuses"),
    [
        (ApproveReply, {Status.DRAFTED}),
        (WithdrawApproval, {Status.APPROVED}),
        (PublishReply, {Status.APPROVED, Status.REPLIED}),
        (ReopenCase, {Status.CLOSED}),
    ],
)
def test_what_an_approval_depends_on_is_possible_in_its_place_only(command, statuses):
    assert MACHINE[command].when == statuses


@pytest.mark.parametrize("command", [OfferGrant, ApproveGrant, ExpireGrant, TakeBackGrant])
def test_a_change_of_the_goodwill_behind_it_voids_an_approval(command):
    case, asked = sample(command, approved())

    assert after(case, asked).approval is None


@pytest.mark.parametrize("command", [RefuseGrant, MoveUpGrant, HandOverGrant])
def test_what_changes_no_goodwill_leaves_the_approval(command):
    case, asked = sample(command, approved())

    assert after(case, asked).approval == case.approval is not None


def test_a_command_on_no_case_is_refused_by_number():
    decision = decide(None, ask(AskForDraft, by=ANN), circumstances())

    assert decision == Refusal(No.NO_SUCH_CASE, {"number": "142"})


def test_a_draft_that_nobody_can_write_leaves_the_status():
    case = understood()
    asked = ask(RecordDraft, basis=basis(case), draft=draft("", problem="unknown_language"))

    (event,) = decide(case, asked, circumstances())

    assert evolve(case, event).status is Status.OPEN


def test_a_rejected_case_can_be_drafted_again():
    assert drafted(rejected()).live.number == 2


def test_the_diagram_has_an_arrow_for_every_change_and_no_other():
    arrows = {(s, row.leads(s)) for row in MACHINE.values() for s in Status if row.leads(s)}

    drawn = [line.strip() for line in diagram().splitlines()[1:]]

    assert {f"{a} --> {b}" for a, b in arrows} | {"[*] --> open", "closed --> [*]"} == {
        line.split(":")[0] for line in drawn
    }
    assert "drafted --> approved: ApproveReply" in drawn


@pytest.mark.parametrize(
    ("command", "asker"),
    [
        (opening(), ANN),
        (opening(by=None), None),
        (approval(drafted()), BEN),
        (ask(Remind, number=1), None),
        (closing(), ANN),
        (ask(MoveUpGrant, grant=1, asked=1), None),
        (ask(ExpireGrant, grant=1), None),
        (ask(HandOverGrant, person=person(DAN), grant=1), DAN),
    ],
)
def test_it_is_known_who_asks(command, asker):
    assert who(command) == asker


def test_only_the_sharper_word_is_said_to_a_late_tick():
    case = approved()

    assert no_of(case, approval(case)) is No.ALREADY_APPROVED
    assert no_of(replied(), approval(case)) is No.ALREADY_PUBLISHED
    assert no_of(rejected(), approval(case)) is No.OLD_REVISION
    assert no_of(closed(), approval(case)) is No.WRONG_STATUS
    assert no_of(edited(approved(), text=GOOD + " Ben"), approval(case, by=CLEO)) is No.OLD_REVISION
