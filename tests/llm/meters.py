"""What tests of the books of the model share: a clock that stands, answers that are counted, and what was written."""

import json
from decimal import Decimal

from sqlalchemy import select

from bot.domain.ids import CaseId, TeamId
from bot.tokens import Caps, Prices
from storage.tables import MODEL_CALL
from tests.llm.server import body
from tests.prompts.cases import THURSDAY

TEAM = TeamId("T1")
PLENTY = Caps(1_000_000, 10_000_000)
PRICES = Prices(Decimal("0.40"), Decimal("1.60"), "USD")


class StoppedClock:
    def __init__(self):
        self.at = THURSDAY

    def now(self):
        return self.at

    def steady(self):
        return 0.0


def counted(content, tokens_in=1200, tokens_out=300, **more):
    """An answer whose server says what it took."""
    usage = {"prompt_tokens": tokens_in, "completion_tokens": tokens_out, "total_tokens": tokens_in + tokens_out}
    choice = {"message": {"content": json.dumps(content)}, "finish_reason": "stop"}
    return body({"choices": [choice], "usage": usage, "model": "some-model-1", "system_fingerprint": "fp_7", **more})


def rows(store):
    return store.run_now(lambda tx: [dict(row._mapping) for row in tx._execute(select(MODEL_CALL))])


def taken(store):
    return store.run_now(lambda tx: tx.tokens_of_case(CaseId(TEAM, 142)))
