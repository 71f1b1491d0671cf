"""Forgetting: only what is old, only what is of no use, and never more at once than was asked for."""

from bot.domain.case import Closing, Outcome, Status
from storage.messages import Message, Vote
from tests.storage.examples import ANN, NOVEMBER, TEAM, case, event, reservation
from tests.storage.times import NOON, later

PASSING = ("click", "vote")
OLD, NEW = f"{later(days=-8).timestamp():.6f}", f"{later(days=-6).timestamp():.6f}"


def vote(ts="1.0", event_ts=OLD):
    return Vote(team=TEAM, channel="C1", ts=ts, user="UBEN", emoji="x", event_ts=event_ts, added=True)


def closed(number, at):
    end = Closing(outcome=Outcome.LET_GO, by=ANN, at=at, cause="other", reason="No answer came.")
    return case(number, status=Status.CLOSED, quiet_since=at, closing=end)


def message(number, ts):
    return Message(
        team=TEAM,
        name=f"draft:{number}:1",
        kind="draft",
        ref="1",
        channel="C1",
        ts=ts,
        posted_at=NOON,
        case_number=number,
    )


def test_only_old_claims_of_the_kinds_named_are_forgotten(store):
    keys = {"click:old": NOON, "vote:old": NOON, "click:new": later(days=1), "open:C1:1.0": NOON, "clickety": NOON}
    store.run_now(lambda tx: [tx.claim(TEAM, key, at) for key, at in keys.items()] and None)

    assert store.run_now(lambda tx: tx.forget_claims(later(hours=1), PASSING, 10)) == 2
    again = store.run_now(lambda tx: [key for key in keys if tx.claim(TEAM, key, NOON) is None])
    assert again == ["click:old", "vote:old"]


def test_no_more_is_forgotten_at_once_than_asked_for(store):
    store.run_now(lambda tx: [tx.claim(TEAM, f"click:{n}", NOON) for n in range(7)] and None)

    batches = [store.run_now(lambda tx: tx.forget_claims(later(hours=1), PASSING, 3)) for _ in range(4)]
    assert batches == [3, 3, 1, 0]


def test_only_votes_parked_long_ago_are_forgotten(store):
    for one in (vote("1.0", OLD), vote("2.0", NEW)):
        store.run_now(lambda tx, one=one: tx.park_vote(one))

    assert store.run_now(lambda tx: tx.forget_votes(later(days=-7), 10)) == 1
    assert store.run_now(lambda tx: [len(tx.parked_votes(TEAM, "C1", ts)) for ts in ("1.0", "2.0")]) == [0, 1]


def test_reactions_are_forgotten_with_cases_closed_long_ago_and_on_messages_of_nobodys(store):
    def begin(tx):
        tx.save_case(case(1, quiet_since=later(days=-200)))
        tx.save_case(closed(2, later(days=-200)))
        tx.save_case(closed(3, later(days=-10)))
        for number in (1, 2, 3):
            tx.save_message(message(number, f"{number}.0"))
        for ts in ("1.0", "2.0", "3.0", "4.0"):
            tx.hear(vote(ts), later(days=-200))
        tx.hear(vote("5.0"), NOON)

    store.run_now(begin)
    assert store.run_now(lambda tx: tx.forget_reactions(later(days=-90), 10)) == 2
    left = store.run_now(lambda tx: tx.heard(TEAM, "C1", [f"{n}.0" for n in range(1, 6)]))
    assert sorted(ts for ts, _, _ in left) == ["1.0", "3.0", "5.0"]


def test_cases_the_trail_and_the_ledger_stay_whatever_is_forgotten(store):
    def begin(tx):
        tx.save_case(closed(1, NOON))
        tx.append(event())
        tx.reserve(reservation(), {})

    def look(tx):
        return (
            tx.look_case(case().id),
            len(tx.timeline(case().id)),
            [line.used for line in tx.budgets(TEAM, NOVEMBER)],
        )

    store.run_now(begin)
    before = store.run_now(look)
    far = later(days=4000)
    store.run_now(
        lambda tx: (tx.forget_claims(far, PASSING, 9), tx.forget_votes(far, 9), tx.forget_reactions(far, 9))
    )

    assert store.run_now(look) == before
