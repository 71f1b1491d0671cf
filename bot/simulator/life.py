"""One life of a bot's process, from its start to its end or its crash."""

import asyncio
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, Final

from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from bot.app import Bot, bolt, outbox_of
from bot.demo.seed import POLICY, Seeded
from bot.desk import Desk, Rules
from bot.domain.authority import PERIODS, Authority, Bound, GrantKind, Span
from bot.domain.ids import ChannelId, TeamId, UserId
from bot.domain.money import Money
from bot.domain.policy import Policy
from bot.language import LangId
from bot.llm import TemplateWriter
from bot.sandbox.records import Delivery, Json
from bot.settings import Settings
from bot.simulator.database import InlineStore
from bot.simulator.slack import SandboxClient
from bot.simulator.time import VirtualTime
from bot.slack import SlackWeb
from bot.start import Identity, load_policy
from handlers.kit import Kit
from handlers.router import Router

MONTH: Final = 40_00
DISCOUNT: Final = 900_00
"""Above the ceiling from which on two people are needed, for more than one person."""


@cache
def languages() -> LangId:
    found = LangId()
    found.warm()
    return found


@cache
def policy() -> Policy:
    """The demo's rules, but a month that holds one gift, so it is soon full; and two people for large discounts."""
    rules = load_policy(POLICY)
    return replace(
        rules, authorities=tuple(_narrowed(a) if a.seniority == 0 else _widened(a) for a in rules.authorities)
    )


def _narrowed(authority: Authority) -> Authority:
    month = Bound(Span.MONTH, Money(MONTH, authority.currency))
    return replace(authority, bounds=(*(b for b in authority.bounds if b.span is not Span.MONTH), month))


def _widened(authority: Authority) -> Authority:
    more = {**authority.per_grant, GrantKind.DISCOUNT_AMOUNT: Money(DISCOUNT, authority.currency)}
    return replace(authority, per_grant=more, bounds=tuple(b for b in authority.bounds if b.span in PERIODS))


def identity(seed: Seeded) -> Identity:
    return Identity(
        team=TeamId(seed.workspace.team_id),
        user=UserId(seed.app.bot_user_id),
        bot_id=seed.app.bot_id,
        url=f"https://{seed.workspace.domain}.slack.com/",
    )


def settings(seed: Seeded) -> Settings:
    read = Settings.read(
        {
            "SLACK_BOT_TOKEN": seed.app.bot_token,
            "SLACK_APP_TOKEN": seed.app.app_token,
            "AMENDS_CASES_CHANNEL": seed.cases_channel,
            "AMENDS_POLICY": str(POLICY),
        }
    )
    assert isinstance(read, Settings), read
    return read


class Life:
    """The bot as `bot.app` puts it together, but for the network, the threads and the time."""

    def __init__(
        self,
        seed: Seeded,
        store: InlineStore,
        client: SandboxClient,
        time: VirtualTime,
        rules: Policy,
        hook: Callable[[str], None],
    ) -> None:
        self.store = store
        self._hook = hook
        us, chosen = identity(seed), settings(seed)
        slack = SlackWeb(client, time)
        desk = Desk(store, lambda: Rules(rules))
        kit = Kit(
            desk=desk,
            slack=slack,
            clock=time,
            languages=languages(),
            team=us.team,
            bot_user=us.user,
            bot_id=us.bot_id,
            url=us.url,
            cases_channel=ChannelId(seed.cases_channel),
        )
        writer = TemplateWriter(languages())
        outbox = outbox_of(desk, slack, writer, time, chosen, us, Router(kit).found)
        self.prepared = False
        self.bot = Bot(bolt(chosen, us, kit), kit, outbox, slack, [])

    async def run(self, *, alone: bool, sweeps: bool) -> None:
        """Only who is alone with the database takes back what a life before it had in hand."""
        if alone:
            await self.bot.outbox.take_back()
        if sweeps:
            await self.bot.look_around()
        preparing = asyncio.create_task(self._prepare())
        await self.bot.outbox.run()
        await preparing

    async def _prepare(self) -> None:
        await self.bot.prepare()
        self.prepared = True

    async def receive(self, delivery: Delivery, payload: Json, attempt: int) -> tuple[bool, Any]:
        """Whether it was accepted, and the answer's content, as Socket Mode brings them back."""
        headers: dict[str, str | Sequence[str]] = {"x-slack-retry-num": [str(attempt)]} if attempt else {}
        request = AsyncBoltRequest(body=json.loads(json.dumps(payload)), mode="socket_mode", headers=headers)
        self._hook(f"received {delivery.kind}")
        response = await self.bot.app.async_dispatch(request)
        self._hook(f"answering {delivery.kind}")
        return response.status == 200, _content(response)


def _content(response: BoltResponse) -> Any:
    if not response.body:
        return None
    kind = (response.headers.get("content-type") or [""])[0]
    return json.loads(response.body) if kind.startswith("application/json") else {"text": response.body}
