"""The four ways to open a case, and that one post is one case."""

import json

import pytest

from bot.domain.platforms import Platform
from bot.domain.post import Surface
from handlers.views import names
from tests.handlers.conftest import ANN, BOT, CASES, COLD, ELSEWHERE, LINK, OLGA, ROBOT, forward_of
from tests.handlers.samples import event

PLACE = "https://ours.slack.com/archives/C2/p1695106171334469"


def email(**more):
    sent = {"subject": "Never again", "plain_text": COLD, "from": [{"name": "Maria", "address": "m@mail.example"}]}
    return [{"id": "F1", "mode": "email", "filetype": "email", **sent, **more}]


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


async def test_the_window_opens_a_case_with_text_link_and_author(world):
    response = await world.submit(names.OPEN_MODAL, post=COLD, permalink=LINK, author="Maria")

    post = (await world.case()).rounds[0].post
    assert (post.text, post.link, post.author) == (COLD, LINK, "Maria")
    assert json.loads(response.body)["response_action"] == "update"


async def test_the_comment_above_a_forward_is_no_part_of_the_post_but_its_link_is(world):
    await world.say(f"look at <{LINK}>!", attachments=[forward_of(COLD)])

    post = (await world.case()).rounds[0].post
    assert (post.text, post.link) == (COLD, LINK)


@pytest.mark.parametrize("name", ["forwarded_message", "share_with_message", "share_without_message"])
async def test_every_captured_forward_opens_a_case(world, name):
    sent = event(name)["event"]
    await world.event({**sent, "channel": CASES})

    case = await world.case()
    assert case.rounds[0].post.text == sent["attachments"][0]["text"]
    assert f"msg:{sent['attachments'][0]['channel_id']}:{sent['attachments'][0]['ts']}" in case.source.keys


async def test_a_captured_email_opens_a_case_for_the_default_owner(world):
    sent = event("email_message")["event"]
    await world.event({**sent, "channel": CASES})

    case = await world.case()
    assert (case.owner, case.opened_by, case.source.surface) == (OLGA, None, Surface.EMAIL)


async def test_an_email_is_a_post_by_its_sender(world):
    await world.say("", user="USLACKBOT", subtype="file_share", files=email())

    post = (await world.case()).rounds[0].post
    assert (post.text, post.author) == (f"Never again\n\n{COLD}", "Maria")


@pytest.mark.parametrize(
    "address",
    [
        "noreply@reviews.example",
        "Do-Not-Reply@reviews.example",
        "reviews.notifications@reviews.example",
        "news@mail.trustpilot.com",
        "friend+kjdm@facebookmail.com",
    ],
)
async def test_a_mail_that_tells_of_anothers_words_is_nobodys_own(world, address):
    await world.say("", subtype="file_share", files=email(**{"from": [{"name": "Reviews", "address": address}]}))

    assert (await world.case()).rounds[0].post.author == ""


async def test_a_mailed_review_of_a_known_site_is_not_its_senders(world):
    link = "https://www.trustpilot.com/reviews/7"
    await world.say("", subtype="file_share", files=email(plain_text=f"{COLD} {link}"))

    post = (await world.case()).rounds[0].post
    assert (post.author, post.platform, post.link) == ("", Platform.TRUSTPILOT, link)


@pytest.mark.parametrize("address", ["nora@mail.example", "alerta.k@gmail.com", "renata@robotics.example"])
async def test_a_mail_from_a_person_is_that_persons(world, address):
    await world.say("", subtype="file_share", files=email(**{"from": [{"name": "Maria", "address": address}]}))

    assert (await world.case()).rounds[0].post.author == "Maria"


async def test_a_feeds_link_opens_a_case_for_the_default_owner(world):
    await world.say(f"New review: <{LINK}>", user="", subtype="bot_message", bot_id="BFEED")

    case = await world.case()
    assert (case.owner, case.opened_by, case.rounds[0].post.link) == (OLGA, None, LINK)


