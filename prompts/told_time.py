"""Whether the words in which a model names a deadline mean the moment that people stated."""

import re
from datetime import date, datetime, timedelta
from typing import Final

from bot.domain.reply_figures import days_in
from bot.domain.wording import fold
from prompts.playbook import LANGUAGES

_LONGEST: Final = 80
_NUMBER: Final = re.compile(r"\d+")
_CLOCK: Final = re.compile(r"(?<![\d.,:])(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?![\d.])(?: ?(?P<half>[ap])\.?m\b)?")
_HOUR: Final = re.compile(
    r"(?<![\d.,:])(?P<hour>\d{1,2}) ?(?:(?P<half>[ap])\.?m\b|o'clock|uhr|h\b|час|ч\b|val)|"
    r"godz\w*\.? (?P<named>\d{1,2})(?![\d:.])"
)
_NOON: Final = re.compile(r"\b(?:noon|midday|poludni\w+|vidurdieni\w+)\b|(?<!\w)полд\w+")
_WORDS: Final = re.compile(r"[^\W\d_]+")
_GOES_ON: Final = re.compile(r"(?<!\d)[.!?]\s+(?!\d|val)\w{2,}")
_WEEKDAYS: Final = (
    ("monday", "poniedzial", "понедельник", "pirmadien"),
    ("tuesday", "wtor", "вторник", "antradien"),
    ("wednesday", "srod", "сред", "treciadien"),
    ("thursday", "czwart", "четверг", "ketvirtadien"),
    ("friday", "piat", "пятниц", "penktadien"),
    ("saturday", "sobot", "суббот", "sestadien"),
    ("sunday", "niedziel", "воскресень", "sekmadien"),
)
_FROM_NOW: Final = (
    (0, ("today", "tonight", "dzis", "сегодня", "siandien")),
    (1, ("tomorrow", "jutr", "завтра", "rytoj", "rytdien")),
    (2, ("pojutrz", "послезавтра", "poryt")),
)


def means(words: str, moment: datetime, now: datetime, language: str) -> bool:
    """Whether the words say exactly this hour of this day, and no other figure; both times are local.

    A weekday alone is the next one. In a language whose weekdays nobody listed, the hour has to do.
    """
    told = fold(" ".join(words.split()))
    if len(told) > _LONGEST or _GOES_ON.search(told):
        return False
    rest, dates = _dates(told, moment)
    rest, clocks = _clocks(rest)
    days = [*dates, *_spoken_days(told, now)]
    if any(number != str(moment.year) for number in _NUMBER.findall(rest)):
        return language not in LANGUAGES and clocks == {(moment.hour, moment.minute)} and not _strange(rest, moment)
    named = bool(days) or language not in LANGUAGES
    return named and clocks == {(moment.hour, moment.minute)} and all(day == moment.date() for day in days)


def _strange(rest: str, moment: datetime) -> bool:
    return any(int(number) not in (moment.day, moment.month, moment.year) for number in _NUMBER.findall(rest))


def _dates(told: str, moment: datetime) -> tuple[str, list[date]]:
    """The dates in figures, and the words without them; a hour such as 16.00 is no day."""
    found = [day for day in days_in(told) if day.month]
    rest = told
    for day in found:
        rest = rest[: day.start] + " " * (day.end - day.start) + rest[day.end :]
    # A month or day that no calendar has is some other day.
    return rest, [day.near(moment) or date.min for day in found]


def _clocks(told: str) -> tuple[str, set[tuple[int, int]]]:
    """The hours named, and the words without them."""
    found: set[tuple[int, int]] = set()

    def clock(m: re.Match[str]) -> str:
        said = m.groupdict()
        hour, half = int(said.get("hour") or said.get("named") or 0), said.get("half")
        hour = hour % 12 + (12 if half == "p" else 0) if half else hour
        found.add((hour, int(said.get("minute") or 0)))
        return " "

    rest = _HOUR.sub(clock, _CLOCK.sub(clock, told))
    return rest, found | ({(12, 0)} if _NOON.search(rest) else set())


def _spoken_days(told: str, now: datetime) -> list[date]:
    words = _WORDS.findall(told)
    far = [days for days, stems in _FROM_NOW for word in words if word.startswith(stems)]
    weekdays = [number for number, stems in enumerate(_WEEKDAYS) for word in words if word.startswith(stems)]
    ahead = [(number - now.weekday()) % 7 for number in weekdays]
    return [now.date() + timedelta(days=days) for days in (*far, *ahead)]
