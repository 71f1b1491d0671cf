"""Goodwill that stands, in words: which offers may be made in public, and how each language says them."""

import re
from collections.abc import Sequence
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


def goodwill(grants: Sequence[GrantTerms], spoken: Words, named_gifts: tuple[str, ...]) -> str:
    """The one sentence that offers it all to the author; a gift is named where all of them can be."""
    discounts = [terms for terms in grants if terms.kind is not GrantKind.GIFT]
    said = [
        _filled("goodwill.another" if place else "goodwill", terms, spoken) for place, terms in enumerate(discounts)
    ]
    gifts = len(grants) - len(discounts)
    if gifts and len(named_gifts) == gifts:
        said.append(spoken.phrase("goodwill.gift").format(what=_listed(list(named_gifts), spoken)))
    elif gifts:
        said.append(spoken.phrase("goodwill.unnamed"))
    return spoken.phrase("goodwill.sentence").format(offers=_listed(said, spoken))


def offer(terms: GrantTerms, spoken: Words) -> str:
    """The same in a few words, for the team."""
    return _filled("offer", terms, spoken)


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


def _listed(said: list[str], spoken: Words) -> str:
    head = ", ".join(said[:-1])
    return f"{head}{spoken.phrase('goodwill.and')}{said[-1]}" if head else said[-1]


def _filled(where: str, terms: GrantTerms, spoken: Words) -> str:
    return spoken.phrase(f"{where}.{_form(terms)}").format(
        percent=percent_said(terms.percent, spoken.language) if terms.percent else "",
        amount=amount_said(terms.amount, spoken.language) if terms.amount else "",
        what=terms.what.strip().rstrip("."),
    )


def _form(terms: GrantTerms) -> str:
    if terms.kind is GrantKind.DISCOUNT_PERCENT:
        return "capped" if terms.amount else "percent"
    return "amount" if terms.kind is GrantKind.DISCOUNT_AMOUNT else "gift"
