"""A sum above somebody's limit does not become theirs to give by being cut into pieces (F72)."""

import random
from dataclasses import replace

import pytest

from bot.domain.authority import ALL_KINDS, Authority, Bound, GrantTerms, Span
from bot.domain.circumstances import RefusedRequest
from bot.domain.commands import ApproveGrant, OfferGrant, RefuseGrant
from bot.domain.decide import decide
from bot.domain.events import GrantAuthorised, GrantEscalated
from bot.domain.evolve import evolve
from bot.domain.hindsight import History
from bot.domain.ids import CaseId
from bot.domain.money import Money
from bot.domain.refusal import Refusal
from tests.domain.builders import (
    ANN,
    BEN,
    CLEO,
    EUR,
    TEAM,
    after,
    ask,
    authority,
    circumstances,
    discount,
    euros,
    gift,
    percent,
    person,
    policy,
    share_of,
    understood,
    with_grant,
)

pytestmark = pytest.mark.usefixtures("untraced")

PARTITIONS = 10_000
LIMIT = 20
# What the policy file gives whoever names no bounds: a case and a customer get no more than one grant may cost.
WHOLE = tuple(Bound(span, Money(LIMIT * 100, EUR)) for span in (Span.CASE, Span.CUSTOMER))
RULES = policy(authorities=(authority(ANN, LIMIT, bounds=WHOLE), authority(BEN, 5000, seniority=1)))
CASES = tuple(replace(understood(), id=CaseId(TEAM, number)) for number in range(1, 5))
FORMS = (
    lambda minor: GrantTerms("discount_amount", amount=Money(minor, EUR)),
    lambda minor: GrantTerms("gift", amount=Money(minor, EUR), what="beans"),
    lambda minor: GrantTerms("refund", amount=Money(minor, EUR)),
)


def partition(rng):
    """A sum above the limit, cut into parts that each lie within it, spread over cases of one customer."""
    left = rng.randint(LIMIT * 100 + 1, LIMIT * 100 * 4)
    cases = rng.sample(CASES, rng.randint(1, len(CASES)))
    parts = []
    while left:
        part = min(left, rng.randint(1, LIMIT * 100) if rng.random() < 0.8 else rng.randint(1, 300))
        parts.append((rng.choice(cases), rng.choice(FORMS)(part)))
        left -= part
    return parts


def give_it_all(parts, rules=RULES):
    """What happens to each part when ANN asks for one after another."""
    cases = {case.id: case for case in CASES}
    for case, terms in parts:
        case = cases[case.id]
        decision = decide(case, ask(OfferGrant, by=ANN, terms=terms, case=case.id), facts(case, cases, rules))
        yield decision
        if not isinstance(decision, Refusal):
            for event in decision:
                case = evolve(case, event)
            cases[case.id] = case


def facts(case, cases, rules):
    of_case = sum(g.terms.cost.minor for g in case.grants if g.standing)
    of_customer = sum(g.terms.cost.minor for c in cases.values() for g in c.grants if g.standing)
    taken = {(Span.CASE, ALL_KINDS): of_case, (Span.CUSTOMER, ALL_KINDS): of_customer}
    had = History(given=(Money(of_customer, EUR),) if of_customer else ())
    return circumstances(rules, used={(ANN, EUR): taken}, customer="maria", history=had)


def alone(decision):
    return not isinstance(decision, Refusal) and isinstance(decision[0], GrantAuthorised)


