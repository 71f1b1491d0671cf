"""Nobody grants more than they may, and the least sufficient authority is asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.authority import Authority, Coverage, GrantKind, GrantTerms, TermsProblem, approver, covers
from bot.domain.ids import UserId
from bot.domain.money import Currency, Money, Percent

PERCENT, AMOUNT, GIFT = GrantKind.DISCOUNT_PERCENT, GrantKind.DISCOUNT_AMOUNT, GrantKind.GIFT
ANN, BEN, CAT, DAN = (UserId(name) for name in ("ANN", "BEN", "CAT", "DAN"))


def money(euros, code="EUR"):
    return Money(euros * 100, Currency(code))


def discount(euros, code="EUR"):
    return GrantTerms(AMOUNT, amount=money(euros, code))


def gift(euros):
    return GrantTerms(GIFT, amount=money(euros), what="a cake")


def percent(share, cap=None):
    return GrantTerms(PERCENT, percent=Percent(share * 100), amount=money(cap) if cap else None)


FULL = Authority(
    ANN, discount_percent=Percent(2000), discount=money(50), gift=money(30), month=money(100), seniority=1
)


@pytest.mark.parametrize(
    ("terms", "spent", "coverage"),
    [
        (discount(50), None, Coverage.YES),
        (discount(51), None, Coverage.OVER_GRANT),
        (discount(50), money(50), Coverage.YES),
        (discount(50), money(51), Coverage.OVER_MONTH),
        (discount(60), money(90), Coverage.OVER_GRANT),
        (discount(5, "PLN"), None, Coverage.OTHER_CURRENCY),
        (discount(5), money(5, "PLN"), Coverage.OTHER_CURRENCY),
        (gift(30), money(70), Coverage.YES),
        (gift(31), None, Coverage.OVER_GRANT),
        (percent(20), money(100), Coverage.YES),
        (percent(21), None, Coverage.OVER_GRANT),
        (percent(20, cap=40), money(60), Coverage.YES),
        (percent(20, cap=40), money(61), Coverage.OVER_MONTH),
    ],
)
def test_authority_ends_at_its_limits(terms, spent, coverage):
    assert covers(FULL, terms, spent) is coverage


@pytest.mark.parametrize("terms", [discount(1), gift(1), percent(1)])
@pytest.mark.parametrize("authority", [Authority(ANN), Authority(ANN, 0, Percent(0), money(0), money(0))])
def test_a_kind_without_a_limit_may_not_be_granted(authority, terms):
    assert covers(authority, terms) is Coverage.NO_AUTHORITY


def test_without_a_monthly_limit_what_was_spent_does_not_count():
    assert covers(Authority(ANN, discount=money(50)), discount(50), money(10_000)) is Coverage.YES


def test_the_largest_possible_sums_do_not_break_the_check():
    most = Money(10**15, Currency("EUR"))

    assert covers(Authority(ANN, gift=most, month=most), GrantTerms(GIFT, amount=most, what="all"), most) is (
        Coverage.OVER_MONTH
    )


@pytest.mark.parametrize(
    ("terms", "problem"),
    [
        (discount(5), None),
        (gift(5), None),
        (percent(5), None),
        (percent(5, cap=10), None),
        (GrantTerms(PERCENT), TermsProblem.PERCENT_MISSING),
        (GrantTerms(PERCENT, percent=Percent(0)), TermsProblem.NOT_POSITIVE),
        (GrantTerms(PERCENT, percent=Percent(5), amount=money(0)), TermsProblem.NOT_POSITIVE),
        (GrantTerms(AMOUNT), TermsProblem.AMOUNT_MISSING),
        (GrantTerms(AMOUNT, amount=money(-5)), TermsProblem.NOT_POSITIVE),
        (GrantTerms(AMOUNT, percent=Percent(5), amount=money(5)), TermsProblem.PERCENT_UNEXPECTED),
        (GrantTerms(GIFT, amount=money(5), what=" "), TermsProblem.WHAT_MISSING),
        (GrantTerms(GIFT, what="a cake"), TermsProblem.AMOUNT_MISSING),
    ],
)
def test_terms_say_what_is_wrong_with_them(terms, problem):
    assert terms.problem() is problem


def test_terms_with_a_problem_are_covered_by_nobody():
    assert covers(FULL, GrantTerms(AMOUNT, amount=money(-5))) is Coverage.NO_AUTHORITY


def test_who_may_grant_it_needs_nobody_else():
    assert approver(discount(50), ANN, [FULL, Authority(BEN, 0, discount=money(50))], {}, {BEN}) == ANN


def test_a_grant_over_the_limit_goes_to_the_least_authority_that_covers_it():
    ladder = [Authority(DAN, 3, discount=money(500)), Authority(CAT, 2, discount=money(100)), FULL]

    assert approver(discount(60), ANN, ladder, {}, {ANN, CAT, DAN}) == CAT
    assert approver(discount(101), ANN, ladder, {}, {ANN, CAT, DAN}) == DAN
    assert approver(discount(501), ANN, ladder, {}, {ANN, CAT, DAN}) is None


def test_who_is_away_is_not_asked():
    ladder = [Authority(CAT, 2, discount=money(100)), Authority(DAN, 3, discount=money(500))]

    assert approver(discount(60), ANN, ladder, {}, {DAN}) == DAN


def test_who_has_used_up_the_month_is_not_asked():
    ladder = [
        Authority(CAT, 2, discount=money(100), month=money(100)),
        Authority(DAN, 3, discount=money(500)),
    ]

    assert approver(discount(60), ANN, ladder, {CAT: money(41)}, {CAT, DAN}) == DAN


def test_equal_limits_go_to_the_less_senior_then_to_the_first_named():
    senior, junior, later = (Authority(p, s, gift=money(50)) for p, s in [(BEN, 5), (CAT, 1), (DAN, 1)])

    assert approver(gift(50), ANN, [senior, junior, later], {}, {BEN, CAT, DAN}) == CAT


people = st.sampled_from([ANN, BEN, CAT, DAN, UserId("EVE")])
amounts = st.builds(Money, st.integers(1, 2_000), st.sampled_from([Currency("EUR"), Currency("PLN")]))
shares = st.builds(Percent, st.integers(1, 5_000))
terms_ = st.one_of(
    st.builds(GrantTerms, st.just(PERCENT), percent=shares, amount=st.none() | amounts),
    st.builds(GrantTerms, st.just(AMOUNT), amount=amounts),
    st.builds(GrantTerms, st.just(GIFT), amount=amounts, what=st.just("a cake")),
)
authorities_ = st.lists(
    st.builds(
        Authority,
        people,
        st.integers(0, 3),
        discount_percent=st.none() | shares,
        discount=st.none() | amounts,
        gift=st.none() | amounts,
        month=st.none() | amounts,
    ),
    max_size=5,
    unique_by=lambda a: a.person,
)
spent_ = st.dictionaries(people, amounts, max_size=5)
available_ = st.sets(people)


def own(authorities, person):
    return next((a for a in authorities if a.person == person), Authority(person))


def size(authority, kind):
    bound = authority.limit(kind).per_grant
    return bound.points if isinstance(bound, Percent) else bound.minor


@given(terms_, people, authorities_, spent_, available_)
def test_the_approver_covers_the_grant_and_is_there(terms, asker, authorities, spent, available):
    found = approver(terms, asker, authorities, spent, available)

    assert found is None or covers(own(authorities, found), terms, spent.get(found)) is Coverage.YES
    assert found in {None, asker} | available


@given(terms_, people, authorities_, spent_, available_)
def test_nobody_approves_a_request_their_own_authority_does_not_cover(terms, asker, authorities, spent, available):
    found = approver(terms, asker, authorities, spent, available)

    covered = covers(own(authorities, asker), terms, spent.get(asker)) is Coverage.YES
    assert (found == asker) is covered


@given(terms_, people, authorities_, spent_, available_)
def test_nobody_with_a_lower_sufficient_limit_is_passed_over(terms, asker, authorities, spent, available):
    found = approver(terms, asker, authorities, spent, available)
    able = [
        a
        for a in authorities
        if a.person in available and a.person != asker and covers(a, terms, spent.get(a.person)) is Coverage.YES
    ]

    assert found is not None or not able
    assert found in (None, asker) or size(own(authorities, found), terms.kind) == min(
        size(a, terms.kind) for a in able
    )


@given(st.builds(GrantTerms, st.just(AMOUNT), amount=amounts), people, authorities_, spent_, available_)
def test_a_smaller_grant_never_needs_more_authority(terms, asker, authorities, spent, available):
    smaller = GrantTerms(AMOUNT, amount=Money(max(1, terms.amount.minor // 2), terms.amount.currency))
    for_more = approver(terms, asker, authorities, spent, available)
    for_less = approver(smaller, asker, authorities, spent, available)

    assert for_more is None or for_less is not None
    assert (
        for_more in (None, asker)
        or for_less == asker
        or (size(own(authorities, for_less), AMOUNT) <= size(own(authorities, for_more), AMOUNT))
    )
