"""What is understood of a post without a model."""

from dataclasses import replace

import pytest

from bot.domain.post import Post
from bot.domain.understanding import Maker, Severity
from prompts import reading
from prompts.topics import topics
from tests.prompts.cases import POSTS, a_case


@pytest.mark.parametrize(
    ("post", "named"),
    [
        (POSTS["en"], ("late", "silence")),
        (POSTS["pl"], ("damaged", "silence")),
        (POSTS["ru"], ("damaged", "silence")),
        (POSTS["lt"], ("late", "silence")),
        ("The waiter was rude and the soup was cold.", ("staff", "food")),
        ("Po sałatce trafiłam do szpitala.", ("health",)),
        ("С карты дважды списали деньги", ("billing",)),
        ("Kambarys purvinas, ant lovos dėmės", ("clean",)),
        ("It arrived late, or rather it never arrived", ("lost",)),
        ("Chocolate was fine, the plate too. Slate roof.", ("general",)),
        ("", ("general",)),
    ],
)
def test_the_words_of_a_post_tell_what_it_is_about(post, named):
    assert topics(post) == named


def test_the_suggested_cause_counts_only_where_the_words_tell_nothing():
    assert topics("One star.", "logistics") == ("delivery",)
    assert topics(POSTS["en"], "billing") == ("late", "silence")


def test_sentences_that_complain_are_quoted_as_they_stand():
    post = "I live in Kaunas.  Your courier was RUDE to me!! The weather is fine.\nAnd the box was damaged."

    found = reading.grievances(post, "en")

    assert [g.quote for g in found] == ["Your courier was RUDE to me!!", "And the box was damaged."]
    assert [g.summary for g in found] == ["How staff behaved", "Complaint"]


def test_a_post_without_a_known_word_is_quoted_by_its_first_sentence():
    found = reading.grievances("Two stars from me. It was so so.", "pl")

    assert [(g.summary, g.quote) for g in found] == [("Skarga", "Two stars from me.")]


def test_a_post_of_nothing_but_blanks_has_no_grievance():
    assert reading.grievances(" \n ", "en") == ()


def test_every_quote_stands_in_the_post():
    post = "Ужас!  Посылка   опоздала\u200b на неделю… А поддержка хамит 😡 " * 20

    assert all(g.quote and g.quote in post for g in reading.grievances(post, "ru"))


def test_what_the_words_do_not_tell_stays_unknown():
    understood = reading.understood(a_case("The soup was cold."), "en", "en")

    assert (understood.maker, understood.severity) == (Maker.TEMPLATE, Severity.MINOR)
    assert (understood.claims, understood.emotions, understood.wants, understood.questions) == ((), (), "", ())


def test_a_serious_word_in_any_round_makes_the_case_significant():
    case = a_case(rounds=2)
    serious = replace(case.rounds[0], post=Post("I got food poisoning."))

    understood = reading.understood(replace(case, rounds=(serious, case.rounds[1])), "en", "en")

    assert understood.severity is Severity.SIGNIFICANT
    assert understood.floor
