"""Buttons and menus: a wish is stored at once, a modal is opened at once."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from slack_bolt.response import BoltResponse

from bot.domain.case import Case, Via
from bot.domain.commands import AskForDraft, CaseCommand, ReopenCase, Snooze
from bot.domain.effects import Kind
from bot.domain.ids import CaseId, ChannelId, UserId
from bot.domain.policy import Meaning, Policy
from bot.domain.refusal import No, Refusal
from bot.jobs import Ballot, new_job
from handlers import payload
from handlers.kit import Kit, done
from handlers.payload import Click
from handlers.views import modals, names
from handlers.views.names import Ref
from handlers.views.refusals import nothing_stored, refusal
from storage.lost import found_out

Handler = Callable[[payload.Body, Kit], Awaitable[BoltResponse]]
Builder = Callable[[Case, Policy, Ref], Mapping[str, Any]]

VOTES: Final[Mapping[str, tuple[Meaning, bool]]] = {
    names.APPROVE: (Meaning.APPROVE, True),
    names.WITHDRAW: (Meaning.APPROVE, False),
    names.GRANT_APPROVE: (Meaning.APPROVE, True),
    names.GRANT_REFUSE: (Meaning.REJECT, True),
    names.TAKE: (Meaning.OWN, True),
}
MODALS: Final[Mapping[str, Builder]] = {
    names.FACTS: lambda case, policy, _: modals.facts_modal(case, policy),
    names.CLOSE: lambda case, policy, _: modals.close_modal(case, policy),
    names.AUTHOR_ANSWERED: lambda case, policy, _: modals.answered_modal(case, policy),
    names.NOT_A_COMPLAINT: lambda case, policy, _: modals.dismiss_modal(case, policy),
    names.SAME_AS: lambda case, policy, _: modals.same_modal(case, policy),
    names.EDIT: lambda case, policy, ref: modals.edit_modal(case, policy, ref.revision),
    names.WRITE: lambda case, policy, _: modals.write_modal(case, policy),
    names.REJECT: lambda case, policy, ref: modals.reject_modal(case, policy, ref.revision),
    names.EXPLAIN_REJECTION: lambda case, policy, ref: modals.reject_modal(case, policy, ref.revision),
    names.PUBLISHED: lambda case, policy, ref: modals.publish_modal(case, policy, ref.revision),
    names.APPROVE_ANYWAY: lambda case, policy, ref: modals.override_modal(case, policy, ref.revision),
}
MORNING: Final = time(9)


async def on_vote(body: payload.Body, kit: Kit) -> BoltResponse:
    """The same ballot as an emoji's, but it knows which case and which text it stood under."""
    click = payload.click(body)
    ref = names.read_ref(click.value)
    if ref is None:
        return done()
    meaning, added = VOTES[click.name]
    await put(kit, ballot_of(kit, click, ref, meaning, added=added))
    return done()


def ballot_of(kit: Kit, click: Click, ref: Ref, meaning: Meaning, *, added: bool = True, words: str = "") -> Ballot:
    """What a click says of a case; who clicked is found out before it counts."""
    return Ballot(
        id=f"click:{click.user}:{click.name}:{ref.case}:{ref.revision}:{ref.grant}:{click.at}",
        team=kit.team,
        user=UserId(click.user),
        meaning=meaning,
        added=added,
        via=Via.BUTTON,
        at=kit.clock.now(),
        channel=ChannelId(click.channel),
        ts=click.ts,
        thread_ts=click.thread_ts,
        number=ref.case,
        kind=Kind.GRANT if ref.grant else Kind.DRAFT,
        ref=str(ref.grant or ref.revision),
        sha256=ref.digest,
        words=words,
    )


async def put(kit: Kit, ballot: Ballot) -> None:
    """Store a ballot; an errand finds out who the person is and asks the desk."""
    job, replace = new_job(ballot, kit.team, ballot.at)
    # Where it was stored after all, the ballot's own id keeps it from being counted twice.
    await found_out(lambda: kit.store.run(lambda tx: tx.add_job(job, replace=replace)))


