"""What a test can break between an app and the workspace, and what is true of it then."""

import asyncio

import aiohttp
import pytest


@pytest.fixture
async def post(server, app):
    """Post to the cases channel as the bot, over HTTP; the answer as (status, body)."""
    async with aiohttp.ClientSession(headers={"Authorization": f"Bearer {app.bot_token}"}) as session:

        async def run(within=5):
            form = {"channel": "CCASES", "text": "x"}
            limit = aiohttp.ClientTimeout(total=within)
            async with session.post(server.api_url + "chat.postMessage", data=form, timeout=limit) as answer:
                return answer.status, await answer.text()

        yield run


def stored(w):
    return len(w.channels["CCASES"].messages)


async def eventually(server, holds):
    await asyncio.wait_for(server.until(holds), 5)


async def test_an_error_strikes_as_often_as_asked_and_stores_nothing(w, post):
    w.add_fault("chat.postMessage", "error", 2, "internal_error")
    answers = [(await post())[1] for _ in range(3)]

    assert ["internal_error" in answer for answer in answers] == [True, True, False]
    assert stored(w) == 1


async def test_a_rate_limit_says_how_long(w, post):
    w.add_fault("*", "rate_limited", 1, 7)

    assert (await post())[0] == 429
    assert stored(w) == 0


@pytest.mark.parametrize(("value", "words"), [(None, "<html>"), ("json", '{"ok": true, "channel": "C')])
async def test_garbage_is_answered_and_nothing_is_stored(w, post, value, words):
    w.add_fault("chat.postMessage", "garbage", 1, value)
    _, body = await post()

    assert body.startswith(words)
    assert stored(w) == 0


async def test_a_request_held_before_it_is_accepted_is_forgotten_when_its_client_goes_away(w, server, post):
    w.add_fault("chat.postMessage", "hold_before_accept")
    with pytest.raises(TimeoutError):
        await post(within=0.1)
    await eventually(server, lambda: not server.api.held)
    server.release()

    assert stored(w) == 0


async def test_a_request_held_before_it_is_accepted_goes_through_when_released(w, server, post):
    w.add_fault("chat.postMessage", "hold_before_accept")
    waiting = asyncio.create_task(post())
    await eventually(server, lambda: len(server.api.held) == 1)
    before = stored(w)
    server.release()
    status, _ = await waiting

    assert (before, status, stored(w)) == (0, 200, 1)


async def test_a_request_held_after_it_was_accepted_is_stored_although_nobody_is_told(w, server, post):
    w.add_fault("chat.postMessage", "hold_after_accept")
    with pytest.raises(TimeoutError):
        await post(within=0.1)

    assert stored(w) == 1


async def test_an_answer_can_be_lost_after_the_request_was_accepted(w, post):
    w.add_fault("chat.postMessage", "drop_after_accept")
    with pytest.raises(aiohttp.ClientError):
        await post()

    assert stored(w) == 1


async def test_a_late_accept_shows_only_after_the_client_gave_up(w, server, post, clock):
    w.add_fault("chat.postMessage", "late_accept", 1, 20)
    with pytest.raises(TimeoutError):
        await post(within=0.1)
    before = stored(w)
    clock.move(20)
    await eventually(server, lambda: stored(w) == 1)

    assert before == 0


async def test_faults_are_set_and_released_from_another_process(w, server, post):
    async with aiohttp.ClientSession() as session:
        fault = {"method": "chat.postMessage", "kind": "hold_before_accept"}
        await session.post(server.base_url + "/sandbox/faults", json=fault)
        waiting = asyncio.create_task(post())
        await eventually(server, lambda: len(server.api.held) == 1)
        async with session.get(server.base_url + "/sandbox/state") as answer:
            held = (await answer.json())["held"]
        async with session.post(server.base_url + "/sandbox/release", json={}) as answer:
            released = (await answer.json())["released"]
        await waiting

    assert held == [fault]
    assert released == 1
    assert stored(w) == 1


async def test_an_unknown_kind_of_fault_is_refused_with_the_known_ones(server):
    async with (
        aiohttp.ClientSession() as session,
        session.post(server.base_url + "/sandbox/faults", json={"kind": "fire"}) as answer,
    ):
        body = await answer.json()

    assert body["error"] == "unknown_fault"
    assert "drop_after_accept" in body["known"]
