"""Answers that no Slack should give: never a result, never a second post, never another exception."""

import asyncio
import json
import random
from contextlib import suppress

import aiohttp
import pytest
from aiohttp import web

from bot.ports import Message, NotSent, Refused, Unknown
from bot.slack import SlackWeb, web_client
from tests.desk.fakes import NOON
from tests.slack.conftest import FixedClock

HELLO = Message("Hello")
STRANGE = {
    "html": b"<html><body>Maintenance</body></html>",
    "nothing": b"",
    "half an object": b'{"ok": true, "channel": "C1", "ts": "17',
    "null": b"null",
    "number": b"5",
    "text": b'"ok"',
    "list": b'[{"ok": true}]',
    "no ts": b'{"ok": true, "channel": "C1"}',
    "empty ts": b'{"ok": true, "channel": "C1", "ts": ""}',
    "number for a ts": b'{"ok": true, "channel": "C1", "ts": 17}',
    "no channel": b'{"ok": true, "ts": "17.0"}',
    "broken letters": b'{"ok": true, "channel": "\xff\xfe"}',
    "deep": b"[" * 100_000,
}


@pytest.mark.parametrize("body", STRANGE.values(), ids=STRANGE)
@pytest.mark.parametrize("content_type", ["application/json", "text/html", "text/plain"])
async def test_a_body_that_says_nothing_leaves_the_outcome_unknown_after_one_post(odd, odd_slack, body, content_type):
    odd.says(body, content_type=content_type)
    with pytest.raises(Unknown):
        await odd_slack.post("C1", HELLO, "k1", None)

    assert [method for method, _ in odd.calls] == ["chat.postMessage"]


@pytest.mark.parametrize("status", [400, 403, 404, 500, 502, 503, 504])
async def test_a_status_without_slacks_words_leaves_the_outcome_unknown_after_one_post(odd, odd_slack, status):
    odd.says(b"upstream", status=status, content_type="text/plain")
    with pytest.raises(Unknown):
        await odd_slack.post("C1", HELLO, "k1", None)

    assert len(odd.calls) == 1


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("1", 1),
        ("3600", 3600),
        ("0.5", 0.5),
        (None, 30),
        ("", 30),
        ("0", 30),
        ("-5", 30),
        ("abc", 30),
        ("nan", 30),
        ("inf", 30),
        ("Wed, 21 Oct 2026 07:28:00 GMT", 30),
        ("1e300", 24 * 3600),
    ],
)
async def test_however_oddly_slack_says_wait_it_is_waited_for_a_sensible_time(odd, odd_slack, header, seconds):
    headers = {} if header is None else {"Retry-After": header}
    odd.says(b'{"ok": false, "error": "ratelimited"}', status=429, **headers)
    with pytest.raises(NotSent) as no:
        await odd_slack.post("C1", HELLO, "k1", None)

    assert no.value.after == seconds
    assert len(odd.calls) == 1


async def test_a_busy_answer_without_a_body_is_one_too(odd, odd_slack):
    odd.says(b"slow down", status=429, content_type="text/plain", **{"Retry-After": "9"})
    with pytest.raises(NotSent) as no:
        await odd_slack.post("C1", HELLO, "k1", None)

    assert no.value.after == 9


async def test_a_connection_that_drops_is_not_tried_again(odd, odd_slack):
    def drop(request):
        request.transport.close()
        return web.Response()

    odd.respond = drop
    with pytest.raises(Unknown):
        await odd_slack.post("C1", HELLO, "k1", None)

    assert len(odd.calls) == 1


async def test_a_server_that_never_answers_leaves_the_outcome_unknown(odd):
    async def never(request):
        await asyncio.Event().wait()

    odd.respond = never
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=0.2)) as session:
        slack = SlackWeb(web_client("-".join(["xoxb", "test"]), odd.url, session), FixedClock())
        with pytest.raises(Unknown):
            await slack.post("C1", HELLO, "k1", None)


