"""How many questions a case costs, how large they are, and that what is alike in all of them comes first."""

from dataclasses import replace

import pytest

from bot.domain.case import Revision
from bot.domain.platforms import Platform
from bot.domain.post import digest
from bot.domain.understanding import Facts, Maker
from bot.llm import ModelWriter
from tests.llm.samples import DRAFT, TRIAGE, drafted
from tests.llm.server import body, error, page, refuse_format, says
from tests.prompts.cases import POSTS, THURSDAY, a_case, a_policy, with_draft

UNUSABLE = {
    "prose": says("I would rather not."),
    "another object": says({"answer": 42}),
    "cut off": says('{"reply": "We', finish_reason="length"),
    "refused": says("", finish_reason="content_filter"),
    "a page": page(),
    "nothing": body({}),
    "too long": says({**DRAFT, "reply": "We are sorry for the delay of your fridge. " * 300}),
    "another language": says({**DRAFT, "reply": "Przepraszamy za opóźnienie. Lodówka dotrze do piątku, do 16:00."}),
}


class Ledger:
    """Remembers the guess for every question."""

    def __init__(self):
        self.calls = []

    async def reserve(self, call):
        self.calls.append(call)
        return len(self.calls)

    async def settle(self, ticket, used, outcome):
        return None


async def test_opening_a_case_costs_two_questions(writer, server):
    server.will(says(TRIAGE), says(DRAFT))

    understood = await writer.understand(a_case(), a_policy())
    draft = await drafted(writer, replace(a_case(), understanding=understood))

    assert (understood.maker, draft.maker, len(server.asked)) == (Maker.MODEL, Maker.MODEL, 2)


@pytest.mark.parametrize("answer", UNUSABLE)
async def test_no_draft_costs_more_than_two_answers(writer, server, answer):
    server.will(UNUSABLE[answer])

    draft = await drafted(writer)

    assert (draft.maker, len(server.asked) <= 2) == (Maker.TEMPLATE, True)


@pytest.mark.parametrize("answer", UNUSABLE)
async def test_a_second_reading_costs_one_answer_more_however_bad_that_is(writer, server, answer):
    server.will(UNUSABLE["prose"], says(DRAFT), UNUSABLE[answer])
    draft = await drafted(writer)
    case = with_draft(a_case(), draft.text)

    await writer.review(case, case.revisions[-1], a_policy())

    assert (draft.maker, len(server.asked)) == (Maker.MODEL, 3)


async def test_questions_that_were_not_taken_are_no_answers(writer, server):
    server.will(refuse_format("json_schema", "json_object")(UNUSABLE["prose"]))

    await drafted(writer)

    assert server.formats == ["json_schema", "json_object", "plain", "plain"]


async def test_a_failure_between_two_answers_does_not_make_room_for_a_third(writer, server):
    server.will(UNUSABLE["prose"], error(500), UNUSABLE["prose"], says(DRAFT))

    draft = await drafted(writer)

    assert (draft.maker, len(server.asked)) == (Maker.TEMPLATE, 3)


async def test_what_is_alike_in_all_questions_comes_first(writer, server):
    server.will(says(DRAFT))
    cases = [
        a_case(),
        a_case(POSTS["ru"], language="ru", platform=Platform.X, author="Оля"),
        a_case(POSTS["lt"], language="lt", facts=Facts(confirmed=("the parcel is lost",)), rounds=3, asked=2),
        with_draft(a_case(POSTS["pl"], language="pl"), "Przepraszamy."),
    ]

    for case, team in zip(cases, ("en", "pl", "ru", "lt"), strict=True):
        await writer.draft(case, a_policy(team, signature=f"Team {team}"), THURSDAY)

    drafts = [asked["messages"] for asked in server.asked]
    assert {tuple(message["role"] for message in asked) for asked in drafts} == {("system", "user")}
    assert len({asked[0]["content"] for asked in drafts}) == 1
    assert len(drafts) >= len(cases)


async def test_the_same_holds_for_triage(writer, server):
    server.will(says(TRIAGE))

    for text in POSTS.values():
        await writer.understand(a_case(text), a_policy())

    systems = {asked["messages"][0]["content"] for asked in server.asked}
    assert (len(systems), len(server.asked)) == (1, 4)


async def test_and_for_a_second_reading(writer, server):
    server.will(says({"findings": []}))

    for language, text in POSTS.items():
        case = with_draft(a_case(text, language=language), TEMPLATE_REPLIES[language])
        await writer.review(case, case.revisions[-1], a_policy(language))

    systems = {asked["messages"][0]["content"] for asked in server.asked}
    assert (len(systems), len(server.asked)) == (1, 4)


async def test_a_second_attempt_begins_like_the_first(writer, server):
    server.will(UNUSABLE["prose"])

    await drafted(writer)

    first, second = ("".join(m["content"] for m in asked["messages"]) for asked in server.asked)
    assert second.startswith(first)
    assert len(second) - len(first) < 200


@pytest.mark.parametrize("name", ["triage", "draft"])
async def test_the_schema_does_not_change_from_case_to_case(writer, server, name):
    server.will(says(TRIAGE if name == "triage" else DRAFT))

    for language in ("en", "lt"):
        case = a_case(POSTS[language], language=language)
        await (writer.understand(case, a_policy()) if name == "triage" else drafted(writer, case))

    forms = [str(asked["response_format"]) for asked in server.asked]
    assert len(set(forms)) == 1


async def test_what_a_case_costs(server, languages, pauses, capsys):
    """By our guess of three bytes a token, which is more than servers count."""
    lines = [f"{'':4}{'triage':>8}{'draft':>8}{'third draft':>13}{'second reading':>16}"]
    sums = {}
    for language, text in POSTS.items():
        ledger = Ledger()
        writer = ModelWriter(server.url, "key", "some-model", languages, pause=pauses, meter=ledger)
        server.will(says(TRIAGE), says({**DRAFT, "reply": TEMPLATE_REPLIES[language]}))
        case = a_case(text, language=language)
        case = replace(case, understanding=await writer.understand(case, a_policy()))
        draft = await drafted(writer, case)
        for number in (1, 2):
            # In other words than those to come: a model that repeats itself is asked once more.
            earlier = replace(draft, text=" ".join([f"{word}{number}" for word in draft.text.split()]))
            revision = Revision(number, 1, earlier, digest(earlier.text), THURSDAY)
            case = replace(case, revisions=(*case.revisions, revision), drafts_asked=number)
        await drafted(writer, case)
        await writer.review(case, case.revisions[-1], a_policy())
        await writer.aclose()
        sums[language] = [call.tokens_in for call in ledger.calls]
        lines.append(
            f"{language:4}" + "".join(f"{n:>{w}}" for n, w in zip(sums[language], (8, 8, 13, 16), strict=True))
        )
    with capsys.disabled():
        print("\nTokens of a question:\n" + "\n".join(lines))

    # Ten drafts, each read a second time, fit below the cap of a case.
    assert all(triage + 10 * (third + reading + 2_000) < 60_000 for triage, _, third, reading in sums.values())


TEMPLATE_REPLIES = {
    "en": DRAFT["reply"],
    "pl": "Dzień dobry, przepraszamy, że buty się rozkleiły. Wymienimy je do piątku, 20 listopada, do 16:00.",
    "ru": "Здравствуйте, извините, что телевизор приехал разбитым. Заменим его до пятницы, 20 ноября, до 16:00.",
    "lt": "Sveiki, atsiprašome, kad siunta vėluoja. Ji bus pas jus iki penktadienio, lapkričio 20 d., 16:00.",
}
