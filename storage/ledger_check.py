"""The goodwill ledger checked against itself, its sums and the cases."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Any, Final, Protocol, TypeVar

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, Row, Text, case, func, select, type_coerce

from bot.domain.authority import PERIODS, Span
from bot.domain.case import Case, Grant, GrantState
from bot.domain.ids import TeamId
from storage.base import Statements
from storage.ledger import grant_id
from storage.tables import BUDGET, CASE, LEDGER, MOVEMENTS

T = TypeVar("T")

CASES_AT_ONCE: Final = 500
STATE: Final[TypeAdapter[Case]] = TypeAdapter(Case)
NOTHING_GRANTED: Final = '%"grants":[]%'
"""A case's state without goodwill, which nobody can type: quotes in a text are escaped there."""
COLUMNS: Final[Mapping[Span, Any]] = {Span.DAY: LEDGER.c.day, Span.WEEK: LEDGER.c.week, Span.MONTH: LEDGER.c.month}
CHAINS: Final[Mapping[GrantState, Sequence[tuple[str, ...]]]] = {
    GrantState.ASKED: [()],
    GrantState.REFUSED: [()],
    GrantState.GRANTED: [("reserve",)],
    GrantState.SPENT: [("reserve", "commit")],
    # A request that nobody decided is released without anything having been set aside.
    GrantState.RELEASED: [("reserve", "release"), ()],
    GrantState.EXPIRED: [("reserve", "expire")],
    GrantState.REVERSED: [("reserve", "commit", "reverse")],
}
"""The entries of a grant, in order, by its state."""
LEGAL: Final = frozenset(chain for chains in CHAINS.values() for chain in chains)
SAME: Final = ("case_number", "manager", "kind", "amount_minor", "currency", "day", "week", "month", "customer")
"""What all entries of a grant have in common."""

Sums = tuple[int, int]
Line = tuple[str, str, str, str]


class Wrong(StrEnum):
    """What does not hold."""

    BALANCE = "balance"
    BELOW_ZERO = "below_zero"
    SUM = "sum"
    CHAIN = "chain"
    CHANGED = "changed"
    STATE = "state"
    TERMS = "terms"
    NO_GRANT = "no_grant"


@dataclass(frozen=True, slots=True)
class LedgerProblem:
    """`where` is a budget or a grant; the ledger says `ledger`, what it must agree with says `other`."""

    wrong: Wrong
    where: str
    ledger: str
    other: str


class LedgerCheck(Statements):
    def sum_problems(self, team: TeamId) -> list[LedgerProblem]:
        """Double entry per currency, no account below zero, and every budget the sum of its movements."""
        self._at_one_moment()
        expected = dict(self._summed(team))
        rows = self._execute(select(BUDGET).where(BUDGET.c.team_id == team))
        kept = {_line_of(row): (row.reserved_minor, row.spent_minor) for row in rows}
        return [*self._balances(team), *_below_zero(expected), *_differing(expected, kept)]

    def case_problems(self, team: TeamId, after: int = 0) -> tuple[list[LedgerProblem], int | None]:
        """Every grant's entries in a legal order and those its state asks for, in the next cases after that number;
        and the number to go on from, None after the last case."""
        self._at_one_moment()
        numbers = select(CASE.c.number).where(CASE.c.team_id == team, CASE.c.number > after)
        batch = list(self._connection.scalars(numbers.order_by(CASE.c.number).limit(CASES_AT_ONCE)))
        if not batch:
            return [], None
        entries = self._entries_between(team, batch[0], batch[-1])
        within = (CASE.c.team_id == team, CASE.c.number.between(batch[0], batch[-1]))
        states = self._connection.scalars(
            select(CASE.c.state).where(*within, ~type_coerce(CASE.c.state, Text).like(NOTHING_GRANTED))
        )
        cases = map(STATE.validate_python, states)
        grants = {grant_id(c.id.number, g.number): g for c in cases for g in c.grants}
        names = sorted({*entries, *grants})
        return [p for name in names for p in _of_grant(name, entries.get(name, []), grants.get(name))], batch[-1]

    def teams(self) -> list[TeamId]:
        """Every team that has cases."""
        return [
            TeamId(team) for team in self._connection.scalars(select(CASE.c.team_id).distinct().order_by("team_id"))
        ]

    def _at_one_moment(self) -> None:
        """What others commit between two questions must not look like a mistake; so it is asked first of all."""
        if self._dialect == "postgresql":
            self._connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")

    def _summed(self, team: TeamId) -> Iterator[tuple[Line, Sums]]:
        for span in PERIODS:
            for by_kind in (False, True):
                yield from self._summed_by(team, span, [LEDGER.c.kind] if by_kind else [])

    def _summed_by(self, team: TeamId, span: Span, kind: list[Any]) -> Iterator[tuple[Line, Sums]]:
        by = [LEDGER.c.manager, LEDGER.c.currency, COLUMNS[span].label("period"), *kind]
        sums = [_balance("reserved").label("reserved"), _balance("spent").label("spent")]
        for row in self._execute(select(*by, *sums).where(LEDGER.c.team_id == team).group_by(*by)):
            bucket = f"{span.value}/{row.kind}" if kind else span.value
            yield (row.manager, bucket, row.currency, row.period), (int(row.reserved), int(row.spent))

    def _balances(self, team: TeamId) -> Iterator[LedgerProblem]:
        accounts = [_balance(account).label(account) for account in ("allowance", "reserved", "spent")]
        wanted = select(LEDGER.c.currency, *accounts).where(LEDGER.c.team_id == team).group_by(LEDGER.c.currency)
        for row in self._execute(wanted.order_by(LEDGER.c.currency)):
            total = int(row.allowance + row.reserved + row.spent)
            if total:
                yield LedgerProblem(Wrong.BALANCE, row.currency, str(total), "0")

    def _entries_between(self, team: TeamId, first: int, last: int) -> dict[str, list[Row[Any]]]:
        theirs = (LEDGER.c.team_id == team, LEDGER.c.case_number.between(first, last))
        found: dict[str, list[Row[Any]]] = defaultdict(list)
        for row in self._execute(select(LEDGER).where(*theirs).order_by(LEDGER.c.seq)):
            found[row.grant_id].append(row)
        return found


