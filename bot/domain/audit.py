"""The audit trail's view of an event: ids and digests, never a customer's words."""

import dataclasses
from datetime import datetime
from enum import Enum
from typing import Any

from bot.domain.authority import GrantTerms
from bot.domain.case import Case
from bot.domain.events import Event
from bot.domain.post import digest

Detail = dict[str, Any]


def detail(event: Event) -> Detail:
    """The event as JSON-able values, every personal text replaced by its SHA-256."""
    return {f.name: _told(getattr(event, f.name), _is_personal(event, f)) for f in dataclasses.fields(event)}


def _is_personal(holder: object, field: "dataclasses.Field[Any]") -> bool:
    # What a gift is stands in a colleague's own words, and may name the customer.
    gift = isinstance(holder, GrantTerms) and field.name == "what"
    return gift or bool(field.metadata.get("personal"))


def _told(value: Any, personal: bool) -> Any:
    if isinstance(value, Case):
        return _opened(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            f.name: _told(getattr(value, f.name), personal or _is_personal(value, f))
            for f in dataclasses.fields(value)
        }
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_told(v, personal) for v in value]
    if isinstance(value, str) and personal:
        return f"sha256:{digest(value)}" if value else ""
    return value


def _opened(case: Case) -> Detail:
    """A case as opened: its source and first post; the rest is not there yet."""
    return {
        "brand": case.brand,
        "owner": case.owner,
        "channel": case.channel,
        "source": _told(case.source, False),
        "rounds": _told(case.rounds, False),
    }
