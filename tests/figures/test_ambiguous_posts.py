"""Posts of unknown outcome: whatever Slack did with the first try, every message stands there exactly once."""

import math

import pytest

from tests.figures.postal import ASKED, IN_THE_THREAD, PostOffice
from tests.figures.sizes import SOAK, TIMES

pytestmark = pytest.mark.usefixtures("untraced")

CASES = 50
POSTS = CASES * (IN_THE_THREAD + ASKED)
ANSWERLESS = ("accepted, the answer lost", "accepted late", "not accepted")
KNOWN_AGAIN = {"ids honoured": math.inf, "ids honoured for a minute": 60.0}
"""Whoever has met a `client_msg_id` within so many seconds posts nothing anew."""


@pytest.fixture
def office(disk, monkeypatch):
    # The wake-up is the rule; a poll every second of five hours would take most of the test's time.
    monkeypatch.setattr("bot.outbox.POLL_SECONDS", 60.0)
    return lambda silence, ids_live: PostOffice(disk, silence, ids_live)


def assert_each_stands_once(office, cases):
    threads, direct = office.threads(), office.direct()
    standing = [key for place in (*threads.values(), *direct) for key in place]

    assert len(standing) == len(set(standing)) == cases * (IN_THE_THREAD + ASKED)
    assert set(standing) == set(office.client.struck), "the first try of every message ends in doubt"
    assert {len(thread) for thread in threads.values()} == {IN_THE_THREAD}
    assert {len(asked) for asked in direct} == {len(threads)} == {cases}


@pytest.mark.parametrize("nth", range(TIMES))
@pytest.mark.parametrize("silence", ANSWERLESS)
def test_a_post_of_unknown_outcome_stands_there_exactly_once(office, silence, nth):
    assert POSTS == 500
    there = office(silence, 0.0)
    there.deliver(range(nth * CASES, (nth + 1) * CASES))

    assert_each_stands_once(there, CASES)


@pytest.mark.parametrize("seconds", KNOWN_AGAIN.values(), ids=KNOWN_AGAIN)
@pytest.mark.parametrize("silence", ANSWERLESS)
def test_it_does_too_where_slack_knows_a_message_again(office, silence, seconds):
    cases = CASES if SOAK else 10
    there = office(silence, seconds)
    there.deliver(range(cases))

    assert_each_stands_once(there, cases)


def test_a_slack_that_knows_a_message_again_may_even_accept_it_after_the_settle_time(office):
    there = office("accepted after the settle time", math.inf)
    there.deliver(range(20))

    assert_each_stands_once(there, 20)


def test_without_that_a_message_accepted_after_the_settle_time_is_doubled(office):
    """What the setting promises, and what it does not."""
    there = office("accepted after the settle time", 0.0)
    there.deliver(range(5))

    with pytest.raises(AssertionError):
        assert_each_stands_once(there, 5)
