"""People's words by digest, apart from what can never be changed, so that they can be erased."""

from datetime import datetime

from sqlalchemy import delete, select

from bot.domain.ids import CaseId, TeamId
from bot.domain.post import digest
from storage.base import Statements
from storage.tables import CASE_TEXT


class Texts(Statements):
    def save_text(self, case_id: CaseId, body: str, at: datetime) -> str:
        """Store a text of a case and return its digest, which is what the audit trail may hold."""
        key = digest(body)
        values = {"case_number": case_id.number, "digest": key, "body": body, "at": at}
        self._insert_new(CASE_TEXT, {"team_id": case_id.team, **values})
        return key

    def text(self, team: TeamId, key: str) -> str | None:
        """The text of a digest; None when it was erased or never stored."""
        wanted = select(CASE_TEXT.c.body).where(CASE_TEXT.c.team_id == team, CASE_TEXT.c.digest == key)
        return self._connection.scalar(wanted.limit(1))

    def erase_texts(self, case_id: CaseId) -> int:
        """Forget all texts of a case; how many there were."""
        of_case = (CASE_TEXT.c.team_id == case_id.team, CASE_TEXT.c.case_number == case_id.number)
        return self._execute(delete(CASE_TEXT).where(*of_case)).rowcount
