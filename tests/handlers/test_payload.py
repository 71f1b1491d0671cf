"""What is read from payloads that Slack really sent."""

import pytest

from handlers import payload
from handlers.payload.text import quoted, readable
from tests.handlers.samples import REAL_EVENTS, SHAPES, SHORTCUT, UNFURL, event, sample

FORWARDS = {
    "forwarded_message": ("", "123", "C07KTH1T4CQ", "1724952281.623809"),
    "share_without_message": ("", "blahblahblahblahblah", "C043KSKGJUB", "1665615886.364019"),
    "share_with_message": (
        "hello check that out!",
        "this will be shared with a message",
        "C07KTH1T4CQ",
        "1724966776.474889",
    ),
}
READERS = {"app_home_opened": payload.home_opened_by, "message": payload.said, "user_change": payload.changed_user}


@pytest.mark.parametrize("name", FORWARDS)
def test_a_forward_is_read_with_its_comment_and_where_it_came_from(name):
    comment, text, channel, ts = FORWARDS[name]
    said = payload.said(event(name))

    assert said.text == comment
    assert [(f.text, f.channel, f.ts) for f in said.forwards] == [(text, channel, ts)]
    assert said.previews == []
    assert not said.in_thread


def test_a_forward_without_text_of_its_own_is_read_from_its_blocks():
    body = event("share_without_message")
    body["event"]["attachments"][0]["text"] = ""

    assert payload.said(body).forwards[0].text == "blahblahblahblahblah"


def test_a_preview_comes_as_a_change_of_the_message_it_belongs_to():
    body = event("messageChange")
    said = payload.said(body)

    assert payload.is_change(body)
    assert (said.ts, said.user, said.channel) == ("1663969333.524439", "U043H11ES4V", "C043YJGBY49")
    assert [(p.text, p.ts) for p in said.previews] == [("asdfhlkfasdlhsdf", "1663966292.304369")]
    assert said.forwards == []


def test_the_preview_of_a_pasted_permalink_in_history_is_no_forward():
    message = sample(UNFURL)["messages"][0]
    said = payload.said({"event": {**message, "channel": "C123"}})

    assert said.forwards == []
    assert [p.ts for p in said.previews] == ["1695106171.334469"]


def test_an_email_is_read_with_subject_sender_and_text():
    said = payload.said(event("email_message"))

    assert (said.email.subject, said.email.sender, said.email.text) == ("meow", "meow", "meow")
    assert said.subtype == "file_share"


def test_a_bots_message_has_no_user_and_keeps_its_link():
    said = payload.said(event("message_subtype_bot_message"))

    assert (said.user, said.bot_id, said.subtype) == ("", "B07JWPS5Y5S", "bot_message")
    assert list(said.links) == ["https://myworkspace.slack.com/archives/C07KTH1T4CQ/p1724954997876929"]


def test_a_reply_in_a_thread_is_known_as_one():
    said = payload.said(event("botMessage"))

    assert said.in_thread
    assert (said.thread_ts, said.bot_id) == ("1664216109.798919", "B0439P161B9")


@pytest.mark.parametrize("name", ["message_file_share", "message_file_share_slack_connect"])
def test_a_shared_file_is_no_email_and_its_message_is_read(name):
    said = payload.said(event(name))

    assert said.email is None
    assert (said.text, said.direct) == ("message message message", True)


def test_tokens_are_read_as_a_reader_sees_them():
    said = payload.said(event("message_rich_text"))

    assert said.text == "#general :cat: @U043H11ES4V https://google.com text text text"
    assert list(said.links) == ["https://google.com"]


def test_a_deletion_says_nothing():
    said = payload.said(event("message_deleted"))

    assert (said.text, said.subtype) == ("", "message_deleted")


def test_only_the_home_tab_is_the_app_home():
    assert payload.home_opened_by(event("app_home_opened_home")) == "U043H11ES4V"
    assert payload.home_opened_by(event("app_home_opened_messages")) is None


