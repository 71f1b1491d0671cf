"""Personal data in a text: addresses, telephones, cards, accounts, personal codes and order numbers, and where."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from bot.domain import lexicon_asking
from bot.domain.beginnings import AtWords
from bot.domain.currencies import CODES
from bot.domain.lexicon_numbers import USUAL_CODES
from bot.domain.reply_amounts import Amount, amounts
from bot.domain.wording import fold

EMAIL: Final = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
# As people write an address where machines look for them: "jan(at)wp.pl", "jan @ wp.pl".
_SPELT_EMAIL = re.compile(
    r"[\w.+-]{1,64}(?: ?[(\[{] ?(?:at|malpa|małpa|eta|собака) ?[)\]}] ?| @ ?|@ )[\w-]{1,63}(?:\.[\w-]{2,63}){1,5}",
    re.IGNORECASE,
)
# Looked for first: an address could begin at every letter.
_SPELT = re.compile(r"[(\[{@](?: |(?<=[(\[{]) ?(?:at|malpa|małpa|eta|собака) ?[)\]}])|(?<= )@", re.IGNORECASE)
_DIGITS = re.compile(r"(?<![\w.,])\+?\(?\d(?:[ ()/.-]{0,2}\d){7,18}(?![\w])")
_DATES = re.compile(
    r"(?<![\d-])(?:\d{4}[-./][01]?\d[-./][0-3]?\d|[0-3]?\d[-./][01]?\d[-./](?:20)?\d\d)(?![\d-])|"
    r"(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d"
)
# Small words between an order's keyword and its number: "moje zamówienie to 5512009".
_BETWEEN = r"(?:to|is|was|jest|byl[ao]?|ma|has|with|of|o|yra|buvo|это|был[аои]?|у меня|под|pod)"
_NUMBERED = AtWords(
    [
        rf"(?:{lexicon_asking.NUMBERED})(?: {lexicon_asking.NUMBER_SIGN})?\.?:? ?(?:[#№] "
        rf"?)?(?P<number>(?=[\w/-]*\d{{3}})[\w/-]{{4,30}})",
        rf"(?:{lexicon_asking.NUMBERED}|uzs|zam|зак)\.?:?(?: {lexicon_asking.NUMBER_SIGN}\.?:?)?"
        rf"(?: {_BETWEEN}){{0,2}} (?P<told>(?=[\w/-]*\d{{5}})[\w/-]{{5,30}})",
    ]
)
_BARE = re.compile(r"[#№] ?(?P<bare>(?=[\w/-]*\d{3})[\w/-]{4,30})")
_TELEPHONE = re.compile(
    r"(?<!\w)(?:tel|phone|telephone|telefon\w{0,3}|mob|mobile|тел|телефон\w{0,2}|моб)\.?:?"
    r"(?: (?:to|is|nr|no|numer|number|номер|это|yra)\.?)? ?(?P<number>\d(?:[ -]?\d){5,6})(?![\w-])"
)
# In groups of two a telephone has no three digits on end, but a space between them.
_THREE_DIGITS = re.compile(r"\d(?:\d\d|(?:[ -]?\d){5,7})")
_YEAR = re.compile(r"(?:19|20)\d\d")
_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?!\w)", re.IGNORECASE)
# Every blank is a blank and every dash a dash, each in its place: "600–123–456" is a telephone too.
_EVEN: Final = {
    sign: " " if unicodedata.category(chr(sign)) == "Zs" else "-"
    for sign in (*range(0x80, 0x3100), 0xFE31, 0xFE32, 0xFE58, 0xFE63, 0xFF0D)
    if unicodedata.category(chr(sign)) in ("Zs", "Pd") or sign == 0x2212
}
_UNEVEN: Final = re.compile(f"[{''.join(map(chr, _EVEN))}]")
# Series and number of a Russian passport, with the blank that people leave between them.
_PASSPORT = re.compile(r"\d\d ?\d\d \d{6}")


class Sort(StrEnum):
    """What a piece of personal data is."""

    EMAIL = "email"
    PHONE = "phone"
    CARD = "card"
    ACCOUNT = "account"
    PERSON = "person"
    """A code of the state for one person: PESEL, asmens kodas, ИНН, a passport."""
    ORDER = "order"


PLACEHOLDERS: Final[Mapping[Sort, str]] = MappingProxyType(
    {
        Sort.EMAIL: "E-MAIL",
        Sort.PHONE: "PHONE",
        Sort.CARD: "CARD",
        Sort.ACCOUNT: "ACCOUNT",
        Sort.PERSON: "ID",
        Sort.ORDER: "ORDER",
    }
)
"""What stands in a prompt in the place of each sort, with a number: `[PHONE 1]`."""
PLACEHOLDER: Final = re.compile(
    rf"\[\s?(?:{'|'.join(PLACEHOLDERS.values())}|EMAIL)[ _-]?\d{{0,4}}\s?\]", re.IGNORECASE
)


class Personal(NamedTuple):
    sort: Sort
    start: int
    end: int


def personal_in(text: str) -> Iterator[Personal]:
    """Every piece, in no order; one may stand in another, as a personal code in an order number."""
    even = text.translate(_EVEN) if _UNEVEN.search(text) else text
    if "@" in even:
        yield from (Personal(Sort.EMAIL, *m.span()) for m in EMAIL.finditer(even))
    if _SPELT.search(even):
        yield from (Personal(Sort.EMAIL, *m.span()) for m in _SPELT_EMAIL.finditer(even))
    if not _THREE_DIGITS.search(even):
        return
    yield from (Personal(Sort.ACCOUNT, *m.span()) for m in _IBAN.finditer(even) if _is_account(m.group()))
    money = [a for a in amounts(text) if _is_money(text[a.start : a.end])]
    yield from _telephones(even, money)
    folded = fold(even)
    yield from (Personal(Sort.PHONE, *m.span("number")) for m in _TELEPHONE.finditer(folded))
    yield from _orders(folded, money)


def _orders(folded: str, money: list[Amount]) -> Iterator[Personal]:
    """Numbers of orders and the like: beside their keyword, or behind a sign for a number."""
    found = list(_NUMBERED.finditer(folded))
    for numbered in found:
        which = "number" if numbered["number"] else "told"
        if which == "number" or not _within(money, *numbered.span(which)):
            yield Personal(Sort.ORDER, *numbered.span(which))
    for numbered in _BARE.finditer(folded):
        start, end = numbered.span("bare")
        told = any(other.start() <= start < other.end() for other in found)
        if not told and not _YEAR.fullmatch(numbered["bare"]):
            yield Personal(Sort.ORDER, start, end)


def bare(contact: str) -> str:
    """The same however it is spaced and punctuated."""
    return re.sub(r"[\s()/.+-]", "", contact.translate(_EVEN)).lower()


def _telephones(even: str, money: list[Amount]) -> Iterator[Personal]:
    """Runs of digits that are somebody's: not dates, and not money."""
    if not _DIGITS.search(even):
        return
    for run in _DIGITS.finditer(_DATES.sub(lambda m: " " * len(m.group()), even)):
        if not _within(money, *run.span()):
            sort = _sort_of("".join(sign for sign in run.group() if sign.isdigit()), run.group())
            if sort:
                yield Personal(sort, *run.span())


