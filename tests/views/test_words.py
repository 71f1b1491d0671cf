"""Four catalogues that say the same things."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from bot.domain.authority import PERIODS, Coverage, Form, GrantKind, GrantTerms, Span, TermsProblem
from bot.domain.case import GrantState, Outcome, Status, Void
from bot.domain.edits import Part
from bot.domain.money import Currency, Money, MoneyError, Percent
from bot.domain.policy import CAUSES
from bot.domain.refusal import No
from bot.domain.remarks import About
from bot.domain.reply_context import Level
from bot.domain.understanding import Fault, Severity, Stage
from bot.jobs import News
from bot.llm_client import Problem
from handlers.views import names
from handlers.views import words as words_module
from handlers.views.notes import NOTES
from handlers.views.table import COLUMNS
from handlers.views.words import CATALOGUES, LANGUAGES, words
from prompts.playbook import DEADLINE, packaged
from tests.views.cases import TERMS

SOURCES = Path(words_module.__file__).parent
RULES = (
    "R01",
    "R02",
    "R03",
    "R03-contrast",
    "R04",
    "R04-wide",
    "R05",
    "R05-promise_missing",
    "R06",
    "R07",
    "R07-nowhere",
    "R08",
    "R08-wide",
    "R09",
    "R09-wide",
    "R10",
    "R10-wide",
    "R11",
    "R12",
    "R13",
    "R13-fact",
    "R13-not_offered",
    "R13-other_kind",
    "R13w",
    "R14",
    "R15",
    "R16",
    "R17",
    "R18",
    "R19",
    "R20",
    "R21",
    "R22",
    "R23",
    "R24",
    "R25",
    "R26",
    "R26-shouting",
    "R26-wide",
    "R27",
    "R28",
    "R28-post",
    "R29",
    "R29-day_off",
    "R29-far",
    "R29-past",
    "R30",
    "R31",
    "R32",
    "R32-admission",
    "R32-alternative",
    "R32-long",
    "R32-offer",
    "R32-options",
    "R32-question",
    "R32-reason",
    "R33",
    "R34",
    "R35",
    "R35-familiar",
    "R35-one_person",
)
PROBLEMS = (*Problem, "unknown_language")
PARTS = {part for stage in Stage for part in packaged().plan(stage).parts} | {DEADLINE}
FAMILIES = {
    "no": No,
    "status": Status,
    "next": Status,
    "reminder": [status for status in Status if status is not Status.CLOSED],
    "severity": Severity,
    "fault": Fault,
    "stage": Stage,
    "outcome": Outcome,
    "void": Void,
    "cause": CAUSES,
    "kind": GrantKind,
    "cover": Coverage,
    "terms-added": Form,
    "limits-this": [span for span in Span if span is not Span.MONTH],
    "limits-change": Span,
    "limits-news": News,
    "limits": [span for span in Span if span not in PERIODS],
    "grant-state": GrantState,
    "grant": [state for state in GrantState if state is not GrantState.ASKED],
    "edits-part": Part,
    "edits-rule": ("R15", "R16"),
    "note": NOTES,
    "rule": RULES,
    "part": sorted(PARTS),
    "finding": Level,
    "remark": About,
    "problem": PROBLEMS,
    "money": MoneyError,
    "terms-problem": TermsProblem,
}
# Rules of a later issue have their words already; findings and problems nobody knows yet have a last resort.
SPARE = re.compile(r"rule-R\d\d|rule-other|problem-other")


def catalogue(language):
    """Key → the variables it uses."""
    resource = FluentParser().parse((CATALOGUES / f"{language}.ftl").read_text("utf-8"))
    junk = [entry.content for entry in resource.body if isinstance(entry, ast.Junk)]
    assert not junk
    messages = [entry for entry in resource.body if isinstance(entry, ast.Message)]
    assert len({entry.id.name for entry in messages}) == len(messages)
    return {entry.id.name: variables(entry) for entry in messages}


def variables(entry):
    return set(_walked(entry.to_json()))


def _walked(node):
    if isinstance(node, dict):
        if node.get("type") == "VariableReference":
            yield node["id"]["name"]
        for value in node.values():
            yield from _walked(value)
    elif isinstance(node, list):
        for value in node:
            yield from _walked(value)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_catalogue_says_what_the_english_one_says(language):
    assert catalogue(language) == catalogue("en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("family", FAMILIES)
def test_everything_with_a_name_has_its_words(language, family):
    missing = [name for name in FAMILIES[family] if not words(language).has(f"{family}-{name}")]

    assert not missing


def test_no_words_are_kept_that_nobody_says():
    source = "\n".join(path.read_text("utf-8") for path in SOURCES.glob("*.py"))
    source += (CATALOGUES / "en.ftl").read_text("utf-8")
    families = {f"{family}-{name}" for family, names in FAMILIES.items() for name in names}
    unused = [
        key
        for key in catalogue("en")
        if not re.search(rf'["\']{key}["\']|\{{ {key}\b', source)
        and not SPARE.fullmatch(key)
        and key not in families | BUILT
    ]

    assert not unused


# Keys that are put together from parts.
BUILT = {
    *(f"help-{name}" for name in ("open", "list", "mine", "show", "limits", "goodwill", "edits", "help")),
    *(f"grant-{state}-by" for state in GrantState),
    *(f"facts-{block}{hint}" for block in ("confirmed", "unknowns") for hint in ("", "-hint")),
    *(f"home-{part}{none}" for part in ("mine", "waiting") for none in ("", "-none")),
    *(f"label-{name}" for name in ["owner", "severity", "author", "platform", "language", "opened", "due", "rounds"]),
    *("usual-generous", "usual-mean"),
    *("grant-promised", "grant-state-promised"),
    *(f"report-column-{name}" for name in COLUMNS),
    *("report-chart-given", "report-chart-reserved"),
    *(f"button-{action}" for action in names.BUTTONS - {names.LINK}),
    *(f"snooze-{choice}" for choice in (names.ONE_HOUR, names.FOUR_HOURS, names.TOMORROW)),
}


def test_a_language_without_a_catalogue_reads_english():
    assert words("de").language == "en"


def test_a_key_without_words_is_a_bug():
    with pytest.raises(LookupError):
        words("en")("no-such-key")


@pytest.mark.parametrize(
    ("language", "counts"),
    [
        ("en", {1: "One open case", 2: "2 open cases", 0: "0 open cases"}),
        ("pl", {1: "1 otwarta sprawa", 2: "2 otwarte sprawy", 5: "5 otwartych spraw", 22: "22 otwarte sprawy"}),
        (
            "ru",
            {1: "1 открытое обращение", 3: "3 открытых обращения", 11: "11 открытых обращений", 21: "21 открытое"},
        ),
        ("lt", {1: "1 atviras atvejis", 2: "2 atviri atvejai", 10: "10 atvirų atvejų", 21: "21 atviras atvejis"}),
    ],
)
def test_counts_agree_with_their_nouns(language, counts):
    said = {n: words(language)("list-title", n=n) for n in counts}

    assert all(counts[n] in said[n] for n in counts), said


@pytest.mark.parametrize(
    ("language", "shown"),
    [("en", "€1,234.50"), ("pl", "1234,50 €"), ("ru", "1234,50 €"), ("lt", "1234,50 €")],
)
def test_amounts_are_written_as_in_the_language(language, shown):
    amount = words(language).amount(Money(123450, Currency("EUR")))

    assert re.sub(r"(?<=\d)\s(?=\d)", "", amount).replace("\xa0", " ") == shown


def test_a_currency_without_decimals_shows_none():
    assert words("en").amount(Money(1500, Currency("JPY"))) in ("JP¥1,500", "¥1,500")


@pytest.mark.parametrize(
    ("language", "shown"), [("en", "20.5%"), ("pl", "20,5%"), ("ru", "20,5 %"), ("lt", "20,5 %")]
)
def test_percentages_are_written_as_in_the_language(language, shown):
    assert words(language).percent(Percent(2050)).replace("\xa0", " ") == shown


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", TERMS)
def test_every_kind_of_goodwill_is_told_with_its_money(kind, language):
    told = words(language).terms(TERMS[kind], "Flowers")

    assert words(language).amount(TERMS[kind].cost) in told
    assert "—" not in told


def test_a_percentage_tells_what_it_is_taken_of_and_the_most_it_may_cost():
    both = TERMS["of an order, capped"]

    assert "15%" in words("en").terms(both)
    assert "(€30.00 of €240.00, at most €30.00)" in words("en").terms(both)


def test_terms_that_nobody_can_grant_are_shown_without_making_anything_up():
    assert "—" in words("en").terms(GrantTerms("no such kind"))


def test_a_moment_is_told_in_the_zone_of_the_team():
    at = datetime(2026, 11, 5, 22, 30, tzinfo=UTC)

    assert words("en").moment(at, "Europe/Vilnius") == "6 Nov 2026, 00:30"
    assert words("pl").moment(at, "Europe/Warsaw") == "5 lis 2026, 23:30"


def test_slack_shows_a_moment_in_each_readers_zone_and_our_words_where_it_cannot():
    at = datetime(2026, 11, 5, 12, tzinfo=UTC)

    assert words("en").token(at, "UTC") == "<!date^1793880000^{date_short_pretty}, {time}|5 Nov 2026, 12:00>"


@pytest.mark.parametrize(
    ("length", "told"),
    [
        (timedelta(days=2, hours=3, minutes=10), "2 days 3 hours"),
        (timedelta(minutes=59), "59 minutes"),
        (timedelta(0), "0 minutes"),
        (timedelta(seconds=-5), "0 minutes"),
    ],
)
def test_a_length_of_time_has_its_two_largest_units(length, told):
    assert words("en").span(length) == told
