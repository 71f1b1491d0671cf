"""The people of the workspace are read again every hour: of who left or came, no event may have told."""

import pytest

from bot.everybody import begin, read_everybody
from bot.ports import NotSent, Refused, Unknown
from tests.domain.builders import ANN, BEN, CLEO, TEAM, authority, person, policy


@pytest.fixture
async def office(world):
    await world.meet(ANN, BEN)
    world.slack.people = {user: person(user) for user in (ANN, BEN)}
    await world.store.run(lambda tx: begin(tx, TEAM, world.clock.now()))
    return world


def known(office):
    return {p.id for p in office.store.run_now(lambda tx: tx.people(TEAM)) if p.full_member}


async def test_who_left_is_known_to_have_left_an_hour_later_at_the_latest(office):
    office.slack.people[BEN] = person(BEN, deleted=True)
    await office.pass_time(minutes=59)
    assert known(office) == {ANN, BEN}
    await office.pass_time(minutes=2)

    assert known(office) == {ANN}


async def test_it_is_read_hour_after_hour(office):
    await office.pass_time(minutes=61)
    office.slack.people[CLEO] = person(CLEO)
    await office.pass_time(minutes=61)

    assert known(office) == {ANN, BEN, CLEO}


@pytest.mark.parametrize("error", [NotSent("ratelimited", after=30), Unknown("timeout")])
async def test_what_slack_cannot_say_at_the_moment_is_asked_again(office, error):
    office.slack.people[BEN] = person(BEN, deleted=True)
    office.slack.fail("everybody", error)
    await office.pass_time(minutes=63)

    assert known(office) == {ANN}


async def test_an_installation_that_may_not_read_the_list_keeps_who_is_known(office):
    office.slack.people[BEN] = person(BEN, deleted=True)
    office.slack.fail("everybody", Refused("missing_scope"))
    await office.pass_time(minutes=61)
    assert known(office) == {ANN, BEN}
    await office.pass_time(minutes=60)

    assert known(office) == {ANN}


@pytest.mark.parametrize("address", ["ann@cafe.example", "Ann@Cafe.example"])
async def test_whose_limits_the_policy_names_twice_is_said_in_the_log(office, caplog, address):
    named = authority(ANN, 20), authority("ann@cafe.example", 50), authority("ben@cafe.example", 50)
    office.policy = policy(authorities=named)
    office.slack.people = {ANN: person(ANN, email=address), BEN: person(BEN, email="ben@cafe.example")}

    await read_everybody(office.kit, office.slack)

    assert f"by e-mail address to: {ANN}; the stricter of the two hold" in caplog.text


async def test_nothing_is_said_of_limits_that_are_named_once(office, caplog):
    await read_everybody(office.kit, office.slack)

    assert "the stricter of the two" not in caplog.text
