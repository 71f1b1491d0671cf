"""What can be asked of a case."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.authority import GrantTerms
from bot.domain.case import Draft, Outcome, Via
from bot.domain.ids import BrandId, CaseId, ChannelId, TeamId, UserId
from bot.domain.money import Money
from bot.domain.people import Person
from bot.domain.post import PERSONAL, Post, Source
from bot.domain.remarks import Review
from bot.domain.understanding import Facts, Understanding


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What every command carries: `id` is claimed, so that a second delivery changes nothing."""

    id: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCase(Asked):
    team: TeamId
    by: UserId | None
    brand: BrandId
    channel: ChannelId
    post: Post
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class OnCase(Asked):
    case: CaseId


@dataclass(frozen=True, slots=True, kw_only=True)
class AddRound(OnCase):
    """The author said more."""

    by: UserId | None
    post: Post
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordUnderstanding(OnCase):
    """What was read of a round; `text` is the digest of the words it was read from."""

    round: int
    text: str
    understanding: Understanding


@dataclass(frozen=True, slots=True, kw_only=True)
class StateFacts(OnCase):
    by: UserId
    facts: Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class AskForDraft(OnCase):
    by: UserId
    feedback: str = field(default="", metadata=PERSONAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordDraft(OnCase):
    """A draft from the model or the playbook; `basis` is the digest of what it was written from."""

    basis: str
    draft: Draft


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordReview(OnCase):
    """What a second reader said of a revision; `sha256` is the text that was read."""

    revision: int
    sha256: str
    review: Review


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordDeletion(OnCase):
    """Somebody deleted the message that showed a revision; Slack does not say who."""

    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EditReply(OnCase):
    """A person's own wording, made from `revision`; its private message counts where the one before does not hold."""

    by: UserId
    revision: int
    draft: Draft


@dataclass(frozen=True, slots=True, kw_only=True)
class ApproveReply(OnCase):
    """`person` is read fresh from Slack; `sha256` is what they saw."""

    person: Person
    revision: int
    sha256: str
    via: Via
    override: str = field(default="", metadata=PERSONAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawApproval(OnCase):
    by: UserId
    revision: int
    via: Via


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectReply(OnCase):
    person: Person
    revision: int
    reason: str = field(default="", metadata=PERSONAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishReply(OnCase):
    """The owner put the reply out; sent again with a permalink it adds the proof."""

    person: Person
    revision: int
    permalink: str = field(default="", metadata=PERSONAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferGrant(OnCase):
    """`typed` is what it costs as the person typed it again, where a click is not enough to grant it oneself."""

    by: UserId
    terms: GrantTerms
    reason: str = field(default="", metadata=PERSONAL)
    typed: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ApproveGrant(OnCase):
    """`typed` is the amount as the person typed it again, where an emoji is not enough."""

    person: Person
    grant: int
    typed: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RefuseGrant(OnCase):
    person: Person
    grant: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveUpGrant(OnCase):
    """Nobody answered in time; `asked` is how many had been asked when the clock was set."""

    grant: int
    asked: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpireGrant(OnCase):
    """The time is over in which goodwill can be given that was granted."""

    grant: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverGrant(OnCase):
    """Somebody gave the customer what was granted."""

    person: Person
    grant: int
    note: str = field(default="", metadata=PERSONAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBackGrant(OnCase):
    """Goodwill that was granted is not given after all, or came back."""

    person: Person
    grant: int
    reason: str = field(default="", metadata=PERSONAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeCase(OnCase):
    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Snooze(OnCase):
    by: UserId
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remind(OnCase):
    """Sent by the clock: the `number`-th reminder is due."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseCase(OnCase):
    by: UserId
    outcome: Outcome
    cause: str = ""
    reason: str = field(default="", metadata=PERSONAL)
    same_as: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenCase(OnCase):
    by: UserId


CaseCommand = (
    AddRound
    | RecordUnderstanding
    | StateFacts
    | AskForDraft
    | RecordDraft
    | RecordReview
    | RecordDeletion
    | EditReply
    | ApproveReply
    | WithdrawApproval
    | RejectReply
    | PublishReply
    | OfferGrant
    | ApproveGrant
    | RefuseGrant
    | MoveUpGrant
    | ExpireGrant
    | HandOverGrant
    | TakeBackGrant
    | TakeCase
    | Snooze
    | Remind
    | CloseCase
    | ReopenCase
)
Command = OpenCase | CaseCommand


def who(command: Command) -> UserId | None:
    """The person who asks; None for the clock, the model and feeds."""
    match command:
        case ApproveReply() | RejectReply() | PublishReply() | TakeCase():
            return command.person.id
        case ApproveGrant() | RefuseGrant() | HandOverGrant() | TakeBackGrant():
            return command.person.id
        case RecordUnderstanding() | RecordDraft() | RecordReview() | RecordDeletion():
            return None
        case Remind() | MoveUpGrant() | ExpireGrant():
            return None
        case _:
            return command.by
