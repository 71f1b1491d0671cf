"""What the door lets in, what it turns away, and that nothing makes it fall over."""

import asyncio
import json
import logging
import os
import urllib.parse
from contextlib import suppress
from pathlib import Path

import pytest
from aiohttp import ClientOSError
from aiohttp.test_utils import TestClient, TestServer
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from bot.web import payload_of, web_app
from tests.web.conftest import FORM, JSON, NEXT, NOW, SECRET, Behind, signed

EVENT = json.dumps(
    {"type": "event_callback", "event_id": "Ev1", "team_id": "T1", "event": {"type": "message", "user": "U1"}}
).encode()
COMMAND = urllib.parse.urlencode({"command": "/case", "text": "help", "user_id": "U1"}).encode()
CLICK = urllib.parse.urlencode({"payload": json.dumps({"type": "block_actions", "user": {"id": "U1"}})}).encode()
SAMPLES = Path(__file__).parents[3] / "shared" / "slack" / "samples"


async def deliver(door, body, headers):
    async with door.post("/slack/events", data=body, headers=headers) as response:
        return response.status


@pytest.mark.parametrize(("body", "kind"), [(EVENT, JSON), (COMMAND, FORM), (CLICK, FORM)])
async def test_what_slack_signed_is_let_in_as_it_was_read(door, behind, body, kind):
    status = await deliver(door, body, signed(body, content_type=f"{kind}; charset=UTF-8"))

    assert status == 200
    read = [(payload_of(body, kind), kind)]
    assert [(got, headers["content-type"]) for got, headers in behind.received] == read


async def test_the_answer_goes_back_as_it_was_given(door, behind):
    async with door.post("/slack/events", data=EVENT, headers=signed(EVENT)) as response:
        text = await response.text()

    assert text == '{"ok": true}'
    assert response.headers.getall("x-twice") == ["a", "b"]
    assert response.headers["content-type"] == "application/json"


async def test_an_answer_of_500_stays_one_so_that_slack_delivers_again(door, behind):
    behind.answer.status = 500

    assert await deliver(door, EVENT, signed(EVENT)) == 500


async def test_a_retry_is_let_in_with_its_number(door, behind):
    status = await deliver(
        door, EVENT, signed(EVENT, **{"X-Slack-Retry-Num": "1", "X-Slack-Retry-Reason": "timeout"})
    )

    assert status == 200
    assert behind.received[0][1]["x-slack-retry-num"] == "1"


async def test_headers_that_bolt_obeys_but_nobody_signed_stay_outside(door, behind):
    await deliver(door, EVENT, signed(EVENT, **{"X-Slack-Bolt-Lazy-Only": "1"}))

    assert set(behind.received[0][1]) == {"content-type", "x-slack-request-timestamp", "x-slack-signature"}


async def test_the_second_secret_counts_too(door):
    assert await deliver(door, EVENT, signed(EVENT, secret=NEXT)) == 200


@pytest.mark.parametrize(("away", "status"), [(-301, 401), (-300, 200), (0, 200), (300, 200), (301, 401)])
async def test_a_delivery_counts_for_five_minutes_either_way(door, away, status):
    assert await deliver(door, EVENT, signed(EVENT, at=NOW + away)) == status


GOOD = signed(EVENT)["X-Slack-Signature"]


@pytest.mark.parametrize(
    "changes",
    [
        {"X-Slack-Request-Timestamp": "abc"},
        {"X-Slack-Request-Timestamp": ""},
        {"X-Slack-Request-Timestamp": f"{NOW}.0"},
        {"X-Slack-Request-Timestamp": f"-{NOW}"},
        {"X-Slack-Request-Timestamp": "9" * 500},
        {"X-Slack-Request-Timestamp": "١٨٠٠٠٠٠٠٠٠"},
        {"X-Slack-Signature": ""},
        {"X-Slack-Signature": "v0="},
        {"X-Slack-Signature": "подпись"},
        {"X-Slack-Signature": GOOD.upper()},
        {"X-Slack-Signature": GOOD[:-1]},
        {"X-Slack-Signature": GOOD + "0"},
        {"X-Slack-Signature": GOOD.replace("v0", "v1")},
        {"X-Slack-Signature": signed(EVENT, secret="foreign")["X-Slack-Signature"]},
    ],
)
async def test_a_bad_signature_is_turned_away_whatever_is_wrong_with_it(door, behind, changes):
    assert await deliver(door, EVENT, {**signed(EVENT), **changes}) == 401
    assert behind.received == []


