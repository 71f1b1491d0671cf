"""Delivery by signed HTTP requests, for an app without Socket Mode."""

import asyncio
import hashlib
import hmac
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.sandbox.deliveries import ACK_WITHIN
from bot.sandbox.records import Delivery
from bot.sandbox.workspace import Workspace


def signature(secret: str, timestamp: str, body: bytes) -> str:
    digest = hmac.new(secret.encode(), b"v0:" + timestamp.encode() + b":" + body, hashlib.sha256)
    return f"v0={digest.hexdigest()}"


def encoded(delivery: Delivery) -> tuple[bytes, str]:
    """Events are JSON, slash commands a form, interactions a form with one JSON field."""
    form = "application/x-www-form-urlencoded"
    if delivery.kind == "slash_commands":
        return urlencode(delivery.payload).encode(), form
    if delivery.kind == "interactive":
        return urlencode({"payload": json.dumps(delivery.payload)}).encode(), form
    return json.dumps(delivery.payload).encode(), "application/json"


class Webhooks:
    def __init__(self, workspace: Workspace, wall_clock: Callable[[], float]) -> None:
        self._workspace, self._wall_clock = workspace, wall_clock
        self._session: ClientSession | None = None
        self._running: set[asyncio.Task[None]] = set()

    def send(self, delivery: Delivery, url: str) -> None:
        self._workspace.sent(delivery)
        task = asyncio.create_task(self._post(delivery, delivery.envelope_id, url))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _post(self, delivery: Delivery, envelope_id: str, url: str) -> None:
        body, kind = encoded(delivery)
        timestamp = str(int(self._wall_clock()))
        headers = {
            "Content-Type": kind,
            "User-Agent": "Slackbot 1.0 (+sandbox)",
            "X-Slack-Request-Timestamp": timestamp,
            "X-Slack-Signature": signature(delivery.app.signing_secret, timestamp, body),
        }
        if delivery.attempt:
            reason = "http_timeout" if delivery.reason == "timeout" else delivery.reason
            headers |= {"X-Slack-Retry-Num": str(delivery.attempt), "X-Slack-Retry-Reason": reason}
        if self._session is None:
            self._session = ClientSession(timeout=ClientTimeout(total=ACK_WITHIN * 2))
        try:
            async with self._session.post(url, data=body, headers=headers) as response:
                text = await response.text()
                if response.status < 300:
                    self._workspace.ack(envelope_id, _response(text))
                else:
                    retry = response.headers.get("X-Slack-No-Retry") != "1"
                    self._workspace.refuse(envelope_id, "http_error", retry)
        except (ClientError, TimeoutError):
            self._workspace.refuse(envelope_id, "connection_failed")

    async def close(self) -> None:
        for task in list(self._running):
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
        if self._session is not None:
            await self._session.close()


def _response(text: str) -> Any:
    if not text.strip():
        return None
    try:
        return json.loads(text)
    except ValueError:
        return text
