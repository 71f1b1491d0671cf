"""Which effects follow from an event."""

from dataclasses import replace
from typing import assert_never

from bot.domain.case import Case, Grant, Outcome, Revision, Status
from bot.domain.effects import (
    AskApprovers,
    Clock,
    Effect,
    Kind,
    Refresh,
    ReviewReply,
    Say,
    SetClock,
    Understand,
    WriteDraft,
)
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
    GrantEscalated,
    GrantEvent,
    GrantExpired,
    GrantMovedUp,
    GrantRefused,
    GrantReleased,
    GrantReversed,
    GrantSeconded,
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
from bot.domain.ids import CaseId, UserId
from bot.domain.machine import WRITING
from bot.domain.policy import Policy
from bot.domain.post import worded
from bot.domain.reminders import audience
from bot.domain.review import basis
from bot.domain.understanding import Maker

CARD_REF = "0"
_MOVED = {GrantSeconded: "grant_seconded", GrantMovedUp: "grant_moved_up"}


def effects(event: Event, before: Case | None, case: Case, policy: Policy) -> tuple[Effect, ...]:
    """What to tell the world after `event` turned `before` into `case`, in the order it is to be said."""
    if isinstance(event, CaseOpened):
        return (Say(case.id, Kind.CARD, CARD_REF), Say(case.id, Kind.POST, "1"), *_read(case))
    if isinstance(event, ReplyReviewed):
        return tuple(Refresh(case.id, kind, str(event.revision)) for kind in (Kind.DRAFT, Kind.ASK))
    before = before or case
    said = (*_stopped(event, before, case), *_said(event, before, case, policy))
    return (*said, Refresh(case.id, Kind.CARD, CARD_REF))


def _stopped(event: Event, before: Case, case: Case) -> tuple[Effect, ...]:
    """Who was about to publish is called back: that the text itself now says so rings for nobody."""
    lost = before.status is Status.APPROVED and case.status is not Status.APPROVED
    approval = before.approval
    if not lost or approval is None or isinstance(event, ApprovalWithdrawn | ReplyPublished):
        return ()
    return (_note(case, event, "approval_void", revision=str(approval.revision)),)


def _said(event: Event, before: Case, case: Case, policy: Policy) -> tuple[Effect, ...]:
    match event:
        case ReplyDrafted() | DraftImpossible() | ReplyApproved() | ApprovalWithdrawn() | ReplyRejected():
            return _of_reply(event, before, case)
        case DraftDeleted(revision=number):
            return (*_shown_again(case, number), _note(case, event, "draft_deleted", revision=str(number)))
        case OnGrant():
            return _of_grant(event, before, case, policy)
        case PostUnderstood():
            return (Refresh(case.id, Kind.POST, str(len(case.rounds))), *_redraft(case, event))
        case FactsStated():
            return _of_facts(before, case, event)
        case DraftAsked():
            return (_write(case),)
        case ReplyPublished(published=published):
            note = "proof_added" if published.permalink else "proof_missing"
            said = _note(case, event, note, revision=str(published.revision))
            return (*_shown_again(case, published.revision), said)
        case ProofGiven():
            said = _note(case, event, "proof_added", revision=str(event.revision))
            return (*_shown_again(case, event.revision), said)
        case CaseTaken():
            return (_note(case, event, "taken"),)
        case CaseSnoozed():
            return (_note(case, event, "snoozed", until=event.until.isoformat()),)
        case OwnerReminded(number=number):
            return (_reminder(case, policy, number),)
        case RoundAdded():
            return _of_round(event, before, case)
        case CaseClosed():
            return _of_closing(event, before, case)
        case CaseReopened():
            return (_note(case, event, "reopened"), *_live_again(before), _write(case))
        case CaseOpened() | ReplyReviewed():
            raise AssertionError("taken care of in effects")
        case _:
            assert_never(event)


