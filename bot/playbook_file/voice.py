"""Where a brand's banned words leave a playbook nothing to say."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import Final

from bot.domain.policy import Brand
from bot.domain.reply_voice import banned_in
from bot.playbook_file.tree import Notes, Phrase, PlaybookProblem, phrases, tree
from prompts.playbook import LANGUAGES

_BLANK: Final = re.compile(r"\{\w+\}")
_FOR_THE_TEAM: Final = frozenset({"label", "promise", "offer", "promise_told", "weekdays"})
"""No reply is made of these; a weekday is one of seven things, and no way to say the others."""


def unsayable(text: str, brands: Iterable[Brand]) -> tuple[PlaybookProblem, ...]:
    """The parts for which a brand has no sentence left, of a playbook that is in order."""
    root, notes = tree(text, Notes()), Notes()
    spoken = [] if root is None else sorted(filter(_public, phrases(root)), key=attrgetter("path"))
    ways = {path: list(same) for path, same in groupby(spoken, key=attrgetter("path"))}
    for brand in brands:
        for path, same in ways.items():
            words = [_banned(phrase, brand) for phrase in same]
            if all(words):
                notes.add(min(phrase.line for phrase in same), _told(path, brand, words))
    return notes.problems


def _public(phrase: Phrase) -> bool:
    language, *steps = phrase.path.split(".")
    return language in LANGUAGES and bool(phrase.text.strip()) and _FOR_THE_TEAM.isdisjoint(steps)


def _banned(phrase: Phrase, brand: Brand) -> list[str]:
    """What stands in it itself; what fills its blanks is for the checks of the reply."""
    return list(banned_in(_BLANK.sub(" ", phrase.text), brand.banned_words))


def _told(path: str, brand: Brand, found: Iterable[list[str]]) -> str:
    words = ", ".join(f"“{word}”" for word in _once(word for words in found for word in words))
    return (
        f"Every phrase of `{path}` holds a word that the brand {brand.name or brand.id} bans ({words}), so no "
        "sentence is left for it there. Write one without."
    )


def _once(words: Iterable[str]) -> Iterator[str]:
    yield from {word.casefold(): word for word in words}.values()
