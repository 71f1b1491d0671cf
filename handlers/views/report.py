"""What was given in a month: a table by person, kind and cause for each currency, and charts of it."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.case import GrantState
from bot.domain.ids import UserId
from bot.domain.money import Currency, Money, exponent
from bot.domain.policy import Policy
from bot.ports import Message
from handlers.views.allowance import bar
from handlers.views.blocks import Block, context, mention, section, weigh
from handlers.views.escape import brief, label, plain
from handlers.views.glance import cause, kind_name
from handlers.views.words import Words, words
from storage.report import GrantLine

_MOST_ROWS: Final = 12
_ROOM: Final = 8000
"""Slack takes about nine thousand characters in one message; what does not fit is in the file."""
_MOST_CHARTS: Final = 2
"""Slack takes two in one message."""
_MOST_BARS: Final = 20
_LONGEST_LABEL: Final = 20
_LONGEST_TITLE: Final = 50
_LONGEST_WORD: Final = 40

Names = Mapping[UserId, str]


def report(lines: Sequence[GrantLine], month: str, policy: Policy, language: str) -> Message:
    """Given and set aside; what was taken back, released or has expired is in the file alone."""
    say = words(language)
    shown = _month(say, month)
    by_currency = _by_currency(lines)
    if not by_currency:
        return Message(say("report-text", month=shown), (section(say("report-none", month=shown)),))
    blocks = [section(say("report-title", month=shown))]
    left = dict(by_currency)
    for currency, counted in by_currency.items():
        more = _of_currency(say, policy, currency, counted)
        if weigh([*blocks, *more]) > _ROOM:
            break
        blocks += more
        del left[currency]
    if left:
        blocks.append(section(f"{' '.join(left)} {say('listed-more', n=len(left))}"))
    blocks.append(context(say("report-csv-how", month=month)))
    return Message(say("report-text", month=shown), tuple(blocks))


def charts(lines: Sequence[GrantLine], month: str, language: str, names: Names) -> Message | None:
    """Slack's own charts, by person; None where there is nothing to draw."""
    say = words(language)
    blocks = [
        chart
        for currency, counted in list(_by_currency(lines).items())[:_MOST_CHARTS]
        if (chart := _chart(say, currency, counted, names))
    ]
    return Message(say("report-text", month=_month(say, month)), tuple(blocks)) if blocks else None


def bad_month(language: str, word: str) -> Message:
    return Message(words(language)("report-bad-month", word=label(word, _LONGEST_WORD)))


def file_coming(language: str) -> Message:
    return Message(words(language)("report-csv-coming"))


def file_failed(language: str, code: str) -> Message:
    return Message(words(language)("report-csv-failed", code=code))


def _by_currency(lines: Sequence[GrantLine]) -> dict[Currency, list[GrantLine]]:
    """What is given or set aside, the currency with the most grants first."""
    found: dict[Currency, list[GrantLine]] = defaultdict(list)
    for line in lines:
        if line.state in (GrantState.GRANTED, GrantState.SPENT):
            found[line.amount.currency].append(line)
    return dict(sorted(found.items(), key=lambda item: (-len(item[1]), item[0])))


def _of_currency(say: Words, policy: Policy, currency: Currency, lines: Sequence[GrantLine]) -> list[Block]:
    given, reserved = (_sum(lines, currency, state) for state in (GrantState.SPENT, GrantState.GRANTED))
    total = say(
        "report-total", currency=currency, given=say.amount(given), reserved=say.amount(reserved), n=len(lines)
    )
    by: dict[str, Callable[[GrantLine], str]] = {
        "report-person": lambda line: mention(line.manager),
        "report-kind": lambda line: kind_name(say, policy, line.kind),
        "report-cause": lambda line: cause(say, line.cause) if line.cause else say("report-cause-unknown"),
    }
    tables = [section("\n".join([say(title), *_rows(say, currency, lines, name)])) for title, name in by.items()]
    return [section(total), *tables]


def _rows(
    say: Words, currency: Currency, lines: Sequence[GrantLine], name: Callable[[GrantLine], str]
) -> Iterator[str]:
    """The largest first, each with a bar that compares it with the largest."""
    groups = _grouped(lines, name)
    largest = max(minor for minor, _ in groups.values())
    for shown, (minor, count) in list(groups.items())[:_MOST_ROWS]:
        amount = say.amount(Money(minor, currency))
        yield say("report-row", bar=bar(minor, largest), name=shown, amount=amount, n=count)
    if len(groups) > _MOST_ROWS:
        yield say("listed-more", n=len(groups) - _MOST_ROWS)


def _grouped(lines: Sequence[GrantLine], name: Callable[[GrantLine], str]) -> dict[str, tuple[int, int]]:
    """Minor units and count by name, the largest first."""
    sums: dict[str, tuple[int, int]] = {}
    for line in lines:
        minor, count = sums.get(name(line), (0, 0))
        sums[name(line)] = (minor + line.amount.minor, count + 1)
    return dict(sorted(sums.items(), key=lambda item: (-item[1][0], item[0])))


def _sum(lines: Sequence[GrantLine], currency: Currency, state: GrantState) -> Money:
    return Money(sum(line.amount.minor for line in lines if line.state is state), currency)


def _chart(say: Words, currency: Currency, lines: Sequence[GrantLine], names: Names) -> Block:
    """Bars of what each person gave and set aside; a person whose name another has as well gets a number."""
    people = [UserId(user) for user in _grouped(lines, lambda line: line.manager)][:_MOST_BARS]
    labels: dict[UserId, str] = {}
    for user in people:
        labels[user] = _unlike(_short(names.get(user) or user), list(labels.values()))
    title = brief(say("report-chart", currency=currency), _LONGEST_TITLE)
    series = [
        {"name": say(f"report-chart-{name}"), "data": [_bar(labels[u], u, currency, lines, state) for u in people]}
        for name, state in (("given", GrantState.SPENT), ("reserved", GrantState.GRANTED))
    ]
    axes = {"categories": list(labels.values()), "y_label": currency}
    return {
        "type": "data_visualization",
        "title": title,
        "chart": {"type": "bar", "series": series, "axis_config": axes},
    }


def _bar(
    name: str, user: UserId, currency: Currency, lines: Sequence[GrantLine], state: GrantState
) -> dict[str, str | float]:
    money = _sum([line for line in lines if line.manager == user], currency, state)
    # For the eye alone: what is reckoned with stays in whole minor units.
    return {"label": name, "value": float(Decimal(money.minor).scaleb(-exponent(currency)))}


def _short(name: str) -> str:
    return plain(name).strip()[:_LONGEST_LABEL] or "—"


def _unlike(name: str, taken: Collection[str]) -> str:
    n, found = 1, name
    while found in taken:
        n += 1
        found = f"{name[: _LONGEST_LABEL - len(str(n)) - 1]} {n}"
    return found


def _month(say: Words, month: str) -> str:
    year, number = (int(part) for part in month.split("-"))
    return say.month(datetime(year, number, 1, 12, tzinfo=ZoneInfo("UTC")), "UTC")
