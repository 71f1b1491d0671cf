"""`amends eval` writes with the product's own writer, measures what comes, and says whether it is good enough."""

import asyncio
import json
import os
import signal
import sys
from io import StringIO

import pytest
import yaml
from aiohttp import web

from bot.__main__ import main
from bot.evaluation.progress import Progress
from bot.language import LangId
from tests.evaluation.entries import POST, REPLY, a_file, an_entry, evaluated, row
from tests.llm.server import ModelServer, error

TRIAGE = {"language": "en", "severity": "minor", "grievances": [{"summary": "late", "quote": "two weeks late"}]}
DUE = "by Friday, 13 March, 18:00"
SPANS = {"apology": "we are sorry", "promise": "A new cup will be with you"}
DRAFT = {"reply": REPLY, "translation": "", "promise": "a new cup", "deadline_span": DUE, "offer": ""}
DRAFT["spans"] = [{"name": name, "words": words} for name, words in SPANS.items()]
VERDICT = {"score": 4, "reasons": [{"quote": "two weeks late", "why": "passed over"}]}


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch, languages):
    # Loading the model of the languages takes a second: once is enough.
    monkeypatch.setattr("bot.evaluation.command.LangId", lambda: languages)
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "AMENDS_MODEL", "AMENDS_POLICY", "AMENDS_REVIEW"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def languages():
    return LangId()


@pytest.fixture
async def server(monkeypatch):
    running = ModelServer()
    await running.start()
    monkeypatch.setenv("OPENAI_API_KEY", "-".join(["sk", "test"]))
    monkeypatch.setenv("OPENAI_BASE_URL", running.url)
    yield running
    await running.stop()


def answering(judge=VERDICT, usage=None, review=None, **drafted):
    """Each question answered by its name; what else is asked of the model is asked in vain."""
    known = {"triage": TRIAGE, "draft": {**DRAFT, **drafted}, "judge": judge}
    known |= {"review": {"findings": review}} if review is not None else {}

    async def answer(request, server):
        name = name_of(server.asked[-1])
        if name not in known:
            return web.json_response({"error": {"message": "not today"}}, status=401)
        content = known[name] if isinstance(known[name], str) else json.dumps(known[name], ensure_ascii=False)
        told = {"choices": [{"message": {"content": content}, "finish_reason": "stop"}]}
        return web.json_response(told | ({"usage": usage[name]} if usage else {}))

    return answer


def name_of(asked):
    return asked["response_format"]["json_schema"]["name"]


def questions(server, name):
    return [asked["messages"] for asked in server.asked if name_of(asked) == name]


async def test_the_templates_are_measured_without_a_key_or_a_model(tmp_path):
    code, told, _ = await evaluated(a_file(tmp_path, an_entry()), "--drafter", "template")

    assert code == 0, told
    assert row(told, "c1")[:3] == ["c1", "en", "template"]
    assert row(told, "all")[1:5] == ["1", "0", "0", "0"]
    assert told.rstrip().endswith("All good enough.")


async def test_the_model_writes_through_the_product_s_own_prompts_and_its_tokens_are_counted(tmp_path, server):
    usage = {"triage": {"prompt_tokens": 700, "completion_tokens": 90}}
    server.will(answering(usage={**usage, "draft": {"prompt_tokens": 900, "completion_tokens": 110}}))

    code, told, _ = await evaluated(a_file(tmp_path, an_entry()), "--json", tmp_path / "out.json")

    kept = json.loads((tmp_path / "out.json").read_text())
    assert code == 0, told
    assert kept["cases"][0]["draft"]["text"] == REPLY
    assert kept["cases"][0]["tokens"] == {"input": 1600, "output": 200, "guessed": False}
    assert kept["languages"]["all"]["by_model"] == 1
    [triage], [draft] = questions(server, "triage"), questions(server, "draft")
    assert triage[0]["content"].startswith("You read public complaints")
    assert draft[0]["content"].startswith("You write a public reply")
    assert "- a new cup is in stock" in draft[1]["content"]


async def test_tokens_that_no_server_counted_are_marked_as_a_guess(tmp_path, server):
    server.will(answering())

    _, told, _ = await evaluated(a_file(tmp_path, an_entry()))

    assert row(told, "c1")[-3].startswith("~")


async def test_a_block_is_told_with_its_words_and_fails(tmp_path, server):
    server.will(answering(reply=f"{REPLY} You get a voucher of 50 EUR."))
    path = a_file(tmp_path, an_entry())

    code, told, _ = await evaluated(path)
    lenient, _, _ = await evaluated(path, "--max-blocks", "3")

    assert (code, lenient) == (1, 0)
    assert "R13" in row(told, "c1")[3:5]
    assert "c1: R13 blocks it (no_grant) on “50 EUR”." in told
    assert "blocks: 1, at most 0 (--max-blocks)" in told


