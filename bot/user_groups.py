"""Slack user groups that have limits: read at the start, every hour, and when Slack says that they changed."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from bot.delivery import metadata_key
from bot.desk import MOST_ADMINS, Desk, after_all
from bot.domain.ids import ChannelId, TeamId, UserId
from bot.domain.policy import Policy
from bot.fallback import Fallback
from bot.jobs import GroupAlarm, ReadGroups, Work, enqueue
from bot.outbox import TOKEN_TROUBLE, Task, Worker, fence
from bot.ports import Message, Refused, Slack
from bot.slack_errors import OF_ONE_READING
from storage.transaction import Transaction

log = logging.getLogger(__name__)

AGAIN: Final = timedelta(hours=1)

GroupWords = Callable[[Policy, str, str], Message]
"""What to say of a group that Slack does not show, with Slack's code."""


def begin(tx: Transaction, desk: Desk, team: TeamId, now: datetime) -> None:
    """Have the groups read now; without any in the policy there is nothing to read."""
    if desk.rules().policy.groups():
        enqueue(tx, ReadGroups(team), team, now)


class UserGroups:
    """Reads who is in the groups; a group that cannot be read grants nothing, and an admin is told once."""

    def __init__(self, desk: Desk, slack: Slack, fallback: Fallback, home: ChannelId, words: GroupWords) -> None:
        self._desk = desk
        self._slack = slack
        self._fallback = fallback
        self._home = home
        self._words = words

    def workers(self) -> dict[type[Work], Worker]:
        return {ReadGroups: self.read, GroupAlarm: self.alarm}

    async def read(self, task: Task, work: ReadGroups) -> None:
        """What Slack cannot say at the moment stays as it was read last: then the whole job is done again."""
        found: dict[str, frozenset[UserId]] = {}
        codes: dict[str, str] = {}
        for group in sorted(self._desk.rules().policy.groups()):
            try:
                found[group] = await self._slack.group_members(group)
            except Refused as refused:
                if refused.code in TOKEN_TROUBLE - OF_ONE_READING:
                    raise
                log.warning("the user group %s cannot be read (%s): it grants nothing", group, refused.code)
                codes[group] = refused.code

        def keep(tx: Transaction) -> None:
            fence(tx, task.job)
            for group, users in found.items():
                tx.save_group(work.team, group, users, after_all(tx, work.team, task.now))
            for group, code in codes.items():
                tx.hide_group(work.team, group)
                alarm = GroupAlarm(work.team, group, code)
                if tx.claim(work.team, alarm.name, task.now) is None:
                    enqueue(tx, alarm, work.team, task.now)
            begin(tx, self._desk, work.team, task.now + AGAIN)

        await self._desk.store.run(keep)

    async def alarm(self, task: Task, alarm: GroupAlarm) -> None:
        store = self._desk.store
        policy, admins = await store.run(
            lambda tx: (self._desk.policy(tx, alarm.team), tx.admins(alarm.team, MOST_ADMINS))
        )
        message = self._words(policy, alarm.group, alarm.code)
        await self._fallback.tell(task, [*admins, self._home], metadata_key(alarm.team, alarm.name), message)
        await store.run(lambda tx: fence(tx, task.job))
