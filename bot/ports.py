"""What we do not own, as the rest of the bot sees it: Slack, the model, the words, time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from bot.domain.case import Case, Draft, Revision
from bot.domain.effects import Say
from bot.domain.ids import ChannelId, TeamId, UserId
from bot.domain.people import Person
from bot.domain.policy import Policy
from bot.domain.remarks import Review
from bot.domain.similar import NOTHING, Past
from bot.domain.understanding import Understanding


class Clock(Protocol):
    def now(self) -> datetime:
        """The present moment, aware and in UTC."""
        ...

    def steady(self) -> float:
        """Seconds that only ever grow as time passes, whatever somebody sets the clock to."""
        ...


@dataclass(frozen=True, slots=True)
class Message:
    """One Slack message ready to send: `text` is the notification and fallback, `blocks` are Block Kit."""

    text: str
    blocks: Sequence[Mapping[str, Any]] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class Posted:
    channel: ChannelId
    ts: str


@dataclass(frozen=True, slots=True)
class Seen:
    """A message as it stands in Slack now, and who stands behind each emoji under it.

    Of the emoji in `partial` Slack does not name everybody. `gone` is what remains in place of a deleted message.
    `raw` is Slack's own object, for the reader of payloads.
    """

    ts: str
    reactions: Mapping[str, frozenset[UserId]] = field(default_factory=dict)
    partial: frozenset[str] = frozenset()
    gone: bool = False
    raw: Mapping[str, Any] = field(default_factory=dict)


class NotSent(Exception):
    """Slack certainly did not take it; try again at the earliest `after` seconds from now."""

    def __init__(self, code: str, after: float = 0.0) -> None:
        super().__init__(code)
        self.code = code
        self.after = after


class Unknown(Exception):
    """It may or may not have been taken: look before sending again."""


class Refused(Exception):
    """Slack will not take it, now or later; `code` is Slack's own word, `needed` the scope it names, if it does."""

    def __init__(self, code: str, needed: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.needed = needed


class Slack(Protocol):
    """The calls the outbox makes. Each raises `NotSent`, `Unknown` or `Refused`, and nothing else."""

    async def post(self, channel: ChannelId, message: Message, key: str, thread_ts: str | None) -> Posted: ...

    async def find(self, channel: ChannelId, key: str, thread_ts: str | None, since: datetime) -> Posted | None:
        """The message of ours that carries `key` in its metadata, if it stands there."""
        ...

    async def update(self, posted: Posted, message: Message) -> None: ...

    async def whisper(self, channel: ChannelId, user: UserId, message: Message, thread_ts: str | None) -> None: ...

    async def person(self, team: TeamId, user: UserId) -> Person | None:
        """The person as Slack knows them now; None when there is nobody of that id."""
        ...

    async def everybody(self, team: TeamId) -> list[Person]:
        """Everybody in the workspace, also who has left it."""

    async def members(self, channel: ChannelId) -> frozenset[UserId]: ...

    async def group_members(self, group: str) -> frozenset[UserId]:
        """The people of a Slack user group."""
        ...

    async def replies(self, channel: ChannelId, ts: str) -> list[Seen]:
        """Every message of a thread, its root first."""
        ...

    async def history(self, channel: ChannelId, oldest: str) -> list[Seen]:
        """The messages of a channel from that timestamp on, without those in threads; oldest first."""
        ...

    async def message(self, channel: ChannelId, ts: str) -> Seen | None:
        """One message with its reactions; None when it is not there."""
        ...

    async def direct_channel(self, user: UserId) -> ChannelId: ...


class Writer(Protocol):
    """Who reads posts and writes drafts: the model, or the playbook's templates. Raises what the database raises."""

    async def understand(self, case: Case, policy: Policy) -> Understanding: ...

    async def draft(self, case: Case, policy: Policy, at: datetime, past: Past = NOTHING) -> Draft:
        """A reply to the case; `past` is what the brand has said to others."""
        ...

    async def review(self, case: Case, revision: Revision, policy: Policy) -> Review | None:
        """What a second reader says of that text; None where nobody reads a second time."""
        ...


class Views(Protocol):
    """Every word and block a person sees."""

    def render(self, say: Say, case: Case, policy: Policy, at: datetime, thread: str = "") -> tuple[Message, ...]:
        """The messages of one `Say`, in order; more than one only where a text had to be split.

        `thread` is the address of the case's thread, for readers who are not in it.
        """
        ...

    def link(self, case: Case, policy: Policy, thread: str = "") -> Message:
        """The answer under a post that was handed over again."""
        ...


@dataclass(frozen=True, slots=True)
class Detected:
    """What language a text looks like (ISO 639-1, `und` when unsure) and how sure that is (0 to 1)."""

    language: str
    certainty: float


class Languages(Protocol):
    def detect(self, text: str) -> Detected: ...
