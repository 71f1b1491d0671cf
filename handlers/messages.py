"""Messages: what stands in the cases channel opens a case, what stands in a case's thread may continue it."""

from slack_bolt.response import BoltResponse

from bot.desk import Handled
from bot.domain.case import Case
from bot.domain.commands import AddRound, AskForDraft, OpenCase
from bot.domain.effects import Kind
from bot.domain.ids import CaseId, ChannelId, UserId
from bot.domain.post import Post, Surface, visible
from bot.domain.refusal import No, Refusal
from bot.sweep import forget
from handlers import payload, posts
from handlers.kit import Kit, done
from handlers.payload import Said
from handlers.payload.text import quoted
from handlers.views import lists
from handlers.views.answers import case_opened, picture_only
from handlers.views.refusals import refusal
from storage.transaction import Transaction

SPOKEN = frozenset({"", "file_share", "bot_message", "thread_broadcast", "me_message"})
"""Subtypes that are somebody saying something; joins, topics and deletions open nothing."""
REDRAFT_WORDS = frozenset({"draft", "redraft", "another"})
SHOW_WORDS = frozenset({"show", "status"})
NOBODY = frozenset({"", "USLACKBOT"})
"""Who cannot own a case."""
HELP_WORDS = frozenset({"", "help"})


async def on_message(body: payload.Body, kit: Kit) -> BoltResponse:
    gone = payload.deleted(body)
    if gone is not None:
        return await _deleted(gone, kit)
    said = payload.said(body)
    if _ours(said, kit):
        return done()
    if said.direct:
        return await _spoken_to(said, kit, changed=payload.is_change(body))
    if payload.is_change(body):
        return await _preview_came(said, kit)
    if said.subtype not in SPOKEN or said.mentions(kit.bot_user):
        return done()  # app_mention brings the mentions
    if said.in_thread:
        return await _in_thread(said, kit)
    if said.channel == kit.cases_channel and posts.brings_post(said):
        await _open(said, kit, *posts.post_of(said))
    elif said.channel == kit.cases_channel and said.pictures and not visible(said.text):
        await _only_a_picture(said, kit)
    return done()


async def _only_a_picture(said: Said, kit: Kit) -> None:
    """A screenshot without words is not passed over in silence; told once, however often it is delivered."""
    if said.user in NOBODY or said.bot_id:
        return
    name, now = f"picture:{said.channel}:{said.ts}", kit.clock.now()
    if await kit.store.run(lambda tx: tx.claim(kit.team, name, now)) is None:
        kit.later(kit.tell(said.channel, said.user, picture_only(await kit.language())))


async def _deleted(place: tuple[str, str], kit: Kit) -> BoltResponse:
    """A draft of ours that is gone matters at once; anything else of ours the sweep misses in time."""

    def note(tx: Transaction) -> None:
        known = tx.message_at(kit.team, *place)
        if known is not None and known.kind == Kind.DRAFT:
            forget(tx, kit.desk, known, kit.clock.now())

    await kit.store.run(note)
    return done()


async def on_found(channel: str, message: payload.Body, kit: Kit) -> None:
    """A message that a look at Slack shows, as its event would have been taken, under the same ids.

    Only what changes a case: nobody is told the same words again because Slack was looked at once more.
    """
    said = payload.found(channel, message)
    if _ours(said, kit) or said.subtype not in SPOKEN:
        return
    case = await _case_here(said, kit)
    if said.in_thread:
        await _found_in_thread(said, kit, case)
    elif case is not None or (said.previews and posts.only_link(said.text)):
        await _preview_came(said, kit)
    elif said.channel == kit.cases_channel and not await kit.own_words(said.forwards):
        await _found_in_channel(said, kit)


async def _found_in_thread(said: Said, kit: Kit, case: Case | None) -> None:
    words = said.without_mention(kit.bot_user)
    asked = said.mentions(kit.bot_user)
    if case is None or await kit.own_words(said.forwards):
        return
    if said.forwards or quoted(words) is not None:
        await _continue(said, kit, case.id, _mentioned(said, words))
    elif asked and words.casefold() in REDRAFT_WORDS:
        await _asked_in_thread(said, kit, case, words)


async def _found_in_channel(said: Said, kit: Kit) -> None:
    words = said.without_mention(kit.bot_user)
    if said.mentions(kit.bot_user):
        if words.casefold() not in HELP_WORDS or said.forwards:
            await _open(said, kit, _mentioned(said, words), Surface.MENTION)
    elif posts.brings_post(said):
        await _open(said, kit, *posts.post_of(said))


async def _spoken_to(said: Said, kit: Kit, *, changed: bool) -> BoltResponse:
    """Cases live in their channel: who writes to the bot directly is told how to open one there."""
    if said.user not in NOBODY and not said.bot_id and not changed and said.subtype in SPOKEN:
        kit.later(kit.tell(said.channel, said.user, lists.help_text(await kit.language()), said.thread_ts))
    return done()


async def on_mention(body: payload.Body, kit: Kit) -> BoltResponse:
    said = payload.said(body)
    if _ours(said, kit):
        return done()
    words = said.without_mention(kit.bot_user)
    case = await _case_here(said, kit)
    if words.casefold() in HELP_WORDS and not said.forwards:
        kit.later(kit.tell(said.channel, said.user, lists.help_text(await kit.language()), said.thread_ts))
    elif case is not None:
        await _asked_in_thread(said, kit, case, words)
    else:
        await _open(said, kit, _mentioned(said, words), Surface.MENTION)
    return done()


