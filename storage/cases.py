"""Cases: numbered, found by where their post came from, and stored with a guard against lost changes."""

from collections.abc import Iterable
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, bindparam, select, update

from bot.domain.case import Case
from bot.domain.ids import CaseId, TeamId
from storage.base import Statements, spelt
from storage.errors import StaleCase
from storage.tables import CASE, CASE_SOURCE, TEAM

STATE: TypeAdapter[Case] = TypeAdapter(Case)

LAST_NUMBER = select(TEAM.c.last_number).where(TEAM.c.team_id == bindparam("team")).with_for_update()
THIS = (CASE.c.team_id == bindparam("team"), CASE.c.number == bindparam("its_number"))
LOOK = select(CASE.c.state).where(*THIS)
LOAD = select(CASE.c.state, CASE.c.version).where(*THIS).with_for_update()
CHANGE = update(CASE).where(*THIS, CASE.c.version == bindparam("known"))
NAME = spelt(
    TEAM,
    lambda new: new.on_conflict_do_update(index_elements=["team_id"], set_={"name": new.excluded.name}),
)
COUNT = spelt(
    TEAM,
    lambda new: new.on_conflict_do_update(
        index_elements=["team_id"],
        set_={"last_number": new.excluded.last_number},
        where=TEAM.c.last_number < new.excluded.last_number,
    ),
)


class Cases(Statements):
    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._loaded: dict[CaseId, int] = {}

    def next_number(self, team: TeamId) -> int:
        """The number the team's next case will have; nobody else gets it until this transaction ends."""
        last: int | None = self._connection.scalar(LAST_NUMBER, {"team": team})
        if last is None:
            # A row to lock: without it two first cases would get the same number.
            self._insert_new(TEAM, {"team_id": team, "name": "", "last_number": 0})
            last = self._connection.scalar(LAST_NUMBER, {"team": team}) or 0
        return last + 1

    def save_team(self, team: TeamId, name: str) -> None:
        self._put(NAME, {"team_id": team, "name": name, "last_number": 0})

    def case(self, case_id: CaseId) -> Case | None:
        """The case, kept from others until this transaction ends; what `save_case` builds on."""
        row = self._one(LOAD, _this(case_id))
        if row is None:
            return None
        self._loaded[case_id] = row.version
        return STATE.validate_python(row.state)

    def look_case(self, case_id: CaseId) -> Case | None:
        """The case to be shown, not to be changed."""
        state = self._connection.scalar(LOOK, _this(case_id))
        return None if state is None else STATE.validate_python(state)

    def save_case(self, case_: Case) -> None:
        """Store a new case, or one that this transaction has loaded with `case`; else `StaleCase`."""
        version = self._loaded.get(case_.id)
        if version is None:
            stored = self._insert_new(CASE, {**_key(case_.id), **_columns(case_), "version": 1})
            self._put(COUNT, {"team_id": case_.id.team, "name": "", "last_number": case_.id.number})
        else:
            values = {**_columns(case_), "version": version + 1}
            stored = self._execute(CHANGE, {**_this(case_.id), "known": version, **values}).rowcount == 1
        if not stored:
            raise StaleCase(f"Case #{case_.id.number} is not as this transaction knew it; load it and try again.")
        self._loaded[case_.id] = (version or 0) + 1

    def add_sources(self, case_id: CaseId, keys: Iterable[str]) -> None:
        """Let these keys lead to the case; one that leads to another case already stays there."""
        for key in keys:
            self._insert_new(CASE_SOURCE, {"team_id": case_id.team, "key": key, "number": case_id.number})

    def case_by_source(self, team: TeamId, keys: Iterable[str]) -> CaseId | None:
        """The case that one of the keys leads to; the oldest, should they lead to several."""
        number = self._connection.scalar(
            select(CASE_SOURCE.c.number)
            .where(CASE_SOURCE.c.team_id == team, CASE_SOURCE.c.key.in_(list(keys)))
            .order_by(CASE_SOURCE.c.number)
            .limit(1)
        )
        return None if number is None else CaseId(team, number)


def _this(case_id: CaseId) -> dict[str, Any]:
    return {"team": case_id.team, "its_number": case_id.number}


def _key(case_id: CaseId) -> dict[str, Any]:
    return {"team_id": case_id.team, "number": case_id.number}


def _columns(case_: Case) -> dict[str, Any]:
    """What can be searched by, and the whole."""
    closing = case_.closing
    return {
        "brand": case_.brand,
        "status": case_.status.value,
        "owner": case_.owner,
        "platform": case_.post.platform.value,
        "language": case_.language,
        "severity": case_.severity.value,
        "outcome": closing.outcome.value if closing else None,
        "cause": closing.cause if closing else None,
        "likeness": case_.likeness,
        "customer": case_.customer,
        "opened_at": case_.opened_at,
        "opened_by": case_.opened_by,
        "quiet_since": case_.quiet_since,
        "published_at": case_.published[-1].at if case_.published else None,
        "thread_channel": case_.channel,
        "thread_ts": case_.thread_ts,
        "state": STATE.dump_python(case_, mode="json"),
    }
