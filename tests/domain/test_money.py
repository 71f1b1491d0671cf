"""Money is read without guessing and never mixed."""

from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.currencies import CODES
from bot.domain.money import (
    LARGEST_MINOR,
    Currency,
    Money,
    MoneyError,
    Percent,
    as_typed,
    currency,
    exponent,
    parse_money,
    parse_percent,
)

codes = st.sampled_from(sorted(CODES))


def eur(minor):
    return Money(minor, Currency("EUR"))


@pytest.mark.parametrize(
    ("text", "minor", "code"),
    [
        ("20", 2000, "EUR"),
        ("20,50", 2050, "EUR"),
        ("20.50", 2050, "EUR"),
        ("20.5", 2050, "EUR"),
        (" 20 ", 2000, "EUR"),
        ("€20", 2000, "EUR"),
        ("€ 20", 2000, "EUR"),
        ("20€", 2000, "EUR"),
        ("20 EUR", 2000, "EUR"),
        ("EUR 20", 2000, "EUR"),
        ("20 eur", 2000, "EUR"),
        ("20 zł", 2000, "PLN"),
        ("20 zl", 2000, "PLN"),
        ("20 рублей", 2000, None),
        ("20 ₽", 2000, "RUB"),
        ("20 eurų", 2000, "EUR"),
        ("1 000,50", 100050, "EUR"),
        ("1\u00a0000", 100000, "EUR"),
        ("1\u202f000\u202f000 zł", 100000000, "PLN"),
        ("1000,5", 100050, "EUR"),
        ("020", 2000, "EUR"),
        ("500 JPY", 500, "JPY"),
        ("0.500 KWD", 500, "KWD"),
        ("1234.500 KWD", 1234500, "KWD"),
        ("1.2345 CLF", 12345, "CLF"),
        ("10000000000000", 10**15, "EUR"),
    ],
)
def test_a_clear_amount_is_read(text, minor, code):
    read = parse_money(text, "EUR")

    assert read == (Money(minor, Currency(code)) if code else MoneyError.UNKNOWN_CURRENCY)


@pytest.mark.parametrize(
    ("minor", "code", "text"),
    [
        (2050, "EUR", "20.50 EUR"),
        (500, "JPY", "500 JPY"),
        (12345, "CLF", "1.2345 CLF"),
        (20_000, "KWD", "20 KWD"),
        (20_500, "KWD", "20.5 KWD"),
        (20_501, "KWD", "020.501 KWD"),
        (500, "KWD", "0.500 KWD"),
        (1_234_000, "KWD", "1234.000 KWD"),
        (0, "KWD", "0.000 KWD"),
    ],
)
def test_an_amount_is_filled_in_as_it_can_be_read_back(minor, code, text):
    assert as_typed(Money(minor, Currency(code))) == text


