"""Who works on a case is a colleague: of somebody new Slack is asked first, and nobody unknown decides anything."""

import json

import pytest

from bot.domain.case import Status
from bot.ports import NotSent, Unknown
from handlers.views import names
from tests.handlers.conftest import CASES, somebody

NORA = "UNORA"
UNKNOWN = "Slack does not say at the moment who you are"
CLOSING = {"outcome": "no_reply", "cause": "service", "reason": "they deleted it"}
WINDOWS = [
    (names.FACTS_MODAL, {"confirmed": "The machine failed."}),
    (names.CLOSE_MODAL, CLOSING),
    (names.EDIT_MODAL, {"text_0": "We are sorry, Maria."}),
]


async def another(world):
    await world.click(names.ANOTHER, await world.ref(revision=1), user=NORA)


async def asks_in_the_thread(world):
    root = (await world.case()).thread_ts
    await world.mention("redraft", user=NORA, ts="9.000100", thread_ts=root, channel=CASES)


async def moves(world):
    case = await world.case()
    return case.status, case.facts.confirmed, len(case.revisions), case.drafts_asked


@pytest.mark.parametrize(("window", "values"), WINDOWS)
async def test_a_new_colleague_works_at_once(drafted, window, values):
    drafted.slack.people[NORA] = somebody(NORA)
    before = await moves(drafted)
    response = await drafted.submit(window, await drafted.ref(revision=1), user=NORA, **values)

    assert response.body == ""
    assert await moves(drafted) != before


@pytest.mark.parametrize("person", [None, somebody(NORA, is_restricted=True), somebody(NORA, is_stranger=True)])
@pytest.mark.parametrize(("window", "values"), WINDOWS)
async def test_a_new_outsider_decides_nothing(drafted, window, values, person):
    drafted.slack.people[NORA] = person
    before = await moves(drafted)
    response = await drafted.submit(window, await drafted.ref(revision=1), user=NORA, **values)

    assert json.loads(response.body)["response_action"] == "errors"
    assert await moves(drafted) == before


@pytest.mark.parametrize("press", [another, asks_in_the_thread])
async def test_a_new_outsider_asks_for_no_draft_and_is_told(drafted, press):
    drafted.slack.people[NORA] = somebody(NORA, is_restricted=True)
    before = await moves(drafted)
    await press(drafted)
    await drafted.settle()

    assert await moves(drafted) == before
    assert "full members" in drafted.slack.told(NORA)[0]


@pytest.mark.parametrize("press", [another, asks_in_the_thread])
async def test_a_new_colleague_gets_the_draft_they_ask_for(drafted, press):
    drafted.slack.people[NORA] = somebody(NORA)
    await press(drafted)
    await drafted.settle()

    assert (await drafted.case()).drafts_asked == 1


@pytest.mark.parametrize("error", [NotSent("ratelimited", 3), Unknown("timeout")])
async def test_while_slack_does_not_say_who_it_is_the_window_keeps_what_was_typed(drafted, error):
    drafted.slack.people[NORA] = somebody(NORA)
    drafted.slack.down["person"] = error
    sent = {"user": NORA, "view": "V77", **CLOSING}
    response = await drafted.submit(names.CLOSE_MODAL, await drafted.ref(), **sent)
    drafted.slack.down.clear()
    again = await drafted.submit(names.CLOSE_MODAL, await drafted.ref(), **sent)

    (said,) = json.loads(response.body)["errors"].values()
    assert said.startswith(UNKNOWN)
    assert again.body == ""
    assert (await drafted.case()).status is Status.CLOSED


async def test_while_slack_does_not_say_who_it_is_a_button_says_so(drafted):
    drafted.slack.people[NORA] = somebody(NORA)
    drafted.slack.down["person"] = Unknown("timeout")
    await another(drafted)
    await drafted.settle()

    assert drafted.slack.told(NORA)[0].startswith(UNKNOWN)
    assert (await drafted.case()).drafts_asked == 0
