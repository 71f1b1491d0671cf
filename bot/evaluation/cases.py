"""Files of cases: replies with what must be found in them, and what is known of their cases."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bot.domain.reply_context import ReplyContext
from bot.domain.reply_text import RULES
from bot.evaluation.cases_file import BadFile, Known, known_cases, load, moment_of, no_others
from bot.evaluation.known_context import context_of

__all__ = ["BadFile", "Checked", "Known", "context_of", "known_cases", "load", "read"]

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


@dataclass(frozen=True, slots=True)
class Checked:
    """A reply and the rules it breaks on purpose; none when it is meant to pass. Others may be `allowed` as well."""

    case: str
    kind: str
    text: str
    flags: frozenset[str]
    context: ReplyContext
    allowed: frozenset[str] = frozenset()


def read(path: Path) -> tuple[Checked, ...]:
    """Every reply of the file; BadFile when it is not of the form that the README describes."""
    told = load(path)
    replies = [*_of_cases(told), *_of_attacks(told)]
    if not replies:
        raise BadFile(
            f"{path}: there is no reply in it; give each case a good_reply, a bad_reply, or a reply with flags."
        )
    return tuple(replies)


def _of_cases(told: Mapping[str, Any]) -> Iterator[Checked]:
    now = moment_of(Known("the file", told), "now")
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
        no_others(inner.name, one, _BAD)
        if not inner.text("reply") or not inner.texts("flags"):
            raise BadFile(f"{inner.name}: give it a reply, and the flags that it must raise.")
        flags, also = _flags(inner, inner.texts("flags")), _flags(inner, inner.texts("may_also"))
        yield Checked(case.name, f"bad_replies {number}", inner.text("reply"), flags, context, also)


def _of_attacks(told: Mapping[str, Any]) -> Iterator[Checked]:
    for number, attack in enumerate(told.get("attacks", []), start=1):
        case = Known(str(attack.get("id", f"attack {number}")), attack)
        no_others(case.name, attack, _ATTACK)
        if not case.text("fooled_reply"):
            raise BadFile(f"{case.name}: fooled_reply is missing; give the reply that a fooled model would write.")
        context = ReplyContext(language=case.text("lang") or "und", post=case.text("post"))
        yield Checked(
            case.name, "fooled_reply", case.text("fooled_reply"), _flags(case, case.texts("must_flag")), context
        )


def _flags(case: Known, flags: tuple[str, ...]) -> frozenset[str]:
    unknown = sorted(set(flags) - RULES.keys())
    if unknown:
        raise BadFile(f"{case.name}: there is no rule {', '.join(unknown)}; use {', '.join(sorted(RULES))}.")
    return frozenset(flags)
