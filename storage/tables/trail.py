"""The audit trail, and its last link."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index
from sqlmodel import Field

from storage.columns import Instant, Json, Whole, Words
from storage.tables.base import Row, check, named, of_case


class ChainRow(Row, table=True):
    """The last link of a team's audit chain; locking it orders those who append."""

    __tablename__ = "chain"
    __table_args__ = (check("seq", "seq >= 0"),)
    team_id: str = Field(sa_type=Words, primary_key=True)
    seq: int = Field(sa_type=Whole)
    hash: str = Field(sa_type=Words)


class EventRow(Row, table=True):
    """What happened; each row carries the hash of the one before; append-only."""

    __tablename__ = "event"
    __table_args__ = (
        check("seq", "seq >= 1"),
        check("type", "length(type) > 0"),
        check("hash", "length(prev_hash) = 64 AND length(hash) = 64"),
        of_case(),
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


CHAIN = named("chain")
EVENT = named("event")
