"""SIGKILL at two hundred seeded moments, with work always in flight: nothing lost, nothing twice."""

import asyncio
import os
import re
import signal
import time
from random import Random

import pytest

from bot.app import load_policy
from bot.demo.seed import POLICY, seeded
from bot.sandbox import deliveries
from bot.sandbox.server import SandboxServer
from bot.simulator import stage
from storage.store import Store
from tests.e2e.process import until
from tests.reliability.forks import Lives, fork_server
from tests.reliability.moments import Moments
from tests.reliability.people import PLAYED, People
from tests.reliability.verdict import judged, left_over

SEED = int(os.environ.get("AMENDS_SEED", "20261122"))
KILLS = 2000 if os.environ.get("AMENDS_SOAK") else 200
AT_ONCE = 6


@pytest.fixture(autouse=True)
def seconds_for_minutes(monkeypatch):
    """Slack waits less before it delivers again, and people click as often as it takes."""
    monkeypatch.setattr(deliveries, "ACK_WITHIN", 1.0)
    monkeypatch.setattr(deliveries, "RETRY_AFTER", (0.0, 0.5, 1.0))
    monkeypatch.setattr(stage, "MOST_TRIES", 1000)


@pytest.fixture
def policy_file(tmp_path):
    """The demo's rules, with months that hold many grants."""
    path = tmp_path / "policy.yaml"
    path.write_text(re.sub(r"(month: \d+)", r"\g<1>00", POLICY.read_text()))
    return path


def environment(seed, server, policy_file, url):
    return {
        "SLACK_BOT_TOKEN": seed.app.bot_token,
        "SLACK_APP_TOKEN": seed.app.app_token,
        "SLACK_API_URL": server.api_url,
        "DATABASE_URL": url,
        "AMENDS_CASES_CHANNEL": seed.cases_channel,
        "AMENDS_POLICY": str(policy_file),
        "AMENDS_SETTLE_SECONDS": "0.2",
        "AMENDS_LEASE_SECONDS": "2",
    }


async def test_two_hundred_kills_lose_nothing_and_do_nothing_twice(tmp_path, policy_file):
    url = f"sqlite:///{tmp_path / 'bot.db'}"
    log = tmp_path / "bot.log"
    seed = seeded(time.time)
    seed.workspace.rate_limits = False
    async with SandboxServer(seed.workspace) as server, fork_server() as forks:
        lives = Lives(forks, environment(seed, server, policy_file, url), log)
        people = People(seed)
        try:
            calm = await told_calmly(people, lives, seed)
            moments = Moments(seed.workspace, lives, Random(SEED))
            codes = await killed_again_and_again(people, lives, moments)
            await at_rest(url, seed)
            assert await lives.end(signal.SIGTERM) == 0, log.read_text()[-4000:]
        finally:
            await lives.end(signal.SIGKILL)
        await until(lambda: not server.sockets.count(), "the last connection goes")

    assert set(codes) == {-signal.SIGKILL}
    assert judged(url, seed, load_policy(policy_file)) == []
    differing = {play.stage.root: play.thread() for play in people.plays if play.thread() != calm[play.name]}
    assert differing == {}
    assert all(moments.met.values()), moments.met


async def told_calmly(people, lives, seed):
    """What each play leads to when nothing goes wrong."""
    await lives.begin()
    for name in PLAYED:
        people.begin(name)
    await people.work(0, lambda: False)
    await until(seed.workspace.settled, "the calm plays end")
    await lives.end(signal.SIGTERM)
    return {play.name: play.thread() for play in people.plays}


async def killed_again_and_again(people, lives, moments):
    """Plays go on all the time; the last life sees all of them to their end."""
    killing = True
    working = asyncio.create_task(people.work(AT_ONCE, lambda: killing))
    codes = []
    for _ in range(KILLS):
        await lives.begin()
        moments.arm()
        await moments.passed()
        codes.append(await lives.end())
    killing = False
    await lives.begin()
    await working
    return codes


async def at_rest(url, seed):
    """Everything is delivered and everything that follows from it is done."""
    store = Store.open(url, read_only=True)
    try:
        await until(lambda: seed.workspace.settled() and not left_over(store), "the bot comes to rest")
    finally:
        store.close()
