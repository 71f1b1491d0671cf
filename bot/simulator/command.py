"""`amends simulate`: what is asked for, and the last line."""

import sys
import tempfile
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.simulator.campaign import Campaign, Planned, Tally, crash_at, crash_on, fine, seeds, stormy
from bot.simulator.database import Disk
from bot.simulator.planted import BUGS, Bug, planted
from bot.simulator.scenarios import SCENARIOS

MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
SEEDS = 20
MONEY = ("grant-within", "grant-over-limit", "concurrent-grants", "own-request")
LIKELY = 60
CRITICAL = ("answered events_api", "answering interactive", "accepted chat.postMessage")
"""What is promised here is stored already, or stands in Slack already, and the other side does not know it."""


def simulate(asked: Namespace) -> int:
    """Play what is asked for; 0 only when nothing was lost, doubled, exceeded or damaged."""
    if asked.scenario and asked.scenario not in SCENARIOS:
        print(f"There is no scenario {asked.scenario}. There are: {', '.join(SCENARIOS)}.", file=sys.stderr)
        return 2
    if asked.list_planted:
        print("\n".join(BUGS))
        return 0
    if asked.planted and asked.planted not in BUGS:
        print(f"There is no planted bug {asked.planted}. See --list-planted.", file=sys.stderr)
        return 2
    with scratch() as disk:
        campaign = Campaign(disk, asked.jobs)
        tally = caught(campaign, asked) if asked.planted else _whole(campaign, asked)
    return report(tally)


def caught(campaign: Campaign, asked: Namespace) -> Tally:
    """Runs with a planted bug, up to the first that shows it; what is right was learnt before it was planted."""
    bug = BUGS[asked.planted]
    for name in bug.scenarios:
        campaign.calm(name)
    wished = asked.scenario or asked.seeds or asked.pairs or asked.every_crash_point
    plan = _plan(asked, campaign) if wished else likely(campaign, bug)
    if wished:
        for name in SCENARIOS:
            campaign.calm(name)
    with planted(bug):
        return campaign.all(plan, stop_at_first=True)


def likely(campaign: Campaign, bug: Bug) -> Iterator[Planned]:
    """Where a bug should show: in its own weather, in fine weather, at some crash points, under some seeds."""
    names = bug.scenarios
    for number, weather in enumerate(bug.weathers):
        yield from (Planned(f"{name}, in weather {number + 1} of the bug", name, weather) for name in names)
    yield from fine(names)
    for hook in CRITICAL:
        yield from (crash_on(name, hook, nth) for name in names for nth in (1, 2))
    for turn in range(LIKELY):
        for name in names:
            yield stormy(turn + 1, name)
            yield crash_at(name, 1 + (turn * 61) % campaign.calm(name).hooks)


def report(tally: Tally) -> int:
    for name in tally.bad:
        print(f"Bad: {name}", file=sys.stderr)
    if tally.points:
        print(tally.counted)
    print(tally)
    return 0 if tally.good else 1


@contextmanager
def scratch() -> Iterator[Disk]:
    """A folder for the databases, in memory where the machine offers that."""
    with tempfile.TemporaryDirectory(prefix="amends-", dir=MEMORY if MEMORY.is_dir() else None) as folder:
        yield Disk(Path(folder))


def _whole(campaign: Campaign, asked: Namespace) -> Tally:
    tally = Tally()
    if asked.every_crash_point:
        campaign.every_crash_point(_names(asked), tally)
    return campaign.all(_rest(asked, campaign), tally)


def _plan(asked: Namespace, campaign: Campaign) -> Iterator[Planned]:
    """Every crash point in a run of its own, because the first that shows a bug is enough."""
    if asked.every_crash_point:
        yield from campaign.crash_points(_names(asked))
    yield from _rest(asked, campaign)


def _rest(asked: Namespace, campaign: Campaign) -> Iterator[Planned]:
    names = _names(asked)
    if asked.pairs:
        yield from campaign.pairs(names if asked.scenario else MONEY, asked.pairs)
    if asked.seeds:
        yield from seeds(asked.first, asked.seeds, names)
    if not asked.every_crash_point and not asked.pairs and not asked.seeds:
        yield from fine(names)
        yield from seeds(asked.first, SEEDS, names)


def _names(asked: Namespace) -> list[str]:
    return [asked.scenario] if asked.scenario else list(SCENARIOS)
