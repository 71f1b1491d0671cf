"""What was given in cases like this one, and whether an offer is far from it."""

from collections.abc import Iterator

from bot.domain.case import Outcome
from bot.domain.hindsight import Alike, Usual
from bot.domain.policy import Policy
from bot.domain.precedents import Standing
from handlers.views.glance import kind_name
from handlers.views.words import Words

_FAR = frozenset({Standing.GENEROUS, Standing.MEAN})


def usual_lines(say: Words, policy: Policy, usual: Usual) -> Iterator[str]:
    """The cases most like it, the usual range, and a warning where the offer is far from that."""
    if usual.alike:
        yield say("usual-title")
    for alike in usual.alike:
        outcome = say(f"outcome-{alike.outcome}") if alike.outcome in set(Outcome) else say("unknown")
        yield say("usual-case", number=str(alike.number), given=_given(say, policy, alike), outcome=outcome)
    if usual.low and usual.high:
        yield say("usual-range", low=say.amount(usual.low), high=say.amount(usual.high))
    yield from warning(say, usual)


def warning(say: Words, usual: Usual) -> Iterator[str]:
    if usual.standing in _FAR:
        yield say(f"usual-{usual.standing}")


def _given(say: Words, policy: Policy, alike: Alike) -> str:
    if not alike.kinds:
        return "none"
    kinds = say.listed([kind_name(say, policy, kind) for kind in alike.kinds])
    return f"{kinds} ({say.amount(alike.cost)})" if alike.cost else kinds
