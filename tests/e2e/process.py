"""A real bot process that can be killed, and the sandbox it talks to."""

import asyncio
import os
import signal
import sys
import time
from collections import Counter
from contextlib import asynccontextmanager
from pathlib import Path

from bot.demo.seed import POLICY, seeded
from bot.sandbox.server import SandboxServer

PATIENCE = 60.0
STRANGE = ("SLACK_", "OPENAI_", "AMENDS_", "DATABASE_", "COVERAGE_")
"""Who is killed tells no tracer what it did; untraced it starts in half the time."""


class BotProcess:
    """`amends run` in a process of its own, on one database file."""

    def __init__(self, server, seed, folder: Path, database_url: str | None = None):
        self._log = (folder / "bot.log").open("a")
        self._log_path = folder / "bot.log"
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(STRANGE)},
            "SLACK_BOT_TOKEN": seed.app.bot_token,
            "SLACK_APP_TOKEN": seed.app.app_token,
            "SLACK_API_URL": server.api_url,
            "DATABASE_URL": database_url or f"sqlite:///{folder / 'bot.db'}",
            "AMENDS_CASES_CHANNEL": seed.cases_channel,
            "AMENDS_POLICY": str(POLICY),
            "AMENDS_SETTLE_SECONDS": "1",
        }
        self._server = server
        self._process = None

    async def start(self):
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", env=self._environment, stdout=self._log, stderr=self._log
        )
        await until(lambda: self._server.sockets.count() or self._gone(), "the bot connects")

    def _gone(self):
        if self._process.returncode is not None:
            raise AssertionError(f"the bot stopped:\n{self._log_path.read_text()}")
        return False

    async def kill(self):
        """SIGKILL: no handler of its own runs."""
        self._process.send_signal(signal.SIGKILL)
        await self._process.wait()
        await until(lambda: not self._server.sockets.count(), "the sandbox sees the connection go")

    async def stop(self) -> int:
        """SIGTERM; the exit code."""
        if self._process is None or self._process.returncode is not None:
            return 0
        self._process.terminate()
        return await asyncio.wait_for(self._process.wait(), 15)


@asynccontextmanager
async def bot_and_sandbox(folder: Path, database_url: str | None = None):
    """A started bot; what is left of it is gone afterwards."""
    seed = seeded(time.time)
    seed.workspace.rate_limits = False
    async with SandboxServer(seed.workspace) as server:
        bot = BotProcess(server, seed, folder, database_url)
        await bot.start()
        try:
            yield seed, server, bot
        finally:
            await bot.stop()


async def until(holds, what):
    """Wait for a state, not for a time."""
    try:
        async with asyncio.timeout(PATIENCE):
            while not (found := holds()):  # noqa: ASYNC110 - another process rings no event
                await asyncio.sleep(0.02)
            return found
    except TimeoutError:
        raise AssertionError(f"not seen: {what}") from None


def ours(seed, channel=None):
    """The bot's messages in a channel, oldest first."""
    messages = seed.workspace.channels[channel or seed.cases_channel].messages.values()
    return [m for m in messages if m.author == seed.app.bot_user_id and not m.deleted]


def with_text(seed, text, channel=None):
    return [m for m in ours(seed, channel) if text in str(m.body.get("text"))]


def posted_twice(seed):
    """Keys that more than one message carries, in any channel: there must be none."""
    keys = Counter(
        m.metadata["event_payload"]["key"]
        for channel in seed.workspace.channels.values()
        for m in channel.messages.values()
        if m.metadata
    )
    return {key: n for key, n in keys.items() if n > 1}
