"""However many give at once, from however many replicas: never one minor unit over a bound, at any committed state.

Each race is a team of its own: managers with bounds of a day, week and month, and one customer with a bound across
them, all drawn by a seed. What was set aside is also given, freed and taken back while others still race.
"""

import asyncio
import os
from dataclasses import dataclass, replace
from random import Random

import pytest

from bot.books import OverBudget, book, facts
from bot.domain.authority import Authority, Bound, GrantKind, GrantTerms, Span
from bot.domain.calendar import period_of
from bot.domain.circumstances import Circumstances
from bot.domain.commands import OfferGrant
from bot.domain.decide import decide
from bot.domain.events import GrantAuthorised
from bot.domain.ids import CaseId, TeamId, UserId
from bot.domain.money import Money
from bot.domain.people import Person
from bot.domain.policy import Policy
from bot.domain.post import Post, Round, customer_of
from storage.store import Store
from tests.domain.builders import EUR, NOON
from tests.storage import examples

pytestmark = pytest.mark.usefixtures("untraced")

RACES, PARTS = (100_000, 4) if os.environ.get("AMENDS_SOAK") else (1_000, 1)
"""In parts that can be played beside each other: one process cannot use a second core."""
AT_ONCE = 50
REPLICAS = 3
MANAGERS = (UserId("UONE"), UserId("UTWO"))
CONTENDERS = 3
SUMMED_EVERY = 10
SPANS = (Span.DAY, Span.WEEK, Span.MONTH)
KINDS = (GrantKind.GIFT, GrantKind.REFUND)
PERIOD = period_of(NOON, "UTC")


@dataclass(frozen=True)
class Race:
    """What is drawn once: the rules, and who asks for how much of what, and what becomes of it."""

    number: int
    policy: Policy
    asked: tuple[tuple[UserId, str, int, str], ...]
    customer_most: int

    @property
    def team(self):
        return TeamId(f"T{self.number}")

    @property
    def case(self):
        # Half of the customers are nobody in particular: then only the guard of each sum holds the others up.
        author = "Ola" if self.number % 2 else ""
        return examples.case(team=self.team, rounds=(Round(1, Post("Cold.", author=author), NOON),))


def drawn(number):
    chance = Random(number)
    most = chance.randint(500, 3000)
    authorities = []
    for manager in MANAGERS:
        bounds = [
            Bound(span, Money(chance.randint(300, 2500), EUR), kind) for span in SPANS for kind in ("", KINDS[0])
        ]
        bounds = chance.sample(bounds, 3)
        per_grant = dict.fromkeys(KINDS, Money(1500, EUR))
        authorities.append(
            Authority(manager, EUR, per_grant=per_grant, bounds=(*bounds, Bound(Span.CUSTOMER, Money(most, EUR))))
        )
    asked = tuple(
        (chance.choice(MANAGERS), chance.choice(KINDS), chance.randint(1, 1500), chance.choice(ENDS))
        for _ in range(CONTENDERS)
    )
    return Race(number, Policy(authorities=tuple(authorities)), asked, most)


ENDS = ("", "commit_reservation", "release", "expire", "reverse")


def contend(tx, race, turn):
    """As the desk does, but for the case, which would grow from race to race."""
    manager, kind, minor, _ = race.asked[turn]
    terms = GrantTerms(kind, amount=Money(minor, EUR), what="a cake")
    command = OfferGrant(id=f"r{turn}", at=NOON, case=race.case.id, by=manager, terms=terms)
    person = Person(race.team, manager, "m", NOON)
    now = Circumstances(race.policy, person, goodwill=facts(tx, command, race.case, race.policy))
    decision = decide(race.case, command, now)
    if not isinstance(decision, tuple) or not isinstance(decision[0], GrantAuthorised):
        return False, []
    event = decision[0]
    book(tx, replace(event, grant=replace(event.grant, number=turn + 1)), race.policy)
    # Nobody else can change these sums before this is committed: so it is the state that will be committed.
    return True, beyond(tx, race)


def beyond(tx, race):
    """What is over a bound."""
    customer = customer_of(race.case.post)
    given = sum(tx.given_to(race.team, customer, NOON).get(EUR, {}).values()) if customer else 0
    found = [f"the customer has {given} of {race.customer_most}"] if given > race.customer_most else []
    limits = {(a.person, b.span, b.kind): b.most.minor for a in race.policy.authorities for b in a.bounds}
    for line in tx.budgets(race.team, PERIOD):
        most = limits.get((line.manager, line.span, line.kind))
        if most is not None and line.used.minor > most:
            found.append(f"{line.manager} {line.span} {line.kind}: {line.used.minor} of {most}")
    return found


async def give(store, race, turn):
    """One contender, to the end of what becomes of their goodwill; and what was seen to be over a bound."""
    try:
        granted, seen = await store.run(lambda tx: contend(tx, race, turn))
    except OverBudget:
        granted, seen = False, []
    end, name = race.asked[turn][3], f"1-{turn + 1}"
    steps = ("commit_reservation", "reverse") if end == "reverse" else (end,)
    for step in filter(None, steps if granted else ()):
        await store.run(lambda tx, step=step: getattr(tx, step)(race.team, name, NOON))
    return granted, seen


async def run(stores, race):
    await stores[0].run(lambda tx: tx.save_case(race.case))
    turns = (give(stores[(race.number + n) % len(stores)], race, n) for n in range(CONTENDERS))
    ends = await asyncio.gather(*turns)
    over = [line for _, seen in ends for line in seen] + await stores[0].run(lambda tx: beyond(tx, race))
    wrong = []
    if race.number % SUMMED_EVERY == 0:
        wrong = await stores[0].run(lambda tx: tx.sum_problems(race.team))
    return sum(granted for granted, _ in ends), [f"race {race.number}: {line}" for line in [*over, *map(str, wrong)]]


@pytest.fixture
def replicas(url):
    """SQLite has one bot; PostgreSQL several."""
    stores = [Store.open(url) for _ in range(1 if url.startswith("sqlite") else REPLICAS)]
    yield stores
    for store in stores:
        store.close()


@pytest.mark.parametrize("part", range(PARTS))
async def test_no_race_ends_over_a_bound(replicas, part):
    granted, each = 0, RACES // PARTS
    end = (part + 1) * each
    for first in range(part * each, end, AT_ONCE):
        ends = await asyncio.gather(*(run(replicas, drawn(n)) for n in range(first, min(first + AT_ONCE, end))))
        granted += sum(won for won, _ in ends)

        assert [line for _, over in ends for line in over] == []
    # Some win and some lose, or nothing was raced for.
    assert each < granted < each * CONTENDERS * 0.9


def test_a_race_can_be_seen_to_go_over(replicas):
    """The watcher itself: two gifts that nobody checked."""
    race = drawn(1)
    unchecked = examples.reservation("1-1", 10**6, case=CaseId(race.team, 1), customer=customer_of(race.case.post))

    replicas[0].run_now(lambda tx: [tx.save_case(race.case), tx.reserve(replace(unchecked, manager=MANAGERS[0]))])

    assert replicas[0].run_now(lambda tx: beyond(tx, race)) != []