def _balance(account: str) -> ColumnElement[Any]:
    amount = LEDGER.c.amount_minor
    sign = case((LEDGER.c.debit == account, amount), (LEDGER.c.credit == account, -amount), else_=0)
    return func.coalesce(func.sum(sign), 0)


def _line_of(row: Row[Any]) -> Line:
    return row.manager, row.bucket, row.currency, row.period


def _below_zero(expected: Mapping[Line, Sums]) -> Iterator[LedgerProblem]:
    for line, sums in sorted(expected.items()):
        if min(sums) < 0:
            yield LedgerProblem(Wrong.BELOW_ZERO, " ".join(line), _told(sums), _told((0, 0)))


def _differing(expected: Mapping[Line, Sums], kept: Mapping[Line, Sums]) -> Iterator[LedgerProblem]:
    nothing = (0, 0)
    for line in sorted({*expected, *kept}):
        ledger, sums = expected.get(line, nothing), kept.get(line, nothing)
        if ledger != sums:
            yield LedgerProblem(Wrong.SUM, " ".join(line), _told(ledger), _told(sums))


def _told(sums: Sums) -> str:
    return f"{sums[0]} set aside, {sums[1]} spent"


def _of_grant(name: str, rows: list[Row[Any]], grant: Grant | None) -> Iterator[LedgerProblem]:
    chain = tuple(row.entry for row in rows)
    told = " → ".join(chain) or "nothing"
    if chain not in LEGAL or any((row.debit, row.credit) != MOVEMENTS.get(row.entry) for row in rows):
        yield LedgerProblem(Wrong.CHAIN, name, told, "")
    if any(getattr(row, column) != getattr(rows[0], column) for row in rows for column in SAME):
        yield LedgerProblem(Wrong.CHANGED, name, told, "")
    if grant is None:
        yield LedgerProblem(Wrong.NO_GRANT, name, told, "")
        return
    if chain not in CHAINS[grant.state]:
        yield LedgerProblem(Wrong.STATE, name, told, grant.state.value)
    if rows:
        yield from _other_terms(name, rows[0], grant)


def _other_terms(name: str, row: Row[Any], grant: Grant) -> Iterator[LedgerProblem]:
    cost, period = grant.terms.cost, grant.period
    said: Iterable[tuple[Any, Any]] = (
        (row.manager, grant.holder),
        (row.kind, grant.terms.kind),
        (f"{row.amount_minor} {row.currency}", f"{cost.minor} {cost.currency}" if cost else ""),
        ((row.day, row.week, row.month), (period.day, period.week, period.month)),
        (row.customer, grant.customer),
    )
    for ledger, other in said:
        if ledger != other:
            yield LedgerProblem(Wrong.TERMS, name, str(ledger), str(other))


class Run(Protocol):
    """Runs a function as one transaction, as `Store.run_now` does."""

    def __call__(self, fn: Callable[[Any], T], /) -> T: ...


def ledger_problems(run: Run, team: TeamId) -> list[LedgerProblem]:
    """Everything that does not hold; a few cases in each transaction, so that a running bot need not wait."""
    problems: list[LedgerProblem] = run(lambda tx: tx.sum_problems(team))
    after: int | None = 0
    while after is not None:
        found, after = run(partial(next_cases, team=team, after=after))
        problems += found
    return problems


def next_cases(tx: LedgerCheck, team: TeamId, after: int) -> tuple[list[LedgerProblem], int | None]:
    return tx.case_problems(team, after)
