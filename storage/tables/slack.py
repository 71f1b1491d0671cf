"""What the bot knows of Slack: its messages, early reactions, deliveries that failed."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field

from storage.columns import Instant, RowNumber, Whole, Words
from storage.tables.base import Row, check, named, of_case


class MessageRow(Row, table=True):
    """A message the bot knows in Slack, by the name effects use for it."""

    __tablename__ = "message"
    __table_args__ = (
        check("name", "length(name) > 0"),
        check("place", "length(channel) > 0 AND length(ts) > 0"),
        of_case(),
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
    __table_args__ = (check("emoji", "length(emoji) > 0"),)
    team_id: str = Field(sa_type=Words, primary_key=True)
    channel: str = Field(sa_type=Words, primary_key=True)
    ts: str = Field(sa_type=Words, primary_key=True)
    user_id: str = Field(sa_type=Words, primary_key=True)
    emoji: str = Field(sa_type=Words, primary_key=True)
    event_ts: str = Field(sa_type=Words, primary_key=True)
    added: bool


class ReactionRow(Row, table=True):
    """The last word about one person's emoji on one message, however it reached us."""

    __tablename__ = "reaction"
    __table_args__ = (check("emoji", "length(emoji) > 0"), check("moment", "moment >= 0"))
    team_id: str = Field(sa_type=Words, primary_key=True)
    channel: str = Field(sa_type=Words, primary_key=True)
    ts: str = Field(sa_type=Words, primary_key=True)
    user_id: str = Field(sa_type=Words, primary_key=True)
    emoji: str = Field(sa_type=Words, primary_key=True)
    moment: int = Field(sa_type=Whole)
    added: bool
    swept: bool
    at: datetime = Field(sa_type=Instant)


class PositionRow(Row, table=True):
    """Up to where a place in Slack was read."""

    __tablename__ = "position"
    __table_args__ = (check("place", "length(place) > 0"), check("moment", "moment >= 0"))
    team_id: str = Field(sa_type=Words, primary_key=True)
    place: str = Field(sa_type=Words, primary_key=True)
    moment: int = Field(sa_type=Whole)


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


MESSAGE = named("message")
VOTE = named("vote")
REACTION = named("reaction")
POSITION = named("position")
FAILED_DELIVERY = named("failed_delivery")