@pytest.mark.parametrize("missing", ["X-Slack-Signature", "X-Slack-Request-Timestamp"])
async def test_an_unsigned_delivery_is_turned_away(door, missing):
    headers = {name: value for name, value in signed(EVENT).items() if name != missing}

    assert await deliver(door, EVENT, headers) == 401


async def test_a_signature_given_twice_is_none(door):
    headers = [*signed(EVENT).items(), ("X-Slack-Signature", GOOD)]

    assert await deliver(door, EVENT, headers) == 401


async def test_every_single_changed_digit_of_a_signature_is_noticed(door):
    changed = [GOOD[:i] + ("0" if GOOD[i] != "0" else "1") + GOOD[i + 1 :] for i in range(3, len(GOOD))]

    statuses = {await deliver(door, EVENT, {**signed(EVENT), "X-Slack-Signature": one}) for one in changed}

    assert statuses == {401}


async def test_a_changed_body_is_turned_away(door):
    assert await deliver(door, EVENT + b" ", signed(EVENT)) == 401


async def test_ssl_check_without_a_signature_is_turned_away(door):
    assert await deliver(door, b"ssl_check=1", {"Content-Type": FORM}) == 401


async def test_a_signed_ssl_check_is_answered_and_goes_no_further(door, behind):
    status = await deliver(door, b"ssl_check=1", signed(b"ssl_check=1", content_type=FORM))

    assert status == 200
    assert behind.received == []


async def test_ssl_check_hides_no_command(door, behind):
    body = b"ssl_check=1&command=/case"

    await deliver(door, body, signed(body, content_type=FORM))

    assert len(behind.received) == 1


MALFORMED = [
    (b"", JSON),
    (b"[1]", JSON),
    (b"5", JSON),
    (b'"text"', JSON),
    (b"null", JSON),
    (b"{}", JSON),
    (b"{", JSON),
    (b'{"type": 5}', JSON),
    (b'{"type": "event_callback"}', JSON),
    (b'{"type": "event_callback", "event_id": "Ev1", "event": []}', JSON),
    (b'{"type": "event_callback", "event_id": "Ev1", "event": {}}', JSON),
    (b'{"type": "event_callback", "event_id": 1, "event": {"type": "message"}}', JSON),
    (b'{"type": "x", "team": 5}', JSON),
    (b'{"type": "x", "authorizations": {"a": 1}}', JSON),
    (b'{"type": "x", "authorizations": [5]}', JSON),
    (b'{"type": "x", "authorizations": 0}', JSON),
    (b'{"type": "x", "response_urls": [5]}', JSON),
    (b'{"type": "x", "response_urls": null}', JSON),
    (b'{"type": "x", "response_urls": [{}, {}]}', JSON),
    (b'{"type": "x", "event": null}', JSON),
    (b'{"type": "x", "event": {"item": {"channel": 5}}}', JSON),
    (b'{"type": "x", "n": NaN}', JSON),
    (b'{"type": "x", "n": ' + b"1" * 5000 + b"}", JSON),
    (b'{"type": "x", "deep": ' + b"[" * 32 + b"]" * 32 + b"}", JSON),
    (b"[" * 200_000, JSON),
    (b'{"a":' * 40_000, JSON),
    (b'"' + b'\\"' * 100_000, JSON),
    (b'{"type": "\xff"}', JSON),
    (b"\xff\xfe", FORM),
    (b"text=%FF&command=/case", FORM),
    (b"text=help", FORM),
    (b"command=case", FORM),
    (b"payload=", FORM),
    (b"payload=5", FORM),
    (b"payload={", FORM),
    (b"payload={}", FORM),
    (b"payload=" + b"[" * 200_000, FORM),
    (b"command=/case&" + b"&".join(b"a%d=1" % n for n in range(100)), FORM),
    (EVENT, FORM),
    (COMMAND, JSON),
    (EVENT, "text/plain"),
    (EVENT, ""),
    (EVENT, f"{JSON}; charset=nope"),
    (EVENT, f"{JSON}; charset=utf-16"),
]


