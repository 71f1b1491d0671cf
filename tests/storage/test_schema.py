"""A database is brought up to date, or refused with what to do."""

import shutil
import sqlite3

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint, create_engine, inspect

from storage import schema
from storage.errors import CorruptDatabase, ForeignDatabase, HalfMigrated, NewerDatabase, NotMigrated
from storage.schema import SCRIPTS, VERSION_TABLE, VERSIONS, check, migrate, revision
from storage.tables import Row


def do(url, *statements):
    engine = create_engine(url)
    with engine.begin() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    engine.dispose()


def has_table(url, name):
    engine = create_engine(url)
    try:
        return inspect(engine).has_table(name)
    finally:
        engine.dispose()


def test_an_empty_database_is_brought_up_to_date(empty_url):
    assert migrate(empty_url) == VERSIONS[-1]
    assert revision(empty_url) == VERSIONS[-1]
    check(empty_url)


def test_migrating_again_changes_nothing(url):
    assert migrate(url) == VERSIONS[-1]


def test_the_migrations_make_exactly_the_tables(url):
    engine = create_engine(url)
    with engine.connect() as connection:
        options = {"version_table": VERSION_TABLE, "compare_type": False}
        differences = compare_metadata(MigrationContext.configure(connection, opts=options), Row.metadata)
    engine.dispose()

    assert differences == []


def test_the_migrations_make_exactly_the_checks(url):
    engine = create_engine(url)
    found = {
        (table, check["name"])
        for table in Row.metadata.tables
        for check in inspect(engine).get_check_constraints(table)
    }
    engine.dispose()

    spelt = engine.dialect.identifier_preparer.format_constraint
    declared = {
        (table.name, spelt(constraint))
        for table in Row.metadata.tables.values()
        for constraint in table.constraints
        if isinstance(constraint, CheckConstraint)
    }
    assert found == declared


def test_the_known_versions_are_those_of_the_scripts():
    scripts = ScriptDirectory(str(SCRIPTS)).walk_revisions()

    assert tuple(reversed([script.revision for script in scripts])) == VERSIONS


def test_an_empty_database_has_no_version_and_must_be_migrated(empty_url):
    if empty_url.startswith("sqlite"):
        sqlite3.connect(empty_url.removeprefix("sqlite:///")).close()

    assert revision(empty_url) is None
    with pytest.raises(NotMigrated, match="amends migrate"):
        check(empty_url)


def test_a_missing_file_is_not_made_by_checking(tmp_path):
    with pytest.raises(NotMigrated, match="amends migrate"):
        check(f"sqlite:///{tmp_path / 'none.db'}")

    assert not (tmp_path / "none.db").exists()


def test_an_older_database_must_be_migrated(url, monkeypatch):
    monkeypatch.setattr(schema, "VERSIONS", (*VERSIONS, "9999"))

    with pytest.raises(NotMigrated, match="amends migrate"):
        check(url)


@pytest.mark.parametrize("tool", [check, migrate])
def test_a_newer_database_is_refused(own_url, tool):
    do(own_url, f"UPDATE {VERSION_TABLE} SET version_num = '9999'")

    with pytest.raises(NewerDatabase, match="install the later"):
        tool(own_url)


@pytest.mark.parametrize("tool", [check, migrate])
def test_somebody_elses_database_is_refused(empty_url, tool):
    do(empty_url, "CREATE TABLE wp_posts (id INTEGER)")

    with pytest.raises(ForeignDatabase, match="of its own"):
        tool(empty_url)


@pytest.mark.parametrize("tool", [check, migrate])
@pytest.mark.parametrize("damage", [f"DELETE FROM {VERSION_TABLE}", "DROP TABLE vote"])
def test_a_half_migrated_database_is_refused(own_url, tool, damage):
    do(own_url, damage)

    with pytest.raises(HalfMigrated, match="backup"):
        tool(own_url)


@pytest.mark.parametrize("tool", [check, migrate, revision])
def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path, tool):
    path = tmp_path / "amends.db"
    path.write_bytes(b"Dear diary, today a customer complained. " * 100)

    with pytest.raises(CorruptDatabase, match="not a database"):
        tool(f"sqlite:///{path}")

    assert path.read_bytes().startswith(b"Dear diary")


@pytest.mark.parametrize("tool", [check, migrate])
def test_a_damaged_file_is_refused(tmp_path, migrated_file, tool):
    path = tmp_path / "amends.db"
    half = len(migrated_file) // 2
    path.write_bytes(migrated_file[:half] + b"\xa5" * 8192 + migrated_file[half + 8192 :])

    with pytest.raises(CorruptDatabase, match="backup"):
        tool(f"sqlite:///{path}")


def test_a_migration_that_fails_leaves_nothing_behind(own_url, monkeypatch, tmp_path):
    scripts = tmp_path / "migrations"
    shutil.copytree(SCRIPTS, scripts)
    (scripts / "versions" / "0002_fails.py").write_text(
        "from alembic import op\nimport sqlalchemy as sa\n"
        "revision, down_revision = '0002', '0001'\n"
        "def upgrade():\n"
        "    op.create_table('half', sa.Column('id', sa.Integer()))\n"
        "    raise RuntimeError('power cut')\n"
    )
    monkeypatch.setattr(schema, "SCRIPTS", scripts)
    monkeypatch.setattr(schema, "VERSIONS", (*VERSIONS, "0002"))

    with pytest.raises(RuntimeError, match="power cut"):
        migrate(own_url)

    assert revision(own_url) == VERSIONS[-1]
    assert not has_table(own_url, "half")
