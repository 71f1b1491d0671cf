"""Goodwill never exceeds a limit, and every movement leaves a row."""

import asyncio
from dataclasses import replace

import pytest

from bot.domain.authority import Authority, Span
from bot.domain.calendar import Period
from bot.domain.ids import TeamId, UserId
from bot.domain.money import Currency, Money
from storage.ledger import UNLIMITED
from tests.storage.examples import ANN, NOVEMBER, TEAM, at_most, case, eur, reservation
from tests.storage.times import later

BOB = UserId("UBOB")
SETTLED = ("commit_reservation", "release", "expire")
NEXT_DAY = Period("2026-11-22", "2026-W47", "2026-11")
NEXT_WEEK = Period("2026-11-23", "2026-W48", "2026-11")
NEXT_MONTH = Period("2026-12-01", "2026-W49", "2026-12")


@pytest.fixture(autouse=True)
def a_case(store):
    store.run_now(lambda tx: tx.save_case(case()))


@pytest.fixture
def reserve(store):
    def ask(limit=3000, bounds=None, **changes):
        within = at_most(limit) if bounds is None else bounds
        return store.run_now(lambda tx: tx.reserve(reservation(**changes), within))

    return ask


@pytest.fixture
def settle(store):
    return lambda how, grant="1:1", team=TEAM: store.run_now(lambda tx: getattr(tx, how)(team, grant, later(days=1)))


def lines(store, manager=ANN, period=NOVEMBER):
    """Every bucket of a person, as set aside and spent."""
    return {
        (line.span, line.kind): (line.reserved.minor, line.spent.minor)
        for line in store.run_now(lambda tx: tx.spent(TEAM, manager, period))
    }


def month(store, manager=ANN, period=NOVEMBER):
    return lines(store, manager, period).get((Span.MONTH, ""), (0, 0))


def entries(database):
    with database.connect() as connection:
        rows = connection.exec_driver_sql("SELECT entry, debit, credit, amount_minor FROM ledger ORDER BY seq")
        return [tuple(row) for row in rows]


RESERVED = ("reserve", "reserved", "allowance", 1000)


def test_money_within_the_limit_is_set_aside(reserve, store, database):
    assert reserve(amount=1000) is True
    assert month(store) == (1000, 0)
    assert entries(database) == [RESERVED]


def test_a_grant_counts_in_its_day_week_and_month_by_kind_and_together(reserve, store):
    reserve(amount=1000)

    assert lines(store) == {(span, kind): (1000, 0) for span in ("day", "week", "month") for kind in ("", "gift")}


def test_the_last_of_the_limit_can_be_set_aside(reserve):
    assert reserve(grant="1:1", amount=1000)
    assert reserve(grant="1:2", amount=2000) is True


@pytest.mark.parametrize("span", [Span.DAY, Span.WEEK, Span.MONTH])
@pytest.mark.parametrize("kind", ["", "gift"])
def test_money_over_any_limit_is_refused_and_leaves_no_trace(reserve, store, database, span, kind):
    bounds = at_most(3000, span, kind)
    reserve(grant="1:1", amount=1000, bounds=bounds)
    before = lines(store)

    assert reserve(grant="1:2", amount=2001, bounds=bounds) is False
    assert lines(store) == before
    assert entries(database) == [RESERVED]
    assert reserve(grant="1:2", amount=2000, bounds=bounds) is True


def test_the_limit_of_one_kind_does_not_bind_another(reserve):
    bounds = at_most(1000, kind="gift")
    reserve(grant="1:1", amount=1000, bounds=bounds)

    assert reserve(grant="1:2", amount=5000, kind="refund", bounds=bounds) is True


def test_the_limit_of_all_kinds_binds_them_together(reserve):
    reserve(grant="1:1", amount=2000, kind="refund")

    assert reserve(grant="1:2", amount=1001, kind="gift") is False


def test_a_first_amount_over_the_limit_is_refused(reserve, store):
    assert reserve(amount=3001) is False
    assert lines(store) == {}


def test_a_limit_that_is_set_later_counts_what_was_given_before(reserve):
    assert reserve(grant="1:1", amount=2500, bounds=UNLIMITED)

    assert reserve(grant="1:2", amount=501) is False


def test_without_a_limit_everything_is_within_it(reserve, store):
    assert reserve(bounds=UNLIMITED, amount=10**14) is True
    assert {line.limit for line in store.run_now(lambda tx: tx.spent(TEAM, ANN, NOVEMBER))} == {None}


def test_the_limit_follows_the_policy_in_force(reserve, store):
    reserve(limit=1000, grant="1:1", amount=1000)

    assert reserve(limit=1500, grant="1:2", amount=500) is True
    assert reserve(limit=1200, grant="1:3", amount=1) is False
    assert month(store) == (1500, 0)


def test_the_same_grant_is_set_aside_once(reserve, store):
    reserve(amount=1000)

    assert reserve(amount=1000) is True
    assert month(store) == (1000, 0)


def test_spending_moves_the_money_from_set_aside_to_spent(reserve, settle, store, database):
    reserve(amount=1000)

    assert settle("commit_reservation") is True
    assert set(lines(store).values()) == {(0, 1000)}
    assert entries(database) == [RESERVED, ("commit", "spent", "reserved", 1000)]


@pytest.mark.parametrize("how", ["release", "expire"])
def test_what_was_not_given_is_free_again(reserve, settle, store, database, how):
    reserve(amount=1000)

    assert settle(how) is True
    assert set(lines(store).values()) == {(0, 0)}
    assert entries(database) == [RESERVED, (how, "allowance", "reserved", 1000)]


