"""Limits that admins change in Slack: proposed, decided by a second admin, and told to whom they concern."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from bot.desk import MOST_ADMINS, Desk, after_all
from bot.domain.authority import Authority
from bot.domain.ids import TeamId, UserId
from bot.domain.limit_changes import LimitChange, confirm, overlaid, overtaken, parted, propose, turn_down
from bot.domain.people import Person
from bot.domain.refusal import No, Refusal
from bot.jobs import LimitNews, News, enqueue
from storage.audit import NewEvent
from storage.lost import found_out
from storage.transaction import Transaction

MOST_TRIES: Final = 5
"""So many admins at the same moment are more than a team has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLimits:
    """An admin wants somebody to have these limits."""

    id: str
    at: datetime
    team: TeamId
    admin: Person
    limits: Authority


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideLimits:
    """An admin confirms a raise that waits, or turns it down."""

    id: str
    at: datetime
    team: TeamId
    admin: Person
    number: int
    yes: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of it; `asked` are the admins who were asked to confirm the change.

    `lowered` tells of a raise that some limits were lowered with it, which holds already.
    """

    change: LimitChange | None = None
    asked: tuple[UserId, ...] = ()
    refusal: Refusal | None = None
    lowered: bool = False


Decided = tuple[LimitChange, ...] | Refusal
"""What is stored of a wish, the last of it what it is mainly about; or why nothing is."""


class NumberTaken(Exception):
    """Another admin's change was stored first: read them all again."""


class Limits:
    """Takes what admins want of limits, each in one transaction."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def change(self, ask: ChangeLimits) -> Answer:
        return await self._once(lambda tx: self._propose(tx, ask), ask)

    async def decide(self, ask: DecideLimits) -> Answer:
        return await self._once(lambda tx: self._decide(tx, ask), ask)

    def waiting(self, tx: Transaction, team: TeamId) -> list[LimitChange]:
        """The raises that somebody may still confirm, the oldest first."""
        file, changes = self._desk.rules().file(tx, team), tx.limit_changes(team)
        return [change for change in changes if change.waiting and not overtaken(change, file, changes)]

    async def _once(self, decide: Callable[[Transaction], Decided], ask: ChangeLimits | DecideLimits) -> Answer:
        """A second delivery gets the first one's answer."""

        def handle(tx: Transaction) -> Answer:
            claimed = tx.claim(ask.team, ask.id, ask.at)
            if claimed is not None:
                return _read(tx, ask.team, claimed.outcome or {})
            decided = decide(tx)
            stored = _stored(decided)
            tx.settle(ask.team, ask.id, stored)
            return _read(tx, ask.team, stored)

        for _ in range(MOST_TRIES - 1):
            with suppress(NumberTaken):
                return await self._decided(handle)
        return await self._decided(handle)

    async def _decided(self, handle: Callable[[Transaction], Answer]) -> Answer:
        answer, _ = await found_out(lambda: self._desk.store.run(handle))
        return answer

    def _propose(self, tx: Transaction, ask: ChangeLimits) -> Decided:
        file, changes = self._desk.rules().file(tx, ask.team), tx.limit_changes(ask.team)
        now, number = overlaid(file, changes), 1 + max((c.number for c in changes), default=0)
        change = propose(number, ask.limits, file, now, ask.admin, after_all(tx, ask.team, ask.at))
        if isinstance(change, Refusal):
            return change
        parts = parted(change)
        for part in parts:
            if not tx.add_limit_change(ask.team, part):
                raise NumberTaken(part.number)
            self._record(tx, "LimitProposed", part, ask)
            if part.waiting:
                _tell(tx, ask, part, News.ASKED, reviewers(tx, ask.team, part))
            else:
                _tell(tx, ask, part, News.LOWERED, _concerned(part))
        return parts

    def _decide(self, tx: Transaction, ask: DecideLimits) -> Decided:
        change = tx.limit_change(ask.team, ask.number)
        if change is None:
            return Refusal(No.CHANGE_DECIDED)
        decided = (
            confirm(change, ask.admin, after_all(tx, ask.team, ask.at)) if ask.yes else turn_down(change, ask.admin)
        )
        if isinstance(decided, Refusal):
            return decided
        if ask.yes and overtaken(change, self._desk.rules().file(tx, ask.team), tx.limit_changes(ask.team)):
            return Refusal(No.CHANGE_DECIDED)
        tx.save_limit_change(ask.team, decided)
        self._record(tx, "LimitConfirmed" if ask.yes else "LimitTurnedDown", decided, ask)
        _tell(tx, ask, decided, News.CONFIRMED if ask.yes else News.TURNED_DOWN, _concerned(decided))
        return (decided,)

    def _record(self, tx: Transaction, type_: str, change: LimitChange, ask: ChangeLimits | DecideLimits) -> None:
        """In the chain with everything else; ids and amounts only."""
        policy, at = self._desk.policy(tx, ask.team), after_all(tx, ask.team, ask.at)
        told = {"number": change.number, **_shown(change.limits), "raised": change.raised, "policy": policy.version}
        tx.append(NewEvent(team=ask.team, type=type_, at=at, by=ask.admin.id, detail=told))


def reviewers(tx: Transaction, team: TeamId, change: LimitChange) -> tuple[UserId, ...]:
    """The admins who are asked to confirm it: neither who proposed it, nor whose limits they are."""
    out = (change.by, change.limits.person)
    admins = tx.admins(team, MOST_ADMINS + len(out))
    return tuple(admin for admin in admins if admin not in out)[:MOST_ADMINS]


def _concerned(change: LimitChange) -> tuple[UserId, ...]:
    return tuple(dict.fromkeys((change.by, change.limits.person)))


def _tell(
    tx: Transaction, ask: ChangeLimits | DecideLimits, change: LimitChange, news: News, people: tuple[UserId, ...]
) -> None:
    for to in people:
        enqueue(tx, LimitNews(ask.team, change.number, news, to), ask.team, ask.at)


def _shown(limits: Authority) -> dict[str, Any]:
    return {
        "person": limits.person,
        "currency": limits.currency,
        "per_grant": {kind: str(most) for kind, most in limits.per_grant.items()},
        "bounds": [[bound.span, bound.kind, str(bound.most)] for bound in limits.bounds],
    }


def _stored(decided: Decided) -> dict[str, Any]:
    if isinstance(decided, Refusal):
        return {"refusal": decided.no}
    return {"number": decided[-1].number, "lowered": len(decided) > 1}


def _read(tx: Transaction, team: TeamId, stored: dict[str, Any]) -> Answer:
    if "refusal" in stored:
        return Answer(refusal=Refusal(No(stored["refusal"])))
    change = tx.limit_change(team, stored["number"])
    asked = reviewers(tx, team, change) if change and change.waiting else ()
    return Answer(change, asked, lowered=bool(stored.get("lowered")))
