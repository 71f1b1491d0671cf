"""Which language a text is in."""

import pytest

from bot.language import LangId

LANGUAGES = LangId()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The sofa came with a broken leg and nobody picks up the phone.", "en"),
        ("Zamówiłam tort na sobotę, a przyszedł w poniedziałek.", "pl"),
        ("Fatalna obsluga, nie polecam nikomu", "pl"),
        ("Заказала торт на субботу, привезли в понедельник.", "ru"),
        ("Tortą užsakiau šeštadieniui, o atvežė pirmadienį.", "lt"),
        ("kurjeris taip ir neatvaziavo, laukiau visa diena", "lt"),
    ],
)
def test_the_four_languages_are_told_apart_also_without_their_marks(text, language):
    seen = LANGUAGES.detect(text)

    assert seen.language == language
    assert seen.certainty > 0.6


@pytest.mark.parametrize(
    "text", ["", "ok", "🙂🙂🙂", "12345 !!!", "https://example.com/zamowienie/opinia", "\u200b\u202e"]
)
def test_what_holds_no_words_has_no_language(text):
    assert LANGUAGES.detect(text).language == "und"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Mon colis est en retard depuis une semaine et personne ne répond.", "fr"),
        ("Посилка не прийшла, і ніхто не відповідає на дзвінки.", "uk"),
        ("Sūtījums kavējas jau nedēļu, neviens neatbild uz zvaniem.", "lv"),
        ("Balík nedorazil a na telefonu se už týden nikdo neozývá, to je ostuda.", "cs"),
        ("Пасылка не прыйшла", "be"),
        ("Sehr schlecht", "de"),
        ("非常抱歉，您的包裹将于周五18:00送达。", "zh"),
    ],
)
def test_a_language_we_do_not_answer_in_is_named_or_left_open_but_never_taken_for_ours(text, language):
    assert LANGUAGES.detect(text).language in (language, "und")


@pytest.mark.parametrize(
    "text", ["Посилка не прийшла", "Де моя посилка", "Colis jamais arrivé", "Samsung Galaxy Ultra", "Суп холодний"]
)
def test_where_a_short_text_could_be_another_language_a_person_must_choose(text):
    assert LANGUAGES.detect(text).language == "und"


def test_hidden_characters_and_addresses_do_not_decide_the_language():
    hidden = "Kurtka przy\u200bszła bez za\u2060mka https://www.example.com/the-best-coats-of-this-winter"

    assert LANGUAGES.detect(hidden).language == "pl"


def test_a_very_long_post_is_read_only_as_far_as_needed():
    assert LANGUAGES.detect("Siunta vėluoja jau savaitę. " * 5_000).language == "lt"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Moja nowa Škoda stoi w serwisie od miesiąca", "pl"),
        ("My new Škoda has been at the garage for a month", "en"),
        ("Mano naujas Citroën stovi servise jau mėnesį", "lt"),
        ("Київстар снял с меня деньги дважды и молчит уже неделю", "ru"),
    ],
)
def test_a_name_with_letters_of_another_language_changes_nothing(text, language):
    assert LANGUAGES.detect(text).language == language


@pytest.mark.parametrize(
    "text", ["Pączki were stale and the żurek was cold", "Šaltibarščiai were sour and the kugelis čia burnt, ačiū"]
)
def test_words_of_one_language_with_letters_of_another_are_for_a_person(text):
    assert LANGUAGES.detect(text).language == "und"
