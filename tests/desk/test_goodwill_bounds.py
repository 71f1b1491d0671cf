"""Bounds of a case, a customer and a period hold whoever gives; and who is asked is who can answer now."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.authority import Bound, Span
from bot.domain.case import GrantState
from bot.domain.commands import AddRound, ApproveGrant, HandOverGrant, RefuseGrant, StateFacts, TakeBackGrant
from bot.domain.hindsight import History
from bot.domain.ids import CaseId
from bot.domain.policy import Absence, Hours
from bot.domain.post import digest
from bot.domain.refusal import No
from bot.domain.understanding import Facts
from tests.domain.builders import (
    ANN,
    BEN,
    CLEO,
    DAN,
    NOON,
    NOVEMBER,
    TEAM,
    authority,
    discount,
    euros,
    gift,
    later,
    person,
    policy,
    post,
    share_of,
    source,
)

SIXTY = Bound(Span.CUSTOMER, euros(60))


@pytest.fixture
async def shop(world):
    """Three cases: Maria's, Maria's again, and Olek's. Everybody may give fifty at once."""
    world.policy = rules()
    await world.meet(ANN, BEN, CLEO, DAN)
    await world.opened(1)
    await world.opened(2, post=post("The tea was cold too.", link=None, author="MARIA"))
    await world.opened(3, post=post("And the cake was dry.", link=None, author="Olek"))
    return world


def rules(*bounds, **changes):
    everybody = (authority(user, 50, seniority=n, bounds=bounds) for n, user in enumerate((ANN, BEN, CLEO)))
    return policy(authorities=tuple(everybody), **changes)


def booked(world):
    """What is set aside or spent this month, by person and kind."""
    lines = world.store.run_now(lambda tx: tx.budgets(TEAM, NOVEMBER))
    return {(line.manager, line.kind): line.used.minor for line in lines if line.span is Span.MONTH and line.kind}


def state(world, number=1, grant=1):
    return world.case(number).grant(grant).state


async def test_a_customer_is_given_no_more_by_several_managers_in_several_cases(shop):
    shop.policy = rules(SIXTY)
    await shop.offer(50, number=1)
    answer = await shop.offer(11, number=2, by=BEN)

    assert answer.refusal.no is No.NOBODY_CAN_GRANT
    assert (await shop.offer(10, number=2, by=BEN)).refusal is None
    assert (await shop.offer(50, number=3, by=BEN)).refusal is None


async def test_what_a_customer_did_not_get_after_all_can_be_given_again(shop):
    shop.policy = rules(SIXTY)
    await shop.offer(50, number=1)
    await shop.close(1)

    assert (await shop.offer(50, number=2)).refusal is None


async def test_a_year_later_a_customer_can_be_given_something_again(shop):
    shop.policy = rules(SIXTY, clocks=replace(policy().clocks, goodwill_valid=timedelta(days=900)))
    await shop.offer(50, number=1)
    shop.clock.at = later(days=364)
    assert (await shop.offer(50, number=2)).refusal is not None
    shop.clock.at = later(days=365)

    assert (await shop.offer(50, number=2)).refusal is None


async def test_authors_without_a_name_have_no_year(shop):
    shop.policy = rules(SIXTY)
    for number, text in ((4, "Bad."), (5, "Worse.")):
        await shop.opened(number, post=post(text, link=None, author="A Google user"))

        assert (await shop.offer(50, number=number)).refusal is None


@pytest.mark.parametrize("author", ["", "A Google user"])
async def test_an_author_without_a_name_is_the_customer_of_one_case_and_gets_no_more_in_it(shop, author):
    shop.policy = rules(SIXTY, Bound(Span.CASE, euros(100)), Bound(Span.CUSTOMER, euros(20), "gift"))
    await shop.opened(4, post=post("Bad.", link=None, author=author))
    await shop.offer(40, number=4)

    assert (await shop.offer(21, number=4, by=BEN)).refusal.no is No.NOBODY_CAN_GRANT
    assert (await shop.offer(20, number=4, by=BEN)).refusal is None
    assert (await shop.offer(0, number=4, terms=gift(1))).refusal.no is No.NOBODY_CAN_GRANT


