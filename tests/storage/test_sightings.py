"""The last word about a reaction counts, in whatever order words come; a place is never read backwards."""

from dataclasses import replace
from itertools import permutations

import pytest

from storage.messages import Vote
from storage.sightings import moment_of, timestamp_of
from tests.domain.builders import BEN, CASES, NOON, TEAM

PUT_ON = Vote(team=TEAM, channel=CASES, ts="5.0", user=BEN, emoji="x", event_ts="10.000001", added=True)
TAKEN_AWAY = replace(PUT_ON, event_ts="20.000000", added=False)
AGAIN = replace(PUT_ON, event_ts="30.000000")


def last(store):
    return store.run_now(lambda tx: tx.heard(TEAM, CASES, ["5.0"])).get(("5.0", BEN, "x"))


def hear(store, vote, **how):
    return store.run_now(lambda tx: tx.hear(vote, NOON, **how))


@pytest.mark.parametrize("order", [*permutations([PUT_ON, TAKEN_AWAY, AGAIN])], ids=str)
def test_in_whatever_order_words_come_the_last_one_stands(store, order):
    for vote in order:
        hear(store, vote)

    assert (last(store).moment, last(store).added) == (30_000_000, True)


def test_the_same_word_or_an_older_one_is_nothing_new(store):
    assert [hear(store, vote) for vote in (TAKEN_AWAY, TAKEN_AWAY, PUT_ON)] == [True, False, False]


def test_the_late_event_of_what_a_sweep_saw_is_nothing_new_and_a_later_gesture_is(store):
    hear(store, replace(PUT_ON, event_ts="5.000001"), swept=True)

    assert [hear(store, vote) for vote in (PUT_ON, TAKEN_AWAY, AGAIN)] == [False, True, True]


def test_the_reactions_of_other_messages_people_and_emoji_are_apart(store):
    others = [replace(PUT_ON, ts="6.0"), replace(PUT_ON, user="UZ"), replace(PUT_ON, emoji="zzz")]

    assert [hear(store, vote) for vote in (PUT_ON, *others)] == [True] * 4
    assert len(store.run_now(lambda tx: tx.heard(TEAM, CASES, ["5.0"]))) == 3


def test_a_place_is_read_onwards_only(store):
    positions = []
    for ts in ("20.000000", "10.000000", "30.5"):
        store.run_now(lambda tx, ts=ts: tx.read_up_to(TEAM, CASES, ts))
        positions.append(store.run_now(lambda tx: tx.position(TEAM, CASES)))

    assert positions == ["20.000000", "20.000000", "30.500000"]


def test_a_place_that_was_never_read_has_no_position(store):
    assert store.run_now(lambda tx: tx.position(TEAM, CASES)) is None


@pytest.mark.parametrize("odd", ["", "abc", "1.x", "-1.0", "1e5", "١.0", "."])
def test_what_is_no_timestamp_is_before_everything(odd):
    assert moment_of(odd) == 0


@pytest.mark.parametrize("ts", ["1761998400.000100", "0.000001", "999999999999.999999"])
def test_a_timestamp_survives_being_counted(ts):
    assert timestamp_of(moment_of(ts)) == ts
