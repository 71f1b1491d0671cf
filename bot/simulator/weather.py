"""What goes wrong in a run: nothing, a crash at one hook, or whatever a seed brings."""

from collections.abc import Sequence
from random import Random
from typing import Final

from bot.sandbox.faults import Fault
from bot.sandbox.records import Delivery

STORM_SECONDS: Final = 180.0
LONG: Final = 250.0
"""Longer than a lease and the settle time after it."""
MOST_CRASHES: Final = 10
MOST_FAULTS: Final = 40
LATEST_ACCEPT: Final = 60.0
"""Under the settle time less the client's patience: a server later than that breaks what the setting promises."""


class Weather:
    """Fine weather; the others change it.

    `patience` is how long people wait for what must come, `replicas` how many processes share the database. Where
    nothing is lost for good nobody `sweeps`: that would hide what the bot itself has lost.
    """

    patience = 400.0
    replicas = 1
    sweeps = False
    furthest = 0.0
    """How far the bot's clock may be from Slack's."""

    def __init__(self) -> None:
        self.hooks = 0

    def crashes(self, hook: str) -> bool:  # noqa: ARG002
        """Asked at every hook."""
        self.hooks += 1
        return False

    def fault(self, _method: str) -> Fault | None:
        return None

    def arrivals(self, _delivery: Delivery) -> Sequence[float]:
        """After how many seconds each copy of a delivery reaches the bot; Slack knows of the first only."""
        return (0.0,)

    def loses(self, _delivery: Delivery) -> bool:
        """Whether Slack never delivers this event, to nobody and at no attempt."""
        return False

    def addressee(self) -> int:
        """The number of the replica that gets a delivery."""
        return 0

    def stops(self, hook: str) -> float:  # noqa: ARG002
        """For how many seconds the process stands still now; asked at every hook that is no crash."""
        return 0.0

    def breaks(self, hook: str, at: float) -> bool:  # noqa: ARG002
        """Whether the database cannot do what it is asked."""
        return False

    def pause(self) -> float:
        """How long a transaction waits for its turn."""
        return 0.0

    def skew(self, at: float) -> float | None:  # noqa: ARG002
        """The new difference of the bot's clock, where it changes now."""
        return None


class Crashes(Weather):
    """A crash at each of these hooks, the second counted from the first on, and so forth."""

    def __init__(self, *points: int) -> None:
        super().__init__()
        self._left = list(points)

    def crashes(self, hook: str) -> bool:  # noqa: ARG002
        self.hooks += 1
        if not self._left or self.hooks < self._left[0]:
            return False
        self._left.pop(0)
        self.hooks = 0
        return True


class CrashOn(Weather):
    """A crash at the nth hook of one name."""

    def __init__(self, name: str, nth: int) -> None:
        super().__init__()
        self._name = name
        self._left = nth

    def crashes(self, hook: str) -> bool:
        self.hooks += 1
        self._left -= hook == self._name
        return hook == self._name and self._left == 0


class OneFault(Weather):
    """One call of a method goes wrong."""

    def __init__(self, method: str, nth: int, kind: str, value: float = 0) -> None:
        super().__init__()
        self._fault = Fault(method, kind, 1, value)
        self._left = nth

    def fault(self, method: str) -> Fault | None:
        self._left -= method == self._fault.method
        return self._fault if method == self._fault.method and self._left == 0 else None


class Unheard(Weather):
    """One event is lost for good; only who looks at Slack finds out."""

    patience = 900.0
    sweeps = True

    def __init__(self, nth: int) -> None:
        super().__init__()
        self._left = nth

    def loses(self, delivery: Delivery) -> bool:
        self._left -= delivery.kind == "events_api"
        return delivery.kind == "events_api" and self._left == 0


class StandsStill(Weather):
    """Of two replicas the first stands still for longer than a lease, and then goes on as if nothing had been."""

    patience = 900.0
    replicas = 2

    def __init__(self, name: str, nth: int) -> None:
        super().__init__()
        self._name = name
        self._left = nth

    def stops(self, hook: str) -> float:
        self._left -= hook == self._name
        return LONG if hook == self._name and self._left == 0 else 0.0


KINDS: Final = (
    ("rate_limited", (1, 5, 40)),
    ("error", ("internal_error", "fatal_error", "request_timeout", "service_unavailable")),
    ("http", (500, 502, 503)),
    ("garbage", ("html", "json")),
    ("hold_before_accept", (0,)),
    ("hold_after_accept", (0,)),
    ("drop_after_accept", (0,)),
    ("late_accept", (5, 20, LATEST_ACCEPT)),
)


