"""What handlers work with, and the two ways in which they answer Slack."""

import asyncio
import json
import logging
from collections.abc import Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final, Protocol

from slack_bolt.response import BoltResponse

from bot.delivery import permalink
from bot.desk import FRESH, Desk
from bot.domain.ids import ChannelId, TeamId, UserId
from bot.domain.people import Person
from bot.domain.policy import Policy
from bot.domain.refusal import No, Refusal
from bot.health import Health
from bot.ports import Clock, Languages, Message, NotSent, Refused, Slack, Unknown
from handlers.payload import Shared
from prompts.playbook import Playbook, packaged
from storage.lost import found_out
from storage.store import Store
from storage.transaction import Transaction

log = logging.getLogger(__name__)

PERSON_SECONDS: Final = 1.5
"""A window waits for us three seconds in all."""
NO_ANSWER: Final = (NotSent, Unknown, Refused, TimeoutError)
"""What Slack leaves us with when it does not say, or not in time."""
OPEN_VIEW_SECONDS: Final = 2.0
"""A trigger lives about three seconds, and the answer to Slack is due within three."""
ANCHOR: Final = "anchor"
"""A message that a person wrote and a case lives under."""
JSON: Final[dict[str, str | Sequence[str]]] = {"content-type": ["application/json"]}


class Modals(Slack, Protocol):
    """Slack, with the calls that are no effects: they show something to one person at once, or not at all."""

    async def open_view(self, trigger_id: str, view: Mapping[str, Any]) -> str: ...

    async def update_view(self, view_id: str, view: Mapping[str, Any]) -> None: ...

    async def publish_home(self, user: UserId, view: Mapping[str, Any]) -> None: ...

    async def send_file(self, channel: ChannelId, name: str, content: bytes) -> None: ...


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
    health: Health | None = None
    book: Playbook = field(default_factory=packaged)
    under_way: set[asyncio.Task[object]] = field(default_factory=set)

    @property
    def store(self) -> Store:
        return self.desk.store

    def policy(self, tx: Transaction) -> Policy:
        return self.desk.policy(tx, self.team)

    def permalink(self, channel: str, ts: str) -> str:
        return permalink(self.url, channel, ts)

    async def language(self) -> str:
        """The team's language, where no case says which brand's."""
        policy = await self.store.run(self.policy)
        return policy.brand_of(self.cases_channel).language

    def later(self, work: Coroutine[Any, Any, object]) -> None:
        """Do something harmless after the answer to Slack; losing it loses nothing."""
        task = asyncio.create_task(work)
        self.under_way.add(task)
        task.add_done_callback(self.under_way.discard)

    async def open_view(self, trigger_id: str, view: Mapping[str, Any]) -> bool:
        """Open a modal now; False when Slack did not in time. Never repeated: a trigger is good for one use."""
        try:
            async with asyncio.timeout(OPEN_VIEW_SECONDS):
                await self.slack.open_view(trigger_id, view)
        except NO_ANSWER as error:
            log.warning("a modal was not opened: %s", type(error).__name__ if not str(error) else error)
            return False
        return True

    async def update_view(self, view_id: str, view: Mapping[str, Any]) -> None:
        """Put other content into a modal that stands open; where Slack does not, it stays as it is."""
        try:
            async with asyncio.timeout(OPEN_VIEW_SECONDS):
                await self.slack.update_view(view_id, view)
        except NO_ANSWER as error:
            log.warning("a modal was not updated: %s", type(error).__name__ if not str(error) else error)

    async def fresh(self, user: UserId) -> Person | None:
        """The person as Slack knows them now, at most a minute old; None where nobody can say."""
        now = self.clock.now()
        try:
            return await self._asked(user)
        except NO_ANSWER:
            stored = await self.store.run(lambda tx: tx.person(self.team, user))
            return stored if stored and timedelta() <= now - stored.refreshed_at < FRESH else None

    async def person_now(self, user: UserId) -> Person | None:
        """The person as Slack knows them now; None when Slack does not say, or not in time."""
        try:
            return await self._asked(user)
        except NO_ANSWER:
            return None

    async def meet(self, user: UserId) -> None:
        """Ask Slack about somebody of whom nothing is known: to the desk they would be nobody."""
        if await self.store.run(lambda tx: tx.person(self.team, user)) is None:
            await self.person_now(user)

    async def _asked(self, user: UserId) -> Person | None:
        async with asyncio.timeout(PERSON_SECONDS):
            person = await self.slack.person(self.team, user)
        if person is not None:
            known = person
            await found_out(lambda: self.store.run(lambda tx: tx.save_person(known)))
        return person

    async def tell(self, channel: str, user: str, said: str | Message, thread_ts: str | None = None) -> bool:
        """Say something only this person sees: here, or where we may not speak, in their own channel with us.

        False where it was not said, or nobody knows.
        """
        message = said if isinstance(said, Message) else Message(said)
        try:
            if not channel or not await self._whispered(ChannelId(channel), UserId(user), message, thread_ts):
                direct = await self.slack.direct_channel(UserId(user))
                await self.slack.whisper(direct, UserId(user), message, None)
        except (NotSent, Unknown, Refused) as error:
            log.info("nobody was told: %s", error)
            return False
        return True

    async def _whispered(self, channel: ChannelId, user: UserId, message: Message, thread_ts: str | None) -> bool:
        try:
            await self.slack.whisper(channel, user, message, thread_ts)
        except Refused as refused:
            log.info("nothing can be said there: %s", refused.code)
            return False
        return True

    async def own_words(self, shared: Sequence[Shared]) -> Refusal | None:
        """Why what was forwarded is no post: the bot itself wrote all of it."""

        def look(tx: Transaction) -> str | None:
            numbers = [_own_number(tx, self, one) for one in shared]
            return None if not numbers or None in numbers else numbers[0]

        number = await self.store.run(look)
        return None if number is None else Refusal(No.ALREADY_A_CASE, {"number": number})


def _own_number(tx: Transaction, kit: Kit, shared: Shared) -> str | None:
    """Whose case a message of ours belongs to, empty where to none; None for anybody else's message."""
    known = tx.message_at(kit.team, shared.channel, shared.ts)
    if known is not None and known.kind != ANCHOR:
        return str(known.case_number or "")
    return "" if shared.user == kit.bot_user else None


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
