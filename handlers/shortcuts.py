"""Shortcuts: "Open a case" on a message, or from anywhere."""

from slack_bolt.response import BoltResponse

from bot.desk import Handled
from bot.domain.commands import AddRound, OpenCase
from bot.domain.ids import CaseId, ChannelId, UserId
from bot.domain.policy import Brand
from bot.domain.post import Surface
from handlers import payload, posts
from handlers.kit import Kit, done
from handlers.payload import Chosen
from handlers.views import modals
from handlers.views.answers import case_opened
from handlers.views.refusals import refusal
from storage.transaction import Transaction


async def on_message(body: payload.Body, kit: Kit) -> BoltResponse:
    """The message becomes a case, or joins the case in whose thread it stands."""
    chosen = payload.chosen(body)
    handled = await _handled(chosen, kit)
    language = await kit.language()
    if handled.refusal is None and handled.case is not None:
        text = case_opened(handled.case.number, language, kit.cases_channel)
    elif handled.refusal is not None:
        text = refusal(handled.refusal, language)
    await kit.open_view(chosen.trigger_id, modals.notice(language, text))
    return done()


async def on_global(body: payload.Body, kit: Kit) -> BoltResponse:
    await kit.open_view(payload.click(body).trigger_id, modals.open_modal(await kit.language()))
    return done()


async def _handled(chosen: Chosen, kit: Kit) -> Handled:
    said = chosen.said
    post, _ = posts.post_of(said)
    at = kit.clock.now()

    def look(tx: Transaction) -> tuple[CaseId | None, Brand]:
        found = tx.case_in_thread(kit.team, said.channel, said.thread_ts or said.ts)
        return found, kit.policy(tx).brand_of(ChannelId(said.channel))

    found, brand = await kit.store.run(look)
    if found is not None and said.in_thread:
        source = posts.source_of(said, Surface.SHORTCUT, post, anchored=False)
        command_id = f"round:{said.channel}:{said.ts}"
        by = UserId(chosen.user)
        return await kit.desk.handle(AddRound(id=command_id, at=at, case=found, by=by, post=post, source=source))
    anchored = said.channel == kit.cases_channel and not said.in_thread
    command = OpenCase(
        id=f"open:{said.channel}:{said.ts}",
        at=at,
        team=kit.team,
        by=UserId(chosen.user),
        brand=brand.id,
        channel=kit.cases_channel,
        post=post,
        source=posts.source_of(said, Surface.SHORTCUT, post, anchored=anchored),
    )
    return await kit.desk.handle(command)
