"""Slack that repeats itself: every event of a few whole cases in many copies, mixed, to one bot or to two."""

import asyncio
import json
from collections import Counter
from random import Random

from slack_bolt.request.async_request import AsyncBoltRequest
from sqlalchemy import select

from bot.app import Identity, outbox_of
from bot.domain.authority import GrantKind
from bot.domain.ids import CaseId
from handlers.views import names
from storage.store import Store
from storage.tables import JOB, LEDGER
from tests.handlers.conftest import ANN, BEN, BOT, BOT_ID, CASES, PEOPLE, SETTINGS, TEAM, World
from tests.handlers.fakes import FakeWriter

AT_ONCE = 32
EVENTS_OF_A_CASE = 5
"""The post, the word that asks for another draft, and the emoji that grant the goodwill, approve the draft, and say
that the reply is out. A second post or emoji would change nothing anyhow; a second word would, were it not known."""
FLEETING = ("say", "refresh", "ask_approvers", "understand", "draft", "link", "alarm", "ballot")


class Mail:
    """One workspace, so many bots on one database, and every event delivered in so many copies."""

    def __init__(self, url, bots, copies):
        self._stores = [Store.open(url) for _ in range(bots)]
        self._worlds = [World(store) for store in self._stores]
        self.first = self._worlds[0]
        for other in self._worlds[1:]:
            _in_the_workspace_of(self.first, other)
        self._copies = copies
        self._chance = Random(copies)
        self.delivered = 0

    def close(self):
        for store in self._stores:
            store.close()

    async def play(self, cases):
        """The whole story of so many cases."""
        await self.first.store.run(lambda tx: [tx.save_person(person) for person in PEOPLE.values()] and None)
        posts = [_message(number) for number in range(1, cases + 1)]
        await self._deliver(posts)
        await self._settle()
        numbers = await self.first.cases()
        await self._deliver([await self._redraft(n) for n in numbers])
        await self._settle()
        for number in numbers:
            ref = await self.first.ref(number)
            await self.first.submit(names.GOODWILL_MODAL, ref, kind=GrantKind.DISCOUNT_AMOUNT, amount="20")
        await self._settle()
        await self._deliver([await self._reaction("white_check_mark", f"grant:{n}:1") for n in numbers])
        await self._settle()
        # A third draft, which says what was granted.
        await self._deliver([await self._reaction("white_check_mark", f"draft:{n}:3") for n in numbers])
        await self._settle()
        await self._deliver([await self._reaction("mega", f"draft:{n}:3") for n in numbers])
        await self._settle()

    async def _redraft(self, number):
        ts, case = f"{2000 + self.first.fresh()}.000100", await self.first.case(number)
        place = {"channel": CASES, "thread_ts": case.thread_ts, "ts": ts, "event_ts": ts}
        return {"type": "app_mention", "user": ANN, "text": f"<@{BOT}> redraft", **place}

    async def _reaction(self, emoji, name):
        ts = (await self.first.store.run(lambda tx: tx.message(TEAM, name))).ts
        self.first.slack.stand(CASES, ts, emoji, BEN, True)
        place = {"type": "message", "channel": CASES, "ts": ts}
        event_ts = f"{2000 + self.first.fresh()}.000100"
        return {"type": "reaction_added", "user": BEN, "reaction": emoji, "item": place, "event_ts": event_ts}

    async def _deliver(self, events):
        """Slack repeats itself both ways: the same event_id again, and the same thing under a new one."""
        copies = [(f"Ev{self.first.fresh()}", event, n) for event in events for n in range(self._copies)]
        ids = [(id if n % 2 == 0 else f"{id}-{n}", event, n) for id, event, n in copies]
        self._chance.shuffle(ids)
        room = asyncio.Semaphore(AT_ONCE)
        async with asyncio.TaskGroup() as group:
            for id, event, n in ids:
                group.create_task(self._receive(room, self._worlds[n % len(self._worlds)], id, event, n))

    async def _receive(self, room, world, event_id, event, n):
        outer = {"type": "event_callback", "team_id": TEAM, "event_id": event_id, "event": event}
        again = {"x-slack-retry-num": [str(n % 4)], "x-slack-retry-reason": ["http_timeout"]} if n % 4 else {}
        async with room:
            body = json.loads(json.dumps(outer))
            response = await world.app.async_dispatch(AsyncBoltRequest(body=body, mode="socket_mode", headers=again))
        assert response.status == 200, response.body
        self.delivered += 1

    async def _settle(self):
        """Both bots take what is there to do; a channel takes a message a second."""
        while await self.first.store.run(_left):
            for world in self._worlds:
                await world.rest()
            await asyncio.gather(*(world.outbox.drain(self.first.clock.now()) for world in self._worlds))
            self.first.clock.move(seconds=1)

    async def came_of_it(self):
        """What became of each case: its audit trail, what stands in its thread, its money."""
        numbers = await self.first.cases()
        return [await self._of(number) for number in numbers]

    async def _of(self, number):
        def read(tx):
            trail = [event.type for event in tx.timeline(CaseId(TEAM, number))]
            money = select(LEDGER.c.entry, LEDGER.c.amount_minor).where(LEDGER.c.case_number == number)
            return tx.look_case(CaseId(TEAM, number)), trail, sorted(tuple(row) for row in tx._execute(money))

        case, trail, money = await self.first.store.run(read)
        standing = self.first.slack.standing.values()
        under = [stands.key for stands in standing if stands.thread_ts == case.thread_ts]
        return case.status, trail, len(under), len(set(under)), money

    def doubled(self):
        """Messages that stand there more than once."""
        keys = Counter(stands.key for stands in self.first.slack.standing.values())
        return [key for key, times in keys.items() if times > 1]


def _left(tx):
    return tx._execute(select(JOB.c.id).where(JOB.c.kind.in_(FLEETING)).limit(1)).first() is not None


def _message(number):
    ts = f"{1000 + number}.000100"
    text = f"Complaint {number}: the coffee was cold. <https://reviews.example/coffee/{number}>"
    event = {"type": "message", "user": ANN, "text": text, "channel": CASES, "channel_type": "channel"}
    return event | {"ts": ts, "event_ts": ts}


def _in_the_workspace_of(first, other):
    """A second bot that sees the same Slack at the same time."""
    other.slack, other.clock = first.slack, first.clock
    other.kit.slack, other.kit.clock = first.slack, first.clock
    us = Identity(TEAM, BOT, BOT_ID, "https://ours.slack.com/")
    other.outbox = outbox_of(other.desk, first.slack, FakeWriter(), first.clock, SETTINGS, us)
