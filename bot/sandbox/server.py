"""The sandbox over HTTP and WebSocket, on one address."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType

from aiohttp import web

from bot.sandbox import files, remote, ui
from bot.sandbox.records import Answer, Json
from bot.sandbox.sockets import Sockets
from bot.sandbox.web_api import WebApi, arguments_of, reply
from bot.sandbox.webhooks import Webhooks
from bot.sandbox.workspace import Workspace

TICK = 0.05
LARGEST_BODY = 16 * 1024 * 1024


class SandboxServer:
    """`move_clock(seconds)` moves the clock that the workspace was given; `wall_clock` signs HTTP deliveries."""

    def __init__(
        self,
        workspace: Workspace,
        host: str = "127.0.0.1",
        port: int = 0,
        *,
        move_clock: Callable[[float], object] | None = None,
        wall_clock: Callable[[], float] | None = None,
    ) -> None:
        self.workspace, self.host, self.port = workspace, host, port
        self.move_clock = move_clock
        self.sockets = Sockets(workspace, lambda: self.host)
        self.api = WebApi(workspace)
        self.webhooks = Webhooks(workspace, wall_clock or workspace.now)
        self._pulse: asyncio.Event = asyncio.Event()
        self._runner: web.AppRunner | None = None
        self._pump_task: asyncio.Task[None] | None = None
        self._stopping = False

    @property
    def base_url(self) -> str:
        return f"http://{self.host}:{self.port}"

    @property
    def api_url(self) -> str:
        return f"{self.base_url}/api/"

    async def start(self) -> None:
        app = web.Application(client_max_size=LARGEST_BODY)
        app.add_routes(self._routes())
        # Cancelling the handler when its client goes away is what makes a held request forgotten.
        self._runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=0.5, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, self.host, self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]
        self.workspace.base_url = self.base_url
        self.workspace.listeners.append(self._beat)
        self._pump_task = asyncio.create_task(self._pump())

    async def stop(self) -> None:
        self._stopping = True
        self._beat()
        if self._beat in self.workspace.listeners:
            self.workspace.listeners.remove(self._beat)
        if self._pump_task is not None:
            await self._pump_task
        await self.sockets.close()
        await self.webhooks.close()
        if self._runner is not None:
            await self._runner.cleanup()

    async def __aenter__(self) -> "SandboxServer":
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something is true of the workspace."""
        while not holds():
            if self._stopping:
                raise ConnectionAbortedError("the sandbox is stopping")
            await self._pulse.wait()

    async def disconnect_all(self, reason: str = "refresh_requested") -> None:
        await self.sockets.disconnect_all(reason)

    async def drop_all(self) -> None:
        await self.sockets.drop_all()

    def release(self, method: str = "*") -> int:
        return self.api.release(method)

    def _beat(self) -> None:
        pulse, self._pulse = self._pulse, asyncio.Event()
        pulse.set()

    async def _pump(self) -> None:
        while not self._stopping:
            pulse = self._pulse
            self.workspace.tick()
            self._deliver()
            with suppress(TimeoutError):
                async with asyncio.timeout(TICK):
                    await pulse.wait()

    def _deliver(self) -> None:
        for delivery in self.workspace.due():
            if self.workspace.deliver_to:
                self.webhooks.send(delivery, self.workspace.deliver_to)
            else:
                self.sockets.send(delivery)

    def _routes(self) -> list[web.RouteDef]:
        return [
            web.post("/api/{method}", self.api.handle),
            web.get("/api/{method}", self.api.handle),
            web.get("/socket/", self.sockets.handle),
            web.get("/socket", self.sockets.handle),
            web.post("/response/{id}", self._response_url),
            web.post("/upload/{id}", self._upload),
            web.get("/files/{id}/{name}", self._file),
            *remote.routes(self),
            *ui.routes(self),
        ]

    async def _response_url(self, request: web.Request) -> web.Response:
        _, body = await arguments_of(request)
        answer = self.workspace.respond(request.match_info["id"], _unpacked(body))
        return web.Response(text="ok") if answer.ok else reply(answer)

    async def _upload(self, request: web.Request) -> web.Response:
        if request.content_type == "multipart/form-data":
            parts = await request.post()
            content = b"".join(p.file.read() for p in parts.values() if isinstance(p, web.FileField))
        else:
            content = await request.read()
        known = files.receive(self.workspace, request.match_info["id"], content)
        return web.Response(text=f"OK - {len(content)}") if known else web.Response(status=404)

    async def _file(self, request: web.Request) -> web.Response:
        content = self.workspace.contents.get(request.match_info["id"])
        if content is None:
            return reply(Answer({"ok": False, "error": "file_not_found"}, 404))
        kind = str(self.workspace.files[request.match_info["id"]]["mimetype"])
        return web.Response(body=content, content_type=kind)


def _unpacked(body: Json) -> Json:
    """A response may be a form with the JSON in `payload`."""
    inner = body.get("payload")
    return remote.parsed(inner) if isinstance(inner, str) else body
