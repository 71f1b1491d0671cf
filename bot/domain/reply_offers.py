"""The rules of a reply about what it costs: no amount and no offer without a grant behind it."""

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.domain.authority import FORMS, Form, GrantKind, GrantTerms
from bot.domain.lexicon import joined
from bot.domain.lexicon_offers import (
    CHARGED,
    GIVING,
    HOLDING_OUT,
    IN_VAIN,
    LIABILITY,
    MENDING,
    OFFERS,
    OWED,
    RETURNING,
    UNBOUNDED,
    WARRANTY,
    WITHHOLDING,
    Offer,
)
from bot.domain.platforms import FORBIDS_OFFERS
from bot.domain.reply_amounts import Amount, amounts, of_money, of_percent
from bot.domain.reply_context import Finding, Level, ReplyContext
from bot.domain.wording import Sentence, fold, sentences

_OFFERS = {kind: joined(words) for kind, words in OFFERS.items()}
_GIVING, _RETURNING, _HOLDING_OUT = joined(GIVING), joined(RETURNING), joined(HOLDING_OUT)
_UNBOUNDED, _LIABILITY = joined(UNBOUNDED), joined(LIABILITY)
# "Use code NORTH20": letters and figures, or plain capitals where somebody is told to use them.
_CODE = re.compile(
    r"(?<!\w)(?i:codes?|kod\w{0,3}|(?:promo|промо)?код\w{0,3}|(?:promo)?kod\w{1,3}|voucher|bon|"
    r"kupon\w*)(?: is| to|:)? "
    r"[„“\"'«]?(?P<code>(?=[A-Z0-9-]*[A-Z])[A-Z0-9][A-Z0-9-]{3,19})(?!\w)"
)
_USED = re.compile(
    r"(?<!\w)(?:use|enter|type|checkout|with|redeem|uzyj\w*|wpis\w*|podaj\w*|pros\w*|haslo|введите|"
    r"используйте|укажите|"
    r"naudok\w*|iveskite|irasykite)(?!\w)"
)
_NO_GIFT = re.compile(
    r"(?<!\w)(?:error|fault|product|postal|post|zip|bled\w*|produkt\w*|ошибк\w*|товар\w*|klaid\w*) $"
)
_MENDING, _WARRANTY, _IN_VAIN, _OWED, _CHARGED = (re.compile(p) for p in (MENDING, WARRANTY, IN_VAIN, OWED, CHARGED))
_STEM = 5
_WITHHELD = re.compile(WITHHOLDING)
_BY_FORM = {Form.PERCENT: Offer.DISCOUNT, Form.AMOUNT: Offer.DISCOUNT, Form.THING: Offer.GIFT}
# A sign that says "free water" is named, not offered.
_QUOTED = re.compile(r"[„“«\"][^„“”«»\"\n]{1,40}[”“»\"]")
_WORD_BEFORE, _WORD_AFTER = re.compile(r"[^\W\d]+ $"), re.compile(r" [^\W\d]+")
_NEAR = 40


def ungranted_amount(text: str, context: ReplyContext) -> list[Finding]:
    """R13: an amount that no grant of the same kind covers.

    Where its sentence offers nothing, the approver may say that it is a fact: what the facts confirm only warns.
    """
    return [finding for _, finding in _ungranted(text, context)]


def ungranted_offer(text: str, context: ReplyContext) -> list[Finding]:
    """R13 where something is plainly held out, R13w where it may be: and no grant of that kind stands.

    A refund that a person named as the remedy, or confirmed as a fact, is what the customer is owed, and may be
    promised without an amount.
    """
    cut = sentences(text)
    covered = {kind for terms in context.grants for kind in _granted(terms)} | _paid_back(
        (context.remedy, *context.facts)
    )
    if covered or offers(context.remedy):
        covered.add(Offer.COMPENSATION)
    told = {_around(cut, start) for start, finding in _ungranted(text, context) if finding.final}
    found: list[Finding] = []
    for kind in [k for k in Offer if k not in covered]:
        said = [span for span in _said(kind, text, context) if _around(cut, span[0]) not in told]
        plain = [(a, b) for a, b in said if _held_out(_around(cut, a))]
        level, rule = (Level.BLOCK, "R13") if plain else (Level.WARN, "R13w")
        found += [Finding(rule, level, text[a:b], kind.value, final=bool(plain)) for a, b in (plain or said)[:1]]
    return found + _too_much(text) + _codes(text, context)


