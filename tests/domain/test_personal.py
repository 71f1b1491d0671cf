"""Personal data is recognised by its form, and its placeholder may not stand in a reply either."""

import pytest

from bot.domain.personal import PLACEHOLDERS, Sort, personal_in
from bot.domain.reply_text import Level, ReplyContext, lint


def sorts(text):
    return {text[piece.start : piece.end]: piece.sort for piece in personal_in(text)}


@pytest.mark.parametrize("sort", Sort)
def test_a_placeholder_in_a_reply_stands_against_its_approval(sort):
    reply = f"We are sorry. We will call [{PLACEHOLDERS[sort]} 1] by Friday 18:00."
    blocked = {f.rule for f in lint(reply, ReplyContext(language="en")) if f.level is Level.BLOCK}

    assert "R21" in blocked


@pytest.mark.parametrize(
    ("written", "sort"),
    [
        ("500100732259", Sort.PERSON),
        ("500100732258", Sort.PHONE),
        ("44051401458", Sort.PERSON),
        ("33309240064", Sort.PERSON),
        ("45 09 123456", Sort.PERSON),
        ("4509 123456", Sort.PERSON),
        ("600 100 200", Sort.PHONE),
        ("600 100 200 611 222 333", Sort.PHONE),
    ],
)
def test_a_number_is_told_by_its_check_digits_and_its_groups(written, sort):
    assert sorts(f"it is {written}") == {written: sort}


@pytest.mark.parametrize("text", ["4111111111111112", "3.5.2026", "1 200 000 zł", "in 2019-2024", "v1.23456789"])
def test_other_numbers_are_nobodys(text):
    assert sorts(text) == {}


@pytest.mark.parametrize(
    ("text", "written", "sort"),
    [
        ("card 4111\u00a01111\u00a01111\u00a01111", "4111\u00a01111\u00a01111\u00a01111", Sort.CARD),
        ("4111\u202f1111\u20091111\u30001111", "4111\u202f1111\u20091111\u30001111", Sort.CARD),
        ("ring 600–123–456", "600–123–456", Sort.PHONE),
        ("ring 600‑123‑456", "600‑123‑456", Sort.PHONE),
        ("+7\u00a0921\u00a0123‑45‑67", "+7\u00a0921\u00a0123‑45‑67", Sort.PHONE),
        ("CALL 600 123 456 ALL DAY", "600 123 456", Sort.PHONE),
        ("TRY 600123456", "600123456", Sort.PHONE),
        ("tel. 123-45-67", "123-45-67", Sort.PHONE),
        ("тел. 223‑45‑67", "223‑45‑67", Sort.PHONE),
        ("jan.kowalski(at)wp.pl", "jan.kowalski(at)wp.pl", Sort.EMAIL),
        ("pisz: jan [at] wp.pl", "jan [at] wp.pl", Sort.EMAIL),
        ("jan @ wp.pl", "jan @ wp.pl", Sort.EMAIL),
        ("de89 3704 0044 0532 0130 00", "de89 3704 0044 0532 0130 00", Sort.ACCOUNT),
        ("moje zamówienie to 5512009", "5512009", Sort.ORDER),
        ("my order is AB-55120", "AB-55120", Sort.ORDER),
        ("užs. nr. 12345", "12345", Sort.ORDER),
        ("мой заказ это 5512009", "5512009", Sort.ORDER),
    ],
)
def test_odd_blanks_dashes_and_small_words_hide_nothing(text, written, sort):
    assert sorts(text).get(written) is sort
    assert "R12" in {f.rule for f in lint(text, ReplyContext(language="en"))}


@pytest.mark.parametrize(
    "text",
    [
        "The order was 15000 zł in all.",
        "To było 100 000 000 PLN.",
        "€200 000 000",
        "Meet us (at the bar) on Monday.",
        "The phone rang 12 times between 10-12.",
        "Model no12 abcd efgh ijkl mnop is gone.",
        "Your parcel is 1500 g.",
        "Pracujemy 2019–2024.",
        "otwarte 10:00 – 18:00, 8–16",
    ],
)
def test_money_hours_and_names_of_things_are_nobodys(text):
    assert sorts(text) == {}


def test_the_brands_own_number_is_its_own_whatever_the_dashes():
    own = ReplyContext(language="en", contacts=("+370 611-22333",))

    assert "R12" not in {f.rule for f in lint("Ring +370\u00a0611–22333.", own)}
