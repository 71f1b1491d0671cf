"""`/case edits`: what people changed in the drafts of a month before they approved them."""

from slack_bolt.response import BoltResponse

from bot.domain.calendar import period_of
from bot.domain.ids import ChannelId, UserId
from bot.domain.refusal import No, Refusal
from bot.edits import edits_of
from bot.ports import Message
from handlers.kit import Kit, ephemeral
from handlers.payload import Slash
from handlers.report import MONTH
from handlers.views.edits import edits
from handlers.views.refusals import refusal
from handlers.views.report import bad_month


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
    found = await edits_of(kit.store, kit.team, brand, month, policy)
    return ephemeral(edits(found, month, policy, brand))
