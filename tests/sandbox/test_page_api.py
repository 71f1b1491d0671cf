"""What the page and other processes read and do."""

import asyncio
import json

import aiohttp
import pytest

from bot.sandbox.server import SandboxServer

SLASH = {"act": "slash", "user": "UANN", "channel": "CCASES", "command": "/case"}


@pytest.fixture
async def web(server):
    async with aiohttp.ClientSession(server.base_url) as session:

        async def run(path, body=None):
            sent = session.get(path) if body is None else session.post(path, json=body)
            async with sent as answer:
                return await answer.json()

        run.session = session
        yield run


async def test_the_snapshot_shows_a_person_what_they_may_see(w, web, call):
    w.post("UANN", "GSECRET", "hidden")
    call("chat.postEphemeral", channel="CCASES", user="UANN", text="psst")

    ann, bob, gus = [await web(f"/ui/snapshot?as={who}") for who in ("UANN", "UBOB", "UGUS")]
    assert [c["id"] for c in ann["channels"]] == ["CCASES", "COTHER", "GSECRET"]
    assert [c["id"] for c in bob["channels"]] == ["CCASES", "COTHER"]
    assert [c["id"] for c in gus["channels"]] == ["CCASES"]
    assert [(m["text"], m["ephemeral"]) for m in ann["messages"]["CCASES"]] == [("psst", True)]
    assert bob["messages"]["CCASES"] == []


async def test_the_snapshot_has_what_an_app_offers(web):
    shown = await web("/ui/snapshot?as=UANN")

    assert shown["commands"] == [{"command": "/case", "description": "Cases", "usage_hint": "[open|list]"}]
    assert [s["callback_id"] for s in shown["shortcuts"]] == ["open_case", "new_case"]
    assert shown["me"] == "UANN"


async def test_a_person_acts_through_the_page(web):
    posted = await web("/ui/act", {"as": "UANN", "act": "post", "channel": "CCASES", "text": "hello"})
    target = {"channel": "CCASES", "ts": posted["ts"], "name": "eyes"}
    reacted = await web("/ui/act", {"as": "UBOB", "act": "react"} | target)

    assert (posted["ok"], reacted["ok"]) == (True, True)
    shown = (await web("/ui/snapshot?as=UANN"))["messages"]["CCASES"][0]
    assert shown["reactions"] == [{"name": "eyes", "users": ["UBOB"]}]


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ({"act": "post", "channel": "CNONE", "text": "x"}, "channel_not_found"),
        ({"act": "post", "channel": "CCASES"}, "invalid_arguments"),
        ({"act": "post", "channel": "CCASES", "text": 5}, "invalid_arguments"),
        ({"act": "post", "channel": ["CCASES"], "text": "x"}, "invalid_arguments"),
        ({"act": "install", "manifest": {}}, "unknown_act"),
        ({"act": "__init__"}, "unknown_act"),
        ({"act": "move_clock", "seconds": 5}, "clock_does_not_move"),
        ({}, "unknown_act"),
    ],
)
async def test_an_act_that_cannot_be_is_refused_with_its_reason(web, body, error):
    answer = await web("/ui/act", {"as": "UANN"} | body)

    assert (answer["ok"], answer["error"]) == (False, error)


async def test_the_stream_says_when_something_changed(w, web):
    async with web.session.get("/ui/stream?as=UANN") as stream:
        first = json.loads((await stream.content.readline())[6:])
        await stream.content.readline()
        w.post("UANN", "CCASES", "hello")
        second = json.loads((await asyncio.wait_for(stream.content.readline(), 5))[6:])

    assert second["version"] > first["version"]


async def test_the_clock_moves_for_everybody(w, clock):
    async with SandboxServer(w, move_clock=clock.move) as server, aiohttp.ClientSession() as session:
        before = w.now()
        body = {"as": "UANN", "act": "move_clock", "seconds": 3600}
        async with session.post(server.base_url + "/ui/act", json=body) as answer:
            told = await answer.json()

    assert told == {"ok": True, "now": before + 3600}


async def test_an_interactive_act_waits_for_the_app(w, web, server):
    asked = asyncio.create_task(web("/sandbox/act", SLASH))
    await asyncio.wait_for(server.until(lambda: bool(w.deliveries)), 5)
    for delivery in w.due():
        w.sent(delivery)
        w.ack(delivery.envelope_id, {"text": "done"})

    answer = await asyncio.wait_for(asked, 5)
    assert (answer["ok"], answer["response"]) == (True, {"text": "done"})


async def test_an_interactive_act_ends_when_the_app_stays_silent(w, web, server, clock):
    asked = asyncio.create_task(web("/sandbox/act", SLASH))
    await asyncio.wait_for(server.until(lambda: bool(w.deliveries)), 5)
    w.tick()
    clock.move(3)
    w.changed()

    answer = await asyncio.wait_for(asked, 5)
    assert (answer["ok"], answer["error"]) == (False, "operation_timeout")


async def test_the_state_tells_everything_to_another_process(web, app, call):
    key = {"event_type": "k", "event_payload": {"key": "1"}}
    call("chat.postMessage", channel="CCASES", text="x", metadata=json.dumps(key))
    state = await web("/sandbox/state")

    message = state["channels"]["CCASES"]["messages"][0]
    assert message["metadata"] == key
    assert state["apps"][0]["bot_token"] == app.bot_token
    assert state["calls"][0]["method"] == "chat.postMessage"
    assert state["deliveries"][0]["payload"]["event"]["ts"] == message["ts"]


async def test_files_outside_the_page_are_not_served(web):
    async with web.session.get("/ui/static/..%2Fserver.py") as answer:
        assert answer.status == 404


async def test_hundreds_of_messages_are_no_problem(w, web):
    for number in range(600):
        w.post("UANN", "CCASES", f"message {number} for @bob")
    shown = await web("/ui/snapshot?as=UANN")

    assert len(shown["messages"]["CCASES"]) == 600


async def test_a_response_url_and_an_upload_work_over_http(w, web, call):
    interaction = w.slash("UANN", "CCASES", "/case")
    async with web.session.post(interaction.response_url, json={"text": "later"}) as answer:
        said = await answer.text()
    asked = call("files.getUploadURLExternal", filename="a.txt", length=2)
    async with web.session.post(asked["upload_url"], data=b"hi") as answer:
        uploaded = answer.status
    call("files.completeUploadExternal", files=[{"id": asked["file_id"]}], channel_id="CCASES")
    async with web.session.get(w.files[asked["file_id"]]["url_private"]) as answer:
        content = await answer.read()

    assert said == "ok"
    assert [m.body["text"] for m in w.ephemerals("UANN")] == ["later"]
    assert (uploaded, content) == (200, b"hi")
