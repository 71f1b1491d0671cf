"""Decisions about the reply: drafts, edits, approval of one exact text, publication."""

from dataclasses import replace

from bot.domain.case import Approval, Case, Draft, GrantState, Published, Revision, Status, Via, Void
from bot.domain.circumstances import Circumstances, Decision
from bot.domain.commands import (
    ApproveReply,
    AskForDraft,
    EditReply,
    PublishReply,
    RecordDeletion,
    RecordDraft,
    RecordReview,
    RejectReply,
    WithdrawApproval,
)
from bot.domain.events import (
    ApprovalWithdrawn,
    DraftAsked,
    DraftDeleted,
    DraftImpossible,
    Event,
    GrantSpent,
    ProofGiven,
    ReplyApproved,
    ReplyDrafted,
    ReplyPublished,
    ReplyRejected,
    ReplyReviewed,
)
from bot.domain.lexicon import LANGUAGES
from bot.domain.people import Person
from bot.domain.platforms import canonical_link
from bot.domain.post import digest, visible
from bot.domain.refusal import No, Refusal
from bot.domain.reply_fit import said_elsewhere
from bot.domain.reply_text import Level
from bot.domain.review import basis, final, findings
from bot.domain.understanding import Maker, Severity

LONGEST_REPLY = 12_000
"""Characters; more than any platform of the table takes."""
SHORTEST_DIGEST = 16
"""Hexadecimal digits of the SHA-256 that a button must carry to name a text."""


def record_draft(case: Case, command: RecordDraft, now: Circumstances) -> Decision:
    if command.basis != basis(case):
        return Refusal(No.STALE)
    if command.draft.problem == "unknown_language":
        return (DraftImpossible(case=case.id, at=command.at, by=None, language=case.language),)
    if command.draft.maker is Maker.TEMPLATE and case.language not in LANGUAGES:
        why = command.draft.problem
        return (DraftImpossible(case=case.id, at=command.at, by=None, language=case.language, why=why),)
    if not visible(command.draft.text):
        return Refusal(No.EMPTY_REPLY)
    revision = _next(case, command, now)
    return (ReplyDrafted(case=case.id, at=command.at, by=None, revision=revision, void=Void.REDRAFTED),)


def record_review(case: Case, command: RecordReview) -> Decision:
    """What was said of another text than the one that waits for a yes is of no use to anybody."""
    live = case.live
    if live is None or (live.number, live.sha256) != (command.revision, command.sha256) or live.review is not None:
        return Refusal(No.STALE)
    return (ReplyReviewed(case=case.id, at=command.at, by=None, revision=live.number, review=command.review),)


def record_deletion(case: Case, command: RecordDeletion) -> Decision:
    """A text that nobody can see cannot stay approved; only a person asks for another."""
    no = _not_live(case, command.revision)
    if no is not None:
        return no
    deleted = DraftDeleted(case=case.id, at=command.at, by=None, revision=command.revision)
    approval = case.approval
    if approval is None:
        return (deleted,)
    person, number = approval.by, approval.revision
    return (ApprovalWithdrawn(case=case.id, at=command.at, by=None, revision=number, person=person), deleted)


def ask_for_draft(case: Case, command: AskForDraft) -> Decision:
    return (DraftAsked(case=case.id, at=command.at, by=command.by, feedback=command.feedback.strip()),)


def edit(case: Case, command: EditReply, now: Circumstances) -> Decision:
    """A person's wording is a new revision; earlier approvals are void with the text they belonged to."""
    draft = command.draft
    if not visible(draft.text):
        return Refusal(No.EMPTY_REPLY, field="text")
    if len(draft.text) > LONGEST_REPLY:
        return Refusal(No.EMPTY_REPLY, field="text")
    live = case.live
    if live is not None and live.number != command.revision:
        return Refusal(No.OLD_REVISION, {"number": str(live.number)}, field="text")
    own = replace(draft, maker=Maker.PERSON, private=_private_still(case) or draft.private)
    if live is not None and live.draft.whole == own.whole:
        return Refusal(No.SAME_TEXT, field="text")
    revision = replace(_next(case, replace(command, draft=own), now), by=command.by)
    return (ReplyDrafted(case=case.id, at=command.at, by=command.by, revision=revision, void=Void.EDITED),)


