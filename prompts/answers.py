"""The model's answer, read tolerantly: servers wrap the JSON that was asked for in many ways."""

import json
import re
from collections.abc import Mapping
from typing import Any, Final

_THOUGHTS: Final = re.compile(r"<(think|thinking|reasoning)>.*?(?:</\1>|\Z)", re.DOTALL | re.IGNORECASE)
_LONGEST: Final = 200_000
_MOST_TRIES: Final = 40
_DECODER: Final = json.JSONDecoder(strict=False)


def answered(text: str, needed: str) -> Mapping[str, Any] | None:
    """The JSON object in the answer that has the property `needed`; None when there is none."""
    spoken = _without_thoughts(text)
    # A model without a schema may have put its whole answer into its thoughts.
    return _first_object(spoken, needed) or _first_object(text[:_LONGEST], needed)


def repeats(text: str, word: str) -> bool:
    """Whether the answer holds the word; in thoughts only where there is nothing but thoughts."""
    spoken = _without_thoughts(text)
    return bool(word) and word in (spoken if "{" in spoken else text)


def line(value: object, longest: int = 500) -> str:
    """A text on one line; anything else counts as nothing said."""
    return " ".join(value.split())[:longest] if isinstance(value, str) else ""


def lines(value: object, most: int = 8) -> tuple[str, ...]:
    """The texts of a list; anything else in it is left out."""
    found = [line(one) for one in value] if isinstance(value, list) else []
    return tuple(one for one in found if one)[:most]


def _without_thoughts(text: str) -> str:
    return _THOUGHTS.sub("", text[:_LONGEST])


def _first_object(text: str, needed: str) -> Mapping[str, Any] | None:
    starts = [match.start() for match in re.finditer(r"\{", text)][:_MOST_TRIES]
    for start in starts:
        try:
            found, _ = _DECODER.raw_decode(text, start)
        except (ValueError, RecursionError):
            continue
        if isinstance(found, dict) and needed in found:
            return found
    return None