@given(st.integers(1, LARGEST_MINOR) | st.integers(1, 10**6), codes)
def test_what_is_filled_in_is_read_back_as_the_same_amount(minor, code):
    assert parse_money(as_typed(Money(minor, Currency(code))), "EUR") == Money(minor, Currency(code))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", MoneyError.EMPTY),
        (" \u00a0\n", MoneyError.EMPTY),
        ("-5", MoneyError.NEGATIVE),
        ("−5", MoneyError.NEGATIVE),
        ("€-5", MoneyError.NEGATIVE),
        ("- 5 EUR", MoneyError.NEGATIVE),
        ("0", MoneyError.ZERO),
        ("0,00", MoneyError.ZERO),
        ("NaN", MoneyError.NOT_A_NUMBER),
        ("inf", MoneyError.NOT_A_NUMBER),
        ("EUR", MoneyError.NOT_A_NUMBER),
        ("1e9", MoneyError.NOT_A_NUMBER),
        ("20 50", MoneyError.NOT_A_NUMBER),
        ("1 000 00", MoneyError.NOT_A_NUMBER),
        ("1'000", MoneyError.NOT_A_NUMBER),
        (".5", MoneyError.NOT_A_NUMBER),
        ("5.", MoneyError.NOT_A_NUMBER),
        ("1.000,50", MoneyError.AMBIGUOUS),
        ("1,000.50", MoneyError.AMBIGUOUS),
        ("1,000", MoneyError.AMBIGUOUS),
        ("1.000", MoneyError.AMBIGUOUS),
        ("1.234 KWD", MoneyError.AMBIGUOUS),
        ("123.456 KWD", MoneyError.AMBIGUOUS),
        ("1.000.000", MoneyError.AMBIGUOUS),
        ("20.5050", MoneyError.TOO_PRECISE),
        ("0.505", MoneyError.TOO_PRECISE),
        ("20,00 JPY", MoneyError.TOO_PRECISE),
        ("٣", MoneyError.FOREIGN_DIGITS),
        ("２０", MoneyError.FOREIGN_DIGITS),
        ("2²", MoneyError.FOREIGN_DIGITS),
        ("½", MoneyError.FOREIGN_DIGITS),
        ("10000000000000.01", MoneyError.TOO_LARGE),
        ("9" * 5000, MoneyError.TOO_LARGE),
        ("20 XYZ", MoneyError.UNKNOWN_CURRENCY),
        ("20 ₿", MoneyError.UNKNOWN_CURRENCY),
        ("20 $", MoneyError.UNKNOWN_CURRENCY),
        ("20 kr", MoneyError.UNKNOWN_CURRENCY),
        ("20 bucks", MoneyError.EXTRA_TEXT),
        ("about 20", MoneyError.EXTRA_TEXT),
        ("20 EUR now", MoneyError.EXTRA_TEXT),
        ("€20 EUR", MoneyError.EXTRA_TEXT),
        ("20 %", MoneyError.EXTRA_TEXT),
        ("+5", MoneyError.EXTRA_TEXT),
        ("5-", MoneyError.EXTRA_TEXT),
    ],
)
def test_what_could_be_misread_is_refused_with_its_reason(text, reason):
    assert parse_money(text, "EUR") is reason


@pytest.mark.parametrize(("default", "expected"), [("USD", "USD"), ("CAD", "CAD")])
def test_a_shared_symbol_means_the_default_currency_when_it_is_one_of_them(default, expected):
    assert parse_money("$20", default) == Money(2000, Currency(expected))


@pytest.mark.parametrize(
    ("text", "points"),
    [("20", 2000), ("20%", 2000), ("20,5 %", 2050), ("20.55", 2055), ("100", 10_000), ("0,01", 1)],
)
def test_a_clear_percentage_is_read(text, points):
    assert parse_percent(text) == Percent(points)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("101 %", MoneyError.OVER_HUNDRED),
        ("100,01", MoneyError.OVER_HUNDRED),
        ("9" * 5000, MoneyError.OVER_HUNDRED),
        ("20.5555", MoneyError.TOO_PRECISE),
        ("0", MoneyError.ZERO),
        ("-1", MoneyError.NEGATIVE),
        ("", MoneyError.EMPTY),
        ("%", MoneyError.NOT_A_NUMBER),
        ("NaN", MoneyError.NOT_A_NUMBER),
        ("1e1", MoneyError.NOT_A_NUMBER),
        ("٢٠", MoneyError.FOREIGN_DIGITS),
        ("1,000", MoneyError.AMBIGUOUS),
        ("20 EUR", MoneyError.EXTRA_TEXT),
        ("%20", MoneyError.EXTRA_TEXT),
    ],
)
def test_a_percentage_nobody_may_mean_is_refused_with_its_reason(text, reason):
    assert parse_percent(text) is reason


