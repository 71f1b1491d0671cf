"""PostgreSQL dies and comes back while a bot works: it reconnects by itself, nothing is lost, nothing is twice."""

import asyncio
import os
import signal
import tempfile
from pathlib import Path
from random import Random

import pytest

from tests.conftest import OF_SERVERS
from tests.e2e.process import until
from tests.reliability.bench import AT_ONCE, bench
from tests.reliability.own_server import OwnServer

RESTARTS = 100 if os.environ.get("AMENDS_SOAK") else 10
MOST_CALLS = 60


@pytest.fixture
def own_server(postgresql):
    """Skipped with the shared one where PostgreSQL cannot start."""
    with tempfile.TemporaryDirectory(prefix="amends-pg-", dir=OF_SERVERS, ignore_cleanup_errors=True) as folder:
        server = OwnServer(Path(folder))
        yield server
        server.stop()


async def test_a_bot_outlives_ten_deaths_of_its_database(tmp_path, own_server):
    async with bench(tmp_path, own_server.url(own_server.create())) as made:
        lives = made.lives()
        await lives.begin()
        calm = await made.told_calmly()

        await restarted_again_and_again(made, own_server, Random(20261122))

        await made.at_rest()
        assert await lives.end(signal.SIGTERM) == 0, lives.said()
        assert made.problems(calm, refused=True) == []


async def restarted_again_and_again(made, server, random):
    """Whenever the bot has made so many calls more, the database dies under it."""
    restarting = True
    working = asyncio.create_task(made.people.work(AT_ONCE, lambda: restarting))
    calls = made.seed.workspace.calls
    for _ in range(RESTARTS):
        enough = len(calls) + random.randint(1, MOST_CALLS)
        await until(lambda enough=enough: len(calls) >= enough or working.done(), "the bot works")
        await asyncio.to_thread(server.restart)
    restarting = False
    await working
