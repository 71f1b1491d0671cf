"""Jobs are done in order, at a pace, and never lost."""

import asyncio
from datetime import timedelta

import pytest

from storage.jobs import NewJob
from tests.storage.times import LEASE, NOON, later


def job(**changes):
    return NewJob(**{"team": "T1", "kind": "say", "due": NOON, "payload": {"n": 1}} | changes)


@pytest.fixture
def add(store):
    return lambda replace=False, **changes: store.run_now(lambda tx: tx.add_job(job(**changes), replace=replace))


@pytest.fixture
def claim(store):
    return lambda now=NOON, limit=10: store.run_now(lambda tx: tx.claim_jobs(now, LEASE, limit))


@pytest.fixture
def finish(store):
    return lambda taken: store.run_now(lambda tx: tx.finish_job(taken.id, taken.token))


@pytest.fixture
def retry(store):
    return lambda taken, due, known_unsent: store.run_now(
        lambda tx: tx.retry_job(taken.id, taken.token, due, known_unsent=known_unsent)
    )


def kinds(jobs):
    return [taken.kind for taken in jobs]


def test_a_job_comes_back_as_it_was_added(add, claim):
    add(kind="refresh", queue="case:1", lane="slack:C1", key="card:1", payload={"ż": [1, None]}, created_at=NOON)

    [taken] = claim()

    assert (taken.team, taken.kind, taken.queue, taken.lane, taken.key, taken.payload, taken.due) == (
        "T1",
        "refresh",
        "case:1",
        "slack:C1",
        "card:1",
        {"ż": [1, None]},
        NOON,
    )
    assert taken.created_at == NOON


def test_a_job_that_is_not_due_waits(add, claim):
    add(due=later(seconds=1))

    assert claim() == []
    assert len(claim(later(seconds=1))) == 1


def test_a_job_in_hand_is_not_given_to_a_second_worker(add, claim):
    add()
    claim()

    assert claim(later(seconds=29)) == []


def test_a_dead_workers_job_reappears_when_its_lease_ends(add, claim):
    add()
    claim()

    [again] = claim(later(seconds=30))

    assert again.attempts == 2


def test_a_worker_that_renews_keeps_its_job(add, claim, store):
    add()
    [taken] = claim()
    store.run_now(lambda tx: tx.renew(taken.id, taken.token, later(seconds=60)))

    assert claim(later(seconds=59)) == []


def test_a_worker_that_lost_its_job_cannot_renew_it(add, claim, store):
    add()
    [taken] = claim()
    claim(later(seconds=30))

    assert store.run_now(lambda tx: tx.renew(taken.id, taken.token, later(hours=1))) is False


def test_a_finished_job_is_gone(add, claim, finish):
    add()
    [taken] = claim()

    assert finish(taken)
    assert claim(later(days=1)) == []


def test_a_worker_that_lost_its_job_cannot_finish_it(add, claim, finish):
    add()
    [lost] = claim()
    [current] = claim(later(seconds=30))

    assert finish(lost) is False
    assert finish(current) is True


def test_the_first_attempt_knows_that_nothing_was_sent(add, claim):
    add()

    assert claim()[0].tried_at is None


def test_an_attempt_after_a_death_knows_when_the_last_one_began(add, claim):
    add()
    claim()
    second = claim(later(seconds=30))[0]
    third = claim(later(seconds=60))[0]

    assert (second.tried_at, third.tried_at) == (NOON, later(seconds=30))


def test_an_attempt_known_unsent_is_forgotten(add, claim, retry):
    add()
    [taken] = claim()
    retry(taken, later(seconds=5), known_unsent=True)

    assert claim(later(seconds=5))[0].tried_at is None


def test_an_attempt_of_unknown_outcome_is_remembered(add, claim, retry):
    add()
    [taken] = claim()
    retry(taken, later(seconds=5), known_unsent=False)

    assert claim(later(seconds=5))[0].tried_at == NOON


def test_a_later_attempt_known_unsent_does_not_hide_an_earlier_one_of_unknown_outcome(add, claim, retry):
    add()
    claim()
    [second] = claim(later(seconds=30))
    retry(second, later(seconds=31), known_unsent=True)

    assert claim(later(seconds=31))[0].tried_at == NOON


def test_a_job_given_back_waits_until_it_is_due(add, claim, retry):
    add()
    [taken] = claim()

    assert retry(taken, later(seconds=5), known_unsent=True)
    assert claim(later(seconds=4)) == []
    assert claim(later(seconds=5))[0].attempts == 2


def test_a_worker_that_lost_its_job_cannot_give_it_back(add, claim, retry):
    add()
    [lost] = claim()
    claim(later(seconds=30))

    assert retry(lost, later(hours=1), known_unsent=True) is False


