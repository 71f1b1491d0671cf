"""Sentences known by their build: an anchor, what must stand beside it, and what makes it harmless."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.domain.beginnings import AtWords
from bot.domain.wording import Sentence


class Frame(NamedTuple):
    """Stems apart by blanks, each the beginning of a word.

    `=` ends a word, `*` goes on to its end, `_` parts two; `^` leaves out one between them, `~` up to three and `%`
    up to seven. `beside` and `unless` look at the whole sentence of the anchor, in any order.
    """

    anchor: str
    beside: str = ""
    unless: str = ""


Framed = Mapping[str, tuple[Frame, ...]]
Stems = re.Pattern[str]

_GROUP = re.compile(r"\((?!\?)")
_WORD = r"[^\s.;!?]+ "
_SIGNS = {
    "_": ",? ",
    "^": rf",? (?:{_WORD})?",
    "~": rf",? (?:{_WORD}){{0,3}}",
    "%": rf",? (?:{_WORD}){{0,7}}",
    "*": r"\w*",
    "=": r"(?!\w)",
}


class Frames:
    """The frames of one rule: all anchors of a language are sought in one pass, the rest only where one stands."""

    def __init__(self, framed: Framed, unless: Mapping[str, str] | None = None) -> None:
        granted = unless or {}
        self._anchors = {
            language: AtWords([_stems_of(frame.anchor) for frame in frames], head=r"(?<!\w)")
            for language, frames in framed.items()
        }
        self._frames = {
            language: [
                (re.compile(_pattern(f.anchor)), _stems(f.beside), _stems(f"{f.unless} {granted.get(language, '')}"))
                for f in frames
            ]
            for language, frames in framed.items()
        }

    def find(self, folded: str, cut: Sequence[Sentence], languages: Sequence[str]) -> Sentence | None:
        """The first sentence that is built like one of the frames."""
        for language in languages:
            told: set[tuple[int, int]] = set()  # a sentence is read once for each frame, however many anchors it has
            anchors = self._anchors.get(language)
            for place in anchors.places(folded) if anchors else ():
                around = next((s for s in cut if s.start <= place < s.end), None)
                for number, frame in enumerate(self._frames[language]):
                    if around is None or (around.start, number) in told or not frame[0].match(folded, place):
                        continue
                    if _holds(frame, around):
                        return around
                    told.add((around.start, number))
        return None


def _holds(frame: tuple[Stems, Stems | None, Stems | None], around: Sentence) -> bool:
    _, beside, unless = frame
    if beside and not beside.search(around.folded):
        return False
    return not (unless and unless.search(around.folded))


def _stems(stems: str) -> re.Pattern[str] | None:
    return re.compile(_pattern(stems)) if stems.strip() else None


def _pattern(stems: str) -> str:
    return rf"(?<!\w)(?:{_stems_of(stems)})"


def _stems_of(stems: str) -> str:
    return _GROUP.sub("(?:", "|".join(_stem(stem) for stem in stems.split()))


def _stem(stem: str) -> str:
    return "".join(_SIGNS.get(sign, sign) for sign in stem)
