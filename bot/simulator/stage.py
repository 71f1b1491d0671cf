"""What people do in the workspace, as scripts that wait for what they can see."""

import json
from collections.abc import Callable, Generator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar

from bot.demo.seed import Seeded
from bot.domain.refusal import No, Refusal
from bot.sandbox.records import Interaction, Message, SlackError, View
from bot.sandbox.transcript import message_text
from bot.simulator.time import VirtualTime
from handlers.views.refusals import nothing_stored, refusal

T = TypeVar("T")
Script = Generator["Wait", Any, T]
AGAIN_SECONDS = (4.0, 4.0, 10.0, 10.0, 30.0, *[60.0] * 10)
"""After how long who was told that it did not work tries again, ever more patiently."""


@dataclass(frozen=True)
class Wait:
    """Somebody looks again and again until something is there."""

    what: str
    found: Callable[[], Any]


class Stage:
    """The cases channel and the people; every look is at the sandbox alone."""

    def __init__(self, seed: Seeded, time: VirtualTime) -> None:
        self.seed = seed
        self.workspace = seed.workspace
        self.cases = seed.cases_channel
        self.us = seed.app.bot_user_id
        self.time = time

    def until(self, what: str, found: Callable[[], T | None]) -> Script[T]:
        seen: T = yield Wait(what, found)
        return seen

    def wait(self, seconds: float) -> Script[None]:
        end = self.time.elapsed + seconds
        yield Wait(f"{seconds} seconds", lambda: self.time.elapsed >= end)

    def forward(self, who: str, language: str) -> str:
        """Forward a public complaint; its case lives in that message's thread."""
        source = self.seed.complaints[language]
        return self.workspace.forward(who, self.cases, self.seed.reviews_channel, source.ts).ts

    def react(self, who: str, ts: str, emoji: str) -> None:
        self.workspace.react(who, self.cases, ts, emoji)

    def said(self, root: str, text: str) -> list[Message]:
        where = self.workspace.channels[self.cases]
        ours = (m for m in where.messages.values() if m.author == self.us and not m.deleted)
        return [m for m in ours if root in (m.thread_ts, m.ts) and text in str(m.body.get("text"))]

    def message(self, root: str, text: str) -> Script[Message]:
        """The newest message of the bot's that says so."""
        found: Message = yield Wait(f"a message “{text}”", lambda: next(iter(self.said(root, text)[-1:]), None))
        return found

    def status(self, root: str, status: str) -> Script[Message]:
        """The case's card, once it shows the status."""
        return (yield from self.message(root, f": {status}"))

    def shows(self, message: Message, word: str) -> Script[None]:
        yield Wait(f"“{word}” in a message", lambda: word in message_text(self.workspace, message))

    def direct(self, user: str, text: str) -> Script[Message]:
        """The bot's newest direct message of that text to a person."""

        return (yield from self.until(f"a direct message “{text}” to {user}", lambda: self.told(user, text)))

    def told(self, user: str, text: str) -> Message | None:
        for channel in self.workspace.channels.values():
            if channel.kind == "im" and {user, self.us} <= set(channel.members):
                told = [m for m in channel.messages.values() if text in str(m.body.get("text"))]
                return told[-1] if told else None
        return None

    def window(self, who: str, ts: str, action: str) -> Script[View]:
        """Press a button until its window opens; a person whose click failed clicks again."""
        for seconds in AGAIN_SECONDS:
            clicked = yield from self._clicked(who, ts, action)
            yield _answer(clicked)
            opened = self.workspace.views_open(who)
            if opened:
                return opened[-1]
            yield from self.wait(seconds)
        raise NotSeen(f"a window for {action}")

    def _clicked(self, who: str, ts: str, action: str, channel: str = "") -> Script[Interaction]:
        def press() -> Interaction | None:
            try:
                return self.workspace.click(who, channel or self.cases, ts, action)
            except SlackError:
                return None

        return (yield from self.until(f"the button {action}", press))

    def submit(self, who: str, view: View, values: dict[str, Any]) -> Script[Any]:
        """Send a window in until it was taken; the same window, as a person would."""
        for seconds in AGAIN_SECONDS:
            if view not in self.workspace.views_open(who):
                # It was taken after all, only later than the person was told.
                return None
            sent = self.workspace.submit(who, view.id, values)
            yield _answer(sent)
            if sent.error is None and not _told_to_try_again(sent.response):
                return sent.response
            yield from self.wait(seconds)
        raise NotSeen("an answer to a window")

    def commanded(self, who: str, words: str) -> Script[View]:
        """Type `/case` and these words until their window opens."""
        for seconds in AGAIN_SECONDS:
            yield _answer(self.workspace.slash(who, self.cases, "/case", words))
            opened = self.workspace.views_open(who)
            if opened:
                return opened[-1]
            yield from self.wait(seconds)
        raise NotSeen(f"a window for /case {words}")

    def pressed(self, who: str, ts: str, action: str, channel: str = "") -> Script[None]:
        """Press a button that needs no window."""
        for seconds in AGAIN_SECONDS:
            clicked = yield from self._clicked(who, ts, action, channel)
            yield _answer(clicked)
            if clicked.error is None:
                return
            yield from self.wait(seconds)
            if not self._offers(ts, action, channel):
                # It was taken after all, only later than the person was told.
                return
        raise NotSeen(f"an answer to {action}")

    def _offers(self, ts: str, action: str, channel: str) -> bool:
        blocks = self.workspace.channels[channel or self.cases].messages[ts].body.get("blocks")
        return f'"action_id": "{action}"' in json.dumps(blocks)

    def pass_time(self, **delay: float) -> None:
        """Hours in which nobody does anything, and in which what was on the way arrives."""
        self.time.jumped += timedelta(**delay).total_seconds()
        self.workspace.tick()


def _answer(asked: Interaction) -> Wait:
    return Wait(f"the answer to a {asked.kind}", lambda: asked.done)


def turned_down(response: Any) -> bool:
    return isinstance(response, dict) and response.get("response_action") == "errors"


def _told_to_try_again(response: Any) -> bool:
    said = json.dumps(response, ensure_ascii=False)
    return any(again in said for again in (nothing_stored("en"), refusal(Refusal(No.UNKNOWN_PERSON), "en")))


class NotSeen(Exception):
    """Something a person waited for never came."""
