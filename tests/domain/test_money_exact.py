"""A million generated amounts come out as exact fractions say, and what nobody may mean never comes out at all."""

import os
import random
from decimal import Decimal
from fractions import Fraction

import pytest

from bot.domain.authority import GrantKind, GrantTerms
from bot.domain.currencies import CODES
from bot.domain.money import (
    LARGEST_MINOR,
    Currency,
    Money,
    MoneyError,
    Percent,
    exponent,
    parse_money,
    parse_percent,
    share,
)

pytestmark = pytest.mark.usefixtures("untraced")

# Together a million in `make test`; a million of each kind in `make soak`.
SOAK = os.environ.get("AMENDS_SOAK") == "1"
CHUNKS = 8
EACH = (1_000_000 if SOAK else 500_000) // CHUNKS
EVERY_CODE = sorted(CODES)
# Most amounts are in what teams use, and in what has none, three or four decimals.
OFTEN = [*EVERY_CODE, *("EUR", "PLN", "GBP", "JPY", "BHD", "KWD", "CLF", "UYW") * 20]
BLANKS = (" ", "\u00a0", "\u2009", "\u202f")


def typed(rng):
    """An amount as somebody may type it, its currency, and the digits before and behind the separator."""
    code = OFTEN[int(rng.random() * len(OFTEN))]
    whole = str(int(10 ** (rng.random() * 13.5)))
    part = f"{int(rng.random() * 10**6):06}"[: int(rng.random() * 5)]
    shown = _grouped(whole, rng) if rng.random() < 0.2 else whole
    number = f"{shown}{'.,'[rng.random() < 0.5]}{part}" if part else shown
    text = f"{code} {number}" if rng.random() < 0.3 else f"{number}{BLANKS[int(rng.random() * 4)]}{code.lower()}"
    return text, code, whole, part


def _grouped(whole, rng):
    blank = BLANKS[int(rng.random() * 4)]
    return f"{int(whole):,}".replace(",", blank)


def expected(code, whole, part):
    """What must come out, by exact arithmetic alone: the amount, or why none."""
    if len(part) == 3 and len(whole) <= 3:
        return MoneyError.AMBIGUOUS
    if len(part) > exponent(code):
        return MoneyError.TOO_PRECISE
    exact = Fraction(int(whole)) + (Fraction(int(part), 10 ** len(part)) if part else 0)
    minor = exact * 10 ** exponent(code)
    assert minor.denominator == 1
    return MoneyError.TOO_LARGE if minor > LARGEST_MINOR else minor


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_what_is_read_agrees_with_exact_fractions(chunk):
    rng = random.Random(8200 + chunk)
    read = 0
    for _ in range(EACH):
        text, code, whole, part = typed(rng)
        found, due = parse_money(text, "EUR"), expected(code, whole, part)
        if isinstance(due, MoneyError):
            assert found is due, text
        else:
            read += 1
            assert (found.minor, found.currency) == (due, code), text
    assert read > EACH // 3


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_a_share_agrees_with_exact_fractions_rounded_half_to_even(chunk):
    rng = random.Random(8500 + chunk)
    for _ in range(EACH):
        points = int(rng.random() * 10_001)
        # Many bases whose share lies exactly between two units.
        base = int(10 ** (rng.random() * 14)) * (5000 if rng.random() < 0.2 else 1)
        base = min(base, LARGEST_MINOR)
        minor = share(Percent(points), Money(base, Currency("EUR"))).minor

        off = 10_000 * minor - base * points
        assert abs(off) < 5000 or (abs(off) == 5000 and minor % 2 == 0), (points, base)


