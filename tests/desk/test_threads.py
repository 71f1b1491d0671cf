"""What a person reads in the thread of a case, whatever goes wrong on the way."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from bot.domain.commands import AskForDraft, TakeCase
from bot.domain.effects import Kind, Refresh, Say
from bot.domain.ids import CaseId
from bot.jobs import new_job
from bot.ports import NotSent, Refused, Unknown
from tests.desk.fakes import LOST, Died
from tests.desk.world import SETTLE, a_post
from tests.domain.builders import ANN, BEN, CASES, CLEO, DAN, NOON, TEAM, opening, person

CASE = CaseId(TEAM, 1)
THREAD = ["card: drafted", "post: Cold coffee, rude staff. Never again!", "draft 1: live"]


async def test_the_card_comes_first_and_everything_else_stands_in_its_thread(world):
    await world.opened()
    await world.pass_time(seconds=10)

    assert world.thread() == THREAD == world.slack.texts(CASES)


async def test_under_a_forwarded_message_the_card_too_is_an_answer(world):
    await world.forwarded(ts="1.0")
    await world.pass_time(seconds=10)

    assert world.slack.thread(CASES, "1.0") == THREAD


async def test_an_outage_loses_no_message_and_keeps_their_order(world):
    world.slack.down("post", NotSent("ClientConnectorError"))
    await world.opened()
    await world.pass_time(minutes=30)
    world.slack.up("post")
    await world.pass_time(minutes=15)

    assert world.thread() == THREAD


async def test_a_duplicate_command_gets_the_first_ones_answer(world):
    first = await world.desk.handle(opening())
    again = await world.desk.handle(opening())
    await world.pass_time(seconds=10)

    assert (again.case, again.refusal, again.duplicate) == (first.case, None, True)
    assert len(world.slack.thread(CASES, "1.0")) == 3


async def test_a_duplicate_of_a_refused_command_is_refused_in_the_same_words(world):
    await world.opened()
    first = await world.ask(TakeCase, number=7, id="same", person=person(DAN))
    again = await world.ask(TakeCase, number=7, id="same", person=person(DAN))

    assert again.refusal == first.refusal
    assert again.refusal.args == {"number": "7"}


async def test_a_post_handed_over_twice_gives_one_case_and_a_link_to_it(world):
    first = await world.forwarded(ts="1.0")
    second = await world.forwarded(ts="2.0")
    await world.pass_time(seconds=10)

    assert second.case == first.case
    assert world.slack.thread(CASES, "2.0") == ["this is case 1"]


async def test_the_link_under_a_post_is_given_once_however_often_it_is_handed_over(world):
    for _ in range(2):
        await world.forwarded(ts="1.0")
        await world.forwarded(ts="2.0")
        await world.pass_time(seconds=10)

    assert world.slack.thread(CASES, "2.0") == ["this is case 1"]


async def test_what_was_committed_before_a_crash_is_posted_after_it_exactly_once(world):
    await world.opened()
    world.restart()
    await world.pass_time(seconds=10)

    assert world.thread() == THREAD


async def test_a_message_that_slack_took_before_the_crash_is_adopted_not_repeated(world):
    world.slack.fail("post", Died(), taken=True)
    await world.opened()
    await world.outbox.drain(NOON)
    world.restart()
    await world.pass_time(minutes=10)

    assert world.slack.texts(CASES) == THREAD


async def test_a_message_that_slack_had_not_taken_at_the_crash_is_posted_after_it(world):
    world.slack.fail("post", Died())
    await world.opened()
    await world.outbox.drain(NOON)
    world.restart()
    await world.pass_time(minutes=10)

    assert world.slack.texts(CASES) == THREAD


async def test_what_a_dead_process_had_in_hand_can_be_taken_back_at_once(world):
    world.slack.fail("post", Died(), taken=True)
    await world.opened()
    await world.outbox.drain(NOON)
    world.restart()
    await world.outbox.take_back()
    await world.pass_time(seconds=5)

    assert world.slack.texts(CASES) == THREAD


async def test_a_message_whose_answer_was_lost_is_adopted(world):
    world.slack.fail("post", LOST, taken=True)
    await world.opened()
    await world.pass_time(seconds=20)

    assert world.slack.texts(CASES) == THREAD


async def test_absence_is_believed_only_after_the_settle_time(world):
    world.slack.fail("post", LOST)
    await world.opened()

    await world.pass_time(seconds=SETTLE.total_seconds() - 1)
    assert world.slack.texts(CASES) == []

    await world.pass_time(seconds=20)
    assert world.slack.texts(CASES) == THREAD


async def test_a_message_that_slack_takes_late_is_not_sent_again(world):
    world.slack.fail("post", LOST, late=SETTLE - timedelta(seconds=5))
    await world.opened()
    await world.pass_time(minutes=10)

    assert world.slack.texts(CASES) == THREAD


async def test_a_second_lost_answer_begins_another_settle_time(world):
    world.slack.fail("post", LOST)
    world.slack.fail("post", LOST, late=SETTLE - timedelta(seconds=5))
    await world.opened()
    await world.pass_time(minutes=10)

    assert world.slack.texts(CASES) == THREAD


async def test_the_settle_time_counts_from_the_sending_and_not_from_taking_the_job(world):
    async def long_wait():
        world.clock.move(seconds=80)

    world.slack.there = {BEN}
    world.slack.meanwhile["direct_channel"] = long_wait
    world.slack.work("post", 3)
    world.slack.fail("post", LOST, late=SETTLE - timedelta(seconds=5))
    await world.opened()
    await world.pass_time(minutes=10)

    assert world.slack.texts(f"D{CLEO}") == ["ask 1: live"]


async def test_a_direct_message_that_is_found_again_shows_what_became_of_its_text(world):
    """It waits in no queue of its case's, so whatever is shown anew meanwhile passes it by."""
    world.slack.there = {BEN}
    world.slack.work("post", 3)
    world.slack.fail("post", LOST, taken=True)
    await world.opened()
    await world.pass_time(seconds=3)
    assert world.slack.texts(f"D{CLEO}") == ["ask 1: live"]
    await world.ask(AskForDraft, by=ANN)
    await world.pass_time(minutes=10)

    assert world.slack.texts(f"D{CLEO}") == ["ask 1: void", "ask 2: live"]


