"""Goodwill at the desk: the facts a decision about it needs, and the ledger that follows the decision."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.domain.authority import ALL_KINDS, PERIODS, Authority, Coverage, Span, covers
from bot.domain.calendar import Period, period_of
from bot.domain.case import Case, Grant
from bot.domain.circumstances import GoodwillFacts, RefusedRequest
from bot.domain.commands import ApproveGrant, MoveUpGrant, OfferGrant, RefuseGrant, TakeBackGrant
from bot.domain.events import (
    Event,
    GrantAuthorised,
    GrantExpired,
    GrantRefused,
    GrantReleased,
    GrantReversed,
    GrantSpent,
    OnGrant,
)
from bot.domain.hindsight import History, Usual
from bot.domain.ids import CaseId, TeamId, UserId
from bot.domain.money import Currency, Money
from bot.domain.people import Person
from bot.domain.policy import Policy
from bot.domain.precedents import as_usual, cause_of, compared
from storage.customers import RefusedGoodwill
from storage.ledger import Bounds, Bucket, Reservation, grant_id
from storage.transaction import Transaction

REMEMBERED: Final = timedelta(days=30)
"""So long the parts of a refused request are recognised."""

GoodwillCommand = OfferGrant | ApproveGrant | RefuseGrant | MoveUpGrant | TakeBackGrant
Uses = dict[tuple[UserId, Currency], dict[Bucket, int]]
Given = Mapping[Currency, Mapping[str, int]] | None
"""What a customer had in the year before, by currency and kind; None where nobody knows who the customer is."""


class OverBudget(Exception):
    """Another transaction used up the rest first: decide again."""


def facts(
    tx: Transaction, command: GoodwillCommand, case: Case, policy: Policy, then: tuple[Authority, ...] | None = None
) -> GoodwillFacts:
    """What is known about money and people, read in the transaction that decides; `then` as in `GoodwillFacts`."""
    team, at = case.id.team, command.at
    customer, period = case.customer, period_of(at, policy.zone)
    if customer and isinstance(command, OfferGrant | ApproveGrant):
        tx.lock_customer(team, customer)
    given = tx.given_to(team, customer, at) if customer else None
    people = _reachable(tx, team, policy)
    return GoodwillFacts(
        period=period,
        # Who takes goodwill back gives nothing: only the size of what they might have given counts.
        used={} if isinstance(command, TakeBackGrant) else _used(tx, case, policy, period, given),
        reachable=frozenset(people),
        at_work=frozenset(user for user, person in people.items() if _at_work(person, policy, at)),
        away={a.person: a.delegate for a in policy.absences if a.since <= at < a.until},
        then=then,
        customer=customer,
        history=_history(tx, case.id, customer, given or {}),
        usual=_offered(tx, case, command),
        refused=_refused(tx, case.id, customer, at),
    )


def book(tx: Transaction, event: Event, policy: Policy) -> None:
    """The ledger follows the grants: set aside when authorised, spent when given, else free again."""
    if not isinstance(event, OnGrant):
        return
    name = grant_id(event.case.number, event.grant.number)
    match event:
        case GrantAuthorised():
            _reserve(tx, event, name, policy)
        case GrantSpent():
            tx.commit_reservation(event.case.team, name, event.at)
        case GrantReleased():
            tx.release(event.case.team, name, event.at)
        case GrantExpired():
            tx.expire(event.case.team, name, event.at)
        case GrantReversed():
            tx.reverse(event.case.team, name, event.at)
        case GrantRefused() if event.by != event.grant.by:
            # Who thinks better of an own request has been refused nothing.
            tx.remember_refused(_kept(event, name))
        case _:
            return


def _reserve(tx: Transaction, event: GrantAuthorised, name: str, policy: Policy) -> None:
    grant = event.grant
    reservation = Reservation(
        case=event.case,
        grant=name,
        manager=grant.holder,
        kind=grant.terms.kind,
        amount=_cost(grant),
        period=grant.period,
        at=event.at,
        customer=grant.customer,
    )
    if not any(tx.reserve(reservation, bounds) for bounds in _bounds(grant, policy, event.at)):
        raise OverBudget(reservation.grant)


def _bounds(grant: Grant, policy: Policy, at: datetime) -> list[Bounds]:
    """The bounds of each authority of the holder that covers the grant; of one span and kind the least counts."""
    mine = [a for a in policy.authorities if a.person == grant.holder]
    covering = [a for a in mine if covers(a, grant.terms, {}, at) is Coverage.YES]
    return [
        {(b.span, b.kind): a.bound(b.span, b.kind) or b.most for b in a.bounds if b.span in PERIODS} for a in covering
    ]


def _used(tx: Transaction, case: Case, policy: Policy, period: Period, given: Given) -> Uses:
    """What counts against every authority's bounds: of its holder's periods, of the case, of the customer's year."""
    near = _around(case, given)
    found = tx.used(case.id.team, policy.authorities, period)
    for (_, currency), mine in found.items():
        mine.update(near.get(currency, {}))
    return found