def _private_still(case: Case) -> str:
    """The private message stands beside whatever the public one says, until the goodwill changes or they write again.

    Kept longer it would offer what was taken back, and nobody could edit that out.
    """
    last = case.revisions[-1] if case.revisions else None
    same = last is not None and (last.round, last.goodwill) == (len(case.rounds), case.goodwill)
    return last.draft.private if last is not None and same else ""


def _next(case: Case, command: RecordDraft | EditReply, now: Circumstances) -> Revision:
    return Revision(
        number=len(case.revisions) + 1,
        round=len(case.rounds),
        draft=command.draft,
        sha256=digest(command.draft.whole),
        at=command.at,
        same_as=_said_elsewhere(command.draft, now),
        goodwill=case.goodwill,
    )


def _said_elsewhere(draft: Draft, now: Circumstances) -> int | None:
    """The playbook says the same thing in few ways, and its writer has taken the one that was used least."""
    return None if draft.maker is Maker.TEMPLATE else said_elsewhere(draft.text, now.published)


def approve(case: Case, command: ApproveReply, now: Circumstances) -> Decision:
    """Yes to exactly the text that was seen, by a person the policy names."""
    no = (
        _may_not_decide(command.person, now)
        or _not_this_text(case, command)
        or _own_text(case, command.person, now)
        or _against(case, command, now)
    )
    if no is not None:
        return no
    live = case.live
    assert live is not None, "checked by _not_this_text"
    approval = Approval(
        revision=live.number,
        sha256=live.sha256,
        by=command.person.id,
        at=command.at,
        via=command.via,
        override=command.override.strip(),
        same_as=_said_elsewhere(live.draft, now),
    )
    return (ReplyApproved(case=case.id, at=command.at, by=command.person.id, approval=approval),)


def cannot_approve_now(case: Case, command: ApproveReply, now: Circumstances) -> Refusal:
    """The reason that fits a yes which comes when nothing waits for one."""
    no = _may_not_decide(command.person, now)
    if no is not None:
        return no
    if case.approval and case.approval.revision == command.revision:
        return Refusal(No.ALREADY_APPROVED, {"by": case.approval.by})
    if case.status is Status.REPLIED:
        return Refusal(No.ALREADY_PUBLISHED)
    if case.revision(command.revision) and case.status is not Status.CLOSED:
        return Refusal(No.OLD_REVISION, {"number": str(len(case.revisions))})
    return Refusal(No.WRONG_STATUS, {"status": case.status, "number": str(case.id.number)})


def _may_not_decide(person: Person, now: Circumstances) -> Refusal | None:
    if not person.full_member:
        return Refusal(No.NOT_A_MEMBER)
    if not now.policy.approves(person):
        return Refusal(No.NOT_AN_APPROVER, {"approvers": " ".join(now.policy.approvers or ())})
    return None


def _not_this_text(case: Case, command: ApproveReply) -> Refusal | None:
    no = _not_live(case, command.revision)
    live = case.live
    if no is not None or live is None:
        return no
    if len(command.sha256) < SHORTEST_DIGEST or not live.sha256.startswith(command.sha256):
        return Refusal(No.OTHER_TEXT)
    return None


def _not_live(case: Case, number: int) -> Refusal | None:
    if case.revision(number) is None:
        return Refusal(No.NO_SUCH_REVISION)
    if case.live is None or case.live.number != number:
        return Refusal(No.OLD_REVISION, {"number": str(len(case.revisions))})
    return None


