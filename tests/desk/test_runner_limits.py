"""The runner of jobs where it is full, late, overtaken or cut off."""

import asyncio
from datetime import timedelta
from functools import partial

import pytest

from bot.domain.effects import Kind, Say
from bot.domain.ids import CaseId
from bot.outbox import AT_ONCE, MOST_FAILURES
from storage.errors import DatabaseUnavailable, StoreClosed
from tests.desk.test_runner import _Broken, until
from tests.desk.world import LEASE, a_post
from tests.domain.builders import CASES, NOON, TEAM, later

CASE = CaseId(TEAM, 1)
CASE = CaseId(TEAM, 1)
SHORT = timedelta(milliseconds=30)
AWAY = DatabaseUnavailable("away")


@pytest.fixture
async def thinking(world, monkeypatch):
    """The model is at work, and its job has a short lease; `renewed` says how each renewal of it went."""
    world.writer.go, world.renewed = asyncio.Event(), []
    run = world.store.run

    async def watched(fn):
        result = await run(fn)
        if isinstance(fn, partial) and fn.args[0].kind == "understand":
            world.renewed.append(result)
        return result

    monkeypatch.setattr(world.store, "run", watched)
    world.outbox = world.new_outbox(lease=SHORT)
    await world.opened()
    drained = asyncio.create_task(world.outbox.drain(NOON))
    await until(lambda: world.writer.asked)
    yield world
    world.writer.go.set()
    await drained


async def test_a_runner_whose_store_was_closed_ends_and_says_so(world):
    world.store.close()

    with pytest.raises(StoreClosed):
        await world.outbox.run()


async def test_no_more_is_begun_at_once_than_there_is_room_for(world, monkeypatch):
    begun, go, post = [], asyncio.Event(), world.slack.post

    async def slow(channel, *rest):
        begun.append(channel)
        await go.wait()
        return await post(channel, *rest)

    monkeypatch.setattr(world.slack, "post", slow)
    for number in range(1, AT_ONCE + 5):
        await world.opened(number, post=a_post(f"Complaint {number}"), channel=f"C{number}")
    runner = asyncio.create_task(world.outbox.run())
    await until(lambda: len(begun) == AT_ONCE)
    for _ in range(20):
        world.store.wake.set()
        await world.store.run(lambda tx: None)
    at_once = len(begun)
    go.set()
    await until(lambda: len(set(begun)) == AT_ONCE + 4)
    runner.cancel()
    await asyncio.gather(runner, return_exceptions=True)
    await world.outbox.settle()

    assert at_once == AT_ONCE


async def test_a_lease_that_could_not_be_renewed_is_renewed_when_the_database_is_back(thinking, monkeypatch):
    broken = _Broken(thinking.store.run)
    monkeypatch.setattr(thinking.store, "run", broken.run)
    await until(lambda: broken.failed >= 2)
    broken.works = True
    thinking.clock.move(minutes=1)

    await until(lambda: thinking.lease_of("understand:1:1") > later(minutes=1))


async def test_who_lost_a_job_to_another_stops_renewing_its_lease(thinking):
    await thinking.take_over()
    taken_until = thinking.lease_of("understand:1:1")
    await until(lambda: False in thinking.renewed)
    await asyncio.sleep(4 * SHORT.total_seconds())

    assert thinking.renewed.count(False) == 1
    assert thinking.lease_of("understand:1:1") == taken_until


async def test_an_outage_of_the_database_is_no_failure_of_a_job_however_long_it_lasts(world):
    await world.opened()
    await world.outbox.drain(NOON)
    world.slack.down("post", AWAY)
    await world.pass_time(hours=3)
    failures = world.slack.count("post")
    world.slack.up("post")
    await world.pass_time(minutes=15)

    assert failures > MOST_FAILURES
    assert world.set_aside() == []
    assert world.thread()[-1] == "draft 1: live"


async def test_a_job_that_another_took_over_is_not_set_aside_by_who_failed_at_it(world):
    await world.opened()
    await world.pass_time(seconds=20)
    await world.put(Say(CASE, Kind.NOTE, "n", note="taken"))
    before, bug = world.slack.count("post"), RuntimeError("a bug")
    world.slack.fail("post", *[bug] * MOST_FAILURES)
    while world.slack.count("post") < before + MOST_FAILURES - 1:
        await world.pass_time(minutes=1)
    world.slack.meanwhile["post"] = world.take_over
    await world.pass_time(minutes=20)

    assert world.set_aside() == []
    assert world.slack.count("post") == before + MOST_FAILURES
    assert world.lease_of(f"say:{Kind.NOTE}:1:n") > world.clock.now() + LEASE


async def test_a_runner_whose_clock_went_back_does_not_wait_for_the_old_time_to_come_again(world):
    await world.opened()
    world.clock.move(hours=-2)
    runner = asyncio.create_task(world.outbox.run())
    await until(lambda: world.slack.texts(CASES))
    runner.cancel()
    await asyncio.gather(runner, return_exceptions=True)
    await world.outbox.settle()

    assert world.slack.texts(CASES)[0] == "card: open"
