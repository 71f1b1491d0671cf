"""What the sandbox sends has the shape of what Slack sends."""

import json
import os
from pathlib import Path

import pytest

from bot.sandbox.methods import METHODS

SLACK = Path(__file__).resolve().parents[3] / "shared" / "slack"
SAMPLES = SLACK / "samples"

PLAIN = {"type": "plain_text", "text": "x"}
BUTTON = {"type": "actions", "elements": [{"type": "button", "text": PLAIN, "action_id": "go", "value": "1"}]}
FIELD = {"type": "input", "block_id": "b", "label": PLAIN, "element": {"type": "plain_text_input", "action_id": "a"}}
MODAL = {"type": "modal", "title": PLAIN, "submit": PLAIN, "blocks": [FIELD], "notify_on_close": True}
# Content is free, and the samples have it cut away.
FREE = {"blocks", "message_blocks", "files", "state", "event_payload", "reactions", "previous_message", "shares"}
# Documented by Slack, but newer or rarer than the samples.
NEWER = {"context_team_id", "context_enterprise_id", "is_forgotten", "who_can_share_contact_card", "cache_ts"}
NEWER |= {"is_ephemeral", "is_user_deleted", "priority", "source_team", "user_team", "is_stranger", "channel_name"}
NEWER |= {"is_locked", "original_url", "req_method", "tz_label", "is_email_confirmed", "retry_attempt", "pin_count"}
# Sent by Slack, as the real payloads and the documentation show, though these samples were made without them.
SOMETIMES = {"client_msg_id", "bot_id", "app_id", "username", "event_ts", "status_emoji_display_info"}
SOMETIMES |= {"thread_ts", "reply_count", "reply_users_count", "reply_users", "latest_reply", "subscribed"}


@pytest.fixture(autouse=True)
def _samples():
    if SAMPLES.is_dir():
        return
    if os.environ.get("CI"):
        pytest.fail(f"CI must have Slack's samples beside the repository: {SAMPLES}")
    pytest.skip(f"Slack's samples are not beside the repository: {SAMPLES}")


def sample(name):
    return json.loads((SAMPLES / name).read_text())


def unknown(ours, theirs, at=""):
    """Keys we send that the sample does not have, at any depth."""
    if isinstance(ours, list) and isinstance(theirs, list):
        return [found for one in ours if theirs for found in unknown(one, theirs[0], f"{at}[]")]
    if not isinstance(ours, dict) or not isinstance(theirs, dict):
        return []
    found = []
    for key, value in ours.items():
        if key in FREE | NEWER | SOMETIMES:
            continue
        if key not in theirs:
            found.append(f"{at}.{key}")
        else:
            found += unknown(value, theirs[key], f"{at}.{key}")
    return found


def missing(ours, theirs, at=""):
    """Keys of a real payload that ours lacks, at any depth of dictionaries and first elements."""
    if isinstance(ours, list) and isinstance(theirs, list):
        return missing(ours[0], theirs[0], f"{at}[]") if ours and theirs else []
    if not isinstance(ours, dict) or not isinstance(theirs, dict):
        return []
    found = [f"{at}.{key}" for key in theirs if key not in ours]
    for key in theirs.keys() & ours.keys() - {"elements"}:
        found += missing(ours[key], theirs[key], f"{at}.{key}")
    return found


@pytest.fixture
def payloads(w):
    def run(kind="events_api"):
        return [d.payload for d in w.deliveries if d.kind == kind]

    return run


def forward(w, comment):
    w.forward("UANN", "CCASES", "CCASES", w.post("UBOB", "CCASES", "cold").ts, comment)


def preview(w):
    source = w.post("UBOB", "CCASES", "cold")
    w.post("UANN", "CCASES", w.permalink(source))


def feed(w):
    w.add_foreign_bot("UFEED", "Reviews")
    w.bot_feed("UFEED", "CCASES", "one star", icons={"emoji": "bulb"})


REAL = {
    "message_rich_text": lambda w: w.post("UANN", "CCASES", "hello :cat: @bob https://example.com"),
    "messageIm": lambda w: w.post("UANN", w.open_dm("UANN").id, "hello"),
    "share_without_message": lambda w: forward(w, ""),
    "share_with_message": lambda w: forward(w, "look"),
    "forwarded_message": lambda w: forward(w, ""),
    "messageChange": preview,
    "message_deleted": lambda w: w.delete("UANN", "CCASES", w.post("UANN", "CCASES", "x").ts),
    "email_message": lambda w: w.email("CCASES", "Soup", "Jo <jo@example.com>", "cold"),
    "message_subtype_bot_message": feed,
    "app_home_opened_home": lambda w: w.open_home("UANN"),
    "app_home_opened_messages": lambda w: w.open_home("UANN", "messages"),
}


@pytest.mark.parametrize("name", REAL)
def test_an_event_has_every_key_of_the_real_one(w, payloads, name):
    REAL[name](w)

    assert missing(payloads()[-1], sample(f"events-real/{name}.json")) == []


