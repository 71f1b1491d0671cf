"""Delivery of messages to Slack: each exactly once, found again before it is ever sent again."""

import hashlib
import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from bot.desk import Desk
from bot.domain.case import Case, Void
from bot.domain.effects import AskApprovers, Kind, Link, Refresh, Say, Whisper
from bot.domain.ids import CaseId, ChannelId, TeamId, UserId
from bot.domain.policy import Policy
from bot.jobs import Alarm, ShowAgain, Work, enqueue, new_job, unpark
from bot.once import Once
from bot.outbox import TOKEN_TROUBLE, Fenced, Later, Task, Worker, fence
from bot.ports import Clock, Message, NotSent, Posted, Refused, Slack, Unknown, Views
from storage.jobs import Job
from storage.messages import Message as Known
from storage.transaction import Transaction

log = logging.getLogger(__name__)

BLOCK_TROUBLE: Final = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long"})
WHISPER_WORTH: Final = timedelta(minutes=5)
WHISPER_AGAIN_SECONDS: Final = 2.0
CLOCKS_DIFFER: Final = timedelta(hours=25)
"""How far Slack's clock may be from ours when we look for what we may have sent: somebody set it to another day."""
ONE_SCOPE: Final = frozenset({"missing_scope"})
"""The token is good, but not for this call."""
TEXTS: Final = frozenset({Kind.DRAFT, Kind.COPY, Kind.ASK})
MOST_ASKED: Final = 3
"""Without a policy, so many workspace admins are asked directly when none is in the channel."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a delivery needs from the database, read in one transaction."""

    case: Case
    policy: Policy
    known: Mapping[str, Known]
    thread_ts: str | None


@dataclass(frozen=True, slots=True)
class Place:
    channel: ChannelId
    thread_ts: str | None


