"""One transaction for one function, answered after the commit."""

import asyncio
import threading

import pytest

from storage.errors import BadAddress, NotMigrated, StorageError, StoreClosed, Violation
from storage.jobs import NewJob
from storage.store import Store
from tests.storage.examples import TEAM, case
from tests.storage.times import LEASE, NOON


def a_job(**changes):
    return NewJob(**{"team": TEAM, "kind": "say", "due": NOON} | changes)


def claim(key):
    return lambda tx: tx.claim(TEAM, key, NOON)


def is_claimed(store, key):
    return store.run_now(claim(key)) is not None


async def test_the_result_is_what_the_function_returned(store):
    assert await store.run(lambda tx: tx.next_number(TEAM)) == 1


async def test_what_raises_stores_nothing_and_the_caller_hears_of_it(store):
    def fail(tx):
        tx.claim(TEAM, "a", NOON)
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        await store.run(fail)

    assert not is_claimed(store, "a")


async def test_a_failure_among_many_at_once_fails_nobody_else(store):
    def fail(tx):
        tx.claim(TEAM, "broken", NOON)
        raise KeyError("mine")

    asked = [store.run(fail if n == 7 else claim(f"k{n}")) for n in range(20)]
    answers = await asyncio.gather(*asked, return_exceptions=True)

    assert [type(answer) for answer in answers if answer is not None] == [KeyError]
    assert all(is_claimed(store, f"k{n}") for n in range(20) if n != 7)
    assert not is_claimed(store, "broken")


async def test_a_bound_broken_at_the_commit_fails_nobody_else(store):
    def orphan(tx):
        tx.add_sources(case(number=99).id, ["C1:9.0"])

    asked = [store.run(orphan if n == 7 else claim(f"k{n}")) for n in range(20)]
    answers = await asyncio.gather(*asked, return_exceptions=True)

    assert [type(answer) for answer in answers if answer is not None] == [Violation]
    assert all(is_claimed(store, f"k{n}") for n in range(20) if n != 7)


async def test_a_failure_of_the_database_is_told_in_our_own_words_without_what_was_written(store):
    secret = "a customer's words"

    with pytest.raises(StorageError) as told:
        await store.run(lambda tx: tx.park_vote(_vote(emoji="", user=secret)))

    assert "ck_vote_emoji" in str(told.value)
    assert secret not in str(told.value)
    assert told.value.__cause__ is None


def _vote(**changes):
    from storage.messages import Vote

    values = {"team": TEAM, "channel": "C1", "ts": "1.0", "user": "U1", "emoji": "x", "event_ts": "2.0"}
    return Vote(added=True, **(values | changes))


async def test_a_caller_who_gave_up_does_not_disturb_the_others(store):
    gate, began = threading.Event(), threading.Event()

    def slow(tx):
        began.set()
        gate.wait(5)
        return tx.claim(TEAM, "slow", NOON)

    first = asyncio.create_task(store.run(slow))
    await asyncio.to_thread(began.wait, 5)
    first.cancel()
    others = [asyncio.create_task(store.run(claim(f"k{n}"))) for n in range(3)]
    gate.set()

    assert await asyncio.gather(*others) == [None] * 3


async def test_transactions_can_be_asked_for_from_many_threads(store):
    await asyncio.gather(*(asyncio.to_thread(store.run_now, claim(f"k{n}")) for n in range(20)))

    assert all(is_claimed(store, f"k{n}") for n in range(20))


async def test_what_was_asked_for_before_closing_is_stored(url):
    store = Store.open(url)
    asked = [asyncio.ensure_future(store.run(claim(f"k{n}"))) for n in range(10)]
    await asyncio.sleep(0)
    store.close()
    await asyncio.gather(*asked)

    again = Store.open(url)
    assert all(is_claimed(again, f"k{n}") for n in range(10))
    again.close()


async def test_a_closed_store_takes_nothing_more(url):
    store = Store.open(url)
    store.close()

    with pytest.raises(StoreClosed):
        await store.run(claim("a"))
    with pytest.raises(StoreClosed):
        store.run_now(claim("a"))


def test_a_store_can_be_closed_twice(url):
    store = Store.open(url)
    store.close()

    store.close()


