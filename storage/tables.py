"""The tables; CHECK constraints repeat every bound, because table classes validate nothing."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, MetaData, Table, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from storage.columns import Instant, Json, RowNumber, Whole, Words

LARGEST_MINOR = 10**15


class Row(SQLModel):
    """Base of all tables: their own metadata, with names that both databases agree on."""

    metadata: ClassVar[MetaData] = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(referred_table_name)s",
        }
    )


def _check(name: str, rule: str) -> CheckConstraint:
    return CheckConstraint(rule, name=name)


def _of_case(number: str = "case_number") -> ForeignKeyConstraint:
    # Deferred: a case is stored after the events and messages of the transaction that opens it.
    return ForeignKeyConstraint(
        ["team_id", number], ["case.team_id", "case.number"], deferrable=True, initially="DEFERRED"
    )


class TeamRow(Row, table=True):
    __tablename__ = "team"
    __table_args__ = (_check("last_number", "last_number >= 0"),)
    team_id: str = Field(sa_type=Words, primary_key=True)
    name: str = Field(sa_type=Words)
    last_number: int = Field(sa_type=Whole)


class ClaimRow(Row, table=True):
    """A command that was handled, with what was answered."""

    __tablename__ = "claim"
    __table_args__ = (_check("key", "length(key) > 0"), Index(None, "at"))
    team_id: str = Field(sa_type=Words, primary_key=True)
    key: str = Field(sa_type=Words, primary_key=True)
    outcome: Any | None = Field(sa_type=Json)
    at: datetime = Field(sa_type=Instant)


class CaseRow(Row, table=True):
    """A case: columns to search by, and its whole state."""

    __tablename__ = "case"
    __table_args__ = (
        _check("number", "number >= 1"),
        _check("version", "version >= 1"),
        _check("status", "status IN ('open', 'drafted', 'approved', 'replied', 'closed')"),
        _check("severity", "severity IN ('minor', 'significant')"),
        _check("closed", "(status = 'closed') = (outcome IS NOT NULL)"),
        Index(None, "team_id", "status", "number"),
        Index(None, "team_id", "owner", "status"),
        Index(None, "team_id", "likeness"),
        Index(None, "team_id", "thread_channel", "thread_ts"),
    )
    team_id: str = Field(sa_type=Words, primary_key=True)
    number: int = Field(sa_type=Whole, primary_key=True)
    brand: str = Field(sa_type=Words)
    status: str = Field(sa_type=Words)
    owner: str | None = Field(sa_type=Words)
    platform: str = Field(sa_type=Words)
    language: str = Field(sa_type=Words)
    severity: str = Field(sa_type=Words)
    outcome: str | None = Field(sa_type=Words)
    cause: str | None = Field(sa_type=Words)
    likeness: str = Field(sa_type=Words)
    opened_at: datetime = Field(sa_type=Instant)
    opened_by: str | None = Field(sa_type=Words)
    quiet_since: datetime = Field(sa_type=Instant)
    thread_channel: str = Field(sa_type=Words)
    thread_ts: str | None = Field(sa_type=Words)
    version: int = Field(sa_type=Whole)
    state: Any = Field(sa_type=Json, nullable=False)


class CaseSourceRow(Row, table=True):
    """The keys under which a post was handed to us; each leads to one case."""

    __tablename__ = "case_source"
    __table_args__ = (_check("key", "length(key) > 0"), _of_case("number"), Index(None, "team_id", "number"))
    team_id: str = Field(sa_type=Words, primary_key=True)
    key: str = Field(sa_type=Words, primary_key=True)
    number: int = Field(sa_type=Whole)


class CaseTextRow(Row, table=True):
    """A person's words by their digest, apart from the audit trail so that they can be erased."""

    __tablename__ = "case_text"
    __table_args__ = (_check("digest", "length(digest) = 64"), _of_case(), Index(None, "team_id", "digest"))
    team_id: str = Field(sa_type=Words, primary_key=True)
    case_number: int = Field(sa_type=Whole, primary_key=True)
    digest: str = Field(sa_type=Words, primary_key=True)
    body: str = Field(sa_type=Words)
    at: datetime = Field(sa_type=Instant)


