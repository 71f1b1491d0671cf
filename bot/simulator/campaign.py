"""Many runs: every crash point, many seeds; and the one sentence that says what came of them."""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice
from random import Random
from typing import Final

from bot.simulator.copies import Copies
from bot.simulator.database import Disk
from bot.simulator.forks import Fate, Forks, brief
from bot.simulator.judge import KINDS
from bot.simulator.run import Outcome, Run
from bot.simulator.scenarios import SCENARIOS
from bot.simulator.weather import Crashes, CrashOn, Storm, Weather

TOLD_EVERY: Final = 50
SOON_AFTER: Final = 300
"""So many hooks after a start, what the crash before has left is still being put right."""
SHARE: Final = 8
"""So many runs are given to a copy of the process at once."""
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
    points: int = 0
    states: int = 0
    found: dict[str, int] = field(default_factory=lambda: dict.fromkeys(KINDS, 0))
    bad: list[str] = field(default_factory=list)
    digests: list[str] = field(default_factory=list)

    @property
    def good(self) -> bool:
        return self.runs > 0 and not self.bad

    def add(self, name: str, outcome: Outcome) -> None:
        self.runs += 1
        self.crashes += outcome.crashes
        self.digests.append(outcome.digest)
        for kind in KINDS:
            self.found[kind] += len(getattr(outcome.verdict, kind))
        if not outcome.verdict.good:
            self.bad.append(name)
            if len(self.bad) <= TRACED:
                _tell(name, outcome)
        if self.runs % TOLD_EVERY == 0:
            print(f"{self} … {name}", file=sys.stderr, flush=True)

    def __str__(self) -> str:
        told = ", ".join(f"{count} {kind.replace('_', ' ')}" for kind, count in self.found.items())
        return f"{self.runs} runs, {self.crashes} crashes: {told}"

    @property
    def counted(self) -> str:
        """How the crash points were counted."""
        return (
            f"{self.points} crash points, after which {self.states} different states survive, each played to its end"
        )


class Campaign:
    """Plays runs on one disk, `jobs` at once; what each script says in fine weather is learnt first."""

    def __init__(self, disk: Disk, jobs: int = 1) -> None:
        self._disk = disk
        self._jobs = jobs
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

    def all(self, plan: Iterable[Planned], tally: Tally | None = None, *, stop_at_first: bool = False) -> Tally:
        """Play the plan; the same comes of it whatever `jobs` is."""
        tally = tally or Tally()
        one_by_one = self._jobs == 1 or stop_at_first
        for name, outcome in self._played(plan) if one_by_one else self._spread(plan):
            tally.add(name, outcome)
            if stop_at_first and tally.bad:
                break
        return tally

    def every_crash_point(self, names: Iterable[str], tally: Tally | None = None) -> Tally:
        """Every hook of each script; those after which the same would survive share one run, or two."""
        tally = tally or Tally()
        first: dict[tuple[str, bytes], Fate] = {}
        for fate in self._fates(names, tally):
            tally.add(crash_at(fate.scenario, fate.point).name, fate.outcome)
            same = first.setdefault((fate.scenario, fate.state), fate)
            if same.future != fate.future:
                tally.bad.append(f"{fate.scenario}: crashes at hooks {same.point} and {fate.point} differ")
        return tally

    def _fates(self, names: Iterable[str], tally: Tally) -> Iterator[Fate]:
        copies = Copies(self._jobs)
        with copies.watched():
            for name in names:
                forks = Forks(self._disk, copies)
                if not forks.fork(name, self.calm(name)).verdict.good:
                    tally.bad.append(f"{name}, nothing goes wrong")
                tally.points += forks.hooks
                tally.states += len(forks.seen)
                yield from copies.answers()
            yield from copies.answers(all_of_them=True)

    def crash_points(self, names: Iterable[str]) -> Iterator[Planned]:
        """A run of its own for every hook of each script."""
        for name in names:
            for point in range(1, self.calm(name).hooks + 1):
                yield crash_at(name, point)

    def pairs(self, names: Iterable[str], count: int) -> Iterator[Planned]:
        """Some pairs of crash points, always the same; the second often while what the first left is put right."""
        chance = Random(count)  # noqa: S311 - chance that can be repeated is the point
        known = tuple(names)
        for number in range(count):
            name = known[number % len(known)]
            reach = chance.choice((SOON_AFTER, self.calm(name).hooks))
            yield crash_at(name, chance.randint(1, self.calm(name).hooks), chance.randint(1, reach))

    def _played(self, plan: Iterable[Planned]) -> Iterator[tuple[str, Outcome]]:
        for planned in plan:
            yield planned.name, self.play(planned)

    def _spread(self, plan: Iterable[Planned]) -> Iterator[tuple[str, Outcome]]:
        copies = Copies(self._jobs)
        rest = iter(plan)
        with copies.watched():
            while share := list(islice(rest, SHARE)):
                for planned in share:
                    self.calm(planned.scenario)
                if copies.fork():
                    played = [(name, brief(outcome)) for name, outcome in self._played(share)]
                    self._disk.leave()
                    copies.answer(played)
                yield from chain.from_iterable(copies.answers())
            yield from chain.from_iterable(copies.answers(all_of_them=True))


def fine(names: Iterable[str]) -> Iterator[Planned]:
    return (Planned(f"{name}, nothing goes wrong", name, Weather) for name in names)


def crash_at(name: str, *points: int) -> Planned:
    spelt = " then ".join(map(str, points))
    return Planned(f"{name}, crash at hook {spelt}", name, lambda: Crashes(*points))


def crash_on(name: str, hook: str, nth: int) -> Planned:
    return Planned(f"{name}, crash at “{hook}” number {nth}", name, lambda: CrashOn(hook, nth))


def seeds(first: int, count: int, names: Iterable[str] = SCENARIOS) -> Iterator[Planned]:
    """A script and a storm for every seed; the same for the same seed and script.

    Scripts that need colleagues known are not drawn: a change of a person that is lost for good is found by nobody.
    """
    known = tuple(names)
    if len(known) > 1:
        known = tuple(name for name in known if not SCENARIOS[name].among_colleagues)
    for seed in range(first, first + count):
        scenario = known[0] if len(known) == 1 else Random(seed).choice(known)  # noqa: S311
        yield stormy(seed, scenario)


def stormy(seed: int, scenario: str) -> Planned:
    return Planned(f"seed {seed} ({scenario})", scenario, lambda: Storm(seed))


def _tell(name: str, outcome: Outcome) -> None:
    print(f"\nBad: {name}", file=sys.stderr)
    for line in (*outcome.trace, *outcome.verdict.lines()):
        print(f"  {line}", file=sys.stderr)