async def test_a_case_is_given_no_more_by_several_people(shop):
    shop.policy = rules(Bound(Span.CASE, euros(60)))
    await shop.offer(50, by=ANN)

    assert (await shop.offer(11, by=BEN)).refusal.no is No.NOBODY_CAN_GRANT
    assert (await shop.offer(10, by=BEN)).refusal is None


@pytest.mark.parametrize(
    ("span", "wait"), [(Span.DAY, timedelta(hours=12)), (Span.WEEK, timedelta(days=6, hours=12))]
)
async def test_a_period_that_is_used_up_begins_anew(shop, span, wait):
    """NOON is a Monday's."""
    shop.policy = replace(rules(), authorities=(authority(ANN, 50, bounds=(Bound(span, euros(50)),)),))
    await shop.offer(50)
    shop.clock.at = NOON + wait - timedelta(seconds=1)
    assert (await shop.offer(1, number=3)).refusal is not None
    shop.clock.at = NOON + wait

    assert (await shop.offer(50, number=3)).refusal is None


async def test_a_kind_has_a_budget_of_its_own(shop):
    shop.policy = replace(rules(), authorities=(authority(ANN, 50, bounds=(Bound(Span.MONTH, euros(50), "gift"),)),))
    await shop.offer(0, terms=gift(50))

    assert (await shop.offer(0, number=3, terms=gift(1))).refusal is not None
    assert (await shop.offer(50, number=3, terms=discount(50))).refusal is None


async def test_the_customers_history_is_kept_with_the_request(shop):
    await shop.offer(50, number=1)
    await shop.offer(30, number=2, by=BEN)

    assert shop.case(2).grant(1).history == History(cases=1, given=(euros(50),))
    assert shop.case(2).grant(1).customer == shop.case(1).grant(1).customer != ""


async def test_the_policys_version_is_kept_with_every_decision(shop):
    shop.policy = replace(rules(), version="monday")
    await shop.offer(40)
    timeline = shop.store.run_now(lambda tx: tx.timeline(CaseId(TEAM, 1)))

    assert shop.case().grant(1).policy == "monday"
    assert timeline[-1].detail["policy"] == "monday"


async def test_a_part_of_a_refused_request_is_asked_of_another(shop):
    shop.policy = replace(rules(), authorities=(authority(ANN, 10), authority(BEN, 50), authority(CLEO, 50)))
    await shop.offer(40, number=1)
    await shop.ask(RefuseGrant, person=person(BEN), grant=1)
    await shop.offer(5, number=2)

    assert state(shop, 2) is GrantState.ASKED
    assert shop.case(2).grant(1).part_of == "1-1"
    await shop.offer(5, number=3)
    assert state(shop, 3) is GrantState.GRANTED


async def test_after_thirty_days_a_refusal_is_forgotten(shop):
    shop.policy = replace(rules(), authorities=(authority(ANN, 10), authority(BEN, 50)))
    await shop.offer(40, number=1)
    await shop.ask(RefuseGrant, person=person(BEN), grant=1)
    shop.clock.at = later(days=30)
    await shop.offer(5, number=2)

    assert state(shop, 2) is GrantState.GRANTED


async def test_who_thought_better_of_an_own_request_was_refused_nothing(shop):
    shop.policy = replace(rules(), authorities=(authority(ANN, 10), authority(BEN, 50)))
    await shop.offer(40, number=1)
    await shop.ask(RefuseGrant, person=person(ANN), grant=1)
    await shop.offer(5, number=2)

    assert state(shop, 2) is GrantState.GRANTED


async def test_who_is_away_is_not_asked_but_who_stands_in(shop):
    away = Absence(BEN, NOON, later(days=1), delegate=CLEO)
    people = (authority(ANN, 10), authority(BEN, 50), authority(CLEO, 50, seniority=2))
    shop.policy = policy(authorities=people, absences=(away,))
    await shop.offer(40)
    shop.clock.at = later(days=1)
    await shop.offer(40, number=3)

    assert shop.case(1).grant(1).holder == CLEO
    assert shop.case(3).grant(1).holder == BEN


