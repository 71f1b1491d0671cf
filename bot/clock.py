"""Time: the only place that reads the clock."""

import time
from datetime import UTC, datetime, timedelta


class SystemClock:
    def now(self) -> datetime:
        return datetime.fromtimestamp(time.time(), UTC)

    def steady(self) -> float:
        return time.monotonic()


class SharedClock:
    """The system's clock, set by the database's: replicas whose machines disagree still agree on leases."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def now(self) -> datetime:
        return datetime.fromtimestamp(time.time(), UTC) + self._ahead

    def steady(self) -> float:
        return time.monotonic()

    def set_by(self, told: datetime) -> None:
        """May be called from another thread."""
        self._ahead = told - datetime.fromtimestamp(time.time(), UTC)


class MovableClock:
    """The clock of the demo: it runs with the system's and can be moved forward, so that reminders can be seen."""

    def __init__(self) -> None:
        self._moved = timedelta()

    def now(self) -> datetime:
        return datetime.fromtimestamp(time.time(), UTC) + self._moved

    def steady(self) -> float:
        return time.monotonic() + self._moved.total_seconds()

    def seconds(self) -> float:
        """The same moment in Unix seconds."""
        return self.now().timestamp()

    def move(self, by: timedelta) -> None:
        if by < timedelta():
            raise ValueError("a clock is moved forward only")
        self._moved += by
