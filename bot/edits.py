"""The month's edits: looked up for who asks, and told in the cases channel on the first workday after the month."""

import asyncio
from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.delivery import metadata_key
from bot.desk import Desk
from bot.domain.calendar import bounds, period_of
from bot.domain.edits import Edits, edits
from bot.domain.ids import BrandId, ChannelId, TeamId
from bot.domain.policy import Policy
from bot.fallback import Fallback
from bot.jobs import EditsNews, SumUpEdits, Work, enqueue
from bot.outbox import Task, Worker, fence
from bot.ports import Message
from storage.replies import MonthOfReplies
from storage.transaction import Transaction

USUAL_DAYS: Final = frozenset({1, 2, 3, 4, 5})
USUAL_START: Final = time(9)

EditsWords = Callable[[Edits, str, Policy, BrandId], Message]
"""What to say of the edits of a month in a brand's replies."""


def begin(tx: Transaction, desk: Desk, team: TeamId, now: datetime) -> None:
    """Have the edits told of the month that ended last, where that is still to come, else of this one."""
    policy = desk.policy(tx, team)
    this = period_of(now, policy.zone).month
    before = period_of(bounds(this, policy.zone)[0] - timedelta(days=1), policy.zone).month
    month = before if told_at(before, policy) > now else this
    enqueue(tx, SumUpEdits(team, month), team, told_at(month, policy))


def told_at(month: str, policy: Policy) -> datetime:
    """When work begins on the first workday after the month; nobody here knows of holidays."""
    zone, hours = ZoneInfo(policy.zone), policy.hours
    day = bounds(month, policy.zone)[1].astimezone(zone).date()
    days = (hours.days if hours else None) or USUAL_DAYS
    while day.isoweekday() not in days:
        day += timedelta(days=1)
    start = hours.start if hours else USUAL_START
    # Arithmetic with moments is done in UTC.
    return datetime.combine(day, start, zone).astimezone(bounds(month, policy.zone)[1].tzinfo)


def replies_of(tx: Transaction, team: TeamId, brand: BrandId, month: str, policy: Policy) -> MonthOfReplies:
    return tx.replies_between(team, brand, *bounds(month, policy.zone))


async def added_up(found: MonthOfReplies, policy: Policy) -> Edits:
    """Hundreds of texts may have to be compared and checked: nobody else waits for that."""
    return await asyncio.to_thread(edits, found.replies, policy, found.most)


class MonthlyEdits:
    """Tells once a month, for each brand, what people changed in its drafts; nothing where nothing was changed."""

    def __init__(self, desk: Desk, fallback: Fallback, home: ChannelId, words: EditsWords) -> None:
        self._desk = desk
        self._fallback = fallback
        self._home = home
        self._words = words

    def workers(self) -> dict[type[Work], Worker]:
        return {SumUpEdits: self.sum_up, EditsNews: self.news}

    async def sum_up(self, task: Task, work: SumUpEdits) -> None:
        def plan(tx: Transaction) -> None:
            fence(tx, task.job)
            policy = self._desk.policy(tx, work.team)
            for brand in policy.brands:
                news = EditsNews(work.team, brand.id, work.month)
                # A start at the same moment may have planned the same month once more.
                if tx.claim(work.team, news.name, task.now) is None:
                    enqueue(tx, news, work.team, task.now)
            following = period_of(bounds(work.month, policy.zone)[1], policy.zone).month
            enqueue(tx, SumUpEdits(work.team, following), work.team, told_at(following, policy))

        await self._desk.store.run(plan)

    async def news(self, task: Task, news: EditsNews) -> None:
        def look(tx: Transaction) -> tuple[MonthOfReplies, Policy]:
            policy = self._desk.policy(tx, news.team)
            return replies_of(tx, news.team, news.brand, news.month, policy), policy

        store = self._desk.store
        replies, policy = await store.run(look)
        found = await added_up(replies, policy)
        if found.edited:
            message = self._words(found, news.month, policy, news.brand)
            await self._fallback.tell(task, [self._home], metadata_key(news.team, news.name), message)
        await store.run(lambda tx: fence(tx, task.job))
