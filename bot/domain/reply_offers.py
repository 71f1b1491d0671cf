"""The rules of a reply about what it costs: no amount and no offer without a grant behind it."""

from bot.domain.authority import Form, GrantKind, GrantTerms
from bot.domain.lexicon import joined
from bot.domain.lexicon_offers import GIVING, OFFERS, Offer
from bot.domain.reply_amounts import Amount, amounts, of_money, of_percent
from bot.domain.reply_context import Finding, Level, ReplyContext
from bot.domain.wording import Sentence, fold, sentences

_OFFERS = {kind: joined(words) for kind, words in OFFERS.items()}
_GIVING = joined(GIVING)
_BY_FORM = {Form.PERCENT: Offer.DISCOUNT, Form.AMOUNT: Offer.DISCOUNT, Form.THING: Offer.GIFT}


def ungranted_amount(text: str, context: ReplyContext) -> list[Finding]:
    """R13: an amount that no grant covers; what the facts confirm and nobody offers only warns."""
    named = amounts(text)
    if not named:
        return []
    granted = [amount for terms in context.grants for amount in _amounts_of(terms)]
    facts = [amount for fact in context.facts for amount in amounts(fact)]
    cut = sentences(text)
    return [_amount_finding(text, a, facts, cut) for a in named if not any(a.same(g) for g in granted)]


def ungranted_offer(text: str, context: ReplyContext) -> list[Finding]:
    """R13w: something is offered, and neither a grant nor the remedy is of that kind."""
    standing = {_granted(terms) for terms in context.grants} | _offers(context.remedy)
    if standing:
        standing.add(Offer.COMPENSATION)
    folded = fold(text)
    found = ((kind, _OFFERS[kind].search(folded)) for kind in Offer if kind not in standing)
    return [Finding("R13w", Level.WARN, text[m.start() : m.end()], kind.value) for kind, m in found if m]


def _amount_finding(text: str, amount: Amount, facts: list[Amount], cut: tuple[Sentence, ...]) -> Finding:
    span = text[amount.start : amount.end].strip()
    if any(amount.same(fact) for fact in facts):
        around = next((s.folded for s in cut if s.start <= amount.start < s.end), "")
        if not _GIVING.search(around) and not _offers(around):
            return Finding("R13", Level.WARN, span, "fact")
    return Finding("R13", Level.BLOCK, span, "no_grant")


def _offers(text: str) -> set[Offer]:
    folded = fold(text)
    return {kind for kind, words in _OFFERS.items() if words.search(folded)}


def _amounts_of(terms: GrantTerms) -> list[Amount]:
    percent = [of_percent(terms.percent)] if terms.percent else []
    return percent + ([of_money(terms.amount)] if terms.amount else [])


def _granted(terms: GrantTerms) -> Offer:
    """What a text that speaks of this grant holds out; a kind the team added is known by its form."""
    return Offer.REFUND if terms.kind == GrantKind.REFUND else _BY_FORM[terms.form or Form.AMOUNT]
