"""A file of cases as it stands there: what it may hold, and each entry with its place for messages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, TypeVar

import yaml

from bot.domain.platforms import Platform
from bot.domain.reply_context import Stage
from bot.domain.understanding import Fault, Severity

_FILE: Final = frozenset(
    ("version", "format", "now", "design", "fields", "scoring", "required_ids", "notes", "cases", "attacks")
)
_KNOWN_OF_CASE: Final = (
    *("id", "lang", "domain", "platform", "post", "author", "earlier", "facts", "unknowns", "remedy", "compensation"),
    *(
        "deadline",
        "stage",
        "fault",
        "severity",
        "grievances",
        "emotions",
        "register",
        "cause",
        "wants",
        "prior_attempts",
    ),
    *("required", "forbidden", "good_reply", "bad_reply", "bad_flags", "reply", "flags", "note", "now"),
    *("rule", "bad_replies", "good_may_also"),
    *(
        "promise",
        "published",
        "answered",
        "internal",
        "canary",
        "spans",
        "required_spans",
        "allowed_hosts",
        "contacts",
    ),
)
_CASE: Final = frozenset(_KNOWN_OF_CASE)

Choice = TypeVar("Choice", Platform, Stage, Fault, Severity)


class BadFile(Exception):
    """The file cannot be used; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Known:
    """A case of the file as it stands there, with its place for messages."""

    name: str
    told: Mapping[str, Any] = field(default_factory=dict)

    def text(self, key: str) -> str:
        value = self.told.get(key)
        if value is None:
            return ""
        if not isinstance(value, str):
            raise BadFile(f"{self.name}: {key} must be a text, not {type(value).__name__}.")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.told.get(key)
        if value is None:
            return ()
        every = value if isinstance(value, list) else [value]
        found = [one.get("text", "") if isinstance(one, Mapping) else one for one in every]
        if not all(isinstance(one, str) for one in found):
            raise BadFile(f"{self.name}: {key} must be a list of texts.")
        return tuple(found)

    def one_of(self, key: str, choice: type[Choice], default: Choice) -> Choice:
        value = self.text(key)
        try:
            return choice(value) if value else default
        except ValueError:
            raise BadFile(f"{self.name}: {key} is {value!r}; use one of {', '.join(choice)}.") from None


def load(path: Path) -> Mapping[str, Any]:
    """The file's content, with nothing in it that nobody knows."""
    try:
        told = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise BadFile(f"{path} cannot be read: {error}. Give the path of a cases file.") from error
    except yaml.YAMLError as error:
        raise BadFile(f"{path} is not YAML: {' '.join(str(error).split())}. Mend that line.") from error
    if not isinstance(told, Mapping) or not {"cases", "attacks"} & told.keys():
        raise BadFile(f"{path} has neither `cases` nor `attacks`; put the list of cases under one of them.")
    no_others(str(path), told, _FILE)
    for part in ("cases", "attacks"):
        if not isinstance(told.get(part, []), list) or not all(
            isinstance(one, Mapping) for one in told.get(part, [])
        ):
            raise BadFile(f"{path}: `{part}` must be a list of mappings.")
    return told


def known_cases(told: Mapping[str, Any]) -> Iterator[Known]:
    for number, case in enumerate(told.get("cases", []), start=1):
        known = Known(str(case.get("id", f"case {number}")), case)
        check_case(known)
        yield known


def check_case(case: Known) -> None:
    """BadFile for what nobody knows in it, and for a missing language."""
    no_others(case.name, case.told, _CASE)
    if not case.told.get("lang"):
        raise BadFile(f"{case.name}: lang is missing; say the reply's language, such as en.")


def no_others(name: str, told: Mapping[str, Any], known: frozenset[str]) -> None:
    others = sorted(str(key) for key in told if key not in known)
    if others:
        raise BadFile(f"{name}: nobody knows {', '.join(others)}; use only {', '.join(sorted(known))}.")


def moment_of(case: Known, key: str) -> datetime | None:
    value = case.told.get(key)
    if value is None or value == "":
        return None
    try:
        moment = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
    except ValueError:
        raise BadFile(f"{case.name}: {key} is {value!r}; write it as 2026-03-12T18:00:00+02:00.") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
