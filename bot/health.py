"""Whether the bot can do its work: what keeps the outbox from sending, and what `/ready` tells."""

import asyncio
from datetime import datetime, timedelta

from bot.ports import Clock


class Health:
    """One process's own state; the parts report to it, and nobody has to ask them."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._heard = clock.now()
        self.refused = ""
        """Slack's word for why it takes no call of ours; empty while it takes them."""
        self.needed = ""
        """The scopes of which one was missing, with commas between, where Slack named them."""
        self.suspected = asyncio.Event()
        """Set when it is worth looking at once."""

    def refuse(self, code: str, needed: str = "") -> None:
        """Slack refused us as a whole: nothing is sent until it is known to take our calls again."""
        self.refused, self.needed = code, needed
        self.suspected.set()

    def restore(self) -> None:
        self.refused = self.needed = ""

    def beat(self) -> None:
        """The outbox has just looked for work."""
        self._heard = self._clock.now()

    def silent_since(self, limit: timedelta) -> datetime | None:
        """Since when nothing was heard of the outbox, where that is longer than `limit`."""
        return self._heard if self._clock.now() - self._heard > limit else None
