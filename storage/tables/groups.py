"""Who is in which Slack user group that has limits."""

from datetime import datetime

from sqlmodel import Field

from storage.columns import Instant, Words
from storage.tables.base import Row, named


class UserGroupRow(Row, table=True):
    __tablename__ = "user_group"
    team_id: str = Field(sa_type=Words, primary_key=True)
    group_id: str = Field(sa_type=Words, primary_key=True)
    user_id: str = Field(sa_type=Words, primary_key=True)
    since: datetime = Field(sa_type=Instant)


USER_GROUP = named("user_group")
