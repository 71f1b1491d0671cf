"""Working hours are read off the clock on the person's own wall."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.domain.policy import Hours

NIGHTS = Hours(frozenset({5}), time(22), time(6))


def at(text, zone="Europe/Vilnius"):
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


@pytest.mark.parametrize(
    ("moment", "works"),
    [
        ("2026-11-20T08:59:59", False),  # a Friday
        ("2026-11-20T09:00", True),
        ("2026-11-20T17:59:59", True),
        ("2026-11-20T18:00", False),
        ("2026-11-21T12:00", False),
    ],
)
def test_from_the_start_up_to_the_end_of_a_working_day(moment, works):
    assert Hours().include(at(moment)) is works


@pytest.mark.parametrize(
    ("moment", "works"),
    [
        ("2026-11-20T21:59", False),
        ("2026-11-20T22:00", True),
        ("2026-11-21T05:59", True),
        ("2026-11-21T06:00", False),
        ("2026-11-21T22:00", False),
        ("2026-11-20T05:00", False),
    ],
)
def test_a_night_shift_belongs_to_the_day_of_its_evening(moment, works):
    assert NIGHTS.include(at(moment)) is works


def test_one_moment_is_working_time_in_one_zone_and_not_in_another():
    noon = at("2026-11-20T12:00")

    assert Hours().include(noon)
    assert not Hours().include(noon.astimezone(ZoneInfo("America/Los_Angeles")))
