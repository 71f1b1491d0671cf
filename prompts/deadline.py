"""The deadline a reply promises: when it is, and how each language says it."""

from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from babel.dates import format_date

from bot.domain.case import Case
from bot.domain.policy import Policy
from prompts.playbook import Words

_OPENS: Final = time(9)
_CLOSES: Final = time(18)
# At opening time nobody has worked on it yet; by noon somebody has.
_AFTER_A_NIGHT: Final = time(12)
_SATURDAY: Final = 5


def promised(case: Case, policy: Policy, at: datetime) -> datetime:
    """What a person stated, when it is still to come; else the first reply's clock, moved into working hours."""
    stated = case.facts.deadline
    if stated is not None and stated > at:
        return stated
    allowed = policy.clocks.first_reply[case.severity]
    return _in_working_hours((at + allowed).astimezone(ZoneInfo(policy.zone))).astimezone(at.tzinfo)


def said(moment: datetime, zone: str, spoken: Words, *, short: bool = False) -> str:
    """The deadline in words, for example `by 16:00 on Friday 5 June`, in the brand's time zone."""
    local = moment.astimezone(ZoneInfo(zone))
    return spoken.phrase("deadline.short" if short else "deadline.long").format(
        weekday=spoken.phrase("weekdays", local.weekday()),
        day=format_date(local.date(), spoken.phrase("deadline.day"), locale=spoken.language),
        time=f"{local:%H:%M}",
    )


def _in_working_hours(local: datetime) -> datetime:
    full = local.replace(minute=0, second=0, microsecond=0)
    if full < local:
        full += timedelta(hours=1)
    if full.time() > _CLOSES or full.date() > local.date():
        full = datetime.combine(local.date() + timedelta(days=1), _AFTER_A_NIGHT, full.tzinfo)
    elif full.time() < _OPENS:
        full = datetime.combine(full.date(), _AFTER_A_NIGHT, full.tzinfo)
    while full.weekday() >= _SATURDAY:
        full = datetime.combine(full.date() + timedelta(days=1), _AFTER_A_NIGHT, full.tzinfo)
    return full
