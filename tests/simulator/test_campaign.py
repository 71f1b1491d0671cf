"""The campaign, as `amends simulate` plays it: every crash point, many seeds, pairs of crashes; all zeros."""

import os
import re
import subprocess
import sys

import pytest

from bot.simulator.scenarios import SCENARIOS

SOAK = bool(os.environ.get("AMENDS_SOAK"))
SEEDS = 20_000 if SOAK else 300
PAIRS = 1_000 if SOAK else 100
TEN = (
    "open",
    "draft",
    "approve",
    "withdraw",
    "edit-while-approving",
    "grant-within",
    "grant-over-limit",
    "concurrent-grants",
    "reminder-and-snooze",
    "close-and-reopen",
)
"""The others are played by `make soak`: each takes half a minute."""
LAST = re.compile(r"(\d+) runs, (\d+) crashes: 0 lost, 0 duplicate, 0 over limit, 0 corrupt")
COUNTED = re.compile(r"(\d+) crash points, after which (\d+) different states survive, each played to its end")


def simulated(*asked):
    """The last lines. A process of its own, not traced: the tracer takes longer than the simulator."""
    untraced = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    done = subprocess.run(
        [sys.executable, "-m", "bot", "simulate", *asked], env=untraced, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, (done.stdout, done.stderr[-10_000:])
    return done.stdout.splitlines()


@pytest.mark.parametrize("scenario", SCENARIOS if SOAK else TEN)
def test_a_crash_at_any_point_loses_and_doubles_nothing(scenario):
    counted, last = simulated("--every-crash-point", "--scenario", scenario)
    points, states = map(int, COUNTED.fullmatch(counted).groups())
    runs, crashes = map(int, LAST.fullmatch(last).groups())

    assert points >= 500
    assert runs == crashes > states > 50


def test_two_crashes_in_one_run_lose_and_double_no_money():
    (last,) = simulated("--pairs", str(PAIRS))
    runs, crashes = map(int, LAST.fullmatch(last).groups())

    assert runs == PAIRS
    assert crashes > 1.5 * PAIRS


def test_thousands_of_storms_lose_and_double_nothing():
    (last,) = simulated("--seeds", str(SEEDS))

    assert LAST.fullmatch(last)[1] == str(SEEDS)
