"""The deadline that a reply promises, and its words."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.understanding import Facts, Severity
from prompts import deadline
from prompts.playbook import words
from tests.prompts.cases import THURSDAY, a_case, a_policy

VILNIUS = ZoneInfo("Europe/Vilnius")


def due(local, severity=Severity.SIGNIFICANT, **stated):
    case = a_case(severity=severity, facts=Facts(**stated))
    at = datetime.fromisoformat(local).replace(tzinfo=VILNIUS).astimezone(UTC)
    return f"{deadline.promised(case, a_policy(), at).astimezone(VILNIUS):%a %d %H:%M}"


@pytest.mark.parametrize(
    ("now", "promised"),
    [
        ("2026-11-19 10:00", "Thu 19 14:00"),
        ("2026-11-19 10:01", "Thu 19 15:00"),
        ("2026-11-19 14:00", "Thu 19 18:00"),
        ("2026-11-19 14:01", "Fri 20 12:00"),
        ("2026-11-19 23:30", "Fri 20 12:00"),
        ("2026-11-20 02:00", "Fri 20 12:00"),
        ("2026-11-20 05:00", "Fri 20 09:00"),
        ("2026-11-20 15:00", "Mon 23 12:00"),
        ("2026-11-21 10:00", "Mon 23 12:00"),
    ],
)
def test_four_hours_end_within_working_hours(now, promised):
    assert due(now) == promised


def test_a_minor_case_has_the_longer_clock():
    assert due("2026-11-18 10:20", Severity.MINOR) == "Thu 19 11:00"


def test_a_stated_deadline_is_promised_as_it_is():
    stated = datetime(2026, 11, 21, 19, 45, tzinfo=UTC)

    assert due("2026-11-19 10:00", deadline=stated) == "Sat 21 21:45"


def test_a_stated_deadline_that_has_passed_is_not_promised_again():
    assert due("2026-11-19 10:00", deadline=THURSDAY - timedelta(days=3)) == "Thu 19 14:00"


@given(st.integers(0, 2 * 365 * 24 * 60), st.sampled_from(Severity))
def test_a_promise_lies_ahead_on_a_weekday_between_nine_and_six(minutes, severity):
    at = THURSDAY + timedelta(minutes=minutes)

    moment = deadline.promised(a_case(severity=severity), a_policy(), at)

    local = moment.astimezone(VILNIUS)
    assert moment > at
    assert local.weekday() < 5
    assert 9 <= local.hour + local.minute / 60 <= 18


@pytest.mark.parametrize(
    ("language", "long", "short"),
    [
        ("en", "by 15:20 on Thursday 19 November", "by 15:20 on 19 November"),
        ("pl", "najpóźniej w czwartek 19 listopada o 15:20", "najpóźniej 19 listopada o 15:20"),
        ("ru", "до 15:20 четверга (19 ноября)", "до 19 ноября, 15:20"),
        ("lt", "iki ketvirtadienio, lapkričio 19 d., 15:20", "iki lapkričio 19 d., 15:20"),
    ],
)
def test_each_language_says_the_deadline_in_the_brands_time(language, long, short):
    assert deadline.said(THURSDAY, "Europe/Vilnius", words(language)) == long
    assert deadline.said(THURSDAY, "Europe/Vilnius", words(language), short=True) == short
