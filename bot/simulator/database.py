"""The database of a simulated process: a real SQLite file, its transactions run on the spot, every step a hook."""

import asyncio
import itertools
import os
import sqlite3
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import SQLAlchemyError

from storage.engine import engine_for
from storage.failures import translated
from storage.schema import migrate
from storage.store import Store
from storage.transaction import Transaction

T = TypeVar("T")
Hook = Callable[[str], None]
Bytes = Mapping[str, bytes]
"""A database as it lies on the disk: the contents of its file and of the files beside it, by their suffix."""

BESIDE = ("", "-journal", "-wal")


def _unheard(_name: str) -> None:
    """Between two lives nobody listens."""


def _nobody_else() -> None:
    """Without replicas nobody has to be told of work."""


class OneProcess(sqlite3.Connection):
    """In a forked copy of its process it does nothing: it would undo what the original is in the middle of."""

    def __init__(self, *given: Any, **options: Any) -> None:
        super().__init__(*given, **options)
        self._home = os.getpid()

    @property
    def ours(self) -> bool:
        return self._home == os.getpid()

    def commit(self) -> None:
        if self.ours:
            super().commit()

    def rollback(self) -> None:
        if self.ours:
            super().rollback()

    def close(self) -> None:
        if self.ours:
            super().close()


class Disk:
    """One file at a time; a crash goes on with a copy of its bytes.

    The engine outlives the files, because compiling every statement anew would take most of the time. Forked copies
    of the process share the folder, never a file.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._path = folder / "start.db"
        self._copies = 0
        self.commits = 0
        migrate(f"sqlite:///{self._path}")
        self._start = self._path.read_bytes()
        self.hook: Hook = _unheard
        self._connections: list[OneProcess] = []
        self._engine = self._hooked()

    def format(self) -> None:
        """An empty database, migrated."""
        self.leave()
        self._path = self._next()
        self._path.write_bytes(self._start)

    def crash(self) -> None:
        """Go on with the bytes as they are now; whoever still writes to the old file writes in vain."""
        self.go_on_with(self.now())
        self.hook = _unheard

    def now(self) -> Bytes:
        """The bytes at this moment, also in the middle of a transaction."""
        files = ((suffix, Path(f"{self._path}{suffix}")) for suffix in BESIDE)
        return {suffix: file.read_bytes() for suffix, file in files if file.exists()}

    def go_on_with(self, found: Bytes) -> None:
        self._path = self._next()
        write_bytes(self._path, found)

    def open(self) -> "InlineStore":
        return InlineStore(self._engine, self)

    def leave(self) -> None:
        """Remove what this process has written."""
        self._engine.dispose()
        # A connection of another process must not be collected either, for that would close it.
        self._connections = [one for one in self._connections if not one.ours]
        for path in self.folder.glob(f"life-{os.getpid()}-*"):
            path.unlink()

    def _next(self) -> Path:
        self._copies += 1
        return self.folder / f"life-{os.getpid()}-{self._copies}.db"

    def _hooked(self) -> Engine:
        engine = engine_for(f"sqlite:///{self._path}")

        @event.listens_for(engine, "do_connect")
        def elsewhere(_dialect: Any, _record: Any, where: list[Any], options: dict[str, Any]) -> None:
            where[0] = str(self._path)
            options["factory"] = OneProcess

        @event.listens_for(engine, "connect")
        def no_sync(connection: Any, _record: Any) -> None:
            # The page cache survives a kill, and nobody pulls the plug of this machine.
            connection.execute("PRAGMA synchronous = OFF")
            self._connections.append(connection)

        @event.listens_for(engine, "before_cursor_execute")
        def before(_c: Any, _cursor: Any, statement: str, *_: Any) -> None:
            self.hook(_named(statement)[0])

        @event.listens_for(engine, "after_cursor_execute")
        def after(_c: Any, _cursor: Any, statement: str, *_: Any) -> None:
            self.hook(_named(statement)[1])

        @event.listens_for(engine, "commit")
        def commit(_c: Connection) -> None:
            self.hook("before COMMIT")

        return engine


def write_bytes(path: Path, found: Bytes) -> None:
    for suffix, content in found.items():
        Path(f"{path}{suffix}").write_bytes(content)


@cache
def _named(statement: str) -> tuple[str, str]:
    """The hooks before and after it."""
    words = statement.split()
    table = next((b for a, b in itertools.pairwise(words) if a in ("FROM", "INTO", "UPDATE")), "")
    short = f"{words[0]} {table}".strip()
    return f"before {short}", f"after {short}"


class InlineStore(Store):
    """A store without threads: a transaction is run between two steps of the loop."""

    def __init__(self, engine: Engine, disk: Disk) -> None:
        super().__init__(engine, one_writer=False)
        self._disk = disk
        self._looked: dict[Callable[[Transaction], Any], tuple[int, Any]] = {}
        self._connection = engine.connect()
        self.dead = False
        self.pause: Callable[[], float] = float
        self.left_work: Callable[[], None] = _nobody_else

    async def run(self, fn: Callable[[Transaction], T]) -> T:
        await asyncio.sleep(self.pause())
        result = self.run_now(fn)
        await asyncio.sleep(0)
        return result

    def run_now(self, fn: Callable[[Transaction], T]) -> T:
        if self.dead:
            raise asyncio.CancelledError
        try:
            with self._connection.begin():
                tx = Transaction(self._connection)
                result = fn(tx)
        except SQLAlchemyError as error:
            self._roll_back()
            raise translated(error) from None
        self._disk.commits += 1
        self._disk.hook("after COMMIT")
        self._committed([tx])
        if tx.work_changed:
            self.left_work()
        return result

    def _roll_back(self) -> None:
        # A COMMIT that is refused leaves its transaction open, as in storage.writer.
        driver = self._connection.connection.driver_connection
        if driver is not None and driver.in_transaction:
            driver.rollback()

    def look(self, fn: Callable[[Transaction], T]) -> T:
        """For the judge: no hooks, nothing stored."""
        hook, self._disk.hook = self._disk.hook, _unheard
        try:
            with self._connection.begin() as transaction:
                result = fn(Transaction(self._connection))
                transaction.rollback()
        finally:
            self._disk.hook = hook
        return result

    def look_again(self, fn: Callable[[Transaction], T]) -> T:
        """The same, or what was found the last time where nothing was committed since."""
        committed, found = self._looked.get(fn, (-1, None))
        if committed != self._disk.commits:
            found = self.look(fn)
            self._looked[fn] = (self._disk.commits, found)
        return found  # type: ignore[no-any-return]

    def move(self) -> None:
        """Another process of the same file was killed: go on with the copy that is worked on now."""
        self._connection.invalidate()
        self._connection.close()
        self._connection = self._engine.connect()

    def die(self) -> None:
        """Nothing is finished and nothing stored any more."""
        self.dead = True
        self._connection.invalidate()
        self._connection.close()
