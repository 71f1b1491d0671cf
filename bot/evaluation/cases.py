"""Files of cases: replies with what must be found in them, and what is known of their cases."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, TypeVar

import yaml

from bot.domain.authority import Form, GrantKind, GrantTerms
from bot.domain.currencies import CODES
from bot.domain.lexicon_offers import Offer
from bot.domain.money import Currency, Money, Percent, exponent
from bot.domain.platforms import Platform
from bot.domain.reply_amounts import PERCENT, Amount, amounts
from bot.domain.reply_context import ReplyContext, Stage
from bot.domain.reply_offers import offers
from bot.domain.reply_text import RULES
from bot.domain.understanding import Fault, Severity

_FILE: Final = frozenset(
    ("version", "format", "now", "design", "fields", "scoring", "required_ids", "notes", "cases", "attacks")
)
_KNOWN_OF_CASE: Final = (
    *("id", "lang", "domain", "platform", "post", "author", "earlier", "facts", "unknowns", "remedy", "compensation"),
    *(
        "deadline",
        "stage",
        "fault",
        "severity",
        "grievances",
        "emotions",
        "register",
        "cause",
        "wants",
        "prior_attempts",
    ),
    *("required", "forbidden", "good_reply", "bad_reply", "bad_flags", "reply", "flags", "note", "now"),
    *("rule", "bad_replies", "good_may_also"),
    *(
        "promise",
        "published",
        "answered",
        "internal",
        "canary",
        "spans",
        "required_spans",
        "allowed_hosts",
        "contacts",
    ),
)
_CASE: Final = frozenset(_KNOWN_OF_CASE)
_BAD: Final = frozenset(("reply", "flags", "may_also"))
_ATTACK: Final = frozenset(
    (
        "id",
        "lang",
        "vector",
        "goal",
        "post",
        "fooled_reply",
        "must_flag",
        "layers",
        "owasp_2025",
        "owasp_2026",
        "note",
    )
)
_WORK_DAYS: Final = frozenset({1, 2, 3, 4, 5})
_SOLVED: Final = frozenset({Stage.RESOLVED, Stage.LET_GO})
# What is still done for the customer, among the kinds of a remedy.
_NOTHING_TO_DO: Final = frozenset({"done", "none", "info"})
_BY_KIND: Final[Mapping[str, str]] = {"refund": GrantKind.REFUND, "discount": GrantKind.DISCOUNT_AMOUNT}

Choice = TypeVar("Choice", Platform, Stage, Fault, Severity)


class BadFile(Exception):
    """The file cannot be used; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A reply and the rules it breaks on purpose; none when it is meant to pass. Others may be `allowed` as well."""

    case: str
    kind: str
    text: str
    flags: frozenset[str]
    context: ReplyContext
    allowed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Known:
    """A case of the file as it stands there, with its place for messages."""

    name: str
    told: Mapping[str, Any] = field(default_factory=dict)

    def text(self, key: str) -> str:
        value = self.told.get(key)
        if value is None:
            return ""
        if not isinstance(value, str):
            raise BadFile(f"{self.name}: {key} must be a text, not {type(value).__name__}.")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.told.get(key)
        if value is None:
            return ()
        every = value if isinstance(value, list) else [value]
        found = [one.get("text", "") if isinstance(one, Mapping) else one for one in every]
        if not all(isinstance(one, str) for one in found):
            raise BadFile(f"{self.name}: {key} must be a list of texts.")
        return tuple(found)

    def one_of(self, key: str, choice: type[Choice], default: Choice) -> Choice:
        value = self.text(key)
        try:
            return choice(value) if value else default
        except ValueError:
            raise BadFile(f"{self.name}: {key} is {value!r}; use one of {', '.join(choice)}.") from None


def read(path: Path) -> tuple[Checked, ...]:
    """Every reply of the file; BadFile when it is not of the form that the README describes."""
    told = load(path)
    replies = [*_of_cases(told), *_of_attacks(told)]
    if not replies:
        raise BadFile(
            f"{path}: there is no reply in it; give each case a good_reply, a bad_reply, or a reply with flags."
        )
    return tuple(replies)


def load(path: Path) -> Mapping[str, Any]:
    """The file's content, with nothing in it that nobody knows."""
    try:
        told = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise BadFile(f"{path} cannot be read: {error}. Give the path of a cases file.") from error
    except yaml.YAMLError as error:
        raise BadFile(f"{path} is not YAML: {' '.join(str(error).split())}. Mend that line.") from error
    if not isinstance(told, Mapping) or not {"cases", "attacks"} & told.keys():
        raise BadFile(f"{path} has neither `cases` nor `attacks`; put the list of cases under one of them.")
    _no_others(str(path), told, _FILE)
    for part in ("cases", "attacks"):
        if not isinstance(told.get(part, []), list) or not all(
            isinstance(one, Mapping) for one in told.get(part, [])
        ):
            raise BadFile(f"{path}: `{part}` must be a list of mappings.")
    return told


