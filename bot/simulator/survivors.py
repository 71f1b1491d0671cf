"""What survives the bot's death: the file as SQLite recovers it, the workspace, the time, where the people are."""

import io
import pickle
import sqlite3
from contextlib import closing
from hashlib import blake2b
from pathlib import Path
from types import FunctionType, MethodType
from typing import Any, Final

from bot.sandbox.workspace import Workspace
from bot.simulator.database import BESIDE, Bytes, write_bytes
from bot.simulator.run import Run

NO_STATE: Final = frozenset({"now", "listeners", "calls"})
"""The clock, which is told apart; who is told of changes; the record of calls, which the workspace never reads."""


class Survivors:
    """Tells states apart: where the digests are equal, nothing that happens later can tell the two moments apart."""

    def __init__(self, folder: Path) -> None:
        self._copy = folder / "recovered.db"
        self._recovered: dict[bytes, bytes] = {}

    def digest(self, run: Run, found: Bytes) -> bytes:
        """`found` are the bytes on the disk; what was only in the process's memory is not looked at."""
        time = run.time
        moment = f"{time.elapsed!r} {time.jumped!r} {time.skew!r} {run.moves}"
        return blake2b(moment.encode() + self._file(found) + _workspace(run.seed.workspace), digest_size=16).digest()

    def _file(self, found: Bytes) -> bytes:
        """The file's digest after what SQLite does with a transaction that was cut off."""
        raw = blake2b()
        for suffix, content in found.items():
            raw.update(f"{suffix} {len(content)} ".encode())
            raw.update(content)
        key = raw.digest()
        if key not in self._recovered:
            self._recovered[key] = blake2b(self._recover(found)).digest()
        return self._recovered[key]

    def _recover(self, found: Bytes) -> bytes:
        for suffix in BESIDE:
            Path(f"{self._copy}{suffix}").unlink(missing_ok=True)
        write_bytes(self._copy, found)
        with closing(sqlite3.connect(self._copy)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        return self._copy.read_bytes()


def _workspace(workspace: Workspace) -> bytes:
    state = {name: value for name, value in vars(workspace).items() if name not in NO_STATE}
    out = io.BytesIO()
    _Plain(out, pickle.HIGHEST_PROTOCOL).dump(state)
    return blake2b(out.getvalue()).digest()


class _Plain(pickle.Pickler):
    """Functions by their names: which one it is says what it will do, for what it does it to is in the state."""

    def reducer_override(self, thing: object) -> Any:
        return (str, (thing.__qualname__,)) if isinstance(thing, FunctionType | MethodType) else NotImplemented
