"""Goodwill and the ledger: nothing is promised twice, and nothing over the month's limit."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.books import OverBudget
from bot.domain.authority import Span
from bot.domain.case import GrantState
from bot.domain.commands import OfferGrant
from bot.domain.ids import CaseId
from bot.domain.policy import Meaning
from bot.domain.refusal import No
from tests.desk.world import a_post
from tests.domain.builders import ANN, BEN, NOVEMBER, TEAM, authority, discount, euros, policy

MONTH = 10


@pytest.fixture
async def shop(world):
    """Ann may give 10 euros at once and 10 in a month; nobody can be asked for more."""
    world.policy = policy(authorities=(authority(ANN, 10, month=euros(MONTH)),))
    await world.meet(ANN, BEN)
    await world.opened(1)
    await world.opened(2, post=a_post("The tea was cold too."))
    return world


def sums(world, manager=ANN):
    """What is reserved and spent of a person's month, in whole euros."""
    lines = world.store.run_now(lambda tx: tx.spent(TEAM, manager, NOVEMBER))
    month = [line for line in lines if (line.span, line.kind) == (Span.MONTH, "")]
    return [(line.reserved.minor // 100, line.spent.minor // 100) for line in month]


async def test_a_grant_is_set_aside_when_it_is_given(shop):
    await shop.offer(5)

    assert sums(shop) == [(5, 0)]


async def test_a_grant_is_spent_when_the_reply_that_offers_it_is_published(shop):
    await shop.offer(5)
    await shop.pass_time(seconds=20)
    shop.writer.text = None
    await shop.approve(override="we know")
    answer = await shop.publish()

    assert answer.refusal is None
    assert sums(shop) == [(0, 5)]


async def test_closing_without_a_reply_gives_the_money_back(shop):
    await shop.offer(5)
    await shop.close()

    assert sums(shop) == [(0, 0)]


async def test_the_same_click_delivered_twice_is_set_aside_once(shop):
    for _ in range(2):
        await shop.offer(5, id="click")

    assert sums(shop) == [(5, 0)]


async def test_what_is_left_of_the_month_is_what_counts(shop):
    await shop.offer(6, number=1)
    answer = await shop.offer(6, number=2)

    assert answer.refusal.no is No.NOBODY_CAN_GRANT
    assert sums(shop) == [(6, 0)]


@pytest.mark.parametrize(
    ("zone", "midnight"),
    [
        ("Europe/Vilnius", datetime(2030, 3, 31, 21, tzinfo=UTC)),
        ("Europe/Vilnius", datetime(2027, 10, 31, 22, tzinfo=UTC)),
        ("Asia/Beirut", datetime(2030, 3, 31, 21, tzinfo=UTC)),
        ("America/New_York", datetime(2026, 12, 1, 5, tzinfo=UTC)),
        ("Pacific/Kiritimati", datetime(2026, 11, 30, 10, tzinfo=UTC)),
    ],
    ids=["the clocks went forward that day", "back that day", "forward at midnight", "far west", "far east"],
)
async def test_a_month_ends_at_midnight_of_the_teams_zone_whatever_the_clocks_did(shop, zone, midnight):
    clocks = replace(shop.policy.clocks, goodwill_valid=timedelta(days=9000))
    shop.policy = replace(shop.policy, zone=zone, clocks=clocks)
    shop.clock.at = midnight - timedelta(days=27)
    await shop.offer(MONTH)
    shop.clock.at = midnight - timedelta(microseconds=1)
    assert (await shop.offer(1, number=2)).refusal is not None
    shop.clock.at = midnight

    assert (await shop.offer(MONTH, number=2)).refusal is None


async def test_grants_at_the_same_time_never_exceed_the_month(shop):
    offers = [shop.offer(4, number=n % 2 + 1) for n in range(8)]
    answers = await asyncio.gather(*offers)

    assert [answer.refusal for answer in answers].count(None) == 2
    assert sums(shop) == [(8, 0)]


async def test_a_month_that_was_spent_by_others_meanwhile_is_a_refusal_and_no_failure(shop):
    await shop.spend_behind_the_back(ANN, MONTH)
    answer = await shop.offer(4)

    assert answer.refusal.no in (No.NOBODY_CAN_GRANT, No.OVER_BUDGET)
    assert shop.case().grants == ()


async def test_above_the_own_limit_the_least_sufficient_other_is_asked_and_nothing_set_aside_yet(world):
    await world.meet(ANN, BEN)
    await world.opened()
    await world.offer(40)
    await world.pass_time(seconds=20)

    assert sums(world, BEN) == []
    assert world.slack.texts(f"D{BEN}") == ["ask_grant"]


async def test_a_tick_under_the_request_grants_it_from_the_budget_of_who_ticked(world):
    world.policy = policy(authorities=(authority(ANN, 10), authority(BEN, 50, month=euros(100))))
    await world.meet(ANN, BEN)
    await world.opened()
    await world.offer(40)
    await world.pass_time(seconds=20)
    await world.react(world.place(f"ask_grant:1:1:{BEN}").ts, user=BEN, channel=f"D{BEN}")
    await world.pass_time(seconds=20)

    assert world.case().grants[0].state is GrantState.GRANTED
    assert sums(world, BEN) == [(40, 0)]


async def test_nobody_approves_an_own_request(world):
    await world.meet(ANN, BEN)
    await world.opened()
    await world.offer(40)
    await world.pass_time(seconds=20)
    await world.react(world.place("grant:1:1").ts, user=ANN)
    await world.pass_time(seconds=20)

    assert world.case().grants[0].state is GrantState.ASKED
    assert world.slack.whispers == [(ANN, "own_request")]


async def test_a_refused_request_sets_nothing_aside(world):
    await world.meet(ANN, BEN)
    await world.opened()
    await world.offer(40)
    await world.pass_time(seconds=20)
    await world.react(world.place("grant:1:1").ts, user=BEN, meaning=Meaning.REJECT)
    await world.pass_time(seconds=20)

    assert world.case().grants[0].state is GrantState.REFUSED
    assert sums(world, BEN) == []


async def test_a_yes_when_the_month_is_spent_is_answered_and_not_tried_for_ever(world):
    world.policy = policy(authorities=(authority(ANN, 10), authority(BEN, 50, month=euros(50))))
    await world.meet(ANN, BEN)
    await world.opened(1)
    await world.opened(2, post=a_post("The tea was cold too."))
    for number in (1, 2):
        await world.desk.handle(
            OfferGrant(id=f"o{number}", at=world.clock.now(), case=CaseId(TEAM, number), by=ANN, terms=discount(40))
        )
    await world.pass_time(seconds=20)
    for number in (1, 2):
        await world.react(world.place(f"grant:{number}:1").ts, user=BEN, event_ts=f"{number}.0")
    await world.pass_time(seconds=20)

    assert sums(world, BEN) == [(40, 0)]
    assert world.slack.whispers == [(BEN, "over_budget")]


async def test_a_yes_that_others_are_always_faster_than_ends_in_a_refusal(world, monkeypatch):
    def outrun(tx, command):
        raise OverBudget

    await world.meet(ANN, BEN)
    await world.opened()
    await world.offer(40)
    await world.pass_time(seconds=20)
    monkeypatch.setattr(world.desk, "decide_and_store", outrun)
    await world.react(world.place("grant:1:1").ts, user=BEN)
    await world.pass_time(seconds=20)

    assert world.slack.whispers == [(BEN, "over_budget")]
