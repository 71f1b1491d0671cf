"""The brands of a policy file: in whose name replies go out, and in which voice."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from yaml.nodes import Node

from bot.domain.ids import BrandId, ChannelId
from bot.domain.links import host_of
from bot.domain.policy import Brand
from bot.domain.reply_context import Address
from bot.domain.reply_voice import banned_in
from bot.policy_file.goodwill import LANGUAGES
from bot.policy_file.tree import Reading, once

_TEXTS: Final = ("id", "name", "signature", "channel", "hotline")
_KEYS: Final = (*_TEXTS, "language", "address", "banned_words", "links", "personal_data")
_PERSONAL_DATA: Final = ("hide", "show")
_CHANNEL = re.compile(r"[CG][A-Z0-9]{2,}")
_BRAND = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_HOST = re.compile(r"(?=.{4,253}$)(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,63}")
_TELEPHONE = re.compile(r"\+?[\d ()./-]+", re.ASCII)
_DIGITS: Final = range(5, 16)
_MOST: Final = 200
_LONGEST_WORD: Final = 60


def brands(reading: Reading, node: Node, shown: bool) -> tuple[Brand, ...]:
    """`shown`: whether models may read personal data of brands that do not say so themselves."""
    listed = reading.items(node, "`brands`")
    if not listed and node.value == []:
        reading.problem(node, "`brands` is an empty list. Name one, or remove `brands`.")
    found = [(n, _brand(reading, n, shown)) for n in listed]
    known = [(n, brand) for n, brand in found if brand]
    once(reading, [(n, brand.id) for n, brand in known], "the id of a brand")
    once(reading, [(n, brand.channel) for n, brand in known if brand.channel], "a brand's channel")
    return tuple(brand for _, brand in known)


def _brand(reading: Reading, node: Node, shown: bool) -> Brand | None:
    fields = reading.fields(node, "A brand", _KEYS, ("id", "name"))
    texts = {key: reading.text(n, f"A brand's `{key}`") or "" for key, n in fields.items() if key in _TEXTS}
    language = reading.choice(fields["language"], "A brand's `language`", LANGUAGES) if "language" in fields else "en"
    name, channel = texts.get("id", ""), texts.get("channel", "")
    if name and not _BRAND.fullmatch(name):
        reading.problem(fields["id"], f"A brand's `id` is of a-z, 0-9 and -, up to 40; `{name}` is not.")
    if channel and not _CHANNEL.fullmatch(channel):
        reading.problem(fields["channel"], f"`{channel}` is no channel's id; it looks like C0123456789.")
    banned = _listed(reading, fields, "banned_words", _word)
    _contradicted(reading, fields, banned, texts)
    brand = Brand(
        BrandId(name),
        texts.get("name", ""),
        language or "en",
        texts.get("signature", ""),
        ChannelId(channel) if channel else None,
        _address(reading, fields),
        banned,
        _listed(reading, fields, "links", _host),
        _hotline(reading, fields, texts.get("hotline", "")),
        shows(reading, fields["personal_data"]) if "personal_data" in fields else shown,
    )
    return brand if name else None


def shows(reading: Reading, node: Node) -> bool:
    """Whether a model may read personal data."""
    return reading.choice(node, "`personal_data`", _PERSONAL_DATA) == "show"


def _address(reading: Reading, fields: Mapping[str, Node]) -> Address | None:
    known = [address.value for address in Address]
    chosen = reading.choice(fields["address"], "A brand's `address`", known) if "address" in fields else None
    return Address(chosen) if chosen in known else None


def _listed(
    reading: Reading, fields: Mapping[str, Node], key: str, read: Callable[[Reading, Node], str | None]
) -> tuple[str, ...]:
    if key not in fields:
        return ()
    listed = reading.items(fields[key], f"A brand's `{key}`")
    if len(listed) > _MOST:
        reading.problem(fields[key], f"A brand's `{key}` may have {_MOST} entries; this has {len(listed)}.")
    return tuple(once(reading, [(n, read(reading, n)) for n in listed], f"in `{key}`"))


def _word(reading: Reading, node: Node) -> str | None:
    word = reading.text(node, "A banned word")
    if word is None:
        return None
    if "*" in word[:-1] or not any(sign.isalnum() for sign in word):
        reading.problem(node, f"`{word}` is no word. Write it out; one * at its end stands for any ending.")
    elif len(word) > _LONGEST_WORD:
        reading.problem(node, f"A banned word may have {_LONGEST_WORD} characters; this has {len(word)}.")
    return word.casefold()


def _host(reading: Reading, node: Node) -> str | None:
    said = reading.text(node, "A link")
    if said is None:
        return None
    host = host_of(f"https://{said}") if _HOST.fullmatch(said) else None
    if host is None:
        reading.problem(node, f"`{said}` is no host. Write the host alone, such as help.example.com.")
    # Stored as replies are read: without the www that browsers leave out.
    return (host or said).removeprefix("www.")


def _hotline(reading: Reading, fields: Mapping[str, Node], said: str) -> str:
    digits = sum(sign.isdigit() for sign in said)
    if said and (not _TELEPHONE.fullmatch(said) or digits not in _DIGITS):
        reading.problem(fields["hotline"], f"`{said}` is no telephone. Write it as people dial it: +370 5 212 3456.")
    return said


def _contradicted(
    reading: Reading, fields: Mapping[str, Node], banned: tuple[str, ...], texts: Mapping[str, str]
) -> None:
    """What the brand itself says in every reply cannot be banned: no reply could be approved."""
    for key in ("name", "signature"):
        for word in dict.fromkeys(banned_in(texts.get(key, ""), banned)):
            reading.problem(
                fields[key], f"`{word}` is one of `banned_words`, so no reply with this {key} could be approved."
            )
