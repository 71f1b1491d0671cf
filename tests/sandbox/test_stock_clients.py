"""Slack's own clients work against the sandbox, unchanged."""

import asyncio

import pytest
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient


@pytest.fixture
def client(server, app):
    return AsyncWebClient(token=app.bot_token, base_url=server.api_url)


@pytest.fixture
async def bolt(server, app, client):
    """A stock Bolt app, connected; tests add their listeners."""
    stock = AsyncApp(
        client=client,
        signing_secret=app.signing_secret,
        process_before_response=True,
        ignoring_self_events_enabled=False,
    )
    handler = AsyncSocketModeHandler(stock, app.app_token, web_client=client)
    await handler.connect_async()
    await server.until(lambda: server.sockets.count() == 1)
    yield stock
    await handler.close_async()


async def eventually(server, holds):
    await asyncio.wait_for(server.until(holds), 5)


async def test_a_listener_hears_a_message_and_answers_in_its_thread(w, server, bolt):
    @bolt.event("message")
    async def answer(event, say):
        if "bot_id" not in event:
            await say(text=f"heard {event['text']}", thread_ts=event["ts"])

    root = w.post("UANN", "CCASES", "the coffee was cold")
    await eventually(server, lambda: root.ts in w.channels["CCASES"].threads and w.settled())

    assert [m.body["text"] for m in w.channels["CCASES"].threads[root.ts]] == ["heard the coffee was cold"]
    assert w.lost_deliveries == []


async def test_a_slash_command_opens_a_modal_and_its_submission_shows_an_error_first(w, server, bolt):
    @bolt.command("/case")
    async def open_modal(ack, body, client):
        await client.views_open(trigger_id=body["trigger_id"], view=MODAL)
        await ack("opening")

    @bolt.view("open")
    async def take(ack, view):
        typed = view["state"]["values"]["why"]["text"]["value"]
        await (ack() if typed == "good" else ack(response_action="errors", errors={"why": "say good"}))

    await perform(server, w.slash("UANN", "CCASES", "/case", "open"))
    view = w.views_open("UANN")[-1]
    await perform(server, w.submit("UANN", view.id, {"why": "bad"}))
    shown = dict(view.errors)
    await perform(server, w.submit("UANN", view.id, {"why": "good"}))

    assert [m.body["text"] for m in w.ephemerals("UANN")] == ["opening"]
    assert shown == {"why": "say good"}
    assert w.views_open("UANN") == []


async def perform(server, interaction):
    await eventually(server, lambda: interaction.done)
    assert interaction.error is None


MODAL = {
    "type": "modal",
    "callback_id": "open",
    "title": {"type": "plain_text", "text": "Open"},
    "submit": {"type": "plain_text", "text": "Open"},
    "blocks": [
        {
            "type": "input",
            "block_id": "why",
            "label": {"type": "plain_text", "text": "Why"},
            "element": {"type": "plain_text_input", "action_id": "text"},
        }
    ],
}


async def test_a_client_asked_to_reconnect_comes_back_and_misses_nothing(w, server, bolt):
    heard = []

    @bolt.event("message")
    async def listen(event):
        heard.append(event["text"])

    await server.disconnect_all()
    await eventually(server, lambda: server.sockets.count() == 1)
    w.post("UANN", "CCASES", "after")
    await eventually(server, w.settled)

    assert heard == ["after"]


