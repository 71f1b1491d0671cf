"""Precedents: which cases are alike, and which offers are far from what is usual."""

from dataclasses import replace

import pytest

from bot.domain.authority import GrantKind, GrantTerms
from bot.domain.case import Outcome
from bot.domain.money import Currency
from bot.domain.precedents import SHOWN, Precedent, Standing, cause_of, compared, precedent
from bot.domain.understanding import Severity
from tests.domain.builders import EUR, closed, euros, later, opened, understood


def gift(amount):
    return GrantTerms(GrantKind.GIFT, amount=euros(amount), what="a mug")


def past(number, amount=20, cause="logistics", severity=Severity.MINOR, outcome=Outcome.SATISFIED):
    given = (gift(amount),) if amount else ()
    return Precedent(number, cause, severity, given, outcome, later(days=number))


def standing(amount, precedents):
    return compared("logistics", Severity.MINOR, euros(amount), EUR, precedents).standing


def test_the_same_cause_and_severity_come_first_then_the_latest():
    cases = [past(1), past(2, severity=Severity.SIGNIFICANT), past(3), past(4, cause="billing")]

    found = compared("logistics", Severity.MINOR, None, EUR, cases).nearest

    assert [p.number for p in found] == [3, 1, 2]


def test_no_more_than_a_few_are_shown():
    cases = [past(n) for n in range(1, 20)]

    assert len(compared("logistics", Severity.MINOR, None, EUR, cases).nearest) == SHOWN


def test_of_a_case_whose_cause_nobody_knows_the_latest_of_all_are_shown():
    found = compared("", Severity.MINOR, None, EUR, [past(1), past(2, cause="billing")])

    assert [p.number for p in found.nearest] == [2, 1]


@pytest.mark.parametrize(
    ("amount", "expected"),
    [(4, Standing.MEAN), (5, Standing.USUAL), (20, Standing.USUAL), (80, Standing.USUAL), (81, Standing.GENEROUS)],
)
def test_an_offer_is_far_from_usual_beyond_twice_the_upper_or_half_the_lower_quartile(amount, expected):
    cases = [past(n, amount) for n, amount in enumerate([10, 10, 20, 20, 30, 40, 40, 50], 1)]

    assert standing(amount, cases) is expected


def test_the_usual_range_is_named():
    cases = [past(n, amount) for n, amount in enumerate([10, 10, 20, 20, 30, 40, 40, 50], 1)]

    assert compared("logistics", Severity.MINOR, euros(1), EUR, cases).usual == (euros(10), euros(40))


def test_a_few_cases_say_nothing_about_what_is_usual():
    found = compared("logistics", Severity.MINOR, euros(900), EUR, [past(n) for n in range(1, 5)])

    assert (found.usual, found.standing) == (None, Standing.UNKNOWN)


def test_cases_in_which_nothing_was_given_or_that_are_less_alike_do_not_count():
    cases = [*(past(n, 0) for n in range(9)), *(past(n, 20, severity=Severity.SIGNIFICANT) for n in range(9))]

    assert standing(900, cases) is Standing.UNKNOWN


def test_amounts_in_another_currency_do_not_count():
    assert past(1).cost(Currency("PLN")).minor == 0


def test_before_anything_is_offered_the_range_is_shown_without_a_verdict():
    found = compared("logistics", Severity.MINOR, None, EUR, [past(n) for n in range(1, 9)])

    assert (found.usual, found.standing) == ((euros(20), euros(20)), Standing.UNKNOWN)


def test_what_was_given_stays_given_whatever_it_is_made_of():
    two = replace(past(1), given=(gift(20), GrantTerms(GrantKind.REFUND, amount=euros(5))))

    assert two.cost(EUR) == euros(25)


def test_an_open_case_is_no_precedent():
    assert precedent(opened()) is None


@pytest.mark.parametrize("outcome", [Outcome.DUPLICATE, Outcome.NOT_A_COMPLAINT])
def test_a_case_that_was_no_complaint_of_its_own_is_no_precedent(outcome):
    case = closed()

    assert precedent(replace(case, closing=replace(case.closing, outcome=outcome))) is None


def test_a_closed_case_is_a_precedent_with_what_was_given():
    case = closed()

    found = precedent(case)

    assert (found.number, found.cause, found.outcome) == (case.id.number, case.closing.cause, case.closing.outcome)
    assert found.given == ()


def test_the_cause_of_an_open_case_is_what_it_seems_to_be():
    assert cause_of(understood(suggested_cause="billing")) == "billing"
    assert cause_of(opened()) == ""