class PersonRow(Row, table=True):
    __tablename__ = "person"
    __table_args__ = (
        _check("user_id", "length(user_id) > 0"),
        Index(None, "team_id", "email_key"),
    )
    team_id: str = Field(sa_type=Words, primary_key=True)
    user_id: str = Field(sa_type=Words, primary_key=True)
    name: str = Field(sa_type=Words)
    real_name: str = Field(sa_type=Words)
    email: str = Field(sa_type=Words)
    email_key: str = Field(sa_type=Words)
    zone: str = Field(sa_type=Words)
    locale: str = Field(sa_type=Words)
    home_team: str = Field(sa_type=Words)
    deleted: bool
    is_bot: bool
    is_app_user: bool
    is_workflow_bot: bool
    is_restricted: bool
    is_ultra_restricted: bool
    is_stranger: bool
    is_admin: bool
    is_owner: bool
    refreshed_at: datetime = Field(sa_type=Instant)


class MessageRow(Row, table=True):
    """A message the bot knows in Slack, by the name effects use for it."""

    __tablename__ = "message"
    __table_args__ = (
        _check("name", "length(name) > 0"),
        _check("place", "length(channel) > 0 AND length(ts) > 0"),
        _of_case(),
        Index(None, "team_id", "channel", "ts"),
        Index(None, "team_id", "case_number"),
    )
    team_id: str = Field(sa_type=Words, primary_key=True)
    name: str = Field(sa_type=Words, primary_key=True)
    case_number: int | None = Field(sa_type=Whole)
    kind: str = Field(sa_type=Words)
    ref: str = Field(sa_type=Words)
    channel: str = Field(sa_type=Words)
    ts: str = Field(sa_type=Words)
    thread_ts: str | None = Field(sa_type=Words)
    posted_at: datetime = Field(sa_type=Instant)


class VoteRow(Row, table=True):
    """A reaction on a message that is not known yet."""

    __tablename__ = "vote"
    __table_args__ = (_check("emoji", "length(emoji) > 0"),)
    team_id: str = Field(sa_type=Words, primary_key=True)
    channel: str = Field(sa_type=Words, primary_key=True)
    ts: str = Field(sa_type=Words, primary_key=True)
    user_id: str = Field(sa_type=Words, primary_key=True)
    emoji: str = Field(sa_type=Words, primary_key=True)
    event_ts: str = Field(sa_type=Words, primary_key=True)
    added: bool


class LedgerRow(Row, table=True):
    """Every movement of goodwill money; append-only."""

    __tablename__ = "ledger"
    __table_args__ = (
        _check("entry", "entry IN ('reserve', 'commit', 'release')"),
        _check("amount", f"amount_minor > 0 AND amount_minor <= {LARGEST_MINOR}"),
        _check("currency", "length(currency) = 3 AND currency = upper(currency)"),
        _check("period", "length(period) > 0"),
        _of_case(),
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
        _check("amounts", "limit_minor >= 0 AND reserved_minor >= 0 AND spent_minor >= 0"),
        _check("within_limit", "reserved_minor + spent_minor <= limit_minor"),
        _check("bound", f"limit_minor <= {LARGEST_MINOR}"),
        _check("currency", "length(currency) = 3 AND currency = upper(currency)"),
    )
    team_id: str = Field(sa_type=Words, primary_key=True)
    manager: str = Field(sa_type=Words, primary_key=True)
    bucket: str = Field(sa_type=Words, primary_key=True)
    currency: str = Field(sa_type=Words, primary_key=True)
    period: str = Field(sa_type=Words, primary_key=True)
    limit_minor: int = Field(sa_type=Whole)
    reserved_minor: int = Field(sa_type=Whole)
    spent_minor: int = Field(sa_type=Whole)


