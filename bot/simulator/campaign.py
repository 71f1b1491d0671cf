"""Many runs: every crash point, many seeds; and the one sentence that says what came of them."""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Final

from bot.simulator.database import Disk
from bot.simulator.judge import KINDS
from bot.simulator.run import Outcome, Run
from bot.simulator.scenarios import SCENARIOS
from bot.simulator.weather import Crashes, CrashOn, Storm, Weather

TOLD_EVERY: Final = 50
TRACED: Final = 3
"""So many bad runs are told in full."""


@dataclass(frozen=True)
class Planned:
    """One run before it is played; `name` is how to ask for it again."""

    name: str
    scenario: str
    weather: Callable[[], Weather]


@dataclass
class Tally:
    """What many runs came to."""

    runs: int = 0
    crashes: int = 0
    found: dict[str, int] = field(default_factory=lambda: dict.fromkeys(KINDS, 0))
    bad: list[str] = field(default_factory=list)
    digests: list[str] = field(default_factory=list)

    @property
    def good(self) -> bool:
        return self.runs > 0 and not self.bad

    def add(self, planned: Planned, outcome: Outcome) -> None:
        self.runs += 1
        self.crashes += outcome.crashes
        self.digests.append(outcome.digest)
        for kind in KINDS:
            self.found[kind] += len(getattr(outcome.verdict, kind))
        if not outcome.verdict.good:
            self.bad.append(planned.name)

    def __str__(self) -> str:
        told = ", ".join(f"{count} {kind.replace('_', ' ')}" for kind, count in self.found.items())
        return f"{self.runs} runs, {self.crashes} crashes: {told}"


class Campaign:
    """Plays runs one after another on one disk; what each script says in fine weather is learnt first."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self._calm: dict[str, Outcome] = {}

    def calm(self, scenario: str) -> Outcome:
        """The run in which nothing goes wrong: what must be said, and how many hooks there are."""
        if scenario not in self._calm:
            self._calm[scenario] = Run(self._disk, scenario, Weather()).play()
        return self._calm[scenario]

    def forget(self) -> None:
        """Learn anew what is said in fine weather."""
        self._calm.clear()

    def play(self, planned: Planned) -> Outcome:
        calm = self.calm(planned.scenario)
        return Run(self._disk, planned.scenario, planned.weather()).play(calm)

    def all(self, plan: Iterable[Planned], *, stop_at_first: bool = False) -> Tally:
        tally = Tally()
        for planned in plan:
            outcome = self.play(planned)
            tally.add(planned, outcome)
            if not outcome.verdict.good and len(tally.bad) <= TRACED:
                _tell(planned, outcome)
            if tally.runs % TOLD_EVERY == 0:
                print(f"{tally} … {planned.name}", file=sys.stderr, flush=True)
            if stop_at_first and tally.bad:
                break
        return tally

    def crash_points(self, names: Iterable[str], every: int = 1) -> Iterator[Planned]:
        """A run for every hook of each script (or every nth)."""
        for name in names:
            for point in range(1, self.calm(name).hooks + 1, every):
                yield crash_at(name, point)


def fine(names: Iterable[str]) -> Iterator[Planned]:
    return (Planned(f"{name}, nothing goes wrong", name, Weather) for name in names)


def crash_at(name: str, *points: int) -> Planned:
    spelt = " then ".join(map(str, points))
    return Planned(f"{name}, crash at hook {spelt}", name, lambda: Crashes(*points))


def crash_on(name: str, hook: str, nth: int) -> Planned:
    return Planned(f"{name}, crash at “{hook}” number {nth}", name, lambda: CrashOn(hook, nth))


def seeds(first: int, count: int, names: Iterable[str] = SCENARIOS) -> Iterator[Planned]:
    """A script and a storm for every seed; the same for the same seed and script."""
    known = tuple(names)
    for seed in range(first, first + count):
        scenario = known[0] if len(known) == 1 else Random(seed).choice(known)  # noqa: S311
        yield stormy(seed, scenario)


def stormy(seed: int, scenario: str) -> Planned:
    return Planned(f"seed {seed} ({scenario})", scenario, lambda: Storm(seed))


def _tell(planned: Planned, outcome: Outcome) -> None:
    print(f"\nBad: {planned.name}", file=sys.stderr)
    for line in (*outcome.trace, *outcome.verdict.lines()):
        print(f"  {line}", file=sys.stderr)
