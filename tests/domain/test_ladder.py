"""Whom goodwill is asked of: the least senior person who is there, and nobody twice; at last the fallback."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.authority import ALL_KINDS, PERIODS, Authority, Bound, Coverage, GrantKind, Span
from bot.domain.case import GrantState
from bot.domain.commands import ApproveGrant, MoveUpGrant, OfferGrant
from bot.domain.ids import UserId
from bot.domain.ladder import coverage, next_asked, second_asked
from bot.domain.money import Currency, Money
from bot.domain.refusal import No
from tests.domain.builders import (
    ANN,
    BEN,
    CLEO,
    DAN,
    NOON,
    after,
    ask,
    authority,
    circumstances,
    discount,
    euros,
    gift,
    later,
    no_of,
    person,
    policy,
    refusal_of,
    understood,
    used,
    with_grant,
)

EVE, FAY = UserId("UEVE"), UserId("UFAY")
EVERYBODY = frozenset({ANN, BEN, CLEO, DAN, EVE, FAY})


def there(*authorities, **facts):
    """The facts where these people have authority, and the rest of the policy is as given."""
    names = {"fallback", "admins", "two_people_above", "retype_above"}
    rules = {name: facts.pop(name) for name in names & facts.keys()}
    known = {"reachable": EVERYBODY, "at_work": EVERYBODY, **facts}
    return circumstances(policy(authorities=authorities, **rules), **known)


def asked_first(now, terms=None):
    return after(understood(), ask(OfferGrant, by=ANN, terms=terms or discount(40)), now).grants[0].holder


def moved_up(case, now, **fields):
    grant = case.grants[0]
    return after(case, ask(MoveUpGrant, grant=1, asked=len(grant.asked), at=later(hours=2), **fields), now)


def yes(by, **fields):
    return ask(ApproveGrant, person=person(by), grant=1, at=later(hours=1), **fields)


def test_the_least_senior_is_asked_however_high_their_limit():
    assert asked_first(there(authority(BEN, 50, seniority=2), authority(CLEO, 200, seniority=1))) == CLEO


def test_of_equals_the_lower_limit_is_asked_and_of_those_the_first_named():
    now = there(authority(BEN, 90, seniority=1), authority(CLEO, 80, seniority=1), authority(DAN, 80, seniority=1))

    assert asked_first(now) == CLEO


def test_who_is_at_work_comes_before_who_is_not_even_if_senior():
    people = authority(BEN, 50), authority(CLEO, 200, seniority=5)

    assert asked_first(there(*people, at_work=frozenset({CLEO}))) == CLEO
    assert asked_first(there(*people, at_work=frozenset())) == BEN


def test_who_is_away_is_not_asked():
    people = authority(BEN, 50), authority(CLEO, 200, seniority=5)

    assert asked_first(there(*people, away={BEN: None})) == CLEO


def test_for_who_is_away_the_delegate_is_asked_in_their_place():
    people = authority(BEN, 50), authority(CLEO, 200, seniority=5), authority(DAN, 60, seniority=9)

    assert asked_first(there(*people, away={BEN: DAN})) == DAN


@pytest.mark.parametrize(
    ("absent", "delegate"),
    [(authority(BEN, 50), authority(DAN, 39)), (authority(BEN, 39), authority(DAN, 50, seniority=9))],
    ids=["the delegate's own", "the absent one's"],
)
def test_a_delegate_never_has_more_than_the_smaller_of_the_two(absent, delegate):
    now = there(absent, delegate, authority(CLEO, 200, seniority=5), away={BEN: DAN})

    assert asked_first(now) == CLEO


def test_a_delegate_who_is_away_too_is_not_asked():
    people = authority(BEN, 50), authority(DAN, 60), authority(CLEO, 200, seniority=5)

    assert asked_first(there(*people, away={BEN: DAN, DAN: None})) == CLEO


def test_a_delegate_who_cannot_be_reached_is_not_asked():
    people = authority(BEN, 50), authority(DAN, 60), authority(CLEO, 200, seniority=5)

    assert asked_first(there(*people, away={BEN: DAN}, reachable=frozenset({ANN, CLEO}))) == CLEO


@pytest.mark.parametrize("span", Span)
def test_only_what_remains_of_an_authority_counts(span):
    tight = authority(BEN, 50, bounds=(Bound(span, euros(100)),))
    people = tight, authority(CLEO, 200, seniority=5)

    assert asked_first(there(*people, used=used(BEN, 60, span))) == BEN
    assert asked_first(there(*people, used=used(BEN, 61, span))) == CLEO


def test_when_nobody_covers_it_the_fallback_is_asked_and_else_an_admin():
    few = (authority(BEN, 10),)

    assert asked_first(there(*few, fallback=DAN, admins=(EVE,))) == DAN
    assert asked_first(there(*few, admins=(EVE, FAY))) == EVE
    assert asked_first(there(*few, fallback=DAN, admins=(EVE,), reachable=frozenset({EVE}))) == EVE


def test_where_nobody_at_all_is_left_the_asker_hears_it_at_once():
    assert no_of(understood(), ask(OfferGrant, by=ANN, terms=discount(40)), there()) is No.NOBODY_CAN_GRANT


def test_nobody_is_asked_for_their_own_request_not_even_as_fallback():
    assert asked_first(there(authority(ANN, 10), fallback=ANN, admins=(ANN, BEN))) == BEN


def test_on_silence_it_moves_up_to_the_next_and_at_last_to_fallback_and_admins():
    now = there(
        authority(BEN, 50), authority(CLEO, 60, seniority=1), fallback=DAN, admins=(DAN, EVE), at_work=EVERYBODY
    )
    case = with_grant(terms=discount(40), rules=now.policy, reachable=EVERYBODY)

    asked = [case.grants[0].holder]
    for _ in range(3):
        case = moved_up(case, now)
        asked.append(case.grants[0].holder)

    assert asked == [BEN, CLEO, DAN, EVE]
    assert case.grants[0].asked == tuple(asked)
    assert no_of(case, ask(MoveUpGrant, grant=1, asked=4), now) is No.NOBODY_CAN_GRANT


@pytest.mark.parametrize("fields", [{"grant": 2, "asked": 1}, {"grant": 1, "asked": 0}, {"grant": 1, "asked": 2}])
def test_a_clock_of_another_request_or_of_earlier_moves_nothing(fields):
    case = with_grant(terms=discount(40))

    assert no_of(case, ask(MoveUpGrant, **fields)) is No.NOT_DUE


def test_what_is_decided_moves_nowhere():
    assert no_of(after(with_grant(terms=discount(40)), yes(BEN)), ask(MoveUpGrant, grant=1, asked=1)) is No.NOT_DUE


# Two people

CEILING = {"two_people_above": (euros(30),)}
TWO = there(authority(BEN, 50), authority(CLEO, 60, seniority=1), authority(DAN, 70, seniority=2), **CEILING)


def above_the_ceiling(now=TWO):
    return after(understood(), ask(OfferGrant, by=ANN, terms=discount(40)), now)


def test_at_the_ceiling_one_yes_is_enough_and_above_it_two_are_needed():
    at_it = with_grant(terms=discount(30), rules=TWO.policy)

    assert after(at_it, yes(BEN), TWO).grants[0].state is GrantState.GRANTED
    assert after(above_the_ceiling(), yes(BEN), TWO).grants[0].state is GrantState.ASKED


def test_in_a_currency_without_a_ceiling_everything_is_above_those_of_the_others():
    zloty = replace(TWO.policy, two_people_above=(Money(10**9, Currency("PLN")),))

    case = with_grant(terms=discount(40), rules=zloty, reachable=EVERYBODY)
    now = circumstances(zloty, reachable=EVERYBODY)

    assert not after(case, yes(BEN), now).grants[0].standing
    assert after(after(case, yes(BEN), now), yes(CLEO), now).grants[0].standing


def test_above_the_ceiling_ones_own_authority_is_not_enough():
    now = there(authority(ANN, 100), authority(BEN, 50), authority(CLEO, 50), **CEILING)
    case = above_the_ceiling(now)

    assert (case.grants[0].state, case.grants[0].holder, case.grants[0].cover) == (
        GrantState.ASKED,
        BEN,
        Coverage.YES,
    )
    assert after(after(case, yes(BEN), now), yes(CLEO), now).grants[0].yes == (BEN, CLEO)


def test_after_the_first_yes_the_next_person_is_asked():
    grant = after(above_the_ceiling(), yes(BEN), TWO).grants[0]

    assert (grant.holder, grant.asked, grant.yes) == (CLEO, (BEN, CLEO), (BEN,))


def test_who_is_asked_and_has_not_answered_is_waited_for():
    grant = after(above_the_ceiling(), yes(DAN), TWO).grants[0]

    assert (grant.holder, grant.asked, grant.yes) == (BEN, (BEN,), (DAN,))


def test_who_was_silent_before_is_waited_for_when_nobody_else_is_left():
    now = there(authority(BEN, 50), authority(CLEO, 60, seniority=1), **CEILING)
    case = moved_up(above_the_ceiling(now), now)

    grant = after(case, yes(CLEO), now).grants[0]

    assert (grant.holder, grant.asked, grant.yes) == (BEN, (BEN, CLEO), (CLEO,))


def test_somebody_new_is_asked_before_who_was_silent():
    case = moved_up(above_the_ceiling(), TWO)

    grant = after(case, yes(CLEO), TWO).grants[0]

    assert (grant.holder, grant.asked, grant.yes) == (DAN, (BEN, CLEO, DAN), (CLEO,))


def test_where_no_second_person_exists_the_fallback_hears_of_it_or_the_first_yes_is_refused():
    now = there(authority(BEN, 50), fallback=EVE, **CEILING)
    alone = there(authority(BEN, 50), **CEILING)

    assert after(above_the_ceiling(now), yes(BEN), now).grants[0].holder == EVE
    refusal = refusal_of(above_the_ceiling(), yes(BEN), alone)
    assert (refusal.no, refusal.args) == (No.TWO_NEEDED, {"approvers": BEN})


@pytest.mark.parametrize("rest", [{}, {"fallback": BEN}, {"fallback": ANN}, {"admins": (ANN, BEN)}])
def test_what_needs_two_others_is_refused_at_once_where_only_one_could_say_yes(rest):
    alone = there(authority(BEN, 50), authority(CLEO, 39), authority(ANN, 50), **CEILING, **rest)
    refusal = refusal_of(understood(), ask(OfferGrant, by=ANN, terms=discount(40)), alone)

    assert (refusal.no, refusal.field, refusal.args) == (No.TWO_NEEDED, "amount", {"approvers": BEN})
    assert after(understood(), ask(OfferGrant, by=ANN, terms=discount(30)), alone).grants[0].standing
    gone = there(authority(BEN, 50), authority(CLEO, 50), **CEILING, reachable=EVERYBODY - {CLEO})
    assert no_of(understood(), ask(OfferGrant, by=ANN, terms=discount(40)), gone) is No.TWO_NEEDED


@pytest.mark.parametrize(
    "absent",
    [{"away": {CLEO: None}}, *({"used": used(CLEO, 30, span)} for span in PERIODS)],
    ids=["away", *PERIODS],
)
def test_a_first_yes_waits_for_who_can_say_the_second_on_another_day(absent):
    bounds = tuple(Bound(span, euros(60)) for span in PERIODS)
    now = there(authority(BEN, 50), authority(CLEO, 60, seniority=1, bounds=bounds), **CEILING, **absent)
    case = after(above_the_ceiling(now), yes(BEN), now)
    grant = case.grants[0]

    assert (grant.state, grant.yes, grant.holder, grant.asked) == (GrantState.ASKED, (BEN,), CLEO, (BEN, CLEO))
    back = there(authority(BEN, 50), authority(CLEO, 60, seniority=1, bounds=bounds), **CEILING)
    assert after(case, yes(CLEO), back).grants[0].standing


@pytest.mark.parametrize("span", [Span.CASE, Span.CUSTOMER])
def test_who_has_used_up_what_no_day_gives_back_could_not_say_yes(span):
    tight = authority(CLEO, 60, seniority=1, bounds=(Bound(span, euros(60)),))
    now = there(authority(BEN, 50), tight, **CEILING, used=used(CLEO, 30, span))

    assert no_of(understood(), ask(OfferGrant, by=ANN, terms=discount(40)), now) is No.TWO_NEEDED


@pytest.mark.parametrize(
    "later_on",
    [
        there(authority(CLEO, 60), authority(DAN, 70), **CEILING),
        there(authority(BEN, 39), authority(CLEO, 60), authority(DAN, 70), **CEILING),
        replace(TWO, goodwill=replace(TWO.goodwill, reachable=EVERYBODY - {BEN})),
    ],
    ids=["no authority", "a lower limit", "left"],
)
def test_a_first_yes_of_somebody_who_lost_the_authority_since_does_not_count(later_on):
    case = after(above_the_ceiling(), yes(BEN), TWO)

    grant = after(case, yes(CLEO), later_on).grants[0]

    assert (grant.state, grant.yes) == (GrantState.ASKED, (CLEO,))


def test_a_first_yes_stands_when_only_that_persons_month_is_used_up_since():
    monthly = authority(BEN, 50, month=euros(100))
    now = there(monthly, authority(CLEO, 60), **CEILING)
    case = after(after(understood(), ask(OfferGrant, by=ANN, terms=discount(40)), now), yes(BEN), now)

    full = there(monthly, authority(CLEO, 60), used=used(BEN, 99), **CEILING)

    assert after(case, yes(CLEO), full).grants[0].yes == (BEN, CLEO)


# Coverage


def test_the_authority_in_the_currency_of_the_grant_is_the_one_to_speak_of():
    zloty = Authority(BEN, Currency("PLN"), per_grant={GrantKind.GIFT: Money(5000, Currency("PLN"))})
    euro = authority(BEN, 10)
    both, only = there(zloty, euro), there(zloty)

    assert coverage(BEN, gift(11), both, NOON) is Coverage.OVER_GRANT
    assert coverage(BEN, gift(10), both, NOON) is Coverage.YES
    assert coverage(BEN, gift(10), only, NOON) is Coverage.OTHER_CURRENCY
    assert coverage(DAN, gift(10), both, NOON) is Coverage.NO_AUTHORITY


def test_each_currency_is_added_up_on_its_own():
    spent = {(BEN, Currency("PLN")): {(Span.MONTH, ALL_KINDS): 10**9}}

    assert coverage(BEN, gift(10), there(authority(BEN, 10, month=euros(10)), used=spent), NOON) is Coverage.YES


people = st.sampled_from([ANN, BEN, CLEO, DAN, EVE])
authorities = st.lists(
    st.builds(authority, people, st.integers(1, 100), seniority=st.integers(0, 3)),
    max_size=5,
    unique_by=lambda a: a.person,
)
absences = st.dictionaries(people, st.none() | people, max_size=3)
some = st.frozensets(people)


@given(authorities, absences, some, some, st.integers(1, 100), people)
def test_who_is_asked_could_say_yes_is_there_and_never_asked_for_it(found, away, reachable, at_work, amount, asker):
    now = there(*found, away=away, reachable=reachable, at_work=at_work)
    grant = replace(with_grant(terms=discount(40)).grants[0], terms=discount(amount), by=asker, asked=())

    first, second = next_asked(grant, now, NOON), second_asked(grant, now, NOON)
    for chosen in (first, second):
        if chosen is not None:
            assert chosen != asker
            assert chosen in reachable
            assert coverage(chosen, grant.terms, now, NOON) is Coverage.YES
            # Only a second yes is waited for while its giver is away, and only where nobody else can say it.
            here = chosen not in away or chosen in away.values()
            assert here or (chosen == second and first is None)


@given(authorities, some, some, st.integers(1, 100))
def test_nobody_more_suitable_is_passed_over(found, reachable, at_work, amount):
    now = there(*found, reachable=reachable, at_work=at_work)
    grant = replace(with_grant(terms=discount(40)).grants[0], terms=discount(amount), by=ANN, asked=())
    able = [
        a
        for a in found
        if a.person in reachable and a.person != ANN and coverage(a.person, grant.terms, now, NOON) is Coverage.YES
    ]

    chosen = next_asked(grant, now, NOON)

    assert (chosen is None) is (not able)
    if able:
        least = min(
            able, key=lambda a: (a.person not in at_work, a.seniority, a.at_once(GrantKind.DISCOUNT_AMOUNT).minor)
        )
        mine = next(a for a in able if a.person == chosen)
        assert (chosen in at_work, mine.seniority) == (least.person in at_work, least.seniority)
