"""The outbox: takes jobs that are due, has them done, and gives back what could not be."""

import asyncio
import json
import logging
import traceback
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final

from bot import slack_errors
from bot.domain.effects import Kind
from bot.domain.ids import TeamId
from bot.health import Health
from bot.jobs import KINDS, OFFLINE, PATIENT, SLOW, Work, work_of
from bot.ports import Clock, NotSent, Refused, Unknown
from storage.errors import StorageError, StoreClosed, Violation
from storage.failed import FailedDelivery
from storage.jobs import Job
from storage.store import Store
from storage.transaction import Transaction

log = logging.getLogger(__name__)

FIRST_WAIT: Final = timedelta(seconds=2)
LONGEST_WAIT: Final = timedelta(minutes=10)
LEASE: Final = timedelta(seconds=60)
SET_BACK: Final = timedelta(seconds=10)
POLL_SECONDS: Final = 1.0
"""The wake-up is the rule; the poll is for a clock that was moved, and now and then it looks at the database."""
UNHEARD: Final = 5
"""With replicas at every so many polls: for what one of them has left while nobody heard it."""
UNTOLD: Final = 15
"""Alone with the database at every so many: for a job that somebody put back by hand."""
AT_ONCE: Final = 16
SLOW_AT_ONCE: Final = 8
"""So many calls of the model at once; they never take the room of messages."""
MOST_FAILURES: Final = 8
"""Then a job that holds up others is set aside, where an admin sees it."""
TOKEN_TROUBLE: Final = slack_errors.TOKEN
WAIT_FOR_ADMIN: Final = slack_errors.TOKEN | slack_errors.CHANNEL
"""What a person puts right in Slack (renews the token, invites us again): everything waits, nothing is given up."""


class Fenced(Exception):
    """The job is no longer ours: a lease ran out, or it was replaced. Nothing of this attempt may be stored."""


class Later(Exception):
    """Nothing of this attempt is left open; the job is to go on at `until`."""

    def __init__(self, until: datetime) -> None:
        super().__init__(until)
        self.until = until


@dataclass(frozen=True, slots=True)
class Task:
    """A job in hand: what it asks for, the moment it was taken, and how long it may be kept without renewal."""

    job: Job
    work: Work
    now: datetime
    lease: timedelta = LEASE


Worker = Callable[[Task, Any], Awaitable[None]]
"""Does the work and finishes the job, both behind the fence."""


def fence(tx: Transaction, job: Job) -> None:
    """Finish the job; raises `Fenced`, which rolls the transaction back, when it is no longer ours."""
    if not tx.finish_job(job.id, job.token):
        raise Fenced(job.id)


