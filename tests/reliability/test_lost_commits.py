"""The connection is cut around the COMMIT of a command: it is done once, and the asker gets its true answer."""

import os
from random import Random

import pytest

from bot.domain.authority import ALL_KINDS, Span
from bot.domain.ids import CaseId
from bot.limits import ChangeLimits, Limits
from storage.errors import CommitUnknown, DatabaseUnavailable
from storage.lost import MOST_LOST
from storage.store import Store
from tests.desk.fakes import FakeSlack, FakeWriter, FixedClock, PlainViews
from tests.desk.world import World
from tests.domain.builders import ANN, BEN, CLEO, NOVEMBER, TEAM, authority, person, policy
from tests.reliability.proxy import AFTER, BEFORE
from tests.storage.times import NOON

CASES = 200 if os.environ.get("AMENDS_SOAK") else 20
GOES_DOWN = "DO $$ BEGIN RAISE 'shutting down' USING ERRCODE = '57P01'; END $$"
STEPS = ("open", "grant", "approve", "publish", "close")


@pytest.fixture
def store(proxy):
    opened = Store.open(proxy.url)
    yield opened
    opened.close()


@pytest.fixture
def world(store):
    clock = FixedClock()
    return World(store, clock, FakeSlack(clock), FakeWriter(), PlainViews())


async def asked(world, step, number):
    """One command to the desk, as the bot gives it."""
    match step:
        case "open":
            return await world.forwarded(ts=f"{number}.0", key=f"msg:{number}")
        case "grant":
            return await world.offer(1, number)
        case "approve":
            return await world.approve(number)
        case "publish":
            return await world.publish(number)
        case _:
            return await world.close(number)


async def test_a_hundred_commands_whose_connection_is_cut_are_each_done_once(world, proxy):
    await world.meet(ANN)
    for step in STEPS:
        await asked(world, step, 1)
        await world.pass_time(seconds=10)
    cuts = [BEFORE, AFTER] * (CASES * len(STEPS) // 2)
    Random(20261122).shuffle(cuts)

    told = []
    with_cuts(world.desk, proxy, cuts)
    for number in range(2, CASES + 2):
        for step in STEPS:
            told.append(await asked(world, step, number))
            await world.pass_time(seconds=10)

    assert proxy.made == {BEFORE: len(told) // 2, AFTER: len(told) // 2}
    assert [one for one in told if one.refusal or one.duplicate] == []
    calm = history(world, 1)
    assert {n: history(world, n) for n in range(2, CASES + 2)} == dict.fromkeys(range(2, CASES + 2), calm)
    assert sum(line.used.minor for line in budgets(world)) == 100 * (CASES + 1)
    assert world.store.run_now(lambda tx: tx.chain_problem(TEAM)) is None


def with_cuts(desk, proxy, cuts):
    """Let each command meet one of the cuts; what a test looks up meets none."""
    handle = desk.handle

    async def cut_and_handle(command):
        proxy.cut(cuts.pop())
        return await handle(command)

    desk.handle = cut_and_handle


def history(world, number):
    """The trail of a case, and what its thread says."""
    trail = world.store.run_now(lambda tx: tx.timeline(world.case(number).id))
    return [event.type for event in trail], world.thread(number)


def budgets(world):
    """The month's sums of all kinds together."""
    lines = world.store.run_now(lambda tx: tx.budgets(TEAM, NOVEMBER))
    return [line for line in lines if (line.span, line.kind) == (Span.MONTH, ALL_KINDS)]


async def test_who_asks_is_known_though_the_answer_is_lost_where_they_are_noted(world, proxy):
    """Windows ask this first: nobody is told that nothing was stored when nothing was to be decided yet."""
    for when in (BEFORE, AFTER):
        proxy.cut(when)
        assert (await world.kit.fresh(ANN)).id == ANN
        proxy.cut(when)
        assert (await world.kit.person_now(BEN)).id == BEN

    assert proxy.made == {BEFORE: 2, AFTER: 2}


@pytest.mark.parametrize("when", [BEFORE, AFTER])
async def test_limits_whose_answer_is_lost_are_changed_once(world, proxy, when):
    world.policy = policy(version="file", authorities=(authority(ANN, 20),))
    cleo = person(CLEO, is_admin=True)
    wish = ChangeLimits(id="view:1", at=NOON, team=TEAM, admin=cleo, limits=authority(ANN, 10))
    proxy.cut(when)

    answer = await Limits(world.desk).change(wish)

    assert answer.refusal is None
    assert len(world.store.run_now(lambda tx: tx.limit_changes(TEAM))) == 1


async def test_a_command_whose_answer_is_lost_again_and_again_is_still_done_once(world, proxy):
    proxy.cut(AFTER, *[BEFORE] * (MOST_LOST - 1))

    handled = await world.forwarded()
    await world.pass_time(seconds=10)

    assert (handled.case.number, handled.refusal, handled.duplicate) == (1, None, False)
    assert len(history(world, 1)[1]) == 3


@pytest.mark.parametrize("when", [BEFORE, AFTER])
async def test_what_has_no_claim_is_never_run_again_when_nobody_knows_whether_it_was_stored(store, proxy, when):
    proxy.cut(when)

    with pytest.raises(CommitUnknown):
        await store.run(lambda tx: tx.claim(TEAM, "once", NOON))

    stored = store.run_now(lambda tx: tx.claim(TEAM, "once", NOON)) is not None
    assert stored is (when == AFTER)


@pytest.mark.parametrize("when", [BEFORE, AFTER])
async def test_what_only_reads_is_read_again(store, proxy, when):
    store.run_now(lambda tx: tx.claim(TEAM, "once", NOON))
    proxy.cut(when)

    assert await store.run(lambda tx: tx.timeline(CaseId(TEAM, 1))) == []
    assert proxy.made[when] == 1


async def test_a_transaction_whose_connection_the_server_ends_is_run_again(store):
    begun = []

    def once_ended(tx):
        begun.append(tx)
        if len(begun) == 1:
            tx._connection.exec_driver_sql("SELECT pg_terminate_backend(pg_backend_pid())")
        return tx.claim(TEAM, "once", NOON)

    assert await store.run(once_ended) is None
    assert len(begun) == 2


def test_a_server_that_says_it_goes_down_is_away_and_not_broken(store):
    with pytest.raises(DatabaseUnavailable):
        store.run_now(lambda tx: tx._connection.exec_driver_sql(GOES_DOWN))
