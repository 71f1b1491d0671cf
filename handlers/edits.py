"""`/case edits`: what people changed in the drafts of a month before they approved them."""

from typing import Final

from slack_bolt.response import BoltResponse

from bot.domain.calendar import period_of
from bot.domain.ids import BrandId, ChannelId, UserId
from bot.domain.policy import Policy
from bot.domain.refusal import No, Refusal
from bot.edits import added_up, replies_of
from bot.ports import Message
from handlers.kit import Kit, ephemeral
from handlers.payload import Slash
from handlers.report import MONTH
from handlers.views.edits import edits, edits_coming
from handlers.views.refusals import refusal
from handlers.views.report import bad_month
from storage.replies import MonthOfReplies

AT_ONCE: Final = 40
"""So many replies are added up before Slack's three seconds are over, also on a busy machine."""


async def on_edits(slash: Slash, rest: str, kit: Kit) -> BoltResponse:
    """Of the brand in whose channel it is asked, else of the first; guests are not told what colleagues do."""
    language, typed = await kit.language(), rest.split()
    policy, person = await kit.store.run(lambda tx: (kit.policy(tx), tx.person(kit.team, UserId(slash.user))))
    month = typed[0] if typed else period_of(kit.clock.now(), policy.zone).month
    if not MONTH.fullmatch(month) or len(typed) > 1:
        return ephemeral(bad_month(language, rest))
    if person is None or not person.full_member:
        return ephemeral(Message(refusal(Refusal(No.NOT_A_MEMBER), language)))
    brand = policy.brand_of(ChannelId(slash.channel)).id
    found = await kit.store.run(lambda tx: replies_of(tx, kit.team, brand, month, policy))
    if len(found.replies) > AT_ONCE:
        kit.later(_tell(slash, kit, found, month, policy, brand))
        return ephemeral(edits_coming(policy, brand, len(found.replies)))
    return ephemeral(edits(await added_up(found, policy), month, policy, brand))


async def _tell(slash: Slash, kit: Kit, found: MonthOfReplies, month: str, policy: Policy, brand: BrandId) -> None:
    await kit.tell(slash.channel, slash.user, edits(await added_up(found, policy), month, policy, brand))
