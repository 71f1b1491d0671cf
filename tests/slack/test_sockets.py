"""Socket Mode that stays up, against the real sandbox server."""

import asyncio
from contextlib import asynccontextmanager, suppress

import pytest
from aiohttp import web
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.demo.seed import seeded
from bot.sandbox.server import SandboxServer
from bot.sockets import BadToken, Sockets

PATIENCE = 20


class Heard(AsyncMiddleware):
    """Takes every delivery, and answers as it is told."""

    def __init__(self):
        self.bodies = []
        self.may_answer = asyncio.Event()
        self.may_answer.set()
        self.answered = 0

    async def async_process(self, *, req, resp, next):  # noqa: A002
        self.bodies.append(req.body)
        await self.may_answer.wait()
        self.answered += 1
        return BoltResponse(status=200, body="")


@pytest.fixture
def heard():
    return Heard()


@pytest.fixture
async def sandbox():
    now = asyncio.get_running_loop().time
    seed = seeded(lambda: 1_790_000_000 + now())
    seed.workspace.rate_limits = False
    async with SandboxServer(seed.workspace) as server:
        server.seed = seed
        yield server


def bolt(url, heard):
    async def authorize():
        return AuthorizeResult(enterprise_id=None, team_id="T", bot_token="t", bot_id="B", bot_user_id="U")

    client = AsyncWebClient(base_url=url, retry_handlers=[])
    app = AsyncApp(client=client, authorize=authorize, request_verification_enabled=False)
    app.use(heard)
    return app


@asynccontextmanager
async def standing(url, token, heard, **options):
    """Connected and watched over."""
    app = bolt(url, heard)
    sockets = Sockets(app, token, app.client, **options)
    await sockets.connect()
    watching = asyncio.create_task(sockets.watch())
    try:
        yield sockets
    finally:
        await sockets.close()
        watching.cancel()
        with suppress(asyncio.CancelledError):
            await watching


async def until(holds):
    async with asyncio.timeout(PATIENCE):
        while not holds():  # noqa: ASYNC110 - a fault that strikes rings no event
            await asyncio.sleep(0.01)


@pytest.fixture
async def connected(sandbox, heard):
    async with standing(sandbox.api_url, sandbox.seed.app.app_token, heard) as sockets:
        yield sockets


def addresses(server):
    return [call.answer.ok for call in server.workspace.calls if call.method == "apps.connections.open"]


def say(server, text):
    server.workspace.post("U0ANIA", server.seed.cases_channel, text)


async def test_two_connections_are_opened(sandbox, connected):
    await until(lambda: sandbox.sockets.count() == 2)

    assert addresses(sandbox) == [True, True]


async def test_one_connection_is_enough_to_start_while_slack_gives_no_second(sandbox, heard):
    app = bolt(sandbox.api_url, heard)
    sockets = Sockets(app, sandbox.seed.app.app_token, app.client)

    await sockets.connect()
    sandbox.workspace.add_fault("apps.connections.open", "rate_limited", value=1)
    watching = asyncio.create_task(sockets.watch())
    await until(lambda: len(sandbox.workspace.calls) == 1 and not sandbox.workspace.faults)

    assert sandbox.sockets.count() == 1
    say(sandbox, "one is enough")
    await until(sandbox.workspace.settled)

    await until(lambda: sandbox.sockets.count() == 2)
    await sockets.close()
    await asyncio.gather(watching, return_exceptions=True)


async def test_slacks_retry_after_is_kept(sandbox, heard):
    loop = asyncio.get_running_loop()
    sandbox.workspace.add_fault("apps.connections.open", "rate_limited", value=2)
    begun = loop.time()

    async with standing(sandbox.api_url, sandbox.seed.app.app_token, heard):
        assert loop.time() - begun >= 2


async def test_a_bad_token_fails_at_once(sandbox, heard):
    app = bolt(sandbox.api_url, heard)

    with pytest.raises(BadToken, match="invalid_auth"):
        await Sockets(app, "-".join(["xapp", "nobodys"]), app.client).connect()


