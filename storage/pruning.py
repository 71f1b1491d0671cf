"""What is kept only for as long as it can be of use; cases, the ledger and the audit trail are never among it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Table, and_, delete, exists, or_, select, tuple_

from bot.domain.case import Status
from storage.base import Statements
from storage.sightings import timestamp_of
from storage.tables import CASE, CLAIM, MESSAGE, REACTION, VOTE


class Pruning(Statements):
    """Each forgets `limit` rows at most and tells how many there were."""

    def forget_claims(self, before: datetime, kinds: Sequence[str], limit: int) -> int:
        """Claims of these kinds (what stands before the first colon) that were taken before then."""
        of_kind = or_(*(CLAIM.c.key.startswith(f"{kind}:", autoescape=True) for kind in kinds))
        return self._forget(CLAIM, and_(CLAIM.c.at < before, of_kind), limit)

    def forget_votes(self, before: datetime, limit: int) -> int:
        """Reactions, parked since before then, whose message never became known."""
        first = timestamp_of(int(before.timestamp()) * 1_000_000)
        return self._forget(VOTE, VOTE.c.event_ts < first, limit)

    def forget_reactions(self, before: datetime, limit: int) -> int:
        """What was heard of reactions before then, on no message of a case that is open or was closed since."""
        here = (MESSAGE.c.team_id == REACTION.c.team_id, MESSAGE.c.channel == REACTION.c.channel)
        its_case = (CASE.c.team_id == MESSAGE.c.team_id, CASE.c.number == MESSAGE.c.case_number)
        of_use = or_(CASE.c.status != Status.CLOSED.value, CASE.c.quiet_since >= before)
        wanted = exists().where(*here, MESSAGE.c.ts == REACTION.c.ts, *its_case, of_use)
        return self._forget(REACTION, and_(REACTION.c.at < before, ~wanted), limit)

    def _forget(self, table: Table, which: Any, limit: int) -> int:
        key = list(table.primary_key)
        old = select(*key).where(which).limit(limit)
        return self._execute(delete(table).where(tuple_(*key).in_(old))).rowcount
