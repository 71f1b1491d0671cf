"""Decisions about goodwill: inside one's own authority at once, above it by the least sufficient other."""

from dataclasses import replace

from bot.domain.authority import Authority, Coverage, approver, covers
from bot.domain.case import Case, Grant, GrantState
from bot.domain.circumstances import Circumstances, Decision
from bot.domain.commands import ApproveGrant, OfferGrant, RefuseGrant
from bot.domain.events import GrantAuthorised, GrantEscalated, GrantRefused
from bot.domain.ids import UserId
from bot.domain.people import Person
from bot.domain.refusal import No, Refusal


def offer(case: Case, command: OfferGrant, now: Circumstances) -> Decision:
    problem = command.terms.problem()
    if problem:
        return Refusal(No.BAD_TERMS, {"problem": problem}, field="amount")
    if now.person is None or not now.person.full_member:
        return Refusal(No.NOT_A_MEMBER)
    holder = approver(command.terms, command.by, now.policy.authorities, now.spent, now.available)
    if holder is None:
        return Refusal(No.NOBODY_CAN_GRANT, field="amount")
    own = holder == command.by
    grant = Grant(
        number=len(case.grants) + 1,
        terms=command.terms,
        by=command.by,
        at=command.at,
        period=now.period,
        holder=holder,
        state=GrantState.GRANTED if own else GrantState.ASKED,
        reason=command.reason.strip(),
        decided_by=command.by if own else None,
        decided_at=command.at if own else None,
    )
    event = GrantAuthorised if own else GrantEscalated
    return (event(case=case.id, at=command.at, by=command.by, grant=grant),)


def approve(case: Case, command: ApproveGrant, now: Circumstances) -> Decision:
    """Anyone but the requester whose own authority covers it, not only the person who was asked."""
    grant = case.grant(command.grant)
    if grant is None:
        return Refusal(No.NO_SUCH_GRANT)
    if grant.state is not GrantState.ASKED:
        return Refusal(No.GRANT_DECIDED, {"state": grant.state})
    if not command.person.full_member:
        return Refusal(No.NOT_A_MEMBER)
    if command.person.id == grant.by:
        return Refusal(No.OWN_REQUEST)
    coverage = _coverage(command.person, grant, now)
    if coverage is Coverage.OVER_MONTH:
        return Refusal(No.OVER_BUDGET)
    if coverage is not Coverage.YES:
        return Refusal(No.NOT_YOUR_GRANT)
    decided = replace(_decided(grant, command), holder=command.person.id, period=now.period, state=GrantState.GRANTED)
    return (GrantAuthorised(case=case.id, at=command.at, by=command.person.id, grant=decided),)


def refuse(case: Case, command: RefuseGrant, now: Circumstances) -> Decision:
    """The person asked, anyone who could have said yes, or the requester who thinks better of it."""
    grant = case.grant(command.grant)
    if grant is None:
        return Refusal(No.NO_SUCH_GRANT)
    if grant.state is not GrantState.ASKED:
        return Refusal(No.GRANT_DECIDED, {"state": grant.state})
    if not command.person.full_member:
        return Refusal(No.NOT_A_MEMBER)
    involved = command.person.id in (grant.holder, grant.by)
    if not involved and _coverage(command.person, grant, now) is not Coverage.YES:
        return Refusal(No.NOT_YOUR_GRANT)
    refused = replace(_decided(grant, command), state=GrantState.REFUSED)
    return (GrantRefused(case=case.id, at=command.at, by=command.person.id, grant=refused),)


def _coverage(person: Person, grant: Grant, now: Circumstances) -> Coverage:
    authority = authority_of(person.id, now)
    if authority is None:
        return Coverage.NO_AUTHORITY
    return covers(authority, grant.terms, now.spent.get(person.id))


def authority_of(user: UserId, now: Circumstances) -> Authority | None:
    return next((a for a in now.policy.authorities if a.person == user), None)


def _decided(grant: Grant, command: ApproveGrant | RefuseGrant) -> Grant:
    return replace(grant, decided_by=command.person.id, decided_at=command.at)
