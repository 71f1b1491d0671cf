"""Limits that admins changed in Slack, over those of the policy file."""

from typing import Any

from sqlmodel import Field

from storage.columns import Json, Whole, Words
from storage.tables.base import Row, check, named


class LimitChangeRow(Row, table=True):
    __tablename__ = "limit_change"
    __table_args__ = (check("number", "number > 0"),)
    team_id: str = Field(sa_type=Words, primary_key=True)
    number: int = Field(sa_type=Whole, primary_key=True)
    state: Any = Field(sa_type=Json)


LIMIT_CHANGE = named("limit_change")
