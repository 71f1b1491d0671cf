"""Every no is a sentence that says what to do."""

import pytest

from bot.domain.authority import TermsProblem
from bot.domain.case import Status
from bot.domain.money import MoneyError
from bot.domain.refusal import No, Refusal
from handlers.views import names
from handlers.views.answers import picture_only
from handlers.views.refusals import errors, money_error, nothing_stored, refusal, terms_error
from handlers.views.words import LANGUAGES

ARGS = {
    "number": "142",
    "status": "closed",
    "approvers": "UANN UBOB",
    "problem": "what_missing",
    "rules": "R01 R05",
    "cause": "<!channel>",
    "state": "granted",
    "rule": "Google Maps: <!channel>",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("args", [{}, ARGS])
@pytest.mark.parametrize("no", No)
def test_every_no_is_a_whole_sentence(no, args, language):
    said = refusal(Refusal(no, args), language)

    assert said.strip()
    assert "{" not in said
    assert "none" not in said.split()
    assert "<!" not in said


def test_a_refusal_names_what_it_is_about():
    assert "#142" in refusal(Refusal(No.ALREADY_A_CASE, {"number": "142"}), "en")
    assert "the case is closed" in refusal(Refusal(No.WRONG_STATUS, {"status": Status.CLOSED}), "en")
    assert "ask <@UANN> or <@UBOB>." in refusal(Refusal(No.NOT_AN_APPROVER, {"approvers": "UANN UBOB"}), "en")


def test_a_number_that_a_stranger_typed_does_nothing():
    said = refusal(Refusal(No.NO_SUCH_CASE, {"number": "<!channel>"}), "en")

    assert "<!channel>" not in said


@pytest.mark.parametrize(
    ("field", "block"),
    [
        ("reason", names.REASON),
        ("post", names.POST),
        ("same_as", names.SAME_AS_NUMBER),
        ("override", names.OVERRIDE),
        ("text", "text_0"),
    ],
)
def test_a_refusal_stands_at_the_input_it_is_about(field, block):
    assert list(errors(Refusal(No.REASON_NEEDED, field=field), "en")) == [block]


@pytest.mark.parametrize(
    ("problem", "block"),
    [("percent_missing", names.PERCENT), ("amount_missing", names.AMOUNT), ("what_missing", names.WHAT)],
)
def test_terms_that_lack_something_are_mended_where_it_is_missing(problem, block):
    found = errors(Refusal(No.BAD_TERMS, {"problem": problem}, field="amount"), "en")

    assert list(found) == [block]
    assert terms_error(TermsProblem(problem), "en") in found[block]


def test_a_refusal_about_no_input_belongs_nowhere():
    assert errors(Refusal(No.STALE), "en") == {}


def test_nobody_is_mentioned_at_an_input():
    found = errors(Refusal(No.NOT_AN_APPROVER, {"approvers": "UANN"}, field="reason"), "en")

    assert "<@" not in found["reason"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_bad_amount_is_explained(language):
    said = {money_error(error, language) for error in MoneyError}

    assert len(said) == len(MoneyError)
    assert refusal(Refusal(No.BAD_AMOUNT, {"error": "ambiguous"}), language) == money_error(
        MoneyError.AMBIGUOUS, language
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_failed_transaction_is_admitted(language):
    assert nothing_stored(language)


@pytest.mark.parametrize(("number", "told"), [("", "such as 142"), ("999", "There is no other case #999.")])
def test_a_number_of_no_other_case_is_said_back(number, told):
    assert told in refusal(Refusal(No.NO_OTHER_CASE, {"number": number}), "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_ticks_elsewhere_is_led_to_the_draft_where_its_place_is_known(language):
    link = "https://ours.slack.com/archives/C1/p1000100"

    assert f"<{link}|" in refusal(Refusal(No.NOT_ON_A_DRAFT, {"link": link}), language)
    assert "<" not in refusal(Refusal(No.NOT_ON_A_DRAFT), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_posts_a_picture_alone_learns_the_way_that_takes_words(language):
    assert "`/case open`" in picture_only(language)
