"""Deliveries that made a handler raise, kept so that nothing is lost without a trace."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, insert, select

from storage.base import Statements
from storage.tables import FAILED_DELIVERY


@dataclass(frozen=True, slots=True, kw_only=True)
class FailedDelivery:
    """`body` is what Slack sent, `cause` names the exception."""

    team: str
    at: datetime
    kind: str
    body: str
    cause: str


class FailedDeliveries(Statements):
    def keep_failed(self, failed: FailedDelivery) -> None:
        values = {"at": failed.at, "kind": failed.kind, "body": failed.body, "cause": failed.cause}
        self._execute(insert(FAILED_DELIVERY).values(team_id=failed.team, **values))

    def failed_deliveries(self, team: str, limit: int = 50) -> list[FailedDelivery]:
        """The latest first."""
        table = FAILED_DELIVERY
        newest = select(table).where(table.c.team_id == team).order_by(table.c.id.desc()).limit(limit)
        return [
            FailedDelivery(team=row.team_id, at=row.at, kind=row.kind, body=row.body, cause=row.cause)
            for row in self._execute(newest)
        ]

    def failed_delivery_count(self, team: str) -> int:
        table = FAILED_DELIVERY
        return self._connection.scalar(select(func.count()).where(table.c.team_id == team)) or 0
