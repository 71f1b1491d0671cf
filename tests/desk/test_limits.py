"""Limits that change while goodwill is asked for: a lowering counts at once, a raise only for later requests."""

from dataclasses import replace

import pytest

from bot.domain.authority import GrantKind
from bot.domain.case import GrantState
from bot.domain.commands import ApproveGrant
from bot.domain.refusal import No
from bot.limits import MOST_TRIES, ChangeLimits, DecideLimits, Limits, NumberTaken
from bot.ports import Unknown
from storage.tables import EVENT
from storage.transaction import Transaction
from tests.desk.world import a_post
from tests.domain.builders import ANN, BEN, CLEO, DAN, TEAM, authority, euros, person, policy

BENS = authority(BEN, 20, seniority=1)


@pytest.fixture
async def shop(world):
    """Ann may give 10 euros, Ben 20, Cleo 200; Cleo and Dan are admins."""
    rules = (authority(ANN, 10), BENS, authority(CLEO, 200, seniority=2))
    world.policy = policy(version="file", authorities=rules)
    await world.meet(ANN, BEN, CLEO)
    await world.opened()
    return world


async def change(world, limits, by=CLEO, **ask):
    admin = person(by, is_admin=True)
    known = {"id": next(world.ids), "at": world.clock.now(), "team": TEAM, "admin": admin, "limits": limits}
    return await Limits(world.desk).change(ChangeLimits(**known | ask))


async def confirmed(world, limits):
    """The raise of Ben's limits, proposed by Cleo and confirmed by Dan."""
    number = (await change(world, limits)).change.number
    dan = person(DAN, is_admin=True)
    ask = {"id": next(world.ids), "at": world.clock.now(), "team": TEAM, "admin": dan}
    return await Limits(world.desk).decide(DecideLimits(**ask, number=number, yes=True))


def asked(world, number=1):
    return world.case(number).grant(1).asked


async def yes(world, by=BEN, number=1):
    return (await world.ask(ApproveGrant, number, person=person(by), grant=1)).refusal


async def test_a_limit_lowered_while_a_request_waits_counts_for_it(shop):
    """F86."""
    await shop.offer(15)
    assert asked(shop) == (BEN,)
    await change(shop, authority(BEN, 5, seniority=1))

    assert (await yes(shop)).no is No.NOT_YOUR_GRANT
    await shop.pass_time(hours=2, minutes=1)
    assert asked(shop) == (BEN, CLEO)
    assert await yes(shop, CLEO) is None


@pytest.mark.parametrize("agreed", [True, False])
async def test_what_a_raise_lowers_besides_counts_at_once_and_stays_whatever_becomes_of_the_raise(shop, agreed):
    wanted = {**BENS.per_grant, GrantKind.GIFT: euros(90), GrantKind.DISCOUNT_AMOUNT: euros(5)}
    answer = await change(shop, replace(BENS, per_grant=wanted))
    assert (answer.change.number, answer.change.waiting, answer.lowered) == (2, True, True)
    assert bens(shop) == (euros(20), euros(5))

    dan = person(DAN, is_admin=True)
    ask = {"id": next(shop.ids), "at": shop.clock.now(), "team": TEAM, "admin": dan}
    decided = await Limits(shop.desk).decide(DecideLimits(**ask, number=2, yes=agreed))
    assert (decided.change.number, decided.lowered) == (2, False)
    assert bens(shop) == (euros(90 if agreed else 20), euros(5))


async def test_a_raise_that_lowers_besides_is_answered_the_same_twice_and_stored_once(shop):
    wanted = {**BENS.per_grant, GrantKind.GIFT: euros(90), GrantKind.DISCOUNT_AMOUNT: euros(5)}
    first, again = [await change(shop, replace(BENS, per_grant=wanted), id="view") for _ in range(2)]

    assert first == again
    assert len(shop.store.run_now(lambda tx: tx.limit_changes(TEAM))) == 2
    await shop.pass_time(seconds=20)
    assert shop.slack.texts(f"D{BEN}") == ["limits 1 lowered"]


def bens(world):
    """What Ben may give now: a gift, and a discount."""
    rules = world.store.run_now(lambda tx: world.desk.policy(tx, TEAM))
    found = next(a for a in rules.authorities if a.person == BEN)
    return found.at_once(GrantKind.GIFT), found.at_once(GrantKind.DISCOUNT_AMOUNT)


async def test_a_raise_counts_only_for_later_requests(shop):
    """F73."""
    await shop.offer(50)
    assert asked(shop) == (CLEO,)
    shop.clock.move(minutes=5)
    await confirmed(shop, authority(BEN, 100, seniority=1))
    shop.clock.move(minutes=5)

    assert (await yes(shop)).no is No.NOT_YOUR_GRANT
    await shop.opened(2, post=a_post("The tea was cold too."))
    await shop.offer(50, number=2)
    assert asked(shop, 2) == (BEN,)
    assert await yes(shop, number=2) is None


async def test_on_silence_nobody_is_asked_whose_limit_was_raised_since(shop):
    await shop.offer(50)
    shop.clock.move(minutes=5)
    await confirmed(shop, authority(BEN, 100, seniority=1))
    await shop.pass_time(hours=3)

    assert asked(shop) == (CLEO,)


