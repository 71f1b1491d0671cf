"""An entry of a cases file as the case that a writer is given, and what is expected of the answer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.domain.authority import Form, GrantKind, GrantTerms
from bot.domain.calendar import Period
from bot.domain.case import Case, Draft, Grant, GrantState, Published, Revision
from bot.domain.ids import BrandId, UserId
from bot.domain.policy import Policy
from bot.domain.post import Post, digest
from bot.domain.reply_context import ReplyContext
from bot.domain.understanding import Facts, Maker, Severity
from bot.evaluation.cases_file import BadFile, Known
from bot.evaluation.known_context import compensation_of, context_of, remedy_of
from bot.evaluation.parts import wanted_of
from prompts.sample import sample

_SOMEBODY = UserId("U0")


@dataclass(frozen=True, slots=True)
class Entry:
    """One case to write for. `context` is what the file says the reply must keep to, whatever the triage thinks.

    `severity` is None where the file does not say. `wanted` are the parts a reply must have; `forbidden` are
    patterns that it must not match, `must_not` the same in words for a judge.
    """

    name: str
    case: Case
    context: ReplyContext
    severity: Severity | None
    wanted: tuple[str, ...]
    forbidden: tuple[re.Pattern[str], ...]
    must_not: tuple[str, ...]
    at: datetime


def entry_of(known: Known, number: int, now: datetime, policy: Policy) -> Entry:
    """The entry as a case of that policy; BadFile when it cannot be one."""
    zone = ZoneInfo(policy.zone)
    context = context_of(known, now)
    at = context.now or now
    local = context.deadline.astimezone(zone) if context.deadline else None
    forbidden, must_not = _forbidden(known)
    return Entry(
        name=known.name,
        case=_case(known, number, context, at.astimezone(UTC), policy),
        context=replace(context, now=at.astimezone(zone), deadline=local),
        severity=context.severity if known.text("severity") else None,
        wanted=wanted_of(known, context),
        forbidden=forbidden,
        must_not=must_not,
        at=at.astimezone(UTC),
    )


def _case(known: Known, number: int, context: ReplyContext, at: datetime, policy: Policy) -> Case:
    if not context.post.strip():
        raise BadFile(f"{known.name}: post is missing; give the text that is answered.")
    author = known.text("author")
    posts = [Post(text, author, context.platform) for text in (*known.texts("earlier"), context.post)]
    revisions = tuple(_revisions(context, at))
    return replace(
        sample(posts, BrandId(policy.brands[0].id), at, number),
        facts=_facts(known, context),
        grants=tuple(_grants(known, at)),
        revisions=revisions,
        published=tuple(Published(revision.number, _SOMEBODY, at) for revision in revisions),
    )


def _facts(known: Known, context: ReplyContext) -> Facts:
    remedy = known.told.get("remedy")
    # The kinds of a remedy are for the lint: a customer reads its words.
    said = Known(known.name, remedy).text("text") if isinstance(remedy, dict) else remedy_of(known)[0]
    return Facts(
        confirmed=context.facts,
        unknowns=known.texts("unknowns"),
        fault=context.fault,
        remedy=said,
        deadline=context.deadline.astimezone(UTC) if context.deadline else None,
        language=context.language,
        stage=context.stage,
    )


def _grants(known: Known, at: datetime) -> Iterator[Grant]:
    """What the reply may offer; goodwill that is not for the public eye is kept from the writer."""
    told = known.told.get("compensation")
    every = told if isinstance(told, list) else [told] if told else []
    open_to_all = [one for one in every if not isinstance(one, dict) or one.get("public", True)]
    shown = replace(known, told={"compensation": open_to_all})
    for number, terms in enumerate(compensation_of(shown), start=1):
        yield Grant(number, _sayable(terms), _SOMEBODY, at, Period(), _SOMEBODY, GrantState.GRANTED)


def _sayable(terms: GrantTerms) -> GrantTerms:
    """Money without an amount can only be given in its words, as a thing is."""
    if terms.form is Form.THING or terms.percent or terms.amount:
        return terms
    return GrantTerms(GrantKind.GIFT, what=terms.what)


def _revisions(context: ReplyContext, at: datetime) -> Iterator[Revision]:
    """The replies that were published before."""
    for number, text in enumerate(context.earlier, start=1):
        yield Revision(number, 1, Draft(text, context.language, Maker.PERSON), digest(text), at)


def _forbidden(known: Known) -> tuple[tuple[re.Pattern[str], ...], tuple[str, ...]]:
    told = known.told.get("forbidden") or {}
    if not isinstance(told, dict):
        told = {"semantic": told}
    inner = Known(f"{known.name}: forbidden", told)
    try:
        patterns = tuple(re.compile(one, re.IGNORECASE) for one in inner.texts("regex"))
    except re.error as error:
        raise BadFile(f"{inner.name}: {error.pattern!r} is no pattern ({error}).") from None
    return patterns, inner.texts("semantic")
