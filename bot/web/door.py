"""The door: nothing reaches the bot but what Slack signed, in size, in time and in shape."""

import asyncio
import hashlib
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Final, Protocol

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from bot.web.payload import media_type, payload_of
from bot.web.signature import genuine

LARGEST = 256 * 1024
DEADLINE = 10.0
"""Seconds within which the headers must have come, and then the body."""

_log = logging.getLogger(__name__)
_WHY: Final[Mapping[int, str]] = {
    400: "malformed",
    401: "not signed by Slack",
    408: "too slow",
    413: "too large",
    415: "content encoding is not taken",
}
_PASSED_ON = ("X-Slack-Request-Timestamp", "X-Slack-Signature", "X-Slack-Retry-Num", "X-Slack-Retry-Reason")


class Answer(Protocol):
    """What goes back to Slack; Bolt's response is one."""

    @property
    def status(self) -> int: ...
    @property
    def headers(self) -> Mapping[str, Sequence[str]]: ...
    @property
    def body(self) -> str: ...


Dispatch = Callable[[Mapping[str, object], Mapping[str, str]], Awaitable[Answer]]
"""Takes what Slack said and the headers (names in small letters); an exception is answered with 500."""


async def _always() -> bool:
    return True


def web_app(
    dispatch: Dispatch,
    signing_secrets: Sequence[str],
    now: Callable[[], float],
    ready: Callable[[], Awaitable[bool]] = _always,
    deadline: float = DEADLINE,
) -> web.Application:
    """The application for HTTP mode; `now` is unix time. Run it with any aiohttp runner."""
    if not all(signing_secrets) or not signing_secrets:
        raise ValueError("HTTP mode needs a signing secret; an empty one would let anybody in")
    door = _Door(dispatch, tuple(signing_secrets), now, deadline)

    async def readiness(_request: web.Request) -> web.Response:
        return web.Response(text="ready\n") if await ready() else web.Response(status=503, text="not ready\n")

    app = web.Application(
        client_max_size=LARGEST,
        # A connection that has not sent a whole header by then is idle to aiohttp, and closed.
        handler_args={
            "keepalive_timeout": deadline,
            "lingering_time": min(deadline, 1.0),
            "auto_decompress": False,
            "access_log": None,
            "logger": _quiet_logger(),
        },
    )
    app.router.add_post("/slack/events", door.receive)
    app.router.add_get("/health", _health)
    app.router.add_get("/ready", readiness)
    return app


async def _health(_request: web.Request) -> web.Response:
    return web.Response(text="ok\n")


class _Door:
    def __init__(self, dispatch: Dispatch, secrets: Sequence[str], now: Callable[[], float], deadline: float) -> None:
        self._dispatch = dispatch
        self._secrets = secrets
        self._now = now
        self._deadline = deadline

    async def receive(self, request: web.Request) -> web.Response:
        if request.headers.get("Content-Encoding", "identity").lower() != "identity":
            return _turned_away(415, b"")
        body = await self._body(request)
        if isinstance(body, int):
            return _turned_away(body, b"")
        # The signature comes before any look at the content: a stranger's bytes are never parsed.
        if not genuine(body, *_signature(request), self._secrets, self._now()):
            return _turned_away(401, body)
        content_type = request.headers.get("Content-Type", "")
        payload = payload_of(body, content_type)
        if payload is None:
            return _turned_away(400, body)
        if payload.get("ssl_check") == "1" and not payload.keys() & {"type", "command"}:
            return web.Response()
        return _sent(await self._dispatch(payload, _passed_on(request, media_type(content_type) or "")))

    async def _body(self, request: web.Request) -> bytes | int:
        """The whole body, or the status with which it is refused."""
        if (request.content_length or 0) > LARGEST:
            return 413
        body = bytearray()
        try:
            async with asyncio.timeout(self._deadline):
                async for chunk in request.content.iter_any():
                    body += chunk
                    if len(body) > LARGEST:
                        return 413
        except TimeoutError:
            return 408
        except (web.RequestPayloadError, HttpProcessingError, ConnectionError):
            return 400
        return bytes(body)


def _signature(request: web.Request) -> tuple[str, str]:
    """Timestamp and signature; a header given twice counts as none, for nobody knows which one was meant."""
    given = [request.headers.getall(name, []) for name in _PASSED_ON[:2]]
    timestamp, signature = [values[0] if len(values) == 1 else "" for values in given]
    return timestamp, signature


def _passed_on(request: web.Request, kind: str) -> Mapping[str, str]:
    # Bolt obeys headers of its own (x-slack-bolt-lazy-only) that the signature does not cover: only these pass.
    known = {name.lower(): request.headers[name] for name in _PASSED_ON if name in request.headers}
    return {"content-type": kind, **known}


def _turned_away(status: int, body: bytes) -> web.Response:
    digest = hashlib.sha256(body).hexdigest()[:12]
    _log.info("A delivery was turned away: %s (%d bytes, sha256 %s)", _WHY[status], len(body), digest)
    response = web.Response(status=status, text=f"{_WHY[status]}\n")
    if status in (408, 413):
        response.force_close()
    return response


def _sent(answer: Answer) -> web.Response:
    headers = [(name, value) for name, values in answer.headers.items() for value in values]
    return web.Response(status=answer.status, body=(answer.body or "").encode(), headers=headers)


def _quiet_logger() -> logging.Logger:
    """aiohttp's logger, without the words of requests that are no HTTP: they may hold anything."""
    logger = logging.getLogger(f"{__name__}.http")
    if not logger.filters:
        logger.addFilter(_without_requests)
    return logger


def _without_requests(record: logging.LogRecord) -> bool:
    error = record.exc_info[1] if record.exc_info else None
    return not isinstance(error, HttpProcessingError)
