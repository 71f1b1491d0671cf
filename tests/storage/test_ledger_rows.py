"""What the ledger's rows and sums say: the moment of each movement, the period of each sum, and what was spent."""

import pytest

from bot.domain.authority import Span
from storage.ledger import grant_id
from storage.tables import LEDGER
from tests.storage.examples import ANN, NOVEMBER, TEAM, at_most, case, eur, reservation
from tests.storage.times import NOON, later


@pytest.fixture(autouse=True)
def a_case(store):
    store.run_now(lambda tx: tx.save_case(case()))


def reserve(store, grant, amount, span=Span.MONTH):
    asked = reservation(grant=grant, amount=amount)
    return store.run_now(lambda tx: tx.reserve(asked, at_most(3000, span)))


@pytest.mark.parametrize("span", [Span.DAY, Span.WEEK, Span.MONTH])
def test_what_was_spent_counts_against_the_limit_as_much_as_what_is_set_aside(store, span):
    assert reserve(store, "1:1", 1000, span)
    store.run_now(lambda tx: tx.commit_reservation(TEAM, "1:1", later(days=1)))

    assert reserve(store, "1:2", 2001, span) is False
    assert reserve(store, "1:2", 2000, span) is True
    assert reserve(store, "1:3", 1, span) is False


@pytest.mark.parametrize("settle", ["commit_reservation", "release", "expire"])
def test_each_row_has_the_moment_of_its_own_movement(store, database, settle):
    reserve(store, "1:1", 1000)
    store.run_now(lambda tx: getattr(tx, settle)(TEAM, "1:1", later(days=1)))

    with database.connect() as connection:
        moments = connection.execute(LEDGER.select().order_by(LEDGER.c.seq)).mappings().all()

    assert [row["at"] for row in moments] == [NOON, later(days=1)]


def test_each_sum_names_its_period_and_its_limit(store):
    reserve(store, "1:1", 1000)

    lines = store.run_now(lambda tx: tx.spent(TEAM, ANN, NOVEMBER))

    assert {(line.span, line.period) for line in lines} == {
        (Span.DAY, NOVEMBER.day),
        (Span.WEEK, NOVEMBER.week),
        (Span.MONTH, NOVEMBER.month),
    }
    limits = {(line.span, line.kind): line.limit for line in lines}
    assert limits[Span.MONTH, ""] == eur(3000)
    assert limits[Span.DAY, ""] is None
    assert {line.used for line in lines} == {eur(1000)}


@pytest.mark.parametrize("amount", [0, -1])
def test_nothing_and_less_cannot_be_set_aside(store, amount):
    with pytest.raises(ValueError, match=r"^only an amount above zero can be reserved$"):
        reserve(store, "1:1", amount)


def test_a_grant_is_called_by_its_case_and_its_number():
    assert grant_id(142, 3) == "142-3"
