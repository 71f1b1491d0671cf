"""What one customer was given in a year counts, by whomever; and what was refused them is remembered."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.ids import CaseId, TeamId, UserId
from bot.domain.money import Currency, Money
from bot.domain.understanding import Facts
from storage.customers import RefusedGoodwill
from tests.storage.examples import TEAM, case, eur, reservation
from tests.storage.times import NOON, later

MONTH_AGO = later(days=-30)
MARIA, OLEK = "m" * 64, "o" * 64
EUR = Currency("EUR")


@pytest.fixture(autouse=True)
def cases(store):
    store.run_now(lambda tx: [tx.save_case(case(n)) for n in (1, 2)] and tx.save_case(case(team=TeamId("T2"))))


@pytest.fixture
def give(store):
    def reserve(grant="1-1", amount=1000, customer=MARIA, at=NOON, **changes):
        asked = reservation(grant, amount, customer=customer, **changes)
        return store.run_now(lambda tx: tx.reserve(replace(asked, at=at)))

    return reserve


def given(store, customer=MARIA, at=NOON, team=TEAM):
    return store.run_now(lambda tx: tx.given_to(team, customer, at))


def test_what_several_managers_gave_in_several_cases_is_added_up_by_kind(give, store):
    give("1-1", 1000)
    give("2-1", 500, number=2, manager=UserId("UBOB"))
    give("2-2", 300, number=2, kind="refund")

    assert given(store) == {EUR: {"gift": 1500, "refund": 300}}


def test_what_was_given_in_a_case_counts_for_whose_it_turned_out_to_be(give, store):
    give("1-1", 1000, customer="")
    give("2-1", 500, customer=OLEK, number=2)

    def named(tx):
        found = tx.case(CaseId(TEAM, 1))
        tx.save_case(replace(found, facts=Facts(customer="Maria")))
        return tx.case(CaseId(TEAM, 1)).customer

    maria = store.run_now(named)
    assert given(store, maria) == {EUR: {"gift": 1000}}
    assert given(store, OLEK) == {EUR: {"gift": 500}}


def test_customers_teams_and_currencies_are_apart(give, store):
    give("1-1", 1000)
    give("1-2", 1000, customer=OLEK)
    give("1-3", 1000, case=CaseId(TeamId("T2"), 1))
    zloty = replace(reservation("1-4", customer=MARIA), amount=Money(700, Currency("PLN")))
    store.run_now(lambda tx: tx.reserve(zloty))

    assert given(store) == {EUR: {"gift": 1000}, Currency("PLN"): {"gift": 700}}


@pytest.mark.parametrize(
    ("steps", "counts"),
    [
        (("commit_reservation",), True),
        (("release",), False),
        (("expire",), False),
        (("commit_reservation", "reverse"), False),
    ],
)
def test_what_came_back_does_not_count(give, store, steps, counts):
    give()
    for step in steps:
        store.run_now(lambda tx, step=step: getattr(tx, step)(TEAM, "1-1", later(days=1)))

    assert given(store, at=later(days=2)) == ({EUR: {"gift": 1000}} if counts else {})


@pytest.mark.parametrize(("ago", "counts"), [(timedelta(days=365), False), (timedelta(days=365, seconds=-1), True)])
def test_a_year_ago_is_forgotten(give, store, ago, counts):
    give(at=NOON - ago)

    assert (given(store) != {}) is counts


def test_what_was_given_a_moment_later_counts_too(give, store):
    give(at=later(minutes=1))

    assert given(store) == {EUR: {"gift": 1000}}


def test_a_customer_can_be_kept_from_others_again_and_again(store):
    for _ in range(2):
        store.run_now(lambda tx: tx.lock_customer(TEAM, MARIA))


def refused(grant="1-1", number=1, customer=MARIA, at=NOON, team=TEAM):
    return RefusedGoodwill(case=CaseId(team, number), grant=grant, customer=customer, amount=eur(5000), at=at)


def test_a_refused_request_is_found_by_its_customer_or_its_case(store):
    here, theirs, other = refused("1-1"), refused("2-1", 2, at=later(hours=1)), refused("2-2", 2, OLEK)
    store.run_now(lambda tx: [tx.remember_refused(each) for each in (here, theirs, other)])

    def found(number, customer, after=MONTH_AGO):
        return store.run_now(lambda tx: tx.refused_goodwill(CaseId(TEAM, number), customer, after))

    assert found(1, MARIA) == [theirs, here]
    assert found(1, "") == [here]
    assert found(9, OLEK) == [other]
    assert found(1, MARIA, NOON) == [theirs]


def test_refused_requests_of_other_teams_and_of_nobody_in_particular_are_not_found(store):
    store.run_now(
        lambda tx: [tx.remember_refused(refused(team=TeamId("T2"))), tx.remember_refused(refused(customer=""))]
    )

    assert store.run_now(lambda tx: tx.refused_goodwill(CaseId(TEAM, 2), MARIA, later(days=-30))) == []
    assert store.run_now(lambda tx: tx.refused_goodwill(CaseId(TEAM, 2), "", later(days=-30))) == []
