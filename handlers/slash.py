"""`/case`: open, show, list, mine, limits, goodwill, edits, help."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from slack_bolt.response import BoltResponse

from bot.domain.case import Case
from bot.domain.commands import OpenCase
from bot.domain.ids import CaseId, ChannelId, UserId
from bot.domain.post import Surface
from bot.domain.refusal import No, Refusal
from bot.ports import Message
from handlers import payload, posts
from handlers.edits import on_edits
from handlers.kit import Kit, done, ephemeral
from handlers.limits import on_limits
from handlers.payload import Slash
from handlers.report import on_goodwill
from handlers.views import lists, modals
from handlers.views.answers import case_opened
from handlers.views.refusals import nothing_stored, refusal
from storage.transaction import Transaction

MOST_LISTED: Final = 1000
"""More open cases than a person will page through."""


async def on_case(body: payload.Body, kit: Kit) -> BoltResponse:
    slash = payload.slash(body)
    word, *rest = slash.text.split(None, 1) or [""]
    answer = ANSWERS.get(word.casefold())
    if answer is None:
        unknown = word if word.casefold() not in ("", "help") else None
        return ephemeral(lists.help_text(await kit.language(), unknown))
    return await answer(slash, rest[0] if rest else "", kit)


async def _open(slash: Slash, rest: str, kit: Kit) -> BoltResponse:
    language = await kit.language()
    if not rest:
        shown = await kit.open_view(slash.trigger_id, modals.open_modal(language))
        return done() if shown else ephemeral(Message(nothing_stored(language)))
    post = posts.written(rest, slash.links)
    policy = await kit.store.run(kit.policy)
    command = OpenCase(
        id=f"slash:{slash.trigger_id}",
        at=kit.clock.now(),
        team=kit.team,
        by=UserId(slash.user),
        brand=policy.brand_of(ChannelId(slash.channel)).id,
        channel=kit.cases_channel,
        post=post,
        source=posts.typed_source(Surface.SLASH, post),
    )
    handled = await kit.desk.handle(command)
    if handled.refusal is not None:
        return ephemeral(Message(refusal(handled.refusal, language)))
    number = handled.case.number if handled.case else 0
    return ephemeral(Message(case_opened(number, language, kit.cases_channel)))


async def _show(slash: Slash, rest: str, kit: Kit) -> BoltResponse:
    language = await kit.language()
    digits = rest.removeprefix("#")
    number = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else 0

    def look(tx: Transaction) -> tuple[Case | None, str]:
        case = tx.look_case(CaseId(kit.team, number))
        return case, root_ts(tx, case) if case else ""

    case, root = await kit.store.run(look)
    if case is None:
        return ephemeral(Message(refusal(Refusal(No.NO_SUCH_CASE, {"number": rest.removeprefix("#")}), language)))
    policy = await kit.store.run(kit.policy)
    return ephemeral(lists.case_shown(case, policy, kit.clock.now(), link=kit.permalink(case.channel, root)))


async def _list(slash: Slash, rest: str, kit: Kit) -> BoltResponse:
    return await _listed(rest, kit, None)


async def _mine(slash: Slash, rest: str, kit: Kit) -> BoltResponse:
    return await _listed(rest, kit, UserId(slash.user))


async def _listed(rest: str, kit: Kit, owner: UserId | None) -> BoltResponse:
    page = max(int(rest), 1) if rest.isascii() and rest.isdigit() and len(rest) < 6 else 1

    def look(tx: Transaction) -> list[tuple[Case, str]]:
        found = (tx.look_case(line.id) for line in tx.open_cases(kit.team, owner, MOST_LISTED))
        return [(case, root_ts(tx, case)) for case in found if case]

    found = await kit.store.run(look)
    policy = await kit.store.run(kit.policy)
    links = {case.id.number: kit.permalink(case.channel, root) for case, root in found if root}
    cases, language = [case for case, _ in found], await kit.language()
    mine = owner is not None
    return ephemeral(lists.case_list(cases, policy, language, kit.clock.now(), page=page, mine=mine, links=links))


def root_ts(tx: Transaction, case: Case) -> str:
    """The ts of the message under which the case's thread stands; empty until it is posted."""
    if case.thread_ts is not None:
        return case.thread_ts
    card = tx.message(case.id.team, f"card:{case.id.number}:0")
    return card.ts if card else ""


ANSWERS: Final[Mapping[str, Callable[[Slash, str, Kit], Awaitable[BoltResponse]]]] = {
    "open": _open,
    "show": _show,
    "list": _list,
    "mine": _mine,
    "limits": on_limits,
    "goodwill": on_goodwill,
    "edits": on_edits,
}
