"""Prints the table of timings."""

import asyncio
import gc
import logging
import os
import platform
import tempfile
import warnings
from collections.abc import Callable
from itertools import count
from pathlib import Path
from time import perf_counter, process_time, thread_time

from slack_bolt.request.async_request import AsyncBoltRequest

from bot.domain.decide import decide
from bot.domain.reply_text import ReplyContext, lint
from bot.evaluation.cases import read
from bot.simulator.campaign import Campaign, fine, seeds
from bot.simulator.command import scratch
from bot.simulator.scenarios import SCENARIOS
from storage.schema import migrate
from storage.store import Store
from tests.domain.builders import GOOD, approval, circumstances, drafted, person
from tests.evaluation.test_unseen import UNSEEN
from tests.handlers.conftest import BEN, CASES, TEAM, World
from tests.storage.conftest import PostgreSQL, _started
from tests.storage.times import NOON

IN_FLIGHT = 32
DELIVERIES, COMMITS, CALLS, CHECKS = 3000, 5000, 3000, 600

Row = tuple[str, str]


def main() -> None:
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    rows = [*pure(), *simulated()]
    with tempfile.TemporaryDirectory(prefix="amends-bench-") as folder:
        url = f"sqlite:///{Path(folder) / 'amends.db'}"
        migrate(url)
        rows += on_database("SQLite", url)
    rows += on_postgresql()
    load = os.getloadavg()[0]
    print(
        f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores, load {load:.1f}\n"
    )
    print("| what | measured |\n|---|---|")
    for what, measured in rows:
        print(f"| {what} | {measured} |")


def on_postgresql() -> list[Row]:
    """As it is used: every commit is on the disk before it is answered."""
    with tempfile.TemporaryDirectory(prefix="amends-bench-", ignore_cleanup_errors=True) as folder:
        server = _started(Path(folder))
        try:
            found = PostgreSQL(server)
            for setting in ("fsync", "full_page_writes", "synchronous_commit"):
                found._administer(f"ALTER SYSTEM SET {setting} = on")
            found._administer("SELECT pg_reload_conf()")
            return on_database("PostgreSQL", found.url(found.create()))
        finally:
            server.cleanup()


def on_database(name: str, url: str) -> list[Row]:
    store = Store.open(url)
    try:
        return [commits(name, store), ack(name, store)]
    finally:
        store.close()


def pure() -> list[Row]:
    """On one core, processor time."""
    case, now, context = drafted(), circumstances(person=person(BEN)), ReplyContext(language="en", remedy="refund")
    command = approval(case)
    reply = _each(lambda: lint(GOOD, context))
    decision = _each(lambda: decide(case, command, now))
    return [
        ("checking a reply", f"{reply * 1e6:.0f} µs"),
        *(checked(length) for length in (150, 1000, 4000)),
        ("decisions in the core", f"{1 / decision:,.0f} a second"),
    ]


def checked(length: int) -> Row:
    """Replies put together of those of the measured cases, no two alike: nothing is remembered of an earlier one."""
    replies = [reply for reply in read(UNSEEN) if reply.kind == "good_reply"]
    took = []
    for number in range(CHECKS):
        first = replies[number % len(replies)]
        alike = [r.text for r in replies if r.context.language == first.context.language]
        text = f"{' '.join((alike * length)[number : number + length // 20])[:length]} {number}"
        began = thread_time()
        lint(text, first.context)
        took.append(thread_time() - began)
    took.sort()
    p50, p99 = took[len(took) // 2], took[len(took) * 99 // 100]
    return f"checking a reply of {length:,} characters", f"p50 {p50 * 1e3:.1f} ms, p99 {p99 * 1e3:.1f} ms"


def _each(work: Callable[[], object]) -> float:
    work()
    gc.collect()
    began = process_time()
    for _ in range(CALLS):
        work()
    return (process_time() - began) / CALLS


def simulated() -> list[Row]:
    with scratch() as disk:
        campaign = Campaign(disk)
        campaign.all(fine(SCENARIOS))
        rows = []
        for name, plan in (("calm", fine(list(SCENARIOS) * 3)), ("stormy", seeds(1, 30))):
            began = process_time()
            runs = campaign.all(plan).runs
            rows.append((f"{name} simulator runs", f"{runs / (process_time() - began):.1f} a second of one core"))
        return rows


def commits(name: str, store: Store) -> Row:
    numbers = iter(range(COMMITS))

    async def claimant() -> None:
        for number in numbers:
            await store.run(lambda tx, number=number: tx.claim(TEAM, f"bench:{number}", NOON))

    took = asyncio.run(_together(claimant))
    return f"commits on {name}, {IN_FLIGHT} in flight", f"{COMMITS / took:,.0f} a second"


def ack(name: str, store: Store) -> Row:
    """From a reaction's arrival to the answer after the commit, through Bolt, router and store."""
    took: list[float] = []

    async def deliver() -> None:
        world, fresh = World(store), count()

        async def sender() -> None:
            while (number := next(fresh)) < DELIVERIES:
                request = AsyncBoltRequest(body=_reaction(number), mode="socket_mode")
                began = perf_counter()
                response = await world.app.async_dispatch(request)
                took.append(perf_counter() - began)
                assert response.status == 200

        await _together(sender)

    asyncio.run(deliver())
    took.sort()
    p50, p99 = took[len(took) // 2], took[len(took) * 99 // 100]
    return f"answering Slack on {name}, {IN_FLIGHT} in flight", f"p50 {p50 * 1e3:.1f} ms, p99 {p99 * 1e3:.1f} ms"


def _reaction(number: int) -> dict[str, object]:
    place = {"type": "message", "channel": CASES, "ts": f"{number}.000100"}
    event = {"type": "reaction_added", "user": BEN, "reaction": "white_check_mark", "item": place}
    event["event_ts"] = f"{number}.000200"
    return {"type": "event_callback", "team_id": TEAM, "event_id": f"EvBENCH{number}", "event": event}


async def _together(worker: Callable[[], object]) -> float:
    began = perf_counter()
    await asyncio.gather(*(worker() for _ in range(IN_FLIGHT)))
    return perf_counter() - began


if __name__ == "__main__":
    main()
