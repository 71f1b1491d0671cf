"""What no event told of is found by looking at Slack, at start and every few minutes."""

import os
from itertools import pairwise

import pytest
from sqlalchemy import select

from bot.domain.case import Via
from bot.domain.ids import CaseId
from bot.domain.policy import Meaning
from bot.jobs import LOOK_PACE, Ballot
from bot.ports import NotSent, Refused
from handlers.reactions import is_late
from storage.messages import Vote
from storage.tables import JOB, REACTION
from tests.desk.fakes import LOST, Died
from tests.domain.builders import ANN, BEN, CASES, CLEO, DAN, LINK, TEAM, post

SOAK = pytest.mark.skipif(not os.environ.get("AMENDS_SOAK"), reason="two minutes; part of make soak")
TICK = "white_check_mark"
A_POST = "https://reviews.example/tea/8"


@pytest.fixture
def url(sqlite_url):
    """One database is enough here: what is stored is tried on both in tests/storage."""
    return sqlite_url


@pytest.fixture
async def drafted(world):
    """A case whose draft stands in its thread, and a bot that looks at Slack."""
    await world.opened()
    await world.pass_time(seconds=10)
    await world.start_sweeping()
    await world.pass_time(minutes=2)
    return world


def draft_ts(world, number=1, revision=1):
    return world.place(f"draft:{number}:{revision}").ts


def root(world, number=1):
    return world.case(number).thread_ts or world.place(f"card:{number}:0").ts


def approval(world, number=1):
    return world.case(number).approval


async def event(world, ts, user=BEN, *, added=True, event_ts=None, channel=CASES):
    """Slack delivers a reaction, sooner or later."""
    vote = Vote(
        team=TEAM,
        channel=channel,
        ts=ts,
        user=user,
        emoji=TICK,
        event_ts=event_ts or f"{world.clock.now().timestamp():.6f}",
        added=added,
    )

    def store(tx):
        if tx.hear(vote, world.clock.now()):
            ballots.append(
                Ballot.of_vote(vote, Meaning.APPROVE, world.clock.now(), late=is_late(vote, world.clock.now()))
            )

    ballots = []
    await world.store.run(store)
    await world.put(*ballots)


async def restarted_after(world, **span):
    """Nothing ran for so long, and no event was kept."""
    world.clock.move(**span)
    world.restart()
    await world.start_sweeping()
    await world.pass_time(minutes=10)


async def test_a_tick_that_no_event_told_of_counts(drafted):
    drafted.slack.react(CASES, draft_ts(drafted), BEN, TICK)
    await drafted.pass_time(minutes=6)

    assert (approval(drafted).by, approval(drafted).via) == (BEN, Via.SWEEP)


async def test_after_a_day_without_events_everything_is_found_within_ten_minutes(drafted):
    drafted.slack.react(CASES, draft_ts(drafted), BEN, TICK)
    drafted.slack.write(CASES, "> And the tea was cold too.", thread_ts=root(drafted))
    drafted.slack.write(CASES, f"Look: <{A_POST}>")
    await restarted_after(drafted, hours=24)

    assert len(drafted.case(1).rounds) == 2
    assert drafted.case(2).post.link == A_POST


async def test_the_taking_away_of_a_tick_that_no_event_told_of_withdraws_the_approval(drafted):
    ts = draft_ts(drafted)
    drafted.slack.react(CASES, ts, BEN, TICK)
    await event(drafted, ts)
    await drafted.pass_time(minutes=1)
    assert approval(drafted).via is Via.EMOJI

    drafted.slack.react(CASES, ts, BEN, TICK, added=False)
    await drafted.pass_time(minutes=10)
    assert approval(drafted) is None


async def test_a_yes_by_button_is_never_withdrawn_because_no_tick_stands(drafted):
    ts = draft_ts(drafted)
    await drafted.approve()
    drafted.slack.react(CASES, ts, BEN, TICK)
    await event(drafted, ts)
    await drafted.pass_time(minutes=2)
    drafted.slack.react(CASES, ts, BEN, TICK, added=False)
    await drafted.pass_time(minutes=15)

    assert approval(drafted).via is Via.BUTTON


async def test_a_tick_taken_away_while_the_bot_was_down_never_approves_after_the_restart(drafted):
    ts = draft_ts(drafted)
    drafted.slack.react(CASES, ts, BEN, TICK)
    await event(drafted, ts)
    drafted.slack.react(CASES, ts, BEN, TICK, added=False)
    await restarted_after(drafted, hours=1)

    types = [e.type for e in await drafted.store.run(lambda tx: tx.timeline(CaseId(TEAM, 1)))]
    assert "ReplyApproved" not in types


