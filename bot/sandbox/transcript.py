"""A thread as plain text, the way a person reads it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from bot.sandbox.acts import Acts
from bot.sandbox.records import Json, Message


def thread_text(w: Acts, channel: str, thread_ts: str) -> str:
    found = w.channel(channel)
    root = found.messages[thread_ts]
    return "\n\n".join(message_text(w, message) for message in [root, *found.threads.get(thread_ts, [])])


def message_text(w: Acts, message: Message) -> str:
    at = datetime.fromtimestamp(float(message.ts), UTC)
    edited = " (edited)" if "edited" in message.body else ""
    head = f"{author_name(w, message)}  {at:%H:%M}{edited}"
    if message.deleted:
        return f"{head}\n    This message was deleted."
    lines = [line for part in _parts(w, message.body) for line in part.split("\n")]
    marks = [f":{name}: {', '.join(w.name_of(u) for u in users)}" for name, users in message.reactions.items()]
    tail = [f"    [{'   '.join(marks)}]"] if marks else []
    return "\n".join([head, *(f"    {line}".rstrip() for line in lines), *tail])


def author_name(w: Acts, message: Message) -> str:
    person = w.people.get(message.author or "")
    name = message.body.get("username") or (person.real_name if person else message.body.get("bot_id", "unknown"))
    return f"{name} [app]" if message.body.get("bot_id") else str(name)


def _parts(w: Acts, body: Json) -> Iterator[str]:
    blocks = [part for block in body.get("blocks") or [] if (part := block_text(w, block))]
    if blocks:
        yield from blocks
    elif body.get("text"):
        yield w.said(body["text"])
    for file in body.get("files") or []:
        yield f"(file: {file.get('title', '')})"
        if file.get("plain_text"):
            yield _quoted(file["plain_text"])
    for attachment in body.get("attachments") or []:
        yield from _attachment(w, attachment)


def _attachment(w: Acts, attachment: Json) -> Iterator[str]:
    head = attachment.get("author_name") or attachment.get("service_name") or attachment.get("title")
    text = [str(head)] if head else []
    inner = [part for block in attachment.get("blocks") or [] if (part := block_text(w, block))]
    words = inner or [w.said(str(attachment.get("text") or attachment.get("fallback") or ""))]
    yield _quoted("\n".join([*text, *words]))
    for file in attachment.get("files") or []:
        yield _quoted(f"(file: {file.get('title', '')})")


def _quoted(text: str) -> str:
    return "\n".join(f"| {line}" for line in text.split("\n"))


def block_text(w: Acts, block: Json) -> str:
    kind = block.get("type")
    if kind == "rich_text":
        return "\n".join(_rich(w, part) for part in block.get("elements", []))
    if kind == "actions":
        return " ".join(_element(element) for element in block["elements"])
    if kind == "context":
        return " ".join(_object(w, element) for element in block["elements"])
    if kind == "divider":
        return "-" * 20
    if kind == "image":
        return f"(image: {block.get('alt_text', '')})"
    if kind == "table":
        return "\n".join(" | ".join(_cell(w, cell) for cell in row) for row in block.get("rows", []))
    if kind == "markdown":
        return str(block.get("text", ""))
    return _section(w, block)


def _section(w: Acts, block: Json) -> str:
    parts = [_object(w, block["text"])] if block.get("text") else []
    parts += [_object(w, field) for field in block.get("fields") or []]
    if block.get("label"):
        parts.append(_object(w, block["label"]))
    if block.get("accessory"):
        parts.append(_element(block["accessory"]))
    return "\n".join(parts)


def _object(w: Acts, given: Json) -> str:
    if given.get("type") == "image":
        return f"(image: {given.get('alt_text', '')})"
    return w.said(str(given.get("text", "")))


def _element(element: Json) -> str:
    if element.get("type") == "image":
        return f"(image: {element.get('alt_text', '')})"
    label = element.get("text") or element.get("placeholder") or {}
    return f"[{label.get('text', element.get('type'))}]"


def _cell(w: Acts, cell: Json) -> str:
    if cell.get("type") == "rich_text":
        return block_text(w, cell)
    return str(cell.get("text", ""))


def _rich(w: Acts, part: Json) -> str:
    kind = part.get("type")
    if kind == "rich_text_list":
        mark = "{}." if part.get("style") == "ordered" else "•"
        rows = enumerate(part.get("elements", []), 1)
        return "\n".join(f"{mark.format(number)} {_rich(w, row)}" for number, row in rows)
    text = "".join(_word(w, element) for element in part.get("elements", []))
    return _quoted(text) if kind in ("rich_text_quote", "rich_text_preformatted") else text


def _word(w: Acts, element: Json) -> str:
    kind: Any = element.get("type")
    if kind == "user":
        return f"@{w.name_of(str(element.get('user_id')))}"
    if kind == "channel":
        return f"#{w.name_of(str(element.get('channel_id')))}"
    if kind == "usergroup":
        return f"@{w.name_of(str(element.get('usergroup_id')))}"
    if kind == "broadcast":
        return f"@{element.get('range')}"
    if kind == "emoji":
        return f":{element.get('name')}:"
    if kind == "link":
        text, url = element.get("text"), str(element.get("url", ""))
        return f"{text} ({url})" if text else url
    return str(element.get("text", ""))
