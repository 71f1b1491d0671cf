"""User groups that have limits: read from Slack; what cannot be read grants nothing, and an admin is told once."""

from dataclasses import replace

import pytest

from bot.domain.case import GrantState
from bot.domain.commands import ApproveGrant
from bot.domain.refusal import No
from bot.ports import NotSent, Refused, Unknown
from bot.user_groups import begin
from tests.domain.builders import ANN, BEN, CASES, CLEO, TEAM, authority, person, policy

SHOPS = "S0SHOPS"


@pytest.fixture
async def shop(world):
    """Who is in the group may give 50 euros; Ann has 10 of her own."""
    world.policy = policy(authorities=(authority(ANN, 10), authority(SHOPS, 50, seniority=1)))
    await world.meet(ANN, BEN, CLEO)
    world.slack.groups = {SHOPS: [ANN, BEN]}
    return world


async def start(world):
    await world.store.run(lambda tx: begin(tx, world.desk, TEAM, world.clock.now()))
    await world.pass_time(seconds=5)


def people(world):
    rules = world.store.run_now(lambda tx: world.desk.policy(tx, TEAM))
    return {a.person: a.at_once("gift").minor // 100 for a in rules.authorities}


async def test_before_a_group_was_read_it_grants_nothing(shop):
    assert people(shop) == {ANN: 10}


async def test_everybody_in_the_group_may_give_from_the_start_on(shop):
    await start(shop)
    await shop.opened()
    await shop.offer(40, by=BEN)

    assert people(shop) == {ANN: 10, BEN: 50}
    assert shop.case().grants[0].state is GrantState.GRANTED


async def test_groups_are_read_again_every_hour(shop):
    await start(shop)
    shop.slack.groups[SHOPS] = [CLEO]
    await shop.pass_time(minutes=59)
    assert BEN in people(shop)
    await shop.pass_time(minutes=2)

    assert people(shop) == {ANN: 10, CLEO: 50}


@pytest.mark.parametrize("code", ["no_such_subteam", "missing_scope", "plan_upgrade_required"])
async def test_a_group_that_cannot_be_read_grants_nothing_and_is_told_once(shop, code):
    await start(shop)
    shop.slack.down("group_members", Refused(code))
    await shop.pass_time(hours=5)

    assert people(shop) == {ANN: 10}
    assert shop.slack.texts(CASES) == [f"group {SHOPS} cannot be read: {code}"]


async def test_an_admin_is_told_before_the_channel(shop):
    await shop.store.run(lambda tx: tx.save_person(person(CLEO, is_admin=True)))
    shop.slack.down("group_members", Refused("no_such_subteam"))
    await start(shop)

    assert shop.slack.texts(f"D{CLEO}") == [f"group {SHOPS} cannot be read: no_such_subteam"]
    assert shop.slack.texts(CASES) == []


@pytest.mark.parametrize("error", [NotSent("ratelimited", 3), Unknown("timeout"), Refused("token_revoked")])
async def test_what_slack_cannot_say_at_the_moment_stays_as_it_was(shop, error):
    await start(shop)
    shop.slack.groups[SHOPS] = [CLEO]
    shop.slack.down("group_members", error)
    await shop.pass_time(hours=2)
    assert people(shop) == {ANN: 10, BEN: 50}
    shop.slack.up("group_members")
    await shop.pass_time(hours=2)

    assert people(shop) == {ANN: 10, CLEO: 50}
    assert shop.slack.texts(CASES) == []


async def test_who_joins_a_group_decides_no_request_that_was_there_before(shop):
    """F73: to be put into a group is a raise like any other."""
    await start(shop)
    await shop.opened()
    await shop.offer(40)
    shop.slack.groups[SHOPS] = [BEN, CLEO]
    await shop.pass_time(hours=1, minutes=1)
    answer = await shop.ask(ApproveGrant, person=person(CLEO), grant=1)

    assert CLEO in people(shop)
    assert answer.refusal.no is No.NOT_YOUR_GRANT


async def test_who_was_in_a_group_decides_what_they_were_asked_when_it_can_be_read_again(shop):
    await start(shop)
    await shop.opened()
    await shop.offer(40)
    shop.slack.down("group_members", Refused("missing_scope"))
    await shop.pass_time(hours=1, minutes=1)
    meanwhile = await shop.ask(ApproveGrant, person=person(BEN), grant=1)
    shop.slack.up("group_members")
    await shop.pass_time(hours=1, minutes=1)
    answer = await shop.ask(ApproveGrant, person=person(BEN), grant=1)

    assert meanwhile.refusal.no is No.NOT_YOUR_GRANT
    assert answer.refusal is None
    assert shop.case().grants[0].state is GrantState.GRANTED


async def test_without_groups_in_the_policy_nothing_is_read(shop):
    shop.policy = replace(shop.policy, authorities=(authority(ANN, 10),))
    await start(shop)
    await shop.pass_time(hours=2)

    assert shop.slack.count("group_members") == 0


async def test_who_joins_after_the_clock_was_set_back_decides_no_earlier_request(shop):
    await start(shop)
    await shop.opened()
    await shop.offer(40)
    shop.clock.move(minutes=-30)
    shop.slack.groups[SHOPS] = [BEN, CLEO]
    await start(shop)
    answer = await shop.ask(ApproveGrant, person=person(CLEO), grant=1)

    assert CLEO in people(shop)
    assert answer.refusal.no is No.NOT_YOUR_GRANT
