"""The sandbox and the bot, running side by side on one movable clock."""

import asyncio
import os
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bot import app, start
from bot.clock import MovableClock
from bot.demo.seed import POLICY, Seeded, seeded
from bot.sandbox.server import SandboxServer
from bot.settings import Settings


@dataclass(frozen=True)
class World:
    seeded: Seeded
    server: SandboxServer
    clock: MovableClock
    running: asyncio.Task[None]


@asynccontextmanager
async def world(database_url: str | None = None, port: int = 0) -> AsyncIterator[World]:
    """Everything up and connected; the bot reaches the sandbox as it would reach Slack, over HTTP and a socket."""
    clock = MovableClock()
    seed = seeded(clock.seconds)

    def move(seconds: float) -> None:
        clock.move(timedelta(seconds=seconds))

    with tempfile.TemporaryDirectory(prefix="amends-demo-") as folder:
        url = database_url or f"sqlite:///{Path(folder) / 'demo.db'}"
        async with SandboxServer(seed.workspace, port=port, move_clock=move) as server:
            running = await _started(_settings(seed, server, url), clock)
            try:
                yield World(seed, server, clock, running)
            finally:
                running.cancel()
                await asyncio.gather(running, return_exceptions=True)


async def _started(settings: Settings, clock: MovableClock) -> asyncio.Task[None]:
    """The bot as a task, once it is connected; what kept it from starting is raised."""
    ready = asyncio.Event()
    running = asyncio.create_task(app.run(settings, clock, ready.set))
    waiting = asyncio.create_task(ready.wait())
    await asyncio.wait([running, waiting], return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    if running.done():
        running.result()
    return running


def _settings(seed: Seeded, server: SandboxServer, database_url: str) -> Settings:
    """What the environment would say; the model's settings come from the real one."""
    settings = Settings.read(
        {
            **{name: os.environ[name] for name in MODEL_SETTINGS if name in os.environ},
            "SLACK_BOT_TOKEN": seed.app.bot_token,
            "SLACK_APP_TOKEN": seed.app.app_token,
            "SLACK_API_URL": server.api_url,
            "DATABASE_URL": database_url,
            "AMENDS_CASES_CHANNEL": seed.cases_channel,
            "AMENDS_POLICY": str(POLICY),
        }
    )
    if not isinstance(settings, Settings):
        raise start.CannotStart("\n".join(map(str, settings)))
    return settings


MODEL_SETTINGS = ("OPENAI_API_KEY", "OPENAI_BASE_URL", "AMENDS_MODEL")
