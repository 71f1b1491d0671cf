"""Slack, the model, the words and the time, as fakes that keep state."""

import asyncio
from collections import defaultdict, deque
from dataclasses import dataclass, field, replace
from datetime import timedelta

from bot.domain.effects import Kind
from bot.ports import Message, Posted, Refused, Unknown
from bot.slack import read_seen
from tests.domain.builders import BEN, CLEO, NOON, draft, person, understanding


class Died(BaseException):
    """The process is gone: nothing after this line was ever run."""


class FixedClock:
    """Time that moves only when told."""

    def __init__(self):
        self.at = NOON

    def now(self):
        return self.at

    def steady(self):
        return self.now().timestamp()

    def move(self, **span):
        self.at += timedelta(**span)


@dataclass
class Said:
    """One message as it stands in Slack."""

    ts: str
    text: str
    key: str = ""
    thread_ts: str | None = None
    at: object = None
    edits: int = 0
    user: str = "UAMENDS"
    more: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Fault:
    """What becomes of one call: `error` is raised before it is taken, after it, or `late` after it was given up."""

    error: BaseException
    taken: bool = False
    late: timedelta | None = None


@dataclass
class FakeSlack:
    """A workspace that takes, refuses, loses and delays; what stands in it is the truth."""

    clock: FixedClock
    channels: dict = field(default_factory=lambda: defaultdict(list))
    people: dict = field(default_factory=dict)
    groups: dict = field(default_factory=dict)
    there: set = field(default_factory=lambda: {BEN, CLEO})
    whispers: list = field(default_factory=list)
    calls: list = field(default_factory=list)
    faults: dict = field(default_factory=lambda: defaultdict(deque))
    late: list = field(default_factory=list)
    refused: dict = field(default_factory=dict)
    meanwhile: dict = field(default_factory=dict)
    reactions: dict = field(default_factory=lambda: defaultdict(dict))
    counted: int = 0
    closed: dict = field(default_factory=dict)
    fail_at: dict = field(default_factory=dict)
    cut_short: set = field(default_factory=set)
    looked_at: dict = field(default_factory=lambda: defaultdict(list))

    def write(self, channel, text, user="UANN", thread_ts=None, **more):
        """Somebody writes; no event tells of it."""
        self.counted += 1
        said = Said(self._ts(), text, "", thread_ts, self.clock.now(), user=user, more=more)
        self.channels[channel].append(said)
        return said.ts

    def react(self, channel, ts, user, emoji, *, added=True):
        """Somebody puts an emoji on, or takes it away; no event tells of it."""
        users = self.reactions[channel, ts].setdefault(emoji, [])
        if added and user not in users:
            users.append(user)
        elif not added and user in users:
            users.remove(user)

    def delete(self, channel, ts):
        """Somebody deletes a message."""
        self.channels[channel] = [said for said in self.channels[channel] if said.ts != ts]

    def fail(self, method, *errors, taken=False, late=None):
        """Let the next calls of the method end so, one after the other."""
        self.faults[method] += [Fault(error, taken, late) for error in errors]

    def work(self, method, times):
        """Let the next calls of the method go well."""
        self.faults[method] += [None] * times

    def down(self, method, error):
        """Let every call end so, until `up`."""
        self.faults[method] = [Fault(error)]

    def up(self, method):
        self.faults[method] = deque()

    def thread(self, channel, ts):
        """What a person reads there, root included."""
        self.arrive()
        return [m.text for m in self.channels[channel] if ts in (m.ts, m.thread_ts)]

    def texts(self, channel):
        self.arrive()
        return [m.text for m in self.channels[channel]]

    def count(self, method):
        return sum(name == method for name, _ in self.calls)

    async def post(self, channel, message, key, thread_ts):
        if message.text in self.refused:
            raise self.refused[message.text]
        if channel in self.closed:
            raise self.closed[channel]
        if self.fail_at.get(channel):
            error, taken = self.fail_at[channel].popleft()
            self.fail("post", error, taken=taken)

        def take():
            self.counted += 1
            said = Said(self._ts(), message.text, key, thread_ts, self.clock.now())
            self.channels[channel].append(said)
            return Posted(channel, said.ts)

        return await self._call("post", channel, take)

    async def find(self, channel, key, thread_ts, since):
        def look():
            for said in self.channels[channel]:
                if said.key == key and said.at >= since and (thread_ts is None) == (said.thread_ts is None):
                    return Posted(channel, said.ts)
            return None

        return await self._call("find", channel, look)

    async def update(self, posted, message):
        def show():
            for n, said in enumerate(self.channels[posted.channel]):
                if said.ts == posted.ts:
                    self.channels[posted.channel][n] = replace(said, text=message.text, edits=said.edits + 1)

        await self._call("update", posted.channel, show)

    async def whisper(self, channel, user, message, thread_ts):
        await self._call("whisper", channel, lambda: self.whispers.append((user, message.text)))

    async def person(self, team, user):
        def read():
            known = self.people.get(user, person(user))
            return known and replace(known, refreshed_at=self.clock.now())

        return await self._call("person", user, read)

    async def everybody(self, team):
        def read():
            return [replace(known, refreshed_at=self.clock.now()) for known in self.people.values()]

        return await self._call("everybody", team, read)

    async def members(self, channel):
        return await self._call("members", channel, lambda: frozenset(self.there))

    async def group_members(self, group):
        return await self._call("group_members", group, lambda: frozenset(self.groups[group]))

    async def direct_channel(self, user):
        return await self._call("direct_channel", user, lambda: f"D{user}")

    async def replies(self, channel, ts):
        self.looked_at[ts].append(self.clock.now().timestamp())

        def read():
            found = [self._seen(channel, m) for m in self.channels[channel] if ts in (m.ts, m.thread_ts)]
            if not found:
                raise Refused("thread_not_found")
            return found

        return await self._call("replies", ts, read)

    async def history(self, channel, oldest):
        def read():
            top = [m for m in self.channels[channel] if m.thread_ts is None and float(m.ts) >= float(oldest)]
            return [self._seen(channel, m) for m in top]

        return await self._call("history", channel, read)

    async def message(self, channel, ts):
        def read():
            there = [self._seen(channel, m) for m in self.channels[channel] if m.ts == ts]
            return there[0] if there else None

        return await self._call("message", channel, read)

    def _seen(self, channel, said):
        standing = self.reactions[channel, said.ts]
        shown = [
            {"name": name, "users": [] if name in self.cut_short else users, "count": len(users)}
            for name, users in standing.items()
            if users
        ]
        raw = {"ts": said.ts, "user": said.user, "text": said.text, "reactions": shown, **said.more}
        return read_seen(raw | ({"thread_ts": said.thread_ts} if said.thread_ts else {}))

    def arrive(self):
        """Let what was taken late appear."""
        due = [entry for entry in self.late if entry[0] <= self.clock.now()]
        self.late = [entry for entry in self.late if entry not in due]
        for _, take in due:
            take()

    async def _call(self, method, about, do):
        self.arrive()
        self.calls.append((method, about))
        if method in self.meanwhile:
            await self.meanwhile.pop(method)()
        waiting = self.faults[method]
        if not waiting:
            return do()
        fault = waiting[0] if isinstance(waiting, list) else waiting.popleft()
        if fault is None:
            return do()
        if fault.taken:
            do()
        if fault.late is not None:
            self.late.append((self.clock.now() + fault.late, do))
        raise fault.error

    def _ts(self):
        return f"{int(self.clock.now().timestamp())}.{self.counted:06d}"


