"""What stands still is noticed, said once in the log and to an admin, and `/ready` says no meanwhile."""

import asyncio
from datetime import timedelta
from types import SimpleNamespace

import pytest
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import update

from bot.app import http_app
from handlers.people import on_put_out
from storage.errors import DatabaseUnavailable
from storage.tables import JOB
from tests.domain.builders import TEAM
from tests.handlers.conftest import SETTINGS


async def beating(world, watch, health, minutes):
    """The outbox lives, and so does the watch."""
    for _ in range(minutes):
        health.beat()
        await watch.look()
        world.clock.move(minutes=1)
        health.beat()


async def test_nobody_is_ready_before_a_first_look(world, watch):
    await world.start_sweeping()
    assert not await watch.ready()

    await watch.look()
    assert await watch.ready()


async def test_the_first_look_counts_only_where_the_database_answered(world, watch, monkeypatch):
    await world.start_sweeping()
    with monkeypatch.context() as broken:
        broken.setattr(world.store, "run", unavailable)
        await watch.look()
    assert not await watch.ready()


async def until(holds):
    async with asyncio.timeout(20):
        while not holds():  # noqa: ASYNC110 - what is waited for rings no event
            await asyncio.sleep(0.01)


async def unavailable(_fn):
    raise DatabaseUnavailable("The database cannot be reached.")


async def never(_fn):
    await asyncio.Event().wait()


async def test_while_the_database_does_not_answer_nobody_is_ready(world, living, watch, admin, monkeypatch):
    monkeypatch.setattr("bot.watch.DATABASE_SECONDS", 0.05)
    for answer in (unavailable, never):
        with monkeypatch.context() as broken:
            broken.setattr(world.store, "run", answer)
            assert not await watch.ready()
            await watch.look()
        await watch.look()

    assert await watch.ready()
    assert admin.heard == [("database", "begun"), ("database", "over")] * 2


async def test_an_outbox_that_stands_still_for_more_than_five_minutes_is_named(
    world, living, watch, health, admin, caplog
):
    health.beat()
    await world.pass_time(minutes=5)
    assert await watch.ready()

    await world.pass_time(seconds=10)
    assert not await watch.ready()
    await watch.look()
    assert admin.heard == [("outbox", "begun")]
    assert "outbox has shown no sign of life" in caplog.text

    health.beat()
    await watch.look()
    assert await watch.ready()
    assert admin.heard == [("outbox", "begun"), ("outbox", "over")]


async def test_a_sweep_that_is_not_run_is_named(world, living, watch, health, admin):
    await beating(world, watch, health, 12)

    assert admin.heard == [("sweep", "begun")]
    assert not await watch.ready()

    await world.pass_time(seconds=5)
    await beating(world, watch, health, 1)
    assert admin.heard == [("sweep", "begun"), ("sweep", "over")]


async def test_a_sweep_that_is_tried_again_and_again_is_as_good_as_dead(world, living, watch, health, admin):
    for _ in range(12):
        await beating(world, watch, health, 1)
        due = world.clock.now() + timedelta(minutes=2)
        failed = update(JOB).where(JOB.c.key == "tour").values(attempts=3, due=due)
        await world.store.run(lambda tx, failed=failed: tx._execute(failed) and None)

    assert admin.heard == [("sweep", "begun")]


async def test_a_sweep_that_nobody_planned_is_as_good_as_dead(world, living, watch):
    await world.store.run(lambda tx: tx.cancel_job(TEAM, "tour"))

    assert not await watch.ready()


async def test_what_was_only_a_pause_of_the_whole_process_rings_for_nobody(
    world, living, watch, health, admin, monkeypatch
):
    async def meanwhile(_seconds):
        health.beat()
        await world.pass_time(seconds=1)

    monkeypatch.setattr("bot.watch.asyncio.sleep", meanwhile)
    world.clock.move(hours=3)
    await watch.look()

    assert admin.heard == []


async def test_it_looks_at_once_when_somebody_suspects_something(world, living, watch, health, token):
    looking = asyncio.create_task(watch.run())
    await asyncio.sleep(0.05)
    health.refuse("app_uninstalled")
    await until(lambda: not health.refused)
    looking.cancel()

    assert token.asked == 1


async def test_the_outbox_shows_that_it_lives(world, health):
    outbox = world.new_outbox(health=health)
    world.clock.move(hours=1)
    assert health.silent_since(timedelta(minutes=5)) is not None

    running = asyncio.create_task(outbox.run())
    await until(lambda: health.silent_since(timedelta(minutes=5)) is None)
    running.cancel()


async def test_the_door_says_with_a_small_constant_body_whether_the_bot_is_ready(world, watch):
    await world.start_sweeping()
    bot = SimpleNamespace(kit=world.kit, watch=watch, app=None)
    async with TestClient(TestServer(http_app(bot, SETTINGS))) as client:
        before = await said(client)
        await watch.look()
        after = await said(client)

    assert (before, after) == ((503, "not ready\n"), (200, "ready\n"))


async def said(client):
    async with client.get("/ready") as response:
        return response.status, await response.text()


@pytest.mark.parametrize("event", ["app_uninstalled", "tokens_revoked"])
async def test_when_slack_tells_that_the_bot_was_put_out_nothing_is_sent_until_it_was_asked(
    world, living, watch, health, admin, token, event
):
    world.kit.health = health
    await on_put_out({"type": "event_callback", "event": {"type": event}}, world.kit)
    await world.opened()
    await world.pass_time(seconds=20)
    assert world.slack.count("post") == 0

    await watch.look()
    await world.pass_time(seconds=20)
    assert (token.asked, admin.heard, world.slack.count("post")) == (1, [], 3)
