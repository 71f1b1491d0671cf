"""SQLite's one writer: a thread that runs what is waiting in one transaction."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from storage.errors import StoreClosed
from storage.failures import translated
from storage.transaction import Transaction

LARGEST_BATCH = 64


@dataclass(eq=False, slots=True)
class Asked:
    """A transaction somebody waits for."""

    run: Callable[[Transaction], Any]
    answer: Future[Any] = field(default_factory=Future)


class Writer:
    """Runs transactions one after another and answers each after its COMMIT.

    What is waiting shares one COMMIT. After any error the batch is rolled back and redone one by one, so a
    function may run twice and only the one that failed hears of it.
    """

    def __init__(self, engine: Engine, committed: Callable[[list[Transaction]], None]) -> None:
        self._engine = engine
        self._committed = committed
        self._queue: SimpleQueue[Asked | None] = SimpleQueue()
        self._gate = threading.Lock()
        self._closed = False
        self._connection = engine.connect()
        self._thread = threading.Thread(target=self._work, name="amends-writer", daemon=True)
        self._thread.start()

    def submit(self, run: Callable[[Transaction], Any]) -> Future[Any]:
        asked = Asked(run)
        with self._gate:
            if self._closed:
                raise StoreClosed("The store is closed; nothing was stored.")
            self._queue.put(asked)
        return asked.answer

    def close(self) -> None:
        """Finish what was asked for, then stop."""
        with self._gate:
            if not self._closed:
                self._closed = True
                self._queue.put(None)
        self._thread.join()
        self._connection.close()

    def _work(self) -> None:
        more = True
        while more:
            batch, more = self._waiting()
            if batch:
                self._run(batch)

    def _waiting(self) -> tuple[list[Asked], bool]:
        """Everything that is waiting now; blocks for the first. False after the last."""
        batch: list[Asked] = []
        asked = self._queue.get()
        while asked is not None:
            # A caller that was cancelled before its turn has stored nothing.
            if asked.answer.set_running_or_notify_cancel():
                batch.append(asked)
            if len(batch) >= LARGEST_BATCH:
                return batch, True
            try:
                asked = self._queue.get_nowait()
            except Empty:
                return batch, True
        return batch, False

    def _run(self, batch: list[Asked]) -> None:
        error = self._attempt(batch)
        if error is None:
            return
        if len(batch) > 1 and not _never_began(error):
            for asked in batch:
                self._run([asked])
            return
        for asked in batch:
            asked.answer.set_exception(translated(error))

    def _attempt(self, batch: list[Asked]) -> Exception | None:
        """Run the batch as one transaction and answer everybody; or say why nothing of it was stored."""
        try:
            with self._connection.begin():
                transactions = [Transaction(self._connection) for _ in batch]
                results = [asked.run(tx) for asked, tx in zip(batch, transactions, strict=True)]
        except Exception as error:  # noqa: BLE001 - the writer thread must outlive any transaction
            self._roll_back()
            return error
        self._committed(transactions)
        for asked, result in zip(batch, results, strict=True):
            asked.answer.set_result(result)
        return None

    def _roll_back(self) -> None:
        # A COMMIT that SQLite refuses leaves its transaction open, and SQLAlchemy takes it for ended.
        driver = self._connection.connection.driver_connection
        if driver is not None and driver.in_transaction:
            driver.rollback()


def _never_began(error: Exception) -> bool:
    # Each of the batch would wait as long again for the same lock.
    return isinstance(error, SQLAlchemyError) and "locked" in str(error)
