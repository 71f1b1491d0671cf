"""A database that the bot cannot trust: `amends run` says what to do, and overwrites nothing."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from bot.__main__ import main
from tests.storage.conftest import migrated_file, own_url, postgresql, sqlite_url  # noqa: F401 - fixtures


@pytest.fixture
def run(monkeypatch, capsys):
    """`amends run` on a database that must not let it come far: exit code and what is said."""
    for name, value in {
        "SLACK_BOT_TOKEN": "-".join(["xoxb", "test"]),
        "SLACK_APP_TOKEN": "-".join(["xapp", "test"]),
        "SLACK_API_URL": "http://127.0.0.1:1/api/",
        "AMENDS_CASES_CHANNEL": "C0CASES",
    }.items():
        monkeypatch.setenv(name, value)

    def start(database_url):
        monkeypatch.setenv("DATABASE_URL", database_url)
        code = main(["run"])
        return code, capsys.readouterr().err

    return start


def overwrite(path, at, length):
    whole = path.read_bytes()
    path.write_bytes(whole[:at] + b"\xa5" * length + whole[at + length :])


DAMAGE = {
    "truncated": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "no header": lambda path: overwrite(path, 0, 100),
    "a page of noise": lambda path: overwrite(path, 8 * 4096, 4096),
}


@pytest.mark.parametrize("damage", sorted(DAMAGE))
def test_a_damaged_file_is_left_as_it_is(run, sqlite_url, damage):  # noqa: F811
    path = Path(sqlite_url.removeprefix("sqlite:///"))
    DAMAGE[damage](path)
    before = path.read_bytes()

    code, said = run(sqlite_url)

    assert code == 2
    assert "DATABASE_URL" in said
    assert "restore" in said or "not a database" in said
    assert "Traceback" not in said
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("statement", "advice"),
    [
        ("UPDATE amends_version SET version_num = '9999'", "install the later Amends"),
        ("DELETE FROM amends_version", "restore it from a backup"),
        ("DROP TABLE vote", "restore the database from a backup"),
        ("DROP TABLE amends_version", "a database of its own"),
    ],
    ids=["newer", "half migrated", "a table is gone", "somebody else's"],
)
def test_a_database_of_another_shape_is_left_as_it_is(run, own_url, statement, advice):  # noqa: F811
    engine = create_engine(own_url)
    with engine.begin() as connection:
        connection.exec_driver_sql(statement)
    before = tables(engine)

    code, said = run(own_url)

    assert code == 2
    assert advice in said
    assert "Traceback" not in said
    assert tables(engine) == before
    engine.dispose()


def tables(engine):
    """The names of the tables and what the version table says."""
    names = (
        "SELECT name FROM sqlite_master WHERE type = 'table'"
        if engine.dialect.name == "sqlite"
        else "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
    )
    with engine.connect() as connection:
        found = sorted(connection.exec_driver_sql(names).scalars())
        version = "SELECT version_num FROM amends_version"
        return found, list(connection.exec_driver_sql(version).scalars()) if "amends_version" in found else None


def test_what_was_damaged_is_put_aside_by_the_restore_that_is_advised(run, sqlite_url, tmp_path, capsys):  # noqa: F811
    path = Path(sqlite_url.removeprefix("sqlite:///"))
    assert main_with(sqlite_url, "backup", str(tmp_path / "copy.db")) == 0
    DAMAGE["truncated"](path)
    assert run(sqlite_url)[0] == 2

    assert main(["restore", str(tmp_path / "copy.db"), "--replace"]) == 0

    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert len(list(tmp_path.glob("amends.db.*.old"))) == 1


def main_with(url, *arguments):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", url)
        return main(arguments)
