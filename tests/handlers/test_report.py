"""`/case goodwill`: the words at once, the chart and the file after the answer."""

import csv
import io
import json

import pytest
from matplotlib.image import imread

from bot.domain.authority import GrantKind
from bot.domain.policy import Brand
from bot.ports import NotSent, Refused, Unknown
from handlers.views import names
from tests.handlers.conftest import ANN, BEN, GUEST, STRANGER, with_rules
from tests.handlers.test_slash import said


@pytest.fixture
async def given(drafted):
    """Ann gave a cake and took a mug back."""
    for amount, what in (("9", "a cake"), ("5", "a mug")):
        values = {"kind": GrantKind.GIFT, "amount": amount, "what": what}
        await drafted.submit(names.GOODWILL_MODAL, await drafted.ref(), **values)
    await drafted.submit(names.TAKE_BACK_MODAL, await drafted.ref(grant=2), reason="it broke")
    await drafted.submit(names.HANDED_MODAL, await drafted.ref(grant=1))
    return drafted


@pytest.mark.parametrize("typed", ["goodwill", "goodwill 2026-11", "GOODWILL  2026-11 "])
async def test_the_month_is_told_by_person_kind_and_cause(given, typed):
    told = said(await given.command(typed, user=BEN))

    assert "EUR: €9.00 given*, €0.00 set aside (1 grant)" in told
    assert f"<@{ANN}>: *€9.00* (1)" in told
    assert "Gift: *€9.00* (1)" in told
    assert "not known yet: *€9.00* (1)" in told


async def test_a_month_in_which_nothing_was_given_says_so(given):
    assert "October 2026: nothing was given" in said(await given.command("goodwill 2026-10"))


@pytest.mark.parametrize(
    "typed", ["2026-13", "2026-1", "x", "٢٠٢٦-١٠", "2026-10 x", "2026-10-01", "csv csv csv", "<!channel>"]
)
async def test_what_is_no_month_is_said_back(given, typed):
    told = said(await given.command(f"goodwill {typed}"))

    assert "Write it like 2026-10." in told
    assert "<!channel>" not in told


@pytest.mark.parametrize("user", [GUEST, STRANGER, "UNOBODY"])
async def test_guests_are_not_told_what_colleagues_give(given, user):
    assert "Only full members" in said(await given.command("goodwill", user=user))
    assert "Only full members" in said(await given.command("goodwill csv", user=user))
    assert given.slack.files == {}


async def test_the_chart_follows_the_words(given):
    await given.command("goodwill", user=BEN)

    assert "Goodwill in November 2026" in given.slack.told(BEN)


async def test_a_chart_that_slack_refuses_comes_as_a_picture(given):
    given.slack.down["whisper"] = Refused("invalid_blocks")

    assert "€9.00 given" in said(await given.command("goodwill", user=BEN))
    ((place, content),) = given.slack.files.items()
    assert place == (f"D{BEN}", "goodwill-2026-11.png")
    assert imread(io.BytesIO(content)).shape == (540, 1080, 4)
    assert await given.failed() == []


async def test_where_slack_draws_the_chart_there_is_no_picture(given):
    await given.command("goodwill", user=BEN)

    assert given.slack.files == {}


@pytest.mark.parametrize("typed", ["goodwill csv", "goodwill 2026-11 csv", "goodwill CSV 2026-11"])
async def test_the_file_comes_by_direct_message(given, typed):
    assert "direct message" in said(await given.command(typed, user=BEN))

    ((place, content),) = given.slack.files.items()
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert place == (f"D{BEN}", "goodwill-2026-11.csv")
    assert [(row[2], row[6], row[7]) for row in rows[1:]] == [("1-1", "given", "9.00"), ("1-2", "not used", "5.00")]


@pytest.mark.parametrize(
    ("error", "code"),
    [(Refused("missing_scope"), "missing_scope"), (NotSent("ratelimited"), "ratelimited"), (Unknown(), "unknown")],
)
async def test_a_file_that_slack_does_not_take_is_told(given, error, code):
    given.slack.down["send_file"] = error

    await given.command("goodwill csv", user=BEN)

    assert f"could not be sent ({code})" in given.slack.told(BEN)[-1]


async def test_the_report_is_in_the_teams_language(given):
    with_rules(given, brands=(Brand(given.policy.brands[0].id, "", language="lt"),))

    assert "įteikta" in json.loads((await given.command("goodwill")).body)["blocks"][1]["text"]["text"]
