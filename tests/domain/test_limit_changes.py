"""Limits changed in Slack: who may, what needs a second admin, and which rules are then in force."""

from dataclasses import replace

import pytest

from bot.domain.authority import Bound, Span
from bot.domain.ids import UserId
from bot.domain.limit_changes import (
    LimitChange,
    confirm,
    overlaid,
    overtaken,
    parted,
    propose,
    raises,
    strictest,
    turn_down,
    with_limits,
)
from bot.domain.money import Currency
from bot.domain.policy import Policy
from bot.domain.refusal import No, Refusal
from tests.domain.builders import ANN, BEN, CLEO, DAN, NOON, authority, euros, later, percent, person

ANNS = authority(ANN, 20, month=euros(100), seniority=0)
FILE = Policy(version="file", authorities=(ANNS, authority(BEN, 100, seniority=1)))


def gift(amount):
    return replace(ANNS, per_grant={**ANNS.per_grant, "gift": euros(amount)})


def proposed(limits, by=BEN, number=1, at=NOON):
    change = propose(number, limits, FILE, FILE, person(by, is_admin=True), at)
    assert not isinstance(change, Refusal), change
    return change


def in_force(changes, at, file=FILE):
    return next(a for a in overlaid(file, changes, at).authorities if a.person == ANN).at_once("gift")


def test_a_lowered_limit_holds_at_once_and_needs_nobody():
    change = proposed(gift(5))

    assert not change.waiting
    assert in_force([change], NOON) == euros(5)


def test_a_raised_limit_waits_for_a_second_admin():
    change = proposed(gift(40))

    assert change.waiting
    assert in_force([change], later(days=9)) == euros(20)


def test_a_raise_holds_from_the_moment_the_second_admin_said_yes():
    change = confirm(proposed(gift(40)), person(CLEO, is_admin=True), later(hours=2))

    assert in_force([change], later(hours=1)) == euros(20)
    assert in_force([change], later(hours=2)) == euros(40)


@pytest.mark.parametrize("who", [BEN, ANN])
def test_neither_who_proposed_it_nor_whose_limits_they_are_confirms_a_raise(who):
    assert confirm(proposed(gift(40)), person(who, is_admin=True), NOON) == Refusal(No.SECOND_ADMIN_NEEDED)


def test_an_admin_who_raises_their_own_limit_needs_another_admin():
    change = propose(1, gift(40), FILE, FILE, person(ANN, is_admin=True), NOON)

    assert change.waiting
    assert confirm(change, person(ANN, is_admin=True), NOON) == Refusal(No.SECOND_ADMIN_NEEDED)


@pytest.mark.parametrize(
    "facts", [{}, {"is_admin": True, "deleted": True}, {"is_owner": True, "is_restricted": True}]
)
def test_only_admins_of_the_workspace_change_limits(facts):
    nobody = person(DAN, **facts)

    assert propose(1, gift(5), FILE, FILE, nobody, NOON) == Refusal(No.NOT_AN_ADMIN)
    assert confirm(proposed(gift(40)), nobody, NOON) == Refusal(No.NOT_AN_ADMIN)
    assert turn_down(proposed(gift(40)), nobody) == Refusal(No.NOT_AN_ADMIN)


def test_a_change_that_changes_nothing_is_refused():
    assert propose(1, ANNS, FILE, FILE, person(BEN, is_owner=True), NOON) == Refusal(No.SAME_LIMITS)


def test_a_raise_that_was_turned_down_never_holds_and_is_not_decided_again():
    change = turn_down(proposed(gift(40)), person(BEN, is_admin=True))

    assert in_force([change], later(days=9)) == euros(20)
    assert confirm(change, person(CLEO, is_admin=True), NOON) == Refusal(No.CHANGE_DECIDED)
    assert turn_down(change, person(CLEO, is_admin=True)) == Refusal(No.CHANGE_DECIDED)


def test_the_newest_change_holds():
    assert in_force([proposed(gift(7), number=2), proposed(gift(5), number=1)], NOON) == euros(7)


def test_a_change_is_void_when_the_file_changes_the_same_limits():
    change = proposed(gift(5))
    edited = replace(FILE, authorities=(gift(15), *FILE.authorities[1:]))
    other = replace(FILE, authorities=(ANNS, authority(BEN, 99, seniority=1)))

    assert in_force([change], NOON, edited) == euros(15)
    assert in_force([change], NOON, other) == euros(5)


def test_somebody_new_gets_limits_only_with_a_second_admin():
    change = propose(1, authority(DAN, 10), FILE, FILE, person(BEN, is_admin=True), NOON)
    agreed = confirm(change, person(CLEO, is_admin=True), NOON)

    assert change.waiting
    assert overlaid(FILE, [change], NOON) == FILE
    assert [a.person for a in overlaid(FILE, [agreed], NOON).authorities] == [ANN, BEN, DAN]


