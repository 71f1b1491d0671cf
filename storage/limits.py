"""Changes of limits: kept for ever, because every decision names the rules it was made by."""

from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import bindparam, select

from bot.domain.ids import TeamId
from bot.domain.limit_changes import LimitChange
from storage.base import Statements
from storage.tables import LIMIT_CHANGE

STATE: TypeAdapter[LimitChange] = TypeAdapter(LimitChange)

OF_TEAM = select(LIMIT_CHANGE.c.state).where(LIMIT_CHANGE.c.team_id == bindparam("team"))
ALL = OF_TEAM.order_by(LIMIT_CHANGE.c.number)
THIS = OF_TEAM.where(LIMIT_CHANGE.c.number == bindparam("its_number")).with_for_update()


class Limits(Statements):
    def limit_changes(self, team: TeamId) -> list[LimitChange]:
        """All of them, the oldest first."""
        return [STATE.validate_python(state) for state in self._connection.scalars(ALL, {"team": team})]

    def limit_change(self, team: TeamId, number: int) -> LimitChange | None:
        """The change, kept from others until this transaction ends."""
        row = self._one(THIS, {"team": team, "its_number": number})
        return STATE.validate_python(row.state) if row else None

    def add_limit_change(self, team: TeamId, change: LimitChange) -> bool:
        """False when another admin's change has taken its number: read them again."""
        return self._insert_new(LIMIT_CHANGE, _values(team, change))

    def save_limit_change(self, team: TeamId, change: LimitChange) -> None:
        """What became of a change that is there already."""
        self._upsert(LIMIT_CHANGE, _values(team, change))


def _values(team: TeamId, change: LimitChange) -> dict[str, Any]:
    return {"team_id": team, "number": change.number, "state": STATE.dump_python(change, mode="json")}
