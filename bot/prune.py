"""Every night: forget what was kept only to know something again, and can come no more."""

import logging
from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.desk import Desk
from bot.domain.ids import TeamId
from bot.jobs import Prune, Work, enqueue
from bot.outbox import Task, Worker, fence
from storage.transaction import Transaction

log = logging.getLogger(__name__)

NIGHT: Final = time(3)
AT_ONCE: Final = 500
"""So many rows of a kind in one transaction: nobody waits long behind it."""
PAUSE: Final = timedelta(seconds=1)
PASSING: Final = ("alarm", "click", "deleted", "drafted", "picture", "remind", "slash", "understood", "view", "vote")
"""Claims that nothing brings again once Slack repeats it no more. A message (open, round, preview, said, failed)
is read again whenever its thread or channel is looked at, so what was made of it is known for ever."""


class Pruner:
    """Forgets claims after `claims`, and what was heard of reactions on closed cases after `reactions`."""

    def __init__(self, desk: Desk, claims: timedelta, reactions: timedelta) -> None:
        self._desk = desk
        self._claims = claims
        self._reactions = reactions

    def workers(self) -> dict[type[Work], Worker]:
        return {Prune: self.prune}

    async def prune(self, task: Task, work: Prune) -> None:
        """A batch, and the next one after a breath; where nothing is left, again the next night."""

        def forget(tx: Transaction) -> tuple[int, int, int]:
            seen = task.now - self._claims
            forgotten = (
                tx.forget_claims(seen, PASSING, AT_ONCE),
                tx.forget_votes(seen, AT_ONCE),
                tx.forget_reactions(task.now - self._reactions, AT_ONCE),
            )
            fence(tx, task.job)
            more = AT_ONCE in forgotten
            zone = self._desk.policy(tx, work.team).zone
            enqueue(tx, work, work.team, task.now + PAUSE if more else next_night(task.now, zone))
            return forgotten

        forgotten = await self._desk.store.run(forget)
        if any(forgotten):
            log.info("forgotten: %d claims, %d parked votes, %d reactions", *forgotten)


def plan(tx: Transaction, desk: Desk, team: TeamId, now: datetime) -> None:
    """Have it done at night from now on; what is planned already stays as it is."""
    enqueue(tx, Prune(team), team, next_night(now, desk.policy(tx, team).zone))


def next_night(now: datetime, zone: str) -> datetime:
    here = now.astimezone(ZoneInfo(zone))
    day = here.date() if here.time() < NIGHT else here.date() + timedelta(days=1)
    return datetime.combine(day, NIGHT, here.tzinfo).astimezone(now.tzinfo)
