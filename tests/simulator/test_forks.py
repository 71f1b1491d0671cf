"""Crash points that are played once for many: what is counted together must really come to the same."""

import os
import sqlite3
from collections import defaultdict

import pytest

from bot.simulator.copies import Copies
from bot.simulator.database import OneProcess
from bot.simulator.forks import Forks, future_of
from bot.simulator.run import Run
from bot.simulator.survivors import Survivors
from bot.simulator.weather import Crashes, Weather

pytestmark = pytest.mark.usefixtures("untraced")

SCENARIO = "open"


class Looks(Weather):
    """Fine weather; notes at every hook what would survive."""

    def __init__(self, disk):
        super().__init__()
        self.names, self.states = [], []
        self._disk = disk
        self._survivors = Survivors(disk.folder)
        self._run = Run(disk, SCENARIO, self)
        self._run.play()

    def crashes(self, hook):
        self.hooks += 1
        self.names.append(hook)
        self.states.append(self._survivors.digest(self._run, self._disk.now()))
        return False

    def transactions_around(self, hook):
        """Crash points of the transaction with that hook and of the one after it: each third, and at every COMMIT."""
        middle = self.names.index(hook)
        begin = max(n for n in range(middle) if self.names[n] == "after COMMIT")
        commits = [n for n in range(middle, len(self.names)) if self.names[n] == "after COMMIT"]
        around = (n for commit in commits[:2] for n in (commit - 1, commit, commit + 1))
        return sorted({n + 1 for n in (*range(begin, commits[1], 3), *around)})


class Some(Forks):
    """Only these crash points."""

    def __init__(self, disk, copies, points):
        super().__init__(disk, copies)
        self._points = points

    def _worth_playing(self, state):
        return self.hooks in self._points and super()._worth_playing(state)


class Late(Copies):
    """The copies stand still until the original has played to its end."""

    def __init__(self):
        super().__init__(most=1000)
        self._gate = os.pipe()

    def fork(self):
        inside = super().fork()
        if inside:
            os.close(self._gate[1])
            os.read(self._gate[0], 1)
        return inside

    def go_on(self):
        os.close(self._gate[1])


@pytest.fixture(scope="module")
def looks(disk):
    return Looks(disk)


@pytest.fixture(scope="module")
def points(looks):
    return looks.transactions_around('after INSERT "case"')


@pytest.fixture(scope="module")
def replayed(campaign, disk, points):
    """What happens after a crash at each of these points, every one played from the start."""
    calm = campaign.calm(SCENARIO)
    outcomes = {point: Run(disk, SCENARIO, Crashes(point)).play(calm) for point in points}
    return {point: future_of(outcome, outcome.hooks) for point, outcome in outcomes.items()}


def test_crash_points_after_which_the_same_survives_have_the_same_future(looks, points, replayed):
    futures = defaultdict(set)
    for point in points:
        futures[looks.states[point - 1]].add(replayed[point])

    assert 1 < len(futures) < len(points) / 5
    assert [len(found) for found in futures.values()] == [1] * len(futures)


def test_what_was_committed_is_another_future(looks, points, replayed):
    commit = looks.names.index("before COMMIT", points[0])

    assert looks.names[commit + 1] == "after COMMIT"
    assert looks.states[commit] != looks.states[commit + 1]
    assert replayed[commit + 1] != replayed[commit + 2]


def test_a_copy_has_the_future_of_a_run_from_the_start_and_leaves_the_file_of_the_original_alone(
    campaign, disk, points, replayed
):
    copies = Late()
    forks = Some(disk, copies, points)
    with copies.watched():
        forks.fork(SCENARIO, campaign.calm(SCENARIO))
        file = disk.now()
        copies.go_on()
        fates = list(copies.answers(all_of_them=True))

    assert len(fates) > 1
    assert {fate.point: fate.future for fate in fates} == {fate.point: replayed[fate.point] for fate in fates}
    assert disk.now() == file


def test_the_original_goes_on_as_if_there_had_been_no_copies(campaign, disk, points):
    copies = Copies(2)
    with copies.watched():
        outcome = Some(disk, copies, points).fork(SCENARIO, campaign.calm(SCENARIO))
        list(copies.answers(all_of_them=True))

    assert outcome.digest == campaign.calm(SCENARIO).digest


def test_a_copy_does_not_undo_what_the_original_is_in_the_middle_of(tmp_path):
    file, copies = tmp_path / "some.db", Copies(1)
    connection = sqlite3.connect(file, factory=OneProcess, isolation_level=None)
    connection.execute("CREATE TABLE told (word)")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO told VALUES ('yes')")
    with copies.watched():
        if copies.fork():
            connection.rollback()
            connection.close()
            copies.answer(None)
        list(copies.answers(all_of_them=True))

    assert (tmp_path / "some.db-journal").exists()
    connection.close()
