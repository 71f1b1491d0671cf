"""A published reply that is shown elsewhere tells nothing about the customer it was written to."""

import pytest

from bot.domain.masks import MASK, brand_words, masked
from bot.domain.post import Post
from bot.domain.reply_secrets import leftovers
from bot.domain.reply_text import ReplyContext

BRAND = brand_words("Kawiarnia Róg", "Zespół Kawiarni Róg")


def shown(text, author="Maria Kowalska"):
    return masked(text, Post("Zimna kawa.", author=author), BRAND)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hello Maria! We are sorry.", "Hello [name]! We are sorry."),
        ("Maria, we are sorry.", "[name], we are sorry."),
        ("Dzień dobry, Pani Mario, przepraszamy.", "Dzień dobry, Pani [name], przepraszamy."),
        ("Marii należą się przeprosiny.", "[name] należą się przeprosiny."),
        ("Pani Kowalskiej należą się przeprosiny.", "Pani [name] należą się przeprosiny."),
        ("We are sorry that Anna Nowak was rude.", "We are sorry that [name] was rude."),
        ("You get €40 back.", "You get [the amount] back."),
        ("Zwrócimy 1 250,50 zł.", "Zwrócimy [the amount]."),
        ("Мы вернём вам 15 %.", "Мы вернём вам [the amount]."),
        ("We answer by Friday 18:00.", "We answer by [date]."),
        ("Atsakysime iki lapkričio 27 d.", "Atsakysime iki [date]."),
        ("Iki penktadienio, lapkričio 20 d., 16:00 parašysime.", "Iki [date] parašysime."),
        ("Мы напишем до 16:00 пятницы (20 ноября).", "Мы напишем [date] ([date])."),
        ("We answer on Friday. Monday is better.", "We answer on [date]. [date] is better."),
        ("Write to maria.k@post.example.", "Write to [the contact]."),
        ("Call +48 600 700 800 today.", "Call [the contact] [date]."),
        ("See www.shop.example/order/77 for it.", "See [the contact] for it."),
        ("Your order A-10455 is on its way.", "Your order [the contact] is on its way."),
        ("Room 12 and parcel ZX81Q.", "Room [number] and parcel [number]."),
    ],
)
def test_what_is_about_one_customer_is_taken_out(text, told):
    assert shown(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "We are sorry, and I'm sure that I should have called.",
        "Przepraszamy Państwa i dziękujemy, że Pan napisał.",
        "Мы приносим Вам извинения: Ваш отзыв помог нам.",
        "Atsiprašome, kad Jums teko laukti.",
        "Z poważaniem, Zespół Kawiarni Róg",
        "We are sorry. The machine failed.\nWe have it repaired.",
    ],
)
def test_polite_words_and_the_brands_own_name_stay(text):
    assert shown(text) == text


def test_the_authors_name_is_known_in_small_letters_too():
    assert shown("so sorry, kitty77 and maria!", author="Kitty Maria") == "so sorry, [number] and [name]!"


def test_of_an_author_who_is_nobody_in_particular_no_word_is_a_name():
    assert shown("The user wrote to us.", author="A Google user") == "The user wrote to us."


def test_a_mask_that_somebody_copies_is_stopped_by_the_check():
    for mask in ("[name]", "[the amount]", "[date]", "[number]", "[the contact]"):
        assert MASK.fullmatch(mask)
        assert leftovers(f"Hello, we are sorry about {mask}.", ReplyContext(language="en")), mask
