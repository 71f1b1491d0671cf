"""The one way to run a transaction."""

import asyncio
import secrets
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from typing import Any, Self, TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from storage.engine import engine_for, in_memory, is_sqlite, only_read
from storage.errors import CommitUnknown, DatabaseUnavailable, StoreClosed
from storage.failures import translated, worth_retrying
from storage.replicas import Replicas
from storage.schema import check, migrate_connection
from storage.transaction import Transaction
from storage.wake import Wake
from storage.writer import Writer

T = TypeVar("T")

CONNECTIONS = 8
MOST_TRIES = 5
RECONNECT = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between attempts to reach a server that is away; together they leave time to answer Slack within three."""


class Store:
    """Runs synchronous functions as transactions, off the event loop.

    A function given to `run` or `run_now` may be called more than once before it is committed (a shared commit
    that failed, a deadlock): it must capture no state and return all it has to say. When it raises, nothing of it
    is stored and the caller gets the exception. `wake` is set after a commit that changed what there is to do.
    """

    def __init__(self, engine: Engine, *, one_writer: bool) -> None:
        self.wake = Wake()
        self._engine = engine
        self._closed = False
        self._name = secrets.token_hex(8)
        self._replicas: Replicas | None = None
        self._writer = Writer(engine, self._committed) if one_writer else None
        self._threads = ThreadPoolExecutor(CONNECTIONS, thread_name_prefix="amends-store")

    @classmethod
    def open(cls, url: str, *, read_only: bool = False) -> Self:
        """Open a migrated database; `read_only` works beside a running bot.

        Raises `SchemaProblem` with what to do when the database is not in the shape this program knows. A database
        in memory is made on the spot.
        """
        engine = engine_for(url, read_only=read_only, connections=CONNECTIONS)
        if in_memory(url):
            with engine.begin() as connection:
                migrate_connection(connection)
        else:
            check(url, thorough=not read_only)
        return cls(engine, one_writer=is_sqlite(url) and not read_only)

    def listen(self, url: str, told_time: Callable[[datetime], None]) -> None:
        """Share the work with other replicas of one PostgreSQL: tell them of ours, hear of theirs and of the time.

        `told_time` gets the database's time now and then, from another thread; the first time before this returns.
        """
        self._replicas = Replicas(url, self._name, self.wake.set, told_time)
        self._replicas.start()

    async def run(self, fn: Callable[[Transaction], T]) -> T:
        """Run the function as one transaction and return its result after the COMMIT.

        A server that is away for a moment is waited for, as long as it is certain that nothing was stored.
        """
        for wait in () if self._writer else RECONNECT:
            try:
                return await asyncio.wrap_future(self._submit(fn))
            except CommitUnknown:
                raise
            except DatabaseUnavailable:
                await asyncio.sleep(wait)
        return await asyncio.wrap_future(self._submit(fn))

    def run_now(self, fn: Callable[[Transaction], T]) -> T:
        """The same for callers without an event loop, and for the simulator."""
        if self._writer:
            result: T = self._writer.submit(fn).result()
            return result
        self._refuse_closed()
        return self._run_pooled(fn)

    def close(self) -> None:
        """Finish what was asked for, then let the database go."""
        self._closed = True
        if self._replicas:
            self._replicas.close()
        if self._writer:
            self._writer.close()
        self._threads.shutdown(wait=True)
        self._engine.dispose()

    def _submit(self, fn: Callable[[Transaction], T]) -> Future[Any]:
        if self._writer:
            return self._writer.submit(fn)
        self._refuse_closed()
        return self._threads.submit(self._run_pooled, fn)

    def _refuse_closed(self) -> None:
        if self._closed:
            raise StoreClosed("The store is closed; nothing was stored.")

    def _run_pooled(self, fn: Callable[[Transaction], T]) -> T:
        for tries_left in reversed(range(MOST_TRIES)):
            committing = False
            try:
                with self._engine.connect() as connection:
                    begun, tx = connection.begin(), Transaction(connection)
                    result = self._telling(fn)(tx)
                    # What only read loses nothing with the answer to its COMMIT.
                    committing = not only_read(connection)
                    begun.commit()
            except SQLAlchemyError as error:
                if tries_left and worth_retrying(error):
                    continue
                raise translated(error, committing=committing) from None
            self._committed([tx])
            return result
        raise AssertionError("the last try either returned or raised")

    def _telling(self, fn: Callable[[Transaction], T]) -> Callable[[Transaction], T]:
        """The same transaction, of which the other replicas hear with its COMMIT."""
        if self._replicas is None:
            return fn

        def told(tx: Transaction) -> T:
            result = fn(tx)
            if tx.work_changed:
                tx.tell_replicas(self._name)
            return result

        return told

    def _committed(self, transactions: list[Transaction]) -> None:
        if any(tx.work_changed for tx in transactions):
            self.wake.set()
