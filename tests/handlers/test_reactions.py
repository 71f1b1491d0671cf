"""Emoji on messages: which count, for whom, and that each counts once."""

import pytest

from bot.domain.case import Status
from bot.domain.ids import CaseId
from bot.domain.policy import EMOJI, Meaning
from tests.handlers.conftest import ANN, BEN, BOT, CASES, ELSEWHERE, GUEST, LEFT, OLGA, ROBOT, STRANGER, with_rules

TICK = "white_check_mark"


@pytest.fixture
async def draft(drafted):
    return await drafted.draft_ts()


@pytest.mark.parametrize("emoji", [TICK, f"{TICK}::skin-tone-3", "heavy_check_mark"])
async def test_an_approvers_tick_approves_the_draft_it_stands_on(drafted, draft, emoji):
    response = await drafted.react(emoji, draft)
    await drafted.settle()

    assert response.status == 200
    assert (await drafted.case()).approval.by == BEN


@pytest.mark.parametrize("emoji", ["+1", "thumbsup", "+1::skin-tone-6"])
async def test_both_names_of_the_thumb_count_where_the_team_chose_it(drafted, draft, emoji):
    with_rules(drafted, emoji={**EMOJI, "+1": Meaning.APPROVE, "thumbsup": Meaning.APPROVE})
    await drafted.react(emoji, draft)
    await drafted.settle()

    assert (await drafted.case()).status is Status.APPROVED


async def test_a_tick_taken_away_withdraws_the_approval(drafted, draft):
    await drafted.react(TICK, draft)
    await drafted.settle()
    await drafted.react(TICK, draft, added=False)
    await drafted.settle()

    assert (await drafted.case()).status is Status.DRAFTED


@pytest.mark.parametrize("user", [ANN, GUEST, LEFT, STRANGER, ROBOT, "UNOBODY"])
async def test_a_tick_of_anybody_else_counts_for_nothing_and_is_explained(drafted, draft, user):
    with_rules(drafted, approvers=(BEN, GUEST, LEFT, STRANGER, ROBOT, "UNOBODY"))
    await drafted.react(TICK, draft, user=user)
    await drafted.settle()

    assert (await drafted.case()).status is Status.DRAFTED
    assert len(drafted.slack.told(user)) == 1


async def test_a_person_slack_cannot_name_now_is_asked_about_again_and_not_believed(drafted, draft):
    del drafted.slack.people[BEN]
    drafted.clock.move(minutes=5)
    await drafted.react(TICK, draft)
    await drafted.settle()

    assert (await drafted.case()).status is Status.DRAFTED


async def test_the_bots_own_reactions_count_for_nothing(drafted, draft):
    with_rules(drafted, approvers=(BOT,))
    await drafted.react(TICK, draft, user=BOT)
    await drafted.settle()

    assert (await drafted.case()).status is Status.DRAFTED


@pytest.mark.parametrize("emoji", ["tada", "no_such_emoji", "", "white_check_marks"])
async def test_other_emoji_mean_nothing_and_nobody_is_bothered(drafted, draft, emoji):
    response = await drafted.react(emoji, draft)
    await drafted.settle()

    assert response.status == 200
    assert ((await drafted.case()).status, drafted.slack.whispers) == (Status.DRAFTED, [])


@pytest.mark.parametrize("channel", [CASES, ELSEWHERE])
async def test_a_tick_on_a_strangers_message_is_kept_and_says_nothing(drafted, channel):
    await drafted.react(TICK, "77.000100", channel=channel)
    await drafted.settle()

    parked = await drafted.store.run(lambda tx: tx.parked_votes("T1", channel, "77.000100"))
    assert [vote.user for vote in parked] == [BEN]
    assert drafted.slack.whispers == []


async def test_the_same_reaction_delivered_again_is_one(drafted, draft):
    for _ in range(3):
        await drafted.react(TICK, draft, event_ts="5.0")
    await drafted.settle()

    timeline = await drafted.store.run(lambda tx: tx.timeline(CaseId("T1", 1)))
    assert [e.type for e in timeline].count("ReplyApproved") == 1
    assert drafted.slack.told(BEN) == []


async def test_a_no_by_emoji_is_asked_for_its_reason_in_the_thread(drafted, draft):
    await drafted.react("x", draft)
    await drafted.settle()

    assert (await drafted.case()).live is None
    assert "rejected" in str([m.blocks for _, m in drafted.slack.threads(CASES)])


async def test_an_emoji_asks_for_another_draft(drafted, draft):
    await drafted.react("arrows_counterclockwise", draft, user=OLGA)
    await drafted.settle()

    assert len((await drafted.case()).revisions) == 2


async def test_a_raised_hand_takes_the_case(drafted):
    await drafted.react("raising_hand", "1.000100", user=OLGA)
    await drafted.settle()

    assert (await drafted.case()).owner == OLGA


async def test_a_megaphone_says_that_the_approved_text_is_out(drafted, draft):
    await drafted.react(TICK, draft)
    await drafted.settle()
    await drafted.react("mega", draft, user=OLGA)
    await drafted.settle()

    assert (await drafted.case()).status is Status.REPLIED


async def test_a_tick_on_an_older_draft_approves_no_newer_one(drafted, draft):
    await drafted.react("arrows_counterclockwise", draft)
    await drafted.settle()
    await drafted.react(TICK, draft)
    await drafted.settle()

    assert (await drafted.case()).status is Status.DRAFTED
    assert len(drafted.slack.told(BEN)) == 1


async def place_of(world, name):
    return (await world.store.run(lambda tx: tx.message("T1", name))).ts


async def noted(world):
    """A note of the bot's in the thread: that Olga took the case."""
    await world.react("raising_hand", "1.000100", user=OLGA)
    await world.settle()
    found = await world.store.run(lambda tx: tx.messages_of("T1", 1))
    return next(message.ts for message in found if message.kind == "note")


async def test_a_tick_on_a_note_is_answered_once_with_where_the_draft_is(drafted, draft):
    note = await noted(drafted)
    for _ in range(3):
        await drafted.react(TICK, note)
        await drafted.settle()
        await drafted.react(TICK, note, added=False)
        await drafted.settle()

    (hint,) = drafted.slack.told(BEN)
    assert f"<https://ours.slack.com/archives/{CASES}/p{draft.replace('.', '')}|the draft’s message>" in hint
    assert (await drafted.case()).status is Status.DRAFTED


async def test_each_person_is_told_for_themselves_and_for_each_message(drafted, draft):
    note, card = await noted(drafted), await place_of(drafted, "card:1:0")
    for where in (note, card):
        for user in (BEN, OLGA):
            await drafted.react(TICK, where, user=user)
    await drafted.settle()

    assert len(drafted.slack.told(BEN)) == len(drafted.slack.told(OLGA)) == 2


async def test_where_no_draft_waits_a_tick_on_a_note_is_only_a_nod(drafted, draft):
    note = await noted(drafted)
    await drafted.react("x", draft)
    await drafted.settle()
    told = len(drafted.slack.told(BEN))
    await drafted.react(TICK, note)
    await drafted.settle()

    assert len(drafted.slack.told(BEN)) == told
