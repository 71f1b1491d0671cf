"""News of changed limits, told to each person by direct message, once."""

from collections.abc import Callable

from bot.delivery import metadata_key
from bot.desk import Desk
from bot.domain.limit_changes import LimitChange
from bot.domain.policy import Policy
from bot.fallback import Fallback
from bot.jobs import LimitNews, News, Work
from bot.outbox import Task, Worker, fence
from bot.ports import Message

LimitWords = Callable[[LimitChange, News, Policy], Message]


class LimitTelling:
    """Carries news of limits to people; who takes no direct messages is not told elsewhere, where others read it."""

    def __init__(self, desk: Desk, fallback: Fallback, words: LimitWords) -> None:
        self._desk = desk
        self._fallback = fallback
        self._words = words

    def workers(self) -> dict[type[Work], Worker]:
        return {LimitNews: self.news}

    async def news(self, task: Task, news: LimitNews) -> None:
        store = self._desk.store
        changes, policy = await store.run(lambda tx: (tx.limit_changes(news.team), self._desk.policy(tx, news.team)))
        change = next((c for c in changes if c.number == news.number), None)
        # What was decided meanwhile needs nobody's yes any more.
        if change is not None and (change.waiting or news.news is not News.ASKED):
            message = self._words(change, news.news, policy)
            await self._fallback.tell(task, [news.to], metadata_key(news.team, news.name), message)
        await store.run(lambda tx: fence(tx, task.job))
