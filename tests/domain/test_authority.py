"""Nobody's authority covers more than it says: at once, by kind, by currency, in its time, and added up."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.authority import (
    ALL_KINDS,
    FORMS,
    PERIODS,
    Authority,
    Bound,
    Coverage,
    Form,
    GrantKind,
    GrantTerms,
    Span,
    TermsProblem,
    covers,
    size,
    undivided,
)
from bot.domain.ids import UserId
from bot.domain.money import Currency, Money, Percent
from tests.domain.builders import EUR, NOON, later

PERCENT, AMOUNT, GIFT, REFUND = GrantKind
ANN = UserId("ANN")


def money(euros, code="EUR"):
    return Money(euros * 100, Currency(code))


def discount(euros, code="EUR"):
    return GrantTerms(AMOUNT, amount=money(euros, code))


def gift(euros):
    return GrantTerms(GIFT, amount=money(euros), what="a cake")


def percent(share, *, cap=None, base=None):
    return GrantTerms(
        PERCENT,
        percent=Percent(share * 100),
        amount=None if cap is None else money(cap),
        base=None if base is None else money(base),
    )


KINDS = {PERCENT: Percent(2000), AMOUNT: money(50), GIFT: money(30)}


def full(*bounds, **rules):
    return Authority(ANN, EUR, 1, per_grant=KINDS, bounds=bounds, **rules)


MONTHLY = full(Bound(Span.MONTH, money(100)))


def used(euros, span=Span.MONTH, kind=ALL_KINDS):
    return {(span, kind): euros * 100}


@pytest.mark.parametrize(
    ("terms", "taken", "coverage"),
    [
        (discount(50), {}, Coverage.YES),
        (discount(51), {}, Coverage.OVER_GRANT),
        (discount(50), used(50), Coverage.YES),
        (discount(50), used(51), Coverage.OVER_MONTH),
        (discount(60), used(90), Coverage.OVER_GRANT),
        (discount(5, "PLN"), {}, Coverage.OTHER_CURRENCY),
        (gift(30), used(70), Coverage.YES),
        (gift(31), {}, Coverage.OVER_GRANT),
        (percent(20, base=500), {}, Coverage.YES),
        (percent(20, base=501), {}, Coverage.OVER_MONTH),
        (percent(21, base=1), {}, Coverage.OVER_GRANT),
        (percent(20, cap=40), used(60), Coverage.YES),
        (percent(20, cap=40), used(61), Coverage.OVER_MONTH),
        (GrantTerms(REFUND, amount=money(1)), {}, Coverage.NO_AUTHORITY),
    ],
)
def test_authority_ends_at_its_limits(terms, taken, coverage):
    assert covers(MONTHLY, terms, taken, NOON) is coverage


@pytest.mark.parametrize(
    ("span", "coverage"),
    [
        (Span.CASE, Coverage.OVER_CASE),
        (Span.CUSTOMER, Coverage.OVER_CUSTOMER),
        (Span.DAY, Coverage.OVER_DAY),
        (Span.WEEK, Coverage.OVER_WEEK),
        (Span.MONTH, Coverage.OVER_MONTH),
    ],
)
def test_each_span_is_added_up_on_its_own(span, coverage):
    bound = full(Bound(span, money(40)))
    other = {(s, ALL_KINDS): 10**6 for s in Span if s is not span}

    assert covers(bound, discount(30), {**other, **used(10, span)}, NOON) is Coverage.YES
    assert covers(bound, discount(30), {**other, (span, ALL_KINDS): 1001}, NOON) is coverage


def test_a_bound_of_one_kind_does_not_count_the_others():
    gifts = full(Bound(Span.DAY, money(30), GIFT))

    assert covers(gifts, gift(10), used(20, Span.DAY, GIFT), NOON) is Coverage.YES
    assert covers(gifts, gift(11), used(20, Span.DAY, GIFT), NOON) is Coverage.OVER_DAY
    assert covers(gifts, discount(50), used(30, Span.DAY, GIFT), NOON) is Coverage.YES
    assert covers(gifts, gift(30), used(99, Span.DAY), NOON) is Coverage.YES


def test_the_first_bound_that_is_exceeded_is_named():
    both = full(Bound(Span.CASE, money(40)), Bound(Span.DAY, money(45)))

    assert covers(both, discount(41), {}, NOON) is Coverage.OVER_CASE
    assert covers(both, discount(10), used(40, Span.DAY), NOON) is Coverage.OVER_DAY


@pytest.mark.parametrize(
    ("since", "until", "coverage"),
    [
        (None, None, Coverage.YES),
        (NOON, None, Coverage.YES),
        (NOON + timedelta(microseconds=1), None, Coverage.NOT_IN_FORCE),
        (None, NOON, Coverage.NOT_IN_FORCE),
        (None, NOON + timedelta(microseconds=1), Coverage.YES),
        (later(days=-1), later(days=1), Coverage.YES),
    ],
)
def test_authority_holds_from_its_first_moment_up_to_its_last(since, until, coverage):
    assert covers(full(since=since, until=until), discount(5), {}, NOON) is coverage


@pytest.mark.parametrize("terms", [discount(1), gift(1), percent(1, base=1)])
@pytest.mark.parametrize(
    "authority",
    [Authority(ANN, EUR), Authority(ANN, EUR, 0, {PERCENT: Percent(0), AMOUNT: money(0), GIFT: money(0)})],
    ids=["none", "zero"],
)
def test_a_kind_without_a_limit_may_not_be_granted(authority, terms):
    assert covers(authority, terms, {}, NOON) is Coverage.NO_AUTHORITY


def test_without_bounds_what_was_given_does_not_count():
    everything = {(span, kind): 10**9 for span in Span for kind in (ALL_KINDS, AMOUNT)}

    assert covers(full(), discount(50), everything, NOON) is Coverage.YES


def test_a_percentage_can_be_limited_by_what_it_costs():
    capped = Authority(ANN, EUR, per_grant={PERCENT: money(10)})

    assert covers(capped, percent(50, base=20), {}, NOON) is Coverage.YES
    assert covers(capped, percent(50, base=21), {}, NOON) is Coverage.OVER_GRANT


def test_an_amount_is_never_within_a_percentage():
    odd = Authority(ANN, EUR, per_grant={AMOUNT: Percent(5000)})

    assert covers(odd, discount(1), {}, NOON) is Coverage.OVER_GRANT


def test_the_largest_possible_sums_do_not_break_the_check():
    most = Money(10**15, EUR)
    rich = Authority(ANN, EUR, per_grant={GIFT: most}, bounds=(Bound(Span.MONTH, most),))
    all_of_it = GrantTerms(GIFT, amount=most, what="all")

    assert covers(rich, all_of_it, {(Span.MONTH, ALL_KINDS): 10**15}, NOON) is Coverage.OVER_MONTH


@pytest.mark.parametrize(
    ("terms", "problem"),
    [
        (discount(5), None),
        (gift(5), None),
        (GrantTerms(REFUND, amount=money(5)), None),
        (percent(5, base=10), None),
        (percent(5, cap=10), None),
        (percent(5, cap=10, base=10), None),
        (percent(5), TermsProblem.COST_UNKNOWN),
        (GrantTerms(PERCENT, percent=Percent(1), base=Money(1, EUR)), TermsProblem.COST_UNKNOWN),
        (GrantTerms(PERCENT), TermsProblem.PERCENT_MISSING),
        (GrantTerms(PERCENT, base=money(5)), TermsProblem.PERCENT_MISSING),
        (GrantTerms(PERCENT, percent=Percent(0), base=money(5)), TermsProblem.NOT_POSITIVE),
        (percent(5, cap=0), TermsProblem.NOT_POSITIVE),
        (percent(5, base=0), TermsProblem.NOT_POSITIVE),
        (percent(5, base=-5, cap=5), TermsProblem.NOT_POSITIVE),
        (
            GrantTerms(PERCENT, percent=Percent(5), amount=money(5), base=money(5, "PLN")),
            TermsProblem.TWO_CURRENCIES,
        ),
        (GrantTerms(AMOUNT), TermsProblem.AMOUNT_MISSING),
        (GrantTerms(AMOUNT, amount=money(-5)), TermsProblem.NOT_POSITIVE),
        (GrantTerms(AMOUNT, percent=Percent(5), amount=money(5)), TermsProblem.PERCENT_UNEXPECTED),
        (GrantTerms(GIFT, amount=money(5), what=" "), TermsProblem.WHAT_MISSING),
        (GrantTerms(GIFT, what="a cake"), TermsProblem.AMOUNT_MISSING),
        (GrantTerms("points", amount=money(5)), TermsProblem.UNKNOWN_KIND),
        (GrantTerms("points", amount=money(5), added=Form.AMOUNT), None),
        (GrantTerms("card", amount=money(5), added=Form.THING), TermsProblem.WHAT_MISSING),
        (GrantTerms("club", percent=Percent(5), added=Form.PERCENT), TermsProblem.COST_UNKNOWN),
    ],
)
def test_terms_say_what_is_wrong_with_them(terms, problem):
    assert terms.problem() is problem


def test_a_cap_in_another_currency_than_the_base_costs_nothing_that_can_be_said():
    terms = GrantTerms(PERCENT, percent=Percent(5), amount=money(5), base=money(5, "PLN"))

    assert covers(MONTHLY, terms, {}, NOON) is Coverage.NO_AUTHORITY


def test_terms_with_a_problem_are_covered_by_nobody():
    assert covers(MONTHLY, GrantTerms(AMOUNT, amount=money(-5)), {}, NOON) is Coverage.NO_AUTHORITY


@pytest.mark.parametrize(
    ("terms", "cost"),
    [
        (discount(5), 500),
        (percent(10, base=50), 500),
        (percent(10, base=50, cap=4), 400),
        (percent(10, base=50, cap=6), 500),
        (percent(10, cap=6), 600),
        (GrantTerms(PERCENT, percent=Percent(1250), base=Money(100, EUR)), 12),
        (GrantTerms(PERCENT, percent=Percent(1350), base=Money(100, EUR)), 14),
    ],
)
def test_a_share_costs_what_it_comes_to_rounded_half_to_even_and_never_more_than_its_cap(terms, cost):
    assert terms.cost == Money(cost, EUR)


@pytest.mark.parametrize("terms", [GrantTerms(PERCENT), GrantTerms("points"), percent(5)])
def test_terms_with_a_problem_may_cost_nothing_that_is_known(terms):
    assert terms.cost is None


@pytest.mark.parametrize(
    ("terms", "handed"),
    [
        (gift(5), True),
        (GrantTerms(REFUND, amount=money(5)), True),
        (GrantTerms("card", amount=money(5), what="a card", added=Form.THING), True),
        (GrantTerms("points", amount=money(5), added=Form.AMOUNT), False),
        (discount(5), False),
        (percent(5, base=5), False),
    ],
)
def test_things_and_refunds_are_handed_over_and_discounts_are_not(terms, handed):
    assert terms.handed_over is handed


def test_every_kind_has_its_form_and_no_team_can_change_it():
    assert set(FORMS) == set(GrantKind)
    assert GrantTerms(GIFT, added=Form.PERCENT).form is Form.THING


def test_of_two_bounds_the_smaller_holds():
    two = full(Bound(Span.DAY, money(9)), Bound(Span.DAY, money(7)), Bound(Span.DAY, money(3), GIFT))

    assert (two.bound(Span.DAY), two.bound(Span.DAY, GIFT)) == (money(7), money(3))
    assert two.bound(Span.WEEK) is None
    assert covers(two, discount(8), {}, NOON) is Coverage.OVER_DAY


def test_only_days_weeks_and_months_are_periods():
    assert set(Span) - set(PERIODS) == {Span.CASE, Span.CUSTOMER}


def test_the_size_of_a_bound_is_in_its_smallest_unit():
    assert (size(Percent(2050)), size(money(3))) == (2050, 300)


@pytest.mark.parametrize(
    ("kinds", "said", "added"),
    [
        (KINDS, (), [(Span.CASE, 50), (Span.CUSTOMER, 50)]),
        (KINDS, (Bound(Span.CASE, money(9)),), [(Span.CUSTOMER, 50)]),
        (
            KINDS,
            (Bound(Span.CASE, money(9), GIFT), Bound(Span.DAY, money(9))),
            [(Span.CASE, 50), (Span.CUSTOMER, 50)],
        ),
        (KINDS, (Bound(Span.CASE, money(9)), Bound(Span.CUSTOMER, money(99))), []),
        ({PERCENT: Percent(2000)}, (), []),
        ({}, (), []),
    ],
)
def test_a_case_and_a_customer_get_no_more_than_one_grant_unless_somebody_says_so(kinds, said, added):
    assert undivided(kinds, said) == tuple(Bound(span, money(euros)) for span, euros in added)


amounts = st.builds(Money, st.integers(1, 2_000), st.sampled_from([EUR, Currency("PLN")]))
euros_ = st.builds(Money, st.integers(0, 2_000), st.just(EUR))
shares = st.builds(Percent, st.integers(1, 5_000))
terms_ = st.one_of(
    st.builds(GrantTerms, st.just(PERCENT), percent=shares, amount=st.none() | amounts, base=st.none() | amounts),
    st.builds(GrantTerms, st.sampled_from([AMOUNT, REFUND]), amount=amounts),
    st.builds(GrantTerms, st.just(GIFT), amount=amounts, what=st.just("a cake")),
)
kinds_ = st.sampled_from([ALL_KINDS, *GrantKind])
bounds_ = st.lists(st.builds(Bound, st.sampled_from(Span), euros_, kinds_), max_size=4)
authorities_ = st.builds(
    Authority,
    st.just(ANN),
    st.just(EUR),
    per_grant=st.dictionaries(st.sampled_from(GrantKind), euros_ | shares, max_size=4),
    bounds=bounds_.map(tuple),
)
used_ = st.dictionaries(st.tuples(st.sampled_from(Span), kinds_), st.integers(0, 2_000), max_size=6)


@given(authorities_, terms_, used_)
def test_what_is_covered_breaks_no_bound(authority, terms, taken):
    if covers(authority, terms, taken, NOON) is not Coverage.YES:
        return
    most = authority.per_grant[terms.kind]
    assert terms.problem() is None
    assert terms.cost.currency == EUR
    assert (terms.percent <= most) if isinstance(most, Percent) else (terms.cost <= most)
    for bound in authority.bounds:
        if bound.kind in (ALL_KINDS, terms.kind):
            assert terms.cost.minor + taken.get((bound.span, bound.kind), 0) <= bound.most.minor


@given(authorities_, terms_, used_, st.integers(0, 500))
def test_having_given_more_never_gives_more_authority(authority, terms, taken, more):
    heavier = {key: minor + more for key, minor in taken.items()}

    if covers(authority, terms, heavier, NOON) is Coverage.YES:
        assert covers(authority, terms, taken, NOON) is Coverage.YES


@given(authorities_, amounts, used_)
def test_a_smaller_grant_never_needs_more_authority(authority, amount, taken):
    smaller = Money(max(1, amount.minor // 2), amount.currency)

    if covers(authority, GrantTerms(AMOUNT, amount=amount), taken, NOON) is Coverage.YES:
        assert covers(authority, GrantTerms(AMOUNT, amount=smaller), taken, NOON) is Coverage.YES
