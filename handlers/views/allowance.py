"""What a person may give: at once, in a case, to a customer and in a period, and what is left of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from bot.domain.authority import ALL_KINDS, PERIODS, Authority, Bound, GrantKind, Span
from bot.domain.money import Money, Percent
from bot.domain.policy import Policy
from handlers.views.glance import kind_name
from handlers.views.words import Words

_BAR: Final = 10
_MOST_LINES: Final = 30
_LONGEST: Final = 2800
"""Slack takes 3000 characters in one section."""


@dataclass(frozen=True, slots=True)
class Sums:
    """Minor units that count against a bound already: set aside, and given."""

    reserved: int = 0
    spent: int = 0


@dataclass(frozen=True, slots=True)
class Allowance:
    """One of a person's authorities, and what counts against its bounds.

    Of a case and a customer nothing is known where none is looked at. `nobody` is true of a case whose author is not
    known: as a customer's counts what this case gave, and no more.
    """

    authority: Authority
    used: Mapping[tuple[Span, str], Sums] = field(default_factory=dict)
    nobody: bool = False


def limit_lines(
    say: Words, allowances: Sequence[Allowance], policy: Policy, at: datetime, *, own: bool = True, more: bool = True
) -> list[str]:
    """Everything a person may give, with a bar for every period; as much of it as one message takes.

    `more` tells them, of their own limits, that they can offer more than that.
    """
    lines: list[str] = []
    for allowance in allowances:
        told = list(_authority(say, allowance, policy, at))
        if told and len(allowances) > 1:
            lines.append(say("limits-currency", currency=allowance.authority.currency))
        lines += told
    if not lines:
        return [say("limits-none" if own else "limits-none-of")]
    shown = lines[:_MOST_LINES]
    while sum(map(len, shown)) > _LONGEST:
        shown.pop()
    hidden = [say("listed-more", n=len(lines) - len(shown))] if len(shown) < len(lines) else []
    return [*shown, *hidden, *([say("limits-over")] if own and more else [])]


def _authority(say: Words, allowance: Allowance, policy: Policy, at: datetime) -> Iterator[str]:
    authority = allowance.authority
    held = {kind: most for kind in _kinds(policy, authority) if (most := authority.at_once(kind)) is not None}
    if not held:
        return
    for kind, most in held.items():
        shown = say.percent(most) if isinstance(most, Percent) else say.amount(most)
        yield say("limits-kind", kind=kind_name(say, policy, kind), most=shown)
    for bound in authority.bounds:
        yield _bound(say, bound, allowance, policy, at)
    yield from _validity(say, authority, policy, at)


def _kinds(policy: Policy, authority: Authority) -> list[str]:
    """In the order in which people choose them; one that the policy no longer knows comes last."""
    return list(dict.fromkeys([*GrantKind, *(k.id for k in policy.kinds), *authority.per_grant]))


def _bound(say: Words, bound: Bound, allowance: Allowance, policy: Policy, at: datetime) -> str:
    whole, used = say.amount(bound.most), allowance.used.get((bound.span, bound.kind))
    named = f", {kind_name(say, policy, bound.kind)}" if bound.kind != ALL_KINDS else ""
    if bound.span not in PERIODS and used is None:
        return say(f"limits-{bound.span}", amount=whole, kind=named)
    sums = used or Sums()
    taken, currency = sums.reserved + sums.spent, bound.most.currency
    period = say.month(at, policy.zone) if bound.span is Span.MONTH else say(f"limits-this-{bound.span}")
    if bound.span is Span.CUSTOMER and allowance.nobody:
        period = say("limits-this-nobody")
    return say(
        "limits-left",
        bar=bar(taken, bound.most.minor),
        period=f"{period}{named}",
        left=say.amount(Money(max(0, bound.most.minor - taken), currency)),
        amount=whole,
        # What a case and a customer had is one sum: how much of it was given already is not known.
        used="some" if taken and bound.span in PERIODS else "none",
        spent=say.amount(Money(sums.spent, currency)),
        reserved=say.amount(Money(sums.reserved, currency)),
    )


def _validity(say: Words, authority: Authority, policy: Policy, at: datetime) -> Iterator[str]:
    since, until = authority.since, authority.until
    if since is not None and since > at:
        yield say("limits-since", moment=say.token(since, policy.zone))
    if until is not None:
        yield say("limits-until" if until > at else "limits-over-since", moment=say.token(until, policy.zone))


def bar(used: int, whole: int, length: int = _BAR) -> str:
    """How much is used, in characters; a little is never shown as nothing, nor nearly all as all."""
    if whole <= 0 or used >= whole:
        return "▰" * length
    full = min(length - 1, max(1, used * length // whole)) if used > 0 else 0
    return "▰" * full + "▱" * (length - full)
