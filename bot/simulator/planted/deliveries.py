"""Bugs in hearing what Slack tells: answered too early, heard twice, not heard at all."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any, Final

import bot.desk
import bot.domain.consequences
import bot.domain.decide_grant
import bot.domain.decide_reply
import bot.domain.evolve
import bot.jobs
from bot.desk import Desk
from bot.errands import Errands
from bot.jobs import SweepChannel
from bot.outbox import Task
from bot.simulator.planted.bug import Bug, always, bug
from bot.simulator.weather import Unheard
from bot.sweep import Sweep
from handlers.kit import done
from handlers.router import Router
from storage.claims import Claims


def _acked_first(right: Callable[..., Awaitable[Any]]) -> Any:
    async def process(self: Router, **given: Any) -> Any:
        if given["req"].body.get("type") != "event_callback":
            return await right(self, **given)

        async def later() -> None:
            await right(self, **given)

        self._kit.later(later())
        return done()

    return process


def _retries_dropped(right: Callable[..., Awaitable[Any]]) -> Any:
    async def process(self: Router, **given: Any) -> Any:
        return done() if given["req"].headers.get("x-slack-retry-num") else await right(self, **given)

    return process


def _removals_dropped(right: Callable[..., Awaitable[Any]]) -> Any:
    async def process(self: Router, **given: Any) -> Any:
        event = given["req"].body.get("event") or {}
        return done() if event.get("type") == "reaction_removed" else await right(self, **given)

    return process


def _claimed_anyway(right: Callable[..., Any]) -> Any:
    def claim(self: Claims, team: str, key: str, at: Any) -> None:
        right(self, team, key, at)

    return claim


def _unread(_right: Callable[..., Awaitable[Any]]) -> Any:
    async def take_in(self: Sweep, task: Task, work: SweepChannel) -> None:
        looked = f"{task.now.timestamp():.6f}"
        await self._come_again(task, lambda tx: tx.read_up_to(work.team, work.channel, looked))

    return take_in


BUGS: Final[Mapping[str, Bug]] = {
    "ack-before-commit": bug(
        "Slack is answered before anything is stored", "open approve", (Router, "async_process", _acked_first)
    ),
    "retry-header-dropped": bug(
        "a repeated delivery is dropped for its header", "open approve", (Router, "async_process", _retries_dropped)
    ),
    "removal-dropped": bug(
        "an emoji taken away is not heard of", "withdraw", (Router, "async_process", _removals_dropped)
    ),
    "claim-not-checked": bug(
        "a command is handled as often as it is delivered", "grant-within", (Claims, "claim", _claimed_anyway)
    ),
    "case-per-delivery": bug(
        "neither the command nor the post says that there is a case already",
        "open",
        (Claims, "claim", _claimed_anyway),
        (Desk, "_point_to_existing", always(None)),
        (bot.desk, "_load", lambda right: lambda tx, team, c: None if hasattr(c, "post") else right(tx, team, c)),
    ),
    "sweep-missing": bug(
        "who looks at Slack takes nothing from it that no event told",
        "approve withdraw",
        (Sweep, "_take_in", _unread),
        (Sweep, "_compare", always(None)),
        weathers=(partial(Unheard, 1),),
    ),
    "early-votes-dropped": bug(
        "a reaction on a message we do not know yet is forgotten",
        "approve",
        (Errands, "_park", lambda _right: lambda self, job, _ballot: self._bring(job, None)),
    ),
}
