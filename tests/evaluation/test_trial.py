"""Who reads a draft a second time is heard where somebody does, and what it costs belongs to that case."""

from datetime import UTC, datetime

import pytest

from bot.domain.ids import CaseId, TeamId
from bot.domain.policy import Policy
from bot.domain.reply_text import Finding, Level
from bot.evaluation.cases_file import Known
from bot.evaluation.entries import entry_of
from bot.evaluation.report import as_json, table
from bot.evaluation.trial import Bench, Count
from bot.language import LangId
from bot.llm import Call, TemplateWriter
from bot.llm_answer import Used
from tests.evaluation.entries import an_entry, row

NOW = datetime(2026, 3, 10, 10, tzinfo=UTC)
REMARK = Finding("invented", Level.WARN, "a new cup", "nobody said so")
CALL = Call(CaseId(TeamId("T0"), 1), "review", "some-model", "v1", 700, 1000)


@pytest.fixture(scope="module")
def languages():
    return LangId()


def bench(languages, reviewer=None, count=None):
    seconds = iter(range(100))
    return Bench(
        TemplateWriter(languages), Policy(), lambda: next(seconds), count or Count(), judge=None, reviewer=reviewer
    )


def entry(name="c1"):
    return entry_of(Known(name, an_entry()), 1, NOW, Policy())


async def test_where_nobody_reviews_the_table_says_so_with_a_dash(languages):
    async def cannot(case, draft):
        return None

    trials = [await bench(languages).tried(entry()), await bench(languages, cannot).tried(entry("c2"))]

    assert [row(table(trials, []), name)[7] for name in ("c1", "c2")] == ["-", "-"]
    assert as_json(trials, [], [], {})["languages"]["all"]["reviewed"] is None


async def test_what_the_reviewer_finds_is_counted_and_quoted(languages):
    async def reads(case, draft):
        assert case.understanding is not None
        return (REMARK,) if draft.text else ()

    trial = await bench(languages, reads).tried(entry())
    told = table([trial], [])

    assert row(told, "c1")[7] == "1"
    assert "c1: reviewer, invented (nobody said so) on “a new cup”." in told


async def test_a_review_s_tokens_are_those_of_its_own_case(languages):
    count = Count()

    async def reads(case, draft):
        await count.settle(await count.reserve(CALL), Used(640, 25), "")
        return ()

    tried = bench(languages, reads, count)
    first, second = await tried.tried(entry()), await tried.tried(entry("c2"))

    assert (first.tokens.input, first.tokens.output, first.tokens.guessed) == (640, 25, False)
    assert second.tokens == first.tokens
    assert first.seconds == 1
