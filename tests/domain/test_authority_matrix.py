"""The table that a reviewer reads is what happens, in every combination of it."""

from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
import yaml

from bot.domain.case import GrantState
from bot.domain.commands import ApproveGrant, OfferGrant
from bot.domain.decide import decide
from bot.domain.evolve import evolve
from bot.domain.ids import UserId
from bot.domain.money import Money
from bot.domain.refusal import Refusal
from tests.domain.builders import EUR, ask, authority, circumstances, discount, euros, person, policy, understood

TABLE = yaml.safe_load(Path(__file__).with_name("authority_matrix.yaml").read_text(encoding="utf-8"))
FLAGS = {
    "member": {},
    "guest": {"is_restricted": True},
    "single_channel_guest": {"is_restricted": True, "is_ultra_restricted": True},
    "bot": {"is_bot": True},
    "deleted": {"deleted": True},
    "stranger": {"is_stranger": True},
    "other_team": {"team": "T2", "home_team": "T2"},
}
DIMENSIONS = {"act": "acts", "role": "roles", "flag": "flags", "amount": "amounts"}
EVERY = list(product(*(list(TABLE[plural]) for plural in DIMENSIONS.values())))

ASKER = UserId("UASKER")  # a colleague without limits, whose requests the others decide
STAFF = {f"U{role.upper()}{n}": role for role, n in product(TABLE["limits"], (1, 2)) if n == 1 or role == "director"}
SUBJECTS = {role: UserId(f"U{role.upper()}") for role in TABLE["roles"]}
SENIORITY = {role: place for place, role in enumerate(TABLE["limits"])}


def rules():
    able = {**{SUBJECTS[role]: role for role in TABLE["limits"]}, **STAFF}
    limits = (authority(u, TABLE["limits"][role], seniority=SENIORITY[role]) for u, role in able.items())
    return policy(
        authorities=tuple(limits),
        fallback=SUBJECTS["fallback_only"],
        admins=(SUBJECTS["admin"],),
        two_people_above=(euros(TABLE["two_people_above"]),),
        retype_above=(euros(TABLE["retype_above"]),),
    )


RULES = rules()
PRESENT = frozenset({*SUBJECTS.values(), *STAFF, ASKER})


def rows_for(combination):
    named = dict(zip(DIMENSIONS, combination, strict=True))
    return [row for row in TABLE["rows"] if all(_fits(row[name], value) for name, value in named.items())]


def _fits(cell, value):
    return cell == "all" or value in (cell if isinstance(cell, list) else [cell])


def now(who, **facts):
    return circumstances(RULES, person=person(who, **facts), reachable=PRESENT, at_work=PRESENT)


def decided(case, command, by, **facts):
    decision = decide(case, command, now(by, **facts))
    if isinstance(decision, Refusal):
        return case, decision.no.value
    for event in decision:
        case = evolve(case, event)
    return case, None


def asked_for(amount, by):
    case, _ = decided(understood(), ask(OfferGrant, by=by, terms=discount(amount)), by)
    return case


def outcome(act, role, flag, band):
    """What really happens, in the words of the table."""
    who, facts, amount = SUBJECTS[role], FLAGS[flag], TABLE["amounts"][band]
    if act == "offers":
        case, no = decided(understood(), ask(OfferGrant, by=who, terms=discount(amount)), who, **facts)
        return no or _said(case)
    case = asked_for(amount, who if act == "approves_own" else ASKER)
    if act == "seconds":
        case, _ = decided(case, yes("UDIRECTOR1", euros(amount)), "UDIRECTOR1")
    typed = {"approves": None, "mistypes": Money(amount * 100 + 1, EUR)}.get(act, euros(amount))
    case, no = decided(case, yes(who, typed, **facts), who, **facts)
    return no or _said(case, who)


def yes(who, typed, **facts):
    return ask(ApproveGrant, person=person(who, **facts), grant=1, typed=typed)


def _said(case, *answered):
    grant = case.grants[0]
    if grant.state is GrantState.GRANTED:
        return "granted"
    if grant.yes:
        assert grant.yes == answered
        assert grant.holder not in (*answered, grant.by)
        return "second"
    role = {**STAFF, **{user: role for role, user in SUBJECTS.items()}}[grant.holder]
    assert grant.holder != grant.by
    return f"asks {role}"


@pytest.mark.parametrize("act", TABLE["acts"])
def test_every_combination_has_exactly_one_row_and_that_is_what_happens(act):
    wrong = []
    for combination in EVERY:
        if combination[0] != act:
            continue
        rows = rows_for(combination)
        assert len(rows) == 1, (combination, rows)
        happened = outcome(*combination)
        if happened != rows[0]["then"]:
            wrong.append((combination, rows[0]["then"], happened))

    assert wrong == []


def test_the_whole_product_is_walked_and_no_row_is_idle():
    used = {id(row) for combination in EVERY for row in rows_for(combination)}

    assert len(EVERY) == 6 * 6 * 7 * 6
    assert len(used) == len(TABLE["rows"])


def test_the_one_budget_that_pays_is_the_last_ones_to_say_yes():
    case = asked_for(TABLE["amounts"]["two_people"], ASKER)
    case, _ = decided(case, yes("UDIRECTOR1", None), "UDIRECTOR1")
    case, _ = decided(case, yes("UDIRECTOR2", None), "UDIRECTOR2")

    grant = case.grants[0]
    assert (grant.holder, grant.yes) == ("UDIRECTOR2", ("UDIRECTOR1", "UDIRECTOR2"))


def test_the_same_person_does_not_say_yes_twice():
    case = asked_for(TABLE["amounts"]["two_people"], ASKER)
    case, _ = decided(case, yes("UDIRECTOR1", None), "UDIRECTOR1")

    assert decided(case, yes("UDIRECTOR1", None), "UDIRECTOR1")[1] == "said_yes_already"


def test_a_person_of_another_workspace_with_the_same_id_offers_nothing():
    asked = ask(OfferGrant, by=SUBJECTS["director"], terms=discount(5))
    facts = now(SUBJECTS["director"])

    refusal = decide(understood(), asked, replace(facts, person=replace(facts.person, team="T2")))

    assert refusal.no == "not_a_member"
