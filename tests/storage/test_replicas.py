"""Replicas of one PostgreSQL hear of each other's work, and go by one clock."""

import threading
from datetime import UTC, datetime, timedelta

import psycopg
import pytest

from bot.clock import SharedClock, SystemClock
from storage.jobs import NewJob
from storage.replicas import CHANNEL, Replicas
from storage.store import Store
from tests.storage.examples import TEAM
from tests.storage.times import NOON

PATIENCE = 10
FAR = datetime(2999, 1, 1, tzinfo=UTC)


@pytest.fixture
def replicas(postgresql_url):
    """Two stores as two bots have them."""
    opened = [Store.open(postgresql_url) for _ in range(2)]
    for store in opened:
        store.times = []
        store.listen(postgresql_url, store.times.append)
        store.wake.clear()
    yield opened
    for store in opened:
        store.close()


@pytest.fixture
def notices(postgresql_url):
    """Who called on the channel until now."""
    plain = postgresql_url.replace("postgresql+psycopg://", "postgresql://", 1)
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute(f"LISTEN {CHANNEL}")

        def until_now():
            connection.execute(f"NOTIFY {CHANNEL}, 'mark'")
            heard = []
            for notice in connection.notifies(timeout=PATIENCE):
                if notice.payload == "mark":
                    return heard
                heard.append(notice.payload)
            raise AssertionError("the mark was not heard")

        yield until_now


def job(key, due=NOON, **changes):
    return NewJob(team=TEAM, kind="say", key=key, due=due, **changes)


async def test_what_one_commits_wakes_the_other_at_once(replicas):
    ours, theirs = replicas

    await ours.run(lambda tx: tx.add_job(job("a")))

    assert await theirs.wake.wait(PATIENCE)


async def test_work_for_later_and_no_work_wake_nobody_else(replicas, notices):
    await replicas[0].run(lambda tx: tx.add_job(job("later", FAR)))
    await replicas[0].run(lambda tx: tx.claim(TEAM, "no work at all", NOON))

    assert notices() == []


async def test_work_that_is_taken_already_wakes_nobody_else(replicas, notices):
    await replicas[0].run(lambda tx: tx.add_job(job("a")))
    taken = await replicas[0].run(lambda tx: tx.claim_jobs(NOON, timedelta(seconds=60), 1))
    before = notices()

    await replicas[0].run(lambda tx: tx.finish_job(taken[0].id, taken[0].token))

    assert len(before) == 1
    assert notices() == []


async def test_a_transaction_that_fails_wakes_nobody(replicas, notices):
    def fail(tx):
        tx.add_job(job("a"))
        raise KeyError("after the job")

    with pytest.raises(KeyError):
        await replicas[0].run(fail)

    assert notices() == []


async def test_a_store_on_its_own_tells_nobody(postgresql_url, notices):
    alone = Store.open(postgresql_url)
    await alone.run(lambda tx: tx.add_job(job("a")))
    alone.close()

    assert notices() == []


def test_nobody_is_woken_by_their_own_work(postgresql_url):
    rung, plain = [], postgresql_url.replace("postgresql+psycopg://", "postgresql://", 1)
    other = threading.Event()
    listening = Replicas(postgresql_url, "me", lambda: rung.append(1) or (len(rung) > 1 and other.set()))
    listening.start()
    with psycopg.connect(plain, autocommit=True) as connection:
        for who in ("me", "me", "another"):
            connection.execute("SELECT pg_notify(%s, %s)", (CHANNEL, who))
    assert other.wait(PATIENCE)
    listening.close()

    # Once for the beginning, once for the other.
    assert len(rung) == 2


def test_a_listener_whose_connection_is_cut_listens_again_and_looks_what_it_missed(postgresql_url):
    rung, again = [], threading.Event()
    listening = Replicas(postgresql_url, "me", lambda: rung.append(1) or (len(rung) > 1 and again.set()))
    listening.start()
    plain = postgresql_url.replace("postgresql+psycopg://", "postgresql://", 1)
    with psycopg.connect(plain, autocommit=True) as connection:
        cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE %s AND pid <> pg_backend_pid()"
        connection.execute(cut, ("SELECT clock_timestamp()%",))

    assert again.wait(PATIENCE)
    listening.close()


async def test_replicas_learn_the_databases_time_before_they_begin(replicas):
    assert all(len(store.times) == 1 and store.times[0].tzinfo is not None for store in replicas)


@pytest.mark.parametrize("ahead", [timedelta(hours=-3), timedelta(minutes=5)])
def test_a_clock_that_was_set_by_the_databases_runs_with_it(ahead):
    clock, system = SharedClock(), SystemClock()

    clock.set_by(system.now() + ahead)

    assert abs(clock.now() - system.now() - ahead) < timedelta(seconds=5)