def _too_much(text: str) -> list[Finding]:
    """R13w: consent without a bound, or to what only a court decides."""
    every = (("unbounded", _UNBOUNDED), ("liability", _LIABILITY))
    firsts = ((name, next(words.finditer(fold(text)), None)) for name, words in every)
    told = [
        (name, m)
        for name, m in firsts
        if m and not _WITHHELD.search(fold(text)[max(0, m.start() - _NEAR) : m.start()])
    ]
    return [Finding("R13w", Level.WARN, text[m.start() : m.end()].strip(), name) for name, m in told]


def _codes(text: str, context: ReplyContext) -> list[Finding]:
    """R13: a code to be used when paying, which neither a grant nor a person names."""
    named = " ".join((context.remedy, *context.facts, *(terms.what for terms in context.grants)))
    cut = sentences(text)
    for found in _CODE.finditer(text):
        code, folded = found["code"], fold(text)
        plain = not any(sign.isdigit() for sign in code) and not _USED.search(_around(cut, found.start()))
        if code not in named and not plain and not _NO_GIFT.search(folded[: found.start()][-_NEAR:]):
            return [Finding("R13", Level.BLOCK, code, "code", final=True)]
    return []


def offer_in_public(text: str, context: ReplyContext) -> list[Finding]:
    """R14: the platform allows no offers in a reply; goodwill belongs into a private message there."""
    if context.platform not in FORBIDS_OFFERS:
        return []
    cut = sentences(text)
    told = _paid_back(context.facts)
    for kind in (kind for kind in Offer if kind not in told):
        for start, end in _said(kind, text, context):
            # Money that is paid back is no incentive, which a person may say; a gift held out is one.
            final = kind is not Offer.REFUND and _held_out(_around(cut, start))
            return [Finding("R14", Level.BLOCK, text[start:end], kind.value, final=final)]
    return []


def _paid_back(stated: Iterable[str]) -> set[Offer]:
    """A refund that a person stated: money paid back is no present."""
    return {kind for said in stated for kind in offers(said)} & {Offer.REFUND}


def _said(kind: Offer, text: str, context: ReplyContext) -> list[tuple[int, int]]:
    """Where the words of an offer stand, but for a sign or name in quotes beside which nothing is held out.

    Nor for what a confirmed fact calls so beside the same word: the ticket of a kitchen is called as a voucher is.
    """
    folded = fold(text)
    found = [m.span() for m in _OFFERS[kind].finditer(folded)]
    if not found:
        return []
    cut = sentences(text)
    named = [q.span() for q in _QUOTED.finditer(text) if not _held_out(_QUOTED.sub("", _around(cut, q.start())))]
    facts = " ; ".join(map(fold, context.facts))
    return [
        (a, b)
        for a, b in found
        if not any(start < a and b <= end for start, end in named)
        and not any(pair in facts for pair in _pairs(folded, a, b))
        and not _no_present(kind, folded[a:b], _around(cut, a), context.remedy)
    ]


def _no_present(kind: Offer, said: str, around: str, remedy: str) -> bool:
    """Whether the sentence gives nothing away: it mends what is broken, or tells what was waited for or overdue."""
    if kind is Offer.REFUND:
        return bool(_OWED.search(around)) and not _held_out(around)
    if kind is not Offer.GIFT:
        return False
    if said in ("veltui", "for nothing") and _IN_VAIN.search(around):
        return True
    stated = fold(remedy).strip(" .")
    if _MENDING.search(around) and (_WARRANTY.search(around) or _MENDING.search(stated)):
        return True
    # The remedy that a person stated, in its own words or in others that begin as they do.
    alike = {word[:_STEM] for word in re.findall(r"[^\W\d_]{5,}", stated)} - {said[:_STEM]}
    return bool(_OFFERS[kind].search(stated)) and any(
        word[:_STEM] in alike for word in re.findall(r"[^\W\d_]{5,}", around)
    )


