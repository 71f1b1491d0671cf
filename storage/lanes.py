"""Lanes: the pace at which jobs may start, and when the next one can."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Column, ColumnElement, Row, Select, Update, bindparam, case, exists, func, or_, select, update

from storage.base import Statements, spelt
from storage.columns import Instant
from storage.tables import JOB, LANE

MILLISECOND = timedelta(milliseconds=1)

PACE = spelt(
    LANE,
    lambda new: new.on_conflict_do_update(
        index_elements=["name"],
        set_={"interval_ms": new.excluded.interval_ms},
        where=LANE.c.interval_ms != new.excluded.interval_ms,
    ),
)
PAUSE = spelt(
    LANE,
    lambda new: new.on_conflict_do_update(
        index_elements=["name"],
        set_={"next_at": new.excluded.next_at},
        where=or_(LANE.c.next_at.is_(None), LANE.c.next_at < new.excluded.next_at),
    ),
)
SET_FREE = (
    update(LANE)
    .where(LANE.c.next_at > bindparam("after", type_=Instant()))
    .values(next_at=bindparam("now", type_=Instant()))
)


def among(column: Column[Any], many: int) -> ColumnElement[bool]:
    """One of so many; not of a list of any length, which is spelt out anew each time it is asked."""
    return column.in_([bindparam(f"one_{place}", type_=column.type) for place in range(many)])


def placed(wanted: Iterable[Any]) -> dict[str, Any]:
    """The values for the places of `among`."""
    return {f"one_{place}": one for place, one in enumerate(wanted)}


@cache
def _free(many: int) -> Select[Any]:
    free = or_(LANE.c.next_at.is_(None), LANE.c.next_at <= bindparam("now"))
    lanes = select(LANE.c.name, LANE.c.interval_ms).where(among(LANE.c.name, many), free)
    return lanes.order_by(LANE.c.name).with_for_update(skip_locked=True)


@cache
def _move(many: int) -> Update:
    starts = bindparam("starts", type_=Instant())
    return update(LANE).where(among(LANE.c.name, many)).values(next_at=starts)


def is_head() -> ColumnElement[bool]:
    """No older job of the same queue is waiting or in hand."""
    older = JOB.alias("older")
    before = exists().where(older.c.team_id == JOB.c.team_id, older.c.queue == JOB.c.queue, older.c.id < JOB.c.id)
    return or_(JOB.c.queue.is_(None), ~before)


def lane_is_free(now: ColumnElement[datetime]) -> ColumnElement[bool]:
    return ~exists().where(LANE.c.name == JOB.c.lane, LANE.c.next_at > now)


def chosen(of_team: bool, but_for: bool) -> list[ColumnElement[bool]]:
    """The jobs of one team only, and without some kinds, where asked for."""
    team = [JOB.c.team_id == bindparam("team")] if of_team else []
    kinds = [JOB.c.kind.not_in(bindparam("but_for", expanding=True))] if but_for else []
    return [*team, *kinds]


def _held_back(of_team: bool, but_for: bool) -> Select[Any]:
    """When the first of those that are due can start: its lane may be busy."""
    free = select(LANE.c.next_at).where(LANE.c.name == JOB.c.lane).scalar_subquery()
    starts = case((JOB.c.again > JOB.c.due, JOB.c.again), else_=JOB.c.due)
    starts = case((free > starts, free), else_=starts)
    return select(func.min(starts)).where(JOB.c.due <= bindparam("now"), is_head(), *chosen(of_team, but_for))


def _later(of_team: bool, but_for: bool) -> Select[Any]:
    wanted = (JOB.c.due > bindparam("now"), is_head(), *chosen(of_team, but_for))
    return select(JOB.c.due).where(*wanted).order_by(JOB.c.due).limit(1)


@cache
def _both(of_team: bool, but_for: bool) -> Select[Any]:
    parts = (part(of_team, but_for).scalar_subquery() for part in (_held_back, _later))
    return select(*parts)


class Lanes(Statements):
    def lane_interval(self, name: str, interval: timedelta) -> None:
        """Set how long after one job's start the next of the lane may start."""
        self._put(PACE, {"name": name, "next_at": None, "interval_ms": interval // MILLISECOND})

    def pause_lane(self, name: str, until: datetime) -> None:
        """Let nothing of the lane start before `until`; a longer pause in force stays."""
        self._put(PAUSE, {"name": name, "next_at": until, "interval_ms": 0})

    def _begun(self, lane: str) -> bool:
        return self._insert_new(LANE, {"name": lane, "next_at": None, "interval_ms": 0})

    def free_lanes(self, now: datetime, after: datetime) -> None:
        """Let every lane start now that could not start until later than `after`."""
        self._execute(SET_FREE, {"now": now, "after": after})

    def next_due(self, now: datetime, *, team: str | None = None, but_for: Sequence[str] = ()) -> datetime | None:
        """When there may be something to claim, which is `now` or earlier if there is already; None when never.

        A lease that ends counts. It may be too early, never too late. `team` and `but_for` are those of `claim_jobs`.
        """
        shape = (team is not None, bool(but_for))
        asked = {"now": now, "team": team, "but_for": list(but_for)}
        found = self._execute(_both(*shape), asked).one()
        return min((at for at in found if at is not None), default=None)

    def _take_lanes(self, rows: list[Row[Any]], now: datetime) -> list[Row[Any]]:
        """Move on the lanes of these jobs; without the jobs whose lane another replica has just taken."""
        wanted = {row.lane for row in rows if row.lane is not None}
        if not wanted:
            return rows
        paces: defaultdict[int, list[str]] = defaultdict(list)
        for row in self._execute(_free(len(wanted)), {"now": now, **placed(sorted(wanted))}):
            paces[row.interval_ms].append(row.name)
            wanted.remove(row.name)
        # One that is busy has its row; one that has none was never used, and whoever adds the row has it.
        paces[0] += [name for name in sorted(wanted) if self._begun(name)]
        for interval, names in paces.items():
            if interval:
                starts = now + interval * MILLISECOND
                self._execute(_move(len(names)), {"starts": starts, **placed(names)})
        taken = {name for names in paces.values() for name in names}
        return [row for row in rows if row.lane is None or row.lane in taken]
