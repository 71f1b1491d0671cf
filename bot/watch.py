"""The watch over the bot itself: it notices what stands still, tells an admin, and sees when Slack takes us again."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Final

from bot.domain.ids import TeamId
from bot.health import Health
from bot.jobs import Tour, new_job
from bot.ports import Clock, NotSent, Refused, Unknown
from bot.slack_errors import TOKEN
from storage.errors import StorageError
from storage.store import Store

log = logging.getLogger(__name__)

EVERY: Final = timedelta(minutes=1)
SURE_SECONDS: Final = 5.0
"""A process that was stopped and goes on, or a clock that was set, looks dead for a moment."""
DATABASE_SECONDS: Final = 2.0
SILENCE: Final = timedelta(minutes=5)

Probe = Callable[[], Awaitable[frozenset[str]]]
"""Asks Slack whether it takes our calls, and with which scopes; an empty set where it does not say."""
Tell = Callable[[str, str, bool], Awaitable[bool]]
"""Tells an admin what is the matter, by its name and in a sentence, and later that it is over; False to try again."""

SLACK, DATABASE, OUTBOX, SWEEP = "slack", "database", "outbox", "sweep"


class Watch:
    """Looks every minute. `restored` is run when Slack takes our calls again after it had not."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        health: Health,
        team: TeamId,
        probe: Probe,
        tell: Tell,
        restored: Callable[[], Awaitable[None]],
    ) -> None:
        self._store = store
        self._clock = clock
        self._health = health
        self._team = team
        self._probe = probe
        self._tell = tell
        self._restored = restored
        self._checked = False
        self._told: dict[str, bool] = {}
        """Every trouble that stands, and whether somebody was told of it."""
        self._asked: datetime | None = None

    async def run(self) -> None:
        while True:
            self._health.suspected.clear()
            await self.look()
            try:
                async with asyncio.timeout(EVERY.total_seconds()):
                    await self._health.suspected.wait()
            except TimeoutError:
                continue

    async def ready(self) -> bool:
        """Whether the bot can do its work now; not before it was looked at once."""
        return self._checked and not await self._troubles()

    async def look(self) -> None:
        code = self._health.refused
        if code:
            await self._ask_slack()
        found = await self._troubles()
        if found.keys() & {OUTBOX, SWEEP}:
            await asyncio.sleep(SURE_SECONDS)
            found = await self._troubles()
        if SLACK not in found and code and (SLACK in self._told or code in TOKEN):
            # It may refuse again as soon as something is sent: it is over when a whole minute went well.
            found[SLACK] = f"Slack refused a call ({code}), though it knows the token. It is tried again."
        await self._report(found)
        self._checked = self._checked or DATABASE not in found

    async def _ask_slack(self) -> None:
        """Take sending up again when Slack knows us and the scope that was missing is there; asked once a minute."""
        now = self._clock.now()
        if self._asked is not None and timedelta() <= now - self._asked < EVERY:
            return
        self._asked = now
        try:
            scopes = await self._probe()
        except Refused as refused:
            self._health.refused = refused.code
            return
        except (NotSent, Unknown) as error:
            log.info("Slack does not say whether it takes our calls (%s)", error)
            return
        needed = {scope.strip() for scope in self._health.needed.split(",") if scope.strip()}
        if needed and scopes and not needed & scopes:
            return
        self._health.restore()
        try:
            await self._restored()
        except StorageError as error:
            log.warning("the database does not answer (%s); the sweep comes in its time", type(error).__name__)
        log.warning("Slack takes our calls: what waited is sent")

    async def _troubles(self) -> dict[str, str]:
        """Everything that keeps the bot from its work, by name, in a sentence for an admin."""
        found = {}
        if self._health.refused:
            found[SLACK] = (
                f"Slack refuses every call ({self._health.refused}). Nothing is sent and nothing is lost; it goes on "
                "by itself once the app is installed again with its token and scopes."
            )
        try:
            async with asyncio.timeout(DATABASE_SECONDS):
                overdue = await self._sweep_is_overdue()
        except (StorageError, TimeoutError):
            return {
                **found,
                DATABASE: "The database does not answer. Slack's deliveries are not taken until it does.",
            }
        since = self._health.silent_since(SILENCE)
        if since is not None:
            found[OUTBOX] = f"The outbox has shown no sign of life since {since:%H:%M} UTC: nothing is sent."
        if overdue:
            found[SWEEP] = "The sweep has not run for more than five minutes: lost events are not found."
        return found

    async def _sweep_is_overdue(self) -> bool:
        """Judged by its job, which any bot on this database may do; one that fails again and again stays overdue."""
        job, _ = new_job(Tour(self._team), self._team, self._clock.now())
        key = job.key or ""
        wanted = await self._store.run(lambda tx: tx.wanted_since(self._team, key))
        return wanted is None or self._clock.now() - wanted > SILENCE

    async def _report(self, found: dict[str, str]) -> None:
        for name, sentence in found.items():
            if name not in self._told:
                log.error("%s", sentence)
            if not self._told.get(name):
                self._told[name] = await self._tell(name, sentence, False)
        for name in [name for name in self._told if name not in found]:
            log.warning("%s: the trouble is over", name)
            if not self._told[name] or await self._tell(name, "This trouble is over.", True):
                del self._told[name]
