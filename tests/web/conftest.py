"""A door with a clock that stands still, somebody behind it who remembers, and a hand that signs."""

import hashlib
import hmac
from dataclasses import dataclass, field

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot.web import web_app

NOW = 1_800_000_000
SECRET = "first" * 6
NEXT = "other" * 6
JSON = "application/json"
FORM = "application/x-www-form-urlencoded"


@dataclass
class Said:
    status: int = 200
    headers: dict = field(default_factory=lambda: {"content-type": ["application/json"], "x-twice": ["a", "b"]})
    body: str = '{"ok": true}'


@dataclass
class Behind:
    """Who gets what the door lets in."""

    received: list = field(default_factory=list)
    answer: Said = field(default_factory=Said)

    async def __call__(self, payload, headers):
        self.received.append((payload, headers))
        return self.answer


def signed(body, at=NOW, secret=SECRET, content_type=JSON, **more):
    digest = hmac.new(secret.encode(), f"v0:{at}:".encode() + body, hashlib.sha256).hexdigest()
    return {
        "Content-Type": content_type,
        "X-Slack-Request-Timestamp": str(at),
        "X-Slack-Signature": f"v0={digest}",
        **more,
    }


@pytest.fixture
def behind():
    return Behind()


@pytest.fixture
async def door(behind):
    app = web_app(behind, [SECRET, NEXT], lambda: NOW, deadline=0.2)
    async with TestClient(TestServer(app)) as client:
        yield client