LOST = Unknown("the connection was lost")


@dataclass
class FakeWriter:
    """A model that answers at once, or when it is let."""

    text: str | None = None
    go: asyncio.Event | None = None
    asked: list = field(default_factory=list)
    failures: list = field(default_factory=list)
    meanwhile: dict = field(default_factory=dict)
    reviews: list = field(default_factory=list)

    async def understand(self, case, policy):
        await self._think(f"understand {case.id.number}")
        return understanding()

    async def draft(self, case, policy, at, past=None):
        await self._think(f"draft {case.id.number}")
        return draft(self.text) if self.text else draft()

    async def review(self, case, revision, policy):
        """Nobody reads a second time, unless there is something to be said."""
        if not self.reviews:
            return None
        await self._think(f"review {case.id.number} {revision.number}")
        return self.reviews.pop(0)

    async def _think(self, about):
        self.asked.append(about)
        if self.failures:
            raise self.failures.pop(0)
        if self.go is not None:
            await self.go.wait()
        if about in self.meanwhile:
            await self.meanwhile.pop(about)()


@dataclass
class PlainViews:
    """Every message in a few plain words; `parts` says how many messages one of a kind takes."""

    parts: dict = field(default_factory=dict)

    def render(self, say, case, policy, at, thread=""):
        text = self._text(say, case)
        many = self.parts.get(say.kind, 1)
        if many == 1:
            return (Message(text, ({"type": "section"},)),)
        return tuple(Message(f"{text} ({n + 1}/{many})") for n in range(many))

    def link(self, case, policy, thread=""):
        return Message(f"this is case {case.id.number}")

    def _text(self, say, case):
        match say.kind:
            case Kind.CARD:
                return f"card: {case.status}"
            case Kind.POST:
                return f"post: {case.rounds[int(say.ref) - 1].post.text}"
            case Kind.DRAFT | Kind.COPY | Kind.ASK:
                revision = case.revision(int(say.ref))
                return f"{say.kind} {say.ref}: {'void' if revision.void else 'live'}"
            case Kind.NOTE:
                return f"note: {say.note}"
            case Kind.REMINDER:
                return f"reminder {say.args['n']}"
            case _:
                return f"{say.kind}"
