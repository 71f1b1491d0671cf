"""What was understood of a post, and what people have confirmed about it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.post import PERSONAL


class Severity(StrEnum):
    MINOR = "minor"
    SIGNIFICANT = "significant"


class Fault(StrEnum):
    """Whose fault it was; only a person says so (the model only suggests)."""

    OURS = "ours"
    SHARED = "shared"
    THIRD_PARTY = "third_party"
    CUSTOMER = "customer"
    NOBODY = "nobody"
    UNKNOWN = "unknown"


class Stage(StrEnum):
    """What a reply has to do in its case."""

    OPEN = "open"
    COUNTER_PROPOSAL = "counter_proposal"
    CANNOT_SOLVE = "cannot_solve"
    RESOLVED = "resolved"
    LET_GO = "let_go"

    @property
    def waits(self) -> bool:
        """Whether the author still waits for something, so that the reply must say by when."""
        return self not in (Stage.RESOLVED, Stage.LET_GO)


class Maker(StrEnum):
    """Who wrote a text: the model, the playbook's template, or a person."""

    MODEL = "model"
    TEMPLATE = "template"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Grievance:
    """What hurt: `summary` in the team's language, `quote` verbatim from the post."""

    summary: str = field(metadata=PERSONAL)
    quote: str = field(default="", metadata=PERSONAL)


@dataclass(frozen=True, slots=True)
class Told:
    """What the author tells as so: `summary` in the team's language, and its source, `quote`, word for word."""

    summary: str = field(metadata=PERSONAL)
    quote: str = field(metadata=PERSONAL)


@dataclass(frozen=True, slots=True)
class Understanding:
    """The result of triage. Everything but `language` and `severity` may be empty, which reads "not known, add".

    `language` is ISO 639-1, or `und` when a person must choose. `floor` holds the words of the post that make
    the case significant whatever the model says. `problem` says why the model was not used, if it was not.
    `claims` are facts by the author's word alone, `attempts` what they did before to get help, `emotions` how they
    feel about it, which is no fact.
    """

    language: str
    severity: Severity
    maker: Maker
    grievances: tuple[Grievance, ...] = ()
    claims: tuple[Told, ...] = ()
    attempts: tuple[Told, ...] = ()
    emotions: tuple[str, ...] = field(default=(), metadata=PERSONAL)
    wants: str = field(default="", metadata=PERSONAL)
    questions: tuple[str, ...] = field(default=(), metadata=PERSONAL)
    floor: tuple[str, ...] = field(default=(), metadata=PERSONAL)
    suggested_fault: Fault = Fault.UNKNOWN
    suggested_cause: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a person states as true about a case; `deadline` is promised in the reply (UTC)."""

    confirmed: tuple[str, ...] = field(default=(), metadata=PERSONAL)
    unknowns: tuple[str, ...] = field(default=(), metadata=PERSONAL)
    fault: Fault = Fault.UNKNOWN
    remedy: str = field(default="", metadata=PERSONAL)
    deadline: datetime | None = None
    language: str = ""
    """The language to answer in, when a person chose it; else empty."""
    stage: Stage | None = None
    """What the reply has to do, when a person said so; the author's next word takes it back."""
    customer: str = field(default="", metadata=PERSONAL)
    """Who the customer is, when a person said so: a name, an account, an e-mail address or a number."""
