"""Whether the database is there, is ours, is up to date and takes what is written."""

import asyncio
from datetime import UTC, datetime

from bot.doctor.checks import Check, State
from storage.engine import in_memory, is_sqlite
from storage.errors import StorageError
from storage.store import Store
from storage.transaction import Transaction

NAME = "database"
_WHENEVER = datetime.fromtimestamp(0, UTC)


class _Undone(Exception):
    """Thrown after a trial write, so that nothing of it is kept."""


async def database(url: str, deadline: float) -> Check:
    """The trial takes the same way as every command, and is undone."""
    try:
        async with asyncio.timeout(deadline):
            return await asyncio.to_thread(_tried, url)
    except TimeoutError:
        return Check(NAME, State.PROBLEM, f"The database did not answer within {deadline:g} s.", "Is it running?")


def _tried(url: str) -> Check:
    try:
        if in_memory(url):
            return Check(
                NAME,
                State.WARNING,
                "The database is in memory: every case is lost when the program ends.",
                "Set DATABASE_URL to a file or a server.",
            )
        store = Store.open(url)
        try:
            store.run_now(_write)
        except _Undone:
            pass
        finally:
            store.close()
    except (StorageError, OSError) as error:
        return Check(NAME, State.PROBLEM, str(error))
    kind = "SQLite file" if is_sqlite(url) else "PostgreSQL database"
    return Check(NAME, State.OK, f"The {kind} is up to date and takes what is written.")


def _write(tx: Transaction) -> None:
    tx.claim("doctor", "doctor", _WHENEVER)
    raise _Undone
