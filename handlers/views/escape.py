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
_COUNTER = 12
"""Room for `… (+12345)`."""
# Letters that look like nothing; and everything that is no letter, digit or plain sign of ASCII.
_BLANK_LETTERS = "\u115f\u1160\u3164\uffa0"
_SUSPECT = re.compile(rf"[^\w !-~\n\t]|[{_BLANK_LETTERS}]")

# Look-alikes, because Slack has no way to escape formatting; `&`, `<` and `>` have entities.
_LOOK_ALIKES = {"*": "∗", "_": "ˍ", "~": "∼", "`": "ˋ"}
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_HARMLESS = str.maketrans(_LOOK_ALIKES | _ENTITIES)
_EMOJI = re.compile(r":(?=[\w+'-]+:)")
_QUOTE = re.compile(r"^(\s*)&gt;", re.MULTILINE)


def size(text: str) -> int:
    """How long Slack may count the text: UTF-16 units, with `&`, `<` and `>` as entities."""
    units = len(text.encode("utf-16-le", "surrogatepass")) // 2
    return units + 4 * text.count("&") + 3 * (text.count("<") + text.count(">"))


def plain(text: str) -> str:
    """The text for a plain_text object or rich text, with what is invisible in it made visible."""
    return _SUSPECT.sub(_seen, text)


def mrkdwn(text: str) -> str:
    """The text for use inside mrkdwn, on one line: no mention, link, emoji or formatting survives."""
    flat = " ".join(plain(text).split())
    return _QUOTE.sub(r"\1›", _EMOJI.sub("∶", flat).translate(_HARMLESS))


def hidden(text: str) -> tuple[str, ...]:
    """The names of the invisible characters in the text, each once, in order: `U+202E`."""
    return tuple(dict.fromkeys(_code(m[0]) for m in _SUSPECT.finditer(text) if _seen(m) != m[0]))


def brief(text: str, limit: int) -> str:
    """The text made visible, or as much of its beginning as fits and how many characters were left out."""
    tidy = text.strip()
    # No character takes less than one unit of room, so what is beyond the limit need not be looked at.
    if len(tidy) <= limit and size(whole := plain(tidy)) <= limit:
        return whole
    room = max(1, limit - _COUNTER)
    kept = next(pieces(tidy[:limit], room))
    while len(kept) > 1 and size(plain(kept)) > room:
        kept = next(pieces(kept, max(1, size(kept) * 3 // 4)))
    kept = kept.rstrip()
    return f"{plain(kept)}… (+{len(tidy) - len(kept)})"


def label(text: str, limit: int) -> str:
    """A stranger's words of at most `limit` for use inside mrkdwn."""
    return mrkdwn(brief(text, limit))


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


def _seen(found: re.Match[str]) -> str:
    sign, text, i = found[0], found.string, found.start()
    if not _invisible(sign):
        return sign
    if sign == _JOINER and 0 < i < len(text) - 1 and _joins(text[i - 1]) and _joins(text[i + 1]):
        return sign
    return f"⟦{_code(sign)}⟧"


def _invisible(sign: str) -> bool:
    category = unicodedata.category(sign)
    return category in ("Cc", "Cf", "Cs", "Zl", "Zp") or sign in f"{_BLANK_LETTERS}\u034f\u2800"


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
