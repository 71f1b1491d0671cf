"""Goodwill that stands, in words: which offers may be made in public, and how each language says them."""

import re
from decimal import Decimal
from typing import Final

from babel.core import Locale
from babel.numbers import format_currency, format_percent

from bot.domain.authority import GrantKind, GrantTerms
from bot.domain.money import Money, Percent, exponent
from bot.domain.platforms import Platform
from prompts.playbook import Words

# Tripadvisor removes responses that offer gifts, services or money; Apple forbids incentives in responses.
NO_OFFERS_IN_PUBLIC: Final = frozenset({Platform.TRIPADVISOR, Platform.APP_STORE})

_CODE_BEFORE: Final = re.compile(r"([A-Z]{3})(\d)")


def goodwill(terms: GrantTerms, spoken: Words, *, name_gift: bool) -> str:
    """The sentence that offers it to the author."""
    return _filled("goodwill", terms, spoken, name_gift=name_gift)


def offer(terms: GrantTerms, spoken: Words) -> str:
    """The same in a few words, for the team."""
    return _filled("offer", terms, spoken, name_gift=True)


def amount_said(amount: Money, language: str) -> str:
    """The amount as that language writes it; whole amounts without decimals."""
    value = Decimal(amount.minor).scaleb(-exponent(amount.currency))
    usual = Locale.parse(language).currency_formats["standard"].pattern
    whole = value == value.to_integral_value()
    said = format_currency(
        value,
        amount.currency,
        format=usual.replace(".00", "") if whole else usual,
        locale=language,
        currency_digits=not whole,
    )
    return _CODE_BEFORE.sub("\\1\u00a0\\2", said)


def percent_said(percent: Percent, language: str) -> str:
    """The share as that language writes it."""
    return format_percent(Decimal(percent.points).scaleb(-4), locale=language, decimal_quantization=False)


def _filled(where: str, terms: GrantTerms, spoken: Words, *, name_gift: bool) -> str:
    return spoken.phrase(f"{where}.{_form(terms, name_gift=name_gift)}").format(
        percent=percent_said(terms.percent, spoken.language) if terms.percent else "",
        amount=amount_said(terms.amount, spoken.language) if terms.amount else "",
        what=terms.what.strip().rstrip("."),
    )


def _form(terms: GrantTerms, *, name_gift: bool) -> str:
    if terms.kind is GrantKind.DISCOUNT_PERCENT:
        return "capped" if terms.amount else "percent"
    if terms.kind is GrantKind.DISCOUNT_AMOUNT:
        return "amount"
    return "gift" if name_gift else "unnamed"
