"""The bot as it is put together lacks nobody."""

from bot.jobs import KINDS


async def test_every_kind_of_work_has_somebody_who_does_it(world):
    assert set(world.outbox._workers) == set(KINDS.values())
