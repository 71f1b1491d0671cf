"""The database itself refuses what must never be stored, whoever writes it."""

import pytest
from sqlalchemy.exc import DBAPIError

from storage.tables import MOVEMENTS
from tests.storage.examples import case, event, reservation

AT = "'2026-11-21 12:00:00'"
HASH = "'" + "a" * 64 + "'"


def ledger(entry="reserve", amount="1", currency="EUR", month="2026-11", debit="", credit="", grant="1:9"):
    accounts = MOVEMENTS.get(entry, ("reserved", "allowance"))
    return (
        "INSERT INTO ledger (team_id, case_number, grant_id, manager, kind, entry, debit, credit, amount_minor, "
        "currency, day, week, month, customer, at) VALUES "
        f"('T1', 1, '{grant}', 'U1', 'gift', '{entry}', '{debit or accounts[0]}', '{credit or accounts[1]}', "
        f"{amount}, '{currency}', '2026-11-21', '2026-W47', '{month}', '', {AT})"
    )


def refused(amount=1, currency="EUR", grant="1-1"):
    return (
        "INSERT INTO refused_goodwill (team_id, grant_id, case_number, customer, amount_minor, currency, at) "
        f"VALUES ('T1', '{grant}', 1, '', {amount}, '{currency}', {AT})"
    )


def budget(limit=10, reserved=0, spent=0, currency="EUR"):
    return (
        "INSERT INTO budget (team_id, manager, bucket, currency, period, limit_minor, reserved_minor, spent_minor) "
        f"VALUES ('T1', 'U9', 'month', '{currency}', '2026-11', {limit}, {reserved}, {spent})"
    )


def a_case(number=5, status="open", severity="minor", outcome="NULL", version=1):
    return (
        'INSERT INTO "case" (team_id, number, brand, status, platform, language, severity, outcome, likeness, '
        "customer, opened_at, quiet_since, thread_channel, version, state) VALUES "
        f"('T1', {number}, 'b', '{status}', 'x', 'en', '{severity}', {outcome}, '', '', "
        f"{AT}, {AT}, 'C1', {version}, '{{}}')"
    )


def an_event(seq="9", digest=HASH, kind="'x'"):
    return (
        "INSERT INTO event (team_id, seq, type, at, detail, prev_hash, hash) "
        f"VALUES ('T1', {seq}, {kind}, {AT}, '{{}}', {HASH}, {digest})"
    )


@pytest.fixture(autouse=True)
def rows(store):
    """One row to attack in each append-only table."""

    def fill(tx):
        tx.save_case(case())
        tx.append(event())
        tx.reserve(reservation())

    store.run_now(fill)


@pytest.fixture
def attempt(database):
    def execute(statement):
        with database.begin() as connection:
            connection.exec_driver_sql(statement)

    return execute


@pytest.mark.parametrize(
    "statement",
    [
        *map(ledger, MOVEMENTS),
        refused(),
        budget(),
        a_case(),
        a_case(status="closed", outcome="'answered'"),
        an_event(),
    ],
)
def test_what_is_within_the_bounds_is_stored(attempt, statement):
    attempt(statement)


@pytest.mark.parametrize(
    "statement",
    [
        ledger(amount="0"),
        ledger(amount="-1"),
        ledger(amount="1000000000000001"),
        ledger(entry="gift"),
        ledger(currency="eur"),
        ledger(currency="EURO"),
        ledger(month=""),
        *(ledger(entry=entry, debit="spent", credit="allowance") for entry in MOVEMENTS),
        *(ledger(entry=entry, debit=credit, credit=debit) for entry, (debit, credit) in MOVEMENTS.items()),
        refused(amount=0),
        refused(currency="eur"),
        "INSERT INTO customer (team_id, key) VALUES ('T1', '')",
        ledger(amount="NULL"),
        budget(limit=10, reserved=6, spent=5),
        budget(limit=10, reserved=-1),
        budget(limit=10, spent=-1),
        budget(limit=-1),
        budget(limit=10**15 + 1),
        budget(currency="eur"),
        a_case(number=0),
        a_case(status="done"),
        a_case(severity="huge"),
        a_case(version=0),
        a_case(status="closed"),
        a_case(outcome="'answered'"),
        an_event(seq="0"),
        an_event(digest="'short'"),
        an_event(kind="''"),
        "INSERT INTO job (team_id, kind, payload, due, attempts) VALUES ('T1', '', '{}', " + AT + ", 0)",
        "INSERT INTO job (team_id, kind, payload, due, attempts) VALUES ('T1', 'x', '{}', " + AT + ", -1)",
        "INSERT INTO lane (name, interval_ms) VALUES ('x', -1)",
        "INSERT INTO claim (team_id, key, at) VALUES ('T1', '', " + AT + ")",
        "INSERT INTO team (team_id, name, last_number) VALUES ('T9', '', -1)",
        "INSERT INTO case_source (team_id, key, number) VALUES ('T1', '', 1)",
    ],
)
def test_what_is_beyond_a_bound_is_refused(attempt, statement):
    with pytest.raises(DBAPIError, match=r"(?i)constraint"):
        attempt(statement)


@pytest.mark.parametrize("table", ["event", "ledger"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET team_id = 'T2'", "DELETE FROM {}"])
def test_what_happened_can_neither_be_changed_nor_removed(attempt, table, statement):
    with pytest.raises(DBAPIError, match=f"{table} is append-only"):
        attempt(statement.format(table))


@pytest.mark.parametrize("table", ["event", "ledger"])
def test_what_happened_cannot_be_replaced_by_the_back_door(attempt, database, table):
    back_door = {
        "sqlite": f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
        "postgresql": f"TRUNCATE {table}",
    }

    with pytest.raises(DBAPIError, match=f"{table} is append-only"):
        attempt(back_door[database.dialect.name])


def test_the_same_reservation_cannot_be_written_twice(attempt):
    attempt(ledger())

    with pytest.raises(DBAPIError, match=r"(?i)unique"):
        attempt(ledger())


def test_a_reservation_cannot_be_both_spent_and_released(attempt):
    attempt(ledger())
    attempt(ledger(entry="commit"))

    for settled in ("release", "expire"):
        with pytest.raises(DBAPIError, match=r"(?i)unique"):
            attempt(ledger(entry=settled))
