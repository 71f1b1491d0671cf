"""How the outbox rests: hardly touching the database where nobody else can have changed it, and never too long."""

import asyncio
import sqlite3
from datetime import timedelta

import pytest
from sqlalchemy.exc import OperationalError

from bot.domain.effects import Kind, Refresh
from bot.domain.ids import CaseId
from bot.health import Health
from bot.jobs import enqueue
from bot.outbox import UNHEARD, UNTOLD, Outbox, fence
from bot.simulator.command import scratch
from bot.simulator.time import VirtualLoop, VirtualTime
from tests.domain.builders import TEAM

WORK = Refresh(CaseId(TEAM, 1), Kind.CARD, "0")
LANE = "slack:update"


class Idle:
    """An outbox in virtual time; `looks` are the moments of its transactions, `done` those of the work."""

    def __init__(self, disk):
        disk.format()
        self.time = VirtualTime()
        self.looks, self.done, self.failing = [], [], 0
        disk.hook = self.heard
        self.store = disk.open()
        self.health = Health(self.time)
        self.outbox = Outbox(self.store, self.time, {Refresh: self.work}, health=self.health)

    def heard(self, name):
        if name == "before COMMIT":
            self.looks.append(self.time.elapsed)
        if name == "before UPDATE job" and self.failing:
            self.failing -= 1
            raise OperationalError(name, {}, sqlite3.OperationalError("database or disk is full"))

    async def work(self, task, _work):
        await self.store.run(lambda tx: fence(tx, task.job))
        self.done.append(self.time.elapsed)

    def left_by_another(self, due=timedelta()):
        """A commit of which nobody tells this process."""
        self.store.run_now(lambda tx: enqueue(tx, WORK, TEAM, self.time.now() + due))
        self.store.wake.clear()

    def play(self, *, alone, seconds=60, meanwhile=None):
        async def story():
            if alone:
                await self.outbox.take_back()
            runner = asyncio.create_task(self.outbox.run())
            await asyncio.sleep(3.5)
            if meanwhile:
                meanwhile()
            await asyncio.sleep(seconds)
            runner.cancel()
            await asyncio.gather(runner, return_exceptions=True)
            await self.outbox.settle()

        loop = VirtualLoop(self.time)
        loop.run_until_complete(story())
        loop.close()


@pytest.fixture(scope="module")
def disk():
    with scratch() as found:
        yield found


@pytest.fixture
def idle(disk):
    made = Idle(disk)
    yield made
    made.store.die()


def test_who_is_alone_looks_at_the_database_only_now_and_then(idle):
    idle.play(alone=True)

    assert len(set(idle.looks)) <= 60 / UNTOLD + 2


def test_who_shares_it_looks_more_often(idle):
    idle.play(alone=False)

    assert 60 / UNHEARD - 2 <= len(set(idle.looks)) <= 60 / UNHEARD + 2


def test_a_job_takes_no_more_looks_than_it_needs(idle):
    def left_here():
        idle.looks.clear()
        idle.store.run_now(lambda tx: enqueue(tx, WORK, TEAM, idle.time.now()))

    idle.play(alone=True, seconds=UNTOLD - 5, meanwhile=left_here)

    # It is stored, taken and finished, and then whatever stood behind it in its queue is looked for.
    assert len(idle.done) == 1
    assert len(idle.looks) <= 4


@pytest.mark.parametrize(("alone", "most"), [(True, UNTOLD + 1), (False, UNHEARD + 1)])
def test_what_another_process_left_is_found(idle, alone, most):
    idle.play(alone=alone, meanwhile=idle.left_by_another)

    assert len(idle.done) == 1
    assert idle.done[0] - 3.5 < most


def test_a_clock_that_was_moved_is_noticed_at_once(idle):
    def hour_passes():
        idle.time.jumped += 3600

    idle.left_by_another(due=timedelta(hours=1))
    idle.play(alone=True, meanwhile=hour_passes)

    assert len(idle.done) == 1
    assert idle.done[0] - 3.5 < 1.1


def test_a_clock_that_was_set_back_is_noticed_at_once(idle):
    def set_back():
        idle.looks.clear()
        idle.time.skew = -5.0

    idle.play(alone=True, seconds=1.5, meanwhile=set_back)

    assert idle.looks


def test_a_clock_that_was_set_back_while_nothing_could_be_stored_is_not_forgotten(idle):
    def set_back():
        idle.left_by_another()
        idle.time.skew, idle.failing = 0.0, 3

    idle.time.skew = 3600.0
    idle.play(alone=True, meanwhile=set_back)

    assert idle.failing == 0
    assert len(idle.done) == 1


def test_what_a_life_with_a_clock_a_day_ahead_left_is_done_at_once(idle):
    idle.time.skew = 24 * 3600.0
    idle.left_by_another()
    idle.store.run_now(lambda tx: tx.pause_lane(LANE, idle.time.now()))
    idle.time.skew = 0.0
    idle.play(alone=True)

    assert len(idle.done) == 1
    assert idle.done[0] < 1


def test_the_pause_that_slack_asked_for_outlives_a_start(idle):
    idle.left_by_another()
    idle.store.run_now(lambda tx: tx.pause_lane(LANE, idle.time.now() + timedelta(seconds=30)))
    idle.play(alone=True)

    assert [round(at) for at in idle.done] == [30]


def test_work_that_waited_for_slack_goes_on_as_soon_as_slack_takes_calls_again(idle):
    idle.health.refuse("token_revoked")
    idle.left_by_another()
    idle.play(alone=True, meanwhile=idle.health.restore)

    assert len(idle.done) == 1
    assert idle.done[0] - 3.5 < 1.1
