"""Limits in Slack: one's own, another's in a window where admins change them, and the raises that wait."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Final

from slack_bolt.response import BoltResponse

from bot.domain.authority import ALL_KINDS, Authority, Form, Span
from bot.domain.ids import UserId
from bot.domain.limit_changes import with_limits
from bot.domain.money import Currency, Money, MoneyError, Percent, currency, parse_money, parse_percent
from bot.domain.people import Person
from bot.domain.policy import Policy
from bot.domain.post import digest
from bot.domain.refusal import No, Refusal
from bot.limits import ChangeLimits, DecideLimits, Limits
from bot.ports import Message
from handlers import payload
from handlers.allowance import allowances
from handlers.kit import Kit, done, ephemeral, field_errors, instead
from handlers.payload import Slash
from handlers.views import limits as views
from handlers.views import lists, names
from handlers.views.blocks import Block
from handlers.views.modals import notice
from handlers.views.refusals import money_error, nothing_stored, refusal
from storage.transaction import Transaction

Handler = Callable[[payload.Body, Kit], Awaitable[BoltResponse]]
PENDING: Final = "pending"
LONGEST_METADATA: Final = 3000
"""Slack takes no more."""
LONGEST_AMOUNT: Final = 40


async def on_limits(slash: Slash, rest: str, kit: Kit) -> BoltResponse:
    """One's own; for an admin another person's, in a window where they are changed."""
    now, asker = kit.clock.now(), UserId(slash.user)
    admin = bool(rest) and _is_admin(await _known(asker, kit))

    def look(tx: Transaction) -> tuple[Message, Block | None]:
        policy = kit.policy(tx)
        language = policy.brand_of(kit.cases_channel).language
        if not rest:
            return lists.limits(allowances(tx, kit.team, asker, policy, now), policy, language, now), None
        if not admin:
            return Message(refusal(Refusal(No.NOT_AN_ADMIN), language)), None
        if rest.casefold() == PENDING:
            return views.pending(Limits(kit.desk).waiting(tx, kit.team), policy, language), None
        typed, money = _in_currency(rest, policy)
        user = _meant(tx, kit, slash, typed)
        if user is None:
            return lists.nobody(language, rest), None
        shown = lists.limits(allowances(tx, kit.team, user, policy, now), policy, language, now, whose=user)
        found = _authority(policy, user, money, now)
        return shown, views.limits_modal(language, policy, found, _currencies(policy, money))

    message, view = await kit.store.run(look)
    if view is not None and await kit.open_view(slash.trigger_id, view):
        return done()
    return ephemeral(message)


async def on_shown(body: payload.Body, kit: Kit) -> BoltResponse:
    """Another kind or currency was chosen in the window: it shows those limits, and keeps what was typed."""
    submitted = payload.submitted(body)
    about = names.read_editing(submitted.reference)
    if about is None:
        return done()
    view = await kit.store.run(lambda tx: _shown(tx, kit, submitted.values, about))
    if len(view["private_metadata"]) <= LONGEST_METADATA:
        kit.later(kit.update_view(submitted.view, view))
    else:
        kit.later(kit.tell("", submitted.user, views.save_first(await kit.language())))
    return done()


async def on_change(body: payload.Body, kit: Kit) -> BoltResponse:
    submitted = payload.submitted(body)
    values, about = submitted.values, names.read_editing(submitted.reference)
    if about is None:
        return done()
    policy = await kit.store.run(kit.policy)
    language = policy.brand_of(kit.cases_channel).language
    money = Currency(about.currency)
    if values.get(names.CURRENCY, money) != money:
        # It was chosen, but the window could not be changed in time: its amounts are still in the other.
        return instead(await kit.store.run(lambda tx: _shown(tx, kit, values, about)))
    typed = {**about.typed, **_amounts(values)}
    read = {block: _read(block, text.strip(), policy, money) for block, text in typed.items()}
    if problems := _problems(read, money, language):
        return field_errors(_at_inputs(problems, values, policy, language))
    first, now = next(iter(values), ""), kit.clock.now()
    admin = await kit.fresh(UserId(submitted.user))
    if admin is None:
        return field_errors({first: nothing_stored(language)})
    ask = ChangeLimits(
        id=f"view:{submitted.view}:{digest(repr(sorted(typed.items())))[:16]}",
        at=now,
        team=kit.team,
        admin=admin,
        limits=_limits(_authority(policy, UserId(about.person), money, now), read),
    )
    answer = await Limits(kit.desk).change(ask)
    if answer.refusal is not None:
        return field_errors({first: refusal(answer.refusal, language)})
    assert answer.change is not None, "what was not refused was stored"
    return instead(
        notice(language, views.limit_changed(answer.change, answer.asked, language, lowered=answer.lowered))
    )


async def on_decision(body: payload.Body, kit: Kit) -> BoltResponse:
    """The second admin's yes or no; who it is is asked of Slack, for an admin of yesterday decides nothing."""
    click = payload.click(body)
    ref = names.read_ref(click.value)
    if ref is None:
        return done()
    language, admin = await kit.language(), await kit.fresh(UserId(click.user))
    if admin is None:
        kit.later(kit.tell(click.channel, click.user, nothing_stored(language), click.thread_ts))
        return done()
    ask = DecideLimits(
        id=f"click:{click.user}:{click.name}:{ref.case}:{click.at}",
        at=kit.clock.now(),
        team=kit.team,
        admin=admin,
        number=ref.case,
        yes=click.name == names.LIMIT_CONFIRM,
    )
    answer = await Limits(kit.desk).decide(ask)
    no, change = answer.refusal or Refusal(No.CHANGE_DECIDED), answer.change
    text = views.limit_decided(change, language) if change else refusal(no, language)
    kit.later(kit.tell(click.channel, click.user, text, click.thread_ts))
    return done()