@given(st.text(max_size=40) | st.from_regex(r"\A[0-9., €$-]{0,20}( ?[A-Za-z]{3})?\Z"), codes)
@example("1\u2009", "EUR")
def test_any_text_is_read_or_refused_and_never_breaks(text, default):
    read = parse_money(text, default)

    assert isinstance(read, MoneyError) or 0 < read.minor <= LARGEST_MINOR
    assert isinstance(parse_percent(text), Percent | MoneyError)


@given(st.integers(1, LARGEST_MINOR), codes)
def test_what_we_write_is_read_back_or_refused_but_never_another_amount(minor, code):
    money = Money(minor, Currency(code))
    read = parse_money(str(money), "EUR")

    may_look_like_thousands = exponent(code) == 3
    assert read == money or (may_look_like_thousands and read is MoneyError.AMBIGUOUS)


@given(st.integers(1, 10**12), st.integers(0, 99), st.sampled_from(".,"))
def test_reading_agrees_with_exact_fractions(whole, cents, separator):
    read = parse_money(f"{whole}{separator}{cents:02}", "EUR")

    assert Fraction(read.minor, 100) == whole + Fraction(cents, 100)


@given(st.integers(1, 10_000))
def test_a_percentage_we_write_is_read_back(points):
    assert parse_percent(str(Percent(points))) == Percent(points)


@pytest.mark.parametrize("minor", [1.0, float("nan"), "1", True])
def test_an_amount_is_of_whole_minor_units(minor):
    with pytest.raises(TypeError, match="whole number"):
        Money(minor, Currency("EUR"))


def test_amounts_of_one_currency_are_added_and_compared():
    assert eur(500) + eur(250) == eur(750)
    assert eur(500) - eur(750) == eur(-250)
    assert eur(1) < eur(2) <= eur(2) < eur(3)
    assert eur(3) > eur(2) >= eur(2)
    assert not eur(2) < eur(2)
    assert not eur(2) > eur(2)
    assert not eur(3) <= eur(2)
    assert not eur(1) >= eur(2)


@pytest.mark.parametrize("reckon", ["__add__", "__sub__", "__lt__", "__le__", "__gt__", "__ge__"])
def test_two_currencies_never_meet_in_one_sum(reckon):
    with pytest.raises(ValueError, match="cannot reckon"):
        getattr(eur(1), reckon)(Money(1, Currency("PLN")))


def test_the_same_figure_in_two_currencies_is_not_equal():
    assert eur(1) != Money(1, Currency("PLN"))


@pytest.mark.parametrize(("minor", "code"), [(LARGEST_MINOR + 1, "EUR"), (-LARGEST_MINOR - 1, "EUR"), (1, "XYZ")])
def test_money_out_of_bounds_or_of_no_currency_does_not_exist(minor, code):
    with pytest.raises(ValueError, match=r"beyond|ISO"):
        Money(minor, Currency(code))


@pytest.mark.parametrize("points", [-1, 10_001])
def test_no_percentage_is_below_nothing_or_above_everything(points):
    with pytest.raises(ValueError, match="between"):
        Percent(points)


def test_nothing_and_everything_are_percentages():
    assert (Percent(0).points, Percent(10_000).points) == (0, 10_000)


@pytest.mark.parametrize(("code", "decimals"), [("EUR", 2), ("JPY", 0), ("KWD", 3), ("CLF", 4)])
def test_each_currency_has_its_decimals(code, decimals):
    assert exponent(code) == decimals


@pytest.mark.parametrize(("text", "code"), [("eur", "EUR"), (" PLN ", "PLN"), ("XYZ", None), ("", None)])
def test_a_currency_is_known_by_its_code(text, code):
    assert currency(text) == code


@pytest.mark.parametrize(
    ("money", "text"),
    [
        (eur(2050), "20.50 EUR"),
        (eur(-5), "-0.05 EUR"),
        (eur(0), "0.00 EUR"),
        (Money(500, Currency("JPY")), "500 JPY"),
        (Percent(2050), "20.5%"),
        (Percent(10_000), "100%"),
    ],
)
def test_amounts_are_written_plainly(money, text):
    assert str(money) == text
