"""Web API methods: chat.* and reactions.*"""

import re
from typing import Any

from bot.sandbox import messages
from bot.sandbox.arguments import Arguments
from bot.sandbox.blocks import check_blocks, with_ids
from bot.sandbox.core import Core
from bot.sandbox.records import App, Channel, Json, Message, SlackError, bad_arguments
from bot.sandbox.text import posted

TS = re.compile(r"\d{1,12}\.\d{6}")
EMOJI_NAME = re.compile(r"[a-z0-9_+'-]+(::skin-tone-[2-6])?")
POST_TEXT, UPDATE_TEXT, METADATA_BYTES = 40_000, 4_000, 16_000


def visible_channel(w: Core, app: App, id: str) -> Channel:
    """A private channel the app is not in does not exist for it."""
    channel = w.channel(id)
    if channel.private and app.bot_user_id not in channel.members:
        raise SlackError("channel_not_found")
    return channel


def member_channel(w: Core, app: App, id: str) -> Channel:
    channel = visible_channel(w, app, id)
    if app.bot_user_id not in channel.members:
        raise SlackError("not_in_channel")
    return channel


def target(w: Core, app: App, id: str) -> Channel:
    """Where a post goes: a channel, or a person's direct message."""
    if id in w.people:
        if w.people[id].deleted:
            raise SlackError("account_inactive")
        if not app.messages_tab:
            raise SlackError("messages_tab_disabled")
        return w.direct(app.bot_user_id, id)
    by_name = next((c.id for c in w.channels.values() if id.startswith("#") and c.name == id[1:]), id)
    channel = visible_channel(w, app, by_name)
    if app.bot_user_id not in channel.members and "chat:write.public" not in app.scopes:
        raise SlackError("not_in_channel")
    if channel.archived:
        raise SlackError("is_archived")
    if channel.kind == "im" and not app.messages_tab:
        raise SlackError("messages_tab_disabled")
    return channel


def _text(a: Arguments) -> str:
    if "markdown_text" in a and ("text" in a or "blocks" in a):
        raise SlackError("markdown_text_conflict")
    return a.text("markdown_text") or a.text("text")


def content(w: Core, a: Arguments, limit: int) -> Json:
    """Text, blocks and attachments of a post, checked as Slack checks them."""
    text = _text(a)
    if len(text) > limit:
        raise SlackError("msg_too_long")
    blocks = check_blocks(a.structure("blocks", "invalid_blocks_format"), refusal="invalid_blocks")
    attachments = _attachments(a)
    if not text.strip() and not blocks and not attachments:
        raise SlackError("no_text")
    return {
        "text": posted(text),
        "blocks": with_ids(blocks, lambda: w.new_id("b")) or None,
        "attachments": attachments or None,
    }


def _attachments(a: Arguments) -> list[Json]:
    given = a.structure("attachments", "invalid_attachments")
    if given is None:
        return []
    if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
        raise SlackError("invalid_attachments")
    if len(given) > 100:
        raise SlackError("too_many_attachments")
    for attachment in given:
        check_blocks(attachment.get("blocks"), refusal="invalid_attachments")
    return [{"id": number, "fallback": "[no preview available]", **one} for number, one in enumerate(given, 1)]


def _metadata(a: Arguments) -> Json | None:
    given: Any = a.structure("metadata", "invalid_metadata_format")
    if given is None:
        return None
    if not isinstance(given, dict) or not isinstance(given.get("event_payload"), dict):
        raise SlackError("invalid_metadata_format")
    if not isinstance(given.get("event_type"), str) or not given["event_type"]:
        raise SlackError("invalid_metadata_format")
    if len(str(given)) > METADATA_BYTES:
        raise SlackError("metadata_too_large")
    return {"event_type": given["event_type"], "event_payload": given["event_payload"]}


def _thread_ts(a: Arguments) -> str | None:
    given = a.text("thread_ts")
    if given and not TS.fullmatch(given):
        raise SlackError("invalid_thread_ts")
    return given or None


def _author(w: Core, app: App, a: Arguments, text: str) -> Json:
    body = messages.app_body(w, app, text)
    if "chat:write.customize" in app.scopes and ("username" in a or "icon_emoji" in a):
        icons = {"emoji": a.text("icon_emoji")} if "icon_emoji" in a else None
        body |= {"subtype": "bot_message", "username": a.text("username") or app.name, "icons": icons}
    return body


def post_message(w: Core, app: App, a: Arguments) -> Json:
    channel = target(w, app, a.required("channel"))
    earlier = _posted_before(w, app, channel, a)
    if earlier is not None:
        return _receipt(w, earlier)
    metadata = _metadata(a)
    body = content(w, a, POST_TEXT)
    body = _author(w, app, a, body["text"]) | body
    if not a.flag("mrkdwn", True):
        body["mrkdwn"] = False
    message = messages.new_message(w, channel, body, thread_ts=_thread_ts(a), broadcast=a.flag("reply_broadcast"))
    message.app_id, message.metadata = app.app_id, metadata
    messages.announce(w, message)
    w.client_msg_ids[app.app_id, channel.id, a.text("client_msg_id")] = (message.ts, w.now())
    return _receipt(w, message)


