"""The limits of a policy file: people, and what each may grant."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from yaml.nodes import Node

from bot.domain.authority import ALL_KINDS, FORMS, Authority, Bound, Form, GrantKind, Span, in_order, undivided
from bot.domain.ids import UserId
from bot.domain.money import Currency, Money, MoneyError, Percent, currency, parse_money, parse_percent
from bot.policy_file.tree import Reading

_NAMES: Final[Mapping[str, str]] = {
    "discount_percent": GrantKind.DISCOUNT_PERCENT,
    "discount": GrantKind.DISCOUNT_AMOUNT,
    "gift": GrantKind.GIFT,
    "refund": GrantKind.REFUND,
}
_WHO = ("person", "group", "currency", "seniority", "from", "to", "kinds")
_USER = re.compile(r"[UW][A-Z0-9]{2,}")
_GROUP = re.compile(r"S[A-Z0-9]{2,}")
_EMAIL = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
FIRST_DAY: Final = date(1900, 1, 1)
LAST_DAY: Final = date(2999, 12, 31)
"""Beyond these a day in another zone, or the one after it, may be no date at all."""
_RANK = re.compile(r"\d{1,3}", re.ASCII)

WHY_NOT: Final = {
    MoneyError.EMPTY: "there is nothing in it",
    MoneyError.NOT_A_NUMBER: "that is no number",
    MoneyError.FOREIGN_DIGITS: "use the digits 0 to 9",
    MoneyError.NEGATIVE: "it cannot be below zero",
    MoneyError.ZERO: "zero is written 0",
    MoneyError.AMBIGUOUS: "it can be read in two ways; write 1000 or 1000.50, without separators for thousands",
    MoneyError.TOO_PRECISE: "it has more decimals than there are",
    MoneyError.TOO_LARGE: "it is too large",
    MoneyError.OVER_HUNDRED: "it is over 100 per cent",
    MoneyError.UNKNOWN_CURRENCY: "its currency is not clear; write a three-letter code such as EUR",
    MoneyError.EXTRA_TEXT: "something stands there beside the number",
}


def limits(
    reading: Reading, node: Node, money: Currency, zone: str, added: Mapping[str, Form]
) -> tuple[Authority, ...]:
    """Every person's authority, each person once in a currency; `added` are the kinds of the team's own."""
    found: list[Authority] = []
    lines: dict[tuple[UserId, Currency], int] = {}
    for entry in reading.items(node, "`limits`"):
        authority = _authority(reading, entry, money, zone, added)
        key = (authority.person, authority.currency) if authority else None
        if authority and key in lines:
            first = f"the first are on line {lines[key]}"
            reading.problem(entry, f"`{authority.person}` has limits in {authority.currency} twice; {first}.")
        elif authority and key:
            lines[key] = entry.start_mark.line + 1
            found.append(authority)
    return tuple(found)


def person(reading: Reading, node: Node, where: str) -> UserId | None:
    """A Slack id, or an e-mail address in small letters."""
    value = reading.text(node, where)
    if value is None:
        return None
    if _EMAIL.fullmatch(value):
        return UserId(value.casefold())
    if not _USER.fullmatch(value):
        reading.problem(
            node, f"{where} cannot be `{value}`. Write a Slack member ID (U0123456789) or an e-mail address."
        )
        return None
    return UserId(value)


def amount(reading: Reading, node: Node, key: str, money: Currency) -> Money | None:
    """An amount in any currency; a bare number is in `money`."""
    value = reading.text(node, f"`{key}`")
    if value is None:
        return None
    read = parse_money(value, money)
    if read is MoneyError.ZERO:
        return Money(0, money)
    if isinstance(read, MoneyError):
        reading.problem(node, f"`{key}` cannot be `{value}`: {WHY_NOT[read]}.")
        return None
    return read


def day(reading: Reading, node: Node, where: str) -> date | None:
    value = reading.text(node, where)
    try:
        read = date.fromisoformat(value) if value and _DATE.fullmatch(value) else None
    except ValueError:
        read = None
    if value is not None and read is None:
        reading.problem(node, f"{where} cannot be `{value}`. Write a day as 2026-12-31.")
    if read and not FIRST_DAY <= read <= LAST_DAY:
        reading.problem(
            node,
            f"{where} cannot be `{value}`: days are from {FIRST_DAY} to {LAST_DAY}. "
            "Limits without `from` or `to` have no beginning or no end.",
        )
        return None
    return read


def midnight(at: date, zone: str) -> datetime:
    """The first moment of a day in the policy's zone, in UTC."""
    return datetime(at.year, at.month, at.day, tzinfo=ZoneInfo(zone)).astimezone(UTC)


