"""A message that Slack refuses for good is not waited for unseen: a person is told, where one can be."""

from collections import deque
from dataclasses import replace

import pytest

from bot.domain.commands import TakeCase
from bot.domain.ids import ChannelId
from bot.ports import NotSent, Refused
from handlers.views.trouble import trouble
from handlers.views.words import LANGUAGES
from tests.desk.fakes import LOST, Died
from tests.domain.builders import ANN, CASES, CLEO, DAN, person, policy

OTHER = ChannelId("C2")


@pytest.fixture
def url(sqlite_url):
    return sqlite_url


@pytest.fixture
async def closed_off(world):
    """A case in a channel that takes nothing any more, and an admin of the workspace."""
    await world.store.run(lambda tx: tx.save_person(person(DAN, is_admin=True)))
    world.slack.closed = {OTHER: Refused("is_archived")}
    return world


def told(world, place):
    return [text for text in world.slack.texts(place) if "cannot be told" in text]


async def test_the_cases_channel_is_told_when_the_cases_own_channel_refuses(closed_off):
    await closed_off.opened(channel=OTHER)
    await closed_off.pass_time(minutes=5)

    assert told(closed_off, CASES) == ["case 1 cannot be told at C2: is_archived"]


async def test_the_owner_is_told_when_the_cases_channel_refuses(closed_off):
    closed_off.slack.closed = {CASES: Refused("not_in_channel")}
    await closed_off.opened()
    await closed_off.pass_time(minutes=5)

    assert told(closed_off, f"D{ANN}") == ["case 1 cannot be told at C1: not_in_channel"]
    assert told(closed_off, f"D{DAN}") == []


async def test_an_admin_is_told_when_the_owner_cannot_be_reached(closed_off):
    closed_off.slack.closed = {CASES: Refused("not_in_channel"), f"D{ANN}": Refused("messages_tab_disabled")}
    await closed_off.opened()
    await closed_off.pass_time(minutes=5)

    assert told(closed_off, f"D{DAN}") == ["case 1 cannot be told at C1: not_in_channel"]


async def test_who_cannot_be_asked_directly_is_named_in_the_cases_channel(closed_off):
    closed_off.slack.there = set()
    closed_off.slack.closed = {f"D{CLEO}": Refused("user_disabled")}
    await closed_off.opened()
    await closed_off.pass_time(minutes=5)

    assert told(closed_off, CASES) == [f"case 1 cannot be told at {CLEO}: user_disabled"]


async def test_it_is_said_once_a_day_and_the_message_itself_is_posted_when_it_can_be(closed_off):
    await closed_off.opened(channel=OTHER)
    await closed_off.pass_time(hours=30)
    assert len(told(closed_off, CASES)) == 2

    closed_off.slack.closed = {}
    await closed_off.pass_time(minutes=15)
    assert closed_off.slack.texts(OTHER)[0] == "card: drafted"


async def test_many_cases_of_one_owner_in_one_channel_ring_once(closed_off):
    for number in range(1, 6):
        await closed_off.opened(number, channel=OTHER)
    await closed_off.pass_time(minutes=30)

    assert len(told(closed_off, CASES)) == 1


@pytest.mark.parametrize("taken", [True, False], ids=["taken", "not taken"])
@pytest.mark.parametrize("error", [LOST, Died()], ids=["lost answer", "crash"])
async def test_a_crash_or_a_lost_answer_while_it_is_said_says_it_once(closed_off, error, taken):
    closed_off.slack.fail_at[CASES] = deque([(error, taken)])
    await closed_off.opened(channel=OTHER)
    await closed_off.pass_time(minutes=1)
    closed_off.restart()
    await closed_off.pass_time(minutes=20)

    assert len(told(closed_off, CASES)) == 1


async def test_a_busy_slack_only_delays_it(closed_off):
    closed_off.slack.fail_at[CASES] = deque([(NotSent("ratelimited", 30), False)])
    await closed_off.opened(channel=OTHER)
    await closed_off.pass_time(minutes=5)

    assert len(told(closed_off, CASES)) == 1


async def test_a_new_owner_is_told_too(closed_off):
    closed_off.slack.closed = {CASES: Refused("not_in_channel")}
    await closed_off.opened()
    await closed_off.pass_time(minutes=5)
    await closed_off.ask(TakeCase, person=person(CLEO))
    await closed_off.pass_time(minutes=30)

    assert len(told(closed_off, f"D{CLEO}")) == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "code", ["is_archived", "not_in_channel", "restricted_action", "user_disabled", "msg_too_long"]
)
async def test_it_says_which_case_which_place_and_what_to_do(world, language, code):
    await world.opened()
    rules = policy()
    spoken = replace(rules, brands=(replace(rules.brands[0], language=language),))
    place = "UCLEO" if code == "user_disabled" else "C2"
    text = trouble(world.case(), spoken, place, code).text

    assert "#1" in text
    assert ("<@UCLEO>" if code == "user_disabled" else "<#C2>") in text
    assert len(text) > 60
