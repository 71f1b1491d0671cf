"""Whatever is asked in whatever order, a budget is the sum of its ledger and within its limit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.authority import PERIODS
from storage.engine import engine_for
from storage.schema import migrate_connection
from storage.tables import LEDGER
from storage.transaction import Transaction
from tests.storage.examples import ANN, NOVEMBER, TEAM, at_most, case, reservation
from tests.storage.times import NOON

LIMIT = 1000
OF_GIFTS = 600
GRANTS = st.sampled_from(["1:1", "1:2", "1:3", "1:4"])
STEP = st.one_of(
    st.tuples(st.just("reserve"), GRANTS, st.integers(1, 700), st.sampled_from(["gift", "refund"])),
    st.tuples(st.sampled_from(["commit_reservation", "release", "expire", "reverse"]), GRANTS, st.none(), st.none()),
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
    what, grant, amount, kind = step
    if what == "reserve":
        bounds = at_most(LIMIT) | at_most(OF_GIFTS, kind="gift")
        tx.reserve(reservation(grant=grant, amount=amount, kind=kind), bounds)
    else:
        getattr(tx, what)(TEAM, grant, NOON)


def of_ledger(tx):
    """What the accounts say is set aside and spent, together and by kind."""
    sums = {}
    for row in tx._execute(LEDGER.select()):
        for kind in ("", row.kind):
            line = sums.setdefault(kind, {"allowance": 0, "reserved": 0, "spent": 0})
            line[row.debit] += row.amount_minor
            line[row.credit] -= row.amount_minor
    return {kind: (line["reserved"], line["spent"]) for kind, line in sums.items()}


@given(st.lists(STEP, max_size=25))
def test_a_budget_is_the_sum_of_its_ledger_and_within_its_limit(connection, steps):
    transaction = connection.begin()
    tx = Transaction(connection)
    for step in steps:
        take(tx, step)
    sums = of_ledger(tx)
    lines = tx.spent(TEAM, ANN, NOVEMBER)
    problems = tx.sum_problems(TEAM)
    transaction.rollback()

    assert sum(sums.get("", (0, 0))) <= LIMIT
    assert sum(sums.get("gift", (0, 0))) <= OF_GIFTS
    for span in PERIODS:
        assert {x.kind: (x.reserved.minor, x.spent.minor) for x in lines if x.span is span} == sums
    assert problems == []
