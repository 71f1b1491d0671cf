"""Payloads on their way to an app: acks, redelivery, and what was lost."""

from collections.abc import Callable
from math import inf
from typing import Any
from uuid import UUID

from bot.sandbox.records import App, Delivery, Interaction, Json

ACK_WITHIN = 3.0
RETRY_AFTER = (0.0, 60.0, 300.0)


class Deliveries:
    """No timers: whoever owns the workspace calls `tick()`, takes what is due, and reports what became of it."""

    def __init__(self, now: Callable[[], float]) -> None:
        self.now = now
        self.version = 0
        self.listeners: list[Callable[[], None]] = []
        self.deliveries: list[Delivery] = []
        self.lost_deliveries: list[Delivery] = []
        self.late_acks: list[str] = []
        self.duplicate_deliveries = 0
        self.drop_events = False
        self._open: dict[int, Delivery] = {}
        self._envelopes: dict[str, Delivery] = {}
        self._counters: dict[str, int] = {}
        self._last_micro = 0

    def changed(self) -> None:
        self.version += 1
        for listener in list(self.listeners):
            listener()

    def new_id(self, prefix: str) -> str:
        self._counters[prefix] = self._counters.get(prefix, 0) + 1
        return f"{prefix}0SBX{self._counters[prefix]:06d}"

    def next_ts(self) -> str:
        """Unique and rising, also while the clock stands still."""
        self._last_micro = max(self._last_micro + 1, round(self.now() * 1_000_000))
        return f"{self._last_micro // 1_000_000}.{self._last_micro % 1_000_000:06d}"

    def send(
        self,
        app: App,
        kind: str,
        payload: Json,
        *,
        interaction: Interaction | None = None,
        answered: Callable[[Any], None] | None = None,
        accepts_response: bool = False,
    ) -> Delivery:
        """`answered` hears the ack's payload, or None when the ack was empty."""
        at = self.now()
        number = len(self.deliveries) + 1
        delivery = Delivery(number, kind, payload, app, at, at, accepts_response=accepts_response)
        delivery.interaction, delivery.answered = interaction, answered
        self.deliveries.append(delivery)
        self._start_attempt(delivery, at)
        return delivery

    def record_dropped(self, app: App, payload: Json) -> None:
        at = self.now()
        delivery = Delivery(len(self.deliveries) + 1, "events_api", payload, app, at, at, state="dropped")
        self.deliveries.append(delivery)
        self.lost_deliveries.append(delivery)

    def tick(self) -> None:
        """Turn every missed deadline into a redelivery or a loss."""
        at = self.now()
        for delivery in list(self._open.values()):
            if at >= delivery.deadline:
                self._failed(delivery, "timeout", at)
            elif delivery.state == "waiting" and delivery.due <= at and delivery.deadline == inf:
                # From now on somebody should come and take it; a clock that jumps must not skip this.
                delivery.deadline = at + ACK_WITHIN

    def due(self) -> list[Delivery]:
        at = self.now()
        return [d for d in self._open.values() if d.state == "waiting" and d.due <= at]

    def sent(self, delivery: Delivery) -> None:
        """The shell has put it on the wire; from here the app has its three seconds."""
        at = self.now()
        delivery.state, delivery.deadline = "sent", at + ACK_WITHIN
        delivery.sends.append(at)

    def envelope(self, delivery: Delivery) -> Json:
        """The Socket Mode frame around a payload."""
        frame: Json = {
            "envelope_id": delivery.envelope_id,
            "type": delivery.kind,
            "payload": delivery.payload,
            "accepts_response_payload": delivery.accepts_response,
        }
        if delivery.kind == "events_api":
            frame |= {"retry_attempt": delivery.attempt, "retry_reason": delivery.reason}
        return frame

    def ack(self, envelope_id: str, response: Any = None) -> bool:
        """False when nothing waits for it: unknown, late, or acked before."""
        delivery = self._envelopes.get(envelope_id)
        if delivery is None or delivery.state != "sent" or delivery.envelope_id != envelope_id:
            self.late_acks.append(envelope_id)
            return False
        self._close(delivery, "acked")
        delivery.response = response
        if delivery.answered is not None:
            delivery.answered(response)
        if delivery.interaction is not None:
            delivery.interaction.finish(response)
        self.changed()
        return True

    def refuse(self, envelope_id: str, reason: str, retry: bool = True) -> None:
        """The app answered with an error, or could not be reached."""
        delivery = self._envelopes.get(envelope_id)
        if delivery is None or delivery.state != "sent" or delivery.envelope_id != envelope_id:
            return
        if not retry:
            delivery.attempt = len(RETRY_AFTER)
        self._failed(delivery, reason, self.now())

    def settled(self) -> bool:
        """Nothing is due now and nobody owes an ack."""
        return not any(d.state == "sent" or d.due <= self.now() for d in self._open.values())

    def _start_attempt(self, delivery: Delivery, due: float) -> None:
        self._envelopes.pop(delivery.envelope_id, None)
        delivery.state, delivery.due, delivery.deadline = "waiting", due, inf
        number = delivery.id * 16 + delivery.attempt
        delivery.envelope_id = str(UUID(int=number, version=4))
        self._envelopes[delivery.envelope_id] = delivery
        self._open[delivery.id] = delivery

    def _failed(self, delivery: Delivery, reason: str, at: float) -> None:
        delivery.reason = reason
        if delivery.interaction is not None or delivery.attempt >= len(RETRY_AFTER):
            self._close(delivery, "lost")
            self.lost_deliveries.append(delivery)
            if delivery.interaction is not None:
                self.unanswered(delivery.interaction, reason)
        else:
            wait = RETRY_AFTER[delivery.attempt]
            delivery.attempt += 1
            self._start_attempt(delivery, at + wait)
        self.changed()

    def unanswered(self, interaction: Interaction, reason: str) -> None:
        interaction.finish(error="operation_timeout" if reason == "timeout" else "dispatch_failed")

    def _close(self, delivery: Delivery, state: str) -> None:
        delivery.state = state
        self._open.pop(delivery.id, None)
        self._envelopes.pop(delivery.envelope_id, None)
