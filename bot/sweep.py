"""The sweep: what is pending is compared with what Slack shows, so that lost events are found."""

import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from bot.desk import Desk
from bot.domain.case import Case, Status, Via
from bot.domain.commands import RecordDeletion
from bot.domain.effects import Kind, Say
from bot.domain.ids import CaseId, ChannelId, TeamId
from bot.domain.policy import Policy
from bot.jobs import HISTORIES, LOOK_PACE, THREADS, Ballot, SweepChannel, SweepThread, Tour, Work, enqueue
from bot.outbox import Task, Worker, fence
from bot.ports import Clock, Refused, Seen, Slack
from storage.messages import Message, Vote
from storage.sightings import Heard, moment_of, timestamp_of
from storage.transaction import Transaction

log = logging.getLogger(__name__)

EVERY: Final = timedelta(minutes=5)
JUST_NOW: Final = timedelta(minutes=1)
"""What we heard or posted so recently may be newer than what Slack showed us."""
OVERLAP: Final = timedelta(minutes=5)
"""So much of a channel is read again: what was accepted late stands before what was read already."""
KEPT: Final = timedelta(days=90)
"""What was heard of a reaction on a closed case may be forgotten then."""
ASKED: Final = (Kind.ASK, Kind.ASK_GRANT)
MOST_CASES: Final = 100_000

Found = Callable[[ChannelId, Mapping[str, Any]], Awaitable[None]]
"""Takes a message of Slack's as its event would have been taken; what was taken before changes nothing."""
Known = Mapping[tuple[str, str, str], Heard]


def begin(tx: Transaction, team: TeamId, now: datetime) -> None:
    """Have everything pending looked at now, the oldest case first, and from then on every few minutes."""
    for lane in (THREADS, HISTORIES):
        tx.lane_interval(lane, LOOK_PACE)
        tx.hurry_lane(team, lane, now)
    enqueue(tx, Tour(team), team, now)


class Sweep:
    """Looks at one place of Slack at a time, at a pace that leaves room for everything else.

    Each place has one job, which puts itself off when it is done: so the place that was not looked at for longest
    comes first, however many there are. `intake` is the channel where a post opens a case; what was heard of the
    reactions on a message is known for as long as `kept`.
    """

    def __init__(
        self, desk: Desk, slack: Slack, clock: Clock, intake: ChannelId, found: Found, kept: timedelta = KEPT
    ) -> None:
        self._desk = desk
        self._store = desk.store
        self._slack = slack
        self._clock = clock
        self._intake = intake
        self._found = found
        self._kept = kept

    def workers(self) -> dict[type[Work], Worker]:
        return {Tour: self.tour, SweepThread: self.thread, SweepChannel: self.channel}

    async def tour(self, task: Task, tour: Tour) -> None:
        """See that every open case and every place has its job; who has one already keeps its turn."""

        def plan(tx: Transaction) -> None:
            for case in tx.open_cases(tour.team, limit=MOST_CASES):
                enqueue(tx, SweepThread(case.id), tour.team, task.now)
            asked = [message.channel for message in tx.asked_directly(tour.team, ASKED)]
            for channel in dict.fromkeys([self._intake, *asked]):
                enqueue(tx, SweepChannel(tour.team, ChannelId(channel)), tour.team, task.now)
            fence(tx, task.job)
            enqueue(tx, tour, tour.team, task.now + EVERY)

        await self._store.run(plan)

    async def thread(self, task: Task, work: SweepThread) -> None:
        case, root, ours = await self._store.run(lambda tx: _thread_of(tx, work))
        if case is None or case.status is Status.CLOSED:
            await self._store.run(lambda tx: fence(tx, task.job))
            return
        if root is None:
            await self._come_again(task)
            return
        known = await self._known(case.id.team, case.channel, ours)
        try:
            shown = await self._slack.replies(case.channel, root)
        except Refused as refused:
            if refused.code not in ("thread_not_found", "message_not_found"):
                raise
            shown = []
        for message in shown:
            if not message.gone:
                await self._found(case.channel, message.raw)

        missing = await self._gone(ours, shown)

        def compare(tx: Transaction) -> None:
            self._compare(tx, case.id.team, case.channel, ours, shown, known)
            self._miss(tx, case, missing, shown)

        await self._come_again(task, compare)

    async def channel(self, task: Task, work: SweepChannel) -> None:
        if work.channel == self._intake:
            await self._take_in(task, work)
            return
        asked = await self._store.run(lambda tx: _asked_in(tx, work))
        if not asked:
            await self._store.run(lambda tx: fence(tx, task.job))
            return
        known = await self._known(work.team, work.channel, asked)
        shown = await self._slack.history(work.channel, min((m.ts for m in asked), key=moment_of))
        await self._come_again(task, lambda tx: self._compare(tx, work.team, work.channel, asked, shown, known))

    async def _take_in(self, task: Task, work: SweepChannel) -> None:
        """What was posted in the cases channel since we last looked; at first, since it was planned to look."""
        since = await self._store.run(lambda tx: tx.position(work.team, work.channel))
        begin_at = since or f"{(task.job.created_at or task.now).timestamp():.6f}"
        overlap = moment_of(begin_at) - OVERLAP // timedelta(microseconds=1)
        oldest = timestamp_of(max(overlap, 0)) if since else begin_at
        shown = await self._slack.history(work.channel, oldest)
        for message in shown:
            if not message.gone:
                await self._found(work.channel, message.raw)
        last = max([begin_at, *(m.ts for m in shown)], key=moment_of)
        await self._come_again(task, lambda tx: tx.read_up_to(work.team, work.channel, last))

    async def _known(self, team: TeamId, channel: ChannelId, ours: Sequence[Message]) -> Known:
        """What we had heard before Slack was asked: whatever is heard meanwhile is newer than its answer."""
        timestamps = [message.ts for message in ours]
        return await self._store.run(lambda tx: tx.heard(team, channel, timestamps))

    async def _come_again(self, task: Task, store: Callable[[Transaction], None] | None = None) -> None:
        def put_off(tx: Transaction) -> None:
            if store is not None:
                store(tx)
            fence(tx, task.job)
            enqueue(tx, task.work, TeamId(task.job.team), self._clock.now() + EVERY)

        await self._store.run(put_off)

    def _compare(
        self,
        tx: Transaction,
        team: TeamId,
        channel: ChannelId,
        ours: Sequence[Message],
        shown: Sequence[Seen],
        known: Known,
    ) -> None:
        """Let every difference between what Slack shows and what we last heard be a reaction of now."""
        now, policy = self._clock.now(), self._desk.policy(tx, team)
        heard = tx.heard(team, channel, [message.ts for message in ours])
        standing = {message.ts: message for message in ours}
        for seen in shown:
            if seen.ts not in standing or seen.gone:
                continue
            old = now - standing[seen.ts].posted_at > self._kept
            for user, emoji, added in _differences(seen, heard, policy):
                place = (seen.ts, user, emoji)
                if old and added and place not in heard:
                    # Perhaps it was heard and forgotten since; an emoji must never count twice.
                    continue
                last = heard.get(place)
                if last != known.get(place) or (last is not None and timedelta() <= now - last.at < JUST_NOW):
                    continue
                moment = (last.moment if last else moment_of(seen.ts)) + 1
                vote = Vote(
                    team=team,
                    channel=channel,
                    ts=seen.ts,
                    user=user,
                    emoji=emoji,
                    event_ts=timestamp_of(moment),
                    added=added,
                )
                _cast(tx, vote, policy, now)

    async def _gone(self, ours: Iterable[Message], shown: Sequence[Seen]) -> list[Message]:
        """Which of our messages a thread no longer shows; of a draft Slack is asked twice, as a yes hangs on it."""
        there = {seen.ts for seen in shown if not seen.gone}
        now = self._clock.now()
        missing = []
        for message in ours:
            if message.ts in there or message.kind == "anchor" or timedelta() <= now - message.posted_at < JUST_NOW:
                continue
            place = ChannelId(message.channel), message.ts
            seen = await self._slack.message(*place) if _is_draft(message) else None
            if seen is None or seen.gone:
                missing.append(message)
        return missing

    def _miss(self, tx: Transaction, case: Case, missing: Iterable[Message], shown: Sequence[Seen]) -> None:
        """Forget what is gone, with the approval of a text that is; a card that began the thread is posted anew."""
        now = self._clock.now()
        for message in missing:
            root = message.kind == Kind.CARD and case.thread_ts is None
            if root and shown:
                # A deleted root whose answers stand is still the root.
                continue
            log.warning("%s was deleted in Slack", message.name)
            forget(tx, self._desk, message, now)
            if root:
                enqueue(tx, Say(case.id, Kind.CARD, "0"), case.id.team, now, case.channel)