class Outbox:
    """Runs jobs by kind, only those of `team` if told. One a process; several processes may share a database.

    While `health` says that Slack takes no call of ours, only what asks nothing of Slack is done.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        workers: Mapping[type[Work], Worker],
        lease: timedelta = LEASE,
        team: TeamId | None = None,
        health: Health | None = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._workers = workers
        self._lease = lease
        self._team = team
        self._health = health
        self._under_way: dict[asyncio.Task[None], Job] = {}
        self._failures: Counter[int] = Counter()
        self._last = clock.now()
        self._polls = UNHEARD
        self._held = self._room()[1]
        self._short_of_room = False

    async def run(self) -> None:
        """Take jobs until cancelled; `settle` then waits for what is under way."""
        while True:
            self._store.wake.clear()
            if self._health:
                self._health.beat()
            try:
                await self._mind_the_clock()
                now = self._clock.now()
                taken, next_due = await self._take_and_start(now)
                if not taken or (not self._short_of_room and (next_due is None or next_due > now)):
                    await self._rest(next_due)
            except StoreClosed:
                raise
            except StorageError as error:
                log.warning("the database does not answer (%s); trying again", type(error).__name__)
                await asyncio.sleep(POLL_SECONDS)

    async def _mind_the_clock(self) -> None:
        """Where the clock was set back, what was put off by the old one must not wait for it to come round again."""
        last, now, lease = self._last, self._clock.now(), self._lease
        if now < last - SET_BACK:
            log.warning("the clock went back from %s to %s", last.isoformat(), now.isoformat())
            await self._store.run(lambda tx: tx.bring_forward(now, lease, but_for=PATIENT))
        # Only now: where the database did not answer, it is still to be done.
        self._last = now

    async def drain(self, now: datetime) -> int:
        """Do everything that is due at `now`, and what follows from it; how many jobs that were."""
        done = 0
        while taken := (await self._take_and_start(now))[0]:
            done += taken
            await self.settle()
        return done

    async def settle(self) -> None:
        """Wait until what is under way has ended."""
        while self._under_way:
            await asyncio.wait(set(self._under_way))

    async def take_back(self) -> int:
        """Take what a process that is gone had in hand or put off; only where no other can be at work (SQLite)."""
        now, lease = self._clock.now(), self._lease
        self._polls = UNTOLD

        def back(tx: Transaction) -> int:
            # Whoever worked before may have had a clock that was ahead.
            tx.bring_forward(now, lease, but_for=PATIENT, lanes_after=now + LONGEST_WAIT)
            return tx.release_jobs(now)

        return await self._store.run(back)

    def _room(self) -> tuple[int, frozenset[str]]:
        """How many jobs may be started, and which kinds may not."""
        slow = sum(job.kind in SLOW for job in self._under_way.values())
        held = frozenset(KINDS) - OFFLINE if self._health and self._health.refused else frozenset()
        return AT_ONCE - (len(self._under_way) - slow), held | SLOW if slow >= SLOW_AT_ONCE else held

    async def _take_and_start(self, now: datetime) -> tuple[int, datetime | None]:
        """How many jobs were taken, and when there may be another, as far as that is known."""
        free, self._held = self._room()
        self._short_of_room = free <= 0 or bool(self._held & SLOW)
        if free <= 0:
            return 0, None
        jobs, next_due = await self._claimed(now, free, sorted(self._held))
        self._short_of_room = self._short_of_room or len(jobs) == free
        for job in jobs:
            earlier = {task for task, begun in self._under_way.items() if begun.id == job.id}
            task = asyncio.create_task(self._do(job, now, earlier), name=f"job {job.kind} {job.id}")
            self._under_way[task] = job
            task.add_done_callback(self._ended)
        return len(jobs), next_due

    async def _claimed(self, now: datetime, most: int, but_for: list[str]) -> tuple[list[Job], datetime | None]:
        team, lease = self._team, self._lease

        def claim(tx: Transaction) -> tuple[list[Job], datetime | None]:
            next_due = tx.next_due(now, team=team, but_for=but_for)
            if next_due is None or next_due > now:
                # Most wake-ups are for what is due later, and there is nothing to take.
                return [], next_due
            jobs = tx.claim_jobs(now, lease, most, team=team, but_for=but_for)
            return jobs, tx.next_due(now, team=team, but_for=but_for)

        asked = asyncio.ensure_future(self._store.run(claim))
        try:
            return await asyncio.shield(asked)
        except asyncio.CancelledError:
            # We stop: what was just taken is given back, or it would wait for the end of its lease.
            for job in (await asked)[0]:
                await self._again(job, now, known_unsent=True)
            raise

    def _ended(self, task: asyncio.Task[None]) -> None:
        del self._under_way[task]
        if self._short_of_room:
            self._store.wake.set()

    async def _rest(self, next_due: datetime | None) -> None:
        """Until there may be something to do; meanwhile it is the clock that is looked at, not the database."""
        now = self._clock.now()
        for _ in range(self._polls):
            seconds = (next_due - now).total_seconds() if next_due else POLL_SECONDS
            if await self._store.wake.wait(min(max(seconds, 0.01), POLL_SECONDS)):
                return
            before, now = now, self._clock.now()
            if now < before or (next_due and now >= next_due) or self._room()[1] != self._held:
                return

    async def _do(self, job: Job, now: datetime, earlier: set[asyncio.Task[None]]) -> None:
        if earlier:
            # Its lease ran out while it was still at work here: two of us at once would post twice.
            await asyncio.wait(earlier)
        keeping = asyncio.create_task(self._keep(job))
        try:
            await self._attempt(job, now)
        except StorageError as error:
            log.warning("job %s %s comes back when its lease ends (%s)", job.kind, job.id, type(error).__name__)
        finally:
            keeping.cancel()

    async def _keep(self, job: Job) -> None:
        """Renew the lease of long work, for as long as the job is ours."""
        ours = True
        while ours:
            await asyncio.sleep(self._lease.total_seconds() / 3)
            until = self._clock.now() + self._lease
            try:
                ours = await self._store.run(partial(_renew, job, until))
            except StorageError as error:
                log.warning("job %s %s: its lease was not renewed (%s)", job.kind, job.id, type(error).__name__)

    async def _attempt(self, job: Job, now: datetime) -> None:
        try:
            work = work_of(job)
            await self._workers[type(work)](Task(job, work, now, self._lease), work)
            self._failures.pop(job.id, None)
        except Fenced:
            log.info("job %s %s was taken over", job.kind, job.id)
        except Later as later:
            await self._again(job, later.until, known_unsent=True)
        except NotSent as no:
            await self._not_sent(job, no)
        except Unknown as unknown:
            log.warning("job %s %s: outcome unknown (%s)", job.kind, job.id, unknown)
            await self._again(job, self._clock.now() + _wait(job), known_unsent=False)
        except Refused as refused:
            await self._refused(job, refused)
        except Exception as error:  # noqa: BLE001 - the job runner outlives any worker
            # Without the exception's words: they may quote a customer.
            where = "".join(traceback.format_tb(error.__traceback__))
            log.error("job %s %s failed: %s\n%s", job.kind, job.id, type(error).__name__, where)
            if isinstance(error, StorageError) and not isinstance(error, Violation):
                await self._again(job, self._clock.now() + _wait(job), known_unsent=False)
            else:
                await self._failed(job, type(error).__name__, known_unsent=False)

    async def _not_sent(self, job: Job, no: NotSent) -> None:
        """Slack's own `Retry-After` is stored for the whole lane, never slept on."""
        due = self._clock.now() + (timedelta(seconds=no.after) if no.after > 0 else _wait(job))
        log.info("job %s %s not sent (%s), again at %s", job.kind, job.id, no.code, due.isoformat())
        lane = job.lane
        if no.after > 0 and lane:
            await self._store.run(lambda tx: tx.pause_lane(lane, due))
        await self._again(job, due, known_unsent=True)

    async def _refused(self, job: Job, refused: Refused) -> None:
        log.error("job %s %s: Slack refuses it: %s", job.kind, job.id, refused.code)
        if refused.code in TOKEN_TROUBLE and self._health:
            # Nothing else is begun, so this one is first when Slack takes our calls again.
            self._health.refuse(refused.code, refused.needed)
            await self._again(job, self._clock.now(), known_unsent=True)
        elif refused.code in WAIT_FOR_ADMIN:
            await self._again(job, self._clock.now() + LONGEST_WAIT, known_unsent=True)
        else:
            await self._failed(job, f"Slack: {refused.code}", known_unsent=True)

    async def _failed(self, job: Job, cause: str, *, known_unsent: bool) -> None:
        """Try again, less and less often; what fails for ever and holds up others is set aside, never dropped."""
        self._failures[job.id] += 1
        if self._failures[job.id] < MOST_FAILURES or not _holds_up_others(job):
            await self._again(job, self._clock.now() + _wait(job), known_unsent=known_unsent)
            return
        log.error("job %s %s is set aside after %d failures", job.kind, job.id, MOST_FAILURES)
        failed = FailedDelivery(
            team=job.team,
            at=self._clock.now(),
            kind=f"job {job.kind}",
            body=json.dumps(job.payload, ensure_ascii=False),
            cause=cause,
        )

        def set_aside(tx: Transaction) -> None:
            if tx.finish_job(job.id, job.token):
                tx.keep_failed(failed)

        await self._store.run(set_aside)
        self._failures.pop(job.id, None)

    async def _again(self, job: Job, due: datetime, *, known_unsent: bool) -> None:
        await self._store.run(lambda tx: tx.retry_job(job.id, job.token, due, known_unsent=known_unsent))


def _renew(job: Job, until: datetime, tx: Transaction) -> bool:
    return tx.renew(job.id, job.token, until)


def _holds_up_others(job: Job) -> bool:
    """Others of its queue wait behind it; behind a case's card they rightly do, for they belong in its thread."""
    return job.queue is not None and not (job.kind == "say" and job.payload.get("kind") == Kind.CARD)


def _wait(job: Job) -> timedelta:
    doubled: timedelta = FIRST_WAIT * 2 ** min(job.attempts - 1, 12)
    return min(doubled, LONGEST_WAIT)
