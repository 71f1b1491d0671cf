"""An approval belongs to one exact text and to one named person."""

from dataclasses import replace

import pytest

from bot.domain.case import Status, Via
from bot.domain.commands import (
    EditReply,
    StateFacts,
    TakeBackGrant,
    WithdrawApproval,
)
from bot.domain.platforms import Platform
from bot.domain.post import digest
from bot.domain.refusal import No
from bot.domain.reply_text import Level
from bot.domain.review import findings, granted
from bot.domain.understanding import Facts, Fault, Severity
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
    discount,
    draft,
    drafted,
    edited,
    gift,
    no_of,
    opened,
    person,
    policy,
    post,
    refusal_of,
    rejected,
    replied,
    understood,
    with_grant,
)


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


def test_that_an_amount_is_a_fact_and_not_an_offer_can_be_stated_by_name():
    case = drafted(text=f"{GOOD} The coffee costs 3 EUR.")

    refusal = refusal_of(case, approval(case))
    stated = approved(case, override="It is the price on the menu.")

    assert (refusal.no, refusal.args, refusal.field) == (No.FINDINGS_STAND, {"rules": "R13"}, "override")
    assert (stated.approval.by, stated.approval.override) == (BEN, "It is the price on the menu.")


@pytest.mark.parametrize(
    "said", ["Your next coffee is on us.", "We send you a voucher.", "We refund your coffee.", "We give you 3 EUR."]
)
def test_no_reason_overrides_an_offer_that_nobody_granted(said):
    case = drafted(text=f"{GOOD} {said}")

    assert no_of(case, approval(case, override="It is the price on the menu.")) is No.MONEY_STANDS


def test_a_gift_that_was_granted_may_be_promised_and_a_refund_not():
    case = with_grant(terms=gift(5))

    assert approved(drafted(case, text=f"{GOOD} We send you a gift.")).status is Status.APPROVED
    refunding = drafted(case, text=f"{GOOD} We refund your 5 EUR.")
    assert no_of(refunding, approval(refunding)) is No.MONEY_STANDS


def test_a_bargain_is_refused_by_its_own_word():
    case = drafted(text=f"{GOOD} If you delete the review, we will send you a gift.")

    assert no_of(case, approval(case, override="She agreed.")) is No.QUID_PRO_QUO


# Where the platform allows no offers in public

ON_TRIPADVISOR = understood(opened(post=post(platform=Platform.TRIPADVISOR)))
GIFTED = with_grant(ON_TRIPADVISOR, terms=gift(5))
BESIDE = "As a sign of goodwill you get a gift: a bag of beans."


def test_an_offer_that_was_granted_is_refused_in_public_there():
    case = drafted(GIFTED, text=f"{GOOD} We send you a gift.")

    assert no_of(case, approval(case, override="It is allowed.")) is No.NOT_IN_PUBLIC


def test_an_approval_is_for_the_public_and_the_private_text():
    with_it, without = drafted(GIFTED, private=BESIDE), drafted(GIFTED)

    assert with_it.live.sha256 != without.live.sha256
    assert no_of(with_it, approval(without)) is No.OTHER_TEXT
    assert approved(with_it).approval.sha256 == with_it.live.sha256


def test_the_private_text_too_holds_only_what_was_granted():
    case = drafted(ON_TRIPADVISOR, private=BESIDE)

    assert no_of(case, approval(case)) is No.MONEY_STANDS


def test_in_private_no_bargain_is_made_either():
    case = drafted(GIFTED, private=f"{BESIDE} It is yours if you delete the review and we send you the gift.")

    assert no_of(case, approval(case)) is No.QUID_PRO_QUO


def test_an_edited_reply_keeps_its_private_message():
    case = edited(drafted(GIFTED, private=BESIDE))

    assert case.live.draft.private == BESIDE
    assert case.live.sha256 == digest(case.live.draft.whole) != digest(case.live.draft.text)
    assert approved(case, by=CLEO).status is Status.APPROVED


def taken_back(case):
    return after(case, ask(TakeBackGrant, person=person(ANN), grant=1, reason="not in stock"))


def test_a_private_message_does_not_outlive_the_goodwill_it_speaks_of():
    promised = drafted(GIFTED, private=BESIDE)
    case = edited(taken_back(promised), text=promised.live.draft.text)

    assert case.live.draft.private == ""
    assert approved(edited(case, text=f"{OWN_WORDS} Again, we are sorry."), by=CLEO).status is Status.APPROVED


def test_a_private_message_does_not_outlive_what_it_answers():
    case = edited(answered_again(drafted(GIFTED, private=BESIDE)))

    assert case.live.draft.private == ""


def test_where_the_goodwill_changed_the_private_message_of_an_edit_is_the_new_one():
    case = with_grant(drafted(GIFTED, private=BESIDE), terms=gift(2, "a cup"))
    anew = draft(OWN_WORDS, private=f"{BESIDE} And a cup.")
    case = after(case, ask(EditReply, by=BEN, revision=1, draft=anew))

    assert case.live.draft.private == anew.private
    assert edited(case, text=GOOD).live.draft.private == anew.private


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
