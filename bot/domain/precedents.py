"""What was given in cases like this one, and whether an offer is far from it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from bot.domain.authority import GrantTerms
from bot.domain.case import Case, Outcome
from bot.domain.hindsight import Alike, Usual
from bot.domain.money import Currency, Money
from bot.domain.understanding import Severity

ENOUGH: Final = 5
"""Fewer cases than this say nothing about what is usual."""
FAR: Final = 2
"""More than twice the upper quartile, or less than half the lower one, is far from usual."""
SHOWN: Final = 3


@dataclass(frozen=True, slots=True)
class Precedent:
    """A closed case: what it was about, what was given in it, and how it ended. It names no customer."""

    number: int
    cause: str
    severity: Severity
    given: tuple[GrantTerms, ...]
    outcome: Outcome
    closed_at: datetime

    def cost(self, currency: Currency) -> Money:
        costs = (terms.cost for terms in self.given)
        return Money(sum(c.minor for c in costs if c is not None and c.currency == currency), currency)


class Standing(StrEnum):
    """How an offer compares with what is usual."""

    UNKNOWN = "unknown"
    USUAL = "usual"
    MEAN = "mean"
    GENEROUS = "generous"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The nearest precedents, the best first, and the usual range (lower and upper quartile) where it is known."""

    nearest: tuple[Precedent, ...] = ()
    usual: tuple[Money, Money] | None = None
    standing: Standing = Standing.UNKNOWN


def precedent(case: Case) -> Precedent | None:
    """A closed case as a precedent; None for one that is open or was no complaint of its own."""
    closing = case.closing
    if closing is None or closing.outcome in (Outcome.DUPLICATE, Outcome.NOT_A_COMPLAINT):
        return None
    given = tuple(grant.terms for grant in case.grants if grant.standing)
    return Precedent(case.id.number, closing.cause, case.severity, given, closing.outcome, closing.at)


def cause_of(case: Case) -> str:
    """What the case seems to be about: nobody has confirmed it before it is closed."""
    return case.understanding.suggested_cause if case.understanding else ""


def compared(
    cause: str, severity: Severity, cost: Money | None, currency: Currency, precedents: Iterable[Precedent]
) -> Comparison:
    """Precedents are alike by cause and severity, never by language; where nothing is offered yet, cost is None.

    A comparison is of those with the same cause and severity in which something was given.
    """
    known = sorted(precedents, key=lambda p: (_unlike(p, cause, severity), -p.closed_at.timestamp()))
    alike = [p for p in known if _unlike(p, cause, severity) == 0]
    costs = sorted(given.minor for given in (p.cost(currency) for p in alike) if given.minor > 0)
    nearest = tuple(p for p in known if not cause or p.cause == cause)[:SHOWN]
    if len(costs) < ENOUGH:
        return Comparison(nearest)
    lower, upper = _quartile(costs, 1), _quartile(costs, 3)
    usual = (Money(lower, currency), Money(upper, currency))
    return Comparison(nearest, usual, _standing(cost, lower, upper))


def _unlike(precedent: Precedent, cause: str, severity: Severity) -> int:
    return 2 * (precedent.cause != cause) + (precedent.severity is not severity)


def _quartile(costs: Sequence[int], nth: int) -> int:
    """By the nearest rank: always a cost that really was."""
    return costs[max(0, -(-len(costs) * nth // 4) - 1)]


def _standing(cost: Money | None, lower: int, upper: int) -> Standing:
    if cost is None:
        return Standing.UNKNOWN
    if cost.minor > FAR * upper:
        return Standing.GENEROUS
    return Standing.MEAN if cost.minor * FAR < lower else Standing.USUAL


def as_usual(found: Comparison, currency: Currency) -> Usual:
    """What is kept of a comparison with the offer that was compared: numbers, and no word of those cases."""
    alike = tuple(_alike(precedent, currency) for precedent in found.nearest)
    low, high = found.usual or (None, None)
    return Usual(alike, low, high, found.standing)


def _alike(precedent: Precedent, currency: Currency) -> Alike:
    kinds = tuple(dict.fromkeys(str(terms.kind) for terms in precedent.given))
    cost = precedent.cost(currency)
    return Alike(precedent.number, kinds, cost if cost.minor else None, precedent.outcome.value)
