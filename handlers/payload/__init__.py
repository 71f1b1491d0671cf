"""The only reader of Slack's keys: what Slack delivers, as values with names of our own."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from handlers.payload.text import links_in, links_of, people_of, readable, text_of_blocks, without_mention

Body = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Shared:
    """A forwarded message, or the preview of a link: where it stands, who posted it and what it says."""

    text: str
    channel: str = ""
    ts: str = ""
    url: str = ""
    user: str = ""
    links: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Email:
    """`sender` is the name a mail came under, `address` what it came from."""

    subject: str
    sender: str
    text: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A message in a channel. `text` is what a reader sees, Slack's escapes and tokens undone; `raw` has them."""

    channel: str
    ts: str
    user: str
    text: str
    thread_ts: str | None = None
    bot_id: str = ""
    subtype: str = ""
    forwards: Sequence[Shared] = ()
    previews: Sequence[Shared] = ()
    email: Email | None = None
    direct: bool = False
    raw: str = ""
    pictures: bool = False

    @property
    def in_thread(self) -> bool:
        return self.thread_ts is not None and self.thread_ts != self.ts

    @property
    def links(self) -> tuple[str, ...]:
        return links_of(self.raw) or links_in(self.text)

    def mentions(self, user: str) -> bool:
        return without_mention(self.raw, user) != self.raw

    def without_mention(self, user: str) -> str:
        """What is said to that user, as a reader sees it."""
        return readable(without_mention(self.raw, user)).strip()


@dataclass(frozen=True, slots=True)
class Reacted:
    user: str
    emoji: str
    channel: str
    ts: str
    event_ts: str
    added: bool


@dataclass(frozen=True, slots=True)
class Slash:
    user: str
    channel: str
    text: str
    trigger_id: str
    links: Sequence[str] = ()
    people: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Click:
    """A button, menu or shortcut in a message, in the App Home or in the list of shortcuts."""

    user: str
    name: str
    value: str
    at: str
    trigger_id: str
    channel: str = ""
    ts: str = ""
    thread_ts: str | None = None


@dataclass(frozen=True, slots=True)
class Chosen:
    """The message shortcut: the message it was called on."""

    user: str
    trigger_id: str
    said: Said


@dataclass(frozen=True, slots=True)
class Submitted:
    """A modal's values by block id: typed text, or what was selected, as text; empty where nothing was given."""

    user: str
    name: str
    view: str
    reference: str
    values: Mapping[str, str] = field(default_factory=dict)


def kind_of(body: Body) -> tuple[str, str]:
    """What was delivered, for the router's table: (`event`, `reaction_added`), (`action`, `approve`), …"""
    if "command" in body:
        return "command", str(body["command"])
    match str(body.get("type") or ""):
        case "event_callback":
            return "event", str(_part(body, "event").get("type") or "")
        case "block_actions":
            return "action", str(_first(body.get("actions")).get("action_id") or "")
        case "view_submission":
            return "view", str(_part(body, "view").get("callback_id") or "")
        case "message_action" | "shortcut":
            return "shortcut", str(body.get("callback_id") or "")
        case other:
            return other, ""


def meant_for(body: Body, team: str) -> bool:
    """Whether a delivery concerns our workspace: one of those it names, in a shared channel, or none is named."""
    granted = body.get("authorizations")
    named = [
        *(body.get(key) for key in ("team_id", "context_team_id")),
        _part(body, "team").get("id"),
        *(_part(body, key).get("team_id") for key in ("user", "view")),
        _part(body, "view").get("app_installed_team_id"),
        _part(body, "message").get("team"),
        *(one.get("team_id") for one in (granted if isinstance(granted, list) else ()) if isinstance(one, Mapping)),
    ]
    teams = {name for name in named if name and isinstance(name, str)}
    return not teams or team in teams


def _part(body: Body, key: str) -> Mapping[str, Any]:
    part = body.get(key)
    return part if isinstance(part, Mapping) else {}


def said(body: Body) -> Said:
    """A message event, or the new state of a changed message."""
    event = body["event"]
    message = event.get("message") if event.get("subtype") == "message_changed" else None
    return _said(message or event, str(event.get("channel") or ""), event)


def found(channel: str, message: Mapping[str, Any]) -> Said:
    """A message as conversations.history and .replies give it."""
    return _said(message, channel, {})


def is_change(body: Body) -> bool:
    return bool(body["event"].get("subtype") == "message_changed")


def deleted(body: Body) -> tuple[str, str] | None:
    """The place of a message that was deleted."""
    event = body["event"]
    if event.get("subtype") != "message_deleted":
        return None
    return str(event.get("channel") or ""), str(event.get("deleted_ts") or "")


def chosen(body: Body) -> Chosen:
    channel, message = str(_part(body, "channel").get("id") or ""), _part(body, "message")
    return Chosen(_user(body), str(body.get("trigger_id") or ""), _said(message, channel, message))


def reacted(body: Body) -> Reacted | None:
    """None for a reaction on anything but a message."""
    event = body["event"]
    place = event.get("item") or {}
    if place.get("type", "message") != "message" or not place.get("ts"):
        return None
    return Reacted(
        user=str(event.get("user") or ""),
        emoji=str(event.get("reaction") or "").split("::")[0],
        channel=str(place.get("channel") or ""),
        ts=str(place["ts"]),
        event_ts=str(event.get("event_ts") or ""),
        added=event.get("type") == "reaction_added",
    )


def slash(body: Body) -> Slash:
    raw = str(body.get("text") or "")
    return Slash(
        user=str(body.get("user_id") or ""),
        channel=str(body.get("channel_id") or ""),
        text=readable(raw).strip(),
        trigger_id=str(body.get("trigger_id") or ""),
        links=links_of(raw),
        people=people_of(raw),
    )


