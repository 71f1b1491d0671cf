"""Goodwill that waits: on silence the next one is asked, what nobody gave is free again; at night it is added up."""

from datetime import datetime, timedelta
from functools import partial
from typing import Final

from bot.desk import MOST_ADMINS, Desk
from bot.domain.calendar import bounds, period_of
from bot.domain.case import GrantState
from bot.domain.commands import ExpireGrant, MoveUpGrant
from bot.domain.effects import Clock, SetClock
from bot.domain.ids import TeamId
from bot.jobs import CheckLedger, LedgerAlarm, Work, enqueue
from bot.outbox import Task, Worker, fence
from storage.ledger_check import next_cases
from storage.transaction import Transaction

AT_NIGHT: Final = timedelta(hours=3)
"""So long after midnight in the policy's zone the ledger is added up."""
SOONEST: Final = timedelta(minutes=1)


def begin(tx: Transaction, desk: Desk, team: TeamId, now: datetime) -> None:
    """Have the ledger added up every night; a night that was missed is made up for."""
    enqueue(tx, CheckLedger(team), team, next_night(now, desk.policy(tx, team).zone))


def next_night(now: datetime, zone: str) -> datetime:
    today, tomorrow = bounds(period_of(now, zone).day, zone)
    return today + AT_NIGHT if now < today + AT_NIGHT else tomorrow + AT_NIGHT


class Goodwill:
    """Brings the clock's word about a grant to the desk, and looks after the ledger."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store

    def workers(self) -> dict[type[Work], Worker]:
        return {SetClock: self.clock, CheckLedger: self.check}

    async def clock(self, task: Task, work: SetClock) -> None:
        """A clock of what was decided meanwhile means nothing; one that was set too short is set again."""

        def ring(tx: Transaction) -> None:
            fence(tx, task.job)
            if self._desk.decide_and_store(tx, _command(work, task)).refusal:
                self._again(tx, work, task.now)

        await self._store.run(ring)

    async def check(self, task: Task, work: CheckLedger) -> None:
        """A few cases at a time, so that people need not wait; they are told only when something is wrong."""
        problems = await self._store.run(lambda tx: tx.sum_problems(work.team))
        after: int | None = 0
        while after is not None:
            found, after = await self._store.run(partial(next_cases, team=work.team, after=after))
            problems += found

        def done(tx: Transaction) -> None:
            fence(tx, task.job)
            zone = self._desk.policy(tx, work.team).zone
            enqueue(tx, work, work.team, next_night(task.now, zone))
            if problems:
                day = period_of(task.now, zone).day
                for admin in (*tx.admins(work.team, MOST_ADMINS),) or (None,):
                    enqueue(tx, LedgerAlarm(work.team, admin, day, len(problems)), work.team, task.now)

        await self._store.run(done)

    def _again(self, tx: Transaction, work: SetClock, now: datetime) -> None:
        """The rules may give goodwill more time than when the clock was set."""
        case = tx.look_case(work.case)
        grant = case.grant(work.grant) if case else None
        if work.clock is Clock.EXPIRE and grant and grant.decided_at and grant.state is GrantState.GRANTED:
            valid = self._desk.policy(tx, work.case.team).clocks.goodwill_valid
            due = max(grant.decided_at + valid, now + SOONEST)
            enqueue(tx, SetClock(work.case, work.grant, Clock.EXPIRE, due), work.case.team, due)


def _command(work: SetClock, task: Task) -> MoveUpGrant | ExpireGrant:
    # Of this turn of this job: jobs that are taken together share their token.
    name = f"{work.clock}:{work.case.number}:{work.grant}:{task.job.token}"
    if work.clock is Clock.EXPIRE:
        return ExpireGrant(id=name, at=task.now, case=work.case, grant=work.grant)
    return MoveUpGrant(id=name, at=task.now, case=work.case, grant=work.grant, asked=work.asked)