@pytest.mark.parametrize(("body", "kind"), MALFORMED, ids=range(len(MALFORMED)))
async def test_a_malformed_delivery_is_refused_even_when_signed(door, behind, body, kind):
    assert await deliver(door, body, signed(body, content_type=kind)) == 400
    assert behind.received == []


@pytest.mark.parametrize(("body", "kind"), MALFORMED, ids=range(len(MALFORMED)))
async def test_a_malformed_delivery_without_a_signature_is_not_even_read(door, behind, body, kind):
    # On a busy machine the door may hang up while the rest of a long body is still on its way.
    with suppress(ClientOSError):
        assert await deliver(door, body, {"Content-Type": kind}) == 401
    assert behind.received == []


def test_as_deep_as_slack_goes_is_let_in():
    body = b'{"type": "x", "deep": ' + b"[" * 31 + b"]" * 31 + b"}"

    assert payload_of(body, JSON) is not None


def test_brackets_inside_a_text_are_no_depth():
    body = json.dumps({"type": "x", "text": "[" * 100 + '"' + "{" * 100 + "\\"}).encode()

    assert payload_of(body, JSON) is not None


def test_a_command_may_have_the_word_payload_in_it():
    assert payload_of(b"command=/case&text=the+payload", FORM) == {"command": "/case", "text": "the payload"}


@pytest.mark.parametrize("folder", ["events-real", "event-shapes"])
def test_what_slack_really_sends_is_in_shape(folder):
    if not SAMPLES.exists():
        reason = "the Slack samples are not beside the repository"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)

    refused = [file.name for file in (SAMPLES / folder).glob("*.json") if not payload_of(file.read_bytes(), JSON)]

    assert refused == []


async def test_a_body_that_says_it_is_too_large_is_refused_before_it_comes(door):
    # Nothing of the body is sent, so an answer can only come from the header.
    answer = await talk(door, b"POST /slack/events HTTP/1.1\r\nHost: a\r\nContent-Length: 262145\r\n\r\n")

    assert answer.startswith(b"HTTP/1.1 413 ")


async def test_a_body_that_grows_too_large_is_refused_on_the_way(door, behind):
    async def endless():
        for _ in range(1000):
            yield b"a" * 1024

    assert await deliver(door, endless(), {"Content-Type": JSON}) == 413
    assert behind.received == []


async def test_a_body_of_the_largest_size_is_taken(door):
    body = b'{"type": "x", "text": "' + b"a" * (256 * 1024 - 25) + b'"}'

    assert len(body) == 256 * 1024
    assert await deliver(door, body, signed(body)) == 200


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "gzip, identity", "zzz"])
async def test_a_compressed_body_is_refused_unread(door, behind, encoding):
    assert await deliver(door, EVENT, signed(EVENT, **{"Content-Encoding": encoding})) == 415
    assert behind.received == []


async def talk(door, sent):
    """What a connection answers until it is closed from the other side."""
    reader, writer = await asyncio.open_connection(door.host, door.port)
    try:
        writer.write(sent)
        await writer.drain()
        return await asyncio.wait_for(reader.read(), 10)
    finally:
        writer.close()


@pytest.mark.parametrize("sent", [b"", b"POST /slack", b"POST /slack/events HTTP/1.1\r\nHost: a\r\nX-Sl"])
async def test_half_a_header_is_not_waited_for(door, sent):
    assert await talk(door, sent) == b""


async def test_half_a_body_is_not_waited_for(door):
    answer = await talk(door, b"POST /slack/events HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n12345")

    assert answer.startswith(b"HTTP/1.1 408 ")


@pytest.mark.parametrize(
    "sent",
    [
        b"nonsense\r\n\r\n",
        b"POST /slack/events HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
        b"POST /slack/events HTTP/1.1\r\nHost: a\r\nX-Slack-Signature: " + b"a" * 100_000 + b"\r\n\r\n",
        b"POST /slack/events HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"POST /slack/events HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n12",
        b"POST /slack/events HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
    ],
)
async def test_what_is_no_http_gets_a_4xx(door, sent):
    answer = await talk(door, sent)

    assert answer.startswith((b"HTTP/1.0 4", b"HTTP/1.1 4"))


@pytest.mark.parametrize(("method", "path"), [("GET", "/slack/events"), ("POST", "/"), ("POST", "/slack/events/x")])
async def test_other_addresses_lead_nowhere(door, method, path):
    async with door.request(method, path, data=EVENT, headers=signed(EVENT)) as response:
        assert response.status in (404, 405)


