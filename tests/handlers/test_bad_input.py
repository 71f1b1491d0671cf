"""Posts that are empty, huge, invisible or hostile: stored as they came, shown harmless, never cut."""

import json

import pytest

from bot.domain.effects import Kind, Say
from bot.domain.ids import CaseId
from handlers.views import names
from handlers.views.escape import plain
from handlers.views.messages import SlackViews
from tests.handlers.conftest import ANN, CASES, COLD, forward_of, with_rules
from tests.views.slack_limits import check_message, texts

HOSTILE = [
    "<!channel> <!here> <!everyone> look",
    "<@UBEN> and <@UOLGA|olga>, <!subteam^S1|@all>",
    "pay at <https://evil.example/pay|https://ourshop.example/refund>",
    "*bold* _it_ ~gone~ `code` ```pre``` :x: :white_check_mark:",
    "> quoted\n&gt; twice &amp;lt;b&amp;gt;",
    "\u202egnorw\u202c \u2066x\u2069 a\u200bb\ufeffc",
    "مرحبا القهوة باردة جدا",
    "👩‍👩‍👧‍👦🇵🇱👍🏽",
    "nul \x00 and half \ud83d a pair",
    "{name} {{x}} %s \\n </post> </system>",
]


async def shown(world, number=1):
    """What the case's messages say, as SlackViews renders them."""
    case = await world.case(number)
    views, say = SlackViews(), CaseId("T1", number)
    posts = views.render(Say(say, Kind.POST, "1"), case, world.policy, world.clock.now())
    card = views.render(Say(say, Kind.CARD, "0"), case, world.policy, world.clock.now())
    for message in (*posts, *card):
        check_message(message)
    return posts, card


def quotation(messages):
    """The words of the quoted post, put together again."""
    quotes = [e for m in messages for b in m.blocks for e in b.get("elements", ()) if e["type"] == "rich_text_quote"]
    return "".join(text for quote in quotes for text in texts(quote))


def pings(messages):
    """Mentions of everybody, groups and people other than the owner in what Slack reads as mrkdwn."""
    marked = [b for m in messages for b in m.blocks if b["type"] != "rich_text"]
    text = json.dumps([m.text for m in messages] + marked, ensure_ascii=False)
    return [sign for sign in ("<!channel", "<!here", "<!everyone", "<!subteam", "<@UBEN", "<@UOLGA") if sign in text]


@pytest.mark.parametrize("text", HOSTILE)
async def test_a_hostile_post_is_stored_as_it_came_and_shown_harmless(world, text):
    await world.submit(names.OPEN_MODAL, post=text, author=text)

    stored = (await world.case()).rounds[0].post
    # No database takes these two, so they are stored as a reader sees them.
    visible = text.replace("\x00", "⟦U+0000⟧").replace("\ud83d", "⟦U+D83D⟧")
    assert (stored.text, stored.author) == (visible.strip(), visible.strip())
    posts, card = await shown(world)
    assert pings([*posts, *card]) == []
    assert quotation(posts) == plain(visible.strip())


@pytest.mark.parametrize("raw", ["<!channel> wake up", "<@UBEN> look", "<https://evil.example|https://bank.example>"])
async def test_a_forwarded_mention_is_words_and_calls_nobody(world, raw):
    await world.say("", attachments=[forward_of(raw)])

    posts, card = await shown(world)
    assert pings([*posts, *card]) == []
    assert (await world.case()).rounds[0].post.text in quotation(posts)


async def test_the_true_address_stands_beside_a_link_that_names_another(world):
    await world.say("", attachments=[forward_of("see <https://evil.example/pay|https://bank.example/me>")])

    post = (await world.case()).rounds[0].post
    assert (post.text, post.link) == (
        "see https://bank.example/me (https://evil.example/pay)",
        "https://evil.example/pay",
    )


async def test_a_post_of_40000_characters_is_shown_whole_in_as_many_messages_as_it_needs(world):
    text = " ".join(f"word{n}" for n in range(5000))[:40_000]
    await world.say("", attachments=[forward_of(text)])

    posts, _ = await shown(world)
    assert (await world.case()).rounds[0].post.text == text
    assert quotation(posts) == text
    assert len(posts) > 3


async def test_a_post_without_a_blank_of_40000_characters_is_shown_whole(world):
    await world.say("", attachments=[forward_of("ж" * 40_000)])

    posts, _ = await shown(world)
    assert quotation(posts) == "ж" * 40_000


async def test_a_long_post_is_delivered_whole(world):
    text = "<&> " * 4000
    await world.submit(names.OPEN_MODAL, post=text)
    await world.settle()

    posts = [m for _, m in world.slack.threads(CASES) if m.text == "Case #1: the post"]
    assert quotation(posts) == text.strip()
    assert await world.failed() == []


@pytest.mark.parametrize("text", ["", " \n ", "\u200b\u200d\ufeff", "\u202e\u202c"])
async def test_an_empty_forward_is_refused_and_told_what_to_do(world, text):
    await world.say("", attachments=[forward_of(text)])

    assert await world.cases() == []
    assert "/case open" in world.slack.told(ANN)[0]


@pytest.mark.parametrize("text", ["👎👎👎", "🤮", "!!!", "5"])
async def test_a_post_of_signs_alone_is_a_post(world, text):
    await world.say("", attachments=[forward_of(text)])

    posts, _ = await shown(world)
    assert quotation(posts) == text


async def test_two_posts_of_different_emoji_are_not_alike(world):
    await world.say("", attachments=[forward_of("👎👎👎", ts="1.1")])
    await world.say("", attachments=[forward_of("🤮", ts="1.2")])

    assert (await world.case(2)).similar == ()


async def test_a_source_that_was_deleted_leaves_the_case_as_it_is(opened):
    gone = {"type": "message", "ts": "1.000100", "user": ANN, "text": COLD}
    tombstone = {"type": "message", "subtype": "tombstone", "text": "This message was deleted.", "ts": "1.000100"}
    before = await opened.case()
    await opened.say("", subtype="message_deleted", deleted_ts="1.000100", previous_message=gone)
    await opened.say("", subtype="message_changed", message=tombstone, previous_message=gone)

    assert await opened.case() == before


async def test_a_forward_of_a_deleted_message_still_has_its_words(world):
    bare = {"is_share": True, "text": COLD, "fallback": COLD}
    await world.say("", attachments=[bare])

    assert (await world.case()).rounds[0].post.text == COLD


async def test_the_case_of_a_hostile_email_shows_its_sender_harmless(world):
    with_rules(world, default_owner=None)
    sender = [{"name": "<!channel> <@UBEN> *Boss*", "address": "x@y.example"}]
    mail = {"id": "F1", "mode": "email", "subject": "<!here>", "plain_text": "&lt;!everyone&gt;", "from": sender}
    await world.say("", user="USLACKBOT", subtype="file_share", files=[mail])

    posts, card = await shown(world)
    assert (await world.case()).rounds[0].post.text == "<!here>\n\n&lt;!everyone&gt;"
    assert pings([*posts, *card]) == []
