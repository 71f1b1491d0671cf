"""The rules of goodwill in a policy file: added kinds, ceilings, the fallback, hours and absences."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import time, timedelta
from typing import Final, TypeVar

from yaml.nodes import Node, SequenceNode

from bot.domain.authority import FORMS, Form, Span
from bot.domain.ids import UserId
from bot.domain.money import Currency, Money
from bot.domain.policy import Absence, Hours, TeamKind
from bot.policy_file.limits import amount, day, midnight, person
from bot.policy_file.tree import Reading

LANGUAGES: Final = ("en", "pl", "ru", "lt")
DAYS: Final = {name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), 1)}
LONGEST_NAME: Final = 40
_KEYS = ("kinds", "two_people_above", "retype_above", "fallback", "hours")
_TAKEN: Final = {*FORMS, *Span, "discount", "person", "currency", "seniority", "from", "to", "kinds"}
_KIND = re.compile(r"[a-z][a-z0-9_]{0,29}")
_TIME = re.compile(r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)", re.ASCII)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Goodwill:
    """What the section says; its defaults are those of a policy without it."""

    kinds: tuple[TeamKind, ...] = ()
    two_people_above: tuple[Money, ...] = ()
    retype_above: tuple[Money, ...] = ()
    fallback: UserId | None = None
    hours: Hours | None = None
    forms: Mapping[str, Form] = field(default_factory=dict)


def goodwill(reading: Reading, node: Node, money: Currency) -> Goodwill:
    fields = reading.fields(node, "`goodwill`", _KEYS)

    def part(name: str, read: Callable[[Node], T], default: T) -> T:
        return read(fields[name]) if name in fields else default

    kinds = _kinds(reading, fields["kinds"]) if "kinds" in fields else ()
    return Goodwill(
        kinds=kinds,
        two_people_above=part("two_people_above", lambda n: _ceilings(reading, n, "two_people_above", money), ()),
        retype_above=part("retype_above", lambda n: _ceilings(reading, n, "retype_above", money), ()),
        fallback=part("fallback", lambda n: person(reading, n, "`fallback`"), None),
        hours=part("hours", lambda n: _hours(reading, n), None),
        forms={kind.id: kind.form for kind in kinds},
    )


def every_currency(reading: Reading, node: Node, read: Goodwill, used: Collection[Currency]) -> None:
    """A ceiling in one currency leaves the others without any: nothing is converted, so each must be named."""
    fields = dict(reading.entries(node, "`goodwill`"))
    places = {key.value: value for key, value in fields.items()}
    for key, ceilings in (("two_people_above", read.two_people_above), ("retype_above", read.retype_above)):
        missing = sorted(set(used) - {most.currency for most in ceilings}) if ceilings else []
        if missing:
            reading.problem(
                places[key], f"`{key}` has an amount in {ceilings[0].currency} but none in {', '.join(missing)}."
            )


def absences(reading: Reading, node: Node, zone: str) -> tuple[Absence, ...]:
    """Who is away from the first to the last day, both included, and who stands in."""
    found = (_absence(reading, entry, zone) for entry in reading.items(node, "`away`"))
    return tuple(absence for absence in found if absence)


def _absence(reading: Reading, node: Node, zone: str) -> Absence | None:
    fields = reading.fields(
        node, "An entry of `away`", ("person", "from", "to", "delegate"), ("person", "from", "to")
    )
    who = person(reading, fields["person"], "`person`") if "person" in fields else None
    instead = person(reading, fields["delegate"], "`delegate`") if "delegate" in fields else None
    first = day(reading, fields["from"], "`from`") if "from" in fields else None
    last = day(reading, fields["to"], "`to`") if "to" in fields else None
    if who is not None and who == instead:
        reading.problem(fields["delegate"], f"`{who}` cannot stand in for themselves. Name somebody else.")
    if first and last and last < first:
        reading.problem(fields["to"], f"`to` ({last}) is before `from` ({first}). Both days count.")
    if who is None or first is None or last is None:
        return None
    return Absence(who, midnight(first, zone), midnight(last + timedelta(days=1), zone), instead)


def _kinds(reading: Reading, node: Node) -> tuple[TeamKind, ...]:
    found: dict[str, TeamKind] = {}
    for entry in reading.items(node, "`kinds`"):
        kind = _kind(reading, entry)
        if kind and kind.id in found:
            reading.problem(entry, f"`{kind.id}` is a kind twice.")
        elif kind:
            found[kind.id] = kind
    return tuple(found.values())


def _kind(reading: Reading, node: Node) -> TeamKind | None:
    fields = reading.fields(node, "A kind of goodwill", ("id", "form", "names"), ("id", "form"))
    name = reading.text(fields["id"], "A kind's `id`") if "id" in fields else None
    form = reading.choice(fields["form"], "A kind's `form`", [f.value for f in Form]) if "form" in fields else None
    names = _names(reading, fields["names"]) if "names" in fields else {}
    if name and not _KIND.fullmatch(name):
        reading.problem(fields["id"], f"A kind's `id` is of a-z, 0-9 and _, up to 30; `{name}` is not.")
        return None
    if name in _TAKEN:
        reading.problem(fields["id"], f"`{name}` has a meaning of its own already. Choose another `id`.")
        return None
    return TeamKind(name, Form(form), names) if name and form else None


def _names(reading: Reading, node: Node) -> Mapping[str, str]:
    names: dict[str, str] = {}
    for language, value in reading.fields(node, "`names`", LANGUAGES).items():
        name = reading.text(value, f"The name in `{language}`")
        if name and len(name) > LONGEST_NAME:
            reading.problem(value, f"The name of a kind may have {LONGEST_NAME} characters; this has {len(name)}.")
        elif name:
            names[language] = name
    return names


def _ceilings(reading: Reading, node: Node, key: str, money: Currency) -> tuple[Money, ...]:
    """One amount, or a list of one for each currency."""
    listed: Collection[Node] = node.value if isinstance(node, SequenceNode) else [node]
    found: dict[Currency, Money] = {}
    for entry in listed:
        most = amount(reading, entry, key, money)
        if most and most.currency in found:
            reading.problem(entry, f"`{key}` names two amounts in {most.currency}.")
        elif most:
            found[most.currency] = most
    return tuple(found.values())


def _hours(reading: Reading, node: Node) -> Hours:
    default = Hours()
    fields = reading.fields(node, "`hours`", ("days", "from", "to"))
    days = _days(reading, fields["days"]) if "days" in fields else default.days
    start = _time(reading, fields["from"], "`from`") if "from" in fields else default.start
    end = _time(reading, fields["to"], "`to`") if "to" in fields else default.end
    if start and end and end <= start:
        reading.problem(node, f"`hours` end ({end:%H:%M}) before they begin ({start:%H:%M}).")
    return Hours(days, start or default.start, end or default.end)


def _days(reading: Reading, node: Node) -> frozenset[int]:
    named = [reading.choice(entry, "A day of `days`", list(DAYS)) for entry in reading.items(node, "`days`")]
    if not named:
        reading.problem(
            node, "`days` is an empty list: nobody would ever be at work. Name at least one, such as mon."
        )
    return frozenset(DAYS[name] for name in named if name)


def _time(reading: Reading, node: Node, where: str) -> time | None:
    value = reading.text(node, where)
    match = _TIME.fullmatch(value or "")
    if value is not None and match is None:
        reading.problem(node, f"{where} cannot be `{value}`. Write a time of day as 09:00, in quotes.")
    return time(int(match["hour"]), int(match["minute"])) if match else None