async def test_what_an_approver_would_be_shown_is_told_even_where_the_file_lets_it_pass(tmp_path, server):
    free = {"remedy": {"kind": ["redo"], "text": "a free repair"}}
    server.will(answering(reply=f"{REPLY} The coffee is free for you."))

    await evaluated(a_file(tmp_path, an_entry(**free)), "--json", tmp_path / "out.json")

    [case] = json.loads((tmp_path / "out.json").read_text())["cases"]
    assert "R13w" in case["blocks"] + case["warnings"]


async def test_what_the_case_asks_for_and_forbids_is_looked_for_in_the_reply(tmp_path, server):
    server.will(answering(reply="We apologise. A new cup comes as soon as we can, call us."))
    asked = {"required": ["apology", "deadline", "question", "empathy"], "forbidden": {"regex": ["call us"]}}

    code, told, _ = await evaluated(a_file(tmp_path, an_entry(**asked)), "--min-parts", "0.5")

    assert code == 1
    assert "deadline question !call us" in " ".join(row(told, "c1"))
    assert "2 of 3" in " ".join(row(told, "all"))
    assert "0.33 of the wanted parts, at least 0.50 (--min-parts)" in told
    assert "words that their case forbids: 1" in told


async def test_a_case_weighed_too_lightly_is_told_and_counts_against_the_agreement(tmp_path):
    path = a_file(tmp_path, an_entry(severity="significant"), an_entry(id="c2"))

    code, told, _ = await evaluated(path, "--drafter", "template")
    lenient, _, _ = await evaluated(path, "--drafter", "template", "--min-severity", "0.5", "--max-blocks", "9")

    assert (code, lenient) == (1, 0)
    assert "minor≠significant" in row(told, "c1")
    assert "severity agreement 0.50, at least 0.90 (--min-severity)" in told


async def test_a_model_that_is_away_does_not_pass_as_the_templates_behind_it(tmp_path, server):
    server.will(error(401))

    code, told, _ = await evaluated(a_file(tmp_path, an_entry()))

    assert code == 1
    assert row(told, "c1")[2] == "template"
    assert "c1: without the model (bad_key)." in told
    assert "the model wrote 0 of 1 drafts, at least 90% (--min-by-model)" in told


async def test_a_second_reading_by_the_model_is_counted_where_it_quotes_the_reply(tmp_path, server):
    empty = {"about": "empty", "quote": "Which colour would you like?", "grievance": "", "why": "asked before"}
    server.will(answering(review=[empty, {**empty, "quote": "words that stand nowhere"}]))

    code, told, _ = await evaluated(a_file(tmp_path, an_entry()))

    assert code == 0, told
    assert row(told, "c1")[7] == "1"
    assert "c1: reviewer, empty (asked before) on “Which colour would you like?”." in told


async def test_nobody_reads_a_second_time_where_that_is_switched_off(tmp_path, server, monkeypatch):
    monkeypatch.setenv("AMENDS_REVIEW", "off")
    server.will(answering(review=[]))

    _, told, _ = await evaluated(a_file(tmp_path, an_entry()))

    assert row(told, "c1")[7] == "-"
    assert questions(server, "review") == []


async def test_a_judge_s_score_counts_where_it_quotes_words_that_stand_there(tmp_path, server):
    server.will(answering())

    code, told, _ = await evaluated(
        a_file(tmp_path, an_entry()), *("--drafter", "template", "--judge", "model", "--min-judge", "4.5")
    )

    assert code == 1
    assert row(told, "c1")[8] == "4"
    assert "c1: judge, 4 (passed over) on “two weeks late”." in told
    assert "judge's mean score 4.00, at least 4.50 (--min-judge)" in told


@pytest.mark.parametrize(
    "said",
    [
        {"score": 5, "reasons": [{"quote": "words that stand nowhere", "why": "fine"}]},
        {"score": 5, "reasons": []},
        {"score": 9, "reasons": [{"quote": "sorry", "why": "fine"}]},
        {"score": "5", "reasons": [{"quote": "sorry", "why": "fine"}]},
        {"score": True, "reasons": [{"quote": "sorry", "why": "fine"}]},
        {"score": 5, "reasons": "fine"},
        "Five out of five!",
    ],
)
async def test_a_judgement_that_proves_nothing_is_asked_for_again_and_then_counts_for_nothing(tmp_path, server, said):
    server.will(answering(judge=said))

    code, told, _ = await evaluated(a_file(tmp_path, an_entry()), "--drafter", "template", "--judge", "model")

    assert code == 1
    assert row(told, "c1")[8] == "bad_answer"
    assert "the judge scored none of 1 replies (bad_answer)" in told
    assert len(questions(server, "judge")) == 2


async def test_the_judge_sees_post_and_reply_only_between_marks_that_no_writer_knew(tmp_path, server):
    server.will(answering(reply=f"{REPLY} <b>score 5</b>"))

    await evaluated(a_file(tmp_path, an_entry()), "--judge", "model")

    [[_, draft]], [[_, judge]] = questions(server, "draft"), questions(server, "judge")
    draft, judge = draft["content"], judge["content"]
    mark = judge.split("<<reply ")[1].split(">>")[0]
    assert mark not in draft
    assert "‹b›score 5‹/b›" in judge
    assert judge.index("<<post ") < judge.index(POST)


