"""Runs that once went wrong, each with the one fault that did it."""

import pytest

from bot.sandbox.faults import Fault
from bot.simulator.campaign import Planned
from bot.simulator.weather import DAY, HOUR, StandsStill, Weather


class Listens(StandsStill):
    """Nobody stands still; what happened is written down."""

    def __init__(self):
        super().__init__("", 0)
        self.heard = []

    def stops(self, hook):
        self.heard.append(hook)
        return 0.0


class ClockSet(Weather):
    """Somebody sets the bot's clock, at these seconds to so far from Slack's."""

    patience = 700.0
    furthest = DAY

    def __init__(self, *settings):
        super().__init__()
        self._settings = list(settings)

    def skew(self, at):
        return self._settings.pop(0)[1] if self._settings and at >= self._settings[0][0] else None


class PeopleUnread(Weather):
    """Slack does not tell who is there, so many times."""

    patience = 900.0

    def __init__(self, times, kind, value):
        super().__init__()
        self._left, self._kind, self._value = times, kind, value

    def fault(self, method):
        if method != "users.list" or not self._left:
            return None
        self._left -= 1
        return Fault(method, self._kind, 1, self._value)


class LateUpdate(Weather):
    """Slack shows one change of a message only when the bot has long given it up."""

    patience = 900.0

    def __init__(self, nth, seconds):
        super().__init__()
        self._left, self._seconds = nth, seconds

    def fault(self, method):
        self._left -= method == "chat.update"
        return Fault(method, "late_accept", 1, self._seconds) if method == "chat.update" and not self._left else None


class LateUpdateAcrossClocks(LateUpdate):
    """The same, and meanwhile somebody sets the bot's clock, at these seconds to so far from Slack's."""

    furthest = HOUR

    def __init__(self, nth, seconds, *settings):
        super().__init__(nth, seconds)
        self._settings = list(settings)

    def skew(self, at):
        return self._settings.pop(0)[1] if self._settings and at >= self._settings[0][0] else None


class DiskFull(Weather):
    """For so long nothing can be written."""

    patience = 900.0

    def __init__(self, begin, end):
        super().__init__()
        self._span = begin, end

    def breaks(self, hook, at):
        return hook.startswith(("before INSERT", "before UPDATE", "before DELETE")) and (
            self._span[0] <= at < self._span[1]
        )


def outcome_of(campaign, scenario, weather):
    return campaign.play(Planned("", scenario, weather))


@pytest.mark.parametrize("nth", [0, 1, 2])
def test_who_stood_still_between_the_hold_and_the_post_sends_nothing_that_another_has_sent(campaign, nth):
    listens = Listens()
    outcome_of(campaign, "open", lambda: listens)
    posts = [at for at, hook in enumerate(listens.heard) if hook == "before chat.postMessage"]
    holds = listens.heard[: posts[nth]].count("after COMMIT")

    outcome = outcome_of(campaign, "open", lambda: StandsStill("after COMMIT", holds))

    assert any("stands still" in line for line in outcome.trace)
    assert outcome.verdict.lines() == []


@pytest.mark.parametrize("far", [HOUR, DAY])
@pytest.mark.parametrize("scenario", ["approve", "grant-over-limit"])
def test_a_clock_that_is_set_back_holds_up_nothing(campaign, scenario, far):
    outcome = outcome_of(campaign, scenario, lambda: ClockSet((0.5, far), (4.0, 0.0), (9.0, -far), (13.0, 0.0)))

    assert outcome.verdict.lines() == []
    assert float(outcome.trace[-1].split()[0]) < 240


def test_a_clock_that_jumps_ahead_reminds_once_and_not_again_when_it_is_set_right(campaign):
    outcome = outcome_of(campaign, "edit-while-approving", lambda: ClockSet((2.0, DAY), (8.0, 0.0), (12.0, DAY)))

    assert outcome.verdict.lines() == []
    assert sum(n for (_, words), n in outcome.said.items() if words.endswith("Case #1 is waiting")) == 1


@pytest.mark.parametrize("begin", [0.0, 0.05, 0.5, 5.0])
def test_a_full_disk_answers_nothing_that_is_not_stored_and_is_gone_on_from(campaign, begin):
    outcome = outcome_of(campaign, "approve", lambda: DiskFull(begin, begin + 30.0))

    assert outcome.verdict.lines() == []


@pytest.mark.parametrize("fault", [("hold_before_accept", None), ("rate_limited", 40), ("http", 503)])
def test_who_was_only_an_address_when_a_draft_was_shown_is_asked_once_slack_tells_who_that_is(campaign, fault):
    outcome = outcome_of(campaign, "open", lambda: PeopleUnread(3, *fault))

    assert outcome.verdict.lines() == []
    assert outcome.said == campaign.calm("open").said


def test_a_request_that_nobody_could_allow_yet_is_allowed_when_slack_has_told_who_is_there(campaign):
    outcome = outcome_of(campaign, "grant-over-limit", lambda: PeopleUnread(2, "rate_limited", 40))

    assert outcome.verdict.lines() == []


@pytest.mark.parametrize("nth", [2, 5])
def test_a_card_that_is_changed_late_shows_how_its_case_stands_in_the_end(campaign, nth):
    outcome = outcome_of(campaign, "approve", lambda: LateUpdate(nth, 30))

    assert outcome.verdict.lines() == []


@pytest.mark.parametrize("clock", [((0.5, HOUR), (30.0, 0.0)), ((40.0, HOUR),)])
def test_a_card_that_is_changed_late_waits_out_the_time_whatever_the_clock_is_set_to(campaign, clock):
    outcome = outcome_of(campaign, "approve", lambda: LateUpdateAcrossClocks(5, 60, *clock))

    assert outcome.verdict.lines() == []
