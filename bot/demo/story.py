"""`amends demo --story`: four complaints, from forward to close, seen in the sandbox's own state."""

import sys
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from typing import Final

from bot.demo.stage import NotSeen, Stage
from bot.demo.world import world
from bot.sandbox.records import Message

ANIA, DMITRI, IEVA, OLGA = "U0ANIA", "U0DMITRI", "U0IEVA", "U0OLGA"
TOMAS, RASA, GARY = "U0TOMAS", "U0RASA", "U0GARY"
YES, NO, ANOTHER, PUBLISHED, MINE, LATER = (
    "white_check_mark",
    "x",
    "arrows_counterclockwise",
    "mega",
    "raising_hand",
    "zzz",
)
ASKED: Final = "goodwill is waiting"
Act = Callable[[Stage], Awaitable[str]]


async def tell(database_url: str | None) -> int:
    """Play all four; 0 only if every step was seen."""
    roots: list[str] = []
    async with world(database_url) as made:
        stage = Stage(made)
        for title, act in STORIES.items():
            print(f"… {title}", file=sys.stderr, flush=True)
            try:
                roots.append(await act(stage))
            except NotSeen as missing:
                print(f"\nNot seen: {missing}\n\nThe workspace as it stands:\n", file=sys.stderr)
                print(_everything(stage), file=sys.stderr)
                return 1
        for title, root in zip(STORIES, roots, strict=True):
            print(f"{'═' * 78}\n{title}\n{'═' * 78}\n")
            print(stage.workspace.transcript(stage.cases, root))
    print(f"\nAll {len(STORIES)} stories were seen to the end.")
    return 0


async def _forwarded(stage: Stage, who: str, language: str) -> str:
    """Forward a public complaint into the cases channel; the case lives in that message's thread."""
    seeded = stage.world.seeded
    message = stage.workspace.forward(who, stage.cases, seeded.reviews_channel, seeded.complaints[language].ts)
    return message.ts


async def _facts(stage: Stage, who: str, root: str, confirmed: str, remedy: str) -> None:
    card = await stage.button(await stage.card(root), "facts")
    view = await stage.window("Facts", who, stage.workspace.click(who, stage.cases, card.ts, "facts"))
    deadline = int((stage.world.clock.now() + timedelta(days=2)).timestamp())
    values = {"confirmed": confirmed, "fault": "ours", "remedy": remedy, "deadline": deadline}
    await stage.submitted("Facts", who, view, values)


async def _published(stage: Stage, who: str, root: str, link: str) -> None:
    copy = await stage.message(root, "the reply is approved")
    await stage.button(copy, "published")
    clicked = stage.workspace.click(who, stage.cases, copy.ts, "published")
    view = await stage.window("Published", who, clicked)
    await stage.submitted("Published", who, view, {"permalink": link})
    await stage.status(root, "replied")


async def _closed(stage: Stage, who: str, root: str, outcome: str, cause: str, reason: str = "") -> None:
    card = await stage.card(root)
    view = await stage.window("Close", who, stage.workspace.click(who, stage.cases, card.ts, "close"))
    await stage.submitted("Close", who, view, {"outcome": outcome, "cause": cause, "reason": reason})
    await stage.message(root, "is closed")
    await stage.status(root, "closed")


async def polish(stage: Stage) -> str:
    """Forward, facts, a yes that does not count, one that does, publication, close."""
    root = await _forwarded(stage, ANIA, "pl")
    await stage.message(root, "draft 1")
    confirmed = "Oparcie pękło przez wadę partii, potwierdził dostawca."
    await _facts(stage, ANIA, root, confirmed, "wymiana krzesła na nowe")
    second = await stage.message(root, "draft 2")
    await stage.shows(await stage.message(root, "draft 1"), "Draft 1")
    stage.workspace.react(ANIA, stage.cases, second.ts, YES)
    await stage.whispered(ANIA, "does not count")
    stage.workspace.react(GARY, stage.cases, second.ts, YES)
    await stage.whispered(GARY, "member")
    stage.workspace.react(OLGA, stage.cases, second.ts, YES)
    await stage.status(root, "approved")
    await _published(stage, ANIA, root, "https://www.facebook.com/northwindhome/posts/77120955?comment_id=1")
    await _closed(stage, ANIA, root, "satisfied", "product")
    return root


async def russian(stage: Stage) -> str:
    """Goodwill: within one's own limit at once, above it by the person with the least sufficient authority."""
    root = await _forwarded(stage, DMITRI, "ru")
    await stage.message(root, "draft 1")
    await _goodwill(stage, DMITRI, root, "gift", "20", "набор по уходу за мебелью")
    await stage.shows(await stage.message(root, "goodwill"), "20")
    await stage.message(root, "draft 2")
    await _goodwill(stage, DMITRI, root, "gift", "200", "ремонт двери")
    await _said_yes(stage, TOMAS)
    third = await stage.message(root, "draft 3")
    if any(_direct(stage, who, "goodwill") for who in (ANIA, OLGA, RASA)):
        raise NotSeen("Tomas, and nobody else, is asked")
    stage.workspace.react(OLGA, stage.cases, third.ts, YES)
    await stage.status(root, "approved")
    copy = await stage.message(root, "the reply is approved")
    stage.workspace.react(DMITRI, stage.cases, copy.ts, PUBLISHED)
    await stage.status(root, "replied")
    limits = await stage.answered("/case limits", stage.workspace.slash(DMITRI, stage.cases, "/case", "limits"))
    if "20" not in str(limits):
        raise NotSeen("the spent gift in /case limits")
    for given in stage.said(root, "goodwill"):
        await _handed_over(stage, DMITRI, given)
    await _closed(stage, DMITRI, root, "answered", "logistics")
    return root