async def test_a_direct_message_shows_what_another_replica_made_of_its_text_while_it_was_sent(world):
    async def replaced():
        await world.ask(AskForDraft, by=ANN)
        for _ in range(5):
            await world.new_outbox().drain(world.clock.now())
            world.clock.move(seconds=2)

    world.slack.there = {BEN}
    world.slack.meanwhile["direct_channel"] = replaced
    await world.opened()
    await world.pass_time(minutes=10)

    assert world.slack.texts(f"D{CLEO}") == ["ask 1: void", "ask 2: live"]


async def test_a_look_that_fails_proves_no_absence(world):
    world.slack.fail("post", LOST, taken=True)
    world.slack.down("find", Unknown("http_500"))
    await world.opened()
    await world.pass_time(minutes=30)
    assert world.slack.texts(CASES) == ["card: open"]

    world.slack.up("find")
    await world.pass_time(minutes=20)
    assert world.slack.texts(CASES) == THREAD


async def test_a_busy_slack_is_left_alone_until_it_said_also_after_a_restart(world):
    world.slack.fail("post", NotSent("ratelimited", 120))
    await world.opened()
    await world.outbox.drain(NOON)
    world.restart()

    await world.pass_time(seconds=119)
    assert world.slack.count("post") == 1

    await world.pass_time(seconds=11)
    assert world.thread() == THREAD


async def test_the_pause_counts_from_slacks_answer(world):
    async def long_call():
        world.clock.move(seconds=8)

    world.slack.meanwhile["post"] = long_call
    world.slack.fail("post", NotSent("ratelimited", 120))
    await world.opened()
    await world.outbox.drain(NOON)
    await world.pass_time(seconds=119)

    assert world.slack.count("post") == 1


async def test_a_busy_channel_holds_back_every_case_in_it(world):
    world.slack.fail("post", NotSent("ratelimited", 120))
    await world.opened()
    await world.outbox.drain(NOON)
    await world.opened(2, post=a_post("The tea was cold too."))
    await world.pass_time(seconds=100)

    assert world.slack.count("post") == 1