def _within(money: list[Amount], start: int, end: int) -> bool:
    return any(a.start < end and start < a.end for a in money)


def _is_money(written: str) -> bool:
    """Whether a currency is meant: in "CALL 600 123 456 ALL DAY" and "TRY 600123456" none is."""
    code = re.search(r"[A-Z]{3}", written)
    return not code or code.group() not in CODES or code.group() in USUAL_CODES


def _is_account(written: str) -> bool:
    """Capitals are enough; what is written small must have the check digits of an account."""
    plain = written.replace(" ", "").upper()
    if written == written.upper():
        return True
    return int("".join(str(int(sign, 36)) for sign in plain[4:] + plain[:4])) % 97 == 1


def _sort_of(digits: str, written: str) -> Sort | None:
    if len(digits) >= 13 and _luhn(digits):
        return Sort.CARD
    whole = written.isdigit()
    if whole and len(digits) == 11 and (_pesel(digits) or _lithuanian(digits)):
        return Sort.PERSON
    if (whole and len(digits) == 12 and _inn(digits)) or _PASSPORT.fullmatch(written):
        return Sort.PERSON
    # Two telephones side by side look like one; a long number in one piece is a parcel's.
    return Sort.PHONE if 8 <= len(digits) <= 14 or (len(digits) > 14 and not whole) else None


def _luhn(digits: str) -> bool:
    doubled = [sum(divmod(2 * int(d), 10)) for d in digits[-2::-2]]
    return (sum(int(d) for d in digits[-1::-2]) + sum(doubled)) % 10 == 0


def _pesel(digits: str) -> bool:
    total = sum(int(d) * w for d, w in zip(digits, (1, 3, 7, 9) * 3, strict=False) if w)
    return (total - int(digits[10]) * 7 + int(digits[10])) % 10 == 0


def _lithuanian(digits: str) -> bool:
    def remainder(first: int) -> int:
        return sum(int(d) * ((first + i - 1) % 9 + 1) for i, d in enumerate(digits[:10])) % 11

    check = remainder(1) if remainder(1) < 10 else remainder(3) % 10
    return check == int(digits[10])


def _inn(digits: str) -> bool:
    """The two check digits of a person's Russian tax number."""

    def check(weights: tuple[int, ...]) -> int:
        return sum(int(d) * w for d, w in zip(digits, weights, strict=False)) % 11 % 10

    last = (7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
    return (check(last), check((3, *last))) == (int(digits[10]), int(digits[11]))
