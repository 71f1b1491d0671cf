"""Effects and errands as stored jobs: their queue, lane, key and payload, and the way back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final, Self, assert_never

from pydantic import TypeAdapter, ValidationError

from bot.domain.case import Case, Via
from bot.domain.effects import (
    AskApprovers,
    Clock,
    Effect,
    Kind,
    Link,
    Refresh,
    ReviewReply,
    Say,
    SetClock,
    Understand,
    Whisper,
    WriteDraft,
)
from bot.domain.ids import BrandId, CaseId, ChannelId, TeamId, UserId
from bot.domain.policy import Meaning, Policy
from bot.domain.post import PERSONAL
from storage.jobs import Job, NewJob
from storage.messages import Message, Vote
from storage.transaction import Transaction

CHANNEL_PACE: Final = timedelta(seconds=1)
"""Slack takes about one message a second per channel (facts.md)."""
UPDATE_PACE: Final = timedelta(milliseconds=250)
"""chat.update is a tier 3 method: 50 a minute and bursts; a 429 stretches the lane."""
UPDATES: Final = "slack:update"
LOOK_PACE: Final = timedelta(milliseconds=1250)
"""conversations.replies and .history are tier 3: 50 a minute; 48 leave a few for who looks before reposting."""
THREADS: Final = "slack:replies"
HISTORIES: Final = "slack:history"


ANSWERS: Final = frozenset({Kind.COPY, Kind.NOTE, Kind.GRANT, Kind.SUMMARY, Kind.REMINDER})
"""What answers a person goes out before new material when a channel is busy."""
AHEAD: Final = timedelta(minutes=5)
"""A lane takes the longest due first; so much longer due counts an answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """A person's yes, no or wish, by emoji or button, before anybody asked who they are.

    An emoji knows only the message it stands on (`channel`, `ts`); a button names the case, what the message shows
    (`kind`, `ref`) and the digest of the text it stood under. `words` are a reason or a permalink.
    """

    id: str
    team: TeamId
    user: UserId
    meaning: Meaning
    added: bool
    via: Via
    at: datetime
    channel: ChannelId
    ts: str
    thread_ts: str | None = None
    number: int | None = None
    kind: str = ""
    ref: str = ""
    sha256: str = ""
    words: str = field(default="", metadata=PERSONAL)
    emoji: str = ""
    event_ts: str = ""
    late: bool = False
    """Whether it was made so long ago that it may be gone by now."""

    def vote(self) -> Vote | None:
        """The reaction as it is parked; None for a button, which always knows its case."""
        if not self.emoji:
            return None
        return Vote(
            team=self.team,
            channel=self.channel,
            ts=self.ts,
            user=self.user,
            emoji=self.emoji,
            event_ts=self.event_ts,
            added=self.added,
        )

    @classmethod
    def of_vote(cls, vote: Vote, meaning: Meaning, at: datetime, via: Via = Via.EMOJI, *, late: bool = False) -> Self:
        """A reaction as a ballot; its id is the same whenever and however it is delivered."""
        sign = "+" if vote.added else "-"
        return cls(
            id=f"vote:{vote.channel}:{vote.ts}:{vote.user}:{vote.emoji}:{sign}{vote.event_ts}",
            team=TeamId(vote.team),
            user=UserId(vote.user),
            meaning=meaning,
            added=vote.added,
            via=via,
            at=at,
            late=late,
            channel=ChannelId(vote.channel),
            ts=vote.ts,
            emoji=vote.emoji,
            event_ts=vote.event_ts,
        )


@dataclass(frozen=True, slots=True)
class Remember:
    """The clock's note to look at a quiet case again."""

    case: CaseId


@dataclass(frozen=True, slots=True)
class Tour:
    """The clock's note to see that everything pending is looked at in Slack."""

    team: TeamId


@dataclass(frozen=True, slots=True)
class SweepThread:
    """Compare a case with what its thread in Slack shows."""

    case: CaseId


@dataclass(frozen=True, slots=True)
class SweepChannel:
    """Compare what we know with what a channel, or somebody's direct messages with us, show outside threads."""

    team: TeamId
    channel: ChannelId


@dataclass(frozen=True, slots=True)
class Alarm:
    """Say where it can be said that a message of the case is refused at `place`, a channel or a person.

    `to_be_told_once` tells alarms apart of which each is told.
    """

    case: CaseId
    place: str
    code: str
    to_be_told_once: str

    @property
    def name(self) -> str:
        return f"alarm:{self.place}:{self.code}:{self.to_be_told_once}"


@dataclass(frozen=True, slots=True)
class Prune:
    """The clock's note to forget what is of no use any more."""

    team: TeamId

    @property
    def name(self) -> str:
        return "prune"


@dataclass(frozen=True, slots=True)
class CheckLedger:
    """The clock's note to add the goodwill ledger up."""

    team: TeamId

    @property
    def name(self) -> str:
        return "check_ledger"


