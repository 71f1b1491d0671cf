"""Web API methods: conversations.*, bookmarks.* and pins.*"""

from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from typing import Any

from bot.sandbox import messages, scopes
from bot.sandbox.arguments import Arguments
from bot.sandbox.core import Core
from bot.sandbox.methods_chat import TS, member_channel, visible_channel
from bot.sandbox.records import App, Channel, Json, Message, SlackError, bad_arguments

KINDS = {"public_channel": "channel", "private_channel": "group", "im": "im", "mpim": "mpim"}


def cut(a: Arguments, everything: list[Any], default: int, most: int = 1000) -> tuple[list[Any], Json]:
    """One page, and the metadata that leads to the next."""
    limit = min(max(a.number("limit", default) or default, 1), most)
    start = _position(a.text("cursor"))
    page, rest = everything[start : start + limit], len(everything) > start + limit
    cursor = b64encode(f"next:{start + limit}".encode()).decode() if rest else ""
    return page, {"next_cursor": cursor}


def _position(cursor: str) -> int:
    if not cursor:
        return 0
    try:
        word, _, number = b64decode(cursor, validate=True).decode().partition(":")
        if word != "next":
            raise SlackError("invalid_cursor")
        return int(number)
    except (ValueError, NotBase64):
        raise SlackError("invalid_cursor") from None


def channel_object(w: Core, channel: Channel, me: str) -> Json:
    if channel.kind == "im":
        return {
            "id": channel.id,
            "created": channel.created,
            "is_archived": channel.archived,
            "is_im": True,
            "is_org_shared": False,
            "user": channel.other(me),
            "is_user_deleted": bool(w.people[channel.other(me) or me].deleted),
            "priority": 0,
            "context_team_id": w.team_id,
            "updated": channel.created * 1000,
        }
    said = {"value": "", "creator": "", "last_set": 0}
    return {
        "id": channel.id,
        "name": channel.name,
        "name_normalized": channel.name,
        "is_channel": channel.kind == "channel",
        "is_group": channel.kind == "group",
        "is_im": False,
        "is_mpim": channel.kind == "mpim",
        "is_private": channel.private,
        "is_archived": channel.archived,
        "is_general": channel.name == "general",
        "is_member": me in channel.members,
        "created": channel.created,
        "creator": channel.creator,
        "updated": channel.created * 1000,
        "unlinked": 0,
        "is_shared": False,
        "is_ext_shared": False,
        "is_org_shared": False,
        "pending_shared": [],
        "pending_connected_team_ids": [],
        "is_pending_ext_shared": False,
        "shared_team_ids": [w.team_id],
        "context_team_id": w.team_id,
        "topic": dict(said),
        "purpose": dict(said),
        "previous_names": [],
    }


def info(w: Core, app: App, a: Arguments) -> Json:
    channel = visible_channel(w, app, a.required("channel"))
    scopes.need(app, scopes.family_scope(channel.kind, "read"))
    shown = channel_object(w, channel, app.bot_user_id)
    if a.flag("include_num_members"):
        shown["num_members"] = len(channel.members)
    return {"channel": shown}


def listed(w: Core, app: App, a: Arguments) -> Json:
    kinds = [KINDS[t] for t in (a.listing("types") or ["public_channel"]) if t in KINDS]
    if not kinds:
        raise SlackError("invalid_types")
    for kind in kinds:
        scopes.need(app, scopes.family_scope(kind, "read"))
    me = app.bot_user_id
    found = [
        channel_object(w, c, me) | ({} if c.kind == "im" else {"num_members": len(c.members)})
        for c in w.channels.values()
        if c.kind in kinds and (not c.private or me in c.members)
        if not (c.archived and a.flag("exclude_archived"))
    ]
    page, more = cut(a, found, 100)
    return {"channels": page, "response_metadata": more}


def of_user(w: Core, app: App, a: Arguments) -> Json:
    """users.conversations: the channels this account is a member of."""
    user = a.text("user") or app.bot_user_id
    kinds = [KINDS[t] for t in (a.listing("types") or ["public_channel"]) if t in KINDS]
    for kind in kinds:
        scopes.need(app, scopes.family_scope(kind, "read"))
    found = [channel_object(w, c, user) for c in w.channels.values() if c.kind in kinds and user in c.members]
    page, more = cut(a, found, 100)
    return {"channels": page, "response_metadata": more}


def members(w: Core, app: App, a: Arguments) -> Json:
    channel = visible_channel(w, app, a.required("channel"))
    scopes.need(app, scopes.family_scope(channel.kind, "read"))
    page, more = cut(a, channel.members, 100)
    return {"members": page, "response_metadata": more}


def open_direct(w: Core, app: App, a: Arguments) -> Json:
    if a.text("channel"):
        channel = visible_channel(w, app, a.text("channel"))
    else:
        users = a.listing("users")
        if not users:
            raise SlackError("users_list_not_supplied")
        if len(users) > 8:
            raise SlackError("too_many_users")
        if any(w.person(user).deleted for user in users):
            raise SlackError("user_disabled")
        scopes.need(app, "im:write" if len(users) == 1 else "mpim:write")
        channel = w.direct(app.bot_user_id, *users)
    whole = a.flag("return_im")
    return {"channel": channel_object(w, channel, app.bot_user_id) if whole else {"id": channel.id}}


