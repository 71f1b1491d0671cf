"""Amounts of money and percentages, and how they are read from what a person typed, never guessing."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import NewType

from bot.domain.currencies import CODES, EXPONENTS, NAMES

Currency = NewType("Currency", str)

LARGEST_MINOR = 10**15


def currency(code: str) -> Currency | None:
    """The ISO 4217 code in capitals, or None when there is no such currency."""
    upper = code.strip().upper()
    return Currency(upper) if upper in CODES else None


def exponent(code: str) -> int:
    """How many decimals the currency has."""
    return EXPONENTS.get(code, 2)


def _whole(number: int) -> None:
    # A float passes every comparison below, NaN in silence (F83).
    if type(number) is not int:
        raise TypeError(f"{number!r} is not a whole number")


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in the currency's smallest unit."""

    minor: int
    currency: Currency

    def __post_init__(self) -> None:
        _whole(self.minor)
        if self.currency not in CODES:
            raise ValueError(f"{self.currency!r} is not an ISO 4217 currency")
        if abs(self.minor) > LARGEST_MINOR:
            raise ValueError(f"{self.minor} is beyond {LARGEST_MINOR} minor units")

    def __add__(self, other: "Money") -> "Money":
        return Money(self.minor + self._same(other), self.currency)

    def __sub__(self, other: "Money") -> "Money":
        return Money(self.minor - self._same(other), self.currency)

    def __lt__(self, other: "Money") -> bool:
        return self.minor < self._same(other)

    def __le__(self, other: "Money") -> bool:
        return self.minor <= self._same(other)

    def __gt__(self, other: "Money") -> bool:
        return self.minor > self._same(other)

    def __ge__(self, other: "Money") -> bool:
        return self.minor >= self._same(other)

    def __str__(self) -> str:
        decimals = exponent(self.currency)
        sign = "-" if self.minor < 0 else ""
        whole, part = divmod(abs(self.minor), 10**decimals)
        return f"{sign}{whole}.{part:0{decimals}} {self.currency}" if decimals else f"{sign}{whole} {self.currency}"

    def _same(self, other: "Money") -> int:
        # Two currencies in one sum are a bug of ours; what people type is compared before it comes here.
        if self.currency != other.currency:
            raise ValueError(f"cannot reckon {self.currency} with {other.currency}")
        return other.minor


@dataclass(frozen=True, slots=True, order=True)
class Percent:
    """A share in hundredths of a per cent: 2050 is 20.5 %."""

    points: int

    def __post_init__(self) -> None:
        _whole(self.points)
        if not 0 <= self.points <= 10_000:
            raise ValueError(f"{self.points} is not between 0 and 10000 hundredths of a per cent")

    def __str__(self) -> str:
        whole, part = divmod(self.points, 100)
        return f"{whole}.{part:02}".rstrip("0").rstrip(".") + "%"


def share(percent: Percent, base: Money) -> Money:
    """That share of an amount, rounded half to even to a whole minor unit (F85 of the fault table)."""
    return Money(round(Fraction(base.minor * percent.points, 10_000)), base.currency)


class MoneyError(StrEnum):
    """Why an amount was not taken; one member for each thing a person must be told."""

    EMPTY = "empty"
    NOT_A_NUMBER = "not_a_number"
    FOREIGN_DIGITS = "foreign_digits"
    NEGATIVE = "negative"
    ZERO = "zero"
    AMBIGUOUS = "ambiguous"
    TOO_PRECISE = "too_precise"
    TOO_LARGE = "too_large"
    OVER_HUNDRED = "over_hundred"
    UNKNOWN_CURRENCY = "unknown_currency"
    EXTRA_TEXT = "extra_text"


_SPACE = "[ \u00a0\u2009\u202f]"
_AMOUNT = re.compile(
    rf"(?P<before>[^\d\s.,+-]*){_SPACE}?(?P<number>[\d.,]+(?:{_SPACE}\d{{3}}(?!\d)[\d.,]*)*){_SPACE}?(?P<after>[^\d\s,]*)"
)
_PLAIN = re.compile(rf"(?P<whole>\d+|[1-9]\d{{0,2}}(?:{_SPACE}\d{{3}})+)(?:[.,](?P<part>\d+))?")
_MINUS = "-\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d"
_DIGITS_AT_MOST = 16


