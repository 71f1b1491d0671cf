"""A small model server that answers as it is told, once per request, and remembers what it was asked."""

import asyncio
import json

from aiohttp import web
from aiohttp.test_utils import TestServer


class ModelServer:
    def __init__(self):
        self.asked = []
        self.answers = []
        self.released = asyncio.Event()
        self.hung_up = asyncio.Event()
        app = web.Application()
        app.router.add_post("/v1/chat/completions", self._answer)
        self._server = TestServer(app)

    async def start(self):
        await self._server.start_server()

    async def stop(self):
        self.released.set()
        await self._server.close()

    @property
    def url(self):
        return str(self._server.make_url("/v1"))

    @property
    def formats(self):
        return [asked.get("response_format", {}).get("type", "plain") for asked in self.asked]

    def will(self, *answers):
        """The answers to come; the last one is repeated."""
        self.answers = list(answers)

    async def _answer(self, request):
        self.asked.append(await request.json())
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return await answer(request, self)


def says(content, **choice):
    """A completion with that text; an object is sent as JSON."""
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    return body({"choices": [{"message": {"role": "assistant", "content": text}, "finish_reason": "stop", **choice}]})


def body(content, status=200, headers=None):
    async def answer(request, server):
        return web.json_response(content, status=status, headers=headers)

    return answer


def error(status, message="no", headers=None, code=None):
    return body({"error": {"message": message, "type": "error", "code": code}}, status, headers)


def page(html="<html><body>Sign in</body></html>"):
    async def answer(request, server):
        return web.Response(text=html, content_type="text/html")

    return answer


def hang():
    async def answer(request, server):
        await server.released.wait()
        return web.Response(status=500)

    return answer


def hang_up():
    async def answer(request, server):
        request.transport.close()
        return web.Response()

    return answer


def drip(content, pause=0.02):
    """The answer one byte at a time, for ever where it is long."""

    async def answer(request, server):
        sent = web.StreamResponse(headers={"Content-Type": "application/json"})
        await sent.prepare(request)
        for byte in content.encode():
            if server.released.is_set():
                break
            await sent.write(bytes([byte]))
            await asyncio.sleep(pause)
        return sent

    return answer


def flood(part=b" " * 65_536):
    """An answer without end, as fast as it is read."""

    async def answer(request, server):
        sent = web.StreamResponse(headers={"Content-Type": "application/json"})
        await sent.prepare(request)
        parts = 0
        try:
            while parts < 200:
                await sent.write(part)
                parts += 1
        finally:
            if parts < 200:
                server.hung_up.set()
        return sent

    return answer


def cut(status=200, content=b'{"choices": [{"message": {"content": "{'):
    """Less than the headers promise, then the line is closed."""

    async def answer(request, server):
        sent = web.StreamResponse(status=status, headers={"Content-Length": "5000"})
        await sent.prepare(request)
        await sent.write(content)
        request.transport.close()
        return sent

    return answer


def raw(content, status=200, headers=None):
    """These bytes as the body, whatever they are."""

    async def answer(request, server):
        return web.Response(body=content, status=status, headers=headers)

    return answer


def refuse_format(*formats, status=400):
    """Refuses requests for these formats and lets the others through to `then`."""

    def then(good):
        async def answer(request, server):
            wanted = server.asked[-1].get("response_format", {}).get("type", "plain")
            chosen = error(status, f"response_format {wanted} is not supported") if wanted in formats else good
            return await chosen(request, server)

        return answer

    return then
