"""What an admin does beside a running bot: backups, and deliveries that failed."""

import asyncio
import json
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from aiohttp import ClientSession
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from bot.domain.effects import Say
from bot.domain.ids import TeamId
from bot.jobs import Unreadable, Work, new_job, work_of
from bot.language import LangId
from bot.ports import Clock
from bot.settings import Settings
from bot.slack import SlackWeb, new_session, web_client
from bot.start import CannotStart, introduce, kit_of, load_policy, playbook_of, sole_user
from handlers.kit import Kit
from handlers.router import Router
from storage.backup import backup, restore
from storage.failed import FailedDelivery
from storage.jobs import Job
from storage.store import Store
from storage.transaction import Transaction

JOB: Final = "job "
"""How the outbox names what it has set aside."""
TRIED_BEFORE: Final = timedelta(days=1)
"""A job that was set aside may have been at work so long before; what it posted then is looked for."""


class NotDone(Exception):
    """Why nothing was done, in words for who asked."""


def save(url: str, target: Path) -> str:
    """`amends backup FILE`."""
    backup(url, target)
    return f"The database is saved in {target} ({target.stat().st_size} bytes). It holds customers' words."


def put_back(url: str, source: Path, clock: Clock, *, replaced: bool) -> str:
    """`amends restore FILE`; refused while a bot has the database."""
    try:
        with sole_user(url):
            aside = restore(url, source, clock.now(), replace=replaced)
    except CannotStart as no:
        raise NotDone(str(no)) from None
    kept = f" The old one is kept as {aside}." if aside else ""
    return f"{source} is restored.{kept} Start the bot: it looks what Slack shows already before it posts anything."


def listed(url: str) -> str:
    """`amends failed list`."""
    store = Store.open(url, read_only=True)
    try:
        failed = store.run_now(lambda tx: tx.every_failed_delivery())
    finally:
        store.close()
    if not failed:
        return "Nothing has failed."
    lines = [f"{one.id}\t{one.at:%Y-%m-%d %H:%M:%S} UTC\t{one.kind}\t{_one_line(one.cause)}" for one in failed]
    repeated = sorted(one.id for one in failed if _asked_again(one))
    return "\n".join([*lines, "Try one again with: amends failed retry ID", *_warned(repeated)])


def _asked_again(failed: FailedDelivery) -> bool:
    """Whether a person read that nothing was stored: a new window or click of theirs has another name."""
    return failed.kind.partition(" ")[0] in ("action", "command", "shortcut", "view")


def _warned(ids: Sequence[int]) -> list[str]:
    if not ids:
        return []
    which = ", ".join(map(str, ids))
    return [
        f"Careful with {which}: somebody pressed or typed it, and was asked to try again. "
        "If they have, a retry does it a second time; look in Slack first."
    ]


def retry(url: str, number: int, settings: Settings | None, clock: Clock) -> str:
    """`amends failed retry ID`: a job goes back to the bot, a delivery is handled here as if it came now."""
    store = Store.open(url)
    try:
        failed = store.run_now(lambda tx: tx.failed_delivery(number))
        if failed is None:
            raise NotDone(f"There is no failed delivery {number}; see `amends failed list`.")
        if failed.kind.startswith(JOB):
            return _job_again(store, failed, clock)
        if settings is None:
            raise NotDone("A delivery is tried again with the bot's own settings; set them as for `amends run`.")
        return asyncio.run(_delivered_again(store, failed, settings, clock))
    finally:
        store.close()


def _job_again(store: Store, failed: FailedDelivery, clock: Clock) -> str:
    kind, now = failed.kind.removeprefix(JOB), clock.now()
    work = _work(kind, failed)

    def put(tx: Transaction) -> bool:
        if not tx.forget_failed(failed.id):
            return False
        case = tx.look_case(work.case) if isinstance(work, Say) else None
        job, _ = new_job(work, TeamId(failed.team), now, case.channel if case else None)
        # When its key waits already, what is waiting does the same.
        tx.add_job(replace(job, created_at=failed.at - TRIED_BEFORE, tried_at=now))
        return True

    if not store.run_now(put):
        raise NotDone(f"Somebody else has just taken {failed.id} up.")
    return f"{failed.id} ({kind}) is given back; the running bot, or the next start, does it."


def _work(kind: str, failed: FailedDelivery) -> Work:
    job = Job(
        id=0,
        team=failed.team,
        kind=kind,
        queue=None,
        lane=None,
        key=None,
        payload=_body(failed),
        due=failed.at,
        attempts=0,
        token="",
        tried_at=None,
        created_at=None,
    )
    try:
        return work_of(job)
    except Unreadable:
        raise NotDone(f"{failed.id} ({kind}) cannot be read by this version of Amends.") from None


async def _delivered_again(store: Store, failed: FailedDelivery, settings: Settings, clock: Clock) -> str:
    """The same way as from Slack; what was handled after all meanwhile is not done twice, thanks to its claim."""
    body = _body(failed)
    last = await store.run(lambda tx: tx.last_failed())
    async with AsyncExitStack() as stack:
        session = await stack.enter_async_context(new_session())
        kit = await _kit(store, settings, clock, session)
        if kit.team != failed.team:
            raise NotDone(f"{failed.id} came from the workspace {failed.team}, and the token is of {kit.team}.")
        request = AsyncBoltRequest(body=body, mode="socket_mode")
        await Router(kit).async_process(req=request, resp=BoltResponse(status=200), next=_nobody)
        await asyncio.gather(*kit.under_way, return_exceptions=True)

    def settle(tx: Transaction) -> FailedDelivery | None:
        again = tx.failed_again(failed, last)
        if again is None:
            tx.forget_failed(failed.id)
        return again

    again = await store.run(settle)
    if again is not None:
        raise NotDone(f"{failed.id} failed again and is kept: {_one_line(again.cause)}")
    return f"{failed.id} ({failed.kind}) is done; what follows from it the running bot, or the next start, does."


async def _kit(store: Store, settings: Settings, clock: Clock, session: ClientSession) -> Kit:
    policy, book = load_policy(settings.policy_path), playbook_of(settings.playbook_path)
    client = web_client(settings.bot_token, settings.slack_api_url, session)
    us = await introduce(client)
    return kit_of(store, policy, settings, us, SlackWeb(client, clock), clock, LangId(), book=book)


async def _nobody() -> BoltResponse:
    return BoltResponse(status=404)


def _body(failed: FailedDelivery) -> dict[str, Any]:
    try:
        found = json.loads(failed.body)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise NotDone(f"{failed.id} was too large to be kept whole and cannot be tried again.")
    return found


def _one_line(text: str) -> str:
    return " ".join(text.split())[:200]
