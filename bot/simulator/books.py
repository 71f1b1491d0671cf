"""The verdict about money: no bound exceeded at any commit, and the goodwill that stands is what is booked."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from sqlalchemy import text

from bot.domain.authority import PERIODS, Authority, Coverage, Span, covers
from bot.domain.case import Case, Grant
from bot.domain.policy import Policy
from storage.transaction import Transaction

Line = tuple[str, str, str, str]
"""Manager, bucket, currency and period of a budget."""

BUDGETS: Final = text(
    "SELECT b.manager, p.email, b.bucket, b.currency, b.period, b.reserved_minor + b.spent_minor AS used, "
    "(SELECT coalesce(sum(CASE l.entry WHEN 'reserve' THEN l.amount_minor WHEN 'commit' THEN 0 "
    "ELSE -l.amount_minor END), 0) FROM ledger l WHERE l.team_id = b.team_id AND l.manager = b.manager "
    "AND l.currency = b.currency AND b.period IN (l.day, l.week, l.month) "
    "AND b.bucket IN ('day', 'week', 'month', 'day/' || l.kind, 'week/' || l.kind, 'month/' || l.kind)) AS booked "
    "FROM budget b LEFT JOIN person p ON p.team_id = b.team_id AND p.user_id = b.manager ORDER BY 1, 3, 5"
)
CUSTOMERS: Final = text(
    "SELECT customer, currency, sum(CASE entry WHEN 'reserve' THEN amount_minor WHEN 'commit' THEN 0 "
    "ELSE -amount_minor END) AS given FROM ledger WHERE customer <> '' GROUP BY 1, 2 ORDER BY 1, 2"
)


def over_bounds(tx: Transaction, policy: Policy) -> Iterator[str]:
    """Somebody's day, week or month that is exceeded; a customer who got more than anybody may give."""
    limits: dict[tuple[str, str, str], int] = {
        (a.person, a.currency, bound.span.value + (f"/{bound.kind}" if bound.kind else "")): bound.most.minor
        for a in policy.authorities
        for bound in a.bounds
        if bound.span in PERIODS
    }
    for row in tx._connection.execute(BUDGETS):
        where = (row.currency, row.bucket)
        limit = limits.get((row.email or "", *where), limits.get((row.manager, *where)))
        if row.used < 0 or (limit is not None and row.used > limit):
            yield f"{row.manager} has used {row.used} of {limit} in the {row.bucket} {row.period}"
    for row in tx._connection.execute(CUSTOMERS):
        held = [a.bound(Span.CUSTOMER) for a in policy.authorities if a.currency == row.currency]
        most = None if None in held else max((bound.minor for bound in held if bound), default=0)
        if most is not None and row.given > most:
            yield f"one customer was given {row.given} {row.currency}, and nobody may give more than {most}"


def misbooked(tx: Transaction) -> Iterator[str]:
    """Sums that are not those of the ledger."""
    for row in tx._connection.execute(BUDGETS):
        if row.used != row.booked:
            yield f"{row.manager}: the sums of the {row.bucket} say {row.used}, the ledger {row.booked}"


def not_booked(tx: Transaction, cases: list[Case]) -> Iterator[str]:
    """Sums that are not what the standing goodwill costs."""
    due: Counter[Line] = Counter()
    for grant in (g for case in cases for g in case.grants if g.standing and g.terms.cost):
        cost = grant.terms.cost
        assert cost is not None, "looked at above"
        for span, period in zip(PERIODS, (grant.period.day, grant.period.week, grant.period.month), strict=True):
            for bucket in (span.value, f"{span.value}/{grant.terms.kind}"):
                due[grant.holder, bucket, cost.currency, period] += cost.minor
    booked = Counter(
        {(r.manager, r.bucket, r.currency, r.period): r.used for r in tx._connection.execute(BUDGETS) if r.used}
    )
    for line in sorted({*due, *booked}):
        if due[line] != booked[line]:
            yield f"{' '.join(line)}: the standing goodwill costs {due[line]}, and {booked[line]} is set aside"


def entitled(grant: Grant, rules: Policy) -> bool:
    """Whether who decided could: everybody whose yes was needed has an authority that covers it, and none asked."""
    cost = grant.terms.cost
    needed = 2 if cost is not None and rules.needs_two(cost) else 1
    said = {*grant.yes} or {by for by in (grant.decided_by,) if by}
    return len(said) >= needed and all(
        any(_covers(a, grant) for a in rules.authorities if a.person == by) for by in said
    )


def _covers(authority: Authority, grant: Grant) -> bool:
    return covers(authority, grant.terms, {}, grant.at) is Coverage.YES