async def test_a_feed_that_attaches_the_review_brings_its_words_and_link(world):
    review = {"title": "One star", "title_link": LINK, "text": COLD}
    await world.say("", user=ROBOT, bot_id="BFEED", attachments=[review])

    post = (await world.case()).rounds[0].post
    assert (post.text, post.link) == (f"One star\n{COLD}", LINK)


async def test_talk_in_the_cases_channel_opens_nothing(world):
    await world.say("Lunch at one?")
    await world.say("Here is the picture", subtype="file_share", files=[{"id": "F1", "mode": "hosted"}])

    assert await world.cases() == []


@pytest.mark.parametrize("subtype", ["channel_join", "channel_topic", "message_deleted", "pinned_item"])
async def test_what_slack_says_itself_opens_nothing(world, subtype):
    await world.say(f"set the topic to <{LINK}>", subtype=subtype)

    assert await world.cases() == []


async def test_a_forward_in_another_channel_opens_nothing(world):
    await world.say("", channel=ELSEWHERE, attachments=[forward_of(COLD)])

    assert await world.cases() == []


async def test_the_same_post_forwarded_again_leads_to_its_case(world):
    await world.say("", attachments=[forward_of(COLD)], ts="1.000100")
    await world.say("", attachments=[forward_of(COLD)], ts="2.000100")
    await world.settle()

    assert await world.cases() == [1]
    assert [m.text for thread, m in world.slack.threads(CASES) if thread == "2.000100"] == ["This is already case #1"]


async def test_the_same_link_again_leads_to_its_case(opened):
    response = await opened.command(f"open {LINK}?utm_source=mail")

    assert await opened.cases() == [1]
    assert "#1" in response.body


async def test_equal_words_alone_are_another_case_that_names_the_first(world):
    await world.mention(COLD)
    await world.mention(COLD)

    assert (await world.case(2)).similar == (1,)


async def test_one_message_with_a_mention_is_one_case_though_it_comes_as_two_events(world):
    text = f"<@{BOT}> {COLD} <{LINK}>"
    await world.say(text, ts="1.000100")
    await world.say(text, ts="1.000100", type="app_mention")

    assert await world.cases() == [1]
    assert (await world.case()).rounds[0].post.text == f"{COLD} {LINK}"


@pytest.mark.parametrize("event_ids", [("Ev9", "Ev9"), ("Ev9", "Ev10")])
async def test_the_same_delivery_again_changes_nothing(world, event_ids):
    for event_id in event_ids:
        response = await world.say("", attachments=[forward_of(COLD)], ts="1.000100", event_id=event_id)
    await world.settle()

    assert response.status == 200
    assert await world.cases() == [1]
    assert [m.text for _, m in world.slack.threads(CASES)].count("This is already case #1") == 0


async def test_the_shortcut_on_a_forward_that_is_a_case_names_that_case(world):
    forward = {"attachments": [forward_of(COLD)], "text": "", "ts": "1.000100", "user": ANN}
    await world.say(**forward)
    await world.shortcut({"type": "message", **forward}, channel=CASES)

    assert await world.cases() == [1]
    assert "#1" in json.dumps(world.slack.windows[-1])


async def test_the_shortcut_on_the_forwarded_message_itself_leads_to_its_case_and_posts_nothing_there(world):
    await world.say("", attachments=[forward_of(COLD)], ts="1.000100")
    world.slack.absent.add(ELSEWHERE)
    await world.shortcut({"type": "message", "user": OLGA, "text": COLD, "ts": "900.000100"})
    await world.settle()

    assert await world.cases() == [1]
    assert "#1" in json.dumps(world.slack.windows[-1])
    assert world.slack.threads(ELSEWHERE) == []


async def test_a_message_that_had_nothing_to_read_can_be_chosen_again_once_it_has(world):
    await world.shortcut({"type": "message", "user": OLGA, "text": "", "ts": "7.0"})
    await world.shortcut({"type": "message", "user": OLGA, "text": COLD, "ts": "7.0"})

    assert await world.cases() == [1]


