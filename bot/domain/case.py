"""The case: our handling of one post, from receipt to closing."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.authority import GrantTerms
from bot.domain.calendar import Period
from bot.domain.hindsight import History, Usual
from bot.domain.ids import BrandId, CaseId, ChannelId, UserId
from bot.domain.platforms import Platform
from bot.domain.post import PERSONAL, Post, Round, Source, customer_of
from bot.domain.remarks import Review
from bot.domain.understanding import Facts, Maker, Severity, Stage, Understanding


class Status(StrEnum):
    """Where a case stands, in the order of ISO 10002."""

    OPEN = "open"
    DRAFTED = "drafted"
    APPROVED = "approved"
    REPLIED = "replied"
    CLOSED = "closed"


class Via(StrEnum):
    """How a person said yes or no."""

    EMOJI = "emoji"
    BUTTON = "button"
    SWEEP = "sweep"
    """An emoji of which no event told us: a later look at Slack found it standing, or gone."""


class Void(StrEnum):
    """Why a revision can no longer be approved."""

    EDITED = "edited"
    REDRAFTED = "redrafted"
    REJECTED = "rejected"
    NEW_ROUND = "new_round"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Draft:
    """A proposed reply as its writer gave it.

    `promise` is what we commit ourselves to and `deadline_span` its words inside `text`; `translation` is for the
    team. `problem` says why the model was not used, if it was not. `detected` and `certainty` (0 to 1) are what the
    text's language looks like. `left_out` holds what people stated and the template could not say, because it is in
    another language than the reply. `playbook` is the version of the playbook it was written by. `spans` name the
    words of `text` that do what the stage asks of a reply; without words where its writer found none.
    """

    text: str = field(metadata=PERSONAL)
    language: str
    maker: Maker
    translation: str = field(default="", metadata=PERSONAL)
    promise: str = field(default="", metadata=PERSONAL)
    deadline_span: str = field(default="", metadata=PERSONAL)
    offer: str = field(default="", metadata=PERSONAL)
    detected: str = "und"
    certainty: float = 0.0
    problem: str = ""
    left_out: tuple[str, ...] = field(default=(), metadata=PERSONAL)
    private: str = field(default="", metadata=PERSONAL)
    """The goodwill, in a message of its own, where the platform allows no offers in a public reply."""
    playbook: str = ""
    spans: tuple[tuple[str, str], ...] = field(default=(), metadata=PERSONAL)

    @property
    def whole(self) -> str:
        """All that an approval is a yes to."""
        return f"{self.text}\n\0{self.private}" if self.private else self.text


@dataclass(frozen=True, slots=True)
class Revision:
    """A draft with its number in the case; `sha256` of all it says is what an approval belongs to."""

    number: int
    round: int
    draft: Draft
    sha256: str
    at: datetime
    by: UserId | None = None
    void: Void | None = None
    handed_out: bool = False
    """Whether the text was ever given out to be published, even if its approval was withdrawn since."""
    review: Review | None = None
    """What a second reader said of it; None until it was read, and where nobody reads a second time."""
    same_as: int | None = None
    """Another case in which nearly these words had been published when they were written."""
    goodwill: tuple[int, ...] = ()
    """The grants that stood then: the private message speaks of these."""


@dataclass(frozen=True, slots=True)
class Approval:
    """A named approver's yes to one revision; `override` is their reason where a finding stood against it."""

    revision: int
    sha256: str
    by: UserId
    at: datetime
    via: Via
    override: str = field(default="", metadata=PERSONAL)
    same_as: int | None = None
    """As of a revision, but when the yes came: of drafts that wait together the first may be out by then."""


class GrantState(StrEnum):
    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"
    SPENT = "spent"
    RELEASED = "released"
    """Set aside, and given back before anybody had it."""
    EXPIRED = "expired"
    REVERSED = "reversed"
    """Spent, and taken back by a compensating entry."""


@dataclass(frozen=True, slots=True)
class Handed:
    """Who gave the customer the gift or the money, and when; `note` is how (a tracking number, a voucher)."""

    by: UserId
    at: datetime
    note: str = field(default="", metadata=PERSONAL)


@dataclass(frozen=True, slots=True)
class TakenBack:
    """Who took goodwill back that had been granted, when and why."""

    by: UserId
    at: datetime
    reason: str = field(default="", metadata=PERSONAL)


