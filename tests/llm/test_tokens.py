"""What the model may take is capped by case and by day."""

import asyncio
import json
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.app import writer_of
from bot.domain.case import Revision, Status
from bot.domain.effects import Kind, Say
from bot.domain.ids import CaseId
from bot.domain.post import digest
from bot.domain.understanding import Maker
from bot.settings import Settings
from bot.tokens import Caps
from handlers.views.messages import SlackViews
from tests.llm.meters import TEAM, counted, rows, taken
from tests.llm.samples import DRAFT, drafted
from tests.prompts.cases import THURSDAY, a_case, a_policy


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


async def test_a_second_attempt_over_the_cap_is_not_made(metered, server):
    server.will(counted({"answer": "?"}, 3_000, 2_000))

    draft = await drafted(metered(Caps(6_000, 10_000_000)))

    assert (draft.problem, len(server.asked)) == ("case_tokens", 1)


async def test_calls_side_by_side_cannot_pass_the_cap_together(metered, server, store):
    server.will(counted(DRAFT, 1_500, 300))
    writer = metered(Caps(case=12_000, day=10_000_000))

    drafts = await asyncio.gather(*(drafted(writer) for _ in range(12)))

    assert taken(store) <= 12_000
    assert {draft.problem for draft in drafts} == {"", "case_tokens"}


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
