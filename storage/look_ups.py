"""Questions that change nothing: lists, counts, what is alike, which case a thread belongs to."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select

from bot.domain.case import Status
from bot.domain.ids import CaseId, TeamId, UserId
from bot.domain.platforms import Platform
from bot.domain.understanding import Severity
from storage.base import Statements
from storage.tables import CASE, JOB, MESSAGE


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """A case as one line of a list."""

    id: CaseId
    brand: str
    status: Status
    owner: UserId | None
    platform: Platform
    language: str
    severity: Severity
    opened_at: datetime
    quiet_since: datetime
    channel: str
    thread_ts: str | None


class LookUps(Statements):
    def open_cases(
        self, team: TeamId, owner: UserId | None = None, limit: int = 20, offset: int = 0
    ) -> list[CaseLine]:
        """Cases that are not closed, oldest first; of one owner when asked."""
        rows = self._execute(
            select(CASE).where(*_open(team, owner)).order_by(CASE.c.number).limit(limit).offset(offset)
        )
        return [
            CaseLine(
                id=CaseId(TeamId(row.team_id), row.number),
                brand=row.brand,
                status=Status(row.status),
                owner=row.owner,
                platform=Platform(row.platform),
                language=row.language,
                severity=Severity(row.severity),
                opened_at=row.opened_at,
                quiet_since=row.quiet_since,
                channel=row.thread_channel,
                thread_ts=row.thread_ts,
            )
            for row in rows
        ]

    def open_case_count(self, team: TeamId, owner: UserId | None = None) -> int:
        return self._connection.scalar(select(func.count()).where(*_open(team, owner))) or 0

    def case_counts(self, team: TeamId) -> dict[Status, int]:
        """How many cases stand where; every status is named."""
        rows = self._execute(
            select(CASE.c.status, func.count().label("cases")).where(CASE.c.team_id == team).group_by(CASE.c.status)
        )
        found = {Status(row.status): row.cases for row in rows}
        return {status: found.get(status, 0) for status in Status}

    def wanted_since(self, team: str, key: str) -> datetime | None:
        """When the job of that key was first to be done, however often it was tried; None when there is none."""
        row = self._one(select(JOB.c.created_at).where(JOB.c.team_id == team, JOB.c.key == key))
        return row.created_at if row else None

    def case_exists(self, case_id: CaseId) -> bool:
        this = (CASE.c.team_id == case_id.team, CASE.c.number == case_id.number)
        return self._connection.scalar(select(CASE.c.number).where(*this)) is not None

    def similar(self, team: TeamId, likeness: str, limit: int = 10) -> list[int]:
        """The latest cases whose post reads alike, by `bot.domain.post.likeness`."""
        alike = (CASE.c.team_id == team, CASE.c.likeness == likeness)
        wanted = select(CASE.c.number).where(*alike).order_by(CASE.c.number.desc()).limit(limit)
        return list(self._connection.scalars(wanted))

    def cases_of_customer(self, team: TeamId, customer: str, but: int) -> int:
        """How many cases there are of this customer, without the one of that number."""
        theirs = (CASE.c.team_id == team, CASE.c.customer == customer, CASE.c.number != but)
        return self._connection.scalar(select(func.count()).where(*theirs)) or 0

    def case_in_thread(self, team: TeamId, channel: str, thread_ts: str) -> CaseId | None:
        """The case that lives in a thread, whether its root is a person's message or the bot's."""
        anchored = (CASE.c.team_id == team, CASE.c.thread_channel == channel, CASE.c.thread_ts == thread_ts)
        root = (MESSAGE.c.team_id == team, MESSAGE.c.channel == channel, MESSAGE.c.ts == thread_ts)
        own_root = select(MESSAGE.c.case_number).where(*root, MESSAGE.c.case_number.is_not(None))
        for wanted in (select(CASE.c.number).where(*anchored), own_root):
            number = self._connection.scalar(wanted.limit(1))
            if number is not None:
                return CaseId(team, number)
        return None


def _open(team: TeamId, owner: UserId | None) -> list[ColumnElement[bool]]:
    mine = [] if owner is None else [CASE.c.owner == owner]
    return [CASE.c.team_id == team, CASE.c.status != Status.CLOSED.value, *mine]