def usual(tx: Transaction, case: Case, cost: Money | None, currency: Currency) -> Usual:
    """What was given in closed cases like this one, and how a cost compares with it."""
    cause = cause_of(case)
    return as_usual(compared(cause, case.severity, cost, currency, tx.precedents(case.id.team, cause)), currency)


def _offered(tx: Transaction, case: Case, command: GoodwillCommand) -> Usual:
    cost = command.terms.cost if isinstance(command, OfferGrant) else None
    return usual(tx, case, cost, cost.currency) if cost else Usual()


def around(tx: Transaction, case: Case, at: datetime) -> dict[Currency, dict[Bucket, int]]:
    """What counts against the bounds of this case and of its customer, whoever gave it; to be shown."""
    return _around(case, tx.given_to(case.id.team, case.customer, at) if case.customer else None)


def _around(case: Case, given: Given) -> dict[Currency, dict[Bucket, int]]:
    """Of an author who is nobody in particular this case alone is known."""
    in_case: dict[Currency, Counter[str]] = {}
    for grant in case.grants:
        if grant.standing:
            cost = _cost(grant)
            in_case.setdefault(cost.currency, Counter())[grant.terms.kind] += cost.minor
    to_customer = in_case if given is None else given
    return {
        currency: _of_span(Span.CASE, in_case.get(currency, {}))
        | _of_span(Span.CUSTOMER, to_customer.get(currency, {}))
        for currency in {*in_case, *to_customer}
    }


def _of_span(span: Span, by_kind: Mapping[str, int]) -> dict[Bucket, int]:
    together = {(span, ALL_KINDS): sum(by_kind.values())}
    return together | {(span, kind): minor for kind, minor in by_kind.items()}


def _reachable(tx: Transaction, team: TeamId, policy: Policy) -> dict[UserId, Person | None]:
    """Who can be asked: those we know to be colleagues, and those we know nothing of yet (None)."""
    named = [a.person for a in policy.authorities]
    named += [a.delegate for a in policy.absences if a.delegate]
    named += [*policy.admins, *([policy.fallback] if policy.fallback else [])]
    known = {user: tx.person(team, user) for user in dict.fromkeys(named) if "@" not in user}
    return {user: person for user, person in known.items() if person is None or person.full_member}


def _at_work(person: Person | None, policy: Policy, at: datetime) -> bool:
    if policy.hours is None:
        return True
    return policy.hours.include(at.astimezone(_zone(person, policy)))


def _zone(person: Person | None, policy: Policy) -> ZoneInfo:
    try:
        return ZoneInfo(person.zone) if person and person.zone else ZoneInfo(policy.zone)
    except (ZoneInfoNotFoundError, ValueError):
        # Slack may know a zone that this machine does not.
        return ZoneInfo(policy.zone)


def _history(tx: Transaction, case: CaseId, customer: str, given: Mapping[Currency, Mapping[str, int]]) -> History:
    if not customer:
        return History()
    sums = tuple(Money(sum(by_kind.values()), currency) for currency, by_kind in sorted(given.items()))
    return History(tx.cases_of_customer(case.team, customer, but=case.number), sums)


def _refused(tx: Transaction, case: CaseId, customer: str, at: datetime) -> tuple[RefusedRequest, ...]:
    lately = tx.refused_goodwill(case, customer, at - REMEMBERED)
    return tuple(RefusedRequest(one.grant, one.amount) for one in lately)


def _kept(event: GrantRefused, name: str) -> RefusedGoodwill:
    grant = event.grant
    return RefusedGoodwill(
        case=event.case,
        grant=name,
        customer=grant.customer,
        amount=_cost(grant),
        at=event.at,
    )


def _cost(grant: Grant) -> Money:
    assert grant.terms.cost is not None, "terms without a problem have a cost"
    return grant.terms.cost
