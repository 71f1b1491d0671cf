"""A case is closed with an outcome and a cause, and without a reply only for a reason."""

import pytest

from bot.domain.case import GrantState, Outcome, Status
from bot.domain.commands import PublishReply, ReopenCase
from bot.domain.refusal import No
from tests.domain.builders import (
    ANN,
    after,
    answered_again,
    approved,
    ask,
    circumstances,
    closed,
    closing,
    discount,
    drafted,
    no_of,
    opened,
    person,
    policy,
    refusal_of,
    replied,
    understood,
    with_grant,
)

WITHOUT_REPLY = [Outcome.CANNOT_SOLVE, Outcome.LET_GO, Outcome.NO_REPLY]


def test_an_answered_case_is_closed_with_its_cause():
    end = closed().closing

    assert (end.outcome, end.cause, end.by) == (Outcome.ANSWERED, "service", ANN)


@pytest.mark.parametrize("outcome", [Outcome.SATISFIED, Outcome.ANSWERED])
@pytest.mark.parametrize("case", [opened(), drafted(), approved(), answered_again(replied())])
def test_an_answer_cannot_be_claimed_before_it_is_published(case, outcome):
    refusal = refusal_of(case, closing(outcome=outcome, reason="We did."))

    assert (refusal.no, refusal.field) == (No.NOT_REPLIED, "outcome")


@pytest.mark.parametrize("reason", ["", "  ", "\u200b"])
@pytest.mark.parametrize("outcome", [*WITHOUT_REPLY, Outcome.NOT_A_COMPLAINT])
def test_closing_without_a_reply_needs_a_reason(outcome, reason):
    refusal = refusal_of(drafted(), closing(outcome=outcome, reason=reason))

    assert (refusal.no, refusal.field) == (No.REASON_NEEDED, "reason")


@pytest.mark.parametrize("outcome", WITHOUT_REPLY)
def test_with_a_reason_a_case_is_closed_without_a_reply(outcome):
    end = closed(drafted(), outcome=outcome, reason=" The post is gone. ").closing

    assert (end.outcome, end.reason) == (outcome, "The post is gone.")


@pytest.mark.parametrize("outcome", [Outcome.ANSWERED, Outcome.SATISFIED, Outcome.CANNOT_SOLVE])
def test_a_cause_is_always_named(outcome):
    refusal = refusal_of(replied(), closing(outcome=outcome, cause=""))

    assert (refusal.no, refusal.field) == (No.CAUSE_NEEDED, "cause")


@pytest.mark.parametrize("outcome", [Outcome.ANSWERED, Outcome.NOT_A_COMPLAINT])
def test_the_cause_is_one_of_the_policys(outcome):
    refusal = refusal_of(replied(), closing(outcome=outcome, cause="weather", reason="Rain."))

    assert (refusal.no, refusal.field, refusal.args) == (No.UNKNOWN_CAUSE, "cause", {"cause": "weather"})


def test_the_policy_can_name_other_causes():
    now = circumstances(policy(causes=("weather",)))

    assert after(replied(), closing(cause="weather"), now).closing.cause == "weather"


def test_what_is_no_complaint_has_no_cause():
    assert closed(opened(), outcome=Outcome.NOT_A_COMPLAINT, cause="", reason="Praise.").status is Status.CLOSED


def test_a_duplicate_names_the_other_case_and_needs_nothing_else():
    end = closed(opened(), outcome=Outcome.DUPLICATE, cause="", same_as=7).closing

    assert end.same_as == 7


@pytest.mark.parametrize(("same_as", "exists"), [(142, True), (None, True), (7, False)])
def test_a_duplicate_of_itself_or_of_nothing_is_refused(same_as, exists):
    asked = closing(outcome=Outcome.DUPLICATE, same_as=same_as)

    refusal = refusal_of(opened(), asked, circumstances(other_exists=exists))

    assert (refusal.no, refusal.field) == (No.NO_OTHER_CASE, "same_as")


def test_a_case_is_closed_once():
    assert no_of(closed(), closing()) is No.WRONG_STATUS


@pytest.mark.parametrize("terms", [discount(5), discount(40)], ids=["granted", "asked"])
def test_goodwill_of_an_unanswered_case_is_free_again(terms):
    case = closed(with_grant(terms=terms), outcome=Outcome.LET_GO, reason="No answer came.")

    assert case.grants[0].state is GrantState.RELEASED


def test_goodwill_that_was_used_up_stays_so():
    case = closed(replied(approved(drafted(with_grant(understood())))))

    assert case.grants[0].state is GrantState.SPENT


def test_a_request_still_open_is_released_although_the_case_was_answered():
    case = closed(with_grant(replied(), terms=discount(40)))

    assert case.grants[0].state is GrantState.RELEASED


def test_a_reopened_case_can_be_closed_again():
    case = after(closed(), ask(ReopenCase, by=ANN))

    assert closed(case).status is Status.CLOSED


@pytest.mark.parametrize("case", [closed(replied()), answered_again(replied())], ids=["closed", "answered again"])
def test_the_link_of_a_reply_that_is_out_may_come_at_any_time(case):
    proof = ask(PublishReply, person=person(ANN), revision=1, permalink="https://example.com/reply/1")

    proven = after(case, proof)

    assert proven.published[0].permalink == "https://example.com/reply/1"
    assert proven.status is case.status
