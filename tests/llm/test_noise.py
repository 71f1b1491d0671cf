"""Whatever a model answers, nothing crashes, and nothing that was not checked reaches the thread."""

import json
import os
import re
import unicodedata
from collections import Counter
from dataclasses import replace

import pytest

from bot.domain.case import Draft, Revision, Status
from bot.domain.effects import Kind, Say
from bot.domain.platforms import Platform
from bot.domain.post import digest
from bot.domain.understanding import Maker, Understanding
from bot.llm import understood_by_rule
from handlers.views.messages import SlackViews
from storage.cases import STATE
from storage.text import canonical
from tests.llm.conftest import LANGUAGES
from tests.llm.noise import Noise
from tests.llm.server import body
from tests.prompts.cases import THURSDAY, a_case, a_policy
from tests.views.slack_limits import check_message, parts

pytestmark = pytest.mark.usefixtures("untraced")

SEED = 20_261_119
PARTS = 10
EACH = 1_000 if os.environ.get("AMENDS_SOAK") else 200
"""Two thousand answers with the other tests, ten thousand in `make soak`."""

OURS = re.compile(r"<@UANN>|<@UBOSS>|<#CCASES>|<!date\^\d+\^[^<>|^]*\|[^<>|]*>")
MARKS = ("<|", "\uff5c", "[INST]", "<<SYS>>", "<think", "```")


@pytest.mark.parametrize("part", range(PARTS))
async def test_nothing_a_model_answers_crashes_us_or_is_shown_unchecked(writer, server, part):
    # In every second part the team reads another language and the platform has no limit.
    platform, team = (Platform.OTHER, "pl") if part % 2 else (Platform.FACEBOOK, "en")
    case, policy = a_case(platform=platform), a_policy(team)
    noise, understood = Noise(SEED + part), understood_by_rule(case, policy, LANGUAGES, "no_key")
    made = Counter()

    for number in range(EACH):
        text = noise.text()
        server.will(body({"choices": [{"message": {"content": text}, "finish_reason": "stop"}]}))
        # Each answer to the question it looks like; now and then to the other one.
        if ("grievances" in text) != (number % 20 == 0):
            understood = await writer.understand(case, policy)
            check_understanding(understood, case)
            made[understood.maker] += 1
        else:
            draft = await writer.draft(case, policy, THURSDAY)
            check_draft(draft)
            made[draft.maker] += 1
            # What the templates write is the same again and again.
            if draft.maker is Maker.MODEL or number < 20:
                check_shown(replace(case, understanding=understood), draft, policy)

    assert min(made[Maker.MODEL], made[Maker.TEMPLATE]) > EACH / 10


def check_understanding(understood, case):
    assert isinstance(understood, Understanding)
    assert understood.language == "en"
    said = (*understood.emotions, understood.wants, *understood.questions)
    quoted = (*understood.grievances, *understood.claims, *understood.attempts)
    texts = [*said, *(one.summary for one in quoted)]
    assert all(isinstance(text, str) and len(text) <= 500 and readable(text) and "\n" not in text for text in texts)
    assert all(one.quote in case.post.text for one in quoted)
    assert all(one.quote for one in (*understood.claims, *understood.attempts))
    assert len(texts) <= 40
    assert understood.suggested_cause in ("", *a_policy().causes)
    assert understood.problem or understood.maker is Maker.MODEL


def check_draft(draft):
    assert isinstance(draft, Draft)
    assert (draft.language, draft.maker is Maker.MODEL) == ("en", not draft.problem)
    assert 0 < len(draft.text) <= 10_000
    assert len(draft.translation) <= 10_000
    assert max(len(draft.promise), len(draft.offer)) <= 500
    assert draft.deadline_span in draft.text
    for text in (draft.text, draft.translation, draft.promise, draft.offer):
        assert readable(text)
    assert not [mark for mark in MARKS if mark in draft.text + draft.translation]


def readable(text):
    """Whether a reader sees every character of it."""
    return all(sign == "\n" or unicodedata.category(sign)[0] != "C" for sign in text)


def check_shown(case, draft, policy):
    """What people get pings nobody, links nowhere, and is stored as they saw it."""
    revision = Revision(1, 1, draft, digest(draft.text), THURSDAY)
    drafted = replace(case, status=Status.DRAFTED, revisions=(revision,))
    stored = json.loads(canonical(STATE.dump_python(drafted, mode="json")).encode("utf-8"))
    assert STATE.validate_python(stored) == drafted
    for kind, ref in ((Kind.POST, "1"), (Kind.CARD, ""), (Kind.DRAFT, "1"), (Kind.ASK, "1")):
        for message in SlackViews().render(Say(case.id, kind, ref), drafted, policy, THURSDAY):
            check_message(message)
            check_harmless(message)


def check_harmless(message):
    blocks = list(message.blocks)
    words = [message.text, *(part["text"] for part in parts(blocks, "mrkdwn"))]
    for text in words:
        assert "<" not in OURS.sub("", text)
    assert all(part.get("verbatim") for part in parts(blocks, "mrkdwn"))
    for block in parts(blocks, "rich_text"):
        assert {element["type"] for part in block["elements"] for element in part["elements"]} <= {"text"}
    assert not list(parts(blocks, "image"))
