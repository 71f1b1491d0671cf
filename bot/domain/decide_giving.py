"""Decisions about goodwill that was granted: handed over, taken back, or no longer to be had."""

from dataclasses import replace

from bot.domain.authority import Coverage
from bot.domain.case import Case, Grant, GrantState, Handed, TakenBack
from bot.domain.circumstances import Circumstances, Decision
from bot.domain.commands import ExpireGrant, HandOverGrant, TakeBackGrant
from bot.domain.events import Event, GrantExpired, GrantHandedOver, GrantReleased, GrantReversed, GrantSpent
from bot.domain.ladder import coverage
from bot.domain.refusal import No, Refusal


def hand_over(case: Case, command: HandOverGrant) -> Decision:
    """Any full member says that the customer has it; what was only set aside is spent by that."""
    if not command.person.full_member:
        return Refusal(No.NOT_A_MEMBER)
    grant = case.grant(command.grant)
    if grant is None:
        return Refusal(No.NO_SUCH_GRANT)
    if grant.handed is not None:
        return Refusal(No.HANDED_OVER_ALREADY)
    if not grant.owed:
        return Refusal(No.NOTHING_TO_HAND_OVER, {"state": grant.state})
    by = command.person.id
    told: list[Event] = []
    if grant.state is GrantState.GRANTED:
        grant = replace(grant, state=GrantState.SPENT)
        told.append(GrantSpent(case=case.id, at=command.at, by=by, grant=grant))
    given = replace(grant, handed=Handed(by, command.at, command.note.strip()))
    return (*told, GrantHandedOver(case=case.id, at=command.at, by=by, grant=given))


def take_back(case: Case, command: TakeBackGrant, now: Circumstances) -> Decision:
    """Who asked for it, who said yes, or who could have: set aside money is free, spent money comes back."""
    if not command.person.full_member:
        return Refusal(No.NOT_A_MEMBER)
    grant = case.grant(command.grant)
    if grant is None:
        return Refusal(No.NO_SUCH_GRANT)
    if not grant.standing:
        return Refusal(No.NOTHING_TO_TAKE_BACK, {"state": grant.state})
    if not command.reason.strip():
        return Refusal(No.REASON_NEEDED, field="reason")
    if not _concerned(grant, command, now):
        return Refusal(No.NOT_YOUR_GRANT)
    by = command.person.id
    back = TakenBack(by, command.at, command.reason.strip())
    if grant.state is GrantState.GRANTED:
        released = replace(grant, state=GrantState.RELEASED, back=back)
        return (GrantReleased(case=case.id, at=command.at, by=by, grant=released),)
    reversed_ = replace(grant, state=GrantState.REVERSED, back=back)
    return (GrantReversed(case=case.id, at=command.at, by=by, grant=reversed_),)


def expire(case: Case, command: ExpireGrant, now: Circumstances) -> Decision:
    grant = case.grant(command.grant)
    if grant is None or grant.state is not GrantState.GRANTED or grant.decided_at is None:
        return Refusal(No.NOT_DUE)
    if command.at < grant.decided_at + now.policy.clocks.goodwill_valid:
        return Refusal(No.NOT_DUE)
    expired = replace(grant, state=GrantState.EXPIRED)
    return (GrantExpired(case=case.id, at=command.at, by=None, grant=expired),)


def _concerned(grant: Grant, command: TakeBackGrant, now: Circumstances) -> bool:
    who = command.person.id
    involved = who in (grant.by, grant.decided_by, *grant.yes)
    return involved or coverage(who, grant.terms, now, command.at) is Coverage.YES