def _of_reply(
    event: ReplyDrafted | DraftImpossible | ReplyApproved | ApprovalWithdrawn | ReplyRejected,
    before: Case,
    case: Case,
) -> tuple[Effect, ...]:
    match event:
        case ReplyDrafted(revision=revision):
            said = Say(case.id, Kind.DRAFT, str(revision.number))
            return (*_live_again(before), said, AskApprovers(case.id, revision.number), *_read_again(case, revision))
        case DraftImpossible(language=language, why=why) if why:
            return (_note(case, event, "no_draft_in_language", language=language, why=why),)
        case DraftImpossible():
            return (_note(case, event, "no_draft_for_language"),)
        case ReplyApproved(approval=approval):
            return (*_shown_again(case, approval.revision), *_copy(before, case, event))
        case ApprovalWithdrawn():
            told = "approval_withdrawn" if event.by else "approval_void"
            return (*_shown_again(case, event.revision), _note(case, event, told, revision=str(event.revision)))
        case ReplyRejected():
            again = _shown_again(case, event.revision)
            if event.reason:
                return (*again, _write(case))
            return (*again, _note(case, event, "rejected_why", revision=str(event.revision)))
        case _:
            assert_never(event)


def _copy(before: Case, case: Case, event: ReplyApproved) -> tuple[Effect, ...]:
    """The text to publish, posted once; shown again after a withdrawal and a new yes it would ring for nobody."""
    number = event.approval.revision
    revision = before.revision(number)
    if revision and revision.handed_out:
        return (_note(case, event, "approved_again", revision=str(number)),)
    return (Say(before.id, Kind.COPY, str(number)),)


def _of_grant(event: GrantEvent, before: Case, case: Case, policy: Policy) -> tuple[Effect, ...]:
    grant, ref = event.grant, str(event.grant.number)
    if isinstance(event, GrantEscalated | GrantSeconded | GrantMovedUp):
        return _asked(event, before, case, policy)
    again = (Refresh(case.id, Kind.GRANT, ref), *_asked_again(case, grant))
    match event:
        case GrantAuthorised():
            ends = SetClock(case.id, grant.number, Clock.EXPIRE, event.at + policy.clocks.goodwill_valid)
            new = before.grant(grant.number) is None
            shown = (Say(case.id, Kind.GRANT, ref),) if new else again
            return (*shown, *_answered(case, event, "grant_granted"), *_redraft(case, event), ends)
        case GrantRefused():
            return (*again, *_answered(case, event, "grant_refused"))
        case GrantExpired() | GrantReversed():
            return (*again, _note(case, event, f"grant_{grant.state}", grant=ref), *_redraft(case, event))
        case GrantReleased() if case.status is not Status.CLOSED:
            return (*again, *_redraft(case, event))
        case _:
            return again


def _asked(
    event: GrantEscalated | GrantSeconded | GrantMovedUp, before: Case, case: Case, policy: Policy
) -> tuple[Effect, ...]:
    """Who is asked now hears of it by direct message; on silence the clock asks the next one."""
    grant, ref = event.grant, str(event.grant.number)
    was = before.grant(grant.number)
    in_thread = Say if was is None else Refresh
    known = was is not None and grant.holder in was.asked
    due = event.at + policy.clocks.goodwill_answer
    return (
        in_thread(case.id, Kind.GRANT, ref),
        *_asked_again(case, grant, but=None if known else grant.holder),
        *([] if known else [Say(case.id, Kind.ASK_GRANT, ref, to=grant.holder)]),
        *([] if isinstance(event, GrantEscalated) else [_note(case, event, _MOVED[type(event)], grant=ref)]),
        SetClock(case.id, grant.number, Clock.MOVE_UP, due, len(grant.asked)),
    )


def _asked_again(case: Case, grant: Grant, but: UserId | None = None) -> tuple[Effect, ...]:
    """The messages to everybody who was asked, as things stand now."""
    before = Refresh(case.id, Kind.ASK_GRANT, str(grant.number))
    return (before,) if any(person != but for person in grant.asked) else ()


