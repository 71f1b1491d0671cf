"""A bot in a small world, with somebody who watches over it."""

import pytest

from bot.health import Health
from bot.sweep import begin
from bot.watch import Watch
from tests.desk.conftest import clock, migrated_file, slack, sqlite_url, store, views, world, writer  # noqa: F401
from tests.domain.builders import TEAM


class Admin:
    """Hears what is the matter, unless the line is dead."""

    def __init__(self):
        self.heard = []
        self.deaf = False

    async def tell(self, trouble, sentence, over):
        if not self.deaf:
            self.heard.append((trouble, "over" if over else "begun"))
            self.sentence = sentence
        return not self.deaf


class Token:
    """What Slack says of our token: nothing wrong, or an error."""

    def __init__(self):
        self.error = None
        self.scopes = frozenset()
        self.asked = 0

    async def probe(self):
        self.asked += 1
        if self.error is not None:
            raise self.error
        return self.scopes


@pytest.fixture
def url(sqlite_url):  # noqa: F811 - the fixture imported above
    return sqlite_url


@pytest.fixture
def admin():
    return Admin()


@pytest.fixture
def token():
    return Token()


@pytest.fixture
def health(world):  # noqa: F811
    return Health(world.clock)


@pytest.fixture
def watch(world, health, admin, token, monkeypatch):  # noqa: F811
    monkeypatch.setattr("bot.watch.SURE_SECONDS", 0.0)
    world.outbox = world.new_outbox(health=health)

    async def again():
        await world.store.run(lambda tx: begin(tx, TEAM, world.clock.now()))

    return Watch(world.store, world.clock, health, TEAM, token.probe, admin.tell, again)


@pytest.fixture
async def living(world, watch, health):  # noqa: F811
    """Half a minute of a bot that is well; every later minute it beats and is looked at."""

    async def minute():
        health.beat()
        await watch.look()
        await world.pass_time(minutes=1)

    await world.start_sweeping()
    await world.pass_time(seconds=30)
    await watch.look()
    return minute
