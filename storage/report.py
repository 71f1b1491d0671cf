"""What became of every grant of a month, from the ledger and the cases; nothing is changed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import and_, select

from bot.domain.case import GrantState
from bot.domain.ids import TeamId, UserId
from bot.domain.money import Currency, Money
from storage.base import Statements
from storage.tables import CASE, LEDGER

STATES: Final = {
    "reserve": GrantState.GRANTED,
    "commit": GrantState.SPENT,
    "release": GrantState.RELEASED,
    "expire": GrantState.EXPIRED,
    "reverse": GrantState.REVERSED,
}
"""How a grant stands after its last entry."""


@dataclass(frozen=True, slots=True)
class GrantLine:
    """A grant as one line of a report. `grant` is its name (`142-1`), `at` when it was granted."""

    case: int
    grant: str
    manager: UserId
    kind: str
    amount: Money
    state: GrantState
    cause: str
    at: datetime


class Report(Statements):
    def grants_of_month(self, team: TeamId, month: str) -> list[GrantLine]:
        """Every grant that counts in this month (`2026-10`), in the order in which they were granted."""
        its_case = and_(CASE.c.team_id == LEDGER.c.team_id, CASE.c.number == LEDGER.c.case_number)
        wanted = (
            select(LEDGER, CASE.c.cause)
            .join(CASE, its_case, isouter=True)
            .where(LEDGER.c.team_id == team, LEDGER.c.month == month)
            .order_by(LEDGER.c.seq)
        )
        lines: dict[str, GrantLine] = {}
        for row in self._execute(wanted):
            first = lines.get(row.grant_id)
            lines[row.grant_id] = GrantLine(
                case=row.case_number,
                grant=row.grant_id,
                manager=UserId(row.manager),
                kind=row.kind,
                amount=Money(row.amount_minor, Currency(row.currency)),
                state=STATES[row.entry],
                cause=row.cause or "",
                at=first.at if first else row.at,
            )
        return list(lines.values())
