"""Forked copies: their answers are heard in order, and none is lost in silence."""

import os
import signal

import pytest

from bot.simulator.campaign import Campaign, crash_at
from bot.simulator.copies import Copies, CopyFailed

pytestmark = pytest.mark.usefixtures("untraced")


def asked(copies, works):
    with copies.watched():
        for work in works:
            if copies.fork():
                copies.answer(work())
        return list(copies.answers(all_of_them=True))


def late():
    """Ends only when the next one has begun, for it waits until it is told."""
    os.read(told[0], 1)
    return "late"


def early():
    os.write(told[1], b"!")
    return "early"


class Broken(Copies):
    """The second cannot be made."""

    def fork(self):
        return 1 // 0 if self._made else super().fork()


@pytest.fixture(autouse=True)
def _pipe():
    global told
    told = os.pipe()
    yield
    for end in told:
        os.close(end)


def test_answers_come_in_the_order_in_which_the_copies_were_made():
    assert asked(Copies(2), [late, early]) == ["late", "early"]


def test_a_long_answer_is_heard_whole():
    assert asked(Copies(1), [lambda: "x" * 1_000_000] * 2) == ["x" * 1_000_000] * 2


def test_a_copy_that_fails_says_why():
    with pytest.raises(CopyFailed, match="ZeroDivisionError"):
        asked(Copies(2), [lambda: 1 // 0])


def test_a_copy_that_was_killed_is_not_taken_for_a_good_run():
    with pytest.raises(CopyFailed, match="without a word"):
        asked(Copies(2), [lambda: os.kill(os.getpid(), signal.SIGKILL)])


def test_no_copy_outlives_a_failure_of_the_original():
    with pytest.raises(ZeroDivisionError):
        asked(Broken(2), [late, early])

    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_the_same_comes_of_a_plan_however_many_are_played_at_once(disk):
    plan = [crash_at("open", point) for point in range(1, 600, 70)]
    tallies = [Campaign(disk, jobs).all(plan) for jobs in (1, 2)]

    assert tallies[0] == tallies[1]