def parse_money(text: str, default_currency: str) -> Money | MoneyError:
    """The amount in a text such as `20`, `20,50`, `20.50`, `€20`, `20 EUR`, `20 zł` or `1 000,50`.

    amount   = [currency] number | number [currency], with at most one space between
    number   = digits, or groups of three with spaces between; then optionally `.` or `,` and decimals
    currency = an ISO 4217 code or a common name; a name that several currencies share (`$`, `kr`) stands
               for the default currency when that is one of them, and is refused otherwise

    Both separators, or one followed by exactly three digits (`1.000`), could be thousands and are refused,
    unless the whole part rules that out (`0.500 KWD`, `1234.500 KWD`).
    """
    tidy = unicodedata.normalize("NFC", text).strip()
    problem = _unreadable(tidy)
    if problem:
        return problem
    match = _AMOUNT.fullmatch(tidy)
    if match is None:
        return _why_no_amount(tidy)
    code = _currency(match["before"], match["after"], default_currency)
    if isinstance(code, MoneyError):
        return code
    minor = _scaled(match["number"], exponent(code))
    return minor if isinstance(minor, MoneyError) else Money(minor, code)


def as_typed(money: Money) -> str:
    """The amount in words that `parse_money` reads as this amount and no other: 20 dinars are no `20.000 KWD`."""
    plain = str(money)
    if parse_money(plain, money.currency) is not MoneyError.AMBIGUOUS:
        return plain
    number, _, code = plain.partition(" ")
    short = number.rstrip("0").rstrip(".")
    # Where all three decimals count: a whole part that begins with a zero has no thousands.
    return f"0{plain}" if short == number else f"{short} {code}"


def parse_percent(text: str) -> Percent | MoneyError:
    """The share in a text such as `20`, `20,5`, `20.50 %`: above 0, at most 100, at most two decimals."""
    tidy = unicodedata.normalize("NFC", text).strip()
    problem = _unreadable(tidy)
    if problem:
        return problem
    match = _AMOUNT.fullmatch(tidy)
    if match is None:
        return _why_no_amount(tidy)
    if match["before"] or match["after"] not in ("", "%"):
        return MoneyError.EXTRA_TEXT
    points = _scaled(match["number"], 2)
    if isinstance(points, MoneyError):
        return MoneyError.OVER_HUNDRED if points is MoneyError.TOO_LARGE else points
    return Percent(points) if points <= 10_000 else MoneyError.OVER_HUNDRED


def _unreadable(tidy: str) -> MoneyError | None:
    if not tidy:
        return MoneyError.EMPTY
    if any(sign.isnumeric() and not sign.isascii() for sign in tidy):
        return MoneyError.FOREIGN_DIGITS
    if not any(sign.isdigit() for sign in tidy):
        return MoneyError.NOT_A_NUMBER
    before_number = tidy[: next(i for i, sign in enumerate(tidy) if sign.isdigit())]
    return MoneyError.NEGATIVE if any(sign in _MINUS for sign in before_number) else None


def _why_no_amount(tidy: str) -> MoneyError:
    # Words around a number can be named as such; digits in pieces (`1e9`, `20 50`) are no number.
    return MoneyError.NOT_A_NUMBER if len(re.findall(r"\d[\d.,]*", tidy)) > 1 else MoneyError.EXTRA_TEXT


def _currency(before: str, after: str, default: str) -> Currency | MoneyError:
    if before and after:
        return MoneyError.EXTRA_TEXT
    name = (before or after).lower()
    code = currency(name or default)
    if code:
        return code
    shared = NAMES.get(name, frozenset())
    if default.upper() in shared:
        return Currency(default.upper())
    if len(shared) == 1:
        return Currency(next(iter(shared)))
    symbol = any(unicodedata.category(sign) == "Sc" for sign in name)
    named = bool(shared) or symbol or (name.isalpha() and len(name) == 3)
    return MoneyError.UNKNOWN_CURRENCY if named else MoneyError.EXTRA_TEXT


def _scaled(number: str, decimals: int) -> int | MoneyError:
    """The number in its smallest unit."""
    if number.count(".") + number.count(",") > 1:
        return MoneyError.AMBIGUOUS
    match = _PLAIN.fullmatch(number)
    if match is None:
        return MoneyError.NOT_A_NUMBER
    whole, part = re.sub(_SPACE, " ", match["whole"]), match["part"] or ""
    if len(part) == 3 and len(whole) <= 3 and not whole.startswith("0"):
        return MoneyError.AMBIGUOUS
    if len(part) > decimals:
        return MoneyError.TOO_PRECISE
    digits = (whole.replace(" ", "") + part.ljust(decimals, "0")).lstrip("0")
    if not digits:
        return MoneyError.ZERO
    if len(digits) > _DIGITS_AT_MOST or int(digits) > LARGEST_MINOR:
        return MoneyError.TOO_LARGE
    return int(digits)
