"""The whole campaign, as `amends simulate` plays it: every crash point, many seeds, pairs of crashes; all zeros."""

import os
import re
import subprocess
import sys

from bot.simulator.scenarios import SCENARIOS

SOAK = bool(os.environ.get("AMENDS_SOAK"))
SEEDS = 20_000 if SOAK else 600
PAIRS = 1_000 if SOAK else 100
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


def test_every_crash_point_of_every_scenario_loses_and_doubles_nothing():
    counted, last = simulated("--every-crash-point")
    points, states = map(int, COUNTED.fullmatch(counted).groups())
    runs, crashes = map(int, LAST.fullmatch(last).groups())

    assert len(SCENARIOS) >= 10
    assert points >= 600
    assert states > 1_500
    assert runs == crashes > states


def test_two_crashes_in_one_run_lose_and_double_no_money():
    (last,) = simulated("--pairs", str(PAIRS))
    runs, crashes = map(int, LAST.fullmatch(last).groups())

    assert runs == PAIRS
    assert crashes > 1.5 * PAIRS


def test_thousands_of_storms_lose_and_double_nothing():
    (last,) = simulated("--seeds", str(SEEDS))

    assert LAST.fullmatch(last)[1] == str(SEEDS)