def _receipt(w: Core, message: Message) -> Json:
    return {"channel": message.channel, "ts": message.ts, "message": messages.shown(w, message, with_metadata=True)}


def _posted_before(w: Core, app: App, channel: Channel, a: Arguments) -> Message | None:
    """The message of a `client_msg_id` that is still remembered: a repeated call gets the first one's answer."""
    id = a.text("client_msg_id")
    ts, at = w.client_msg_ids.get((app.app_id, channel.id, id), ("", 0.0))
    if not id or not ts or w.now() - at >= w.client_msg_ids_live:
        return None
    found = channel.messages.get(ts)
    if found is None or found.deleted:
        raise SlackError("duplicate_message_not_found")
    return found


def _own(w: Core, app: App, a: Arguments, refusal: str) -> Message:
    channel = visible_channel(w, app, a.required("channel"))
    ts = a.required("ts")
    message = channel.messages.get(ts)
    if message is None or message.deleted:
        raise SlackError("message_not_found")
    if message.app_id != app.app_id:
        raise SlackError(refusal)
    return message


def update(w: Core, app: App, a: Arguments) -> Json:
    """Text without blocks removes the blocks; metadata that is not given is kept."""
    message = _own(w, app, a, "cant_update_message")
    metadata = _metadata(a)
    body = content(w, a, UPDATE_TEXT)
    if "attachments" not in a and "attachments" in message.body:
        del body["attachments"]
    if metadata is not None:
        message.metadata = metadata
    messages.change(w, message, body, edited_by=app.bot_user_id)
    after = messages.shown(w, message, with_metadata=True)
    for key in ("ts", "thread_ts", "parent_user_id"):
        after.pop(key, None)
    return {"channel": message.channel, "ts": message.ts, "text": after.get("text", ""), "message": after}


def delete(w: Core, app: App, a: Arguments) -> Json:
    message = _own(w, app, a, "cant_delete_message")
    messages.remove(w, message)
    return {"channel": message.channel, "ts": message.ts}


def post_ephemeral(w: Core, app: App, a: Arguments) -> Json:
    channel = target(w, app, a.required("channel"))
    user = a.required("user")
    if user not in channel.members:
        raise SlackError("user_not_in_channel")
    body = content(w, a, POST_TEXT)
    message = show_to(w, app, channel, user, body, _thread_ts(a))
    return {"message_ts": message.ts}


def show_to(w: Core, app: App, channel: Channel, user: str, body: Json, thread_ts: str | None = None) -> Message:
    """A message only this person sees; it is in no history."""
    ts = w.next_ts()
    whole = messages.app_body(w, app, body["text"]) | body
    whole = {key: value for key, value in whole.items() if value is not None}
    whole |= {"type": "message", "ts": ts, "is_ephemeral": True}
    message = Message(channel.id, ts, whole, thread_ts, app_id=app.app_id, for_user=user)
    w.ephemeral_messages.append(message)
    w.changed()
    return message


def get_permalink(w: Core, app: App, a: Arguments) -> Json:
    channel = visible_channel(w, app, a.required("channel"))
    message = w.message(channel.id, a.required("message_ts"))
    return {"channel": channel.id, "permalink": w.permalink(message)}


def _item(w: Core, app: App, a: Arguments) -> Message:
    channel, ts = a.text("channel"), a.text("timestamp")
    if not channel or not ts:
        raise SlackError("no_item_specified")
    found = visible_channel(w, app, channel)
    if not TS.fullmatch(ts):
        raise SlackError("bad_timestamp")
    return w.message(found.id, ts)


def _emoji(a: Arguments) -> str:
    name = a.text("name").strip(":")
    if not name:
        raise bad_arguments("missing required field: name")
    if not EMOJI_NAME.fullmatch(name):
        raise SlackError("invalid_name")
    return name


def add_reaction(w: Core, app: App, a: Arguments) -> Json:
    name, message = _emoji(a), _item(w, app, a)
    channel = member_channel(w, app, message.channel)
    if channel.archived:
        raise SlackError("is_archived")
    messages.react(w, app.bot_user_id, message, name)
    return {}


def remove_reaction(w: Core, app: App, a: Arguments) -> Json:
    name = _emoji(a)
    messages.unreact(w, app.bot_user_id, _item(w, app, a), name)
    return {}


def get_reactions(w: Core, app: App, a: Arguments) -> Json:
    message = _item(w, app, a)
    shown = messages.shown(w, message) | {"permalink": w.permalink(message)}
    return {"type": "message", "channel": message.channel, "message": shown}
