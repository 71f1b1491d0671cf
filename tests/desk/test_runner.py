"""The runner of jobs: retries, leases, room for everybody, and what is left after a failure."""

import asyncio
import logging
from datetime import timedelta

import pytest

from bot.domain.effects import Kind, Say, Understand
from bot.domain.ids import CaseId, TeamId
from bot.jobs import Remember, enqueue
from bot.outbox import AT_ONCE, SLOW_AT_ONCE
from storage.errors import DatabaseUnavailable
from tests.desk.fakes import LOST, Died
from tests.desk.world import LEASE, a_post
from tests.domain.builders import CASES, NOON, TEAM, later

CASE = CaseId(TEAM, 1)


async def until(holds):
    """Let everything else run until something is so."""
    while not holds():  # noqa: ASYNC110 - what is waited for has no event
        await asyncio.sleep(0.001)


@pytest.fixture
async def running(world):
    """The outbox as it runs in the bot."""
    runner = asyncio.create_task(world.outbox.run())
    yield runner
    runner.cancel()
    await asyncio.gather(runner, return_exceptions=True)
    await world.outbox.settle()


async def test_a_worker_that_raises_is_tried_again_and_others_go_on(world):
    world.writer.failures = [RuntimeError("a bug"), RuntimeError("again")]
    await world.opened()
    await world.outbox.drain(NOON)
    await world.opened(2, post=a_post("The tea was cold too."))
    await world.pass_time(seconds=30)

    assert world.thread()[-1] == "draft 1: live"
    assert world.thread(2)[-1] == "draft 1: live"


async def test_a_worker_that_keeps_raising_is_asked_less_and_less_often(world):
    world.writer.failures = [RuntimeError("a bug")] * 1000
    await world.opened()
    await world.pass_time(hours=1)

    assert 8 <= len(world.writer.asked) <= 16


async def test_the_words_of_a_failure_are_not_logged_for_they_may_quote_a_customer(world, caplog):
    world.writer.failures = [RuntimeError("Maria Muster, Elm Street 5")]
    await world.opened()
    with caplog.at_level(logging.DEBUG):
        await world.pass_time(seconds=10)

    assert "RuntimeError" in caplog.text
    assert "Muster" not in caplog.text


async def test_calls_of_the_model_take_no_room_from_messages(world, running):
    world.writer.go = asyncio.Event()
    await world.put(*(Understand(CaseId(TEAM, n), 1) for n in range(1, 40)))
    for number in range(1, 30):
        await world.opened(number, post=a_post(f"Complaint {number}"), channel=f"C{number}")
    await until(lambda: len(world.slack.channels) == 29)

    assert SLOW_AT_ONCE <= len(world.writer.asked) < 30
    world.writer.go.set()


async def test_a_database_that_fails_for_a_moment_does_not_stop_the_runner(world, monkeypatch):
    broken = _Broken(world.store.run)
    monkeypatch.setattr(world.store, "run", broken.run)
    monkeypatch.setattr("bot.outbox.POLL_SECONDS", 0.001)
    runner = asyncio.create_task(world.outbox.run())
    await until(lambda: broken.failed >= 3)
    broken.works = True
    await world.opened()
    await until(lambda: world.slack.texts(CASES))

    assert not runner.done()
    runner.cancel()
    await asyncio.gather(runner, return_exceptions=True)
    await world.outbox.settle()


async def test_a_job_that_cannot_be_given_back_comes_back_when_its_lease_ends(world, monkeypatch):
    world.slack.fail("post", LOST, taken=True)
    broken = _Broken(world.store.run)
    await world.opened()
    world.slack.meanwhile["post"] = broken.breaks(monkeypatch, world.store)
    with pytest.raises(DatabaseUnavailable):
        await world.outbox.drain(NOON)
    broken.works = True
    await world.pass_time(minutes=5)

    assert world.slack.texts(CASES)[0] == "card: drafted"
    assert len(world.slack.texts(CASES)) == 3


async def test_what_was_taken_in_the_moment_of_stopping_is_given_back_untouched(world, monkeypatch):
    answered, go, run = asyncio.Event(), asyncio.Event(), world.store.run

    async def slow_answer(fn):
        result = await run(fn)
        answered.set()
        await go.wait()
        return result

    await world.put(Say(CASE, Kind.CARD, "0"))
    monkeypatch.setattr(world.store, "run", slow_answer)
    runner = asyncio.create_task(world.outbox.run())
    await answered.wait()
    runner.cancel()
    go.set()
    await asyncio.gather(runner, return_exceptions=True)

    [job] = world.waiting(NOON)
    assert (job.kind, job.tried_at) == ("say", None)


