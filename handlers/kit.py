"""What handlers work with, and the two ways in which they answer Slack."""

import asyncio
import json
import logging
from collections.abc import Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

from slack_bolt.response import BoltResponse

from bot.desk import Desk
from bot.domain.ids import ChannelId, TeamId, UserId
from bot.domain.policy import Policy
from bot.ports import Clock, Languages, Message, NotSent, Refused, Slack, Unknown
from storage.store import Store
from storage.transaction import Transaction

log = logging.getLogger(__name__)

OPEN_VIEW_SECONDS: Final = 2.0
"""A trigger lives about three seconds, and the answer to Slack is due within three."""
JSON: Final[dict[str, str | Sequence[str]]] = {"content-type": ["application/json"]}


class Modals(Slack, Protocol):
    """Slack, with the calls that are no effects: they show something to one person at once, or not at all."""

    async def open_view(self, trigger_id: str, view: Mapping[str, Any]) -> str: ...

    async def publish_home(self, user: UserId, view: Mapping[str, Any]) -> None: ...


@dataclass
class Kit:
    """One workspace's desk, store and tools.

    `bot_user` and `bot_id` are our own names in Slack, `url` is the workspace's address.
    """

    desk: Desk
    slack: Modals
    clock: Clock
    languages: Languages
    team: TeamId
    bot_user: UserId
    bot_id: str
    cases_channel: ChannelId
    url: str = ""
    under_way: set[asyncio.Task[None]] = field(default_factory=set)

    @property
    def store(self) -> Store:
        return self.desk.store

    def policy(self, tx: Transaction) -> Policy:
        return self.desk.policy(tx, self.team)

    def permalink(self, channel: str, ts: str) -> str:
        """Slack's own form of a link to a message; asking Slack for twenty of them would take too long."""
        return f"{self.url.rstrip('/')}/archives/{channel}/p{ts.replace('.', '')}" if self.url and ts else ""

    async def language(self) -> str:
        """The team's language, where no case says which brand's."""
        policy = await self.store.run(self.policy)
        return policy.brand_of(self.cases_channel).language

    def later(self, work: Coroutine[Any, Any, None]) -> None:
        """Do something harmless after the answer to Slack; losing it loses nothing."""
        task = asyncio.create_task(work)
        self.under_way.add(task)
        task.add_done_callback(self.under_way.discard)

    async def open_view(self, trigger_id: str, view: Mapping[str, Any]) -> bool:
        """Open a modal now; False when Slack did not in time. Never repeated: a trigger is good for one use."""
        try:
            async with asyncio.timeout(OPEN_VIEW_SECONDS):
                await self.slack.open_view(trigger_id, view)
        except (NotSent, Unknown, Refused, TimeoutError) as error:
            log.warning("a modal was not opened: %s", type(error).__name__ if not str(error) else error)
            return False
        return True

    async def tell(self, channel: str, user: str, text: str, thread_ts: str | None = None) -> None:
        """Say something only this person sees, or nothing."""
        if not channel:
            return
        try:
            await self.slack.whisper(ChannelId(channel), UserId(user), Message(text), thread_ts)
        except (NotSent, Unknown, Refused) as error:
            log.info("nobody was told: %s", error)


def done() -> BoltResponse:
    return BoltResponse(status=200, body="")


def answer(body: Mapping[str, Any]) -> BoltResponse:
    return BoltResponse(status=200, body=json.dumps(body, ensure_ascii=False), headers=JSON)


def ephemeral(message: Message) -> BoltResponse:
    """The answer to a slash command, seen by who typed it."""
    blocks = {"blocks": [dict(block) for block in message.blocks]} if message.blocks else {}
    return answer({"response_type": "ephemeral", "text": message.text, **blocks})


def field_errors(errors: Mapping[str, str]) -> BoltResponse:
    return answer({"response_action": "errors", "errors": dict(errors)})


def instead(view: Mapping[str, Any]) -> BoltResponse:
    return answer({"response_action": "update", "view": dict(view)})
