"""`amends simulate`: what is asked for, and the last line."""

import sys
import tempfile
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.simulator.campaign import Campaign, Planned, Tally, fine, seeds
from bot.simulator.database import Disk
from bot.simulator.scenarios import SCENARIOS

MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
SEEDS = 20


def simulate(asked: Namespace) -> int:
    """Play what is asked for; 0 only when nothing was lost, doubled, exceeded or damaged."""
    if asked.scenario and asked.scenario not in SCENARIOS:
        print(f"There is no scenario {asked.scenario}. There are: {', '.join(SCENARIOS)}.", file=sys.stderr)
        return 2
    with scratch() as disk:
        campaign = Campaign(disk)
        tally = campaign.all(_plan(asked, campaign))
    return report(tally)


def report(tally: Tally) -> int:
    for name in tally.bad:
        print(f"Bad: {name}", file=sys.stderr)
    print(tally)
    return 0 if tally.good else 1


@contextmanager
def scratch() -> Iterator[Disk]:
    """A folder for the databases, in memory where the machine offers that."""
    with tempfile.TemporaryDirectory(prefix="amends-", dir=MEMORY if MEMORY.is_dir() else None) as folder:
        yield Disk(Path(folder))


def _plan(asked: Namespace, campaign: Campaign) -> Iterator[Planned]:
    names = [asked.scenario] if asked.scenario else list(SCENARIOS)
    if asked.every_crash_point:
        yield from campaign.crash_points(names)
    if asked.seeds:
        yield from seeds(asked.first, asked.seeds, names)
    if not asked.every_crash_point and not asked.seeds:
        yield from fine(names)
        yield from seeds(asked.first, SEEDS, names)
