"""Limits changed in Slack: the window, what is asked of a second admin, and what became of it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from bot.domain.authority import ALL_KINDS, Authority, Form, GrantKind, Span
from bot.domain.ids import UserId
from bot.domain.limit_changes import LimitChange
from bot.domain.money import Money, Percent
from bot.domain.policy import Policy
from bot.jobs import News
from bot.ports import Message
from handlers.views import names
from handlers.views.blocks import Block, actions, button, context, fields, mention, section
from handlers.views.glance import kind_name, people
from handlers.views.inputs import LONGEST_OPTION, choice, labelled, modal, text
from handlers.views.words import Words, words

_MOST_KINDS: Final = 80
"""With what else is in the window, Slack takes no more blocks."""
_MOST_LINES: Final = 25
_MOST_SHOWN: Final = 10


def limits_modal(
    language: str, policy: Policy, person: UserId, limits: Authority, currencies: Sequence[str]
) -> Block:
    """Filled in with what is in force; every amount with its currency, so that none is taken for another's."""
    say = words(language)
    menu = choice([(code, code) for code in currencies], limits.currency)
    several = [labelled(names.CURRENCY, say("limits-change-currency"), menu)] if len(currencies) > 1 else []
    blocks = [
        section(say("limits-change-intro", who=mention(person), currency=limits.currency)),
        *several,
        *(_kind_input(say, policy, kind, limits.per_grant.get(kind)) for kind in kinds(policy)[:_MOST_KINDS]),
        *(_span_input(say, span, limits.bound(span)) for span in Span),
        context(say("limits-change-how")),
    ]
    return modal(say, names.LIMITS_MODAL, "limits-change-title", blocks, submit="modal-save", metadata=person)


def kinds(policy: Policy) -> list[str]:
    return [*GrantKind, *(kind.id for kind in policy.kinds)]


def limit_changed(change: LimitChange, asked: Sequence[UserId], language: str) -> str:
    """What the admin reads who changed them."""
    say, who = words(language), mention(change.limits.person)
    if not change.waiting:
        return say("limits-changed", who=who)
    return say("limits-waits", who=who, admins=people(say, asked)) if asked else say("limits-waits-nobody", who=who)


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


def other_currency(language: str, currency: str) -> str:
    return words(language)("limits-other-currency", currency=currency)


def _kind_input(say: Words, policy: Policy, kind: str, most: Money | Percent | None) -> Block:
    label = say("limits-change-kind", kind=kind_name(say, policy, kind))[:LONGEST_OPTION]
    percent = policy.form(kind) is Form.PERCENT
    hint = say("limits-change-percent-hint" if percent else "limits-change-amount-hint")
    initial = text("" if most is None else str(most))
    return labelled(f"{names.LIMIT_KIND}{kind}", label, initial, hint=hint, optional=True)


def _span_input(say: Words, span: Span, most: Money | None) -> Block:
    single = span in (Span.CASE, Span.CUSTOMER)
    hint = say("limits-change-single-hint" if single else "limits-change-span-hint")
    initial = text("" if most is None else str(most))
    return labelled(f"{names.LIMIT_SPAN}{span}", say(f"limits-change-{span}"), initial, hint=hint, optional=True)


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
        named = f", {kind_name(say, policy, bound.kind)}" if bound.kind != ALL_KINDS else ""
        yield f"{say(f'limits-change-{bound.span}')}{named}", say.amount(bound.most)


def _buttons(say: Words, change: LimitChange, news: News) -> list[Block]:
    if news is not News.ASKED:
        return []
    value = names.ref(change.number)
    confirm = button(say(f"button-{names.LIMIT_CONFIRM}"), names.LIMIT_CONFIRM, value, "primary")
    return actions(confirm, button(say(f"button-{names.LIMIT_TURN_DOWN}"), names.LIMIT_TURN_DOWN, value, "danger"))
