"""`amends ledger verify`, as an admin types it."""

import sqlite3

import pytest

from bot.__main__ import main
from storage.store import Store
from tests.storage.conftest import migrated_file, sqlite_url  # noqa: F401 - fixtures
from tests.storage.examples import case, reservation


@pytest.fixture
def url(sqlite_url, monkeypatch):  # noqa: F811 - the fixture imported above
    monkeypatch.setenv("DATABASE_URL", sqlite_url)
    store = Store.open(sqlite_url)
    store.run_now(lambda tx: [tx.save_case(case()), tx.reserve(reservation("1-1"))])
    store.close()
    return sqlite_url


def test_a_ledger_that_holds_is_told_so(sqlite_url, monkeypatch, capsys):  # noqa: F811 - the fixture imported above
    monkeypatch.setenv("DATABASE_URL", sqlite_url)

    assert main(["ledger", "verify"]) == 0
    assert capsys.readouterr().out == "The goodwill ledger is in order.\n"


def test_every_place_that_does_not_hold_has_its_line(url, capsys):
    with sqlite3.connect(url.removeprefix("sqlite:///")) as spoilt:
        spoilt.execute("UPDATE budget SET spent_minor = 5 WHERE bucket = 'day'")

    assert main(["ledger", "verify"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "T1: UANN day EUR 2026-11-21: the ledger says 1000 set aside, 0 spent, the budget 1000 set aside, 5 spent",
        "T1: goodwill 1-1: there are entries (reserve), but its case knows nothing of it",
    ]


def test_a_ledger_is_looked_at_beside_a_running_bot(url, capsys):
    running = Store.open(url)
    running.run_now(lambda tx: tx.reserve(reservation("1-2")))

    assert main(["ledger", "verify"]) == 1
    assert "goodwill 1-2" in capsys.readouterr().out
    running.close()


def test_without_a_database_it_says_what_to_do(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'none.db'}")

    assert main(["ledger", "verify"]) == 2
    assert "amends migrate" in capsys.readouterr().err
