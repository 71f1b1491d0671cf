"""Decisions about goodwill: inside one's own authority at once, above it by the least sufficient other."""

from dataclasses import replace

from bot.domain.authority import Coverage, Form, GrantTerms
from bot.domain.case import Case, Grant, GrantState
from bot.domain.circumstances import Circumstances, Decision
from bot.domain.commands import ApproveGrant, MoveUpGrant, OfferGrant, RefuseGrant
from bot.domain.events import GrantAuthorised, GrantEscalated, GrantMovedUp, GrantRefused, GrantSeconded
from bot.domain.ids import UserId
from bot.domain.ladder import OVER_PERIOD, before, coverage, covered_then, next_asked, second_asked, short_of_two
from bot.domain.money import Money
from bot.domain.platforms import REVIEW_RULES
from bot.domain.refusal import No, Refusal
from bot.domain.reply_conditions import hangs_on_a_review


def offer(case: Case, command: OfferGrant, now: Circumstances) -> Decision:
    if now.person is None or not now.person.full_member or now.person.team != case.id.team:
        return Refusal(No.NOT_A_MEMBER)
    problem = command.terms.problem()
    if problem:
        return Refusal(No.BAD_TERMS, {"problem": problem}, field="amount")
    if hangs_on_a_review(f"{command.reason}\n{command.terms.what}"):
        where = "what" if hangs_on_a_review(command.terms.what) else "reason"
        return Refusal(No.QUID_PRO_QUO, {"rule": REVIEW_RULES.get(case.post.platform, "")}, field=where)
    own = coverage(command.by, command.terms, now, command.at)
    part_of = _part_of(case, command.terms, now)
    of_two = now.policy.needs_two(_together(case, command.terms, now))
    alone = own is Coverage.YES and not part_of and not of_two
    grant = _asked_for(case, command, now, part_of)
    if alone:
        unsure = _not_retyped(case, command.terms, command.typed, now)
        if unsure:
            return replace(unsure, field="typed")
        own_yes = replace(grant, state=GrantState.GRANTED, decided_by=command.by, decided_at=command.at, asked=())
        return (GrantAuthorised(case=case.id, at=command.at, by=command.by, grant=own_yes),)
    holder = next_asked(grant, now, command.at)
    only = short_of_two(grant, now, command.at) if of_two else ()
    if only or (holder is None and of_two and own is Coverage.YES):
        return replace(_too_few(case, command.terms, now, only), field="amount")
    if holder is None:
        return Refusal(No.NOBODY_CAN_GRANT, field="amount")
    asked = replace(grant, holder=holder, asked=(holder,), cover=own)
    return (GrantEscalated(case=case.id, at=command.at, by=command.by, grant=asked, cover=own),)


def approve(case: Case, command: ApproveGrant, now: Circumstances) -> Decision:
    """Anyone but the requester whose own authority covers it, not only the person who was asked."""
    grant = _open_request(case, command)
    if isinstance(grant, Refusal):
        return grant
    who = command.person.id
    problem = _may_not(case, grant, now, command)
    if problem:
        return problem
    yes = (*(p for p in grant.yes if _still_counts(p, grant, now, command)), who)
    decided = replace(
        grant,
        holder=who,
        yes=yes,
        decided_by=who,
        decided_at=command.at,
        period=now.goodwill.period,
        customer=now.goodwill.customer,
        policy=now.policy.version,
    )
    if now.policy.needs_two(_together(case, grant.terms, now)) and len(yes) < 2:
        return _second(case, command, replace(grant, yes=yes), now)
    granted = replace(decided, state=GrantState.GRANTED)
    return (GrantAuthorised(case=case.id, at=command.at, by=who, grant=granted),)


def refuse(case: Case, command: RefuseGrant, now: Circumstances) -> Decision:
    """The person asked, anyone who could have said yes, or the requester who thinks better of it."""
    grant = _open_request(case, command)
    if isinstance(grant, Refusal):
        return grant
    who = command.person.id
    involved = who in (*grant.asked, *grant.yes, grant.by)
    if not involved and coverage(who, grant.terms, now, command.at) is not Coverage.YES:
        return Refusal(No.NOT_YOUR_GRANT)
    refused = replace(
        grant,
        state=GrantState.REFUSED,
        decided_by=who,
        decided_at=command.at,
        policy=now.policy.version,
    )
    return (GrantRefused(case=case.id, at=command.at, by=who, grant=refused),)


def move_up(case: Case, command: MoveUpGrant, now: Circumstances) -> Decision:
    """Nobody answered in time: ask the next one, or at last the fallback; then the case's reminders go on alone."""
    grant = case.grant(command.grant)
    if grant is None or grant.state is not GrantState.ASKED or len(grant.asked) != command.asked:
        return Refusal(No.NOT_DUE)
    following = next_asked(grant, now, command.at)
    if following is None:
        return Refusal(No.NOBODY_CAN_GRANT)
    moved = replace(grant, holder=following, asked=(*grant.asked, following))
    return (GrantMovedUp(case=case.id, at=command.at, by=None, grant=moved),)


