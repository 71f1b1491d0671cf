"""The audit trail: what happened, in a chain of hashes that shows every later change."""

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, insert, select, update

from bot.domain.ids import CaseId, TeamId, UserId
from storage.base import Statements
from storage.tables import CHAIN, EVENT
from storage.text import canonical

START = "0" * 64
"""Stands for the hash before a team's first event."""

ROWS_AT_ONCE = 500

THIS = CHAIN.c.team_id == bindparam("team")
END = select(CHAIN.c.seq, CHAIN.c.hash).where(THIS)
LOCKED_END = END.with_for_update()
MOVE_END = update(CHAIN).where(THIS).values(seq=bindparam("last"), hash=bindparam("link"))
ADD = insert(EVENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEvent:
    """What happened; `detail` holds ids and digests only, never a customer's words."""

    team: TeamId
    type: str
    at: datetime
    by: UserId | None
    case_number: int | None = None
    detail: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEvent(NewEvent):
    """An event in its place in the chain."""

    seq: int
    prev_hash: str
    hash: str


@dataclass(frozen=True, slots=True)
class ChainProblem:
    """The first place where the chain does not hold."""

    seq: int
    problem: str


class Audit(Statements):
    def append(self, event: NewEvent) -> int:
        """Add an event to the team's chain; its number. Others who append wait until this transaction ends."""
        seq, before = self._next_link(event.team)
        values = {
            "team_id": event.team,
            "seq": seq,
            "case_number": event.case_number,
            "type": event.type,
            "at": event.at,
            "by": event.by,
            "detail": event.detail,
            "prev_hash": before,
        }
        values["hash"] = link_hash(values)
        self._execute(ADD, values)
        self._execute(MOVE_END, {"team": event.team, "last": seq, "link": values["hash"]})
        return seq

    def newest_moment(self, team: TeamId) -> datetime | None:
        """The latest moment that an event of the team bears; a clock may have been set back since."""
        found: datetime | None = self._connection.scalar(select(func.max(EVENT.c.at)).where(EVENT.c.team_id == team))
        return found

    def timeline(self, case_id: CaseId) -> list[StoredEvent]:
        """What happened to a case, in order."""
        of_case = (EVENT.c.team_id == case_id.team, EVENT.c.case_number == case_id.number)
        return [_stored(row) for row in self._execute(select(EVENT).where(*of_case).order_by(EVENT.c.seq))]

    def events_after(self, team: TeamId, seq: int, limit: int = ROWS_AT_ONCE) -> list[StoredEvent]:
        """The team's events from the one after `seq` on."""
        later = (EVENT.c.team_id == team, EVENT.c.seq > seq)
        rows = self._execute(select(EVENT).where(*later).order_by(EVENT.c.seq).limit(limit))
        return [_stored(row) for row in rows]

    def chain_problem(self, team: TeamId) -> ChainProblem | None:
        """Where the team's trail was changed, cut or reordered; None when it is whole."""
        seq, before = 0, START
        while batch := self.events_after(team, seq):
            for event in batch:
                problem = _broken(event, seq, before)
                if problem:
                    return ChainProblem(seq + 1, problem)
                seq, before = event.seq, event.hash
        end = self._one(END, {"team": team})
        if (seq, before) != (tuple(end) if end else (0, START)):
            return ChainProblem(seq + 1, "the end of the trail is missing or not the one recorded")
        return None

    def _next_link(self, team: TeamId) -> tuple[int, str]:
        row = self._one(LOCKED_END, {"team": team})
        if row is None:
            self._insert_new(CHAIN, {"team_id": team, "seq": 0, "hash": START})
            row = self._execute(LOCKED_END, {"team": team}).one()
        return row.seq + 1, row.hash


def verify_chain(tx: Audit, team: TeamId) -> ChainProblem | None:
    """Where the team's audit trail does not hold; None when it is whole."""
    return tx.chain_problem(team)


def link_hash(values: dict[str, Any]) -> str:
    """The hash of everything in the row but itself; a moment counts, not the time zone it was told in."""
    told = {name: value for name, value in values.items() if name != "hash"}
    told["at"] = told["at"].astimezone(UTC).isoformat()
    return hashlib.sha256(canonical(told).encode()).hexdigest()


def _broken(event: StoredEvent, seq: int, before: str) -> str | None:
    if event.seq != seq + 1:
        return "an event is missing"
    if event.prev_hash != before:
        return "the event does not follow from the one before"
    values = {
        "team_id": event.team,
        "seq": event.seq,
        "case_number": event.case_number,
        "type": event.type,
        "at": event.at,
        "by": event.by,
        "detail": event.detail,
        "prev_hash": event.prev_hash,
    }
    return None if link_hash(values) == event.hash else "the event was changed"


def _stored(row: Row[Any]) -> StoredEvent:
    values = dict(row._mapping)
    return StoredEvent(team=values.pop("team_id"), **values)
