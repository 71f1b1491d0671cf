"""What one case asks of a model: how much, and in which order, so that a server can remember the stable part.

`python -m pytest -s tests/evaluation/test_tokens.py` prints the table of the README.
"""

import json
from collections import defaultdict
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.domain.policy import Policy
from bot.evaluation.cases_file import Known
from bot.evaluation.entries import entry_of
from bot.language import LangId
from bot.llm import Call, ModelWriter
from tests.llm.server import ModelServer, says

BYTES_OF_A_TOKEN = 3
NOW = datetime(2026, 3, 10, 10, tzinfo=UTC)
POSTS = {
    "en": "The washing machine was promised for Monday, came on Thursday, and leaked from the first minute. I have "
    "phoned twice; both times somebody promised to ring back and nobody did. My kitchen floor is swollen.",
    "pl": "Pralka miała być w poniedziałek, przyjechała w czwartek i cieknie od pierwszej minuty. Dzwoniłem dwa "
    "razy, za każdym razem ktoś obiecywał oddzwonić i nikt nie oddzwonił. Podłoga w kuchni spuchła.",
    "ru": "Стиральную машину обещали в понедельник, привезли в четверг, и она течёт с первой минуты. Звонил дважды, "
    "оба раза обещали перезвонить, и никто не перезвонил. Пол на кухне вздулся.",
    "lt": "Skalbyklę žadėjo pirmadienį, atvežė ketvirtadienį, ir ji leidžia vandenį nuo pirmos minutės. Skambinau du "
    "kartus, abu kartus žadėjo perskambinti, bet niekas neperskambino. Virtuvės grindys išbrinko.",
}
REPLIES = {
    "en": "We are sorry that the washing machine came three days late and leaks, and that nobody rang you back. That "
    "is our mistake. A mechanic comes by Thursday, 12 March, 18:00, and looks at the floor as well.",
    "pl": "Przepraszamy, że pralka przyjechała trzy dni później i cieknie, i że nikt nie oddzwonił. To nasz błąd. "
    "Mechanik przyjedzie do czwartku, 12 marca, do 18:00 i obejrzy też podłogę.",
    "ru": "Извините, что машину привезли на три дня позже, что она течёт и что вам не перезвонили. Это наша ошибка. "
    "Мастер приедет до четверга, 12 марта, 18:00 и посмотрит пол.",
    "lt": "Atsiprašome, kad skalbyklė atvežta trimis dienomis vėliau ir leidžia vandenį ir kad niekas neperskambino. "
    "Tai mūsų klaida. Meistras atvyks iki ketvirtadienio, kovo 12 d., 18:00 ir apžiūrės grindis.",
}
LENGTHS = {"one sentence": 100, "usual": 400, "very long": 4_000}


def entries():
    for language, post in POSTS.items():
        for number, (length, signs) in enumerate(LENGTHS.items()):
            text = " ".join([post] * 30)[:signs] if signs > len(post) else post[:signs]
            told = {
                "lang": language,
                "post": text,
                "facts": ["the drum seal was fitted wrongly", "two calls were not returned"],
                "remedy": "repair at home",
                "fault": "ours",
            }
            yield length, entry_of(Known(f"{language}-{length}", told), number, NOW, Policy())


class Calls:
    """The writer's meter: what was about to be asked, by its guess."""

    def __init__(self):
        self.made: list[Call] = []

    async def reserve(self, call):
        self.made.append(call)
        return 0

    async def settle(self, *_):
        return None


def obliging(language):
    """One answer that holds what both questions ask for, as long as real ones are."""
    triage = {
        "language": language,
        "severity": "minor",
        "grievances": [{"summary": "came late and leaks", "quote": POSTS[language][:60]}] * 2,
        "claims": [{"summary": "delivered on Thursday, leaks", "quote": POSTS[language][:80]}],
        "attempts": [{"summary": "phoned twice, nobody rang back", "quote": POSTS[language][70:90]}],
        "emotions": ["anger"],
        "wants": "a machine that works",
        "questions": ["Is the floor insured?"],
        "suggested_fault": "ours",
        "suggested_cause": "logistics",
    }
    draft = {"reply": REPLIES[language], "translation": "" if language == "en" else REPLIES["en"]}
    return triage, {**draft, "promise": "a mechanic by Thursday 18:00", "deadline_span": "", "offer": ""}


@pytest.fixture(scope="module")
def languages():
    return LangId()


@pytest.fixture
async def asked(languages):
    """Every question of every case, and the calls by length of the post."""
    server, by_length, answers = ModelServer(), defaultdict(list), defaultdict(list)
    await server.start()
    meter = Calls()
    writer = ModelWriter(server.url, "key", "some-model", languages, meter=meter)
    for length, entry in entries():
        triage, draft = obliging(entry.case.language)
        case = entry.case
        for said in (triage, draft):
            server.will(says(said))
            if said is triage:
                case = replace(case, understanding=await writer.understand(case, Policy()))
            else:
                await writer.draft(case, Policy(), NOW)
            call = meter.made[-1]
            out = len(json.dumps(said, ensure_ascii=False).encode()) // BYTES_OF_A_TOKEN
            by_length[length, call.purpose].append((call.tokens_in, out))
            answers[call.purpose].append(server.asked[-1])
    await writer.aclose()
    await server.stop()
    return by_length, answers


async def test_the_stable_part_of_each_question_comes_first_and_is_the_same_byte_for_byte(asked):
    _, questions = asked

    assert set(questions) == {"triage", "draft"}
    for same in questions.values():
        firsts = {json.dumps(one["messages"][0], ensure_ascii=False).encode() for one in same}
        forms = {json.dumps(one["response_format"], sort_keys=True) for one in same}
        assert (len(firsts), len(forms)) == (1, 1)
        [first] = firsts
        assert json.loads(first)["role"] == "system"
        # What differs from case to case comes after it.
        assert len({one["messages"][1]["content"] for one in same}) == len(same)
        assert not any(word in first.decode() for word in ("washing", "pralk", "машин", "skalbykl"))


async def test_a_usual_case_costs_two_questions_of_known_size(asked):
    by_length, questions = asked
    cases = len(POSTS) * len(LENGTHS)

    assert [len(each) for each in questions.values()] == [cases, cases]
    print("\n| post | triage in | out | draft in | out |\n|---|---|---|---|---|")
    for length in LENGTHS:
        cells = [
            _range(number)
            for purpose in ("triage", "draft")
            for number in zip(*by_length[length, purpose], strict=True)
        ]
        print(f"| {length} | {' | '.join(cells)} |")
        largest = max(taken for purpose in ("triage", "draft") for taken, _ in by_length[length, purpose])
        assert largest < (4_500 if length == "very long" else 2_200)


def _range(numbers):
    return f"{min(numbers)}–{max(numbers)}" if min(numbers) != max(numbers) else str(min(numbers))
