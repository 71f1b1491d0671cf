"""The Web API over HTTP: reading a request, carrying it out, and breaking it as told."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from bot.sandbox.faults import Fault
from bot.sandbox.rates import ratelimited
from bot.sandbox.records import Answer
from bot.sandbox.workspace import Workspace


@dataclass(eq=False)
class Held:
    """A request that waits to be let through."""

    method: str
    kind: str
    released: asyncio.Event = field(default_factory=asyncio.Event)


async def arguments_of(request: web.Request) -> tuple[str, dict[str, Any]]:
    """The token and the arguments, from a form, a JSON body or the query."""
    given: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        try:
            body = json.loads(await request.text() or "{}")
        except (ValueError, RecursionError):
            body = None
        if not isinstance(body, dict):
            raise web.HTTPOk(text=json.dumps({"ok": False, "error": "invalid_json"}), content_type="application/json")
        given |= body
    else:
        given |= dict(await request.post())
    scheme, _, bearer = request.headers.get("Authorization", "").partition(" ")
    token = bearer.strip() if scheme.lower() == "bearer" else str(given.get("token", ""))
    given.pop("token", None)
    return token, given


def reply(answer: Answer) -> web.Response:
    return web.json_response(answer.body, status=answer.status, headers=answer.headers)


class WebApi:
    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.held: list[Held] = []

    async def handle(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        token, arguments = await arguments_of(request)
        fault = self._workspace.take_fault(method)
        if fault is None:
            return reply(self._workspace.call(method, token, arguments))
        if fault.kind in ("error", "http", "rate_limited", "garbage"):
            return _broken(fault)
        if fault.kind == "hold_before_accept":
            await self._hold(method, fault)
            return reply(self._workspace.call(method, token, arguments))
        if fault.kind == "late_accept":
            self._workspace.call_later(float(fault.value or 0), method, token, arguments)
            await self._hold(method, fault)
            return web.Response(status=504)
        return await self._after_accept(request, fault, method, token, arguments)

    async def _after_accept(
        self, request: web.Request, fault: Fault, method: str, token: str, arguments: Mapping[str, Any]
    ) -> web.StreamResponse:
        answer = self._workspace.call(method, token, arguments)
        if fault.kind == "hold_after_accept":
            await self._hold(method, fault)
        elif request.transport is not None:
            request.transport.close()
        return reply(answer)

    async def _hold(self, method: str, fault: Fault) -> None:
        """The server cancels this when the client goes away: then the request was never accepted."""
        held = Held(method, fault.kind)
        self.held.append(held)
        self._workspace.changed()
        try:
            await held.released.wait()
        finally:
            self.held.remove(held)
            self._workspace.changed()

    def release(self, method: str = "*") -> int:
        """Let the held requests through; how many there were."""
        found = [held for held in self.held if method in ("*", held.method)]
        for held in found:
            held.released.set()
        return len(found)


def _broken(fault: Fault) -> web.Response:
    if fault.kind == "error":
        return reply(Answer({"ok": False, "error": str(fault.value or "internal_error")}))
    if fault.kind == "http":
        return web.Response(status=int(fault.value or 500), text="upstream error")
    if fault.kind == "rate_limited":
        return reply(ratelimited(int(fault.value or 1)))
    if fault.value == "json":
        return web.Response(text='{"ok": true, "channel": "C', content_type="application/json")
    return web.Response(text="<html><body>Something went wrong</body></html>", content_type="text/html")
