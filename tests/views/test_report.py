"""The month's goodwill: tables whose sums are right, charts that Slack takes, files without formulas."""

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.authority import GrantKind
from bot.domain.case import GrantState
from bot.domain.money import Currency, Money
from handlers.views.report import bad_month, charts, report
from handlers.views.table import COLUMNS, safe, table
from handlers.views.words import LANGUAGES
from storage.report import GrantLine
from tests.views.cases import ANN, BOB, CEO, FLOWERS, NOON, euros, policy
from tests.views.slack_limits import check_message, texts
from tests.views.test_limits import EVIL

MONTH = "2026-11"
NAMES = {ANN: "Ann Apple", BOB: "Bob Berry", CEO: "Bob Berry"}
GIFT = GrantLine(142, "142-1", ANN, GrantKind.GIFT, euros(20), GrantState.SPENT, "logistics", NOON)


def line(n, **changes):
    return replace(GIFT, case=n, grant=f"{n}-1", **changes)


LINES = [
    GIFT,
    line(143, amount=euros(15.5), state=GrantState.GRANTED, cause=""),
    line(144, manager=BOB, kind=GrantKind.REFUND, amount=euros(100), cause="service"),
    line(145, manager=BOB, kind=FLOWERS.id, amount=euros(7), cause="weather"),
    line(146, amount=Money(9000, Currency("PLN"))),
    *(line(150 + n, state=s) for n, s in enumerate((GrantState.RELEASED, GrantState.EXPIRED, GrantState.REVERSED))),
]


