"""What was before: a customer's history, what was given in cases like this one, and what was said to others."""

from dataclasses import dataclass

from bot.domain.money import Money


@dataclass(frozen=True, slots=True)
class History:
    """What a customer had before: earlier cases, and what they were given in the last 365 days, by currency."""

    cases: int = 0
    given: tuple[Money, ...] = ()


@dataclass(frozen=True, slots=True)
class Alike:
    """A closed case like this one: the kinds of goodwill given in it, what they cost together, and its outcome."""

    number: int
    kinds: tuple[str, ...]
    cost: Money | None
    outcome: str


@dataclass(frozen=True, slots=True)
class Usual:
    """How an offer compares: the cases most like it, the usual range where it is known, and a `Standing`."""

    alike: tuple[Alike, ...] = ()
    low: Money | None = None
    high: Money | None = None
    standing: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A reply that was published in the case of that number."""

    number: int
    text: str
