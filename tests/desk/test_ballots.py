"""A person's yes or no, on its way from an emoji to the case."""

from datetime import timedelta

import pytest

from bot.domain.case import Status
from bot.domain.commands import EditReply
from bot.domain.effects import Whisper
from bot.domain.policy import Meaning
from bot.ports import NotSent, Refused
from tests.desk.fakes import LOST, Died
from tests.domain.builders import BEN, CASES, CLEO, DAN, NOON, OWN_WORDS, TEAM, draft, person

AFTER_A_WHILE = 120


@pytest.fixture
def url(sqlite_url):
    """One database is enough here: how votes are stored is tried on both in tests/storage."""
    return sqlite_url


@pytest.fixture
async def drafted(world):
    """A case whose draft stands in its thread."""
    await world.opened()
    await world.pass_time(seconds=10)
    return world


def draft_ts(world, number=1, revision=1):
    return world.place(f"draft:{number}:{revision}").ts


def approvers(world, number=1):
    return [approval.by for approval in world.case(number).approvals]


async def test_a_tick_under_the_draft_approves_it(drafted):
    await drafted.react(draft_ts(drafted))
    await drafted.pass_time(seconds=10)

    assert drafted.case().status is Status.APPROVED
    assert drafted.thread()[-1] == "copy 1: live"


async def test_a_tick_approves_the_revision_it_stands_on_and_never_the_latest(drafted):
    seen = draft_ts(drafted)
    await drafted.ask(EditReply, by=BEN, revision=1, draft=draft(OWN_WORDS))
    await drafted.react(seen)
    await drafted.pass_time(seconds=10)

    assert approvers(drafted) == []
    assert drafted.slack.whispers == [(BEN, "old_revision")]


async def test_taking_the_tick_away_withdraws_the_approval(drafted):
    await drafted.react(draft_ts(drafted), event_ts="1.0")
    await drafted.pass_time(seconds=10)
    await drafted.react(draft_ts(drafted), added=False, event_ts="2.0")
    await drafted.pass_time(seconds=10)

    assert drafted.case().status is Status.DRAFTED


async def test_a_tick_taken_away_before_it_arrived_does_not_count(drafted):
    await drafted.react(draft_ts(drafted), added=False, event_ts="2.0")
    await drafted.pass_time(seconds=10)
    await drafted.react(draft_ts(drafted), event_ts="1.0")
    await drafted.pass_time(seconds=10)

    assert approvers(drafted) == []


async def test_a_tick_put_on_again_after_it_was_taken_away_counts(drafted):
    await drafted.react(draft_ts(drafted), added=False, event_ts="2.0")
    await drafted.react(draft_ts(drafted), event_ts="1.0")
    await drafted.react(draft_ts(drafted), event_ts="3.0")
    await drafted.pass_time(seconds=10)

    assert approvers(drafted) == [BEN]


async def test_a_reaction_faster_than_the_place_of_its_message_counts_once_it_is_known(world):
    await world.opened()
    await world.pass_time(seconds=10)
    ts = draft_ts(world)
    await world.forget("draft:1:1")
    for _ in range(2):
        await world.react(ts)
        await world.pass_time(seconds=1)
    assert approvers(world) == []

    await world.say_again("draft", "1")
    await world.pass_time(minutes=5)
    assert approvers(world) == [BEN]


@pytest.mark.parametrize("look_for_votes", [False, True], ids=["not looked at yet", "looked at"])
async def test_a_reaction_is_not_lost_when_its_message_becomes_known_just_then(drafted, look_for_votes):
    ts = draft_ts(drafted)
    place = drafted.place("draft:1:1")
    await drafted.forget("draft:1:1")
    drafted.remember_while_parking(place, look_for_votes=look_for_votes)
    await drafted.react(ts)
    await drafted.pass_time(seconds=10)

    assert approvers(drafted) == [BEN]


async def test_who_somebody_is_is_read_again_when_it_is_older_than_a_minute(drafted):
    await drafted.meet(BEN)
    drafted.slack.people[BEN] = person(BEN, deleted=True)
    drafted.clock.move(seconds=60)
    await drafted.react(draft_ts(drafted))
    await drafted.pass_time(seconds=10)

    assert approvers(drafted) == []
    assert drafted.slack.whispers == [(BEN, "not_a_member")]


async def test_who_somebody_is_is_not_asked_twice_within_a_minute(drafted):
    await drafted.react(draft_ts(drafted), user=BEN)
    await drafted.pass_time(seconds=30)
    await drafted.react(draft_ts(drafted), user=BEN, added=False, event_ts="2.0")
    await drafted.pass_time(seconds=10)

    assert drafted.slack.count("person") == 1


async def test_what_the_clock_says_was_read_in_the_future_is_read_again(drafted):
    await drafted.store.run(lambda tx: tx.save_person(person(BEN, refreshed_at=NOON + timedelta(hours=5))))
    await drafted.react(draft_ts(drafted))
    await drafted.pass_time(seconds=10)

    assert drafted.slack.count("person") == 1


@pytest.mark.parametrize("problem", [NotSent("ratelimited", 30), LOST, Refused("missing_scope")], ids=repr)
async def test_while_slack_does_not_say_who_it_was_the_yes_does_not_count_and_is_tried_again(drafted, problem):
    drafted.slack.down("person", problem)
    await drafted.react(draft_ts(drafted))
    await drafted.pass_time(minutes=3)
    assert approvers(drafted) == []

    drafted.slack.up("person")
    await drafted.pass_time(minutes=15)
    assert approvers(drafted) == [BEN]


