"""Races for one budget: everybody asks at the same moment, and every state that is committed is looked at."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from random import Random

from sqlalchemy import bindparam, func, select

from storage.ledger import Reservation
from storage.store import Store
from storage.tables import BUDGET, LEDGER
from tests.storage.examples import ANN, TEAM, case, eur
from tests.storage.times import NOON

RACERS = 4


def _sum(column, *where):
    whole = select(func.coalesce(func.sum(column), 0))
    return whole.where(column.table.c.period == bindparam("race"), *where).scalar_subquery()


ENTRIES = [_sum(LEDGER.c.amount_minor, LEDGER.c.entry == entry) for entry in ("reserve", "commit", "release")]
LOOK = select(*ENTRIES, *map(_sum, (BUDGET.c.reserved_minor, BUDGET.c.spent_minor, BUDGET.c.limit_minor)))


@dataclass(frozen=True)
class Ask:
    """One racer's reservation, and what becomes of it afterwards: nothing, it is spent, or given back."""

    grant: str
    amount: int
    then: str | None


@dataclass(frozen=True)
class Answer:
    """What the asker was told, and what was used of the budget at the end of that very transaction."""

    ask: Ask
    granted: bool
    used: int


class Races:
    """Several bots on one database, a few threads in each; the race number is the budget's period."""

    def __init__(self, url, bots, seed=1):
        self._stores = [Store.open(url) for _ in range(bots)]
        self._chance = Random(seed)
        self._stores[0].run_now(lambda tx: tx.save_case(case()))
        self._start = threading.Barrier(RACERS, timeout=60)
        self._pool = ThreadPoolExecutor(RACERS)
        self.wrong = []

    def close(self):
        self._pool.shutdown()
        for store in self._stores:
            store.close()

    def equal(self, number):
        """Everybody asks for the same and keeps it; the limit, how many fit into it, and the answers."""
        amount = self._chance.randint(1, 5_000)
        fit = self._chance.randint(0, RACERS - 1)
        asks = [Ask(f"{number}:{n}", amount, None) for n in range(RACERS)]
        limit = fit * amount + self._chance.randint(0, amount - 1)
        return limit, fit, self._race(number, limit, asks)

    def mixed(self, number):
        """Different amounts, some of which are spent or given back at once, while the others still ask."""
        asks = [
            Ask(f"{number}:{n}", self._chance.randint(1, 6_000), self._chance.choice((None, "commit", "release")))
            for n in range(RACERS)
        ]
        limit = self._chance.randint(0, 10_000)
        return limit, self._race(number, limit, asks)

    def _race(self, number, limit, asks):
        return list(self._pool.map(lambda racer: self._run(number, limit, *racer), enumerate(asks)))

    def _run(self, number, limit, racer, ask):
        store = self._stores[racer % len(self._stores)]
        wanted = Reservation(
            case=case().id,
            grant=ask.grant,
            manager=ANN,
            kind="gift",
            amount=eur(ask.amount),
            period=str(number),
            at=NOON,
        )

        def reserve(tx):
            granted = tx.reserve(wanted, eur(limit))
            return Answer(ask, granted, self._looked_at(tx, wanted.period))

        def settle(tx):
            settled = tx.commit_reservation if ask.then == "commit" else tx.release
            settled(TEAM, ask.grant, NOON)
            self._looked_at(tx, wanted.period)

        self._start.wait()
        answer = store.run_now(reserve)
        if answer.granted and ask.then:
            store.run_now(settle)
        return answer

    def _looked_at(self, tx, period):
        """Ledger and budget in one statement: what is committed, with what we are about to commit."""
        reserve, spent, free, *row = map(int, tx._one(LOOK, {"race": period}))
        told, limit = (row[0], row[1]), row[2]
        if told != (reserve - spent - free, spent) or not 0 <= sum(told) <= limit:
            self.wrong.append(f"{period}: reserved and spent {told} of {limit}, the ledger {reserve, spent, free}")
        return sum(told)
