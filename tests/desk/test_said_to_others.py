"""What a brand has said to others is known where a draft is written, stored and approved."""

from dataclasses import dataclass, field

import pytest

from bot.domain.case import Outcome
from bot.domain.commands import EditReply
from bot.domain.ids import BrandId
from bot.domain.review import findings
from tests.desk.fakes import FakeWriter
from tests.desk.world import World, a_post
from tests.domain.builders import BEN, CLEO, GOOD, draft

MINE = "We are sorry; you will read here by Friday 18:00 what went wrong with the queue."


@dataclass
class Knowing(FakeWriter):
    """Remembers what it was told about the past."""

    past: list = field(default_factory=list)

    async def draft(self, case, policy, at, past=None):
        self.past.append(past)
        return await super().draft(case, policy, at)


@pytest.fixture
def writer():
    return Knowing()


async def replied(world: World, number=1, *, close=True, **fields):
    await world.opened(number, **fields)
    await world.pass_time(minutes=1)
    await world.approve(number)
    await world.publish(number)
    if close:
        await world.close(number, outcome=Outcome.ANSWERED, reason="")


async def test_a_draft_is_written_with_the_replies_of_cases_like_it(world):
    await replied(world, post=a_post("The coffee was cold and the waiter rude."))
    await world.opened(2, post=a_post("My coffee was cold, and a waiter rolled her eyes."))
    await world.pass_time(minutes=1)

    past = world.writer.past[-1]
    assert [said.text for said in past.published] == [GOOD]
    assert len(past.examples) == 1
    assert past.examples[0].startswith("Hello [name]! We are sorry that your coffee was cold.")
    assert "by [date]" in past.examples[0]


async def test_of_another_brand_nothing_is_known(world):
    await replied(world, post=a_post("The coffee was cold and the waiter rude."), brand=BrandId("bakery"))
    await world.opened(2, post=a_post("My coffee was cold, and a waiter rolled her eyes."))
    await world.pass_time(minutes=1)

    assert world.writer.past[-1].published == ()
    assert world.writer.past[-1].examples == ()


def warned(case):
    return [f.detail for f in findings(case, case.live) if f.rule == "R24"]


async def test_a_draft_like_what_was_published_says_where(world):
    await replied(world, close=False)
    await world.opened(2)
    await world.pass_time(minutes=1)

    assert warned(world.case(2)) == ["1"]


async def test_a_person_who_repeats_what_was_published_is_told(world):
    await replied(world)
    await world.opened(2)
    await world.pass_time(minutes=1)
    await world.ask(EditReply, 2, by=BEN, revision=1, draft=draft(MINE))
    assert warned(world.case(2)) == []
    await world.ask(EditReply, 2, by=BEN, revision=2, draft=draft(f"{GOOD} Truly."))

    assert warned(world.case(2)) == ["1"]


async def test_of_two_drafts_that_wait_together_the_second_yes_knows_of_the_first(world):
    await world.opened(1)
    await world.opened(2)
    await world.pass_time(minutes=1)
    assert warned(world.case(2)) == []
    await world.approve(1)
    await world.publish(1)
    await world.approve(2, by=CLEO)

    assert [one.same_as for one in (*world.case(1).approvals, *world.case(2).approvals)] == [None, 1]