def test_the_bots_own_message_has_every_key_of_the_real_one(w, call, payloads):
    root = w.post("UANN", "CCASES", "root")
    rich = w.blocks_from("TEST")
    call("chat.postMessage", channel="CCASES", text="TEST", thread_ts=root.ts, blocks=rich)

    assert missing(payloads()[-1], sample("events-real/botMessage.json")) == []


EVENTS = {
    "MessagePayload": lambda w: w.post("UANN", "CCASES", "x"),
    "MessageChangedPayload": preview,
    "MessageDeletedPayload": lambda w: w.delete("UANN", "CCASES", w.post("UANN", "CCASES", "x").ts),
    "MessageFileSharePayload": lambda w: w.email("CCASES", "Soup", "Jo <jo@example.com>", "cold"),
    "MessageBotPayload": feed,
    "ReactionAddedPayload": lambda w: w.react("UANN", "CCASES", w.post("UANN", "CCASES", "x").ts, "eyes"),
    "ReactionRemovedPayload": lambda w: reacted_and_back(w),
    "MemberJoinedChannelPayload": lambda w: w.invite("UANN", "CCASES", joined(w)),
    "MemberLeftChannelPayload": lambda w: w.leave("UBOB", "CCASES"),
    "UserChangePayload": lambda w: w.change_person("UBOB", title="Boss"),
    "ChannelArchivePayload": lambda w: w.archive("UANN", "CCASES"),
    "AppHomeOpenedPayload": lambda w: w.open_home("UANN"),
}


def reacted_and_back(w):
    ts = w.post("UANN", "CCASES", "x").ts
    w.react("UANN", "CCASES", ts, "eyes")
    w.unreact("UANN", "CCASES", ts, "eyes")


def joined(w):
    return w.add_person("UNEW", "new", "New").id


@pytest.mark.parametrize("name", EVENTS)
def test_an_event_has_no_key_that_slack_does_not_send(w, payloads, name):
    EVENTS[name](w)
    theirs = sample(f"event-shapes/{name}.json")

    ours = payloads()[-1]
    assert ours["event"]["type"] == theirs["event"]["type"]
    assert unknown(ours, theirs) == []


@pytest.fixture
def interactions(w, call, payloads):
    """One payload of every kind."""
    ts = call("chat.postMessage", channel="CCASES", text="x", blocks=[BUTTON])["ts"]
    w.click("UANN", "CCASES", ts, "go")
    w.shortcut("UANN", "open_case", "CCASES", ts)
    trigger = w.slash("UANN", "CCASES", "/case", "list").trigger_id
    call("views.open", trigger_id=trigger, view=MODAL)
    view = w.views_open("UANN")[-1]
    w.submit("UANN", view.id, {"b": "x"})
    w.close_view("UANN", view.id)
    found = {payload["type"]: payload for payload in payloads("interactive")}
    return found | {"slash": payloads("slash_commands")[0]}


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("block_actions", "BlockActionPayload"),
        ("message_action", "MessageShortcutPayload"),
        ("slash", "SlashCommandPayload"),
        ("view_submission", "ViewSubmissionPayload"),
        ("view_closed", "ViewClosedPayload"),
    ],
)
def test_an_interaction_has_no_key_that_slack_does_not_send(interactions, kind, name):
    theirs = sample(f"interaction-shapes/{name}.json")
    theirs.setdefault("action_ts", "")
    theirs.setdefault("response_urls", [])

    assert unknown(interactions[kind], theirs) == []


def test_a_message_shortcut_has_every_key_of_the_real_one(interactions):
    theirs = sample("interaction-real/message_shortcut_with_unfurl_and_file.json")
    for key in ("attachments", "edited"):
        del theirs["message"][key]

    assert missing(interactions["message_action"], theirs) == []


def calls(w, call):
    """One answer of every method that has a sample."""
    ts = w.post("UANN", "CCASES", "x").ts
    posted = call("chat.postMessage", channel="CCASES", text="x", thread_ts=ts)
    w.add_group("SLEADS", "leads", ["UANN"])
    here, on_it = {"channel": "CCASES"}, {"channel": "CCASES", "timestamp": ts}
    yield "chat.postMessage", posted
    yield "chat.update", call("chat.update", **here, ts=posted["ts"], text="y")
    yield "conversations.replies", call("conversations.replies", **here, ts=ts)
    yield "conversations.history", call("conversations.history", **here)
    yield "conversations.info", call("conversations.info", **here)
    yield "conversations.members", call("conversations.members", **here)
    yield "conversations.open", call("conversations.open", users="UANN", return_im=True)
    yield "conversations.join", call("conversations.join", channel="COTHER")
    yield "chat.getPermalink", call("chat.getPermalink", **here, message_ts=ts)
    yield "chat.postEphemeral", call("chat.postEphemeral", **here, user="UANN", text="x")
    yield "reactions.add", call("reactions.add", **on_it, name="eyes")
    yield "reactions.get", call("reactions.get", **on_it)
    yield "reactions.remove", call("reactions.remove", **on_it, name="eyes")
    yield "pins.add", call("pins.add", **on_it)
    yield "chat.delete", call("chat.delete", **here, ts=posted["ts"])
    yield "users.info", call("users.info", user="UANN", include_locale=True)
    yield "team.info", call("team.info")
    yield "auth.test", call("auth.test")
    yield "bookmarks.add", call("bookmarks.add", channel_id="CCASES", title="t", type="link", link="https://e.com")
    yield "bookmarks.list", call("bookmarks.list", channel_id="CCASES")
    yield "usergroups.list", call("usergroups.list", include_users=True)
    yield "usergroups.users.list", call("usergroups.users.list", usergroup="SLEADS")
    yield "files.getUploadURLExternal", call("files.getUploadURLExternal", filename="x.png", length=1)
    trigger = w.slash("UANN", "CCASES", "/case").trigger_id
    yield "views.open", call("views.open", trigger_id=trigger, view=MODAL)
    yield "views.update", call("views.update", view_id=w.views_open("UANN")[-1].id, view=MODAL)
    yield "views.publish", call("views.publish", user_id="UANN", view={"type": "home", "blocks": [BUTTON]})


