"""The bot's processes on one virtual machine: each can be killed, or stopped for a while, as the others go on."""

import asyncio
from asyncio import Handle, TimerHandle
from collections import deque
from collections.abc import Coroutine
from contextvars import Context, ContextVar
from heapq import heapify, heappush
from itertools import count
from typing import Any, Final, TypeVar
from weakref import WeakValueDictionary

from bot.simulator.life import Life
from bot.simulator.time import VirtualLoop, VirtualTime
from bot.simulator.wire import ON_THE_WIRE

T = TypeVar("T")


class Process:
    """A place for one life after another; `born` is when the next may begin."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.born = 0.0
        self.life: Life | None = None
        self.main: asyncio.Task[None] | None = None
        self._tasks: WeakValueDictionary[int, asyncio.Task[Any]] = WeakValueDictionary()
        self._numbers = count()
        self.stopped = False
        self.ready: list[Handle] = []
        self.timers: list[TimerHandle] = []

    @property
    def name(self) -> str:
        return f"bot {self.number + 1}"

    @property
    def works(self) -> bool:
        return self.life is not None and not self.stopped

    @property
    def is_ready(self) -> bool:
        return self.works and self.life is not None and self.life.prepared

    def begun(self, task: asyncio.Task[Any]) -> None:
        self._tasks[next(self._numbers)] = task

    def under_way(self) -> list[asyncio.Task[Any]]:
        """Its tasks in the order in which they were begun."""
        return [task for task in self._tasks.values() if not task.done()]

    def context(self) -> Context:
        """What runs in it is part of this process."""
        made = Context()
        made.run(PROCESS.set, self)
        return made


PROCESS: Final[ContextVar[Process | None]] = ContextVar("process", default=None)


class Machine(VirtualLoop):
    """One loop for the world and every process in it."""

    _ready: deque[Handle]
    _scheduled: list[TimerHandle]

    def __init__(self, time: VirtualTime) -> None:
        super().__init__(time)
        self.set_task_factory(_known)

    def spawn(self, process: Process, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        return self.create_task(work, context=process.context())

    def stop_for(self, process: Process, seconds: float) -> None:
        """Let it reach the next moment at which another could run; there it stands still."""
        self.call_soon(self._stop, process, context=Context())
        self.call_later(seconds, self.go_on, process, context=Context())

    def _stop(self, process: Process) -> None:
        if process.life is None or process.stopped:
            return
        process.stopped = True
        for place, handle in enumerate(self._ready):
            if _is_of(process, handle):
                process.ready.append(handle)
                # The loop has counted how many it will run now.
                self._ready[place] = Handle(_nothing, (), self, Context())
        for timer in [timer for timer in self._scheduled if _is_of(process, timer) and not timer.cancelled()]:
            self._scheduled.remove(timer)
            timer._scheduled = False  # type: ignore[attr-defined]
            process.timers.append(timer)
        heapify(self._scheduled)

    def go_on(self, process: Process) -> None:
        """As if no time had passed for it, but it has: all its timers that were due fire now."""
        process.stopped = False
        self._ready.extend(process.ready)
        for timer in process.timers:
            heappush(self._scheduled, timer)
            timer._scheduled = True  # type: ignore[attr-defined]
        process.ready, process.timers = [], []


def _known(loop: asyncio.AbstractEventLoop, work: Any, context: Context | None = None) -> asyncio.Task[Any]:
    task: asyncio.Task[Any] = asyncio.Task(work, loop=loop, context=context)
    process = context.get(PROCESS) if context is not None else PROCESS.get()
    if process is not None:
        process.begun(task)
    return task


def _is_of(process: Process, handle: Handle) -> bool:
    context: Context = handle._context  # type: ignore[attr-defined]
    return context.get(PROCESS) is process and not context.get(ON_THE_WIRE)


def _nothing() -> None:
    """In the place of what was to run."""
