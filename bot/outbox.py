"""The outbox: takes jobs that are due, has them done, and gives back what could not be."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from bot.jobs import Work, work_of
from bot.ports import Clock, NotSent, Refused, Unknown
from storage.jobs import Job
from storage.store import Store

log = logging.getLogger(__name__)

FIRST_WAIT: Final = timedelta(seconds=2)
LONGEST_WAIT: Final = timedelta(minutes=10)
POLL_SECONDS: Final = 1.0
"""The wake-up is the rule; the poll is for other replicas and for a clock that was moved."""
AT_ONCE: Final = 16


class Fenced(Exception):
    """The job is no longer ours: a lease ran out, or it was replaced. Nothing of this attempt may be stored."""


class Settling(Exception):
    """An earlier attempt may still show up at Slack: look again at `until` before sending."""

    def __init__(self, until: datetime) -> None:
        super().__init__(until)
        self.until = until


@dataclass(frozen=True, slots=True)
class Task:
    """A job in hand: what it asks for, and the moment it was taken."""

    job: Job
    work: Work
    now: datetime


Worker = Callable[[Task, Any], Awaitable[None]]
"""Does the work and finishes the job, both behind the fence."""


class Outbox:
    """Runs jobs by kind. One `Outbox` a process; several processes may share a PostgreSQL database."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        workers: Mapping[type[Work], Worker],
        lease: timedelta = timedelta(seconds=60),
    ) -> None:
        self._store = store
        self._clock = clock
        self._workers = workers
        self._lease = lease
        self._under_way: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Take jobs until cancelled; `settle` then waits for what is under way."""
        while True:
            self._store.wake.clear()
            taken = await self._take_and_start(self._clock.now())
            if not taken:
                await self._rest()

    async def drain(self, now: datetime) -> int:
        """Do everything that is due at `now`, and what follows from it; how many jobs that were."""
        done = 0
        while taken := await self._take_and_start(now):
            done += taken
            await self.settle()
        return done

    async def settle(self) -> None:
        """Wait until what is under way has ended."""
        while self._under_way:
            await asyncio.wait(set(self._under_way))

    async def _take_and_start(self, now: datetime) -> int:
        free = AT_ONCE - len(self._under_way)
        if free <= 0:
            return 0
        jobs = await self._store.run(lambda tx: tx.claim_jobs(now, self._lease, free))
        for job in jobs:
            task = asyncio.create_task(self._do(job, now), name=f"job {job.kind} {job.id}")
            self._under_way.add(task)
            task.add_done_callback(self._ended)
        return len(jobs)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        self._store.wake.set()

    async def _rest(self) -> None:
        now = self._clock.now()
        due = await self._store.run(lambda tx: tx.next_due(now))
        until = (due - now).total_seconds() if due else POLL_SECONDS
        await self._store.wake.wait(min(max(until, 0.01), POLL_SECONDS))

    async def _do(self, job: Job, now: datetime) -> None:
        try:
            work = work_of(job)
            await self._workers[type(work)](Task(job, work, now), work)
        except Fenced:
            log.info("job %s %s was taken over", job.kind, job.id)
        except Settling as wait:
            await self._again(job, wait.until, known_unsent=True)
        except NotSent as no:
            await self._not_sent(job, no, now)
        except Unknown as unknown:
            log.warning("job %s %s: outcome unknown (%s)", job.kind, job.id, unknown)
            await self._again(job, now + _wait(job), known_unsent=False)
        except Refused as refused:
            log.error("job %s %s: Slack refuses it: %s", job.kind, job.id, refused.code)
            await self._again(job, now + LONGEST_WAIT, known_unsent=True)
        except Exception:
            log.exception("job %s %s failed", job.kind, job.id)
            await self._again(job, now + _wait(job), known_unsent=False)

    async def _not_sent(self, job: Job, no: NotSent, now: datetime) -> None:
        """Slack's own `Retry-After` is stored for the whole lane, never slept on."""
        due = now + max(timedelta(seconds=no.after), timedelta() if no.after else _wait(job))
        log.info("job %s %s not sent (%s), again at %s", job.kind, job.id, no.code, due.isoformat())
        lane = job.lane
        if no.after and lane:
            await self._store.run(lambda tx: tx.pause_lane(lane, due))
        await self._again(job, due, known_unsent=True)

    async def _again(self, job: Job, due: datetime, *, known_unsent: bool) -> None:
        await self._store.run(lambda tx: tx.retry_job(job.id, job.token, due, known_unsent=known_unsent))


def _wait(job: Job) -> timedelta:
    doubled: timedelta = FIRST_WAIT * 2 ** min(job.attempts - 1, 12)
    return min(doubled, LONGEST_WAIT)
