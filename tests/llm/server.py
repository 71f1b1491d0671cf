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


def refuse_format(*formats, status=400):
    """Refuses requests for these formats and lets the others through to `then`."""

    def then(good):
        async def answer(request, server):
            wanted = server.asked[-1].get("response_format", {}).get("type", "plain")
            chosen = error(status, f"response_format {wanted} is not supported") if wanted in formats else good
            return await chosen(request, server)

        return answer

    return then
