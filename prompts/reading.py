"""Triage without a model: what the words of a post tell by themselves; the rest stays not known."""

import re
from typing import Final

from bot.domain.case import Case
from bot.domain.severity import significant_floor
from bot.domain.understanding import Grievance, Maker, Severity, Understanding
from bot.domain.wording import sentences
from prompts.playbook import words
from prompts.topics import topic_of

_MOST_GRIEVANCES: Final = 5
_LONGEST_QUOTE: Final = 300
_COMPLAINS: Final = re.compile(
    r"(?<!\w)(?:terribl|awful|worst|horribl|disappoint|disgust|never again|unacceptab|joke|scam|not recommend|bad"
    r"|fataln|okropn|najgorsz|rozczarow|nie polecam|dramat|kpin|żenad|oszust|skandal|nigdy więcej"
    r"|ужас|отврат|худш|разочаров|не рекоменд|кошмар|безобраз|обман|позор|никогда больше"
    r"|siaub|baisu|blogiaus|nusivyl|nerekomend|apgaul|gėda|košmar|niekada daugiau)"
)


def understood(case: Case, language: str, team: str) -> Understanding:
    """Language, severity floor and verbatim quotes of what hurt; nothing is guessed beyond that."""
    floor = floor_of(case)
    return Understanding(
        language=language,
        severity=Severity.SIGNIFICANT if floor else Severity.MINOR,
        maker=Maker.TEMPLATE,
        grievances=grievances(case.post.text, team),
        floor=floor,
    )


def floor_of(case: Case) -> tuple[str, ...]:
    """The words of any round that make the case significant whatever anybody says."""
    found = [word for r in case.rounds for word in significant_floor(r.post.text)]
    return tuple(dict.fromkeys(found))


def grievances(post: str, team: str) -> tuple[Grievance, ...]:
    """The sentences that complain, word for word; the first sentence when none is recognised."""
    quotes = [post[s.start : s.end].strip()[:_LONGEST_QUOTE].strip() for s in sentences(post)]
    hurting = [quote for quote in quotes if topic_of(quote) or _COMPLAINS.search(quote.casefold())]
    spoken = words(team)
    return tuple(
        Grievance(summary=spoken.phrase(f"label.{topic_of(quote) or 'general'}"), quote=quote)
        for quote in (hurting or quotes[:1])[:_MOST_GRIEVANCES]
    )
