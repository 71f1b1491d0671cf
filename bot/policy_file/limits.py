"""The limits of a policy file: people, and what each may grant."""

import re
from typing import Final

from yaml.nodes import Node

from bot.domain.authority import Authority
from bot.domain.ids import UserId
from bot.domain.money import Currency, Money, MoneyError, Percent, parse_money, parse_percent
from bot.policy_file.tree import Reading

AMOUNTS = ("discount", "gift", "month")
_KEYS = ("person", "seniority", "discount_percent", *AMOUNTS)
_USER = re.compile(r"[UW][A-Z0-9]{2,}")
_EMAIL = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+")
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


def limits(reading: Reading, node: Node, money: Currency) -> tuple[Authority, ...]:
    """Every person's authority, each person once."""
    found: list[Authority] = []
    lines: dict[UserId, int] = {}
    for entry in reading.items(node, "`limits`"):
        authority = _authority(reading, entry, money)
        if authority and authority.person in lines:
            reading.problem(
                entry, f"`{authority.person}` has limits twice; the first are on line {lines[authority.person]}."
            )
        elif authority:
            lines[authority.person] = entry.start_mark.line + 1
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


def _authority(reading: Reading, node: Node, money: Currency) -> Authority | None:
    fields = reading.fields(node, "An entry of `limits`", _KEYS, ["person"])
    amounts = {key: _amount(reading, fields[key], key, money) for key in AMOUNTS if key in fields}
    share = _share(reading, fields["discount_percent"]) if "discount_percent" in fields else None
    rank = _seniority(reading, fields["seniority"]) if "seniority" in fields else 0
    who = person(reading, fields["person"], "`person`") if "person" in fields else None
    if who is None:
        return None
    return Authority(who, rank, share, amounts.get("discount"), amounts.get("gift"), amounts.get("month"))


def _amount(reading: Reading, node: Node, key: str, money: Currency) -> Money | None:
    value = reading.text(node, f"`{key}`")
    if value is None:
        return None
    amount = parse_money(value, money)
    if amount is MoneyError.ZERO:
        return Money(0, money)
    if isinstance(amount, MoneyError):
        reading.problem(node, f"`{key}` cannot be `{value}`: {WHY_NOT[amount]}.")
        return None
    if amount.currency != money:
        # A sum over a month has one currency; a limit in another would cover nothing, silently.
        reading.problem(node, f"`{key}` is in {amount.currency}, but the policy's `currency` is {money}.")
    return amount


def _share(reading: Reading, node: Node) -> Percent | None:
    value = reading.text(node, "`discount_percent`")
    if value is None:
        return None
    share = parse_percent(value)
    if share is MoneyError.ZERO:
        return Percent(0)
    if isinstance(share, MoneyError):
        reading.problem(node, f"`discount_percent` cannot be `{value}`: {WHY_NOT[share]}.")
        return None
    return share


def _seniority(reading: Reading, node: Node) -> int:
    value = reading.text(node, "`seniority`")
    if value is None or _RANK.fullmatch(value):
        return int(value or 0)
    reading.problem(node, f"`seniority` must be a whole number from 0 to 999, not `{value}`.")
    return 0
