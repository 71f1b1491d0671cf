"""Limits changed in Slack: the window, what is asked of a second admin, and what became of it."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from bot.domain.authority import ALL_KINDS, PERIODS, Authority, Form, GrantKind, Span, undivided, unsaid
from bot.domain.ids import UserId
from bot.domain.limit_changes import LimitChange
from bot.domain.money import Money, Percent, as_typed
from bot.domain.policy import Policy
from bot.jobs import News
from bot.ports import Message
from handlers.views import names
from handlers.views.blocks import Block, actions, button, context, fields, mention, section
from handlers.views.escape import label
from handlers.views.glance import kind_name, people
from handlers.views.inputs import LONGEST_OPTION, choice, labelled, menu, modal, text
from handlers.views.words import Words, words

_MOST_KINDS: Final = 80
"""With what else is in the window, Slack takes no more blocks."""
_MOST_LINES: Final = 25
_MOST_SHOWN: Final = 10


def limits_modal(
    language: str,
    policy: Policy,
    limits: Authority,
    currencies: Sequence[str],
    kind: str = ALL_KINDS,
    typed: Mapping[str, str] = MappingProxyType({}),
) -> Block:
    """The limits of all kinds, or of one: filled in with what was `typed` before, else with what is in force.

    Every amount has its currency, so that none is taken for another's.
    """
    say = words(language)
    shown = _fields(say, policy, limits, kind)
    asked = [labelled(f.block, f.label, text(typed.get(f.block, f.held)), hint=f.hint, optional=True) for f in shown]
    about = names.Editing(limits.person, limits.currency, typed)
    blocks = [
        section(say("limits-change-intro", who=mention(limits.person), currency=limits.currency)),
        *_menus(say, policy, limits, currencies, kind),
        *asked,
        *_besides(say, policy, limits, kind, typed, {f.block for f in shown}),
        context(say("limits-change-how")),
        *_ceilings(say, policy, limits),
    ]
    return modal(
        say, names.LIMITS_MODAL, "limits-change-title", blocks, submit="modal-save", metadata=names.editing(about)
    )


def held(limits: Authority, block: str) -> str:
    """What an input of the window is filled in with: the limit in force.

    Nothing where that only follows from the largest amount at once: sent back it would be said, and stay behind.
    """
    if block.startswith(names.LIMIT_KIND):
        most: Money | Percent | None = limits.per_grant.get(block.removeprefix(names.LIMIT_KIND))
    else:
        span, kind = names.span_and_kind(block)
        said = replace(limits, bounds=tuple(b for b in limits.bounds if b not in unsaid(limits)))
        most = said.bound(Span(span), kind)
    if most is None:
        return ""
    return str(most) if isinstance(most, Percent) else as_typed(most)


def input_name(policy: Policy, block: str, language: str) -> str:
    """What an input asks for, in words."""
    return _input_name(words(language), policy, block)


def kinds(policy: Policy) -> list[str]:
    return [*GrantKind, *(kind.id for kind in policy.kinds)]


def limit_changed(change: LimitChange, asked: Sequence[UserId], language: str, *, lowered: bool = False) -> str:
    """What the admin reads who changed them; `lowered` where a raise that waits lowered others at once."""
    say, who = words(language), mention(change.limits.person)
    if not change.waiting:
        return say("limits-changed", who=who)
    waits = say("limits-waits", who=who, admins=people(say, asked)) if asked else say("limits-waits-nobody", who=who)
    return f"{waits} {say('limits-lowered-too')}" if lowered else waits


def limit_decided(change: LimitChange, language: str) -> str:
    """What the admin reads who confirmed them, or turned them down."""
    key = "limits-turned-down" if change.refused else "limits-confirmed"
    return words(language)(key, who=mention(change.limits.person))


def limit_news(change: LimitChange, news: News, policy: Policy) -> Message:
    """Told by direct message: to who proposed it and whose limits they are; or asked of another admin."""
    say = words(policy.brands[0].language)
    args = {"who": mention(change.limits.person), "by": mention(change.by), "second": mention(change.second)}
    told = say(f"limits-news-{news}", **args)
    return Message(told, (section(told), *_compared(say, policy, change), *_buttons(say, change, news)))


def pending(changes: Sequence[LimitChange], policy: Policy, language: str) -> Message:
    """The raises that wait, each with its buttons; the oldest first."""
    say = words(language)
    if not changes:
        return Message(say("limits-pending-none"))
    blocks: list[Block] = []
    for change in changes[:_MOST_SHOWN]:
        who, by = mention(change.limits.person), mention(change.by)
        blocks += [section(say("limits-pending-line", who=who, by=by)), *_compared(say, policy, change)]
        blocks += _buttons(say, change, News.ASKED)
    if len(changes) > _MOST_SHOWN:
        blocks.append(context(say("listed-more", n=len(changes) - _MOST_SHOWN)))
    return Message(say("limits-pending"), tuple(blocks))


def save_first(language: str) -> str:
    return words(language)("limits-change-full")


def other_currency(language: str, currency: str) -> str:
    return words(language)("limits-other-currency", currency=currency)


@dataclass(frozen=True, slots=True)
class _Field:
    block: str
    label: str
    hint: str
    held: str


def _fields(say: Words, policy: Policy, limits: Authority, kind: str) -> list[_Field]:
    """At once, and over each span: of all kinds the bounds together, of one kind its own."""
    several = kinds(policy)[:_MOST_KINDS] if kind == ALL_KINDS else [kind]
    blocks = {f"{names.LIMIT_KIND}{one}": say(_at_once_hint(policy, one)) for one in several}
    blocks |= {names.span_block(span, kind): _span_hint(say, limits, span, kind) for span in Span}
    return [
        _Field(b, _input_name(say, policy, b)[:LONGEST_OPTION], hint, held(limits, b)) for b, hint in blocks.items()
    ]


def _at_once_hint(policy: Policy, kind: str) -> str:
    return "limits-change-percent-hint" if policy.form(kind) is Form.PERCENT else "limits-change-amount-hint"


def _span_hint(say: Words, limits: Authority, span: Span, kind: str) -> str:
    """What an empty input means."""
    if kind != ALL_KINDS:
        return say("limits-change-alone-hint")
    if span in PERIODS:
        return say("limits-change-span-hint")
    largest = next((bound.most for bound in undivided(limits.per_grant, ())), None)
    return say("limits-change-single-hint", amount=say.amount(largest) if largest else "none")


def _input_name(say: Words, policy: Policy, block: str) -> str:
    if block.startswith(names.LIMIT_KIND):
        return say("limits-change-kind", kind=kind_name(say, policy, block.removeprefix(names.LIMIT_KIND)))
    return _bound_name(say, policy, *names.span_and_kind(block))


def _bound_name(say: Words, policy: Policy, span: str, kind: str) -> str:
    named = f", {kind_name(say, policy, kind)}" if kind != ALL_KINDS else ""
    return f"{say(f'limits-change-{span}')}{named}"


def _menus(say: Words, policy: Policy, limits: Authority, currencies: Sequence[str], kind: str) -> Iterator[Block]:
    if len(currencies) > 1:
        codes = choice([(code, code) for code in currencies], limits.currency)
        yield menu(names.CURRENCY, say("limits-change-currency"), codes, names.LIMITS_IN)
    named = [(one, kind_name(say, policy, one)) for one in kinds(policy)[:_MOST_KINDS]]
    of = choice([(names.ALL_LIMITS, say("limits-change-all")), *named], kind or names.ALL_LIMITS)
    yield menu(names.LIMITS_OF, say("limits-change-of"), of, names.LIMITS_OF)


def _besides(
    say: Words, policy: Policy, limits: Authority, kind: str, typed: Mapping[str, str], shown: Set[str]
) -> Iterator[Block]:
    """What else holds, and what was typed for other kinds and is saved with the rest."""
    others = [b for b in limits.bounds if (b.kind == ALL_KINDS) == (kind != ALL_KINDS)]
    if others:
        named = [f"{_bound_name(say, policy, b.span, b.kind)}: {say.amount(b.most)}" for b in others]
        yield context(say("limits-change-besides", limits=_some(say, named)))
    carried = [
        f"{_input_name(say, policy, block)}: {label(said, LONGEST_OPTION) or say('limits-change-none')}"
        for block, said in typed.items()
        if block not in shown
    ]
    if carried:
        yield context(say("limits-change-carried", limits=_some(say, carried)))


def _ceilings(say: Words, policy: Policy, limits: Authority) -> Iterator[Block]:
    if policy.without_ceiling(limits.currency):
        yield context(say("ceiling-none", currency=limits.currency))


def _some(say: Words, told: Sequence[str]) -> str:
    rest = len(told) - _MOST_SHOWN
    return " · ".join([*told[:_MOST_SHOWN], *([say("listed-more", n=rest)] if rest > 0 else [])])


def _compared(say: Words, policy: Policy, change: LimitChange) -> list[Block]:
    """The limits before and after, side by side; what differs stands out."""
    before, after = _lines(say, policy, change.old), _lines(say, policy, change.limits)
    keys = list(dict.fromkeys([*before, *after]))[:_MOST_LINES]
    nothing = say("limits-change-none")
    left, right = [f"*{say('limits-news-before')}*"], [f"*{say('limits-news-after')}*"]
    for key in keys:
        old, new = before.get(key, nothing), after.get(key, nothing)
        left.append(f"{key}: {old}")
        right.append(f"{key}: {new}" if old == new else f"{key}: *{new}*")
    return [fields(["\n".join(left), "\n".join(right)])]


def _lines(say: Words, policy: Policy, limits: Authority | None) -> Mapping[str, str]:
    return dict(_named(say, policy, limits)) if limits else {}


def _named(say: Words, policy: Policy, limits: Authority) -> Iterator[tuple[str, str]]:
    for kind in dict.fromkeys([*kinds(policy), *limits.per_grant]):
        most = limits.at_once(kind)
        if most is not None:
            shown = say.percent(most) if isinstance(most, Percent) else say.amount(most)
            yield say("limits-change-kind", kind=kind_name(say, policy, kind)), shown
    for bound in limits.bounds:
        yield _bound_name(say, policy, bound.span, bound.kind), say.amount(bound.most)


def _buttons(say: Words, change: LimitChange, news: News) -> list[Block]:
    if news is not News.ASKED:
        return []
    value = names.ref(change.number)
    confirm = button(say(f"button-{names.LIMIT_CONFIRM}"), names.LIMIT_CONFIRM, value, "primary")
    return actions(confirm, button(say(f"button-{names.LIMIT_TURN_DOWN}"), names.LIMIT_TURN_DOWN, value, "danger"))
