"""What one customer was given in a year, by whomever, and what was refused them."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Row, bindparam, exists, func, select, union

from bot.domain.ids import CaseId, TeamId
from bot.domain.money import Currency, Money
from storage.base import Statements, spelt
from storage.tables import CASE, CUSTOMER, LEDGER, REFUSED_GOODWILL

YEAR: Final = timedelta(days=365)

# Written even where it stands already: only a row that was written is kept from others on PostgreSQL.
LOCK_CUSTOMER = spelt(
    CUSTOMER,
    lambda new: new.on_conflict_do_update(
        index_elements=["team_id", "key"], set_={"key": new.excluded.key}
    ).returning(CUSTOMER.c.key),
)
BACK = LEDGER.alias("back")
_THEIR_CASES = select(CASE.c.number).where(
    CASE.c.team_id == bindparam("team"), CASE.c.customer == bindparam("customer")
)
# A case may have become theirs only after the grant, when somebody said who they are.
_THEIRS = union(
    select(LEDGER.c.seq).where(LEDGER.c.team_id == bindparam("team"), LEDGER.c.customer == bindparam("customer")),
    select(LEDGER.c.seq).where(LEDGER.c.team_id == bindparam("team"), LEDGER.c.case_number.in_(_THEIR_CASES)),
)
OF_CUSTOMER = (
    select(LEDGER.c.currency, LEDGER.c.kind, func.sum(LEDGER.c.amount_minor).label("minor"))
    .where(
        LEDGER.c.seq.in_(_THEIRS),
        LEDGER.c.entry == "reserve",
        LEDGER.c.at > bindparam("after", type_=LEDGER.c.at.type),
        ~exists().where(
            BACK.c.team_id == LEDGER.c.team_id,
            BACK.c.grant_id == LEDGER.c.grant_id,
            BACK.c.entry.in_(["release", "expire", "reverse"]),
        ),
    )
    .group_by(LEDGER.c.currency, LEDGER.c.kind)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedGoodwill:
    """A request that somebody else refused; `grant` is its name, as in the ledger."""

    case: CaseId
    grant: str
    customer: str
    amount: Money
    at: datetime = field(compare=False)


class Customers(Statements):
    def lock_customer(self, team: TeamId, customer: str) -> None:
        """Whoever else gives this customer something waits until this transaction ends."""
        self._put(LOCK_CUSTOMER, {"team_id": team, "key": customer}).one()

    def given_to(self, team: TeamId, customer: str, at: datetime) -> dict[Currency, dict[str, int]]:
        """Minor units set aside or spent for a customer in the year before, by currency and kind, by whomever.

        It counts by the customer it was given to, and by the one whose case that is known to be since.
        """
        asked = {"team": team, "customer": customer, "after": at - YEAR}
        found: dict[Currency, dict[str, int]] = {}
        for row in self._execute(OF_CUSTOMER, asked):
            # PostgreSQL adds up into a numeric.
            found.setdefault(Currency(row.currency), {})[row.kind] = int(row.minor)
        return found

    def remember_refused(self, refused: RefusedGoodwill) -> None:
        """Keep a refused request, so that its parts are recognised."""
        values = {
            "team_id": refused.case.team,
            "grant_id": refused.grant,
            "case_number": refused.case.number,
            "customer": refused.customer,
            "amount_minor": refused.amount.minor,
            "currency": refused.amount.currency,
            "at": refused.at,
        }
        self._insert_new(REFUSED_GOODWILL, values)

    def refused_goodwill(self, case: CaseId, customer: str, after: datetime) -> list[RefusedGoodwill]:
        """What was refused since then in this case, or for this customer in any; the latest first."""
        table = REFUSED_GOODWILL.c
        same = table.case_number == case.number
        if customer:
            theirs = select(CASE.c.number).where(CASE.c.team_id == case.team, CASE.c.customer == customer)
            same |= (table.customer == customer) | table.case_number.in_(theirs)
        wanted = (table.team_id == case.team, table.at > after, same)
        rows = self._execute(select(REFUSED_GOODWILL).where(*wanted).order_by(table.at.desc(), table.grant_id))
        return [_refused(row) for row in rows]


def _refused(row: Row[Any]) -> RefusedGoodwill:
    return RefusedGoodwill(
        case=CaseId(TeamId(row.team_id), row.case_number),
        grant=row.grant_id,
        customer=row.customer,
        amount=Money(row.amount_minor, Currency(row.currency)),
        at=row.at,
    )
