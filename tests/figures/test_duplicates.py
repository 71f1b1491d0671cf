"""Deliveries that Slack repeats: whatever comes again, and to whichever bot, has one effect."""

import pytest

from tests.figures.mail import EVENTS_OF_A_CASE, Mail
from tests.figures.sizes import TIMES

pytestmark = pytest.mark.usefixtures("untraced")

COPIES = 50
BOTS = {"one bot on SQLite": ("sqlite_url", 1, 28), "two bots on PostgreSQL": ("postgresql_url", 2, 14)}


@pytest.fixture
async def once(tmp_path, migrated_file):
    """What becomes of a case when everything is delivered once."""
    path = tmp_path / "once.db"
    path.write_bytes(migrated_file)
    mail = Mail(f"sqlite:///{path}", 1, 1)
    await mail.play(1)
    (case,) = await mail.came_of_it()
    mail.close()
    return case


@pytest.mark.parametrize("bots", BOTS)
async def test_what_is_delivered_fifty_times_happens_once(request, once, bots):
    address, many, cases = BOTS[bots]
    cases *= TIMES
    mail = Mail(request.getfixturevalue(address), many, COPIES)
    await mail.play(cases)

    assert mail.delivered == cases * EVENTS_OF_A_CASE * COPIES
    assert await mail.came_of_it() == [once] * cases
    assert mail.doubled() == []
    mail.close()


def test_both_databases_together_make_ten_thousand():
    assert sum(cases for _, _, cases in BOTS.values()) * EVENTS_OF_A_CASE * (COPIES - 1) >= 10_000
