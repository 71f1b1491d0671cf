"""Cases, where their posts came from, and people's words."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index
from sqlmodel import Field

from storage.columns import Instant, Json, Whole, Words
from storage.tables.base import Row, check, named, of_case


class CaseRow(Row, table=True):
    """A case: columns to search by, and its whole state."""

    __tablename__ = "case"
    __table_args__ = (
        check("number", "number >= 1"),
        check("version", "version >= 1"),
        check("status", "status IN ('open', 'drafted', 'approved', 'replied', 'closed')"),
        check("severity", "severity IN ('minor', 'significant')"),
        check("closed", "(status = 'closed') = (outcome IS NOT NULL)"),
        Index(None, "team_id", "status", "number"),
        Index(None, "team_id", "owner", "status"),
        Index(None, "team_id", "likeness"),
        Index(None, "team_id", "customer"),
        Index(None, "team_id", "brand", "published_at"),
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
    customer: str = Field(sa_type=Words)
    opened_at: datetime = Field(sa_type=Instant)
    opened_by: str | None = Field(sa_type=Words)
    quiet_since: datetime = Field(sa_type=Instant)
    published_at: datetime | None = Field(sa_type=Instant)
    thread_channel: str = Field(sa_type=Words)
    thread_ts: str | None = Field(sa_type=Words)
    version: int = Field(sa_type=Whole)
    state: Any = Field(sa_type=Json, nullable=False)


class CaseSourceRow(Row, table=True):
    """The keys under which a post was handed to us; each leads to one case."""

    __tablename__ = "case_source"
    __table_args__ = (check("key", "length(key) > 0"), of_case("number"), Index(None, "team_id", "number"))
    team_id: str = Field(sa_type=Words, primary_key=True)
    key: str = Field(sa_type=Words, primary_key=True)
    number: int = Field(sa_type=Whole)


class CaseTextRow(Row, table=True):
    """A person's words by their digest, apart from the audit trail so that they can be erased."""

    __tablename__ = "case_text"
    __table_args__ = (check("digest", "length(digest) = 64"), of_case(), Index(None, "team_id", "digest"))
    team_id: str = Field(sa_type=Words, primary_key=True)
    case_number: int = Field(sa_type=Whole, primary_key=True)
    digest: str = Field(sa_type=Words, primary_key=True)
    body: str = Field(sa_type=Words)
    at: datetime = Field(sa_type=Instant)


CASE = named("case")
CASE_SOURCE = named("case_source")
CASE_TEXT = named("case_text")