class Delivery:
    """Carries messages of cases to Slack.

    `settle` is how long a late accept may take to show, `workspace` Slack's address of the workspace.
    """

    def __init__(
        self, desk: Desk, slack: Slack, views: Views, clock: Clock, settle: timedelta, workspace: str = ""
    ) -> None:
        self._desk = desk
        self._store = desk.store
        self._slack = slack
        self._views = views
        self._clock = clock
        self._once = Once(desk.store, clock, settle)
        self._settle = settle
        self._workspace = workspace

    def workers(self) -> dict[type[Work], Worker]:
        return {
            Say: self.say,
            Refresh: self.refresh,
            ShowAgain: self.show_again,
            Link: self.link,
            Whisper: self.whisper,
            AskApprovers: self.ask_approvers,
        }

    async def say(self, task: Task, say: Say) -> None:
        """Post what is not there yet; show anew what is."""
        scene = await self._scene(say.case)
        if scene is not None:
            try:
                await self._show(task, say, scene)
            except Refused as refused:
                if refused.code in TOKEN_TROUBLE:
                    raise
                await self._alarm(say, scene, refused.code)
                if say.to is None:
                    raise
                log.error("%s: %s cannot be reached by direct message (%s)", say.name, say.to, refused.code)

        def finish(tx: Transaction) -> None:
            fence(tx, task.job)
            for known in tx.messages_of(say.case.team, say.case.number):
                if known.name.split("/")[0] == say.name:
                    unpark(tx, known, self._clock.now(), self._desk.policy(tx, say.case.team))

        await self._store.run(finish)

    async def _alarm(self, say: Say, scene: Scene, code: str) -> None:
        """What is refused for good must not wait unseen: once a day for each place and owner somebody is told."""
        place, now = say.to or scene.case.channel, self._clock.now()
        alarm = Alarm(say.case, place, code, f"{scene.case.owner or ''}:{now.date().isoformat()}")

        def ring(tx: Transaction) -> None:
            if tx.claim(say.case.team, alarm.name, now) is None:
                enqueue(tx, alarm, say.case.team, now)

        await self._store.run(ring)

    async def refresh(self, task: Task, refresh: Refresh) -> None:
        """Show what was said under that kind and ref as the case stands now; nothing is posted that was not.

        Each direct message about it is a job of its own: Slack takes only so many updates a minute.
        """
        told = await self._shown_anew(task, refresh)

        def finish(tx: Transaction) -> None:
            fence(tx, task.job)
            for user in told:
                enqueue(tx, replace(refresh, to=user), refresh.case.team, task.now)
            if task.job.tried_at is not None:
                self._show_again(tx, refresh)

        try:
            await self._store.run(finish)
        except Fenced:
            # Who has it now may have shown something newer than we did.
            await self._store.run(lambda tx: self._show_again(tx, refresh))
            raise

    async def show_again(self, task: Task, again: ShowAgain) -> None:
        """An attempt that was accepted late showed what was so then."""
        self._once.believe_absence(task.job)
        await self._shown_anew(task, again.refresh)
        await self._finish(task.job)
        self._once.done(task.job)

    async def _shown_anew(self, task: Task, refresh: Refresh) -> list[UserId]:
        """Shows it in the thread, or to the one person it names; who else was told directly."""
        scene = await self._scene(refresh.case)
        if scene is None:
            return []
        said = _said(refresh, scene)
        for say in said:
            if say.to == refresh.to:
                await self._show(task, say, scene)
        return [say.to for say in said if say.to and not refresh.to]

    def _show_again(self, tx: Transaction, refresh: Refresh) -> None:
        enqueue(tx, ShowAgain(refresh), refresh.case.team, self._clock.now())

    async def link(self, task: Task, link: Link) -> None:
        """A courtesy: where we may not post, nobody waits for it."""
        scene = await self._scene(link.case)
        name = f"link:{link.channel}:{link.thread_ts}"
        if scene is not None and name not in scene.known:
            message, say = (
                self._views.link(scene.case, scene.policy, self._address(scene)),
                Say(link.case, Kind.NOTE, name),
            )
            place = Place(link.channel, link.thread_ts)
            try:
                await self._post(task, say, name, place, message, scene)
            except Refused as refused:
                if refused.code in TOKEN_TROUBLE:
                    raise
                log.info("%s: no link can be posted there (%s)", name, refused.code)
        await self._finish(task.job)

    async def whisper(self, task: Task, whisper: Whisper) -> None:
        """Forgotten before it is sent: telling somebody twice is worse than not at all."""
        await self._finish(task.job)
        message = Message(whisper.text)
        try:
            await self._slack.whisper(whisper.channel, whisper.user, message, whisper.thread_ts)
        except Refused as refused:
            log.info("cannot whisper there: %s", refused.code)
            if refused.code in TOKEN_TROUBLE:
                await self._whisper_later(task.job, whisper, 0.0)
                raise
            await self._whisper_directly(whisper, message)
        except NotSent as no:
            await self._whisper_later(task.job, whisper, no.after)

    async def _whisper_directly(self, whisper: Whisper, message: Message) -> None:
        """Who is not in the channel (an approver asked by direct message) is told where they were asked."""
        try:
            direct = await self._slack.direct_channel(whisper.user)
            if direct != whisper.channel:
                await self._slack.whisper(direct, whisper.user, message, None)
        except (Refused, NotSent, Unknown) as no:
            log.info("nobody to whisper to: %s", no)

    async def _whisper_later(self, job: Job, whisper: Whisper, after: float) -> None:
        """Slack certainly did not take it, so it may be sent again, while the person still remembers why."""
        first, now = job.created_at or job.due, self._clock.now()
        again = now + timedelta(seconds=max(after, WHISPER_AGAIN_SECONDS))
        if again - first > WHISPER_WORTH:
            log.info("too late to whisper")
            return
        new, _ = new_job(whisper, whisper.team, again)
        await self._store.run(lambda tx: tx.add_job(replace(new, created_at=first)))

    async def ask_approvers(self, task: Task, ask: AskApprovers) -> None:
        """Approvers who cannot see the thread are asked by direct message."""
        scene = await self._scene(ask.case)
        there = await self._members(scene.case.channel) if scene else frozenset()

        def add(tx: Transaction) -> None:
            fence(tx, task.job)
            for user in _absent(tx, scene, there) if scene else ():
                enqueue(tx, Say(ask.case, Kind.ASK, str(ask.revision), to=user), ask.case.team, task.now)

        await self._store.run(add)

    async def _members(self, channel: ChannelId) -> frozenset[UserId]:
        """Where Slack does not tell who is there, everybody is asked: once too often is better than never."""
        try:
            return await self._slack.members(channel)
        except Refused as refused:
            if refused.code in TOKEN_TROUBLE - ONE_SCOPE:
                raise
            log.warning("the members of %s cannot be read (%s)", channel, refused.code)
            return frozenset()

    async def _show(self, task: Task, say: Say, scene: Scene) -> None:
        messages = self._views.render(say, scene.case, scene.policy, task.now, self._address(scene))
        names = [f"{say.name}/{part}" if part else say.name for part in range(len(messages))]
        missing = [part for part, name in enumerate(names) if name not in scene.known]
        if missing and not _was_deleted(say, scene.case):
            first = missing[0]
            await self._post(task, say, names[first], await self._place(say, scene), messages[first], scene)
            if len(missing) > 1 or task.work is not say:
                # The next part keeps the pace of its channel like any other message.
                raise Later(self._clock.now())
            return
        for name, message in zip(names, messages, strict=True):
            known = scene.known.get(name)
            if known is not None:
                await self._update(Posted(ChannelId(known.channel), known.ts), message)

    def _address(self, scene: Scene) -> str:
        return permalink(self._workspace, scene.case.channel, scene.thread_ts or "")

    async def _place(self, say: Say, scene: Scene) -> Place:
        if say.to:
            return Place(await self._slack.direct_channel(say.to), None)
        if _is_root(say, scene.case):
            return Place(scene.case.channel, None)
        if scene.thread_ts is None:
            # Only the card may begin a thread.
            raise NotSent("no_thread_yet")
        return Place(scene.case.channel, scene.thread_ts)

    async def _post(self, task: Task, say: Say, name: str, place: Place, message: Message, scene: Scene) -> None:
        """Look before reposting: only a message that certainly never arrived is sent (again)."""
        key = metadata_key(say.case.team, name)
        found = posted = await self._found(task.job, key, place)
        if posted is None:
            await self._once.hold(task)
            posted = await self._sent(name, key, place, message)
        await self._remember(task, say, name, posted, place.thread_ts, None if found else scene.case)
        self._once.done(task.job)

    async def _found(self, job: Job, key: str, place: Place) -> Posted | None:
        """What an earlier attempt left in Slack; None when it is certain that there is nothing."""
        tried = job.tried_at
        if tried is None:
            return None
        since = min(job.created_at or tried, tried) - CLOCKS_DIFFER
        found = await self._slack.find(place.channel, key, place.thread_ts, since)
        if found is None:
            self._once.believe_absence(job)
        return found

    async def _sent(self, name: str, key: str, place: Place, message: Message) -> Posted:
        try:
            return await self._slack.post(place.channel, message, key, place.thread_ts)
        except Refused as refused:
            if refused.code not in BLOCK_TROUBLE or not message.blocks:
                raise
            log.error("Slack refuses the blocks of %s (%s); posting its text alone", name, refused.code)
            return await self._slack.post(place.channel, Message(message.text), key, place.thread_ts)

    async def _update(self, posted: Posted, message: Message) -> None:
        """Showing anew is worth an attempt, but no thread waits for it."""
        try:
            await self._slack.update(posted, message)
        except Refused as refused:
            if refused.code in TOKEN_TROUBLE:
                raise
            log.warning("a message cannot be shown anew: %s", refused.code)
            if refused.code in BLOCK_TROUBLE and message.blocks:
                await self._update(posted, Message(message.text))

    async def _remember(
        self, task: Task, say: Say, name: str, posted: Posted, thread_ts: str | None, shown: Case | None
    ) -> None:
        """Keep where the message is. Stored by who still has the job; else who has it will find the message.

        `shown` is the case as the message tells it, where that is known. A direct message waits in no queue of its
        case's: whatever was shown anew while it was under way passed it by.
        """
        now = self._clock.now()
        known = Known(
            team=say.case.team,
            name=name,
            kind=say.kind,
            ref=say.ref,
            channel=posted.channel,
            ts=posted.ts,
            posted_at=now,
            case_number=say.case.number,
            thread_ts=thread_ts,
        )

        def keep(tx: Transaction) -> None:
            if not tx.renew(task.job.id, task.job.token, now + task.lease):
                raise Fenced(task.job.id)
            tx.save_message(known)
            if say.to is not None and (case := tx.look_case(say.case)) is not None and case != shown:
                enqueue(tx, Refresh(say.case, say.kind, say.ref), say.case.team, now, case.channel)

        await self._store.run(keep)

    async def _scene(self, case_id: CaseId) -> Scene | None:
        def read(tx: Transaction) -> Scene | None:
            case = tx.look_case(case_id)
            if case is None:
                return None
            known = {m.name: m for m in tx.messages_of(case_id.team, case_id.number)}
            card = known.get(Say(case_id, Kind.CARD, "0").name)
            thread_ts = case.thread_ts or (card.ts if card else None)
            return Scene(case, self._desk.policy(tx, case_id.team), known, thread_ts)

        return await self._store.run(read)

    async def _finish(self, job: Job) -> None:
        await self._store.run(lambda tx: fence(tx, job))