@pytest.mark.parametrize("chunk", range(4))
def test_every_partition_of_a_sum_above_the_limit_is_escalated_at_some_part(chunk):
    rng = random.Random(72 + chunk)
    for _ in range(PARTITIONS // 4):
        parts = partition(rng)
        given = 0
        for (_case, terms), decision in zip(parts, give_it_all(parts), strict=True):
            assert not isinstance(decision, Refusal)
            assert alone(decision) or isinstance(decision[0], GrantEscalated)
            given += terms.cost.minor if alone(decision) else 0

        assert sum(terms.cost.minor for _, terms in parts) > LIMIT * 100 >= given, parts


@pytest.mark.parametrize("ceiling", ["two_people_above", "retype_above"])
def test_every_partition_of_a_sum_above_a_ceiling_needs_more_than_one_click_at_some_part(ceiling):
    many = (authority(ANN, 1000), authority(BEN, 1000, seniority=1), authority(CLEO, 1000, seniority=2))
    rules = policy(authorities=many, **{ceiling: (Money(LIMIT * 100, EUR),)})
    rng = random.Random(73)
    for _ in range(PARTITIONS // 10):
        parts = partition(rng)
        given = sum(
            terms.cost.minor
            for (_case, terms), decision in zip(parts, give_it_all(parts, rules), strict=True)
            if alone(decision)
        )

        assert sum(terms.cost.minor for _, terms in parts) > LIMIT * 100 >= given, parts


def test_a_sum_within_the_limit_may_be_cut_as_one_likes():
    parts = [(CASES[n % 4], FORMS[n % 3](400)) for n in range(5)]

    assert all(alone(decision) for decision in give_it_all(parts))


def test_a_part_of_a_refused_request_is_recognised_and_names_it():
    refused = (RefusedRequest("97-2", Money(4000, EUR)),)
    now = circumstances(RULES, refused=refused)

    grant = after(CASES[0], ask(OfferGrant, by=ANN, terms=gift(1), case=CASES[0].id), now).grants[0]

    assert (grant.holder, grant.part_of) == (BEN, "97-2")


def test_what_was_refused_in_another_currency_is_no_part_of_it():
    refused = (RefusedRequest("97-2", Money(4000, "PLN")), RefusedRequest("98-1", Money(1, "USD")))
    now = circumstances(RULES, refused=refused)

    assert after(CASES[0], ask(OfferGrant, by=ANN, terms=gift(1), case=CASES[0].id), now).grants[0].standing


BARE = Authority(ANN, EUR, per_grant={"discount_percent": percent(10)})
FIVES = replace(BARE, bounds=(Bound(Span.CASE, euros(1000)),))


@pytest.mark.parametrize("own", [BARE, FIVES])
def test_nobody_gives_a_second_percentage_in_one_case_alone(own):
    rules = policy(authorities=(own, authority(BEN, 5000, seniority=1)))
    now, offer = circumstances(rules), ask(OfferGrant, by=ANN, terms=share_of(5, base=200))
    first = after(understood(), offer, now)
    assert first.grants[0].standing

    again = after(first, offer, now)
    assert (again.grants[1].standing, again.grants[1].part_of) == (False, "142-1")
    assert after(again, ask(ApproveGrant, person=person(BEN), grant=2), now).grants[1].standing


def test_an_amount_beside_a_percentage_is_no_second_percentage():
    rules = circumstances(policy(authorities=(authority(ANN, 50),)))
    case = after(understood(), ask(OfferGrant, by=ANN, terms=share_of(5)), rules)

    beside = after(case, ask(OfferGrant, by=ANN, terms=gift(5)), rules)
    assert beside.grants[1].standing
    gifts = after(understood(), ask(OfferGrant, by=ANN, terms=gift(5)), rules)
    assert after(gifts, ask(OfferGrant, by=ANN, terms=share_of(5)), rules).grants[1].standing


def test_a_part_is_given_when_another_person_says_yes():
    case = with_grant(terms=discount(40))
    case = after(case, ask(RefuseGrant, person=person(BEN), grant=1))
    now = circumstances(refused=(RefusedRequest("142-1", Money(4000, EUR)),))
    asked = after(case, ask(OfferGrant, by=ANN, terms=discount(5)), now)

    given = after(asked, ask(ApproveGrant, person=person(BEN), grant=2), now).grants[1]

    assert (given.part_of, given.yes, given.standing) == ("142-1", (BEN,), True)
