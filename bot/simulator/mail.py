"""Slack's deliveries on their way to the bot: late, twice, to whichever replica, or never."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Final

from bot.sandbox.records import Delivery, Json, copied
from bot.sandbox.workspace import Workspace
from bot.simulator.process import Machine, Process
from bot.simulator.weather import Weather
from bot.sweep import EVERY

STEP: Final = 0.5
FOUND_SECONDS: Final = EVERY.total_seconds() + 30.0
"""Within these a lost event is found by looking."""


class Mail:
    """Takes from the workspace what is due; `happened` is told where a process could die of it."""

    def __init__(
        self,
        workspace: Workspace,
        machine: Machine,
        weather: Weather,
        tell: Callable[[str], None],
        happened: Callable[[Process, str], None],
    ) -> None:
        self._workspace = workspace
        self._machine = machine
        self._weather = weather
        self._tell = tell
        self._happened = happened
        self._losses = 0
        self._lost_at = -FOUND_SECONDS

    def deliver(self, processes: Sequence[Process], now: float) -> None:
        if not any(process.life for process in processes):
            return
        for delivery in self._workspace.due():
            self._workspace.sent(delivery)
            if self._weather.loses(delivery):
                self._tell(f"delivery {delivery.id} ({_about(delivery.payload)}) is lost")
                self._workspace.refuse(delivery.envelope_id, "lost", retry=False)
                continue
            for copy, delay in enumerate(self._weather.arrivals(delivery)):
                process = processes[self._weather.addressee()]
                self._machine.create_task(self._carry(process, delivery, delay, first=not copy))
        lost = sum(delivery.kind == "events_api" for delivery in self._workspace.lost_deliveries)
        if lost > self._losses:
            self._losses, self._lost_at = lost, now

    def unheard(self, now: float) -> list[str]:
        """What was lost so lately that nobody can have found it by looking."""
        return ["what Slack lost"] if self._weather.sweeps and now < self._lost_at + FOUND_SECONDS else []

    async def _carry(self, process: Process, delivery: Delivery, delay: float, *, first: bool) -> None:
        payload: Json = copied(delivery.payload)
        envelope, attempt = delivery.envelope_id, delivery.attempt
        await asyncio.sleep(delay)
        while process.stopped:  # noqa: ASYNC110 - an event of the loop would be one more thing to hold
            await asyncio.sleep(STEP)
        if process.life is None:
            return
        self._tell(f"delivery {delivery.id} ({_about(payload)}), attempt {attempt}{'' if first else ', a copy'}")
        received = self._machine.spawn(process, process.life.receive(delivery, payload, attempt))
        await asyncio.wait([received])
        if received.cancelled() or received.exception():
            return
        accepted, answer = received.result()
        if first and accepted:
            self._workspace.ack(envelope, answer)
            self._happened(process, f"answered {delivery.kind}")


def _about(payload: Json) -> str:
    event = payload.get("event") or {}
    return " ".join(
        str(event.get(k) or payload.get(k) or "") for k in ("type", "subtype", "reaction", "command")
    ).strip()
