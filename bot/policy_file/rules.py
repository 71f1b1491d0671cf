"""What a policy file may say: one reader for each section."""

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeVar
from zoneinfo import available_timezones

from yaml.nodes import Node

from bot.domain.ids import UserId
from bot.domain.money import Currency, currency
from bot.domain.policy import CAUSES, EMOJI, Clocks, Meaning, Policy
from bot.domain.understanding import Severity
from bot.policy_file.brands import brands, shows
from bot.policy_file.goodwill import Goodwill, absences, every_currency, goodwill
from bot.policy_file.limits import limits, person
from bot.policy_file.notes import advise
from bot.policy_file.tree import PolicyProblem, Reading, once

LARGEST = 256 * 1024
LONGEST_CAUSE: Final = 75
"""A cause is an option of a Slack menu."""
LONGEST_WAIT = timedelta(days=90)

_SECTIONS = ("zone", "currency", "approvers", "four_eyes", "default_owner", "goodwill", "limits", "away")
_KEYS = (*_SECTIONS, "clocks", "emoji", "causes", "brands", "personal_data")
_WAITS: Final = ("snooze", "goodwill_answer", "goodwill_valid")
_DURATION = re.compile(r"(?P<count>\d{1,5}) ?(?P<unit>[mhd])", re.ASCII)
_UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}
_EMOJI = re.compile(r":?(?P<name>[\w+'-]+):?")
_ALIASES = {"thumbsup": "+1", "thumbsdown": "-1"}

T = TypeVar("T")


def load_policy(path: Path) -> Policy | tuple[PolicyProblem, ...]:
    """The policy in a file, or what is wrong with it; also when the file cannot be read."""
    name = path.name
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        return (PolicyProblem(0, f"The file cannot be read ({error.strerror}). Check AMENDS_POLICY.", name),)
    try:
        return read_policy(content.decode(), name)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return (PolicyProblem(line, "This is not UTF-8. Save the file as UTF-8.", name),)


def read_policy(text: str, name: str = "") -> Policy | tuple[PolicyProblem, ...]:
    """The policy in a text, or everything that is wrong with it. Its version is the text's SHA-256, shortened."""
    policy, reading = _read(text, name)
    return reading.problems or policy


def advice(text: str, name: str = "") -> tuple[PolicyProblem, ...]:
    """What is in order in a policy, but may not be meant."""
    return _read(text, name)[1].advice


def _read(text: str, name: str) -> tuple[Policy, Reading]:
    reading = Reading(name)
    content = text.encode(errors="surrogatepass")
    if len(content) > LARGEST:
        reading.problem(0, f"The file is larger than {LARGEST // 1024} KiB; no policy is.")
        return Policy(), reading
    root = reading.tree(text)
    if root is None:
        return Policy(), reading
    sections = reading.fields(root, "A policy", _KEYS)
    policy = _policy(reading, sections, hashlib.sha256(content).hexdigest()[:12])
    if not reading.problems:
        advise(reading, sections, policy)
    return policy, reading


def _policy(reading: Reading, sections: Mapping[str, Node], version: str) -> Policy:
    def section(name: str, read: Callable[[Reading, Node], T], default: T) -> T:
        return read(reading, sections[name]) if name in sections else default

    default = Policy(version=version)
    money = section("currency", _currency, Currency(default.currency))
    zone = section("zone", _zone, default.zone)
    given = section("goodwill", lambda r, node: goodwill(r, node, money), Goodwill())
    authorities = limits(reading, sections["limits"], money, zone, given.forms) if "limits" in sections else ()
    if "goodwill" in sections:
        every_currency(reading, sections["goodwill"], given, {a.currency for a in authorities})
    shown = section("personal_data", shows, False)
    return Policy(
        version=version,
        zone=zone,
        currency=money,
        approvers=section("approvers", _approvers, None),
        four_eyes=section("four_eyes", lambda r, node: r.yes(node, "`four_eyes`"), False),
        authorities=authorities,
        kinds=given.kinds,
        two_people_above=given.two_people_above,
        retype_above=given.retype_above,
        fallback=given.fallback,
        absences=section("away", lambda r, node: absences(r, node, zone), ()),
        hours=given.hours,
        default_owner=section("default_owner", lambda r, node: person(r, node, "`default_owner`"), None),
        clocks=section("clocks", _clocks, default.clocks),
        emoji=section("emoji", _emoji, EMOJI),
        causes=section("causes", _causes, CAUSES),
        brands=section(
            "brands",
            lambda r, node: brands(r, node, shown),
            tuple(replace(b, shows_personal_data=shown) for b in default.brands),
        ),
    )


