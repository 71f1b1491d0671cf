"""Delivery by signed HTTP requests instead of a socket."""

import asyncio
import json
from urllib.parse import parse_qs

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from slack_sdk.signature import Clock as SignatureClock
from slack_sdk.signature import SignatureVerifier


class Endpoint:
    """An app that keeps what it was sent and answers as told."""

    def __init__(self):
        self.requests = []
        self.answers = []

    async def handle(self, request):
        self.requests.append((dict(request.headers), await request.text()))
        return self.answers.pop(0) if self.answers else web.Response()


@pytest.fixture
async def endpoint(w, server):
    kept = Endpoint()
    app = web.Application()
    app.router.add_post("/slack/events", kept.handle)
    async with TestServer(app) as listening:
        w.deliver_to = str(listening.make_url("/slack/events"))
        yield kept


async def settled(w, server):
    await asyncio.wait_for(server.until(w.settled), 5)


class Frozen(SignatureClock):
    def __init__(self, clock):
        self._clock = clock

    def now(self):
        return self._clock()


async def test_an_event_comes_signed_so_that_slacks_own_verifier_accepts_it(w, server, endpoint, app, clock):
    w.post("UANN", "CCASES", "hello")
    await settled(w, server)

    headers, body = endpoint.requests[0]
    assert SignatureVerifier(app.signing_secret, Frozen(clock)).is_valid_request(body, headers)
    assert json.loads(body)["event"]["text"] == "hello"
    assert "X-Slack-Retry-Num" not in headers


async def test_a_failing_app_is_asked_again_and_told_why(w, server, endpoint):
    endpoint.answers = [web.Response(status=500)]
    w.post("UANN", "CCASES", "hello")
    await settled(w, server)

    headers, _ = endpoint.requests[1]
    assert (headers["X-Slack-Retry-Num"], headers["X-Slack-Retry-Reason"]) == ("1", "http_error")


async def test_an_app_that_wants_no_retry_gets_none(w, server, endpoint):
    endpoint.answers = [web.Response(status=500, headers={"X-Slack-No-Retry": "1"})]
    w.post("UANN", "CCASES", "hello")
    await settled(w, server)

    assert len(endpoint.requests) == 1
    assert [d.reason for d in w.lost_deliveries] == ["http_error"]


async def test_an_app_that_cannot_be_reached_is_a_failed_attempt(w, server, endpoint, unused_tcp_port):
    w.deliver_to = f"http://127.0.0.1:{unused_tcp_port}/slack/events"
    interaction = w.slash("UANN", "CCASES", "/case")
    await settled(w, server)

    assert interaction.error == "dispatch_failed"


async def test_a_command_is_a_form_and_its_answer_is_shown(w, server, endpoint):
    endpoint.answers = [web.json_response({"text": "three cases"}), web.Response(text="plain words")]
    w.slash("UANN", "CCASES", "/case", "list")
    await settled(w, server)
    w.slash("UANN", "CCASES", "/case", "list")
    await settled(w, server)

    assert parse_qs(endpoint.requests[0][1])["text"] == ["list"]
    assert [m.body["text"] for m in w.ephemerals("UANN")] == ["three cases", "plain words"]


async def test_an_interaction_is_a_form_with_its_payload_as_json(w, server, endpoint):
    w.global_shortcut("UANN", "new_case")
    await settled(w, server)

    assert json.loads(parse_qs(endpoint.requests[0][1])["payload"][0])["type"] == "shortcut"
