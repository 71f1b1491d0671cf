"""Calendar months in a time zone: the periods in which grants are added up."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo


def month_of(at: datetime, zone: str) -> str:
    """The month, for example `2026-11`, that the zone's calendar shows at that moment."""
    return f"{_aware(at).astimezone(ZoneInfo(zone)):%Y-%m}"


def month_bounds(period: str, zone: str) -> tuple[datetime, datetime]:
    """The first moment (UTC) of a month such as `2026-11`, and the first one after it."""
    year, month = (int(part) for part in period.split("-"))
    following = (year + 1, 1) if month == 12 else (year, month + 1)
    return _first_moment(year, month, zone), _first_moment(*following, zone)


def _first_moment(year: int, month: int, zone: str) -> datetime:
    # fold=0 takes the earlier of two midnights, and the end of the gap where there is none.
    return datetime(year, month, 1, tzinfo=ZoneInfo(zone), fold=0).astimezone(UTC)


def _aware(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError(f"{at} has no time zone")
    return at
