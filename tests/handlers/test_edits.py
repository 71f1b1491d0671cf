"""`/case edits`: what people changed in the drafts of a month."""

import pytest

from bot.domain.policy import Brand
from handlers.views import names
from tests.handlers.conftest import ANN, BEN, CASES, GUEST, STRANGER, with_rules
from tests.handlers.fakes import REPLY
from tests.handlers.test_slash import said


@pytest.fixture
async def published(drafted):
    """Ann put the draft in her own words, Ben approved them, and they are out."""
    own = {f"{names.EDIT_PART}0": f"{REPLY} We are truly sorry."}
    await drafted.submit(names.EDIT_MODAL, await drafted.ref(revision=1), **own)
    await drafted.settle()
    await drafted.react("white_check_mark", await drafted.draft_ts(revision=2), user=BEN)
    await drafted.settle()
    await drafted.click(names.PUBLISHED, await drafted.ref(revision=2), user=ANN)
    await drafted.settle()
    await drafted.submit(names.PUBLISH_MODAL, await drafted.ref(revision=2))
    await drafted.settle()
    return drafted


@pytest.mark.parametrize("typed", ["edits", "EDITS  2026-11 "])
async def test_the_months_edits_are_counted(published, typed):
    told = said(await published.command(typed))

    assert "*1 reply published*: 0 as drafted, 1 after edits, 0 written without a draft" in told
    assert "Apology (1)" in told


async def test_another_month_has_its_own(published):
    assert "October 2026: no reply was published." in said(await published.command("edits 2026-10"))


@pytest.mark.parametrize("typed", ["2026-13", "x", "2026-10 2026-11", "<!channel>"])
async def test_what_is_no_month_is_said_back(published, typed):
    told = said(await published.command(f"edits {typed}"))

    assert "Write it like 2026-10." in told
    assert "<!channel>" not in told


@pytest.mark.parametrize("user", [GUEST, STRANGER, "UNOBODY"])
async def test_guests_are_not_told_what_colleagues_change(published, user):
    assert "Only full members" in said(await published.command("edits", user=user))


async def test_where_there_is_much_to_read_the_summary_follows(published, monkeypatch):
    monkeypatch.setattr("handlers.edits.AT_ONCE", 0)

    told = said(await published.command("edits", user=BEN))

    assert ("I am reading the replies (1)" in told, "1 after edits" in told) == (True, False)
    assert published.slack.told(BEN)[-1] == "Edits in November 2026"


async def test_a_brands_channel_asks_about_that_brand(published):
    ours = published.policy.brands[0]
    with_rules(published, brands=(ours, Brand("bakery", "Bakery", "lt", channel=CASES)))

    assert "nepaskelbtas" in said(await published.command("edits", channel=CASES))
    assert "1 after edits" in said(await published.command("edits"))