def join(w: Core, app: App, a: Arguments) -> Json:
    channel = w.channel(a.required("channel"))
    if channel.private:
        raise SlackError("method_not_supported_for_channel_type")
    if channel.archived:
        raise SlackError("is_archived")
    add_member(w, channel, app.bot_user_id)
    return {"channel": channel_object(w, channel, app.bot_user_id)}


def add_member(w: Core, channel: Channel, user: str, inviter: str | None = None) -> None:
    if user in channel.members:
        return
    channel.members.append(user)
    event = {"type": "member_joined_channel", "user": user, "channel": channel.id, "team": w.team_id}
    event["channel_type"] = "C" if channel.kind == "channel" else "G"
    w.emit("member_joined_channel", event | ({"inviter": inviter} if inviter else {}), channel)
    w.changed()


def _bounds(a: Arguments) -> tuple[float, float]:
    bounds = []
    for name, otherwise in (("oldest", 0.0), ("latest", float("inf"))):
        try:
            bounds.append(float(a.text(name)) if a.text(name) else otherwise)
        except ValueError:
            raise SlackError(f"invalid_ts_{name}") from None
    return bounds[0], bounds[1]


def _within(a: Arguments, found: list[Message]) -> list[Message]:
    oldest, latest = _bounds(a)
    if a.flag("inclusive"):
        return [m for m in found if oldest <= float(m.ts) <= latest]
    return [m for m in found if oldest < float(m.ts) < latest]


def history(w: Core, app: App, a: Arguments) -> Json:
    channel = member_channel(w, app, a.required("channel"))
    scopes.need(app, scopes.family_scope(channel.kind, "history"))
    top = [m for m in channel.messages.values() if (not m.is_reply or m.broadcast) and messages.is_shown(w, m)]
    page, more = cut(a, _within(a, top)[::-1], 100, 999)
    body: Json = {"messages": _all(w, a, page), "has_more": bool(more["next_cursor"]), "pin_count": len(channel.pins)}
    return body | ({"response_metadata": more} if more["next_cursor"] else {})


def replies(w: Core, app: App, a: Arguments) -> Json:
    """The root always comes first; bounds and pages apply to what follows."""
    channel = member_channel(w, app, a.required("channel"))
    scopes.need(app, scopes.family_scope(channel.kind, "history"))
    ts = a.required("ts")
    if not TS.fullmatch(ts):
        raise bad_arguments("ts is not a timestamp")
    found = channel.messages.get(ts)
    if found is None or not messages.is_shown(w, found):
        raise SlackError("thread_not_found")
    if found.is_reply:
        return {"messages": _all(w, a, [found]), "has_more": False}
    answers = _within(a, channel.threads.get(ts, []))
    page, more = cut(a, answers, 1000)
    body: Json = {"messages": _all(w, a, [found, *page]), "has_more": bool(more["next_cursor"])}
    return body | ({"response_metadata": more} if more["next_cursor"] else {})


def _all(w: Core, a: Arguments, found: list[Message]) -> list[Json]:
    with_metadata = a.flag("include_all_metadata")
    return [messages.shown(w, message, with_metadata=with_metadata) for message in found]


def add_bookmark(w: Core, app: App, a: Arguments) -> Json:
    channel = member_channel(w, app, a.required("channel_id"))
    if a.required("type") != "link":
        raise SlackError("invalid_bookmark_type")
    if not a.text("link").startswith(("http://", "https://")):
        raise SlackError("invalid_link")
    bookmark = {
        "id": w.new_id("Bk"),
        "channel_id": channel.id,
        "title": a.required("title"),
        "link": a.text("link"),
        "emoji": a.text("emoji"),
        "icon_url": None,
        "entity_id": None,
        "type": "link",
        "date_created": int(w.now()),
        "date_updated": 0,
        "rank": "i",
        "last_updated_by_user_id": app.bot_user_id,
        "last_updated_by_team_id": w.team_id,
        "shortcut_id": None,
        "app_id": None,
    }
    channel.bookmarks.append(bookmark)
    w.changed()
    return {"bookmark": bookmark}


def list_bookmarks(w: Core, app: App, a: Arguments) -> Json:
    return {"bookmarks": list(visible_channel(w, app, a.required("channel_id")).bookmarks)}


def add_pin(w: Core, app: App, a: Arguments) -> Json:
    channel = member_channel(w, app, a.required("channel"))
    ts = a.text("timestamp")
    if not ts:
        raise SlackError("no_item_specified")
    if not TS.fullmatch(ts):
        raise SlackError("bad_timestamp")
    w.message(channel.id, ts)
    if ts in channel.pins:
        raise SlackError("already_pinned")
    channel.pins.append(ts)
    w.changed()
    return {}
