"""Goodwill stays inside authority: one's own limit at once, above it the least sufficient other person."""

import pytest

from bot.domain.authority import Bound, Coverage, GrantKind, GrantTerms, Span
from bot.domain.calendar import period_of
from bot.domain.case import GrantState
from bot.domain.commands import ApproveGrant, OfferGrant, RefuseGrant
from bot.domain.events import GrantAuthorised, GrantEscalated
from bot.domain.hindsight import History
from bot.domain.refusal import No
from tests.domain.builders import (
    ANN,
    AUTHORITIES,
    BEN,
    CLEO,
    DAN,
    NOON,
    NOVEMBER,
    after,
    answered_again,
    ask,
    authority,
    circumstances,
    closed,
    discount,
    euros,
    events_of,
    gift,
    later,
    no_of,
    person,
    policy,
    refund,
    refusal_of,
    replied,
    share_of,
    understood,
    used,
    with_grant,
)


def offer(terms, by=ANN, **fields):
    return ask(OfferGrant, by=by, terms=terms, **fields)


def yes(by, grant=1, **facts):
    return ask(ApproveGrant, person=person(by, **facts), grant=grant, at=later(hours=1))


def no(by, grant=1, **facts):
    return ask(RefuseGrant, person=person(by, **facts), grant=grant, at=later(hours=1))


ASKED = with_grant(terms=discount(40))


@pytest.mark.parametrize("terms", [discount(10), gift(10), refund(10), share_of(10)], ids=lambda terms: terms.kind)
def test_within_ones_own_limit_it_is_granted_at_once(terms):
    (event,) = events_of(understood(), offer(terms, reason=" Cold coffee. "))

    grant = event.grant
    assert isinstance(event, GrantAuthorised)
    assert (grant.holder, grant.state, grant.decided_by, grant.decided_at) == (ANN, GrantState.GRANTED, ANN, NOON)
    assert (grant.period, grant.reason) == (NOVEMBER, "Cold coffee.")


def test_above_it_the_least_sufficient_authority_is_asked():
    (event,) = events_of(understood(), offer(discount(40)))

    assert isinstance(event, GrantEscalated)
    assert (event.grant.holder, event.grant.state, event.grant.decided_by) == (BEN, GrantState.ASKED, None)


@pytest.mark.parametrize(("amount", "holder"), [(11, BEN), (50, BEN), (51, CLEO), (200, CLEO)])
def test_who_is_asked_follows_the_amount(amount, holder):
    assert with_grant(terms=discount(amount)).grants[0].holder == holder


def test_somebody_who_cannot_be_asked_is_passed_over():
    case = with_grant(terms=discount(40), reachable=frozenset({CLEO}))

    assert case.grants[0].holder == CLEO


def test_somebody_whose_month_is_used_up_is_passed_over():
    rules = policy(authorities=(authority(BEN, 50, month=euros(100)), authority(CLEO, 200)))
    now = circumstances(rules, used=used(BEN, 61))

    assert after(understood(), offer(discount(40)), now).grants[0].holder == CLEO


def test_ones_own_limit_is_no_use_once_the_month_is_used_up():
    rules = policy(authorities=(authority(ANN, 10, month=euros(20)), authority(BEN, 50)))
    now = circumstances(rules, used=used(ANN, 11))

    assert after(understood(), offer(discount(10)), now).grants[0].holder == BEN


@pytest.mark.parametrize(
    ("terms", "rules"),
    [
        (discount(201), policy()),
        (discount(1), policy(authorities=())),
        (discount(100), policy(authorities=(authority(DAN, 50),))),
    ],
    ids=["above everybody", "no authorities", "above the only other"],
)
def test_what_nobody_can_grant_is_refused_on_its_field(terms, rules):
    refusal = refusal_of(understood(), offer(terms), circumstances(rules))

    assert (refusal.no, refusal.field) == (No.NOBODY_CAN_GRANT, "amount")


def test_terms_that_make_no_sense_are_refused_and_say_why():
    refusal = refusal_of(understood(), offer(GrantTerms(GrantKind.GIFT, amount=euros(5))))

    assert (refusal.no, refusal.args) == (No.BAD_TERMS, {"problem": "what_missing"})


@pytest.mark.parametrize("who", [None, person(ANN, is_bot=True), person(ANN, is_restricted=True)], ids=str)
def test_only_a_colleague_offers_goodwill(who):
    assert no_of(understood(), offer(discount(5)), circumstances(person=who)) is No.NOT_A_MEMBER