@dataclass(frozen=True, slots=True)
class Grant:
    """Goodwill offered in a case. `by` asked for it; `holder` is whose authority and budget it uses, or who is asked.

    `period` is when it was granted (until then: asked for), computed once. `asked` are all who were asked, in order;
    `yes` those who said yes while a second one is needed. `customer` is the key its giving is added up under.
    `part_of` names a refused request (`142-1`) of the same customer that this could be a part of. `cover` is why the
    requester's own authority did not suffice, `history` what the customer had before, and `usual` what was given in
    cases like this one; all as of the request.
    """

    number: int
    terms: GrantTerms
    by: UserId
    at: datetime
    period: Period
    holder: UserId
    state: GrantState
    reason: str = field(default="", metadata=PERSONAL)
    decided_by: UserId | None = None
    decided_at: datetime | None = None
    customer: str = ""
    asked: tuple[UserId, ...] = ()
    yes: tuple[UserId, ...] = ()
    part_of: str = ""
    handed: Handed | None = None
    back: TakenBack | None = None
    cover: str = ""
    history: History = field(default_factory=History)
    usual: Usual = field(default_factory=Usual)
    policy: str = ""
    """The version of the rules it was decided by."""

    @property
    def standing(self) -> bool:
        """Whether the reply may speak of it."""
        return self.state in (GrantState.GRANTED, GrantState.SPENT)

    @property
    def owed(self) -> bool:
        """Whether somebody still has to hand it over."""
        return self.standing and self.terms.handed_over and self.handed is None


@dataclass(frozen=True, slots=True)
class Published:
    """That a person put the reply out, and where."""

    revision: int
    by: UserId
    at: datetime
    permalink: str = field(default="", metadata=PERSONAL)


class Outcome(StrEnum):
    """How a case ended."""

    SATISFIED = "satisfied"
    ANSWERED = "answered"
    CANNOT_SOLVE = "cannot_solve"
    LET_GO = "let_go"
    NO_REPLY = "no_reply"
    NOT_A_COMPLAINT = "not_a_complaint"
    DUPLICATE = "duplicate"


@dataclass(frozen=True, slots=True)
class Closing:
    """The end of a case: outcome, root cause, and why when no reply was published."""

    outcome: Outcome
    by: UserId
    at: datetime
    cause: str = ""
    reason: str = field(default="", metadata=PERSONAL)
    same_as: int | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """State of a case. `thread_ts` is None when the bot's own card is the root of the thread."""

    id: CaseId
    brand: BrandId
    status: Status
    opened_at: datetime
    opened_by: UserId | None
    owner: UserId | None
    source: Source
    channel: ChannelId
    thread_ts: str | None
    rounds: tuple[Round, ...]
    quiet_since: datetime
    likeness: str
    similar: tuple[int, ...] = ()
    understanding: Understanding | None = None
    facts: Facts = field(default_factory=Facts)
    feedback: tuple[str, ...] = field(default=(), metadata=PERSONAL)
    drafts_asked: int = 0
    revisions: tuple[Revision, ...] = ()
    approvals: tuple[Approval, ...] = ()
    grants: tuple[Grant, ...] = ()
    published: tuple[Published, ...] = ()
    reminders: int = 0
    reminded_at: datetime | None = None
    snoozed_until: datetime | None = None
    closing: Closing | None = None
    changes: int = 0
    """How many events the case has seen since it was opened; tells its messages of one kind apart."""

    @property
    def post(self) -> Post:
        """What the author said last; an earlier round's author, platform and link stand where it names none."""
        first, last = self.rounds[0].post, self.rounds[-1].post
        signed = last.author or first.author
        known = last.platform is not Platform.OTHER
        return Post(
            text=last.text,
            author=signed or self.facts.customer,
            platform=last.platform if known else first.platform,
            link=last.link or first.link,
        )

    @property
    def customer(self) -> str:
        """The key under which goodwill is added up: of whom a person named, else of who signed."""
        post = self.post
        return customer_of(replace(post, author=self.facts.customer) if self.facts.customer else post)

    @property
    def severity(self) -> Severity:
        return self.understanding.severity if self.understanding else Severity.MINOR

    @property
    def language(self) -> str:
        """The language to answer in: a person's word before the detected one; `und` when nobody knows."""
        return self.facts.language or (self.understanding.language if self.understanding else "und")

    @property
    def stage(self) -> Stage:
        """What the next reply has to do. Nothing but a person's word tells that a matter is settled or hopeless."""
        return self.facts.stage or Stage.OPEN

    @property
    def live(self) -> Revision | None:
        """The one revision that can be approved or published now."""
        if not self.revisions:
            return None
        last = self.revisions[-1]
        out = any(p.revision == last.number for p in self.published)
        return None if last.void or out else last

    @property
    def answered(self) -> Published | None:
        """The publication of this round's reply, if there was one."""
        if not self.published:
            return None
        last = self.published[-1]
        this_round = any(r.number == last.revision and r.round == len(self.rounds) for r in self.revisions)
        return last if this_round else None

    @property
    def approval(self) -> Approval | None:
        """The approval of the live revision, if it has one."""
        live = self.live
        return next(
            (a for a in self.approvals if live and a.sha256 == live.sha256 and a.revision == live.number), None
        )

    @property
    def goodwill(self) -> tuple[int, ...]:
        """The grants that stand."""
        return tuple(grant.number for grant in self.grants if grant.standing)

    def revision(self, number: int) -> Revision | None:
        return next((r for r in self.revisions if r.number == number), None)

    def grant(self, number: int) -> Grant | None:
        return next((g for g in self.grants if g.number == number), None)
