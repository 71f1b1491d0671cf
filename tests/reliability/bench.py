"""The sandbox, the people and the fork server around the bots that a test makes suffer."""

import re
import signal
import time
from contextlib import asynccontextmanager

from sqlalchemy.engine import make_url

from bot.app import load_policy
from bot.demo.seed import POLICY, seeded
from bot.sandbox.server import SandboxServer
from storage.engine import is_sqlite
from storage.store import Store
from tests.e2e.process import until
from tests.reliability.forks import Lives, fork_server
from tests.reliability.people import PLAYED, People
from tests.reliability.promises import Promises
from tests.reliability.verdict import judged, left_over

AT_ONCE = 6


class Bench:
    """`settings` are those of every bot here, without AMENDS_."""

    def __init__(self, folder, url, seed, server, forks, settings):
        self.url, self.seed, self.server = url, seed, server
        self.people = People(seed)
        self.promises = Promises(seed, make_url(url).database) if is_sqlite(url) else None
        self._folder, self._forks, self._lives = folder, forks, []
        # The demo's rules, with months that hold many grants.
        self._policy = folder / "policy.yaml"
        self._policy.write_text(re.sub(r"(month: \d+)", r"\g<1>00", POLICY.read_text()))
        self.environment = {
            "SLACK_BOT_TOKEN": seed.app.bot_token,
            "SLACK_APP_TOKEN": seed.app.app_token,
            "SLACK_API_URL": server.api_url,
            "DATABASE_URL": url,
            "AMENDS_CASES_CHANNEL": seed.cases_channel,
            "AMENDS_POLICY": str(self._policy),
            "AMENDS_SETTLE_SECONDS": "0.2",
            "AMENDS_LEASE_SECONDS": "2",
            **{f"AMENDS_{name.upper()}": value for name, value in settings.items()},
        }

    def lives(self, name="bot"):
        """A bot that does not live yet."""
        self._lives.append(Lives(self._forks, self.environment, self._folder / f"{name}.log"))
        return self._lives[-1]

    async def told_calmly(self):
        """What each play leads to when nothing goes wrong."""
        for name in PLAYED:
            self.people.begin(name)
        await self.people.work(0, lambda: False)
        await until(self.seed.workspace.settled, "the calm plays end")
        return {play.name: play.thread() for play in self.people.plays}

    async def at_rest(self):
        """Everything is delivered and everything that follows from it is done."""
        store = Store.open(self.url, read_only=True)
        try:
            await until(lambda: self.seed.workspace.settled() and not left_over(store), "the bot comes to rest")
        finally:
            store.close()

    def problems(self, calm, *, refused=False):
        """What the sandbox and the database have against it; nothing when all is well.

        Deliveries that were `refused` are kept for an admin, though Slack delivered them again.
        """
        plays = self.people.plays
        differing = [f"{p.name} {p.stage.root}: {p.thread()}" for p in plays if p.thread() != calm[p.name]]
        broken = self.promises.broken if self.promises else []
        found = judged(self.url, self.seed, load_policy(self._policy))
        lines = [line for line in found if not (refused and line.startswith("lost: set aside: event"))]
        return lines + differing + broken

    async def clear(self):
        for lives in self._lives:
            await lives.end(signal.SIGKILL)


@asynccontextmanager
async def bench(folder, url, **settings):
    seed = seeded(time.time)
    seed.workspace.rate_limits = False
    async with SandboxServer(seed.workspace) as server, fork_server() as forks:
        made = Bench(folder, url, seed, server, forks, settings)
        try:
            yield made
        finally:
            await made.clear()
            await until(lambda: not server.sockets.count(), "the last connection goes")
