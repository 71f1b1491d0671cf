"""A Slack that remembers what stands in it, a clock that stands still, and a writer without a model."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.domain.case import Draft
from bot.domain.understanding import Maker, Severity, Understanding
from bot.ports import Detected, Posted, Refused, Seen

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
REPLY = (
    "Hello! We are sorry that your coffee was cold. Our machine had failed at noon; "
    "we repaired it and checked every cup since, and we answer your other question by Friday 18:00."
)


class StillClock:
    def __init__(self):
        self.moment = NOON

    def now(self):
        return self.moment

    def steady(self):
        return self.now().timestamp()

    def move(self, **delay):
        self.moment += timedelta(**delay)


@dataclass
class Stands:
    """A message as it stands in a channel now."""

    channel: str
    thread_ts: str | None
    message: object
    key: str


@dataclass
class FakeSlack:
    """`people` are those of the workspace; `absent` channels have no bot in them; a `down` call fails."""

    people: dict
    members_of: dict = field(default_factory=dict)
    absent: set = field(default_factory=set)
    down: dict = field(default_factory=dict)
    standing: dict = field(default_factory=dict)
    reactions: dict = field(default_factory=dict)
    whispers: list = field(default_factory=list)
    windows: list = field(default_factory=list)
    updated: list = field(default_factory=list)
    homes: dict = field(default_factory=dict)
    groups: dict = field(default_factory=dict)
    files: dict = field(default_factory=dict)
    used_triggers: set = field(default_factory=set)

    def _up(self, call, channel=None):
        if call in self.down:
            raise self.down[call]
        if channel in self.absent:
            raise Refused("not_in_channel")

    async def post(self, channel, message, key, thread_ts):
        self._up("post", channel)
        ts = f"{len(self.standing) + 1}.000900"
        self.standing[channel, ts] = Stands(channel, thread_ts, message, key)
        return Posted(channel, ts)

    async def find(self, channel, key, thread_ts, since):
        found = (where for where, stands in self.standing.items() if stands.key == key and where[0] == channel)
        where = next(found, None)
        return Posted(*where) if where else None

    async def update(self, posted, message):
        self._up("update", posted.channel)
        self.standing[posted.channel, posted.ts].message = message

    async def whisper(self, channel, user, message, thread_ts):
        self._up("whisper", channel)
        self.whispers.append((channel, user, message.text, thread_ts))

    async def person(self, team, user):
        self._up("person")
        return self.people.get(user)

    async def members(self, channel):
        return frozenset(self.members_of.get(channel, self.people))

    async def group_members(self, group):
        self._up("group_members")
        return frozenset(self.groups.get(group, ()))

    async def direct_channel(self, user):
        return f"D{user}"

    async def message(self, channel, ts):
        self._up("message", channel)
        return Seen(ts, {emoji: frozenset(users) for emoji, users in self.reactions.get((channel, ts), {}).items()})

    async def open_view(self, trigger_id, view):
        self._up("open_view")
        if trigger_id in self.used_triggers or not trigger_id:
            raise Refused("expired_trigger_id")
        self.used_triggers.add(trigger_id)
        self.windows.append(view)
        return f"V{len(self.windows)}"

    async def update_view(self, view_id, view):
        self._up("update_view")
        self.updated.append((view_id, view))

    async def send_file(self, channel, name, content):
        self._up("send_file", channel)
        self.files[channel, name] = content

    async def publish_home(self, user, view):
        self._up("publish_home")
        self.homes[user] = view

    def stand(self, channel, ts, emoji, user, there):
        """An emoji stands on a message, or no longer does."""
        users = self.reactions.setdefault((channel, ts), {}).setdefault(emoji, set())
        users.add(user) if there else users.discard(user)

    def told(self, user):
        """What only this person saw, in order."""
        return [text for _, who, text, _ in self.whispers if who == user]

    def threads(self, channel):
        """Every message in the channel with the ts it stands under."""
        return [(s.thread_ts, s.message) for s in self.standing.values() if s.channel == channel]


class FakeLanguages:
    def detect(self, text):
        return Detected("en", 0.99)


class FakeWriter:
    """Understands everything as plain English and writes the same good reply."""

    async def understand(self, case, policy):
        return Understanding(language="en", severity=Severity.MINOR, maker=Maker.MODEL)

    async def draft(self, case, policy, at, past=None):
        return Draft(text=REPLY, language="en", maker=Maker.MODEL, detected="en", certainty=0.99)

    async def review(self, case, revision, policy):
        return None
