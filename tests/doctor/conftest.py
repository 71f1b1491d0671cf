"""A server that answers as Slack and as a model would, as long as nobody changes its answers."""

import asyncio
import shutil
from email.utils import formatdate

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.doctor import diagnose
from bot.settings import Settings
from storage.schema import migrate

NOW = 1_800_000_000
SCOPES = "app_mentions:read,channels:history,channels:read,chat:write,commands,files:read,files:write,"
ALL = (
    SCOPES
    + "groups:history,groups:read,im:history,im:write,reactions:read,usergroups:read,users:read,users:read.email"
)


def user(member, email="", **flags):
    return {"id": member, "team_id": "T1", "profile": {"email": email}, **flags}


class Fake:
    """What each path answers; a number is a status, bytes are no JSON, None is silence."""

    def __init__(self):
        self.asked = []
        self.headers = {"x-oauth-scopes": ALL, "Date": formatdate(NOW, usegmt=True)}
        self.answers = {
            "/api/auth.test": {
                "ok": True,
                "team": "Acme",
                "team_id": "T1",
                "user": "amends",
                "user_id": "U0",
                "bot_id": "B1",
            },
            "/api/apps.connections.open": {"ok": True, "url": "wss://127.0.0.1/"},
            "/api/conversations.info": {"ok": True, "channel": {"id": "C0CASES", "name": "cases", "is_member": True}},
            "/api/users.list": {"ok": True, "members": [user("U0ANN", "ann@example.com")]},
            "/v1/models": {"data": [{"id": "small"}]},
            "/v1/chat/completions": {"choices": [{"message": {"content": "yes"}}]},
        }
        self.quiet = asyncio.Event()

    async def answer(self, request):
        self.asked.append((request.path, dict(await request.post()), request.headers.get("Authorization")))
        answer = self.answers.get(request.path, 404)
        if callable(answer):
            answer = answer(len(self.asked))
        if answer is None:
            await self.quiet.wait()
        if isinstance(answer, int):
            return web.Response(status=answer, headers=self.headers)
        if isinstance(answer, bytes):
            return web.Response(body=answer, headers=self.headers)
        return web.json_response(answer, headers=self.headers)

    def paths(self):
        return [path for path, _, _ in self.asked]


@pytest.fixture
async def fake():
    fake = Fake()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", fake.answer)
    async with TestServer(app) as server:
        fake.address = f"http://{server.host}:{server.port}"
        yield fake
        fake.quiet.set()


@pytest.fixture(scope="session")
def migrated(tmp_path_factory):
    """A fresh database, made once: Alembic is slow to start."""
    path = tmp_path_factory.mktemp("doctor") / "amends.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture
def environ(fake, tmp_path, migrated):
    url = f"sqlite:///{shutil.copy(migrated, tmp_path)}"
    policy = tmp_path / "policy.yaml"
    policy.write_text("approvers: [ann@example.com]\n", encoding="utf-8")
    return {
        "SLACK_BOT_TOKEN": "-".join(["xoxb", "test"]),
        "SLACK_APP_TOKEN": "-".join(["xapp", "test"]),
        "SLACK_API_URL": f"{fake.address}/api",
        "OPENAI_BASE_URL": f"{fake.address}/v1",
        "OPENAI_API_KEY": "a-key",
        "AMENDS_MODEL": "small",
        "AMENDS_CASES_CHANNEL": "C0CASES",
        "AMENDS_POLICY": str(policy),
        "DATABASE_URL": url,
    }


@pytest.fixture
def examine(environ):
    """The doctor's findings by name, after the environment was changed so."""

    async def examine(deadline=5.0, **changes):
        settings = Settings.read({**environ, **changes})
        checks = await diagnose(settings, lambda: NOW, deadline=deadline)
        found = {}
        for check in checks:
            found.setdefault(check.name, []).append(check)
        return found

    return examine
