"""Who is asked for goodwill: the least senior person who is there and whose remaining authority covers it."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.domain.authority import Authority, Coverage, GrantTerms, covers, size
from bot.domain.case import Case, Grant
from bot.domain.circumstances import Circumstances
from bot.domain.hindsight import History
from bot.domain.ids import UserId
from bot.domain.money import LARGEST_MINOR, Money


def coverage(who: UserId, terms: GrantTerms, now: Circumstances, at: datetime) -> Coverage:
    """Whether one of this person's authorities covers the grant with what remains of it; else what stands against."""
    found = [_covered(authority, terms, now, at) for authority in now.policy.authorities if authority.person == who]
    if Coverage.YES in found:
        return Coverage.YES
    # The authority in the grant's currency is the one to speak of.
    sharp = [c for c in found if c not in (Coverage.NO_AUTHORITY, Coverage.OTHER_CURRENCY)]
    return next(iter((*sharp, *found)), Coverage.NO_AUTHORITY)


OVER_PERIOD: Final = frozenset({Coverage.OVER_DAY, Coverage.OVER_WEEK, Coverage.OVER_MONTH})
"""What another day mends."""


def before(case: Case, cost: Money, history: History) -> Money:
    """What stands in that currency already: in this case, or what the customer had in the year where that is more.

    A ceiling is compared with the cost on top of it, else a sum above it would only have to be given in parts (F72).
    """
    costs = [g.terms.cost for g in case.grants if g.standing and g.terms.cost is not None]
    in_case = sum(c.minor for c in costs if c.currency == cost.currency)
    in_year = (given.minor for given in history.given if given.currency == cost.currency)
    return Money(min(max(in_case, *in_year, 0), LARGEST_MINOR - cost.minor), cost.currency)


def covered_then(who: UserId, grant: Grant, now: Circumstances) -> bool:
    """A limit or bound that was raised since the request does not count for it."""
    if now.goodwill.then is None:
        return True
    mine = (a for a in now.goodwill.then if a.person == who)
    used = now.goodwill.used
    return any(covers(a, grant.terms, used.get((who, a.currency), {}), grant.at) is Coverage.YES for a in mine)


def next_asked(grant: Grant, now: Circumstances, at: datetime) -> UserId | None:
    """Whom to ask for it now; the fallback when nobody else is left; None when that one was asked as well.

    Nobody decides their own request, and nobody is asked twice. Who is at work comes before who is not, then the
    least senior, then the lowest limit for that kind, then the first in the policy. For an absent person their
    delegate is asked, if the delegate's own authority covers it too.
    """
    fresh = (person for person in _ladder(grant, now, at) if person not in grant.asked)
    return next(fresh, None) or _last(grant, now)


def second_asked(grant: Grant, now: Circumstances, at: datetime) -> UserId | None:
    """Whose second yes is waited for: who is asked now, else the next one, else who was silent before.

    Where nobody is left to turn to, who can say it on another day: the first yes is not lost for that.
    """
    able = _ladder(grant, now, at)
    if grant.holder in able:
        return grant.holder
    following = next(iter(sorted(able, key=lambda person: person in grant.asked)), None) or _last(grant, now)
    return following or next(iter(could(grant, now, at)), None)


def could(grant: Grant, now: Circumstances, at: datetime) -> list[UserId]:
    """Everybody else whose authority is large enough for it, also who is away now or has used up a period."""
    people = dict.fromkeys(authority.person for authority in now.policy.authorities)
    enough = OVER_PERIOD | {Coverage.YES}
    others = (person for person in people if person not in _out(grant) and _reachable(person, now))
    return [person for person in others if coverage(person, grant.terms, now, at) in enough]


def short_of_two(grant: Grant, now: Circumstances, at: datetime) -> tuple[UserId, ...]:
    """The one person who could say yes, where there is no second one and nobody to turn to for it."""
    able = could(grant, now, at)
    alone = len(able) == 1 and _last(replace(grant, asked=tuple(able)), now) is None
    return tuple(able) if alone else ()


def _last(grant: Grant, now: Circumstances) -> UserId | None:
    """Who is left when nobody's authority covers it: the fallback, then the admins, so that it never falls silent."""
    named = (now.policy.fallback, *now.policy.admins)
    out = _out(grant) | set(grant.asked)
    return next((p for p in named if p and p not in out and _reachable(p, now)), None)


def _ladder(grant: Grant, now: Circumstances, at: datetime) -> list[UserId]:
    """Everybody who could say yes to it, in the order in which they are asked."""
    found = sorted(_covering(grant, now, at), key=lambda f: (f[0] not in now.goodwill.at_work, *f[1:]))
    return [person for person, *_ in found if person not in _out(grant)]


def _out(grant: Grant) -> set[UserId]:
    return {grant.by, *grant.yes}


def _covering(grant: Grant, now: Circumstances, at: datetime) -> list[tuple[UserId, int, int, int]]:
    """Person, seniority, limit and place in the policy of everybody who can be asked."""
    found: list[tuple[UserId, int, int, int]] = []
    for place, authority in enumerate(now.policy.authorities):
        person = _present(authority.person, now)
        if person is None or _covered(authority, grant.terms, now, at) is not Coverage.YES:
            continue
        # Nobody is asked whose yes would not count.
        able = coverage(person, grant.terms, now, at) is Coverage.YES and covered_then(person, grant, now)
        if able and _reachable(person, now):
            most = authority.at_once(grant.terms.kind)
            found.append((person, authority.seniority, size(most) if most else 0, place))
    return found


def _present(person: UserId, now: Circumstances) -> UserId | None:
    """The person, or who stands in; None when they are away and nobody who is here does."""
    if person not in now.goodwill.away:
        return person
    delegate = now.goodwill.away[person]
    return delegate if delegate and delegate not in now.goodwill.away else None


def _reachable(person: UserId, now: Circumstances) -> bool:
    return person in now.goodwill.reachable


def _covered(authority: Authority, terms: GrantTerms, now: Circumstances, at: datetime) -> Coverage:
    used = now.goodwill.used.get((authority.person, authority.currency), {})
    return covers(authority, terms, used, at)
