"""What a decision needs to know beside the case and the command."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.authority import Authority, Used
from bot.domain.calendar import Period
from bot.domain.events import Event
from bot.domain.hindsight import History, Said, Usual
from bot.domain.ids import UserId
from bot.domain.money import Currency, Money
from bot.domain.people import Person
from bot.domain.policy import Policy
from bot.domain.refusal import Refusal

Decision = tuple[Event, ...] | Refusal


@dataclass(frozen=True, slots=True)
class RefusedRequest:
    """Goodwill for the same customer that was refused lately; `name` is its case and number, as in `142-1`."""

    name: str
    cost: Money


@dataclass(frozen=True, slots=True)
class GoodwillFacts:
    """What is known about money and people when goodwill is decided.

    `used` counts against each authority's bounds (see `Used`), without the grant that is being decided.
    `reachable` are the colleagues who can be asked at all, `at_work` those of them within their hours now, `away` the
    absent ones with who stands in for them. `then` are the authorities as they stood when the request was made: a
    limit raised since does not count for it. `customer` is the key of the case's customer; an anonymous one has none,
    and no `history`. `usual` is how what is offered compares with what was given in such cases.
    """

    period: Period = field(default_factory=Period)
    used: Mapping[tuple[UserId, Currency], Used] = field(default_factory=dict)
    reachable: frozenset[UserId] = frozenset()
    at_work: frozenset[UserId] = frozenset()
    away: Mapping[UserId, UserId | None] = field(default_factory=dict)
    then: tuple[Authority, ...] | None = None
    customer: str = ""
    history: History = field(default_factory=History)
    usual: Usual = field(default_factory=Usual)
    refused: tuple[RefusedRequest, ...] = ()


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The facts of the moment, read in the same transaction.

    `person` is who asks, as stored; `number` the next free case number; `similar` the cases with an alike text;
    `other_exists` whether the case that a closing names stands; `published` what the brand said last in other cases.
    """

    policy: Policy
    person: Person | None = None
    number: int = 0
    similar: tuple[int, ...] = ()
    goodwill: GoodwillFacts = field(default_factory=GoodwillFacts)
    other_exists: bool = False
    published: tuple[Said, ...] = ()
