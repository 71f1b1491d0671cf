"""A brand's own voice: words it never uses, how it speaks to people, where its replies may lead."""

from dataclasses import replace

import pytest

from bot.domain.ids import BrandId
from bot.domain.policy import Brand
from bot.domain.reply_context import Address, ReplyContext
from bot.domain.reply_text import Level, lint
from bot.domain.reply_voice import banned_in
from bot.domain.review import findings
from tests.domain.builders import GOOD, draft, drafted, policy

NAMED = Brand(BrandId("cafe"), "Café")


def voiced(**rules):
    return policy(brands=(replace(NAMED, **rules),))


def raised(text, rules, looks="en"):
    case = drafted(text=text, detected=looks)
    return {f.rule: f.level for f in findings(case, case.live, rules)}


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("We had a Problem here.", ("problem",), ["Problem"]),
        ("Two problems.", ("problem",), []),
        ("Two problems.", ("problem*",), ["problems"]),
        ("Żaden kłopot.", ("klopot",), ["kłopot"]),
        ("Kein subproblem.", ("problem",), []),
        ("In due  course.", ("in due course",), ["In due  course"]),
        ("a.b", ("a.b", "axb"), ["a.b"]),
        ("anything", ("*", " "), []),
        ("anything", (), []),
    ],
)
def test_a_banned_word_is_found_whole_whatever_its_case_and_accents(text, words, found):
    assert list(banned_in(text, words)) == found


def test_a_banned_word_blocks_the_reply_of_its_brand_alone():
    assert raised(GOOD, voiced(banned_words=("machine",)))["R35"] is Level.BLOCK
    assert "R35" not in raised(GOOD, voiced())


@pytest.mark.parametrize(
    ("text", "language", "address", "details"),
    [
        ("Tavo kava buvo šalta, atsiprašome.", "lt", Address.FORMAL, ["familiar"]),
        ("Tavo kava buvo šalta, atsiprašome.", "lt", None, []),
        ("Jūsų kava buvo šalta, atsiprašome.", "lt", Address.FORMAL, []),
        ("Извини, твой кофе остыл.", "ru", Address.FIRST_NAME, ["familiar"]),
        ("Pani Moniko, przepraszamy.", "pl", Address.FORMAL, ["one_person"]),
        ("Pani Moniko, przepraszamy.", "pl", Address.PAN_PANI, []),
        ("Przepraszamy Państwa, ci klienci czekali.", "pl", Address.FORMAL, []),
    ],
)
def test_the_form_of_address_is_the_brands(text, language, address, details):
    context = ReplyContext(language=language, detected_language=language, detected_probability=0.99, address=address)

    assert [f.detail for f in lint(text, context) if f.rule == "R35"] == details


def test_the_brands_own_form_of_address_holds_for_its_replies():
    text = "Atsiprašome, kad tavo kava buvo šalta."

    assert raised(text, voiced(address=Address.FORMAL), "lt").get("R35") is Level.WARN
    assert "R35" not in raised(text, voiced(), "lt")


@pytest.mark.parametrize(("host", "passes"), [("help.cafe.example", True), ("cafe.example.evil.example", False)])
def test_a_link_leads_only_where_the_brand_lets_it(host, passes):
    text = f"{GOOD} See https://{host}/returns"

    assert ("R19" not in raised(text, voiced(links=("cafe.example",)))) is passes
    assert "R19" in raised(text, voiced())


@pytest.mark.parametrize(("said", "passes"), [("+370 5 212 3456", True), ("8 (5) 212 3457", False)])
def test_the_hotline_is_the_one_telephone_a_reply_may_name(said, passes):
    rules = voiced(hotline="+370 5 2123456")

    assert ("R12" not in raised(f"{GOOD} Our line is {said}.", rules)) is passes


def test_the_private_message_has_no_banned_word_either():
    case = drafted(private="Thank you. A gift from the machine.")

    found = findings(case, case.live, voiced(banned_words=("gift",)))

    assert [f.span for f in found if f.rule == "R35"] == ["gift"]
    assert draft().private == ""
