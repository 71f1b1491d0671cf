"""The rules of a reply about numbers and dates: none is invented, and no deadline is past or out of reach."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.beginnings import AtWords
from bot.domain.lexicon_due import AHEAD, DUE, MONTHS, UNITS, WEEKEND
from bot.domain.reply_amounts import amounts
from bot.domain.reply_context import Finding, Level, ReplyContext
from bot.domain.wording import fold, sentences

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_ISO = r"(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)"
_DOTTED = r"(?P<day2>\d{1,2})[./](?P<month2>0\d|1[0-2])(?:[./](?P<year2>20\d\d))?(?![\d:])"
_NAMED = rf"(?P<day3>\d{{1,2}})(?:st|nd|rd|th|-?го)?\.? (?:of )?(?P<name3>{_MONTH})\w*"
_TURNED = rf"(?P<name4>{_MONTH})\w* (?P<day4>\d{{1,2}})(?!\d|:)"
_DATE = AtWords([_ISO, _DOTTED, _NAMED, _TURNED], head=r"(?<![\w.])")
_CLOCK = re.compile(r"(?<![\d.,])\d{1,2}[:.]\d\d(?!\d)")
_NUMBER = re.compile(r"(?<![\w.,:])\d+(?:[ .,:/-]\d+)*")
_DIGIT = re.compile(r"\d")
_HOUR = re.compile(
    r"(?: ?- ?\d+)? ?(?:am|pm|a\.m|p\.m|h\b|hours?|godz|час|ч\b|утра|вечера|val|min|мин|o'clock|d\.|d\b|числа)"
)
_CHAIN = re.compile(rf"(?<!\w){DUE} (?:[\w()-]+(?:, ?| )){{1,6}}\(?$")
_CLAUSES = re.compile(r"[.!?;:]\s")
_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
_SPAN = AtWords([rf"(?P<many>\d{{1,3}}) ?(?:-|[^\W\d]{{1,20}} )?(?P<unit>{_UNIT})\w*"])
_DUE_BEFORE = re.compile(rf"(?<!\w){DUE},? (?:[^\W\d]+,? ){{0,3}}\(?$")
# "On 6 March by 14:00": the hour says that the day is one of promise.
_DUE_AFTER = re.compile(rf",? ?(?:d\.?,? ?)?{DUE} \d")
_AHEAD = re.compile(AHEAD)
_WEEKEND = AtWords([WEEKEND])
_LONGEST = timedelta(days=14)
_BEFORE = 40
# "One of us", "2 minutes": small counts are the order of a text, not claims of fact.
_WRITTEN_OUT = 12
_THOUSANDS = re.compile(r"(?<=\d)[ .,'](?=\d{3}(?!\d))")
_AFTERNOON = re.compile(r"(?<!\d)(\d{1,2})([:.]\d\d)? ?p\.?m\b")
_TRIVIAL = frozenset(("0", "1", "2", "24"))


@dataclass(frozen=True, slots=True)
class Day:
    """A date in the text; `year` only where it is written."""

    start: int
    end: int
    day: int
    month: int
    year: int | None

    def near(self, now: datetime) -> date | None:
        """The date meant: without a year, the one closest to now."""
        years = [self.year] if self.year else [now.year - 1, now.year, now.year + 1]
        days = [found for year in years if (found := _date(year, self.month, self.day))]
        return min(days, key=lambda d: abs(d - now.date()), default=None)


def invented_figure(text: str, context: ReplyContext) -> list[Finding]:
    """R28: a number or date that nobody stated; what only the author wrote is a hint to check it."""
    folded = fold(text)
    if not _DIGIT.search(folded):
        return []
    stated, told = _figures_in(_stated(context)), _figures_in(fold(context.post))
    unknown = [
        (figure, span)
        for figure, span in _claims(text, context.now)
        if figure not in stated and figure not in _TRIVIAL
    ]
    invented = [span for figure, span in unknown if figure not in told]
    if invented:
        start, end = invented[0]
        return [Finding("R28", Level.WARN if context.edited else Level.BLOCK, text[start:end].strip(" .,"))]
    return [Finding("R28", Level.WARN, text[a:b].strip(" .,"), "post") for _, (a, b) in unknown[:1]]


def other_figures(text: str, context: ReplyContext) -> list[Finding]:
    """R36: the team reads a translation that names other figures than the reply.

    Small ones may be written out, or stand for a month: they count where both texts have one too many.
    """
    if not context.translation:
        return []
    here, there = _figures_told(text), _figures_told(context.translation)
    odd = sorted(here ^ there)
    small = [figure for figure in odd if figure <= _WRITTEN_OUT]
    differs = [f for f in odd if f > _WRITTEN_OUT] or (small if set(small) & here and set(small) & there else [])
    return [Finding("R36", Level.WARN, str(differs[0]))] if differs else []


def _figures_told(text: str) -> set[int]:
    """Its figures as a reader takes them: `1 000` is one, and `3 pm` is fifteen."""
    joined = _THOUSANDS.sub("", fold(text))
    half = _AFTERNOON.sub(lambda m: f"{int(m[1]) % 12 + 12}{m[2] or ''}", joined)
    return {int(figure) for figure in re.findall(r"\d{1,18}", half)} - {0}


def impossible_deadline(text: str, context: ReplyContext) -> list[Finding]:
    """R29: the deadline is past, further away than two weeks, or on a day when nobody works."""
    folded = fold(text)
    if context.now is not None and _DIGIT.search(folded):
        for day in days_in(folded):
            if _promises(folded, day.start) or _DUE_AFTER.match(folded, day.end):
                when = day.near(context.now)
                if when and when < context.now.date() and _named(day, context):
                    continue
                found = _judged(text[day.start : day.end], when, context.now, context.work_days)
                if found:
                    return found
    for span in _SPAN.finditer(folded):
        unit = next(days for stem, days in UNITS.items() if span["unit"] == stem)
        if _DUE_BEFORE.search(_before(folded, span.start())) and int(span["many"]) * unit > _LONGEST.days:
            return [Finding("R29", Level.WARN, text[span.start() : span.end()], "far")]
    weekend = _WEEKEND.search(folded) if context.work_days and not context.work_days & {6, 7} else None
    if weekend and _DUE_BEFORE.search(_before(folded, weekend.start())):
        return [Finding("R29", Level.WARN, text[weekend.start() : weekend.end()], "day_off")]
    return []


def _named(day: Day, context: ReplyContext) -> bool:
    """Whether somebody named that day: "closed from 16 to 22 February" tells what happened."""
    told = days_in(f"{_stated(context)} ; {fold(context.post)}")
    return (day.day, day.month) in {(other.day, other.month) for other in told}


def _judged(span: str, day: date | None, now: datetime, work_days: frozenset[int]) -> list[Finding]:
    if day is None:
        return []
    if day < now.date():
        return [Finding("R29", Level.BLOCK, span, "past")]
    if day > now.date() + _LONGEST:
        return [Finding("R29", Level.WARN, span, "far")]
    off = bool(work_days) and day.isoweekday() not in work_days
    return [Finding("R29", Level.WARN, span, "day_off")] if off else []


def _stated(context: ReplyContext) -> str:
    """Everything that people said is so, as one text; of what a model promises only by when."""
    promised = [_times_ahead(said, context.now) for said in (context.promise, context.deadline_span or "")]
    parts = [*context.facts, *context.known, context.remedy, *promised]
    for terms in context.grants:
        parts += [terms.what, *(str(m.minor // 100) for m in (terms.amount, terms.base) if m)]
    if context.deadline is not None:
        local = context.deadline
        parts += [f"{local:%H:%M} {local:%Y-%m-%d} {local.day}.{local.month:02}.", f"{local.hour}"]
    return fold(" ; ".join(parts))


def _times_ahead(said: str, now: datetime | None) -> str:
    """The hours, spans and days to come in the words of a promise: nothing else in them is stated by anybody."""
    folded = fold(said)
    past = [d for d in days_in(folded) if now and (d.near(now) or now.date()) < now.date()]
    times = [m for pattern in (_CLOCK, _DATE, _SPAN) for m in pattern.finditer(folded)]
    kept = [m.group() for m in times if not any(day.start <= m.start() < day.end for day in past)]
    return " ; ".join([*kept, *(m.group() for m in _NUMBER.finditer(folded) if _HOUR.match(folded, m.end()))])


def _claims(text: str, now: datetime | None) -> Iterator[tuple[str, tuple[int, int]]]:
    """The figures of the reply that state something: not those of money or of what is promised."""
    folded, skip = fold(text), [(a.start, a.end) for a in amounts(text)]
    past = [(day.start, day.end) for day in days_in(folded) if now and (day.near(now) or now.date()) < now.date()]
    for sentence in sentences(text):
        for number in _NUMBER.finditer(folded, sentence.start, sentence.end):
            place = number.start(), number.end()
            if any(a < place[1] and place[0] < b for a, b in skip) or _of_promise(
                folded, place, sentence.folded, past
            ):
                continue
            for figure in re.findall(r"\d+(?:[:.]\d\d)?", number.group()):
                yield _plain(figure), place


def _of_promise(folded: str, place: tuple[int, int], sentence: str, past: list[tuple[int, int]]) -> bool:
    """Whether the figure belongs to a time at or until which we promise something; a day gone by is a claim."""
    if not _is_time(folded, place):
        return False
    if any(a <= place[0] < b for a, b in past):
        return bool(_DUE_BEFORE.search(_before(folded, place[0])) or _DUE_AFTER.match(folded, place[1]))
    return bool(
        _DUE_BEFORE.search(_before(folded, place[0])) or _chained(folded, place[0]) or _AHEAD.search(sentence)
    )


def _is_time(folded: str, place: tuple[int, int]) -> bool:
    start, end = place
    around = folded[max(0, start - 12) : end + 14]
    here = start - max(0, start - 12)
    hits = [*_CLOCK.finditer(around), *_DATE.finditer(around), *_SPAN.finditer(around)]
    if any(m.start() <= here < m.end() for m in hits):
        return True
    return bool(_HOUR.match(folded, end))


def _chained(folded: str, place: int) -> bool:
    """`By Friday 5 June, 16:00`: the hour hangs on the same word as the day."""
    return bool(_CHAIN.search(_CLAUSES.split(folded[max(0, place - 2 * _BEFORE) : place])[-1]))


def _figures_in(folded: str) -> set[str]:
    figures = {_plain(f) for f in re.findall(r"\d+(?:[:.]\d\d)?", folded)}
    return (
        figures
        | {part for figure in figures for part in re.split(r"[:.]", figure)}
        | {_plain(part) for figure in figures for part in re.split(r"[:.]", figure)}
    )


def _plain(figure: str) -> str:
    return figure.replace(".", ":").lstrip("0") or "0"


def _promises(folded: str, place: int) -> bool:
    return bool(_DUE_BEFORE.search(_before(folded, place)))


def days_in(folded: str) -> Iterator[Day]:
    """The dates in a folded text, in order."""
    for found in _DATE.finditer(folded):
        groups = found.groupdict()
        name = groups["name3"] or groups["name4"]
        day = next(int(groups[k]) for k in ("day", "day2", "day3", "day4") if groups[k])
        month = MONTHS[name] if name else int(groups["month"] or groups["month2"])
        year = groups["year"] or groups["year2"]
        yield Day(found.start(), found.end(), day, month, int(year) if year else None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _before(folded: str, place: int) -> str:
    return folded[max(0, place - _BEFORE) : place]
