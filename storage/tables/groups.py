"""Who is in which Slack user group that has limits."""

from datetime import datetime

from sqlalchemy import Boolean
from sqlmodel import Field

from storage.columns import Instant, Words
from storage.tables.base import Row, named


class UserGroupRow(Row, table=True):
    __tablename__ = "user_group"
    team_id: str = Field(sa_type=Words, primary_key=True)
    group_id: str = Field(sa_type=Words, primary_key=True)
    user_id: str = Field(sa_type=Words, primary_key=True)
    since: datetime = Field(sa_type=Instant)
    readable: bool = Field(sa_type=Boolean)
    """Whether Slack showed the group when it was last asked; else its people may give nothing as such."""


USER_GROUP = named("user_group")
