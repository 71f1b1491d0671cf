"""An open case never falls silent: reminders go on, and ever more widely, until it is closed."""

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.commands import AskForDraft, Remind, Snooze
from bot.domain.policy import Clocks, Policy
from bot.domain.reminders import audience, next_reminder
from tests.domain.builders import (
    ANN,
    BEN,
    CLEO,
    DAN,
    NOON,
    after,
    ask,
    changed,
    circumstances,
    closed,
    later,
    opened,
    policy,
    replied,
)

STEPS = st.lists(
    st.timedeltas(min_value=timedelta(minutes=1), max_value=timedelta(days=60)), min_size=1, max_size=6
).map(tuple)
USERS = st.sampled_from([ANN, BEN, CLEO, DAN])
FUTURE = st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=10))


def clocks(*steps):
    return policy(clocks=Clocks(reminders=steps))


def reminded(case, rules, times):
    """The case after so many reminders, each sent when it was due."""
    for _ in range(times):
        due = next_reminder(case, rules)
        case = after(case, ask(Remind, number=case.reminders + 1, at=due), circumstances(rules))
    return case


def test_reminders_follow_the_steps_and_the_last_one_repeats():
    rules = clocks(timedelta(hours=4), timedelta(hours=8), timedelta(hours=24))

    due = [next_reminder(reminded(opened(), rules, n), rules) for n in range(5)]

    assert due == [later(hours=h) for h in (4, 12, 36, 60, 84)]


@given(STEPS, st.integers(0, 20))
def test_an_open_case_always_has_a_next_reminder_strictly_after_the_last(steps, times):
    rules = clocks(*steps)
    case = reminded(opened(), rules, times)

    due = next_reminder(case, rules)

    assert due is not None
    assert due > (case.reminded_at or case.quiet_since)


@given(STEPS, st.integers(0, 500))
def test_however_often_it_was_reminded_the_wait_is_never_longer_than_the_longest_step(steps, times):
    case = changed(opened(), reminders=times, reminded_at=NOON)

    assert next_reminder(case, clocks(*steps)) - NOON <= max(steps)


@given(STEPS, st.integers(0, 5), FUTURE, FUTURE)
def test_what_happens_later_is_reminded_of_later(steps, times, early, more):
    rules = clocks(*steps)
    first = changed(opened(), reminders=times, quiet_since=NOON + early)
    second = changed(first, quiet_since=NOON + early + more)

    assert next_reminder(first, rules) <= next_reminder(second, rules)


@given(STEPS, st.integers(0, 5), st.timedeltas(min_value=timedelta(seconds=1), max_value=timedelta(days=30)))
def test_a_snooze_only_delays(steps, times, nap):
    rules = clocks(*steps)
    case = reminded(opened(), rules, times)
    asked_at = case.reminded_at or NOON

    snoozed = after(case, ask(Snooze, by=ANN, until=asked_at + nap, at=asked_at), circumstances(rules))

    assert next_reminder(snoozed, rules) >= next_reminder(case, rules)
    assert next_reminder(snoozed, rules) >= snoozed.snoozed_until


def test_a_snooze_does_not_begin_the_count_anew():
    rules = policy()
    case = reminded(opened(), rules, 2)

    snoozed = after(case, ask(Snooze, by=ANN, at=case.reminded_at), circumstances(rules))

    assert snoozed.reminders == 2
    assert reminded(snoozed, rules, 1).reminders == 3


def test_whatever_happens_begins_the_count_anew():
    case = after(reminded(opened(), policy(), 3), ask(AskForDraft, by=ANN, at=later(days=5)))

    assert (case.reminders, case.quiet_since) == (0, later(days=5))
    assert next_reminder(case, policy()) == later(days=5, hours=4)


def test_an_old_tick_that_arrives_late_does_not_move_the_reminders_back():
    case = after(opened(), ask(AskForDraft, by=ANN, at=later(hours=3)))

    case = after(case, ask(AskForDraft, by=ANN, at=later(hours=1)))

    assert case.quiet_since == later(hours=3)


def test_an_answered_case_is_still_reminded_of_until_it_is_closed():
    assert next_reminder(replied(), policy()) == later(hours=4)


def test_a_closed_case_is_never_reminded_of():
    assert next_reminder(closed(), policy()) is None


@given(st.one_of(st.none(), USERS), st.one_of(st.none(), USERS), st.lists(USERS), st.one_of(st.none(), USERS))
def test_the_audience_never_shrinks(owner, opener, approvers, default):
    case = changed(opened(), owner=owner, opened_by=opener)
    rules = policy(approvers=tuple(approvers), default_owner=default)

    heard = [set(audience(case, rules, n)) for n in range(1, 8)]

    assert all(earlier <= wider for earlier, wider in pairwise(heard))
    assert all(owner not in people and None not in people for people in heard)


@pytest.mark.parametrize(
    ("number", "also"), [(1, ()), (2, (ANN,)), (3, (ANN, BEN, CLEO, DAN)), (9, (ANN, BEN, CLEO, DAN))]
)
def test_first_the_owner_then_who_opened_it_then_everybody_who_can_help(number, also):
    case = changed(opened(), owner="UEVE")

    assert audience(case, policy(default_owner=DAN), number) == also


def test_a_case_without_an_owner_calls_everybody_at_once():
    case = changed(opened(), owner=None)

    assert audience(case, policy(), 1) == (ANN, BEN, CLEO)


def test_an_address_that_is_nobodys_is_not_mentioned():
    assert audience(opened(), policy(approvers=(BEN, "who@cafe.example")), 3) == (BEN,)


def test_nobody_is_mentioned_twice():
    case = changed(opened(), owner=BEN, opened_by=CLEO)

    assert audience(case, policy(default_owner=CLEO), 5) == (CLEO,)


def test_without_a_policy_the_workspaces_admins_hear_of_a_case_that_stays_quiet():
    rules = Policy(admins=(BEN,))

    assert BEN in audience(opened(), rules, 3)
    assert BEN not in audience(opened(), rules, 1)
