"""What is known of a case in the file, as the reply lint and the writers take it."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Final

from bot.domain.authority import Form, GrantKind, GrantTerms
from bot.domain.currencies import CODES
from bot.domain.lexicon_offers import Offer
from bot.domain.money import Currency, Money, Percent, exponent
from bot.domain.platforms import Platform
from bot.domain.reply_amounts import PERCENT, Amount, amounts
from bot.domain.reply_context import ReplyContext, Stage
from bot.domain.reply_offers import offers
from bot.domain.understanding import Fault, Severity
from bot.evaluation.cases_file import BadFile, Known, moment_of

_WORK_DAYS: Final = frozenset({1, 2, 3, 4, 5})
_SOLVED: Final = frozenset({Stage.RESOLVED, Stage.LET_GO})
# What is still done for the customer, among the kinds of a remedy.
_NOTHING_TO_DO: Final = frozenset({"done", "none", "info"})
_BY_KIND: Final[Mapping[str, str]] = {"refund": GrantKind.REFUND, "discount": GrantKind.DISCOUNT_AMOUNT}


def context_of(case: Known, now: datetime | None) -> ReplyContext:
    """What a reply to that case is checked against; its language is for a person to have chosen."""
    stage = case.one_of("stage", Stage, Stage.OPEN)
    remedy, kinds = remedy_of(case)
    spans = case.told.get("spans") or {}
    if not isinstance(spans, Mapping):
        raise BadFile(f"{case.name}: spans must map a name to words of the reply.")
    return ReplyContext(
        language=case.text("lang"),
        platform=case.one_of("platform", Platform, Platform.OTHER) if _is_platform(case) else Platform.OTHER,
        severity=case.one_of("severity", Severity, Severity.MINOR),
        fault=case.one_of("fault", Fault, Fault.UNKNOWN),
        facts=case.texts("facts"),
        grants=(*compensation_of(case), *_held_out(remedy)),
        remedy=remedy,
        unsolved=stage not in _SOLVED,
        stage=stage,
        post=case.text("post"),
        known=(*case.texts("unknowns"), *(text for text in case.texts("compensation"))),
        promise=case.text("promise"),
        deadline=moment_of(case, "deadline"),
        now=moment_of(case, "now") or now,
        work_days=_WORK_DAYS,
        earlier=case.texts("published"),
        answered=bool(case.told.get("answered")),
        internal=case.texts("internal"),
        canary=case.text("canary"),
        spans=tuple((str(name), str(words)) for name, words in spans.items()),
        required=frozenset(case.texts("required_spans")),
        options=len(set(kinds) - _NOTHING_TO_DO),
        allowed_hosts=frozenset(case.texts("allowed_hosts")),
        contacts=case.texts("contacts"),
    )


def _is_platform(case: Known) -> bool:
    """A site that has no rules of its own may stand there by any name."""
    return case.text("platform") in {str(platform) for platform in Platform}


def remedy_of(case: Known) -> tuple[str, tuple[str, ...]]:
    """The remedy in words, its kinds among them, so that a refund which is owed may be spoken of."""
    told = case.told.get("remedy")
    if not isinstance(told, Mapping):
        return case.text("remedy"), ()
    inner = Known(f"{case.name}: remedy", told)
    kinds = inner.texts("kind")
    return " / ".join(part for part in (inner.text("text"), *kinds) if part), kinds


def _held_out(remedy: str) -> Iterator[GrantTerms]:
    """What the approved remedy itself gives: a free repair is no gift that nobody granted."""
    held = offers(remedy)
    if Offer.GIFT in held:
        yield GrantTerms(GrantKind.GIFT, what=remedy)
    if Offer.DISCOUNT in held:
        yield from _terms(GrantKind.DISCOUNT_AMOUNT, remedy)


def compensation_of(case: Known) -> Iterator[GrantTerms]:
    told = case.told.get("compensation")
    for one in told if isinstance(told, list) else [told] if told else []:
        inner = Known(f"{case.name}: compensation", one if isinstance(one, Mapping) else {"text": one})
        kind = next((k for stem, k in _BY_KIND.items() if inner.text("kind").startswith(stem)), str(GrantKind.GIFT))
        try:
            yield from _terms(kind, inner.text("text"), _value(inner.told.get("value")))
        except ValueError as error:
            raise BadFile(f"{inner.name}: nobody can give that ({error}).") from None


def _terms(kind: str, text: str, value: str = "") -> Iterator[GrantTerms]:
    """A grant for each amount that the text or value names; one without an amount when they name none."""
    named = amounts(f"{text} ; {value}")
    for amount in named:
        if amount.units == PERCENT:
            yield GrantTerms(GrantKind.DISCOUNT_PERCENT, percent=Percent(int(amount.value * 100)), what=text)
        else:
            yield from (GrantTerms(kind, amount=money, what=text) for money in _money(amount))
    if not named:
        yield GrantTerms(kind, what=text, added=Form.THING if kind == GrantKind.GIFT else None)


def _money(amount: Amount) -> Iterator[Money]:
    for code in sorted(amount.units & CODES):
        currency = Currency(code)
        yield Money(int(amount.value * 10 ** exponent(currency)), currency)


def _value(value: object) -> str:
    if isinstance(value, Mapping):
        return f"{value.get('amount', '')} {value.get('currency', '')}"
    return "" if value is None else str(value)