def test_what_was_stored_is_there_after_opening_again(url):
    store = Store.open(url)
    store.run_now(lambda tx: tx.save_case(case()))
    store.close()
    again = Store.open(url)

    assert again.run_now(lambda tx: tx.look_case(case().id)) == case()
    again.close()


async def test_a_commit_that_added_work_rings(store):
    await store.run(lambda tx: tx.add_job(a_job()))

    assert await store.wake.wait(0)


async def test_a_commit_that_added_no_work_is_silent(store):
    await store.run(claim("a"))

    assert not store.wake.is_set()


async def test_work_that_was_rolled_back_is_silent(store):
    def fail(tx):
        tx.add_job(a_job())
        raise KeyError("mine")

    with pytest.raises(KeyError):
        await store.run(fail)

    assert not store.wake.is_set()


async def test_finishing_a_job_rings_for_what_waited_behind_it(store):
    store.run_now(lambda tx: tx.add_job(a_job(queue="case:1")))
    [taken] = store.run_now(lambda tx: tx.claim_jobs(NOON, LEASE, 1))
    store.wake.clear()
    store.run_now(lambda tx: tx.finish_job(taken.id, taken.token))

    assert store.wake.is_set()


async def test_who_waits_is_woken_by_a_commit_from_another_thread(store):
    waiting = asyncio.create_task(store.wake.wait(5))
    await asyncio.sleep(0)
    await asyncio.to_thread(store.run_now, lambda tx: tx.add_job(a_job()))

    assert await waiting is True


async def test_waiting_ends_when_nothing_happens(store):
    assert await store.wake.wait(0.01) is False


async def test_who_waits_hears_a_bell_that_rang_twice_and_was_silenced_before_they_looked(store):
    trouble = []
    asyncio.get_running_loop().set_exception_handler(lambda _loop, context: trouble.append(context))
    waiting = asyncio.create_task(store.wake.wait(5))
    await asyncio.sleep(0)
    store.wake.set()
    store.wake.set()
    store.wake.clear()

    assert await waiting is True
    assert trouble == []


async def test_who_stopped_waiting_is_not_told(store):
    trouble = []
    asyncio.get_running_loop().set_exception_handler(lambda _loop, context: trouble.append(context))
    waiting = asyncio.create_task(store.wake.wait(5))
    await asyncio.sleep(0)
    store.wake.set()
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    await asyncio.sleep(0)

    assert waiting.cancelled()
    assert trouble == []


def test_the_read_only_store_reads_beside_a_running_bot(store, url):
    store.run_now(lambda tx: tx.save_case(case()))
    reader = Store.open(url, read_only=True)

    assert reader.run_now(lambda tx: tx.look_case(case().id)) == case()
    reader.close()


def test_the_read_only_store_writes_nothing(url):
    reader = Store.open(url, read_only=True)

    with pytest.raises(BadAddress, match="reading only"):
        reader.run_now(claim("a"))
    reader.close()


def test_a_store_in_memory_needs_no_migration():
    store = Store.open("sqlite://")

    assert store.run_now(lambda tx: tx.next_number(TEAM)) == 1
    store.close()


def test_an_empty_database_is_not_opened(empty_url):
    with pytest.raises(NotMigrated, match="amends migrate"):
        Store.open(empty_url)


@pytest.mark.parametrize("bad", ["", "amends.db", "mysql://u:hunter2@h/d", "sqlite+aiosqlite:///a.db"])
def test_an_address_that_is_none_is_refused_without_telling_its_password(bad):
    with pytest.raises(BadAddress, match="DATABASE_URL") as told:
        Store.open(bad)

    assert "hunter2" not in str(told.value)


def test_a_folder_that_is_missing_is_named_as_the_cause(tmp_path):
    from storage.schema import migrate

    with pytest.raises(BadAddress, match="folder"):
        migrate(f"sqlite:///{tmp_path / 'nowhere' / 'amends.db'}")


def test_a_server_that_is_not_there_is_named_as_the_cause(tmp_path):
    with pytest.raises(StorageError, match="DATABASE_URL"):
        Store.open(f"postgresql://u@/d?host={tmp_path}")
