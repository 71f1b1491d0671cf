"""The ceilings in words: what was granted before counts too, and people are told so."""

from collections.abc import Iterator

from bot.domain.authority import GrantTerms
from bot.domain.case import Case, Grant
from bot.domain.hindsight import History
from bot.domain.ladder import before
from bot.domain.money import Money
from bot.domain.policy import Policy
from handlers.views.words import Words


def retyped(case: Case, policy: Policy, grant: Grant) -> bool:
    """Whether a yes to it needs the amount typed again."""
    return policy.needs_retyping(together(case, grant)) if grant.terms.cost else False


def of_two(case: Case, policy: Policy, grant: Grant) -> bool:
    """Whether two people must say yes to it."""
    return policy.needs_two(together(case, grant)) if grant.terms.cost else False


def together(case: Case, grant: Grant) -> Money:
    """What the ceilings are compared with."""
    assert grant.terms.cost is not None, "who calls has looked"
    return grant.terms.cost + before(case, grant.terms.cost, grant.history)


def why_above(say: Words, case: Case, policy: Policy, terms: GrantTerms, history: History) -> Iterator[str]:
    """Said where it is not the cost alone: together with what was granted before, or because no ceiling is named."""
    if terms.cost is None:
        return
    if policy.without_ceiling(terms.cost.currency):
        yield say("ceiling-none", currency=terms.cost.currency)
    had = before(case, terms.cost, history)
    for needs in (policy.needs_two, policy.needs_retyping):
        if needs(terms.cost + had) and not needs(terms.cost):
            yield above_together(say, had)
            return


def above_together(say: Words, had: Money) -> str:
    return say("ceiling-together", given=say.amount(had))
