"""The replies written without a model: every one of them could be published."""

import re
from dataclasses import replace
from datetime import timedelta
from itertools import islice, product

import pytest

from bot.domain.authority import Form, GrantTerms
from bot.domain.case import GrantState, Revision
from bot.domain.money import Money, Percent
from bot.domain.platforms import Platform
from bot.domain.policy import TeamKind
from bot.domain.post import digest
from bot.domain.reply_context import Level
from bot.domain.review import findings
from bot.domain.understanding import Facts, Fault, Severity
from prompts import templates
from prompts.playbook import packaged
from tests.prompts.cases import (
    AMOUNT,
    CAPPED,
    GIFTS,
    PERCENT,
    POSTS,
    REFUND,
    THURSDAY,
    a_case,
    a_policy,
    gift,
    granted,
    with_draft,
)

REMEDIES = {
    "en": "we replace the fridge and take the old one away",
    "pl": "wymieniamy buty na nowe i odbieramy stare",
    "ru": "привезём новый телевизор и заберём разбитый",
    "lt": "šiandien išsiunčiame naują prekę",
}
UNKNOWNS = {
    "en": "which floor do you live on?",
    "pl": "jaki to był rozmiar",
    "ru": "из чего сделана стена",
    "lt": "ar prietaisas dar veikia",
}
CONFIRMED = {
    "en": "the order stood in the wrong depot",
    "pl": "zamówienie stało w złym magazynie.",
    "ru": "заказ стоял не на том складе",
    "lt": "užsakymas stovėjo ne tame sandėlyje",
}
SATURDAY_EVENING = THURSDAY + timedelta(days=2, hours=4)


def written(case, policy=None, typed_in=None):
    """The template for the case; whatever people typed is in `typed_in`, by default in the case's language."""
    return templates.reply(case, policy or a_policy(), THURSDAY, lambda text: typed_in or case.language)


def facts_of(language, fault, *, confirmed=False, unknown=False, remedy=False, deadline=False):
    return Facts(
        confirmed=(CONFIRMED[language],) if confirmed else (),
        unknowns=(UNKNOWNS[language],) if unknown else (),
        fault=fault,
        remedy=REMEDIES[language] if remedy else "",
        deadline=SATURDAY_EVENING if deadline else None,
    )


def circumstances(language, first):
    """Every seventh of all combinations from `first` on, so that the platforms together see each of them."""
    every = enumerate(product(Severity, Fault, range(8)))
    for number, (severity, fault, bits) in islice(every, first % 7, None, 7):
        confirmed, remedy, more = bool(bits & 1), bool(bits & 2), bool(bits & 4)
        grants = ((), (PERCENT,), (CAPPED,), (AMOUNT, gift(language)))[number % 4]
        facts = facts_of(language, fault, confirmed=confirmed, unknown=more, remedy=remedy, deadline=not remedy)
        yield {"severity": severity, "facts": facts, "grants": grants, "rounds": 1 + more, "asked": number % 9}


@pytest.mark.parametrize("platform", Platform)
@pytest.mark.parametrize("language", POSTS)
def test_no_rule_finds_anything_in_a_template(language, platform):
    for known in circumstances(language, first=list(Platform).index(platform)):
        case = a_case(POSTS[language], language=language, platform=platform, **known)
        draft = written(case)

        found = findings(case, Revision(1, len(case.rounds), draft, digest(draft.text), THURSDAY))

        assert [f for f in found if f.level is Level.BLOCK or f.rule != "R13w"] == [], draft.text
        assert draft.deadline_span in draft.text
        assert draft.deadline_span


@pytest.mark.parametrize("language", POSTS)
def test_another_draft_reads_differently_every_time(language):
    case = a_case(POSTS[language], language=language)
    texts = []
    for _ in range(templates.VARIANTS):
        texts.append(written(case).text)
        case = with_draft(case, texts[-1])

    assert len(set(texts)) == templates.VARIANTS


def test_a_text_the_case_has_already_is_not_proposed_again_although_nobody_asked():
    case = a_case()
    known = with_draft(case, written(case).text)

    again = written(replace(known, drafts_asked=0))

    assert again.text != known.revisions[0].draft.text