@dataclass(frozen=True, slots=True)
class LedgerAlarm:
    """Tell an admin, or the cases channel where no admin is known, that the ledger did not add up on that day."""

    team: TeamId
    to: UserId | None
    day: str
    problems: int

    @property
    def name(self) -> str:
        return f"ledger:{self.day}:{self.to or ''}"


class News(StrEnum):
    """What is told about a change of limits."""

    ASKED = "asked"
    LOWERED = "lowered"
    CONFIRMED = "confirmed"
    TURNED_DOWN = "turned_down"


@dataclass(frozen=True, slots=True)
class ReadGroups:
    """The clock's note to read who is in the user groups that have limits."""

    team: TeamId


@dataclass(frozen=True, slots=True)
class ReadPeople:
    """The clock's note to read who is in the workspace, and who has left it."""

    team: TeamId


@dataclass(frozen=True, slots=True)
class GroupAlarm:
    """Tell an admin that a user group with limits cannot be read, so that it grants nothing."""

    team: TeamId
    group: str
    code: str

    @property
    def name(self) -> str:
        return f"group:{self.group}:{self.code}"


@dataclass(frozen=True, slots=True)
class LimitNews:
    """Tell one person about a change of limits, or ask an admin to confirm it."""

    team: TeamId
    number: int
    news: News
    to: UserId

    @property
    def name(self) -> str:
        return f"limits:{self.number}:{self.news}:{self.to}"


@dataclass(frozen=True, slots=True)
class SumUpEdits:
    """The clock's note to tell what people changed in the drafts of that month (`2026-11`)."""

    team: TeamId
    month: str

    @property
    def name(self) -> str:
        return f"edits:{self.month}"


@dataclass(frozen=True, slots=True)
class EditsNews:
    """Tell in the cases channel what people changed in a brand's drafts of that month."""

    team: TeamId
    brand: BrandId
    month: str

    @property
    def name(self) -> str:
        return f"edits:{self.month}:{self.brand}"


@dataclass(frozen=True, slots=True)
class ShowAgain:
    """Show it once more when an earlier attempt can no longer be accepted late; nobody waits for it."""

    refresh: Refresh


Look = Tour | SweepThread | SweepChannel
Reading = ReadGroups | ReadPeople
Telling = Alarm | LedgerAlarm | LimitNews | GroupAlarm | EditsNews
Errand = Ballot | Remember | Look | ShowAgain | Reading | CheckLedger | Prune | SumUpEdits | Telling
Work = Effect | Errand
KINDS: Final[Mapping[str, type[Work]]] = {
    "say": Say,
    "refresh": Refresh,
    "show_again": ShowAgain,
    "whisper": Whisper,
    "understand": Understand,
    "draft": WriteDraft,
    "review": ReviewReply,
    "ask_approvers": AskApprovers,
    "link": Link,
    "ballot": Ballot,
    "remind": Remember,
    "move_up": SetClock,
    "expire_goodwill": SetClock,
    "alarm": Alarm,
    "check_ledger": CheckLedger,
    "ledger_alarm": LedgerAlarm,
    "limit_news": LimitNews,
    "read_groups": ReadGroups,
    "read_people": ReadPeople,
    "group_alarm": GroupAlarm,
    "tour": Tour,
    "sweep": SweepThread,
    "sweep_channel": SweepChannel,
    "prune": Prune,
    "sum_up_edits": SumUpEdits,
    "edits_news": EditsNews,
}
SLOW: Final = frozenset({"understand", "draft", "review"})
"""These wait for the model, half a minute maybe."""
OFFLINE: Final = SLOW | {"tour", "prune", "check_ledger", "move_up", "expire_goodwill", "sum_up_edits"}
"""These ask nothing of Slack."""
PATIENT: Final = (
    "check_ledger",
    "expire_goodwill",
    "move_up",
    "prune",
    "read_groups",
    "read_people",
    "remind",
    "sum_up_edits",
)
"""These wait for a day and an hour; all else is put off for minutes only, by a clock that may be wrong."""
_NAMES: Final = {work: kind for kind, work in KINDS.items()}
_CLOCKS: Final = {Clock.MOVE_UP: "move_up", Clock.EXPIRE: "expire_goodwill"}
_ADAPTERS: Final[Mapping[str, TypeAdapter[Any]]] = {kind: TypeAdapter(work) for kind, work in KINDS.items()}


class Unreadable(Exception):
    """A stored job that this program cannot read; a later version's, perhaps."""


@dataclass(frozen=True, slots=True)
class Place:
    """`queue` keeps order, `lane` keeps pace, `key` collapses; with `replace` the last one of a key counts."""

    queue: str | None
    lane: str | None = None
    key: str | None = None
    replace: bool = False


