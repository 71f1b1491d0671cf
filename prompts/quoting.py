"""Untrusted words made fit for a prompt: shown as material between marks that they cannot close."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_LONGEST: Final = 12_000
_TAIL: Final = 3_000
_LONGEST_TOKEN: Final = 60
_KEPT_CONTROLS: Final = frozenset("\n\t")
# Marks by which chat templates tell who speaks; with other brackets they are only words.
_BRACKETS: Final = str.maketrans("<>", "‹›")
_ROLE_MARKS: Final = re.compile(
    r"\[(/?(?:INST|SYS|SYSTEM|USER|ASSISTANT|TOOL_CALLS|AVAILABLE_TOOLS)\b[^\]\n]{0,40})\]", re.I
)


@dataclass(frozen=True, slots=True)
class Material:
    """A text as the model may see it; `hidden` counts the invisible characters that were taken out."""

    text: str
    hidden: int = 0


def material(text: str) -> Material:
    """Without hidden characters, role marks and endless tokens; a cut is said, not silent."""
    shown, _ = seen(text)
    tidy = _ROLE_MARKS.sub(r"(\1)", shown.translate(_BRACKETS))
    tidy = re.sub(rf"\S{{{_LONGEST_TOKEN + 1},}}", _token_shortened, tidy)
    return Material(_within_bounds(tidy), hidden=len(text) - len(shown))


def between_marks(name: str, text: str, nonce: str) -> str:
    """The text as quoted material; `nonce` makes the marks such that no author can write them."""
    quoted = material(text)
    note = f" ({quoted.hidden} invisible characters were taken out)" if quoted.hidden else ""
    return f"<<{name} {nonce}>>{note}\n{quoted.text}\n<<end of {name} {nonce}>>"


def verbatim(quote: str, post: str) -> str:
    """The part of the post that the quote repeats word for word, as it stands there; empty when there is none."""
    tokens = material(quote).text.split()
    if not tokens:
        return ""
    read, places = seen(post)
    found = re.search(r"\s+".join(map(re.escape, tokens)), read.translate(_BRACKETS))
    return post[places[found.start()] : places[found.end() - 1] + 1] if found else ""


def seen(text: str) -> tuple[str, Sequence[int]]:
    """The text as a reader sees it, and the place of each of its characters in the whole."""
    if text.isprintable():
        return text, range(len(text))
    places = [place for place, sign in enumerate(text) if not _hidden(sign)]
    return "".join(text[place] for place in places), places


def _hidden(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cf", "Cc", "Co", "Cn", "Cs") and sign not in _KEPT_CONTROLS


def _token_shortened(match: re.Match[str]) -> str:
    return f"{match.group()[:20]}[… {len(match.group()) - 20} more characters without a space]"


def _within_bounds(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    left_out = len(text) - _LONGEST
    return f"{text[: _LONGEST - _TAIL]}\n[… {left_out} characters left out …]\n{text[-_TAIL:]}"
