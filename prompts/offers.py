"""Goodwill that stands, in words: how each language says it."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from babel.core import Locale
from babel.numbers import format_currency, format_percent

from bot.domain.authority import FORMS, Form, GrantKind, GrantTerms
from bot.domain.money import Money, Percent, exponent
from bot.domain.policy import TeamKind
from prompts.playbook import Words

_CODE_BEFORE: Final = re.compile(r"([A-Z]{3})(\d)")


def goodwill(
    grants: Sequence[GrantTerms], spoken: Words, named_gifts: tuple[str, ...], kinds: Sequence[TeamKind] = ()
) -> str:
    """The one sentence that offers it all to the author; a gift is named where all of them can be."""
    money = [terms for terms in grants if terms.form is not Form.THING]
    sorts = [_sort(terms) for terms in money]
    said = [
        _filled("goodwill.another" if sort in sorts[:place] else "goodwill", terms, spoken, kinds)
        for place, (terms, sort) in enumerate(zip(money, sorts, strict=True))
    ]
    gifts = len(grants) - len(money)
    if gifts and len(named_gifts) == gifts:
        said.append(spoken.phrase("goodwill.gift").format(what=_listed(list(named_gifts), spoken)))
    elif gifts:
        said.append(spoken.phrase("goodwill.unnamed"))
    return spoken.phrase("goodwill.sentence").format(offers=_listed(said, spoken))


def offer(terms: GrantTerms, spoken: Words, kinds: Sequence[TeamKind] = ()) -> str:
    """The same in a few words, for the team."""
    return _filled("offer", terms, spoken, kinds)


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


def _filled(where: str, terms: GrantTerms, spoken: Words, kinds: Sequence[TeamKind]) -> str:
    said = spoken.phrase(f"{where}.{_phrase(terms)}").format(
        percent=percent_said(terms.percent, spoken.language) if terms.percent else "",
        amount=amount_said(terms.amount, spoken.language) if terms.amount else "",
        what=terms.what.strip().rstrip("."),
    )
    # A kind of the team's own is no discount: its name says what it is, in the author's language if it has one there.
    name = next((kind.names.get(spoken.language, "") for kind in kinds if kind.id == terms.kind), "")
    return f"{said} ({name})" if name and terms.form is not Form.THING else said


def _sort(terms: GrantTerms) -> str:
    """What it is another one of: a second discount is another one, however either is counted."""
    return GrantKind.DISCOUNT_AMOUNT if terms.kind == GrantKind.DISCOUNT_PERCENT else terms.kind


def _phrase(terms: GrantTerms) -> str:
    if terms.form is Form.THING:
        return "gift"
    own = terms.kind not in FORMS
    if terms.form is Form.PERCENT:
        return ("own_capped" if own else "capped") if terms.amount else ("own_percent" if own else "percent")
    if own:
        return "own_amount"
    return "refund" if terms.kind == GrantKind.REFUND else "amount"