def _zone(reading: Reading, node: Node) -> str:
    value = reading.choice(node, "The time zone", available_timezones() - {"localtime", "posixrules", "Factory"})
    return value or "UTC"


def _currency(reading: Reading, node: Node) -> Currency:
    value = reading.text(node, "`currency`")
    code = currency(value or "")
    if value and code is None:
        reading.problem(node, f"`{value}` is no currency. Write its three-letter code, such as EUR or PLN.")
    return code or Currency("EUR")


def _approvers(reading: Reading, node: Node) -> tuple[UserId, ...]:
    listed = reading.items(node, "`approvers`")
    if not listed and node.value == []:
        reading.problem(
            node,
            "`approvers` is an empty list: nobody could approve a reply, so none could ever be published. "
            "Name at least one person, or remove `approvers` so that workspace admins approve.",
        )
    named = [(n, person(reading, n, "An approver")) for n in listed]
    return tuple(once(reading, named, "an approver"))


def _clocks(reading: Reading, node: Node) -> Clocks:
    default = Clocks()
    fields = reading.fields(node, "`clocks`", ("first_reply", "reminders", *_WAITS))
    first = dict(default.first_reply)
    if "first_reply" in fields:
        for name, value in reading.fields(
            fields["first_reply"], "`first_reply`", [s.value for s in Severity]
        ).items():
            first[Severity(name)] = _duration(reading, value, f"`first_reply.{name}`")
    waits = {key: _duration(reading, fields[key], f"`{key}`") for key in _WAITS if key in fields}
    steps = _reminders(reading, fields["reminders"]) if "reminders" in fields else default.reminders
    return Clocks(MappingProxyType(first), steps, **waits)


def _reminders(reading: Reading, node: Node) -> tuple[timedelta, ...]:
    steps = reading.items(node, "`reminders`")
    if not steps and node.value == []:
        reading.problem(
            node, "`reminders` is an empty list: an open case would fall silent. Give at least one wait, such as 4h."
        )
    return tuple(_duration(reading, step, "A reminder's wait") for step in steps)


def _duration(reading: Reading, node: Node, where: str) -> timedelta:
    value = reading.text(node, where)
    match = _DURATION.fullmatch(value or "")
    wait = int(match["count"]) * _UNITS[match["unit"]] if match else timedelta()
    if value is not None and match is None:
        reading.problem(node, f"{where} cannot be `{value}`. Write a number and a unit: 30m, 4h or 1d.")
    elif match and not timedelta() < wait <= LONGEST_WAIT:
        reading.problem(node, f"{where} must be longer than nothing and at most {LONGEST_WAIT.days} days.")
    return wait


def _emoji(reading: Reading, node: Node) -> Mapping[str, Meaning]:
    """The file's emoji; a meaning it does not name keeps its own."""
    chosen: dict[str, Meaning] = {}
    for key, value in reading.entries(node, "`emoji`"):
        match = _EMOJI.fullmatch(key.value.strip())
        meaning = reading.choice(value, f"The meaning of `{key.value}`", [m.value for m in Meaning])
        name = _ALIASES.get(match["name"], match["name"]) if match else ""
        if name != name.lower() or not any(sign.isalnum() for sign in name):
            reading.problem(
                key, f"`{key.value}` is no emoji's name. Write it as Slack does, such as white_check_mark."
            )
        elif name in chosen:
            reading.problem(key, f"`{key.value}` is there twice under two names of the same emoji.")
        elif meaning:
            chosen[name] = Meaning(meaning)
    kept = {name: meaning for name, meaning in EMOJI.items() if meaning not in chosen.values() and name not in chosen}
    everything = {**kept, **chosen}
    for lost in sorted(set(Meaning) - set(everything.values())):
        reading.problem(node, f"No emoji is left that means `{lost}`. Give it another.")
    aliases = {other: everything[name] for other, name in _ALIASES.items() if name in everything}
    return MappingProxyType({**everything, **aliases})


def _causes(reading: Reading, node: Node) -> tuple[str, ...]:
    listed = reading.items(node, "`causes`")
    if not listed and node.value == []:
        reading.problem(
            node, "`causes` is an empty list, and a case cannot be closed without one. Remove it for the usual ones."
        )
    if len(listed) > 100:
        reading.problem(node, "`causes` has more than 100 entries; a menu in Slack does not take more.")
    named = [(n, reading.text(n, "A cause")) for n in listed]
    for at, cause in named:
        if cause and len(cause) > LONGEST_CAUSE:
            reading.problem(at, f"A cause may have {LONGEST_CAUSE} characters; this has {len(cause)}.")
    return tuple(once(reading, named, "a cause"))