STOPS: Final = (5.0, 30.0, 100.0, LONG)
"""Shorter and longer than a lease, and than a lease with the settle time."""
HOUR: Final = 3600.0
DAY: Final = 24 * HOUR
NEVER: Final = (0.0, 0.0)
WRITES: Final = ("before INSERT", "before UPDATE", "before DELETE", "before COMMIT")


class Storm(Weather):
    """Everything a seed brings, for three minutes; then it is calm.

    A process that stands still while its clock goes back by a day stores, when it goes on, work for the day after:
    no storm brings both, and the README says so.
    """

    patience = STORM_SECONDS + 900.0

    def __init__(self, seed: int) -> None:
        super().__init__()
        self.chance = Random(seed)  # noqa: S311 - chance that can be repeated is the point
        self.replicas = self.chance.choice((1, 1, 1, 1, 1, 1, 1, 2))
        self._crashes_left = self.chance.choice((0, 1, 2, 3, MOST_CRASHES))
        self._next_crash = self._draw()
        self._stops_left = self.chance.choice((0, 0, 0, 1, 3))
        self._next_stop = self._draw()
        self._fault_rate = self.chance.choice((0.0, 0.1, 0.3))
        self._faults_left = MOST_FAULTS
        self._late_rate = self.chance.choice((0.0, 0.2, 0.5))
        self._twice_rate = self.chance.choice((0.0, 0.2, 0.5))
        self._lost_rate = self.chance.choice((0.0, 0.0, 0.0, 0.1, 0.5))
        self.furthest = self.chance.choice((0.0, 0.0, 0.0, 30.0, HOUR, DAY))
        if self._stops_left and self.furthest > HOUR / 60:
            self.furthest = 30.0
        self._full = self._some_time() if self.chance.random() < 0.2 else NEVER
        self.sweeps = self._lost_rate > 0 or self._full != NEVER or self.chance.random() < 0.3
        self._over = False

    def _draw(self) -> int:
        return self.chance.randint(1, self.chance.choice((60, 600, 3000)))

    def _some_time(self) -> tuple[float, float]:
        begin = self.chance.uniform(0.0, 60.0)
        return begin, begin + self.chance.choice((3.0, 20.0, 100.0))

    def crashes(self, hook: str) -> bool:  # noqa: ARG002
        self.hooks += 1
        if self._over or not self._crashes_left or self.hooks < self._next_crash:
            return False
        self._crashes_left -= 1
        self._next_crash = self.hooks + self._draw()
        return True

    def stops(self, hook: str) -> float:  # noqa: ARG002
        if self._over or not self._stops_left or self.hooks < self._next_stop:
            return 0.0
        self._stops_left -= 1
        self._next_stop = self.hooks + self._draw()
        return self.chance.choice(STOPS)

    def breaks(self, hook: str, at: float) -> bool:
        return self._full[0] <= at < self._full[1] and hook.startswith(WRITES)

    def fault(self, method: str) -> Fault | None:
        if self._over or not self._faults_left or self.chance.random() >= self._fault_rate:
            return None
        self._faults_left -= 1
        kind, values = self.chance.choice(KINDS)
        return Fault(method, kind, 1, self.chance.choice(values))

    def loses(self, delivery: Delivery) -> bool:
        return not self._over and delivery.kind == "events_api" and self.chance.random() < self._lost_rate

    def addressee(self) -> int:
        return self.chance.randrange(self.replicas)

    def arrivals(self, delivery: Delivery) -> Sequence[float]:
        if self._over:
            return (0.0,)
        events = delivery.kind == "events_api"
        late = self.chance.choice((0.3, 2.0, 8.0, 90.0)) if self.chance.random() < self._late_rate else 0.0
        first = late if events else min(late, 1.0)
        again = [self.chance.choice((0.0, 30 * self.chance.random()))] if self._twice(events) else []
        return (first, *again)

    def _twice(self, events: bool) -> bool:
        return events and self.chance.random() < self._twice_rate

    def pause(self) -> float:
        return 0.0 if self._over else self.chance.choice((0.0, 0.0, 0.01, 0.05))

    def skew(self, at: float) -> float | None:
        if at > STORM_SECONDS:
            self._over = True
            return 0.0
        if self.furthest and self.chance.random() < 0.01:
            return self.chance.choice((-1.0, 0.0, 1.0)) * self.furthest + self.chance.uniform(-30.0, 30.0)
        return None