async def test_a_link_alone_is_a_case_and_its_preview_the_post(world):
    await world.say(f"<{LINK}>", ts="1.000100")
    preview = {"original_url": LINK, "title": "One star", "text": f"{COLD} Try <https://elsewhere.example/x>"}
    message = {"type": "message", "user": ANN, "text": f"<{LINK}>", "ts": "1.000100", "attachments": [preview]}
    await world.say("", subtype="message_changed", message=message, hidden=True)

    case = await world.case()
    assert case.post.text == f"One star\n{COLD} Try https://elsewhere.example/x"
    assert (case.post.link, await world.cases()) == (LINK, [1])


@pytest.mark.parametrize("link_comes", [True, False])
async def test_a_preview_that_comes_before_its_link_is_the_same_one_case(world, link_comes):
    preview = {"original_url": LINK, "text": COLD}
    message = {"type": "message", "user": ANN, "text": f"<{LINK}>", "ts": "1.000100", "attachments": [preview]}
    await world.say("", subtype="message_changed", message=message, hidden=True)
    if link_comes:
        await world.say(f"<{LINK}>", ts="1.000100")

    assert await world.cases() == [1]
    assert [r.post.text for r in (await world.case()).rounds] == [COLD]
    assert (await world.case()).owner == ANN


async def test_a_preview_under_talk_opens_nothing(world):
    preview = {"original_url": LINK, "text": COLD}
    message = {"type": "message", "user": ANN, "text": "Lunch?", "ts": "1.000100", "attachments": [preview]}
    await world.say("", subtype="message_changed", message=message)
    await world.say("", subtype="message_changed", message={**message, "text": f"<{LINK}>"}, channel=ELSEWHERE)

    assert await world.cases() == []


@pytest.mark.parametrize("user", ["USLACKBOT", ""])
async def test_nobody_owns_what_slackbot_or_nobody_brought(world, user):
    await world.say(f"Reminder: <{LINK}>", user=user)

    assert (await world.case()).owner == OLGA


async def test_a_preview_under_a_post_that_has_words_changes_nothing(opened):
    message = {"type": "message", "user": ANN, "text": f"{COLD} <{LINK}>", "ts": "1.000100"}
    preview = {"original_url": LINK, "text": "another text"}
    await opened.say("", subtype="message_changed", message={**message, "attachments": [preview]})

    assert len((await opened.case()).rounds) == 1


async def test_an_edited_message_changes_no_case(opened):
    message = {"type": "message", "user": ANN, "text": "> something else", "ts": "1.000100", "edited": {"user": ANN}}
    await opened.say("", subtype="message_changed", message=message)

    assert [r.post.text for r in (await opened.case()).rounds] == [f"{COLD} {LINK}"]


async def test_a_pasted_permalink_becomes_the_post_when_its_preview_comes(world):
    await world.say(f"<{PLACE}>", ts="1.000100")
    shown = {**forward_of(COLD, ts="1695106171.334469", from_url=PLACE), "is_share": False}
    message = {"type": "message", "user": ANN, "text": f"<{PLACE}>", "ts": "1.000100", "attachments": [shown]}
    await world.say("", subtype="message_changed", message=message)

    case = await world.case()
    assert [r.post.text for r in case.rounds] == [COLD]


async def test_a_captured_message_of_a_channelling_bot_becomes_a_case(world):
    sent = event("message_subtype_bot_message")["event"]
    await world.event({**sent, "channel": CASES})

    case = await world.case()
    assert (case.rounds[0].post.text, case.owner) == ("", OLGA)
    assert "msg:C07KTH1T4CQ:1724954997.876929" in case.source.keys


async def test_a_pasted_permalink_of_a_known_post_leads_to_its_case(world):
    await world.say("", attachments=[forward_of(COLD, ts="1695106171.334469")], ts="1.000100")
    await world.say(f"<{PLACE}>", ts="2.000100")

    assert await world.cases() == [1]


