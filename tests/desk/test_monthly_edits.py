"""The month's edits are told once, on the first workday after the month, and only where there are any."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.delivery import metadata_key
from bot.domain.commands import EditReply
from bot.domain.ids import BrandId
from bot.domain.policy import Brand, Hours
from bot.edits import MonthlyEdits, begin, told_at
from bot.fallback import Fallback
from bot.jobs import EditsNews, SumUpEdits
from bot.outbox import Outbox
from bot.ports import Message, NotSent, Unknown
from storage.tables import JOB
from tests.desk.world import LEASE, SETTLE, in_trouble, of_the_ledger
from tests.domain.builders import ANN, CASES, GOOD, NOON, TEAM, draft, policy

CAFE = BrandId("cafe")
BRANDS = (Brand(CAFE, "Café"), Brand(BrandId("bakery"), "Bakery"))
DECEMBER = datetime(2026, 12, 1, 9, tzinfo=UTC)


def moment(text):
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("month", "zone", "hours", "due"),
    [
        ("2026-11", "UTC", None, "2026-12-01T09:00:00+00:00"),
        ("2026-10", "UTC", None, "2026-11-02T09:00:00+00:00"),
        ("2026-12", "Europe/Vilnius", None, "2027-01-01T07:00:00+00:00"),
        ("2026-10", "Europe/Warsaw", Hours(frozenset({6, 7}), time(10)), "2026-11-01T09:00:00+00:00"),
        ("2026-11", "UTC", Hours(frozenset({5}), time(22), time(6)), "2026-12-04T22:00:00+00:00"),
        ("2026-11", "UTC", Hours(frozenset()), "2026-12-01T09:00:00+00:00"),
        ("2026-02", "America/New_York", None, "2026-03-02T14:00:00+00:00"),
    ],
)
def test_the_summary_comes_when_work_begins_on_the_first_workday(month, zone, hours, due):
    assert told_at(month, policy(zone=zone, hours=hours)) == moment(due)


@pytest.fixture
def office(world):
    """The bot, with the part that tells edits."""
    world.policy = replace(world.policy, brands=BRANDS)
    world.outbox = outbox(world)
    return world


def outbox(world):
    fallback = Fallback(world.desk, world.slack, world.clock, SETTLE, CASES, in_trouble, of_the_ledger)
    monthly = MonthlyEdits(world.desk, fallback, CASES, told)
    workers = {**world.new_outbox()._workers, **monthly.workers()}
    return Outbox(world.store, world.clock, workers, LEASE)


def told(found, month, policy, brand):
    return Message(f"{policy.brand(brand).name} {month}: {found.edited} of {found.replies} edited")


def news(world):
    return [text for text in world.slack.texts(CASES) if "edited" in text]


async def start(world):
    await world.store.run(lambda tx: begin(tx, world.desk, TEAM, world.clock.now()))


async def publish(world, number=1, *, edit=True, **fields):
    await world.opened(number, **fields)
    await world.pass_time(minutes=1)
    if edit:
        await world.ask(EditReply, number, by=ANN, revision=1, draft=draft(f"{GOOD} Truly."))
    await world.approve(number)
    await world.publish(number)


async def at(world, when):
    """Let time pass until then, but for what quiet cases do."""
    world.clock.at = when
    await world.outbox.drain(when)


def planned(world):
    rows = world.store.run_now(lambda tx: tx._execute(JOB.select().where(JOB.c.kind == "sum_up_edits")).all())
    return [(row.key, row.due) for row in rows]


async def test_the_edits_of_the_month_are_told_on_the_first_workday_after_it(office):
    await start(office)
    await publish(office)
    await at(office, DECEMBER - timedelta(minutes=1))
    assert news(office) == []
    await at(office, DECEMBER)

    assert news(office) == ["Café 2026-11: 1 of 1 edited"]
    assert planned(office) == [("edits:2026-12", moment("2027-01-01T09:00:00+00:00"))]


async def test_where_nothing_was_edited_nothing_is_told(office):
    await start(office)
    await publish(office, edit=False)
    await at(office, DECEMBER)

    assert news(office) == []
    assert len(planned(office)) == 1


async def test_each_brand_has_its_own_summary(office):
    await start(office)
    await publish(office)
    await publish(office, 2, brand=BrandId("bakery"))
    await publish(office, 3, brand=BrandId("bakery"))
    await at(office, DECEMBER)

    assert sorted(news(office)) == ["Bakery 2026-11: 2 of 2 edited", "Café 2026-11: 1 of 1 edited"]


async def test_replicas_that_start_at_any_moment_tell_it_once(office):
    await start(office)
    await start(office)
    await publish(office)
    await at(office, DECEMBER)
    await office.put(SumUpEdits(TEAM, "2026-11"))
    await start(office)
    await at(office, DECEMBER + timedelta(hours=1))

    assert len(news(office)) == 1
    assert len(planned(office)) == 1


@pytest.mark.parametrize("fault", [NotSent("ratelimited", 3), Unknown("timeout")])
@pytest.mark.parametrize("taken", [True, False])
async def test_a_summary_whose_sending_failed_is_posted_once(office, fault, taken):
    await start(office)
    await publish(office)
    await at(office, DECEMBER - timedelta(minutes=1))
    office.slack.fail("post", fault, taken=taken and isinstance(fault, Unknown))
    for minutes in range(0, 20, 2):
        await at(office, DECEMBER + timedelta(minutes=minutes))

    assert len(news(office)) == 1


async def test_a_month_whose_first_workday_was_slept_through_is_told_late(office):
    await start(office)
    await publish(office)
    office.outbox = outbox(office)
    office.clock.at = moment("2027-01-20T12:00:00+00:00")
    await start(office)
    await office.outbox.drain(office.clock.now())

    assert news(office) == ["Café 2026-11: 1 of 1 edited"]


async def test_who_starts_before_the_first_workday_still_tells_the_month_that_ended(office):
    await publish(office)
    office.clock.at = moment("2026-12-01T08:00:00+00:00")
    await start(office)

    assert planned(office) == [("edits:2026-11", DECEMBER)]


async def test_who_starts_after_it_waits_for_the_next_month(office):
    assert told_at("2026-10", office.policy) < NOON
    await start(office)

    assert planned(office) == [("edits:2026-11", DECEMBER)]


def test_the_summaries_of_two_brands_are_two_messages():
    names = {EditsNews(TEAM, brand.id, "2026-11").name for brand in BRANDS}

    assert len({metadata_key(TEAM, name) for name in names}) == 2
