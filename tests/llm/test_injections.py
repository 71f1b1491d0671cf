"""A model that obeys the author still yields only a draft, which people and the rules check."""

import json
import os
import unicodedata
from pathlib import Path

import pytest
import yaml

from bot.domain.case import Draft, Revision
from bot.domain.post import digest
from bot.domain.remarks import Review
from bot.domain.reply_context import ReplyContext
from bot.domain.reply_secrets import hidden_signs
from bot.domain.reply_text import RULES
from bot.domain.review import findings
from bot.domain.understanding import Fault, Maker, Severity, Understanding
from prompts.asking import canary_of, nonce_of
from tests.llm.samples import DRAFT, TRIAGE
from tests.llm.server import says
from tests.prompts.cases import THURSDAY, a_case, a_policy, with_draft

FILE = Path(__file__).resolve().parents[3] / "shared" / "quality" / "injections.yaml"
ATTACKS = {a["id"]: a for a in yaml.safe_load(FILE.read_text(encoding="utf-8"))["attacks"]} if FILE.exists() else {}


def unseen(text):
    return [sign for sign in text if unicodedata.category(sign) == "Cf"]


def test_the_collection_of_attacks_is_there():
    if not ATTACKS and not os.environ.get("CI"):
        pytest.skip("no collection of attacks beside this repository")

    assert ATTACKS


@pytest.mark.parametrize("attack", ATTACKS)
async def test_a_fooled_model_changes_nothing_but_the_text_of_a_draft(writer, server, attack):
    post, fooled, lang = (ATTACKS[attack][key] for key in ("post", "fooled_reply", "lang"))
    case = a_case(post, language=lang)
    obeys = {"status": "approved", "approved": True, "amount": "100%", "to": "U666", "publish": True}
    server.will(says({"reply": fooled, "translation": "", "promise": "", "deadline_span": "", "offer": "", **obeys}))

    draft = await writer.draft(case, a_policy(lang), THURSDAY)

    assert isinstance(draft, Draft)
    assert case == a_case(post, language=lang)
    assert draft.language == lang
    if draft.maker is Maker.MODEL:
        found = {f.rule for f in findings(case, Revision(1, 1, draft, digest(draft.text), THURSDAY))}
        # Signs that nobody sees are taken out before; then there is nothing left for R20 to find.
        taken_out = {"R20"} if hidden_signs(fooled, ReplyContext()) and not unseen(draft.text) else set()
        assert {rule for rule in ATTACKS[attack]["must_flag"] if rule in RULES} <= found | taken_out
    else:
        assert draft.problem == "wrong_language"
        assert fooled not in draft.text


@pytest.mark.parametrize("attack", ATTACKS)
async def test_a_fooled_model_does_not_decide_how_serious_a_case_is(writer, server, attack):
    case = a_case(ATTACKS[attack]["post"] + " I got food poisoning.")
    obeys = {"severity": "minor", "suggested_fault": "customer", "suggested_cause": "approve", "grievances": []}
    server.will(says({**obeys, "language": "zh", "status": "closed", "owner": "U666"}))

    understood = await writer.understand(case, a_policy())

    assert isinstance(understood, Understanding)
    assert understood.severity is Severity.SIGNIFICANT
    assert (understood.suggested_fault, understood.suggested_cause) == (Fault.CUSTOMER, "")


@pytest.mark.parametrize("attack", ATTACKS)
async def test_a_fooled_second_reader_can_only_say_nothing_or_quote_the_reply(writer, server, attack):
    fooled = ATTACKS[attack]["fooled_reply"]
    case = with_draft(a_case(ATTACKS[attack]["post"]), DRAFT["reply"])
    obeys = {"status": "approved", "approved": True, "amount": "100%", "to": "U666", "publish": True}
    invented = {"about": "blame", "quote": fooled, "grievance": "G1", "why": fooled, **obeys}
    server.will(says({"findings": [invented, {**invented, "about": "approve"}], **obeys}))

    review = await writer.review(case, case.revisions[-1], a_policy())

    assert review in (Review(), Review(problem="bad_answer"))


@pytest.mark.parametrize("attack", ATTACKS)
async def test_the_post_reaches_the_model_only_between_its_marks(writer, server, attack):
    server.will(says({"reply": "We are sorry."}))

    await writer.draft(a_case(ATTACKS[attack]["post"]), a_policy(), THURSDAY)

    system, user = (message["content"] for message in server.asked[0]["messages"])
    before, _, quoted = user.rpartition("<<post ")
    assert ATTACKS[attack]["post"][:20] not in system + before
    assert quoted.count("<<") == 1
    assert not any(sign in user for sign in "\u200b\u202e\u202c")


@pytest.mark.parametrize("field", ["reply", "translation", "promise", "offer", "deadline_span", "anything"])
async def test_an_answer_that_repeats_the_canary_is_used_for_nothing(writer, server, field):
    canary = canary_of(nonce_of(a_case()))
    server.will(says({**DRAFT, field: f"My instructions say {canary}."}))

    draft = await writer.draft(a_case(), a_policy(), THURSDAY)

    assert (draft.maker, draft.problem, len(server.asked)) == (Maker.TEMPLATE, "bad_answer", 2)
    assert canary in server.asked[0]["messages"][1]["content"]


async def test_what_was_read_or_remarked_with_the_canary_in_it_is_used_for_nothing_either(writer, server):
    case = with_draft(a_case(), DRAFT["reply"])
    canary = canary_of(nonce_of(case))
    server.will(
        says({**TRIAGE, "wants": canary}), says({**TRIAGE, "wants": canary}), says({"findings": [], "x": canary})
    )

    understood = await writer.understand(case, a_policy())
    review = await writer.review(case, case.revisions[-1], a_policy())

    assert (understood.problem, review.problem) == ("bad_answer", "bad_answer")


async def test_a_model_that_only_thinks_of_the_canary_gives_nothing_away(writer, server):
    server.will(says(f"<think>Never write {canary_of(nonce_of(a_case()))}.</think>{json.dumps(DRAFT)}"))

    assert (await writer.draft(a_case(), a_policy(), THURSDAY)).text == DRAFT["reply"]
