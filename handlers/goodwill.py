"""Goodwill's buttons and windows: offer it, approve it with its amount typed again, hand it over, take it back."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final, TypeVar

from slack_bolt.response import BoltResponse

from bot.books import around, usual
from bot.domain.authority import ALL_KINDS, GrantKind, GrantTerms, Span
from bot.domain.case import Case, Grant, GrantState
from bot.domain.commands import ApproveGrant, HandOverGrant, OfferGrant, TakeBackGrant
from bot.domain.ids import CaseId, UserId
from bot.domain.money import Currency, Money, MoneyError, Percent, parse_money, parse_percent
from bot.domain.policy import Policy
from bot.domain.refusal import No, Refusal
from handlers import payload
from handlers.allowance import allowances
from handlers.buttons import on_vote
from handlers.deciding import anew
from handlers.kit import Kit, done, field_errors, instead
from handlers.modals import Asked, about_a_case, answer_to, answered, given
from handlers.payload import Click, Submitted
from handlers.views import goodwill as windows
from handlers.views import names
from handlers.views.blocks import Block
from handlers.views.ceiling import retyped
from handlers.views.refusals import granted_before, money_error, nothing_stored, refusal
from storage.transaction import Transaction

Read = TypeVar("Read", Money, Percent)
Handler = Callable[[payload.Body, Kit], Awaitable[BoltResponse]]
Window = Callable[[Case, Policy, Grant], Block]
WINDOWS: Final[Mapping[str, Window]] = {
    names.GRANT_HANDED: windows.handed_modal,
    names.GRANT_TAKE_BACK: windows.take_back_modal,
}


async def on_offer(body: payload.Body, kit: Kit) -> BoltResponse:
    """The window, with what this person may give and what is left of it for this case and customer."""
    click = payload.click(body)
    ref = names.read_ref(click.value)
    if ref is None:
        return done()
    number, user, now = CaseId(kit.team, ref.case), UserId(click.user), kit.clock.now()

    def look(tx: Transaction) -> Block | None:
        case, policy = tx.look_case(number), kit.policy(tx)
        if case is None:
            return None
        mine = allowances(tx, kit.team, user, policy, now, case)
        currency = mine[0].authority.currency if mine else Currency(policy.currency)
        return windows.goodwill_modal(case, policy, mine, now, usual(tx, case, None, currency))

    await _shown(await kit.store.run(look), Refusal(No.NO_SUCH_CASE, {"number": str(ref.case)}), click, kit)
    return done()


async def on_approve(body: payload.Body, kit: Kit) -> BoltResponse:
    """A yes; above the ceiling it is given in a window, where the amount is typed again."""
    click = payload.click(body)
    case, policy, grant = await _looked(click, kit)
    if case is None or grant is None or grant.state is not GrantState.ASKED or not retyped(case, policy, grant):
        return await on_vote(body, kit)
    await _shown(windows.retype_modal(case, policy, grant), Refusal(No.NO_SUCH_GRANT), click, kit)
    return done()


async def on_window(body: payload.Body, kit: Kit) -> BoltResponse:
    click = payload.click(body)
    if names.read_ref(click.value) is None:
        return done()
    case, policy, grant = await _looked(click, kit)
    view = WINDOWS[click.name](case, policy, grant) if case and grant else None
    await _shown(view, Refusal(No.NO_SUCH_GRANT), click, kit)
    return done()


async def _looked(click: Click, kit: Kit) -> tuple[Case | None, Policy, Grant | None]:
    ref = names.read_ref(click.value)
    number = CaseId(kit.team, ref.case if ref else 0)
    grant, now = ref.grant if ref else 0, kit.clock.now()

    def look(tx: Transaction) -> tuple[Case | None, Policy, Grant | None]:
        case = tx.look_case(number)
        return case, kit.policy(tx), _as_of_now(tx, case, grant, now) if case else None

    return await kit.store.run(look)


def _as_of_now(tx: Transaction, case: Case, number: int, now: datetime) -> Grant | None:
    """The grant with what its customer was given meanwhile too: a ceiling may be reached by that."""
    grant = case.grant(number)
    if grant is None or not grant.customer:
        return grant
    had = {currency: used.get((Span.CUSTOMER, ALL_KINDS), 0) for currency, used in around(tx, case, now).items()}
    given = tuple(Money(minor, currency) for currency, minor in sorted(had.items()) if minor > 0)
    return replace(grant, history=replace(grant.history, given=given))


async def _shown(view: Block | None, no: Refusal, click: Click, kit: Kit) -> None:
    language = await kit.language()
    if view is None:
        kit.later(kit.tell(click.channel, click.user, refusal(no, language), click.thread_ts))
    elif not await kit.open_view(click.trigger_id, view):
        kit.later(kit.tell(click.channel, click.user, nothing_stored(language), click.thread_ts))


async def _offer(submitted: Submitted, asked: Asked, kit: Kit) -> BoltResponse:
    """Granted or asked for; what a person may give alone, but not by a click, they are asked to type again."""
    values = submitted.values
    terms = _terms(values, asked)
    if isinstance(terms, dict):
        return field_errors(terms)
    typed = _read(values, names.TYPED, lambda again: parse_money(again, _currency(terms, asked)))
    if isinstance(typed, MoneyError):
        return field_errors({names.TYPED: money_error(typed, asked.language)})
    # When Slack does not say who this is, what it said last counts: their own limit is all they can use up.
    await kit.fresh(asked.user)
    reason = given(values, names.REASON)
    handled = await anew(OfferGrant(**asked.common(), by=asked.user, terms=terms, reason=reason, typed=typed), kit)
    unsure = handled.refusal is not None and handled.refusal.field == names.TYPED
    if unsure and not windows.shows(asked.ref, terms):
        had = granted_before(handled.refusal) if handled.refusal else None
        return instead(windows.again_modal(asked.case, asked.policy, terms, values, had))
    return answer_to(handled, asked)


def _terms(values: Mapping[str, str], asked: Asked) -> GrantTerms | dict[str, str]:
    """Money is read before anything else: an amount that is not certain is never guessed."""
    default = asked.policy.currency
    percent = _read(values, names.PERCENT, parse_percent)
    amount = _read(values, names.AMOUNT, lambda typed: parse_money(typed, default))
    base = _read(values, names.BASE, lambda typed: parse_money(typed, default))
    if isinstance(percent, MoneyError) or isinstance(amount, MoneyError) or isinstance(base, MoneyError):
        read = {names.PERCENT: percent, names.AMOUNT: amount, names.BASE: base}
        return {b: money_error(p, asked.language) for b, p in read.items() if isinstance(p, MoneyError)}
    kind = given(values, names.KIND) or GrantKind.GIFT
    added = next((k.form for k in asked.policy.kinds if k.id == kind), None)
    return GrantTerms(kind, percent, amount, given(values, names.WHAT), base, added)


def _currency(terms: GrantTerms | None, asked: Asked) -> str:
    """In which an amount is typed again, when no other is named."""
    cost = terms.cost if terms else None
    return cost.currency if cost else asked.policy.currency


async def _retype(submitted: Submitted, asked: Asked, kit: Kit) -> BoltResponse:
    grant = asked.case.grant(asked.ref.grant)
    currency = _currency(grant.terms if grant else None, asked)
    typed = parse_money(given(submitted.values, names.AMOUNT), currency)
    if isinstance(typed, MoneyError):
        return field_errors({names.AMOUNT: money_error(typed, asked.language)})
    person = await kit.fresh(asked.user)
    if person is None:
        return _unknown(asked)
    command = ApproveGrant(**asked.common(), person=person, grant=asked.ref.grant, typed=typed)
    return await answered(command, asked, kit)


async def _handed(submitted: Submitted, asked: Asked, kit: Kit) -> BoltResponse:
    person = await kit.fresh(asked.user)
    if person is None:
        return _unknown(asked)
    note = given(submitted.values, names.NOTE)
    command = HandOverGrant(**asked.common(), person=person, grant=asked.ref.grant, note=note)
    return await answered(command, asked, kit)


async def _take_back(submitted: Submitted, asked: Asked, kit: Kit) -> BoltResponse:
    person = await kit.fresh(asked.user)
    if person is None:
        return _unknown(asked)
    reason = given(submitted.values, names.REASON)
    command = TakeBackGrant(**asked.common(), person=person, grant=asked.ref.grant, reason=reason)
    return await answered(command, asked, kit)


def _unknown(asked: Asked) -> BoltResponse:
    """Slack does not say who this is: what they typed stays, to be sent again."""
    return field_errors({asked.first: nothing_stored(asked.language)})


def _read(
    values: Mapping[str, str], block: str, parse: Callable[[str], Read | MoneyError]
) -> Read | MoneyError | None:
    typed = given(values, block)
    return parse(typed) if typed else None


BUTTONS: Final[Mapping[str, Handler]] = {
    names.GOODWILL: on_offer,
    names.GRANT_APPROVE: on_approve,
    names.GRANT_HANDED: on_window,
    names.GRANT_TAKE_BACK: on_window,
}
SUBMISSIONS: Final[Mapping[str, Handler]] = {
    names.GOODWILL_MODAL: about_a_case(_offer),
    names.RETYPE_MODAL: about_a_case(_retype),
    names.HANDED_MODAL: about_a_case(_handed),
    names.TAKE_BACK_MODAL: about_a_case(_take_back),
}
