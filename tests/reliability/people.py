"""People at work in the sandbox: many cases at once, each acting as soon as it sees what it waits for."""

import asyncio
import re
import time
from contextlib import suppress
from dataclasses import replace

from bot.sandbox.records import SlackError
from bot.simulator.judge import _words
from bot.simulator.scenarios import SCENARIOS
from bot.simulator.stage import Stage

FASTER = 10.0
"""People who wait five seconds wait half a second here."""
AGAIN_SECONDS = 4.0
LOOK_SECONDS = 0.05
PATIENCE = 120.0
NUMBER = re.compile(r"#\d+")
PLAYED = ("open", "draft", "approve", "withdraw", "grant-within", "grant-over-limit", "close-and-reopen")


class Hurried:
    """The people's own sense of time."""

    @property
    def elapsed(self):
        return time.monotonic() * FASTER


class OwnComplaint(Stage):
    """A stage on which the complaint that is forwarded is nobody else's."""

    def __init__(self, seed, number, busy):
        told = seed.complaints
        mine = {
            language: seed.workspace.bot_feed("U0FEED", seed.reviews_channel, f"{message.body['text']}-{number}")
            for language, message in told.items()
        }
        super().__init__(replace(seed, complaints=mine), Hurried())
        self.root = None
        self._busy = busy

    def forward(self, who, language):
        self.root = super().forward(who, language)
        return self.root

    def direct(self, user, text):
        """The direct message about this case: others are asked for their own at the same time."""
        number = NUMBER.search(str(self.said(self.root, "Case #")[0].body["text"]))
        return (yield from super().direct(user, f"{number[0]}: {text}"))

    def window(self, who, ts, action):
        """Nobody works in two windows at once; what an earlier click has opened late is closed."""
        yield from self.until(f"{who} has time", lambda: self._busy.setdefault(who, self) is self)
        self.workspace.stacks.pop(who, None)
        while not self.workspace.views_open(who):
            yield from self._clicked_once(who, ts, action)
        return self.workspace.views_open(who)[-1]

    def submit(self, who, view, values):
        """As often as it takes; a window that is gone was taken."""
        while view in self.workspace.views_open(who):
            sent = self.workspace.submit(who, view.id, values)
            yield from self._answered(sent)
        del self._busy[who]

    def pressed(self, who, ts, action):
        while (yield from self._clicked_once(who, ts, action)).error:
            pass

    def _clicked_once(self, who, ts, action):
        def press():
            with suppress(SlackError):
                return self.workspace.click(who, self.cases, ts, action)

        clicked = yield from self.until(f"the button {action}", press)
        yield from self._answered(clicked)
        return clicked

    def _answered(self, asked):
        """Who is told that it did not work waits a moment before they try again."""
        yield from self.until(f"the answer to a {asked.kind}", lambda: asked.done)
        if asked.error or "errors" in (asked.response or {}):
            yield from self.wait(AGAIN_SECONDS)


class Play:
    """One case from its beginning to the end of its script."""

    def __init__(self, seed, name, number, busy):
        self.name = name
        self.stage = OwnComplaint(seed, number, busy)
        self.over = False
        self._script = SCENARIOS[name].play(self.stage)
        self._waits = None
        self._since = time.monotonic()

    def go_on(self):
        """As far as there is something to see."""
        while not self.over:
            found = None
            if self._waits is not None:
                found = self._waits.found()
                if not found:
                    return
            try:
                self._waits = self._script.send(found)
            except StopIteration:
                self.over = True
            self._since = time.monotonic()

    def missed(self, since):
        """What has been waited for too long, all being well since that moment."""
        late = not self.over and time.monotonic() - max(since, self._since) > PATIENCE
        return f"{self.name} {self.stage.root}: {self._waits.what}" if late else None

    def thread(self):
        """What the bot says in it, without what differs from case to case."""
        told = [NUMBER.sub("#n", _words(m)) for m in self.stage.said(self.stage.root, "")]
        either = SCENARIOS[self.name].either
        return [words for words in told if not any(word in words for word in either)]


class People:
    """So many plays at a time; the next begins when one is over."""

    def __init__(self, seed):
        self._seed = seed
        self._busy = {}
        self.played = PLAYED
        self.plays = []

    def begin(self, name):
        self.plays.append(Play(self._seed, name, len(self.plays) + 1, self._busy))

    def under_way(self):
        return [play for play in self.plays if not play.over]

    async def work(self, at_once, wanted=lambda: True):
        """Keep so many plays going while they are wanted, whatever happens; then see them to their end."""
        calm_since = None
        while wanted() or self.under_way():
            calm_since = None if wanted() else calm_since or time.monotonic()
            while wanted() and len(self.under_way()) < at_once:
                self.begin(self.played[len(self.plays) % len(self.played)])
            for play in self.under_way():
                play.go_on()
            missed = [told for play in self.under_way() if calm_since and (told := play.missed(calm_since))]
            assert not missed, f"not seen: {missed}"
            await asyncio.sleep(LOOK_SECONDS)
