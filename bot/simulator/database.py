"""The database of a simulated process: a real SQLite file, its transactions run on the spot, every step a hook."""

import asyncio
import itertools
from collections.abc import Callable
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
BESIDE = ("", "-journal", "-wal")


def _unheard(_name: str) -> None:
    """Between two lives nobody listens."""


class Disk:
    """One file at a time; a crash goes on with a copy of its bytes.

    The engine outlives the files, because compiling every statement anew would take most of the time.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / "start.db"
        self._copies = 0
        migrate(f"sqlite:///{self._path}")
        self._start = self._path.read_bytes()
        self.hook: Hook = _unheard
        self._engine = self._hooked()

    def format(self) -> None:
        """An empty database, migrated."""
        self._leave()
        self._path = self._next()
        self._path.write_bytes(self._start)

    def crash(self) -> None:
        """Go on with the bytes as they are now; whoever still writes to the old file writes in vain."""
        path = self._next()
        for suffix in BESIDE:
            old = Path(f"{self._path}{suffix}")
            if old.exists():
                Path(f"{path}{suffix}").write_bytes(old.read_bytes())
        self._path = path
        self.hook = _unheard

    def open(self) -> "InlineStore":
        return InlineStore(self._engine, self)

    def _leave(self) -> None:
        self._engine.dispose()
        for path in self._folder.glob("life-*"):
            path.unlink()

    def _next(self) -> Path:
        self._copies += 1
        return self._folder / f"life-{self._copies}.db"

    def _hooked(self) -> Engine:
        engine = engine_for(f"sqlite:///{self._path}")

        @event.listens_for(engine, "do_connect")
        def elsewhere(_dialect: Any, _record: Any, where: list[Any], _options: Any) -> None:
            where[0] = str(self._path)

        @event.listens_for(engine, "connect")
        def no_sync(connection: Any, _record: Any) -> None:
            # The page cache survives a kill, and nobody pulls the plug of this machine.
            connection.execute("PRAGMA synchronous = OFF")

        @event.listens_for(engine, "before_cursor_execute")
        def before(_c: Any, _cursor: Any, statement: str, *_: Any) -> None:
            self.hook(f"before {_short(statement)}")

        @event.listens_for(engine, "after_cursor_execute")
        def after(_c: Any, _cursor: Any, statement: str, *_: Any) -> None:
            self.hook(f"after {_short(statement)}")

        @event.listens_for(engine, "commit")
        def commit(_c: Connection) -> None:
            self.hook("before COMMIT")

        return engine


def _short(statement: str) -> str:
    words = statement.split()
    table = next((b for a, b in itertools.pairwise(words) if a in ("FROM", "INTO", "UPDATE")), "")
    return f"{words[0]} {table}".strip()


class InlineStore(Store):
    """A store without threads: a transaction is run between two steps of the loop."""

    def __init__(self, engine: Engine, disk: Disk) -> None:
        super().__init__(engine, one_writer=False)
        self._disk = disk
        self._connection = engine.connect()
        self.dead = False
        self.pause: Callable[[], float] = float

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
        self._disk.hook("after COMMIT")
        self._committed([tx])
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
