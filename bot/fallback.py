"""Where a case's message cannot be posted, a person is told: in the cases channel, else its owner, else an admin."""

import logging
from collections.abc import Callable, Sequence
from datetime import timedelta

from bot.delivery import CLOCKS_DIFFER, metadata_key
from bot.desk import MOST_ADMINS, Desk
from bot.domain.case import Case
from bot.domain.ids import ChannelId, UserId
from bot.domain.policy import Policy
from bot.jobs import Alarm, LedgerAlarm, Work
from bot.once import Once
from bot.outbox import TOKEN_TROUBLE, Task, Worker, fence
from bot.ports import Clock, Message, Refused, Slack
from storage.jobs import Job
from storage.transaction import Transaction

log = logging.getLogger(__name__)

Words = Callable[[Case, Policy, str, str], Message]
"""What to say of a case whose message a place (a channel or a person) refuses with that code."""
LedgerWords = Callable[[Policy, int], Message]
"""What to say of a ledger in which so much does not hold."""


class Fallback:
    """Says in the first place that takes it what could not be said where it belongs."""

    def __init__(
        self,
        desk: Desk,
        slack: Slack,
        clock: Clock,
        settle: timedelta,
        home: ChannelId,
        words: Words,
        of_ledger: LedgerWords,
    ) -> None:
        self._desk = desk
        self._store = desk.store
        self._slack = slack
        self._once = Once(desk.store, clock, settle)
        self._home = home
        self._words = words
        self._of_ledger = of_ledger

    def workers(self) -> dict[type[Work], Worker]:
        return {Alarm: self.alarm, LedgerAlarm: self.ledger}

    async def alarm(self, task: Task, alarm: Alarm) -> None:
        case, policy, places = await self._store.run(lambda tx: self._steps(tx, alarm))
        if case is not None:
            message = self._words(case, policy, alarm.place, alarm.code)
            await self.tell(task, places, metadata_key(alarm.case.team, alarm.name), message)
        await self._store.run(lambda tx: fence(tx, task.job))

    async def ledger(self, task: Task, alarm: LedgerAlarm) -> None:
        policy = await self._store.run(lambda tx: self._desk.policy(tx, alarm.team))
        places = [*([alarm.to] if alarm.to else []), self._home]
        await self.tell(task, places, metadata_key(alarm.team, alarm.name), self._of_ledger(policy, alarm.problems))
        await self._store.run(lambda tx: fence(tx, task.job))

    async def tell(self, task: Task, places: Sequence[str], key: str, message: Message) -> None:
        """Say it once, in the first of the places that takes it."""
        if not await self._stands(task.job, places, key) and not await self._say(task, places, key, message):
            log.error("job %s %s: nobody can be told", task.job.kind, task.job.key)

    def _steps(self, tx: Transaction, alarm: Alarm) -> tuple[Case | None, Policy, list[str]]:
        """The places to say it in, in their order; not the one that refused."""
        case, policy = tx.look_case(alarm.case), self._desk.policy(tx, alarm.case.team)
        owner = [case.owner] if case is not None and case.owner else []
        steps: list[str] = [self._home, *owner, *tx.admins(alarm.case.team, MOST_ADMINS)]
        return case, policy, [step for step in dict.fromkeys(steps) if step != alarm.place]

    async def _channel(self, place: str) -> ChannelId:
        return self._home if place == self._home else await self._slack.direct_channel(UserId(place))

    async def _stands(self, job: Job, places: Sequence[str], key: str) -> bool:
        """Whether an earlier attempt, of which we do not know, said it somewhere."""
        tried = job.tried_at
        if tried is None:
            return False
        since = min(job.created_at or tried, tried) - CLOCKS_DIFFER
        for place in places:
            try:
                if await self._slack.find(await self._channel(place), key, None, since):
                    return True
            except Refused as refused:
                if refused.code in TOKEN_TROUBLE:
                    raise
                continue
        self._once.believe_absence(job)
        return False

    async def _say(self, task: Task, places: Sequence[str], key: str, message: Message) -> bool:
        for place in places:
            try:
                channel = await self._channel(place)
                await self._once.hold(task)
                await self._slack.post(channel, message, key, None)
            except Refused as refused:
                if refused.code in TOKEN_TROUBLE:
                    raise
                log.warning("%s cannot be told either (%s)", place, refused.code)
                continue
            return True
        return False
