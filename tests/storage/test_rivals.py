"""Others use the same database: who loses a race tries again, or is told so in time."""

import asyncio
import sqlite3
import threading
from dataclasses import replace

import pytest
from sqlalchemy import create_engine

from bot.domain.ids import CaseId
from storage import engine as engine_module
from storage.errors import DatabaseBusy
from storage.store import Store
from tests.storage.examples import TEAM, case
from tests.storage.times import NOON


@pytest.fixture
def short_patience(monkeypatch):
    monkeypatch.setattr(engine_module, "PATIENCE", 0.05)


@pytest.fixture
def sqlite_store(sqlite_url, short_patience):
    opened = Store.open(sqlite_url)
    yield opened
    opened.close()


@pytest.fixture
def rival(sqlite_url):
    """Somebody else who holds the file's write lock."""
    connection = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    yield connection
    connection.close()


@pytest.fixture
def postgresql_store(postgresql_url):
    opened = Store.open(postgresql_url)
    yield opened
    opened.close()


async def test_everybody_who_waits_for_a_locked_file_is_told_so(sqlite_store, rival):
    asked = [sqlite_store.run(lambda tx, n=n: tx.claim(TEAM, f"k{n}", NOON)) for n in range(5)]
    answers = await asyncio.gather(*asked, return_exceptions=True)

    assert {type(answer) for answer in answers} == {DatabaseBusy}


def test_when_the_file_is_free_again_work_goes_on(sqlite_store, rival):
    with pytest.raises(DatabaseBusy, match="try again"):
        sqlite_store.run_now(lambda tx: tx.claim(TEAM, "a", NOON))
    rival.execute("ROLLBACK")

    assert sqlite_store.run_now(lambda tx: tx.claim(TEAM, "a", NOON)) is None


def test_a_file_that_others_read_at_that_moment_can_still_be_written(sqlite_store, sqlite_url):
    reader = Store.open(sqlite_url, read_only=True)
    reader.run_now(lambda tx: tx.open_cases(TEAM))

    assert sqlite_store.run_now(lambda tx: tx.claim(TEAM, "a", NOON)) is None
    reader.close()


async def test_two_who_wait_for_each_other_both_get_through(postgresql_store):
    postgresql_store.run_now(lambda tx: [tx.save_case(case(1)), tx.save_case(case(2))])
    both_hold_one = threading.Barrier(2, timeout=20)
    first_tries = iter([True, True])

    def remind(first, second):
        def run(tx):
            held = tx.case(CaseId(TEAM, first))
            if next(first_tries, False):
                both_hold_one.wait()
            other = tx.case(CaseId(TEAM, second))
            for each in (held, other):
                tx.save_case(replace(each, reminders=each.reminders + 1))

        return run

    await asyncio.gather(postgresql_store.run(remind(1, 2)), postgresql_store.run(remind(2, 1)))

    lines = [postgresql_store.run_now(lambda tx, n=n: tx.look_case(CaseId(TEAM, n))) for n in (1, 2)]
    assert [line.reminders for line in lines] == [2, 2]


def test_a_row_kept_by_somebody_else_for_too_long_is_told_so(postgresql_url, short_patience, monkeypatch):
    store = Store.open(postgresql_url)
    store.run_now(lambda tx: tx.save_case(case()))
    rival = create_engine(postgresql_url)
    with rival.connect() as connection:
        connection.exec_driver_sql('SELECT * FROM "case" FOR UPDATE')

        with pytest.raises(DatabaseBusy, match="try again"):
            store.run_now(lambda tx: tx.case(CaseId(TEAM, 1)))
    rival.dispose()
    store.close()


def test_a_connection_that_was_cut_is_replaced(postgresql_store, postgresql_url):
    postgresql_store.run_now(lambda tx: tx.save_case(case()))
    rival = create_engine(postgresql_url, isolation_level="AUTOCOMMIT")
    with rival.connect() as connection:
        connection.exec_driver_sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    rival.dispose()

    assert postgresql_store.run_now(lambda tx: tx.look_case(CaseId(TEAM, 1))) == case()
