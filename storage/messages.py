"""Messages in Slack by the names effects give them, and reactions that came before their message was known."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, select

from storage.base import Statements
from storage.tables import MESSAGE, VOTE

OF_TEAM = select(MESSAGE).where(MESSAGE.c.team_id == bindparam("team"))
NAMED = OF_TEAM.where(MESSAGE.c.name == bindparam("its_name"))
STANDING_AT = (
    OF_TEAM.where(MESSAGE.c.channel == bindparam("where"), MESSAGE.c.ts == bindparam("its_ts"))
    .order_by(MESSAGE.c.posted_at.desc(), MESSAGE.c.name)
    .limit(1)
)
OF_CASE = OF_TEAM.where(MESSAGE.c.case_number == bindparam("number")).order_by(MESSAGE.c.posted_at, MESSAGE.c.name)
PARKED_AT = (
    VOTE.c.team_id == bindparam("team"),
    VOTE.c.channel == bindparam("where"),
    VOTE.c.ts == bindparam("its_ts"),
)
PARKED = select(VOTE).where(*PARKED_AT).order_by(VOTE.c.event_ts)
DROP = delete(VOTE).where(*PARKED_AT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message the bot posted or watches, for example `draft:142:3`."""

    team: str
    name: str
    kind: str
    ref: str
    channel: str
    ts: str
    posted_at: datetime
    case_number: int | None = None
    thread_ts: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """One reaction put on (`added`) or taken away."""

    team: str
    channel: str
    ts: str
    user: str
    emoji: str
    event_ts: str
    added: bool


class Messages(Statements):
    def message(self, team: str, name: str) -> Message | None:
        row = self._one(NAMED, {"team": team, "its_name": name})
        return message_of(row) if row else None

    def message_at(self, team: str, channel: str, ts: str) -> Message | None:
        """What stands at that place; where one message has two names, the one posted last."""
        row = self._one(STANDING_AT, {"team": team, "where": channel, "its_ts": ts})
        return message_of(row) if row else None

    def messages_of(self, team: str, case_number: int) -> list[Message]:
        """All messages of a case in the order they were posted."""
        return [message_of(row) for row in self._execute(OF_CASE, {"team": team, "number": case_number})]

    def save_message(self, message: Message) -> None:
        """Store where a message is; a message posted anew under its name replaces the old place."""
        values = asdict(message)
        self._upsert(MESSAGE, {"team_id": values.pop("team"), **values})

    def forget_message(self, team: str, name: str) -> None:
        """It stands nowhere any more."""
        self._execute(delete(MESSAGE).where(MESSAGE.c.team_id == team, MESSAGE.c.name == name))

    def park_vote(self, vote: Vote) -> bool:
        """Keep a reaction until its message is known; False when it was there already."""
        values = asdict(vote)
        return self._insert_new(VOTE, {"team_id": values.pop("team"), "user_id": values.pop("user"), **values})

    def parked_votes(self, team: str, channel: str, ts: str) -> list[Vote]:
        """In the order the people reacted."""
        rows = self._execute(PARKED, {"team": team, "where": channel, "its_ts": ts})
        return [
            Vote(
                team=row.team_id,
                channel=row.channel,
                ts=row.ts,
                user=row.user_id,
                emoji=row.emoji,
                event_ts=row.event_ts,
                added=row.added,
            )
            for row in rows
        ]

    def drop_votes(self, team: str, channel: str, ts: str) -> int:
        """Forget the reactions parked there; how many there were."""
        return self._execute(DROP, {"team": team, "where": channel, "its_ts": ts}).rowcount


def message_of(row: Row[Any]) -> Message:
    values = dict(row._mapping)
    return Message(team=values.pop("team_id"), **values)
