"""What was written before, in past cases like this one and in this one: material for the next draft."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from bot.domain.case import Case, Outcome, Revision
from bot.domain.hindsight import Said
from bot.domain.masks import brand_words, masked
from bot.domain.policy import Policy
from bot.domain.precedents import cause_of, precedent
from bot.domain.reply_fit import ALIKE, likeness
from bot.domain.wording import tokens

SHOWN: Final = 3
_BEST: Final = 10
"""Replies of so many cases are read: a template's differ only in what is masked."""
_LONGEST: Final = 1_000
_STEM: Final = 5
"""So many letters of a word stay the same in most of its cases."""
_COMMON: Final = 2
"""So many words in common make two posts be about one thing, where nobody knows their cause."""
_GOOD: Final = (Outcome.SATISFIED, Outcome.ANSWERED)
"""The best first; after a reply in a case that ended otherwise nobody was content."""


@dataclass(frozen=True, slots=True)
class Past:
    """What a brand has said to others: the replies in cases most like this one, masked; and the last of all."""

    examples: tuple[str, ...] = ()
    published: tuple[Said, ...] = ()


NOTHING: Final = Past()


def examples(case: Case, others: Iterable[Case], policy: Policy) -> tuple[str, ...]:
    """The published replies of closed cases like this one, the best first, without what is their customers' alone."""
    about = _about(case)
    alike = [(rank, other) for other in others if (rank := _rank(case, about, other)) is not None]
    told: dict[str, None] = {}
    for _, other in sorted(alike, key=lambda pair: pair[0])[:_BEST]:
        if len(told) < SHOWN and (text := _reply(other, policy)):
            told[text] = None
    return tuple(told)


def drafts_of_round(case: Case, number: int = 0) -> tuple[Revision, ...]:
    """What was proposed in that round of the case, the oldest first; without a number, in its last."""
    return tuple(one for one in case.revisions if one.round == (number or len(case.rounds)))


def like_a_draft(text: str, earlier: Iterable[Revision]) -> Revision | None:
    """The one of the earlier drafts that the text repeats, wholly or nearly."""
    nearest = max(earlier, key=lambda one: likeness(text, one.draft.text), default=None)
    return nearest if nearest and likeness(text, nearest.draft.text) >= ALIKE else None


def _rank(case: Case, about: frozenset[str], other: Case) -> tuple[float, ...] | None:
    """How near the other case is, the nearest the least; None for one that nothing is to be learned from."""
    past = precedent(other)
    same = other.brand == case.brand and other.language == case.language and other.id != case.id
    if past is None or not same or not other.published:
        return None
    cause = bool(past.cause) and past.cause == cause_of(case)
    common = len(about & _about(other))
    if not cause and common < _COMMON:
        return None
    outcome = _GOOD.index(past.outcome) if past.outcome in _GOOD else len(_GOOD)
    elsewhere = other.post.platform is not case.post.platform
    severity = past.severity is not case.severity
    return (not cause, outcome, elsewhere, severity, -common, -past.closed_at.timestamp())


def _about(case: Case) -> frozenset[str]:
    """The beginnings of the longer words of all that the author wrote."""
    words = tokens("\n".join(one.post.text for one in case.rounds))
    return frozenset(word[:_STEM] for word in words if len(word) >= _STEM and not word[0].isdigit())


def _reply(case: Case, policy: Policy) -> str:
    """What was published last in the case; a tone is heard in the first sentences."""
    revision = case.revision(case.published[-1].revision)
    if revision is None:
        return ""
    brand = policy.brand(case.brand)
    text = masked(revision.draft.text, case.post, brand_words(brand.name, brand.signature))
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
