"""Another draft is another one: unlike every draft of the round, or said to be alike."""

from dataclasses import replace

import pytest

from bot.domain.understanding import Facts, Maker
from prompts.draft import prompt
from tests.llm.samples import DRAFT, SPAN, drafted
from tests.llm.server import error, says
from tests.prompts.cases import THURSDAY, a_case, a_policy, with_draft

FIRST = DRAFT["reply"]
SECOND = f"Good afternoon. Nine days without a fridge is far too long, and we apologise. You will have it {SPAN}."
THIRD = f"Thank you for telling us; leaving four calls unanswered was wrong. Our driver brings everything {SPAN}."
NEARLY = f"{FIRST} Thanks."


def reply(text):
    return says({**DRAFT, "reply": text})


def asked_again(*texts, **changes):
    """A case that has these drafts, each followed by a press for another one."""
    case = a_case()
    for text in texts:
        case = with_draft(case, text)
    return replace(case, **changes)


async def test_a_text_unlike_all_that_were_there_is_taken_at_once(writer, server):
    server.will(reply(THIRD))

    draft = await drafted(writer, asked_again(FIRST, SECOND))

    assert (draft.text, len(server.asked)) == (THIRD, 1)


@pytest.mark.parametrize("again", [FIRST, NEARLY, FIRST.upper()], ids=["equal", "nearly", "shouted"])
async def test_a_text_like_any_draft_of_the_round_is_asked_for_once_more(writer, server, again):
    server.will(reply(again), reply(THIRD))

    draft = await drafted(writer, asked_again(FIRST, SECOND, f"{SECOND} Bye."))

    assert (draft.text, draft.problem) == (THIRD, "")
    assert "nearly the words of an earlier draft" in server.asked[1]["messages"][1]["content"]


async def test_who_writes_the_same_twice_gives_way_to_the_templates_and_that_is_said(writer, server):
    server.will(reply(FIRST))

    draft = await drafted(writer, asked_again(FIRST))

    assert (draft.maker, draft.problem, len(server.asked)) == (Maker.TEMPLATE, "same_again", 2)
    assert draft.text != FIRST


@pytest.mark.parametrize("then", [reply(NEARLY), reply(FIRST), error(500)], ids=["nearly", "equal", "no answer"])
async def test_a_text_with_something_new_in_it_is_kept_where_nothing_better_comes(writer, server, then):
    server.will(reply(NEARLY), then)

    draft = await drafted(writer, asked_again(FIRST))

    assert (draft.text, draft.maker, draft.problem) == (NEARLY, Maker.MODEL, "")


async def test_who_asked_for_nothing_new_may_get_nearly_the_same_after_the_facts_changed(writer, server):
    server.will(reply(NEARLY))
    case = replace(asked_again(FIRST), drafts_asked=0, facts=Facts(confirmed=("a van broke down",)))

    draft = await drafted(writer, case)

    assert (draft.text, len(server.asked)) == (NEARLY, 1)


async def test_a_rejected_text_is_not_written_again(writer, server):
    server.will(reply(FIRST), reply(SECOND))

    draft = await drafted(writer, asked_again(FIRST, drafts_asked=0, feedback=("Too short.",)))

    assert draft.text == SECOND


async def test_what_was_proposed_before_the_author_wrote_again_may_be_said_again(writer, server):
    server.will(reply(FIRST))
    case = asked_again(FIRST)

    draft = await drafted(writer, replace(case, rounds=(*case.rounds, replace(case.rounds[0], number=2))))

    assert (draft.text, len(server.asked)) == (FIRST, 1)


def test_the_model_reads_every_draft_of_the_round_once_and_none_of_an_earlier_one():
    case = asked_again(FIRST, SECOND, THIRD, SECOND)
    told = prompt(case, a_policy(), THURSDAY, "nonce").user

    assert [told.count(text) for text in (FIRST, SECOND, THIRD)] == [1, 1, 1]
    assert "differ from every earlier draft" in told

    later = replace(case, rounds=(*case.rounds, replace(case.rounds[0], number=2)))
    assert FIRST not in prompt(later, a_policy(), THURSDAY, "nonce").user


def test_of_very_many_drafts_the_newest_are_read():
    told = prompt(asked_again(*(f"Draft number {n}." for n in range(30))), a_policy(), THURSDAY, "nonce").user

    assert told.count("<<earlier draft") == 10
    assert "Draft number 29." in told
    assert "Draft number 19." not in told
