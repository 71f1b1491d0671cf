"""What an apology names: what went wrong, and before all else that somebody came to harm."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import Final

from bot.domain.case import Case
from bot.domain.severity import Alarm, alarms
from bot.domain.wording import fold
from prompts.playbook import Words
from prompts.topics import ONLY_ALONE, TOPICS, topics

HEALTH: Final = "health"
HURT: Final = "hurt"
"""Somebody was injured: `health` speaks of being unwell, which is not how one speaks of a burn."""
_INJURED: Final = frozenset({Alarm.INJURY, Alarm.CHILD_HURT})
_HARM: Final = _INJURED | {Alarm.ILLNESS}
# These make a case significant although nobody need have come to harm: then a wish to get well is out of place.
_NOBODY_YET: Final = re.compile(
    r"\b(?:mould\w*|moldy|maggots?|plesn\w+|splesnial\w+|robak(?:i|ow|ami)|плесен\w*|плеснев\w*|червяк\w*|личинк\w+|"
    r"pelesi\w*|supelij\w*|kirmin\w+|kirmel\w+|allergen\w*|alergen\w*|аллерген\w*)"
)


def topics_of(case: Case) -> tuple[str, ...]:
    """At most two things to name, harm to a person first."""
    read = case.understanding
    language = read.language if read else ""
    named = topics(case.post.text, read.suggested_cause if read else "", language)
    harm = _harm(case.post.text)
    if HEALTH not in named and not harm:
        return named
    first = HURT if harm & _INJURED else HEALTH
    return (first, *(topic for topic in named if topic not in (HEALTH, *ONLY_ALONE)))[:2]


def hurt(case: Case) -> bool:
    """Whether somebody came to harm, as far as the post's words tell."""
    return bool({HEALTH, HURT} & set(topics_of(case)))


def event(case: Case, spoken: Words, *, second: bool) -> str:
    """What completes "We are sorry for ...", with the second thing where there is room for it."""
    return said(topics_of(case)[: 2 if second else 1], spoken)


def said(named: Sequence[str], spoken: Words) -> str:
    """One thing or two as the apology names them."""
    first, *more = (spoken.phrase(f"event.{topic}") for topic in named)
    # A subordinate clause ("за то, как с вами обошлись") is closed before the sentence goes on.
    closed = "," if "," in first else ""
    return "".join((first, *(f"{closed}{spoken.phrase('joiner')}{other}" for other in more)))


def every() -> Iterator[tuple[str, ...]]:
    """All that an apology can name: each thing, and each two in the order in which they are named."""
    weighed = (HURT, *TOPICS)
    yield from ((topic,) for topic in (*weighed, *ONLY_ALONE))
    yield from (two for two in combinations(weighed, 2) if two != (HURT, HEALTH))


@lru_cache(maxsize=64)
def _harm(post: str) -> frozenset[Alarm]:
    return alarms(_NOBODY_YET.sub(" ", fold(post))) & _HARM
