"""Every event of goodwill says of which case it is, when it was and who did it; authority is that of its moment."""

import pytest

from bot.domain.commands import (
    ApproveGrant,
    ExpireGrant,
    HandOverGrant,
    MoveUpGrant,
    OfferGrant,
    RefuseGrant,
    TakeBackGrant,
)
from bot.domain.refusal import No
from tests.domain.builders import (
    ANN,
    BEN,
    CASE,
    CLEO,
    DAN,
    NOON,
    after,
    ask,
    authority,
    circumstances,
    discount,
    euros,
    events_of,
    gift,
    later,
    no_of,
    person,
    policy,
    refusal_of,
    understood,
    with_grant,
)

TWO = policy(two_people_above=(euros(30),))
ASKED = with_grant(terms=discount(40))
GIVEN = with_grant(terms=gift(5))
SPENT = after(GIVEN, ask(HandOverGrant, person=person(DAN), grant=1))
ONE = later(hours=1)
MONTH = later(days=30)


def by(command, who, **fields):
    return ask(command, person=person(who), grant=1, at=ONE, **fields)


@pytest.mark.parametrize(
    ("case", "command", "rules", "who", "at"),
    [
        (understood(), ask(OfferGrant, by=ANN, terms=discount(5)), None, ANN, NOON),
        (understood(), ask(OfferGrant, by=ANN, terms=discount(40)), None, ANN, NOON),
        (ASKED, by(ApproveGrant, BEN), None, BEN, ONE),
        (with_grant(terms=discount(40), rules=TWO), by(ApproveGrant, BEN), TWO, BEN, ONE),
        (ASKED, by(RefuseGrant, CLEO), None, CLEO, ONE),
        (ASKED, ask(MoveUpGrant, grant=1, asked=1, at=ONE), None, None, ONE),
        (GIVEN, by(HandOverGrant, DAN), None, DAN, ONE),
        (GIVEN, by(TakeBackGrant, ANN, reason="Not wanted."), None, ANN, ONE),
        (SPENT, by(TakeBackGrant, ANN, reason="It came back."), None, ANN, ONE),
        (GIVEN, ask(ExpireGrant, grant=1, at=MONTH), None, None, MONTH),
    ],
    ids=["granted", "asked", "approved", "seconded", "refused", "moved", "handed", "released", "reversed", "expired"],
)
def test_every_event_names_its_case_its_moment_and_who_did_it(case, command, rules, who, at):
    for event in events_of(case, command, circumstances(rules)):
        assert (event.case, event.at, event.by) == (CASE, at, who)
        assert event.grant.number == 1


# Authority that begins or ends counts as it is at the moment of each decision.

HOUR_LONG = (
    authority(BEN, 50, until=ONE),
    authority(CLEO, 60, seniority=1, since=ONE),
    authority(DAN, 70, seniority=2),
)
STAFF = frozenset({ANN, BEN, CLEO, DAN})


def dated(**rules):
    return circumstances(policy(authorities=HOUR_LONG, **rules), reachable=STAFF, at_work=STAFF)


def requested(**rules):
    return after(understood(), ask(OfferGrant, by=ANN, terms=discount(40)), dated(**rules))


def test_a_request_goes_to_who_has_the_authority_when_it_is_made():
    late = ask(OfferGrant, by=ANN, terms=discount(40), at=ONE)

    assert requested().grants[0].holder == BEN
    assert after(understood(), late, dated()).grants[0].holder == CLEO


def test_it_moves_up_to_who_has_the_authority_then():
    early = ask(MoveUpGrant, grant=1, asked=1, at=later(minutes=59))

    assert after(requested(), early, dated()).grants[0].holder == DAN
    assert after(requested(), ask(MoveUpGrant, grant=1, asked=1, at=ONE), dated()).grants[0].holder == CLEO


def test_a_second_yes_is_asked_of_who_has_the_authority_then():
    above = {"two_people_above": (euros(30),)}

    assert after(requested(**above), by(ApproveGrant, DAN), dated(**above)).grants[0].holder == CLEO


def test_a_first_yes_does_not_outlive_its_givers_authority():
    above = {"two_people_above": (euros(30),)}
    first = ask(ApproveGrant, person=person(BEN), grant=1, at=later(minutes=5))
    once = after(requested(**above), first, dated(**above))

    in_time = ask(ApproveGrant, person=person(DAN), grant=1, at=later(minutes=59))
    assert after(once, in_time, dated(**above)).grants[0].standing
    assert after(once, by(ApproveGrant, DAN), dated(**above)).grants[0].yes == (DAN,)


def test_who_may_refuse_and_take_back_has_the_authority_then():
    granted = after(requested(), ask(ApproveGrant, person=person(DAN), grant=1), dated())
    early = later(minutes=59)

    for case, command, fields in [
        (requested(), RefuseGrant, {}),
        (granted, TakeBackGrant, {"reason": "Not wanted."}),
    ]:
        then = ask(command, person=person(CLEO), grant=1, at=early, **fields)
        assert no_of(case, then, dated()) is No.NOT_YOUR_GRANT
        assert not after(case, by(command, CLEO, **fields), dated()).grants[0].standing


@pytest.mark.parametrize(("typed", "no"), [(None, No.RETYPE_NEEDED), (euros(41), No.RETYPED_OTHER)])
def test_an_amount_to_be_retyped_is_asked_for_at_its_field(typed, no):
    refusal = refusal_of(ASKED, by(ApproveGrant, BEN, typed=typed), circumstances(policy(retype_above=(euros(30),))))

    assert (refusal.no, refusal.field) == (no, "amount")
