"""The tests' side of the fork server: lives of the bot, begun and ended."""

import asyncio
import json
import os
import signal
import sys
from contextlib import asynccontextmanager

STRANGE = ("SLACK_", "OPENAI_", "AMENDS_", "DATABASE_", "COVERAGE_")
"""What must not reach the bot. A killed process reports no coverage, so it need not measure any."""


class ForkServer:
    def __init__(self, process):
        self._process = process
        self._turn = asyncio.Lock()

    async def fork(self, environment, log, **more):
        """The pid of a new bot."""
        base = {k: v for k, v in os.environ.items() if not k.startswith(STRANGE)}
        return await self._asked({"fork": base | environment, "log": str(log), **more})

    async def reap(self, pid):
        """The exit code of one that has ended, or is about to; negative for the signal that ended it."""
        return await self._asked({"reap": pid})

    async def _asked(self, what):
        async with self._turn:
            self._process.stdin.write(json.dumps(what).encode() + b"\n")
            return int(await self._process.stdout.readline())


@asynccontextmanager
async def fork_server():
    environment = {k: v for k, v in os.environ.items() if not k.startswith(STRANGE)}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.reliability.fork_server"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        env=environment,
    )
    try:
        assert await process.stdout.readline() == b"ready\n"
        yield ForkServer(process)
    finally:
        process.stdin.close()
        await process.wait()


class Lives:
    """One bot at a time, on one database and one sandbox, life after life."""

    def __init__(self, forks, environment, log):
        self._forks, self._environment, self._log = forks, environment, log
        self._pid = None
        self.begun = 0

    async def begin(self, **more):
        assert self._pid is None, "one life at a time"
        self._pid = await self._forks.fork(self._environment, self._log, **more)
        self.begun += 1

    def strike(self):
        """SIGKILL, this very instant; one that has ended already is not disturbed."""
        if self._pid is not None:
            os.kill(self._pid, signal.SIGKILL)

    async def end(self, how=None):
        """Wait for the end of this life, after a signal if one is given; the exit code, negative for a signal."""
        if self._pid is None:
            return None
        if how is not None:
            os.kill(self._pid, how)
        pid, self._pid = self._pid, None
        return await self._forks.reap(pid)
