"""Delivery of messages to Slack: each exactly once, found again before it is ever sent again."""

import hashlib
import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from bot.desk import Desk
from bot.domain.case import Case
from bot.domain.effects import AskApprovers, Kind, Link, Refresh, Say, Whisper
from bot.domain.ids import CaseId, ChannelId, TeamId, UserId
from bot.domain.policy import Policy
from bot.jobs import Ballot, Work, new_job
from bot.outbox import Fenced, Settling, Task, Worker
from bot.ports import Clock, Message, Posted, Refused, Slack, Views
from storage.jobs import Job
from storage.messages import Message as Known
from storage.transaction import Transaction

log = logging.getLogger(__name__)

BLOCK_TROUBLE: Final = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long"})
GONE: Final = frozenset(
    {"message_not_found", "cant_update_message", "channel_not_found", "is_archived", "not_in_channel"}
)
CLOCKS_DIFFER: Final = timedelta(minutes=5)
"""How far Slack's clock may be from ours when we look for a message we may have sent."""
MOST_ASKED: Final = 3
"""Without a policy, so many workspace admins are asked directly when none is in the channel."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a delivery needs from the database, read in one transaction."""

    case: Case
    policy: Policy
    known: Mapping[str, Known]
    thread_ts: str | None


class Delivery:
    """Carries messages of cases to Slack. `settle` is how long a late accept may take to show."""

    def __init__(self, desk: Desk, slack: Slack, views: Views, clock: Clock, settle: timedelta) -> None:
        self._desk = desk
        self._store = desk.store
        self._slack = slack
        self._views = views
        self._clock = clock
        self._settle = settle

    def workers(self) -> dict[type[Work], Worker]:
        return {
            Say: self.say,
            Refresh: self.refresh,
            Link: self.link,
            Whisper: self.whisper,
            AskApprovers: self.ask_approvers,
        }

    async def say(self, task: Task, say: Say) -> None:
        """Post what is not there yet; show anew what is."""
        scene = await self._scene(say.case)
        if scene is not None:
            await self._show(task, say, scene)
        await self._finish(task.job)

    async def refresh(self, task: Task, refresh: Refresh) -> None:
        """Show every message of that kind and ref as the case stands now; nothing is posted that was not."""
        scene = await self._scene(refresh.case)
        for say in _said(refresh, scene) if scene else ():
            assert scene is not None, "nothing was said without a case"
            await self._show(task, say, scene)
        await self._finish(task.job)

    async def link(self, task: Task, link: Link) -> None:
        scene = await self._scene(link.case)
        name = f"link:{link.channel}:{link.thread_ts}"
        if scene is not None and name not in scene.known:
            message = self._views.link(scene.case, scene.policy)
            posted = await self._post(task, name, link.case.team, link.channel, link.thread_ts, message)
            await self._keep(Say(link.case, Kind.NOTE, name), name, posted, link.thread_ts)
        await self._finish(task.job)

    async def whisper(self, task: Task, whisper: Whisper) -> None:
        """Forgotten before it is sent: telling somebody twice is worse than not at all."""
        await self._finish(task.job)
        message = Message(whisper.text)
        try:
            await self._slack.whisper(whisper.channel, whisper.user, message, whisper.thread_ts)
        except Refused as refused:
            log.info("nobody to whisper to: %s", refused.code)

    async def ask_approvers(self, task: Task, ask: AskApprovers) -> None:
        """Approvers who cannot see the thread are asked by direct message."""
        scene = await self._scene(ask.case)
        there = await self._slack.members(scene.case.channel) if scene else frozenset()

        def add(tx: Transaction) -> None:
            self._fence(tx, task.job)
            for user in _absent(tx, scene, there) if scene else ():
                say = Say(ask.case, Kind.ASK, str(ask.revision), to=user)
                job, replace_waiting = new_job(say, ask.case.team, task.now)
                tx.add_job(job, replace=replace_waiting)

        await self._store.run(add)

    async def _show(self, task: Task, say: Say, scene: Scene) -> None:
        messages = self._views.render(say, scene.case, scene.policy, task.now)
        channel = await self._slack.direct_channel(say.to) if say.to else scene.case.channel
        thread_ts = None if say.to or _is_root(say, scene.case) else scene.thread_ts
        for part, message in enumerate(messages):
            name = f"{say.name}/{part}" if part else say.name
            known = scene.known.get(name)
            if known is not None:
                await self._update(Posted(ChannelId(known.channel), known.ts), message)
                continue
            posted = await self._post(task, name, say.case.team, channel, thread_ts, message)
            await self._keep(say, name, posted, thread_ts)

    async def _post(
        self, task: Task, name: str, team: TeamId, channel: ChannelId, thread_ts: str | None, message: Message
    ) -> Posted:
        """Look before reposting: only a message that certainly never arrived is sent (again)."""
        key, tried = metadata_key(team, name), task.job.tried_at
        if tried is not None:
            since = (task.job.created_at or tried) - CLOCKS_DIFFER
            found = await self._slack.find(channel, key, thread_ts, since)
            if found is not None:
                return found
            if self._clock.now() < tried + self._settle:
                raise Settling(tried + self._settle)
        try:
            return await self._slack.post(channel, message, key, thread_ts)
        except Refused as refused:
            if refused.code not in BLOCK_TROUBLE:
                raise
            log.error("Slack refuses the blocks of %s (%s); posting its text alone", name, refused.code)
            return await self._slack.post(channel, Message(message.text), key, thread_ts)

    async def _update(self, posted: Posted, message: Message) -> None:
        try:
            await self._slack.update(posted, message)
        except Refused as refused:
            if refused.code not in GONE | BLOCK_TROUBLE:
                raise
            log.warning("a message can no longer be shown anew: %s", refused.code)

    async def _keep(self, say: Say, name: str, posted: Posted, thread_ts: str | None) -> None:
        """Remember where the message is; reactions that were faster than this come into their own."""
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
            tx.save_message(known)
            _unpark(tx, known, now, self._desk.policy(tx, say.case.team))

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
        await self._store.run(lambda tx: self._fence(tx, job))

    @staticmethod
    def _fence(tx: Transaction, job: Job) -> None:
        if not tx.finish_job(job.id, job.token):
            raise Fenced(job.id)


def metadata_key(team: TeamId, name: str) -> str:
    """The opaque id a message carries; every app of the workspace can read it, so it says nothing."""
    return hashlib.sha256(f"{team}/{name}".encode()).hexdigest()[:32]


def _is_root(say: Say, case: Case) -> bool:
    return say.kind is Kind.CARD and case.thread_ts is None


def _said(refresh: Refresh, scene: Scene) -> list[Say]:
    """What was said under that kind and ref, to the channel and to each person who was asked directly."""
    base = Say(refresh.case, refresh.kind, refresh.ref)
    found = []
    for name in scene.known:
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


def _unpark(tx: Transaction, known: Known, now: datetime, policy: Policy) -> None:
    for vote in tx.parked_votes(known.team, known.channel, known.ts):
        meaning = policy.meaning(vote.emoji)
        if meaning is None:
            continue
        ballot = Ballot.of_vote(vote, meaning, now)
        job, replace_waiting = new_job(ballot, ballot.team, now)
        tx.add_job(job, replace=replace_waiting)
    tx.drop_votes(known.team, known.channel, known.ts)