async def test_long_work_keeps_its_lease(world):
    world.writer.go = asyncio.Event()
    world.outbox = world.new_outbox(lease=timedelta(milliseconds=30))
    await world.opened()
    drained = asyncio.create_task(world.outbox.drain(NOON))
    await until(lambda: world.writer.asked)
    world.clock.move(minutes=1)
    await until(lambda: world.lease_of("understand:1:1") > later(minutes=1))
    world.writer.go.set()
    await drained

    assert world.case().understanding is not None


async def test_a_job_whose_lease_ran_out_here_is_not_begun_again_before_it_ended(world):
    world.writer.go = asyncio.Event()
    await world.put(Understand(CASE, 1))
    await world.opened()
    world.clock.move(hours=4)
    taking = asyncio.create_task(world.outbox.drain(world.clock.now()))
    await until(lambda: world.writer.asked)
    world.clock.move(hours=4)
    again = asyncio.create_task(world.outbox.drain(world.clock.now()))
    await until(lambda: len([t for t in asyncio.all_tasks() if t.get_name().startswith("job understand")]) == 2)
    for _ in range(20):
        await world.store.run(lambda tx: None)
    begun = list(world.writer.asked)
    world.writer.go.set()
    await asyncio.gather(taking, again)

    assert begun == ["understand 1"]
    assert len(world.case().revisions) == 1


async def test_the_answer_of_a_worker_that_was_fenced_is_not_stored(world):
    world.writer.meanwhile["understand 1"] = world.take_over
    await world.opened()
    await world.outbox.drain(NOON)

    assert world.case().understanding is None


async def test_two_processes_on_one_database_send_every_message_once(world):
    for number in range(1, 6):
        await world.opened(number, post=a_post(f"Complaint {number}"), channel=f"C{number}")
    other = world.new_outbox()
    for seconds in range(20):
        world.clock.at = later(seconds=seconds)
        await asyncio.gather(*(outbox.drain(world.clock.now()) for outbox in (world.outbox, other) * 2))

    sent = {channel: len(texts) for channel, texts in world.slack.channels.items()}
    assert sent == {f"C{n}": 3 for n in range(1, 6)}


async def test_only_jobs_of_the_own_workspace_are_taken(world):
    world.outbox = world.new_outbox(team=TEAM)
    await world.store.run(lambda tx: enqueue(tx, Understand(CaseId(TeamId("T2"), 1), 1), TeamId("T2"), NOON))
    await world.put(Understand(CASE, 1))

    assert await world.outbox.drain(NOON) == 1
    assert [job.team for job in world.waiting(later(hours=1))] == ["T2"]


async def test_the_next_moment_of_a_workspace_is_not_that_of_another(world):
    await world.store.run(lambda tx: enqueue(tx, Remember(CaseId(TeamId("T2"), 1)), TeamId("T2"), later(hours=1)))
    await world.put(Remember(CASE), due=later(hours=2))

    assert await world.store.run(lambda tx: tx.next_due(NOON, team=TEAM)) == later(hours=2)
    assert await world.store.run(lambda tx: tx.next_due(NOON)) == later(hours=1)


async def test_kinds_that_are_not_wanted_now_are_left_alone(world):
    await world.put(Understand(CASE, 1), Say(CASE, Kind.CARD, "0"))
    taken = await world.store.run(lambda tx: tx.claim_jobs(NOON, LEASE, AT_ONCE, but_for=["understand"]))

    assert [job.kind for job in taken] == ["say"]
    assert await world.store.run(lambda tx: tx.next_due(NOON, but_for=["understand"])) == NOON + LEASE


async def test_jobs_of_a_dead_process_are_given_back_with_what_is_known_of_their_attempt(world):
    await world.put(Say(CASE, Kind.CARD, "0"))
    await world.store.run(lambda tx: tx.claim_jobs(NOON, LEASE, 1))

    assert await world.store.run(lambda tx: tx.release_jobs(later(seconds=1))) == 1
    [job] = world.waiting(later(seconds=1))
    assert job.tried_at == NOON


async def test_a_worker_that_dies_leaves_its_job_to_the_next_one(world):
    world.writer.failures = [Died()]
    await world.opened()
    await world.outbox.drain(NOON)
    world.restart()
    await world.pass_time(minutes=5)

    assert world.thread()[-1] == "draft 1: live"


class _Broken:
    """A database that is away until it works again."""

    def __init__(self, run):
        self._run = run
        self.works = False
        self.failed = 0

    async def run(self, fn):
        if not self.works:
            self.failed += 1
            raise DatabaseUnavailable("away")
        return await self._run(fn)

    def breaks(self, monkeypatch, store):
        async def now():
            monkeypatch.setattr(store, "run", self.run)

        return now
