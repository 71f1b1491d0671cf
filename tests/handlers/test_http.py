"""HTTP mode: what Slack signs goes through the door and Bolt to the same router."""

import json
from types import SimpleNamespace
from urllib.parse import urlencode

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot.app import http_app
from handlers.views import names
from tests.handlers.conftest import ANN, CASES, COLD, ELSEWHERE, SETTINGS, forward_of
from tests.handlers.samples import event
from tests.web.conftest import FORM, JSON, signed


@pytest.fixture
async def door(world):
    app = http_app(SimpleNamespace(app=world.app, kit=world.kit), SETTINGS)
    async with TestClient(TestServer(app)) as client:
        yield client


async def send(door, world, body, kind, **changed):
    at = int(world.clock.now().timestamp())
    headers = {**signed(body, at=at, secret=SETTINGS.signing_secrets[0], content_type=kind), **changed}
    async with door.post("/slack/events", data=body, headers=headers) as response:
        text = await response.text()
    await world.rest()
    return response.status, text


def event_of(message):
    body = {"type": "event_callback", "team_id": "T1", "event_id": "Ev1", "event": message}
    return json.dumps(body).encode()


def command_of(text, **more):
    known = {"command": "/case", "text": text, "user_id": ANN, "channel_id": ELSEWHERE, "trigger_id": "t1"}
    return urlencode({**known, "team_id": "T1", **more}).encode()


def interaction(**body):
    return urlencode({"payload": json.dumps({"team": {"id": "T1"}, "user": {"id": ANN}, **body})}).encode()


FORWARD = {
    "type": "message",
    "user": ANN,
    "text": "",
    "channel": CASES,
    "ts": "1.0",
    "attachments": [forward_of(COLD)],
}


async def test_a_signed_forward_opens_a_case(door, world):
    assert await send(door, world, event_of(FORWARD), JSON) == (200, "")

    assert (await world.case()).rounds[0].post.text == COLD


async def test_a_captured_body_goes_through_whole(door, world):
    body = event("share_with_message")
    body["team_id"] = "T1"
    body["event"]["channel"] = CASES
    status, _ = await send(door, world, json.dumps(body).encode(), JSON)

    assert (status, await world.cases()) == (200, [1])


async def test_an_unsigned_delivery_changes_nothing(door, world):
    status, _ = await send(door, world, event_of(FORWARD), JSON, **{"X-Slack-Signature": "v0=00"})

    assert (status, await world.cases()) == (401, [])


@pytest.mark.parametrize("text", [f"open {COLD} payload", "open payload=%7B%7D", 'open {"payload": 1} & payload={}'])
async def test_a_command_may_have_the_word_payload_in_it(door, world, text):
    status, answer = await send(door, world, command_of(text), FORM)

    assert status == 200
    assert "#1" in json.loads(answer)["text"]
    assert (await world.case()).rounds[0].post.text == text.removeprefix("open ")


async def test_a_button_opens_its_window(door, world):
    await world.mention(COLD)
    action = {"action_id": names.FACTS, "value": names.ref(1), "action_ts": "1.0"}
    body = interaction(type="block_actions", trigger_id="t1", channel={"id": CASES}, actions=[action])

    assert await send(door, world, body, FORM) == (200, "")
    assert world.slack.windows[0]["callback_id"] == names.FACTS_MODAL


async def test_a_windows_mistakes_come_back_as_json(door, world):
    state = {"values": {names.POST: {names.INPUT: {"type": "plain_text_input", "value": ""}}}}
    view = {"id": "V1", "callback_id": names.OPEN_MODAL, "private_metadata": "", "state": state}
    status, answer = await send(door, world, interaction(type="view_submission", view=view), FORM)

    assert (status, list(json.loads(answer)["errors"])) == (200, [names.POST])


async def test_a_failed_commit_is_answered_so_that_slack_delivers_again(door, world):
    world.store.failures = 1
    first = await send(door, world, event_of(FORWARD), JSON)
    again = await send(door, world, event_of(FORWARD), JSON, **{"X-Slack-Retry-Num": "1"})

    assert ([first[0], again[0]], await world.cases()) == ([500, 200], [1])


async def test_slacks_question_for_the_address_is_answered_by_its_challenge(door, world):
    body = json.dumps({"type": "url_verification", "challenge": "abc"}).encode()
    status, answer = await send(door, world, body, JSON)

    assert (status, "abc" in answer) == (200, True)