def _is_admin(person: Person | None) -> bool:
    return person is not None and person.full_member and (person.is_admin or person.is_owner)


async def _known(user: UserId, kit: Kit) -> Person | None:
    """As we know them; Slack is asked about who is not known yet. Who sends the window in is asked about anew."""
    return await kit.store.run(lambda tx: tx.person(kit.team, user)) or await kit.fresh(user)


def _meant(tx: Transaction, kit: Kit, slash: Slash, typed: str) -> UserId | None:
    """The colleague whom a mention names, else the only one with that name or address."""
    if slash.people:
        known = tx.person(kit.team, UserId(slash.people[0]))
        return known.id if known else None
    name = typed.removeprefix("@").strip().casefold()
    same = [p for p in tx.people(kit.team) if name in (p.name.casefold(), p.real_name.casefold(), p.email.casefold())]
    return same[0].id if len(same) == 1 and name else None


def _in_currency(typed: str, policy: Policy) -> tuple[str, Currency]:
    """`@ann PLN`: the limits in that currency."""
    name, _, last = typed.rpartition(" ")
    named = currency(last) if name and last.isupper() else None
    return (name, named) if named else (typed, Currency(policy.currency))


def _currencies(policy: Policy, shown: Currency) -> list[str]:
    """Those the policy knows, the default first; and the one that was asked for."""
    return list(dict.fromkeys([policy.currency, *sorted(a.currency for a in policy.authorities), shown]))


def _authority(policy: Policy, person: UserId, money: Currency, now: datetime) -> Authority:
    return policy.authority(person, money, now) or Authority(person, money)


Read = Money | Percent | MoneyError | None


def _read(block: str, typed: str, policy: Policy, money: Currency) -> Read:
    """A limit as typed; zero is one too."""
    kind = block.removeprefix(names.LIMIT_KIND)
    if not typed:
        return None
    if block != kind and policy.form(kind) is Form.PERCENT:
        percent = parse_percent(typed)
        return Percent(0) if percent is MoneyError.ZERO else percent
    amount = parse_money(typed, money)
    return Money(0, money) if amount is MoneyError.ZERO else amount


def _amounts(values: Mapping[str, str]) -> dict[str, str]:
    return {block: text for block, text in values.items() if block.startswith((names.LIMIT_KIND, names.LIMIT_SPAN))}


def _shown(tx: Transaction, kit: Kit, values: Mapping[str, str], about: names.Editing) -> Block:
    """The window as its menus want it. In another currency nothing was typed yet."""
    policy = kit.policy(tx)
    language = policy.brand_of(kit.cases_channel).language
    money = currency(values.get(names.CURRENCY, "")) or Currency(about.currency)
    limits = _authority(policy, UserId(about.person), money, kit.clock.now())
    typed = {**about.typed, **_amounts(values)} if money == about.currency else {}
    changed = {block: _kept(text) for block, text in typed.items() if text.strip() != views.held(limits, block)}
    chosen = values.get(names.LIMITS_OF, "")
    kind = chosen if chosen in views.kinds(policy) else ALL_KINDS
    return views.limits_modal(language, policy, limits, _currencies(policy, money), kind, changed)


def _kept(text: str) -> str:
    """Longer than any amount is none, and stays none when it is cut."""
    return text if len(text) <= LONGEST_AMOUNT else f"{text[:LONGEST_AMOUNT]}…"


def _problems(read: Mapping[str, Read], money: Currency, language: str) -> dict[str, str]:
    wrong = {block: money_error(found, language) for block, found in read.items() if isinstance(found, MoneyError)}
    foreign = (block for block, found in read.items() if isinstance(found, Money) and found.currency != money)
    return wrong | {block: views.other_currency(language, money) for block in foreign}


def _at_inputs(
    problems: Mapping[str, str], values: Mapping[str, str], policy: Policy, language: str
) -> Mapping[str, str]:
    """What is wrong with an input that the window does not show now is said at the menu that shows it."""
    shown = {block: why for block, why in problems.items() if block in values}
    hidden = (f"{views.input_name(policy, b, language)}: {why}" for b, why in problems.items() if b not in values)
    return shown or {names.LIMITS_OF: next(hidden)}


def _limits(old: Authority, read: Mapping[str, Read]) -> Authority:
    """What was typed, over the limits in force; what was not shown stays."""
    at_once: dict[str, Money | Percent | None] = {}
    bounds: dict[tuple[Span, str], Money | None] = {}
    for block, most in read.items():
        assert not isinstance(most, MoneyError), "what cannot be read was refused before"
        if block.startswith(names.LIMIT_KIND):
            at_once[block.removeprefix(names.LIMIT_KIND)] = most
        else:
            span, kind = names.span_and_kind(block)
            assert not isinstance(most, Percent), "only a kind is given in per cent"
            bounds[Span(span), kind] = most
    return with_limits(old, at_once, bounds)


BUTTONS: Final[Mapping[str, Handler]] = {
    names.LIMIT_CONFIRM: on_decision,
    names.LIMIT_TURN_DOWN: on_decision,
}
SUBMISSIONS: Final[Mapping[str, Handler]] = {names.LIMITS_MODAL: on_change}
MENUS: Final[Mapping[str, Handler]] = dict.fromkeys(names.MENUS, on_shown)