def test_what_was_spent_comes_back_by_an_entry_of_its_own(reserve, settle, store, database):
    reserve(amount=1000)
    settle("commit_reservation")

    assert settle("reverse") is True
    assert set(lines(store).values()) == {(0, 0)}
    assert entries(database)[-1] == ("reverse", "allowance", "spent", 1000)


def test_what_came_back_late_comes_back_to_its_own_month(reserve, settle, store):
    reserve(amount=1000)
    reserve(grant="1:2", amount=500, period=NEXT_MONTH)
    settle("commit_reservation")
    settle("reverse")

    assert month(store) == (0, 0)
    assert month(store, period=NEXT_MONTH) == (500, 0)


@pytest.mark.parametrize("first", SETTLED)
@pytest.mark.parametrize("second", SETTLED)
def test_a_reservation_is_settled_once(reserve, settle, store, first, second):
    reserve(amount=1000)
    settle(first)
    before = lines(store)

    assert settle(second) is False
    assert lines(store) == before


@pytest.mark.parametrize("before", [(), ("release",), ("expire",), ("commit_reservation", "reverse")])
def test_only_what_was_spent_comes_back_and_only_once(reserve, settle, store, before):
    reserve(amount=1000)
    for how in before:
        settle(how)
    sums = lines(store)

    assert settle("reverse") is False
    assert lines(store) == sums


@pytest.mark.parametrize("how", [("release",), ("expire",), ("commit_reservation", "reverse")])
def test_what_is_free_again_is_not_set_aside_by_asking_again(reserve, settle, how):
    reserve(amount=1000)
    for each in how:
        settle(each)

    assert reserve(amount=1000) is False


@pytest.mark.parametrize("how", [*SETTLED, "reverse"])
def test_what_was_never_set_aside_cannot_be_settled(settle, how):
    assert settle(how, "9:9") is False


def test_a_grant_of_another_team_cannot_be_settled(reserve, settle):
    reserve(amount=1000)

    assert settle("release", team=TeamId("T2")) is False


@pytest.mark.parametrize(
    "other",
    [{"period": NEXT_MONTH}, {"manager": BOB}, {"case": case(team=TeamId("T2")).id}],
    ids=["period", "manager", "team"],
)
def test_budgets_are_apart(reserve, store, other):
    store.run_now(lambda tx: tx.save_case(case(team=TeamId("T2"))))
    reserve(amount=3000)

    assert reserve(grant="1:2", amount=3000, **other) is True


def test_every_currency_has_its_own_budget(reserve, store):
    zloty = Money(3000, Currency("PLN"))
    reserve(amount=3000)
    asked = replace(reservation(grant="1:2"), amount=zloty)

    assert store.run_now(lambda tx: tx.reserve(asked, {(Span.MONTH, ""): zloty})) is True
    assert [line.used for line in store.run_now(lambda tx: tx.spent(TEAM, ANN, NOVEMBER))] == [eur(3000)] * 6 + [
        zloty
    ] * 6


@pytest.mark.parametrize(
    ("span", "period", "free"),
    [
        (Span.DAY, NEXT_DAY, True),
        (Span.WEEK, NEXT_DAY, False),
        (Span.WEEK, NEXT_WEEK, True),
        (Span.MONTH, NEXT_WEEK, False),
        (Span.MONTH, NEXT_MONTH, True),
    ],
)
def test_every_period_begins_with_a_whole_limit(reserve, span, period, free):
    reserve(grant="1:1", amount=3000, bounds=at_most(3000, span))

    assert reserve(grant="1:2", amount=3000, bounds=at_most(3000, span), period=period) is free


def test_everybodys_sums_are_told_together(reserve, store):
    reserve(grant="1:1", amount=1000)
    reserve(grant="1:2", amount=500, manager=BOB)
    told = store.run_now(lambda tx: tx.budgets(TEAM, NOVEMBER))

    assert [(x.manager, x.used, x.limit) for x in told if (x.span, x.kind) == (Span.MONTH, "")] == [
        (ANN, eur(1000), eur(3000)),
        (BOB, eur(500), eur(3000)),
    ]


@pytest.mark.parametrize("amount", [0, -5])
def test_an_amount_of_nothing_is_a_bug(reserve, amount):
    with pytest.raises(ValueError, match="above zero"):
        reserve(amount=amount)


async def test_of_many_at_once_only_what_the_limit_holds_is_set_aside(store):
    def ask(n):
        return lambda tx: tx.reserve(reservation(grant=f"1:{n}", amount=100), at_most(3000))

    granted = await asyncio.gather(*(store.run(ask(n)) for n in range(200)))

    assert granted.count(True) == 30
    assert month(store) == (3000, 0)


def test_what_is_used_is_told_for_each_authority_in_its_own_currency(reserve, settle, store):
    zloty = Currency("PLN")
    reserve(grant="1:1", amount=1000)
    reserve(grant="1:2", amount=700)
    settle("commit_reservation", "1:1")
    reserve(grant="1:3", manager=BOB, amount=300)
    anns, bobs = Authority(ANN, Currency("EUR")), Authority(BOB, zloty)

    found = store.run_now(lambda tx: tx.used(TEAM, [anns, bobs], NOVEMBER))

    spans = (Span.DAY, Span.WEEK, Span.MONTH)
    assert found == {
        (ANN, "EUR"): {(span, kind): 1700 for span in spans for kind in ("", "gift")},
        (BOB, "PLN"): {},
    }
    assert store.run_now(lambda tx: tx.used(TeamId("T2"), [anns], NOVEMBER)) == {(ANN, "EUR"): {}}
    assert store.run_now(lambda tx: tx.used(TEAM, [anns], NEXT_MONTH)) == {(ANN, "EUR"): {}}