def test_the_message_of_a_shortcut_is_read_with_its_preview_and_file():
    chosen = payload.chosen(sample(SHORTCUT))

    assert (chosen.user, chosen.trigger_id) == ("U111", "111.222.xxx")
    assert (chosen.said.channel, chosen.said.ts, chosen.said.bot_id) == ("C111", "1608093938.001200", "B111")
    assert [p.text for p in chosen.said.previews] == ["Uploading a file...\nUntitled"]


@pytest.mark.parametrize("name", REAL_EVENTS)
def test_every_real_event_is_named_for_the_router(name):
    body = event(name)

    assert payload.kind_of(body) == ("event", body["event"]["type"])


@pytest.mark.parametrize("name", SHAPES)
def test_every_documented_shape_is_read_without_falling_over(name):
    body = sample(name)
    found = body if "interaction" in name else {"type": "event_callback", "event": body.get("event", body)}
    kind, what = payload.kind_of(found)

    assert kind in ("action", "shortcut", "command", "view_closed", "view", "event")
    match kind:
        case "event":
            READERS.get(what, payload.reacted)(found)
        case "action":
            payload.click(found)
        case "view":
            payload.submitted(found)
        case "shortcut":
            payload.chosen(found)
        case "command":
            payload.slash(found)


@pytest.mark.parametrize(
    ("emoji", "read"), [("white_check_mark", "white_check_mark"), ("+1::skin-tone-3", "+1"), ("thumbsup", "thumbsup")]
)
def test_a_reaction_is_read_without_its_skin_tone(emoji, read):
    place = {"type": "message", "channel": "C1", "ts": "1.0"}
    body = {"event": {"type": "reaction_added", "user": "U1", "reaction": emoji, "item": place, "event_ts": "2.0"}}

    assert payload.reacted(body).emoji == read


def test_a_reaction_on_a_file_is_none():
    body = {
        "event": {"type": "reaction_added", "user": "U1", "reaction": "x", "item": {"type": "file", "file": "F1"}}
    }

    assert payload.reacted(body) is None


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("I &lt;3 it &amp; you", "I <3 it & you"),
        ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
        ("<!channel> <!subteam^S1|@team> <!here|here>", "@channel @team here"),
        ("<@U1> <@U1|ann> <#C1|general>", "@U1 @ann #general"),
        ("<https://a.example/x|a review>", "a review (https://a.example/x)"),
        ("<https://a.example/x|https://a.example/x>", "https://a.example/x"),
        ("<mailto:a@b.example|a@b.example>", "a@b.example"),
        ("typed <really> so", "typed <really> so"),
        ("2 < 3 > 1", "2 < 3 > 1"),
    ],
)
def test_text_is_read_as_it_was_meant(raw, read):
    assert readable(raw) == read


@pytest.mark.parametrize(
    ("raw", "link"),
    [
        ("see <https://a.example/x>.", "https://a.example/x"),
        ("*<https://a.example/x>*", "https://a.example/x"),
        ("<https://a.example/x>и ещё", "https://a.example/x"),
        ("<https://a.example/x|https://fake.example/y>", "https://a.example/x"),
        ("<https://en.example/Foo_(bar)>", "https://en.example/Foo_(bar)"),
        ("<https://a.example/?a=1&amp;b=2>", "https://a.example/?a=1&b=2"),
        ("typed (https://a.example/Foo_(bar)).", "https://a.example/Foo_(bar)"),
        ("typed https://a.example/x, and", "https://a.example/x"),
        ("`https://a.example/x`", "https://a.example/x"),
    ],
)
def test_a_link_ends_where_it_ends(raw, link):
    said = payload.said({"event": {"type": "message", "text": raw, "ts": "1.0"}})

    assert said.links[0] == link


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("> one\n> two", "one\ntwo"),
        (">one\n\n> two", "one\ntwo"),
        ("we say\n> one", None),
        ("", None),
        ("plain", None),
    ],
)
def test_a_message_that_is_all_quotation_is_one(text, quotation):
    assert quoted(text) == quotation
