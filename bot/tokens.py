"""How much the language model may be asked, by case and by day, and the books of what it took."""

import logging
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import Final

from bot.llm import Call
from bot.llm_answer import Problem, Used
from bot.ports import Clock
from storage.errors import StorageError
from storage.model_calls import Counted, ModelCall
from storage.store import Store
from storage.transaction import Transaction

log = logging.getLogger(__name__)

ANSWERED: Final = "answered"


@dataclass(frozen=True, slots=True)
class Caps:
    """The most tokens, in and out together, for one case and for one day (UTC)."""

    case: int
    day: int


@dataclass(frozen=True, slots=True)
class Prices:
    """What a million tokens cost."""

    input: Decimal
    output: Decimal
    currency: str

    def micro(self, used: Used) -> int:
        """Millionths of the currency, rounded up: a price per million is as many millionths per token."""
        cost = self.input * used.input + self.output * used.output
        return int(cost.to_integral_value(ROUND_CEILING))


class TokenMeter:
    """Sets tokens aside before a call, in the transaction that compares the caps, so that calls side by side cannot
    pass them together; what an answer takes beyond its guess counts for the next one.
    """

    def __init__(self, store: Store, clock: Clock, caps: Caps, prices: Prices | None = None) -> None:
        self._store = store
        self._clock = clock
        self._caps = caps
        self._prices = prices

    async def reserve(self, call: Call) -> int | Problem:
        now = self._clock.now()
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        planned = ModelCall(
            case=call.case,
            at=now,
            purpose=call.purpose,
            model=call.model,
            prompt_version=call.prompt_version,
            input_tokens=call.tokens_in,
            output_tokens=call.tokens_out,
        )

        def set_aside(tx: Transaction) -> int | Problem:
            wanted = call.tokens_in + call.tokens_out
            tx.lock_model_calls(call.case.team)
            if tx.tokens_of_case(call.case) + wanted > self._caps.case:
                return Problem.CASE_TOKENS
            if tx.tokens_since(call.case.team, midnight) + wanted > self._caps.day:
                return Problem.DAY_TOKENS
            return tx.begin_model_call(planned)

        ticket = await self._store.run(set_aside)
        if isinstance(ticket, Problem):
            log.warning("case %d: the model is not asked (%s)", call.case.number, ticket)
        return ticket

    async def settle(self, ticket: int, used: Used | None, outcome: str) -> None:
        """An answer is worth more than its place in the books: where they cannot be written, the guess stands."""
        named = outcome or ANSWERED
        counted = None if used is None else self._counted(used, named)

        def count(tx: Transaction) -> None:
            if counted is None:
                tx.name_model_call(ticket, named)
            else:
                tx.count_model_call(ticket, counted)

        try:
            await self._store.run(count)
        except StorageError as error:
            log.warning("what a call of the model took could not be counted: %s", type(error).__name__)

    def _counted(self, used: Used, outcome: str) -> Counted:
        return Counted(
            model=used.model,
            fingerprint=used.fingerprint,
            input_tokens=used.input,
            output_tokens=used.output,
            outcome=outcome,
            cost_micro=self._prices.micro(used) if self._prices else None,
            currency=self._prices.currency if self._prices else "",
        )
