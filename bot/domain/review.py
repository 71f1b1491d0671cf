"""The findings about a case's drafts, and what a draft is written from."""

import dataclasses
import json
from collections.abc import Iterable
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.authority import GrantTerms
from bot.domain.case import Case, Revision
from bot.domain.policy import Brand, Policy
from bot.domain.post import digest
from bot.domain.reply_fit import offers_choice
from bot.domain.reply_secrets import contacts_in, hosts_in
from bot.domain.reply_text import Finding, ReplyContext, lint, lint_private

_NO_POLICY: Final = Policy()


def final(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that no reason overrides: money that nobody granted, and goodwill for a review."""
    return tuple(finding for finding in found if finding.final)


def granted(case: Case) -> tuple[GrantTerms, ...]:
    """The goodwill that a reply may speak of."""
    return tuple(grant.terms for grant in case.grants if grant.standing)


def findings(case: Case, revision: Revision, policy: Policy = _NO_POLICY) -> tuple[Finding, ...]:
    """What the lint says of exactly this text, as the case stands now."""
    draft = revision.draft
    context = _context(case, revision, policy)
    return (*lint(draft.text, context), *(lint_private(draft.private, context) if draft.private else ()))


def _context(case: Case, revision: Revision, policy: Policy) -> ReplyContext:
    """Dates are judged as of the writing: what an approver was shown must not change under their hands."""
    draft, zone = revision.draft, ZoneInfo(policy.zone)
    earlier = [r.draft.text for p in case.published if (r := case.revision(p.revision)) and r is not revision]
    brand = policy.brand(case.brand)
    return ReplyContext(
        language=case.language,
        detected_language=draft.detected,
        detected_probability=draft.certainty,
        platform=case.post.platform,
        severity=case.severity,
        fault=case.facts.fault,
        facts=case.facts.confirmed,
        grants=granted(case),
        deadline_span=draft.deadline_span or None,
        remedy=case.facts.remedy,
        edited=revision.by is not None,
        post=case.post.text,
        known=(*case.facts.unknowns, *case.feedback, brand.signature, brand.hotline),
        promise=draft.promise,
        deadline=case.facts.deadline.astimezone(zone) if case.facts.deadline else None,
        now=revision.at.astimezone(zone),
        work_days=policy.hours.days if policy.hours else frozenset(),
        earlier=tuple(earlier),
        answered=bool(earlier),
        same_as=revision.same_as,
        internal=tuple(grant.reason for grant in case.grants if grant.reason),
        options=_options(case.facts.remedy),
        allowed_hosts=frozenset((*hosts_in(brand.signature), *brand.links)),
        contacts=contacts_of(brand),
        stage=case.stage,
        unsolved=case.stage.waits,
        spans=draft.spans,
        required=frozenset(name for name, _ in draft.spans),
        banned=brand.banned_words,
        address=brand.address,
        author=case.post.author,
        translation=draft.translation if draft.language != brand.language else "",
    )


def contacts_of(brand: Brand) -> tuple[str, ...]:
    """What a brand lets itself be reached by: that is nobody's personal data."""
    return (*contacts_in(brand.signature), *([brand.hotline] if brand.hotline else []))


def _options(remedy: str) -> int:
    """How many solutions people named, as far as its words tell."""
    return 2 if offers_choice(remedy) else int(bool(remedy.strip()))


def basis(case: Case) -> str:
    """A digest of everything a draft is written from: a draft made from anything else is stale.

    The number of revisions and publications is part of it: a draft that was under way when a person wrote their own
    words, or published, comes too late.
    """
    made_from = {
        "posts": [r.post.text for r in case.rounds],
        "platform": case.post.platform,
        "language": case.language,
        "understanding": dataclasses.asdict(case.understanding) if case.understanding else None,
        # Who the customer is says whose goodwill is added up, and nothing that a reply is about.
        "facts": dataclasses.asdict(dataclasses.replace(case.facts, customer="")),
        "granted": [dataclasses.asdict(terms) for terms in granted(case)],
        "feedback": case.feedback,
        "asked": case.drafts_asked,
        "revisions": len(case.revisions),
        "published": len(case.published),
    }
    return digest(json.dumps(made_from, default=str, ensure_ascii=False, sort_keys=True))
