"""A reply goes out only as one exact text that a named person has approved."""

from dataclasses import replace

import pytest

from bot.domain.case import Outcome, Status, Via, Void
from bot.domain.commands import (
    AskForDraft,
    EditReply,
    OfferGrant,
    PublishReply,
    RecordDraft,
    RejectReply,
    StateFacts,
    WithdrawApproval,
)
from bot.domain.post import digest
from bot.domain.refusal import No
from bot.domain.reply_text import Level
from bot.domain.review import basis, findings, granted
from bot.domain.understanding import Facts, Fault, Maker, Severity
from tests.domain.builders import (
    ANN,
    BEN,
    CLEO,
    DAN,
    GOOD,
    OWN_WORDS,
    after,
    answered_again,
    approval,
    approved,
    ask,
    circumstances,
    closed,
    discount,
    draft,
    drafted,
    edited,
    gift,
    no_of,
    opened,
    person,
    policy,
    publication,
    refusal_of,
    rejected,
    replied,
    understood,
    with_grant,
)

PROOF = "https://reviews.example/coffee/7/reply"


# Drafts


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


# A person's own words


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


# Approval of one exact text


def test_an_approver_approves_the_text_they_saw():
    case = approved()

    assert case.status is Status.APPROVED
    assert (case.approval.by, case.approval.sha256) == (BEN, case.live.sha256)


def test_the_beginning_of_the_digest_is_enough_to_name_a_text():
    case = drafted()

    assert approved(case, sha256=case.live.sha256[:16]).status is Status.APPROVED


@pytest.mark.parametrize(
    "sha256", ["", digest("another text"), digest(GOOD)[:15], digest(GOOD)[1:], digest(GOOD) + "0"]
)
def test_a_yes_to_another_text_does_not_count(sha256):
    case = drafted()

    assert no_of(case, approval(case, sha256=sha256)) is No.OTHER_TEXT


def test_a_yes_to_an_old_revision_does_not_count():
    old = drafted()

    refusal = refusal_of(edited(old), approval(old))

    assert (refusal.no, refusal.args) == (No.OLD_REVISION, {"number": "2"})


def test_a_yes_to_a_revision_that_never_was_does_not_count():
    case = drafted()

    assert no_of(case, approval(case, revision=9)) is No.NO_SUCH_REVISION


@pytest.mark.parametrize("voided", [rejected(), answered_again(drafted())], ids=["rejected", "new round"])
def test_a_yes_to_a_void_text_does_not_count(voided):
    assert no_of(voided, approval(drafted())) is No.OLD_REVISION


def test_an_old_text_restored_needs_a_new_yes():
    case = edited(edited(approved()), by=CLEO, text=GOOD)

    assert case.live.sha256 == case.approvals[0].sha256
    assert case.approval is None


@pytest.mark.parametrize(
    "flaw",
    [
        {"deleted": True},
        {"is_bot": True},
        {"is_app_user": True},
        {"is_workflow_bot": True},
        {"is_restricted": True},
        {"is_ultra_restricted": True},
        {"is_stranger": True},
        {"home_team": "T2"},
        {"team": "T2"},
    ],
    ids=str,
)
@pytest.mark.parametrize("named", [True, False])
def test_nobody_but_a_living_colleague_of_this_workspace_counts(flaw, named):
    rules = policy() if named else policy(approvers=None)
    case = drafted()
    asked = replace(approval(case), person=person(BEN, is_admin=True, **flaw))

    assert no_of(case, asked, circumstances(rules)) is No.NOT_A_MEMBER


def test_a_colleague_whom_the_policy_does_not_name_is_told_whom_to_ask():
    case = drafted()

    refusal = refusal_of(case, approval(case, by=DAN))

    assert (refusal.no, refusal.args) == (No.NOT_AN_APPROVER, {"approvers": f"{BEN} {CLEO}"})


def test_a_tick_that_counts_for_nothing_is_explained_also_when_the_text_is_approved_already():
    case = approved()

    assert no_of(case, approval(case, by=DAN)) is No.NOT_AN_APPROVER
    assert refusal_of(case, approval(case, by=CLEO)).args == {"by": BEN}


@pytest.mark.parametrize("fact", ["is_admin", "is_owner"])
def test_without_a_policy_the_workspaces_admins_approve(fact):
    case = drafted()
    asked = replace(approval(case), person=person(DAN, **{fact: True}))

    assert after(case, asked, circumstances(policy(approvers=None))).status is Status.APPROVED


def test_without_a_policy_nobody_else_approves():
    case = drafted()

    assert no_of(case, approval(case), circumstances(policy(approvers=None))) is No.NOT_AN_APPROVER


def test_with_a_policy_being_an_admin_is_not_enough():
    case = drafted()
    asked = replace(approval(case), person=person(DAN, is_admin=True))

    assert no_of(case, asked) is No.NOT_AN_APPROVER