async def test_a_channel_gets_at_most_one_message_a_second(world):
    for number in range(1, 4):
        await world.opened(number, post=a_post(f"Complaint {number}"))
    await world.pass_time(seconds=30)

    at = [said.at for said in world.slack.channels[CASES]]
    assert len(at) == 9
    assert all(b - a >= timedelta(seconds=1) for a, b in pairwise(at))


async def test_a_thread_that_waits_keeps_its_order_while_other_cases_go_on(world):
    world.slack.fail("post", LOST)
    await world.opened(1)
    await world.outbox.drain(NOON)
    await world.opened(2, post=a_post("The tea was cold too."))
    await world.pass_time(seconds=30)

    assert world.slack.texts(CASES) == ["card: drafted", "post: The tea was cold too.", "draft 1: live"]
    assert world.place("card:1:0") is None


async def test_a_refresh_of_a_message_that_is_not_there_does_nothing(world):
    await world.opened()
    await world.pass_time(seconds=10)
    await world.put(Refresh(CASE, Kind.GRANT, "1"), Refresh(CaseId(TEAM, 9), Kind.CARD, "0"))
    before = len(world.slack.calls)
    await world.pass_time(seconds=10)

    assert len(world.slack.calls) == before


async def test_waiting_refreshes_collapse_into_the_last(world):
    await world.opened()
    await world.pass_time(seconds=10)
    before = world.slack.count("update")
    for user in (BEN, CLEO, DAN):
        await world.ask(TakeCase, person=person(user))
    await world.pass_time(seconds=10)

    assert world.slack.count("update") == before + 1


async def test_what_was_also_said_directly_is_shown_anew_one_message_at_a_time_and_keeps_no_thread_waiting(world):
    """Slack takes fifty changes a minute: three in one go, and the thread would wait out the pause it asks for."""
    await world.opened()
    await world.pass_time(seconds=10)
    await world.put(*(Say(CASE, Kind.GRANT, "1", to=to) for to in (None, BEN, DAN)))
    await world.pass_time(seconds=10)
    before = world.slack.count("update")

    await world.put(Refresh(CASE, Kind.GRANT, "1"))
    seen = []
    for _ in range(4):
        await world.pass_time(milliseconds=200)
        seen.append(world.slack.count("update") - before)
    assert seen == [1, 2, 3, 3]

    world.slack.down("update", NotSent("ratelimited", after=60.0))
    await world.put(Refresh(CASE, Kind.GRANT, "1", to=BEN), Say(CASE, Kind.NOTE, "later"))
    await world.pass_time(seconds=5)
    assert world.thread()[-1].startswith("note")


async def test_a_long_message_is_sent_part_by_part_at_the_pace_of_its_channel(world, views):
    views.parts[Kind.DRAFT] = 3
    await world.opened()
    await world.pass_time(seconds=10)

    parts = [said for said in world.slack.channels[CASES] if said.text.startswith("draft")]
    assert [said.text for said in parts] == [f"draft 1: live ({n}/3)" for n in (1, 2, 3)]
    assert parts[2].at - parts[0].at >= timedelta(seconds=2)


@pytest.mark.parametrize("part", [0, 1, 2])
@pytest.mark.parametrize("taken", [True, False])
async def test_a_crash_between_the_parts_of_a_message_repeats_and_loses_none(world, views, part, taken):
    views.parts[Kind.DRAFT] = 3
    await world.opened()
    world.slack.work("post", 2 + part)
    world.slack.fail("post", Died(), taken=taken)
    await world.pass_time(seconds=20)
    world.restart()
    await world.pass_time(minutes=10)

    assert world.thread() == [*THREAD[:2], *(f"draft 1: live ({n}/3)" for n in (1, 2, 3))]


async def test_a_message_whose_blocks_slack_refuses_is_posted_as_text(world):
    world.slack.fail("post", Refused("invalid_blocks"))
    await world.opened()
    await world.pass_time(seconds=10)

    assert world.thread() == THREAD


async def test_while_the_channel_is_archived_everything_waits_and_then_goes_on(world):
    await world.opened()
    await world.outbox.drain(NOON)
    world.slack.down("post", Refused("is_archived"))
    await world.pass_time(hours=3)
    world.slack.up("post")
    await world.pass_time(minutes=20)

    assert world.thread()[:3] == THREAD
    assert world.set_aside() == []


