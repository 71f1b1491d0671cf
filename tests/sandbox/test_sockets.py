"""Socket Mode on the wire."""

import asyncio

import aiohttp
import pytest


@pytest.fixture
async def connect(w, server, app):
    """Open a socket as a client would; its hello has been read."""
    sessions, sockets = [], []

    async def run():
        session = aiohttp.ClientSession()
        sessions.append(session)
        url = w.call("apps.connections.open", app.app_token, {}).body["url"]
        ws = await session.ws_connect(url)
        sockets.append(ws)  # a socket that nobody holds is closed by the garbage collector
        ws.hello = await ws.receive_json(timeout=5)
        return ws

    yield run
    for session in sessions:
        await session.close()


async def test_the_first_frame_is_a_hello_that_counts_the_connections(app, connect):
    await connect()
    second = await connect()

    assert second.hello["type"] == "hello"
    assert second.hello["num_connections"] == 2
    assert second.hello["connection_info"] == {"app_id": app.app_id}


async def test_a_ticket_admits_once(w, server, app):
    url = w.call("apps.connections.open", app.app_token, {}).body["url"]
    async with aiohttp.ClientSession() as session:
        first = await session.ws_connect(url)
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(url)
        await first.close()


async def test_an_eleventh_socket_is_refused(connect):
    for _ in range(10):
        await connect()
    with pytest.raises(aiohttp.WSServerHandshakeError):
        await connect()


async def test_each_payload_goes_to_one_socket_in_its_turn(w, connect):
    sockets = [await connect(), await connect()]
    for text in "ab":
        w.post("UANN", "CCASES", text)
    frames = [await ws.receive_json(timeout=5) for ws in sockets]

    assert sorted(frame["payload"]["event"]["text"] for frame in frames) == ["a", "b"]


async def test_an_envelope_comes_again_on_another_attempt_until_it_is_acked(w, server, connect, clock):
    ws = await connect()
    w.post("UANN", "CCASES", "hello")
    first = await ws.receive_json(timeout=5)
    clock.move(3)
    w.changed()
    second = await ws.receive_json(timeout=5)
    await ws.send_json({"envelope_id": second["envelope_id"]})
    await asyncio.wait_for(server.until(w.settled), 5)

    assert (first["retry_attempt"], first["retry_reason"]) == (0, "")
    assert (second["retry_attempt"], second["retry_reason"]) == (1, "timeout")
    assert first["payload"]["event_id"] == second["payload"]["event_id"]


async def test_what_happened_while_nobody_was_connected_is_delivered_to_who_comes_in_time(w, connect):
    w.post("UANN", "CCASES", "early")
    ws = await connect()

    assert (await ws.receive_json(timeout=5))["payload"]["event"]["text"] == "early"


async def test_only_payloads_that_may_be_answered_say_so(w, connect):
    ws = await connect()
    w.slash("UANN", "CCASES", "/case")
    w.post("UANN", "CCASES", "x")
    frames = [await ws.receive_json(timeout=5) for _ in range(2)]

    assert [(f["type"], f["accepts_response_payload"]) for f in frames] == [
        ("slash_commands", True),
        ("events_api", False),
    ]


async def test_a_disconnect_is_announced_with_its_reason(server, connect):
    ws = await connect()
    await asyncio.gather(server.disconnect_all("warning"), ws.receive_json(timeout=5))

    assert server.sockets.count() == 0


async def test_a_dropped_socket_closes_without_a_word(server, connect):
    ws = await connect()
    await server.drop_all()

    assert (await ws.receive(timeout=5)).type in (aiohttp.WSMsgType.CLOSED, aiohttp.WSMsgType.ERROR)
    await asyncio.wait_for(server.until(lambda: server.sockets.count() == 0), 5)


async def test_frames_that_are_no_json_are_ignored(w, server, connect):
    ws = await connect()
    for text in ("{", "[]", "1", '{"envelope_id": 5}', '{"envelope_id": "unknown"}'):
        await ws.send_str(text)
    w.post("UANN", "CCASES", "still here")

    assert (await ws.receive_json(timeout=5))["payload"]["event"]["text"] == "still here"
