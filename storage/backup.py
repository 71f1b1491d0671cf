"""Copies of an SQLite database: taken beside a running bot, and put back so that nothing is posted twice."""

import os
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from storage.engine import PATIENCE, address, in_memory, is_sqlite
from storage.errors import BadAddress, CorruptDatabase, SchemaProblem, StorageError
from storage.schema import check, migrate, revision

SIDE_FILES = ("-journal", "-wal", "-shm")
"""What SQLite keeps beside a file; next to another file than its own it would damage that one."""

USE_PG_DUMP = (
    "DATABASE_URL is PostgreSQL, which has better tools of its own: back up with pg_dump --format=custom, and "
    "restore with pg_restore into an empty database while no bot runs."
)
DROP_WHISPERS = "DELETE FROM job WHERE kind = 'whisper'"
MAYBE_SENT = """
UPDATE job SET tried_at = coalesce(tried_at, :now), tried_before = coalesce(tried_before, tried_at, :now),
    due = CASE WHEN token IS NULL THEN due ELSE coalesce(again, :now) END,
    again = CASE WHEN token IS NULL THEN again END, token = NULL
"""
LOOK_FIRST = """
CREATE TRIGGER restored_look_first AFTER INSERT ON job
WHEN NEW.kind IN ('say', 'link') AND NEW.tried_at IS NULL AND EXISTS (
    SELECT 1 FROM "case" WHERE team_id = NEW.team_id
        AND number = json_extract(NEW.payload, '$.case[1]') AND opened_at <= '{moment}')
BEGIN UPDATE job SET created_at = '{moment}', tried_at = '{now}', tried_before = '{now}' WHERE id = NEW.id; END
"""
LAST_EVENT = "SELECT max(at) FROM event"


class NoBackup(StorageError):
    """A copy that is not made or not put back, and why."""


def backup(url: str, target: Path) -> None:
    """Copy the database into a new file; a running bot goes on. Refuses a target that exists."""
    source = _file(url)
    if target.exists():
        raise NoBackup(f"{target} exists already; nothing was written. Give another name.")
    check(url, thorough=False)
    partial = target.with_name(f"{target.name}.partial")
    try:
        _copy(source, partial)
        check(f"sqlite:///{partial}")
        # Unlike a rename this never replaces what somebody else put there meanwhile.
        os.link(partial, target)
        _flush(target.parent)
    except FileExistsError:
        raise NoBackup(f"{target} exists already; nothing was written. Give another name.") from None
    except OSError as error:
        raise NoBackup(f"{target} cannot be written ({error.strerror}).") from None
    finally:
        partial.unlink(missing_ok=True)


def restore(url: str, source: Path, now: datetime, *, replace: bool = False) -> Path | None:
    """Put a backup in the database's place; returns where the old one was put aside.

    For who is certain to be alone with the database. The backup is checked, and brought to this program's version,
    before anything is touched; it stays as it is.
    """
    target = _file(url)
    if not source.is_file():
        raise NoBackup(f"There is no file {source}.")
    if target.exists() and not replace:
        raise NoBackup(f"{target} exists; nothing was changed. With --replace it is put aside and kept.")
    partial = target.with_name(f"{target.name}.restoring")
    try:
        partial.unlink(missing_ok=True)
        _copy(source, partial)
        _ours(partial, source)
        _mark_restored(partial, now)
        aside = _put_aside(target, now)
        partial.replace(target)
        _flush(target.parent)
    except OSError as error:
        raise NoBackup(f"{target} cannot be written ({error.strerror}).") from None
    finally:
        for name in ("", *SIDE_FILES):
            Path(f"{partial}{name}").unlink(missing_ok=True)
    return aside


def _file(url: str) -> Path:
    if not is_sqlite(url):
        raise NoBackup(USE_PG_DUMP)
    if in_memory(url):
        raise BadAddress("DATABASE_URL names a database in memory; there is nothing to copy.")
    return Path(address(url).database or "")


def _copy(source: Path, target: Path) -> None:
    """Page by page in one read transaction, also while others write; only the owner may read the copy."""
    os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        with (
            closing(sqlite3.connect(source, timeout=PATIENCE)) as origin,
            closing(sqlite3.connect(target)) as copy,
        ):
            origin.execute("PRAGMA query_only = ON")
            origin.backup(copy)
    except sqlite3.DatabaseError as error:
        raise CorruptDatabase(f"{source} cannot be read as a database ({error}); nothing was changed.") from None
    with target.open("rb") as written:
        os.fsync(written.fileno())


def _ours(copy: Path, source: Path) -> None:
    """Refuse what is damaged, newer, half migrated, or not ours."""
    url = f"sqlite:///{copy}"
    try:
        if revision(url) is None:
            raise NoBackup(f"{source} is no backup of Amends; nothing was changed.")
        migrate(url)
        check(url)
    except SchemaProblem as problem:
        raise NoBackup(f"{source} cannot be restored, nothing was changed: {problem}") from None


def _mark_restored(copy: Path, now: datetime) -> None:
    """What the backup does not know to be posted may have been since: it is looked for first.

    The jobs that wait, and those that cases of the backup will still bring, begin as tried; a whisper cannot be
    looked for, and telling somebody twice is worse than not at all.
    """
    told = f"{now.astimezone(UTC):%Y-%m-%d %H:%M:%S.%f}"
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        moment = connection.execute(LAST_EVENT).fetchone()[0]
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(DROP_WHISPERS)
        connection.execute(MAYBE_SENT, {"now": told})
        connection.execute("DROP TRIGGER IF EXISTS restored_look_first")
        if moment is not None:
            connection.execute(LOOK_FIRST.format(moment=moment.replace("'", ""), now=told))
        connection.execute("COMMIT")


def _put_aside(target: Path, now: datetime) -> Path | None:
    """The old database with all that belongs to it; nothing of it stays beside the new one."""
    aside = target.with_name(f"{target.name}.{now:%Y%m%d-%H%M%S-%f}.old")
    there = target.exists()
    for name in ("", *SIDE_FILES):
        with suppress(FileNotFoundError):
            Path(f"{target}{name}").rename(f"{aside}{name}")
    return aside if there else None


def _flush(folder: Path) -> None:
    """A new name is durable once its folder is."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
