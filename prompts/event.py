"""What an apology names: what went wrong, and before all else that somebody came to harm."""

import re
from typing import Final

from bot.domain.case import Case
from bot.domain.severity import Alarm, alarms
from bot.domain.wording import fold
from prompts.playbook import Words
from prompts.topics import topics

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
    return (first, *(topic for topic in named if topic not in ("general", HEALTH)))[:2]


def hurt(case: Case) -> bool:
    """Whether somebody came to harm, as far as the post's words tell."""
    return bool({HEALTH, HURT} & set(topics_of(case)))


def event(case: Case, spoken: Words, *, second: bool) -> str:
    """What completes "We are sorry for ...", with the second thing where there is room for it."""
    named = [spoken.phrase(f"event.{topic}") for topic in topics_of(case)]
    if len(named) == 1 or not second:
        return named[0]
    # A subordinate clause ("за то, как с вами обошлись") is closed before the sentence goes on.
    closed = "," if "," in named[0] else ""
    return f"{named[0]}{closed}{spoken.phrase('joiner')}{named[1]}"


def _harm(post: str) -> frozenset[Alarm]:
    return alarms(_NOBODY_YET.sub(" ", fold(post))) & _HARM