def test_the_person_asked_can_approve_it():
    grant = after(ASKED, yes(BEN)).grants[0]

    assert (grant.state, grant.decided_by, grant.holder) == (GrantState.GRANTED, BEN, BEN)


def test_another_person_whose_authority_covers_it_can_approve_it_on_their_own_budget():
    grant = after(ASKED, yes(CLEO)).grants[0]

    assert (grant.decided_by, grant.holder) == (CLEO, CLEO)


def test_a_grant_counts_in_the_month_it_was_approved_in():
    december = period_of(later(days=30), "UTC")

    grant = after(ASKED, yes(BEN), circumstances(period=december)).grants[0]

    assert grant.period == december


def test_nobody_approves_their_own_request():
    rules = policy(authorities=(authority(CLEO, 10), authority(BEN, 50)))
    asked = after(understood(), offer(discount(40), by=CLEO), circumstances(rules, person=person(CLEO)))

    assert no_of(asked, yes(CLEO)) is No.OWN_REQUEST


@pytest.mark.parametrize("who", [ANN, DAN])
def test_nobody_approves_above_their_limit(who):
    rules = policy(authorities=(authority(ANN, 10), authority(BEN, 20), authority(CLEO, 200)))
    asked = after(understood(), offer(discount(40), by=BEN), circumstances(rules, person=person(BEN)))

    assert no_of(asked, yes(who), circumstances(rules)) is No.NOT_YOUR_GRANT


def test_nobody_approves_beyond_their_month():
    rules = policy(authorities=(authority(BEN, 50, month=euros(100)),))

    assert no_of(ASKED, yes(BEN), circumstances(rules, used=used(BEN, 61))) is No.OVER_BUDGET
    assert after(ASKED, yes(BEN), circumstances(rules, used=used(BEN, 60))).grants[0].standing


@pytest.mark.parametrize("span", [Span.DAY, Span.WEEK, Span.MONTH])
def test_beyond_any_period_of_ones_own_it_is_the_budget_that_is_named(span):
    rules = policy(authorities=(authority(BEN, 50, bounds=(Bound(span, euros(100)),)),))

    assert no_of(ASKED, yes(BEN), circumstances(rules, used=used(BEN, 61, span))) is No.OVER_BUDGET


@pytest.mark.parametrize("span", [Span.CASE, Span.CUSTOMER])
def test_beyond_what_a_case_or_a_customer_may_get_another_person_must_decide(span):
    rules = policy(authorities=(authority(BEN, 50, bounds=(Bound(span, euros(100)),)), authority(CLEO, 200)))

    assert no_of(ASKED, yes(BEN), circumstances(rules, used=used(BEN, 61, span))) is No.NOT_YOUR_GRANT
    assert after(ASKED, yes(CLEO), circumstances(rules, used=used(BEN, 61, span))).grants[0].standing


@pytest.mark.parametrize(
    "then",
    [
        (),
        (authority(BEN, 39),),
        (authority(CLEO, 50),),
        (authority(BEN, 50, month=euros(39)),),
        (authority(BEN, 50, until=NOON),),
    ],
    ids=["none", "lower", "another's", "a lower bound", "over"],
)
def test_authority_raised_since_the_request_does_not_count_for_it(then):
    assert no_of(ASKED, yes(BEN), circumstances(then=then)) is No.NOT_YOUR_GRANT


def test_a_bound_raised_since_the_request_is_filled_by_what_was_given():
    then = (authority(BEN, 50, month=euros(100)),)
    now = policy(authorities=(authority(BEN, 50, month=euros(200)),))

    assert no_of(ASKED, yes(BEN), circumstances(now, then=then, used=used(BEN, 61))) is No.NOT_YOUR_GRANT
    assert after(ASKED, yes(BEN), circumstances(now, then=then, used=used(BEN, 60))).grants[0].standing


def test_authority_that_stood_at_the_request_counts():
    then = (authority(CLEO, 200), authority(BEN, 40))

    assert after(ASKED, yes(BEN), circumstances(then=then)).grants[0].standing


def test_authority_whose_time_is_over_no_longer_counts():
    over = policy(authorities=(authority(BEN, 50, until=later(hours=1)),))

    assert no_of(ASKED, yes(BEN), circumstances(over)) is No.NOT_YOUR_GRANT


