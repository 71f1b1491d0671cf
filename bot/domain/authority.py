"""Who may grant what: the limits of one person, and the approver of a grant."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.ids import UserId
from bot.domain.money import Money, Percent


class GrantKind(StrEnum):
    """What is offered as goodwill."""

    DISCOUNT_PERCENT = "discount_percent"
    DISCOUNT_AMOUNT = "discount_amount"
    GIFT = "gift"


class TermsProblem(StrEnum):
    """What is wrong with the terms of a grant; one member for each thing a person must be told."""

    PERCENT_MISSING = "percent_missing"
    PERCENT_UNEXPECTED = "percent_unexpected"
    AMOUNT_MISSING = "amount_missing"
    NOT_POSITIVE = "not_positive"
    WHAT_MISSING = "what_missing"


class Coverage(StrEnum):
    """Whether one person's authority covers a grant, and if not, what stands against it."""

    YES = "yes"
    OVER_GRANT = "over_grant"
    OVER_MONTH = "over_month"
    NO_AUTHORITY = "no_authority"
    OTHER_CURRENCY = "other_currency"


@dataclass(frozen=True, slots=True)
class GrantTerms:
    """A discount or gift. For a percentage, `amount` is the most it may cost, if anybody said so."""

    kind: GrantKind
    percent: Percent | None = None
    amount: Money | None = None
    what: str = ""

    def problem(self) -> TermsProblem | None:
        """Why these terms cannot be granted by anybody; None when they can."""
        if self.amount is not None and self.amount.minor <= 0:
            return TermsProblem.NOT_POSITIVE
        if self.kind is GrantKind.DISCOUNT_PERCENT:
            return self._percent_problem()
        if self.percent is not None:
            return TermsProblem.PERCENT_UNEXPECTED
        if self.amount is None:
            return TermsProblem.AMOUNT_MISSING
        unnamed = self.kind is GrantKind.GIFT and not self.what.strip()
        return TermsProblem.WHAT_MISSING if unnamed else None

    def _percent_problem(self) -> TermsProblem | None:
        if self.percent is None:
            return TermsProblem.PERCENT_MISSING
        return TermsProblem.NOT_POSITIVE if self.percent.points == 0 else None


@dataclass(frozen=True, slots=True)
class Limit:
    """What may be granted of one kind: at once, and in a calendar month of the policy's zone (None: no bound)."""

    kind: GrantKind
    per_grant: Money | Percent
    month: Money | None = None


@dataclass(frozen=True, slots=True)
class Authority:
    """What one person may grant. `seniority` 0 is the least; a kind without a limit may not be granted at all.

    `month` bounds the sum of discount amounts, gifts and the most that percentages may cost.
    """

    person: UserId
    seniority: int = 0
    discount_percent: Percent | None = None
    discount: Money | None = None
    gift: Money | None = None
    month: Money | None = None

    def limit(self, kind: GrantKind) -> Limit | None:
        """The limit for that kind of grant, or None when there is no authority for it."""
        per_grant: Mapping[GrantKind, Money | Percent | None] = {
            GrantKind.DISCOUNT_PERCENT: self.discount_percent,
            GrantKind.DISCOUNT_AMOUNT: self.discount,
            GrantKind.GIFT: self.gift,
        }
        found = per_grant[kind]
        return None if found is None or _size(found) <= 0 else Limit(kind, found, self.month)


def covers(authority: Authority, terms: GrantTerms, spent: Money | None = None) -> Coverage:
    """Whether this person may grant that on top of what they have `spent` this month (None: nothing).

    Terms with a problem are covered by nobody.
    """
    limit = authority.limit(terms.kind)
    if limit is None or terms.problem():
        return Coverage.NO_AUTHORITY
    if _other_currency(limit, terms, spent):
        return Coverage.OTHER_CURRENCY
    asked = terms.percent if terms.kind is GrantKind.DISCOUNT_PERCENT else terms.amount
    if _size(asked) > _size(limit.per_grant):
        return Coverage.OVER_GRANT
    if limit.month is not None and _size(terms.amount) + _size(spent) > limit.month.minor:
        return Coverage.OVER_MONTH
    return Coverage.YES


def approver(
    terms: GrantTerms,
    requester: UserId,
    authorities: Sequence[Authority],
    spent: Mapping[UserId, Money],
    available: Container[UserId],
) -> UserId | None:
    """Whose authority a grant uses: the requester's own, else the least that covers it; None when nobody's does.

    The least is the lowest limit for that kind, then the lowest seniority, then the first in the policy.
    """
    covering = [a for a in authorities if covers(a, terms, spent.get(a.person)) is Coverage.YES]
    if any(a.person == requester for a in covering):
        return requester
    others = [a for a in covering if a.person in available]
    least = min(others, key=lambda a: (_limit_size(a, terms.kind), a.seniority), default=None)
    return least.person if least else None


def _other_currency(limit: Limit, terms: GrantTerms, spent: Money | None) -> bool:
    if terms.amount is None:
        return False
    bounds = [limit.per_grant, limit.month, spent if limit.month else None]
    return any(isinstance(b, Money) and b.currency != terms.amount.currency for b in bounds)


def _limit_size(authority: Authority, kind: GrantKind) -> int:
    limit = authority.limit(kind)
    return _size(limit.per_grant) if limit else 0


def _size(bound: Money | Percent | None) -> int:
    if bound is None:
        return 0
    return bound.points if isinstance(bound, Percent) else bound.minor