def test_an_answer_has_no_key_that_slack_does_not_send(w, call):
    found = {}
    for method, answer in calls(w, call):
        assert answer["ok"] is True, (method, answer)
        found[method] = unknown(answer, sample(f"api-shapes/{method}.json"))

    assert {method: keys for method, keys in found.items() if keys} == {}


REFUSALS = [
    ("chat.postMessage", {"channel": "CNONE", "text": "x"}),
    ("chat.postMessage", {"channel": "COTHER", "text": "x"}),
    ("chat.postMessage", {"channel": "CCASES"}),
    ("chat.postMessage", {"channel": "CCASES", "text": "x", "blocks": [{"type": "no"}]}),
    ("chat.postMessage", {"channel": "CCASES", "text": "x", "blocks": "{"}),
    ("chat.postMessage", {"channel": "CCASES", "text": "x", "metadata": "{}"}),
    ("chat.update", {"channel": "CCASES", "ts": "1.000000", "text": "x"}),
    ("chat.update", {"channel": "CCASES", "ts": "{ts}", "text": "x"}),
    ("chat.delete", {"channel": "CCASES", "ts": "{ts}"}),
    ("chat.postEphemeral", {"channel": "CCASES", "user": "UNONE", "text": "x"}),
    ("chat.postEphemeral", {"channel": "CCASES", "user": "UANN", "text": "x" * 40_001}),
    ("chat.getPermalink", {"channel": "CCASES", "message_ts": "1.000000"}),
    ("conversations.history", {"channel": "COTHER"}),
    ("conversations.history", {"channel": "CCASES", "cursor": "no"}),
    ("conversations.history", {"channel": "CCASES", "oldest": "no"}),
    ("conversations.replies", {"channel": "CCASES", "ts": "1.000000"}),
    ("conversations.open", {"users": ""}),
    ("conversations.open", {"users": "UNONE"}),
    ("conversations.join", {"channel": "GSECRET"}),
    ("reactions.add", {"channel": "CCASES", "timestamp": "{ts}", "name": "A b"}),
    ("reactions.add", {"channel": "CCASES", "timestamp": "no", "name": "x"}),
    ("reactions.add", {"channel": "CCASES", "name": "x"}),
    ("reactions.remove", {"channel": "CCASES", "timestamp": "{ts}", "name": "x"}),
    ("reactions.get", {"channel": "CCASES", "timestamp": "1.000000"}),
    ("users.info", {"user": "UNONE"}),
    ("views.open", {"trigger_id": "no", "view": MODAL}),
    ("views.update", {"view_id": "no", "view": MODAL}),
    ("views.push", {"trigger_id": "no", "view": MODAL}),
    ("files.info", {"file": "FNONE"}),
    ("files.completeUploadExternal", {"files": [{"id": "FNONE"}]}),
    ("pins.add", {"channel": "CCASES"}),
    ("bookmarks.add", {"channel_id": "CCASES", "title": "t", "type": "no"}),
    ("usergroups.users.list", {"usergroup": "SNONE"}),
    ("team.info", {"team": "TNONE"}),
    ("bots.info", {"bot": "BNONE"}),
]


@pytest.mark.parametrize(("method", "arguments"), REFUSALS)
def test_a_refusal_is_one_that_slack_documents_for_the_method(w, call, method, arguments):
    ts = w.post("UANN", "CCASES", "x").ts
    given = {key: value.replace("{ts}", ts) if value == "{ts}" else value for key, value in arguments.items()}
    error = call(method, **given)["error"]

    assert error in sample(f"method-reference/{method}.json")["errors"]


def test_every_method_has_slacks_tier():
    tiers = json.loads((SLACK / "rate_limit_tiers.json").read_text())
    ours = {name: method.tier for name, method in METHODS.items() if method.tier.startswith("Tier")}

    assert ours == {name: tiers[name] for name in ours}
    assert all(tiers[name].startswith("Special") for name in METHODS.keys() - ours.keys())