class ChainRow(Row, table=True):
    """The last link of a team's audit chain; locking it orders those who append."""

    __tablename__ = "chain"
    __table_args__ = (_check("seq", "seq >= 0"),)
    team_id: str = Field(sa_type=Words, primary_key=True)
    seq: int = Field(sa_type=Whole)
    hash: str = Field(sa_type=Words)


class EventRow(Row, table=True):
    """What happened; each row carries the hash of the one before; append-only."""

    __tablename__ = "event"
    __table_args__ = (
        _check("seq", "seq >= 1"),
        _check("type", "length(type) > 0"),
        _check("hash", "length(prev_hash) = 64 AND length(hash) = 64"),
        _of_case(),
        Index(None, "team_id", "case_number", "seq"),
    )
    team_id: str = Field(sa_type=Words, primary_key=True)
    seq: int = Field(sa_type=Whole, primary_key=True)
    case_number: int | None = Field(sa_type=Whole)
    type: str = Field(sa_type=Words)
    at: datetime = Field(sa_type=Instant)
    by: str | None = Field(sa_type=Words)
    detail: Any = Field(sa_type=Json, nullable=False)
    prev_hash: str = Field(sa_type=Words)
    hash: str = Field(sa_type=Words)


class FailedDeliveryRow(Row, table=True):
    """A delivery that made a handler raise, kept for a person to look at."""

    __tablename__ = "failed_delivery"
    __table_args__ = (Index(None, "team_id", "at"), {"sqlite_autoincrement": True})
    id: int | None = Field(sa_type=RowNumber, primary_key=True, default=None)
    team_id: str = Field(sa_type=Words)
    at: datetime = Field(sa_type=Instant)
    kind: str = Field(sa_type=Words)
    body: str = Field(sa_type=Words)
    cause: str = Field(sa_type=Words)


class JobRow(Row, table=True):
    """An effect or a timer waiting to be carried out; `token` is set while somebody has it."""

    __tablename__ = "job"
    __table_args__ = (
        _check("kind", "length(kind) > 0"),
        _check("attempts", "attempts >= 0"),
        UniqueConstraint("team_id", "key"),
        Index(None, "due", "id"),
        Index(None, "team_id", "queue", "id"),
        {"sqlite_autoincrement": True},
    )
    id: int | None = Field(sa_type=RowNumber, primary_key=True, default=None)
    team_id: str = Field(sa_type=Words)
    kind: str = Field(sa_type=Words)
    queue: str | None = Field(sa_type=Words)
    lane: str | None = Field(sa_type=Words)
    key: str | None = Field(sa_type=Words)
    payload: Any = Field(sa_type=Json, nullable=False)
    due: datetime = Field(sa_type=Instant)
    again: datetime | None = Field(sa_type=Instant)
    attempts: int = Field(sa_type=Whole)
    token: str | None = Field(sa_type=Words)
    tried_at: datetime | None = Field(sa_type=Instant)
    tried_before: datetime | None = Field(sa_type=Instant)
    created_at: datetime | None = Field(sa_type=Instant)


class LaneRow(Row, table=True):
    """A pace: no job of the lane starts before `next_at`."""

    __tablename__ = "lane"
    __table_args__ = (_check("interval", "interval_ms >= 0"),)
    name: str = Field(sa_type=Words, primary_key=True)
    next_at: datetime | None = Field(sa_type=Instant)
    interval_ms: int = Field(sa_type=Whole)


def _table(name: str) -> Table:
    return Row.metadata.tables[name]


TEAM, CLAIM, PERSON = _table("team"), _table("claim"), _table("person")
CASE, CASE_SOURCE, CASE_TEXT = _table("case"), _table("case_source"), _table("case_text")
MESSAGE, VOTE = _table("message"), _table("vote")
LEDGER, BUDGET = _table("ledger"), _table("budget")
CHAIN, EVENT = _table("chain"), _table("event")
JOB, LANE, FAILED_DELIVERY = _table("job"), _table("lane"), _table("failed_delivery")
