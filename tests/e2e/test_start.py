"""What keeps the bot from starting is named with its setting, in a line and not in a traceback."""

import socket
from contextlib import AsyncExitStack
from dataclasses import replace
from types import SimpleNamespace

import pytest

from bot.__main__ import main
from bot.app import CannotStart, listen
from tests.handlers.conftest import SETTINGS


@pytest.fixture
def starting(monkeypatch, capsys):
    """Start the bot with a database; what it says."""
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"):
        monkeypatch.setenv(name, "-".join([name[6:9].lower(), "test"]))
    monkeypatch.setenv("AMENDS_CASES_CHANNEL", "C0123456789")
    monkeypatch.setenv("SLACK_API_URL", "http://127.0.0.1:1/api/")

    def start(database_url):
        monkeypatch.setenv("DATABASE_URL", database_url)
        code = main(["run"])
        return code, capsys.readouterr().err

    return start


def refused(told):
    code, said = told
    last = said.splitlines()[-1]
    return code == 2 and last.startswith("DATABASE_URL: ") and "Traceback" not in said


def test_a_database_whose_folder_cannot_be_made(starting, tmp_path):
    (tmp_path / "taken").write_text("a file, not a folder")

    assert refused(starting(f"sqlite:///{tmp_path}/taken/amends.db"))


def test_a_file_that_is_no_database(starting, tmp_path):
    (tmp_path / "notes.db").write_text("milk, bread, " * 1000)

    assert refused(starting(f"sqlite:///{tmp_path}/notes.db"))


def test_a_postgresql_that_does_not_run(starting):
    assert refused(starting("postgresql+psycopg://nobody@127.0.0.1:1/none"))


def test_an_address_that_cannot_be_read(starting):
    assert refused(starting("sqlite:amends.db"))


async def test_a_port_that_another_program_has():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        settings = replace(SETTINGS, app_token=None, signing_secrets=("a secret",), host="127.0.0.1", port=port)

        async with AsyncExitStack() as stack:
            with pytest.raises(CannotStart, match=f"HOST, PORT: .*{port}"):
                await listen(SimpleNamespace(), settings, stack)