def _second(case: Case, command: ApproveGrant, grant: Grant, now: Circumstances) -> Decision:
    """Above the ceiling one yes is not enough: another person is asked, or waited for if they were asked already."""
    who = command.person.id
    following = second_asked(grant, now, command.at)
    if following is None:
        return _too_few(case, grant.terms, now, (who,))
    asked = grant.asked if following in grant.asked else (*grant.asked, following)
    seconded = replace(grant, holder=following, asked=asked)
    return (GrantSeconded(case=case.id, at=command.at, by=who, grant=seconded),)


def _still_counts(who: UserId, grant: Grant, now: Circumstances, command: ApproveGrant) -> bool:
    """A first yes is void when its giver left or lost the authority since; its budget is not the one that pays."""
    found = coverage(who, grant.terms, now, command.at)
    return who in now.goodwill.reachable and (found is Coverage.YES or found in OVER_PERIOD)


def _asked_for(case: Case, command: OfferGrant, now: Circumstances, part_of: str) -> Grant:
    return Grant(
        number=len(case.grants) + 1,
        terms=command.terms,
        by=command.by,
        at=command.at,
        period=now.goodwill.period,
        holder=command.by,
        state=GrantState.ASKED,
        reason=command.reason.strip(),
        customer=now.goodwill.customer,
        history=now.goodwill.history,
        usual=now.goodwill.usual,
        part_of=part_of,
        policy=now.policy.version,
    )


def _part_of(case: Case, terms: GrantTerms, now: Circumstances) -> str:
    """The request these terms could be a part of: nobody grants that alone (F72).

    It is one that was refused to the same customer, or goodwill of this case that came back: whoever takes back what
    they gave, to give it again, needs another person's yes. Or it is a percentage beside the case's first one: each
    is measured by itself, and together they are more per cent than one person may give.
    """
    cost = _cost(terms)
    refused = (r.name for r in now.goodwill.refused if r.cost.currency == cost.currency)
    back = (
        f"{case.id.number}-{g.number}"
        for g in case.grants
        if g.state is GrantState.REVERSED and _cost(g.terms).currency == cost.currency
    )
    beside = (
        f"{case.id.number}-{g.number}"
        for g in case.grants
        if g.standing and terms.form is Form.PERCENT and g.terms.form is Form.PERCENT
    )
    return next(refused, "") or next(back, "") or next(beside, "")


def _open_request(case: Case, command: ApproveGrant | RefuseGrant) -> Grant | Refusal:
    if not command.person.full_member:
        return Refusal(No.NOT_A_MEMBER)
    grant = case.grant(command.grant)
    if grant is None:
        return Refusal(No.NO_SUCH_GRANT)
    return grant if grant.state is GrantState.ASKED else Refusal(No.GRANT_DECIDED, {"state": grant.state})


def _may_not(case: Case, grant: Grant, now: Circumstances, command: ApproveGrant) -> Refusal | None:
    """Why this person's yes does not count."""
    who = command.person.id
    if who == grant.by:
        return Refusal(No.OWN_REQUEST)
    if who in grant.yes:
        return Refusal(No.SAID_YES_ALREADY)
    found = coverage(who, grant.terms, now, command.at)
    if found in OVER_PERIOD:
        return Refusal(No.OVER_BUDGET)
    if found is not Coverage.YES or not covered_then(who, grant, now):
        return Refusal(No.NOT_YOUR_GRANT)
    unsure = _not_retyped(case, grant.terms, command.typed, now)
    return replace(unsure, field="amount") if unsure else None


def _not_retyped(case: Case, terms: GrantTerms, typed: Money | None, now: Circumstances) -> Refusal | None:
    """Above the second ceiling whoever says yes, also to what they give themselves, types the amount again.

    Where it is above only together with what was given before, the refusal names that sum.
    """
    if typed == _cost(terms) or not now.policy.needs_retyping(_together(case, terms, now)):
        return None
    no = No.RETYPED_OTHER if typed else No.RETYPE_NEEDED
    return Refusal(no, {} if now.policy.needs_retyping(_cost(terms)) else _had(case, terms, now))


def _too_few(case: Case, terms: GrantTerms, now: Circumstances, only: tuple[UserId, ...]) -> Refusal:
    """Two others must say yes, and nobody but these could."""
    who = {"approvers": " ".join(only)} if only else {}
    return Refusal(No.TWO_NEEDED, who if now.policy.needs_two(_cost(terms)) else who | _had(case, terms, now))


def _had(case: Case, terms: GrantTerms, now: Circumstances) -> dict[str, str]:
    had = before(case, _cost(terms), now.goodwill.history)
    return {"before": str(had.minor), "currency": had.currency}


def _together(case: Case, terms: GrantTerms, now: Circumstances) -> Money:
    """What the ceilings are compared with."""
    return _cost(terms) + before(case, _cost(terms), now.goodwill.history)


def _cost(terms: GrantTerms) -> Money:
    assert terms.cost is not None, "terms without a problem have a cost"
    return terms.cost
