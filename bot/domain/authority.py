"""Who may grant what: the bounds of one person's authority, and whether they cover a grant."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from bot.domain.ids import UserId
from bot.domain.money import Currency, Money, Percent, share


class Form(StrEnum):
    """What a kind of goodwill is made of."""

    PERCENT = "percent"
    AMOUNT = "amount"
    THING = "thing"


class GrantKind(StrEnum):
    """The kinds of goodwill every team has; a policy can add more."""

    DISCOUNT_PERCENT = "discount_percent"
    DISCOUNT_AMOUNT = "discount_amount"
    GIFT = "gift"
    REFUND = "refund"


FORMS: Final[Mapping[str, Form]] = MappingProxyType(
    {
        GrantKind.DISCOUNT_PERCENT: Form.PERCENT,
        GrantKind.DISCOUNT_AMOUNT: Form.AMOUNT,
        GrantKind.GIFT: Form.THING,
        GrantKind.REFUND: Form.AMOUNT,
    }
)


class TermsProblem(StrEnum):
    """What is wrong with the terms of a grant; one member for each thing a person must be told."""

    PERCENT_MISSING = "percent_missing"
    PERCENT_UNEXPECTED = "percent_unexpected"
    COST_UNKNOWN = "cost_unknown"
    AMOUNT_MISSING = "amount_missing"
    NOT_POSITIVE = "not_positive"
    WHAT_MISSING = "what_missing"
    TWO_CURRENCIES = "two_currencies"
    UNKNOWN_KIND = "unknown_kind"


@dataclass(frozen=True, slots=True)
class GrantTerms:
    """A discount, gift or refund.

    For a percentage, `amount` is the most it may cost and `base` what it is taken of; one of the two must be known,
    so that it counts against a budget. `added` is the form of a kind that the team added.
    """

    kind: str
    percent: Percent | None = None
    amount: Money | None = None
    what: str = ""
    base: Money | None = None
    added: Form | None = None

    @property
    def form(self) -> Form | None:
        """None for a kind that nobody knows."""
        return FORMS.get(self.kind, self.added)

    @property
    def cost(self) -> Money | None:
        """What it can cost at most, and so what it takes out of a budget; None only for terms with a problem.

        A share of the base is rounded half to even (F85), and is never more than `amount`.
        """
        if self.form is not Form.PERCENT or self.percent is None or self.base is None:
            return self.amount
        of_base = share(self.percent, self.base)
        if self.amount is None:
            return of_base
        return min(of_base, self.amount) if self.amount.currency == self.base.currency else None

    @property
    def handed_over(self) -> bool:
        """Whether somebody must deliver it; a discount is given by saying so."""
        return self.form is Form.THING or self.kind == GrantKind.REFUND

    def problem(self) -> TermsProblem | None:
        """Why these terms cannot be granted by anybody; None when they can."""
        if self.form is None:
            return TermsProblem.UNKNOWN_KIND
        if any(money is not None and money.minor <= 0 for money in (self.amount, self.base)):
            return TermsProblem.NOT_POSITIVE
        if self.form is Form.PERCENT:
            return self._percent_problem()
        if self.percent is not None:
            return TermsProblem.PERCENT_UNEXPECTED
        if self.amount is None:
            return TermsProblem.AMOUNT_MISSING
        unnamed = self.form is Form.THING and not self.what.strip()
        return TermsProblem.WHAT_MISSING if unnamed else None

    def _percent_problem(self) -> TermsProblem | None:
        if self.percent is None:
            return TermsProblem.PERCENT_MISSING
        if self.percent.points == 0:
            return TermsProblem.NOT_POSITIVE
        if self.amount and self.base and self.amount.currency != self.base.currency:
            return TermsProblem.TWO_CURRENCIES
        # A share so small that it rounds to nothing would be goodwill that costs nobody's budget anything.
        return TermsProblem.COST_UNKNOWN if self.cost is None or self.cost.minor == 0 else None


class Span(StrEnum):
    """Over what grants are added up. A customer's are those of the last 365 days, by whomever."""

    CASE = "case"
    CUSTOMER = "customer"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


PERIODS: Final = (Span.DAY, Span.WEEK, Span.MONTH)
ALL_KINDS: Final = ""


@dataclass(frozen=True, slots=True)
class Bound:
    """The most that the grants of a span may cost together; of one kind, or of all (`ALL_KINDS`)."""

    span: Span
    most: Money
    kind: str = ALL_KINDS


Used = Mapping[tuple[Span, str], int]
"""Minor units of the authority's currency that count against a bound of that span and kind already."""


class Coverage(StrEnum):
    """Whether one person's authority covers a grant, and if not, what stands against it."""

    YES = "yes"
    NO_AUTHORITY = "no_authority"
    OTHER_CURRENCY = "other_currency"
    NOT_IN_FORCE = "not_in_force"
    OVER_GRANT = "over_grant"
    OVER_CASE = "over_case"
    OVER_CUSTOMER = "over_customer"
    OVER_DAY = "over_day"
    OVER_WEEK = "over_week"
    OVER_MONTH = "over_month"


