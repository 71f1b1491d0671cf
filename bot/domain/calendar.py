"""Days, weeks and months in a time zone: the periods in which grants are added up."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Period:
    """The day, ISO week and month of one moment in the policy's zone: `2026-11-22`, `2026-W47`, `2026-11`.

    Computed once, when goodwill is granted, and stored: a later change of zone gives no second allowance (F88).
    """

    day: str = ""
    week: str = ""
    month: str = ""


def period_of(at: datetime, zone: str) -> Period:
    """The periods that the zone's calendar shows at that moment."""
    day = _day(at, zone)
    year, week, _ = day.isocalendar()
    return Period(day.isoformat(), f"{year:04}-W{week:02}", day.isoformat()[:7])


def bounds(period: str, zone: str) -> tuple[datetime, datetime]:
    """The first moment (UTC) of a day, week or month, and the first one after it."""
    first, following = _days(period)
    return _first_moment(first, zone), _first_moment(following, zone)


def _days(period: str) -> tuple[date, date]:
    """The first day of a period, and the first day after it."""
    year, *rest = period.split("-")
    if rest[0].startswith("W"):
        monday = date.fromisocalendar(int(year), int(rest[0][1:]), 1)
        return monday, monday + timedelta(weeks=1)
    if len(rest) == 2:
        day = date.fromisoformat(period)
        return day, day + timedelta(days=1)
    first = date(int(year), int(rest[0]), 1)
    return first, (first + timedelta(days=31)).replace(day=1)


def _first_moment(day: date, zone: str) -> datetime:
    # fold=0 takes the earlier of two midnights, and the end of the gap where there is none.
    return datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(zone), fold=0).astimezone(UTC)


def _day(at: datetime, zone: str) -> date:
    """The day whose bounds hold the moment.

    It is the wall clock's, but for an hour where the clock was put back over midnight (Newfoundland, 00:01 to 23:01):
    a day that has begun does not end again, or goodwill of that hour would count in a day that is over.
    """
    if at.tzinfo is None:
        raise ValueError(f"{at} has no time zone")
    shown = at.astimezone(ZoneInfo(zone)).date()
    following = shown + timedelta(days=1)
    return following if at >= _first_moment(following, zone) else shown
