"""Goodwill money: reserved, then spent or given back, never beyond a limit and never without a trace."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Executable, Row, bindparam, insert, select, update

from bot.domain.authority import ALL_KINDS, PERIODS, Authority, Span
from bot.domain.calendar import Period
from bot.domain.ids import CaseId, TeamId, UserId
from bot.domain.money import LARGEST_MINOR, Currency, Money
from storage.base import Insert, Statements, spelt
from storage.tables import BUDGET, LEDGER, MOVEMENTS

Bucket = tuple[Span, str]
Bounds = Mapping[Bucket, Money]
"""The most of a period, for all kinds or one; a bucket that is not in it has no limit."""
UNLIMITED: Final[Bounds] = {}


def _set_aside(new: Insert) -> Executable:
    """One guarded statement, so that two at once cannot both take the last of it."""
    reserved = BUDGET.c.reserved_minor + new.excluded.reserved_minor
    return new.on_conflict_do_update(
        index_elements=list(BUDGET.primary_key.columns),
        set_={"reserved_minor": reserved, "limit_minor": new.excluded.limit_minor},
        where=reserved + BUDGET.c.spent_minor <= new.excluded.limit_minor,
    ).returning(BUDGET.c.team_id)


SET_ASIDE = spelt(BUDGET, _set_aside)
OF_PERIODS = (
    select(BUDGET)
    .where(BUDGET.c.team_id == bindparam("team"), BUDGET.c.period.in_(map(bindparam, ("day", "week", "month"))))
    .order_by(BUDGET.c.manager, BUDGET.c.currency, BUDGET.c.bucket)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reservation:
    """Money that a grant will take out of a person's budgets; `grant` is unique within the team.

    `customer` is empty where nobody knows who that is.
    """

    case: CaseId
    grant: str
    manager: UserId
    kind: str
    amount: Money
    period: Period
    at: datetime
    customer: str = ""


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """What somebody has reserved and spent of a limit (as it stood when they last reserved) in one period."""

    manager: UserId
    span: Span
    kind: str
    period: str
    limit: Money | None
    reserved: Money
    spent: Money

    @property
    def used(self) -> Money:
        return self.reserved + self.spent


class Ledger(Statements):
    def reserve(self, reservation: Reservation, bounds: Bounds = UNLIMITED) -> bool:
        """Set the money aside; False, with nothing stored, when that would exceed one of the limits.

        Asked again for the same grant it changes nothing and says whether the money is still set aside or spent.
        """
        if reservation.amount.minor <= 0:
            raise ValueError("only an amount above zero can be reserved")
        entries = self._entries(reservation.case.team, reservation.grant)
        if entries:
            return not entries & {"release", "expire", "reverse"}
        attempt = self._connection.begin_nested()
        # A limit that is reached stops at its bucket, which leaves what came before it to be undone.
        if not all(self._set_aside(reservation, bucket, bounds) for bucket in _buckets(reservation.kind)):
            attempt.rollback()
            return False
        self._execute(insert(LEDGER).values(**_row(reservation)))
        attempt.commit()
        return True

    def commit_reservation(self, team: TeamId, grant: str, at: datetime) -> bool:
        """The money is spent; False when nothing was reserved for the grant, or it was settled before."""
        return self._move(team, grant, at, "commit")

    def release(self, team: TeamId, grant: str, at: datetime) -> bool:
        """The money is free again; False when nothing was reserved for the grant, or it was settled before."""
        return self._move(team, grant, at, "release")

    def expire(self, team: TeamId, grant: str, at: datetime) -> bool:
        """The money is free again because nobody gave it in time; False as with `release`."""
        return self._move(team, grant, at, "expire")

    def reverse(self, team: TeamId, grant: str, at: datetime) -> bool:
        """What was spent comes back, by an entry of its own; False when it was not spent, or came back before."""
        return "commit" in self._entries(team, grant) and self._move(team, grant, at, "reverse")

    def budgets(self, team: TeamId, period: Period) -> list[BudgetLine]:
        """Everybody's sums of that day, week and month, by person, currency, span and kind."""
        asked = {"team": team, "day": period.day, "week": period.week, "month": period.month}
        return [_line(row) for row in self._execute(OF_PERIODS, asked)]

    def spent(self, team: TeamId, manager: UserId, period: Period) -> list[BudgetLine]:
        """One person's sums."""
        return [line for line in self.budgets(team, period) if line.manager == manager]

    def used(
        self, team: TeamId, authorities: Iterable[Authority], period: Period
    ) -> dict[tuple[UserId, Currency], dict[Bucket, int]]:
        """What counts against the day, week and month of each of these, in their currencies."""
        sums: dict[tuple[UserId, Currency], dict[Bucket, int]] = {(a.person, a.currency): {} for a in authorities}
        for line in self.budgets(team, period):
            mine = sums.get((line.manager, line.used.currency))
            if mine is not None:
                mine[line.span, line.kind] = line.used.minor
        return sums

    def _entries(self, team: TeamId, grant: str) -> set[str]:
        same = (LEDGER.c.team_id == team, LEDGER.c.grant_id == grant)
        return set(self._connection.scalars(select(LEDGER.c.entry).where(*same)))

    def _set_aside(self, reservation: Reservation, bucket: Bucket, bounds: Bounds) -> bool:
        amount = reservation.amount
        most = bounds.get(bucket, Money(LARGEST_MINOR, amount.currency))
        if amount > most:
            return False
        values = {
            "team_id": reservation.case.team,
            "manager": reservation.manager,
            "bucket": _spelt(bucket),
            "currency": amount.currency,
            "period": _period(reservation.period, bucket[0]),
            "limit_minor": most.minor,
            "reserved_minor": amount.minor,
            "spent_minor": 0,
        }
        return self._put(SET_ASIDE, values).first() is not None

    def _move(self, team: TeamId, grant: str, at: datetime, entry: str) -> bool:
        reserved = (LEDGER.c.team_id == team, LEDGER.c.grant_id == grant, LEDGER.c.entry == "reserve")
        row = self._one(select(LEDGER).where(*reserved))
        if row is None:
            return False
        debit, credit = MOVEMENTS[entry]
        values = {**row._mapping, "entry": entry, "debit": debit, "credit": credit, "at": at}
        del values["seq"]
        # The row is also the lock: who comes second finds it taken.
        if not self._insert_new(LEDGER, values):
            return False
        for bucket in _buckets(row.kind):
            self._shift(row, bucket, debit, credit)
        return True

    def _shift(self, row: Row[Any], bucket: Bucket, debit: str, credit: str) -> None:
        sums = {"reserved": BUDGET.c.reserved_minor, "spent": BUDGET.c.spent_minor}
        changes = {sums[credit]: sums[credit] - row.amount_minor}
        if debit in sums:
            changes[sums[debit]] = sums[debit] + row.amount_minor
        this = (
            BUDGET.c.team_id == row.team_id,
            BUDGET.c.manager == row.manager,
            BUDGET.c.bucket == _spelt(bucket),
            BUDGET.c.currency == row.currency,
            BUDGET.c.period == _period(Period(row.day, row.week, row.month), bucket[0]),
        )
        self._execute(update(BUDGET).where(*this).values(changes))


