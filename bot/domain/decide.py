"""The one place that says yes or no: a command on a case becomes events, or a refusal."""

from typing import assert_never

from bot.domain import decide_case, decide_giving, decide_grant, decide_reply
from bot.domain.case import Case
from bot.domain.circumstances import Circumstances, Decision
from bot.domain.commands import (
    AddRound,
    ApproveGrant,
    ApproveReply,
    AskForDraft,
    CaseCommand,
    CloseCase,
    Command,
    EditReply,
    ExpireGrant,
    HandOverGrant,
    MoveUpGrant,
    OfferGrant,
    OpenCase,
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
)
from bot.domain.machine import MACHINE
from bot.domain.refusal import No, Refusal


def decide(case: Case | None, command: Command, now: Circumstances) -> Decision:
    """What happens when `command` is asked of `case` (None while there is none)."""
    if isinstance(command, OpenCase):
        return decide_case.open_case(case, command, now)
    if case is None:
        return Refusal(No.NO_SUCH_CASE, {"number": str(command.case.number)})
    no = Refusal(No.NOT_A_MEMBER) if _foreign(case, command) else _outsider(command, now)
    if no is not None:
        return no
    if case.status not in MACHINE[type(command)].when and not _only_a_proof(case, command):
        return _not_in_this_status(case, command, now)
    return _decide(case, command, now)


def _foreign(case: Case, command: CaseCommand) -> bool:
    """Whether the person who asks belongs to another workspace than the case."""
    match command:
        case ApproveReply() | RejectReply() | PublishReply() | TakeCase():
            return command.person.team != case.id.team
        case ApproveGrant() | RefuseGrant() | HandOverGrant() | TakeBackGrant():
            return command.person.team != case.id.team
        case _:
            return False


def _only_a_proof(case: Case, command: CaseCommand) -> bool:
    """The link of a reply that is out may come at any time: it moves no case to another status."""
    return isinstance(command, PublishReply) and any(p.revision == command.revision for p in case.published)


def _outsider(command: CaseCommand, now: Circumstances) -> Refusal | None:
    """Guests and leavers may bring posts, but what becomes of a case is decided by colleagues.

    Somebody of whom nothing is known could be anybody.
    """
    if not isinstance(command, StateFacts | AskForDraft | EditReply | Snooze | CloseCase | ReopenCase):
        return None
    if now.person is None:
        return Refusal(No.UNKNOWN_PERSON)
    return None if now.person.full_member else Refusal(No.NOT_A_MEMBER)


def _not_in_this_status(case: Case, command: CaseCommand, now: Circumstances) -> Refusal:
    """The sharper word where one exists: approving twice is not a wrong status but a settled matter."""
    if isinstance(command, ApproveReply):
        return decide_reply.cannot_approve_now(case, command, now)
    return Refusal(No.WRONG_STATUS, {"status": case.status, "number": str(case.id.number)})


def _decide(case: Case, command: CaseCommand, now: Circumstances) -> Decision:
    match command:
        case EditReply() | ApproveReply() | WithdrawApproval() | RejectReply() | PublishReply():
            return _reply(case, command, now)
        case RecordDraft() | RecordReview() | RecordDeletion() | AskForDraft():
            return _draft(case, command, now)
        case OfferGrant() | ApproveGrant() | RefuseGrant() | MoveUpGrant():
            return _grant(case, command, now)
        case HandOverGrant() | TakeBackGrant() | ExpireGrant():
            return _given(case, command, now)
        case _:
            return _handling(case, command, now)


def _draft(
    case: Case, command: RecordDraft | RecordReview | RecordDeletion | AskForDraft, now: Circumstances
) -> Decision:
    match command:
        case RecordDraft():
            return decide_reply.record_draft(case, command, now)
        case RecordReview():
            return decide_reply.record_review(case, command)
        case RecordDeletion():
            return decide_reply.record_deletion(case, command)
        case AskForDraft():
            return decide_reply.ask_for_draft(case, command)
        case _:
            assert_never(command)


def _grant(
    case: Case, command: OfferGrant | ApproveGrant | RefuseGrant | MoveUpGrant, now: Circumstances
) -> Decision:
    match command:
        case OfferGrant():
            return decide_grant.offer(case, command, now)
        case ApproveGrant():
            return decide_grant.approve(case, command, now)
        case RefuseGrant():
            return decide_grant.refuse(case, command, now)
        case MoveUpGrant():
            return decide_grant.move_up(case, command, now)
        case _:
            assert_never(command)


def _given(case: Case, command: HandOverGrant | TakeBackGrant | ExpireGrant, now: Circumstances) -> Decision:
    match command:
        case HandOverGrant():
            return decide_giving.hand_over(case, command)
        case TakeBackGrant():
            return decide_giving.take_back(case, command, now)
        case ExpireGrant():
            return decide_giving.expire(case, command, now)
        case _:
            assert_never(command)


def _reply(
    case: Case,
    command: EditReply | ApproveReply | WithdrawApproval | RejectReply | PublishReply,
    now: Circumstances,
) -> Decision:
    match command:
        case EditReply():
            return decide_reply.edit(case, command, now)
        case ApproveReply():
            return decide_reply.approve(case, command, now)
        case WithdrawApproval():
            return decide_reply.withdraw(case, command, now)
        case RejectReply():
            return decide_reply.reject(case, command, now)
        case PublishReply():
            return decide_reply.publish(case, command)
        case _:
            assert_never(command)


def _handling(
    case: Case,
    command: AddRound | RecordUnderstanding | StateFacts | TakeCase | Snooze | Remind | CloseCase | ReopenCase,
    now: Circumstances,
) -> Decision:
    match command:
        case AddRound():
            return decide_case.add_round(case, command)
        case RecordUnderstanding():
            return decide_case.record_understanding(case, command)
        case StateFacts():
            return decide_case.state_facts(case, command)
        case TakeCase():
            return decide_case.take(case, command)
        case Snooze():
            return decide_case.snooze(case, command, now)
        case Remind():
            return decide_case.remind(case, command, now)
        case CloseCase():
            return decide_case.close(case, command, now)
        case ReopenCase():
            return decide_case.reopen(case, command)
        case _:
            assert_never(command)
