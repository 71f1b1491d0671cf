"""Closed cases as precedents for goodwill."""

from typing import Final

from sqlalchemy import select

from bot.domain.case import Status
from bot.domain.ids import TeamId
from bot.domain.precedents import Precedent, precedent
from storage.base import Statements
from storage.cases import STATE
from storage.tables import CASE

MOST: Final = 200
"""The latest so many of a cause: what was usual years ago is not usual now."""


class Precedents(Statements):
    def precedents(self, team: TeamId, cause: str, limit: int = MOST) -> list[Precedent]:
        """The latest closed cases of that cause; of any cause when it is empty."""
        closed = [CASE.c.team_id == team, CASE.c.status == Status.CLOSED.value]
        same = [CASE.c.cause == cause] if cause else []
        latest = select(CASE.c.state).where(*closed, *same).order_by(CASE.c.number.desc()).limit(limit)
        found = (precedent(STATE.validate_python(state)) for state in self._connection.scalars(latest))
        return [one for one in found if one is not None]
