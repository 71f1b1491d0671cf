"""The public text a complaint was made in, and how it reached us."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from bot.domain.ids import ChannelId
from bot.domain.platforms import Platform

PERSONAL: Final = MappingProxyType({"personal": True})
"""Marks a field that may hold a customer's words: the audit trail keeps only its digest."""


class Surface(StrEnum):
    """How a post was handed to us."""

    FORWARD = "forward"
    LINK = "link"
    EMAIL = "email"
    SHORTCUT = "shortcut"
    SLASH = "slash"
    MENTION = "mention"
    FEED = "feed"
    THREAD = "thread"


@dataclass(frozen=True, slots=True)
class Post:
    """What the author wrote, exactly as it came; nothing in it is ever an instruction."""

    text: str = field(metadata=PERSONAL)
    author: str = field(default="", metadata=PERSONAL)
    platform: Platform = Platform.OTHER
    link: str | None = field(default=None, metadata=PERSONAL)


@dataclass(frozen=True, slots=True)
class Source:
    """Where the post came from.

    `keys` name the same post however often it is handed to us: the forwarded message and the canonical link.
    `channel` and `ts` are the message a person handed over; `anchored` says that the case lives in its thread.
    """

    surface: Surface
    keys: tuple[str, ...] = field(default=(), metadata=PERSONAL)
    channel: ChannelId | None = None
    ts: str | None = None
    anchored: bool = False


@dataclass(frozen=True, slots=True)
class Round:
    """One statement of the author within a case; a further one begins the next round."""

    number: int
    post: Post
    at: datetime


def digest(text: str) -> str:
    """SHA-256 of the exact text, as hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def likeness(text: str) -> str:
    """A digest that ignores case, spacing and punctuation: equal for posts that only look different.

    A post without a letter or digit (only emoji, say) is compared by all its signs.
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    letters = "".join(c for c in folded if c.isalnum())
    return digest(letters or "".join(folded.split()))


def visible(text: str) -> bool:
    """Whether a reader would see anything: a letter, digit or symbol, not only blanks and controls."""
    return any(unicodedata.category(c)[0] in "LNPS" for c in text)


def worded(text: str) -> bool:
    """Whether there are words to read: something visible that is not a single web address."""
    parts = text.split()
    bare = len(parts) == 1 and parts[0].lower().startswith(("http://", "https://"))
    return visible(text) and not bare


ANONYMOUS: Final = frozenset(
    {
        *("anonymous", "anonymoususer", "anonymousreviewer", "agoogleuser", "googleuser", "guest", "user"),
        *("tripadvisormember", "facebookuser", "verifiedcustomer", "customer", "deleteduser", "unknown"),
        *("anonim", "anonimowy", "anonimowa", "anonimowo", "użytkownikgoogle", "gość", "klient"),
        *("аноним", "анонимно", "анонимныйпользователь", "пользовательgoogle", "гость", "клиент"),
        *("anonimas", "anonimiškai", "anoniminisvartotojas", "googlenaudotojas", "svečias", "klientas"),
    }
)
"""Names under which many people write, without case, spacing and punctuation."""


_ADDRESS: Final = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_NUMBER: Final = re.compile(r"[\W_]*(?:\d[\W_]*){4,}")


def customer_of(post: Post) -> str:
    """The key under which a customer's goodwill is added up; empty where the author is nobody in particular.

    It ignores case, spacing and punctuation of the name, like `likeness`; a name on another platform is another key.
    An e-mail address or a number (of a customer, a telephone) is the same customer's everywhere.
    """
    folded = unicodedata.normalize("NFKC", post.author).casefold()
    name = "".join(c for c in folded if unicodedata.category(c)[0] in "LMN") or "".join(
        c for c in folded if unicodedata.category(c)[0] in "PS"
    )
    if not name or name in ANONYMOUS:
        return ""
    everywhere = _ADDRESS.fullmatch(folded.strip()) or _NUMBER.fullmatch(folded)
    return digest(f"{'id' if everywhere else post.platform}:{name}")
