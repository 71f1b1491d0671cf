"""Everybody in a Slack user group has its limits, unless they have their own."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

import pytest

from bot.domain.money import Currency
from bot.domain.policy import Policy
from tests.domain.builders import ANN, BEN, CLEO, authority

SHOPS, LEADS = "S0SHOPS", "S0LEADS"
RULES = Policy(
    version="file",
    authorities=(authority(ANN, 10), authority(SHOPS, 20, seniority=1), authority(LEADS, 50, seniority=2)),
)


def limits(members, rules=RULES):
    return {a.person: str(a.at_once("gift")) for a in rules.with_groups(members).authorities}


def test_everybody_in_a_group_has_its_limits():
    assert limits({SHOPS: [BEN, CLEO]}) == {ANN: "10.00 EUR", BEN: "20.00 EUR", CLEO: "20.00 EUR"}


def test_ones_own_limits_in_the_same_currency_win():
    assert limits({LEADS: [ANN]}) == {ANN: "10.00 EUR"}


def test_own_limits_in_another_currency_take_nothing_away():
    zloty = replace(
        RULES, authorities=(replace(RULES.authorities[0], currency=Currency("PLN")), *RULES.authorities[1:])
    )

    found = zloty.with_groups({SHOPS: [ANN]}).authorities

    assert [(a.person, a.currency) for a in found] == [(ANN, "PLN"), (ANN, "EUR")]


def test_of_several_groups_the_most_senior_wins_in_whatever_order_they_stand():
    turned = replace(RULES, authorities=RULES.authorities[::-1])

    assert (
        limits({SHOPS: [BEN], LEADS: [BEN]})[BEN] == limits({SHOPS: [BEN], LEADS: [BEN]}, turned)[BEN] == "50.00 EUR"
    )


def test_a_group_of_which_nobody_is_known_grants_nothing():
    assert limits({}) == limits({SHOPS: []}) == {ANN: "10.00 EUR"}


def test_other_people_in_a_group_are_another_version_of_the_rules():
    versions = {RULES.with_groups(members).version for members in ({}, {SHOPS: [BEN]}, {SHOPS: [CLEO]})}

    assert len(versions) == 3
    assert Policy(version="file").with_groups({}).version == "file"


def test_an_address_is_no_group_whatever_it_begins_with():
    rules = Policy(authorities=(authority("Sam@example.com", 10),))

    assert rules.groups() == frozenset()
    assert rules.mentioned() == {"Sam@example.com"}


FEBRUARY, MARCH, APRIL, MAY = (datetime(2026, month, 1, tzinfo=UTC) for month in (2, 3, 4, 5))
A_DAY = timedelta(days=1)


def given(rules, at, members=MappingProxyType({SHOPS: [ANN], LEADS: [ANN]})):
    """What Ann may give at once at that moment."""
    mine = [a for a in rules.with_groups(members).authorities if a.person == ANN and a.in_force(at)]
    assert len(mine) <= 1
    return str(mine[0].at_once("gift")) if mine else None


@pytest.mark.parametrize(
    ("at", "most"),
    [
        (FEBRUARY - A_DAY, "20.00 EUR"),
        (FEBRUARY, "50.00 EUR"),
        (MARCH, "10.00 EUR"),
        (APRIL - A_DAY, "10.00 EUR"),
        (APRIL, "50.00 EUR"),
        (MAY, "20.00 EUR"),
    ],
)
def test_only_limits_in_force_win_over_others(at, most):
    own, shops, leads = RULES.authorities
    own, leads = replace(own, since=MARCH, until=APRIL), replace(leads, since=FEBRUARY, until=MAY)

    assert given(Policy(authorities=(own, shops, leads)), at) == most
    assert given(Policy(authorities=(leads, shops, own)), at) == most


@pytest.mark.parametrize(("since", "until"), [(None, MARCH), (MARCH, None), (None, None), (MARCH, APRIL)])
@pytest.mark.parametrize(
    ("first", "last"), [(None, FEBRUARY), (MAY, None), (FEBRUARY, MARCH), (APRIL, MAY), (FEBRUARY, MAY), (None, None)]
)
def test_at_every_moment_the_first_of_those_in_force_holds(since, until, first, last):
    own, shops, _ = RULES.authorities
    own, shops = replace(own, since=since, until=until), replace(shops, since=first, until=last)
    rules = Policy(authorities=(own, shops))

    for month in (FEBRUARY, MARCH, APRIL, MAY):
        for at in (month - A_DAY, month, month + A_DAY):
            held = next((str(a.at_once("gift")) for a in (own, shops) if a.in_force(at)), None)
            assert given(rules, at) == held, at


def test_who_has_a_groups_limits_once_their_own_end_makes_another_version_of_the_rules():
    ended = replace(RULES.authorities[0], until=MARCH)
    rules = replace(RULES, authorities=(ended, *RULES.authorities[1:]))

    assert rules.with_groups({SHOPS: [ANN]}).version != rules.with_groups({}).version
