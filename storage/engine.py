"""From a database address to an engine with the safe settings."""

import sqlite3
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import StaticPool

from storage.errors import BadAddress

WAL_IS_SAFE_FROM = (3, 51, 3)
"""Earlier versions can damage the file on a WAL reset with two connections."""

PATIENCE = 5
"""Seconds to wait for somebody else's lock."""

WROTE = "wrote"
"""Under this name a connection keeps whether its transaction may have changed anything."""

PLAIN = {"sqlite": "sqlite", "postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}


def address(url: str) -> URL:
    """Read a database address; its password never appears in the refusal."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        parsed = None
    if parsed is None or parsed.drivername not in {*PLAIN, *PLAIN.values()}:
        raise BadAddress(
            "DATABASE_URL must look like sqlite:///amends.db or postgresql+psycopg://user@host/database; "
            "what is set cannot be read that way."
        )
    return parsed.set(drivername=PLAIN.get(parsed.drivername, parsed.drivername))


def is_sqlite(url: str) -> bool:
    return address(url).drivername == "sqlite"


def in_memory(url: str) -> bool:
    """Whether the database lives and dies with its one connection."""
    parsed = address(url)
    return parsed.drivername == "sqlite" and parsed.database in (None, "", ":memory:")


def engine_for(url: str, *, read_only: bool = False, connections: int = 8) -> Engine:
    """An engine for the address; nothing is opened yet."""
    parsed = address(url)
    if parsed.drivername == "sqlite":
        return _sqlite(parsed, read_only=read_only)
    return _postgresql(parsed, read_only=read_only, connections=connections)


def _sqlite(url: URL, *, read_only: bool) -> Engine:
    options: dict[str, Any] = {"poolclass": StaticPool} if in_memory(str(url)) else {}
    engine = create_engine(
        url,
        connect_args={"check_same_thread": False, "timeout": PATIENCE, "isolation_level": None},
        hide_parameters=True,
        **options,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: object) -> None:
        _set_pragmas(connection, read_only=read_only)

    def begin(connection: sqlite3.Connection) -> None:
        # The write lock is taken at once: a reader that turns into a writer half way could only fail.
        connection.execute("BEGIN" if read_only else "BEGIN IMMEDIATE")

    # Not an event: that would run it as a statement like any other, which takes ten times as long.
    engine.dialect.do_begin = begin  # type: ignore[method-assign, assignment]
    return engine


def _set_pragmas(connection: sqlite3.Connection, *, read_only: bool) -> None:
    run = connection.execute
    run("PRAGMA foreign_keys = ON")
    # Without it INSERT OR REPLACE removes rows past the triggers that guard them.
    run("PRAGMA recursive_triggers = ON")
    run("PRAGMA mmap_size = 0")
    if read_only:
        # Not mode=ro: that could not read a file whose last writer was killed.
        run("PRAGMA query_only = ON")
    elif sqlite3.sqlite_version_info >= WAL_IS_SAFE_FROM:
        run("PRAGMA journal_mode = WAL")
        run("PRAGMA synchronous = FULL")
    else:
        run("PRAGMA journal_mode = DELETE")
        run("PRAGMA synchronous = EXTRA")


def _postgresql(url: URL, *, read_only: bool, connections: int) -> Engine:
    settings = {
        "timezone": "UTC",
        "default_transaction_read_only": "on" if read_only else "off",
        "lock_timeout": f"{PATIENCE}s",
        "statement_timeout": "60s",
        "idle_in_transaction_session_timeout": "60s",
    }
    engine = create_engine(
        url,
        pool_size=connections,
        max_overflow=0,
        pool_pre_ping=True,
        isolation_level="READ COMMITTED",
        hide_parameters=True,
        connect_args={
            "connect_timeout": PATIENCE,
            "application_name": "amends",
            "options": " ".join(f"-c {name}={value}" for name, value in settings.items()),
        },
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.info[WROTE] = False

    @event.listens_for(engine, "before_cursor_execute")
    def note(connection: Connection, _cursor: object, statement: str, *_: object) -> None:
        if not statement.startswith("SELECT"):
            connection.info[WROTE] = True

    return engine


def only_read(connection: Connection) -> bool:
    """PostgreSQL: whether this transaction certainly changed nothing so far."""
    return not connection.info.get(WROTE, True)
