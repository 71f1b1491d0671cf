"""What the language model was asked: set aside before, counted after, added up by case and by day."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, func, insert, select, update

from bot.domain.ids import CaseId, TeamId
from storage.base import Statements
from storage.tables import MODEL_CALL, TEAM

_TOKENS = func.coalesce(func.sum(MODEL_CALL.c.input_tokens + MODEL_CALL.c.output_tokens), 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelCall:
    """One question about to be asked; its tokens are a guess."""

    case: CaseId
    at: datetime
    purpose: str
    model: str
    prompt_version: str
    input_tokens: int
    output_tokens: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What became of it. `cost_micro` is millionths of `currency`, None without prices."""

    model: str
    fingerprint: str
    input_tokens: int
    output_tokens: int
    outcome: str
    cost_micro: int | None = None
    currency: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseUsage:
    """All questions about one case, in one currency; `guessed` of them nobody has counted."""

    case: CaseId
    calls: int
    guessed: int
    input_tokens: int
    output_tokens: int
    cost_micro: int | None
    currency: str


class ModelCalls(Statements):
    def lock_model_calls(self, team: TeamId) -> None:
        """Whoever else sets tokens aside waits until this transaction ends."""
        self._one(select(TEAM.c.team_id).where(TEAM.c.team_id == team).with_for_update())

    def begin_model_call(self, call: ModelCall) -> int:
        """Set its tokens aside; the number to count it under."""
        values = {
            "team_id": call.case.team,
            "case_number": call.case.number,
            "at": call.at,
            "purpose": call.purpose,
            "model": call.model,
            "prompt_version": call.prompt_version,
            "fingerprint": "",
            "input_tokens": call.input_tokens,
            "output_tokens": call.output_tokens,
            "counted": False,
            "outcome": "",
            "cost_micro": None,
            "currency": "",
        }
        number: int = self._execute(insert(MODEL_CALL).values(values).returning(MODEL_CALL.c.id)).scalar_one()
        return number

    def count_model_call(self, number: int, told: Counted) -> None:
        values = {
            "fingerprint": told.fingerprint,
            "input_tokens": told.input_tokens,
            "output_tokens": told.output_tokens,
            "counted": True,
            "outcome": told.outcome,
            "cost_micro": told.cost_micro,
            "currency": told.currency,
            # The server knows better than we which model a name stood for.
            **({"model": told.model} if told.model else {}),
        }
        self._execute(update(MODEL_CALL).where(MODEL_CALL.c.id == number).values(values))

    def name_model_call(self, number: int, outcome: str) -> None:
        """What came of a call nobody has counted; what was set aside for it stays so."""
        self._execute(update(MODEL_CALL).where(MODEL_CALL.c.id == number).values(outcome=outcome))

    def tokens_of_case(self, case_id: CaseId) -> int:
        mine = (MODEL_CALL.c.team_id == case_id.team, MODEL_CALL.c.case_number == case_id.number)
        return int(self._connection.scalar(select(_TOKENS).where(*mine)) or 0)

    def tokens_since(self, team: TeamId, at: datetime) -> int:
        mine = (MODEL_CALL.c.team_id == team, MODEL_CALL.c.at >= at)
        return int(self._connection.scalar(select(_TOKENS).where(*mine)) or 0)

    def model_usage(self, team: TeamId) -> list[CaseUsage]:
        """What every case took, the first case first; a case with two currencies stands there twice."""
        of = MODEL_CALL.c
        columns = (
            of.case_number,
            of.currency,
            func.count().label("calls"),
            func.sum(case((of.counted, 0), else_=1)).label("guessed"),
            func.sum(of.input_tokens).label("input_tokens"),
            func.sum(of.output_tokens).label("output_tokens"),
            func.sum(of.cost_micro).label("cost_micro"),
        )
        rows = select(*columns).where(of.team_id == team).group_by(of.case_number, of.currency)
        return [
            CaseUsage(
                case=CaseId(team, row.case_number),
                calls=row.calls,
                guessed=int(row.guessed),
                input_tokens=int(row.input_tokens),
                output_tokens=int(row.output_tokens),
                cost_micro=None if row.cost_micro is None else int(row.cost_micro),
                currency=row.currency,
            )
            for row in self._execute(rows.order_by(of.case_number, of.currency))
        ]
