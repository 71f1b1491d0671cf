"""Sending once: whether we may still send, and when it is certain that an earlier attempt left nothing."""

from datetime import datetime, timedelta
from functools import partial
from typing import Final

from bot.outbox import Fenced, Later, Task
from bot.ports import Clock
from storage.jobs import Job
from storage.store import Store
from storage.transaction import Transaction

PROMPTLY: Final = 10.0
"""Sent within so many seconds of its hold, given up by the client and accepted late, it still shows in time."""


class Once:
    """`settle` is how long a late accept may take to show.

    It is measured by the clock that nobody sets. Of an attempt that was not ours, or of a life before this one, only
    the other clock tells when it was, and that one may have jumped since: so it counts from when we first hear of it.
    """

    def __init__(self, store: Store, clock: Clock, settle: timedelta) -> None:
        self._store = store
        self._clock = clock
        self._settle = settle.total_seconds()
        self._tried: dict[tuple[int, datetime | None], float] = {}

    async def hold(self, task: Task) -> None:
        """Who slept through the lease must not send; and the settle time counts from this moment.

        A process may also stand still between hearing that the job is its own and sending: then it asks again.
        """
        since = -PROMPTLY
        while self._clock.steady() - since >= PROMPTLY:
            since = self._clock.steady()
            if not await self._store.run(partial(_held, task, self._clock.now())):
                raise Fenced(task.job.id)
        self._tried[_this(task.job)] = since

    def believe_absence(self, job: Job) -> None:
        """Raises `Later` for as long as an earlier attempt may still show."""
        now = self._clock.steady()
        left = self._tried.setdefault(_this(job), now) + self._settle - now
        if left > 0:
            raise Later(self._clock.now() + timedelta(seconds=left))

    def done(self, job: Job) -> None:
        self._tried.pop(_this(job), None)


def _this(job: Job) -> tuple[int, datetime | None]:
    """A job that was asked for once more while it waited is another one, with a wait of its own."""
    return job.id, job.created_at


def _held(task: Task, now: datetime, tx: Transaction) -> bool:
    return tx.renew(task.job.id, task.job.token, now + task.lease, trying_at=now)
