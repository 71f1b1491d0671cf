"""A reply is drafted, edited, rejected and published; each is a step of its own."""

import pytest

from bot.domain.case import Outcome, Status, Void
from bot.domain.commands import (
    AskForDraft,
    EditReply,
    OfferGrant,
    PublishReply,
    RecordDeletion,
    RecordDraft,
    RejectReply,
    StateFacts,
)
from bot.domain.events import ApprovalWithdrawn, DraftDeleted
from bot.domain.post import digest
from bot.domain.refusal import No
from bot.domain.review import basis
from bot.domain.understanding import Facts, Maker, Severity
from tests.domain.builders import (
    ANN,
    BEN,
    DAN,
    GOOD,
    OWN_WORDS,
    after,
    answered_again,
    approved,
    ask,
    closed,
    discount,
    draft,
    drafted,
    edited,
    events_of,
    gift,
    no_of,
    person,
    publication,
    refusal_of,
    rejected,
    replied,
    understood,
    with_grant,
)

PROOF = "https://reviews.example/coffee/7/reply"


def test_a_draft_is_kept_as_it_came_with_the_digest_of_its_text():
    live = drafted().live

    assert (live.number, live.draft.text, live.sha256) == (1, GOOD, digest(GOOD))


@pytest.mark.parametrize(
    "change",
    [
        lambda case: after(case, ask(StateFacts, by=ANN, facts=Facts(confirmed=("The machine failed.",)))),
        lambda case: after(case, ask(AskForDraft, by=ANN)),
        lambda case: understood(answered_again(case)),
        lambda case: with_grant(case),
        lambda case: rejected(drafted(case), reason="Too long."),
        lambda case: understood(case, severity=Severity.SIGNIFICANT),
        lambda case: edited(case, text=OWN_WORDS),
        lambda case: replied(approved(edited(case))),
    ],
    ids=["facts", "another", "round", "grant", "rejection", "understanding", "own words", "publication"],
)
def test_a_draft_made_from_what_no_longer_holds_is_dropped(change):
    case = understood()
    late = ask(RecordDraft, basis=basis(case), draft=draft())

    assert no_of(change(case), late) is No.STALE


def test_the_same_draft_is_not_recorded_twice():
    case = understood()
    late = ask(RecordDraft, basis=basis(case), draft=draft())

    assert no_of(after(case, late), late) is No.STALE


def test_an_approval_does_not_make_a_draft_under_way_stale():
    assert basis(approved()) == basis(drafted())


def test_a_publication_makes_every_draft_under_way_stale():
    case = approved()

    assert basis(replied(case)) != basis(case)


def test_an_empty_draft_is_refused():
    case = understood()

    assert no_of(case, ask(RecordDraft, basis=basis(case), draft=draft(" \n"))) is No.EMPTY_REPLY


def test_a_new_draft_voids_the_approved_one():
    case = drafted(approved(), text=OWN_WORDS)

    assert [r.void for r in case.revisions] == [Void.REDRAFTED, None]
    assert (case.status, case.approval) == (Status.DRAFTED, None)


def test_an_edit_is_a_new_revision_of_that_person():
    case = edited(by=DAN)

    assert [r.void for r in case.revisions] == [Void.EDITED, None]
    assert (case.live.by, case.live.draft.text) == (DAN, OWN_WORDS)


def test_an_edit_is_a_persons_text_whatever_it_was_made_from():
    case = after(drafted(), ask(EditReply, by=DAN, revision=1, draft=draft(OWN_WORDS, maker=Maker.MODEL)))

    assert case.live.draft.maker is Maker.PERSON


def test_an_edit_voids_an_approval():
    assert edited(approved()).approval is None


@pytest.mark.parametrize(
    ("text", "revision", "no"),
    [
        ("  ", 1, No.EMPTY_REPLY),
        (GOOD, 1, No.SAME_TEXT),
        (OWN_WORDS, 0, No.OLD_REVISION),
        (OWN_WORDS, 7, No.OLD_REVISION),
    ],
)
def test_an_edit_that_changes_nothing_or_the_wrong_text_is_refused_on_its_field(text, revision, no):
    refusal = refusal_of(drafted(), ask(EditReply, by=DAN, revision=revision, draft=draft(text)))

    assert (refusal.no, refusal.field) == (no, "text")


def test_an_edit_of_unreadable_length_is_refused():
    refusal = refusal_of(drafted(), ask(EditReply, by=DAN, revision=1, draft=draft(GOOD * 100)))

    assert refusal.field == "text"


def test_a_person_can_write_the_reply_where_no_draft_stands():
    assert edited(understood()).status is Status.DRAFTED
    assert edited(rejected()).live.number == 2


def test_a_rejected_text_is_void_and_its_reason_is_feedback():
    case = rejected(reason="Too cold.")

    assert (case.status, case.live, case.revisions[0].void) == (Status.OPEN, None, Void.REJECTED)
    assert case.feedback == ("Too cold.",)


def test_an_approved_text_can_still_be_rejected():
    assert rejected(approved()).approval is None


