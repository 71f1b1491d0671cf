"""What a reply is checked against, and what a check finds."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import lru_cache

from bot.domain.authority import GrantTerms
from bot.domain.lexicon import LANGUAGES
from bot.domain.platforms import Platform, ReplyLimit
from bot.domain.understanding import Fault, Severity
from bot.domain.understanding import Stage as Stage


class Level(StrEnum):
    """BLOCK: no approval unless overridden with a reason, where one counts. WARN: shown to the approver."""

    BLOCK = "block"
    WARN = "warn"


class Address(StrEnum):
    """How a brand speaks to an author; always politely, in every language.

    FORMAL names nobody; PAN_PANI lets Polish say Pan or Pani where the author's own words tell which; FIRST_NAME
    greets by name.
    """

    FORMAL = "formal"
    PAN_PANI = "pan_pani"
    FIRST_NAME = "first_name"


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

    `known` is what else may be repeated: questions, opening hours. `post` is what the author wrote. `promise` is what
    the draft commits us to, by its writer. `now` is the local moment of writing, `work_days` the ISO weekdays on
    which people work. `earlier` are replies published before, `answered` that one of them answers this very post.
    `same_as` is another case in which nearly these words were published.
    `internal` are notes that nobody outside may read, and `canary` a word of the prompt that no reply may hold.
    `spans` are the words of the reply in which its writer sees what must be there, and `required` what must.
    `options` counts the solutions that people named. `contacts` are the brand's own addresses and telephones.
    `banned` are words that the brand does not use (a `*` at the end stands for any ending), `address` is its form.
    `author` is the name shown beside the post, `translation` what the team reads instead of the reply.
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
    stage: Stage = Stage.OPEN
    post: str = ""
    known: tuple[str, ...] = ()
    promise: str = ""
    deadline: datetime | None = None
    now: datetime | None = None
    work_days: frozenset[int] = frozenset()
    earlier: tuple[str, ...] = ()
    answered: bool = False
    same_as: int | None = None
    internal: tuple[str, ...] = ()
    canary: str = ""
    spans: tuple[tuple[str, str], ...] = ()
    required: frozenset[str] = frozenset()
    options: int = 0
    contacts: tuple[str, ...] = ()
    banned: tuple[str, ...] = ()
    address: Address | None = None
    author: str = ""
    translation: str = ""


_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_SURE = 0.9


def languages_of(text: str, context: ReplyContext) -> tuple[str, ...]:
    """The languages in whose words the reply is read: those known of it, else all that its letters allow."""
    looks = primary(context.detected_language) if context.detected_probability >= _SURE else ""
    told = {looks, primary(context.language)} & set(LANGUAGES)
    if _cyrillic(text):
        told.add("ru")
    elif not told - {"ru"}:
        # Nothing Russian in it, and nobody knows what else it is.
        told = set(LANGUAGES) - {"ru"}
    return tuple(language for language in LANGUAGES if language in told)


@lru_cache(maxsize=32)
def _cyrillic(text: str) -> bool:
    return _CYRILLIC.search(text) is not None


@lru_cache(maxsize=64)
def primary(language: str) -> str:
    """`pl` of `pl-PL`."""
    return re.split("[-_]", language.strip().lower())[0]
