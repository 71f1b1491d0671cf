"""Several bots on one PostgreSQL: each hears what the others commit, and all go by the database's clock."""

import logging
import threading
from collections.abc import Callable
from datetime import UTC, datetime

import psycopg
from sqlalchemy.engine import URL

from storage.engine import PATIENCE, address

log = logging.getLogger(__name__)

CHANNEL = "amends_work"
LOOK_SECONDS = 0.5
"""So long the listener may take to see that it is to stop."""
CLOCK_SECONDS = 30.0
AGAIN_SECONDS = 1.0


class Replicas:
    """A thread with a connection of its own: LISTEN, and now and then the time. While it is cut there is the poll."""

    def __init__(
        self, url: str, name: str, rang: Callable[[], None], told_time: Callable[[datetime], None] | None = None
    ) -> None:
        """`rang` is called when another than `name` left work to do; both come from the thread."""
        self._url, self._name, self._rang, self._told_time = _plain(address(url)), name, rang, told_time
        self._stop = threading.Event()
        self._heard = threading.Event()
        self._thread = threading.Thread(target=self._work, name="amends-replicas", daemon=True)

    def start(self) -> None:
        """Begin, and wait until the first connection listens (or is certainly late)."""
        self._thread.start()
        self._heard.wait(PATIENCE)

    def close(self) -> None:
        self._stop.set()
        self._thread.join()

    def _work(self) -> None:
        while not self._stop.is_set():
            try:
                with psycopg.connect(self._url, autocommit=True, connect_timeout=PATIENCE) as connection:
                    self._listen(connection)
            except psycopg.Error as error:
                log.warning("the other replicas are not heard (%s); the poll goes on", type(error).__name__)
                self._stop.wait(AGAIN_SECONDS)

    def _listen(self, connection: psycopg.Connection) -> None:
        connection.execute(f"LISTEN {CHANNEL}")
        # What was committed while nobody listened may be due.
        self._rang()
        rounds = 0
        while not self._stop.is_set():
            if rounds % round(CLOCK_SECONDS / LOOK_SECONDS) == 0:
                self._ask_time(connection)
            self._heard.set()
            rounds += 1
            for notice in connection.notifies(timeout=LOOK_SECONDS):
                if notice.payload != self._name:
                    self._rang()

    def _ask_time(self, connection: psycopg.Connection) -> None:
        """Also shows a connection that died in silence."""
        row = connection.execute("SELECT clock_timestamp()").fetchone()
        if row is not None and self._told_time is not None:
            self._told_time(row[0].astimezone(UTC))


def _plain(url: URL) -> str:
    """The address as libpq reads it."""
    return url.set(drivername="postgresql").render_as_string(hide_password=False)
