"""Published replies are found by brand and time, and never more cases are read than a few."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.domain.case import Closing, Draft, Outcome, Published, Revision, Status
from bot.domain.hindsight import Said
from bot.domain.ids import BrandId, CaseId, TeamId
from bot.domain.understanding import Maker
from storage.replies import LATE, MOST
from tests.storage.examples import ANN, TEAM, case
from tests.storage.times import NOON, later

CAFE, BAKERY = BrandId("cafe"), BrandId("bakery")


def answered(number, *hours, closed=True, **changes):
    """A case with a reply published so many hours after noon, for each."""
    texts = [f"Reply {n} of case {number}." for n in range(1, len(hours) + 1)]
    revisions = [Revision(n, n, Draft(t, "en", Maker.MODEL), "a" * 64, NOON) for n, t in enumerate(texts, 1)]
    published = [Published(n, ANN, later(hours=h)) for n, h in enumerate(hours, 1)]
    ending = {"status": Status.CLOSED, "closing": Closing(Outcome.ANSWERED, ANN, later(hours=99), "service")}
    state = {"revisions": tuple(revisions), "published": tuple(published), **(ending if closed else {})}
    return case(number, **{**state, **changes})


@pytest.fixture
def keep(store):
    return lambda *cases: store.run_now(lambda tx: [tx.save_case(each) for each in cases])


def said(store, number=9, brand=CAFE, **more):
    return store.run_now(lambda tx: tx.said_elsewhere(CaseId(TEAM, number), brand, **more))


def month(store, start, end, **more):
    return store.run_now(lambda tx: tx.replies_between(TEAM, CAFE, start, end, **more))


def test_what_was_published_last_comes_first_one_text_of_each_case(store, keep):
    keep(answered(1, 1, 5), answered(2, 3, closed=False), answered(3, 4))

    assert said(store) == (
        Said(1, "Reply 2 of case 1."),
        Said(3, "Reply 1 of case 3."),
        Said(2, "Reply 1 of case 2."),
    )
    assert [one.number for one in said(store, limit=2)] == [1, 3]


def test_the_case_itself_other_brands_other_teams_and_unanswered_cases_say_nothing(store, keep):
    keep(
        answered(1, 1),
        answered(2, 2, brand=BAKERY),
        answered(3, 3, id=CaseId(TeamId("T2"), 3)),
        case(4, revisions=answered(4, 1).revisions),
    )

    assert said(store, number=1) == ()
    assert [one.number for one in said(store)] == [1]
    assert [one.number for one in said(store, brand=BAKERY)] == [2]


def test_a_case_that_is_answered_again_moves_up(store, keep):
    keep(answered(1, 1), answered(2, 2))

    store.run_now(lambda tx: tx.save_case(replace(tx.case(CaseId(TEAM, 1)), published=answered(1, 1, 7).published)))

    assert [one.number for one in said(store)] == [2]
    store.run_now(lambda tx: tx.save_case(replace(tx.case(CaseId(TEAM, 1)), revisions=answered(1, 1, 7).revisions)))
    assert [one.number for one in said(store)] == [1, 2]


def test_only_closed_cases_are_examples(store, keep):
    keep(answered(1, 1), answered(2, 2, closed=False), answered(3, 3), answered(4, 4, brand=BAKERY))

    found = store.run_now(lambda tx: tx.answered_cases(CaseId(TEAM, 3), CAFE))

    assert found == [answered(1, 1)]


def test_no_more_cases_are_looked_at_than_asked(store, keep):
    keep(*(answered(n, n) for n in range(1, 6)))

    found = store.run_now(lambda tx: tx.answered_cases(CaseId(TEAM, 9), CAFE, limit=2))

    assert [one.id.number for one in found] == [5, 4]
    assert MOST == 200


def test_a_month_has_the_replies_that_were_published_in_it(store, keep):
    keep(answered(1, 1), answered(2, 5, 30), answered(3, 30), answered(4, 2, brand=BAKERY), case(5))
    found = month(store, later(hours=1), later(hours=30))

    assert [(case.id.number, out.revision) for case, out in found.replies] == [(1, 1), (2, 1)]
    assert found.most is None
    assert month(store, later(hours=31), later(hours=40)).replies == ()


def test_a_case_that_went_on_long_after_the_month_is_not_looked_for(store, keep):
    end = later(hours=10)
    long_after = LATE // timedelta(hours=1) + 10
    keep(answered(1, 1, long_after - 1), answered(2, 1, long_after))

    assert [case.id.number for case, _ in month(store, NOON, end).replies] == [1]


def test_where_there_are_more_cases_it_is_said_how_many_were_looked_at(store, keep):
    keep(*(answered(n, n) for n in range(1, 4)))

    assert (month(store, NOON, later(days=1), limit=2).most, month(store, NOON, later(days=1), limit=4).most) == (
        2,
        None,
    )


# PostgreSQL's planner knows how few rows there are here, and reads them all.
@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_the_look_ups_go_through_an_index(store, database, keep):
    """However many cases there are, as many are read as are shown."""
    keep(answered(1, 1))
    wanted = "SELECT state FROM \"case\" WHERE team_id = 'T1' AND brand = 'cafe' AND published_at IS NOT NULL"
    with database.connect() as connection:
        plan = connection.execute(text(f"EXPLAIN QUERY PLAN {wanted} ORDER BY published_at DESC LIMIT 20"))
        steps = [row.detail for row in plan]

    assert len(steps) == 1
    assert "ix_case_team_id_brand_published_at" in steps[0]
