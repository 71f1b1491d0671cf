"""Buttons, menus, shortcuts, and what an app may still say through a response_url."""

import pytest

from bot.sandbox.records import SlackError

PLAIN = {"type": "plain_text", "text": "x"}
OPTIONS = [{"text": PLAIN, "value": "1"}, {"text": PLAIN | {"text": "y"}, "value": "2"}]
BLOCKS = [
    {
        "type": "actions",
        "block_id": "b",
        "elements": [
            {"type": "button", "text": PLAIN, "action_id": "go", "value": "17"},
            {"type": "static_select", "action_id": "pick", "options": OPTIONS},
        ],
    },
    {
        "type": "section",
        "text": PLAIN,
        "accessory": {"type": "button", "text": PLAIN, "action_id": "side", "value": "s"},
    },
]


@pytest.fixture
def posted(call):
    return call("chat.postMessage", channel="CCASES", text="x", blocks=BLOCKS)["ts"]


def response_id(interaction):
    return interaction.response_url.rsplit("/", 1)[-1]


def test_a_click_tells_the_app_what_was_pressed_where_and_by_whom(w, posted, sent):
    w.click("UANN", "CCASES", posted, "go")

    payload = sent("interactive")[0]
    action = payload["actions"][0]
    assert (action["action_id"], action["block_id"], action["value"]) == ("go", "b", "17")
    assert payload["container"] == {
        "type": "message",
        "message_ts": posted,
        "channel_id": "CCASES",
        "is_ephemeral": False,
    }
    assert payload["user"]["id"] == "UANN"
    assert payload["message"]["blocks"][0]["block_id"] == "b"


def test_a_choice_carries_its_option_and_stays_in_the_state(w, posted, sent):
    w.click("UANN", "CCASES", posted, "pick", "2")

    payload = sent("interactive")[0]
    assert payload["actions"][0]["selected_option"]["value"] == "2"
    assert payload["state"]["values"]["b"]["pick"]["selected_option"]["value"] == "2"


def test_a_button_beside_a_text_can_be_pressed(w, posted, sent):
    w.click("UANN", "CCASES", posted, "side")

    assert sent("interactive")[0]["actions"][0]["value"] == "s"


@pytest.mark.parametrize(("action_id", "value"), [("nope", None), ("go", "18")])
def test_a_button_that_is_not_there_cannot_be_pressed(w, posted, sent, action_id, value):
    with pytest.raises(SlackError, match="no_such_action"):
        w.click("UANN", "CCASES", posted, action_id, value)

    assert sent("interactive") == []


def test_an_ephemeral_button_is_pressed_by_its_reader_alone(w, call, sent):
    ts = call("chat.postEphemeral", channel="CCASES", user="UANN", text="x", blocks=BLOCKS)["message_ts"]
    w.click("UANN", "CCASES", ts, "go")
    with pytest.raises(SlackError, match="message_not_found"):
        w.click("UBOB", "CCASES", ts, "go")

    payload = sent("interactive")[0]
    assert payload["container"]["is_ephemeral"] is True
    assert "message" not in payload


def test_a_deactivated_person_presses_nothing(w, posted, sent):
    w.change_person("UANN", deleted=True)
    with pytest.raises(SlackError, match="account_inactive"):
        w.click("UANN", "CCASES", posted, "go")

    assert sent("interactive") == []


def test_a_message_shortcut_carries_the_message_also_where_the_app_is_no_member(w, sent):
    message = w.post("UANN", "COTHER", "cold")
    w.shortcut("UANN", "open_case", "COTHER", message.ts)

    payload = sent("interactive")[0]
    assert (payload["type"], payload["callback_id"]) == ("message_action", "open_case")
    assert (payload["message"]["text"], payload["message_ts"]) == ("cold", message.ts)


def test_a_global_shortcut_has_no_channel(w, sent):
    w.global_shortcut("UANN", "new_case")

    assert sent("interactive")[0]["type"] == "shortcut"
    assert "channel" not in sent("interactive")[0]


def test_a_command_needs_the_commands_scope(clock):
    from bot.sandbox.workspace import Workspace
    from tests.sandbox.conftest import MANIFEST

    bare = Workspace(clock)
    bare.add_person("UANN", "ann", "Ann")
    bare.add_channel("C1", "one", ["UANN"])
    bare.install({"features": MANIFEST["features"]})
    with pytest.raises(SlackError, match="unknown_command"):
        bare.slash("UANN", "C1", "/case")


def test_the_text_of_a_command_is_what_was_typed(w, sent):
    w.slash("UANN", "CCASES", "/case", "open <b> & @bob")

    assert sent("slash_commands")[0]["text"] == "open <b> & @bob"


@pytest.mark.parametrize(("kind", "seen_by_all"), [("ephemeral", False), ("in_channel", True)])
def test_the_answer_to_a_command_is_for_the_person_unless_it_says_otherwise(w, ack, kind, seen_by_all):
    w.slash("UANN", "CCASES", "/case")
    ack({"response_type": kind, "text": "done"})

    assert bool(w.channels["CCASES"].messages) is seen_by_all
    assert [m.body["text"] for m in w.ephemerals("UANN")] == ([] if seen_by_all else ["done"])


def test_a_response_url_takes_five_posts_within_half_an_hour(w, clock):
    first, second = w.slash("UANN", "CCASES", "/case"), w.slash("UANN", "CCASES", "/case")
    five = [w.respond(response_id(first), {"text": str(n)}).ok for n in range(5)]
    sixth = w.respond(response_id(first), {"text": "6"})
    clock.move(1801)

    assert all(five)
    assert sixth.body["error"] == "used_url"
    assert w.respond(response_id(second), {"text": "late"}).body["error"] == "expired_url"


def test_a_response_replaces_or_deletes_what_was_pressed(w, call, posted):
    ts = call("chat.postEphemeral", channel="CCASES", user="UANN", text="x", blocks=BLOCKS)["message_ts"]
    on_message = w.click("UANN", "CCASES", posted, "go")
    on_hidden = w.click("UANN", "CCASES", ts, "go")
    w.respond(response_id(on_message), {"replace_original": True, "text": "after"})
    w.respond(response_id(on_hidden), {"delete_original": True})

    assert w.message("CCASES", posted).body["text"] == "after"
    assert "blocks" not in w.message("CCASES", posted).body
    assert w.ephemerals("UANN") == []


def test_an_app_whose_manifest_turns_interactivity_off_hears_no_click(w, app, posted, sent):
    app.interactive = False
    with pytest.raises(SlackError, match="interactivity_disabled"):
        w.click("UANN", "CCASES", posted, "go")

    assert sent("interactive") == []


def test_a_button_in_the_answer_to_a_command_can_be_pressed(w, ack, sent):
    w.slash("UANN", "CCASES", "/case")
    ack({"text": "x", "blocks": [{"type": "actions", "elements": [BLOCKS[0]["elements"][0]]}]})
    w.click("UANN", "CCASES", w.ephemerals("UANN")[0].ts, "go")

    assert sent("interactive")[0]["actions"][0]["action_id"] == "go"


def test_an_answer_that_slack_would_not_show_is_the_apps_mistake(w, ack):
    interaction = w.slash("UANN", "CCASES", "/case")
    ack({"text": "x", "blocks": [{"type": "novelty"}]})

    assert interaction.error == "invalid_blocks"
    assert w.ephemerals("UANN") == []
