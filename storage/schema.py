"""The database's version: found, checked, brought up to date."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, func, inspect, select
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from storage.engine import address, engine_for, is_sqlite
from storage.errors import (
    CorruptDatabase,
    ForeignDatabase,
    HalfMigrated,
    NewerDatabase,
    NotMigrated,
)
from storage.failures import translated
from storage.tables import Row

if TYPE_CHECKING:
    from alembic.config import Config

VERSIONS = ("0001",)
"""All versions of the database, oldest first; kept here because Alembic is slow to import."""

VERSION_TABLE = "amends_version"
ONE_AT_A_TIME = 0x616D656E6473
"""The advisory lock under which replicas of one PostgreSQL migrate."""
SCRIPTS = Path(__file__).parent / "migrations"

MIGRATE = "Run `amends migrate`."
RESTORE = "restore it from a backup with `amends restore FILE --replace`; the damaged file is kept."
FOREIGN = "The database holds tables of something else; give Amends a database of its own in DATABASE_URL."


def migrate(url: str) -> str:
    """Bring the database up to date and return its version; refuses what is not ours or newer."""
    engine = engine_for(url)
    try:
        with engine.begin() as connection:
            return migrate_connection(connection)
    except SQLAlchemyError as error:
        raise translated(error) from None
    finally:
        engine.dispose()


def migrate_connection(connection: Connection) -> str:
    """The same on an open connection."""
    from alembic import command

    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(ONE_AT_A_TIME)))
    _refuse_damage(connection)
    with suppress(NotMigrated):
        _refuse(connection)
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    return VERSIONS[-1]


def revision(url: str) -> str | None:
    """The version of the database; None when it is empty."""
    engine = engine_for(url, read_only=True)
    try:
        with engine.connect() as connection:
            found = _found(connection)
            return found[0] if found else None
    except SQLAlchemyError as error:
        raise translated(error) from None
    finally:
        engine.dispose()


def check(url: str, *, thorough: bool = True) -> None:
    """Raise the `SchemaProblem` that says what to do, unless the database is sound and of our version.

    Being `thorough` reads a whole SQLite file.
    """
    if is_sqlite(url) and not Path(address(url).database or "").exists():
        raise NotMigrated(f"There is no database yet. {MIGRATE}")
    engine = engine_for(url, read_only=True)
    try:
        with engine.connect() as connection:
            if thorough:
                _refuse_damage(connection)
            _refuse(connection)
    except SQLAlchemyError as error:
        raise translated(error) from None
    finally:
        engine.dispose()


def _refuse(connection: Connection) -> None:
    tables = set(inspect(connection).get_table_names())
    if VERSION_TABLE not in tables:
        if tables:
            raise ForeignDatabase(FOREIGN)
        raise NotMigrated(f"The database is empty. {MIGRATE}")
    found, newest = _found(connection), VERSIONS[-1]
    if len(found) != 1:
        raise HalfMigrated("A migration of the database did not end; restore it from a backup.")
    if found[0] not in VERSIONS:
        raise NewerDatabase(
            f"The database is of version {found[0]}, later than this program; install the later Amends."
        )
    if found[0] != newest:
        raise NotMigrated(f"The database is of version {found[0]}, this program needs {newest}. {MIGRATE}")
    missing = sorted(set(Row.metadata.tables) - tables)
    if missing:
        raise HalfMigrated(f"Tables are missing ({', '.join(missing)}); restore the database from a backup.")


def _refuse_damage(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        return
    try:
        verdict = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
    except DBAPIError as error:
        raise translated(error) from None
    if verdict != "ok":
        raise CorruptDatabase(f"The database file is damaged ({verdict}); {RESTORE}")


def _found(connection: Connection) -> list[str]:
    if not inspect(connection).has_table(VERSION_TABLE):
        return []
    return list(connection.exec_driver_sql(f"SELECT version_num FROM {VERSION_TABLE}").scalars())  # noqa: S608


def _config() -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
