"""`SlackWeb` in front of the sandbox, and in front of a server that answers whatever a test wants."""

import asyncio
import inspect
from datetime import UTC, datetime

import pytest
from aiohttp import web

from bot.slack import SlackWeb, new_session, web_client
from tests.sandbox.conftest import START, app, clock, server, w  # noqa: F401 - fixtures


class FixedClock:
    def now(self):
        return datetime.fromtimestamp(START, UTC)

    def steady(self):
        return START


@pytest.fixture
async def session():
    async with new_session() as opened:
        yield opened


@pytest.fixture
def slack(server, app, session):  # noqa: F811 - the fixtures imported above
    return SlackWeb(web_client(app.bot_token, server.api_url, session), FixedClock())


@pytest.fixture
def given_up(server, app):  # noqa: F811 - the fixtures imported above
    """Make a call whose client goes away as soon as the server holds it; what comes out of it."""

    async def run(call):
        async with new_session() as opened:
            task = asyncio.create_task(
                call(SlackWeb(web_client(app.bot_token, server.api_url, opened), FixedClock()))
            )
            await server.until(lambda: server.api.held)
        return (await asyncio.gather(task, return_exceptions=True))[0]

    return run


class Odd:
    """A server that counts its calls and answers each as told."""

    def __init__(self):
        self.calls = []
        self.respond = None
        self.url = ""

    async def handle(self, request):
        self.calls.append((request.match_info["method"], dict(await request.post())))
        answer = self.respond(request)
        return await answer if inspect.isawaitable(answer) else answer

    def says(self, body, status=200, content_type="application/json", **headers):
        def respond(request):
            return web.Response(body=body, status=status, content_type=content_type, headers=headers)

        self.respond = respond


@pytest.fixture
async def odd():
    strange = Odd()
    application = web.Application()
    application.add_routes([web.post("/api/{method}", strange.handle), web.get("/api/{method}", strange.handle)])
    runner = web.AppRunner(application, handler_cancellation=True, shutdown_timeout=0.1, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    strange.url = f"http://127.0.0.1:{runner.addresses[0][1]}/api/"
    yield strange
    await runner.cleanup()


@pytest.fixture
def odd_slack(odd, session):
    return SlackWeb(web_client("-".join(["xoxb", "test"]), odd.url, session), FixedClock())
