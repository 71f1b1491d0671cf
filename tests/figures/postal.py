"""A bot on the sandbox in virtual time: cases are opened, and the first try of every message ends in doubt."""

import asyncio
import logging
from contextvars import ContextVar
from dataclasses import replace
from datetime import timedelta
from itertools import cycle

from sqlalchemy import select

from bot.app import Identity, outbox_of
from bot.demo.seed import seeded
from bot.desk import Desk, Rules
from bot.domain.policy import Policy
from bot.sandbox.faults import Fault
from bot.simulator.slack import SandboxClient
from bot.simulator.time import VirtualLoop, VirtualTime
from bot.slack import SlackWeb
from storage.tables import JOB
from tests.desk.fakes import FakeWriter
from tests.domain.builders import opening, post, source
from tests.handlers.conftest import SETTINGS

CHANNELS = 10
OPENER, ABSENT = "UOPENER", tuple(f"UABSENT{n}" for n in range(7))
IN_THE_THREAD, ASKED = 3, len(ABSENT)
"""The card, the post and the draft; and the question to each approver who is not in the channel."""
FLEETING = ("say", "refresh", "ask_approvers", "understand", "draft", "link", "alarm")
SECOND_TRY_TOO = 7
"""Of so many messages one ends in doubt at its second try as well."""
LONGEST = timedelta(hours=12)
LOOK_SECONDS = 5.0
AFTERMATH = 600.0
"""Seconds after the end in which something that was accepted late would still show."""

SILENCES = {
    "accepted, the answer lost": [("hold_after_accept", 0), ("drop_after_accept", 0)],
    "accepted late": [("late_accept", 5), ("late_accept", 12), ("late_accept", 45), ("late_accept", 85)],
    "not accepted": [("hold_before_accept", 0)],
    "accepted after the settle time": [("late_accept", 120), ("late_accept", 400)],
}
posting = ContextVar("posting", default="")


class DoubtfulClient(SandboxClient):
    """Every message's first try ends without an answer; `struck` says how often each did."""

    def __init__(self, workspace, token, silence):
        super().__init__(workspace, token, lambda _: None, self._accident)
        self._accidents = cycle(SILENCES[silence])
        self.struck = {}

    async def api_call(self, api_method, **request):
        if api_method == "chat.postMessage":
            posting.set(request["json"]["metadata"]["event_payload"]["key"])
        return await super().api_call(api_method, **request)

    def _accident(self, method):
        if method != "chat.postMessage":
            return None
        key = posting.get()
        tries = self.struck.get(key, 0)
        if tries >= (2 if int(key, 16) % SECOND_TRY_TOO == 0 else 1):
            return None
        self.struck[key] = tries + 1
        kind, value = next(self._accidents)
        return Fault(method, kind, 1, value)


class PostOffice:
    """The workspace, and one bot in it. Slack knows a message again for `ids_live` seconds."""

    def __init__(self, disk, silence, ids_live):
        disk.format()
        self.time = VirtualTime()
        self.seed = seeded(self.time.seconds)
        self.workspace = self.seed.workspace
        self.workspace.client_msg_ids_live = ids_live
        self.workspace.rate_limits = False
        app = self.seed.app
        app.events = frozenset()
        for name in (OPENER, *ABSENT):
            self.workspace.add_person(name, name.lower(), name.title())
        self.channels = [f"CBUSY{n}" for n in range(CHANNELS)]
        for channel in self.channels:
            self.workspace.add_channel(channel, channel.lower(), [OPENER, app.bot_user_id])
        self.team = self.workspace.team_id
        self.store = disk.open()
        self.client = DoubtfulClient(self.workspace, app.bot_token, silence)
        self.desk = Desk(self.store, lambda: Rules(Policy(approvers=ABSENT)))
        us = Identity(self.team, app.bot_user_id, app.bot_id, "https://amends.example/")
        chosen = replace(SETTINGS, cases_channel=self.channels[0])
        slack = SlackWeb(self.client, self.time)
        self.outbox = outbox_of(self.desk, slack, FakeWriter(), self.time, chosen, us)

    def deliver(self, numbers):
        """Open these cases and let everything come to its end."""
        loop = VirtualLoop(self.time)
        logging.disable(logging.CRITICAL)
        try:
            loop.run_until_complete(self._deliver(numbers))
        finally:
            logging.disable(logging.NOTSET)
            loop.close()
            self.store.die()

    async def _deliver(self, numbers):
        runner = asyncio.create_task(self.outbox.run())
        for number in numbers:
            await self.desk.handle(self._complaint(number))
        quiet_since = None
        while quiet_since is None or self.time.elapsed < quiet_since + AFTERMATH:
            assert self.time.elapsed < LONGEST.total_seconds(), f"never done: {self._left()}"
            self.workspace.tick()
            quiet_since = None if self._left() else quiet_since or self.time.elapsed
            await asyncio.sleep(LOOK_SECONDS)
        runner.cancel()
        await asyncio.gather(runner, return_exceptions=True)
        await self.outbox.settle()

    def _complaint(self, number):
        typed = source(channel=None, ts=None, anchored=False, keys=(f"url:{number}",))
        return opening(
            id=f"open{number}",
            at=self.time.now(),
            team=self.team,
            by=OPENER,
            channel=self.channels[number % CHANNELS],
            post=post(f"Complaint {number}", link=None),
            source=typed,
        )

    def _left(self):
        return self.store.look(lambda tx: tx._execute(select(JOB.c.id).where(JOB.c.kind.in_(FLEETING))).all())

    def threads(self):
        """What stands in each thread of the cases' channels, root first, as keys."""
        found = {}
        for channel in self.channels:
            for message in self._ours(channel):
                found.setdefault((channel, message.thread_ts or message.ts), []).append(_key(message))
        return found

    def direct(self):
        """What stands in the direct messages of each absent approver, as keys."""
        own = [self.workspace.direct(name, self.seed.app.bot_user_id).id for name in ABSENT]
        return [[_key(message) for message in self._ours(channel)] for channel in own]

    def _ours(self, channel):
        standing = self.workspace.channels[channel].messages.values()
        return [m for m in standing if m.author == self.seed.app.bot_user_id and not m.deleted]


def _key(message):
    return message.metadata["event_payload"]["key"]