def click(body: Body) -> Click:
    action = _first(body.get("actions"))
    container, message = _part(body, "container"), _part(body, "message")
    chosen_option = _part(action, "selected_option")
    return Click(
        user=_user(body),
        name=str(action.get("action_id") or body.get("callback_id") or ""),
        value=str(action.get("value") or chosen_option.get("value") or ""),
        at=str(action.get("action_ts") or body.get("action_ts") or ""),
        trigger_id=str(body.get("trigger_id") or ""),
        channel=str(_part(body, "channel").get("id") or container.get("channel_id") or ""),
        ts=str(message.get("ts") or container.get("message_ts") or ""),
        thread_ts=message.get("thread_ts") or container.get("thread_ts"),
    )


def submitted(body: Body) -> Submitted:
    view = _part(body, "view")
    blocks = ((view.get("state") or {}).get("values")) or {}
    values = {str(block): _value(_first(list(inputs.values()))) for block, inputs in blocks.items() if inputs}
    return Submitted(
        user=_user(body),
        name=str(view.get("callback_id") or ""),
        view=str(view.get("id") or ""),
        reference=str(view.get("private_metadata") or ""),
        values=values,
    )


def first_input(body: Body) -> str:
    """The block id of a modal's first input; empty where there is none, whatever the payload looks like."""
    values = _part(_part(_part(body, "view"), "state"), "values")
    return next(iter(map(str, values)), "")


def home_opened_by(body: Body) -> str | None:
    """Who opened the App Home; None for its messages tab."""
    event = body["event"]
    return str(event.get("user") or "") if event.get("tab") == "home" else None


def changed_user(body: Body) -> Mapping[str, Any]:
    """The user object of `user_change` and `team_join`."""
    user = body["event"].get("user")
    return user if isinstance(user, Mapping) and user.get("id") else {}


def happened(body: Body, now: datetime) -> datetime:
    """When the event took place; a redelivery comes minutes later. Never after `now`, which stands for unknown."""
    at = body.get("event_time")
    known = isinstance(at, int | float) and 0 < at < now.timestamp()
    return datetime.fromtimestamp(at, UTC) if known and at else now


def joined(body: Body) -> tuple[str, str]:
    """Who joined which channel."""
    event = body["event"]
    return str(event.get("user") or ""), str(event.get("channel") or "")


def _said(message: Mapping[str, Any], channel: str, event: Mapping[str, Any]) -> Said:
    shared = [a for a in message.get("attachments") or () if isinstance(a, Mapping)]
    files = [f for f in message.get("files") or () if isinstance(f, Mapping)]
    raw = str(message.get("text") or "")
    return Said(
        channel=channel,
        ts=str(message.get("ts") or ""),
        user=str(message.get("user") or ""),
        text=readable(raw) or text_of_blocks(message.get("blocks")),
        raw=raw,
        thread_ts=message.get("thread_ts"),
        bot_id=str(message.get("bot_id") or ""),
        subtype=str(message.get("subtype") or ""),
        forwards=[_shared(a) for a in shared if a.get("is_share")],
        previews=[_shared(a) for a in shared if not a.get("is_share") and (a.get("text") or a.get("title"))],
        email=next((_email(f) for f in files if f.get("mode") == "email" or f.get("filetype") == "email"), None),
        direct=event.get("channel_type") == "im",
        pictures=any(str(f.get("mimetype") or "").startswith("image/") for f in files),
    )


def _shared(attachment: Mapping[str, Any]) -> Shared:
    title, raw = str(attachment.get("title") or ""), str(attachment.get("text") or "")
    files = [
        str(f.get("title") or f.get("name") or "") for f in attachment.get("files") or () if isinstance(f, Mapping)
    ]
    said = readable(raw) or _blocks_of(attachment)
    parts = [readable(title) if not attachment.get("is_share") else "", said, *files]
    return Shared(
        text="\n".join(part for part in parts if part),
        channel=str(attachment.get("channel_id") or ""),
        ts=str(attachment.get("ts") or ""),
        url=str(attachment.get("from_url") or attachment.get("original_url") or attachment.get("title_link") or ""),
        user=str(attachment.get("author_id") or ""),
        links=links_of(raw) or links_in(said),
    )


def _blocks_of(attachment: Mapping[str, Any]) -> str:
    """A forwarded message of an app may have its words in blocks alone."""
    inner = [m for m in attachment.get("message_blocks") or () if isinstance(m, Mapping)]
    return "\n".join(text_of_blocks((m.get("message") or {}).get("blocks")) for m in inner).strip()


def _email(file: Mapping[str, Any]) -> Email:
    sender = _first(file.get("from"))
    return Email(
        subject=str(file.get("subject") or file.get("title") or ""),
        sender=str(sender.get("name") or sender.get("original") or sender.get("address") or ""),
        text=str(file.get("plain_text") or file.get("preview_plain_text") or ""),
        address=str(sender.get("address") or ""),
    )


def _value(state: Mapping[str, Any]) -> str:
    """One input's state as text, whatever its kind."""
    option = state.get("selected_option") or {}
    moment = state.get("selected_date_time")
    found = state.get("value") or option.get("value") or state.get("selected_user") or moment
    return str(found) if found is not None else ""


def _user(body: Body) -> str:
    user = body.get("user")
    return str(user.get("id") or "") if isinstance(user, Mapping) else str(user or "")


def _first(found: Any) -> Mapping[str, Any]:
    if isinstance(found, Iterable) and not isinstance(found, str | Mapping):
        return next((f for f in found if isinstance(f, Mapping)), {})
    return {}
