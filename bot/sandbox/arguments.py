"""The arguments of a Web API call, which come as form strings or as JSON values."""

import json
from collections.abc import Mapping
from typing import Any

from bot.sandbox.records import SlackError, bad_arguments

FALSE = frozenset({"", "0", "false", "no", "off", "none"})


class Arguments:
    def __init__(self, given: Mapping[str, Any]) -> None:
        self._given = {key: value for key, value in given.items() if value is not None}

    def __contains__(self, name: str) -> bool:
        return name in self._given

    def text(self, name: str, default: str = "") -> str:
        value = self._given.get(name, default)
        return value if isinstance(value, str) else json.dumps(value)

    def required(self, name: str) -> str:
        value = self.text(name)
        if not value:
            raise bad_arguments(f"missing required field: {name}")
        return value

    def flag(self, name: str, default: bool = False) -> bool:
        return self.text(name).strip().lower() not in FALSE if name in self._given else default

    def number(self, name: str, default: int) -> int:
        if name not in self._given:
            return default
        try:
            return int(float(self.text(name)))
        except (ValueError, OverflowError):
            raise SlackError("invalid_arguments", response_metadata={"messages": [f"bad {name}"]}) from None

    def structure(self, name: str, refusal: str = "invalid_arguments") -> Any:
        """A JSON value, given as JSON or as a string of it; None when absent or empty."""
        value = self._given.get(name)
        if not isinstance(value, str):
            return value
        if not value.strip():
            return None
        try:
            return json.loads(value)
        except (ValueError, RecursionError):
            raise SlackError(refusal) from None

    def listing(self, name: str) -> list[str]:
        value = self._given.get(name)
        if isinstance(value, list):
            return [str(part) for part in value]
        return [part.strip() for part in self.text(name).split(",") if part.strip()]
