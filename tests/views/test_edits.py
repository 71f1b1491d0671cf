"""The month's edits as a stressed manager reads them."""

from dataclasses import replace

import pytest

from bot.domain.edits import SHOWN, Edits, Part, Wording
from bot.domain.ids import BrandId
from bot.domain.policy import Brand, Policy
from bot.domain.reply_text import RULES
from handlers.views.edits import edits
from handlers.views.words import LANGUAGES
from tests.views.slack_limits import check_message, texts

CAFE, BAKERY = BrandId("cafe"), BrandId("bakery")
MONTH = "2026-11"
STOCK = "Hello [name], you get [the amount] [date]; your opinion is important to us."
FOUND = Edits(
    as_drafted=24,
    edited=12,
    unaided=1,
    parts=((Part.APOLOGY, 7), (Part.DEADLINE, 1)),
    rules=(("R05", 4), ("R16", 2), ("R99", 1)),
    wordings=(Wording("en", ((STOCK, 5),), (("our manager", 2),)), Wording("pl", (("bardzo nam przykro", 2),))),
)


def in_language(language, *others):
    return Policy(brands=(Brand(CAFE, "Café Corner", language), *others))


def told(found=FOUND, language="en", *others, brand=CAFE):
    return "\n".join(texts(edits(found, MONTH, in_language(language, *others), brand).blocks))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("found", [FOUND, Edits(), Edits(as_drafted=1)], ids=["edits", "nothing", "unchanged"])
def test_the_edits_fit_into_a_message(language, found):
    check_message(edits(found, MONTH, in_language(language), CAFE))


def test_the_counts_come_first_and_then_what_was_changed_most():
    shown = told()

    assert "*37 replies published*: 24 as drafted, 12 after edits, 1 written without a draft" in shown
    places = [shown.index(part) for part in ("24 as drafted", "Apology (7)", "no date or time", "opinion", "manager")]
    assert places == sorted(places)
    assert "November 2026" in shown


def test_masks_read_as_an_ellipsis():
    assert "• “Hello …, you get … …; your opinion is important to us.” (5)" in told()
    assert "[" not in told()


def test_each_language_has_its_own_lists():
    shown = told()

    assert "Taken out most often* (English)" in shown
    assert "Taken out most often* (Polish)\n• “bardzo nam przykro” (2)" in shown
    assert "Put in most often* (Polish)" not in shown


def test_a_rule_is_told_in_its_words_even_one_that_nobody_knows():
    shown = told()

    assert "It was too long for its platform. (2)" in shown
    assert "A rule was broken: R99 (1)" in shown


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", RULES)
def test_every_rule_of_the_check_has_words_without_a_gap(language, rule):
    assert "{" not in told(replace(FOUND, rules=((rule, 1),)), language)
    assert "R99" not in told(replace(FOUND, rules=((rule, 1),)), language)


def test_a_month_without_replies_or_without_edits_says_so():
    assert told(Edits()) == "November 2026: no reply was published."
    assert "Nothing was changed before approval." in told(Edits(as_drafted=3))
    assert "Nothing was changed before approval." not in told()


def test_where_no_wording_repeats_that_is_said():
    assert "No wording was changed in more than one reply." in told(replace(FOUND, wordings=()))
    assert "No wording" not in told()


def test_a_brand_is_named_where_there_are_several():
    bakery = Brand(BAKERY, "Bun *& Co*")

    assert "Café Corner" not in told()
    assert "drafts of Café Corner, November 2026" in told(FOUND, "en", bakery)
    assert "drafts of Bun" in told(FOUND, "en", bakery, brand=BAKERY)
    assert "*& Co*" not in told(FOUND, "en", bakery, brand=BAKERY)


def test_that_not_all_cases_were_looked_at_is_said():
    assert "Only the first 200 cases of the month were looked at." in told(replace(FOUND, most=200))
    assert "Only the first" not in told()


def test_a_strangers_words_can_ping_nobody():
    found = replace(FOUND, wordings=(Wording("en", (("<!channel> *Hello* <@UANN>", 2),)),))

    assert "<!channel>" not in told(found)
    assert "<@UANN>" not in told(found)


def test_the_longest_phrases_in_every_language_still_fit():
    long = tuple((f"{n}{'<&>' * 400}", 2) for n in range(SHOWN))
    found = replace(
        FOUND, wordings=tuple(Wording(language, long, long) for language in (*LANGUAGES, "de", "lv", "fr"))
    )

    check_message(edits(found, MONTH, in_language("lt"), CAFE))