def test_a_decision_records_the_rules_it_was_made_by():
    first, second = policy(version="v1"), policy(version="v2")
    asked = after(understood(), offer(discount(40)), circumstances(first))

    assert asked.grants[0].policy == "v1"
    assert after(asked, yes(BEN), circumstances(second)).grants[0].policy == "v2"
    assert after(asked, no(BEN), circumstances(second)).grants[0].policy == "v2"
    assert after(understood(), offer(discount(5)), circumstances(second)).grants[0].policy == "v2"


def test_a_request_keeps_what_is_known_of_the_customer():
    history = History(3, (euros(12),))

    grant = after(understood(), offer(discount(40)), circumstances(customer="c1", history=history)).grants[0]

    assert (grant.customer, grant.history, grant.cover) == ("c1", history, Coverage.OVER_GRANT)
    assert (grant.number, grant.by, grant.at, grant.asked, grant.yes) == (1, ANN, NOON, (BEN,), ())


def test_an_approved_request_says_who_decided_it_and_when():
    grant = after(ASKED, yes(CLEO)).grants[0]

    assert (grant.decided_by, grant.decided_at, grant.holder, grant.yes) == (CLEO, later(hours=1), CLEO, (CLEO,))
    assert (grant.by, grant.asked, grant.at) == (ANN, (BEN,), NOON)


def test_a_refused_request_says_who_refused_it_and_when():
    grant = after(ASKED, no(CLEO)).grants[0]

    assert (grant.decided_by, grant.decided_at, grant.holder) == (CLEO, later(hours=1), BEN)


def test_an_own_grant_needs_nobody_else_and_nobody_was_asked():
    grant = with_grant(terms=discount(5)).grants[0]

    assert (grant.asked, grant.yes, grant.cover, grant.part_of) == ((), (), "", "")


def test_an_authority_taken_away_meanwhile_no_longer_counts():
    assert no_of(ASKED, yes(BEN), circumstances(policy(authorities=AUTHORITIES[:1]))) is No.NOT_YOUR_GRANT


@pytest.mark.parametrize("answer", [yes, no])
@pytest.mark.parametrize("flaw", ["deleted", "is_bot", "is_restricted", "is_stranger"])
def test_outsiders_neither_approve_nor_refuse(answer, flaw):
    assert no_of(ASKED, answer(BEN, **{flaw: True})) is No.NOT_A_MEMBER


@pytest.mark.parametrize("answer", [yes, no])
def test_a_person_of_another_workspace_neither_approves_nor_refuses(answer):
    assert no_of(ASKED, answer(BEN, team="T2")) is No.NOT_A_MEMBER


@pytest.mark.parametrize("answer", [yes, no])
@pytest.mark.parametrize("decided", [after(ASKED, yes(BEN)), after(ASKED, no(BEN)), with_grant()])
def test_what_is_decided_stays_decided(answer, decided):
    refusal = refusal_of(decided, answer(CLEO))

    assert (refusal.no, refusal.args) == (No.GRANT_DECIDED, {"state": decided.grants[0].state})


@pytest.mark.parametrize("answer", [yes, no])
def test_a_grant_that_never_was_is_not_decided(answer):
    assert no_of(ASKED, answer(CLEO, grant=2)) is No.NO_SUCH_GRANT


@pytest.mark.parametrize("who", [BEN, CLEO, ANN])
def test_the_person_asked_anyone_who_could_and_the_requester_may_refuse(who):
    grant = after(ASKED, no(who)).grants[0]

    assert (grant.state, grant.decided_by, grant.standing) == (GrantState.REFUSED, who, False)


def test_nobody_else_may_refuse():
    assert no_of(ASKED, no(DAN)) is No.NOT_YOUR_GRANT


def test_a_request_stands_over_a_new_round():
    case = answered_again(with_grant(replied(), terms=discount(40)))

    assert after(case, yes(BEN)).grants[0].standing


def test_grants_keep_their_order_whichever_is_decided_first():
    case = with_grant(with_grant(terms=discount(40)), terms=discount(45))

    case = after(case, yes(BEN, grant=1))

    assert [g.number for g in case.grants] == [1, 2]


def test_nothing_is_offered_in_a_closed_case():
    assert no_of(closed(), offer(discount(5))) is No.WRONG_STATUS
