"""The amounts of money and percentages that a text names, in figures or in words."""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from bot.domain.beginnings import AtWords
from bot.domain.currencies import CODES, NAMES
from bot.domain.lexicon_numbers import (
    CURRENCY_WORDS,
    HALF_PRICE,
    HARMLESS,
    MULTIPLES,
    NUMBER_WORDS,
    PERCENT_WORDS,
    USUAL_CODES,
)
from bot.domain.money import Money, Percent, exponent
from bot.domain.wording import fold

PERCENT = frozenset({"%"})

# Bounded, and only from the first digit on: a reply of nothing but digits must not take minutes.
_FIGURES = r"(?<!\d)(?:\d{1,3}(?:[ .,']\d{3}){1,6}(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d{1,40}(?:[.,]\d{1,2}(?!\d))?)"
_WORDS = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_TIMES = "|".join(sorted(MULTIPLES, key=len, reverse=True))
_SIGN = r"[€$£¥₽₴₸₺₹₪₾]"
_UNIT = rf"%|{_SIGN}|{PERCENT_WORDS}|" + "|".join(CURRENCY_WORDS) + r"|[a-z]{3}\b"
_COUNTED = rf"(?:(?P<times>[ -]?(?:{_TIMES})\b\.?))?[ -]?(?P<unit>{_UNIT})"
_AFTER = re.compile(rf"(?P<figures>{_FIGURES}){_COUNTED}")
_SPELT = AtWords([rf"(?P<words>(?:{_WORDS})(?:[ -](?:{_WORDS}))*)"], tail=_COUNTED)
_BEFORE = re.compile(rf"(?P<unit>{_SIGN}|\b[a-z]{{3}} ?)(?P<figures>{_FIGURES})(?P<times> ?(?:{_TIMES})\b)?")
_HALF = AtWords(HALF_PRICE, tail=r"\b")
_HARMLESS = re.compile(rf"[ -]*(?:{'|'.join(HARMLESS)})")


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount and its place; `units` are the currencies it can be in (`%` for a percentage; empty: not known)."""

    value: Fraction
    units: frozenset[str]
    start: int
    end: int

    def same(self, other: "Amount") -> bool:
        """Whether both can mean the same."""
        return self.value == other.value and bool(self.units & other.units)


@lru_cache(maxsize=64)
def amounts(text: str) -> tuple[Amount, ...]:
    """Every amount in the order of the text."""
    folded = fold(text)
    found = [_amount(text, match) for kind in (_AFTER, _SPELT, _BEFORE) for match in kind.finditer(folded)]
    half = [Amount(Fraction(50), PERCENT, m.start(), m.end()) for m in _HALF.finditer(folded)]
    kept: list[Amount] = []
    for amount in sorted([*(a for a in found if a), *half], key=lambda a: a.start):
        if not kept or amount.start >= kept[-1].end:
            kept.append(amount)
    return tuple(amount for amount in kept if not _harmless(folded, amount))


def of_money(money: Money) -> Amount:
    return Amount(Fraction(money.minor, 10 ** exponent(money.currency)), frozenset({str(money.currency)}), 0, 0)


def of_percent(percent: Percent) -> Amount:
    return Amount(Fraction(percent.points, 100), PERCENT, 0, 0)


def _harmless(folded: str, amount: Amount) -> bool:
    """`100 % cotton` and `100 % sure` are not about money."""
    return amount.units == PERCENT and amount.value == 100 and bool(_HARMLESS.match(folded, amount.end))


def _amount(text: str, match: re.Match[str]) -> Amount | None:
    start, end = match.span("unit")
    units = _units(match["unit"].strip(), text[start:end].strip())
    if units is None:
        return None
    spelled = match.groupdict().get("words")
    value = _spelled(spelled) if spelled else _figures(match["figures"])
    times = MULTIPLES.get(re.sub(r"[ .-]", "", match["times"]), 1) if match["times"] else 1
    return Amount(value * times, units, match.start(), match.end())


def _units(folded: str, written: str) -> frozenset[str] | None:
    """None when the three letters beside a number are no currency: codes count in capitals, or when usual."""
    if re.fullmatch(rf"%|{PERCENT_WORDS}", folded):
        return PERCENT
    if written in CODES or folded.upper() in USUAL_CODES:
        return frozenset({folded.upper()})
    for words, codes in CURRENCY_WORDS.items():
        if re.fullmatch(words, folded):
            return codes
    return NAMES.get(folded)


def _figures(figures: str) -> Fraction:
    """`1.000` and `1 000` are a thousand, `1.000,50` is a thousand and a half: as a reader takes them."""
    *whole, last = re.split(r"[ .,']", figures)
    if whole and len(last) != 3:
        return Fraction(int("".join(whole) + last), 10 ** len(last))
    return Fraction(int("".join(whole) + last))


def _spelled(words: str) -> Fraction:
    total = 0
    for word in re.split(r"[ -]", words):
        value = NUMBER_WORDS[word]
        total = total * value if value >= 100 and 0 < total < value else total + value
    return Fraction(total)