def test_a_queue_keeps_its_order(add, claim, finish):
    for kind in ("first", "second", "third"):
        add(kind=kind, queue="case:1")
    seen = []
    while taken := claim():
        seen += kinds(taken)
        finish(taken[0])

    assert seen == ["first", "second", "third"]


def test_a_queues_head_that_is_not_due_blocks_its_queue(add, claim):
    add(kind="first", queue="case:1", due=later(seconds=10))
    add(kind="second", queue="case:1")

    assert claim() == []
    assert kinds(claim(later(seconds=10))) == ["first"]


def test_a_queues_head_in_hand_blocks_its_queue(add, claim):
    add(kind="first", queue="case:1")
    add(kind="second", queue="case:1")

    assert kinds(claim()) == ["first"]
    assert claim(later(seconds=1)) == []


def test_queues_do_not_wait_for_each_other(add, claim):
    add(kind="first", queue="case:1")
    add(kind="second", queue="case:2")

    assert kinds(claim()) == ["first", "second"]


def test_a_queue_of_the_same_name_in_another_team_is_another_queue(add, claim):
    add(kind="first", queue="case:1")
    add(kind="second", queue="case:1", team="T2")

    assert kinds(claim()) == ["first", "second"]


def test_jobs_without_a_queue_wait_for_nobody(add, claim):
    add(kind="first")
    add(kind="second")

    assert kinds(claim()) == ["first", "second"]


def test_no_more_are_taken_than_asked_for_and_the_longest_waiting_go_first(add, claim):
    add(kind="newer", due=later(seconds=2))
    add(kind="older", due=later(seconds=1))

    assert kinds(claim(later(seconds=3), limit=1)) == ["older"]


def test_a_lane_gives_one_job_at_a_time_at_its_pace(add, claim, store):
    store.run_now(lambda tx: tx.lane_interval("slack:C1", timedelta(seconds=1)))
    for kind in ("first", "second"):
        add(kind=kind, lane="slack:C1")

    assert kinds(claim()) == ["first"]
    assert claim(later(milliseconds=999)) == []
    assert kinds(claim(later(seconds=1))) == ["second"]


def test_lanes_do_not_wait_for_each_other(add, claim, store):
    for lane in ("slack:C1", "slack:C2"):
        store.run_now(lambda tx, lane=lane: tx.lane_interval(lane, timedelta(seconds=1)))
        add(kind=lane, lane=lane)

    assert kinds(claim()) == ["slack:C1", "slack:C2"]


def test_a_lane_without_a_pace_still_gives_one_job_at_a_time(add, claim):
    add(kind="first", lane="llm:model")
    add(kind="second", lane="llm:model")

    assert kinds(claim()) == ["first"]
    assert kinds(claim()) == ["second"]


def test_a_paused_lane_gives_nothing_until_then(add, claim, store):
    add(lane="slack:C1")
    store.run_now(lambda tx: tx.pause_lane("slack:C1", later(seconds=30)))

    assert claim(later(seconds=29)) == []
    assert len(claim(later(seconds=30))) == 1


def test_a_shorter_pause_does_not_end_a_longer_one(add, claim, store):
    add(lane="slack:C1")
    store.run_now(lambda tx: tx.pause_lane("slack:C1", later(seconds=30)))
    store.run_now(lambda tx: tx.pause_lane("slack:C1", later(seconds=5)))

    assert claim(later(seconds=29)) == []


def test_many_jobs_of_a_slow_lane_do_not_keep_others_from_starting(add, claim, store):
    store.run_now(lambda tx: tx.lane_interval("slack:C1", timedelta(seconds=1)))
    store.run_now(lambda tx: [tx.add_job(job(kind="slow", lane="slack:C1")) for _ in range(30)])
    add(kind="other", lane="slack:C2", due=later(seconds=1))

    assert kinds(claim(later(seconds=1), limit=2)) == ["slow", "other"]


def test_a_key_stands_for_one_waiting_job(add, claim):
    add(key="remind:1", kind="first")

    assert add(key="remind:1", kind="second") is False
    assert kinds(claim()) == ["first"]


def test_the_same_key_of_another_team_is_another_job(add, claim):
    add(key="remind:1")

    assert add(key="remind:1", team="T2") is True
    assert len(claim()) == 2


def test_replacing_moves_a_waiting_job_in_time(add, claim):
    add(key="remind:1", payload={"step": 1}, due=later(hours=1))
    add(key="remind:1", payload={"step": 2}, due=later(hours=2), replace=True)

    assert claim(later(hours=1)) == []
    assert [taken.payload for taken in claim(later(hours=2))] == [{"step": 2}]


