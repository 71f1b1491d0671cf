"""A simulator that cannot fail proves nothing: every planted bug is caught."""

import pytest

from bot.__main__ import _parser
from bot.simulator.command import caught, simulate
from bot.simulator.planted import BUGS

pytestmark = pytest.mark.usefixtures("untraced")


def asked(*words):
    return _parser().parse_args(["simulate", *words])


@pytest.mark.parametrize("name", BUGS)
def test_a_planted_bug_is_caught(campaign, name):
    tally = caught(campaign, asked("--planted", name))

    assert not tally.good, str(tally)


def test_the_product_is_whole_again_after_a_planted_bug(campaign):
    before = campaign.calm("open").digest
    caught(campaign, asked("--planted", "trail-unchained"))
    campaign.forget()

    assert campaign.calm("open").digest == before


def test_there_are_at_least_twenty_five(capsys):
    code = simulate(asked("--list-planted"))

    assert code == 0
    assert len(capsys.readouterr().out.split()) >= 25


def test_an_unknown_name_is_refused_with_the_way_to_the_names(capsys):
    code = simulate(asked("--planted", "none-such"))

    assert code == 2
    assert "--list-planted" in capsys.readouterr().err