@pytest.mark.parametrize("body", [b'{"ok": true}', b'{"ok": true, "messages": 5}', b'{"ok": true, "messages": null}'])
async def test_a_page_without_messages_proves_no_absence(odd, odd_slack, body):
    odd.says(body)

    with pytest.raises(Unknown):
        await odd_slack.find("C1", "k1", None, NOON)


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"ts": "1.0"},
        {"ts": "1.0", "metadata": "k1"},
        {"ts": "1.0", "metadata": {"event_type": "another_app", "event_payload": {"key": "k1"}}},
        {"ts": "1.0", "metadata": {"event_type": "amends_message", "event_payload": ["k1"]}},
        {"ts": "1.0", "metadata": {"event_type": "amends_message", "event_payload": {"key": ["k1"]}}},
        {"metadata": {"event_type": "amends_message", "event_payload": {"key": "k1"}}},
        "k1",
    ],
    ids=str,
)
async def test_a_message_without_our_key_is_not_ours(odd, odd_slack, message):
    odd.says(json.dumps({"ok": True, "messages": [message], "response_metadata": None}).encode())

    assert await odd_slack.find("C1", "k1", None, NOON) is None


@pytest.mark.parametrize("user", [None, {}, [], "UBEN", {"id": "UEVE", "is_admin": True}, {"name": "ben"}], ids=repr)
async def test_an_answer_about_somebody_else_tells_nothing_about_a_person(odd, odd_slack, user):
    odd.says(json.dumps({"ok": True, "user": user}).encode())

    with pytest.raises(Unknown):
        await odd_slack.person("T1", "UBEN")


@pytest.mark.parametrize("body", [b'{"ok": true}', b'{"ok": true, "channel": "D1"}', b'{"ok": true, "channel": {}}'])
async def test_a_direct_channel_without_a_name_is_none(odd, odd_slack, body):
    odd.says(body)

    with pytest.raises(Unknown):
        await odd_slack.direct_channel("UBEN")


@pytest.mark.parametrize("body", [b'{"ok": true}', b'{"ok": true, "members": 5}'])
async def test_a_channel_without_members_is_no_answer(odd, odd_slack, body):
    odd.says(body)

    with pytest.raises(Unknown):
        await odd_slack.members("C1")


async def test_a_refusal_has_slacks_own_code(odd, odd_slack):
    odd.says(b'{"ok": false, "error": "is_archived"}')
    with pytest.raises(Refused) as refused:
        await odd_slack.post("C1", HELLO, "k1", None)

    assert refused.value.code == "is_archived"


async def test_whatever_stands_in_an_answer_only_the_three_outcomes_come_out(odd, odd_slack):
    chance = random.Random(7)
    whole = b'{"ok": true, "channel": "C1", "ts": "17.0", "messages": [{"ts": "1.0", "metadata": {}}]}'
    for _ in range(300):
        body = bytearray(whole)
        for _ in range(chance.randrange(1, 6)):
            body[chance.randrange(len(body))] = chance.randrange(256)
        odd.says(bytes(body[: chance.randrange(1, len(body))]))
        for call in (odd_slack.post("C1", HELLO, "k1", None), odd_slack.find("C1", "k1", None, NOON)):
            with suppress(NotSent, Unknown, Refused):
                await call

    assert len(odd.calls) == 600


async def test_a_missing_scope_is_told_by_its_name(odd, odd_slack):
    odd.says('{"ok": false, "error": "missing_scope", "needed": "chat:write"}')
    with pytest.raises(Refused) as refused:
        await odd_slack.post("C1", HELLO, "k1", None)

    assert (refused.value.code, refused.value.needed) == ("missing_scope", "chat:write")


@pytest.mark.parametrize(
    ("headers", "scopes"), [({"X-OAuth-Scopes": "chat:write, users:read"}, {"chat:write", "users:read"}), ({}, set())]
)
async def test_who_we_are_is_asked_with_the_scopes_we_hold(odd, odd_slack, headers, scopes):
    odd.says('{"ok": true}', **headers)

    assert await odd_slack.scopes() == scopes
    assert [method for method, _ in odd.calls] == ["auth.test"]


async def test_a_token_that_slack_does_not_know_is_refused_when_it_is_asked(odd, odd_slack):
    odd.says('{"ok": false, "error": "token_revoked"}')

    with pytest.raises(Refused, match="token_revoked"):
        await odd_slack.scopes()
