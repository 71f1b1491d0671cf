"""The second reading: one question of its own, whose failure is a word and never more."""

from dataclasses import replace

import pytest

from bot.app import writer_of
from bot.domain.remarks import About, Review
from bot.domain.understanding import Grievance
from bot.llm import TemplateWriter
from bot.settings import Settings
from bot.tokens import Caps
from tests.llm.meters import counted, rows
from tests.llm.samples import DRAFT, REVIEW
from tests.llm.server import error, hang_up, page, says
from tests.llm.test_model_writer import FAILURES
from tests.prompts.cases import a_case, a_policy, with_draft


def written(text=DRAFT["reply"]):
    case = with_draft(a_case(), text)
    given = (Grievance("no fridge for nine days"), Grievance("nobody called back"))
    return replace(case, understanding=replace(case.understanding, grievances=given))


async def reviewed(writer, case=None):
    case = case or written()
    return await writer.review(case, case.revisions[-1], a_policy())


async def test_what_the_second_reader_says_is_brought_with_the_words_it_is_about(writer, server):
    server.will(says(REVIEW))

    review = await reviewed(writer)

    assert [(one.about, one.quote) for one in review.remarks] == [
        (About.EMPTY, "It will be with you"),
        (About.UNANSWERED, "nobody called back"),
    ]
    assert (review.problem, len(server.asked)) == ("", 1)


async def test_a_reader_who_finds_nothing_says_so(writer, server):
    server.will(says({"findings": []}))

    assert await reviewed(writer) == Review()


@pytest.mark.parametrize("failure", FAILURES)
async def test_whatever_goes_wrong_is_one_word_and_no_remark(writer, server, failure):
    answer, problem = FAILURES[failure]
    server.will(answer)

    assert await reviewed(writer) == Review(problem=problem)


@pytest.mark.parametrize(
    "answer", [says("no"), page(), says("", finish_reason="length")], ids=["prose", "page", "cut"]
)
async def test_a_reader_who_is_not_understood_is_not_asked_again(writer, server, answer):
    server.will(answer, says(REVIEW))

    assert (await reviewed(writer)).problem
    assert len(server.asked) == 1


@pytest.mark.parametrize("answer", [error(500), hang_up()], ids=["500", "hung up"])
async def test_a_broken_line_is_tried_once_more(writer, server, answer):
    server.will(answer, says(REVIEW))

    assert (await reviewed(writer)).remarks


async def test_the_reader_does_not_see_what_the_writer_was_told(writer, server):
    server.will(says(DRAFT), says(REVIEW))
    case = written()

    await writer.draft(replace(case, revisions=(), drafts_asked=0), a_policy(), case.opened_at)
    await reviewed(writer, case)

    wrote, read = ([message["content"] for message in asked["messages"]] for asked in server.asked)
    assert wrote[0] != read[0]
    assert "You write a public reply" not in "".join(read)


async def test_a_reader_is_counted_and_capped_like_everybody(metered, server, store):
    server.will(counted(REVIEW, 900, 80))

    await reviewed(metered())
    refused = await reviewed(metered(caps=Caps(100, 100)))

    assert refused == Review(problem="case_tokens")
    assert [(row["purpose"], row["input_tokens"], row["outcome"]) for row in rows(store)] == [
        ("review", 900, "answered")
    ]


async def test_a_remark_shows_nothing_that_hides_or_that_a_model_wraps_its_words_in(writer, server):
    sly = [
        {**one, "why": why} for one, why in zip(REVIEW["findings"], ("a\u202eb\u200b", "<|im_end|>ok"), strict=True)
    ]
    server.will(says({"findings": sly}))

    assert [one.why for one in (await reviewed(writer)).remarks] == ["ab", ""]


async def test_without_a_model_nobody_reads_a_second_time(languages):
    assert await reviewed(TemplateWriter(languages)) is None


@pytest.mark.parametrize(("setting", "asked"), [("on", 1), ("off", 0)])
async def test_the_setting_says_whether_anybody_reads(server, store, clock, languages, setting, asked):
    server.will(says(REVIEW))
    settings = Settings.read(
        {
            "SLACK_BOT_TOKEN": "-".join(["xoxb", "test"]),
            "SLACK_APP_TOKEN": "-".join(["xapp", "test"]),
            "AMENDS_CASES_CHANNEL": "C0CASES",
            "OPENAI_API_KEY": "key",
            "OPENAI_BASE_URL": server.url,
            "AMENDS_REVIEW": setting,
        }
    )
    assert isinstance(settings, Settings)
    writer = writer_of(settings, languages, store, clock)

    review = await reviewed(writer)

    assert (review is not None, len(server.asked)) == (bool(asked), asked)
    await writer.aclose()
