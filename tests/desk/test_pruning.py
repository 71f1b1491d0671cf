"""Every night the bot forgets what can come no more; what may still come it knows again."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from bot.domain.case import Status
from bot.domain.commands import AskForDraft, ReopenCase
from bot.domain.policy import Meaning
from bot.jobs import Ballot
from bot.prune import AT_ONCE, Pruner, next_night, plan
from handlers.reactions import is_late
from storage.messages import Vote
from storage.tables import CLAIM, JOB, REACTION, VOTE
from tests.domain.builders import ANN, BEN, CASES, DAN, LINK, TEAM

WEEK, QUARTER = timedelta(days=7), timedelta(days=90)
TICK = "white_check_mark"


@pytest.fixture
def url(sqlite_url):
    return sqlite_url


@pytest.fixture
async def nightly(world):
    """A bot that forgets at night."""

    def with_pruner(**changes):
        outbox = outbox_of(**changes)
        outbox._workers.update(Pruner(world.desk, WEEK, QUARTER).workers())
        return outbox

    outbox_of, world.new_outbox = world.new_outbox, with_pruner
    world.restart()
    await world.store.run(lambda tx: plan(tx, world.desk, TEAM, world.clock.now()))
    return world


async def rows(world, table):
    return await world.store.run(lambda tx: tx._one(select(func.count().label("n")).select_from(table)).n)


async def later(world, **span):
    """After so long, and a look at everything."""
    world.clock.move(**span)
    await world.pass_time(minutes=12)


async def due(world):
    return (await world.store.run(lambda tx: tx._one(select(JOB.c.due).where(JOB.c.key == "prune")))).due


@pytest.mark.parametrize(
    ("zone", "now", "night"),
    [
        ("UTC", datetime(2026, 11, 2, 12, tzinfo=UTC), datetime(2026, 11, 3, 3, tzinfo=UTC)),
        ("UTC", datetime(2026, 11, 2, 2, tzinfo=UTC), datetime(2026, 11, 2, 3, tzinfo=UTC)),
        ("UTC", datetime(2026, 11, 2, 3, tzinfo=UTC), datetime(2026, 11, 3, 3, tzinfo=UTC)),
        ("Europe/Vilnius", datetime(2026, 11, 2, 12, tzinfo=UTC), datetime(2026, 11, 3, 1, tzinfo=UTC)),
    ],
)
def test_the_night_is_three_oclock_where_the_team_is(zone, now, night):
    assert next_night(now, zone) == night


async def test_it_is_done_every_night_and_planned_once_however_often_the_bot_starts(nightly):
    first = await due(nightly)
    await nightly.pass_time(hours=1)
    await nightly.store.run(lambda tx: plan(tx, nightly.desk, TEAM, nightly.clock.now()))
    assert await due(nightly) == first

    await nightly.pass_time(days=3)
    assert await due(nightly) == first + timedelta(days=3)


async def test_many_rows_are_forgotten_in_small_batches_one_after_the_other(nightly):
    long_ago = nightly.clock.now() - timedelta(days=30)
    many = range(2 * AT_ONCE + 1)
    await nightly.store.run(lambda tx: [tx.claim(TEAM, f"click:{n}", long_ago) for n in many] and None)
    nightly.clock.at = await due(nightly)

    left = []
    for _ in range(4):
        await nightly.outbox.drain(nightly.clock.now())
        left.append(await rows(nightly, CLAIM))
        nightly.clock.move(seconds=1)
    assert left == [AT_ONCE + 1, 1, 0, 0]


async def test_a_duplicate_that_comes_within_the_week_is_known_again_and_later_ones_only_change_nothing(nightly):
    await nightly.opened()
    await nightly.pass_time(minutes=1)
    ask = {"id": "click:UANN:another:1:7.0", "by": ANN}
    await nightly.ask(AskForDraft, **ask)
    await later(nightly, days=6, hours=23)
    again = await nightly.ask(AskForDraft, **ask)
    assert again.duplicate
    assert nightly.case().drafts_asked == 1

    await later(nightly, days=3)
    assert await nightly.store.run(lambda tx: tx.claim(TEAM, ask["id"], nightly.clock.now())) is None


async def test_a_message_that_is_read_again_and_again_is_never_taken_twice(nightly):
    await nightly.opened()
    await nightly.start_sweeping()
    await nightly.pass_time(minutes=1)
    root = nightly.place("card:1:0").ts
    nightly.slack.write(CASES, "<@UAMENDS> redraft", thread_ts=root)
    nightly.slack.write(CASES, "> And the tea was cold too.", thread_ts=root)
    nightly.slack.write(CASES, f"<{LINK}>")
    await nightly.pass_time(hours=1)
    asked, rounds = nightly.case().drafts_asked, len(nightly.case().rounds)
    whispered = list(nightly.slack.whispers)
    for _ in range(3):
        await later(nightly, days=8)

    assert (nightly.case().drafts_asked, len(nightly.case().rounds)) == (asked, rounds) == (1, 2)
    assert nightly.slack.whispers == whispered


async def react(world, ts, user=BEN):
    """A reaction, heard as Slack delivers it."""
    world.slack.react(CASES, ts, user, TICK)
    event_ts = f"{world.clock.now().timestamp():.6f}"
    vote = Vote(team=TEAM, channel=CASES, ts=ts, user=user, emoji=TICK, event_ts=event_ts, added=True)
    await world.store.run(lambda tx: tx.hear(vote, world.clock.now()))
    now = world.clock.now()
    await world.put(Ballot.of_vote(vote, Meaning.APPROVE, now, late=is_late(vote, now)))
    await world.pass_time(seconds=10)


async def test_a_quarter_after_a_case_was_closed_its_reactions_are_forgotten_and_never_count_again(nightly):
    await nightly.opened()
    await nightly.pass_time(minutes=1)
    await react(nightly, nightly.place("draft:1:1").ts, DAN)
    await nightly.close()
    await nightly.start_sweeping()
    await later(nightly, days=92)
    assert await rows(nightly, REACTION) == 0

    told = list(nightly.slack.whispers)
    await nightly.ask(ReopenCase, by=ANN)
    await nightly.pass_time(hours=1)
    assert nightly.slack.whispers == told


async def test_while_a_case_is_open_every_reaction_is_known(nightly):
    await nightly.opened()
    await nightly.pass_time(minutes=1)
    await react(nightly, nightly.place("draft:1:1").ts)
    await later(nightly, days=100)

    assert nightly.case().status is Status.APPROVED
    assert await rows(nightly, REACTION) == 1


async def test_an_emoji_on_a_message_that_never_became_known_is_parked_for_a_week(nightly):
    event_ts = f"{nightly.clock.now().timestamp():.6f}"
    await nightly.react("1700000000.000100", BEN, Meaning.APPROVE, event_ts=event_ts)
    await later(nightly, days=6)
    assert await rows(nightly, VOTE) == 1

    await later(nightly, days=3)
    assert await rows(nightly, VOTE) == 0
