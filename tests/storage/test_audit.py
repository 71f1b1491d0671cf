"""The audit trail has no gaps and shows every later change."""

import asyncio

import pytest

from bot.domain.ids import CaseId, TeamId
from storage.audit import link_hash, verify_chain
from tests.storage.examples import ANN, TEAM, case, event
from tests.storage.times import NOON, later


@pytest.fixture(autouse=True)
def a_case(store):
    store.run_now(lambda tx: [tx.save_case(case(number)) for number in (1, 2)])


@pytest.fixture
def append(store):
    return lambda **changes: store.run_now(lambda tx: tx.append(event(**changes)))


@pytest.fixture
def trail(append):
    """Three events of the team."""
    return [append(type=name, at=later(hours=n)) for n, name in enumerate(["CaseOpened", "Taken", "CaseClosed"])]


def problem(store, team=TEAM):
    return store.run_now(lambda tx: verify_chain(tx, team))


@pytest.fixture
def tamper(database, store):
    """Change the trail past the triggers, as a person with every right on the database could."""

    def change(statement):
        with database.begin() as connection:
            if connection.dialect.name == "sqlite":
                for name in ("event_no_update", "event_no_delete"):
                    connection.exec_driver_sql(f"DROP TRIGGER {name}")
            else:
                connection.exec_driver_sql("SET session_replication_role = replica")
            connection.exec_driver_sql(statement)

    return change


def test_events_are_numbered_without_gaps(trail):
    assert trail == [1, 2, 3]


def test_every_team_has_a_trail_of_its_own(append, store):
    store.run_now(lambda tx: tx.save_case(case(team=TeamId("T2"))))
    append()

    assert append(team=TeamId("T2")) == 1


def test_a_failed_transaction_leaves_no_gap(append, store):
    def fail(tx):
        tx.append(event())
        raise RuntimeError("after the event")

    with pytest.raises(RuntimeError, match="after the event"):
        store.run_now(fail)

    assert append() == 1


def test_the_timeline_holds_the_events_of_one_case_in_order(append, store):
    append(number=1, type="CaseOpened")
    append(number=2, type="CaseOpened")
    append(number=1, type="ReplyDrafted", detail={"sha256": "a" * 64, "certainty": 0.93}, at=later(hours=1))

    told = store.run_now(lambda tx: tx.timeline(CaseId(TEAM, 1)))

    assert [(each.seq, each.type, each.at, each.by, each.detail) for each in told] == [
        (1, "CaseOpened", NOON, ANN, {"n": 1}),
        (3, "ReplyDrafted", later(hours=1), ANN, {"sha256": "a" * 64, "certainty": 0.93}),
    ]


def test_an_event_need_not_belong_to_a_case(append, store):
    append(number=None, type="PolicyLoaded", by=None)

    assert problem(store) is None


def test_an_untouched_trail_is_whole(trail, store):
    assert problem(store) is None


def test_a_team_without_events_has_a_whole_trail(store):
    assert problem(store, TeamId("T9")) is None


@pytest.mark.parametrize(
    "change",
    [
        "type = 'CaseLost'",
        "by = 'UEVE'",
        "by = NULL",
        "at = '2026-11-21 12:00:00.000001'",
        "detail = '{\"n\":2}'",
        "case_number = 2",
        "case_number = NULL",
        "prev_hash = '" + "0" * 63 + "1'",
        "hash = '" + "0" * 63 + "1'",
        "team_id = 'T2'",
        "seq = 9",
    ],
)
def test_a_changed_field_is_found(trail, store, tamper, change):
    tamper(f"UPDATE event SET {change} WHERE seq = 2")

    assert problem(store).seq == 2


def test_an_event_rewritten_together_with_its_hash_is_found_at_the_next(trail, store, tamper):
    second = store.run_now(lambda tx: tx.events_after(TEAM, 1))[0]
    forged = {
        "team_id": TEAM,
        "seq": 2,
        "case_number": 1,
        "type": "Taken",
        "at": second.at,
        "by": "UEVE",
        "detail": second.detail,
        "prev_hash": second.prev_hash,
    }
    tamper(f"UPDATE event SET by = 'UEVE', hash = '{link_hash(forged)}' WHERE seq = 2")

    assert problem(store).seq == 3


def test_a_removed_event_is_found(trail, store, tamper):
    tamper("DELETE FROM event WHERE seq = 2")

    assert problem(store).seq == 2


def test_a_cut_off_end_is_found(trail, store, tamper):
    tamper("DELETE FROM event WHERE seq = 3")

    assert problem(store).seq == 3


def test_text_that_no_database_can_hold_keeps_the_trail_whole(append, store):
    append(type="Odd\x00", detail={"\x00": "\ud800", "list": [1, {"x": "\x00"}]})

    assert problem(store) is None


async def test_many_who_append_at_once_make_one_chain(store):
    seqs = await asyncio.gather(*(store.run(lambda tx: tx.append(event())) for _ in range(30)))

    assert sorted(seqs) == list(range(1, 31))
    assert problem(store) is None
