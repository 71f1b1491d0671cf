"""Goodwill never exceeds a limit, and every movement leaves a row."""

import asyncio

import pytest

from bot.domain.ids import TeamId, UserId
from storage.ledger import BudgetLine
from tests.storage.examples import ANN, TEAM, case, eur, reservation
from tests.storage.times import NOON, later


@pytest.fixture(autouse=True)
def a_case(store):
    store.run_now(lambda tx: tx.save_case(case()))


@pytest.fixture
def reserve(store):
    return lambda limit=3000, **changes: store.run_now(
        lambda tx: tx.reserve(reservation(**changes), None if limit is None else eur(limit))
    )


def spent(store, manager=ANN, period="2026-11"):
    return [
        (line.limit.minor, line.reserved.minor, line.spent.minor)
        for line in store.run_now(lambda tx: tx.spent(TEAM, manager, period))
    ]


def entries(database):
    with database.connect() as connection:
        rows = connection.exec_driver_sql("SELECT entry, amount_minor FROM ledger ORDER BY seq")
        return [tuple(row) for row in rows]


def test_money_within_the_limit_is_reserved(reserve, store, database):
    assert reserve(amount=1000) is True
    assert spent(store) == [(3000, 1000, 0)]
    assert entries(database) == [("reserve", 1000)]


def test_the_last_of_the_limit_can_be_reserved(reserve):
    assert reserve(grant="1:1", amount=1000)
    assert reserve(grant="1:2", amount=2000) is True


def test_money_over_the_limit_is_refused_and_leaves_no_trace(reserve, store, database):
    reserve(grant="1:1", amount=1000)

    assert reserve(grant="1:2", amount=2001) is False
    assert spent(store) == [(3000, 1000, 0)]
    assert entries(database) == [("reserve", 1000)]


def test_a_first_amount_over_the_limit_is_refused(reserve, store):
    assert reserve(amount=3001) is False
    assert spent(store) == []


def test_without_a_limit_everything_is_within_it(reserve):
    assert reserve(limit=None, amount=10**14) is True


def test_the_limit_follows_the_policy_in_force(reserve, store):
    reserve(limit=1000, grant="1:1", amount=1000)

    assert reserve(limit=1500, grant="1:2", amount=500) is True
    assert reserve(limit=1200, grant="1:3", amount=1) is False
    assert spent(store) == [(1500, 1500, 0)]


def test_the_same_grant_is_reserved_once(reserve, store):
    reserve(amount=1000)

    assert reserve(amount=1000) is True
    assert spent(store) == [(3000, 1000, 0)]


def test_spending_moves_the_money_from_reserved_to_spent(reserve, store, database):
    reserve(amount=1000)

    assert store.run_now(lambda tx: tx.commit_reservation(TEAM, "1:1", later(days=1))) is True
    assert spent(store) == [(3000, 0, 1000)]
    assert entries(database) == [("reserve", 1000), ("commit", 1000)]


def test_releasing_frees_the_money(reserve, store, database):
    reserve(amount=1000)

    assert store.run_now(lambda tx: tx.release(TEAM, "1:1", later(days=1))) is True
    assert spent(store) == [(3000, 0, 0)]
    assert entries(database) == [("reserve", 1000), ("release", 1000)]


@pytest.mark.parametrize("first", ["commit_reservation", "release"])
@pytest.mark.parametrize("second", ["commit_reservation", "release"])
def test_a_reservation_is_settled_once(reserve, store, first, second):
    reserve(amount=1000)
    store.run_now(lambda tx: getattr(tx, first)(TEAM, "1:1", NOON))
    before = spent(store)

    assert store.run_now(lambda tx: getattr(tx, second)(TEAM, "1:1", NOON)) is False
    assert spent(store) == before


def test_what_was_released_is_not_reserved_by_asking_again(reserve, store):
    reserve(amount=1000)
    store.run_now(lambda tx: tx.release(TEAM, "1:1", NOON))

    assert reserve(amount=1000) is False


def test_what_was_never_reserved_cannot_be_settled(store):
    assert store.run_now(lambda tx: tx.commit_reservation(TEAM, "9:9", NOON)) is False


def test_a_grant_of_another_team_cannot_be_settled(reserve, store):
    reserve(amount=1000)

    assert store.run_now(lambda tx: tx.release(TeamId("T2"), "1:1", NOON)) is False


@pytest.mark.parametrize(
    "other",
    [{"period": "2026-12"}, {"manager": UserId("UBOB")}, {"bucket": "year"}, {"case": case(team=TeamId("T2")).id}],
    ids=["period", "manager", "bucket", "team"],
)
def test_budgets_are_apart(reserve, store, other):
    store.run_now(lambda tx: tx.save_case(case(team=TeamId("T2"))))
    reserve(amount=3000)

    assert reserve(grant="1:2", amount=3000, **other) is True


def test_everybodys_sums_are_told_together(reserve, store):
    reserve(grant="1:1", amount=1000)
    reserve(grant="1:2", amount=500, manager=UserId("UBOB"))

    assert store.run_now(lambda tx: tx.budgets(TEAM, "2026-11")) == [
        BudgetLine(ANN, "month", "2026-11", eur(3000), eur(1000), eur(0)),
        BudgetLine(UserId("UBOB"), "month", "2026-11", eur(3000), eur(500), eur(0)),
    ]


@pytest.mark.parametrize("amount", [0, -5])
def test_an_amount_of_nothing_is_a_bug(reserve, amount):
    with pytest.raises(ValueError, match="above zero"):
        reserve(amount=amount)


async def test_of_many_at_once_only_what_the_limit_holds_is_reserved(store):
    def ask(n):
        return lambda tx: tx.reserve(reservation(grant=f"1:{n}", amount=100), eur(3000))

    granted = await asyncio.gather(*(store.run(ask(n)) for n in range(200)))

    assert granted.count(True) == 30
    assert spent(store) == [(3000, 3000, 0)]