async def test_nothing_of_a_refused_delivery_is_logged(door, caplog):
    canary = "canary-in-the-coal-mine"
    caplog.set_level(logging.DEBUG)

    await deliver(door, canary.encode(), signed(EVENT, **{"X-Slack-Signature": canary}))
    await deliver(door, canary.encode(), signed(canary.encode()))
    await talk(door, f"POST /{canary} HTTP/9\r\n{canary}: \x00{canary}\r\n\r\n".encode())

    assert len([record for record in caplog.records if record.name == "bot.web.door"]) == 2
    assert canary not in caplog.text


async def test_a_refusal_says_always_the_same(door):
    async with door.post("/slack/events", data=b"one", headers={}) as first:
        one = await first.read()
    async with door.post("/slack/events", data=b"other", headers={"X-Slack-Signature": "x"}) as second:
        other = await second.read()

    assert one == other
    assert len(one) < 100


async def test_the_process_says_that_it_lives(door):
    async with door.get("/health") as response:
        assert response.status == 200


@pytest.mark.parametrize(("ready", "status"), [(True, 200), (False, 503)])
async def test_readiness_is_what_the_bot_says_it_is(ready, status):
    async def said():
        return ready

    app = web_app(Behind(), [SECRET], lambda: NOW, said)
    async with TestClient(TestServer(app)) as client, client.get("/ready") as response:
        assert response.status == status


@pytest.mark.parametrize("secrets", [[], [""], [SECRET, ""]])
def test_a_door_without_a_lock_is_not_built(secrets):
    with pytest.raises(ValueError, match="signing secret"):
        web_app(Behind(), secrets, lambda: NOW)


class Silent(AsyncMiddleware):
    """A router that takes everything."""

    async def async_process(self, *, req, resp, next):  # noqa: A002
        return BoltResponse(status=200, body="")


async def authorize(**_):
    return AuthorizeResult(
        enterprise_id=None, team_id="T1", bot_token="-".join(["xoxb", "test"]), bot_id="B1", bot_user_id="U0"
    )


@pytest.fixture
async def bolt():
    app = AsyncApp(authorize=authorize, request_verification_enabled=False, process_before_response=True)
    app.use(Silent())

    async def dispatch(payload, headers):
        return await app.async_dispatch(AsyncBoltRequest(body=payload, mode="socket_mode"))

    async with TestClient(TestServer(web_app(dispatch, [SECRET], lambda: NOW))) as client:
        yield client


KEYS = [
    "type",
    "event",
    "event_id",
    "team",
    "team_id",
    "user",
    "channel",
    "item",
    "message",
    "authorizations",
    "enterprise",
    "enterprise_id",
    "id",
    "view",
    "is_ext_shared_channel",
    "user_team",
    "response_urls",
    "response_url",
    "thread_ts",
    "bot_id",
    "ssl_check",
    "challenge",
    "actions",
    "inputs",
]
NAMES = st.sampled_from(KEYS)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-9, 9)
    | st.sampled_from(["message", "event_callback", "E1", "T1", "\ud800"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)
EVENTS = st.builds(
    lambda outer, inner: {
        **outer,
        "type": "event_callback",
        "event_id": "Ev1",
        "event": {**inner, "type": "message"},
    },
    st.dictionaries(NAMES, VALUES, max_size=6),
    st.dictionaries(NAMES, VALUES, max_size=6),
)
FUZZ = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@FUZZ
@given(st.one_of(EVENTS, VALUES))
async def test_no_json_however_odd_makes_bolt_behind_the_door_fall_over(bolt, value):
    body = json.dumps(value).encode()

    assert await deliver(bolt, body, signed(body)) in (200, 400)


@FUZZ
@given(EVENTS)
async def test_no_interaction_however_odd_makes_bolt_behind_the_door_fall_over(bolt, value):
    body = urllib.parse.urlencode({"payload": json.dumps(value)}).encode()

    assert await deliver(bolt, body, signed(body, content_type=FORM)) in (200, 400)


@FUZZ
@given(st.binary(max_size=80), st.sampled_from([JSON, FORM]))
async def test_no_bytes_however_odd_make_the_door_fall_over(bolt, body, kind):
    assert await deliver(bolt, body, signed(body, content_type=kind)) in (200, 400)
