"""The bell that rings when a commit left work to do."""

import asyncio
import threading
from contextlib import suppress

Bell = asyncio.Future[bool]
"""What one who waits is told: True that it rang, False that their time is up."""


class Wake:
    """Like `asyncio.Event`, but it may be set from any thread and awaited from any loop.

    Commits of this process ring it, and on PostgreSQL what other replicas tell (`storage.replicas`).
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._set = False
        self._waiting: set[tuple[asyncio.AbstractEventLoop, Bell]] = set()

    def is_set(self) -> bool:
        return self._set

    def clear(self) -> None:
        with self._lock:
            self._set = False

    def set(self) -> None:
        with self._lock:
            self._set = True
            waiting = list(self._waiting)
        for loop, bell in waiting:
            # Who waited in a loop that has ended needs no waking.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(_tell, bell, True)

    async def wait(self, timeout: float) -> bool:  # noqa: ASYNC109 - the caller's next due time
        """Return True as soon as it is set, False when `timeout` seconds have passed first."""
        loop = asyncio.get_running_loop()
        bell: Bell = loop.create_future()
        waiting = (loop, bell)
        with self._lock:
            if self._set:
                return True
            self._waiting.add(waiting)
        # Not `asyncio.timeout`: it throws an exception into whoever waits, and Python 3.11 does not tell a tracer
        # where their callers then go on (python/cpython#106749), so that their coverage could not be known.
        over = loop.call_later(timeout, _tell, bell, False)
        try:
            return await bell or self._set
        finally:
            over.cancel()
            with self._lock:
                self._waiting.discard(waiting)


def _tell(bell: Bell, rang: bool) -> None:
    if not bell.done():
        bell.set_result(rang)
