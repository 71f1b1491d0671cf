"""What a reply is checked against, and what a check finds."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.authority import GrantTerms
from bot.domain.platforms import Platform, ReplyLimit
from bot.domain.understanding import Fault, Severity


class Level(StrEnum):
    """BLOCK: no approval unless overridden with a reason, where one counts. WARN: shown to the approver."""

    BLOCK = "block"
    WARN = "warn"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: `span` is the part of the reply it is about (empty when it is about the whole).

    `final`: no reason on an approval overrides it.
    """

    rule: str
    level: Level
    span: str = ""
    detail: str = ""
    final: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyContext:
    """What is known about the case when its reply is checked.

    `language` is the one to answer in, with the certainty (0 to 1) of who named it: 1 when a person chose it;
    `detected_language` is what the reply looks like. `grants` are those that stand. `deadline_span` holds the words
    of the promise; `edited` says that a person changed the text since, so that their absence only warns.
    `unsolved` says that the customer still waits for a solution, so that a time must be named.
    `limit` replaces the platform's own.
    """

    language: str = "und"
    language_probability: float = 1.0
    detected_language: str = "und"
    detected_probability: float = 0.0
    platform: Platform = Platform.OTHER
    severity: Severity = Severity.MINOR
    fault: Fault = Fault.UNKNOWN
    facts: tuple[str, ...] = ()
    grants: tuple[GrantTerms, ...] = ()
    deadline_span: str | None = None
    remedy: str = ""
    edited: bool = False
    unsolved: bool = True
    allowed_hosts: frozenset[str] = frozenset()
    limit: ReplyLimit | None = None
