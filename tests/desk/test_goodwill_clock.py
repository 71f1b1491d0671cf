"""Goodwill that waits: the clock asks the next one, frees what nobody gave, and adds the ledger up at night."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from bot.domain.case import GrantState
from bot.domain.commands import HandOverGrant, RefuseGrant, TakeBackGrant
from bot.domain.effects import Clock, SetClock
from bot.domain.ids import CaseId
from bot.domain.policy import Clocks
from bot.goodwill import begin, next_night
from bot.jobs import PATIENT
from storage.tables import BUDGET, JOB
from tests.desk.test_goodwill import sums
from tests.domain.builders import ANN, BEN, CASES, CLEO, NOON, TEAM, gift, later, person


@pytest.fixture
async def shop(world):
    """Forty euros are more than Ann may give; Ben and Cleo may."""
    await world.meet(ANN, BEN, CLEO)
    await world.opened()
    return world


def grant(world, number=1):
    return world.case().grant(number)


def clocks(world):
    """When the clock looks at which grant."""
    rows = world.store.run_now(lambda tx: tx._execute(select(JOB.c.key, JOB.c.due).order_by(JOB.c.due)).all())
    return {key: due for key, due in rows if key and key.startswith(("move_up", "expire_goodwill", "check_ledger"))}


async def test_who_is_silent_is_passed_over_for_the_next_one(shop):
    await shop.offer(40)
    await shop.pass_time(hours=1, minutes=59)
    assert grant(shop).asked == (BEN,)
    await shop.pass_time(minutes=2)

    assert grant(shop).asked == (BEN, CLEO)
    assert shop.slack.texts(f"D{CLEO}") == ["ask_grant"]


async def test_who_was_asked_first_may_still_say_yes(shop):
    await shop.offer(40)
    await shop.pass_time(hours=3)
    await shop.react(shop.place(f"ask_grant:1:1:{BEN}").ts, user=BEN, channel=f"D{BEN}")
    await shop.pass_time(seconds=20)

    assert grant(shop).state is GrantState.GRANTED
    assert sums(shop, BEN) == [(40, 0)]


async def test_when_everybody_was_asked_the_request_waits_and_the_case_goes_on_reminding(shop):
    await shop.offer(40)
    await shop.pass_time(days=2)

    assert grant(shop).asked == (BEN, CLEO)
    assert grant(shop).state is GrantState.ASKED
    assert shop.case().reminders > 2


async def test_a_request_that_was_decided_moves_no_further(shop):
    await shop.offer(40)
    await shop.ask(RefuseGrant, person=person(BEN), grant=1)
    await shop.pass_time(days=1)

    assert grant(shop).asked == (BEN,)
    assert shop.slack.texts(f"D{CLEO}") == []


async def test_a_clock_that_rings_twice_asks_one_person(shop):
    """As after a crash between the transaction and its answer: the job is taken again."""
    shop.policy = replace(shop.policy, fallback=ANN)
    await shop.offer(40)
    await shop.pass_time(hours=2, minutes=1)
    await shop.put(SetClock(CaseId(TEAM, 1), 1, Clock.MOVE_UP, shop.clock.now(), asked=1))
    await shop.pass_time(seconds=20)

    assert grant(shop).asked == (BEN, CLEO)


async def test_what_nobody_gave_in_time_is_free_again(shop):
    await shop.offer(5)
    await shop.pass_time(days=30, minutes=1)

    assert grant(shop).state is GrantState.EXPIRED
    assert sums(shop) == [(0, 0)]


async def test_what_was_given_in_time_does_not_expire(shop):
    await shop.offer(5, terms=gift(5))
    await shop.ask(HandOverGrant, person=person(ANN), grant=1)
    await shop.pass_time(days=31)

    assert grant(shop).state is GrantState.SPENT
    assert sums(shop) == [(0, 5)]


async def test_rules_that_give_more_time_are_kept_though_the_clock_was_set_before(shop):
    await shop.offer(5)
    shop.policy = replace(shop.policy, clocks=Clocks(goodwill_valid=timedelta(days=40)))
    await shop.pass_time(days=31)
    assert grant(shop).state is GrantState.GRANTED
    await shop.pass_time(days=10)

    assert grant(shop).state is GrantState.EXPIRED


async def test_what_came_back_is_free_by_an_entry_of_its_own(shop):
    await shop.offer(5, terms=gift(5))
    await shop.ask(HandOverGrant, person=person(ANN), grant=1)
    await shop.ask(TakeBackGrant, person=person(ANN), grant=1, reason="the parcel came back")

    assert grant(shop).state is GrantState.REVERSED
    assert sums(shop) == [(0, 0)]


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2026-11-02T00:59:59+00:00", "2026-11-02T01:00:00+00:00"),
        ("2026-11-02T01:00:00+00:00", "2026-11-03T01:00:00+00:00"),
        ("2026-11-01T22:00:00+00:00", "2026-11-02T01:00:00+00:00"),
    ],
)
def test_the_ledger_is_added_up_at_three_in_the_teams_night(now, due):
    moment = type(NOON).fromisoformat

    assert next_night(moment(now), "Europe/Vilnius") == moment(due)


async def test_every_night_the_ledger_is_added_up_and_nobody_hears_of_it(shop):
    await shop.store.run(lambda tx: tx.save_person(person(CLEO, is_admin=True)))
    await shop.store.run(lambda tx: begin(tx, shop.desk, TEAM, shop.clock.now()))
    await shop.offer(5)
    await shop.pass_time(days=3)

    assert clocks(shop)["check_ledger"] == NOON.replace(day=6, hour=3)
    assert shop.slack.texts(f"D{CLEO}") == []


async def test_a_missed_night_is_made_up_for(shop):
    await shop.store.run(lambda tx: begin(tx, shop.desk, TEAM, shop.clock.now()))
    shop.clock.at = later(days=2)
    await shop.store.run(lambda tx: begin(tx, shop.desk, TEAM, shop.clock.now()))

    assert clocks(shop)["check_ledger"] == NOON.replace(day=3, hour=3)


async def spoilt(shop):
    await shop.offer(5)
    await shop.store.run(lambda tx: tx._execute(update(BUDGET).values(spent_minor=1)))
    await shop.store.run(lambda tx: begin(tx, shop.desk, TEAM, shop.clock.now()))


async def test_every_admin_hears_once_a_day_of_a_ledger_that_does_not_add_up(shop):
    for admin in (BEN, CLEO):
        await shop.store.run(lambda tx, admin=admin: tx.save_person(person(admin, is_admin=True)))
    await spoilt(shop)
    await shop.pass_time(days=1)

    for admin in (BEN, CLEO):
        assert shop.slack.texts(f"D{admin}") == ["6 wrong in the ledger"]


async def test_without_an_admin_the_cases_channel_hears_of_it(shop):
    await spoilt(shop)
    await shop.pass_time(days=1)

    assert "6 wrong in the ledger" in shop.slack.texts(CASES)


async def test_when_it_is_put_right_nobody_hears_more(shop):
    await shop.store.run(lambda tx: tx.save_person(person(CLEO, is_admin=True)))
    await spoilt(shop)
    await shop.pass_time(days=1)
    await shop.store.run(lambda tx: tx._execute(update(BUDGET).values(spent_minor=0)))
    await shop.pass_time(days=2)

    assert shop.slack.texts(f"D{CLEO}") == ["6 wrong in the ledger"]


async def test_a_clock_that_goes_back_brings_nothing_forward_that_waits_for_its_time(shop):
    await shop.offer(40)
    before = clocks(shop)
    shop.store.run_now(lambda tx: tx.bring_forward(NOON, timedelta(minutes=1), but_for=PATIENT))

    assert before == clocks(shop) != {}
