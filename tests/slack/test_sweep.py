"""The look at Slack against the sandbox: what the Web API shows, in our words."""

import pytest

from bot.ports import Message, Refused

HELLO = Message("Hello")


async def test_a_thread_is_read_whole_with_who_stands_behind_each_emoji(slack, w, monkeypatch):
    monkeypatch.setattr("bot.slack.PAGE", 2)
    root = await slack.post("CCASES", HELLO, "root", None)
    answers = [await slack.post("CCASES", HELLO, f"k{n}", root.ts) for n in range(5)]
    for user in ("UANN", "UBOB"):
        w.react(user, "CCASES", answers[3].ts, "white_check_mark")
    shown = await slack.replies("CCASES", root.ts)

    assert [seen.ts for seen in shown] == [root.ts, *(a.ts for a in answers)]
    assert shown[4].reactions == {"white_check_mark": frozenset({"UANN", "UBOB"})}


async def test_the_history_is_read_from_a_moment_on_and_oldest_first(slack, monkeypatch):
    monkeypatch.setattr("bot.slack.PAGE", 2)
    posts = [await slack.post("CCASES", HELLO, f"k{n}", None) for n in range(6)]
    shown = await slack.history("CCASES", posts[1].ts)

    assert [seen.ts for seen in shown] == [post.ts for post in posts[1:]]


async def test_one_message_is_read_with_its_reactions(slack, w):
    posted = await slack.post("CCASES", HELLO, "k1", None)
    w.react("UANN", "CCASES", posted.ts, "white_check_mark")
    seen = await slack.message("CCASES", posted.ts)

    assert seen.reactions == {"white_check_mark": frozenset({"UANN"})}


async def test_a_message_that_is_not_there_is_none(slack):
    assert await slack.message("CCASES", "1.000001") is None


async def test_a_thread_that_is_not_there_is_refused(slack):
    with pytest.raises(Refused, match="thread_not_found"):
        await slack.replies("CCASES", "1.000001")