def grant_id(case: int, number: int) -> str:
    """What a grant is called in the ledger: unique within the team."""
    return f"{case}-{number}"


def _buckets(kind: str) -> Iterator[Bucket]:
    """Every budget that a grant of that kind counts in, always in one order: two at once must not cross."""
    for span in PERIODS:
        yield span, ALL_KINDS
        yield span, kind


def _spelt(bucket: Bucket) -> str:
    span, kind = bucket
    return f"{span.value}/{kind}" if kind else span.value


def _period(period: Period, span: Span) -> str:
    return {Span.DAY: period.day, Span.WEEK: period.week, Span.MONTH: period.month}[span]


def _row(reservation: Reservation) -> dict[str, Any]:
    debit, credit = MOVEMENTS["reserve"]
    return {
        "team_id": reservation.case.team,
        "case_number": reservation.case.number,
        "grant_id": reservation.grant,
        "manager": reservation.manager,
        "kind": reservation.kind,
        "entry": "reserve",
        "debit": debit,
        "credit": credit,
        "amount_minor": reservation.amount.minor,
        "currency": reservation.amount.currency,
        "day": reservation.period.day,
        "week": reservation.period.week,
        "month": reservation.period.month,
        "customer": reservation.customer,
        "at": reservation.at,
    }


def _line(row: Row[Any]) -> BudgetLine:
    currency = Currency(row.currency)
    span, _, kind = row.bucket.partition("/")
    return BudgetLine(
        manager=row.manager,
        span=Span(span),
        kind=kind,
        period=row.period,
        limit=None if row.limit_minor == LARGEST_MINOR else Money(row.limit_minor, currency),
        reserved=Money(row.reserved_minor, currency),
        spent=Money(row.spent_minor, currency),
    )
