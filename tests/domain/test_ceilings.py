"""The two ceilings, in every order of them: two people above one, the amount typed again above the other."""

import pytest

from bot.domain.case import GrantState
from bot.domain.commands import ApproveGrant, OfferGrant, TakeBackGrant
from bot.domain.decide import decide
from bot.domain.events import GrantAuthorised, GrantEscalated
from bot.domain.hindsight import History
from bot.domain.ladder import before
from bot.domain.money import LARGEST_MINOR, Currency, Money
from bot.domain.refusal import No, Refusal
from tests.domain.builders import (
    ANN,
    BEN,
    CLEO,
    DAN,
    after,
    ask,
    authority,
    circumstances,
    discount,
    euros,
    later,
    no_of,
    person,
    policy,
    refusal_of,
    share_of,
    understood,
)

ALL = (authority(ANN, 1000), authority(BEN, 1000, seniority=1), authority(CLEO, 1000, seniority=2))
# Two people above, typed again above, the amount, and what a person with authority enough must do to give it.
TABLE = [
    (300, 600, 300, "nothing"),
    (300, 600, 301, "two"),
    (300, 600, 600, "two"),
    (300, 600, 601, "two, typed"),
    (600, 300, 300, "nothing"),
    (600, 300, 301, "typed"),
    (600, 300, 600, "typed"),
    (600, 300, 601, "two, typed"),
    (300, 300, 300, "nothing"),
    (300, 300, 301, "two, typed"),
    (None, 300, 300, "nothing"),
    (None, 300, 301, "typed"),
    (300, None, 301, "two"),
    (None, None, 1000, "nothing"),
]


def now(two, retype, **facts):
    ceilings = {"two_people_above": two, "retype_above": retype}
    rules = policy(authorities=ALL, **{name: (euros(n),) for name, n in ceilings.items() if n is not None})
    return circumstances(rules, **facts)


def offer(amount, typed=None, by=ANN):
    return ask(OfferGrant, by=by, terms=discount(amount), typed=typed)


def yes(by, typed=None):
    return ask(ApproveGrant, person=person(by), grant=1, typed=typed, at=later(hours=1))


@pytest.mark.parametrize(("two", "retype", "amount", "needs"), TABLE)
def test_what_one_gives_alone_is_typed_again_above_the_second_ceiling(two, retype, amount, needs):
    bare, retyped = (decide(understood(), offer(amount, t), now(two, retype)) for t in (None, euros(amount)))

    if needs == "typed":
        assert bare == Refusal(No.RETYPE_NEEDED, field="typed")
    else:
        assert isinstance(bare[0], GrantAuthorised if needs == "nothing" else GrantEscalated)
    assert isinstance(retyped[0], GrantEscalated if "two" in needs else GrantAuthorised)


@pytest.mark.parametrize(
    "typed", [euros(302), euros(300), Money(30101, Currency("EUR")), Money(30100, Currency("PLN"))]
)
def test_another_amount_than_it_costs_gives_nothing(typed):
    refusal = refusal_of(understood(), offer(301, typed), now(600, 300))

    assert (refusal.no, refusal.field) == (No.RETYPED_OTHER, "typed")


@pytest.mark.parametrize("typed", [None, euros(9)])
def test_below_the_ceiling_nobody_looks_at_what_was_typed(typed):
    (grant,) = after(understood(), offer(300, typed), now(600, 300)).grants

    assert (grant.state, grant.decided_by) == (GrantState.GRANTED, ANN)


def test_of_a_percentage_the_cost_is_typed_again():
    command = ask(OfferGrant, by=ANN, terms=share_of(50, base=700))

    assert no_of(understood(), command, now(None, 300)) is No.RETYPE_NEEDED
    retyped = ask(OfferGrant, by=ANN, terms=share_of(50, base=700), typed=euros(350))
    assert after(understood(), retyped, now(None, 300)).grants[0].standing


def test_who_only_asks_types_nothing_again():
    """The yes of another person is what counts, and that one types it."""
    for two, by in ((300, ANN), (None, DAN)):
        (grant,) = after(understood(), offer(400, by=by), now(two, 300, person=person(by))).grants

        assert grant.state is GrantState.ASKED


@pytest.mark.parametrize(("two", "retype", "amount", "needs"), TABLE)
def test_every_yes_to_a_colleague_is_typed_above_the_second_ceiling_and_given_twice_above_the_first(
    two, retype, amount, needs
):
    rules = now(two, retype, person=person(DAN))
    case = after(understood(), offer(amount, by=DAN), rules)
    typed = euros(amount) if "typed" in needs else None

    for who in (BEN, CLEO)[: 2 if "two" in needs else 1]:
        assert case.grants[0].state is GrantState.ASKED
        if typed:
            assert no_of(case, yes(who), rules) is No.RETYPE_NEEDED
            assert no_of(case, yes(who, euros(amount - 1)), rules) is No.RETYPED_OTHER
        case = after(case, yes(who, typed), rules)

    assert case.grants[0].state is GrantState.GRANTED


