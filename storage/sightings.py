"""What was last heard of each reaction, and how far a place in Slack has been read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from storage.base import Statements, spelt
from storage.messages import Message, Vote, message_of
from storage.tables import CASE, MESSAGE, POSITION, REACTION

CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """The last word about one person's emoji on one message.

    `moment` orders the words, in microseconds of Slack's time; `at` is when we heard it. A sweep, which is told of
    states and not of moments, gives the earliest moment there can have been.
    """

    moment: int
    added: bool
    swept: bool
    at: datetime


NEWER = spelt(
    REACTION,
    lambda new: new.on_conflict_do_update(
        index_elements=["team_id", "channel", "ts", "user_id", "emoji"],
        set_={name: new.excluded[name] for name in ("moment", "added", "swept", "at")},
        where=new.excluded.moment > REACTION.c.moment,
    ).returning(REACTION.c.emoji),
)
FURTHER = spelt(
    POSITION,
    lambda new: new.on_conflict_do_update(
        index_elements=["team_id", "place"],
        set_={"moment": new.excluded.moment},
        where=new.excluded.moment > POSITION.c.moment,
    ),
)


class Sightings(Statements):
    def hear(self, vote: Vote, at: datetime, *, swept: bool = False) -> bool:
        """Remember a reaction; False when it tells nothing new.

        That is: an older word than the last one, or the late event of what a sweep saw already.
        """
        known = self.heard(vote.team, vote.channel, [vote.ts]).get((vote.ts, vote.user, vote.emoji))
        values = {
            "team_id": vote.team,
            "channel": vote.channel,
            "ts": vote.ts,
            "user_id": vote.user,
            "emoji": vote.emoji,
            "moment": moment_of(vote.event_ts),
            "added": vote.added,
            "swept": swept,
            "at": at,
        }
        stored = self._put(NEWER, values).first() is not None
        seen_before = known is not None and known.swept and known.added == vote.added
        return stored and not seen_before

    def heard(self, team: str, channel: str, timestamps: Sequence[str]) -> dict[tuple[str, str, str], Heard]:
        """The last words about the reactions on these messages, by message, person and emoji."""
        here = (REACTION.c.team_id == team, REACTION.c.channel == channel, REACTION.c.ts.in_(timestamps))
        return {
            (row.ts, row.user_id, row.emoji): Heard(moment=row.moment, added=row.added, swept=row.swept, at=row.at)
            for row in self._execute(select(REACTION).where(*here))
        }

    def position(self, team: str, place: str) -> str | None:
        """The timestamp up to which a place was read; None when it never was."""
        here = (POSITION.c.team_id == team, POSITION.c.place == place)
        moment = self._connection.scalar(select(POSITION.c.moment).where(*here))
        return None if moment is None else timestamp_of(moment)

    def read_up_to(self, team: str, place: str, ts: str) -> None:
        """A place was read up to there; never goes back."""
        self._put(FURTHER, {"team_id": team, "place": place, "moment": moment_of(ts)})

    def asked_directly(self, team: str, kinds: Sequence[str]) -> list[Message]:
        """The messages of these kinds that stand outside their open case's channel, oldest first."""
        wanted: list[Any] = [
            MESSAGE.c.team_id == team,
            MESSAGE.c.kind.in_(kinds),
            CASE.c.team_id == MESSAGE.c.team_id,
            CASE.c.number == MESSAGE.c.case_number,
            CASE.c.status != CLOSED,
            CASE.c.thread_channel != MESSAGE.c.channel,
        ]
        rows = self._execute(select(MESSAGE).where(*wanted).order_by(MESSAGE.c.posted_at, MESSAGE.c.name))
        return [message_of(row) for row in rows]


def moment_of(ts: str) -> int:
    """A timestamp of Slack's in microseconds; 0 where it cannot be read, which is before everything else."""
    seconds, _, rest = ts.partition(".")
    if not (seconds.isdecimal() and seconds.isascii() and (not rest or (rest.isdecimal() and rest.isascii()))):
        return 0
    return min(int(seconds[:12]) * 1_000_000 + int((rest + "000000")[:6]), 2**62)


def timestamp_of(moment: int) -> str:
    return f"{moment // 1_000_000}.{moment % 1_000_000:06d}"
