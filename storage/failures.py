"""Database exceptions turned into our own, without the parameters, which may hold a customer's words."""

import sqlite3

from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

from storage.errors import (
    BadAddress,
    CommitUnknown,
    CorruptDatabase,
    DatabaseBusy,
    DatabaseUnavailable,
    StorageError,
    Violation,
)

RETRY = frozenset({"40001", "40P01"})
"""PostgreSQL: serialization failure, deadlock."""

GOING_DOWN = frozenset({"57P01", "57P02", "57P03"})
"""PostgreSQL: shutting down, crashed, starting up. Said before the connection itself is seen to be gone."""

SQLITE_SAYS: tuple[tuple[str, type[StorageError], str], ...] = (
    ("locked", DatabaseBusy, "The database is locked by another process; try again in a moment."),
    ("unable to open", BadAddress, "The database file cannot be opened; check that its folder exists."),
    ("readonly", BadAddress, "The database was opened for reading only."),
    (
        "malformed",
        CorruptDatabase,
        "The database file is damaged; restore it from a backup with `amends restore FILE --replace`.",
    ),
    ("not a database", CorruptDatabase, "The file is not a database; check DATABASE_URL."),
    ("disk is full", DatabaseUnavailable, "The disk is full; nothing was stored. Free some space."),
)


def worth_retrying(error: BaseException) -> bool:
    """Whether the same transaction may well succeed when run again."""
    return isinstance(error, DBAPIError) and getattr(error.orig, "sqlstate", None) in RETRY


def translated(error: Exception, *, committing: bool = False) -> Exception:
    """Our own exception for the database's; anything else is returned as it is."""
    if not isinstance(error, SQLAlchemyError):
        return error
    ours = _ours(error)
    if committing and type(ours) is DatabaseUnavailable:
        ours = CommitUnknown(f"{ours} Whether the last COMMIT was stored is not known.")
    # The original names parameters or whole rows; only where it happened is kept.
    return ours.with_traceback(error.__traceback__)


def _ours(error: SQLAlchemyError) -> StorageError:
    if not isinstance(error, DBAPIError):
        return StorageError(f"{type(error).__name__}: {error}")
    if isinstance(error, IntegrityError):
        return Violation(_said(error))
    if error.connection_invalidated:
        return DatabaseUnavailable("The connection to the database was lost; check that the server is running.")
    return _of_sqlite(error) if isinstance(error.orig, sqlite3.Error) else _of_postgresql(error)


def _of_sqlite(error: DBAPIError) -> StorageError:
    for words, kind, advice in SQLITE_SAYS:
        if words in _said(error):
            return kind(advice)
    return StorageError(_said(error))


def _of_postgresql(error: DBAPIError) -> StorageError:
    state = getattr(error.orig, "sqlstate", None)
    if state == "55P03" or state in RETRY:
        return DatabaseBusy("Others kept the rows locked for too long; try again in a moment.")
    if state in GOING_DOWN or (state or "").startswith("08"):
        return DatabaseUnavailable("The server is going down or starting up; check that it is running.")
    if state == "25006":
        return BadAddress("The database was opened for reading only.")
    if type(error.orig).__name__ == "OperationalError" and state is None:
        return DatabaseUnavailable("The database cannot be reached; check DATABASE_URL and that it is running.")
    return StorageError(_said(error))


def _said(error: DBAPIError) -> str:
    """The database's own sentence, without the details in which it quotes rows."""
    diagnosis = getattr(error.orig, "diag", None)
    if diagnosis is not None and diagnosis.message_primary:
        return str(diagnosis.message_primary)
    return str(error.orig).splitlines()[0] if str(error.orig) else type(error.orig).__name__
