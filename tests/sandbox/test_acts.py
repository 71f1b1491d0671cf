"""What people do in the workspace, and what it looks like afterwards."""

import pytest

from bot.sandbox.records import SlackError


def test_typed_text_is_escaped_and_mentions_and_links_become_entities(w):
    message = w.post("UANN", "CCASES", "a <b> & <!channel> @bob <@UANN> https://example.com/x?a=1&b=2.")

    assert message.body["text"] == (
        "a &lt;b&gt; &amp; &lt;!channel&gt; <@UBOB> <@UANN> <https://example.com/x?a=1&amp;b=2>."
    )


def test_a_persons_text_becomes_rich_text(w):
    message = w.post("UANN", "CCASES", "hi @bob :wave: see https://example.com")

    section = message.body["blocks"][0]["elements"][0]["elements"]
    assert [part["type"] for part in section] == ["text", "user", "text", "emoji", "text", "link"]


def test_everybody_is_meant_only_when_typed_with_an_at_sign(w):
    message = w.post("UANN", "CCASES", "@channel look")

    assert message.body["text"] == "<!channel> look"


def test_a_forward_has_no_text_and_carries_the_message_as_an_attachment(w, sent):
    source = w.post("UBOB", "COTHER", "cold & bitter")
    w.forward("UANN", "CCASES", "COTHER", source.ts)

    event = sent()[0]
    assert event["text"] == ""
    assert "blocks" not in event
    shared = event["attachments"][0]
    assert (shared["is_share"], shared["is_msg_unfurl"]) == (True, True)
    assert (shared["author_id"], shared["channel_id"], shared["ts"]) == ("UBOB", "COTHER", source.ts)
    assert shared["text"] == "cold &amp; bitter"


def test_a_forward_with_a_comment_has_it_as_its_text(w):
    source = w.post("UBOB", "COTHER", "cold")
    message = w.forward("UANN", "CCASES", "COTHER", source.ts, "please @bob")

    assert message.body["text"] == "please <@UBOB>"
    assert message.body["blocks"][0]["type"] == "rich_text"


def test_a_pasted_link_to_a_message_gets_its_preview_later(w, sent):
    source = w.post("UBOB", "COTHER", "cold")
    w.post("UANN", "CCASES", w.permalink(source))

    assert [event.get("subtype") for event in sent()] == [None, "message_changed"]
    assert sent()[1]["message"]["attachments"][0]["text"] == "cold"
    assert "edited" not in sent()[1]["message"]


def test_an_edit_tells_what_was_there_before(w, sent):
    message = w.post("UANN", "CCASES", "before")
    w.edit("UANN", "CCASES", message.ts, "after")

    changed = sent()[1]
    assert (changed["previous_message"]["text"], changed["message"]["text"]) == ("before", "after")
    assert changed["message"]["edited"]["user"] == "UANN"
    assert changed["hidden"] is True


def test_a_deleted_message_is_gone_but_a_root_with_replies_leaves_a_tombstone(w, call):
    alone, root = w.post("UANN", "CCASES", "alone"), w.post("UANN", "CCASES", "root")
    w.post("UBOB", "CCASES", "reply", thread_ts=root.ts)
    w.delete("UANN", "CCASES", alone.ts)
    w.delete("UANN", "CCASES", root.ts)

    history = call("conversations.history", channel="CCASES")["messages"]
    assert [(m["ts"], m["subtype"], m["reply_count"]) for m in history] == [(root.ts, "tombstone", 1)]


def test_a_reaction_names_the_reply_it_is_on(w, sent):
    root = w.post("UANN", "CCASES", "root")
    reply = w.post("UANN", "CCASES", "reply", thread_ts=root.ts)
    w.react("UBOB", "CCASES", reply.ts, ":thumbsup::skin-tone-3:")
    w.unreact("UBOB", "CCASES", reply.ts, "thumbsup::skin-tone-3")

    added, removed = sent()[2:]
    assert added["item"] == {"type": "message", "channel": "CCASES", "ts": reply.ts}
    assert (added["reaction"], added["item_user"]) == ("thumbsup::skin-tone-3", "UANN")
    assert removed["type"] == "reaction_removed"


def test_an_email_is_a_file_of_slackbots(w, sent):
    w.email("CCASES", "Cold soup", "Jo <jo@example.com>", "It was cold.")

    event = sent()[0]
    assert (event["subtype"], event["user"], event["text"]) == ("file_share", "USLACKBOT", "")
    assert event["files"][0]["mode"] == "email"
    assert event["files"][0]["from"] == [
        {"address": "jo@example.com", "name": "Jo", "original": "Jo <jo@example.com>"}
    ]


def test_a_feed_posts_without_a_user(w, sent):
    w.add_foreign_bot("UFEED", "Reviews")
    w.bot_feed("UFEED", "CCASES", "one star")

    assert sent()[-1]["subtype"] == "bot_message"
    assert "user" not in sent()[-1]
    assert sent()[-1]["username"] == "Reviews"


@pytest.mark.parametrize(
    ("act", "error"),
    [
        (lambda w: w.post("UGUS", "COTHER", "x"), "not_in_channel"),
        (lambda w: w.post("UANN", "CCASES", "  "), "no_text"),
        (lambda w: w.post("UANN", "CCASES", "x" * 40_001), "msg_too_long"),
        (lambda w: w.post("UANN", "CCASES", "x", thread_ts="1.000000"), "thread_not_found"),
        (lambda w: w.post("UNONE", "CCASES", "x"), "user_not_found"),
        (lambda w: w.slash("UANN", "CCASES", "/nope"), "unknown_command"),
        (lambda w: w.change_person("UANN", nope=1), "unknown_field"),
    ],
)
def test_what_slack_would_not_let_a_person_do_is_refused(w, act, error):
    with pytest.raises(SlackError) as refused:
        act(w)

    assert refused.value.code == error
    assert w.channels["CCASES"].messages == {}


def test_a_person_can_change_only_their_own_words(w):
    message = w.post("UANN", "CCASES", "mine")
    with pytest.raises(SlackError, match="cant_update_message"):
        w.edit("UBOB", "CCASES", message.ts, "yours")

    assert message.body["text"] == "mine"


def test_the_same_acts_at_the_same_times_give_the_same_ids(clock):
    from bot.sandbox.workspace import Workspace

    def play():
        w = Workspace(lambda: 1000.0)
        w.add_person("UANN", "ann", "Ann")
        w.add_channel("C1", "one", ["UANN"])
        return [w.post("UANN", "C1", text).body for text in "ab"]

    assert play() == play()


def test_a_time_of_day_is_no_emoji(w):
    message = w.post("UANN", "CCASES", "at 10:30:45 :+1: :100: a:b:c")

    section = message.body["blocks"][0]["elements"][0]["elements"]
    assert [part["name"] for part in section if part["type"] == "emoji"] == ["+1", "100"]


def test_a_mention_in_a_direct_message_is_only_a_message(w, sent):
    w.post("UANN", w.open_dm("UANN").id, "@tester hello")

    assert [event["type"] for event in sent()] == ["message"]
