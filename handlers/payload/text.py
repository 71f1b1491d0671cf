"""Slack's mrkdwn and rich text as a reader sees them, and the links in them."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

# A token is a mention or an address; anything else in angle brackets was typed by somebody.
_TOKEN: Final = re.compile(r"<((?:[@#!]|[a-z][a-z0-9+.-]*:)[^<>|]*)(?:\|([^<>]*))?>", re.IGNORECASE)
_URL: Final = re.compile(r"https?://[^\s<>|\"'`»“”]+", re.IGNORECASE)
_TRAILING: Final = ".,;:!?…*_~"
_PAIRS: Final = {")": "(", "]": "[", "}": "{"}
_JOINED: Final = {"rich_text": "\n", "rich_text_list": "\n", "context": " "}
QUOTE: Final = ">"


def readable(text: str) -> str:
    """Slack's mrkdwn as a reader sees it: links as addresses, mentions as @names, entities undone once."""
    return html.unescape(_TOKEN.sub(_shown, text))


def _shown(token: re.Match[str]) -> str:
    target, label = token[1], token[2]
    if target.startswith(("@", "#")):
        return f"{target[0]}{label or target[1:]}"
    if target.startswith("!"):
        return label or f"@{target[1:].split('^')[0]}"
    if label and label not in (target, target.removeprefix("mailto:")):
        return f"{label} ({target})"
    return target.removeprefix("mailto:")


def without_mention(text: str, user: str) -> str:
    """The raw text without the mentions of that user."""
    return re.sub(rf"<@{re.escape(user)}(?:\|[^<>]*)?>", "", text)


def people_of(text: str) -> tuple[str, ...]:
    """The ids of the people whom Slack's mrkdwn mentions."""
    return tuple(token[1][1:] for token in _TOKEN.finditer(text) if token[1].startswith("@"))


def links_in(text: str) -> tuple[str, ...]:
    """The web addresses in a text somebody typed, without the punctuation of the sentence around them."""
    return tuple(_bare(found) for found in _URL.findall(text))


def links_of(text: str) -> tuple[str, ...]:
    """The web addresses in Slack's mrkdwn. A link's label is no address, however much it looks like one."""
    return tuple(_links(text))


def _links(text: str) -> Iterator[str]:
    end = 0
    for token in _TOKEN.finditer(text):
        yield from links_in(html.unescape(text[end : token.start()]))
        end = token.end()
        if token[1].casefold().startswith(("https://", "http://")):
            yield html.unescape(token[1])
    yield from links_in(html.unescape(text[end:]))


def _bare(url: str) -> str:
    """A bracket belongs to the address only if it was opened there."""
    while url and (url[-1] in _TRAILING or (url[-1] in _PAIRS and url.count(url[-1]) > url.count(_PAIRS[url[-1]]))):
        url = url[:-1]
    return url


def quoted(text: str) -> str | None:
    """What a message quotes when all of it is a quotation, the marks taken off; else None."""
    lines = [line for line in text.splitlines() if line.strip()]
    if not lines or not all(line.lstrip().startswith(QUOTE) for line in lines):
        return None
    return "\n".join(line.lstrip()[1:].removeprefix(" ") for line in lines)


def text_of_blocks(blocks: Any) -> str:
    """The words of a message's blocks, for messages that have no text beside them."""
    return "\n".join(line for line in map(_words, _objects(blocks)) if line)


def _words(block: Mapping[str, Any]) -> str:
    match block:
        case {"type": "link", "url": str(url), **rest}:
            label = str(rest.get("text") or url)
            return url if label == url else f"{label} ({url})"
        case {"type": "emoji", "name": str(name)}:
            return f":{name}:"
        case {"type": "user", "user_id": str(user)}:
            return f"@{user}"
        case {"type": "mrkdwn", "text": str(text)}:
            return readable(text)
        case {"type": "section" | "header", **parts}:
            return "\n".join(map(_words, _objects([parts.get("text"), *(parts.get("fields") or ())])))
        case {"text": str(text)}:
            return text
        case {"elements": elements}:
            return _JOINED.get(str(block.get("type")), "").join(map(_words, _objects(elements)))
        case _:
            return ""


def _objects(found: Any) -> Iterable[Mapping[str, Any]]:
    return [one for one in found if isinstance(one, Mapping)] if isinstance(found, list | tuple) else []
