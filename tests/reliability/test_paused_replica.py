"""One of two bots sleeps through its leases: the other takes over, and what the sleeper still writes is void."""

import asyncio
import os
import signal
from contextlib import closing
from random import Random

import pytest

from storage.store import Store
from tests.e2e.process import posted_twice, until
from tests.e2e.test_kill import AFTER_ACCEPT, Holding
from tests.reliability.bench import AT_ONCE, bench

LEASE_SECONDS = 1
SLEEP_SECONDS = 3 * LEASE_SECONDS
SETTLE_SECONDS = SLEEP_SECONDS + 5
"""What was not yet on its way when the bot fell asleep is sent when it wakes up, and no lease can stop it then."""
SETTINGS = {"lease_seconds": str(LEASE_SECONDS), "settle_seconds": str(SETTLE_SECONDS)}
TOO_LATE = ("was taken over", "outcome unknown")
FIRST_SAID = "SELECT attempts FROM job WHERE kind = 'say' ORDER BY id LIMIT 1"
PAUSES = 40 if os.environ.get("AMENDS_SOAK") else 4
MOST_CALLS = 40
CONNECTIONS = 2


async def both(made):
    """Two bots, both connected."""
    bots = [made.lives("first"), made.lives("second")]
    for n, bot in enumerate(bots, start=1):
        await bot.begin()
        await until(lambda n=n: made.server.sockets.count() == n * CONNECTIONS, "it is connected")
    return bots


async def slept(bot):
    bot.send(signal.SIGSTOP)
    await asyncio.sleep(SLEEP_SECONDS)
    bot.send(signal.SIGCONT)


async def ended(bots):
    for bot in bots:
        assert await bot.end(signal.SIGTERM) == 0, bot.said()


@pytest.mark.parametrize("nth", [2, 3], ids=["the post", "the draft"])
async def test_who_sleeps_while_posting_stores_nothing_any_more(tmp_path, database_url, nth):
    async with bench(tmp_path, database_url, **SETTINGS) as made:
        sleeper, other = made.lives("first"), made.lives("second")
        await sleeper.begin()
        await until(made.server.sockets.count, "the first is connected")
        held = Holding(made.server, AFTER_ACCEPT, nth)
        made.people.begin("open")
        working = asyncio.create_task(made.people.work(0, lambda: False))
        await until(held.holds, f"message {nth} is held")
        sleeper.send(signal.SIGSTOP)
        await other.begin()

        with closing(Store.open(database_url, read_only=True)) as store:
            await until(lambda: taken_over(store), "the other does it")
        made.server.release()
        sleeper.send(signal.SIGCONT)

        # It has the answer, or has waited too long for it; either way what it writes comes too late.
        await until(lambda: any(words in sleeper.said() for words in TOO_LATE), "the sleeper has tried to write")
        await working
        await made.at_rest()
        await ended([sleeper, other])
        assert posted_twice(made.seed) == {}


def taken_over(store):
    """Whether what was being said is in other hands, or done by them."""
    said = store.run_now(lambda tx: tx._connection.exec_driver_sql(FIRST_SAID).first())
    return said is None or said.attempts > 1


async def test_two_bots_of_which_one_sleeps_now_and_then_do_everything_once(tmp_path, database_url):
    async with bench(tmp_path, database_url, **SETTINGS) as made:
        bots = await both(made)
        calm = await made.told_calmly()

        await paused_again_and_again(made, bots, Random(20261122))

        await made.at_rest()
        await ended(bots)
        assert made.problems(calm) == []


async def paused_again_and_again(made, bots, random):
    """Whenever so many calls more were made, one of the two falls asleep, whatever it is doing."""
    pausing = True
    working = asyncio.create_task(made.people.work(AT_ONCE, lambda: pausing))
    calls = made.seed.workspace.calls
    for n in range(PAUSES):
        enough = len(calls) + random.randint(1, MOST_CALLS)
        await until(lambda enough=enough: len(calls) >= enough or working.done(), "the bots work")
        await slept(bots[n % 2])
    pausing = False
    await working
