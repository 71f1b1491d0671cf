"""Personal data in people's words, kept behind placeholders while a model reads them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from itertools import count, islice, product
from typing import Any, Final, TypeVar

from bot.domain.authority import GrantTerms
from bot.domain.case import Case
from bot.domain.personal import PLACEHOLDER, PLACEHOLDERS, Personal, Sort, bare, personal_in
from bot.domain.policy import Policy
from bot.domain.review import contacts_of
from prompts.quoting import seen, verbatim

_MOST_SPELLINGS: Final = 32

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Veil:
    """Which placeholder stands for what in one case, in every prompt about it.

    `names` is by the bare contact; `spellings` are the ways in which people wrote what a placeholder stands for.
    `own` are the brand's contacts, and `sorts` what is hidden.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    spellings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    own: frozenset[str] = frozenset()
    sorts: frozenset[Sort] = frozenset(Sort)

    def hide(self, text: str) -> str:
        """The text with a placeholder in the place of each piece; one that the case does not know has no number."""
        parts, end = [], 0
        for piece, written in self.pieces(text):
            parts += [text[end : piece.start], self.names.get(written, f"[{PLACEHOLDERS[piece.sort]}]")]
            end = piece.end
        return "".join([*parts, text[end:]])

    def pieces(self, text: str) -> Iterator[tuple[Personal, str]]:
        """Where something is to be hidden, and what it is, however it is spaced."""
        for piece in _pieces(text, self.sorts):
            written = bare(_written(text, piece))
            if written not in self.own:
                yield piece, written

    def over(self, case: Case) -> Case:
        """The case as a model may read it."""
        hidden: Case = _changed(case, self.hide)
        return hidden

    def shown(self, text: str) -> str:
        """What the model said, for the team: with the data as people first wrote it."""
        return next(self.readings(text), text)

    def readings(self, text: str) -> Iterator[str]:
        """What the model may have copied, in each of the ways in which people wrote it."""
        found = [m.group().upper() for m in PLACEHOLDER.finditer(text)]
        known = [self.spellings.get(name, (name,)) for name in found]
        between = PLACEHOLDER.split(text)
        for chosen in islice(product(*known), _MOST_SPELLINGS):
            yield "".join(f"{before}{written}" for before, written in zip(between, (*chosen, ""), strict=True))


def veil_of(case: Case, policy: Policy) -> Veil:
    """Numbers go by who came first in the posts; the brand's own contacts stay readable, and cards never do."""
    brand = policy.brand(case.brand)
    texts = list(dict.fromkeys([*(r.post.text for r in case.rounds), *_personal_texts(case)]))
    own = frozenset(bare(contact) for contact in contacts_of(brand))
    blank = Veil(own=own, sorts=frozenset({Sort.CARD}) if brand.shows_personal_data else frozenset(Sort))
    taken = {m.group().upper() for text in texts for m in PLACEHOLDER.finditer(text)}
    free = {sort: _free(sort, taken) for sort in Sort}
    names: dict[str, str] = {}
    spellings: dict[str, tuple[str, ...]] = {}
    for text in texts:
        for piece, contact in blank.pieces(text):
            name = names.get(contact) or names.setdefault(contact, next(free[piece.sort]))
            spellings[name] = tuple(dict.fromkeys((*spellings.get(name, ()), _written(text, piece))))
    return replace(blank, names=names, spellings=spellings)


def veiled(case: Case, policy: Policy) -> Case:
    """The case as a model may read it."""
    return veil_of(case, policy).over(case)


def copied(quote: str, text: str, veil: Veil) -> str:
    """The part of the text that the model repeats word for word, placeholders read as what they stand for."""
    return next((found for read in veil.readings(quote) if (found := verbatim(read, text))), "")


def _free(sort: Sort, taken: set[str]) -> Iterator[str]:
    """The names of a sort, in order, but for those that somebody wrote themselves."""
    names = (f"[{PLACEHOLDERS[sort]} {number}]" for number in count(1))
    return (name for name in names if name not in taken)


def _pieces(text: str, sorts: frozenset[Sort]) -> list[Personal]:
    """Where personal data stands, also where hidden characters stand in it; overlapping pieces are one."""
    read, places = seen(text)
    found = (piece for piece in personal_in(read) if piece.sort in sorts)
    kept: list[Personal] = []
    for piece in sorted(found, key=lambda piece: (piece.start, -piece.end)):
        if kept and piece.start < kept[-1].end:
            kept[-1] = kept[-1]._replace(end=max(kept[-1].end, piece.end))
        else:
            kept.append(piece)
    return [Personal(one.sort, places[one.start], places[one.end - 1] + 1) for one in kept]


def _written(text: str, piece: Personal) -> str:
    return seen(text[piece.start : piece.end])[0]


def _personal_texts(case: Case) -> list[str]:
    texts: list[str] = []

    def keep(text: str) -> str:
        texts.append(text)
        return text

    _changed(case, keep)
    return texts


def _changed(value: Any, change: Any, personal: bool = False) -> Any:
    """The value with every text in it that may hold people's words changed."""
    if type(value) is str:
        return change(value) if personal else value
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return tuple(_changed(one, change, personal) for one in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    return replace(
        value,
        **{
            f.name: _changed(getattr(value, f.name), change, personal or _is_personal(value, f.name, f.metadata))
            for f in fields(value)
        },
    )


def _is_personal(holder: object, name: str, metadata: Mapping[Any, Any]) -> bool:
    # What a gift is stands in a colleague's own words.
    return bool(metadata.get("personal")) or (isinstance(holder, GrantTerms) and name == "what")
