"""The windows of goodwill: offer it, type its amount again, say it was handed over, take it back."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.domain.authority import GrantKind
from bot.domain.case import Case, Grant
from bot.domain.hindsight import Usual
from bot.domain.policy import Policy
from handlers.views import names
from handlers.views.allowance import Allowance, limit_lines
from handlers.views.blocks import Block, context, section
from handlers.views.glance import kind_name, team_words, terms
from handlers.views.inputs import choice, labelled, modal, text
from handlers.views.usual import usual_lines
from handlers.views.words import Words

_MOST_KINDS = 100


def goodwill_modal(
    case: Case,
    policy: Policy,
    allowances: Sequence[Allowance],
    at: datetime,
    usual: Usual | None = None,
) -> Block:
    """Filled in for the commonest case, a gift; `usual` is what was given in cases like this one."""
    say = team_words(case, policy)
    lines = list(usual_lines(say, policy, usual or Usual()))
    kinds = [(kind, kind_name(say, policy, kind)) for kind in (*GrantKind, *(k.id for k in policy.kinds))]
    blocks = [
        context(say("goodwill-intro")),
        section("\n".join([say("limits-title"), *limit_lines(say, allowances, policy, at, more=False)])),
        *([context("\n".join(lines))] if lines else []),
        labelled(names.KIND, say("goodwill-kind"), choice(kinds[:_MOST_KINDS], _commonest(allowances))),
        _asked(names.WHAT, say("goodwill-what"), hint=say("goodwill-what-hint"), first=True),
        _asked(names.AMOUNT, say("goodwill-amount"), hint=say("goodwill-amount-hint", currency=policy.currency)),
        _asked(names.REASON, say("goodwill-reason"), multiline=True),
        _asked(names.PERCENT, say("goodwill-percent"), hint=say("goodwill-percent-hint")),
        _asked(names.BASE, say("goodwill-base"), hint=say("goodwill-base-hint")),
    ]
    about = names.ref(case.id.number)
    return modal(say, names.GOODWILL_MODAL, "goodwill-title", blocks, submit="modal-send", metadata=about)


def retype_modal(case: Case, policy: Policy, grant: Grant) -> Block:
    """Above a ceiling a click is not enough: who says yes types the amount again."""
    say = team_words(case, policy)
    intro = section(say("retype-intro", terms=terms(say, policy, grant.terms), cost=_cost(say, grant)))
    amount = labelled(names.AMOUNT, say("retype-amount"), text(), hint=say("retype-hint"))
    return _window(say, case, names.RETYPE_MODAL, "retype-title", [intro, amount], "button-grant_approve", grant)


def handed_modal(case: Case, policy: Policy, grant: Grant) -> Block:
    say = team_words(case, policy)
    intro = section(say("handed-intro", terms=terms(say, policy, grant.terms)))
    note = _asked(names.NOTE, say("handed-note"), hint=say("handed-hint"))
    return _window(say, case, names.HANDED_MODAL, "handed-title", [intro, note], "modal-save", grant)


def take_back_modal(case: Case, policy: Policy, grant: Grant) -> Block:
    say = team_words(case, policy)
    intro = section(say("take-back-intro", terms=terms(say, policy, grant.terms)))
    reason = labelled(names.REASON, say("take-back-reason"), text(multiline=True))
    return _window(say, case, names.TAKE_BACK_MODAL, "take-back-title", [intro, reason], "take-back-submit", grant)


def _commonest(allowances: Sequence[Allowance]) -> str:
    """A gift; for who may give none of their own, but something else, that."""
    held = [kind for a in allowances for kind in a.authority.per_grant if a.authority.at_once(kind)]
    return held[0] if held and GrantKind.GIFT not in held else GrantKind.GIFT


def _cost(say: Words, grant: Grant) -> str:
    return say.amount(grant.terms.cost) if grant.terms.cost else "—"


def _window(
    say: Words, case: Case, callback: str, title: str, blocks: Iterable[Block], submit: str, grant: Grant
) -> Block:
    about = names.ref(case.id.number, grant=grant.number)
    return modal(say, callback, title, blocks, submit=submit, metadata=about)


def _asked(block: str, label: str, *, hint: str = "", multiline: bool = False, first: bool = False) -> Block:
    """An input; people type into the `first` one at once, without choosing it."""
    element = text(multiline=multiline)
    return labelled(block, label, element | {"focus_on_load": True} if first else element, hint=hint, optional=True)