@pytest.mark.parametrize("end", ["disconnect_all", "drop_all"])
async def test_connections_that_end_are_replaced(sandbox, connected, heard, end):
    await until(lambda: sandbox.sockets.count() == 2)

    await getattr(sandbox, end)()
    await until(lambda: sandbox.sockets.count() == 2)

    say(sandbox, "still here")
    await until(sandbox.workspace.settled)
    assert heard.bodies[-1]["event"]["text"] == "still here"


async def test_a_refused_handshake_after_a_disconnect_does_not_reuse_the_spent_address(sandbox, connected, heard):
    await until(lambda: sandbox.sockets.count() == 2)

    sandbox.sockets.refuse_handshakes = 2
    await sandbox.disconnect_all()
    await until(lambda: sandbox.sockets.count() == 2)

    assert sandbox.sockets.refuse_handshakes == 0
    assert len(addresses(sandbox)) == 6


async def test_slack_may_refuse_the_first_handshakes(sandbox, heard):
    sandbox.sockets.refuse_handshakes = 1

    async with standing(sandbox.api_url, sandbox.seed.app.app_token, heard):
        await until(lambda: sandbox.sockets.count() == 2)


async def test_a_token_that_is_refused_later_ends_no_connection_that_stands(sandbox, heard):
    async with standing(sandbox.api_url, sandbox.seed.app.app_token, heard):
        sandbox.workspace.add_fault("apps.connections.open", "error", value="token_revoked")
        await until(lambda: not sandbox.workspace.faults)
        say(sandbox, "heard all the same")
        await until(sandbox.workspace.settled)

        assert sandbox.sockets.count() == 1


async def test_what_is_being_answered_when_we_stop_is_still_answered_and_nothing_more_is_taken(sandbox, heard):
    heard.may_answer.clear()
    async with standing(sandbox.api_url, sandbox.seed.app.app_token, heard) as sockets:
        say(sandbox, "in time")
        await until(lambda: heard.bodies)
        closing = asyncio.create_task(sockets.close())
        await asyncio.sleep(0)
        say(sandbox, "too late")
        heard.may_answer.set()
        await closing

    await until(lambda: sandbox.sockets.count() == 0)
    assert {d.payload["event"]["text"]: d.state for d in sandbox.workspace.deliveries}["in time"] == "acked"
    assert [body["event"]["text"] for body in heard.bodies] == ["in time"]


async def test_stopping_waits_for_no_answer_for_long(sandbox, heard):
    heard.may_answer.clear()
    async with standing(sandbox.api_url, sandbox.seed.app.app_token, heard) as sockets:
        say(sandbox, "never answered")
        await until(lambda: heard.bodies)

        await asyncio.wait_for(sockets.close(), 5)

    assert heard.answered == 0


class Deaf:
    """Gives addresses; the connections of `deaf` are accepted and then never answer a ping."""

    def __init__(self):
        self.given = self.deaf = 0
        self.arrived = asyncio.Condition()
        self.hearing = 0

    async def address(self, request):
        self.given += 1
        return web.json_response({"ok": True, "url": f"{request.url.with_path('/socket').with_scheme('ws')}"})

    async def socket(self, request):
        ws = web.WebSocketResponse(autoping=self.deaf <= 0)
        deaf, self.deaf = self.deaf > 0, self.deaf - 1
        await ws.prepare(request)
        async with self.arrived:
            self.hearing += not deaf
            self.arrived.notify_all()
        async for _ in ws:
            pass
        return ws


async def test_a_connection_that_went_silent_is_replaced_and_the_other_left_alone(heard):
    deaf = Deaf()
    deaf.deaf = 1
    application = web.Application()
    application.add_routes([web.post("/api/apps.connections.open", deaf.address), web.get("/socket", deaf.socket)])
    runner = web.AppRunner(application, shutdown_timeout=0.1, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/api/"

    async with standing(url, "token", heard, heartbeat=0.2), asyncio.timeout(PATIENCE), deaf.arrived:
        await deaf.arrived.wait_for(lambda: deaf.hearing == 2)

    assert deaf.given == 3
    await runner.cleanup()
