"""Deliveries that made a handler raise, kept so that nothing is lost without a trace."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, insert, select, update

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
    id: int = field(default=0, compare=False)
    """Given by the database; what a person retries it by."""


class FailedDeliveries(Statements):
    def keep_failed(self, failed: FailedDelivery) -> None:
        values = {"at": failed.at, "kind": failed.kind, "body": failed.body, "cause": failed.cause}
        self._execute(insert(FAILED_DELIVERY).values(team_id=failed.team, **values))

    def failed_deliveries(self, team: str, limit: int = 50) -> list[FailedDelivery]:
        """The latest first."""
        table = FAILED_DELIVERY
        newest = select(table).where(table.c.team_id == team).order_by(table.c.id.desc()).limit(limit)
        return [_read(row) for row in self._execute(newest)]

    def every_failed_delivery(self, limit: int = 50) -> list[FailedDelivery]:
        """The latest first, of all teams."""
        newest = select(FAILED_DELIVERY).order_by(FAILED_DELIVERY.c.id.desc()).limit(limit)
        return [_read(row) for row in self._execute(newest)]

    def failed_delivery(self, number: int) -> FailedDelivery | None:
        row = self._one(select(FAILED_DELIVERY).where(FAILED_DELIVERY.c.id == number))
        return _read(row) if row else None

    def forget_failed(self, number: int) -> bool:
        """It was done after all; False when somebody else said so before."""
        return self._execute(delete(FAILED_DELIVERY).where(FAILED_DELIVERY.c.id == number)).rowcount == 1

    def last_failed(self) -> int:
        """The number of the latest, of any team; 0 when there is none."""
        return self._connection.scalar(select(func.max(FAILED_DELIVERY.c.id))) or 0

    def failed_again(self, before: FailedDelivery, last: int) -> FailedDelivery | None:
        """The same delivery, kept once more after `last`: folded into the first, with the new cause; None if not."""
        table = FAILED_DELIVERY
        same = (table.c.team_id == before.team, table.c.kind == before.kind, table.c.body == before.body)
        since = select(table).where(table.c.id > last, *same).order_by(table.c.id)
        rows = [_read(row) for row in self._execute(since)]
        if not rows:
            return None
        again = rows[-1]
        self._execute(delete(table).where(table.c.id.in_([row.id for row in rows])))
        self._execute(update(table).where(table.c.id == before.id).values(at=again.at, cause=again.cause))
        return again

    def failed_delivery_count(self, team: str) -> int:
        table = FAILED_DELIVERY
        return self._connection.scalar(select(func.count()).where(table.c.team_id == team)) or 0


def _read(row: Row[Any]) -> FailedDelivery:
    return FailedDelivery(team=row.team_id, at=row.at, kind=row.kind, body=row.body, cause=row.cause, id=row.id)
