"""The writer without a model."""

from dataclasses import replace

import pytest

from bot.domain.post import Post
from bot.domain.understanding import Facts, Maker
from bot.llm import TemplateWriter
from tests.prompts.cases import POSTS, THURSDAY, a_case, a_policy


@pytest.fixture
def templates(languages):
    return TemplateWriter(languages)


@pytest.mark.parametrize("language", POSTS)
async def test_a_post_is_answered_in_its_own_language(templates, language):
    understood = await templates.understand(a_case(POSTS[language]), a_policy())
    case = replace(a_case(POSTS[language]), understanding=understood)

    draft = await templates.draft(case, a_policy(), THURSDAY)

    assert (understood.language, draft.language, draft.detected) == (language, language, language)
    assert draft.certainty > 0.9
    assert (draft.maker, draft.problem, understood.problem) == (Maker.TEMPLATE, "no_key", "no_key")


async def test_a_round_too_short_to_tell_is_read_with_those_before_it(templates):
    case = a_case(POSTS["lt"], rounds=2)
    short = replace(case.rounds[1], post=Post("???"))

    understood = await templates.understand(replace(case, rounds=(case.rounds[0], short)), a_policy())

    assert understood.language == "lt"


async def test_an_unknown_language_weighs_more_than_a_missing_key(templates):
    draft = await templates.draft(a_case("🙂", language="und"), a_policy("pl"), THURSDAY)

    assert (draft.problem, draft.language, draft.detected) == ("unknown_language", "pl", "pl")


@pytest.mark.parametrize(("remedy", "used"), [("Išsiųsime naują prekę rytoj.", True), ("We send a new one.", False)])
async def test_what_people_typed_is_used_when_it_is_in_the_authors_language(templates, remedy, used):
    case = a_case(POSTS["lt"], language="lt", facts=Facts(remedy=remedy))

    draft = await templates.draft(case, a_policy(), THURSDAY)

    assert (remedy in draft.text) is used


@pytest.mark.parametrize(
    "text", ["", " ", "\u202e\u200b", "😡" * 200, "x" * 40_000, "<!channel> " * 50, "\x00\ud800"]
)
async def test_the_strangest_post_is_answered(templates, text):
    case = a_case(text)

    understood = await templates.understand(case, a_policy())
    draft = await templates.draft(case, a_policy(), THURSDAY)

    assert understood.maker is Maker.TEMPLATE
    assert draft.text
