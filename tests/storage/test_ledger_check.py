"""Whatever is changed behind the program's back, the check of the ledger names the place."""

from dataclasses import replace
from itertools import product

import pytest
from sqlalchemy import create_engine

from bot.domain.authority import GrantKind, GrantTerms
from bot.domain.case import Grant, GrantState
from bot.domain.ids import TeamId
from storage.ledger_check import Wrong, ledger_problems
from storage.store import Store
from tests.storage.examples import ANN, NOVEMBER, TEAM, case, eur, reservation
from tests.storage.times import NOON

STEPS = {
    GrantState.ASKED: (),
    GrantState.REFUSED: (),
    GrantState.GRANTED: ("reserve",),
    GrantState.SPENT: ("reserve", "commit_reservation"),
    GrantState.RELEASED: ("reserve", "release"),
    GrantState.EXPIRED: ("reserve", "expire"),
    GrantState.REVERSED: ("reserve", "commit_reservation", "reverse"),
}
CUSTOMER = "m" * 64


def grant(number=1, state=GrantState.GRANTED, **changes):
    terms = GrantTerms(GrantKind.GIFT, amount=eur(1000), what="a cake")
    values = {"terms": terms, "by": ANN, "at": NOON, "period": NOVEMBER, "holder": ANN, "customer": CUSTOMER}
    return Grant(number=number, state=state, **(values | changes))


def book(tx, name="1-1", steps=("reserve",), **changes):
    for step in steps:
        if step == "reserve":
            assert tx.reserve(reservation(name, customer=CUSTOMER, **changes))
        else:
            assert getattr(tx, step)(TEAM, name, NOON)


@pytest.fixture
def found(store):
    """What is wrong, by kind and place."""
    return lambda team=TEAM: [(p.wrong, p.where) for p in ledger_problems(store.run_now, team)]


def test_a_grant_must_be_booked_as_its_state_says(store, found):
    booked = dict(enumerate(product(GrantState, sorted({*STEPS.values()})), start=1))

    def fill(tx):
        for number, (state, steps) in booked.items():
            tx.save_case(case(number, grants=(grant(state=state),)))
            book(tx, f"{number}-1", steps, number=number)

    store.run_now(fill)
    # A request that nobody decided is released without anything having been set aside.
    right = [*STEPS.items(), (GrantState.RELEASED, ())]

    assert found() == [
        (Wrong.STATE, f"{number}-1") for number, pair in sorted(booked.items(), key=_name) if pair not in right
    ]


def _name(numbered):
    return f"{numbered[0]}-1"


@pytest.mark.parametrize(
    "changes",
    [
        {"terms": GrantTerms(GrantKind.GIFT, amount=eur(1001), what="a cake")},
        {"terms": GrantTerms(GrantKind.REFUND, amount=eur(1000))},
        {"holder": "UBOB"},
        {"customer": ""},
        {"period": replace(NOVEMBER, day="2026-11-22")},
    ],
    ids=["amount", "kind", "holder", "customer", "period"],
)
def test_a_grant_that_is_booked_with_other_terms_is_named(store, found, changes):
    def fill(tx):
        tx.save_case(case(grants=(grant(**changes),)))
        book(tx)

    store.run_now(fill)

    assert found() == [(Wrong.TERMS, "1-1")]


def test_entries_without_a_grant_are_named(store, found):
    store.run_now(lambda tx: [tx.save_case(case()), book(tx, "1-7")])

    assert found() == [(Wrong.NO_GRANT, "1-7")]


@pytest.mark.parametrize("change", ["reserved_minor = 999", "spent_minor = 1", "period = '2026-10'"])
def test_a_sum_that_is_not_that_of_the_ledger_is_named(store, found, database, change):
    store.run_now(lambda tx: [tx.save_case(case(grants=(grant(),))), book(tx)])
    with database.begin() as connection:
        connection.exec_driver_sql(f"UPDATE budget SET {change} WHERE bucket = 'month/gift'")

    assert {wrong for wrong, _ in found()} == {Wrong.SUM}
    assert f"{ANN} month/gift EUR 2026-11" in {where for _, where in found()}


@pytest.mark.parametrize(
    ("statement", "wrong"),
    [
        ("DELETE FROM ledger WHERE entry = 'reserve'", {Wrong.CHAIN, Wrong.STATE, Wrong.SUM, Wrong.BELOW_ZERO}),
        (
            "UPDATE ledger SET amount_minor = 1 WHERE entry = 'reserve'",
            {Wrong.CHANGED, Wrong.TERMS, Wrong.SUM, Wrong.BELOW_ZERO},
        ),
        ("UPDATE ledger SET manager = 'UBOB'", {Wrong.TERMS, Wrong.SUM}),
        ("UPDATE ledger SET debit = 'pocket' WHERE entry = 'commit'", {Wrong.CHAIN, Wrong.BALANCE, Wrong.SUM}),
        ("UPDATE ledger SET customer = ''", {Wrong.TERMS}),
    ],
)
def test_an_entry_that_was_changed_is_named(own_url, statement, wrong):
    def fill(tx):
        tx.save_case(case(grants=(grant(state=GrantState.SPENT),)))
        book(tx, steps=STEPS[GrantState.SPENT])

    store = Store.open(own_url)
    store.run_now(fill)
    spoil(own_url, statement)
    problems = ledger_problems(store.run_now, TEAM)
    store.close()

    assert {problem.wrong for problem in problems} == wrong


def spoil(url, statement):
    """As somebody would who knows how to get past the guards."""
    past_the_guards = {
        "sqlite": [
            *(f"DROP TRIGGER ledger_no_{m}" for m in ("update", "delete")),
            "PRAGMA ignore_check_constraints = 1",
        ],
        "postgresql": [
            "SET LOCAL session_replication_role = replica",
            "ALTER TABLE ledger DROP CONSTRAINT ck_ledger_entry",
        ],
    }
    engine = create_engine(url)
    with engine.begin() as connection:
        for each in [*past_the_guards[engine.dialect.name], statement]:
            connection.exec_driver_sql(each)
    engine.dispose()


def test_teams_are_looked_at_apart(store, found):
    store.run_now(lambda tx: [tx.save_case(case()), tx.save_case(case(team=TeamId("T2"))), book(tx, "1-7")])

    assert found(TeamId("T2")) == []
    assert store.run_now(lambda tx: tx.teams()) == ["T1", "T2"]


def test_of_many_cases_each_is_looked_at(store, found, monkeypatch):
    monkeypatch.setattr("storage.ledger_check.CASES_AT_ONCE", 2)
    store.run_now(lambda tx: [tx.save_case(case(n, grants=(grant(),))) for n in range(1, 6)])

    assert found() == [(Wrong.STATE, f"{n}-1") for n in range(1, 6)]


def test_a_case_whose_author_writes_like_a_program_is_looked_at_too(store, found):
    store.run_now(lambda tx: tx.save_case(case(text='"grants":[]', grants=(grant(),))))

    assert found() == [(Wrong.STATE, "1-1")]
