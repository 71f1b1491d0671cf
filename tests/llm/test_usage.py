"""What the model took is written down, and charged by a guess where nobody counted it."""

import json

import pytest

from bot.domain.understanding import Maker
from bot.llm_answer import Used
from bot.tokens import TokenMeter
from storage.errors import DatabaseBusy
from tests.llm.meters import PLENTY, PRICES, StoppedClock, counted, rows, taken
from tests.llm.samples import DRAFT, TRIAGE, drafted
from tests.llm.server import body, error, hang, hang_up, says
from tests.prompts.cases import a_case, a_policy


async def test_every_call_is_written_down_with_what_it_took_and_by_whom(metered, server, store):
    server.will(counted(TRIAGE), counted(DRAFT, 1500, 400))
    writer = metered(prices=PRICES)

    await writer.understand(a_case(), a_policy())
    await drafted(writer)

    first, second = rows(store)
    assert (first["purpose"], first["input_tokens"], first["output_tokens"]) == ("triage", 1200, 300)
    assert (second["purpose"], second["input_tokens"], second["output_tokens"]) == ("draft", 1500, 400)
    assert (second["model"], second["fingerprint"], second["outcome"]) == ("some-model-1", "fp_7", "answered")
    assert (second["cost_micro"], second["currency"], second["counted"]) == (1240, "USD", True)
    assert len({first["prompt_version"], second["prompt_version"]}) == 2
    await writer.aclose()


async def test_the_version_of_a_prompt_is_the_same_for_every_case(metered, server, store):
    server.will(counted(DRAFT))
    writer = metered()

    await drafted(writer)
    await drafted(writer, a_case("The kettle leaks and your shop does not answer me at all."))

    assert len({row["prompt_version"] for row in rows(store)}) == 1


async def test_the_second_attempt_counts_too(metered, server, store):
    server.will(counted({"answer": "?"}, 1000, 100), counted(DRAFT, 1100, 200))

    await drafted(metered())

    assert [(row["outcome"], row["input_tokens"]) for row in rows(store)] == [
        ("bad_answer", 1000),
        ("answered", 1100),
    ]


async def test_a_call_that_the_server_refused_costs_nothing(metered, server, store):
    server.will(error(500))

    await drafted(metered())

    assert [(row["outcome"], row["counted"]) for row in rows(store)] == [("server_error", True)]
    assert taken(store) == 0


async def test_a_server_that_is_not_there_costs_nothing(metered, server, store):
    writer = metered()
    await server.stop()

    draft = await drafted(writer)

    assert (draft.problem, taken(store)) == ("unreachable", 0)


async def test_a_line_that_broke_may_have_carried_the_question(metered, server, store):
    server.will(hang_up())

    draft = await drafted(metered())

    assert (draft.problem, taken(store) > 1_000) == ("unreachable", True)


async def test_a_call_that_nobody_counted_is_charged_by_a_guess(metered, server, store, languages):
    server.will(says(DRAFT))
    await drafted(metered())
    answered = taken(store)
    server.will(hang())

    await drafted(metered(deadline_seconds=0.2))

    assert answered > 1_000
    assert taken(store) == 2 * answered
    assert [(row["outcome"], row["counted"]) for row in rows(store)] == [("answered", False), ("", False)]


async def test_the_guess_is_seldom_below_what_it_is(metered, server, store):
    server.will(says(DRAFT))

    await drafted(metered())

    asked = sum(len(message["content"]) for message in server.asked[0]["messages"])
    assert rows(store)[0]["input_tokens"] > asked / 4


@pytest.mark.parametrize(
    "usage", [None, 7, {}, {"prompt_tokens": -1, "completion_tokens": 2}, {"prompt_tokens": "9"}]
)
async def test_a_count_that_cannot_be_right_is_no_count(metered, server, store, usage):
    choice = {"message": {"content": json.dumps(DRAFT)}, "finish_reason": "stop"}
    server.will(body({"choices": [choice], "usage": usage, "model": ["x"], "system_fingerprint": None}))

    draft = await drafted(metered())

    assert (draft.maker, rows(store)[0]["counted"]) == (Maker.MODEL, False)


async def test_an_answer_is_kept_when_it_cannot_be_counted(metered, server, store):
    class Full:
        async def reserve(self, call):
            return await kept.reserve(call)

        async def settle(self, ticket, used, outcome):
            return await broken.settle(ticket, used, outcome)

    class NoRoom:
        async def run(self, fn):
            raise DatabaseBusy("locked")

    kept, broken = (TokenMeter(place, StoppedClock(), PLENTY) for place in (store, NoRoom()))
    server.will(counted(DRAFT))

    draft = await drafted(metered(meter=Full()))

    assert draft.maker is Maker.MODEL
    assert taken(store) > 0


async def test_a_case_without_a_known_language_costs_nothing(metered, server, store):
    server.will(counted(DRAFT))

    await drafted(metered(), a_case(language="und"))

    assert rows(store) == []


@pytest.mark.parametrize(
    ("tokens", "micro"), [((0, 0), 0), ((1, 0), 1), ((1_000_000, 0), 400_000), ((1_000, 1_000), 2_000)]
)
def test_prices_are_for_a_million_tokens_and_rounded_up(tokens, micro):
    assert PRICES.micro(Used(*tokens)) == micro
