"""A month is the one that the team's calendar shows."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import month_bounds, month_of

ZONES = ["UTC", "Europe/Vilnius", "Europe/Warsaw", "America/New_York", "Pacific/Auckland", "Asia/Kolkata"]


def utc(*parts):
    return datetime(*parts, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "zone", "month"),
    [
        (utc(2026, 11, 22, 12), "UTC", "2026-11"),
        (utc(2026, 10, 31, 21, 59), "Europe/Vilnius", "2026-10"),
        (utc(2026, 10, 31, 22), "Europe/Vilnius", "2026-11"),
        (utc(2026, 3, 31, 20, 59), "Europe/Vilnius", "2026-03"),
        (utc(2026, 3, 31, 21), "Europe/Vilnius", "2026-04"),
        (utc(2026, 1, 1, 4, 59), "America/New_York", "2025-12"),
        (utc(2025, 12, 31, 11), "Pacific/Auckland", "2026-01"),
    ],
)
def test_the_month_is_the_one_in_the_zone(at, zone, month):
    assert month_of(at, zone) == month


def test_a_month_with_a_clock_change_is_an_hour_longer():
    start, end = month_bounds("2026-10", "Europe/Vilnius")

    assert end - start == timedelta(days=31, hours=1)


def test_december_is_followed_by_january():
    assert month_bounds("2026-12", "UTC") == (utc(2026, 12, 1), utc(2027, 1, 1))


@given(st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1)), st.sampled_from(ZONES))  # noqa: DTZ001
def test_every_moment_lies_in_the_bounds_of_its_month(naive, zone):
    at = naive.replace(tzinfo=UTC)
    start, end = month_bounds(month_of(at, zone), zone)

    assert start <= at < end
    assert month_of(end, zone) != month_of(at, zone)


def test_a_moment_without_a_zone_is_a_bug():
    with pytest.raises(ValueError, match="no time zone"):
        month_of(datetime(2026, 11, 1), "UTC")  # noqa: DTZ001
