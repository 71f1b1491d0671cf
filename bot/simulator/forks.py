"""Every crash point of a script in one run: where something new would survive, a copy of the process dies."""

from collections import Counter
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Final

from bot.simulator.copies import Copies
from bot.simulator.database import Disk
from bot.simulator.run import Outcome, Run
from bot.simulator.survivors import Survivors
from bot.simulator.weather import Weather

CRASHED: Final = " crash"
"""So a run's trace says where it was, whatever it calls the bot."""
WITNESSED_EVERY: Final = 8
"""Of so many states one is played from a second crash point as well, and must come to the same."""


@dataclass(frozen=True)
class Fate:
    """What came of a crash; `future` is all that happened after it."""

    scenario: str
    point: int
    state: bytes
    outcome: Outcome
    future: bytes


class Forks(Weather):
    """Fine weather; at a hook that leaves another state than any hook before, a copy crashes and plays on."""

    def __init__(self, disk: Disk, copies: Copies) -> None:
        super().__init__()
        self.point = 0
        self.state = b""
        self.seen: dict[bytes, int] = {}
        self._times: Counter[bytes] = Counter()
        self._disk = disk
        self._copies = copies
        self._survivors = Survivors(disk.folder)
        self._run: Run | None = None

    def fork(self, scenario: str, calm: Outcome) -> Outcome:
        """Play the script; in the original the fine run comes back, a copy answers with its own."""
        self._run = Run(self._disk, scenario, self)
        with self._copies.watched():
            outcome = self._run.play(calm)
            if self._copies.inside:
                self._disk.leave()
                self._copies.answer(self._fate(scenario, outcome))
        return outcome

    def crashes(self, hook: str) -> bool:  # noqa: ARG002
        self.hooks += 1
        if self._copies.inside:
            return False
        assert self._run is not None, "a script is being played"
        found = self._disk.now()
        state = self._survivors.digest(self._run, found)
        self.seen.setdefault(state, len(self.seen))
        self._times[state] += 1
        if not self._worth_playing(state) or not self._copies.fork():
            return False
        self.point, self.state = self.hooks, state
        # The original goes on writing its file; the copy has what was there when it died.
        self._disk.go_on_with(found)
        return True

    def _worth_playing(self, state: bytes) -> bool:
        times = self._times[state]
        return times == 1 or (times == 2 and self.seen[state] % WITNESSED_EVERY == 0)

    def _fate(self, scenario: str, outcome: Outcome) -> Fate:
        return Fate(scenario, self.point, self.state, brief(outcome), future_of(outcome, outcome.hooks - self.point))


def future_of(outcome: Outcome, hooks: int) -> bytes:
    """A digest of all that came after the crash, so many hooks among it, and of how everything stood at the end."""
    crash = next(number for number, line in enumerate(outcome.trace) if CRASHED in line)
    told = (
        outcome.trace[crash + 1 :],
        hooks,
        outcome.verdict.lines(),
        sorted(outcome.said.items()),
        outcome.order,
    )
    return blake2b(repr(told).encode(), digest_size=16).digest()


def brief(outcome: Outcome) -> Outcome:
    """What is worth telling the original: of a good run, that it was good."""
    return replace(outcome, trace=[] if outcome.verdict.good else outcome.trace, said=Counter(), order=[])
