"""`/case goodwill`: what was given in a month, as a table, a chart or a file."""

import asyncio
import re
from typing import Final

from slack_bolt.response import BoltResponse

from bot.domain.calendar import period_of
from bot.domain.ids import UserId
from bot.domain.policy import Policy
from bot.domain.refusal import No, Refusal
from bot.ports import Message, NotSent, Refused, Unknown
from handlers.kit import Kit, ephemeral
from handlers.payload import Slash
from handlers.views import report as views
from handlers.views.picture import png
from handlers.views.refusals import refusal
from handlers.views.table import table
from storage.report import GrantLine
from storage.transaction import Transaction

MONTH: Final = re.compile(r"20\d\d-(0[1-9]|1[0-2])", re.ASCII)
FILE: Final = "csv"

Found = tuple[list[GrantLine], Policy, dict[UserId, str]]


async def on_goodwill(slash: Slash, rest: str, kit: Kit) -> BoltResponse:
    """The words at once; the chart and the file after the answer, because Slack may be slow or refuse them."""
    language, typed = await kit.language(), rest.casefold().split()
    policy = await kit.store.run(kit.policy)
    named = [word for word in typed if word != FILE]
    month = named[0] if named else period_of(kit.clock.now(), policy.zone).month
    if not MONTH.fullmatch(month) or len(named) > 1 or typed.count(FILE) > 1:
        return ephemeral(views.bad_month(language, rest))
    found = await kit.store.run(lambda tx: _found(tx, kit, UserId(slash.user), month))
    if isinstance(found, Refusal):
        return ephemeral(Message(refusal(found, language)))
    lines, policy, names = found
    if FILE in typed:
        kit.later(_send(slash, kit, f"goodwill-{month}.csv", table(lines, policy, language, names)))
        return ephemeral(views.file_coming(language))
    chart = views.charts(lines, month, language, names)
    if chart is not None:
        kit.later(_show(slash, kit, month, chart))
    return ephemeral(views.report(lines, month, policy, language))


def _found(tx: Transaction, kit: Kit, asker: UserId, month: str) -> Found | Refusal:
    """Guests and strangers are not told what colleagues give."""
    person = tx.person(kit.team, asker)
    if person is None or not person.full_member:
        return Refusal(No.NOT_A_MEMBER)
    lines = tx.grants_of_month(kit.team, month)
    known = {user: tx.person(kit.team, user) for user in {line.manager for line in lines}}
    return lines, kit.policy(tx), {user: p.real_name or p.name for user, p in known.items() if p}


async def _show(slash: Slash, kit: Kit, month: str, chart: Message) -> None:
    """As Slack draws it, or as a picture: not every workspace has Slack's charts."""
    if not await kit.tell(slash.channel, slash.user, chart):
        await _send(slash, kit, f"goodwill-{month}.png", await asyncio.to_thread(png, chart.blocks))


async def _send(slash: Slash, kit: Kit, name: str, content: bytes) -> None:
    language = await kit.language()
    try:
        channel = await kit.slack.direct_channel(UserId(slash.user))
        await kit.slack.send_file(channel, name, content)
    except (NotSent, Unknown, Refused) as error:
        code = error.code if isinstance(error, NotSent | Refused) else "unknown"
        await kit.tell(slash.channel, slash.user, views.file_failed(language, code))
