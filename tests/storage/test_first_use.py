"""A lane's row is made by who first takes a job of it; two who do so at once still start one job."""

import threading
from datetime import timedelta

import pytest
from sqlalchemy import text

from storage.jobs import NewJob
from storage.store import Store
from tests.storage.times import NOON

WAITING = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
MOST_LOOKS = 100_000


@pytest.fixture
def two_stores(postgresql_url):
    stores = [Store.open(postgresql_url) for _ in range(2)]
    yield stores
    for store in stores:
        store.close()


def claim(tx, team):
    return [job.team for job in tx.claim_jobs(NOON, timedelta(seconds=60), 16, team=team)]


def waits(tx):
    return any(tx._connection.scalar(WAITING) for _ in range(MOST_LOOKS))


def test_two_teams_that_first_use_a_lane_at_once_start_one_job(two_stores):
    first, second = two_stores
    for team in ("T1", "T2"):
        job = NewJob(team=team, kind="draft", due=NOON, lane="llm:model")
        first.run_now(lambda tx, job=job: tx.add_job(job))
    late = []
    other = threading.Thread(target=lambda: late.append(second.run_now(lambda tx: claim(tx, "T2"))))

    def takes_while_the_other_waits(tx):
        taken = claim(tx, "T1")
        other.start()
        return taken, waits(tx)

    taken, waited = first.run_now(takes_while_the_other_waits)
    other.join()

    assert waited
    assert (taken, late) == (["T1"], [[]])
    assert second.run_now(lambda tx: claim(tx, "T2")) == ["T2"]
