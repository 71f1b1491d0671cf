"""Socket Mode: the app's open sockets, what goes out on them, and the acks that come back."""

import asyncio
import json
from collections.abc import Callable
from typing import Any

from aiohttp import WSCloseCode, WSMsgType, web

from bot.sandbox.records import App, Delivery, Json
from bot.sandbox.workspace import Workspace

MOST_SOCKETS = 10


class Connection:
    """One socket; a queue keeps a slow reader from holding up the others."""

    def __init__(self, app: App, ws: web.WebSocketResponse) -> None:
        self.app, self.ws = app, ws
        self.frames: asyncio.Queue[Json] = asyncio.Queue()
        self.leaving = False
        self.given = 0

    async def write(self) -> None:
        while True:
            frame = await self.frames.get()
            try:
                await self.ws.send_str(json.dumps(frame))
            except ConnectionError:
                return


class Sockets:
    def __init__(self, workspace: Workspace, host: Callable[[], str]) -> None:
        self._workspace, self._host = workspace, host
        self._open: list[Connection] = []
        self._turn = 0
        self.refuse_handshakes = 0

    def count(self, app: App | None = None) -> int:
        return sum(not c.leaving and app in (None, c.app) for c in self._open)

    def given(self) -> list[int]:
        """How many payloads each open socket was given, the oldest socket first."""
        return [c.given for c in self._open if not c.leaving]

    def send(self, delivery: Delivery) -> bool:
        """To one of the app's sockets, each in its turn; False when it has none."""
        usable = [c for c in self._open if c.app is delivery.app and not c.leaving and not c.ws.closed]
        if not usable:
            return False
        self._turn += 1
        self._workspace.sent(delivery)
        chosen = usable[self._turn % len(usable)]
        chosen.given += 1
        chosen.frames.put_nowait(self._workspace.envelope(delivery))
        return True

    async def handle(self, request: web.Request) -> web.StreamResponse:
        app = self._admit(request.query.get("ticket", ""))
        ws = web.WebSocketResponse(heartbeat=30)
        await ws.prepare(request)
        connection = Connection(app, ws)
        self._open.append(connection)
        connection.frames.put_nowait(self._hello(app))
        self._workspace.changed()
        writer = asyncio.create_task(connection.write())
        try:
            async for message in ws:
                if message.type is WSMsgType.TEXT:
                    self._hear(message.data)
        finally:
            writer.cancel()
            self._open.remove(connection)
            self._workspace.changed()
        return ws

    def _admit(self, ticket: str) -> App:
        """A ticket admits once; a spent one is what a client that reconnects wrongly shows."""
        if self.refuse_handshakes > 0:
            self.refuse_handshakes -= 1
            self._workspace.tickets.pop(ticket, None)
            raise web.HTTPServiceUnavailable(text="handshake refused")
        app = self._workspace.apps.get(self._workspace.tickets.pop(ticket, ""))
        if app is None:
            raise web.HTTPForbidden(text="link_disabled: the ticket is unknown or spent")
        if self.count(app) >= MOST_SOCKETS:
            raise web.HTTPForbidden(text="too_many_websockets")
        return app

    def _hello(self, app: App) -> Json:
        return {
            "type": "hello",
            "num_connections": self.count(app),
            "debug_info": {"host": self._host(), "approximate_connection_time": 18060},
            "connection_info": {"app_id": app.app_id},
        }

    def _hear(self, text: str) -> None:
        try:
            frame: Any = json.loads(text)
        except ValueError:
            return
        if isinstance(frame, dict) and isinstance(frame.get("envelope_id"), str):
            self._workspace.ack(frame["envelope_id"], frame.get("payload"))

    async def disconnect_all(self, reason: str = "refresh_requested") -> None:
        """Ask every client to reconnect, as Slack does from time to time, and close after that."""
        leaving = [c for c in self._open if not c.leaving]
        for connection in leaving:
            connection.leaving = True
            frame = {"type": "disconnect", "reason": reason, "debug_info": {"host": self._host()}}
            await connection.ws.send_str(json.dumps(frame))
        for connection in leaving:
            await connection.ws.close(code=WSCloseCode.OK)

    async def drop_all(self) -> None:
        """Cut every socket without a word."""
        for connection in list(self._open):
            connection.leaving = True
            transport = connection.ws.get_extra_info("transport") or _transport(connection.ws)
            if transport is not None:
                transport.abort()

    async def close(self) -> None:
        for connection in list(self._open):
            connection.leaving = True
            await connection.ws.close(code=WSCloseCode.GOING_AWAY)


def _transport(ws: web.WebSocketResponse) -> asyncio.Transport | None:
    request: web.BaseRequest | None = getattr(ws, "_req", None)
    transport = request.transport if request is not None else None
    return transport if isinstance(transport, asyncio.Transport) else None