def test_every_set_of_rules_has_a_version_of_its_own():
    first, second = proposed(gift(5), number=1), proposed(gift(7), number=2)

    versions = {overlaid(FILE, changes, NOON).version for changes in ([], [first], [first, second])}

    assert len(versions) == 3


def test_a_change_that_comes_into_force_late_makes_a_version_of_its_own():
    """A raise may be confirmed after later changes of other limits are in force."""
    bens = propose(2, authority(BEN, 5, seniority=1), FILE, FILE, person(CLEO, is_admin=True), NOON)
    agreed = confirm(proposed(gift(40)), person(CLEO, is_admin=True), later(hours=2))

    versions = [overlaid(FILE, [agreed, bens], at).version for at in (NOON, later(hours=3), None)]

    assert versions == ["file+2", "file+1", "file+1"]


def test_a_change_that_waits_is_overtaken_by_a_later_one_in_force_or_by_the_file():
    waits, lowered = proposed(gift(40)), proposed(gift(5), number=2)
    bens = propose(2, authority(BEN, 5, seniority=1), FILE, FILE, person(CLEO, is_admin=True), NOON)
    edited = replace(FILE, authorities=(gift(15), *FILE.authorities[1:]))

    assert not overtaken(waits, FILE, [waits, bens, proposed(gift(50), number=3)])
    assert overtaken(waits, FILE, [waits, lowered])
    assert not overtaken(proposed(gift(40), number=3), FILE, [lowered])
    assert overtaken(waits, edited, [waits])


def test_a_change_remembers_what_was_in_force():
    assert proposed(gift(40)).old == ANNS


@pytest.mark.parametrize(
    "new",
    [
        gift(21),
        replace(ANNS, per_grant={**ANNS.per_grant, "voucher": euros(1)}),
        replace(ANNS, bounds=()),
        replace(ANNS, bounds=(Bound(Span.MONTH, euros(101)),)),
    ],
)
def test_more_of_anything_is_a_raise(new):
    assert raises(ANNS, new)


@pytest.mark.parametrize(
    "new",
    [
        gift(19),
        replace(ANNS, per_grant={}),
        replace(ANNS, bounds=(*ANNS.bounds, Bound(Span.DAY, euros(10)))),
        replace(ANNS, until=later(days=1)),
        replace(ANNS, since=later(days=1)),
        replace(ANNS, seniority=3),
    ],
)
def test_less_of_anything_is_no_raise(new):
    assert not raises(ANNS, new)


def test_a_longer_time_is_a_raise():
    passing = replace(ANNS, since=NOON, until=later(days=1))

    assert raises(passing, replace(passing, until=later(days=2)))
    assert raises(passing, replace(passing, until=None))
    assert raises(passing, replace(passing, since=later(days=-1)))
    assert raises(passing, replace(passing, since=None))
    assert not raises(passing, passing)


def test_a_new_person_without_any_limit_is_no_raise():
    assert not raises(None, authority(DAN, 0))


MONTH, WEEK, CASE_, CUSTOMER = (Bound(span, euros(100)) for span in (Span.MONTH, Span.WEEK, Span.CASE, Span.CUSTOMER))
GIFTS_A_DAY = Bound(Span.DAY, euros(5), "gift")
BOUNDED = replace(ANNS, per_grant={"gift": euros(7)}, bounds=(CASE_, CUSTOMER, MONTH, GIFTS_A_DAY))


@pytest.mark.parametrize(
    ("at_once", "bounds", "after"),
    [
        ({}, {}, (CASE_, CUSTOMER, MONTH, GIFTS_A_DAY)),
        ({}, {(Span.WEEK, ""): euros(100)}, (CASE_, CUSTOMER, WEEK, MONTH, GIFTS_A_DAY)),
        ({}, {(Span.MONTH, ""): None}, (CASE_, CUSTOMER, GIFTS_A_DAY)),
        ({}, {(Span.DAY, "gift"): None}, (CASE_, CUSTOMER, MONTH)),
        ({}, {(Span.DAY, "gift"): euros(3)}, (CASE_, CUSTOMER, MONTH, replace(GIFTS_A_DAY, most=euros(3)))),
        (
            {},
            {(Span.CASE, "gift"): euros(3)},
            (CASE_, CUSTOMER, MONTH, Bound(Span.CASE, euros(3), "gift"), GIFTS_A_DAY),
        ),
        ({}, {(Span.CASE, ""): None}, (Bound(Span.CASE, euros(7)), CUSTOMER, MONTH, GIFTS_A_DAY)),
        (
            {"refund": euros(9)},
            {(Span.CUSTOMER, ""): None},
            (CASE_, Bound(Span.CUSTOMER, euros(9)), MONTH, GIFTS_A_DAY),
        ),
    ],
)
def test_what_is_not_named_stays_and_a_case_and_a_customer_are_never_without_a_bound(at_once, bounds, after):
    new = with_limits(BOUNDED, at_once, bounds)

    assert new.bounds == after
    assert new.per_grant == {"gift": euros(7), **at_once}


