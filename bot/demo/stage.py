"""What a story needs: people acting in the sandbox, and waiting until something is seen there."""

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

from bot.demo.world import World
from bot.sandbox.records import Interaction, Message, View
from bot.sandbox.transcript import message_text
from bot.sandbox.workspace import Workspace

T = TypeVar("T")

PATIENCE_SECONDS = 150.0
"""Longer than the pause a 429 asks for, and than the settle time; a story changes many messages a minute."""


class NotSeen(Exception):
    """A step of the story did not show in the sandbox's own state."""


class Stage:
    """One case channel; every wait looks at the sandbox alone, never at the bot."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.workspace: Workspace = world.seeded.workspace
        self.cases = world.seeded.cases_channel
        self.bot = world.seeded.app.bot_user_id

    async def until(self, what: str, holds: Callable[[], T | None]) -> T:
        """What `holds` finds, as soon as it does; `NotSeen` when that takes too long."""
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                while not (found := holds()):
                    if self.world.running.done():
                        self.world.running.result()
                        raise NotSeen(f"the bot stopped before: {what}")
                    await asyncio.sleep(0.05)
                return found
        except TimeoutError:
            raise NotSeen(what) from None

    async def answered(self, what: str, interaction: Interaction) -> Any:
        """What the bot answered to a command, click or modal."""
        await self.until(f"an answer to: {what}", lambda: interaction.done)
        if interaction.error:
            raise NotSeen(f"{what}: {interaction.error}")
        return interaction.response

    async def window(self, what: str, user: str, interaction: Interaction) -> View:
        """The modal that a click opened."""
        await self.answered(what, interaction)
        return await self.until(
            f"a window for: {what}", lambda: next(iter(self.workspace.views_open(user)[-1:]), None)
        )

    async def submitted(self, what: str, user: str, view: View, values: dict[str, Any]) -> Any:
        return await self.answered(what, self.workspace.submit(user, view.id, values))

    def said(self, root: str, text: str, channel: str | None = None) -> list[Message]:
        """The bot's messages of a thread whose notification text contains `text`, oldest first."""
        where = self.workspace.channels[channel or self.cases]
        ours = (m for m in where.messages.values() if m.author == self.bot and not m.deleted)
        return [m for m in ours if root in (m.thread_ts, m.ts) and text in str(m.body.get("text"))]

    async def message(self, root: str, text: str) -> Message:
        """The newest such message, once it is there."""
        return await self.until(f"a message “{text}”", lambda: next(iter(self.said(root, text)[-1:]), None))

    async def shows(self, message: Message, *words: str) -> Message:
        """Wait until a message, as a person reads it, contains the words."""

        def seen() -> Message | None:
            now = self.workspace.channels[message.channel].messages[message.ts]
            told = message_text(self.workspace, now)
            return now if all(word in told for word in words) else None

        return await self.until(f"“{' … '.join(words)}” in “{message.body.get('text')}”", seen)

    async def button(self, message: Message, action: str) -> Message:
        """Wait until a message has a button; clicking too early would find none."""

        def has() -> Message | None:
            now = self.workspace.channels[message.channel].messages[message.ts]
            elements = [e for b in now.body.get("blocks") or () for e in b.get("elements") or ()]
            return now if any(e.get("action_id") == action for e in elements) else None

        return await self.until(f"the button “{action}”", has)

    async def whispered(self, user: str, *words: str) -> Message:
        def heard() -> Message | None:
            told = self.workspace.ephemerals(user)
            return next((m for m in told if all(w in str(m.body.get("text")) for w in words)), None)

        return await self.until(f"a whisper to {user}: “{' … '.join(words)}”", heard)

    async def card(self, root: str) -> Message:
        """The case's card: the bot's first message in the thread."""
        return await self.until("the case's card", lambda: next(iter(self.said(root, "Case #")), None))

    async def status(self, root: str, status: str) -> Message:
        """The case's card, once it shows the status."""
        return await self.message(root, f": {status}")
