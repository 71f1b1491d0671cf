"""Socket Mode that stays up: a connection, watched, and built anew when it is stuck."""

import asyncio
import logging
from typing import Final

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.ports import NotSent, Refused, Unknown
from bot.slack import called

log = logging.getLogger(__name__)

CONNECT_SECONDS: Final = 30.0
WATCH_SECONDS: Final = 2.0
STUCK_SECONDS: Final = 20.0
"""The stock client can reuse a spent address for ever (facts.md): so long disconnected, it is rebuilt."""
LONGEST_WAIT: Final = 60.0


class BadToken(Exception):
    """Slack does not know the app-level token; no patience will mend that."""


class Sockets:
    """Keeps one Socket Mode connection. `start` fails on a bad token instead of trying for ever."""

    def __init__(self, app: AsyncApp, app_token: str, client: AsyncWebClient) -> None:
        self._app = app
        self._app_token = app_token
        self._client = client
        self._handler: AsyncSocketModeHandler | None = None

    async def connect(self) -> None:
        """Connect, waiting as long as Slack asks; raises `BadToken`."""
        wait = 1.0
        while True:
            try:
                await self._connect_once()
                return
            except Refused as refused:
                raise BadToken(refused.code) from None
            except (NotSent, Unknown, TimeoutError) as error:
                after = error.after if isinstance(error, NotSent) and error.after else wait
                log.warning("Slack gives no connection (%s); again in %.0f s", error or "timeout", after)
                await asyncio.sleep(after)
                wait = min(wait * 2, LONGEST_WAIT)

    async def watch(self) -> None:
        """Until cancelled: look whether the connection stands, and rebuild one that is stuck."""
        lonely = 0.0
        while True:
            await asyncio.sleep(WATCH_SECONDS)
            connected = self._handler is not None and await self._handler.client.is_connected()
            lonely = 0.0 if connected else lonely + WATCH_SECONDS
            if lonely >= STUCK_SECONDS:
                log.warning("the Socket Mode connection is stuck; building a new one")
                await self.close()
                await self.connect()
                lonely = 0.0

    async def close(self) -> None:
        if self._handler is not None:
            await self._handler.close_async()
            self._handler = None

    async def _connect_once(self) -> None:
        """The address is asked for here, so that a bad token shows: the stock client would retry it for ever."""
        answer = await called(self._client.apps_connections_open(app_token=self._app_token))
        handler = AsyncSocketModeHandler(self._app, self._app_token, logger=log, web_client=self._client)
        handler.client.wss_uri = str(answer["url"])
        try:
            async with asyncio.timeout(CONNECT_SECONDS):
                await handler.connect_async()
        except TimeoutError:
            await handler.close_async()
            raise
        self._handler = handler
        log.info("connected to Slack by Socket Mode")
