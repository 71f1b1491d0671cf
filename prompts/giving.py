"""What the author gets, as their reply says it: money that is owed goes back, the rest is goodwill."""

from bot.domain.authority import GrantKind, GrantTerms
from bot.domain.case import Case
from bot.domain.policy import Policy
from bot.domain.review import granted
from bot.domain.understanding import Fault
from prompts import offers
from prompts.playbook import Words


def given(case: Case, policy: Policy, spoken: Words, gifts: tuple[str, ...]) -> str:
    """Where the fault is ours, a refund is no "sign of goodwill": the money is the author's own."""
    owed = [terms for terms in granted(case) if _owed(case, terms)]
    free = [terms for terms in granted(case) if not _owed(case, terms)]
    sentences = [
        spoken.phrase("goodwill.owed").format(amount=offers.amount_said(terms.amount, spoken.language))
        for terms in owed
        if terms.amount
    ]
    if free:
        sentences.append(offers.goodwill(free, spoken, gifts, policy.kinds))
    return " ".join(sentences)


def _owed(case: Case, terms: GrantTerms) -> bool:
    return case.facts.fault is Fault.OURS and terms.kind == GrantKind.REFUND and terms.amount is not None
