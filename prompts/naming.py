"""How the author is greeted: by name only where a brand wants it and that cannot go wrong."""

import re
import unicodedata
from functools import cache
from importlib.resources import files
from typing import Final

import yaml

from bot.domain.platforms import Platform
from bot.domain.post import Post
from prompts.playbook import Words

# Neither platform wants personal names in a response.
_NO_NAMES: Final = frozenset({Platform.TRIPADVISOR, Platform.APP_STORE})
# A greeting needs the vocative in Polish and Lithuanian, which a name alone does not give.
_SCRIPTS: Final = {"en": "latin", "ru": "cyrillic"}
# "Иванова Анна": what people in Russia sign with as often as with the given name first.
_SURNAME: Final = re.compile(r"[а-яё]+(?:ов|ев|ёв|ин|ын|ск|цк|ой|ий|ый|ко|ук|юк|ян|дзе|швили|их|ых)(?:а|ая)?", re.I)


def addressed(post: Post, spoken: Words, *, by_name: bool) -> str:
    """The greeting, with the given name where a brand greets by it and the language can."""
    name = given_name(post.author, _SCRIPTS.get(spoken.language, ""))
    if not name or not by_name or post.platform in _NO_NAMES:
        return spoken.phrase("greeting", 1)
    return spoken.phrase("greeting", 0).format(name=name)


def given_name(author: str, script: str) -> str:
    """The given name of an author who certainly signs with one in that script; else nothing.

    What stands beside it must look like the rest of a name, so that "Anna's Kitchen" and "Anna hates you" are none.
    """
    parts = author.split()
    if not script or not 1 <= len(parts) <= 3 or not all(_name(part, script) for part in parts):
        return ""
    if _given(parts[0], script):
        return parts[0]
    turned = script == "cyrillic" and len(parts) > 1 and _SURNAME.fullmatch(parts[0])
    return parts[1] if turned and _given(parts[1], script) else ""


def _given(part: str, script: str) -> bool:
    """Whether it is a common given name, or two of them joined."""
    return all(one in _names()[script] for one in part.split("-"))


def _name(part: str, script: str) -> bool:
    letters = part.rstrip(".").replace("-", "").replace("’", "").replace("'", "")
    if not 1 <= len(letters) <= 20 or not letters[0].isupper() or not letters.isalpha():
        return False
    return all(unicodedata.name(letter, "").startswith(script.upper()) for letter in letters)


@cache
def _names() -> dict[str, frozenset[str]]:
    told = yaml.safe_load(files("prompts").joinpath("given_names.yaml").read_text(encoding="utf-8"))
    return {script: frozenset(names.split()) for script, names in told.items()}
