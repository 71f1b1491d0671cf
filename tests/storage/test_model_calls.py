"""What the model took is added up by case and by day, and set aside without a race."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy.exc import DBAPIError

from bot.domain.ids import CaseId, TeamId
from bot.llm import Call
from bot.llm_answer import Problem
from bot.tokens import Caps, TokenMeter
from bot.usage_report import usage
from storage.model_calls import CaseUsage, Counted, ModelCall
from tests.storage.examples import TEAM, case
from tests.storage.times import NOON, later

ONE, TWO = CaseId(TEAM, 1), CaseId(TEAM, 2)
ELSEWHERE = CaseId(TeamId("T2"), 1)


class Noon:
    def now(self):
        return NOON

    def steady(self):
        return 0.0


@pytest.fixture(autouse=True)
def cases(store):
    def fill(tx):
        for number in (1, 2):
            tx.save_case(case(number))
        tx.save_case(case(1, team=ELSEWHERE.team))

    store.run_now(fill)


def begun(store, of=ONE, at=NOON, tokens=(100, 20)):
    call = ModelCall(
        case=of,
        at=at,
        purpose="draft",
        model="m",
        prompt_version="v",
        input_tokens=tokens[0],
        output_tokens=tokens[1],
    )
    return store.run_now(lambda tx: tx.begin_model_call(call))


def counted(store, number, tokens=(90, 10), cost=None, currency=""):
    told = Counted(
        model="m-1",
        fingerprint="fp",
        input_tokens=tokens[0],
        output_tokens=tokens[1],
        outcome="answered",
        cost_micro=cost,
        currency=currency,
    )
    store.run_now(lambda tx: tx.count_model_call(number, told))


def test_what_is_set_aside_counts_until_the_true_count_takes_its_place(store):
    number = begun(store)
    before = store.run_now(lambda tx: tx.tokens_of_case(ONE))
    counted(store, number)

    assert (before, store.run_now(lambda tx: tx.tokens_of_case(ONE))) == (120, 100)


def test_a_call_that_was_broken_off_keeps_its_guess(store):
    number = begun(store)
    store.run_now(lambda tx: tx.name_model_call(number, "timeout"))

    assert store.run_now(lambda tx: tx.tokens_of_case(ONE)) == 120


def test_cases_days_and_teams_are_added_up_apart(store):
    begun(store, ONE)
    begun(store, TWO, later(days=1))
    begun(store, ELSEWHERE)

    def sums(tx):
        by_case = [tx.tokens_of_case(each) for each in (ONE, TWO, ELSEWHERE)]
        return by_case, [tx.tokens_since(TEAM, at) for at in (NOON, later(seconds=1), later(days=2))]

    assert store.run_now(sums) == ([120, 120, 120], [240, 120, 0])


def test_the_usage_of_each_case_stands_in_one_row_for_a_currency(store, url):
    counted(store, begun(store, ONE), cost=52, currency="USD")
    counted(store, begun(store, ONE), cost=48, currency="USD")
    begun(store, TWO)

    found = store.run_now(lambda tx: tx.model_usage(TEAM))

    first, second = found
    assert first == CaseUsage(
        case=ONE, calls=2, guessed=0, input_tokens=180, output_tokens=20, cost_micro=100, currency="USD"
    )
    assert (second.case, second.guessed, second.cost_micro, second.currency) == (TWO, 1, None, "")
    assert usage(url).splitlines() == [
        "case\tcalls\ttokens in\ttokens out\tcost",
        "#1\t2\t180\t20\t0.0001 USD",
        "#2\t1 (1 guessed)\t100\t20\t-",
        "2 cases, 320 tokens, 160 for a case on average",
        "0.0001 USD",
    ]


def test_without_a_call_there_is_nothing_to_report(url):
    assert usage(url) == "The model was not asked yet."


async def test_tokens_that_are_set_aside_side_by_side_never_pass_the_cap(store):
    meter = TokenMeter(store, Noon(), Caps(case=1_000, day=5_000))
    call = Call(ONE, "draft", "m", "v", 100, 20)

    tickets = await asyncio.gather(*(meter.reserve(call) for _ in range(20)))

    assert sum(not isinstance(ticket, Problem) for ticket in tickets) == 8
    assert store.run_now(lambda tx: tx.tokens_of_case(ONE)) == 960


async def test_the_day_begins_at_midnight_utc(store):
    meter = TokenMeter(store, Noon(), Caps(case=10_000, day=300))
    midnight = NOON - timedelta(hours=NOON.hour, minutes=NOON.minute, seconds=NOON.second)
    begun(store, TWO, midnight - timedelta(seconds=1))
    begun(store, TWO, midnight)

    tickets = [await meter.reserve(Call(ONE, "draft", "m", "v", 100, 20)) for _ in range(2)]

    assert isinstance(tickets[0], int)
    assert tickets[1] is Problem.DAY_TOKENS


@pytest.mark.parametrize("tokens", [(-1, 0), (0, -1)])
def test_nobody_gives_tokens_back_by_a_count_below_zero(store, database, tokens):
    number = begun(store)
    wrong = f"UPDATE model_call SET input_tokens = {tokens[0]}, output_tokens = {tokens[1]} WHERE id = {number}"

    with pytest.raises(DBAPIError), database.begin() as connection:
        connection.exec_driver_sql(wrong)


@pytest.mark.parametrize("wrong", ["cost_micro = -1, currency = 'USD'", "cost_micro = 1"])
def test_a_cost_is_an_amount_in_a_currency(store, database, wrong):
    begun(store)

    with pytest.raises(DBAPIError), database.begin() as connection:
        connection.exec_driver_sql(f"UPDATE model_call SET {wrong}")
