"""Messages are known by name and by place; early reactions wait for them."""

from dataclasses import replace

import pytest

from storage.failed import FailedDelivery
from storage.messages import Message, Vote
from tests.storage.examples import TEAM, case
from tests.storage.times import NOON, later

DRAFT = Message(
    team=TEAM,
    name="draft:1:3",
    kind="draft",
    ref="3",
    channel="C1",
    ts="1700000000.000100",
    thread_ts="1.0",
    posted_at=NOON,
    case_number=1,
)
TICK = Vote(team=TEAM, channel="C1", ts="9.0", user="UANN", emoji="white_check_mark", event_ts="10.0", added=True)


@pytest.fixture(autouse=True)
def a_case(store):
    store.run_now(lambda tx: tx.save_case(case()))


@pytest.fixture
def save(store):
    return lambda *messages: store.run_now(lambda tx: [tx.save_message(each) for each in messages])


def test_a_message_is_found_by_its_name(store, save):
    save(DRAFT)

    assert store.run_now(lambda tx: tx.message(TEAM, "draft:1:3")) == DRAFT
    assert store.run_now(lambda tx: tx.message("T2", "draft:1:3")) is None


def test_a_message_is_found_by_its_place(store, save):
    save(DRAFT)

    assert store.run_now(lambda tx: tx.message_at(TEAM, "C1", DRAFT.ts)) == DRAFT
    assert store.run_now(lambda tx: tx.message_at(TEAM, "C1", "1700000000.0001")) is None


def test_of_two_messages_at_one_place_the_later_is_meant(store, save):
    save(DRAFT, replace(DRAFT, name="anchor:1", posted_at=later(hours=1)), replace(DRAFT, name="z"))

    assert store.run_now(lambda tx: tx.message_at(TEAM, "C1", DRAFT.ts)).name == "anchor:1"


def test_a_message_posted_anew_has_its_new_place(store, save):
    save(DRAFT, replace(DRAFT, ts="2.0", posted_at=later(hours=1)))

    assert store.run_now(lambda tx: tx.message(TEAM, "draft:1:3")).ts == "2.0"


def test_the_messages_of_a_case_are_told_as_they_were_posted(store, save):
    save(
        replace(DRAFT, name="b", posted_at=later(hours=1)), replace(DRAFT, name="c"), replace(DRAFT, case_number=None)
    )

    assert [each.name for each in store.run_now(lambda tx: tx.messages_of(TEAM, 1))] == ["c", "b"]


def test_early_reactions_wait_in_the_order_people_gave_them(store):
    away = replace(TICK, added=False, event_ts="11.0")
    store.run_now(lambda tx: [tx.park_vote(vote) for vote in (away, TICK, replace(TICK, ts="8.0"))])

    assert store.run_now(lambda tx: tx.parked_votes(TEAM, "C1", "9.0")) == [TICK, away]


def test_a_reaction_delivered_twice_is_parked_once(store):
    store.run_now(lambda tx: tx.park_vote(TICK))

    assert store.run_now(lambda tx: tx.park_vote(TICK)) is False
    assert store.run_now(lambda tx: tx.parked_votes(TEAM, "C1", "9.0")) == [TICK]


def test_dropped_reactions_are_gone(store):
    store.run_now(lambda tx: [tx.park_vote(TICK), tx.park_vote(replace(TICK, ts="8.0"))])

    assert store.run_now(lambda tx: tx.drop_votes(TEAM, "C1", "9.0")) == 1
    assert store.run_now(lambda tx: tx.parked_votes(TEAM, "C1", "9.0")) == []
    assert len(store.run_now(lambda tx: tx.parked_votes(TEAM, "C1", "8.0"))) == 1


def test_failed_deliveries_are_kept_the_latest_first(store):
    first = FailedDelivery(team=TEAM, at=NOON, kind="event", body='{"a": "\x00"}', cause="KeyError")
    second = replace(first, at=later(hours=1), body="{}")
    store.run_now(lambda tx: [tx.keep_failed(first), tx.keep_failed(second)])

    told = store.run_now(lambda tx: tx.failed_deliveries(TEAM))

    assert told == [second, replace(first, body='{"a": "⟦U+0000⟧"}')]
    assert store.run_now(lambda tx: tx.failed_delivery_count(TEAM)) == 2
