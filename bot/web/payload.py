"""A delivery's bytes read into the payload, or not at all: what is passed on cannot make a reader fall over."""

import json
import re
from typing import Final, NoReturn
from urllib.parse import parse_qsl

DEEPEST = 32
JSON: Final = "application/json"
FORM: Final = "application/x-www-form-urlencoded"

# The optional last quote lets a string without an end reach the end, which keeps this linear.
_BRACKETS = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[{]|[\]}]', re.DOTALL)
_NAME_OR_OBJECT = ("team", "enterprise", "user", "channel")
_INSIDE = ("event", "message", "previous_message", "item", "assistant_thread")
_MOST_FIELDS = 64


def media_type(content_type: str) -> str | None:
    """The media type Slack sends, in small letters; None for any other, or for a charset that is not UTF-8."""
    kind, *parameters = [part.strip().lower() for part in content_type.split(";")]
    wrong = [
        p for p in parameters if p.startswith("charset") and p.partition("=")[2].strip('" ') not in ("utf-8", "utf8")
    ]
    return kind if kind in (JSON, FORM) and not wrong else None


def payload_of(body: bytes, content_type: str) -> dict[str, object] | None:
    """What Slack said, in the shape its readers count on; None when it is malformed.

    Give this to Bolt, not the text: Bolt takes a form that has the word "payload" anywhere for something else.
    """
    try:
        text = body.decode("utf-8")
        kind = media_type(content_type)
        if kind == JSON:
            return _event(_object(text))
        return _form(text) if kind == FORM else None
    except ValueError:
        return None


def _form(text: str) -> dict[str, object] | None:
    fields = dict(parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS))
    if "payload" in fields:
        return _interaction(_object(fields["payload"]))
    known = fields.get("command", "").startswith("/") or fields.get("ssl_check") == "1"
    return {**fields} if known else None


def _event(payload: dict[str, object] | None) -> dict[str, object] | None:
    if payload is None or not isinstance(payload.get("type"), str):
        return None
    event = payload.get("event")
    named = isinstance(event, dict) and isinstance(event.get("type"), str)
    if payload["type"] == "event_callback" and not (named and isinstance(payload.get("event_id"), str)):
        return None
    return payload if _sound(payload) else None


def _interaction(payload: dict[str, object] | None) -> dict[str, object] | None:
    return payload if payload and isinstance(payload.get("type"), str) and _sound(payload) else None


def _sound(part: object) -> bool:
    """Whether the keys that every reader looks at, wherever it is, hold what it expects there."""
    if not isinstance(part, dict):
        return False
    names = all(isinstance(part.get(key), str | dict | None) for key in _NAME_OR_OBJECT)
    event = isinstance(part.get("event", {}), dict)
    return (
        names
        and event
        and _lists(part)
        and all(_sound(part[key]) for key in _INSIDE if isinstance(part.get(key), dict))
    )


def _lists(part: dict[str, object]) -> bool:
    granted, addresses = part.get("authorizations"), part.get("response_urls", [])
    granted = [] if granted is None else granted
    # Bolt trips over a second address; only windows that ask for addresses get any, and ours never ask.
    if not isinstance(granted, list) or not isinstance(addresses, list) or len(addresses) > 1:
        return False
    return all(_sound(one) for one in granted) and all(isinstance(one, dict) for one in addresses)


def _object(text: str) -> dict[str, object] | None:
    if _too_deep(text):
        return None
    value = json.loads(text, parse_constant=_no_number)
    return value if isinstance(value, dict) else None


def _too_deep(text: str) -> bool:
    # Counted before parsing: the parser recurses, and Bolt's copy of it would too.
    depth = 0
    for match in _BRACKETS.finditer(text):
        sign = match[0][0]
        depth += (sign in "[{") - (sign in "]}")
        if depth > DEEPEST:
            return True
    return False


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")