def forget(tx: Transaction, desk: Desk, message: Message, now: datetime) -> None:
    """A message of ours was deleted. With the draft, of which every part counts, goes what was approved in it."""
    tx.forget_message(message.team, message.name)
    if not _is_draft(message) or message.case_number is None:
        return
    deletion = RecordDeletion(
        id=f"deleted:{message.channel}:{message.ts}",
        at=now,
        case=CaseId(TeamId(message.team), message.case_number),
        revision=int(message.ref),
    )
    desk.decide_and_store(tx, deletion)


def _is_draft(message: Message) -> bool:
    return message.kind == Kind.DRAFT


def _cast(tx: Transaction, vote: Vote, policy: Policy, now: datetime) -> None:
    meaning = policy.meaning(vote.emoji)
    if meaning is not None and tx.hear(vote, now, swept=True):
        log.info("a reaction on %s was found by the sweep", vote.ts)
        enqueue(tx, Ballot.of_vote(vote, meaning, now, Via.SWEEP), TeamId(vote.team), now)


def _differences(seen: Seen, heard: Known, policy: Policy) -> list[tuple[str, str, bool]]:
    """Who put which emoji on, or took it away, without our having heard of it."""
    found = []
    for emoji, users in seen.reactions.items():
        if policy.meaning(emoji) is None:
            continue
        for user in sorted(users):
            last = heard.get((seen.ts, user, emoji))
            if last is None or not last.added:
                found.append((str(user), emoji, True))
    for (ts, name, emoji), last in heard.items():
        stands = name in seen.reactions.get(emoji, frozenset()) or emoji in seen.partial
        if ts == seen.ts and last.added and not stands:
            found.append((name, emoji, False))
    return found


def _thread_of(tx: Transaction, work: SweepThread) -> tuple[Case | None, str | None, list[Message]]:
    """The case, the root of its thread, and our messages there."""
    case = tx.look_case(work.case)
    if case is None:
        return None, None, []
    card = tx.message(work.case.team, Say(work.case, Kind.CARD, "0").name)
    root = case.thread_ts or (card.ts if card else None)
    of_case = tx.messages_of(work.case.team, work.case.number)
    return case, root, [m for m in of_case if m.channel == case.channel and root in (m.ts, m.thread_ts)]


def _asked_in(tx: Transaction, work: SweepChannel) -> list[Message]:
    return [m for m in tx.asked_directly(work.team, ASKED) if m.channel == work.channel]
