"""Untrusted words made fit for a prompt: shown as material between marks that they cannot close."""

import re
import unicodedata
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
_DIGIT_RUN: Final = re.compile(r"(?<![\w-])\d(?:[ -]?\d){12,18}(?![\w-])")


@dataclass(frozen=True, slots=True)
class Material:
    """A text as the model may see it; `hidden` counts the invisible characters that were taken out."""

    text: str
    hidden: int = 0


def material(text: str) -> Material:
    """Without hidden characters, role marks, card numbers and endless tokens; a cut is said, not silent."""
    shown = "".join(sign for sign in text if not _hidden(sign))
    tidy = _ROLE_MARKS.sub(r"(\1)", shown.translate(_BRACKETS))
    tidy = _DIGIT_RUN.sub(_card_hidden, tidy)
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
    places = [place for place, sign in enumerate(post) if not _hidden(sign)]
    seen = "".join(post[place] for place in places).translate(_BRACKETS)
    found = re.search(r"\s+".join(map(re.escape, tokens)), seen)
    return post[places[found.start()] : places[found.end() - 1] + 1] if found else ""


def _hidden(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cf", "Cc", "Co", "Cn", "Cs") and sign not in _KEPT_CONTROLS


def _card_hidden(match: re.Match[str]) -> str:
    digits = [int(sign) for sign in match.group() if sign.isdigit()]
    doubled = [sum(divmod(2 * digit, 10)) for digit in digits[-2::-2]]
    return "[card number]" if (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0 else match.group()


def _token_shortened(match: re.Match[str]) -> str:
    return f"{match.group()[:20]}[… {len(match.group()) - 20} more characters without a space]"


def _within_bounds(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    left_out = len(text) - _LONGEST
    return f"{text[: _LONGEST - _TAIL]}\n[… {left_out} characters left out …]\n{text[-_TAIL:]}"
