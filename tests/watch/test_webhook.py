"""An admin's own address gets a short JSON object, and nothing of any case."""

import asyncio

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.webhook import Webhook
from tests.desk.fakes import FixedClock


@pytest.fixture
async def session():
    async with aiohttp.ClientSession() as opened:
        yield opened


@pytest.fixture
async def bell():
    """Somebody's server: what it got, and how it answers."""
    got, answers = [], []

    async def ring(request):
        got.append(await request.json())
        answer = answers[0] if answers else web.Response()
        if answer is None:
            await asyncio.sleep(5)
        return answer

    app = web.Application()
    app.router.add_post("/ring", ring)
    async with TestServer(app) as server:
        server.got, server.answers = got, answers
        yield server


def to(server, session):
    return Webhook(str(server.make_url("/ring")), session, FixedClock())


async def test_it_gets_the_trouble_its_beginning_and_its_end(bell, session):
    webhook = to(bell, session)
    assert await webhook.tell("slack", "Slack refuses every call.", over=False)
    assert await webhook.tell("slack", "This trouble is over.", over=True)

    at = "2026-11-02T12:00:00+00:00"
    assert bell.got == [
        {"text": "Amends: Slack refuses every call. (slack)", "trouble": "slack", "state": "begun", "at": at},
        {"text": "Amends: This trouble is over. (slack)", "trouble": "slack", "state": "over", "at": at},
    ]


@pytest.mark.parametrize("status", [301, 400, 404, 500])
async def test_what_does_not_take_it_was_not_told(bell, session, status):
    bell.answers.append(web.Response(status=status, headers={"Location": "/ring"}))

    assert not await to(bell, session).tell("slack", "It is so.", over=False)
    assert len(bell.got) == 1


async def test_who_does_not_answer_was_not_told(bell, session, monkeypatch):
    monkeypatch.setattr("bot.webhook.SECONDS", 0.05)
    bell.answers.append(None)
    assert not await to(bell, session).tell("slack", "It is so.", over=False)

    nowhere = Webhook("http://127.0.0.1:1/ring", session, FixedClock())
    assert not await nowhere.tell("slack", "It is so.", over=False)


async def test_the_log_never_holds_the_address(bell, session, caplog):
    caplog.set_level("DEBUG", "bot")
    bell.answers.append(web.Response(status=500))
    await to(bell, session).tell("slack", "It is so.", over=False)

    assert "/ring" not in caplog.text


async def test_without_an_address_the_log_is_enough(session):
    assert await Webhook("", session, FixedClock()).tell("slack", "It is so.", over=False)
