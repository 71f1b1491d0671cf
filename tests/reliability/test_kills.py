"""SIGKILL at two hundred seeded moments, with work always in flight: nothing lost, nothing twice."""

import asyncio
import os
import signal
from random import Random

from tests.reliability.bench import AT_ONCE, bench
from tests.reliability.moments import AFTER_A_CALL, BEFORE_A_CALL, Moments

SEED = int(os.environ.get("AMENDS_SEED", "20261122"))
KILLS = 2000 if os.environ.get("AMENDS_SOAK") else 200


async def test_two_hundred_kills_lose_nothing_and_do_nothing_twice(tmp_path):
    async with bench(tmp_path, f"sqlite:///{tmp_path / 'bot.db'}") as made:
        lives = made.lives()
        await lives.begin()
        calm = await made.told_calmly()
        await lives.end(signal.SIGTERM)
        moments = Moments(made.seed.workspace, lives, Random(SEED))

        codes = await killed_again_and_again(made.people, lives, moments)

        await made.at_rest()
        assert await lives.end(signal.SIGTERM) == 0, lives.said()
        assert set(codes) == {-signal.SIGKILL}
        assert moments.met[BEFORE_A_CALL]
        assert moments.met[AFTER_A_CALL]
        assert made.problems(calm) == []


async def killed_again_and_again(people, lives, moments):
    """Plays go on all the time; the last life sees all of them to their end."""
    killing = True
    working = asyncio.create_task(people.work(AT_ONCE, lambda: killing))
    codes = []
    for _ in range(KILLS):
        await lives.begin()
        moments.arm()
        await moments.passed()
        codes.append(await lives.end())
    killing = False
    await lives.begin()
    await working
    return codes
