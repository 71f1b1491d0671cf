"""A second reading comes beside the draft, whenever it comes, and holds nobody up."""

import pytest
from sqlalchemy import func, select

from bot.desk import Desk, Rules
from bot.domain.case import Status
from bot.domain.commands import EditReply
from bot.domain.effects import ReviewReply
from bot.domain.policy import Policy
from bot.domain.remarks import About, Remark, Review
from bot.settings import Settings
from bot.start import Identity, kit_of
from storage.tables import JOB
from tests.domain.builders import ANN, CASES, OWN_WORDS, TEAM, draft

REVIEW = Review((Remark(About.EMPTY, "Hello Maria!"),))


def edits_of(world, name):
    place = world.place(name)
    return next(said.edits for said in world.slack.channels[CASES] if said.ts == place.ts)


async def test_what_was_said_is_shown_on_the_drafts_own_message_and_rings_for_nobody(world, writer):
    writer.reviews = [REVIEW]
    await world.opened()
    await world.pass_time(minutes=1)

    assert world.case().live.review == REVIEW
    assert edits_of(world, "draft:1:1") == 1
    assert world.thread() == ["card: drafted", "post: Cold coffee, rude staff. Never again!", "draft 1: live"]
    assert writer.asked == ["understand 1", "draft 1", "review 1 1"]


async def test_people_need_not_wait_for_it(world, writer):
    writer.reviews = [REVIEW]
    await world.opened()

    async def meanwhile():
        await world.approve()

    writer.meanwhile["review 1 1"] = meanwhile
    await world.pass_time(minutes=1)

    assert (world.case().status, world.case().live.review) == (Status.APPROVED, REVIEW)


async def test_what_was_said_of_a_text_that_was_edited_meanwhile_is_dropped_and_the_new_text_is_read(world, writer):
    newer = Review((Remark(About.BLAME, "Dear Maria!"),))
    writer.reviews = [REVIEW, newer]
    await world.opened()

    async def meanwhile():
        await world.ask(EditReply, by=ANN, revision=1, draft=draft(OWN_WORDS))

    writer.meanwhile["review 1 1"] = meanwhile
    await world.pass_time(minutes=1)

    assert [revision.review for revision in world.case().revisions] == [None, newer]


async def test_a_text_that_no_longer_waits_is_not_read_at_all(world, writer):
    await world.opened()
    await world.pass_time(minutes=1)
    live = world.case().live
    await world.close()
    writer.reviews = [REVIEW]

    await world.put(ReviewReply(world.case().id, live.number, live.sha256))
    await world.pass_time(minutes=1)

    assert "review 1 1" not in writer.asked


async def test_a_reading_that_two_replicas_did_is_recorded_once(world, writer):
    writer.reviews = [REVIEW, Review()]
    await world.opened()

    async def meanwhile():
        await world.take_over()

    writer.meanwhile["review 1 1"] = meanwhile
    await world.pass_time(minutes=1)

    assert world.case().live.review is None
    await world.pass_time(hours=2)
    assert world.case().live.review == Review()


async def test_a_failed_reading_is_a_word_beside_the_draft_and_stops_nothing(world, writer):
    writer.reviews = [Review(problem="timeout")]
    await world.opened()
    await world.pass_time(minutes=1)

    assert world.case().live.review.problem == "timeout"
    assert (await world.approve()).refusal is None


def reviews(world):
    """How many second readings wait to be done."""
    count = select(func.count()).select_from(JOB).where(JOB.c.kind == "review")
    return world.store.run_now(lambda tx: tx._one(count))[0]


async def edited(world):
    """A draft, with nobody at work yet on what follows from it, and then a person's own words."""
    await world.opened()
    await world.ask(EditReply, by=ANN, revision=0, draft=draft(OWN_WORDS))


async def test_where_nobody_reads_again_no_reading_is_asked_for(world):
    world.desk = Desk(world.store, lambda: Rules(world.policy), second_reader=False)
    await edited(world)

    assert world.case().live is not None
    assert reviews(world) == 0


async def test_where_somebody_reads_again_an_edit_is_to_be_read(world):
    await edited(world)

    assert reviews(world) == 1


@pytest.mark.parametrize(
    ("settings", "waiting"),
    [
        ({"OPENAI_API_KEY": "a-key"}, 1),
        ({"OPENAI_API_KEY": "a-key", "AMENDS_REVIEW": "off"}, 0),
        ({}, 0),
        ({"AMENDS_REVIEW": "on"}, 0),
    ],
    ids=["model", "switched off", "no model", "no model to switch on"],
)
async def test_a_bot_asks_for_readings_where_it_has_a_model_that_may(world, settings, waiting):
    least = {"SLACK_BOT_TOKEN": "-".join(["xoxb", "t"]), "SLACK_APP_TOKEN": "-".join(["xapp", "t"])}
    read = Settings.read({**least, "AMENDS_CASES_CHANNEL": "C0CASES", **settings})
    us = Identity(TEAM, "UAMENDS", "BAMENDS", "")
    world.desk = kit_of(world.store, Policy(), read, us, None, world.clock, None).desk
    await edited(world)

    assert reviews(world) == waiting
