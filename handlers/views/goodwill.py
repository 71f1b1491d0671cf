"""The windows of goodwill: offer it, type its amount again, say it was handed over, take it back."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from bot.domain.authority import GrantKind, GrantTerms
from bot.domain.case import Case, Grant
from bot.domain.hindsight import Usual
from bot.domain.money import Money
from bot.domain.policy import Policy
from bot.domain.post import digest
from handlers.views import names
from handlers.views.allowance import Allowance, limit_lines
from handlers.views.blocks import Block, context, section
from handlers.views.ceiling import above_together, why_above
from handlers.views.glance import kind_name, team_words, terms
from handlers.views.inputs import choice, labelled, modal, text
from handlers.views.names import Ref
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
    blocks = [
        context(say("goodwill-intro")),
        section("\n".join([say("limits-title"), *limit_lines(say, allowances, policy, at, more=False)])),
        *([context("\n".join(lines))] if lines else []),
        *_terms_inputs(say, policy, {names.KIND: _commonest(allowances)}, names.WHAT),
    ]
    about = names.ref(case.id.number)
    return modal(say, names.GOODWILL_MODAL, "goodwill-title", blocks, submit="modal-send", metadata=about)


def again_modal(
    case: Case, policy: Policy, given: GrantTerms, values: Mapping[str, str], had: Money | None = None
) -> Block:
    """The same window with what was filled in, and the cost to be typed again: nobody gives so much by a click.

    `had` was granted before, where it is too much for a click only together with that.
    """
    say = team_words(case, policy)
    blocks = [
        section(say("retype-intro", terms=terms(say, policy, given), cost=_cost(say, given))),
        *([context(above_together(say, had))] if had else []),
        labelled(names.TYPED, say("retype-amount"), text() | {"focus_on_load": True}, hint=say("retype-hint")),
        *_terms_inputs(say, policy, values),
    ]
    about = names.ref(case.id.number, digest=_seen(given))
    return modal(say, names.GOODWILL_MODAL, "retype-title", blocks, submit="button-grant_approve", metadata=about)


def shows(ref: Ref, given: GrantTerms) -> bool:
    """Whether the window asks to type again what these terms cost."""
    return ref.digest == _seen(given)


def _seen(given: GrantTerms) -> str:
    return digest(str(given.cost))[: names.DIGEST_LENGTH]


def _terms_inputs(say: Words, policy: Policy, values: Mapping[str, str], focus: str = "") -> list[Block]:
    """What is given, filled in with `values`; people type into the input `focus` at once, without choosing it."""
    kinds = [(kind, kind_name(say, policy, kind)) for kind in (*GrantKind, *(k.id for k in policy.kinds))]

    def asked(block: str, label: str, hint: str = "", *, multiline: bool = False) -> Block:
        element = text(values.get(block, ""), multiline=multiline)
        element |= {"focus_on_load": True} if block == focus else {}
        return labelled(block, say(label), element, hint=hint, optional=True)

    return [
        labelled(names.KIND, say("goodwill-kind"), choice(kinds[:_MOST_KINDS], values.get(names.KIND))),
        asked(names.WHAT, "goodwill-what", say("goodwill-what-hint")),
        asked(names.AMOUNT, "goodwill-amount", say("goodwill-amount-hint", currency=policy.currency)),
        asked(names.REASON, "goodwill-reason", multiline=True),
        asked(names.PERCENT, "goodwill-percent", say("goodwill-percent-hint")),
        asked(names.BASE, "goodwill-base", say("goodwill-base-hint")),
    ]


def retype_modal(case: Case, policy: Policy, grant: Grant) -> Block:
    """Above a ceiling a click is not enough: who says yes types the amount again."""
    say = team_words(case, policy)
    intro = section(say("retype-intro", terms=terms(say, policy, grant.terms), cost=_cost(say, grant.terms)))
    amount = labelled(names.AMOUNT, say("retype-amount"), text(), hint=say("retype-hint"))
    why = [context(line) for line in why_above(say, case, policy, grant.terms, grant.history)]
    return _window(
        say, case, names.RETYPE_MODAL, "retype-title", [intro, *why, amount], "button-grant_approve", grant
    )


def handed_modal(case: Case, policy: Policy, grant: Grant) -> Block:
    say = team_words(case, policy)
    intro = section(say("handed-intro", terms=terms(say, policy, grant.terms)))
    note = labelled(names.NOTE, say("handed-note"), text(), hint=say("handed-hint"), optional=True)
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


def _cost(say: Words, given: GrantTerms) -> str:
    return say.amount(given.cost) if given.cost else "—"


def _window(
    say: Words, case: Case, callback: str, title: str, blocks: Iterable[Block], submit: str, grant: Grant
) -> Block:
    about = names.ref(case.id.number, grant=grant.number)
    return modal(say, callback, title, blocks, submit=submit, metadata=about)
