"""Claims: a command is handled once, and a duplicate gets the first one's answer."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, update

from storage.base import Statements
from storage.errors import StorageError
from storage.tables import CLAIM

THIS = (CLAIM.c.team_id == bindparam("team"), CLAIM.c.key == bindparam("claimed"))
LOOK = select(CLAIM.c.outcome).where(*THIS)
SETTLE = update(CLAIM).where(*THIS).values(outcome=bindparam("answer"))


@dataclass(frozen=True, slots=True)
class Claimed:
    """Somebody handled this before; `outcome` is what they stored with `settle`, if anything."""

    outcome: dict[str, Any] | None


class Claims(Statements):
    def claim(self, team: str, key: str, at: datetime) -> Claimed | None:
        """Take the key: None when it is ours, else what the first one stored.

        Call it before anything is read: the insert is also the lock.
        """
        if self._insert_new(CLAIM, {"team_id": team, "key": key, "outcome": None, "at": at}):
            return None
        row = self._one(LOOK, {"team": team, "claimed": key})
        return Claimed(row.outcome if row else None)

    def settle(self, team: str, key: str, outcome: dict[str, Any]) -> None:
        """Store what a duplicate is to be answered; in the transaction that claimed the key."""
        if self._execute(SETTLE, {"team": team, "claimed": key, "answer": outcome}).rowcount != 1:
            raise StorageError("An outcome can be stored only for a key that was claimed before.")
