"""Somebody deletes the message with the draft: what was approved in it is void, and only a person brings another."""

import pytest

from bot.domain.case import Status, Via, Void
from bot.domain.commands import ApproveReply, AskForDraft
from bot.domain.effects import Kind
from bot.domain.ids import CaseId
from bot.domain.refusal import No
from bot.ports import NotSent
from handlers.messages import on_message
from tests.desk.fakes import LOST
from tests.domain.builders import ANN, BEN, CASES, CLEO, TEAM, person

TICK = "white_check_mark"


@pytest.fixture
def url(sqlite_url):
    return sqlite_url


@pytest.fixture
async def drafted(world):
    """A case whose draft stands in its thread, and a bot that looks at Slack."""
    await world.opened()
    await world.pass_time(seconds=10)
    await world.start_sweeping()
    await world.pass_time(minutes=2)
    return world


async def told(world, name="draft:1:1"):
    """Somebody deletes the message, and Slack says so."""
    place = unseen(world, name)
    event = {"type": "message", "subtype": "message_deleted", "channel": place.channel, "deleted_ts": place.ts}
    await on_message({"type": "event_callback", "event": event}, world.kit)
    await world.pass_time(seconds=20)


def unseen(world, name="draft:1:1"):
    """Somebody deletes the message, and no event tells of it."""
    place = world.place(name)
    world.slack.delete(place.channel, place.ts)
    return place


async def missed(world, name="draft:1:1"):
    unseen(world, name)
    await world.pass_time(minutes=6)


async def timeline(world):
    return [e.type for e in await world.store.run(lambda tx: tx.timeline(CaseId(TEAM, 1)))]


WAYS = pytest.mark.parametrize("deleted", [told, missed], ids=["event", "sweep"])


@WAYS
async def test_a_deleted_draft_is_void_and_its_case_stays_open(drafted, deleted):
    await deleted(drafted)

    case = drafted.case()
    assert (case.status, case.live, case.revisions[0].void) == (Status.OPEN, None, Void.DELETED)
    assert "note: draft_deleted" in drafted.thread()
    assert drafted.place("draft:1:1") is None


@WAYS
async def test_the_approval_of_a_deleted_draft_is_withdrawn_and_audited_once(drafted, deleted):
    await drafted.approve()
    await drafted.pass_time(seconds=10)
    await deleted(drafted)
    await drafted.pass_time(minutes=30)

    assert drafted.case().approvals == ()
    assert (await timeline(drafted))[-2:] == ["ApprovalWithdrawn", "DraftDeleted"]
    assert [text for text in drafted.thread() if text.startswith("note: ")] == [
        "note: approval_void",
        "note: draft_deleted",
    ]
    assert "copy 1: void" in drafted.thread()


async def test_the_event_and_the_sweep_together_tell_once(drafted):
    await told(drafted)
    await drafted.pass_time(minutes=30)

    assert drafted.thread().count("note: draft_deleted") == 1


async def test_an_event_that_comes_after_the_sweep_changes_nothing(drafted):
    place = unseen(drafted)
    await drafted.pass_time(minutes=6)
    before = drafted.case()
    event = {"type": "message", "subtype": "message_deleted", "channel": CASES, "deleted_ts": place.ts}
    await on_message({"type": "event_callback", "event": event}, drafted.kit)
    await drafted.pass_time(minutes=6)

    assert drafted.case() == before


@WAYS
async def test_a_yes_that_comes_after_the_deletion_approves_nothing(drafted, deleted):
    live = drafted.case().live
    await deleted(drafted)
    late = await drafted.ask(ApproveReply, person=person(BEN), revision=1, sha256=live.sha256, via=Via.BUTTON)

    assert late.refusal.no is No.OLD_REVISION


async def test_a_yes_given_elsewhere_before_the_deletion_was_found_is_taken_back(world):
    world.slack.there = {BEN}
    await world.opened()
    await world.start_sweeping()
    await world.pass_time(minutes=2)
    unseen(world)
    await world.react(world.place(f"ask:1:1:{CLEO}").ts, CLEO, channel=f"D{CLEO}", event_ts="1762084860.0")
    await world.pass_time(minutes=20)

    assert (await timeline(world))[-3:] == ["ReplyApproved", "ApprovalWithdrawn", "DraftDeleted"]


@WAYS
async def test_nothing_is_posted_until_a_person_asks_and_then_it_is_a_new_revision(drafted, deleted):
    await deleted(drafted)
    await drafted.pass_time(minutes=30)
    assert not any(text.startswith("draft ") for text in drafted.thread())

    await drafted.ask(AskForDraft, by=ANN)
    await drafted.pass_time(minutes=1)
    assert [text for text in drafted.thread() if text.startswith("draft ")] == ["draft 2: live"]


@WAYS
async def test_a_part_of_a_long_draft_that_is_gone_makes_all_of_it_void_and_is_not_posted_again(
    world, views, deleted
):
    views.parts = {Kind.DRAFT: 3}
    await world.opened()
    await world.start_sweeping()
    await world.pass_time(minutes=2)
    await deleted(world, "draft:1:1/1")
    await world.pass_time(minutes=10)

    left = [text for text in world.thread() if text.startswith("draft ")]
    assert left == ["draft 1: void (1/3)", "draft 1: void (3/3)"]


async def test_what_is_left_of_a_draft_whose_first_part_is_gone_is_shown_as_void(world, views):
    views.parts = {Kind.DRAFT: 2}
    await world.opened()
    await world.pass_time(minutes=2)
    await told(world)

    assert [text for text in world.thread() if text.startswith("draft ")] == ["draft 1: void (2/2)"]


async def test_parts_that_wait_to_be_posted_stay_away_once_the_draft_was_deleted(world, views):
    views.parts = {Kind.DRAFT: 3}
    await world.opened()
    while world.place("draft:1:1") is None:
        await world.pass_time(milliseconds=200)
    await told(world)
    await world.pass_time(minutes=5)

    assert not any(text.startswith("draft ") for text in world.thread())


@pytest.mark.parametrize("error", [LOST, NotSent("ratelimited", 30)], ids=repr)
async def test_a_thread_read_without_the_draft_withdraws_nothing_while_slack_does_not_confirm_it(drafted, error):
    await drafted.approve()
    read = drafted.slack.replies
    ts = drafted.place("draft:1:1").ts

    async def without_the_draft(channel, thread_ts):
        return [seen for seen in await read(channel, thread_ts) if seen.ts != ts]

    drafted.slack.replies = without_the_draft
    drafted.slack.fail("message", error)
    await drafted.pass_time(minutes=20)

    assert drafted.case().approval.by == BEN
    assert "note: draft_deleted" not in drafted.thread()


async def test_the_deletion_of_any_other_message_leaves_the_draft_alone(drafted):
    before = drafted.case()
    await told(drafted, "post:1:1")
    await drafted.pass_time(minutes=6)

    assert drafted.case() == before


async def test_deleting_the_message_of_a_published_text_changes_nothing(drafted):
    await drafted.approve()
    await drafted.publish()
    await drafted.pass_time(seconds=20)
    await told(drafted)

    assert drafted.case().status is Status.REPLIED
    assert "note: draft_deleted" not in drafted.thread()
