"""Goodwill money: every movement, and its sums."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field

from bot.domain.money import LARGEST_MINOR
from storage.columns import Instant, RowNumber, Whole, Words
from storage.tables.base import Row, check, named, of_case


class LedgerRow(Row, table=True):
    """Every movement of goodwill money; append-only."""

    __tablename__ = "ledger"
    __table_args__ = (
        check("entry", "entry IN ('reserve', 'commit', 'release')"),
        check("amount", f"amount_minor > 0 AND amount_minor <= {LARGEST_MINOR}"),
        check("currency", "length(currency) = 3 AND currency = upper(currency)"),
        check("period", "length(period) > 0"),
        of_case(),
        UniqueConstraint("team_id", "grant_id", "bucket", "entry"),
        # What was reserved is either spent or given back, once.
        Index(
            "uq_ledger_settled",
            "team_id",
            "grant_id",
            "bucket",
            unique=True,
            sqlite_where=text("entry <> 'reserve'"),
            postgresql_where=text("entry <> 'reserve'"),
        ),
        Index(None, "team_id", "manager", "period"),
        {"sqlite_autoincrement": True},
    )
    seq: int | None = Field(sa_type=RowNumber, primary_key=True, default=None)
    team_id: str = Field(sa_type=Words)
    case_number: int = Field(sa_type=Whole)
    grant_id: str = Field(sa_type=Words)
    manager: str = Field(sa_type=Words)
    bucket: str = Field(sa_type=Words)
    kind: str = Field(sa_type=Words)
    entry: str = Field(sa_type=Words)
    amount_minor: int = Field(sa_type=Whole)
    currency: str = Field(sa_type=Words)
    period: str = Field(sa_type=Words)
    at: datetime = Field(sa_type=Instant)


class BudgetRow(Row, table=True):
    """What a person has reserved and spent of a limit in one period: the sums of the ledger."""

    __tablename__ = "budget"
    __table_args__ = (
        check("amounts", "limit_minor >= 0 AND reserved_minor >= 0 AND spent_minor >= 0"),
        check("within_limit", "reserved_minor + spent_minor <= limit_minor"),
        check("bound", f"limit_minor <= {LARGEST_MINOR}"),
        check("currency", "length(currency) = 3 AND currency = upper(currency)"),
    )
    team_id: str = Field(sa_type=Words, primary_key=True)
    manager: str = Field(sa_type=Words, primary_key=True)
    bucket: str = Field(sa_type=Words, primary_key=True)
    currency: str = Field(sa_type=Words, primary_key=True)
    period: str = Field(sa_type=Words, primary_key=True)
    limit_minor: int = Field(sa_type=Whole)
    reserved_minor: int = Field(sa_type=Whole)
    spent_minor: int = Field(sa_type=Whole)


LEDGER = named("ledger")
BUDGET = named("budget")