def permalink(workspace: str, channel: str, ts: str) -> str:
    """Slack's own form of a link to a message; asking Slack for each would take too long."""
    return f"{workspace.rstrip('/')}/archives/{channel}/p{ts.replace('.', '')}" if workspace and ts else ""


def metadata_key(team: TeamId, name: str) -> str:
    """The opaque id a message carries; every app of the workspace can read it, so it says nothing."""
    return hashlib.sha256(f"{team}/{name}".encode()).hexdigest()[:32]


def _is_root(say: Say, case: Case) -> bool:
    return say.kind is Kind.CARD and case.thread_ts is None


def _was_deleted(say: Say, case: Case) -> bool:
    """Whether it shows a text whose draft a person deleted: what is left of it is shown anew, nothing is posted."""
    revision = case.revision(int(say.ref)) if say.kind in TEXTS else None
    return revision is not None and revision.void is Void.DELETED


def _said(refresh: Refresh, scene: Scene) -> list[Say]:
    """What was said under that kind and ref, to the channel and to each person who was asked directly."""
    base = Say(refresh.case, refresh.kind, refresh.ref)
    found = []
    partly = _was_deleted(base, scene.case)
    for name in dict.fromkeys(name.split("/")[0] if partly else name for name in scene.known):
        if name == base.name:
            found.append(base)
        elif name.startswith(f"{base.name}:") and "/" not in name:
            found.append(replace(base, to=UserId(name.rsplit(":", 1)[1])))
    return found


def _absent(tx: Transaction, scene: Scene, there: frozenset[UserId]) -> list[UserId]:
    """The approvers who are not in the channel; without a policy, admins, when none of them is."""
    if scene.policy.approvers is not None:
        return [user for user in scene.policy.approvers if user not in there and "@" not in user]
    admins = [p.id for p in tx.people(scene.case.id.team) if scene.policy.approves(p)]
    return [] if there & frozenset(admins) else admins[:MOST_ASKED]
