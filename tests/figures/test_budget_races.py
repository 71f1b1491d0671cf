"""Races for a budget: exactly as many are granted as fit, and no state is ever over the limit."""

import pytest

from tests.figures.budgets import Races
from tests.figures.sizes import TIMES

RACES = 1000 * TIMES
BOTS = {"sqlite_url": 1, "postgresql_url": 2}
"""A second bot on one SQLite file is refused at its start."""


@pytest.fixture(params=BOTS)
def races(request):
    found = Races(request.getfixturevalue(request.param), BOTS[request.param])
    yield found
    found.close()


def test_of_many_who_ask_at_once_exactly_as_many_are_granted_as_fit(races):
    for number in range(RACES // 2):
        limit, fit, answers = races.equal(number)

        assert [answer.granted for answer in answers].count(True) == fit, (number, limit, answers)
    assert races.wrong == []


def test_nobody_is_refused_what_still_fitted_while_others_spend_and_give_back(races):
    for number in range(RACES // 2):
        limit, answers = races.mixed(number)

        refused = [answer for answer in answers if not answer.granted]
        assert all(no.used + no.ask.amount > limit for no in refused), (number, limit, answers)
        assert all(yes.used <= limit for yes in answers if yes.granted), (number, limit, answers)
    assert races.wrong == []
