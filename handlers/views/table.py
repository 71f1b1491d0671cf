"""A month's grants as a file for spreadsheets, in which no cell can be taken for a formula."""

import csv
import io
import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.money import exponent
from bot.domain.policy import Policy
from handlers.views.glance import kind_name
from handlers.views.report import Names
from handlers.views.words import Words, words
from storage.report import GrantLine

COLUMNS: Final = ("date", "case", "grant", "person", "kind", "cause", "state", "amount", "currency")
_FORMULA: Final = "=+-@"
_POINT: Final = "en"
"""Spreadsheets of the other languages read a comma as the decimal sign, and semicolons between cells."""


def table(lines: Sequence[GrantLine], policy: Policy, language: str, names: Names) -> bytes:
    """UTF-8 with the mark by which spreadsheets know it."""
    say = words(language)
    written = io.StringIO()
    writer = csv.writer(written, delimiter="," if language == _POINT else ";", quoting=csv.QUOTE_ALL)
    writer.writerow([safe(say(f"report-column-{name}")) for name in COLUMNS])
    for line in lines:
        writer.writerow([safe(cell) for cell in _cells(say, policy, line, names)])
    return written.getvalue().encode("utf-8-sig")


def safe(cell: str) -> str:
    """A spreadsheet runs what begins with one of `= + - @`, also full-width or behind blanks; a quote stops it."""
    begins = unicodedata.normalize("NFKC", cell).lstrip().lstrip("\ufeff\u200b\u200e\u200f\u2060")[:1]
    return f"'{cell}" if begins in tuple(_FORMULA) or cell[:1] in ("\t", "\r", "\n") else cell


def _cells(say: Words, policy: Policy, line: GrantLine, names: Names) -> list[str]:
    known = say.has(f"cause-{line.cause}")
    number = str(Decimal(line.amount.minor).scaleb(-exponent(line.amount.currency)))
    return [
        # The month is one of the policy's zone, and so are its days.
        f"{line.at.astimezone(ZoneInfo(policy.zone)):%Y-%m-%d}",
        f"#{line.case}",
        line.grant,
        names.get(line.manager) or line.manager,
        kind_name(say, policy, line.kind),
        say(f"cause-{line.cause}") if known else line.cause or say("report-cause-unknown"),
        say(f"grant-state-{line.state}"),
        number if say.language == _POINT else number.replace(".", ","),
        line.amount.currency,
    ]