@pytest.mark.parametrize("platform", [Platform.X, Platform.GOOGLE_PLAY, Platform.TIKTOK])
@pytest.mark.parametrize("language", POSTS)
def test_another_draft_reads_differently_also_where_there_is_little_room(language, platform):
    first = a_case(POSTS[language], language=language, platform=platform)
    second = with_draft(first, written(first).text)
    third = with_draft(second, written(second).text)

    assert len({written(case).text for case in (first, second, third)}) == 3


@pytest.mark.parametrize("language", POSTS)
def test_whose_fault_it_was_and_how_serious_changes_the_words(language):
    texts = {
        written(a_case(POSTS[language], language=language, severity=severity, facts=Facts(fault=fault))).text
        for severity, fault in product(Severity, Fault)
    }

    assert len(texts) == len(Severity) * len(Fault)


@pytest.mark.parametrize("language", POSTS)
def test_the_team_reads_the_same_reply_in_its_own_language(language):
    team = "en" if language != "en" else "pl"
    case = a_case(POSTS[language], language=language, facts=Facts(fault=Fault.OURS))

    draft = written(case, a_policy(team))

    same = written(replace(case, facts=replace(case.facts, language=team)), a_policy(team))
    assert draft.translation == same.text
    assert draft.promise == same.promise


def test_a_team_that_speaks_the_authors_language_needs_no_translation():
    assert written(a_case()).translation == ""


@pytest.mark.parametrize(("language", "problem"), [("und", "unknown_language"), ("fr", ""), ("zh", "")])
def test_in_a_language_we_do_not_speak_nothing_is_written_and_only_an_unknown_one_must_be_chosen(language, problem):
    draft = written(a_case(language=language), a_policy("lt"))

    assert (draft.language, draft.problem) == ("lt", problem)
    assert draft.text.startswith("Laba diena")


@pytest.mark.parametrize("platform", [Platform.APP_STORE, Platform.TRIPADVISOR])
def test_where_the_platform_forbids_it_goodwill_stays_out_of_the_public_reply(platform):
    draft = written(a_case(platform=platform, grants=(PERCENT, gift("en"))))

    assert "15" not in draft.text
    assert GIFTS["en"] not in draft.text
    assert draft.offer == ""


@pytest.mark.parametrize(
    ("terms", "language", "words"),
    [
        (PERCENT, "en", "a discount of 15%"),
        (PERCENT, "lt", "15\u00a0% nuolaidą"),
        (CAPPED, "en", "a discount of 12.5%, up to €30.50"),
        (CAPPED, "pl", "12,5% rabatu, do kwoty 30,50\u00a0€"),
        (AMOUNT, "ru", "1\u00a0234,50\u00a0PLN"),
        (REFUND, "en", "a refund of €30"),
        (REFUND, "pl", "zwrot 30\u00a0€"),
        (REFUND, "ru", "возврат 30\u00a0€"),
        (REFUND, "lt", "grąžiname 30\u00a0€"),
        (gift("lt"), "lt", GIFTS["lt"]),
    ],
)
def test_goodwill_is_said_as_its_language_writes_it(terms, language, words):
    assert words in written(a_case(POSTS[language], language=language, grants=(terms,))).text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "We return €30 to you."),
        ("pl", "Zwracamy Państwu 30\u00a0€."),
        ("ru", "Возвращаем вам 30\u00a0€."),
        ("lt", "Grąžiname jums 30\u00a0€."),
    ],
)
def test_money_that_is_owed_goes_back_and_is_no_sign_of_goodwill(language, words):
    ours = Facts(fault=Fault.OURS)
    case = a_case(POSTS[language], language=language, facts=ours, grants=(REFUND, PERCENT))
    owed = a_case(POSTS[language], language=language, facts=ours, grants=(REFUND,), platform=Platform.TRIPADVISOR)

    text, alone = written(case).text, written(owed).private

    goodwill = packaged().words(language).phrase("goodwill.sentence").split("{")[0]
    assert f"{words} {goodwill}" in text
    assert words in alone
    assert goodwill not in alone
    assert words not in written(replace(case, facts=Facts())).text


