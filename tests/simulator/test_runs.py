"""Runs: the same seed is the same run, and whatever happens to the bot, the workspace shows the same."""

import pytest

from bot.sandbox.faults import Fault
from bot.simulator.campaign import Planned, crash_at, fine, seeds, stormy
from bot.simulator.run import Run
from bot.simulator.scenarios import SCENARIOS
from bot.simulator.weather import Storm, Weather


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_scenario_is_seen_to_its_end_when_nothing_goes_wrong(campaign, scenario):
    tally = campaign.all(fine([scenario]))

    assert str(tally) == "1 runs, 0 crashes: 0 lost, 0 duplicate, 0 over limit, 0 corrupt"


def test_a_seed_is_the_same_run_every_time(disk):
    first, second = (Run(disk, "open", Storm(7)).play() for _ in range(2))

    assert (first.digest, first.trace) == (second.digest, second.trace)


def test_another_seed_is_another_run(disk):
    first, second = (Run(disk, "open", Storm(seed)).play() for seed in (7, 8))

    assert first.digest != second.digest


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_crash_at_any_hook_changes_nothing_that_a_person_sees(campaign, scenario):
    hooks = campaign.calm(scenario).hooks
    tally = campaign.all(crash_at(scenario, point) for point in range(7, hooks, hooks // 2))

    assert tally.crashes == tally.runs
    assert tally.good, tally.bad


def test_random_faults_change_nothing_that_a_person_sees(campaign):
    tally = campaign.all(seeds(1, 6))

    assert tally.good, tally.bad


def test_a_seed_names_its_run_so_that_it_can_be_asked_for_again():
    assert stormy(3, "open").name == "seed 3 (open)"


class PeopleUnread(Weather):
    """Slack does not answer when it is asked for its people, the first time."""

    def __init__(self):
        super().__init__()
        self._asked = False

    def fault(self, method):
        first, self._asked = method == "users.list" and not self._asked, self._asked or method == "users.list"
        return Fault(method, "drop_after_accept") if first else None


def test_approvers_named_by_email_are_asked_though_the_list_of_people_was_not_read_at_first(campaign):
    tally = campaign.all([Planned("open, people unread", "open", PeopleUnread)])

    assert tally.good, tally.bad