PLN = Currency("PLN")


def given_before(amount, rules):
    """A case in which so much was given already, by one yes."""
    return after(understood(), offer(amount), rules)


def test_a_sum_above_a_ceiling_is_not_given_in_parts_that_lie_below_it():
    rules = now(300, 600)
    case = given_before(300, rules)

    escalated = after(case, offer(1), rules).grants[1]

    assert (escalated.state, escalated.by) == (GrantState.ASKED, ANN)
    typed = given_before(500, now(None, 600))
    refusal = refusal_of(typed, offer(101), now(None, 600))
    assert (refusal.no, refusal.args) == (No.RETYPE_NEEDED, {"before": "50000", "currency": "EUR"})
    assert after(typed, offer(100), now(None, 600)).grants[1].standing


@pytest.mark.parametrize("by", [ANN, DAN])
def test_what_the_customer_had_in_the_year_counts_where_it_is_more_than_the_case(by):
    rules = now(300, None, person=person(by), history=History(2, (euros(250), Money(900_00, PLN))))
    small, large = (after(understood(), offer(amount, by=by), rules) for amount in (50, 51))

    if by is ANN:
        assert small.grants[0].standing
        assert not large.grants[0].standing
    else:
        assert after(small, yes(BEN), rules).grants[0].standing
        assert not after(large, yes(BEN), rules).grants[0].standing
        assert after(after(large, yes(BEN), rules), yes(CLEO), rules).grants[0].standing


def test_what_was_given_while_a_request_waited_counts_towards_the_ceilings():
    waiting = after(understood(), offer(200, by=DAN), now(300, 600, person=person(DAN)))
    typed = now(None, 300)

    assert not after(after(waiting, offer(150), now(300, 600)), yes(BEN), now(300, 600)).grants[0].standing
    assert no_of(after(waiting, offer(150), typed), yes(BEN), typed) is No.RETYPE_NEEDED
    assert after(after(waiting, offer(150), typed), yes(BEN, euros(200)), typed).grants[0].standing


def test_what_was_taken_back_or_is_in_another_currency_does_not_count_towards_a_ceiling():
    case = given_before(300, now(None, None))

    assert before(case, euros(1), History()) == euros(300)
    assert before(case, Money(1, PLN), History()) == Money(0, PLN)
    back = after(case, ask(TakeBackGrant, person=person(ANN), grant=1, reason="not in stock"))
    assert before(back, euros(1), History()) == euros(0)


def test_no_sum_is_too_large_to_be_compared_with_a_ceiling():
    most = Money(LARGEST_MINOR, euros(1).currency)

    assert euros(1) + before(understood(), euros(1), History(1, (most,))) == most


def test_in_a_currency_without_a_ceiling_the_amount_is_always_typed_again():
    rules = circumstances(policy(authorities=ALL, retype_above=(Money(10**9, PLN),)))

    assert no_of(understood(), offer(1), rules) is No.RETYPE_NEEDED
    assert after(understood(), offer(1, euros(1)), rules).grants[0].standing


@pytest.mark.parametrize("name", ["two_people_above", "retype_above"])
def test_only_where_others_have_a_ceiling_a_currency_is_without_one(name):
    assert not policy().without_ceiling(PLN)
    assert policy(**{name: (euros(1),)}).without_ceiling(PLN)
    assert not policy(**{name: (euros(1), Money(1, PLN))}).without_ceiling(PLN)


def test_who_has_nobody_for_the_second_yes_reads_that_two_are_needed_and_why():
    alone = circumstances(policy(authorities=ALL[:1], two_people_above=(euros(300),)))
    pair = circumstances(policy(authorities=ALL[:2], two_people_above=(euros(300),)))
    case = given_before(300, alone)
    together = {"before": "30000", "currency": "EUR"}

    assert refusal_of(understood(), offer(301), alone) == Refusal(No.TWO_NEEDED, {}, "amount")
    assert refusal_of(case, offer(1), alone) == Refusal(No.TWO_NEEDED, together, "amount")
    assert refusal_of(case, offer(1), pair) == Refusal(No.TWO_NEEDED, {"approvers": BEN, **together}, "amount")
    assert no_of(understood(), offer(1001), alone) is No.NOBODY_CAN_GRANT