async def _asked_in_thread(said: Said, kit: Kit, case: Case, words: str) -> None:
    """In a thread there are no slash commands: a word asks, a forward or a quotation is what the author said."""
    word = words.casefold()
    if word in REDRAFT_WORDS and not said.forwards:
        await kit.meet(UserId(said.user))
        command = AskForDraft(id=_id(said), at=kit.clock.now(), case=case.id, by=UserId(said.user))
        await _told(await kit.desk.handle(command), said, kit)
    elif word in SHOW_WORDS and not said.forwards:
        policy = await kit.store.run(kit.policy)
        message = lists.case_shown(case, policy, kit.clock.now())
        kit.later(kit.tell(said.channel, said.user, message, said.thread_ts))
    elif said.forwards or quoted(words) is not None:
        await _continue(said, kit, case.id, _mentioned(said, words))
    else:
        # A colleague's words to the bot must never become the complainant's.
        help_text = lists.help_text(await kit.language(), words)
        kit.later(kit.tell(said.channel, said.user, help_text, said.thread_ts))


def _mentioned(said: Said, words: str) -> Post:
    """What a mention brings: the forward below it, else the words, with the marks of a quotation taken off."""
    if said.forwards:
        return posts.forwarded(said.forwards, said.links)
    return posts.written(quoted(words) or words, said.links)


async def _in_thread(said: Said, kit: Kit) -> BoltResponse:
    """A forward or a pure quotation is what the author said; other talk is the team's own."""
    quotation = quoted(said.text)
    if not said.forwards and quotation is None:
        return done()
    case = await _case_here(said, kit)
    if case is not None:
        shared = posts.forwarded(said.forwards, said.links) if said.forwards else None
        await _continue(said, kit, case.id, shared or posts.written(quotation or "", said.links))
    return done()


async def _preview_came(said: Said, kit: Kit) -> BoltResponse:
    """A link's preview arrives after the link: for a case that was opened with a link alone it is the post."""
    shared = [*said.forwards, *said.previews]
    if not shared or said.in_thread:
        return done()
    case = await _case_here(said, kit)
    if case is None and said.channel == kit.cases_channel and posts.only_link(said.text):
        # Slack keeps no order: the link itself comes later, or was lost. Under the same id both are one.
        await _open(said, kit, posts.previewed(shared, said.links), Surface.LINK)
    elif case is not None and all(posts.only_link(r.post.text) or not visible(r.post.text) for r in case.rounds):
        await _continue(said, kit, case.id, posts.previewed(shared, said.links), quiet=True)
    return done()


async def _open(said: Said, kit: Kit, post: Post, surface: Surface) -> None:
    no = await kit.own_words(said.forwards)
    if no is not None:
        await _tell(no, said, kit)
        return
    anchored = said.channel == kit.cases_channel and not said.in_thread
    nobody = said.bot_id or surface is Surface.EMAIL or said.user in NOBODY
    policy = await kit.store.run(kit.policy)
    command = OpenCase(
        id=f"open:{said.channel}:{said.ts}",
        at=kit.clock.now(),
        team=kit.team,
        by=None if nobody else UserId(said.user),
        brand=policy.brand_of(ChannelId(said.channel)).id,
        channel=kit.cases_channel,
        post=post,
        source=posts.source_of(said, surface, post, anchored=anchored),
    )
    handled = await kit.desk.handle(command)
    await _told(handled, said, kit)
    if handled.case and handled.refusal is None and not (anchored or handled.duplicate or nobody):
        # The case begins elsewhere, so who asked would see nothing here.
        text = case_opened(handled.case.number, await kit.language(), kit.cases_channel)
        kit.later(kit.tell(said.channel, said.user, text, said.thread_ts))


async def _continue(said: Said, kit: Kit, case: CaseId, post: Post, *, quiet: bool = False) -> None:
    no = await kit.own_words(said.forwards)
    if no is not None:
        await _tell(no, said, kit)
        return
    command = AddRound(
        id=f"{'preview' if quiet else 'round'}:{said.channel}:{said.ts}",
        at=kit.clock.now(),
        case=case,
        by=UserId(said.user) if said.user else None,
        post=post,
        source=posts.source_of(said, Surface.THREAD, post, anchored=False),
    )
    handled = await kit.desk.handle(command)
    if not quiet:
        await _told(handled, said, kit)


async def _told(handled: Handled, said: Said, kit: Kit) -> None:
    """A refusal is told to who asked; a known post is linked to under it, by the desk."""
    no = handled.refusal
    if no is None or handled.duplicate or not said.user or (no.no is No.ALREADY_A_CASE and not said.in_thread):
        return
    await _tell(no, said, kit)


async def _tell(no: Refusal, said: Said, kit: Kit) -> None:
    kit.later(kit.tell(said.channel, said.user, refusal(no, await kit.language()), said.thread_ts))


async def _case_here(said: Said, kit: Kit) -> Case | None:
    """The case in whose thread, or as whose first message, this stands."""

    def look(tx: Transaction) -> Case | None:
        found = tx.case_in_thread(kit.team, said.channel, said.thread_ts or said.ts)
        return tx.look_case(found) if found else None

    return await kit.store.run(look)


def _ours(said: Said, kit: Kit) -> bool:
    return said.user == kit.bot_user or (bool(said.bot_id) and said.bot_id == kit.bot_id)


def _id(said: Said) -> str:
    return f"said:{said.channel}:{said.ts}"
