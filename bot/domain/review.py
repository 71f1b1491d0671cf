"""The findings about a case's drafts, and what a draft is written from."""

import dataclasses
import json
from collections.abc import Iterable

from bot.domain.authority import GrantTerms
from bot.domain.case import Case, Revision
from bot.domain.post import digest
from bot.domain.reply_text import Finding, ReplyContext, lint, lint_private


def final(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that no reason overrides: money that nobody granted, and goodwill for a review."""
    return tuple(finding for finding in found if finding.final)


def granted(case: Case) -> tuple[GrantTerms, ...]:
    """The goodwill that a reply may speak of."""
    return tuple(grant.terms for grant in case.grants if grant.standing)


def findings(case: Case, revision: Revision) -> tuple[Finding, ...]:
    """What the lint says of exactly this text, as the case stands now."""
    draft = revision.draft
    context = ReplyContext(
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
    )
    return (*lint(draft.text, context), *(lint_private(draft.private, context) if draft.private else ()))


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
        "facts": dataclasses.asdict(case.facts),
        "granted": [dataclasses.asdict(terms) for terms in granted(case)],
        "feedback": case.feedback,
        "asked": case.drafts_asked,
        "revisions": len(case.revisions),
        "published": len(case.published),
    }
    return digest(json.dumps(made_from, default=str, ensure_ascii=False, sort_keys=True))
