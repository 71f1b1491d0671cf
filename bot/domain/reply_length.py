"""How long a reply is, counted the way its platform counts."""

import re
import unicodedata

from bot.domain.platforms import Counting

LINK = re.compile(
    r"(?:(?:https?://|(?<![@\w.-])www\.)[^\s<>\"]+|(?<![@\w.-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,10}"
    r"(?:com|org|net|eu|pl|lt|ru|lv|ee|de|uk|fr|io|co|info|biz|me|app|shop|store|online|xyz|by|"
    r"ua)\b(?:/[^\s<>\"]*)?)",
    re.IGNORECASE,
)
_PICTURE = "[\u203c\u2049\u2139\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2934\u2935\u2b00-\u2bff\U0001f000-\U0001faff]"
_EMOJI = re.compile(
    "[\U0001f1e6-\U0001f1ff]{2}"
    "|[0-9#*]\ufe0f?\u20e3"
    f"|(?:{_PICTURE}|"
    f"[\u00a9\u00ae\u3030\u303d\u3297\u3299]\ufe0f)\ufe0f?[\U0001f3fb-\U0001f3ff]?[\U000e0020-\U000e007f]*"
    f"(?:\u200d{_PICTURE}\ufe0f?[\U0001f3fb-\U0001f3ff]?){{0,7}}"
)
_LINK_WEIGHT = 23
_HEAVY = 2
# The ranges that weigh 1 on X; everything else weighs 2.
_LIGHT = ((0x0000, 0x10FF), (0x2000, 0x200D), (0x2010, 0x201F), (0x2032, 0x2037))


def reply_length(text: str, counting: Counting) -> int:
    """The length of a reply in the units of its platform's limit."""
    composed = unicodedata.normalize("NFC", text)
    if counting is Counting.BYTES:
        return len(composed.encode("utf-8", "surrogatepass"))
    return len(composed) if counting is Counting.CODE_POINTS else _weighted(composed)


def _weighted(text: str) -> int:
    rest, links = LINK.subn("", text)
    rest, emoji = _EMOJI.subn("", rest)
    return links * _LINK_WEIGHT + emoji * _HEAVY + sum(_weight(ord(sign)) for sign in rest)


def _weight(code_point: int) -> int:
    return 1 if any(first <= code_point <= last for first, last in _LIGHT) else _HEAVY
