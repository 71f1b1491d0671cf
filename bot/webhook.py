"""The second way to an admin: one short JSON object, posted to an address of their own."""

import logging
from typing import Final

import aiohttp

from bot.ports import Clock

log = logging.getLogger(__name__)

SECONDS: Final = 10.0


class Webhook:
    """Posts what is the matter with the bot; never a word of a case, nor anybody's name."""

    def __init__(self, address: str, session: aiohttp.ClientSession, clock: Clock) -> None:
        self._address = address
        self._session = session
        self._clock = clock

    async def tell(self, trouble: str, sentence: str, over: bool) -> bool:
        """Whether it was taken; without an address the log is all there is, and enough."""
        if not self._address:
            return True
        body = {
            "text": f"Amends: {sentence} ({trouble})",
            "trouble": trouble,
            "state": "over" if over else "begun",
            "at": self._clock.now().isoformat(timespec="seconds"),
        }
        timeout = aiohttp.ClientTimeout(total=SECONDS)
        try:
            # A redirect would carry the words to an address that nobody has set.
            async with self._session.post(self._address, json=body, timeout=timeout, allow_redirects=False) as answer:
                taken = answer.ok and answer.status < 300
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            log.warning("AMENDS_ALARM_WEBHOOK does not answer (%s); again in a minute", type(error).__name__)
            return False
        if not taken:
            log.warning("AMENDS_ALARM_WEBHOOK answers HTTP %d; again in a minute", answer.status)
        return taken
