"""Limits changed in Slack: dated, over the policy file's, and above it only with a second admin's yes."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.authority import Authority, Bound, Span, in_order, size, strictest, undivided, unsaid
from bot.domain.ids import UserId
from bot.domain.money import Currency, Money, Percent
from bot.domain.people import Person
from bot.domain.policy import Policy
from bot.domain.post import digest
from bot.domain.refusal import No, Refusal


@dataclass(frozen=True, slots=True)
class LimitChange:
    """One change of one person's limits in one currency.

    `over` is the digest of what the policy file said of them then: when the file changes the same limits, the change
    is void. `second` and `at_last` are who confirmed a raise and when; a lowering needs nobody. `old` are the limits
    that were in force when it was proposed.
    """

    number: int
    limits: Authority
    over: str
    by: UserId
    at: datetime
    raised: bool
    second: UserId | None = None
    at_last: datetime | None = None
    refused: bool = False
    old: Authority | None = None

    @property
    def in_force_since(self) -> datetime | None:
        """None while a raise waits, or was refused."""
        if self.refused:
            return None
        return self.at_last if self.raised else self.at

    @property
    def waiting(self) -> bool:
        return self.raised and self.second is None and not self.refused


def propose(
    number: int, limits: Authority, file: Policy, now: Policy, admin: Person, at: datetime
) -> LimitChange | Refusal:
    """An admin wants these limits; `file` are the rules of the policy file, `now` those in force."""
    if not _admin(admin):
        return Refusal(No.NOT_AN_ADMIN)
    old = now.authority(limits.person, limits.currency, at)
    if old is not None and _same(old, limits):
        return Refusal(No.SAME_LIMITS)
    over = basis(*file.authorities_of(limits.person, limits.currency))
    return LimitChange(number, limits, over, admin.id, at, raised=raises(old, limits), old=old)


def parted(change: LimitChange) -> tuple[LimitChange, ...]:
    """A change that lowers some limits and raises others is two: the lowering waits for nobody."""
    if not change.waiting or change.old is None:
        return (change,)
    lowered = strictest(change.old, change.limits)
    if not raises(lowered, change.old):
        return (change,)
    down = replace(change, limits=lowered, raised=False)
    return (down, replace(change, number=change.number + 1, old=lowered))


def confirm(change: LimitChange, admin: Person, at: datetime) -> LimitChange | Refusal:
    """The second admin: neither who proposed it, nor whose limits they are (F73)."""
    if not change.waiting:
        return Refusal(No.CHANGE_DECIDED)
    if not _admin(admin):
        return Refusal(No.NOT_AN_ADMIN)
    if admin.id in (change.by, change.limits.person):
        return Refusal(No.SECOND_ADMIN_NEEDED)
    return replace(change, second=admin.id, at_last=at)


def turn_down(change: LimitChange, admin: Person) -> LimitChange | Refusal:
    """Any admin, also the one who proposed it and thinks better of it."""
    if not change.waiting:
        return Refusal(No.CHANGE_DECIDED)
    return replace(change, refused=True) if _admin(admin) else Refusal(No.NOT_AN_ADMIN)


def overtaken(change: LimitChange, file: Policy, changes: Iterable[LimitChange]) -> bool:
    """Whether it can no longer count: a later change of the same limits is in force, or the file changed them."""
    key = (change.limits.person, change.limits.currency)
    later = (c for c in changes if c.number > change.number and (c.limits.person, c.limits.currency) == key)
    return change.over != basis(*file.authorities_of(*key)) or any(c.in_force_since for c in later)


def overlaid(file: Policy, changes: Sequence[LimitChange], at: datetime | None = None) -> Policy:
    """The rules in force at that moment: the file's, with the newest change of each person and currency over them.

    Without a moment, now: whatever was agreed by now holds, also by a clock that is a little ahead.
    """
    newest: dict[tuple[UserId, Currency], LimitChange] = {}
    for change in sorted(changes, key=lambda c: c.number):
        key = (change.limits.person, change.limits.currency)
        if _holds(change, at) and change.over == basis(*file.authorities_of(*key)):
            newest[key] = change
    if not newest:
        return file
    # Each in the place of the first that it changes: all of one person in one currency are changed together.
    places = {(a.person, a.currency): a for a in reversed(file.authorities)}
    kept = [
        newest[key].limits if (key := (a.person, a.currency)) in newest else a
        for a in file.authorities
        if (a.person, a.currency) not in newest or places[a.person, a.currency] is a
    ]
    added = [newest[key].limits for key in sorted(newest.keys() - places.keys())]
    # The last to come into force, maybe proposed before others: so no two sets of rules share a version.
    last = max((c for c in changes if _holds(c, at)), key=_in_force)
    version = f"{file.version}+{last.number}"
    return replace(file, authorities=(*kept, *added), version=version)


def _in_force(change: LimitChange) -> tuple[datetime, int]:
    return change.in_force_since or change.at, change.number


def _holds(change: LimitChange, at: datetime | None) -> bool:
    since = change.in_force_since
    return since is not None and (at is None or since <= at)


def raises(old: Authority | None, new: Authority) -> bool:
    """Whether any of the new limits lets the person give more, sooner or longer than the old ones."""
    if old is None:
        return any(size(most) > 0 for most in new.per_grant.values())
    more = any(_more(old.at_once(kind), most) for kind, most in new.per_grant.items())
    kinds = {bound.kind for bound in (*old.bounds, *new.bounds)}
    looser = any(_looser(old.bound(s, k), new.bound(s, k)) for s in Span for k in kinds)
    earlier = (new.since is None and old.since is not None) or _before(new.since, old.since)
    later = (new.until is None and old.until is not None) or _before(old.until, new.until)
    return more or looser or earlier or later


def basis(*authorities: Authority) -> str:
    """A digest of what the file says of one person in one currency."""
    return digest("\n".join(_said(authority) for authority in authorities)) if authorities else ""


def with_limits(
    old: Authority,
    at_once: Mapping[str, Money | Percent | None],
    bounds: Mapping[tuple[Span, str], Money | None],
) -> Authority:
    """The authority with these limits of a grant and these bounds; None takes one away, what is not named stays.

    A bound that nobody said stays what it is: the largest single grant, also of the new ones.
    """
    wanted = {**old.per_grant, **at_once}
    per_grant = {kind: most for kind in sorted(wanted) if (most := wanted[kind]) is not None}
    follow = unsaid(old)
    kept = {(b.span, b.kind): old.bound(b.span, b.kind) for b in old.bounds if b not in follow}
    held = kept | dict(bounds)
    said = tuple(Bound(span, most, kind) for (span, kind), most in held.items() if most is not None)
    return replace(old, per_grant=per_grant, bounds=in_order((*said, *undivided(per_grant, said))))


def _admin(person: Person) -> bool:
    return person.full_member and (person.is_admin or person.is_owner)


def _said(authority: Authority) -> str:
    said = {
        "per_grant": {kind: str(most) for kind, most in sorted(authority.per_grant.items())},
        "bounds": sorted([b.span, b.kind, str(b.most)] for b in authority.bounds),
        "from": str(authority.since),
        "to": str(authority.until),
    }
    return json.dumps(said, sort_keys=True)


def _same(old: Authority, new: Authority) -> bool:
    return basis(old) == basis(new)


def _more(old: Money | Percent | None, new: Money | Percent) -> bool:
    return size(new) > (size(old) if old is not None else 0)


def _looser(old: Money | None, new: Money | None) -> bool:
    """No bound at all is the loosest."""
    if old is None:
        return False
    return new is None or new > old


def _before(one: datetime | None, other: datetime | None) -> bool:
    return one is not None and other is not None and one < other
