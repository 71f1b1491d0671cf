"""Shortcuts: "Open a case" on a message, or from anywhere."""

from dataclasses import replace

from slack_bolt.response import BoltResponse

from bot.desk import Handled
from bot.domain.commands import AddRound, OpenCase
from bot.domain.ids import CaseId, ChannelId, UserId
from bot.domain.policy import Brand
from bot.domain.post import Surface
from handlers import payload, posts
from handlers.buttons import open_empty
from handlers.kit import Kit, done
from handlers.payload import Chosen, Shared
from handlers.views import modals
from handlers.views.answers import case_opened
from handlers.views.refusals import refusal
from storage.transaction import Transaction


async def on_message(body: payload.Body, kit: Kit) -> BoltResponse:
    """The message becomes a case, or joins the case in whose thread it stands."""
    chosen = payload.chosen(body)
    handled = await _handled(chosen, kit)
    language = await kit.language()
    if handled.refusal is not None:
        text = refusal(handled.refusal, language)
    else:
        text = case_opened(handled.case.number if handled.case else 0, language, kit.cases_channel)
    if not await kit.open_view(chosen.trigger_id, modals.notice(language, text)):
        kit.later(kit.tell(chosen.said.channel, chosen.user, text, chosen.said.thread_ts))
    return done()


async def on_global(body: payload.Body, kit: Kit) -> BoltResponse:
    await open_empty(payload.click(body), kit)
    return done()


async def _handled(chosen: Chosen, kit: Kit) -> Handled:
    said = chosen.said
    own = Shared("", said.channel, said.ts, user=said.user)
    no = await kit.own_words(said.forwards or [own])
    if no is not None:
        return Handled(refusal=no)

    def look(tx: Transaction) -> tuple[CaseId | None, Brand]:
        found = tx.case_in_thread(kit.team, said.channel, said.thread_ts or said.ts)
        return found, kit.policy(tx).brand_of(ChannelId(said.channel))

    found, brand = await kit.store.run(look)
    return await kit.desk.handle(_command(chosen, kit, found, brand))


def _command(chosen: Chosen, kit: Kit, found: CaseId | None, brand: Brand) -> OpenCase | AddRound:
    said = chosen.said
    post, _ = posts.post_of(said)
    at, by = kit.clock.now(), UserId(chosen.user)
    # The message may have been mended since it was last chosen, so each choice is asked anew; its key stays.
    asked_id = f"shortcut:{said.channel}:{said.ts}:{chosen.trigger_id}"
    anchored = said.channel == kit.cases_channel and not said.in_thread
    source = posts.source_of(said, Surface.SHORTCUT, post, anchored=anchored)
    if not anchored:
        # The bot need not be a member there: nothing can be posted under that message.
        source = replace(source, channel=None, ts=None)
    if found is not None and said.in_thread:
        return AddRound(id=asked_id, at=at, case=found, by=by, post=post, source=source)
    return OpenCase(
        id=asked_id,
        at=at,
        team=kit.team,
        by=by,
        brand=brand.id,
        channel=kit.cases_channel,
        post=post,
        source=source,
    )
