"""Published replies: the last ones of a brand, those of closed cases, and those of a month."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, Select, select

from bot.domain.case import Case, Published, Status
from bot.domain.hindsight import Said
from bot.domain.ids import BrandId, CaseId, TeamId
from storage.base import Statements
from storage.cases import STATE
from storage.tables import CASE

LAST: Final = 20
"""Of what was said longer ago nobody remembers the words."""
MOST: Final = 200
"""So many cases are looked at, however many there are."""
LATE: Final = timedelta(days=92)
"""A case that goes on for so long after a month is looked for there no more."""


@dataclass(frozen=True, slots=True)
class _Text:
    text: str


@dataclass(frozen=True, slots=True)
class _Revision:
    number: int
    draft: _Text


@dataclass(frozen=True, slots=True)
class _Out:
    revision: int


@dataclass(frozen=True, slots=True)
class _Replies:
    revisions: list[_Revision]
    published: list[_Out]


# A whole case takes ten times as long to read, and this is read whenever a draft is stored.
REPLIES: Final = TypeAdapter(_Replies)


@dataclass(frozen=True, slots=True)
class MonthOfReplies:
    """Published replies with their cases; `most` where only so many cases were looked at."""

    replies: tuple[tuple[Case, Published], ...]
    most: int | None = None


class Replies(Statements):
    def said_elsewhere(self, case: CaseId, brand: BrandId, limit: int = LAST) -> tuple[Said, ...]:
        """What the brand published last in other cases, one text of each, the latest first."""
        wanted = _published(case.team, brand, CASE.c.number != case.number)
        latest = wanted.add_columns(CASE.c.number).order_by(CASE.c.published_at.desc()).limit(limit)
        found = ((row.number, _last(row.state)) for row in self._execute(latest))
        return tuple(Said(number, text) for number, text in found if text)

    def answered_cases(self, case: CaseId, brand: BrandId, limit: int = MOST) -> list[Case]:
        """The other cases among those of the brand that were answered last, as far as they are closed."""
        latest = _published(case.team, brand, CASE.c.number != case.number).add_columns(CASE.c.status)
        rows = self._execute(latest.order_by(CASE.c.published_at.desc()).limit(limit))
        closed = (row.state for row in rows if row.status == Status.CLOSED)
        return [STATE.validate_python(state) for state in closed]

    def replies_between(
        self, team: TeamId, brand: BrandId, start: datetime, end: datetime, limit: int = MOST
    ) -> MonthOfReplies:
        """The brand's replies that were published from `start` up to, not including, `end`."""
        at = CASE.c.published_at
        wanted = _published(team, brand, at >= start, at < end + LATE, CASE.c.opened_at < end)
        cases = [STATE.validate_python(state) for state in self._connection.scalars(wanted.order_by(at).limit(limit))]
        replies = tuple((case, out) for case in cases for out in case.published if start <= out.at < end)
        return MonthOfReplies(replies, limit if len(cases) == limit else None)


def _published(team: TeamId, brand: BrandId, *more: ColumnElement[bool]) -> Select[Any]:
    answered = (CASE.c.team_id == team, CASE.c.brand == brand, CASE.c.published_at.is_not(None))
    return select(CASE.c.state).where(*answered, *more)


def _last(state: Any) -> str:
    """The text that was published last; of it alone something is read."""
    known = REPLIES.validate_python(state)
    texts = {revision.number: revision.draft.text for revision in known.revisions}
    return texts.get(known.published[-1].revision, "")