def test_a_limit_of_a_grant_is_added_changed_and_taken_away():
    two = replace(BOUNDED, per_grant={"gift": euros(7), "refund": euros(2)})

    new = with_limits(two, {"gift": euros(4), "refund": None, "discount_percent": percent(5)}, {})

    assert list(new.per_grant.items()) == [("discount_percent", percent(5)), ("gift", euros(4))]
    assert (new.person, new.seniority, new.currency) == (two.person, two.seniority, two.currency)


@pytest.mark.parametrize("other", [4, 6])
def test_of_two_bounds_of_one_span_and_kind_the_least_holds(other):
    twice = replace(BOUNDED, bounds=(CASE_, CUSTOMER, GIFTS_A_DAY, replace(GIFTS_A_DAY, most=euros(other))))

    least = replace(GIFTS_A_DAY, most=euros(min(5, other)))
    assert with_limits(twice, {}, {}).bounds == (CASE_, CUSTOMER, least)


@pytest.mark.parametrize("span", Span)
@pytest.mark.parametrize("kind", ["", "gift"])
def test_every_bound_that_is_loosened_is_a_raise_and_every_one_tightened_is_none(span, kind):
    bounds = (Bound(s, euros(50), k) for s in Span for k in ("", "gift"))
    old = replace(ANNS, bounds=tuple(bounds))

    assert raises(old, with_limits(old, {}, {(span, kind): euros(51)}))
    assert not raises(old, with_limits(old, {}, {(span, kind): euros(49)}))
    # A case or a customer without a bound of all kinds has that of the largest single grant.
    implied = span in (Span.CASE, Span.CUSTOMER) and not kind
    assert raises(old, with_limits(old, {}, {(span, kind): None})) is not implied


def strict(**changes):
    return replace(
        BOUNDED, per_grant={"gift": euros(7), "refund": euros(9)}, since=NOON, until=later(days=9), **changes
    )


STRICT = strict()
# What is wanted in place of STRICT, what of it holds at once, and whether that is less than STRICT.
PARTS = [
    (
        {"per_grant": {"gift": euros(8), "refund": euros(4)}},
        {"per_grant": {"gift": euros(7), "refund": euros(4)}},
        True,
    ),
    ({"per_grant": {"gift": euros(8)}}, {"per_grant": {"gift": euros(7)}}, True),
    (
        {"per_grant": {"gift": euros(6), "refund": euros(9), "discount_amount": euros(1)}},
        {"per_grant": {"gift": euros(6), "refund": euros(9)}},
        True,
    ),
    ({"per_grant": {"gift": euros(8), "refund": euros(9)}}, {}, False),
    ({"bounds": (CASE_, CUSTOMER)}, {}, False),
    (
        {"bounds": (CASE_, CUSTOMER, replace(MONTH, most=euros(99)), replace(GIFTS_A_DAY, most=euros(6)))},
        {"bounds": (CASE_, CUSTOMER, replace(MONTH, most=euros(99)), GIFTS_A_DAY)},
        True,
    ),
    (
        {"bounds": (CASE_, CUSTOMER, WEEK, replace(MONTH, most=euros(101)))},
        {"bounds": (CASE_, CUSTOMER, WEEK, MONTH, GIFTS_A_DAY)},
        True,
    ),
    (
        {"bounds": (CASE_, CUSTOMER, replace(GIFTS_A_DAY, kind=""), MONTH, replace(GIFTS_A_DAY, most=euros(6)))},
        {"bounds": (CASE_, CUSTOMER, replace(GIFTS_A_DAY, kind=""), MONTH, GIFTS_A_DAY)},
        True,
    ),
    (
        {"bounds": (CASE_, CUSTOMER, replace(GIFTS_A_DAY, kind="", most=euros(4)), replace(MONTH, most=euros(101)))},
        {"bounds": (CASE_, CUSTOMER, replace(GIFTS_A_DAY, kind="", most=euros(4)), MONTH, GIFTS_A_DAY)},
        True,
    ),
    ({"until": later(days=8), "since": None}, {"until": later(days=8)}, True),
    ({"until": None, "since": later(days=1)}, {"since": later(days=1)}, True),
    ({"until": later(days=10), "since": later(days=-1)}, {}, False),
]