async def test_every_decision_records_the_newest_change_it_was_made_by(shop):
    await shop.offer(5)
    await change(shop, authority(ANN, 8))
    await shop.opened(2, post=a_post("The tea was cold too."))
    await shop.offer(8, number=2)

    assert [shop.case(number).grant(1).policy for number in (1, 2)] == ["file", "file+1"]
    assert shop.case(2).grant(1).state is GrantState.GRANTED
    rows = shop.store.run_now(lambda tx: tx._execute(EVENT.select().order_by(EVENT.c.seq)).all())
    assert rows[-1].detail["policy"] == "file+1"


async def test_two_admins_at_once_get_a_number_each(shop, monkeypatch):
    await change(shop, authority(ANN, 5))
    read, stale = Transaction.limit_changes, [[]]
    monkeypatch.setattr(Transaction, "limit_changes", lambda *args: stale.pop() if stale else read(*args))

    answer = await change(shop, authority(BEN, 5, seniority=1))

    assert answer.change.number == 2
    rules = shop.store.run_now(lambda tx: shop.desk.policy(tx, TEAM))
    assert [str(a.at_once("gift")) for a in rules.authorities] == ["5.00 EUR", "5.00 EUR", "200.00 EUR"]


def overtaken(monkeypatch, times):
    """So often another admin's change is stored between what we read and what we store; the reads of it."""
    read, reads = Transaction.limit_changes, []

    def late(*args):
        reads.append(read(*args))
        return [] if len(reads) <= times else reads[-1]

    monkeypatch.setattr(Transaction, "limit_changes", late)
    return reads


async def test_an_admin_whom_others_overtake_as_often_as_a_team_has_admins_still_gets_a_number(shop, monkeypatch):
    await change(shop, authority(ANN, 5))
    overtaken(monkeypatch, MOST_TRIES - 1)

    answer = await change(shop, authority(BEN, 5, seniority=1))

    assert answer.change.number == 2


async def test_an_admin_whom_others_always_overtake_is_not_kept_waiting_and_may_ask_again(shop, monkeypatch):
    await change(shop, authority(ANN, 5))
    with monkeypatch.context() as busy:
        reads = overtaken(busy, 1000)
        with pytest.raises(NumberTaken):
            await change(shop, authority(BEN, 5, seniority=1), id="once")

    assert len(reads) == MOST_TRIES
    assert (await change(shop, authority(BEN, 5, seniority=1), id="once")).change.number == 2


async def test_the_same_wish_twice_is_answered_twice_and_stored_once(shop):
    first = await change(shop, authority(BEN, 5), id="once")
    again = await change(shop, authority(BEN, 5), id="once")

    assert first == again
    assert len(shop.store.run_now(lambda tx: tx.limit_changes(TEAM))) == 1


async def test_a_refusal_is_repeated_too(shop):
    ann = person(ANN)
    answers = [await change(shop, authority(BEN, 5), admin=ann, id="no") for _ in range(2)]

    assert [answer.refusal.no for answer in answers] == [No.NOT_AN_ADMIN] * 2


async def test_a_raise_is_void_once_the_file_says_otherwise(shop):
    await change(shop, authority(BEN, 100, seniority=1))
    edited = (shop.policy.authorities[0], authority(BEN, 30, seniority=1), shop.policy.authorities[2])
    shop.policy = replace(shop.policy, version="edited", authorities=edited)
    ask = {"id": "late", "at": shop.clock.now(), "team": TEAM, "admin": person(DAN, is_admin=True)}

    answer = await Limits(shop.desk).decide(DecideLimits(**ask, number=1, yes=True))

    assert answer.refusal.no is No.CHANGE_DECIDED
    assert shop.store.run_now(lambda tx: Limits(shop.desk).waiting(tx, TEAM)) == []


async def test_a_raise_does_not_count_for_what_was_there_before_the_clock_was_set_back(shop):
    """What came first is what was stored first, whatever the clock says."""
    await shop.offer(50)
    shop.clock.move(minutes=-5)
    await confirmed(shop, authority(BEN, 100, seniority=1))

    assert (await yes(shop)).no is No.NOT_YOUR_GRANT
    shop.clock.move(minutes=10)
    await shop.opened(2, post=a_post("The tea was cold too."))
    await shop.offer(50, number=2)
    assert await yes(shop, number=2) is None


async def test_news_is_found_again_however_long_ago_it_was_told(shop):
    """Its answer was lost, and hours later the first look for it fails too."""
    await shop.pass_time(seconds=30)
    shop.slack.fail("post", Unknown("timeout"), taken=True)
    await change(shop, authority(BEN, 5, seniority=1), by=BEN)
    await shop.outbox.drain(shop.clock.now())
    shop.slack.down("find", Unknown("timeout"))
    shop.clock.move(hours=2)
    await shop.outbox.drain(shop.clock.now())
    shop.slack.up("find")
    await shop.pass_time(hours=1)

    assert shop.slack.texts(f"D{BEN}") == ["limits 1 lowered"]
