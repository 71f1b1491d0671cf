"""The desk: what a command may come to besides a yes and a plain no."""

import pytest

from bot.domain.authority import GrantKind, GrantTerms
from bot.domain.case import Outcome
from bot.domain.commands import OfferGrant
from bot.domain.refusal import No, Refusal
from storage.errors import CommitUnknown
from storage.ledger import Ledger
from tests.desk.world import a_post
from tests.domain.builders import ANN, BEN, CASE, CLEO, DAN, NOVEMBER, TEAM, percent, person, policy


async def test_a_month_that_others_always_spend_first_ends_in_a_refusal_and_not_in_a_loop(world, monkeypatch):
    asked = []
    monkeypatch.setattr(Ledger, "reserve", lambda tx, wanted, limit: asked.append(wanted))
    await world.meet(ANN)
    await world.opened()
    answer = await world.offer(5)

    assert answer.refusal.no is No.OVER_BUDGET
    assert len(asked) == 2
    assert world.case().grants == ()


async def test_a_percentage_whose_cost_nobody_named_is_refused_and_sets_no_money_aside(world):
    await world.meet(ANN)
    await world.opened()
    answer = await world.ask(OfferGrant, by=ANN, terms=GrantTerms(GrantKind.DISCOUNT_PERCENT, percent=percent(5)))

    assert answer.refusal == Refusal(No.BAD_TERMS, {"problem": "cost_unknown"}, field="amount")
    assert world.case().grants == ()
    assert world.store.run_now(lambda tx: tx.budgets(TEAM, NOVEMBER)) == []


async def test_a_case_is_told_in_its_own_channel_that_another_is_the_same(world):
    await world.opened(1, channel="CEAST")
    await world.opened(2, post=a_post("The tea was cold too."), channel="CWEST")
    await world.pass_time(seconds=20)
    before = len(world.thread(1))
    await world.close(2, outcome=Outcome.DUPLICATE, same_as=1)
    await world.pass_time(seconds=20)

    assert [text.split(":")[0] for text in world.thread(1)[before:]] == ["note"]
    assert len(world.slack.thread("CWEST", world.place("card:2:0").ts)) == len(world.thread(2))


async def test_without_named_approvers_up_to_three_admins_stand_in(world):
    world.policy = policy(approvers=None)
    admins = (ANN, BEN, CLEO, DAN)
    await world.store.run(lambda tx: [tx.save_person(person(user, is_admin=True)) for user in admins] and None)
    rules = await world.store.run(lambda tx: world.desk.policy(tx, TEAM))

    assert len(rules.admins) == 3
    assert set(rules.admins) < set(admins)


@pytest.mark.parametrize("stored", [True, False], ids=["it was stored", "nothing was stored"])
async def test_who_asked_is_answered_as_the_first_when_the_answer_to_the_commit_is_lost(world, monkeypatch, stored):
    run, lost = world.store.run, iter([True])

    async def loses_one_answer(fn):
        if not next(lost, False):
            return await run(fn)
        if stored:
            await run(fn)
        raise CommitUnknown("lost")

    await world.meet(ANN)
    await world.opened()
    monkeypatch.setattr(world.store, "run", loses_one_answer)
    answer = await world.offer(5)

    assert (answer.refusal, answer.duplicate) == (None, False)
    assert len(world.case().grants) == 1


async def test_a_command_on_a_case_that_is_not_there_is_refused(world):
    answer = await world.ask(OfferGrant, CASE.number, by=ANN, terms=GrantTerms(GrantKind.GIFT))

    assert (answer.refusal.no, answer.case) == (No.NO_SUCH_CASE, None)
