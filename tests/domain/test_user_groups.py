"""Everybody in a Slack user group has its limits, unless they have their own."""

from dataclasses import replace

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