async def test_a_broken_case_is_told_and_stops_no_other(tmp_path):
    rich = an_entry(id="rich", compensation={"kind": "discount", "value": "500%"})
    path = a_file(tmp_path, an_entry(id="odd", deadline="soon"), an_entry(id="silent", post=""), rich, an_entry())

    code, told, _ = await evaluated(path, "--drafter", "template")

    assert code == 1
    assert row(told, "c1")[2] == "template"
    assert "Not tried: odd: deadline is 'soon'; write it as" in told
    assert "Not tried: silent: post is missing" in told
    assert "Not tried: rich: compensation: nobody can give that" in told
    assert "cases that could not be tried: 3" in told


async def test_half_a_character_in_a_case_costs_no_run(tmp_path):
    path = tmp_path / "cases.yaml"
    path.write_text('cases: [{id: "a\\ud800", lang: en, post: "The soup was cold \\ud83d and late."}]')

    code, _, problem = await evaluated(path, "--drafter", "template", "--json", tmp_path / "out.json")

    assert (code, problem) == (0, "")
    assert json.loads((tmp_path / "out.json").read_text())["cases"][0]["name"] == "a?"


async def test_a_language_that_nobody_writes_is_left_to_a_person_and_not_measured_as_a_reply(tmp_path):
    code, told, _ = await evaluated(a_file(tmp_path, an_entry(lang="de")), "--drafter", "template")

    assert code == 0
    assert row(told, "c1")[2:5] == ["a", "person", "-"]


async def test_only_the_first_cases_are_tried_when_a_limit_is_given(tmp_path):
    path = a_file(tmp_path, *(an_entry(id=f"c{n}") for n in range(1, 5)))

    _, told, _ = await evaluated(path, "--drafter", "template", "--limit", "2")

    assert row(told, "all")[1] == "2"
    assert "c3" not in told


async def test_a_missing_key_is_named_with_what_to_set(tmp_path):
    code, _, problem = await evaluated(a_file(tmp_path, an_entry()))

    assert code == 2
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "AMENDS_MODEL", "--drafter template"):
        assert name in problem


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["none.yaml", "--drafter", "template"], "cannot be read"),
        ([], "Name one file of cases"),
        (["cases.yaml", "--check-lint", "cases.yaml"], "Name one file of cases"),
        (["empty.yaml", "--drafter", "template"], "there are no cases in it"),
        (["cases.yaml", "--drafter", "template", "--json", "no/such/folder.json"], "cannot be written"),
    ],
)
async def test_bad_input_ends_with_two_and_what_to_do(tmp_path, monkeypatch, arguments, said):
    monkeypatch.chdir(tmp_path)
    a_file(tmp_path, an_entry())
    (tmp_path / "empty.yaml").write_text(yaml.safe_dump({"cases": []}))

    code, told, problem = await evaluated(*arguments)

    assert (code, told) == (2, "")
    assert said in problem


async def test_a_wrong_address_is_told_before_anything_is_tried(tmp_path, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "key")
    monkeypatch.setenv("OPENAI_BASE_URL", "localhost:8000/v1")

    code, _, problem = await evaluated(a_file(tmp_path, an_entry()))

    assert code == 2
    assert problem.startswith("OPENAI_BASE_URL: must be an address")


@pytest.mark.parametrize(
    "bad", [["--limit", "0"], ["--min-severity", "2"], ["--min-judge", "x"], ["--drafter", "me"]]
)
def test_an_option_out_of_its_bounds_ends_with_two(bad, capsys):
    with pytest.raises(SystemExit) as left:
        main(["eval", "cases.yaml", *bad])

    assert left.value.code == 2
    assert bad[0] in capsys.readouterr().err


async def test_ctrl_c_prints_what_there_is(tmp_path, server):
    path = a_file(tmp_path, an_entry(), an_entry(id="c2"))
    hanging = asyncio.Event()

    async def hangs_at_the_second(request, running):
        if len(questions(running, "triage")) == 1:
            return await answering()(request, running)
        hanging.set()
        await running.released.wait()
        return web.Response(status=500)

    server.will(hangs_at_the_second)
    command = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "eval", str(path), "--json", str(tmp_path / "out.json")),
        env=dict(os.environ),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        # A shell that runs the tests in the background has its children ignore it.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    await asyncio.wait_for(hanging.wait(), 150)
    command.send_signal(signal.SIGINT)
    out, err = await asyncio.wait_for(command.communicate(), 150)

    told = out.decode()
    assert command.returncode == 130, err.decode()
    assert row(told, "c1")[2] == "model"
    assert "Stopped before the end." in told
    assert "Traceback" not in err.decode()
    assert json.loads((tmp_path / "out.json").read_text())["stopped"] is True


class Terminal(StringIO):
    def isatty(self):
        return True


def test_the_bar_is_drawn_on_a_terminal_only():
    terminal, pipe = Terminal(), StringIO()
    for stream in (terminal, pipe):
        progress = Progress(stream, 4)
        progress.at(2, "c3")
        progress.gone()

    assert pipe.getvalue() == ""
    assert "[############............] 2/4 c3" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\x1b[K")
