"""Teams, the people in them, and the commands that were handled."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index
from sqlmodel import Field

from storage.columns import Instant, Json, Whole, Words
from storage.tables.base import Row, check, named


class TeamRow(Row, table=True):
    __tablename__ = "team"
    __table_args__ = (check("last_number", "last_number >= 0"),)
    team_id: str = Field(sa_type=Words, primary_key=True)
    name: str = Field(sa_type=Words)
    last_number: int = Field(sa_type=Whole)


class PersonRow(Row, table=True):
    __tablename__ = "person"
    __table_args__ = (
        check("user_id", "length(user_id) > 0"),
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


class ClaimRow(Row, table=True):
    """A command that was handled, with what was answered."""

    __tablename__ = "claim"
    __table_args__ = (check("key", "length(key) > 0"), Index(None, "at"))
    team_id: str = Field(sa_type=Words, primary_key=True)
    key: str = Field(sa_type=Words, primary_key=True)
    outcome: Any | None = Field(sa_type=Json)
    at: datetime = Field(sa_type=Instant)


TEAM = named("team")
PERSON = named("person")
CLAIM = named("claim")
