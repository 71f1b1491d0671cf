"""What is to be told to the world after something happened."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.ids import CaseId, ChannelId, TeamId, UserId


class Kind(StrEnum):
    """The messages a case consists of."""

    CARD = "card"
    POST = "post"
    DRAFT = "draft"
    COPY = "copy"
    ASK = "ask"
    GRANT = "grant"
    ASK_GRANT = "ask_grant"
    REMINDER = "reminder"
    SUMMARY = "summary"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Say:
    """Post one message, exactly once: in the case's thread, or to `to` by direct message.

    `ref` tells messages of one kind apart (a revision, a grant, a round) and `note` names the text of a NOTE.
    """

    case: CaseId
    kind: Kind
    ref: str
    to: UserId | None = None
    note: str = ""
    args: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The message's name, unique within the team."""
        whom = f":{self.to}" if self.to else ""
        return f"{self.kind}:{self.case.number}:{self.ref}{whom}"


@dataclass(frozen=True, slots=True)
class Refresh:
    """Show a posted message as things stand now; waiting refreshes of one message collapse into the last."""

    case: CaseId
    kind: Kind
    ref: str
    to: UserId | None = None


@dataclass(frozen=True, slots=True)
class Whisper:
    """Tell one person something only they see; at most once, and never stored."""

    team: TeamId
    channel: ChannelId
    user: UserId
    text: str
    thread_ts: str | None = None


@dataclass(frozen=True, slots=True)
class Understand:
    """Ask the model what the post of this round says."""

    case: CaseId
    round: int


@dataclass(frozen=True, slots=True)
class WriteDraft:
    """Ask for a reply to be drafted from the case as it stands (`basis` is its digest)."""

    case: CaseId
    basis: str


@dataclass(frozen=True, slots=True)
class ReviewReply:
    """Have somebody else read the revision (`sha256` is its text) before people decide about it."""

    case: CaseId
    revision: int
    sha256: str


@dataclass(frozen=True, slots=True)
class AskApprovers:
    """Send the revision to approvers who are not in the channel."""

    case: CaseId
    revision: int


@dataclass(frozen=True, slots=True)
class Link:
    """Answer under a message that was handed over again: the case already exists."""

    case: CaseId
    channel: ChannelId
    thread_ts: str


class Clock(StrEnum):
    """What is done about goodwill when its time is over."""

    MOVE_UP = "move_up"
    EXPIRE = "expire"


@dataclass(frozen=True, slots=True)
class SetClock:
    """Look at a grant again at `due` (UTC); a later one of the same grant and clock takes its place.

    `asked` is how many people had been asked for it by now.
    """

    case: CaseId
    grant: int
    clock: Clock
    due: datetime
    asked: int = 0


Effect = SetClock | Say | Refresh | Whisper | Understand | WriteDraft | ReviewReply | AskApprovers | Link