def _answered(case: Case, event: GrantAuthorised | GrantRefused, note: str) -> tuple[Effect, ...]:
    """Who asked is told: a message that only changes calls nobody."""
    grant = event.grant
    if event.by == grant.by:
        return ()
    return (_note(case, event, note, to=grant.by, grant=str(grant.number)),)


def _of_round(event: RoundAdded, before: Case, case: Case) -> tuple[Effect, ...]:
    reopened = (_note(case, event, "reopened"),) if before.status is Status.CLOSED else ()
    number = event.round.number
    completed = number == len(before.rounds)
    post = (case.id, Kind.POST, str(number))
    said = (Refresh(*post),) if completed else (Say(*post), _note(case, event, "author_again"))
    return (*_live_again(before), *reopened, *said, *_read(case))


def _read(case: Case) -> tuple[Effect, ...]:
    """Have the last round's words understood; a link alone has none to read, its preview or a person brings them."""
    last = case.rounds[-1]
    return (Understand(case.id, last.number),) if worded(last.post.text) else ()


def _of_closing(event: CaseClosed, before: Case, case: Case) -> tuple[Effect, ...]:
    closing = event.closing
    merged: tuple[Effect, ...] = ()
    if closing.outcome is Outcome.DUPLICATE and closing.same_as is not None:
        other, number = CaseId(case.id.team, closing.same_as), str(case.id.number)
        merged = (Say(other, Kind.NOTE, f"merged-{number}-{case.changes}", note="merged", args={"number": number}),)
    return (*_live_again(before), Say(case.id, Kind.SUMMARY, str(case.changes)), *merged)


def _write(case: Case) -> Effect:
    """A draft; of a post that nobody has understood yet, first the understanding, which leads to a draft."""
    if case.understanding is None and case.status in WRITING:
        return Understand(case.id, len(case.rounds))
    return WriteDraft(case.id, basis(case))


def _read_again(case: Case, revision: Revision) -> tuple[Effect, ...]:
    """A second reader for what a model or a person wrote; the playbook's words were read when they were written."""
    if revision.draft.maker is Maker.TEMPLATE:
        return ()
    return (ReviewReply(case.id, revision.number, revision.sha256),)


def _of_facts(before: Case, case: Case, event: FactsStated) -> tuple[Effect, ...]:
    """Who the customer is changes no reply, and takes no approval away."""
    named = case.post.author != before.post.author
    post = (Refresh(case.id, Kind.POST, str(len(case.rounds))),) if named else ()
    same = event.facts == replace(before.facts, customer=event.facts.customer)
    return post if same else (*post, *_redraft(case, event))


def _redraft(case: Case, event: Event) -> tuple[Effect, ...]:
    """Inputs of the reply changed: write another, but never over a person's own words."""
    if case.status not in WRITING or case.understanding is None:
        return ()
    live = case.live
    if live is not None and live.draft.maker is Maker.PERSON:
        return (Refresh(case.id, Kind.DRAFT, str(live.number)), _note(case, event, "edited_kept"))
    return (WriteDraft(case.id, basis(case)),)


def _live_again(before: Case) -> tuple[Effect, ...]:
    """Show the messages of the revision that stood before: it is void or out of reach now."""
    live: Revision | None = before.live
    return _shown_again(before, live.number) if live else ()


def _shown_again(case: Case, revision: int) -> tuple[Effect, ...]:
    return tuple(Refresh(case.id, kind, str(revision)) for kind in (Kind.DRAFT, Kind.COPY, Kind.ASK))


def _reminder(case: Case, policy: Policy, number: int) -> Say:
    also = " ".join(audience(case, policy, number))
    return Say(case.id, Kind.REMINDER, str(case.changes), args={"n": str(number), "also": also})


def _note(case: Case, event: Event, note: str, **args: str) -> Say:
    by = {"by": event.by} if event.by else {}
    return Say(case.id, Kind.NOTE, f"{note}-{case.changes}", note=note, args={**by, **args})
