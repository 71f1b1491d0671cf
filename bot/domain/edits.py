"""What people changed in drafts before they approved them, added up so that the playbook can learn from it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final

from bot.domain import lexicon
from bot.domain.case import Case, Published, Revision
from bot.domain.lexicon_time import DEADLINE
from bot.domain.masks import MASK, brand_words, masked
from bot.domain.policy import Policy
from bot.domain.reply_amounts import amounts
from bot.domain.reply_offers import offers
from bot.domain.reply_rules import apologises, body, hands_off
from bot.domain.review import findings
from bot.domain.wording import Sentence, sentences, tokens

SHOWN: Final = 5
OFTEN: Final = 2
"""What was done in one reply alone may be about its customer, and says nothing about the playbook."""
_ALIKE: Final = 0.5
"""Sentences that share so much are one sentence that was changed in places."""
_LONG_WORD: Final = 5

_DEADLINE: Final = lexicon.joined(DEADLINE)


class Part(StrEnum):
    """What a sentence is there for."""

    GREETING = "greeting"
    APOLOGY = "apology"
    HANDOFF = "handoff"
    QUESTION = "question"
    OFFER = "offer"
    DEADLINE = "deadline"
    CONTENT = "content"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Edit:
    """How one reply differs from its draft: parts that were touched, findings that are gone, words out and in.

    The words are masked; nothing of them is about the customer alone.
    """

    language: str
    parts: frozenset[Part] = frozenset()
    rules: frozenset[str] = frozenset()
    removed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


Counted = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """What was taken out and put in most often in one language."""

    language: str
    removed: Counted = ()
    added: Counted = ()


@dataclass(frozen=True, slots=True)
class Edits:
    """The replies of a month: how many were approved as drafted, after edits, or never had a draft.

    `most` says that there were more cases, of which only the first so many were looked at.
    """

    as_drafted: int = 0
    edited: int = 0
    unaided: int = 0
    parts: Counted = ()
    rules: Counted = ()
    wordings: tuple[Wording, ...] = ()
    most: int | None = None

    @property
    def replies(self) -> int:
        return self.as_drafted + self.edited + self.unaided


@dataclass(slots=True)
class _Tally:
    as_drafted: int = 0
    unaided: int = 0
    edits: list[Edit] = field(default_factory=list)


def edits(replies: Iterable[tuple[Case, Published]], policy: Policy, most: int | None = None) -> Edits:
    """The sum of what people changed in these replies; `most` as in `Edits`."""
    tally = _Tally()
    for case, published in replies:
        approved = case.revision(published.revision)
        if approved is None:
            continue
        before = _drafted(case, approved)
        if approved.by is None:
            tally.as_drafted += 1
        elif before is None:
            tally.unaided += 1
        else:
            tally.edits.append(edit(case, before, approved, policy))
    return Edits(
        as_drafted=tally.as_drafted,
        edited=len(tally.edits),
        unaided=tally.unaided,
        parts=_top(tally.edits, lambda one: one.parts, 1),
        rules=_top(tally.edits, lambda one: one.rules, 1),
        wordings=tuple(_wordings(tally.edits)),
        most=most,
    )


def edit(case: Case, before: Revision, after: Revision, policy: Policy) -> Edit:
    """What a person made of the draft; the rules are asked about both as the case stands, but for this reply."""
    unanswered = replace(case, published=tuple(p for p in case.published if p.revision < before.number))
    gone = _rules(unanswered, before, policy)
    # The check is what takes the time, and most drafts have nothing that could be put right.
    gone = gone - _rules(unanswered, after, policy) if gone else gone
    brand = policy.brand(case.brand)
    own = brand_words(brand.name, brand.signature)

    def mask(text: str) -> str:
        return masked(text, case.post, own)

    old, new = _sentences(before.draft.text), _sentences(after.draft.text)
    out, into = _only(old, new), _only(new, old)
    removed, added = _phrases([mask(one) for one in out], [mask(one) for one in into])
    touched = frozenset([*out.values(), *into.values()])
    return Edit(before.draft.language, touched, gone, tuple(removed), tuple(added))


def _rules(case: Case, revision: Revision, policy: Policy) -> frozenset[str]:
    return frozenset(finding.rule for finding in findings(case, revision, policy))


def _drafted(case: Case, approved: Revision) -> Revision | None:
    """The draft a person began with: the last one in that round which nobody had written."""
    earlier = (r for r in case.revisions if r.number < approved.number and r.round == approved.round)
    made = [r for r in earlier if r.by is None]
    # A draft in another language than the author's is for the team to read, not to be edited.
    return made[-1] if made and made[-1].draft.language == case.language else None


def _sentences(text: str) -> dict[str, Part]:
    """Every sentence of a reply, and what it is there for."""
    every = sentences(text)
    inner = body(text)
    first = inner[0].start if inner else len(text)
    return {text[s.start : s.end].strip(): _part(s, text, inner, first) for s in every}


def _part(sentence: Sentence, text: str, inner: tuple[Sentence, ...], first: int) -> Part:
    if sentence not in inner:
        return Part.GREETING if sentence.start < first else Part.CLOSING
    if apologises(sentence.folded):
        return Part.APOLOGY
    if hands_off(sentence):
        return Part.HANDOFF
    if "?" in sentence.folded:
        return Part.QUESTION
    if amounts(text[sentence.start : sentence.end]) or offers(sentence.folded):
        return Part.OFFER
    return Part.DEADLINE if _DEADLINE.search(sentence.folded) else Part.CONTENT


def _only(here: Mapping[str, Part], there: Mapping[str, Part]) -> dict[str, Part]:
    """The sentences that the other text has not, whatever their punctuation."""
    known = {tokens(sentence) for sentence in there}
    return {sentence: part for sentence, part in here.items() if tokens(sentence) not in known}


def _phrases(out: list[str], into: list[str]) -> tuple[list[str], list[str]]:
    """What went and what came: whole sentences, or of a sentence that was changed in places only these places."""
    removed: list[str] = []
    added: list[str] = []
    left = list(into)
    for sentence in out:
        likest = max(left, key=lambda one: _likeness(sentence, one), default="")
        if not likest or _likeness(sentence, likest) < _ALIKE:
            removed.append(sentence)
            continue
        left.remove(likest)
        old, new = sentence.split(), likest.split()
        for tag, a, b, c, d in _matched(sentence, likest).get_opcodes():
            if tag != "equal":
                removed.append(" ".join(old[a:b]))
                added.append(" ".join(new[c:d]))
    return [p for p in removed if _says(p)], [p for p in (*added, *left) if _says(p)]


def _likeness(one: str, other: str) -> float:
    return _matched(one, other).ratio()


def _matched(one: str, other: str) -> SequenceMatcher[tuple[str, ...]]:
    old, new = ([tokens(word) for word in text.split()] for text in (one, other))
    return SequenceMatcher(None, old, new, autojunk=False)


def _says(phrase: str) -> bool:
    """Whether there are words beside masks: two, or a long one."""
    words = [word for word in tokens(MASK.sub(" ", phrase)) if not word.isdigit()]
    return len(words) > 1 or any(len(word) >= _LONG_WORD for word in words)


def _wordings(found: list[Edit]) -> Iterator[Wording]:
    """The language with the most edits first; one in which nothing was done twice is left out."""
    for language, _ in Counter(one.language for one in found).most_common():
        mine = [one for one in found if one.language == language]
        told = Wording(language, _top(mine, lambda one: one.removed), _top(mine, lambda one: one.added))
        if told.removed or told.added:
            yield told


def _top(found: list[Edit], named: Callable[[Edit], Iterable[str]], least: int = OFTEN) -> Counted:
    """What the most edits have in common; spelt as it was first, whatever its punctuation and capitals."""
    spelt: dict[tuple[str, ...], str] = {}
    counts: Counter[tuple[str, ...]] = Counter()
    for one in found:
        seen = {tokens(name) or (name,): name for name in named(one)}
        spelt = {**seen, **spelt}
        counts.update(seen.keys())
    often = [(spelt[key], n) for key, n in counts.items() if n >= least]
    return tuple(sorted(often, key=lambda item: (-item[1], item[0]))[:SHOWN])
