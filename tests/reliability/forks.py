"""The tests' side of the fork server: lives of the bot, begun and ended."""

import asyncio
import json
import os
import resource
import sys
from contextlib import asynccontextmanager

STRANGE = ("SLACK_", "OPENAI_", "AMENDS_", "DATABASE_", "COVERAGE_")
"""What must not reach the bot. A killed process reports no coverage, so it need not measure any."""


class ForkServer:
    def __init__(self, process):
        self._process = process
        self._turn = asyncio.Lock()

    async def fork(self, environment, log):
        """The pid of a new bot."""
        base = {k: v for k, v in os.environ.items() if not k.startswith(STRANGE)}
        return await self._asked({"fork": base | environment, "log": str(log)})

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

    async def begin(self, **more):
        """`more` changes its settings, or sets new ones."""
        assert self._pid is None, "one life at a time"
        self._pid = await self._forks.fork(self._environment | more, self._log)

    def send(self, what):
        """A signal, this very instant; one that has ended already is not disturbed."""
        if self._pid is not None:
            os.kill(self._pid, what)

    def limit_files(self, size):
        """From now on no file of this bot's grows beyond so many bytes."""
        resource.prlimit(self._pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

    def said(self):
        """The end of its log."""
        return self._log.read_text()[-4000:] if self._log.exists() else ""

    async def end(self, how=None):
        """Wait for the end of this life, after a signal if one is given; the exit code, negative for a signal."""
        if self._pid is None:
            return None
        if how is not None:
            self.send(how)
        pid, self._pid = self._pid, None
        return await self._forks.reap(pid)