def known_cases(told: Mapping[str, Any]) -> Iterator[Known]:
    for number, case in enumerate(told.get("cases", []), start=1):
        name = str(case.get("id", f"case {number}"))
        _no_others(name, case, _CASE)
        if not case.get("lang"):
            raise BadFile(f"{name}: lang is missing; say the reply's language, such as en.")
        yield Known(name, case)


def context_of(case: Known, now: datetime | None) -> ReplyContext:
    """What a reply to that case is checked against; its language is for a person to have chosen."""
    stage = case.one_of("stage", Stage, Stage.OPEN)
    remedy, kinds = _remedy(case)
    spans = case.told.get("spans") or {}
    if not isinstance(spans, Mapping):
        raise BadFile(f"{case.name}: spans must map a name to words of the reply.")
    return ReplyContext(
        language=case.text("lang"),
        platform=case.one_of("platform", Platform, Platform.OTHER) if _is_platform(case) else Platform.OTHER,
        severity=case.one_of("severity", Severity, Severity.MINOR),
        fault=case.one_of("fault", Fault, Fault.UNKNOWN),
        facts=case.texts("facts"),
        grants=(*_compensation(case), *_held_out(remedy)),
        remedy=remedy,
        unsolved=stage not in _SOLVED,
        stage=stage,
        post=case.text("post"),
        known=(*case.texts("unknowns"), *(text for text in case.texts("compensation"))),
        promise=case.text("promise"),
        deadline=_moment(case, "deadline"),
        now=_moment(case, "now") or now,
        work_days=_WORK_DAYS,
        earlier=case.texts("published"),
        answered=bool(case.told.get("answered")),
        internal=case.texts("internal"),
        canary=case.text("canary"),
        spans=tuple((str(name), str(words)) for name, words in spans.items()),
        required=frozenset(case.texts("required_spans")),
        options=len(set(kinds) - _NOTHING_TO_DO),
        allowed_hosts=frozenset(case.texts("allowed_hosts")),
        contacts=case.texts("contacts"),
    )


def _of_cases(told: Mapping[str, Any]) -> Iterator[Checked]:
    now = _moment(Known("the file", told), "now")
    for case in known_cases(told):
        context = context_of(case, now)
        for kind, flags in (
            ("good_reply", ()),
            ("bad_reply", case.texts("bad_flags")),
            ("reply", case.texts("flags")),
        ):
            if case.text(kind):
                also = _flags(case, case.texts("good_may_also") if kind == "good_reply" else ())
                yield Checked(case.name, kind, case.text(kind), _flags(case, flags), context, also)
        yield from _bad_replies(case, context)


def _bad_replies(case: Known, context: ReplyContext) -> Iterator[Checked]:
    """Several that break something, each with its own flags."""
    told = case.told.get("bad_replies") or []
    if not isinstance(told, list) or not all(isinstance(one, Mapping) for one in told):
        raise BadFile(f"{case.name}: bad_replies must be a list of mappings with reply and flags.")
    for number, one in enumerate(told, start=1):
        inner = Known(f"{case.name} bad_replies {number}", one)
        _no_others(inner.name, one, _BAD)
        if not inner.text("reply") or not inner.texts("flags"):
            raise BadFile(f"{inner.name}: give it a reply, and the flags that it must raise.")
        flags, also = _flags(inner, inner.texts("flags")), _flags(inner, inner.texts("may_also"))
        yield Checked(case.name, f"bad_replies {number}", inner.text("reply"), flags, context, also)


