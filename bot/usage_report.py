"""`amends usage`: what the language model took, case by case."""

from collections.abc import Iterator
from decimal import Decimal

from storage.model_calls import CaseUsage
from storage.store import Store

HEAD = "case\tcalls\ttokens in\ttokens out\tcost"


def usage(url: str) -> str:
    """A line for each case and their sum, beside a running bot."""
    store = Store.open(url, read_only=True)
    try:
        found = store.run_now(lambda tx: [one for team in tx.teams() for one in tx.model_usage(team)])
    finally:
        store.close()
    return "\n".join([HEAD, *map(_line, found), *_sums(found)]) if found else "The model was not asked yet."


def _line(one: CaseUsage) -> str:
    guessed = f" ({one.guessed} guessed)" if one.guessed else ""
    cost = _cost(one.cost_micro, one.currency)
    return f"#{one.case.number}\t{one.calls}{guessed}\t{one.input_tokens}\t{one.output_tokens}\t{cost}"


def _sums(found: list[CaseUsage]) -> Iterator[str]:
    cases = len({one.case for one in found})
    tokens = sum(one.input_tokens + one.output_tokens for one in found)
    yield f"{cases} cases, {tokens} tokens, {tokens // cases} for a case on average"
    for currency in sorted({one.currency for one in found if one.currency}):
        yield _cost(sum(one.cost_micro or 0 for one in found if one.currency == currency), currency)


def _cost(micro: int | None, currency: str) -> str:
    return "-" if micro is None else f"{Decimal(micro).scaleb(-6):.4f} {currency}"
