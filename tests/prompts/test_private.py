"""Where no offers are allowed in public, goodwill is written into a message of its own."""

import json

import pytest

from bot.domain.case import Revision
from bot.domain.platforms import FORBIDS_OFFERS, Platform
from bot.domain.post import digest
from bot.domain.review import findings
from bot.domain.understanding import Facts, Fault
from prompts import draft as asked
from prompts import templates
from tests.prompts.cases import AMOUNT, GIFTS, PERCENT, POSTS, REFUND, THURSDAY, a_case, a_policy, gift

LANGUAGES = ("en", "pl", "ru", "lt")


def written(case, policy=None):
    return templates.reply(case, policy or a_policy(), THURSDAY, lambda text: case.language)


def answered(case, policy=None, **said):
    answer = json.dumps({"reply": "We are sorry.", "offer": "", **said})
    return asked.parse(answer, case, policy or a_policy(), THURSDAY)


def on(platform, language="en", grants=()):
    facts = Facts(fault=Fault.OURS)
    return a_case(POSTS[language], language=language, platform=platform, grants=grants, facts=facts)


@pytest.mark.parametrize("platform", sorted(FORBIDS_OFFERS))
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_private_message_holds_the_goodwill_and_the_public_reply_does_not(platform, language):
    draft = written(on(platform, language, (PERCENT, gift(language), REFUND)))

    assert GIFTS[language] in draft.private
    assert "15" in draft.private
    assert "30" in draft.private
    assert GIFTS[language] not in draft.text


@pytest.mark.parametrize("platform", sorted(FORBIDS_OFFERS))
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_stands_against_both_texts_together(platform, language):
    case = on(platform, language, (PERCENT, gift(language), REFUND, AMOUNT))
    draft = written(case)

    found = findings(case, Revision(1, 1, draft, digest(draft.whole), THURSDAY))

    assert [f for f in found if f.rule in ("R13", "R13w", "R14", "R34")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_that_nothing_hangs_on_the_review_and_who_writes(language):
    draft = written(on(Platform.TRIPADVISOR, language, (PERCENT,)))

    assert "Kavos Namai" in draft.private
    assert len(draft.private.split(". ")) >= 3


@pytest.mark.parametrize("platform", [p for p in Platform if p not in FORBIDS_OFFERS])
def test_everywhere_else_the_reply_says_it_all(platform):
    assert written(on(platform, grants=(PERCENT,))).private == ""
    assert answered(on(platform, grants=(PERCENT,))).private == ""


def test_without_goodwill_there_is_no_private_message():
    assert written(on(Platform.TRIPADVISOR)).private == ""
    assert answered(on(Platform.TRIPADVISOR)).private == ""


def test_beside_the_models_reply_it_is_the_templates_own():
    case = on(Platform.APP_STORE, grants=(PERCENT, gift("en")))

    assert answered(case, private="Have 500 EUR.").private == written(case).private


def test_a_gift_named_in_another_language_is_not_named_beside_the_models_reply():
    draft = answered(on(Platform.APP_STORE, "lt", (gift("en"),)))

    assert GIFTS["en"] not in draft.private
    assert "nedidelę dovaną" in draft.private


def test_a_brand_without_a_name_signs_nothing():
    policy = a_policy(signature="Ieva")

    assert written(on(Platform.APP_STORE, grants=(PERCENT,)), policy).private.endswith("\n\nIeva")