def _authority(
    reading: Reading, node: Node, money: Currency, zone: str, added: Mapping[str, Form]
) -> Authority | None:
    known = (*_WHO, *_NAMES, *added, *Span)
    fields = reading.fields(node, "An entry of `limits`", known)
    money = _currency(reading, fields["currency"], money) if "currency" in fields else money
    at_once = _at_once(reading, fields, money, added)
    since, until = _from_to(reading, fields, zone)
    rank = _seniority(reading, fields["seniority"]) if "seniority" in fields else 0
    bounds = _bounds(reading, fields, money, ALL_KINDS)
    if "kinds" in fields:
        bounds += _bounds_of_kinds(reading, fields["kinds"], money, added)
    who = _who(reading, node, fields)
    if who is None:
        return None
    return Authority(who, money, rank, at_once, in_order((*bounds, *undivided(at_once, bounds))), since, until)


def _who(reading: Reading, node: Node, fields: Mapping[str, Node]) -> UserId | None:
    """A person, or a Slack user group: then everybody in it has these limits."""
    if "person" in fields and "group" in fields:
        reading.problem(fields["group"], "An entry of `limits` has `person` or `group`, not both.")
        return None
    if "group" not in fields:
        if "person" in fields:
            return person(reading, fields["person"], "`person`")
        reading.problem(node, "An entry of `limits` must have `person` (or `group`).")
        return None
    value = reading.text(fields["group"], "`group`")
    if value is None or _GROUP.fullmatch(value):
        return UserId(value) if value else None
    reading.problem(
        fields["group"], f"`group` cannot be `{value}`. Write the ID of a Slack user group (S0123456789)."
    )
    return None


def _at_once(
    reading: Reading, fields: Mapping[str, Node], money: Currency, added: Mapping[str, Form]
) -> Mapping[str, Money | Percent]:
    """The most of each kind in one grant."""
    forms = {**{name: FORMS[kind] for name, kind in _NAMES.items()}, **added}
    found: dict[str, Money | Percent] = {}
    for name in fields.keys() & forms.keys():
        percent = forms[name] is Form.PERCENT
        most = _share(reading, fields[name], name) if percent else _in(reading, fields[name], name, money)
        if most is not None:
            found[_NAMES.get(name, name)] = most
    return {kind: found[kind] for kind in sorted(found)}


def _bounds(reading: Reading, fields: Mapping[str, Node], money: Currency, kind: str) -> tuple[Bound, ...]:
    read = ((span, _in(reading, fields[span], span, money)) for span in Span if span in fields)
    return tuple(Bound(span, most, kind) for span, most in read if most is not None)


def _bounds_of_kinds(reading: Reading, node: Node, money: Currency, added: Mapping[str, Form]) -> tuple[Bound, ...]:
    found: tuple[Bound, ...] = ()
    for name, inner in reading.fields(node, "`kinds`", (*_NAMES, *added)).items():
        fields = reading.fields(inner, f"`kinds.{name}`", tuple(Span))
        found += _bounds(reading, fields, money, _NAMES.get(name, name))
    return found


def _from_to(reading: Reading, fields: Mapping[str, Node], zone: str) -> tuple[datetime | None, datetime | None]:
    """The first moment of the first day, and the first one after the last."""
    first = day(reading, fields["from"], "`from`") if "from" in fields else None
    last = day(reading, fields["to"], "`to`") if "to" in fields else None
    if first and last and last < first:
        reading.problem(fields["to"], f"`to` ({last}) is before `from` ({first}). Both days count.")
    return midnight(first, zone) if first else None, midnight(last + timedelta(days=1), zone) if last else None


def _currency(reading: Reading, node: Node, default: Currency) -> Currency:
    value = reading.text(node, "`currency`")
    code = currency(value or "")
    if value and code is None:
        reading.problem(node, f"`{value}` is no currency. Write its three-letter code, such as EUR or PLN.")
    return code or default


def _in(reading: Reading, node: Node, key: str, money: Currency) -> Money | None:
    """An amount in the entry's currency: a limit in another would cover nothing, silently."""
    read = amount(reading, node, key, money)
    if read is not None and read.currency != money:
        reading.problem(
            node,
            f"`{key}` is in {read.currency}, but this entry's currency is {money}. "
            "For another currency give the person a second entry with its own `currency`.",
        )
        return None
    return read


def _share(reading: Reading, node: Node, key: str) -> Percent | None:
    value = reading.text(node, f"`{key}`")
    if value is None:
        return None
    share = parse_percent(value)
    if share is MoneyError.ZERO:
        return Percent(0)
    if isinstance(share, MoneyError):
        reading.problem(node, f"`{key}` cannot be `{value}`: {WHY_NOT[share]}.")
        return None
    return share


def _seniority(reading: Reading, node: Node) -> int:
    value = reading.text(node, "`seniority`")
    if value is None or _RANK.fullmatch(value):
        return int(value or 0)
    reading.problem(node, f"`seniority` must be a whole number from 0 to 999, not `{value}`.")
    return 0
