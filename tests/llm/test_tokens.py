"""What the model may take is capped by case and by day, and what it took is written down."""

import asyncio
import json
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from bot.app import writer_of
from bot.domain.case import Revision, Status
from bot.domain.effects import Kind, Say
from bot.domain.ids import CaseId, TeamId
from bot.domain.post import digest
from bot.domain.understanding import Maker
from bot.llm import ModelWriter
from bot.llm_answer import Used
from bot.settings import Settings
from bot.tokens import Caps, Prices, TokenMeter
from handlers.views.messages import SlackViews
from storage.errors import DatabaseBusy
from storage.schema import migrate
from storage.store import Store
from storage.tables import MODEL_CALL
from tests.llm.samples import DRAFT, TRIAGE, drafted
from tests.llm.server import body, error, hang, hang_up, says
from tests.prompts.cases import THURSDAY, a_case, a_policy

TEAM = TeamId("T1")
PLENTY = Caps(1_000_000, 10_000_000)
PRICES = Prices(Decimal("0.40"), Decimal("1.60"), "USD")


class StoppedClock:
    def __init__(self):
        self.at = THURSDAY

    def now(self):
        return self.at

    def steady(self):
        return 0.0


@pytest.fixture
def clock():
    return StoppedClock()


@pytest.fixture(scope="module")
def migrated(tmp_path_factory):
    path = tmp_path_factory.mktemp("tokens") / "migrated.db"
    migrate(f"sqlite:///{path}")
    return path.read_bytes()


@pytest.fixture
def store(migrated, tmp_path):
    path = tmp_path / "amends.db"
    path.write_bytes(migrated)
    opened = Store.open(f"sqlite:///{path}")
    opened.run_now(lambda tx: tx.save_case(a_case()))
    yield opened
    opened.close()


@pytest.fixture
def metered(server, store, clock, languages, pauses):
    """A writer with these caps and prices."""

    def made(caps=PLENTY, prices=None, meter=None, **settings):
        kept = meter or TokenMeter(store, clock, caps, prices)
        return ModelWriter(server.url, "key", "some-model", languages, pause=pauses, meter=kept, **settings)

    return made


def counted(content, tokens_in=1200, tokens_out=300, **more):
    """An answer whose server says what it took."""
    usage = {"prompt_tokens": tokens_in, "completion_tokens": tokens_out, "total_tokens": tokens_in + tokens_out}
    choice = {"message": {"content": json.dumps(content)}, "finish_reason": "stop"}
    return body({"choices": [choice], "usage": usage, "model": "some-model-1", "system_fingerprint": "fp_7", **more})


def rows(store):
    return store.run_now(lambda tx: [dict(row._mapping) for row in tx._execute(select(MODEL_CALL))])


def taken(store):
    return store.run_now(lambda tx: tx.tokens_of_case(CaseId(TEAM, 142)))


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


async def test_over_the_cap_of_a_case_nobody_is_asked_and_a_template_says_why(metered, server, store):
    server.will(counted(DRAFT, 2_500, 1_000))
    writer = metered(Caps(case=5_000, day=10_000_000))

    first, second = await drafted(writer), await drafted(writer)
    understood = await writer.understand(a_case(), a_policy())

    assert (first.maker, second.maker, second.problem) == (Maker.MODEL, Maker.TEMPLATE, "case_tokens")
    assert (understood.maker, understood.problem) == (Maker.TEMPLATE, "case_tokens")
    assert (len(server.asked), taken(store)) == (1, 3_500)


@pytest.mark.parametrize(
    ("caps", "note"),
    [
        (Caps(0, 1_000_000), "because this case has used up its share of the model"),
        (Caps(1_000_000, 0), "because the model’s share for today is used up"),
    ],
    ids=["case", "day"],
)
async def test_over_a_cap_the_draft_in_the_thread_says_why_no_model_wrote_it(metered, caps, note):
    draft = await drafted(metered(caps))
    revision = Revision(1, 1, draft, digest(draft.text), THURSDAY)
    case = replace(a_case(), status=Status.DRAFTED, revisions=(revision,))

    shown = SlackViews().render(Say(case.id, Kind.DRAFT, "1"), case, a_policy(), THURSDAY)

    assert note in json.dumps([message.blocks for message in shown], ensure_ascii=False)


async def test_one_case_over_its_cap_takes_nothing_from_another(metered, server, store):
    store.run_now(lambda tx: tx.save_case(another_case()))
    server.will(counted(DRAFT, 2_500, 1_000))
    writer = metered(Caps(case=5_000, day=10_000_000))
    await drafted(writer)

    draft = await drafted(writer, another_case())

    assert draft.maker is Maker.MODEL


async def test_over_the_cap_of_the_day_a_template_is_written_until_midnight(metered, server, clock):
    server.will(counted(DRAFT, 2_500, 1_000))
    writer = metered(Caps(case=1_000_000, day=5_000))
    first, second = await drafted(writer), await drafted(writer)

    clock.at = THURSDAY.replace(hour=0, minute=0) + timedelta(days=1)
    third = await drafted(writer)

    assert [draft.problem for draft in (first, second, third)] == ["", "day_tokens", ""]


async def test_a_cap_of_nothing_is_a_bot_without_a_model(metered, server):
    server.will(counted(DRAFT))

    draft = await drafted(metered(Caps(0, 0)))

    assert (draft.maker, draft.problem, server.asked) == (Maker.TEMPLATE, "case_tokens", [])


async def test_the_second_attempt_counts_too(metered, server, store):
    server.will(counted({"answer": "?"}, 1000, 100), counted(DRAFT, 1100, 200))

    await drafted(metered())

    assert [(row["outcome"], row["input_tokens"]) for row in rows(store)] == [
        ("bad_answer", 1000),
        ("answered", 1100),
    ]


async def test_a_second_attempt_over_the_cap_is_not_made(metered, server):
    server.will(counted({"answer": "?"}, 3_000, 2_000))

    draft = await drafted(metered(Caps(6_000, 10_000_000)))

    assert (draft.problem, len(server.asked)) == ("case_tokens", 1)


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


async def test_calls_side_by_side_cannot_pass_the_cap_together(metered, server, store):
    server.will(counted(DRAFT, 1_500, 300))
    writer = metered(Caps(case=12_000, day=10_000_000))

    drafts = await asyncio.gather(*(drafted(writer) for _ in range(12)))

    assert taken(store) <= 12_000
    assert {draft.problem for draft in drafts} == {"", "case_tokens"}


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


def another_case():
    return replace(a_case(), id=CaseId(TEAM, 143))


async def test_the_caps_and_prices_of_the_settings_are_those_of_the_bot(server, store, clock, languages):
    given = {
        "SLACK_BOT_TOKEN": "-".join(["xoxb", "test"]),
        "SLACK_APP_TOKEN": "-".join(["xapp", "test"]),
        "AMENDS_CASES_CHANNEL": "C0CASES",
        "OPENAI_API_KEY": "key",
        "OPENAI_BASE_URL": server.url,
        "AMENDS_MODEL_TOKENS_PER_CASE": "5000",
        "AMENDS_MODEL_PRICES": "0.40 1.60 USD",
    }
    settings = Settings.read(given)
    assert isinstance(settings, Settings)
    server.will(counted(DRAFT, 2_500, 1_000))
    writer = writer_of(settings, languages, store, clock)

    first, second = await drafted(writer), await drafted(writer)

    assert (first.problem, second.problem, rows(store)[0]["cost_micro"]) == ("", "case_tokens", 2600)
    await writer.aclose()
