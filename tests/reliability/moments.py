"""The moments at which a life ends: chosen by a seed, met in the sandbox's own doing."""

import asyncio
import signal

from bot.sandbox.records import Answer

BEFORE_A_CALL, AFTER_A_CALL = "before a call is accepted", "after a call was accepted"
A_DELIVERY, AN_ANSWER = "a delivery", "an answer"
LATEST = {BEFORE_A_CALL: 12, AFTER_A_CALL: 12, A_DELIVERY: 5, AN_ANSWER: 5}
"""Which of its kind may be the last; a start alone makes half a dozen calls."""
A_MOMENT = "any moment"
LATEST_SECONDS = 0.4
LONGEST_LIFE = 3.0
"""Only on a busy machine does nothing happen for so long."""


class Moments:
    """Kills the bot in the very instant in which the n-th call, delivery or answer of its life is dealt with."""

    def __init__(self, workspace, lives, random):
        self._lives, self._random = lives, random
        self._kind, self._left = None, 0
        self._struck = asyncio.Event()
        self.met = dict.fromkeys((*LATEST, A_MOMENT), 0)
        self._call, self._sent, self._ack = workspace.call, workspace.sent, workspace.ack
        workspace.call, workspace.sent, workspace.ack = self._on_call, self._on_sent, self._on_ack

    def arm(self):
        """Choose the end of the next life."""
        self._struck.clear()
        self._kind = self._random.choice(list(self.met))
        self._left = self._random.randint(1, LATEST.get(self._kind, 1))

    async def passed(self):
        """Wait until the life has been ended; where its event does not come, time ends it."""
        patience = self._random.uniform(0, LATEST_SECONDS) if self._kind == A_MOMENT else LONGEST_LIFE
        try:
            async with asyncio.timeout(patience):
                await self._struck.wait()
        except TimeoutError:
            self._strike(A_MOMENT)

    def _is_now(self, kind):
        if kind != self._kind:
            return False
        self._left -= 1
        return self._left == 0

    def _strike(self, kind):
        self._kind = None
        self.met[kind] += 1
        self._lives.send(signal.SIGKILL)
        self._struck.set()

    def _on_call(self, method, token, arguments):
        if self._is_now(BEFORE_A_CALL):
            self._strike(BEFORE_A_CALL)
            return Answer({"ok": False, "error": "service_unavailable"}, 503)
        answer = self._call(method, token, arguments)
        if self._is_now(AFTER_A_CALL):
            self._strike(AFTER_A_CALL)
        return answer

    def _on_sent(self, delivery):
        self._sent(delivery)
        if self._is_now(A_DELIVERY):
            self._strike(A_DELIVERY)

    def _on_ack(self, envelope_id, response=None):
        taken = self._ack(envelope_id, response)
        if self._is_now(AN_ANSWER):
            self._strike(AN_ANSWER)
        return taken