async def test_a_message_that_slack_refuses_for_ever_is_set_aside_and_the_thread_goes_on(world):
    await world.opened()
    await world.pass_time(seconds=10)
    await world.put(Say(CASE, Kind.NOTE, "odd", note="odd"), Say(CASE, Kind.NOTE, "next", note="next"))
    world.slack.refused["note: odd"] = Refused("no_text")
    await world.pass_time(minutes=15)

    assert world.thread()[-1] == "note: next"
    assert [(kept.kind, kept.cause) for kept in world.set_aside()] == [("job say", "Slack: no_text")]


async def test_a_card_is_never_given_up_for_its_thread_needs_a_root(world):
    world.slack.down("post", Refused("no_text"))
    await world.opened()
    await world.pass_time(hours=2)
    world.slack.up("post")
    await world.pass_time(minutes=15)

    assert world.thread() == THREAD


async def test_without_a_card_nothing_is_posted_beside_its_thread(world):
    await world.opened()
    await world.store.run(lambda tx: tx.cancel_job(TEAM, "say:card:1:0"))
    await world.pass_time(minutes=10)

    assert world.slack.texts(CASES) == []


async def test_a_job_that_cannot_be_read_is_set_aside_and_the_thread_goes_on(world):
    await world.opened()
    await world.pass_time(seconds=10)
    odd, _ = new_job(Say(CASE, Kind.NOTE, "odd", note="odd"), TEAM, NOON, CASES)
    await world.store.run(lambda tx: tx.add_job(replace(odd, payload={"of": "a later version"})))
    await world.put(Say(CASE, Kind.NOTE, "next", note="next"))
    await world.pass_time(minutes=15)

    assert world.thread()[-1] == "note: next"
    assert [kept.cause for kept in world.set_aside()] == ["Unreadable"]


async def test_a_link_that_may_not_be_posted_holds_up_nobody(world):
    await world.forwarded(ts="1.0")
    await world.pass_time(seconds=10)
    world.slack.fail("post", Refused("not_in_channel"))
    await world.forwarded(ts="2.0")
    await world.ask(TakeCase, person=person(BEN))
    await world.pass_time(seconds=10)

    assert world.thread()[-1] == "note: taken"


async def test_a_message_that_can_no_longer_be_changed_holds_up_nobody(world):
    await world.opened()
    await world.pass_time(seconds=10)
    world.slack.down("update", Refused("edit_window_closed"))
    await world.ask(TakeCase, person=person(BEN))
    await world.ask(AskForDraft, by=ANN)
    await world.pass_time(seconds=20)

    assert world.thread()[3:] == ["note: taken", "draft 2: live"]


async def test_cards_whose_new_blocks_are_refused_show_at_least_the_text(world):
    await world.opened()
    await world.pass_time(seconds=10)
    world.slack.fail("update", Refused("invalid_blocks"))
    await world.close()
    await world.pass_time(seconds=10)

    assert world.thread()[0] == "card: closed"


async def test_who_lost_the_lease_before_posting_posts_nothing(world):
    world.slack.fail("post", LOST)
    await world.opened()
    await world.outbox.drain(NOON)
    world.clock.move(minutes=5)
    world.slack.meanwhile["find"] = world.take_over
    await world.outbox.drain(world.clock.now())

    assert world.slack.texts(CASES) == []


async def test_who_lost_the_lease_while_posting_stores_nothing_and_the_next_one_adopts(world):
    await world.opened()
    world.slack.meanwhile["post"] = world.take_over
    await world.outbox.drain(NOON)
    assert world.place("card:1:0") is None

    await world.pass_time(hours=2)
    assert world.slack.texts(CASES) == THREAD


async def test_what_answers_a_person_goes_before_a_burst_of_new_material(world):
    await world.opened()
    await world.pass_time(seconds=30)
    for n in range(2, 12):
        await world.opened(n, post=a_post(f"Complaint number {n}"))
    await world.approve(1)
    await world.pass_time(seconds=4)

    assert any(text.startswith("copy") for text in world.thread())
