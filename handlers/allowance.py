"""What a person may give and what counts against it already, as it stands now."""

from datetime import datetime

from bot.books import around
from bot.domain.authority import Span
from bot.domain.calendar import period_of
from bot.domain.case import Case
from bot.domain.ids import TeamId, UserId
from bot.domain.policy import Policy
from handlers.views.allowance import Allowance, Sums
from storage.transaction import Transaction


def allowances(
    tx: Transaction, team: TeamId, user: UserId, policy: Policy, now: datetime, case: Case | None = None
) -> list[Allowance]:
    """One for each of the person's authorities; with a case, also what is left for it and for its customer."""
    mine = [authority for authority in policy.authorities if authority.person == user]
    lines = tx.spent(team, user, period_of(now, policy.zone)) if mine else []
    near = around(tx, case, now) if case and mine else {}
    found = []
    for authority in mine:
        used: dict[tuple[Span, str], Sums] = {}
        for bucket, minor in near.get(authority.currency, {}).items():
            used[bucket] = Sums(spent=minor)
        if case is not None:
            used = {(b.span, b.kind): Sums() for b in authority.bounds} | used
        for line in lines:
            if line.used.currency == authority.currency:
                used[line.span, line.kind] = Sums(line.reserved.minor, line.spent.minor)
        found.append(Allowance(authority, used, nobody=case is not None and not case.customer))
    return found