async def test_who_works_now_by_their_own_clock_is_asked_first(shop):
    """Noon in London is six in the morning in Chicago."""
    people = (authority(ANN, 10), authority(BEN, 50), authority(CLEO, 50, seniority=2))
    shop.policy = policy(authorities=people, hours=Hours(), zone="America/Chicago")
    await shop.store.run(lambda tx: tx.save_person(person(CLEO, zone="Europe/London")))
    await shop.offer(40)

    assert shop.case().grant(1).holder == CLEO


async def test_a_zone_that_nobody_knows_is_the_teams(shop):
    people = (authority(ANN, 10), authority(BEN, 50), authority(CLEO, 50, seniority=2))
    shop.policy = policy(authorities=people, hours=Hours(), zone="Europe/London")
    await shop.store.run(lambda tx: tx.save_person(person(BEN, zone="Mars/Phobos")))
    await shop.offer(40)

    assert shop.case().grant(1).holder == BEN


async def test_who_left_is_not_asked(shop):
    people = (authority(ANN, 10), authority(BEN, 50), authority(CLEO, 50, seniority=2))
    shop.policy = policy(authorities=people)
    await shop.store.run(lambda tx: tx.save_person(person(BEN, deleted=True)))
    await shop.offer(40)

    assert shop.case().grant(1).holder == CLEO


async def test_above_the_ceiling_the_money_is_set_aside_with_the_second_yes(shop):
    shop.policy = rules(two_people_above=(euros(30),))
    await shop.offer(40)
    await shop.ask(ApproveGrant, person=person(BEN), grant=1)
    assert booked(shop) == {}
    await shop.ask(ApproveGrant, person=person(CLEO), grant=1)

    assert state(shop) is GrantState.GRANTED
    assert booked(shop) == {(CLEO, "discount_amount"): 4000}


@pytest.mark.parametrize(("ceiling", "counted"), [(50, 1), (30, 2)], ids=["one is enough", "two are needed"])
async def test_two_who_say_yes_at_once_are_counted_one_after_the_other(shop, ceiling, counted):
    shop.policy = rules(two_people_above=(euros(ceiling),))
    await shop.offer(40, by=DAN)
    answers = await asyncio.gather(*(shop.ask(ApproveGrant, person=person(who), grant=1) for who in (ANN, BEN, CLEO)))

    late = [answer.refusal.no for answer in answers if answer.refusal]
    grant = shop.case().grant(1)
    assert late == [No.GRANT_DECIDED] * (3 - counted)
    assert (grant.state, len(set(grant.yes))) == (GrantState.GRANTED, counted)
    assert booked(shop) == {(grant.yes[-1], "discount_amount"): 4000}


async def test_a_ceiling_counts_what_the_customer_had_in_other_cases(shop):
    shop.policy = policy(
        authorities=(authority(BEN, 50), authority(CLEO, 50), authority(DAN, 50)), two_people_above=(euros(30),)
    )
    await shop.opened(2)
    await shop.offer(30, by=BEN)
    await shop.offer(1, by=BEN, number=2)

    waiting = shop.case(2).grant(1)
    assert (state(shop), waiting.state, waiting.history.given) == (GrantState.GRANTED, GrantState.ASKED, (euros(30),))
    await shop.ask(ApproveGrant, person=person(CLEO), grant=1, number=2)
    assert shop.case(2).grant(1).state is GrantState.ASKED
    await shop.ask(ApproveGrant, person=person(DAN), grant=1, number=2)
    assert shop.case(2).grant(1).standing


async def test_who_says_yes_while_another_says_no_is_too_late_or_first_but_never_both(shop):
    await shop.offer(40, by=DAN)
    answers = await asyncio.gather(
        shop.ask(ApproveGrant, person=person(BEN), grant=1), shop.ask(RefuseGrant, person=person(CLEO), grant=1)
    )

    assert [answer.refusal.no for answer in answers if answer.refusal] == [No.GRANT_DECIDED]
    granted = state(shop) is GrantState.GRANTED
    assert booked(shop) == ({(BEN, "discount_amount"): 4000} if granted else {})


