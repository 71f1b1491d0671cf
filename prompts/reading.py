"""Triage without a model: what the words of a post tell by themselves; the rest stays not known."""

from typing import Final

from bot.domain.case import Case
from bot.domain.severity import significant_floor
from bot.domain.understanding import Grievance, Maker, Severity, Understanding
from bot.domain.wording import sentences
from prompts.playbook import Playbook, packaged
from prompts.topics import LONGEST, complains, only_polite, topic_of, turns, wishes

_MOST_GRIEVANCES: Final = 5
_LONGEST_QUOTE: Final = 300
_MORE_THAN_POLITE: Final = 8


def understood(case: Case, language: str, team: str, book: Playbook | None = None) -> Understanding:
    """Language, severity floor and verbatim quotes of what hurt and is wished; nothing is guessed beyond that."""
    floor = floor_of(case)
    return Understanding(
        language=language,
        severity=Severity.SIGNIFICANT if floor else Severity.MINOR,
        maker=Maker.TEMPLATE,
        grievances=grievances(case.post.text, team, language, book),
        wants=wanted(case.post.text, language),
        floor=floor,
    )


def floor_of(case: Case) -> tuple[str, ...]:
    """The words of any round that make the case significant whatever anybody says."""
    found = [word for r in case.rounds for word in significant_floor(r.post.text)]
    return tuple(dict.fromkeys(found))


def grievances(post: str, team: str, language: str = "", book: Playbook | None = None) -> tuple[Grievance, ...]:
    """The sentences that complain, word for word; when none is recognised, the likeliest one, but never thanks."""
    quotes = _quotes(post)
    hurting = [quote for quote in quotes if complains(quote, language)]
    spoken = (book or packaged()).words(team)
    return tuple(
        Grievance(summary=spoken.phrase(f"label.{topic_of(quote, language) or 'general'}"), quote=quote)
        for quote in (hurting or _likeliest(quotes, language))[:_MOST_GRIEVANCES]
    )


def wanted(post: str, language: str = "") -> str:
    """The first sentence in which the author says what they want, word for word; or nothing."""
    return next((quote for quote in _quotes(post) if wishes(quote, language)), "")


def _likeliest(quotes: list[str], language: str) -> list[str]:
    told = [quote for quote in quotes if not only_polite(quote, language) and not wishes(quote, language)]
    # "Thanks for the quick delivery, the cake came after the party" says more than thanks.
    more = [quote for quote in quotes if len(quote.split()) >= _MORE_THAN_POLITE]
    return ([quote for quote in told if turns(quote, language)] or told or more)[:1]


def _quotes(post: str) -> list[str]:
    return [post[s.start : s.end].strip()[:_LONGEST_QUOTE].strip() for s in sentences(post[:LONGEST])]
