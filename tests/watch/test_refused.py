"""When Slack takes no call of ours nothing is sent and nothing is lost; it goes on by itself."""

import pytest

from bot.domain.effects import Whisper
from bot.ports import NotSent, Refused
from tests.desk.fakes import LOST
from tests.domain.builders import CASES, DAN, TEAM

CODES = [
    "token_revoked",
    "account_inactive",
    "invalid_auth",
    "not_authed",
    "missing_scope",
    "team_access_not_granted",
]
CALLS = ("post", "update", "find", "whisper", "person", "members", "replies", "history", "message", "direct_channel")
WHOLE = ["card: drafted", "post: Cold coffee, rude staff. Never again!", "draft 1: live"]


def revoke(world, token, code="token_revoked", needed=""):
    for call in CALLS:
        world.slack.down(call, Refused(code, needed))
    token.error = Refused(code) if code != "missing_scope" else None


def renew(world, token):
    for call in CALLS:
        world.slack.up(call)
    token.error = None


def calls(world):
    return len(world.slack.calls)


@pytest.mark.parametrize(
    ("code", "after_calls"), [*((code, 1) for code in CODES), *((CODES[0], n) for n in (0, 2, 3))]
)
async def test_a_token_revoked_at_any_step_loses_nothing_and_doubles_nothing(
    world, living, health, token, code, after_calls
):
    await world.opened()
    while world.slack.count("post") < after_calls:
        await world.pass_time(milliseconds=500)
    revoke(world, token, code, "chat:write")
    token.scopes = frozenset({"im:write"})
    for _ in range(12):
        await living()
    assert health.refused == code

    renew(world, token)
    token.scopes = frozenset({"im:write", "chat:write"})
    for _ in range(3):
        await living()
    assert world.thread()[:3] == WHOLE
    assert len(world.slack.texts(CASES)) == len(set(world.slack.texts(CASES)))
    assert world.set_aside() == []


async def test_while_it_lasts_slack_is_called_no_more_than_once_and_asked_every_minute(world, living, token):
    revoke(world, token)
    await world.opened()
    await living()
    before, asked = calls(world), token.asked
    for _ in range(30):
        await living()

    assert calls(world) == before
    assert token.asked == asked + 30


async def test_the_events_that_were_lost_meanwhile_are_looked_for_as_soon_as_it_is_over(world, living, token):
    revoke(world, token)
    await world.opened()
    await living()
    renew(world, token)
    world.slack.write(CASES, "Look: <https://reviews.example/tea/8>")
    await living()

    assert world.case(2) is not None


async def test_the_model_is_still_asked_while_nothing_can_be_sent(world, living, token):
    revoke(world, token)
    await living()
    await world.pass_time(minutes=6)
    await world.opened()
    await living()

    assert world.case().live is not None


async def test_a_whisper_that_was_refused_with_the_token_is_heard_when_it_is_good_again(world, living, token):
    revoke(world, token)
    await world.put(Whisper(TEAM, CASES, DAN, "Only Ben approves."))
    await living()
    renew(world, token)
    for _ in range(3):
        await living()

    assert world.slack.whispers == [(DAN, "Only Ben approves.")]


async def test_an_alarm_waits_for_the_token_too(world, living, token):
    world.slack.closed = {"C2": Refused("is_archived")}
    await world.opened(channel="C2")
    world.slack.meanwhile["post"] = lambda: _revoked(world, token)
    for _ in range(3):
        await living()
    renew(world, token)
    for _ in range(12):
        await living()

    assert [t for t in world.slack.texts(CASES) if "cannot be told" in t] == [
        "case 1 cannot be told at C2: is_archived"
    ]


async def _revoked(world, token):
    revoke(world, token)


async def test_ready_says_no_while_it_lasts(world, living, watch, token):
    assert await watch.ready()

    revoke(world, token)
    await world.opened()
    await world.pass_time(seconds=10)
    assert not await watch.ready()

    renew(world, token)
    await living()
    assert await watch.ready()


async def test_an_admin_is_told_once_when_it_begins_and_once_when_it_is_over(world, living, admin, token):
    revoke(world, token)
    await world.opened()
    for _ in range(10):
        await living()
    assert admin.heard == [("slack", "begun")]
    assert "token_revoked" in admin.sentence

    renew(world, token)
    for _ in range(10):
        await living()
    assert admin.heard == [("slack", "begun"), ("slack", "over")]


async def test_who_cannot_be_told_now_is_told_later(world, living, admin, token):
    admin.deaf = True
    revoke(world, token)
    await world.opened()
    for _ in range(3):
        await living()
    admin.deaf = False
    await living()

    assert admin.heard == [("slack", "begun")]


async def test_a_token_that_is_good_for_nothing_but_the_question_rings_once_and_is_asked_once_a_minute(
    world, living, watch, admin, token
):
    revoke(world, token, "no_permission")
    token.error = None
    await world.opened()
    for _ in range(10):
        await living()
        for _ in range(5):
            await watch.look()
            await world.pass_time(seconds=1)

    assert admin.heard == [("slack", "begun")]
    assert token.asked <= 20


async def test_without_the_scope_that_was_missing_nothing_is_tried_again(world, living, token):
    token.scopes = frozenset({"im:write", "users:read"})
    revoke(world, token, "missing_scope", "chat:write")
    await world.opened()
    await living()
    before = calls(world)
    for _ in range(5):
        await living()

    assert calls(world) == before


@pytest.mark.parametrize("error", [LOST, NotSent("ratelimited", 30)], ids=repr)
async def test_while_slack_does_not_say_whether_the_token_is_good_nothing_is_sent(
    world, living, health, token, error
):
    revoke(world, token)
    await world.opened()
    await living()
    renew(world, token)
    token.error = error
    await living()

    assert health.refused == "token_revoked"
