"""What a decision needs to know beside the case and the command."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.events import Event
from bot.domain.ids import UserId
from bot.domain.money import Money
from bot.domain.people import Person
from bot.domain.policy import Policy
from bot.domain.refusal import Refusal

Decision = tuple[Event, ...] | Refusal


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The facts of the moment, read in the same transaction.

    `person` is who asks, as stored; `number` the next free case number; `similar` the cases with an alike text;
    `period` the current one of the policy (`2026-11`), `spent` what each person has reserved or spent in it and
    `available` who of the authorities can be asked; `other_exists` whether the case that a closing names stands.
    """

    policy: Policy
    person: Person | None = None
    number: int = 0
    similar: tuple[int, ...] = ()
    period: str = ""
    spent: Mapping[UserId, Money] = field(default_factory=dict)
    available: frozenset[UserId] = frozenset()
    other_exists: bool = False