OVER: Final[Mapping[Span, Coverage]] = MappingProxyType(
    {
        Span.CASE: Coverage.OVER_CASE,
        Span.CUSTOMER: Coverage.OVER_CUSTOMER,
        Span.DAY: Coverage.OVER_DAY,
        Span.WEEK: Coverage.OVER_WEEK,
        Span.MONTH: Coverage.OVER_MONTH,
    }
)


@dataclass(frozen=True, slots=True)
class Authority:
    """What one person may grant in one currency, from `since` up to, not including, `until` (UTC).

    `per_grant` names the most at once of each kind; a kind that is not in it may not be granted at all.
    `seniority` 0 is the least.
    """

    person: UserId
    currency: Currency
    seniority: int = 0
    per_grant: Mapping[str, Money | Percent] = field(default_factory=dict)
    bounds: tuple[Bound, ...] = ()
    since: datetime | None = None
    until: datetime | None = None

    def in_force(self, at: datetime) -> bool:
        return (self.since is None or self.since <= at) and (self.until is None or at < self.until)

    def at_once(self, kind: str) -> Money | Percent | None:
        """The most of that kind in one grant, or None when there is no authority for it."""
        most = self.per_grant.get(kind)
        return None if most is None or size(most) <= 0 else most

    def bound(self, span: Span, kind: str = ALL_KINDS) -> Money | None:
        """The least bound of a span for that kind."""
        return min((b.most for b in self.bounds if b.span is span and b.kind == kind), default=None)


def covers(authority: Authority, terms: GrantTerms, used: Used, at: datetime) -> Coverage:
    """Whether this authority covers the grant on top of what is `used`; terms with a problem nobody's does."""
    at_once, cost = authority.at_once(terms.kind), terms.cost
    if at_once is None or cost is None or terms.problem():
        return Coverage.NO_AUTHORITY
    if cost.currency != authority.currency:
        return Coverage.OTHER_CURRENCY
    if not authority.in_force(at):
        return Coverage.NOT_IN_FORCE
    asked = terms.percent if isinstance(at_once, Percent) else cost
    if asked is None or size(asked) > size(at_once):
        return Coverage.OVER_GRANT
    over = (OVER[bound.span] for bound in authority.bounds if _exceeded(bound, terms.kind, cost, used))
    return next(over, Coverage.YES)


def undivided(per_grant: Mapping[str, Money | Percent], bounds: tuple[Bound, ...]) -> tuple[Bound, ...]:
    """The bounds that nobody said but hold all the same: a case and a customer get no more than the largest single
    grant. Else a limit for one grant would only have to be taken in parts (F72)."""
    largest = max((most for most in per_grant.values() if isinstance(most, Money)), default=None, key=size)
    said = {bound.span for bound in bounds if bound.kind == ALL_KINDS}
    if largest is None:
        return ()
    return tuple(Bound(span, largest) for span in (Span.CASE, Span.CUSTOMER) if span not in said)


def unsaid(authority: Authority) -> tuple[Bound, ...]:
    """Those of its bounds that follow from the largest single grant, and change with it."""
    return tuple(bound for bound in undivided(authority.per_grant, ()) if bound in authority.bounds)


def in_order(bounds: Iterable[Bound]) -> tuple[Bound, ...]:
    """Those of all kinds first, then kind by kind; from the narrowest span to the widest."""
    return tuple(sorted(bounds, key=lambda bound: (bound.kind, list(Span).index(bound.span))))


def outside(authority: Authority, others: Iterable[Authority]) -> tuple[Authority, ...]:
    """The same limits for the times in which none of the others is in force."""
    left: tuple[Authority, ...] = (authority,)
    for other in others:
        left = tuple(piece for one in left for piece in _around(one, other))
    return left


def _around(one: Authority, other: Authority) -> Iterator[Authority]:
    """Before the other and after it."""
    if other.since is not None and (one.since is None or one.since < other.since):
        yield one if _ends_by(one, other.since) else replace(one, until=other.since)
    if other.until is not None and (one.until is None or other.until < one.until):
        yield one if one.since is not None and other.until <= one.since else replace(one, since=other.until)


def _ends_by(one: Authority, at: datetime) -> bool:
    return one.until is not None and one.until <= at


def strictest(old: Authority, new: Authority) -> Authority:
    """Of each limit the tighter one: nothing in it gives more than either of the two."""
    per_grant = {
        kind: min(most, old.per_grant[kind], key=size)
        for kind, most in new.per_grant.items()
        if kind in old.per_grant
    }
    both = (*old.bounds, *new.bounds)
    least = {(b.span, b.kind): min(o.most for o in both if (o.span, o.kind) == (b.span, b.kind)) for b in both}
    return replace(
        old,
        per_grant=per_grant,
        bounds=in_order(Bound(span, most, kind) for (span, kind), most in least.items()),
        since=max((at for at in (old.since, new.since) if at), default=None),
        until=min((at for at in (old.until, new.until) if at), default=None),
    )


def _exceeded(bound: Bound, kind: str, cost: Money, used: Used) -> bool:
    counts = bound.kind in (ALL_KINDS, kind)
    return counts and cost.minor + used.get((bound.span, bound.kind), 0) > bound.most.minor


def size(bound: Money | Percent) -> int:
    """Hundredths of a per cent, or minor units."""
    return bound.points if isinstance(bound, Percent) else bound.minor
