"""Whatever is asked in whatever order, a budget is the sum of its ledger and within its limit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.engine import engine_for
from storage.schema import migrate_connection
from storage.tables import LEDGER
from storage.transaction import Transaction
from tests.storage.examples import ANN, TEAM, case, eur, reservation
from tests.storage.times import NOON

LIMIT = 1000
GRANTS = st.sampled_from(["1:1", "1:2", "1:3", "1:4"])
STEP = st.one_of(
    st.tuples(st.just("reserve"), GRANTS, st.integers(1, 700)),
    st.tuples(st.sampled_from(["commit_reservation", "release"]), GRANTS, st.none()),
)


@pytest.fixture(scope="module")
def connection():
    engine = engine_for("sqlite://")
    with engine.connect() as opened:
        with opened.begin():
            migrate_connection(opened)
            Transaction(opened).save_case(case())
        yield opened
    engine.dispose()


def take(tx, step):
    what, grant, amount = step
    if what == "reserve":
        tx.reserve(reservation(grant=grant, amount=amount), eur(LIMIT))
    else:
        getattr(tx, what)(TEAM, grant, NOON)


def sums(tx):
    """What the ledger says is reserved and spent."""
    rows = [(row.entry, row.amount_minor) for row in tx._execute(LEDGER.select())]
    of = {name: sum(amount for entry, amount in rows if entry == name) for name in ("reserve", "commit", "release")}
    return of["reserve"] - of["commit"] - of["release"], of["commit"]


@given(st.lists(STEP, max_size=25))
def test_a_budget_is_the_sum_of_its_ledger_and_within_its_limit(connection, steps):
    transaction = connection.begin()
    tx = Transaction(connection)
    for step in steps:
        take(tx, step)
    reserved, spent = sums(tx)
    lines = tx.spent(TEAM, ANN, "2026-11")
    transaction.rollback()

    assert reserved + spent <= LIMIT
    assert [(line.reserved, line.spent) for line in lines] == ([(eur(reserved), eur(spent))] if lines else [])
    assert lines or (reserved, spent) == (0, 0)