async def test_a_redelivered_tick_that_was_taken_away_unheard_does_not_approve(drafted):
    ts, then = draft_ts(drafted), f"{drafted.clock.now().timestamp():.6f}"
    await drafted.pass_time(minutes=6)
    await event(drafted, ts, event_ts=then)
    await drafted.pass_time(minutes=1)

    assert approval(drafted) is None


async def test_while_slack_does_not_show_whether_an_old_tick_stands_it_does_not_count(drafted):
    ts, then = draft_ts(drafted), f"{drafted.clock.now().timestamp():.6f}"
    await drafted.pass_time(minutes=2)
    drafted.slack.react(CASES, ts, BEN, TICK)
    drafted.slack.down("message", LOST)
    drafted.slack.down("replies", LOST)
    await event(drafted, ts, event_ts=then)
    await drafted.pass_time(minutes=3)
    assert approval(drafted) is None

    drafted.slack.up("message")
    await drafted.pass_time(minutes=15)
    assert approval(drafted).by == BEN


async def test_the_late_event_of_a_tick_that_was_found_changes_nothing_and_bothers_nobody(drafted):
    ts, then = draft_ts(drafted), f"{drafted.clock.now().timestamp():.6f}"
    drafted.slack.react(CASES, ts, BEN, TICK)
    await drafted.pass_time(minutes=6)
    before = drafted.case()
    await event(drafted, ts, event_ts=then)
    await drafted.pass_time(minutes=10)

    assert drafted.case() == before
    assert drafted.slack.whispers == []


async def test_a_tick_taken_away_after_it_was_found_is_heard(drafted):
    ts = draft_ts(drafted)
    drafted.slack.react(CASES, ts, BEN, TICK)
    await drafted.pass_time(minutes=6)
    drafted.slack.react(CASES, ts, BEN, TICK, added=False)
    await event(drafted, ts, added=False)
    await drafted.pass_time(seconds=10)

    assert approval(drafted) is None


async def test_an_event_that_comes_while_slack_is_looked_at_is_newer_than_what_was_seen(drafted):
    ts = draft_ts(drafted)
    drafted.slack.react(CASES, ts, BEN, TICK)
    read = drafted.slack.replies

    async def then_taken_away(channel, thread_ts):
        shown = await read(channel, thread_ts)
        drafted.slack.replies = read
        drafted.slack.react(CASES, ts, BEN, TICK, added=False)
        await event(drafted, ts, added=False)
        return shown

    drafted.slack.replies = then_taken_away
    await drafted.pass_time(minutes=15)

    types = [e.type for e in await drafted.store.run(lambda tx: tx.timeline(CaseId(TEAM, 1)))]
    assert "ReplyApproved" not in types


async def test_who_is_no_approver_is_told_once_however_often_slack_is_looked_at(drafted):
    drafted.slack.react(CASES, draft_ts(drafted), DAN, TICK)
    await drafted.pass_time(hours=1)

    assert drafted.slack.whispers == [(DAN, "not_an_approver")]


async def test_where_slack_does_not_name_everybody_nobody_is_taken_to_have_left(drafted):
    ts = draft_ts(drafted)
    drafted.slack.react(CASES, ts, BEN, TICK)
    await event(drafted, ts)
    await drafted.pass_time(minutes=1)
    drafted.slack.cut_short = {TICK}
    await drafted.pass_time(minutes=15)

    assert approval(drafted).by == BEN


async def test_a_tick_in_a_direct_message_that_no_event_told_of_counts(world):
    world.slack.there = {BEN}
    await world.opened()
    await world.start_sweeping()
    await world.pass_time(minutes=1)
    world.slack.react(f"D{CLEO}", world.place(f"ask:1:1:{CLEO}").ts, CLEO, TICK)
    await world.pass_time(minutes=11)

    assert approval(world).by == CLEO


async def test_a_forward_that_no_event_told_of_opens_its_case_once(drafted):
    shared = {"is_share": True, "text": "Rude staff!", "channel_id": "C9", "ts": "5.5", "from_url": ""}
    ts = drafted.slack.write(CASES, "", attachments=[shared])
    await drafted.pass_time(minutes=30)

    assert (drafted.case(2).post.text, drafted.case(2).thread_ts) == ("Rude staff!", ts)
    assert drafted.case(3) is None


async def test_a_post_whose_event_came_too_opens_no_second_case(drafted):
    ts = drafted.slack.write(CASES, f"<{A_POST}>")
    raw = {"ts": ts, "user": ANN, "text": f"<{A_POST}>"}
    await drafted.found(CASES, raw)
    await drafted.pass_time(minutes=12)

    assert drafted.case(2).post.link == A_POST
    assert drafted.case(3) is None
    assert not any("this is case" in text for text in drafted.slack.texts(CASES))