@pytest.mark.parametrize(("wanted", "at_once", "less"), PARTS)
def test_of_a_change_only_what_lowers_a_limit_waits_for_nobody(wanted, at_once, less):
    change = LimitChange(7, replace(STRICT, **wanted), "over", BEN, NOON, raised=True, old=STRICT)
    held = replace(STRICT, **at_once)

    assert strictest(STRICT, change.limits) == held
    if not less:
        assert parted(change) == (change,)
        return
    down, up = parted(change)
    assert (down.number, down.limits, down.old, down.raised, down.waiting) == (7, held, STRICT, False, False)
    assert (up.number, up.limits, up.old, up.raised, up.waiting) == (8, change.limits, held, True, True)
    assert (down.over, down.by, down.at) == (up.over, up.by, up.at) == ("over", BEN, NOON)
    assert not raises(STRICT, held)
    assert not raises(change.limits, held)


def test_limits_without_dates_get_those_of_the_change_and_keep_none_else():
    ever = replace(STRICT, since=None, until=None)

    assert strictest(ever, STRICT) == STRICT
    assert strictest(ever, ever) == ever


def test_a_lowering_and_the_limits_of_somebody_new_are_one_change():
    lowered = LimitChange(7, gift(5), "", BEN, NOON, raised=False, old=ANNS)
    new = LimitChange(7, gift(5), "", BEN, NOON, raised=True)

    assert (parted(lowered), parted(new)) == ((lowered,), (new,))


def test_a_kind_that_was_forbidden_and_is_not_named_any_more_is_nothing_lowered():
    none = replace(ANNS, per_grant={"gift": euros(0), "refund": euros(5)})
    change = LimitChange(7, replace(none, per_grant={"refund": euros(9)}), "", BEN, NOON, raised=True, old=none)

    assert parted(change) == (change,)


def test_limits_in_another_currency_are_other_limits():
    zloty = replace(ANNS, currency=Currency("PLN"))
    agreed = confirm(proposed(zloty), person(CLEO, is_admin=True), NOON)

    assert [a.currency for a in overlaid(FILE, [agreed], NOON).authorities] == ["EUR", "EUR", "PLN"]


MAIL = UserId("ann@cafe.example")
BOTH = Policy(authorities=(authority(ANN, 20, month=euros(100)), authority(MAIL, 50, month=euros(60))))


@pytest.mark.parametrize("order", [1, -1])
def test_who_is_named_by_id_and_by_address_has_the_stricter_limits_of_the_two(order):
    rules = replace(BOTH, authorities=BOTH.authorities[::order])
    (only,) = rules.resolved({MAIL: ANN}).authorities

    assert (only.at_once("gift"), only.bound(Span.MONTH)) == (euros(20), euros(60))
    assert rules.named_twice({MAIL: ANN}) == (ANN,)


def test_only_who_is_named_twice_in_one_currency_is_told_of():
    zloty = replace(BOTH.authorities[1], currency=Currency("PLN"))
    other = replace(BOTH, authorities=(BOTH.authorities[0], zloty))

    assert other.named_twice({MAIL: ANN}) == BOTH.named_twice({}) == ()
    assert len(other.resolved({MAIL: ANN}).authorities) == 2


def test_limits_changed_in_slack_leave_nothing_of_those_they_change():
    """Also where the rules give one person several in one currency, one after the other."""
    first = replace(ANNS, until=later(days=9))
    second = replace(gift(50), since=later(days=9))
    file = replace(FILE, authorities=(first, second, *FILE.authorities[1:]))
    lower = replace(first, per_grant={"gift": euros(5)})

    change = propose(1, lower, file, file, person(BEN, is_admin=True), NOON)

    assert not change.raised
    assert overlaid(file, [change]).authorities == (lower, *FILE.authorities[1:])
    assert not overtaken(change, file, [change])
    edited = replace(file, authorities=(first, replace(gift(60), since=later(days=9)), *FILE.authorities[1:]))
    assert overlaid(edited, [change]) == edited
    assert overtaken(change, edited, [change])


@pytest.mark.parametrize(("days", "old"), [(0, 20), (9, 50), (99, 20)])
def test_what_a_change_is_compared_with_is_in_force_at_that_moment(days, old):
    first = replace(ANNS, until=later(days=9))
    second = replace(gift(50), since=later(days=9), until=later(days=50))
    file = replace(FILE, authorities=(first, second))

    change = propose(1, gift(3), file, file, person(BEN, is_admin=True), later(days=days))

    assert change.old.at_once("gift") == euros(old)
