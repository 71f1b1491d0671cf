"""A month's report follows the ledger to its last entry, on both databases."""

from dataclasses import replace

import pytest

from bot.domain.calendar import Period
from bot.domain.case import Closing, GrantState, Outcome, Status
from bot.domain.ids import TeamId
from tests.storage.examples import ANN, NOVEMBER, TEAM, case, eur, reservation
from tests.storage.times import NOON, later

DECEMBER = Period("2026-12-01", "2026-W49", "2026-12")
ENDS = {
    (): GrantState.GRANTED,
    ("commit_reservation",): GrantState.SPENT,
    ("release",): GrantState.RELEASED,
    ("expire",): GrantState.EXPIRED,
    ("commit_reservation", "reverse"): GrantState.REVERSED,
}


@pytest.fixture(autouse=True)
def a_case(store):
    store.run_now(lambda tx: tx.save_case(case()))


def reserved(store, **changes):
    assert store.run_now(lambda tx: tx.reserve(reservation(**changes)))


def report(store, month=NOVEMBER.month, team=TEAM):
    return store.run_now(lambda tx: tx.grants_of_month(team, month))


@pytest.mark.parametrize("moves", ENDS)
def test_a_grant_is_told_as_it_stands_now_and_dated_as_it_was_granted(store, moves):
    reserved(store)
    for move in moves:
        store.run_now(lambda tx, move=move: getattr(tx, move)(TEAM, "1:1", later(days=40)))

    (line,) = report(store)

    assert (line.state, line.at, line.manager, line.amount) == (ENDS[moves], NOON, ANN, eur(1000))


def test_a_month_has_its_own_grants_in_the_order_in_which_they_were_granted(store):
    for name, period in (("b", NOVEMBER), ("a", NOVEMBER), ("c", DECEMBER)):
        reserved(store, grant=name, period=period)
    store.run_now(lambda tx: tx.commit_reservation(TEAM, "b", later(days=1)))

    assert [line.grant for line in report(store)] == ["b", "a"]
    assert [line.grant for line in report(store, "2026-12")] == ["c"]
    assert report(store, team=TeamId("T2")) == []


def test_the_cause_is_that_of_the_closed_case(store):
    reserved(store)
    assert report(store)[0].cause == ""

    def close(tx):
        closing = Closing(Outcome.SATISFIED, ANN, NOON, "service")
        tx.save_case(replace(tx.case(case().id), status=Status.CLOSED, closing=closing))

    store.run_now(close)

    assert report(store)[0].cause == "service"