async def test_other_talk_and_what_stood_there_before_the_bot_came_open_nothing(world):
    world.slack.write(CASES, f"<{LINK}>")
    await world.pass_time(hours=1)
    await world.start_sweeping()
    await world.pass_time(minutes=12)
    world.slack.write(CASES, "Who is at the till today?")
    await world.pass_time(minutes=12)

    assert world.case(1) is None


@pytest.mark.parametrize("text", ["> And the tea was cold too.", "&gt; And the tea was cold too."])
async def test_a_quotation_in_the_thread_that_no_event_told_of_is_the_authors_next_word(drafted, text):
    drafted.slack.write(CASES, text, thread_ts=root(drafted))
    await drafted.pass_time(minutes=20)

    assert [r.post.text for r in drafted.case().rounds][1:] == ["And the tea was cold too."]


async def test_the_teams_own_talk_in_the_thread_stays_their_own(drafted):
    drafted.slack.write(CASES, "I phoned her.", thread_ts=root(drafted))
    await drafted.pass_time(minutes=20)

    assert len(drafted.case().rounds) == 1


async def test_a_deleted_thread_begins_anew_with_one_card(drafted):
    for said in list(drafted.slack.channels[CASES]):
        drafted.slack.delete(CASES, said.ts)
    await drafted.pass_time(minutes=30)

    assert drafted.slack.texts(CASES) == ["card: open", "note: draft_deleted"]


@pytest.mark.parametrize("error", [LOST, NotSent("ratelimited", 30), Died(), Refused("not_in_channel")], ids=repr)
async def test_a_look_that_fails_is_tried_again(drafted, error):
    drafted.slack.react(CASES, draft_ts(drafted), BEN, TICK)
    drafted.slack.fail("replies", error)
    await drafted.pass_time(minutes=20)

    assert approval(drafted).by == BEN


async def test_a_look_that_finds_nothing_new_stores_nothing_but_when_to_look_again(drafted):
    drafted.slack.react(CASES, draft_ts(drafted), BEN, TICK)
    await event(drafted, draft_ts(drafted))
    await drafted.pass_time(minutes=10)
    before = await stored(drafted)
    await drafted.pass_time(hours=2)

    assert await stored(drafted) == before


async def test_every_start_looks_at_once_and_leaves_one_job_for_each_place(drafted):
    await drafted.pass_time(minutes=6)
    looked = drafted.slack.count("replies")
    for _ in range(3):
        drafted.restart()
        await drafted.start_sweeping()
    await drafted.pass_time(seconds=5)

    assert drafted.slack.count("replies") == looked + 1
    assert len([kind for kind in await kinds(drafted) if kind in ("tour", "sweep", "sweep_channel")]) == 3


async def test_a_closed_case_is_not_looked_at(drafted):
    await drafted.close()
    await drafted.pass_time(minutes=6)
    looked = drafted.slack.count("replies")
    await drafted.pass_time(hours=1)

    assert drafted.slack.count("replies") == looked
    assert "sweep" not in await kinds(drafted)


@pytest.mark.parametrize("cases", [40, pytest.param(400, marks=SOAK)])
async def test_four_hundred_cases_are_looked_at_within_ten_minutes_and_at_slacks_pace(world, monkeypatch, cases):
    monkeypatch.setattr("bot.sweep.LOOK_PACE", LOOK_PACE * (400 // cases))
    await world.start_sweeping()
    for number in range(1, cases + 1):
        await world.forwarded(ts=f"{number}.0", key=f"k{number}", post=post(f"Cold coffee {number}", link=None))
    await world.pass_time(minutes=25)

    per_case = world.slack.looked_at.values()
    looks = sorted(at for times in per_case for at in times)
    assert len(per_case) == cases
    assert max(later - sooner for times in per_case for sooner, later in pairwise(times)) < 600
    assert all(later - sooner >= 59.9 for sooner, later in zip(looks, looks[50 * cases // 400 :], strict=False))


async def kinds(world):
    return await world.store.run(lambda tx: [row.kind for row in tx._execute(select(JOB.c.kind))])


async def stored(world):
    """Everything a look could write: reactions, cases, ballots."""

    def read(tx):
        reactions = [tuple(row) for row in tx._execute(select(REACTION))]
        jobs = sorted(row.key or row.kind for row in tx._execute(select(JOB.c.key, JOB.c.kind)))
        return reactions, jobs

    return world.case(), world.case().status, await world.store.run(read)
