"""Jobs and the lanes they keep to."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from storage.columns import Instant, Json, RowNumber, Whole, Words
from storage.tables.base import Row, check, named


class JobRow(Row, table=True):
    """An effect or a timer waiting to be carried out; `token` is set while somebody has it."""

    __tablename__ = "job"
    __table_args__ = (
        check("kind", "length(kind) > 0"),
        check("attempts", "attempts >= 0"),
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
    __table_args__ = (check("interval", "interval_ms >= 0"),)
    name: str = Field(sa_type=Words, primary_key=True)
    next_at: datetime | None = Field(sa_type=Instant)
    interval_ms: int = Field(sa_type=Whole)


JOB = named("job")
LANE = named("lane")