def _pairs(folded: str, start: int, end: int) -> list[str]:
    """The words with the one before them, and with the one after."""
    before, after = _WORD_BEFORE.search(folded[max(0, start - _NEAR) : start]), _WORD_AFTER.match(folded, end)
    said = folded[start:end]
    return [*([before.group() + said] if before else []), *([said + after.group()] if after else [])]


def _ungranted(text: str, context: ReplyContext) -> list[tuple[int, Finding]]:
    """What is found of each amount, with its place."""
    named = amounts(text)
    if not named:
        return []
    granted = [(amount, _granted(terms)) for terms in context.grants for amount in _amounts_of(terms)]
    facts = [amount for fact in context.facts for amount in amounts(fact)]
    cut = sentences(text)
    around = {amount: _around(cut, amount.start) for amount in named}
    # Each sentence is read once: a text of nothing but amounts must not take minutes.
    offered = {sentence: _offered(sentence) for sentence in set(around.values())}
    found = ((a.start, _amount_finding(text, a, granted, facts, *offered[around[a]])) for a in named)
    return [(start, finding) for start, finding in found if finding]


@lru_cache(maxsize=64)
def _offered(around: str) -> tuple[frozenset[Offer], bool]:
    """What a sentence offers, and whether it speaks of giving at all."""
    offered = offers(around) - {Offer.COMPENSATION}
    offered |= {Offer.REFUND} if _RETURNING.search(around) else set()
    return frozenset(offered), bool(_GIVING.search(around)) and not _CHARGED.search(around)


def _amount_finding(
    text: str,
    amount: Amount,
    granted: list[tuple[Amount, frozenset[Offer]]],
    facts: list[Amount],
    offered: frozenset[Offer],
    giving: bool,
) -> Finding | None:
    span = text[amount.start : amount.end].strip()
    kinds = frozenset(kind for money, of in granted if amount.same(money) for kind in of)
    if kinds and (not offered or kinds & offered):
        return None
    if kinds:
        return Finding("R13", Level.BLOCK, span, "other_kind", final=True)
    if offered or giving:
        return Finding("R13", Level.BLOCK, span, "no_grant", final=True)
    known = any(amount.same(fact) for fact in facts)
    return Finding("R13", Level.WARN, span, "fact") if known else Finding("R13", Level.BLOCK, span, "not_offered")


def _around(cut: tuple[Sentence, ...], place: int) -> str:
    """The sentence that a place of the text stands in."""
    return next((s.folded for s in cut if s.start <= place < s.end), "")


def _held_out(around: str) -> bool:
    found = _HOLDING_OUT.finditer(around)
    return any(not _WITHHELD.search(around[max(0, m.start() - _NEAR) : m.end()]) for m in found)


def gives(folded: str) -> bool:
    """Whether folded words speak of giving at all, or hold something out."""
    return bool(_GIVING.search(folded) or _HOLDING_OUT.search(folded))


def offers(text: str) -> set[Offer]:
    """The kinds of offers that a text names."""
    folded = fold(text)
    return {kind for kind, words in _OFFERS.items() if words.search(folded)}


def _amounts_of(terms: GrantTerms) -> list[Amount]:
    percent = [of_percent(terms.percent)] if terms.percent else []
    return percent + [of_money(money) for money in {terms.amount, terms.cost} if money]


def _granted(terms: GrantTerms) -> frozenset[Offer]:
    """What a text that speaks of this grant may hold out; a kind the team added can be anything but a refund."""
    if terms.kind == GrantKind.REFUND:
        return frozenset({Offer.REFUND})
    if terms.kind not in FORMS:
        return frozenset({Offer.DISCOUNT, Offer.GIFT})
    # A voucher that is given is called by either name.
    named = offers(terms.what) & {Offer.DISCOUNT} if terms.form is Form.THING else set()
    return frozenset({_BY_FORM[terms.form or Form.AMOUNT], *named})