async def test_a_percentage_counts_with_what_it_can_cost(shop):
    shop.policy = rules(Bound(Span.MONTH, euros(25)))
    await shop.offer(0, terms=share_of(20, base=100))

    assert booked(shop) == {(ANN, "discount_percent"): 2000}
    assert (await shop.offer(6, number=3)).refusal is None
    assert state(shop, 3) is GrantState.ASKED


async def test_who_has_used_up_the_month_may_still_take_back_what_a_colleague_gave(shop):
    shop.policy = rules(Bound(Span.MONTH, euros(50)))
    await shop.offer(50, number=3, by=CLEO)
    await shop.offer(20, terms=gift(20))
    await shop.ask(HandOverGrant, person=person(ANN), grant=1)
    answer = await shop.ask(TakeBackGrant, person=person(CLEO), grant=1, reason="it was broken")

    assert answer.refusal is None
    assert state(shop) is GrantState.REVERSED


async def test_an_author_who_is_named_only_after_the_request_is_still_the_same_customer(shop):
    shop.policy = replace(rules(SIXTY), authorities=(authority(ANN, 10), authority(BEN, 50, bounds=(SIXTY,))))
    await shop.opened(4, post=post("Cold soup.", link=None, author=""))
    await shop.offer(40, number=4)
    assert shop.case(4).grant(1).customer == ""
    await shop.ask(AddRound, 4, by=ANN, post=post("And nobody called.", author="Maria"), source=source())
    await shop.ask(ApproveGrant, 4, person=person(BEN), grant=1)

    assert shop.case(4).grant(1).state is GrantState.GRANTED
    assert (await shop.offer(21, number=1, by=BEN)).refusal.no is No.NOBODY_CAN_GRANT


async def stated(shop, number, customer):
    """Somebody says in the window of facts who the customer is."""
    return await shop.ask(StateFacts, number, by=ANN, facts=Facts(customer=customer))


async def test_what_was_given_before_the_customer_was_named_counts_for_them_from_then_on(shop):
    shop.policy = rules(SIXTY)
    await shop.opened(4, post=post("Cold soup.", link=None, author=""))
    await shop.offer(50, number=4)
    await stated(shop, 4, "maria")

    assert (await shop.offer(11, number=1, by=BEN)).refusal.no is No.NOBODY_CAN_GRANT
    assert (await shop.offer(10, number=1, by=BEN)).refusal is None
    assert shop.case(1).grants[0].history == History(2, (euros(50),))


async def test_who_is_named_as_the_customer_gets_no_more_than_any_other(shop):
    shop.policy = rules(SIXTY)
    await shop.offer(50, number=1)
    await shop.opened(4, post=post("Cold soup.", link=None, author=""))
    await stated(shop, 4, "Maria")
    await stated(shop, 3, "maria@mail.example")
    await stated(shop, 2, "Maria@Mail.example")

    assert (await shop.offer(11, number=4, by=BEN)).refusal.no is No.NOBODY_CAN_GRANT
    assert (await shop.offer(50, number=3, by=BEN)).refusal is None
    assert (await shop.offer(11, number=2, by=BEN)).refusal.no is No.NOBODY_CAN_GRANT


async def test_the_parts_of_what_was_refused_are_known_when_the_customer_is_named_later(shop):
    shop.policy = replace(rules(), authorities=(authority(ANN, 10), authority(BEN, 50)))
    await shop.opened(4, post=post("Cold soup.", link=None, author=""))
    await shop.offer(40, number=4, by=ANN)
    await shop.ask(RefuseGrant, 4, person=person(BEN), grant=1)
    await stated(shop, 4, "Maria")
    await shop.offer(9, number=1, by=ANN)

    assert shop.case(1).grant(1).part_of == "4-1"


async def test_who_the_customer_is_is_in_the_audit_trail_without_their_name(shop):
    await stated(shop, 1, "Maria Nowak")
    (event,) = [e for e in shop.store.run_now(lambda tx: tx.timeline(CaseId(TEAM, 1))) if e.type == "FactsStated"]

    assert (event.by, event.detail["facts"]["customer"]) == (ANN, f"sha256:{digest('Maria Nowak')}")