async def on_modal(body: payload.Body, kit: Kit) -> BoltResponse:
    """One look-up and a direct `views.open`: a trigger does not wait for an outbox."""
    click = payload.click(body)
    ref = names.read_ref(click.value)
    if ref is None:
        return done()
    case, policy = await kit.store.run(lambda tx: (tx.look_case(CaseId(kit.team, ref.case)), kit.policy(tx)))
    if case is None:
        no = Refusal(No.NO_SUCH_CASE, {"number": str(ref.case)})
        kit.later(kit.tell(click.channel, click.user, refusal(no, await kit.language()), click.thread_ts))
    elif not await kit.open_view(click.trigger_id, MODALS[click.name](case, policy, ref)):
        kit.later(kit.tell(click.channel, click.user, nothing_stored(await kit.language()), click.thread_ts))
    return done()


async def on_another(body: payload.Body, kit: Kit) -> BoltResponse:
    return await _ask(body, kit, lambda **asked: AskForDraft(**asked))


async def on_reopen(body: payload.Body, kit: Kit) -> BoltResponse:
    return await _ask(body, kit, lambda **asked: ReopenCase(**asked))


async def on_snooze(body: payload.Body, kit: Kit) -> BoltResponse:
    click, now = payload.click(body), kit.clock.now()
    policy = await kit.store.run(kit.policy)
    until = _until(names.snooze_choice(click.value), now, policy.zone)
    return await _ask(body, kit, lambda **asked: Snooze(**asked, until=until))


async def on_open_from_home(body: payload.Body, kit: Kit) -> BoltResponse:
    await open_empty(payload.click(body), kit)
    return done()


async def open_empty(click: Click, kit: Kit) -> None:
    """The window for a post that is pasted; Slack names no channel to say in that it did not open."""
    language = await kit.language()
    if not await kit.open_view(click.trigger_id, modals.open_modal(language)):
        kit.later(kit.tell(click.channel, click.user, nothing_stored(language), click.thread_ts))


async def on_link(body: payload.Body, kit: Kit) -> BoltResponse:
    """A button that only leads somewhere."""
    return done()


async def _ask(body: payload.Body, kit: Kit, make: Callable[..., CaseCommand]) -> BoltResponse:
    click = payload.click(body)
    ref = names.read_ref(click.value)
    if ref is None:
        return done()
    asked_id = f"click:{click.user}:{click.name}:{ref.case}:{click.at}"
    command = make(id=asked_id, at=kit.clock.now(), case=CaseId(kit.team, ref.case), by=UserId(click.user))
    await kit.meet(UserId(click.user))
    handled = await kit.desk.handle(command)
    if handled.refusal and not handled.duplicate:
        text = refusal(handled.refusal, await kit.language())
        kit.later(kit.tell(click.channel, click.user, text, click.thread_ts))
    return done()


def _until(choice: str, now: datetime, zone: str) -> datetime | None:
    if choice == names.ONE_HOUR:
        return now + timedelta(hours=1)
    if choice == names.FOUR_HOURS:
        return now + timedelta(hours=4)
    if choice == names.TOMORROW:
        here = now.astimezone(ZoneInfo(zone))
        return datetime.combine(here.date() + timedelta(days=1), MORNING, here.tzinfo).astimezone(now.tzinfo)
    return None


BUTTONS: Final[Mapping[str, Handler]] = {
    **dict.fromkeys(VOTES.keys() - {names.GRANT_APPROVE}, on_vote),
    **dict.fromkeys(MODALS, on_modal),
    names.ANOTHER: on_another,
    names.AGAIN: on_another,
    names.REOPEN: on_reopen,
    names.SNOOZE: on_snooze,
    names.OPEN_FROM_HOME: on_open_from_home,
    names.LINK: on_link,
    names.THREAD: on_link,
}
