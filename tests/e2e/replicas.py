"""Two real bot processes on one PostgreSQL and one sandbox."""

import asyncio
import signal
import sys
import time
from contextlib import asynccontextmanager

from bot.clock import MovableClock
from bot.demo.seed import seeded
from bot.demo.stage import Stage
from bot.demo.world import World
from bot.sandbox.server import SandboxServer
from tests.e2e.process import BotProcess, until

CONNECTIONS = 2
LEASE_SECONDS = 2


class Replica(BotProcess):
    """One of several: it is up when its own connections are there besides those of the others."""

    def __init__(self, server, seed, folder, database_url):
        folder.mkdir()
        super().__init__(server, seed, folder, database_url)
        self._environment["AMENDS_LEASE_SECONDS"] = str(LEASE_SECONDS)

    async def start(self):
        before = self._server.sockets.count()
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", env=self._environment, stdout=self._log, stderr=self._log
        )
        up = before + CONNECTIONS
        await until(lambda: self._server.sockets.count() == up or self._gone(), "the replica connects twice")

    async def kill(self):
        before = self._server.sockets.count()
        self._process.send_signal(signal.SIGKILL)
        await self._process.wait()
        await until(lambda: self._server.sockets.count() == before - CONNECTIONS, "the sandbox sees it go")

    def pause(self):
        self._process.send_signal(signal.SIGSTOP)

    def go_on(self):
        self._process.send_signal(signal.SIGCONT)


class Pair:
    """Both replicas, the sandbox, and a stage to act on."""

    def __init__(self, seed, server, bots):
        self.seed, self.server, self.bots = seed, server, bots
        never = asyncio.get_running_loop().create_future()
        self.stage = Stage(World(seed, server, MovableClock(), never))


@asynccontextmanager
async def two_bots(folder, database_url):
    """Both up; the first one's sockets are the older ones."""
    seed = seeded(time.time)
    seed.workspace.rate_limits = False
    async with SandboxServer(seed.workspace) as server:
        bots = [Replica(server, seed, folder / name, database_url) for name in ("first", "second")]
        try:
            for bot in bots:
                await bot.start()
            yield Pair(seed, server, bots)
        finally:
            for bot in bots:
                await bot.stop()