@pytest.mark.parametrize(
    ("method", "arguments", "error"),
    [
        ("chat_postMessage", {"channel": "CNONE", "text": "x"}, "channel_not_found"),
        ("chat_postMessage", {"channel": "COTHER", "text": "x"}, "not_in_channel"),
        ("chat_postMessage", {"channel": "GSECRET", "text": "x"}, "channel_not_found"),
        ("chat_postMessage", {"channel": "CCASES", "text": " "}, "no_text"),
        ("chat_postMessage", {"channel": "CCASES", "text": "x" * 40_001}, "msg_too_long"),
        ("chat_postMessage", {"channel": "CCASES", "text": "x", "blocks": [{"type": "nope"}]}, "invalid_blocks"),
        ("chat_update", {"channel": "CCASES", "ts": "1.000000", "text": "x"}, "message_not_found"),
        ("chat_postEphemeral", {"channel": "CCASES", "user": "UNONE", "text": "x"}, "user_not_in_channel"),
        ("reactions_add", {"channel": "CCASES", "timestamp": "1.000000", "name": "x"}, "message_not_found"),
        ("reactions_add", {"channel": "CCASES", "timestamp": "now", "name": "x"}, "bad_timestamp"),
        ("users_info", {"user": "UNONE"}, "user_not_found"),
        ("conversations_replies", {"channel": "CCASES", "ts": "1.000000"}, "thread_not_found"),
        ("views_open", {"trigger_id": "1.2.3", "view": MODAL}, "invalid_trigger_id"),
        ("users_profile_get", {}, "unknown_method"),
    ],
)
@pytest.mark.filterwarnings("ignore:The top-level")  # the client's own advice about an empty text
async def test_the_stock_client_gets_the_documented_error(client, method, arguments, error):
    with pytest.raises(SlackApiError) as refused:
        await getattr(client, method)(**arguments)

    assert refused.value.response["error"] == error


@pytest.mark.parametrize(("token", "error"), [("", "not_authed"), ("wrong", "invalid_auth")])
async def test_a_token_that_is_not_one_is_refused(server, token, error):
    with pytest.raises(SlackApiError) as refused:
        await AsyncWebClient(token=token, base_url=server.api_url).auth_test()

    assert refused.value.response["error"] == error


async def test_the_rate_limit_is_a_429_that_says_when_to_come_back(w, client):
    w.rate_limits = True
    for number in range(4):
        await client.chat_postMessage(channel="CCASES", text=str(number))
    with pytest.raises(SlackApiError) as refused:
        await client.chat_postMessage(channel="CCASES", text="one too many")

    assert refused.value.response.status_code == 429
    assert refused.value.response.headers["Retry-After"] == "1"


async def test_a_file_uploaded_by_the_stock_client_is_shared_in_the_thread(w, client):
    root = w.post("UANN", "CCASES", "root")
    await client.files_upload_v2(
        channel="CCASES", thread_ts=root.ts, content="a,b", filename="cases.csv", initial_comment="the week"
    )

    shared = w.channels["CCASES"].threads[root.ts][0]
    assert shared.body["text"] == "the week"
    assert w.contents[shared.body["files"][0]["id"]] == b"a,b"


async def test_posts_at_the_same_moment_are_all_kept_apart_and_all_heard(w, server, bolt, client):
    heard = []

    @bolt.event("message")
    async def listen(event):
        heard.append(event["ts"])

    answers = await asyncio.gather(
        *(client.chat_postMessage(channel="CCASES", text=str(number)) for number in range(150))
    )
    await eventually(server, w.settled)

    stamps = {answer["ts"] for answer in answers}
    assert len(stamps) == 150
    assert set(w.channels["CCASES"].messages) == stamps == set(heard)
    assert w.lost_deliveries == []


async def test_a_button_that_opens_a_modal_and_a_home_tab_work_with_stock_bolt(w, server, bolt, client):
    @bolt.event("app_home_opened")
    async def publish(event, client):
        await client.views_publish(user_id=event["user"], view={"type": "home", "blocks": [PRESS]})

    @bolt.action("press")
    async def press(ack, body, client):
        await client.views_open(trigger_id=body["trigger_id"], view=MODAL)
        await ack()

    w.open_home("UANN")
    await eventually(server, w.settled)
    await perform(server, w.click_home("UANN", "press"))

    assert [view.body["callback_id"] for view in w.views_open("UANN")] == ["open"]


PRESS = {
    "type": "actions",
    "elements": [{"type": "button", "action_id": "press", "text": {"type": "plain_text", "text": "Press"}}],
}
