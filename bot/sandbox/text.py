"""Slack's text: escaping what a person types, rich_text from it, and reading it back as plain words."""

import re
from collections.abc import Callable, Mapping

from bot.sandbox.records import Json

ENTITY = re.compile(
    r"<(?:@(?P<user>[UWB][A-Z0-9]+)(?:\|[^<>]*)?"
    r"|\#(?P<channel>[CG][A-Z0-9]+)(?:\|[^<>]*)?"
    r"|!(?P<broadcast>here|channel|everyone)(?:\|[^<>]*)?"
    r"|!subteam\^(?P<group>S[A-Z0-9]+)(?:\|[^<>]*)?"
    r"|!date\^(?P<date>[^<>|]*)(?:\|(?P<dateword>[^<>]*))?"
    r"|(?P<url>(?:https?|mailto|slack|tel):[^<>|\s]*)(?:\|(?P<label>[^<>]*))?)>"
)
BARE_URL = re.compile(r"(?<![\w<|/])https?://[^\s<>|]+[^\s<>|.,;:!?)\]}'\"]")
EMOJI = re.compile(r"(?<![\w:]):(100|[a-z+_-][a-z0-9_+'-]*)(?:::skin-tone-([2-6]))?:")
NAME = re.compile(r"(?<![\w@/.])@([\w.-]*\w)")
LONE_AMPERSAND = re.compile(r"&(?!amp;|lt;|gt;)")


def _outside_entities(text: str, change: Callable[[str], str], keep: Callable[[re.Match[str]], bool]) -> str:
    out, at = [], 0
    for found in ENTITY.finditer(text):
        if keep(found):
            out += [change(text[at : found.start()]), found.group()]
            at = found.end()
    return "".join([*out, change(text[at:])])


def _link(text: str) -> str:
    return BARE_URL.sub(lambda found: f"<{found.group()}>", text)


def typed(text: str, names: Mapping[str, str]) -> str:
    """What Slack stores when a person types `text`: mentions by name become entities, typed <!channel> does not."""

    def mention(found: re.Match[str]) -> str:
        word = found.group(1)
        if word in ("here", "channel", "everyone"):
            return f"<!{word}>"
        person = names.get(word.casefold())
        return f"<@{person}>" if person else found.group()

    def change(part: str) -> str:
        escaped = part.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return _link(NAME.sub(mention, escaped))

    return _outside_entities(text, change, lambda found: found["broadcast"] is None)


def posted(text: str) -> str:
    """What Slack stores of an app's text: entities stay, everything else is escaped once."""

    def change(part: str) -> str:
        escaped = LONE_AMPERSAND.sub("&amp;", part).replace("<", "&lt;").replace(">", "&gt;")
        return _link(escaped)

    return _outside_entities(text, change, lambda _: True)


def unescape(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _element(found: re.Match[str]) -> Json:
    if found["user"]:
        return {"type": "user", "user_id": found["user"]}
    if found["channel"]:
        return {"type": "channel", "channel_id": found["channel"]}
    if found["broadcast"]:
        return {"type": "broadcast", "range": found["broadcast"]}
    if found["group"]:
        return {"type": "usergroup", "usergroup_id": found["group"]}
    if found["url"]:
        label = {"text": unescape(found["label"])} if found["label"] else {}
        return {"type": "link", "url": unescape(found["url"]), **label}
    return {"type": "text", "text": found["dateword"] or found.group()}


def _words(text: str) -> list[Json]:
    out: list[Json] = []
    at = 0
    for found in EMOJI.finditer(text):
        out.append({"type": "text", "text": unescape(text[at : found.start()])})
        tone = {"skin_tone": int(found[2])} if found[2] else {}
        out.append({"type": "emoji", "name": found[1], **tone})
        at = found.end()
    out.append({"type": "text", "text": unescape(text[at:])})
    return [element for element in out if element.get("text") != ""]


def rich_text(text: str, block_id: str) -> list[Json]:
    """The blocks Slack makes of a person's text; none for an empty one."""
    if not text:
        return []
    elements: list[Json] = []
    at = 0
    for found in ENTITY.finditer(text):
        elements += _words(text[at : found.start()])
        elements.append(_element(found))
        at = found.end()
    elements += _words(text[at:])
    section = {"type": "rich_text_section", "elements": elements}
    return [{"type": "rich_text", "block_id": block_id, "elements": [section]}]


def readable(text: str, name: Callable[[str], str]) -> str:
    """Plain words for a reader; `name` turns the id of a person, channel or group into its name."""

    def word(found: re.Match[str]) -> str:
        who = found["user"] or found["group"]
        if who:
            return f"@{name(who)}"
        if found["channel"]:
            return f"#{name(found['channel'])}"
        if found["broadcast"]:
            return f"@{found['broadcast']}"
        if found["url"]:
            return f"{found['label']} ({found['url']})" if found["label"] else found["url"]
        return found["dateword"] or found.group()

    return unescape(ENTITY.sub(word, text))
