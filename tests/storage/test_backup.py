"""A backup is taken beside a running bot, and put back only when that is safe."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage.backup import NoBackup, backup, restore
from storage.errors import CorruptDatabase, NotMigrated
from storage.jobs import NewJob
from storage.store import Store
from tests.storage.examples import TEAM, case
from tests.storage.times import LEASE, NOON, later


@pytest.fixture
def file(sqlite_url):
    return Path(sqlite_url.removeprefix("sqlite:///"))


@pytest.fixture
def store(sqlite_url):
    opened = Store.open(sqlite_url)
    yield opened
    opened.close()


def open_case(store, number=1):
    store.run_now(lambda tx: tx.save_case(case(number)))


def numbers(url):
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as connection:
        return [row[0] for row in connection.execute('SELECT number FROM "case" ORDER BY 1')]


def test_a_backup_holds_what_was_stored_while_the_bot_goes_on(store, sqlite_url, tmp_path):
    open_case(store)
    backup(sqlite_url, tmp_path / "copy.db")
    open_case(store, 2)

    assert numbers(str(tmp_path / "copy.db")) == [1]
    assert numbers(sqlite_url) == [1, 2]


def test_only_its_owner_may_read_a_backup(store, sqlite_url, tmp_path):
    backup(sqlite_url, tmp_path / "copy.db")

    assert (tmp_path / "copy.db").stat().st_mode & 0o077 == 0
    assert list(tmp_path.glob("*.partial*")) == []


def test_a_backup_replaces_no_file(store, sqlite_url, tmp_path):
    (tmp_path / "copy.db").write_text("mine")

    with pytest.raises(NoBackup, match="exists already"):
        backup(sqlite_url, tmp_path / "copy.db")

    assert (tmp_path / "copy.db").read_text() == "mine"


def test_a_database_that_is_not_there_is_not_made_by_backing_it_up(tmp_path):
    with pytest.raises(NotMigrated):
        backup(f"sqlite:///{tmp_path / 'none.db'}", tmp_path / "copy.db")

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(store, sqlite_url, tmp_path):
    with pytest.raises(NoBackup, match="cannot be written"):
        backup(sqlite_url, tmp_path / "no" / "copy.db")


@pytest.mark.parametrize("tool", [backup, lambda url, file: restore(url, file, NOON)])
def test_on_postgresql_its_own_tools_are_named(tool, tmp_path):
    with pytest.raises(NoBackup, match="pg_dump"):
        tool("postgresql+psycopg://nobody@localhost/none", tmp_path / "copy.db")


def test_a_restored_database_is_as_it_was_and_the_old_one_is_kept(store, sqlite_url, file, tmp_path):
    open_case(store)
    backup(sqlite_url, tmp_path / "copy.db")
    open_case(store, 2)
    store.close()

    aside = restore(sqlite_url, tmp_path / "copy.db", NOON, replace=True)

    assert numbers(sqlite_url) == [1]
    assert numbers(str(aside)) == [1, 2]


def test_an_existing_database_is_replaced_only_when_asked_to(store, sqlite_url, tmp_path):
    backup(sqlite_url, tmp_path / "copy.db")
    open_case(store)
    store.close()

    with pytest.raises(NoBackup, match="--replace"):
        restore(sqlite_url, tmp_path / "copy.db", NOON)

    assert numbers(sqlite_url) == [1]


def test_a_database_that_was_lost_is_restored_without_asking(store, sqlite_url, file, tmp_path):
    open_case(store)
    backup(sqlite_url, tmp_path / "copy.db")
    store.close()
    file.unlink()

    assert restore(sqlite_url, tmp_path / "copy.db", NOON) is None
    assert numbers(sqlite_url) == [1]


def test_a_journal_of_the_old_database_does_not_stay_beside_the_new_one(store, sqlite_url, file, tmp_path):
    backup(sqlite_url, tmp_path / "copy.db")
    store.close()
    Path(f"{file}-journal").write_bytes(b"of the old one")

    aside = restore(sqlite_url, tmp_path / "copy.db", NOON, replace=True)

    assert not Path(f"{file}-journal").exists()
    assert Path(f"{aside}-journal").read_bytes() == b"of the old one"


def spoil(path, how):
    whole = path.read_bytes()
    if how == "truncated":
        path.write_bytes(whole[: len(whole) // 2])
    elif how == "no database":
        path.write_bytes(b"Dear diary. " * 1000)
    elif how == "empty":
        path.write_bytes(b"")
    else:
        statement = {
            "newer": "UPDATE amends_version SET version_num = '9999'",
            "half migrated": "DROP TABLE vote",
            "something else's": "DROP TABLE amends_version",
        }[how]
        with closing(sqlite3.connect(path)) as connection:
            connection.execute(statement)
            connection.commit()


@pytest.mark.parametrize("how", ["truncated", "no database", "empty", "newer", "half migrated", "something else's"])
def test_a_backup_that_is_no_good_changes_nothing(store, sqlite_url, file, tmp_path, how):
    open_case(store)
    backup(sqlite_url, tmp_path / "copy.db")
    store.close()
    spoil(tmp_path / "copy.db", how)
    spoilt, before = (tmp_path / "copy.db").read_bytes(), file.read_bytes()

    with pytest.raises((NoBackup, CorruptDatabase), match="nothing was changed"):
        restore(sqlite_url, tmp_path / "copy.db", NOON, replace=True)

    assert file.read_bytes() == before
    assert (tmp_path / "copy.db").read_bytes() == spoilt
    assert list(tmp_path.glob("*restoring*")) == []


def test_a_file_that_is_not_there_is_named(sqlite_url, file, tmp_path):
    with pytest.raises(NoBackup, match="no file"):
        restore(sqlite_url, tmp_path / "none.db", NOON, replace=True)

    assert file.exists()


def job(kind, **changes):
    return NewJob(team=TEAM, kind=kind, due=NOON, created_at=NOON, **changes)


def restored(store, url, tmp_path, now):
    backup(url, tmp_path / "copy.db")
    store.close()
    restore(url, tmp_path / "copy.db", now, replace=True)
    return Store.open(url)


def test_what_waits_in_a_backup_counts_as_tried_and_nobody_has_it_in_hand(store, sqlite_url, tmp_path):
    store.run_now(lambda tx: tx.add_job(job("say")))
    store.run_now(lambda tx: tx.claim_jobs(NOON, LEASE, 1))
    store.run_now(lambda tx: tx.add_job(job("link")))
    store.run_now(lambda tx: tx.add_job(job("whisper")))

    again = restored(store, sqlite_url, tmp_path, later(hours=1))
    found = again.run_now(lambda tx: tx.claim_jobs(later(hours=1), LEASE, 9))
    again.close()

    assert [(one.kind, one.tried_at) for one in found] == [("link", later(hours=1)), ("say", NOON)]
