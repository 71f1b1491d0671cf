"""With which letters a match of a pattern can begin: where none of them stands, the pattern need not be tried."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from types import MappingProxyType
from typing import Any, Final, NamedTuple

LETTERS: Final = 3
"""So many signs of a beginning are told apart: four find hardly less, and two find twice as much."""
MOST: Final = 600
"""Beginnings of one pattern; with more it is tried everywhere."""

_WORD: Final = re.compile(r"\w+")
_EVERYTHING: Final = frozenset({("", True)})

Begun = frozenset[tuple[str, bool]]
"""What a match may begin with, and whether anything may follow that we cannot tell."""


class Words(NamedTuple):
    """Where the words of a text begin, by their first signs."""

    begun: frozenset[str]
    shorter: frozenset[str]
    at: Mapping[str, Sequence[int]]


class AtWords:
    """Patterns that match at the beginning of a word, tried only at the words that one of them can begin with.

    It finds what `re.compile(head + "(?:" + "|".join(parts) + ")" + tail)` finds, in the same order.
    """

    def __init__(self, parts: Iterable[str], *, head: str = r"\b(?=\w)", tail: str = "") -> None:
        every = list(parts)
        begun = [beginnings(part) for part in every]
        anywhere = [part for part, firsts in zip(every, begun, strict=True) if not firsts]
        self._whole = _compiled(head, every, tail)
        self._anywhere = _compiled(head, anywhere, tail) if anywhere else None
        self._begun = frozenset(first for firsts in begun for first in firsts if len(first) == LETTERS)
        self._short = frozenset(first for firsts in begun for first in firsts if len(first) < LETTERS)
        self._shorts = tuple(self._short)

    def search(self, text: str) -> re.Match[str] | None:
        return next(self.finditer(text), None)

    def match(self, text: str, place: int = 0) -> re.Match[str] | None:
        return self._whole.match(text, place)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        end = 0
        for place in self._possible(text):
            found = self._whole.match(text, place) if place >= end else None
            if found:
                yield found
                end = found.end()

    def places(self, text: str) -> list[int]:
        """Where they match, in order, and where one match begins inside another."""
        match = self._whole.match
        return [place for place in self._possible(text) if match(text, place)]

    def _possible(self, text: str) -> Sequence[int]:
        words = words_of(text)
        begun = self._begun & words.begun
        if not self._short.isdisjoint(words.shorter):
            begun |= {first for first in words.begun if first.startswith(self._shorts)}
        if not begun and self._anywhere is None:
            return ()
        places = [place for first in begun for place in words.at[first]]
        if self._anywhere is not None:
            places = [*{*places, *_overlapping(self._anywhere, text)}]
        places.sort()
        return places


@lru_cache(maxsize=256)
def words_of(text: str) -> Words:
    at: dict[str, list[int]] = {}
    for word in _WORD.finditer(text):
        place = word.start()
        at.setdefault(text[place : place + LETTERS], []).append(place)
    shorter = {first[:length] for first in at for length in range(1, LETTERS)}
    return Words(frozenset(at), frozenset(shorter), MappingProxyType(at))


def beginnings(pattern: str) -> frozenset[str]:
    """The one to three signs that every match begins with; empty where nothing can be told of one of them."""
    begun = _after(_EVERYTHING, parser.parse(pattern), closed=False)
    firsts = frozenset(first for first, _ in begun)
    return frozenset() if "" in firsts or len(firsts) > MOST else firsts


def _compiled(head: str, parts: Sequence[str], tail: str) -> re.Pattern[str]:
    return re.compile(f"{head}(?:{'|'.join(parts)}){tail}")


def _overlapping(pattern: re.Pattern[str], text: str) -> Iterator[int]:
    found = pattern.search(text)
    while found:
        yield found.start()
        found = pattern.search(text, found.start() + 1)


def _after(begun: Begun, nodes: Iterable[Any], *, closed: bool) -> Begun:
    """What stands when the nodes have followed; `closed` when they may be followed by themselves."""
    for node in nodes:
        if not any(goes_on for _, goes_on in begun):
            break
        begun = _one_more(begun, *node)
        if len(begun) > MOST:
            return _ended(begun)
    return _ended(begun) if closed else begun


def _one_more(begun: Begun, kind: Any, value: Any) -> Begun:
    if kind in (code.AT, code.ASSERT, code.ASSERT_NOT):
        return begun
    if kind is code.LITERAL:
        return _followed(begun, [chr(value)])
    if kind is code.IN:
        return _followed(begun, _signs(value))
    if kind is code.BRANCH:
        return frozenset(one for branch in value[1] for one in _after(begun, branch, closed=False))
    if kind is code.SUBPATTERN:
        return _after(begun, value[3], closed=False)
    if kind in (code.MAX_REPEAT, code.MIN_REPEAT):
        least, most, body = value
        once = _after(begun, body, closed=most > 1)
        return once if least else begun | once
    return _ended(begun)


def _followed(begun: Begun, signs: Sequence[str]) -> Begun:
    """Each of the beginnings followed by each of the signs; without signs by anything."""
    if not signs:
        return _ended(begun)
    grown = {(first + sign, len(first) + 1 < LETTERS) for first, goes_on in begun if goes_on for sign in signs}
    return frozenset(grown | {one for one in begun if not one[1]})


def _ended(begun: Begun) -> Begun:
    return frozenset((first, False) for first, _ in begun)


def _signs(members: Sequence[Any]) -> list[str]:
    """The signs of a set; none where it names them by what they are or by what they are not.

    Figures are those that everybody writes: of another script none begins a match.
    """
    signs: list[str] = []
    for kind, value in members:
        if kind is code.LITERAL:
            signs.append(chr(value))
        elif kind is code.RANGE and value[1] - value[0] < 40:
            signs += map(chr, range(value[0], value[1] + 1))
        elif (kind, value) == (code.CATEGORY, code.CATEGORY_DIGIT):
            signs += "0123456789"
        else:
            return []
    return signs
