"""Bugs with goodwill: more than a limit, money that is not set aside, a yes of who may not give it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

import bot.books
import bot.desk
import bot.domain.consequences
import bot.domain.decide_grant
import bot.domain.decide_reply
import bot.domain.evolve
import bot.jobs
from bot.desk import Desk
from bot.domain.authority import Coverage
from bot.domain.calendar import Period
from bot.domain.case import Case
from bot.domain.effects import SetClock
from bot.domain.policy import Policy
from bot.simulator.planted.bug import Bug, always, bug
from storage.ledger import Ledger, Reservation


def _remembered_spending(right: Callable[..., Any]) -> Any:
    seen: dict[Period, Any] = {}
    return lambda tx, case, policy, period, given: seen.setdefault(period, right(tx, case, policy, period, given))


def _nothing_spent(_right: Any) -> Any:
    return lambda *_: {}


def _through_float(right: Callable[..., bool]) -> Any:
    def set_aside(self: Ledger, reservation: Reservation, *about: Any) -> bool:
        amount = reservation.amount
        rounded = replace(amount, minor=int(amount.minor / 100 * 100))
        return right(self, replace(reservation, amount=rounded), *about)

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


def _clocks_dropped(right: Callable[..., None]) -> Any:
    return lambda tx, work, *about: None if isinstance(work, SetClock) else right(tx, work, *about)


BUGS: Final[Mapping[str, Bug]] = {
    "check-then-insert": bug(
        "the month's sum is read once and believed afterwards",
        "concurrent-grants",
        (bot.books, "_used", _remembered_spending),
        (bot.books, "_bounds", always([{}])),
    ),
    "month-ignored": bug(
        "only the single grant is limited",
        "concurrent-grants",
        (bot.books, "_used", _nothing_spent),
        (bot.books, "_bounds", always([{}])),
    ),
    "float-money": bug("money goes through a float", "grant-within", (Ledger, "_set_aside", _through_float)),
    "reservation-forgotten": bug("a grant sets no money aside", "grant-within", (bot.desk, "book", always(None))),
    "release-forgotten": bug("closing keeps the money set aside", "own-request", (Ledger, "release", always(True))),
    "reversal-forgotten": bug(
        "what came back stays spent", "grant-handed-over-and-reversed", (Ledger, "reverse", always(True))
    ),
    "one-yes-enough": bug("nothing needs two people", "grant-two-people", (Policy, "needs_two", always(False))),
    "silence-for-ever": bug("nobody is asked next", "grant-moved-up", (bot.desk, "enqueue", _clocks_dropped)),
    "any-authority": bug(
        "whoever says yes to a grant has the authority for it",
        "grant-over-limit",
        (bot.domain.decide_grant, "coverage", always(Coverage.YES)),
    ),
    "limits-ignored": bug(
        "limits changed in Slack do not count",
        "limit-lowered-while-waiting",
        (bot.desk, "overlaid", lambda _right: lambda file, *_changes: file),
    ),
    "raise-counts-back": bug(
        "a raised limit counts for what was asked for before",
        "limit-raised-while-waiting",
        (Desk, "_authorities_then", always(None)),
    ),
    "own-request": bug(
        "who asked may say yes", "own-request", (bot.domain.decide_grant, "approve", _own_request_taken)
    ),
}
