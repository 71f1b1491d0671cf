"""Thousands of waiting jobs do not make claiming slow: counted in SQLite's own steps, so that no clock matters."""

import pytest
from sqlalchemy import insert

from storage.engine import engine_for
from storage.tables import JOB, LANE
from storage.transaction import Transaction
from tests.storage.times import LEASE, NOON, later

MANY = 5000


@pytest.fixture
def connection(sqlite_url):
    engine = engine_for(sqlite_url)
    with engine.connect() as opened:
        yield opened
    engine.dispose()


@pytest.fixture
def steps(connection):
    """How many hundreds of steps SQLite's machine takes for something."""

    def count(run):
        ticks = []
        driver = connection.connection.driver_connection
        driver.set_progress_handler(lambda: ticks.append(1), 100)
        run()
        driver.set_progress_handler(None, 0)
        return len(ticks) * 100

    return count


@pytest.fixture
def tx(connection):
    return Transaction(connection)


@pytest.fixture
def fill(connection):
    """Many jobs, written past `add_job` because that is not what is measured."""
    plain = {"team_id": "T1", "kind": "say", "payload": {}, "due": NOON, "attempts": 0, "queue": None, "lane": None}

    def write(**changes):
        rows = [plain | {name: value(n) for name, value in changes.items()} for n in range(MANY)]
        connection.execute(insert(JOB), rows)
        lanes = {row["lane"] for row in rows if row["lane"]}
        for name in lanes:
            connection.execute(insert(LANE), {"name": name, "interval_ms": 0, "next_at": None})

    return write


def test_timers_that_are_not_due_cost_nothing(tx, steps, fill):
    fill(due=lambda n: later(hours=1, seconds=n))

    assert steps(lambda: tx.claim_jobs(NOON, LEASE, 10)) < 500
    assert steps(lambda: tx.next_due(NOON)) < 500


@pytest.mark.parametrize(
    "shape",
    [
        {"queue": lambda n: "case:1"},
        {"queue": lambda n: f"case:{n}", "lane": lambda n: "slack:C1"},
        {"queue": lambda n: f"case:{n % 500}", "lane": lambda n: f"slack:C{n % 20}"},
    ],
    ids=["one queue", "one lane", "many queues and lanes"],
)
def test_what_is_due_costs_some_steps_a_job_and_not_some_for_each_pair(tx, steps, fill, shape):
    fill(**shape)

    assert steps(lambda: tx.claim_jobs(NOON, LEASE, 10)) < 120 * MANY
    assert steps(lambda: tx.next_due(NOON)) < 120 * MANY
