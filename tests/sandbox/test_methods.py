"""The Web API: what it does, and what it refuses."""

import pytest


def texts(body):
    return [message["text"] for message in body["messages"]]


def test_a_post_answers_with_the_whole_message(w, app, call):
    body = call("chat.postMessage", channel="CCASES", text="a & b")

    assert body["ok"] is True
    assert body["message"]["text"] == "a &amp; b"
    assert body["message"]["bot_id"] == app.bot_id
    assert body["ts"] in w.channels["CCASES"].messages


def test_an_update_with_text_alone_removes_the_blocks_and_keeps_the_metadata(call):
    key = {"event_type": "k", "event_payload": {"key": "1"}}
    block = {"type": "section", "text": {"type": "mrkdwn", "text": "b"}}
    ts = call("chat.postMessage", channel="CCASES", text="a", blocks=[block], metadata=key)["ts"]
    call("chat.update", channel="CCASES", ts=ts, text="after")

    found = call("conversations.history", channel="CCASES", include_all_metadata=True)["messages"][0]
    assert "blocks" not in found
    assert found["metadata"] == key
    assert found["edited"]["ts"]


def test_metadata_is_shown_only_to_who_asks_for_it(call):
    call("chat.postMessage", channel="CCASES", text="a", metadata='{"event_type": "k", "event_payload": {}}')

    assert "metadata" not in call("conversations.history", channel="CCASES")["messages"][0]


def test_an_update_longer_than_4000_characters_is_refused(call):
    ts = call("chat.postMessage", channel="CCASES", text="a" * 4001)["ts"]

    assert call("chat.update", channel="CCASES", ts=ts, text="a" * 4001)["error"] == "msg_too_long"


def test_the_app_can_change_only_its_own_messages(w, call):
    ts = w.post("UANN", "CCASES", "mine").ts

    assert call("chat.update", channel="CCASES", ts=ts, text="x")["error"] == "cant_update_message"
    assert call("chat.delete", channel="CCASES", ts=ts)["error"] == "cant_delete_message"


def test_replies_come_with_the_root_first_and_page_by_page(w, call):
    root = w.post("UANN", "CCASES", "root")
    for number in range(5):
        call("chat.postMessage", channel="CCASES", thread_ts=root.ts, text=str(number))

    first = call("conversations.replies", channel="CCASES", ts=root.ts, limit=3)
    cursor = first["response_metadata"]["next_cursor"]
    second = call("conversations.replies", channel="CCASES", ts=root.ts, limit=3, cursor=cursor)

    assert texts(first) == ["root", "0", "1", "2"]
    assert texts(second) == ["root", "3", "4"]
    assert second["has_more"] is False
    assert first["messages"][0]["reply_count"] == 5


def test_a_reply_to_a_reply_joins_the_thread_of_the_root(w, call):
    root = w.post("UANN", "CCASES", "root")
    first = call("chat.postMessage", channel="CCASES", thread_ts=root.ts, text="1")
    second = call("chat.postMessage", channel="CCASES", thread_ts=first["ts"], text="2")

    assert second["message"]["thread_ts"] == root.ts


def test_replies_are_not_in_the_history_unless_broadcast(w, call):
    root = w.post("UANN", "CCASES", "root")
    call("chat.postMessage", channel="CCASES", thread_ts=root.ts, text="hidden")
    call("chat.postMessage", channel="CCASES", thread_ts=root.ts, text="shown", reply_broadcast=True)

    assert texts(call("conversations.history", channel="CCASES")) == ["shown", "root"]


def test_bounds_leave_out_their_ends_unless_inclusive(w, call, clock):
    stamps = []
    for text in "abc":
        stamps.append(w.post("UANN", "CCASES", text).ts)
        clock.move(1)
    bounds = {"channel": "CCASES", "oldest": stamps[0], "latest": stamps[2]}

    assert texts(call("conversations.history", **bounds)) == ["b"]
    assert texts(call("conversations.history", **bounds, inclusive="true")) == ["c", "b", "a"]


def test_a_post_to_a_person_goes_to_their_direct_message(w, app, call):
    body = call("chat.postMessage", channel="UBOB", text="hi")
    opened = call("conversations.open", users="UBOB")

    assert body["channel"] == opened["channel"]["id"]
    assert sorted(w.channels[body["channel"]].members) == sorted(["UBOB", app.bot_user_id])


def test_an_ephemeral_message_is_seen_by_one_person_and_is_in_no_history(w, call):
    call("chat.postEphemeral", channel="CCASES", user="UBOB", text="psst")

    assert [m.body["text"] for m in w.ephemerals("UBOB")] == ["psst"]
    assert w.ephemerals("UANN") == []
    assert call("conversations.history", channel="CCASES")["messages"] == []


def test_reactions_are_given_with_who_put_them(w, app, call):
    ts = w.post("UANN", "CCASES", "x").ts
    w.react("UBOB", "CCASES", ts, "eyes")
    call("reactions.add", channel="CCASES", timestamp=ts, name="eyes")

    found = call("reactions.get", channel="CCASES", timestamp=ts)["message"]["reactions"]
    assert found == [{"name": "eyes", "users": ["UBOB", app.bot_user_id], "count": 2}]


@pytest.mark.parametrize(
    ("method", "name", "error"),
    [
        ("reactions.add", "eyes", "already_reacted"),
        ("reactions.add", "NOT A NAME", "invalid_name"),
        ("reactions.remove", "other", "no_reaction"),
    ],
)
def test_reactions_refuse_what_slack_refuses(w, call, method, name, error):
    ts = w.post("UANN", "CCASES", "x").ts
    call("reactions.add", channel="CCASES", timestamp=ts, name="eyes")

    assert call(method, channel="CCASES", timestamp=ts, name=name)["error"] == error


