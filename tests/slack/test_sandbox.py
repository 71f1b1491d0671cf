"""Every call of the port against the sandbox, which refuses what Slack refuses."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.ports import Message, NotSent, Posted, Refused, Unknown
from bot.sandbox import views
from bot.slack import SlackWeb, web_client
from tests.sandbox.conftest import START
from tests.slack.conftest import FixedClock

HELLO = Message("Hello *there*", ({"type": "section", "text": {"type": "mrkdwn", "text": "Hello *there*"}},))
SINCE = datetime.fromtimestamp(START, UTC) - timedelta(minutes=5)


def posts(w):
    """The messages of the app, as they stand in the channel."""
    return [m for m in w.channels["CCASES"].messages.values() if not m.deleted and "subtype" not in m.body]


def called(w, method):
    return [call.arguments for call in w.calls if call.method == method]


async def test_a_post_is_in_the_thread_it_was_meant_for_with_its_blocks(slack, w):
    root = await slack.post("CCASES", Message("root"), "k1", None)
    answer = await slack.post("CCASES", HELLO, "k2", root.ts)
    stored = w.message("CCASES", answer.ts)

    assert (stored.thread_ts, stored.body["text"]) == (root.ts, "Hello *there*")
    assert [block["type"] for block in stored.body["blocks"]] == ["section"]


async def test_a_post_shows_no_previews_and_links_no_names(slack, w):
    await slack.post("CCASES", HELLO, "k1", None)

    [sent] = called(w, "chat.postMessage")
    assert {str(sent[name]).lower() for name in ("unfurl_links", "unfurl_media", "link_names")} <= {"0", "false"}


async def test_a_message_is_found_again_by_its_key(slack):
    root = await slack.post("CCASES", HELLO, "k1", None)
    answer = await slack.post("CCASES", HELLO, "k2", root.ts)

    assert await slack.find("CCASES", "k1", None, SINCE) == root
    assert await slack.find("CCASES", "k2", root.ts, SINCE) == answer


async def test_a_message_that_is_not_there_is_not_found(slack):
    root = await slack.post("CCASES", HELLO, "k1", None)

    assert await slack.find("CCASES", "k2", None, SINCE) is None
    assert await slack.find("CCASES", "k2", root.ts, SINCE) is None


async def test_a_message_is_found_behind_several_pages(slack, monkeypatch):
    monkeypatch.setattr("bot.slack.PAGE", 2)
    root = await slack.post("CCASES", HELLO, "root", None)
    answers = [await slack.post("CCASES", HELLO, f"k{n}", root.ts) for n in range(7)]

    assert await slack.find("CCASES", "k6", root.ts, SINCE) == answers[6]
    assert await slack.find("CCASES", "root", None, SINCE) == root


async def test_a_search_that_would_never_end_proves_no_absence(slack, monkeypatch):
    monkeypatch.setattr("bot.slack.PAGE", 1)
    monkeypatch.setattr("bot.slack.MOST_PAGES", 2)
    for n in range(5):
        await slack.post("CCASES", HELLO, f"k{n}", None)

    with pytest.raises(Unknown):
        await slack.find("CCASES", "none", None, SINCE)


async def test_a_message_is_shown_anew_with_its_blocks(slack, w):
    posted = await slack.post("CCASES", HELLO, "k1", None)
    await slack.update(posted, Message("Bye", HELLO.blocks))
    stored = w.message("CCASES", posted.ts)

    assert (stored.body["text"], [block["type"] for block in stored.body["blocks"]]) == ("Bye", ["section"])


async def test_a_whisper_reaches_one_person(slack, w):
    await slack.whisper("CCASES", "UANN", Message("psst"), None)

    assert [m.body["text"] for m in w.ephemerals("UANN", "CCASES")] == ["psst"]
    assert w.ephemerals("UBOB", "CCASES") == []


async def test_a_person_is_as_slack_knows_them_now(slack):
    ann, gus = await slack.person("T1", "UANN"), await slack.person("T1", "UGUS")

    assert (ann.is_admin, ann.email, ann.refreshed_at) == (True, "ann@example.com", FixedClock().now())
    assert gus.is_restricted or gus.is_ultra_restricted
    assert not gus.full_member


async def test_nobody_is_nobody(slack):
    assert await slack.person("T1", "UNOBODY") is None


async def test_everybody_is_listed_page_by_page(slack, monkeypatch):
    monkeypatch.setattr("bot.slack.PAGE", 2)
    found = await slack.everybody("T1")

    assert {"UANN", "UBOB", "UGUS", "USLACKBOT"} <= {person.id for person in found}


async def test_the_members_of_a_channel_are_listed_page_by_page(slack, monkeypatch):
    monkeypatch.setattr("bot.slack.PAGE", 2)

    assert {"UANN", "UBOB", "UGUS"} <= await slack.members("CCASES")


async def test_a_direct_channel_is_opened_once(slack, w):
    first, again = await slack.direct_channel("UANN"), await slack.direct_channel("UANN")

    assert first == again
    assert len(called(w, "conversations.open")) == 1


@pytest.mark.parametrize(
    ("channel", "code"), [("COTHER", "not_in_channel"), ("CNONE", "channel_not_found")], ids=["foreign", "unknown"]
)
async def test_what_slack_refuses_is_refused_in_its_own_word(slack, channel, code):
    with pytest.raises(Refused) as refused:
        await slack.post(channel, HELLO, "k1", None)

    assert refused.value.code == code


async def test_blocks_that_slack_does_not_take_are_refused(slack):
    with pytest.raises(Refused) as refused:
        await slack.post("CCASES", Message("Hello", ({"type": "nonsense"},)), "k1", None)

    assert refused.value.code in ("invalid_blocks", "invalid_blocks_format")


async def test_a_busy_slack_says_when(slack, w):
    w.add_fault("chat.postMessage", "rate_limited", value=17)
    with pytest.raises(NotSent) as no:
        await slack.post("CCASES", HELLO, "k1", None)

    assert no.value.after == 17
    assert posts(w) == []


async def test_too_many_posts_at_once_are_not_sent(slack, w):
    w.rate_limits = True
    calls = [slack.post("CCASES", HELLO, f"k{n}", None) for n in range(10)]
    outcomes = await asyncio.gather(*calls, return_exceptions=True)

    held_back = [no for no in outcomes if isinstance(no, NotSent)]
    assert len(held_back) == 10 - len(posts(w)) > 0
    assert all(no.after >= 1 for no in held_back)


@pytest.mark.parametrize("code", ["internal_error", "fatal_error", "request_timeout", "service_unavailable"])
async def test_an_error_after_which_slack_may_have_taken_it_is_unknown(slack, w, code):
    w.add_fault("chat.postMessage", "error", value=code)

    with pytest.raises(Unknown):
        await slack.post("CCASES", HELLO, "k1", None)


@pytest.mark.parametrize("status", [500, 502, 503, 404])
async def test_an_answer_that_is_not_slacks_is_unknown(slack, w, status):
    w.add_fault("chat.postMessage", "http", value=status)

    with pytest.raises(Unknown):
        await slack.post("CCASES", HELLO, "k1", None)


async def test_a_connection_that_drops_after_the_post_is_unknown_and_the_post_stands_once(slack, w):
    w.add_fault("chat.postMessage", "drop_after_accept")
    with pytest.raises(Unknown):
        await slack.post("CCASES", HELLO, "k1", None)

    [stands] = posts(w)
    assert await slack.find("CCASES", "k1", None, SINCE) == Posted("CCASES", stands.ts)


async def test_a_silence_after_the_post_is_unknown_and_the_post_stands_once(given_up, w):
    w.add_fault("chat.postMessage", "hold_after_accept")
    outcome = await given_up(lambda slack: slack.post("CCASES", HELLO, "k1", None))

    assert isinstance(outcome, Unknown)
    assert len(posts(w)) == 1


async def test_a_post_that_is_taken_late_is_unknown_first_and_found_later(given_up, slack, w, clock):
    w.add_fault("chat.postMessage", "late_accept", value=30)
    outcome = await given_up(lambda slack: slack.post("CCASES", HELLO, "k1", None))
    assert isinstance(outcome, Unknown)
    assert await slack.find("CCASES", "k1", None, SINCE) is None

    clock.move(31)
    w.tick()
    assert await slack.find("CCASES", "k1", None, SINCE) is not None


async def test_where_nobody_listens_nothing_was_sent(session, unused_tcp_port):
    slack = SlackWeb(web_client("t", f"http://127.0.0.1:{unused_tcp_port}/api/", session), FixedClock())

    with pytest.raises(NotSent):
        await slack.post("CCASES", HELLO, "k1", None)


async def test_the_people_of_a_user_group_are_read(slack, w):
    w.add_group("S0SHOPS", "shops", ["UANN"])
    w.change_group("S0SHOPS", ["UBEN", "UCLEO"])

    assert await slack.group_members("S0SHOPS") == {"UBEN", "UCLEO"}


async def test_a_user_group_that_is_not_there_is_refused(slack):
    with pytest.raises(Refused, match="no_such_subteam"):
        await slack.group_members("S0NONE")


async def test_a_window_that_stands_open_shows_what_it_is_changed_to(slack, w, app):
    view = views.new_view(w, app, "UANN", window("Which kind?"))
    views.push(w, "UANN", view)

    await slack.update_view(view.id, window("Gift"))

    assert views.find_view(w, view.id).body["title"]["text"] == "Gift"
    with pytest.raises(Refused):
        await slack.update_view("V0", window("Gift"))


def window(title):
    return {"type": "modal", "title": {"type": "plain_text", "text": title}, "blocks": []}
