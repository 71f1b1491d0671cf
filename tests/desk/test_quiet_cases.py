"""Reminders follow the case, drafts follow its facts, and no open case falls silent."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.case import Status
from bot.domain.commands import RecordUnderstanding, ReopenCase, Snooze, StateFacts
from bot.domain.effects import Understand
from bot.domain.ids import CaseId
from bot.domain.policy import Clocks
from bot.domain.post import digest
from bot.domain.understanding import Facts
from tests.desk.world import a_post
from tests.domain.builders import ANN, TEAM, later, policy, understanding

CASE = CaseId(TEAM, 1)


def reminders(world, number=1):
    return [text for text in world.thread(number) if text.startswith("reminder")]


def reminder_jobs(world):
    return [job.key for job in world.waiting(later(days=400)) if job.kind == "remind"]


async def test_every_change_leaves_exactly_one_reminder_waiting(world):
    await world.opened()
    await world.pass_time(seconds=10)
    await world.approve()

    assert reminder_jobs(world) == ["remind:1"]


async def test_a_quiet_case_reminds_again_and_again(world):
    await world.opened()
    await world.pass_time(hours=40)

    assert reminders(world) == ["reminder 1", "reminder 2", "reminder 3"]


async def test_after_closing_nobody_is_reminded(world):
    await world.opened()
    await world.pass_time(seconds=10)
    await world.close()
    assert reminder_jobs(world) == []

    await world.pass_time(days=3)
    assert reminders(world) == []


async def test_a_snooze_moves_the_reminder(world):
    await world.opened()
    await world.pass_time(seconds=10)
    await world.ask(Snooze, by=ANN, until=later(hours=20))
    await world.pass_time(hours=19)
    assert reminders(world) == []

    await world.pass_time(hours=2)
    assert reminders(world) == ["reminder 1"]


async def test_cases_that_fall_quiet_at_the_same_moment_are_all_reminded(world):
    for number in range(1, 6):
        await world.opened(number, post=a_post(f"Complaint {number}"))
    await world.pass_time(hours=5)

    assert [reminders(world, number) for number in range(1, 6)] == [["reminder 1"]] * 5


async def test_after_three_days_of_standstill_one_reminder_comes_and_not_many(world):
    await world.opened()
    await world.pass_time(seconds=10)
    world.clock.move(days=3)
    world.restart()
    await world.pass_time(minutes=1)

    assert reminders(world) == ["reminder 1"]


async def test_a_reminder_that_a_new_policy_makes_too_early_comes_later_and_is_not_lost(world):
    await world.opened()
    await world.pass_time(seconds=10)
    world.policy = replace(policy(), clocks=Clocks(reminders=(timedelta(hours=12),)))
    await world.pass_time(hours=11)
    assert reminders(world) == []

    await world.pass_time(hours=2)
    assert reminders(world) == ["reminder 1"]


async def test_a_draft_from_facts_that_changed_meanwhile_is_dropped_for_one_from_the_new_facts(world):
    await world.opened()

    async def facts_change():
        await world.ask(StateFacts, by=ANN, facts=Facts(confirmed=("The machine had failed.",)))

    world.writer.meanwhile["draft 1"] = facts_change
    await world.pass_time(seconds=30)

    assert len(world.case().revisions) == 1
    assert world.writer.asked.count("draft 1") == 2


async def test_a_draft_that_nobody_needs_any_more_is_not_even_begun(world):
    await world.opened()
    words = digest(world.case().post.text)
    await world.ask(RecordUnderstanding, round=1, text=words, understanding=understanding())
    await world.close()
    await world.pass_time(seconds=30)

    assert "draft 1" not in world.writer.asked


async def test_the_post_of_a_closed_case_is_not_read_by_the_model(world):
    await world.opened()
    await world.close()
    await world.pass_time(seconds=30)

    assert world.writer.asked == []


async def test_a_case_closed_while_the_model_reads_is_understood_once_it_is_opened_again(world):
    async def closing():
        await world.close()

    world.writer.meanwhile["understand 1"] = closing
    await world.opened()
    await world.pass_time(seconds=10)
    assert world.case().status is Status.CLOSED

    await world.ask(ReopenCase, by=ANN)
    await world.pass_time(seconds=10)
    assert world.thread()[-1] == "draft 1: live"


async def test_what_was_asked_about_an_earlier_round_is_not_asked_of_the_model(world):
    await world.opened()
    await world.pass_time(seconds=10)
    asked = list(world.writer.asked)
    await world.put(Understand(CASE, 7))
    await world.pass_time(seconds=10)

    assert world.writer.asked == asked
