"""Messages: making, changing and deleting them, and what a reader or an app is told about it."""

import re
from uuid import UUID

from bot.sandbox.blocks import with_ids
from bot.sandbox.core import Core
from bot.sandbox.people import bot_profile
from bot.sandbox.records import App, Channel, Json, Message, SlackError, copied


def _thread_root(channel: Channel, thread_ts: str) -> Message:
    found = channel.messages.get(thread_ts)
    if found is None or (found.deleted and found.ts not in channel.threads):
        raise SlackError("thread_not_found")
    if found.is_reply:
        return channel.messages[str(found.thread_ts)]
    return found


def new_message(
    w: Core, channel: Channel, body: Json, *, thread_ts: str | None = None, broadcast: bool = False
) -> Message:
    """Store a message and tell the apps; `body` has the author and the content."""
    root = _thread_root(channel, thread_ts) if thread_ts else None
    ts = w.next_ts()
    body = {"type": "message", **{key: value for key, value in body.items() if value is not None}, "ts": ts}
    message = Message(channel.id, ts, body, root.ts if root else None, broadcast and root is not None)
    channel.messages[ts] = message
    if root is not None:
        channel.threads.setdefault(root.ts, []).append(message)
        if message.broadcast:
            body["subtype"] = "thread_broadcast"
    w.changed()
    return message


def announce(w: Core, message: Message) -> None:
    channel = w.channels[message.channel]
    event = event_body(w, message) | {"event_ts": message.ts}
    w.emit_message(dict(event), channel)
    if channel.kind == "im":
        return
    for app in w.apps.values():
        mentioned = re.search(f"<@{app.bot_user_id}[>|]", str(message.body.get("text", "")))
        if mentioned and message.author != app.bot_user_id and "subtype" not in message.body:
            w.emit("app_mention", event | {"type": "app_mention", "channel": channel.id}, channel, app)


def event_body(w: Core, message: Message) -> Json:
    body = copied(message.body)
    if message.is_reply:
        body["thread_ts"] = message.thread_ts
        root = w.channels[message.channel].messages[str(message.thread_ts)]
        body["parent_user_id"] = root.author
        if message.broadcast:
            body["root"] = shown(w, root)
    return body


def client_msg_id(w: Core) -> str:
    return str(UUID(int=int(w.next_ts().replace(".", "")), version=4))


def human_body(w: Core, user: str, text: str, blocks: list[Json] | None = None) -> Json:
    body: Json = {"user": user, "text": text, "team": w.team_id, "client_msg_id": client_msg_id(w)}
    body["blocks"] = with_ids(blocks or w.blocks_from(text), lambda: w.new_id("b")) or None
    return body


def app_body(w: Core, app: App, text: str) -> Json:
    profile = bot_profile(app, w.team_id)
    return {
        "user": app.bot_user_id,
        "bot_id": app.bot_id,
        "app_id": app.app_id,
        "text": text,
        "team": w.team_id,
        "bot_profile": profile,
    }


def change(w: Core, message: Message, new: Json, *, edited_by: str | None) -> None:
    """Replace keys of a message (None removes one); an edit is marked, an unfurl is not."""
    channel = w.channels[message.channel]
    before = event_body(w, message)
    for key, value in new.items():
        message.body[key] = value
        if value is None:
            del message.body[key]
    ts = w.next_ts()
    if edited_by is not None:
        message.body["edited"] = {"user": edited_by, "ts": ts}
    event = {
        "type": "message",
        "subtype": "message_changed",
        "message": event_body(w, message) | {"source_team": w.team_id, "user_team": w.team_id},
        "previous_message": before,
        "hidden": True,
        "ts": ts,
        "event_ts": ts,
    }
    w.emit_message(event, channel)
    w.changed()


def remove(w: Core, message: Message) -> None:
    """A root with replies stays as a tombstone; everything else is gone for its readers."""
    channel = w.channels[message.channel]
    before = event_body(w, message)
    message.deleted = True
    if message.is_reply:
        root_replies = channel.threads[str(message.thread_ts)]
        root_replies.remove(message)
        if not root_replies:
            del channel.threads[str(message.thread_ts)]
    ts = w.next_ts()
    event = {
        "type": "message",
        "subtype": "message_deleted",
        "hidden": True,
        "previous_message": before,
        "deleted_ts": message.ts,
        "ts": ts,
        "event_ts": ts,
    }
    w.emit_message(event, channel)
    w.changed()


def _tombstone(w: Core, message: Message) -> Json:
    text = "This message was deleted."
    return {
        "type": "message",
        "subtype": "tombstone",
        "user": "USLACKBOT",
        "text": text,
        "hidden": True,
        "ts": message.ts,
        "team": w.team_id,
    }


def is_shown(w: Core, message: Message) -> bool:
    return not message.deleted or message.ts in w.channels[message.channel].threads


def shown(w: Core, message: Message, *, with_metadata: bool = False) -> Json:
    """A message as conversations.history and conversations.replies give it."""
    body = _tombstone(w, message) if message.deleted else event_body(w, message)
    body |= _thread_counts(w, message)
    if message.reactions and not message.deleted:
        body["reactions"] = reactions(message)
    if with_metadata and message.metadata is not None and not message.deleted:
        body["metadata"] = copied(message.metadata)
    return body


def _thread_counts(w: Core, message: Message) -> Json:
    replies = w.channels[message.channel].threads.get(message.ts)
    if not replies:
        return {}
    repliers = list(dict.fromkeys(reply.author or reply.body.get("bot_id", "") for reply in replies))
    return {
        "thread_ts": message.ts,
        "reply_count": len(replies),
        "reply_users_count": len(repliers),
        "reply_users": repliers,
        "latest_reply": replies[-1].ts,
        "is_locked": False,
        "subscribed": False,
    }


def reactions(message: Message) -> list[Json]:
    return [{"name": name, "users": list(users), "count": len(users)} for name, users in message.reactions.items()]


def react(w: Core, user: str, message: Message, name: str) -> None:
    users = message.reactions.setdefault(name, [])
    if user in users:
        raise SlackError("already_reacted")
    users.append(user)
    _announce_reaction(w, "reaction_added", user, message, name)


def unreact(w: Core, user: str, message: Message, name: str) -> None:
    users = message.reactions.get(name, [])
    if user not in users:
        raise SlackError("no_reaction")
    users.remove(user)
    if not users:
        del message.reactions[name]
    _announce_reaction(w, "reaction_removed", user, message, name)


def _announce_reaction(w: Core, kind: str, user: str, message: Message, name: str) -> None:
    event: Json = {
        "type": kind,
        "user": user,
        "reaction": name,
        "item": {"type": "message", "channel": message.channel, "ts": message.ts},
    }
    if message.author:
        event["item_user"] = message.author
    w.emit(kind, event, w.channels[message.channel])
    w.changed()
