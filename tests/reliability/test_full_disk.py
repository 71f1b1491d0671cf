"""The disk is full: nothing is acknowledged that is not stored, nothing is lost, and with room again work goes on."""

import asyncio
import os
import resource
import signal
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from bot import app, jobs, sweep
from bot.sandbox import deliveries
from bot.settings import Settings
from tests.e2e.process import until
from tests.reliability.bench import bench
from tests.reliability.people import PLAYED

ROUNDS = 20 if os.environ.get("AMENDS_SOAK") else 2
REFUSED = 5
EVERY_SECONDS = 0.2
ALL_THE_ROOM = 2**30
PACE = timedelta(milliseconds=20)


@pytest.fixture(autouse=True)
def patient_slack(monkeypatch):
    """Slack goes on delivering for as long as the disk is full here."""
    monkeypatch.setattr(deliveries, "RETRY_AFTER", (0.0, *[0.5] * 60))


async def test_with_no_page_left_nothing_is_promised_and_with_room_again_it_goes_on(tmp_path, monkeypatch):
    for module, pace in ((jobs, "CHANNEL_PACE"), (jobs, "UPDATE_PACE"), (sweep, "LOOK_PACE")):
        monkeypatch.setattr(module, pace, PACE)
    async with bench(tmp_path, f"sqlite:///{tmp_path / 'bot.db'}") as made, running(made, monkeypatch) as store:

        async def room(pages):
            await store.run(lambda tx: tx._connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}").scalar())

        # Less than there are is understood as just as many as there are.
        await filled_again_and_again(made, lambda: room(1), lambda: room(ALL_THE_ROOM))


async def test_when_its_file_cannot_grow_nothing_is_promised_and_when_it_can_it_goes_on(tmp_path):
    if not hasattr(resource, "prlimit"):
        pytest.skip("this system sets no limits for other processes")
    path = tmp_path / "bot.db"
    async with bench(tmp_path, f"sqlite:///{path}") as made:
        lives = made.lives()
        await lives.begin()

        async def full():
            lives.limit_files(path.stat().st_size)

        async def emptied():
            lives.limit_files(resource.RLIM_INFINITY)

        await filled_again_and_again(made, full, emptied)
        assert await lives.end(signal.SIGTERM) == 0, lives.said()


@asynccontextmanager
async def running(made, monkeypatch):
    """The bot in this process; its store, so that its own connection can be told how much room there is."""
    opened, ready = [], asyncio.Event()
    open_store = app.open_store
    monkeypatch.setattr(app, "open_store", lambda url: opened.append(open_store(url)) or opened[0])
    working = asyncio.create_task(app.run(Settings.read(made.environment), ready=ready.set))
    await until(lambda: ready.is_set() or working.done(), "the bot starts")
    try:
        yield opened[0]
    finally:
        working.cancel()
        await asyncio.gather(working, return_exceptions=True)


async def filled_again_and_again(made, full, emptied):
    # A button without a window tells its presser in a whisper that nothing was stored; nobody here listens to it.
    made.people.played = [name for name in PLAYED if name != "close-and-reopen"]
    calm = await made.told_calmly()
    for _ in range(ROUNDS):
        filling = asyncio.Event()
        working = asyncio.create_task(made.people.work(0, lambda filling=filling: not filling.is_set()))
        await full()
        await refused(made)
        await emptied()
        filling.set()
        await working
    await made.at_rest()
    assert made.problems(calm, refused=True) == []
    assert made.promises.kept == len(made.people.plays)


async def refused(made):
    """Complaints are forwarded until some were not taken."""
    deliveries = made.seed.workspace.deliveries
    before = sum(delivery.attempt for delivery in deliveries)
    for name in made.people.played * 10:
        made.people.begin(name)
        await asyncio.sleep(EVERY_SECONDS)
        if sum(delivery.attempt for delivery in deliveries) >= before + REFUSED:
            return
    raise AssertionError("not seen: deliveries are refused")