def said(lines=LINES, language="en"):
    message = report(lines, MONTH, policy(language), language)
    check_message(message)
    return "\n".join(texts(list(message.blocks)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_is_one_that_slack_takes(language):
    assert "EUR" in said(language=language)
    assert f"/case goodwill {MONTH} csv" in said(language=language)


def test_each_currency_has_its_own_totals():
    assert "*EUR: €127.00 given*, €15.50 set aside (4 grants)" in said()
    assert "*PLN: PLN 90.00 given*" in said().replace("PLN90", "PLN 90").replace("\xa0", " ")


@pytest.mark.parametrize(
    "row",
    [
        f"`▰▰▰▰▰▰▰▰▰▰` <@{BOB}>: *€107.00* (2)",
        f"`▰▰▰▱▱▱▱▱▱▱` <@{ANN}>: *€35.50* (2)",
        "Refund: *€100.00* (1)",
        "Gift: *€35.50* (2)",
        "Flowers: *€7.00* (1)",
        "delivery: *€20.00* (1)",
        "weather: *€7.00* (1)",
        "not known yet: *€15.50* (1)",
    ],
)
def test_the_table_adds_up_by_person_kind_and_cause(row):
    assert row in said()


def test_what_came_back_is_not_counted():
    back = [line(n, state=s) for n, s in enumerate((GrantState.RELEASED, GrantState.EXPIRED, GrantState.REVERSED), 1)]

    assert said(back) == "November 2026: nothing was given or set aside."
    assert charts(back, MONTH, "en", NAMES) is None


def test_very_many_people_and_currencies_fit():
    codes = ("EUR", "USD", "PLN", "GBP", "CHF", "SEK", "NOK", "DKK", "CZK", "HUF", "JPY", "KWD")
    many = [
        line(n, manager=f"U{n:05}", amount=Money(n + 1, Currency(code)), cause=f"cause {n} " + "<!channel>" * 9)
        for code in codes
        for n in range(60)
    ]

    text = said(many)

    assert "and 48 more" in text
    shown = [code for code in codes if f"*{code}: " in text]
    assert f"… and {len(codes) - len(shown)} more" in text
    assert all(code in text for code in codes)
    assert "<!channel>" not in text


def test_a_word_that_is_no_month_is_said_back():
    assert "2026-10" in bad_month("en", "<!channel>").text
    assert "<!channel>" not in bad_month("en", "<!channel>").text


def chart_blocks(lines=LINES, names=NAMES):
    return [dict(block) for block in charts(lines, MONTH, "en", names).blocks]


def test_a_chart_shows_what_each_person_gave_and_set_aside():
    first = chart_blocks()[0]

    assert (first["type"], first["title"]) == ("data_visualization", "Goodwill by person, EUR")
    assert first["chart"]["type"] == "bar"
    assert first["chart"]["axis_config"]["categories"] == ["Bob Berry", "Ann Apple"]
    given_, reserved = first["chart"]["series"]
    assert given_["data"] == [{"label": "Bob Berry", "value": 107.0}, {"label": "Ann Apple", "value": 20.0}]
    assert reserved["data"] == [{"label": "Bob Berry", "value": 0.0}, {"label": "Ann Apple", "value": 15.5}]


@pytest.mark.parametrize("name", ["", "x" * 300, *EVIL.values()])
def test_charts_stay_inside_the_limits_of_slack(name):
    people = [f"U{n}" for n in range(40)]
    many = [
        line(n, manager=user, amount=Money(n + 1, Currency(code)))
        for code in ("EUR", "PLN", "USD")
        for n, user in enumerate(people)
    ]

    blocks = chart_blocks(many, dict.fromkeys(people, name))

    assert len(blocks) == 2
    for block in blocks:
        labels = block["chart"]["axis_config"]["categories"]
        assert len(block["title"]) <= 50
        assert len(labels) == len(set(labels)) == 20
        assert all(1 <= len(label) <= 20 for label in labels)
        assert all([bar["label"] for bar in s["data"]] == labels for s in block["chart"]["series"])


def opened(content, language="en"):
    """The file as a spreadsheet reads it."""
    text = content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter="," if language == "en" else ";"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_holds_every_grant_with_its_state(language):
    rows = opened(table(LINES, policy(language), language, NAMES), language)

    assert len(rows) == len(LINES) + 1
    assert all(len(row) == len(COLUMNS) for row in rows)
    assert {row[-1] for row in rows[1:]} == {"EUR", "PLN"}


def test_amounts_have_the_decimal_sign_of_the_readers_spreadsheet():
    assert opened(table(LINES, policy(), "en", NAMES))[2][7] == "15.50"
    assert opened(table(LINES, policy("pl"), "pl", NAMES), "pl")[2][7] == "15,50"
    yen = [line(1, amount=Money(1500, Currency("JPY")))]
    assert opened(table(yen, policy(), "en", NAMES))[1][7] == "1500"


def test_a_day_is_one_of_the_policys_zone_like_the_month_it_stands_in():
    midnight = datetime(2026, 10, 31, 23, 30, tzinfo=UTC)
    rows = opened(table([replace(GIFT, at=midnight)], replace(policy(), zone="Europe/Warsaw"), "en", NAMES))

    assert rows[1][0] == "2026-11-01"


STARTS = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "＝",
    "＋",
    "－",
    "＠",
    "﹣",
    "﹢",
    " =",
    "\u00a0=",
    "\ufeff=",
    "\u200b@",
    "\t=",
)
REST = ("1+1", "cmd|' /C calc'!A0", 'HYPERLINK("https://evil.example")', "SUM(A1:A9)", "x", "")


@pytest.mark.parametrize("start", STARTS)
def test_no_cell_begins_like_a_formula(start):
    assert all(safe(start + rest).startswith("'") for rest in REST)


@pytest.mark.parametrize("cell", ["Ann", "15,50", "#142", "", "Ж", "a=b", "'quoted'", "2026-11-05", "🙂"])
def test_ordinary_words_stay_as_they_are(cell):
    assert safe(cell) == cell


@given(st.lists(st.text(max_size=40), min_size=2, max_size=2))
def test_whatever_people_and_causes_are_called_the_file_holds_no_formula(words):
    name, cause = words
    rows = opened(table([replace(GIFT, cause=cause)], policy(), "en", {ANN: name}))

    assert len(rows) == 2
    for cell in rows[1]:
        assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
        assert cell[:1] not in ("\t", "\r", "\n")
