"""A case after something happened to it."""

from dataclasses import replace
from typing import assert_never

from bot.domain.case import Case, Grant, Revision, Status, Void
from bot.domain.events import (
    ApprovalWithdrawn,
    CaseClosed,
    CaseOpened,
    CaseReopened,
    CaseSnoozed,
    CaseTaken,
    DraftAsked,
    DraftDeleted,
    DraftImpossible,
    Event,
    FactsStated,
    GrantAuthorised,
    GrantExpired,
    GrantReleased,
    GrantReversed,
    OnGrant,
    OwnerReminded,
    PostUnderstood,
    ProofGiven,
    ReplyApproved,
    ReplyDrafted,
    ReplyPublished,
    ReplyRejected,
    ReplyReviewed,
    RoundAdded,
)
from bot.domain.post import likeness


def evolve(case: Case | None, event: Event) -> Case:
    """The case with the event applied. What is no reminder, snooze or second reading ends the quiet."""
    if isinstance(event, CaseOpened):
        return event.opened
    assert case is not None, "only CaseOpened begins a case"
    case = replace(case, changes=case.changes + 1)
    if isinstance(event, OwnerReminded):
        return replace(case, reminders=event.number, reminded_at=event.at)
    if isinstance(event, CaseSnoozed):
        return replace(case, snoozed_until=event.until)
    if isinstance(event, ReplyReviewed):
        return _reviewed(case, event)
    # Slack delivers late and out of order: an older tick must not move the reminders back.
    since = max(case.quiet_since, event.at)
    stirred = replace(case, quiet_since=since, reminders=0, reminded_at=None, snoozed_until=None)
    return _apply(stirred, event)


def _apply(case: Case, event: Event) -> Case:
    match event:
        case OnGrant():
            return _goodwill(case, event)
        case ReplyDrafted() | DraftImpossible() | ReplyApproved() | ApprovalWithdrawn() | ReplyRejected():
            return _reply(case, event)
        case DraftDeleted():
            return replace(_voided(case, Void.DELETED), status=Status.OPEN)
        case ReplyPublished() | ProofGiven():
            return _published(case, event)
        case PostUnderstood():
            return replace(case, understanding=event.understanding)
        case FactsStated():
            return replace(case, facts=event.facts)
        case DraftAsked():
            feedback = (*case.feedback, event.feedback) if event.feedback else case.feedback
            return replace(case, feedback=feedback, drafts_asked=case.drafts_asked + 1)
        case CaseTaken():
            return replace(case, owner=event.owner)
        case RoundAdded():
            return _another_round(case, event)
        case CaseClosed():
            return replace(case, status=Status.CLOSED, closing=event.closing)
        case CaseReopened():
            return replace(_voided(case, Void.REDRAFTED), status=Status.OPEN, closing=None)
        case CaseOpened() | OwnerReminded() | CaseSnoozed() | ReplyReviewed():
            raise AssertionError("taken care of in evolve")
        case _:
            assert_never(event)


def _goodwill(case: Case, event: OnGrant) -> Case:
    """What was approved was a reply and the money behind it: when that changes, the yes no longer holds."""
    changed = replace(case, grants=_with_grant(case.grants, event.grant))
    live = case.live
    moved = isinstance(event, GrantAuthorised | GrantReleased | GrantExpired | GrantReversed)
    if not moved or case.status is not Status.APPROVED or live is None:
        return changed
    left = tuple(a for a in case.approvals if a.revision != live.number)
    return replace(changed, status=Status.DRAFTED, approvals=left)


def _another_round(case: Case, event: RoundAdded) -> Case:
    fresh = _voided(case, Void.NEW_ROUND)
    rounds = (*case.rounds[: event.round.number - 1], event.round)
    words = likeness(rounds[0].post.text)
    return replace(fresh, status=Status.OPEN, closing=None, understanding=None, rounds=rounds, likeness=words)


def _reply(
    case: Case, event: ReplyDrafted | DraftImpossible | ReplyApproved | ApprovalWithdrawn | ReplyRejected
) -> Case:
    match event:
        case ReplyDrafted(revision=revision):
            revisions = (*_voided(case, event.void).revisions, revision)
            return replace(case, status=Status.DRAFTED, revisions=revisions)
        case DraftImpossible():
            return case
        case ReplyApproved(approval=approval):
            given = _handed_out(case, approval.revision)
            return replace(given, status=Status.APPROVED, approvals=(*case.approvals, approval))
        case ApprovalWithdrawn():
            left = tuple(a for a in case.approvals if (a.revision, a.by) != (event.revision, event.person))
            return replace(case, status=Status.DRAFTED, approvals=left)
        case ReplyRejected():
            feedback = (*case.feedback, event.reason) if event.reason else case.feedback
            return replace(_voided(case, Void.REJECTED), status=Status.OPEN, feedback=feedback)
        case _:
            assert_never(event)


def _published(case: Case, event: ReplyPublished | ProofGiven) -> Case:
    if isinstance(event, ReplyPublished):
        return replace(case, status=Status.REPLIED, published=(*case.published, event.published))
    proved = (replace(p, permalink=event.permalink) if p.revision == event.revision else p for p in case.published)
    return replace(case, published=tuple(proved))


def _reviewed(case: Case, event: ReplyReviewed) -> Case:
    read = (replace(r, review=event.review) if r.number == event.revision else r for r in case.revisions)
    return replace(case, revisions=tuple(read))


def _handed_out(case: Case, number: int) -> Case:
    given = (replace(r, handed_out=True) if r.number == number else r for r in case.revisions)
    return replace(case, revisions=tuple(given))


def _voided(case: Case, why: Void) -> Case:
    """The case with its live revision void; a published text stays what was published."""
    out = {p.revision for p in case.published}

    def void(revision: Revision) -> Revision:
        return revision if revision.void or revision.number in out else replace(revision, void=why)

    return replace(case, revisions=tuple(void(r) for r in case.revisions))


def _with_grant(grants: tuple[Grant, ...], grant: Grant) -> tuple[Grant, ...]:
    others = (g for g in grants if g.number != grant.number)
    return tuple(sorted((*others, grant), key=lambda g: g.number))
