"""`amends ledger verify`: what of the goodwill ledger does not hold, one line for each place."""

from collections.abc import Mapping
from typing import Final

from storage.ledger_check import LedgerProblem, Wrong, ledger_problems
from storage.store import Store

SENTENCES: Final[Mapping[Wrong, str]] = {
    Wrong.BALANCE: "{where}: debits and credits differ by {ledger} minor units",
    Wrong.BELOW_ZERO: "{where}: an account is below zero ({ledger})",
    Wrong.SUM: "{where}: the ledger says {ledger}, the budget {other}",
    Wrong.CHAIN: "goodwill {where}: its entries cannot follow each other like this ({ledger})",
    Wrong.CHANGED: "goodwill {where}: its entries ({ledger}) are not all of one amount, person, customer and period",
    Wrong.STATE: "goodwill {where}: it is {other}, but the entries say otherwise ({ledger})",
    Wrong.TERMS: "goodwill {where}: the ledger says {ledger}, the case {other}",
    Wrong.NO_GRANT: "goodwill {where}: there are entries ({ledger}), but its case knows nothing of it",
}


def verify(url: str) -> list[str]:
    """What is wrong in each team, beside a running bot."""
    store = Store.open(url, read_only=True)
    try:
        teams = store.run_now(lambda tx: tx.teams())
        return [f"{team}: {_line(problem)}" for team in teams for problem in ledger_problems(store.run_now, team)]
    finally:
        store.close()


def _line(problem: LedgerProblem) -> str:
    said = {"where": problem.where, "ledger": problem.ledger or "nothing", "other": problem.other or "nothing"}
    return SENTENCES[problem.wrong].format(**said)
