"""Bugs in carrying messages to Slack: sent twice, not sent, in another order."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any, Final

from sqlalchemy import delete, update

import bot.desk
import bot.domain.consequences
import bot.domain.decide_grant
import bot.domain.decide_reply
import bot.domain.evolve
import bot.jobs
from bot.delivery import Delivery
from bot.outbox import Later, Outbox
from bot.simulator.planted.bug import Bug, always, bug, never_awaited
from bot.simulator.weather import CrashOn, OneFault, StandsStill
from bot.slack import SlackWeb
from storage.jobs import Job, Jobs
from storage.tables import JOB


def _unsettled(right: Callable[..., Awaitable[Any]]) -> Any:
    async def found(self: Delivery, *args: Any) -> Any:
        try:
            return await right(self, *args)
        except Later:
            return None

    return found


FINISH: Final = Jobs.finish_job


def _finish(job: int, token: str, tx: Jobs) -> bool:
    return FINISH(tx, job, token)


def _done_when_taken(right: Callable[..., Awaitable[list[Job]]]) -> Any:
    async def claimed(self: Outbox, *args: Any) -> list[Job]:
        jobs = await right(self, *args)
        for job in jobs:
            await self._store.run(partial(_finish, job.id, job.token))
        return jobs

    return claimed


def _dropped_when_unknown(right: Callable[..., Awaitable[None]]) -> Any:
    async def again(self: Outbox, job: Job, due: Any, *, known_unsent: bool) -> None:
        if known_unsent:
            await right(self, job, due, known_unsent=known_unsent)
        else:
            await self._store.run(lambda tx: tx.finish_job(job.id, job.token))

    return again


def _dropped_when_busy(_right: Any) -> Any:
    async def not_sent(self: Outbox, job: Job, _no: Any) -> None:
        await self._store.run(lambda tx: tx.finish_job(job.id, job.token))

    return not_sent


def _unknown_taken_for_unsent(right: Callable[..., Awaitable[None]]) -> Any:
    async def again(self: Outbox, job: Job, due: Any, *, known_unsent: bool) -> None:  # noqa: ARG001
        await right(self, job, due, known_unsent=True)

    return again


def _order_forgotten(right: Callable[..., Any]) -> Any:
    def place(work: Any, channel: Any) -> Any:
        found = right(work, channel)
        return replace(found, queue=None) if found.queue and found.queue.startswith("case:") else found

    return place


def _finish_any(_right: Any) -> Any:
    def finish(self: Jobs, job_id: int, _token: str) -> bool:
        self.work_changed = True
        self._execute(delete(JOB).where(JOB.c.id == job_id))
        return True

    return finish


def _renew_any(_right: Any) -> Any:
    def renew(self: Jobs, job_id: int, _token: str, until: datetime, *, trying_at: datetime | None = None) -> bool:
        tried = {"tried_at": trying_at} if trying_at else {}
        self._execute(update(JOB).where(JOB.c.id == job_id).values(due=until, **tried))
        return True

    return renew


BUGS: Final[Mapping[str, Bug]] = {
    "blind-retry": bug(
        "what may have been sent is sent again without looking",
        "open",
        (Delivery, "_found", never_awaited(None)),
        weathers=(partial(OneFault, "chat.postMessage", 2, "drop_after_accept"),),
    ),
    "no-settle-time": bug(
        "absence is believed at once, before a late accept can show",
        "open",
        (Delivery, "_found", _unsettled),
        weathers=(partial(OneFault, "chat.postMessage", 2, "late_accept", 40),),
    ),
    "look-without-finding": bug(
        "the look for an earlier attempt never finds it",
        "open",
        (SlackWeb, "find", never_awaited(None)),
        weathers=(partial(OneFault, "chat.postMessage", 2, "drop_after_accept"),),
    ),
    "unknown-taken-for-unsent": bug(
        "an unknown outcome counts as not sent",
        "open approve",
        (Outbox, "_again", _unknown_taken_for_unsent),
        weathers=(partial(OneFault, "chat.postMessage", 2, "drop_after_accept"),),
    ),
    "unknown-dropped": bug(
        "an order is lost after one failure of unknown outcome",
        "open approve",
        (Outbox, "_again", _dropped_when_unknown),
        weathers=(partial(OneFault, "chat.postMessage", 2, "hold_before_accept"),),
    ),
    "busy-dropped": bug(
        "an order is lost when Slack is busy",
        "open approve",
        (Outbox, "_not_sent", _dropped_when_busy),
        weathers=(partial(OneFault, "chat.postMessage", 2, "rate_limited", 5),),
    ),
    "done-when-taken": bug(
        "a job is removed when it is taken, not when it is done",
        "open",
        (Outbox, "_claimed", _done_when_taken),
        (Jobs, "finish_job", always(True)),
        (Jobs, "renew", always(True)),
        weathers=(partial(CrashOn, "before chat.postMessage", 2),),
    ),
    "lease-without-fence": bug(
        "who slept through their lease goes on as if the work were still theirs",
        "open approve",
        (Jobs, "finish_job", _finish_any),
        (Jobs, "renew", _renew_any),
        weathers=tuple(partial(StandsStill, "after COMMIT", nth) for nth in (8, 9, 10)),
    ),
    "order-forgotten": bug(
        "messages of one case overtake each other", "open close-and-reopen", (bot.jobs, "_place", _order_forgotten)
    ),
}