@pytest.mark.parametrize("code", EVERY_CODE)
def test_every_currency_is_read_in_its_own_smallest_unit(code):
    for minor in (1, 99, 12_345, LARGEST_MINOR):
        money = Money(minor, Currency(code))
        amount = Decimal(minor).scaleb(-exponent(code))
        plain = f"{amount:f} {code}"

        assert parse_money(plain, "EUR") in (money, MoneyError.AMBIGUOUS)
        assert parse_money(f"0{plain}", "EUR") == money


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        # Below nothing, and nothing
        *[(f"{minus}20", MoneyError.NEGATIVE) for minus in "-\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d"],
        ("-0", MoneyError.NEGATIVE),
        ("-0.00 EUR", MoneyError.NEGATIVE),
        ("€ -20", MoneyError.NEGATIVE),
        ("(20)", MoneyError.EXTRA_TEXT),
        ("0.00", MoneyError.ZERO),
        ("0 JPY", MoneyError.ZERO),
        ("0.000 BHD", MoneyError.ZERO),
        # No numbers
        ("NaN", MoneyError.NOT_A_NUMBER),
        ("Infinity", MoneyError.NOT_A_NUMBER),
        ("-inf", MoneyError.NOT_A_NUMBER),
        ("∞", MoneyError.NOT_A_NUMBER),
        ("1e400", MoneyError.NOT_A_NUMBER),
        ("1E2", MoneyError.NOT_A_NUMBER),
        ("0x14", MoneyError.NOT_A_NUMBER),
        ("1_000", MoneyError.NOT_A_NUMBER),
        ("20 30 EUR", MoneyError.NOT_A_NUMBER),
        ("20/2", MoneyError.NOT_A_NUMBER),
        # The separators of four countries, where they could be read in two ways
        ("1,000.50", MoneyError.AMBIGUOUS),
        ("1.000,50", MoneyError.AMBIGUOUS),
        ("1'000.50", MoneyError.NOT_A_NUMBER),
        ("1\u2019000.50", MoneyError.NOT_A_NUMBER),
        ("12,34,567", MoneyError.AMBIGUOUS),
        ("1.500 BHD", MoneyError.AMBIGUOUS),
        ("1..5", MoneyError.AMBIGUOUS),
        ("1,5.", MoneyError.AMBIGUOUS),
        # Digits that are none, or look like others
        ("٢٠", MoneyError.FOREIGN_DIGITS),
        ("۲۰", MoneyError.FOREIGN_DIGITS),
        ("२०", MoneyError.FOREIGN_DIGITS),
        ("𝟐𝟎", MoneyError.FOREIGN_DIGITS),
        ("２０", MoneyError.FOREIGN_DIGITS),
        ("2⁰", MoneyError.FOREIGN_DIGITS),
        ("②", MoneyError.FOREIGN_DIGITS),
        ("Ⅻ", MoneyError.FOREIGN_DIGITS),
        ("二十", MoneyError.FOREIGN_DIGITS),
        ("1О", MoneyError.EXTRA_TEXT),  # a Cyrillic letter
        ("2O", MoneyError.EXTRA_TEXT),  # a Latin letter
        ("l0", MoneyError.EXTRA_TEXT),
        ("20\u200b", MoneyError.EXTRA_TEXT),  # a blank of no width
        ("\u202e20", MoneyError.EXTRA_TEXT),  # read from right to left
        # Beyond what a column or a float holds
        (str(2**53), MoneyError.TOO_LARGE),
        (str(2**63), MoneyError.TOO_LARGE),
        (str(2**64), MoneyError.TOO_LARGE),
        ("1" + "0" * 400, MoneyError.TOO_LARGE),
        # Decimals the currency does not have
        ("20.5 JPY", MoneyError.TOO_PRECISE),
        ("0.0005 BHD", MoneyError.TOO_PRECISE),
        ("0.00001 CLF", MoneyError.TOO_PRECISE),
        ("0.001", MoneyError.TOO_PRECISE),
    ],
)
def test_what_nobody_may_mean_is_refused_with_its_reason(text, reason):
    assert parse_money(text, "EUR") is reason


@pytest.mark.parametrize(
    ("text", "minor", "code"),
    [
        ("500 JPY", 500, "JPY"),
        ("1,5 BHD", 1500, "BHD"),
        ("0.005 BHD", 5, "BHD"),
        ("1 000,005 BHD", 1_000_005, "BHD"),
        ("0.0001 CLF", 1, "CLF"),
        ("9007199254740.99", 900719925474099, "EUR"),
        ("1 000 000", 100_000_000, "EUR"),
    ],
)
def test_each_currency_keeps_its_own_decimals(text, minor, code):
    assert parse_money(text, "EUR") == Money(minor, Currency(code))


@pytest.mark.parametrize(
    "minor", [float("nan"), float("inf"), -float("inf"), 20.0, Decimal(20), Fraction(20), True, "20", None]
)
def test_money_is_whole_numbers_only(minor):
    with pytest.raises(TypeError, match="whole number"):
        Money(minor, Currency("EUR"))
    with pytest.raises(TypeError, match="whole number"):
        Percent(minor)


@pytest.mark.parametrize("text", ["1e400", "Infinity", "NaN %", "-5 %", "５ %", "100.001", "0.00 %", "1,000 %"])
def test_no_percentage_is_read_from_what_is_none(text):
    assert isinstance(parse_percent(text), MoneyError)


def test_a_thousand_dimes_are_a_hundred_exactly():
    dime = Money(10, Currency("USD"))
    total = Money(0, Currency("USD"))
    for _ in range(1000):
        total += dime

    assert total == Money(10_000, Currency("USD"))


@pytest.mark.parametrize("code", ["EUR", "JPY", "BHD"])
def test_a_percent_discount_costs_the_share_of_its_base_in_that_currencys_units(code):
    terms = GrantTerms(GrantKind.DISCOUNT_PERCENT, percent=Percent(1250), base=Money(12_340, Currency(code)))

    assert terms.cost == Money(1542, Currency(code))