@pytest.mark.parametrize(
    ("who", "no"), [(person(DAN), No.NOT_AN_APPROVER), (person(BEN, is_restricted=True), No.NOT_A_MEMBER)]
)
def test_only_approvers_reject(who, no):
    assert no_of(drafted(), ask(RejectReply, person=who, revision=1)) is no


@pytest.mark.parametrize(("revision", "no"), [(1, No.OLD_REVISION), (9, No.NO_SUCH_REVISION)])
def test_only_the_live_text_is_rejected(revision, no):
    assert no_of(edited(), ask(RejectReply, person=person(), revision=revision)) is no


@pytest.mark.parametrize("case", [drafted(), approved()], ids=["draft", "approved"])
def test_a_text_whose_message_was_deleted_is_void_and_its_case_open(case):
    case = after(case, ask(RecordDeletion, revision=1))

    assert (case.status, case.live, case.approval) == (Status.OPEN, None, None)
    assert (case.revisions[0].void, case.approvals) == (Void.DELETED, ())


def test_the_approval_of_a_deleted_text_is_withdrawn_by_nobody_in_an_event_of_its_own():
    withdrawn, deleted = events_of(approved(), ask(RecordDeletion, revision=1))

    assert (type(withdrawn), withdrawn.person, withdrawn.by) == (ApprovalWithdrawn, BEN, None)
    assert (type(deleted), deleted.revision, deleted.by) == (DraftDeleted, 1, None)


def test_after_a_deletion_the_next_text_is_a_new_revision():
    case = after(approved(), ask(RecordDeletion, revision=1))

    assert drafted(after(case, ask(AskForDraft, by=ANN))).live.number == 2


@pytest.mark.parametrize(
    ("case", "no"),
    [
        (edited(), No.OLD_REVISION),
        (replied(), No.WRONG_STATUS),
        (edited(replied()), No.OLD_REVISION),
        (rejected(), No.WRONG_STATUS),
        (closed(), No.WRONG_STATUS),
    ],
    ids=["edited", "published", "published and drafted anew", "rejected", "closed"],
)
def test_deleting_the_message_of_a_text_that_is_not_live_changes_nothing(case, no):
    assert no_of(case, ask(RecordDeletion, revision=1)) is no


def test_any_colleague_says_that_the_reply_is_out():
    case = replied(person=person(DAN))

    assert case.status is Status.REPLIED
    assert (case.answered.by, case.answered.permalink) == (DAN, "")


def test_the_link_is_kept_in_its_one_form():
    assert replied(permalink=f" {PROOF}/#top ").answered.permalink == PROOF


@pytest.mark.parametrize("link", ["nonsense", "javascript:alert(1)", "ftp://x.example/1", "https://", "<!channel>"])
def test_a_bad_link_is_refused_on_its_field_and_publishes_nothing(link):
    refusal = refusal_of(approved(), publication(approved(), permalink=link))

    assert (refusal.no, refusal.field) == (No.NOT_A_LINK, "permalink")


def test_only_an_approved_text_is_published():
    old = approved()

    assert no_of(drafted(), publication(drafted())) is No.WRONG_STATUS
    assert no_of(approved(edited(old, by=DAN)), publication(old)) is No.NOTHING_APPROVED


@pytest.mark.parametrize("flaw", ["is_bot", "deleted", "is_ultra_restricted", "is_stranger"])
def test_outsiders_publish_nothing(flaw):
    case = approved()

    assert no_of(case, publication(case, person=person(DAN, **{flaw: True}))) is No.NOT_A_MEMBER


def test_the_link_can_be_given_afterwards():
    case = after(replied(), publication(approved(), permalink=PROOF))

    assert case.answered.permalink == PROOF


def test_publishing_twice_is_refused():
    assert no_of(replied(), publication(approved())) is No.ALREADY_PUBLISHED
    assert no_of(replied(), publication(approved(), revision=9, permalink=PROOF)) is No.ALREADY_PUBLISHED


def second_reply():
    return approved(edited(answered_again(replied(), text="Not good enough."), by=DAN))


def test_each_round_has_its_own_reply():
    case = replied(second_reply())

    assert [p.revision for p in case.published] == [1, 2]
    assert case.answered.revision == 2


@pytest.mark.parametrize("case", [second_reply(), replied(second_reply())], ids=["before", "after"])
def test_a_link_given_late_belongs_to_the_reply_it_was_given_for(case):
    case = after(case, ask(PublishReply, person=person(ANN), revision=1, permalink=PROOF))

    assert case.published[0].permalink == PROOF
    assert all(p.permalink == "" for p in case.published[1:])


def test_a_published_text_stays_valid_when_a_new_draft_follows():
    case = edited(replied())

    assert [r.void for r in case.revisions] == [None, None]
    assert case.live.number == 2


def test_publishing_uses_up_the_goodwill_that_was_granted():
    case = with_grant(with_grant(terms=discount(5)), terms=gift(40))

    case = replied(approved(drafted(case)))

    assert [g.state for g in case.grants] == ["spent", "asked"]


def test_goodwill_offered_after_the_reply_is_used_up_when_the_case_closes():
    case = after(replied(), ask(OfferGrant, by=ANN, terms=discount(5)))

    assert closed(case, outcome=Outcome.SATISFIED).grants[0].state == "spent"
