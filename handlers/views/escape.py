"""Untrusted text made harmless: it never pings, links or formats, and nothing of it is hidden or lost."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any, Final

CHUNK: Final = 2700
"""The most of one text that goes into one block."""

_JOINER = "\u200d"
_SELECTORS = frozenset("\ufe0e\ufe0f")
_SKIN_TONES = frozenset(map(chr, range(0x1F3FB, 0x1F400)))
_FLAG_LETTERS = frozenset(map(chr, range(0x1F1E6, 0x1F200)))
_LOOK_BACK = 64

# Look-alikes, because Slack has no way to escape formatting; `&`, `<` and `>` have entities.
_LOOK_ALIKES = {"*": "∗", "_": "ˍ", "~": "∼", "`": "ˋ"}
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_HARMLESS = str.maketrans(_LOOK_ALIKES | _ENTITIES)
_EMOJI = re.compile(r":(?=[^\s:]+:)")
_QUOTE = re.compile(r"^(\s*)&gt;", re.MULTILINE)


def size(text: str) -> int:
    """How long Slack may count the text: UTF-16 units, with `&`, `<` and `>` as entities."""
    units = len(text.encode("utf-16-le", "surrogatepass")) // 2
    return units + 4 * text.count("&") + 3 * (text.count("<") + text.count(">"))


def plain(text: str) -> str:
    """The text for a plain_text object or rich text, with what is invisible in it made visible."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_seen(text, i, sign) for i, sign in enumerate(text))


def mrkdwn(text: str) -> str:
    """The text for use inside mrkdwn, on one line: no mention, link, emoji or formatting survives."""
    flat = " ".join(plain(text).split())
    return _QUOTE.sub(r"\1›", _EMOJI.sub("∶", flat).translate(_HARMLESS))


def hidden(text: str) -> tuple[str, ...]:
    """The names of the invisible characters in the text, each once, in order: `U+202E`."""
    marked = {_code(sign): None for i, sign in enumerate(text) if _seen(text, i, sign) != sign}
    return tuple(marked)


def brief(text: str, limit: int) -> str:
    """The text, or its beginning and how many characters were left out."""
    tidy = text.strip()
    if size(tidy) <= limit:
        return tidy
    kept = next(pieces(tidy, max(1, limit - 12))).rstrip()
    return f"{kept}… (+{len(tidy) - len(kept)})"


def label(text: str, limit: int) -> str:
    """A stranger's words of at most `limit` for use inside mrkdwn."""
    return mrkdwn(brief(plain(text), limit))


def pieces(text: str, limit: int = CHUNK) -> Iterator[str]:
    """The text in pieces of at most `limit`, cut at a paragraph, line or word where there is one."""
    start = 0
    while start < len(text):
        end = _fitting(text, start, limit)
        if end < len(text):
            end = _good_cut(text, start, end)
        yield text[start:end]
        start = end


def verbatim_blocks(text: str, form: str = "rich_text_preformatted") -> list[dict[str, Any]]:
    """Exactly this text as rich text: put together, the blocks' texts are the input."""
    return [
        {"type": "rich_text", "elements": [{"type": form, "elements": [{"type": "text", "text": piece}]}]}
        for piece in pieces(text)
    ]


def quoted_blocks(text: str) -> list[dict[str, Any]]:
    """The text as a quotation, with what is invisible in it made visible."""
    return verbatim_blocks(plain(text), "rich_text_quote")


def _seen(text: str, i: int, sign: str) -> str:
    if sign in "\n\t" or not _invisible(sign):
        return sign
    if sign == _JOINER and 0 < i < len(text) - 1 and _joins(text[i - 1]) and _joins(text[i + 1]):
        return sign
    return f"⟦{_code(sign)}⟧"


def _invisible(sign: str) -> bool:
    # Selectors are part of common emoji; Hangul fillers and the braille blank look like nothing.
    category = unicodedata.category(sign)
    return category in ("Cc", "Cf", "Cs", "Zl", "Zp") or sign in "\u115f\u1160\u2800\u3164\uffa0\u034f"


def _joins(sign: str) -> bool:
    return sign in _SELECTORS or unicodedata.category(sign) in ("So", "Sk", "Lo", "Mn", "Mc")


def _code(sign: str) -> str:
    return f"U+{ord(sign):04X}"


def _fitting(text: str, start: int, limit: int) -> int:
    """The furthest end whose piece is not larger than `limit`; at least one character."""
    end = min(len(text), start + limit)
    while end > start + 1 and size(text[start:end]) > limit:
        end = max(start + 1, end - max(1, (size(text[start:end]) - limit) // 5))
    return end


def _good_cut(text: str, start: int, end: int) -> int:
    half = start + (end - start) // 2
    for mark in ("\n\n", "\n", " "):
        found = text.rfind(mark, half, end)
        if found >= 0:
            return found + len(mark)
    return _between_clusters(text, start, end)


def _between_clusters(text: str, start: int, end: int) -> int:
    """The nearest earlier place that is not inside what a reader takes for one character."""
    for cut in range(end, max(start, end - _LOOK_BACK), -1):
        if not _clings(text, cut):
            return cut
    return end


def _clings(text: str, cut: int) -> bool:
    before, after = text[cut - 1], text[cut]
    if after == _JOINER or before == _JOINER or after in _SELECTORS or after in _SKIN_TONES:
        return True
    if after in _FLAG_LETTERS and before in _FLAG_LETTERS:
        run = next((i for i in range(cut - 1, -1, -1) if text[i] not in _FLAG_LETTERS), -1)
        return (cut - 1 - run) % 2 == 1
    return unicodedata.category(after)[0] == "M"