@pytest.mark.parametrize(
    ("form", "terms", "said"),
    [
        (Form.AMOUNT, {"amount": Money(2000, "EUR")}, "20\u00a0€ (karta podarunkowa)"),
        (Form.PERCENT, {"percent": Percent(1000), "base": Money(100, "EUR")}, "10% (karta podarunkowa)"),
        (
            Form.PERCENT,
            {"percent": Percent(1000), "amount": Money(100, "EUR")},
            "10%, do kwoty 1\u00a0€ (karta podarunkowa)",
        ),
        (
            Form.THING,
            {"amount": Money(100, "EUR"), "what": "karta na kawę od naszego zespołu"},
            "upominek: karta na kawę",
        ),
    ],
    ids=["amount", "percent", "capped", "thing"],
)
def test_a_kind_of_the_teams_own_is_said_by_its_name_and_never_as_a_discount(form, terms, said):
    card = GrantTerms("card", added=form, **terms)
    rules = replace(a_policy(), kinds=(TeamKind("card", form, {"pl": "karta podarunkowa"}),))

    text = written(a_case(POSTS["pl"], language="pl", grants=(card,)), rules).text

    assert said in text
    assert "rabat" not in text


def test_what_a_discount_is_for_is_never_made_up_but_left_to_a_person():
    steak = replace(AMOUNT, what="the steak")

    draft = written(a_case(grants=(steak,)))

    assert "order" not in draft.text.split("goodwill")[1].split(".")[0]
    assert "the steak" in draft.left_out


@pytest.mark.parametrize("state", [GrantState.ASKED, GrantState.REFUSED, GrantState.RELEASED])
def test_goodwill_that_does_not_stand_is_not_offered(state):
    case = replace(a_case(), grants=(granted(1, PERCENT, state),))

    assert "15" not in written(case).text


def test_what_the_team_typed_in_its_own_language_is_not_put_into_a_foreign_reply():
    facts = Facts(confirmed=("the parcel was lost",), remedy="a new parcel", unknowns=("colour",))
    russian = a_case(POSTS["ru"], language="ru", facts=facts, grants=(gift("en"),))

    text = written(russian, typed_in="en").text

    assert not any("a" <= sign.lower() <= "z" for sign in text.replace("Kavos Namai", ""))


def test_words_too_short_to_tell_their_language_are_taken_for_the_teams():
    case = a_case(facts=Facts(remedy="new zip"))

    assert "new zip" in written(case, typed_in="und").text


def test_a_remedy_stated_as_a_sentence_stays_one():
    text = written(a_case(facts=Facts(remedy="We send a new fridge today."))).text

    assert " We send a new fridge today. " in text


def test_a_question_about_personal_matters_is_left_to_the_private_message():
    text = written(a_case(facts=Facts(unknowns=("the order number", "your e-mail address")))).text

    assert "e-mail" not in text
    assert "private message" in text


@pytest.mark.parametrize(
    ("language", "impersonal", "personal"),
    [
        ("en", "which model of phone is it", "your phone number"),
        ("en", "which shop was it (address)", "the address"),
        ("pl", "jaki model telefonu", "numer telefonu"),
        ("pl", "w którym sklepie (adres)", "adres e-mail"),
        ("ru", "какая модель телефона", "ваш номер телефона"),
        ("ru", "в каком магазине (адрес)", "номер заказа"),
        ("lt", "koks telefono modelis", "jūsų el. pašto adresas"),
        ("lt", "kurioje parduotuvėje (adresas)", "užsakymo numeris"),
    ],
)
def test_only_what_tells_who_the_author_is_is_not_asked_and_the_team_hears_of_it(language, impersonal, personal):
    known = {"language": language, "facts": Facts(unknowns=(impersonal, personal))}
    draft = written(a_case(POSTS[language], **known))

    assert f"{impersonal}?" in draft.text
    assert personal not in draft.text
    assert draft.left_out == (personal,)
    alone = written(a_case(POSTS[language], language=language, facts=Facts(unknowns=(personal,))))
    assert "?" not in alone.text
    assert alone.left_out == (personal,)


def test_a_third_question_is_not_asked_and_the_team_hears_of_it():
    draft = written(a_case(facts=Facts(unknowns=("the colour", "the size", "the shop"))))

    assert "the colour; the size?" in draft.text
    assert draft.left_out == ("the shop",)


def test_braces_and_markup_typed_by_people_stay_what_they_are():
    text = written(a_case(facts=Facts(remedy="replace {fridge} & <door>"))).text

    assert "replace {fridge} & <door>" in text


