"""Text made comparable: folded letter by letter, so that every place stays where it was, and cut in sentences."""

import re
from dataclasses import dataclass
from functools import lru_cache

_PLAIN = str.maketrans(
    "ąćęłńóśźżčėįšųūžё’‘ʼ‐‑–—\u00a0\u2007\u2009\u202f％﹪٪",
    "acelnoszzceisuuzе'''----    %%%",
)
_TITLES = frozenset(
    ("nr", "no", "mr", "mrs", "ms", "dr", "st", "ul", "al", "os", "im", "им", "ул", "гор", "тел", "tel")
)
_SHORT = frozenset(
    (
        *(
            "inc",
            "ltd",
            "approx",
            "e.g",
            "i.e",
            "a.m",
            "p.m",
            "am",
            "pm",
            "vs",
            "pl",
            "godz",
            "ok",
            "np",
            "m.in",
            "tj",
        ),
        *("zł", "gr", "tys", "mln", "т.е", "т.д", "т.п", "руб", "коп", "тыс", "млн", "стр", "мин"),
        *("val", "min", "sek", "pvz", "t.y", "el", "proc", "tūkst", "kt"),
    )
)
_TOKEN = re.compile(r"[^\W_]+")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|\d+")
# It begins with one set of signs: such a pattern is looked for several times as fast.
_END = re.compile(r"[.!?…\n](?:(?<=\n)\n*|(?<!\n)[.!?…]*[\"'»”)\]]*(?=\s|$))")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its place in the text; `folded` is what patterns are matched against."""

    start: int
    end: int
    folded: str

    @property
    def words(self) -> int:
        return _count(self.folded)


@lru_cache(maxsize=256)
def _count(folded: str) -> int:
    return len(_WORD.findall(folded))


# Every rule reads the same text: it is folded and cut once.
@lru_cache(maxsize=32)
def fold(text: str) -> str:
    """Lower case, without Polish, Lithuanian and Russian marks, with plain quotes, dashes, blanks and `%`.

    As long as the text itself: a match in the folded text has the same place in the original.
    """
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(small if len(small := sign.lower()) == 1 else sign for sign in text)
    return lower.translate(_PLAIN)


@lru_cache(maxsize=32)
def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text; blank ones are left out."""
    folded = fold(text)
    cuts = [end.end() for end in _END.finditer(folded) if _really_ends(text, end)]
    bounds = zip([0, *cuts], [*cuts, len(text)], strict=True)
    return tuple(Sentence(a, b, folded[a:b].strip()) for a, b in bounds if folded[a:b].strip())


def around(text: str, place: int) -> str:
    """The folded sentence that a place of the text stands in."""
    return next((s.folded for s in sentences(text) if s.start <= place < s.end), "")


def tokens(text: str) -> tuple[str, ...]:
    """The folded words and figures of a text, in order."""
    return tuple(_TOKEN.findall(fold(text)))


def shared_run(text: str, other: str, length: int) -> str:
    """The first so many words on end that both texts have, as the one text writes them; else nothing."""
    here = list(_TOKEN.finditer(fold(text)))
    theirs = tokens(other)
    if len(here) < length or len(theirs) < length:
        return ""
    known = set(theirs)
    runs: set[tuple[str, ...]] = set()
    since = 0
    for i, found in enumerate(here):
        since = since + 1 if found.group() in known else 0
        if since < length:
            continue
        # Only where so many words are theirs at all, their order is looked at.
        runs = runs or {theirs[k : k + length] for k in range(len(theirs) - length + 1)}
        first = i - length + 1
        if tuple(m.group() for m in here[first : i + 1]) in runs:
            return text[here[first].start() : found.end()]
    return ""


def _really_ends(text: str, end: re.Match[str]) -> bool:
    """A full stop after an abbreviation or an ordinal number does not end a sentence."""
    if end.group() != ".":
        return True
    before = text[max(0, end.start() - 40) : end.start()].rsplit(None, 1)[-1:]
    word = before[0].lower().lstrip("(„\"'«") if before else ""
    after = text[end.end() : end.end() + 8].lstrip(" ")[:1]
    if word in _TITLES:
        return False
    goes_on = after.islower() or (after.isdigit() and word in _SHORT)
    return not (goes_on and (word in _SHORT or word.isdigit() or (len(word) == 1 and word.isalpha())))
