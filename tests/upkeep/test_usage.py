"""`amends usage`, as an admin types it."""

from bot.__main__ import main
from storage.model_calls import ModelCall
from storage.store import Store
from tests.storage.conftest import migrated_file, sqlite_url  # noqa: F401 - fixtures
from tests.storage.examples import case
from tests.storage.times import NOON

CALL = ModelCall(
    case=case().id, at=NOON, purpose="draft", model="m", prompt_version="v", input_tokens=900, output_tokens=100
)


def test_what_the_model_took_is_told_case_by_case(sqlite_url, monkeypatch, capsys):  # noqa: F811 - a fixture
    monkeypatch.setenv("DATABASE_URL", sqlite_url)
    store = Store.open(sqlite_url)
    store.run_now(lambda tx: [tx.save_case(case()), tx.begin_model_call(CALL)])

    code = main(["usage"])

    store.close()
    assert code == 0
    assert "#1\t1 (1 guessed)\t900\t100\t-" in capsys.readouterr().out.splitlines()


def test_usage_of_no_database_says_what_to_do(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'none.db'}")

    assert main(["usage"]) == 2
    assert "amends migrate" in capsys.readouterr().err
