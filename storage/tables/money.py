"""Goodwill money: every movement, its sums, and what was refused."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field

from bot.domain.money import LARGEST_MINOR
from storage.columns import Instant, RowNumber, Whole, Words
from storage.tables.base import Row, check, named, of_case

MOVEMENTS = {
    "reserve": ("reserved", "allowance"),
    "commit": ("spent", "reserved"),
    "release": ("allowance", "reserved"),
    "expire": ("allowance", "reserved"),
    "reverse": ("allowance", "spent"),
}
"""Which account each entry debits and credits, all of one manager's."""

_ENTRIES = " OR ".join(
    f"entry = '{entry}' AND debit = '{debit}' AND credit = '{credit}'" for entry, (debit, credit) in MOVEMENTS.items()
)
_SETTLED = "entry IN ('commit', 'release', 'expire')"


class LedgerRow(Row, table=True):
    """Every movement of goodwill money from one account to another; append-only."""

    __tablename__ = "ledger"
    __table_args__ = (
        check("entry", _ENTRIES),
        check("amount", f"amount_minor > 0 AND amount_minor <= {LARGEST_MINOR}"),
        check("currency", "length(currency) = 3 AND currency = upper(currency)"),
        check("periods", "length(day) > 0 AND length(week) > 0 AND length(month) > 0"),
        of_case(),
        UniqueConstraint("team_id", "grant_id", "entry"),
        # What was reserved is either spent or given back, once.
        Index(
            "uq_ledger_settled",
            "team_id",
            "grant_id",
            unique=True,
            sqlite_where=text(_SETTLED),
            postgresql_where=text(_SETTLED),
        ),
        Index(None, "team_id", "customer", "currency"),
        Index(None, "team_id", "case_number"),
        {"sqlite_autoincrement": True},
    )
    seq: int | None = Field(sa_type=RowNumber, primary_key=True, default=None)
    team_id: str = Field(sa_type=Words)
    case_number: int = Field(sa_type=Whole)
    grant_id: str = Field(sa_type=Words)
    manager: str = Field(sa_type=Words)
    kind: str = Field(sa_type=Words)
    entry: str = Field(sa_type=Words)
    debit: str = Field(sa_type=Words)
    credit: str = Field(sa_type=Words)
    amount_minor: int = Field(sa_type=Whole)
    currency: str = Field(sa_type=Words)
    day: str = Field(sa_type=Words)
    week: str = Field(sa_type=Words)
    month: str = Field(sa_type=Words)
    customer: str = Field(sa_type=Words)
    at: datetime = Field(sa_type=Instant)


class BudgetRow(Row, table=True):
    """What a person has reserved and spent of a limit in one period: the sums of the ledger.

    `bucket` is a span, or a span and a kind: `month`, `month/gift`.
    """

    __tablename__ = "budget"
    __table_args__ = (
        check("amounts", "limit_minor >= 0 AND reserved_minor >= 0 AND spent_minor >= 0"),
        check("within_limit", "reserved_minor + spent_minor <= limit_minor"),
        check("bound", f"limit_minor <= {LARGEST_MINOR}"),
        check("currency", "length(currency) = 3 AND currency = upper(currency)"),
        Index(None, "team_id", "period"),
    )
    team_id: str = Field(sa_type=Words, primary_key=True)
    manager: str = Field(sa_type=Words, primary_key=True)
    bucket: str = Field(sa_type=Words, primary_key=True)
    currency: str = Field(sa_type=Words, primary_key=True)
    period: str = Field(sa_type=Words, primary_key=True)
    limit_minor: int = Field(sa_type=Whole)
    reserved_minor: int = Field(sa_type=Whole)
    spent_minor: int = Field(sa_type=Whole)


class CustomerRow(Row, table=True):
    """A customer for whom something was asked: the row to lock while their year is added up."""

    __tablename__ = "customer"
    __table_args__ = (check("key", "length(key) > 0"),)
    team_id: str = Field(sa_type=Words, primary_key=True)
    key: str = Field(sa_type=Words, primary_key=True)


class RefusedGoodwillRow(Row, table=True):
    """A request for goodwill that somebody else refused: its parts are recognised for a while."""

    __tablename__ = "refused_goodwill"
    __table_args__ = (
        check("amount", f"amount_minor > 0 AND amount_minor <= {LARGEST_MINOR}"),
        check("currency", "length(currency) = 3 AND currency = upper(currency)"),
        of_case(),
        Index(None, "team_id", "customer", "at"),
        Index(None, "team_id", "case_number"),
    )
    team_id: str = Field(sa_type=Words, primary_key=True)
    grant_id: str = Field(sa_type=Words, primary_key=True)
    case_number: int = Field(sa_type=Whole)
    customer: str = Field(sa_type=Words)
    amount_minor: int = Field(sa_type=Whole)
    currency: str = Field(sa_type=Words)
    at: datetime = Field(sa_type=Instant)


LEDGER = named("ledger")
BUDGET = named("budget")
CUSTOMER = named("customer")
REFUSED_GOODWILL = named("refused_goodwill")
