"""Changes of limits come back as they were stored, each under a number of its own."""

from dataclasses import replace

import pytest
from sqlalchemy.exc import DBAPIError

from bot.domain.authority import Authority, Bound, Span
from bot.domain.ids import TeamId, UserId
from bot.domain.limit_changes import LimitChange
from bot.domain.money import Currency, Percent
from tests.storage.examples import ANN, TEAM, eur
from tests.storage.times import NOON, later

LIMITS = Authority(
    ANN,
    Currency("EUR"),
    1,
    per_grant={"discount_percent": Percent(1050), "gift": eur(2000)},
    bounds=(Bound(Span.MONTH, eur(10000)), Bound(Span.DAY, eur(500), "gift")),
    until=later(days=9),
)
CHANGE = LimitChange(1, LIMITS, "basis", UserId("UBOB"), NOON, raised=True, old=replace(LIMITS, per_grant={}))


def changes(store, team=TEAM):
    return store.run_now(lambda tx: tx.limit_changes(team))


def test_a_change_comes_back_as_it_was_stored(store):
    store.run_now(lambda tx: tx.add_limit_change(TEAM, CHANGE))

    assert changes(store) == [CHANGE]
    assert store.run_now(lambda tx: tx.limit_change(TEAM, 1)) == CHANGE


def test_a_number_is_given_once(store):
    other = replace(CHANGE, by=UserId("UCLEO"))

    assert store.run_now(lambda tx: tx.add_limit_change(TEAM, CHANGE))
    assert not store.run_now(lambda tx: tx.add_limit_change(TEAM, other))
    assert changes(store) == [CHANGE]


def test_what_became_of_a_change_is_stored(store):
    agreed = replace(CHANGE, second=UserId("UCLEO"), at_last=later(hours=1))
    store.run_now(lambda tx: tx.add_limit_change(TEAM, CHANGE))
    store.run_now(lambda tx: tx.save_limit_change(TEAM, agreed))

    assert changes(store) == [agreed]


def test_changes_are_told_in_their_order_and_teams_are_apart(store):
    for number in (10, 2, 1):
        store.run_now(lambda tx, number=number: tx.add_limit_change(TEAM, replace(CHANGE, number=number)))

    assert [change.number for change in changes(store)] == [1, 2, 10]
    assert changes(store, TeamId("T2")) == []
    assert store.run_now(lambda tx: tx.limit_change(TeamId("T2"), 1)) is None


def test_a_change_has_a_number_above_zero(database):
    with pytest.raises(DBAPIError), database.begin() as connection:
        connection.exec_driver_sql("INSERT INTO limit_change VALUES ('T1', 0, '{}')")
