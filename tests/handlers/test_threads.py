"""What continues a case in its thread, and what is only talk."""

import json

import pytest

from bot.domain.case import Status
from handlers.views import names
from tests.handlers.conftest import ANN, BOT, CASES, COLD, ELSEWHERE, LINK, forward_of

IN_CASE = {"thread_ts": "1.000100"}
MORE = "Nobody has called me back!"


async def rounds(world):
    return [r.post.text for r in (await world.case()).rounds][1:]


@pytest.mark.parametrize("text", [f"&gt; {MORE}", f"&gt;{MORE}"])
async def test_a_quotation_in_the_thread_is_what_the_author_said(opened, text):
    await opened.say(text, **IN_CASE)

    assert await rounds(opened) == [MORE]


async def test_talk_in_the_thread_is_the_teams_own(opened):
    await opened.say("I called the shop. <https://intern.example/shop>", **IN_CASE)
    await opened.say(f"He says:\n&gt; {MORE}", **IN_CASE)

    assert await rounds(opened) == []


async def test_a_forward_in_the_thread_is_what_the_author_said(opened):
    await opened.say("", attachments=[forward_of(MORE)], **IN_CASE)

    assert await rounds(opened) == [MORE]


async def test_a_broadcast_forward_in_the_thread_counts_once_and_opens_nothing(opened):
    await opened.say("", attachments=[forward_of(MORE)], subtype="thread_broadcast", **IN_CASE)

    assert await rounds(opened) == [MORE]
    assert await opened.cases() == [1]


async def test_a_colleagues_words_to_the_bot_are_never_taken_for_the_authors(opened):
    await opened.mention("please write it shorter", **IN_CASE)
    await opened.settle()

    assert await rounds(opened) == []
    assert len(opened.slack.told(ANN)) == 1


async def test_a_quotation_below_a_mention_loses_its_marks(opened):
    await opened.mention(f"\n&gt; {MORE}", **IN_CASE)

    assert await rounds(opened) == [MORE]


async def test_a_mention_with_a_name_in_it_is_no_part_of_the_words(opened):
    await opened.say(f"<@{BOT}|amends> &gt; {MORE}", type="app_mention", **IN_CASE)

    assert await rounds(opened) == [MORE]


async def test_the_same_words_again_are_one_statement_and_the_person_is_told(opened):
    await opened.say(f"&gt; {MORE}", **IN_CASE)
    await opened.say(f"&gt; {MORE}", **IN_CASE)

    assert await rounds(opened) == [MORE]
    assert "#1" in opened.slack.told(ANN)[-1]


async def test_the_shortcut_in_a_cases_thread_adds_to_that_case(opened):
    message = {"type": "message", "user": ANN, "text": MORE, "ts": "2.000100", **IN_CASE}
    await opened.shortcut(message, channel=CASES)

    assert await rounds(opened) == [MORE]
    assert await opened.cases() == [1]


async def test_the_bots_draft_forwarded_into_the_thread_is_not_what_the_author_said(drafted):
    ts = await drafted.draft_ts()
    await drafted.say("", attachments=[forward_of("We are sorry", channel=CASES, ts=ts, author_id=BOT)], **IN_CASE)

    assert await rounds(drafted) == []
    assert (await drafted.case()).status is Status.DRAFTED


async def test_a_word_after_the_mention_asks_for_another_draft(drafted):
    await drafted.mention("redraft", **IN_CASE)
    await drafted.settle()

    assert len((await drafted.case()).revisions) == 2


@pytest.mark.parametrize("word", ["", "help", "HELP"])
@pytest.mark.parametrize("place", [{}, IN_CASE, {"channel": ELSEWHERE}])
async def test_a_mention_alone_is_answered_with_the_help(opened, word, place):
    await opened.mention(word, **place)

    assert len(opened.slack.told(ANN)) == 1
    assert (await opened.cases(), await rounds(opened)) == ([1], [])


async def test_the_case_is_shown_to_who_asks_for_it_in_the_thread(opened):
    await opened.mention("show", **IN_CASE)

    assert "#1" in opened.slack.told(ANN)[0]


async def test_slack_refusing_to_show_the_help_costs_no_delivery(opened):
    opened.slack.absent.add(ELSEWHERE)
    response = await opened.mention("help", channel=ELSEWHERE)

    assert response.status == 200
    assert [where for where, *_ in opened.slack.whispers] == [f"D{ANN}"]


async def test_a_mention_in_another_thread_opens_a_case_with_a_thread_of_its_own(world):
    await world.mention(COLD, thread_ts="5.000100", ts="6.000100")

    assert (await world.case()).thread_ts is None


async def test_the_thread_of_the_bots_card_is_the_cases_too(world):
    await world.command(f"open {COLD}")
    await world.settle()
    (card,) = [ts for (_, ts), s in world.slack.standing.items() if s.thread_ts is None]
    await world.say(f"&gt; {MORE}", thread_ts=card)

    assert await rounds(world) == [MORE]


async def test_an_answer_in_a_closed_case_opens_it_again(opened):
    await opened.submit(names.DISMISS_MODAL, await opened.ref(), reason="A joke")
    assert (await opened.case()).status is Status.CLOSED
    await opened.say(f"&gt; {MORE}", **IN_CASE)

    assert (await opened.case()).status is Status.OPEN


async def test_the_window_for_an_answer_takes_text_and_link(opened):
    await opened.submit(names.ANSWERED_MODAL, await opened.ref(), post=MORE, permalink=f"{LINK}/2")

    post = (await opened.case()).rounds[-1].post
    assert (post.text, post.link) == (MORE, f"{LINK}/2")


async def test_an_empty_quotation_is_refused_and_told(opened):
    await opened.say("&gt; \u200b", **IN_CASE)

    assert await rounds(opened) == []
    assert "nothing to read" in opened.slack.told(ANN)[-1]


async def test_a_file_in_the_shape_of_a_forward_is_named(opened):
    files = [{"id": "F1", "name": "review.png"}, "not a file"]
    await opened.say("", attachments=[forward_of("", files=files)], **IN_CASE)

    assert await rounds(opened) == ["review.png"]
    assert json.dumps(await opened.failed()) == "[]"


async def test_deleting_the_drafts_message_voids_it_in_the_owners_sight(drafted):
    gone = {"subtype": "message_deleted", "deleted_ts": await drafted.draft_ts(), "user": "", "previous_message": {}}
    response = await drafted.say("", **gone)
    await drafted.settle()

    case = await drafted.case()
    said = [message.text for _, message in drafted.slack.threads(CASES)]
    assert (response.status, case.status, case.live) == (200, Status.OPEN, None)
    assert any(f"<@{ANN}>, the message with draft 1 was deleted" in text for text in said)
