"""Who judges replies costs tokens of their own, and need not be who wrote them."""

import json

import pytest

from bot.__main__ import main
from bot.language import LangId
from tests.evaluation.entries import a_file, an_entry, evaluated, row
from tests.evaluation.test_command import answering, name_of
from tests.llm.server import ModelServer

USAGE = {
    "triage": {"prompt_tokens": 700, "completion_tokens": 90},
    "draft": {"prompt_tokens": 900, "completion_tokens": 110},
    "review": {"prompt_tokens": 500, "completion_tokens": 20},
    "judge": {"prompt_tokens": 444, "completion_tokens": 33},
}
ONE_MODEL, ANOTHER = "model-that-writes", "model-that-judges"


@pytest.fixture(scope="module")
def languages():
    return LangId()


@pytest.fixture
async def server(monkeypatch, languages):
    monkeypatch.setattr("bot.evaluation.command.LangId", lambda: languages)
    monkeypatch.delenv("AMENDS_POLICY", raising=False)
    running = ModelServer()
    await running.start()
    monkeypatch.setenv("OPENAI_API_KEY", "-".join(["sk", "test"]))
    monkeypatch.setenv("OPENAI_BASE_URL", running.url)
    monkeypatch.setenv("AMENDS_MODEL", ONE_MODEL)
    yield running
    await running.stop()


def judged(path, *more):
    return evaluated(path, "--judge", "model", *more)


async def test_the_judge_s_tokens_stand_beside_those_of_the_product_and_not_among_them(tmp_path, server):
    server.will(answering(usage=USAGE, review=[]))

    _, told, _ = await judged(a_file(tmp_path, an_entry(), an_entry(id="c2")), "--json", tmp_path / "out.json")

    kept = json.loads((tmp_path / "out.json").read_text())
    assert row(told, "c1")[-5:-1] == ["444", "33", "2100", "220"]
    assert row(told, "all")[-5:-1] == ["444", "33", "2100", "220"]
    assert kept["cases"][0]["judge_tokens"] == {"input": 444, "output": 33, "guessed": False}
    assert kept["languages"]["all"]["judge_tokens"] == {"input": 888, "output": 66, "guessed": False}
    assert kept["cases"][1]["tokens"] == {"input": 2100, "output": 220, "guessed": False}


async def test_a_judge_who_is_asked_twice_is_counted_twice_and_guessed_where_no_server_counts(tmp_path, server):
    server.will(answering(judge="Five out of five!", usage=USAGE, review=[]))
    _, told, _ = await judged(a_file(tmp_path, an_entry()))
    assert row(told, "c1")[-5:-3] == ["888", "66"]

    server.will(answering())
    _, told, _ = await judged(a_file(tmp_path, an_entry()))
    assert all(cell.startswith("~") for cell in row(told, "c1")[-5:-3])


async def test_where_nobody_judges_there_is_a_dash(tmp_path, server):
    server.will(answering(usage=USAGE, review=[]))

    _, told, _ = await evaluated(a_file(tmp_path, an_entry()), "--json", tmp_path / "out.json")

    assert row(told, "c1")[-5:-3] == ["-", "-"]
    assert json.loads((tmp_path / "out.json").read_text())["languages"]["all"]["judge_tokens"] is None


@pytest.mark.parametrize(("option", "who"), [((), ONE_MODEL), (("--judge-model", ANOTHER), ANOTHER)])
async def test_another_model_may_judge_what_one_has_written(tmp_path, server, option, who):
    server.will(answering(usage=USAGE, review=[]))

    await judged(a_file(tmp_path, an_entry()), *option, "--json", tmp_path / "out.json")

    asked = {name_of(question): question["model"] for question in server.asked}
    kept = json.loads((tmp_path / "out.json").read_text())
    assert asked == {"triage": ONE_MODEL, "draft": ONE_MODEL, "review": ONE_MODEL, "judge": who}
    assert (kept["model"], kept["judge_model"]) == (ONE_MODEL, who)


async def test_to_name_a_judge_without_asking_for_one_is_a_mistake(tmp_path, server):
    code, _, wrong = await evaluated(a_file(tmp_path, an_entry()), "--judge-model", ANOTHER)

    assert (code, server.asked) == (2, [])
    assert "say --judge model as well" in wrong


def test_the_help_says_that_who_judges_their_own_text_flatters_it(capsys):
    with pytest.raises(SystemExit):
        main(["eval", "--help"])

    said = " ".join(capsys.readouterr().out.split())
    assert "--judge-model MODEL another model" in said
    assert "flatters it" in said
