"""What a second reader says about a reply before it is public: it warns, and decides nothing."""

from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.post import PERSONAL


class About(StrEnum):
    """What a remark can be about."""

    BLAME = "blame"
    ARGUMENT = "argument"
    CONDITION = "condition"
    """An apology with an "if" or a "but" in it."""
    EMPTY = "empty"
    INVENTED = "invented"
    UNANSWERED = "unanswered"
    TRANSLATION = "translation"
    """The translation says something else than the reply."""


@dataclass(frozen=True, slots=True)
class Remark:
    """`quote` stands word for word in the reply; of what is left unanswered it is that grievance.

    Of a translation that differs, it stands in the translation.
    """

    about: About
    quote: str = field(metadata=PERSONAL)
    why: str = field(default="", metadata=PERSONAL)


@dataclass(frozen=True, slots=True)
class Review:
    """What a second reading of one text found; `problem` says why there was none, if there was none."""

    remarks: tuple[Remark, ...] = ()
    problem: str = ""
