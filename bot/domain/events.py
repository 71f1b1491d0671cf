"""What has happened to a case."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.case import Approval, Case, Closing, Grant, Published, Revision, Void
from bot.domain.ids import CaseId, UserId
from bot.domain.post import PERSONAL, Round
from bot.domain.remarks import Review
from bot.domain.understanding import Facts, Understanding


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """What every event carries; `by` is None for the clock, the model and feeds."""

    case: CaseId
    at: datetime
    by: UserId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseOpened(Happened):
    opened: Case


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundAdded(Happened):
    """A further statement, or the words of one that was only a link: then `round` has the number it had."""

    round: Round
    keys: tuple[str, ...] = field(default=(), metadata=PERSONAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class PostUnderstood(Happened):
    understanding: Understanding


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsStated(Happened):
    facts: Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftAsked(Happened):
    """A further draft is wanted; `feedback` says what was wrong with the last."""

    feedback: str = field(default="", metadata=PERSONAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyDrafted(Happened):
    """A new revision stands; earlier ones, and their approvals, are void for `void`."""

    revision: Revision
    void: Void


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyReviewed(Happened):
    """A second reader is done with a revision; nothing follows from it but that people see what was said."""

    revision: int
    review: Review


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftImpossible(Happened):
    """Nobody could write in the author's language: a person must choose one, or write the reply.

    `why` says why no model wrote it, where the language is known and only the playbook does not speak it.
    """

    language: str
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftDeleted(Happened):
    """The message that showed the revision is gone from Slack, so nobody can see any more what a yes would mean."""

    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyApproved(Happened):
    approval: Approval


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalWithdrawn(Happened):
    """`person` is whose approval it was; `by` is None where it fell with its text."""

    revision: int
    person: UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyRejected(Happened):
    revision: int
    reason: str = field(default="", metadata=PERSONAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyPublished(Happened):
    published: Published


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofGiven(Happened):
    revision: int
    permalink: str = field(metadata=PERSONAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class OnGrant(Happened):
    """`grant` is how it stands after this."""

    grant: Grant


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantAuthorised(OnGrant):
    """Within the giver's own authority, or approved above it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantEscalated(OnGrant):
    """Above the giver's authority: `grant.holder` is asked; `cover` is why the giver's own does not suffice."""

    cover: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantSeconded(OnGrant):
    """One of two said yes; `grant.holder` is asked for the second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantMovedUp(OnGrant):
    """Who was asked did not answer in time; `grant.holder` is asked now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantRefused(OnGrant):
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantSpent(OnGrant):
    """The reply that names it is out, or the customer has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantReleased(OnGrant):
    """What was set aside is free again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantExpired(OnGrant):
    """Nobody gave it in time: what was set aside is free again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantReversed(OnGrant):
    """What was spent came back, by an entry of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantHandedOver(OnGrant):
    """The customer has the gift or the money."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseTaken(Happened):
    owner: UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSnoozed(Happened):
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerReminded(Happened):
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseClosed(Happened):
    closing: Closing


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseReopened(Happened):
    pass


GrantEvent = (
    GrantAuthorised
    | GrantEscalated
    | GrantSeconded
    | GrantMovedUp
    | GrantRefused
    | GrantSpent
    | GrantReleased
    | GrantExpired
    | GrantReversed
    | GrantHandedOver
)
Event = (
    CaseOpened
    | RoundAdded
    | PostUnderstood
    | FactsStated
    | DraftAsked
    | ReplyDrafted
    | ReplyReviewed
    | DraftImpossible
    | DraftDeleted
    | ReplyApproved
    | ApprovalWithdrawn
    | ReplyRejected
    | ReplyPublished
    | ProofGiven
    | GrantEvent
    | CaseTaken
    | CaseSnoozed
    | OwnerReminded
    | CaseClosed
    | CaseReopened
)
