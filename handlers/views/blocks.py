"""Block Kit in few words, and messages that stay inside Slack's limits."""

import re
from collections.abc import Iterable, Sequence
from typing import Any, Final
from urllib.parse import quote, urlsplit, urlunsplit

from bot.domain.ids import UserId
from bot.ports import Message
from handlers.views.escape import label, size

Block = dict[str, Any]

BODY: Final = 5400
"""How much of a long text goes into one message; with a head and a tail it stays under Slack's total."""
LONGEST_URL: Final = 3000
_HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*", re.IGNORECASE)
_SAFE = "%/:=&;,+@!$'()*~-._"


def plain_text(text: str) -> Block:
    """Our own words may hold emoji; a stranger's must keep their colons, which `emoji: false` does."""
    return {"type": "plain_text", "text": text, "emoji": False}


def section(text: str, accessory: Block | None = None) -> Block:
    block: Block = {"type": "section", "text": {"type": "mrkdwn", "text": text, "verbatim": True}}
    return block | {"accessory": accessory} if accessory else block


def fields(texts: Iterable[str]) -> Block:
    return {"type": "section", "fields": [{"type": "mrkdwn", "text": text, "verbatim": True} for text in texts]}


def context(*texts: str) -> Block:
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": text, "verbatim": True} for text in texts]}


def divider() -> Block:
    return {"type": "divider"}


def button(label: str, action: str, value: str, style: str = "") -> Block:
    element: Block = {"type": "button", "text": plain_text(label), "action_id": action, "value": value}
    return element | {"style": style} if style else element


def actions(*elements: Block) -> list[Block]:
    return [{"type": "actions", "elements": list(elements)}] if elements else []


def mention(user: UserId | None) -> str:
    """A Slack mention; an e-mail address that nobody has been found for stays a text."""
    if not user:
        return "—"
    return f"<@{user}>" if user.isalnum() and user.isascii() else label(user, 80)


def web_address(link: str | None) -> tuple[str, str] | None:
    """The link as Slack takes it in a button, and its host in ASCII so that look-alikes show; None when unfit."""
    if not link or not link.isprintable() or size(link) > LONGEST_URL:
        return None
    try:
        parts = urlsplit(link.strip())
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or parts.username or not _HOST.fullmatch(host):
        return None
    path, query = quote(parts.path, safe=_SAFE), quote(parts.query, safe=_SAFE + "?")
    url = urlunsplit((parts.scheme, host + port, path, query, quote(parts.fragment, safe=_SAFE)))
    return (url, host) if len(url) <= LONGEST_URL else None


def messages(text: str, head: Sequence[Block], body: Sequence[Block], tail: Sequence[Block]) -> tuple[Message, ...]:
    """One message, or as many as the body needs: the head opens the first, the tail ends the last.

    How many depends on the body alone, so that a message can be shown anew in as many parts as it was posted.
    """
    parts: list[list[Block]] = [[]]
    room = BODY
    for block in body:
        weight = weigh(block)
        if parts[-1] and weight > room:
            parts.append([])
            room = BODY
        parts[-1].append(block)
        room -= weight
    parts[0] = [*head, *parts[0]]
    parts[-1] = [*parts[-1], *tail]
    return tuple(Message(text, tuple(part)) for part in parts)


def weigh(block: Any) -> int:
    """How much text a block carries."""
    if isinstance(block, dict):
        return sum(size(v) if k == "text" and isinstance(v, str) else weigh(v) for k, v in block.items())
    return sum(map(weigh, block)) if isinstance(block, list) else 0