def _own_text(case: Case, person: Person, now: Circumstances) -> Refusal | None:
    """An editor may approve an own text, unless the case is significant or the policy asks for four eyes.

    Until the post is understood nobody knows how significant it is.
    """
    strict = now.policy.four_eyes or case.understanding is None or case.severity is Severity.SIGNIFICANT
    own = case.live is not None and case.live.by == person.id
    return Refusal(No.OWN_TEXT) if own and strict else None


def _against(case: Case, command: ApproveReply, now: Circumstances) -> Refusal | None:
    assert case.live is not None, "checked by _not_this_text"
    blocking = [f for f in findings(case, case.live, now.policy) if f.level is Level.BLOCK]
    rules = {"rules": " ".join(dict.fromkeys(f.rule for f in blocking))}
    firm = {f.rule: f.detail for f in final(blocking)}
    if "R34" in firm:
        return Refusal(No.QUID_PRO_QUO, {"rule": firm["R34"]})
    if firm:
        return Refusal(No.MONEY_STANDS if "R13" in firm else No.NOT_IN_PUBLIC, rules)
    if blocking and not visible(command.override):
        return Refusal(No.FINDINGS_STAND, rules, field="override")
    return None


def withdraw(case: Case, command: WithdrawApproval, now: Circumstances) -> Decision:
    """One's own approval; by button, any approver or the owner may stop a reply that is not out yet."""
    approval = case.approval
    if approval is None or approval.revision != command.revision:
        return Refusal(No.NOTHING_APPROVED)
    if command.via is Via.SWEEP and approval.via is Via.BUTTON:
        # What a sweep misses is an emoji; a yes by button never stood there.
        return Refusal(No.NOTHING_APPROVED)
    person = now.person
    may_stop = command.by == case.owner or (person is not None and now.policy.approves(person))
    if command.by != approval.by and not (command.via is Via.BUTTON and may_stop):
        return Refusal(No.NOT_YOUR_APPROVAL)
    withdrawn = ApprovalWithdrawn(
        case=case.id, at=command.at, by=command.by, revision=approval.revision, person=approval.by
    )
    return (withdrawn,)


def reject(case: Case, command: RejectReply, now: Circumstances) -> Decision:
    no = _may_not_decide(command.person, now) or _not_live(case, command.revision)
    if no is not None:
        return no
    rejected = ReplyRejected(
        case=case.id,
        at=command.at,
        by=command.person.id,
        revision=command.revision,
        reason=command.reason.strip(),
    )
    return (rejected,)


def publish(case: Case, command: PublishReply) -> Decision:
    """A full member says the approved text is out; a permalink proves it, now or later."""
    if not command.person.full_member:
        return Refusal(No.NOT_A_MEMBER)
    link = canonical_link(command.permalink) if command.permalink.strip() else ""
    if link is None:
        return Refusal(No.NOT_A_LINK, field="permalink")
    if case.status is Status.REPLIED or any(p.revision == command.revision for p in case.published):
        return _prove(case, command, link)
    approval = case.approval
    if approval is None or approval.revision != command.revision:
        return Refusal(No.NOTHING_APPROVED)
    by = command.person.id
    published = Published(revision=approval.revision, by=by, at=command.at, permalink=link)
    out = ReplyPublished(case=case.id, at=command.at, by=by, published=published)
    return (out, *_given(case, command))


def _prove(case: Case, command: PublishReply, link: str) -> Decision:
    """The link of a reply that is out already, in whichever round it was published."""
    number = command.revision
    if not link or all(p.revision != number for p in case.published):
        return Refusal(No.ALREADY_PUBLISHED)
    return (ProofGiven(case=case.id, at=command.at, by=command.person.id, revision=number, permalink=link),)


def _given(case: Case, command: PublishReply) -> list[Event]:
    return [
        GrantSpent(case=case.id, at=command.at, by=command.person.id, grant=replace(grant, state=GrantState.SPENT))
        for grant in case.grants
        if grant.state is GrantState.GRANTED
    ]