@pytest.mark.parametrize(
    "facts", [{"is_restricted": True}, {"is_bot": True}, {"is_stranger": True}, {"home_team": "T9"}], ids=str
)
async def test_the_yes_of_who_is_no_full_member_never_counts(drafted, facts):
    drafted.slack.people[BEN] = person(BEN, **facts)
    await drafted.react(draft_ts(drafted))
    await drafted.pass_time(seconds=10)

    assert approvers(drafted) == []
    assert drafted.slack.whispers == [(BEN, "not_a_member")]


async def test_somebody_slack_does_not_know_is_told_no(drafted):
    drafted.slack.people[DAN] = None
    await drafted.react(draft_ts(drafted), user=DAN)
    await drafted.pass_time(seconds=10)

    assert drafted.slack.whispers == [(DAN, "not_a_member")]


async def test_who_is_no_approver_is_told_alone_and_once(drafted):
    for _ in range(3):
        await drafted.react(draft_ts(drafted), user=DAN)
        await drafted.pass_time(seconds=10)

    assert drafted.slack.whispers == [(DAN, "not_an_approver")]
    assert len(drafted.thread()) == 3


async def test_a_crash_while_it_is_asked_who_it_was_loses_no_yes(drafted):
    drafted.slack.fail("person", Died())
    await drafted.react(draft_ts(drafted))
    await drafted.outbox.drain(drafted.clock.now())
    drafted.restart()
    await drafted.pass_time(minutes=2)

    assert approvers(drafted) == [BEN]


@pytest.mark.parametrize("error", [LOST, Died()], ids=["lost answer", "crash"])
async def test_a_whisper_is_never_sent_a_second_time(drafted, error):
    drafted.slack.fail("whisper", error, taken=True)
    await drafted.react(draft_ts(drafted), user=DAN)
    await drafted.pass_time(seconds=10)
    drafted.restart()
    await drafted.pass_time(minutes=10)

    assert len(drafted.slack.whispers) == 1
    assert drafted.slack.count("whisper") == 1


async def test_a_whisper_that_a_busy_slack_did_not_take_is_sent_when_it_has_time(drafted):
    drafted.slack.fail("whisper", NotSent("ratelimited", 20))
    await drafted.react(draft_ts(drafted), user=DAN)
    await drafted.pass_time(seconds=30)

    assert drafted.slack.whispers == [(DAN, "not_an_approver")]


async def test_nobody_is_told_an_hour_later_why_a_tick_did_not_count(drafted):
    drafted.slack.down("whisper", NotSent("ClientConnectorError"))
    await drafted.react(draft_ts(drafted), user=DAN)
    await drafted.pass_time(hours=1)
    drafted.slack.up("whisper")
    await drafted.pass_time(hours=1)

    assert drafted.slack.whispers == []


async def test_a_person_who_is_not_in_the_channel_is_told_directly_and_holds_up_no_whisper(drafted):
    drafted.slack.fail("whisper", Refused("user_not_in_channel"))
    await drafted.put(*(Whisper(TEAM, CASES, user, "psst") for user in (DAN, BEN)))
    await drafted.pass_time(seconds=10)

    assert drafted.slack.count("whisper") == 3
    assert sorted(drafted.slack.whispers) == sorted([(DAN, "psst"), (BEN, "psst")])


async def test_an_approver_outside_the_channel_is_asked_directly_and_once(world):
    world.slack.there = {BEN}
    await world.opened()
    await world.pass_time(seconds=10)
    world.restart()
    await world.pass_time(minutes=10)

    assert world.slack.texts(f"D{CLEO}") == ["ask 1: live"]
    assert world.slack.texts(f"D{BEN}") == []


async def test_a_yes_by_direct_message_counts_and_shows_there(world):
    world.slack.there = {BEN}
    await world.opened()
    await world.pass_time(seconds=10)
    await world.react(world.place(f"ask:1:1:{CLEO}").ts, user=CLEO, channel=f"D{CLEO}")
    await world.pass_time(seconds=10)

    assert approvers(world) == [CLEO]
    assert world.slack.channels[f"D{CLEO}"][0].edits > 0


async def test_where_nobody_tells_who_is_in_the_channel_every_approver_is_asked(world):
    world.slack.down("members", Refused("missing_scope"))
    await world.opened()
    await world.pass_time(seconds=10)

    assert [world.slack.texts(f"D{user}") for user in (BEN, CLEO)] == [["ask 1: live"]] * 2


async def test_an_approver_who_cannot_be_reached_holds_up_neither_the_thread_nor_the_others(world):
    world.slack.there = set()
    world.slack.fail("direct_channel", Refused("user_disabled"))
    await world.opened()
    await world.pass_time(seconds=10)
    await world.ask(EditReply, by=BEN, revision=1, draft=draft(OWN_WORDS))
    await world.pass_time(seconds=10)

    assert world.thread()[-1] == "draft 2: live"
    assert sorted(len(world.slack.texts(f"D{user}")) for user in (BEN, CLEO)) == [1, 2]


async def test_a_reject_with_the_cross_asks_why(drafted):
    await drafted.react(draft_ts(drafted), meaning=Meaning.REJECT)
    await drafted.pass_time(seconds=10)

    assert drafted.thread()[-1] == "note: rejected_why"


async def test_an_emoji_on_a_message_that_is_not_ours_changes_nothing(drafted):
    await drafted.react("999.0")
    await drafted.pass_time(seconds=10)

    assert approvers(drafted) == []
    assert drafted.slack.whispers == []