def test_a_remedy_longer_than_the_platform_is_left_out_but_the_promise_stays():
    case = a_case(platform=Platform.X, facts=Facts(remedy="we replace every part of it " * 30))

    draft = written(case)

    assert len(draft.text) <= 280
    assert draft.deadline_span


def test_the_authors_own_words_are_not_quoted_back():
    post = "Nine days and the fridge is still not here and four people told me four different stories"
    text = written(a_case(post)).text
    words = post.split()

    assert not any(" ".join(words[at : at + 8]) in text for at in range(len(words) - 7))


@pytest.mark.parametrize(
    ("language", "words"), [("en", "once more"), ("pl", "ponownie"), ("ru", "снова"), ("lt", "kart")]
)
def test_an_author_who_writes_again_is_told_that_we_see_it(language, words):
    first = a_case(POSTS[language], language=language)
    again = a_case(POSTS[language], language=language, rounds=2)

    said = {written(replace(again, drafts_asked=n)).text for n in range(3)}

    assert any(words in text for text in said)
    assert words not in written(first).text


def test_the_brands_own_signature_stands_last():
    assert written(a_case(), a_policy(signature="Ieva from Kavos Namai")).text.endswith("Ieva from Kavos Namai")


def test_the_offer_names_every_grant_for_the_team():
    offer = written(a_case(POSTS["lt"], language="lt", grants=(PERCENT, gift("lt")))).offer

    assert offer == f"a discount of 15%; a gift: {GIFTS['lt']}"


def test_a_gift_without_a_name_the_author_can_read_is_still_offered():
    case = a_case(POSTS["pl"], language="pl", grants=(PERCENT, gift("lt")))

    text = written(case, typed_in="lt").text

    assert "upominek" in text
    assert GIFTS["lt"] not in text


def test_two_things_offered_stand_in_one_sentence():
    text = written(a_case(grants=(PERCENT, gift("en")))).text

    assert f"As a sign of goodwill you get a discount of 15% and a gift: {GIFTS['en']}." in text
    assert text.count("goodwill") == 1


@pytest.mark.parametrize("language", POSTS)
def test_a_second_discount_is_named_with_its_ceiling(language):
    text = written(a_case(POSTS[language], language=language, grants=(PERCENT, CAPPED))).text

    assert re.search(r"15\s?%.*12[.,]5\s?%.*30[.,]50", text)


def test_what_the_reply_cannot_say_in_its_language_is_told_to_the_team():
    facts = Facts(confirmed=("the parcel was lost",), remedy="a new parcel", unknowns=("colour", "your e-mail"))
    russian = a_case(POSTS["ru"], language="ru", facts=facts, grants=(gift("en"),))

    unsaid = ("the parcel was lost", "a new parcel", "colour", "your e-mail", GIFTS["en"])
    assert written(russian, typed_in="en").left_out == unsaid
    assert written(russian).left_out == ("your e-mail",)


@pytest.mark.parametrize("asked", range(3))
def test_the_translation_holds_nothing_in_another_language(asked):
    facts = facts_of("ru", Fault.OURS, confirmed=True, unknown=True, remedy=True)
    case = a_case(POSTS["ru"], language="ru", facts=facts, grants=(PERCENT, gift("ru")), asked=asked)

    draft = written(case)

    assert not any("а" <= sign.lower() <= "я" for sign in draft.translation + draft.promise)
    assert CONFIRMED["ru"] in draft.text
    assert draft.promise.startswith("The remedy named in the reply")


@pytest.mark.parametrize("language", ["ru", "lt", "pl"])
def test_a_clause_in_the_apology_is_closed_by_a_comma_before_a_second_thing(language):
    post = {
        "pl": "Kelner był opryskliwy, a zupa zimna.",
        "ru": "Официант нахамил, а суп холодный.",
        "lt": "Padavėjas aprėkė, o sriuba šalta.",
    }[language]

    text = written(a_case(post, language=language)).text

    assert {"pl": "potraktowano, i za", "ru": "обошлись, и за", "lt": "pasielgta, ir dėl"}[language] in text


def test_where_all_stands_in_one_paragraph_the_greeting_is_a_sentence():
    text = written(a_case(platform=Platform.THREADS)).text

    assert text.startswith("Hello. We")
