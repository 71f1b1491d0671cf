"""What the language model was asked and what it took."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field

from storage.columns import Instant, RowNumber, Whole, Words
from storage.tables.base import Row, check, named, of_case


class ModelCallRow(Row, table=True):
    """One question. Until it is `counted`, the tokens are what was set aside for it."""

    __tablename__ = "model_call"
    __table_args__ = (
        check("tokens", "input_tokens >= 0 AND output_tokens >= 0"),
        check("cost", "cost_micro IS NULL OR (cost_micro >= 0 AND length(currency) = 3)"),
        of_case(),
        Index(None, "team_id", "case_number"),
        Index(None, "team_id", "at"),
        {"sqlite_autoincrement": True},
    )
    id: int | None = Field(sa_type=RowNumber, primary_key=True, default=None)
    team_id: str = Field(sa_type=Words)
    case_number: int = Field(sa_type=Whole)
    at: datetime = Field(sa_type=Instant)
    purpose: str = Field(sa_type=Words)
    model: str = Field(sa_type=Words)
    prompt_version: str = Field(sa_type=Words)
    fingerprint: str = Field(sa_type=Words)
    input_tokens: int = Field(sa_type=Whole)
    output_tokens: int = Field(sa_type=Whole)
    counted: bool
    outcome: str = Field(sa_type=Words)
    cost_micro: int | None = Field(sa_type=Whole)
    currency: str = Field(sa_type=Words)


MODEL_CALL = named("model_call")
