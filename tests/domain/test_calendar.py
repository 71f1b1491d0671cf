"""Days, weeks and months are those that the team's calendar shows, and leave no moment out."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import Period, bounds, period_of

ZONES = ["UTC", "Europe/Vilnius", "Europe/Warsaw", "America/New_York", "Pacific/Auckland", "Asia/Kolkata"]
EVERY = sorted(available_timezones())
SECOND = timedelta(seconds=1)


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
    assert period_of(at, zone).month == month


@pytest.mark.parametrize(
    ("at", "zone", "period"),
    [
        (utc(2026, 11, 22, 12), "UTC", Period("2026-11-22", "2026-W47", "2026-11")),
        (utc(2026, 11, 22, 22), "Europe/Vilnius", Period("2026-11-23", "2026-W48", "2026-11")),
        (utc(2027, 1, 1), "UTC", Period("2027-01-01", "2026-W53", "2027-01")),
        (utc(2024, 12, 30), "UTC", Period("2024-12-30", "2025-W01", "2024-12")),
        (utc(999, 1, 1), "UTC", Period("0999-01-01", "0999-W01", "0999-01")),
    ],
)
def test_the_day_the_iso_week_and_the_month_are_those_of_the_zone(at, zone, period):
    assert period_of(at, zone) == period


@pytest.mark.parametrize(
    ("period", "zone", "length"),
    [
        ("2026-10", "Europe/Vilnius", timedelta(days=31, hours=1)),
        ("2026-W43", "Europe/Vilnius", timedelta(days=7, hours=1)),
        ("2026-10-25", "Europe/Vilnius", timedelta(hours=25)),
        ("2026-03-29", "Europe/Vilnius", timedelta(hours=23)),
        ("2026-02", "UTC", timedelta(days=28)),
        ("2026-W53", "UTC", timedelta(days=7)),
    ],
)
def test_a_period_with_a_clock_change_is_longer_or_shorter(period, zone, length):
    start, end = bounds(period, zone)

    assert end - start == length


def test_december_is_followed_by_january():
    assert bounds("2026-12", "UTC") == (utc(2026, 12, 1), utc(2027, 1, 1))


def test_a_day_begins_where_the_clock_jumps_over_its_midnight():
    start, _ = bounds("2018-11-04", "America/Sao_Paulo")

    assert start == utc(2018, 11, 4, 3)
    assert period_of(start - SECOND, "America/Sao_Paulo").day == "2018-11-03"


def test_a_day_begins_at_the_first_of_its_two_midnights():
    start, _ = bounds("2024-11-03", "America/Havana")

    assert start == utc(2024, 11, 3, 4)
    assert period_of(utc(2024, 11, 3, 5, 30), "America/Havana").day == "2024-11-03"


@given(st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1)), st.sampled_from(ZONES))  # noqa: DTZ001
def test_every_moment_lies_in_the_bounds_of_its_periods(naive, zone):
    at = naive.replace(tzinfo=UTC)
    lies_in_its_periods(at, zone)


def lies_in_its_periods(at, zone):
    here = period_of(at, zone)
    for name in ("day", "week", "month"):
        start, end = bounds(getattr(here, name), zone)
        assert start <= at < end, (at, zone, name)
        assert getattr(period_of(end, zone), name) != getattr(here, name)
        assert getattr(period_of(end - SECOND, zone), name) == getattr(here, name)


@pytest.mark.parametrize("chunk", range(8))
def test_at_no_clock_change_of_any_zone_is_there_a_gap_or_an_overlap(chunk):
    """F88: half-open periods, one second before and after every transition from 2000 to 2040."""
    seen = 0
    for zone in EVERY[chunk::8]:
        for change in transitions(zone):
            for at in (change - SECOND, change, change + SECOND):
                lies_in_its_periods(at, zone)
                seen += 1
    assert seen > 1_000


def transitions(zone):
    """The moments at which the zone's offset changes."""
    tz, step = ZoneInfo(zone), timedelta(days=7)
    at, end = utc(2000, 1, 1), utc(2040, 1, 1)
    offset = at.astimezone(tz).utcoffset()
    while at < end:
        following = at + step
        if following.astimezone(tz).utcoffset() != offset:
            yield (change := _between(at, following, tz))
            following = change
            offset = following.astimezone(tz).utcoffset()
        at = following


def _between(low, high, tz):
    offset = low.astimezone(tz).utcoffset()
    while high - low > SECOND:
        middle = low + timedelta(seconds=(high - low) // SECOND // 2)
        low, high = (low, middle) if middle.astimezone(tz).utcoffset() != offset else (middle, high)
    return high


def test_a_day_that_has_begun_does_not_end_again():
    """Newfoundland put its clocks back from 00:01 to 23:01."""
    first, again = utc(2000, 10, 29, 2, 30), utc(2000, 10, 29, 2, 31)

    assert period_of(first - SECOND, "America/St_Johns").day == "2000-10-28"
    assert period_of(first, "America/St_Johns").day == period_of(again, "America/St_Johns").day == "2000-10-29"


def test_a_moment_without_a_zone_is_a_bug():
    with pytest.raises(ValueError, match="no time zone"):
        period_of(datetime(2026, 11, 1), "UTC")  # noqa: DTZ001