def new_job(work: Work, team: TeamId, due: datetime, channel: ChannelId | None = None) -> tuple[NewJob, bool]:
    """The job for a piece of work, and whether it replaces a waiting one; `channel` is where the case lives."""
    kind = _CLOCKS[work.clock] if isinstance(work, SetClock) else _NAMES[type(work)]
    place = _place(work, channel)
    payload: dict[str, Any] = _ADAPTERS[kind].dump_python(work, mode="json")
    job = NewJob(
        team=team,
        kind=kind,
        due=due - AHEAD if isinstance(work, Say) and work.kind in ANSWERS else due,
        payload=payload,
        queue=place.queue,
        lane=place.lane,
        key=place.key,
        created_at=due,
    )
    return job, place.replace


def enqueue(tx: Transaction, work: Work, team: TeamId, due: datetime, channel: ChannelId | None = None) -> None:
    """Have it done from `due` on, or when a clock says; `channel` is where the case lives."""
    job, replace = new_job(work, team, work.due if isinstance(work, SetClock) else due, channel)
    if job.lane is not None and isinstance(work, Link | Say) and not _at_home(work):
        tx.lane_interval(job.lane, CHANNEL_PACE)
    tx.add_job(job, replace=replace)


def _at_home(work: Link | Say) -> bool:
    """Whether it goes to the case's own channel, whose pace was set when the case was opened."""
    return isinstance(work, Say) and work.to is None


def work_of(job: Job) -> Work:
    """What a stored job asks for; raises `Unreadable`."""
    try:
        work: Work = _ADAPTERS[job.kind].validate_python(job.payload)
    except (KeyError, ValidationError):
        # The reason would quote the payload.
        raise Unreadable(job.kind) from None
    return work


def unpark(tx: Transaction, known: Message, now: datetime, policy: Policy) -> None:
    """The reactions that were faster than the place of their message come into their own."""
    for vote in tx.parked_votes(known.team, known.channel, known.ts):
        meaning = policy.meaning(vote.emoji)
        if meaning is None:
            continue
        job, _ = new_job(Ballot.of_vote(vote, meaning, now), TeamId(vote.team), now)
        # Who parked it may have it in hand still; then it must come once more.
        tx.add_job(job, replace=True)
    tx.drop_votes(known.team, known.channel, known.ts)


def remind_key(case: CaseId) -> str:
    return f"remind:{case.number}"


def _place(work: Work, channel: ChannelId | None) -> Place:
    match work:
        case Say(to=None):
            return Place(_thread(work.case), f"slack:{channel}", f"say:{work.name}")
        case Say():
            return Place(f"direct:{work.to}", f"direct:{work.to}", f"say:{work.name}")
        case Refresh():
            return Place(None if work.to else _thread(work.case), UPDATES, _refreshed(work), replace=True)
        case Link():
            return Place(_thread(work.case), f"slack:{work.channel}", f"link:{work.channel}:{work.thread_ts}")
        case Whisper():
            return Place(None)
        case AskApprovers():
            return Place(_thread(work.case), None, f"ask_approvers:{work.case.number}:{work.revision}")
        case Understand():
            return Place(None, None, f"understand:{work.case.number}:{work.round}")
        case WriteDraft():
            return Place(None, None, f"draft:{work.case.number}", replace=True)
        case ReviewReply():
            return Place(None, None, f"review:{work.case.number}:{work.sha256}")
        case SetClock():
            return Place(None, None, f"{_CLOCKS[work.clock]}:{work.case.number}:{work.grant}", replace=True)
        case _:
            return _place_of_errand(work)


def _place_of_errand(work: Errand) -> Place:
    match work:
        case Ballot():
            return Place(f"ballot:{work.channel}:{work.ts}", None, f"ballot:{work.id}")
        case Remember():
            return Place(None, None, remind_key(work.case), replace=True)
        case ShowAgain():
            return Place(None, UPDATES, f"again:{_refreshed(work.refresh)}", replace=True)
        case Alarm() | LedgerAlarm() | LimitNews() | GroupAlarm() | CheckLedger() | Prune():
            return Place(None, None, work.name)
        case SumUpEdits() | EditsNews():
            return Place(None, None, work.name)
        case Tour() | ReadGroups() | ReadPeople():
            return Place(None, None, _NAMES[type(work)], replace=True)
        case SweepThread():
            return Place(None, THREADS, f"sweep:{work.case.number}")
        case SweepChannel():
            return Place(None, HISTORIES, f"sweep:{work.channel}")
        case _:
            assert_never(work)


def _refreshed(work: Refresh) -> str:
    return f"refresh:{work.kind}:{work.case.number}:{work.ref}{f':{work.to}' if work.to else ''}"


def _thread(case: CaseId) -> str:
    return f"case:{case.number}"


def lanes_of(case: Case) -> Mapping[str, timedelta]:
    """The pace of every lane that a case's messages use."""
    return {f"slack:{case.channel}": CHANNEL_PACE, UPDATES: UPDATE_PACE}