def test_a_policy_that_names_nobody_lets_nobody_approve():
    case = drafted()

    assert no_of(case, approval(case), circumstances(policy(approvers=()))) is No.NOT_AN_APPROVER


# An own text


def test_an_editor_may_approve_an_own_text():
    assert approved(edited(by=BEN)).status is Status.APPROVED


@pytest.mark.parametrize(
    ("case", "rules"),
    [
        (edited(by=BEN), policy(four_eyes=True)),
        (edited(drafted(understood(severity=Severity.SIGNIFICANT))), policy()),
        (edited(opened()), policy()),
    ],
    ids=["four eyes", "significant", "nobody knows how significant"],
)
def test_an_own_text_needs_other_eyes_where_it_matters(case, rules):
    assert no_of(case, approval(case, by=BEN), circumstances(rules)) is No.OWN_TEXT
    assert after(case, approval(case, by=CLEO), circumstances(rules)).status is Status.APPROVED


# Findings


def test_a_blocking_finding_needs_a_reason_that_is_kept():
    case = drafted(understood(), text="Please send us a private message.")
    assert Level.BLOCK in {f.level for f in findings(case, case.live)}

    refusal = refusal_of(case, approval(case, override=" "))
    case = approved(case, override=" She asked for it. ")

    assert (refusal.no, refusal.field) == (No.FINDINGS_STAND, "override")
    assert "R01" in refusal.args["rules"].split()
    assert case.approval.override == "She asked for it."


def test_no_reason_overrides_money_that_nobody_granted():
    case = drafted(text=f"{GOOD} We give you a discount of 20 EUR.")

    assert no_of(case, approval(case, override="She deserves it.")) is No.MONEY_STANDS


def test_money_that_was_granted_may_be_named():
    case = drafted(with_grant(terms=discount(5)), text=f"{GOOD} We give you a discount of 5 EUR.")

    assert approved(case).status is Status.APPROVED


def test_money_that_was_only_asked_for_may_not_be_named():
    case = drafted(with_grant(terms=discount(40)), text=f"{GOOD} We give you a discount of 40 EUR.")

    assert granted(case) == ()
    assert no_of(case, approval(case)) is No.MONEY_STANDS


def test_the_findings_follow_the_facts_as_they_stand_now():
    case = drafted(text=GOOD.replace("We are sorry that your", "Your").replace("Hello Maria! ", ""))
    ours = after(case, ask(StateFacts, by=ANN, facts=Facts(fault=Fault.OURS)))

    assert {f.level for f in findings(case, case.live) if f.rule == "R02"} == {Level.WARN}
    assert {f.level for f in findings(ours, ours.live) if f.rule == "R02"} == {Level.BLOCK}


def test_a_person_may_leave_out_the_words_of_the_promise_where_the_model_may_not():
    case = understood(severity=Severity.SIGNIFICANT)
    silent = GOOD.replace("by Friday 18:00", "on Friday at 18:00")

    def levels(case):
        return {f.level for f in findings(case, case.live) if f.rule == "R05"}

    assert levels(drafted(case, text=silent)) == {Level.BLOCK}
    assert levels(edited(drafted(case), text=silent)) == {Level.WARN}


# Withdrawing


def withdrawal(by=BEN, via=Via.EMOJI, revision=1):
    return ask(WithdrawApproval, by=by, revision=revision, via=via)


def test_taking_ones_own_tick_away_withdraws_the_approval():
    case = after(approved(), withdrawal())

    assert (case.status, case.approval) == (Status.DRAFTED, None)


def test_a_withdrawn_approval_can_be_given_again():
    case = after(approved(), withdrawal())

    assert approved(case, by=CLEO).approval.by == CLEO


@pytest.mark.parametrize("by", [ANN, CLEO, DAN])
def test_taking_away_somebody_elses_emoji_means_nothing(by):
    assert no_of(approved(), withdrawal(by), circumstances(person=person(by))) is No.NOT_YOUR_APPROVAL


@pytest.mark.parametrize("by", [ANN, CLEO])
def test_the_owner_and_any_approver_can_stop_a_reply_by_button(by):
    case = after(approved(), withdrawal(by, Via.BUTTON), circumstances(person=person(by)))

    assert case.approval is None


def test_nobody_else_can_stop_a_reply():
    now = circumstances(person=person(DAN))

    assert no_of(approved(), withdrawal(DAN, Via.BUTTON), now) is No.NOT_YOUR_APPROVAL
    assert no_of(approved(), withdrawal(DAN, Via.BUTTON), circumstances(person=None)) is No.NOT_YOUR_APPROVAL


def test_a_tick_taken_from_an_old_revision_leaves_the_new_approval():
    case = approved(edited(approved(), by=DAN))

    assert no_of(case, withdrawal(revision=1)) is No.NOTHING_APPROVED
    assert case.approval.revision == 2


def test_nothing_is_withdrawn_after_publication():
    assert no_of(replied(), withdrawal()) is No.WRONG_STATUS


# Rejecting


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


# Publishing


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
