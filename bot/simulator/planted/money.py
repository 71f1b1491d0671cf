"""Bugs with goodwill: more than a limit, money that is not set aside, a yes of who may not give it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

import bot.desk
import bot.domain.consequences
import bot.domain.decide_grant
import bot.domain.decide_reply
import bot.domain.evolve
import bot.jobs
from bot.domain.authority import Coverage
from bot.domain.case import Case
from bot.domain.money import Money
from bot.simulator.planted.bug import Bug, always, bug
from storage.ledger import Ledger, Reservation


def _remembered_spending(right: Callable[..., Any]) -> Any:
    seen: dict[str, Any] = {}
    return lambda tx, team, policy, period: seen.setdefault(period, right(tx, team, policy, period))


def _nothing_spent(_right: Any) -> Any:
    return lambda *_: {}


def _through_float(right: Callable[..., bool]) -> Any:
    def set_aside(self: Ledger, reservation: Reservation, limit: Money) -> bool:
        amount = reservation.amount
        rounded = replace(amount, minor=int(amount.minor / 100 * 100))
        return right(self, replace(reservation, amount=rounded), limit)

    return set_aside


def _own_request_taken(right: Callable[..., Any]) -> Any:
    def approve(case: Case, command: Any, now: Any) -> Any:
        others = tuple(replace(g, by="U0NOBODY") for g in case.grants)  # type: ignore[arg-type]
        decided = right(replace(case, grants=others), command, now)
        if not isinstance(decided, tuple):
            return decided
        grant = case.grant(command.grant)
        return tuple(replace(e, grant=replace(e.grant, by=grant.by)) if grant else e for e in decided)

    return approve


BUGS: Final[Mapping[str, Bug]] = {
    "check-then-insert": bug(
        "the month's sum is read once and believed afterwards",
        "concurrent-grants",
        (bot.desk, "_spent", _remembered_spending),
        (bot.desk, "_month_limit", always(None)),
    ),
    "month-ignored": bug(
        "only the single grant is limited",
        "concurrent-grants",
        (bot.desk, "_spent", _nothing_spent),
        (bot.desk, "_month_limit", always(None)),
    ),
    "float-money": bug("money goes through a float", "grant-within", (Ledger, "_set_aside", _through_float)),
    "reservation-forgotten": bug("a grant sets no money aside", "grant-within", (bot.desk, "_book", always(None))),
    "release-forgotten": bug("closing keeps the money set aside", "own-request", (Ledger, "release", always(True))),
    "any-authority": bug(
        "whoever says yes to a grant has the authority for it",
        "grant-over-limit",
        (bot.domain.decide_grant, "_coverage", always(Coverage.YES)),
    ),
    "own-request": bug(
        "who asked may say yes", "own-request", (bot.domain.decide_grant, "approve", _own_request_taken)
    ),
}
