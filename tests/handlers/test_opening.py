"""The four ways to open a case, and that one post is one case."""

import json

import pytest

from bot.domain.post import Surface
from tests.handlers.conftest import ANN, CASES, COLD, ELSEWHERE, LINK, OLGA, forward_of


async def test_a_forward_into_the_cases_channel_opens_a_case_in_its_own_thread(world):
    response = await world.say("", attachments=[forward_of(COLD)], ts="1.000100")

    case = await world.case()
    assert response.status == 200
    assert (case.rounds[0].post.text, case.owner, case.thread_ts) == (COLD, ANN, "1.000100")
    assert case.source.surface is Surface.FORWARD


async def test_the_shortcut_opens_a_case_from_a_message_anywhere(world):
    await world.shortcut({"type": "message", "user": OLGA, "text": COLD, "ts": "7.0"})

    case = await world.case()
    assert (case.rounds[0].post.text, case.owner, case.channel) == (COLD, ANN, CASES)
    assert "#1" in json.dumps(world.slack.windows[-1])


async def test_the_command_opens_a_case_from_text_and_link(world):
    response = await world.command(f"open {COLD} {LINK}")

    case = await world.case()
    assert (case.rounds[0].post.text, case.rounds[0].post.link) == (f"{COLD} {LINK}", LINK)
    assert "#1" in response.body
    assert (case.owner, case.thread_ts) == (ANN, None)


@pytest.mark.parametrize("channel", [CASES, ELSEWHERE])
async def test_a_mention_with_text_opens_a_case(world, channel):
    await world.mention(COLD, channel=channel, ts="7.000100")

    case = await world.case()
    assert case.rounds[0].post.text == COLD
    assert case.thread_ts == ("7.000100" if channel == CASES else None)