def test_replacing_a_job_in_hand_has_it_done_once_more_when_the_worker_is_through(add, claim, finish):
    add(key="card:1", payload={"version": 1})
    [taken] = claim()
    add(key="card:1", payload={"version": 2}, due=later(seconds=1), replace=True)

    assert claim(later(seconds=1)) == []
    assert finish(taken) is True
    assert [once_more.payload for once_more in claim(later(seconds=1))] == [{"version": 2}]


def test_a_replaced_job_begins_anew(add, claim, finish):
    add(key="card:1")
    [taken] = claim()
    add(key="card:1", due=later(seconds=1), replace=True)
    finish(taken)

    [once_more] = claim(later(seconds=1))

    assert (once_more.attempts, once_more.tried_at) == (1, None)


def test_replacing_a_job_in_hand_moves_its_retry(add, claim, retry):
    add(key="remind:1")
    [taken] = claim()
    add(key="remind:1", due=later(hours=4), replace=True)
    retry(taken, later(seconds=1), known_unsent=True)

    assert claim(later(hours=3)) == []
    assert len(claim(later(hours=4))) == 1


def test_a_replaced_job_of_a_dead_worker_waits_for_its_new_time(add, claim):
    add(key="remind:1")
    claim()
    add(key="remind:1", due=later(hours=4), replace=True)

    assert claim(later(hours=3)) == []
    assert len(claim(later(hours=4))) == 1


def test_a_cancelled_job_is_gone_also_from_the_hands_of_its_worker(add, claim, finish, store):
    add(key="remind:1")
    [taken] = claim()

    assert store.run_now(lambda tx: tx.cancel_job("T1", "remind:1")) is True
    assert finish(taken) is False


def test_cancelling_what_is_not_there_says_so(store):
    assert store.run_now(lambda tx: tx.cancel_job("T1", "remind:1")) is False


def next_due(store, now=NOON):
    return store.run_now(lambda tx: tx.next_due(now))


def test_with_no_jobs_nothing_is_due(store):
    assert next_due(store) is None


def test_the_next_moment_is_that_of_the_earliest_job(add, store):
    add(due=later(hours=2))
    add(due=later(hours=1))

    assert next_due(store) == later(hours=1)


def test_what_waits_for_its_lane_is_due_when_the_lane_is_free(add, store):
    add(lane="slack:C1")
    add(due=later(hours=1))
    store.run_now(lambda tx: tx.pause_lane("slack:C1", later(seconds=30)))

    assert next_due(store) == later(seconds=30)


def test_what_waits_behind_its_queues_head_is_not_due(add, store):
    add(queue="case:1", due=later(hours=1))
    add(queue="case:1")

    assert next_due(store) == later(hours=1)


def test_the_end_of_a_lease_is_a_moment_to_look(add, claim, store):
    add()
    claim()

    assert next_due(store) == NOON + LEASE


async def test_many_workers_at_once_share_the_jobs_without_overlap(store):
    store.run_now(lambda tx: [tx.add_job(job(queue=f"case:{n % 10}", payload={"n": n})) for n in range(60)])
    seen = []

    async def work():
        while taken := await store.run(lambda tx: tx.claim_jobs(NOON, LEASE, 3)):
            seen.extend(taken)
            for each in taken:
                assert await store.run(lambda tx, each=each: tx.finish_job(each.id, each.token))

    while store.run_now(lambda tx: tx.next_due(NOON)) is not None:
        await asyncio.gather(*(work() for _ in range(6)))

    assert sorted(taken.payload["n"] for taken in seen) == list(range(60))
    for queue in range(10):
        of_queue = [taken.payload["n"] for taken in seen if taken.queue == f"case:{queue}"]
        assert of_queue == sorted(of_queue)


async def test_many_workers_at_once_keep_a_lanes_pace(store):
    store.run_now(lambda tx: tx.lane_interval("slack:C1", timedelta(seconds=1)))
    store.run_now(lambda tx: [tx.add_job(job(lane="slack:C1")) for _ in range(20)])

    claims = await asyncio.gather(*(store.run(lambda tx: tx.claim_jobs(NOON, LEASE, 5)) for _ in range(8)))

    assert sum(len(taken) for taken in claims) == 1


def test_what_was_put_off_is_tried_at_a_new_start_but_not_before_its_first_time(store, add, claim, retry):
    add(kind="refused")
    [refused] = claim()
    retry(refused, later(minutes=10), known_unsent=True)
    add(kind="reminder", due=later(hours=4))

    assert store.run_now(lambda tx: tx.release_jobs(later(seconds=5))) == 1
    assert kinds(claim(later(seconds=5))) == ["refused"]