def _of_attacks(told: Mapping[str, Any]) -> Iterator[Checked]:
    for number, attack in enumerate(told.get("attacks", []), start=1):
        case = Known(str(attack.get("id", f"attack {number}")), attack)
        _no_others(case.name, attack, _ATTACK)
        if not case.text("fooled_reply"):
            raise BadFile(f"{case.name}: fooled_reply is missing; give the reply that a fooled model would write.")
        context = ReplyContext(language=case.text("lang") or "und", post=case.text("post"))
        yield Checked(
            case.name, "fooled_reply", case.text("fooled_reply"), _flags(case, case.texts("must_flag")), context
        )


def _no_others(name: str, told: Mapping[str, Any], known: frozenset[str]) -> None:
    others = sorted(str(key) for key in told if key not in known)
    if others:
        raise BadFile(f"{name}: nobody knows {', '.join(others)}; use only {', '.join(sorted(known))}.")


def _flags(case: Known, flags: tuple[str, ...]) -> frozenset[str]:
    unknown = sorted(set(flags) - RULES.keys())
    if unknown:
        raise BadFile(f"{case.name}: there is no rule {', '.join(unknown)}; use {', '.join(sorted(RULES))}.")
    return frozenset(flags)


def _is_platform(case: Known) -> bool:
    """A site that has no rules of its own may stand there by any name."""
    return case.text("platform") in {str(platform) for platform in Platform}


def _moment(case: Known, key: str) -> datetime | None:
    value = case.told.get(key)
    if value is None or value == "":
        return None
    try:
        moment = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
    except ValueError:
        raise BadFile(f"{case.name}: {key} is {value!r}; write it as 2026-03-12T18:00:00+02:00.") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _remedy(case: Known) -> tuple[str, tuple[str, ...]]:
    """The remedy in words, its kinds among them, so that a refund which is owed may be spoken of."""
    told = case.told.get("remedy")
    if not isinstance(told, Mapping):
        return case.text("remedy"), ()
    inner = Known(f"{case.name}: remedy", told)
    kinds = inner.texts("kind")
    return " / ".join(part for part in (inner.text("text"), *kinds) if part), kinds


def _held_out(remedy: str) -> Iterator[GrantTerms]:
    """What the approved remedy itself gives: a free repair is no gift that nobody granted."""
    held = offers(remedy)
    if Offer.GIFT in held:
        yield GrantTerms(GrantKind.GIFT, what=remedy)
    if Offer.DISCOUNT in held:
        yield from _terms(GrantKind.DISCOUNT_AMOUNT, remedy)


def _compensation(case: Known) -> Iterator[GrantTerms]:
    told = case.told.get("compensation")
    for one in told if isinstance(told, list) else [told] if told else []:
        inner = Known(f"{case.name}: compensation", one if isinstance(one, Mapping) else {"text": one})
        kind = next((k for stem, k in _BY_KIND.items() if inner.text("kind").startswith(stem)), str(GrantKind.GIFT))
        yield from _terms(kind, f"{inner.text('text')} ; {_value(inner.told.get('value'))}")


def _terms(kind: str, text: str) -> Iterator[GrantTerms]:
    """A grant for each amount that the text names; one without an amount when it names none."""
    named = amounts(text)
    for amount in named:
        if amount.units == PERCENT:
            yield GrantTerms(GrantKind.DISCOUNT_PERCENT, percent=Percent(int(amount.value * 100)), what=text)
        else:
            yield from (GrantTerms(kind, amount=money, what=text) for money in _money(amount))
    if not named:
        yield GrantTerms(kind, what=text, added=Form.THING if kind == GrantKind.GIFT else None)


def _money(amount: Amount) -> Iterator[Money]:
    for code in sorted(amount.units & CODES):
        currency = Currency(code)
        yield Money(int(amount.value * 10 ** exponent(currency)), currency)


def _value(value: object) -> str:
    if isinstance(value, Mapping):
        return f"{value.get('amount', '')} {value.get('currency', '')}"
    return "" if value is None else str(value)