@pytest.mark.parametrize("user", [{"user": BOT}, {"user": "", "bot_id": "BAMENDS", "subtype": "bot_message"}])
async def test_the_bots_own_messages_open_nothing(world, user):
    await world.say(f"Case #1 <{LINK}>", **user)
    await world.mention(COLD, **user)

    assert await world.cases() == []


async def test_the_bots_draft_forwarded_to_the_cases_channel_is_no_new_post(drafted):
    ts = await drafted.draft_ts()
    await drafted.say("", attachments=[forward_of("We are sorry", channel=CASES, ts=ts, author_id=BOT)])

    assert await drafted.cases() == [1]
    assert "#1" in drafted.slack.told(ANN)[-1]


async def test_the_shortcut_on_the_bots_draft_adds_nothing(drafted):
    ts = await drafted.draft_ts()
    message = {"type": "message", "user": BOT, "text": "We are sorry", "ts": ts, "thread_ts": "1.000100"}
    await drafted.shortcut(message, channel=CASES)

    assert len((await drafted.case()).rounds) == 1
    assert "#1" in json.dumps(drafted.slack.windows[-1])


async def test_a_broadcast_reply_in_another_thread_opens_nothing(world):
    await world.say(f"<{LINK}>", subtype="thread_broadcast", thread_ts="0.000100", ts="1.000100")

    assert await world.cases() == []


async def test_a_message_to_the_bot_alone_opens_nothing(world):
    await world.say(f"<{LINK}>", channel="D1", channel_type="im")

    assert await world.cases() == []


@pytest.mark.parametrize("named", [{"team_id": "T2"}, {"team_id": "T2", "authorizations": [{"team_id": "T2"}]}])
async def test_another_workspaces_events_are_passed_over(world, named):
    message = {"type": "message", "user": ANN, "text": f"<{LINK}>", "channel": CASES, "ts": "1.0"}
    response = await world.event(message, **named)

    assert response.status == 200
    assert await world.cases() == []


async def test_another_workspaces_people_read_no_case_by_command(opened):
    response = await opened.command("show 1", team_id="T2")

    assert response.body == ""


async def test_a_shared_channels_event_counts_when_our_installation_is_named(world):
    message = {"type": "message", "user": ANN, "text": f"<{LINK}>", "channel": CASES, "ts": "1.0"}
    await world.event(message, team_id="T2", authorizations=[{"team_id": "T1"}])

    assert await world.cases() == [1]


async def test_a_links_platform_is_known_from_its_host(world):
    await world.command("open https://www.trustpilot.com/reviews/42")

    assert (await world.case()).rounds[0].post.platform is Platform.TRUSTPILOT


async def test_who_mentions_the_bot_elsewhere_is_told_where_the_case_is(world):
    await world.mention(COLD, channel=ELSEWHERE)
    await world.mention("The soup was cold as well, and nobody came.", channel=CASES)

    assert [("*#1*" in text, f"<#{CASES}>" in text) for text in world.slack.told(ANN)] == [(True, True)]


PICTURE = [{"id": "F1", "mode": "hosted", "mimetype": "image/png"}]


async def test_who_posts_a_screenshot_alone_is_told_once_that_words_are_needed(world):
    for _ in range(3):
        await world.say("", subtype="file_share", files=PICTURE, ts="1.000100")

    (told,) = world.slack.told(ANN)
    assert "I cannot read pictures" in told
    assert await world.cases() == []


@pytest.mark.parametrize(
    "said",
    [
        {"text": "Our new machine!", "files": PICTURE},
        {"text": "", "files": [{"id": "F1", "mode": "hosted", "mimetype": "text/csv"}]},
        {"text": "", "files": PICTURE, "thread_ts": "1.000100"},
        {"text": "", "files": PICTURE, "channel": ELSEWHERE},
        {"text": "", "files": PICTURE, "bot_id": "BFEED"},
    ],
    ids=["with words", "a table", "in a thread", "elsewhere", "of a feed"],
)
async def test_any_other_file_is_the_teams_own_talk(world, said):
    await world.say(subtype="file_share", **said)

    assert world.slack.whispers == []
    assert await world.cases() == []
