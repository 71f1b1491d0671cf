"""A command is handled once."""

import asyncio

import pytest

from storage.claims import Claimed
from storage.errors import StorageError
from tests.storage.times import NOON


def test_the_first_claim_is_ours(store):
    assert store.run_now(lambda tx: tx.claim("T1", "event:1", NOON)) is None


def test_a_duplicate_gets_the_first_ones_outcome(store):
    def handle(tx):
        tx.claim("T1", "event:1", NOON)
        tx.settle("T1", "event:1", {"refusal": "Only approvers may do that."})

    store.run_now(handle)

    assert store.run_now(lambda tx: tx.claim("T1", "event:1", NOON)) == Claimed(
        {"refusal": "Only approvers may do that."}
    )


def test_a_duplicate_of_something_that_stored_no_outcome_is_still_known(store):
    store.run_now(lambda tx: tx.claim("T1", "event:1", NOON))

    assert store.run_now(lambda tx: tx.claim("T1", "event:1", NOON)) == Claimed(None)


def test_the_same_key_of_another_team_is_free(store):
    store.run_now(lambda tx: tx.claim("T1", "event:1", NOON))

    assert store.run_now(lambda tx: tx.claim("T2", "event:1", NOON)) is None


def test_a_claim_that_failed_with_its_transaction_is_free_again(store):
    def fail(tx):
        tx.claim("T1", "event:1", NOON)
        raise RuntimeError("after the claim")

    with pytest.raises(RuntimeError, match="after the claim"):
        store.run_now(fail)

    assert store.run_now(lambda tx: tx.claim("T1", "event:1", NOON)) is None


def test_an_outcome_without_a_claim_is_refused(store):
    with pytest.raises(StorageError, match="claimed before"):
        store.run_now(lambda tx: tx.settle("T1", "event:1", {}))


async def test_of_many_at_once_exactly_one_handles_the_command(store):
    def handle(tx):
        claimed = tx.claim("T1", "event:1", NOON)
        if claimed is None:
            tx.settle("T1", "event:1", {"case": 142})
        return claimed

    answers = await asyncio.gather(*(store.run(handle) for _ in range(40)))

    assert answers.count(None) == 1
    assert answers.count(Claimed({"case": 142})) == 39
