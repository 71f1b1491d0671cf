"""Socket Mode that stays up: two connections, each watched, and replaced alone when it ends or goes silent."""

import asyncio
import json
import logging
from collections.abc import Callable
from typing import Any, Final

import aiohttp
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.proxy_env_variable_loader import load_http_proxy_from_env
from slack_sdk.web.async_client import AsyncWebClient

from bot.ports import NotSent, Refused, Unknown
from bot.slack import called

log = logging.getLogger(__name__)

CONNECTIONS: Final = 2
"""Slack renews a connection every few hours and gives each payload to any that is open: one bridges the other."""
CONNECT_SECONDS: Final = 30.0
HEARTBEAT_SECONDS: Final = 10.0
"""So often a connection must show that it lives; half as long after a ping without an answer it is given up."""
ANSWER_SECONDS: Final = 1.5
CLOSE_SECONDS: Final = 0.5
"""Stopping takes at most these two, and then what `app.DRAIN_SECONDS` says."""
FIRST_WAIT: Final = 1.0
LONGEST_WAIT: Final = 60.0
SHORT_LIFE: Final = 10.0


class BadToken(Exception):
    """Slack does not know the app-level token; no patience will mend that."""


class Line:
    """One connection. Unlike the stock client it never mends itself, so it cannot be stuck with a spent address."""

    def __init__(self, app: AsyncApp, ws: aiohttp.ClientWebSocketResponse) -> None:
        self.leaving = asyncio.Event()
        """Set once it is over, or Slack has said that it soon will be."""
        self._app, self._ws = app, ws
        self._answers: set[asyncio.Task[None]] = set()
        self._reading = asyncio.create_task(self._read(), name="socket")
        self.opened = asyncio.get_running_loop().time()

    def when_over(self, forget: Callable[["Line"], None]) -> None:
        self._reading.add_done_callback(lambda _: forget(self))

    def take_no_more(self) -> None:
        self._reading.cancel()

    async def close(self) -> None:
        """Take nothing more; what is being answered may still be, for a moment."""
        self.take_no_more()
        if self._answers:
            await asyncio.wait(set(self._answers), timeout=ANSWER_SECONDS)
        await self._ws.close()

    async def _read(self) -> None:
        try:
            async for frame in self._ws:
                if frame.type is aiohttp.WSMsgType.TEXT:
                    self._hear(_parsed(frame.data))
        finally:
            self.leaving.set()

    def _hear(self, frame: dict[str, Any]) -> None:
        if frame.get("type") == "disconnect":
            log.info("Slack renews a connection (%s)", frame.get("reason"))
            self.leaving.set()
        elif isinstance(frame.get("envelope_id"), str):
            task = asyncio.create_task(self._answer(frame), name="delivery")
            self._answers.add(task)
            task.add_done_callback(self._answered)

    async def _answer(self, frame: dict[str, Any]) -> None:
        body = frame.get("payload")
        request = AsyncBoltRequest(body=body if isinstance(body, dict) else {}, mode="socket_mode")
        response = await self._app.async_dispatch(request)
        if response.status != 200:
            return
        answer: dict[str, Any] = {"envelope_id": frame["envelope_id"]}
        if response.body:
            is_json = str(response.headers.get("content-type", [""])[0]).startswith("application/json")
            answer["payload"] = _parsed(response.body) if is_json else {"text": response.body}
        await self._ws.send_str(json.dumps(answer))

    def _answered(self, task: asyncio.Task[None]) -> None:
        self._answers.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            log.warning("an answer did not reach Slack (%s); it delivers again", type(error).__name__)


class Sockets:
    """Keeps the connections. `connect` fails on a bad token; `watch` then opens the others and replaces any."""

    def __init__(
        self,
        app: AsyncApp,
        app_token: str,
        client: AsyncWebClient,
        *,
        connections: int = CONNECTIONS,
        heartbeat: float = HEARTBEAT_SECONDS,
    ) -> None:
        self._app, self._app_token, self._client = app, app_token, client
        self._connections, self._heartbeat = connections, heartbeat
        self._session: aiohttp.ClientSession | None = None
        self._lines: set[Line] = set()
        self._keepers: list[asyncio.Task[None]] = []
        self._turn = asyncio.Lock()
        self._not_before = 0.0
        self._first: Line | None = None

    async def connect(self) -> None:
        """Open the first connection, waiting as long as Slack asks; raises `BadToken`."""
        try:
            self._first = await self._patiently()
        except Refused as refused:
            await self.close()
            raise BadToken(refused.code) from None
        log.info("connected to Slack by Socket Mode")

    async def watch(self) -> None:
        """Until cancelled or closed: open the other connections and replace each that ends."""
        lines = [self._first, *[None] * (self._connections - 1)]
        self._keepers = [asyncio.create_task(self._keep(line), name="keep socket") for line in lines]
        await asyncio.gather(*self._keepers)

    async def close(self) -> None:
        # Before anything is waited for: what comes from now on is delivered again, to whoever runs then.
        for line in self._lines:
            line.take_no_more()
        for keeper in self._keepers:
            keeper.cancel()
        await asyncio.gather(*self._keepers, return_exceptions=True)
        await asyncio.gather(*(line.close() for line in set(self._lines)))
        if self._session is not None:
            await self._session.close()

    async def _keep(self, line: Line | None) -> None:
        wait = FIRST_WAIT
        while True:
            if line is None:
                line = await self._whatever_it_takes()
            await line.leaving.wait()
            lived = asyncio.get_running_loop().time() - line.opened
            line = None
            wait = FIRST_WAIT if lived > SHORT_LIFE else min(wait * 2, LONGEST_WAIT)
            if wait > FIRST_WAIT * 2:
                log.warning("connections to Slack end at once; the next in %.0f s", wait)
                await asyncio.sleep(wait)

    async def _whatever_it_takes(self) -> Line:
        """A token that was good may be made good again, and meanwhile the other connection may stand."""
        while True:
            try:
                return await self._patiently()
            except Refused as refused:
                log.error("SLACK_APP_TOKEN: Slack gives no connection (%s); is Socket Mode on?", refused.code)
                await asyncio.sleep(LONGEST_WAIT)

    async def _patiently(self) -> Line:
        wait = FIRST_WAIT
        while True:
            try:
                return await self._opened()
            except NotSent as no:
                after = no.after or wait
                self._not_before = asyncio.get_running_loop().time() + after
                log.warning("Slack gives no connection yet (%s); again in %.0f s", no, after)
            except (Unknown, TimeoutError, aiohttp.ClientError) as error:
                log.warning("no connection to Slack (%s); again in %.0f s", type(error).__name__, wait)
                await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT)

    async def _opened(self) -> Line:
        """One at a time: Slack gives a token about one address a minute, and each admits once."""
        async with self._turn:
            await asyncio.sleep(max(0.0, self._not_before - asyncio.get_running_loop().time()))
            answer = await called(self._client.apps_connections_open(app_token=self._app_token))
            async with asyncio.timeout(CONNECT_SECONDS):
                ws = await self._shaken(str(answer.get("url") or ""))
            line = Line(self._app, ws)
            self._lines.add(line)
            line.when_over(self._lines.discard)
            return line

    async def _shaken(self, url: str) -> aiohttp.ClientWebSocketResponse:
        if self._session is None:
            self._session = aiohttp.ClientSession()
        return await self._session.ws_connect(
            url,
            heartbeat=self._heartbeat,
            timeout=aiohttp.ClientWSTimeout(ws_close=CLOSE_SECONDS),
            proxy=load_http_proxy_from_env(log),
        )


def _parsed(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
