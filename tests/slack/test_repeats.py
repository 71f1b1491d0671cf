"""A post that is sent again, where Slack knows it again and where it does not."""

import math

import pytest

from bot.ports import Message

HELLO = Message("Hello")


async def test_the_same_message_sent_twice_is_one_where_slack_knows_it_again(slack, w):
    w.client_msg_ids_live = math.inf

    first, again, another = [await slack.post("CCASES", HELLO, key, None) for key in ("k1", "k1", "k2")]

    assert first == again != another


@pytest.mark.parametrize("live", [0.0, math.inf], ids=["ignored", "honoured"])
async def test_a_message_that_is_gone_can_be_posted_again(slack, w, app, live):
    w.client_msg_ids_live = live
    first = await slack.post("CCASES", HELLO, "k1", None)
    w.call("chat.delete", app.bot_token, {"channel": "CCASES", "ts": first.ts})
    second = await slack.post("CCASES", HELLO, "k1", None)

    assert not w.message("CCASES", second.ts).deleted
