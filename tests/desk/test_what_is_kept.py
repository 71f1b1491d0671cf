"""What is stored: the text exactly as it came, and a trail that shows every later change."""

import pytest

from bot.domain.case import Outcome
from bot.domain.commands import EditReply
from bot.domain.post import digest
from tests.desk.world import a_post
from tests.domain.builders import ANN, BEN, OWN_WORDS, TEAM, draft

ODD = "  Zażółć\r\n\tgęślą jaźń * _x_ <!channel> &amp; \u202eabc\u200b \U0001f469‍\U0001f52c  "


async def test_the_text_of_a_post_is_kept_to_the_last_blank(world):
    await world.opened(post=a_post(ODD))

    assert world.case().rounds[0].post.text == ODD


async def test_forty_thousand_characters_are_kept(world):
    long = "Cold coffee. " * 3077
    await world.opened(post=a_post(long))

    assert world.case().rounds[0].post.text == long


@pytest.mark.parametrize(("sign", "shown"), [("\x00", "⟦U+0000⟧"), ("\ud83d", "⟦U+D83D⟧")])
async def test_what_no_database_holds_is_visibly_replaced(world, sign, shown):
    await world.opened(post=a_post(f"Cold{sign}coffee"))

    assert world.case().rounds[0].post.text == f"Cold{shown}coffee"


async def test_the_digest_of_a_text_is_that_of_what_is_stored_and_shown(world):
    await world.opened()
    await world.pass_time(seconds=10)
    await world.ask(EditReply, by=BEN, revision=1, draft=draft(f"{OWN_WORDS}\x00"))

    live = world.case().live
    assert live.draft.text.endswith("⟦U+0000⟧")
    assert live.sha256 == digest(live.draft.text)


async def test_the_audit_trail_of_a_long_story_holds(world):
    await world.meet(ANN, BEN)
    for number in (1, 2):
        await world.opened(number, post=a_post(f"Complaint {number} ✂\x00"))
    await world.pass_time(hours=5)
    await world.offer(5)
    await world.offer(40, number=2)
    await world.pass_time(seconds=30)
    await world.approve(override="we know")
    await world.publish()
    await world.close(2)
    await world.pass_time(hours=30)

    assert world.store.run_now(lambda tx: tx.chain_problem(TEAM)) is None
    assert len(world.store.run_now(lambda tx: tx.events_after(TEAM, 0))) > 12


async def test_an_event_is_recorded_in_the_transaction_of_its_change_or_not_at_all(world):
    await world.opened()
    before = len(world.store.run_now(lambda tx: tx.events_after(TEAM, 0)))
    answer = await world.close(outcome=Outcome.DUPLICATE, same_as=99)

    assert answer.refusal is not None
    assert len(world.store.run_now(lambda tx: tx.events_after(TEAM, 0))) == before
