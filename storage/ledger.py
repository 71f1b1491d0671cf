"""Goodwill money: reserved, then spent or given back, never beyond the limit and never without a trace."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Executable, Row, insert, select, update

from bot.domain.ids import CaseId, TeamId, UserId
from bot.domain.money import LARGEST_MINOR, Currency, Money
from storage.base import Insert, Statements, spelt
from storage.tables import BUDGET, LEDGER


def _set_aside(new: Insert) -> Executable:
    """One guarded statement, so that two at once cannot both take the last of it."""
    reserved = BUDGET.c.reserved_minor + new.excluded.reserved_minor
    return new.on_conflict_do_update(
        index_elements=list(BUDGET.primary_key.columns),
        set_={"reserved_minor": reserved, "limit_minor": new.excluded.limit_minor},
        where=reserved + BUDGET.c.spent_minor <= new.excluded.limit_minor,
    ).returning(BUDGET.c.team_id)


SET_ASIDE = spelt(BUDGET, _set_aside)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reservation:
    """Money that a grant will take out of a person's budget; `grant` is unique within the team."""

    case: CaseId
    grant: str
    manager: UserId
    kind: str
    amount: Money
    period: str
    at: datetime
    bucket: str = "month"


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """What somebody has reserved and spent of a limit (as it stood when they last reserved) in one period."""

    manager: UserId
    bucket: str
    period: str
    limit: Money
    reserved: Money
    spent: Money

    @property
    def used(self) -> Money:
        return self.reserved + self.spent


class Ledger(Statements):
    def reserve(self, reservation: Reservation, limit: Money | None) -> bool:
        """Set the money aside; False, with nothing stored, when that would exceed the limit (None: no limit).

        Asked again for the same grant it changes nothing and says whether the money is still set aside or spent.
        """
        amount = reservation.amount
        limit = limit or Money(LARGEST_MINOR, amount.currency)
        if amount.minor <= 0:
            raise ValueError("only an amount above zero can be reserved")
        entries = self._entries(reservation)
        if entries:
            return "release" not in entries
        if amount > limit or not self._set_aside(reservation, limit):
            return False
        self._execute(insert(LEDGER).values(entry="reserve", at=reservation.at, **_of(reservation)))
        return True

    def commit_reservation(self, team: TeamId, grant: str, at: datetime) -> bool:
        """The money is spent; False when nothing was reserved for the grant, or it was settled before."""
        return self._settle(team, grant, at, "commit")

    def release(self, team: TeamId, grant: str, at: datetime) -> bool:
        """The money is free again; False when nothing was reserved for the grant, or it was settled before."""
        return self._settle(team, grant, at, "release")

    def spent(self, team: TeamId, manager: UserId, period: str) -> list[BudgetLine]:
        """One person's sums in a period, by bucket and currency."""
        return [line for line in self.budgets(team, period) if line.manager == manager]

    def budgets(self, team: TeamId, period: str) -> list[BudgetLine]:
        """Everybody's sums in a period."""
        mine = (BUDGET.c.team_id == team, BUDGET.c.period == period)
        order = (BUDGET.c.manager, BUDGET.c.bucket, BUDGET.c.currency)
        return [_line(row) for row in self._execute(select(BUDGET).where(*mine).order_by(*order))]

    def _entries(self, reservation: Reservation) -> set[str]:
        same = (
            LEDGER.c.team_id == reservation.case.team,
            LEDGER.c.grant_id == reservation.grant,
            LEDGER.c.bucket == reservation.bucket,
        )
        return set(self._connection.scalars(select(LEDGER.c.entry).where(*same)))

    def _set_aside(self, reservation: Reservation, limit: Money) -> bool:
        values = {name: value for name, value in _of(reservation).items() if name in BUDGET.columns}
        values |= {"limit_minor": limit.minor, "reserved_minor": reservation.amount.minor, "spent_minor": 0}
        return self._put(SET_ASIDE, values).first() is not None

    def _settle(self, team: TeamId, grant: str, at: datetime, entry: str) -> bool:
        reserved = (LEDGER.c.team_id == team, LEDGER.c.grant_id == grant, LEDGER.c.entry == "reserve")
        rows = self._execute(select(LEDGER).where(*reserved).order_by(LEDGER.c.bucket)).all()
        # The row is also the lock: who comes second finds it taken.
        settled = [self._settle_one(row, at, entry) for row in rows]
        return bool(settled) and all(settled)

    def _settle_one(self, row: Row[Any], at: datetime, entry: str) -> bool:
        values = {**row._mapping, "entry": entry, "at": at}
        del values["seq"]
        if not self._insert_new(LEDGER, values):
            return False
        amount = row.amount_minor
        spent = BUDGET.c.spent_minor + amount if entry == "commit" else BUDGET.c.spent_minor
        this = [column == row._mapping[column.name] for column in BUDGET.primary_key]
        self._execute(
            update(BUDGET).where(*this).values(reserved_minor=BUDGET.c.reserved_minor - amount, spent_minor=spent)
        )
        return True


def _of(reservation: Reservation) -> dict[str, Any]:
    return {
        "team_id": reservation.case.team,
        "case_number": reservation.case.number,
        "grant_id": reservation.grant,
        "manager": reservation.manager,
        "bucket": reservation.bucket,
        "kind": reservation.kind,
        "amount_minor": reservation.amount.minor,
        "currency": reservation.amount.currency,
        "period": reservation.period,
    }


def _line(row: Row[Any]) -> BudgetLine:
    currency = Currency(row.currency)
    return BudgetLine(
        manager=row.manager,
        bucket=row.bucket,
        period=row.period,
        limit=Money(row.limit_minor, currency),
        reserved=Money(row.reserved_minor, currency),
        spent=Money(row.spent_minor, currency),
    )
