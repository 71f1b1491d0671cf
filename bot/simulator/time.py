"""Virtual time: a loop that never waits, and the one clock of the bot and of Slack."""

import asyncio
import selectors
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

START: Final = datetime(2026, 11, 2, 9, tzinfo=UTC)


class Stuck(Exception):
    """Nothing is left to happen, ever."""


class VirtualTime:
    """Seconds since the start: `elapsed` is what timers see, `jumped` what only the clock does."""

    def __init__(self) -> None:
        self.elapsed = 0.0
        self.jumped = 0.0
        self.skew = 0.0

    def seconds(self) -> float:
        """Slack's time, in Unix seconds."""
        return START.timestamp() + self.elapsed + self.jumped

    def now(self) -> datetime:
        """The bot's time; `skew` is how far its clock is from Slack's."""
        return START + timedelta(seconds=self.elapsed + self.jumped + self.skew)

    def steady(self) -> float:
        return self.elapsed + self.jumped


class _NoWaiting(selectors.BaseSelector):
    """Watches nothing; asked to wait, it moves the time on."""

    def __init__(self, time: VirtualTime) -> None:
        self._time = time
        self._keys: dict[Any, selectors.SelectorKey] = {}

    def register(self, fileobj: Any, events: int, data: Any = None) -> selectors.SelectorKey:
        self._keys[fileobj] = selectors.SelectorKey(fileobj, int(fileobj), events, data)
        return self._keys[fileobj]

    def unregister(self, fileobj: Any) -> selectors.SelectorKey:
        return self._keys.pop(fileobj)

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise Stuck("nothing is left to happen")
        self._time.elapsed += max(timeout, 0.0)
        return []

    def get_map(self) -> Mapping[Any, selectors.SelectorKey]:
        return self._keys


class VirtualLoop(asyncio.SelectorEventLoop):
    """One life of a process: its timers fire in order, at once."""

    def __init__(self, time: VirtualTime) -> None:
        super().__init__(_NoWaiting(time))
        self._virtual = time
        self.set_exception_handler(lambda _loop, _context: None)

    def time(self) -> float:
        return self._virtual.elapsed

    def _write_to_self(self) -> None:
        """Nobody sleeps, so nobody has to be woken."""