async def _goodwill(stage: Stage, who: str, root: str, kind: str, amount: str, what: str) -> None:
    card = await stage.button(await stage.card(root), "goodwill")
    view = await stage.window("Goodwill", who, stage.workspace.click(who, stage.cases, card.ts, "goodwill"))
    values = {"kind": kind, "amount": amount, "what": what, "reason": "the customer has waited for days"}
    await stage.submitted("Goodwill", who, view, values)


async def _handed_over(stage: Stage, who: str, given: Message) -> None:
    """A gift is owed until somebody says that the customer has it; only then the case can be closed."""
    await stage.button(given, "grant_handed")
    clicked = stage.workspace.click(who, stage.cases, given.ts, "grant_handed")
    view = await stage.window("Handed over", who, clicked)
    await stage.submitted("Handed over", who, view, {"note": "courier"})
    await stage.shows(given, "Handed over by")


async def _said_yes(stage: Stage, who: str) -> None:
    """Whom the bot found says yes where they were asked: in a direct message."""
    channel, ts = await stage.until(f"{who} is asked directly", lambda: _direct(stage, who, ASKED))
    stage.workspace.react(who, channel, ts, YES)


def _direct(stage: Stage, user: str, text: str) -> tuple[str, str] | None:
    """The bot's newest direct message of that text to a person: channel and ts."""
    for channel in stage.workspace.channels.values():
        if channel.kind == "im" and {user, stage.bot} <= set(channel.members):
            found = [m for m in channel.messages.values() if text in str(m.body.get("text"))]
            return (channel.id, found[-1].ts) if found else None
    return None


async def lithuanian(stage: Stage) -> str:
    """An edit voids an approval, a yes is taken back, the author answers again; a large refund takes two people."""
    root = await _forwarded(stage, IEVA, "lt")
    draft = await stage.message(root, "draft 1")
    stage.workspace.react(OLGA, stage.cases, draft.ts, YES)
    await stage.status(root, "approved")
    await _edited(stage, IEVA, draft.ts)
    second = await stage.message(root, "draft 2")
    await stage.status(root, "drafted")
    stage.workspace.react(OLGA, stage.cases, second.ts, YES)
    await stage.status(root, "approved")
    stage.workspace.unreact(OLGA, stage.cases, second.ts, YES)
    await stage.status(root, "drafted")
    quote = "> Ačiū, kad parašėte. Bet lempos vis dar neturiu, kada ją pakeisite?"
    stage.workspace.post(IEVA, stage.cases, quote, thread_ts=root)
    await stage.message(root, "draft 3")
    await _goodwill(stage, IEVA, root, "refund", "600", "")
    await _said_yes(stage, TOMAS)
    await stage.message(root, "One more yes is needed")
    await _said_yes(stage, RASA)
    fourth = await stage.message(root, "draft 4")
    stage.workspace.react(OLGA, stage.cases, fourth.ts, YES)
    await stage.status(root, "approved")
    await _published(stage, IEVA, root, "https://www.skundai.lt/skundas/northwind-home-90417#r2")
    for given in stage.said(root, "goodwill"):
        await _handed_over(stage, IEVA, given)
    await _closed(stage, IEVA, root, "answered", "service")
    return root


async def _edited(stage: Stage, who: str, draft: str) -> None:
    message = await stage.button(stage.workspace.channels[stage.cases].messages[draft], "edit")
    view = await stage.window("Edit", who, stage.workspace.click(who, stage.cases, message.ts, "edit"))
    text = next(b["element"]["initial_value"] for b in view.body["blocks"] if b.get("block_id") == "text_0")
    await stage.submitted("Edit", who, view, {"text_0": f"{text}\n\nIeva"})


async def english(stage: Stage) -> str:
    """Nobody acts: the owner is reminded, more widely each time, until somebody takes and closes the case."""
    root = await _forwarded(stage, ANIA, "en")
    await stage.message(root, "draft 1")
    stage.world.clock.move(timedelta(hours=4, minutes=1))
    first = await stage.message(root, "is waiting")
    stage.workspace.react(ANIA, stage.cases, first.ts, LATER)
    await stage.message(root, "No reminders until")
    stage.world.clock.move(timedelta(hours=8, minutes=1))
    await stage.until("a second reminder", lambda: len(stage.said(root, "is waiting")) == 2)
    stage.workspace.react(IEVA, stage.cases, root, MINE)
    await stage.shows(await stage.card(root), "ieva")
    draft = stage.said(root, "draft 1")[-1]
    stage.workspace.react(IEVA, stage.cases, draft.ts, ANOTHER)
    second = await stage.message(root, "draft 2")
    stage.workspace.react(OLGA, stage.cases, second.ts, NO)
    await stage.status(root, "open")
    await _closed(
        stage, IEVA, root, "no_reply", "logistics", "The author wrote to us privately and asked for no public reply."
    )
    return root


STORIES: Final[Mapping[str, Act]] = {
    "Polish: from forward to close, with facts and an exact approval": polish,
    "Russian: goodwill within authority and above it": russian,
    "Lithuanian: an edit, a yes taken back, the author answers again, and a refund that takes two people": lithuanian,
    "English: a quiet case, its reminders, and a close without a reply": english,
}


def _everything(stage: Stage) -> str:
    channel = stage.workspace.channels[stage.cases]
    roots = [m.ts for m in channel.messages.values() if not m.is_reply]
    return "\n".join(stage.workspace.transcript(stage.cases, root) for root in roots)