@pytest.mark.parametrize(
    ("method", "scope", "arguments"),
    [
        ("chat.postMessage", "chat:write", {"channel": "CCASES", "text": "x"}),
        ("users.info", "users:read", {"user": "UANN"}),
        ("conversations.history", "channels:history", {"channel": "CCASES"}),
        ("conversations.open", "im:write", {"users": "UANN"}),
    ],
)
def test_a_missing_scope_is_named(app, call, method, scope, arguments):
    app.scopes -= {scope}
    body = call(method, **arguments)

    assert (body["error"], body["needed"]) == ("missing_scope", scope)
    assert "channels:read" in body["provided"]


def test_an_email_address_needs_its_own_scope(app, call):
    with_scope = call("users.info", user="UANN")["user"]["profile"]
    app.scopes -= {"users:read.email"}

    assert with_scope["email"] == "ann@example.com"
    assert "email" not in call("users.info", user="UANN")["user"]["profile"]


def test_people_are_described_as_what_they_are(w, call):
    w.add_person("UFAR", "far", "Far", stranger=True, team_id="TOTHER")
    w.add_person("UGONE", "gone", "Gone", deleted=True)
    w.add_person("UULTRA", "ultra", "Ultra", ultra=True)

    def flags(user):
        found = call("users.info", user=user)["user"]
        names = ("deleted", "is_stranger", "is_restricted", "is_ultra_restricted", "is_admin", "is_bot")
        return {name for name in names if found.get(name)}

    assert flags("UANN") == {"is_admin"}
    assert flags("UGUS") == {"is_restricted"}
    assert flags("UULTRA") == {"is_restricted", "is_ultra_restricted"}
    assert flags("UFAR") == {"is_stranger"}
    assert flags("UGONE") == {"deleted"}


def test_users_are_listed_page_by_page(w, call):
    seen, cursor = [], ""
    while True:
        body = call("users.list", limit=2, cursor=cursor)
        seen += [user["id"] for user in body["members"]]
        cursor = body["response_metadata"]["next_cursor"]
        if not cursor:
            break

    assert seen == list(w.people)


def test_private_channels_the_app_is_not_in_are_not_listed(call):
    types = "public_channel,private_channel"
    found = call("conversations.list", types=types)["channels"]

    assert [channel["name"] for channel in found] == ["cases", "other"]


def test_archived_channels_are_listed_unless_left_out(w, call):
    w.archive("UANN", "COTHER")

    listed = call("conversations.list")["channels"], call("conversations.list", exclude_archived="true")["channels"]
    assert [[channel["name"] for channel in found] for found in listed] == [["cases", "other"], ["cases"]]


def test_joining_makes_a_member_once(w, app, call):
    call("conversations.join", channel="COTHER")
    call("conversations.join", channel="COTHER")

    assert w.channels["COTHER"].members.count(app.bot_user_id) == 1


def test_an_archived_channel_takes_no_posts(w, call):
    w.archive("UANN", "CCASES")

    assert call("chat.postMessage", channel="CCASES", text="x")["error"] == "is_archived"


def test_a_bot_whose_messages_tab_is_off_cannot_write_to_a_person(app, call):
    app.messages_tab = False

    assert call("chat.postMessage", channel="UANN", text="x")["error"] == "messages_tab_disabled"


def test_the_two_tokens_are_not_interchangeable(w, app):
    assert w.call("auth.test", app.app_token, {}).body["error"] == "not_allowed_token_type"
    assert w.call("apps.connections.open", app.bot_token, {}).body["error"] == "not_allowed_token_type"
    assert w.call("apps.connections.open", app.app_token, {}).ok


def test_a_post_slower_than_the_limit_is_never_refused(w, call, clock):
    w.rate_limits = True
    outcomes = []
    for _ in range(20):
        outcomes.append(call("chat.postMessage", channel="CCASES", text="x")["ok"])
        clock.move(1)

    assert all(outcomes)


def test_each_channel_has_its_own_limit(w, app, call):
    w.rate_limits = True
    w.join(app.bot_user_id, "COTHER")
    answers = [call("chat.postMessage", channel="CCASES", text="x") for _ in range(5)]

    assert answers[-1]["error"] == "ratelimited"
    assert call("chat.postMessage", channel="COTHER", text="x")["ok"]


def test_a_file_is_shared_once_its_bytes_are_there(w, call):
    from bot.sandbox import files

    asked = call("files.getUploadURLExternal", filename="chart.png", length=3)
    early = call("files.completeUploadExternal", files=[{"id": asked["file_id"]}], channel_id="CCASES")
    files.receive(w, asked["file_id"], b"png")
    done = call("files.completeUploadExternal", files=[{"id": asked["file_id"], "title": "T"}], channel_id="CCASES")

    assert early["error"] == "file_not_found"
    assert done["files"][0]["title"] == "T"
    shared = call("conversations.history", channel="CCASES")["messages"][0]
    assert (shared["subtype"], shared["files"][0]["id"]) == ("file_share", asked["file_id"])


def test_user_groups_bookmarks_and_pins(w, call):
    w.add_group("SLEADS", "leads", ["UANN"])
    ts = w.post("UANN", "CCASES", "x").ts
    call("bookmarks.add", channel_id="CCASES", title="T", type="link", link="https://example.com")

    assert call("usergroups.users.list", usergroup="SLEADS")["users"] == ["UANN"]
    assert call("usergroups.list", include_users=True)["usergroups"][0]["users"] == ["UANN"]
    assert call("bookmarks.list", channel_id="CCASES")["bookmarks"][0]["title"] == "T"
    assert call("pins.add", channel="CCASES", timestamp=ts)["ok"]
    assert call("pins.add", channel="CCASES", timestamp=ts)["error"] == "already_pinned"
