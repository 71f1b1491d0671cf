"""The bell that rings when a commit left work to do."""

import asyncio
import threading
from contextlib import suppress


class Wake:
    """Like `asyncio.Event`, but it may be set from any thread and awaited from any loop.

    Commits of this process ring it, and on PostgreSQL what other replicas tell (`storage.replicas`).
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._set = False
        self._waiting: set[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = set()

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
                loop.call_soon_threadsafe(bell.set)

    async def wait(self, timeout: float | None = None) -> bool:  # noqa: ASYNC109 - the caller's next due time
        """Return True as soon as it is set, False when `timeout` seconds have passed first."""
        bell = asyncio.Event()
        waiting = (asyncio.get_running_loop(), bell)
        with self._lock:
            if self._set:
                return True
            self._waiting.add(waiting)
        try:
            async with asyncio.timeout(timeout):
                await bell.wait()
        except TimeoutError:
            return self._set
        finally:
            with self._lock:
                self._waiting.discard(waiting)
        return True
