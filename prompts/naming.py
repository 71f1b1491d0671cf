"""How the author is greeted: by name only where that cannot go wrong."""

import unicodedata
from typing import Final

from bot.domain.platforms import Platform
from bot.domain.post import Post
from prompts.playbook import Words

# Neither platform wants personal names in a response.
_NO_NAMES: Final = frozenset({Platform.TRIPADVISOR, Platform.APP_STORE})
_NOBODY: Final = frozenset(
    {
        *("anonymous", "anon", "guest", "user", "customer", "client", "google", "facebook", "someone", "reviewer"),
        *("unknown", "deleted", "the"),
        *("anonim", "anonimowy", "gość", "klient", "klientka", "użytkownik"),
        *("аноним", "гость", "клиент", "пользователь", "покупатель"),
        *("anonimas", "anonimė", "svečias", "klientas", "vartotojas"),
    }
)
# A greeting needs the vocative in Polish and Lithuanian, which a name alone does not give.
_SCRIPTS: Final = {"en": "LATIN", "ru": "CYRILLIC"}


def addressed(post: Post, spoken: Words, *, by_name: bool = True) -> str:
    """The greeting, with the first name where the language can greet by it."""
    name = first_name(post.author, _SCRIPTS.get(spoken.language, ""))
    if not name or not by_name or post.platform in _NO_NAMES:
        return spoken.phrase("greeting", 1)
    return spoken.phrase("greeting", 0).format(name=name)


def first_name(author: str, script: str) -> str:
    """The first name of an author who signs with a name in that script; else nothing."""
    parts = author.split()
    if not script or not 1 <= len(parts) <= 3 or any(part.casefold() in _NOBODY for part in parts):
        return ""
    named = len(parts[0].rstrip(".")) > 1 and all(_name(part, script) for part in parts)
    return parts[0] if named else ""


def _name(part: str, script: str) -> bool:
    letters = part.rstrip(".").replace("-", "").replace("’", "").replace("'", "")
    if not 1 <= len(letters) <= 20 or not letters[0].isupper() or not letters.isalpha():
        return False
    return all(unicodedata.name(letter, "").startswith(script) for letter in letters)
