"""What a person reads when a case's message cannot be posted where it belongs."""

from bot.domain.case import Case
from bot.domain.policy import Policy
from bot.ports import Message
from bot.slack_errors import CHANNEL, PERSON
from handlers.views.blocks import section
from handlers.views.escape import label
from handlers.views.glance import team_words
from handlers.views.words import words as words_of

ABSENT = frozenset({"channel_not_found", "not_in_channel"})
ARCHIVED = frozenset({"is_archived", "is_inactive"})
PEOPLE = ("U", "W")
"""How the ids of people begin; those of channels begin otherwise."""


def trouble(case: Case, policy: Policy, place: str, code: str) -> Message:
    """Which case, what place does not take it, and what to do about it."""
    words = team_words(case, policy)
    shown = f"<@{place}>" if place.startswith(PEOPLE) else f"<#{place}>"
    advice = words(_advice(code), code=code)
    told = words("trouble", number=str(case.id.number), place=shown, advice=advice)
    return Message(told, (section(told),))


def ledger_trouble(policy: Policy, problems: int) -> Message:
    """How much of the goodwill ledger does not hold, and which command says what."""
    told = words_of(policy.brands[0].language)("trouble-ledger", n=problems)
    return Message(told, (section(told),))


def group_trouble(policy: Policy, group: str, code: str) -> Message:
    """Which user group cannot be read, so that nobody has its limits."""
    told = words_of(policy.brands[0].language)("trouble-group", group=label(group, 40), code=label(code, 80))
    return Message(told, (section(told),))


def _advice(code: str) -> str:
    if code in ARCHIVED:
        return "trouble-archived"
    if code in ABSENT:
        return "trouble-absent"
    if code in CHANNEL:
        return "trouble-forbidden"
    return "trouble-person" if code in PERSON else "trouble-other"
