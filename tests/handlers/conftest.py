"""A bot as it runs, but for Slack, the model and the clock: real Bolt, real router, real desk, real SQLite."""

import asyncio
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import datetime

import pytest
from slack_bolt.request.async_request import AsyncBoltRequest

from bot.app import Identity, bolt, outbox_of
from bot.desk import Desk, Rules
from bot.domain.authority import Authority, GrantKind, undivided
from bot.domain.ids import CaseId
from bot.domain.money import Currency, Money, Percent
from bot.domain.people import Person
from bot.domain.policy import Policy
from bot.settings import Settings
from handlers.kit import Kit
from handlers.views import names
from storage.schema import migrate
from storage.store import Store
from tests.handlers.fakes import NOON, FakeLanguages, FakeSlack, FakeWriter, StillClock

TEAM, CASES, ELSEWHERE, BOT, BOT_ID = "T1", "C1", "C2", "UAMENDS", "BAMENDS"
ANN, BEN, OLGA = "UANN", "UBEN", "UOLGA"  # Ann handles cases, Ben approves, Olga owns what nobody brought
ADAM, EVA = "UADAM", "UEVA"  # admins, with Olga, where the office is open
GUEST, LEFT, STRANGER, ROBOT = "UGUEST", "ULEFT", "USTRANGER", "UROBOT"
COLD = "The coffee was cold and the staff was rude."
LINK = "https://reviews.example/coffee/7"


def somebody(user, **facts):
    return Person(**{"team": TEAM, "id": user, "name": user.lower(), "refreshed_at": NOON, **facts})


PEOPLE = {
    ANN: somebody(ANN),
    BEN: somebody(BEN),
    OLGA: somebody(OLGA),
    GUEST: somebody(GUEST, is_restricted=True),
    LEFT: somebody(LEFT, deleted=True),
    STRANGER: somebody(STRANGER, is_stranger=True, home_team="T2"),
    ROBOT: somebody(ROBOT, is_bot=True),
}
EUR = Currency("EUR")


def authority(user, seniority, percent, amount, **more):
    kinds = (GrantKind.DISCOUNT_AMOUNT, GrantKind.GIFT, GrantKind.REFUND)
    per_grant = {GrantKind.DISCOUNT_PERCENT: percent, **dict.fromkeys(kinds, amount)}
    return Authority(user, amount.currency, seniority, per_grant, **more)


def bounded(limits):
    """As a policy file says it, where a case and a customer are never without a bound."""
    return replace(limits, bounds=(*limits.bounds, *undivided(limits.per_grant, limits.bounds)))


TEN, FIFTY = Money(1000, EUR), Money(5000, EUR)
POLICY = Policy(
    approvers=(BEN,),
    default_owner=OLGA,
    authorities=(
        authority(ANN, 0, Percent(1000), TEN),
        authority(BEN, 1, Percent(5000), FIFTY),
    ),
)


class BrokenCommit(Exception):
    pass


class Failing:
    """A store whose next transactions do their work and then fail at the commit."""

    def __init__(self, store):
        self._store = store
        self.failures = 0
        self.wake = store.wake

    async def run(self, fn):
        def refused(tx):
            fn(tx)
            raise BrokenCommit("the disk is full")

        if self.failures:
            self.failures -= 1
            return await self._store.run(refused)
        return await self._store.run(fn)

    def close(self):
        self._store.close()


class World:
    """One workspace with the bot in it, and the ways in which people and Slack reach it."""

    def __init__(self, store, policy=POLICY):
        self.store = Failing(store)
        self.clock = StillClock()
        self.slack = FakeSlack(dict(PEOPLE))
        self.policy = policy
        self.desk = Desk(self.store, lambda: Rules(self.policy))
        self.kit = Kit(
            desk=self.desk,
            slack=self.slack,
            clock=self.clock,
            languages=FakeLanguages(),
            team=TEAM,
            bot_user=BOT,
            bot_id=BOT_ID,
            cases_channel=CASES,
            url="https://ours.slack.com/",
        )
        us = Identity(TEAM, BOT, BOT_ID, "https://ours.slack.com/")
        self.app = bolt(SETTINGS, us, self.kit)
        self.outbox = outbox_of(self.desk, self.slack, FakeWriter(), self.clock, SETTINGS, us)
        self._count = 0

    def fresh(self):
        self._count += 1
        return self._count

    async def deliver(self, body):
        request = AsyncBoltRequest(body=body, mode="socket_mode")
        response = await self.app.async_dispatch(request)
        await self.rest()
        return response

    async def rest(self):
        """Wait for what is done after the answer to Slack."""
        while self.kit.under_way:
            await asyncio.gather(*self.kit.under_way)

    async def event(self, event, **outer):
        body = {"type": "event_callback", "team_id": TEAM, "event_id": f"Ev{self.fresh()}", "event": event, **outer}
        return await self.deliver(body)

    async def say(self, text="", *, user=ANN, channel=CASES, ts=None, event_id=None, **more):
        ts = ts or f"{1000 + self.fresh()}.000100"
        event = {"type": "message", "user": user, "text": text, "channel": channel, "ts": ts, "event_ts": ts, **more}
        outer = {"event_id": event_id} if event_id else {}
        return await self.event({"channel_type": "channel", **event}, **outer)

    async def mention(self, words, **more):
        return await self.say(f"<@{BOT}> {words}", type="app_mention", **more)

    async def react(self, emoji, ts, *, user=BEN, channel=CASES, added=True, event_ts=None):
        place = {"type": "message", "channel": channel, "ts": ts}
        kind = "reaction_added" if added else "reaction_removed"
        event_ts = event_ts or f"{2000 + self.fresh()}.000100"
        self.slack.stand(channel, ts, emoji.split("::")[0], user, added)
        return await self.event({"type": kind, "user": user, "reaction": emoji, "item": place, "event_ts": event_ts})

    async def command(self, text, *, user=ANN, channel=ELSEWHERE, **more):
        body = {"command": "/case", "text": text, "user_id": user, "channel_id": channel, "team_id": TEAM}
        return await self.deliver({**body, "trigger_id": f"trigger{self.fresh()}", **more})

    async def click(self, action, value="", *, user=ANN, channel=CASES, ts="1.0", thread_ts=None, **more):
        """Press a button in a message; `value` is the button's, or a menu option's."""
        body = {
            "type": "block_actions",
            "team": {"id": TEAM},
            "user": {"id": user, "team_id": TEAM},
            "channel": {"id": channel},
            "message": {"ts": ts, "thread_ts": thread_ts},
            "trigger_id": f"trigger{self.fresh()}",
            "actions": [
                {"action_id": action, "value": value, "action_ts": f"{3000 + self.fresh()}.1", "type": "button"}
            ],
        }
        return await self.deliver({**body, **more})

    async def submit(self, callback, reference="", *, user=ANN, view=None, **values):
        state = {block: {names.INPUT: {"type": "plain_text_input", "value": text}} for block, text in values.items()}
        view = {
            "id": view or f"V{self.fresh()}",
            "callback_id": callback,
            "private_metadata": reference,
            "state": {"values": state},
        }
        user_object = {"id": user, "team_id": TEAM}
        return await self.deliver(
            {"type": "view_submission", "team": {"id": TEAM}, "user": user_object, "view": view}
        )

    async def shortcut(self, message, *, user=ANN, channel=ELSEWHERE, **more):
        body = {
            "type": "message_action",
            "callback_id": names.OPEN_CASE,
            "team": {"id": TEAM},
            "user": {"id": user, "team_id": TEAM},
            "channel": {"id": channel},
            "message": message,
            "trigger_id": f"trigger{self.fresh()}",
        }
        return await self.deliver({**body, **more})

    async def settle(self):
        """Let the outbox do all there is, a message a second and channel."""
        idle = 0
        while idle < 2:
            idle = 0 if await self.outbox.drain(self.clock.now()) else idle + 1
            self.clock.move(seconds=1)

    async def case(self, number=1):
        return await self.store.run(lambda tx: tx.look_case(CaseId(TEAM, number)))

    async def cases(self):
        lines = await self.store.run(lambda tx: tx.open_cases(TEAM, None, 100))
        return [line.id.number for line in lines]

    async def failed(self):
        return await self.store.run(lambda tx: tx.failed_deliveries(TEAM))

    async def draft_ts(self, number=1, revision=1):
        """Where the draft stands."""
        found = await self.store.run(lambda tx: tx.message(TEAM, f"draft:{number}:{revision}"))
        return found.ts

    async def ref(self, number=1, revision=0, grant=0):
        """What the buttons under that draft or grant carry."""
        case = await self.case(number)
        found = case.revision(revision)
        return names.ref(number, revision=revision, grant=grant, digest=found.sha256 if found else "")


SETTINGS = Settings(
    bot_token="-".join(["xoxb", "test"]),
    app_token=None,
    signing_secrets=("first" * 6,),
    slack_api_url="http://127.0.0.1:9/api/",
    openai_key=None,
    openai_base_url="",
    model="",
    database_url="",
    cases_channel=CASES,
    policy_path=None,
    host="127.0.0.1",
    port=0,
    settle_seconds=90,
    lease_seconds=60,
    log_level="info",
)


@dataclass(frozen=True)
class Snapshot:
    """A world as it was, to begin many tests with."""

    database: bytes
    standing: dict
    moment: datetime

    def woken(self, folder):
        path = folder / "amends.db"
        path.write_bytes(self.database)
        world = World(Store.open(f"sqlite:///{path}"))
        world.slack.standing = deepcopy(self.standing)
        world.clock.moment = self.moment
        return world


async def _nothing(world):
    await world.store.run(lambda tx: [tx.save_person(person) for person in PEOPLE.values()] and None)


async def _opened(world):
    await world.say(f"{COLD} <{LINK}>", ts="1.000100")


def _next(before, folder, step):
    world = before.woken(folder)
    asyncio.run(step(world))
    world.store.close()
    return Snapshot((folder / "amends.db").read_bytes(), world.slack.standing, world.clock.moment)


@pytest.fixture(scope="session")
def first(tmp_path_factory):
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    migrate(f"sqlite:///{path}")
    return _next(Snapshot(path.read_bytes(), {}, NOON), tmp_path_factory.mktemp("first"), _nothing)


@pytest.fixture(scope="session")
def after_opening(first, tmp_path_factory):
    return _next(first, tmp_path_factory.mktemp("opened"), _opened)


@pytest.fixture(scope="session")
def after_drafting(after_opening, tmp_path_factory):
    return _next(after_opening, tmp_path_factory.mktemp("drafted"), World.settle)


@pytest.fixture
async def world(first, tmp_path):
    world = first.woken(tmp_path)
    yield world
    world.store.close()


@pytest.fixture
async def opened(after_opening, tmp_path):
    """The world with case 1, opened by Ann from a text and a link in the cases channel."""
    world = after_opening.woken(tmp_path)
    yield world
    world.store.close()


@pytest.fixture
async def drafted(after_drafting, tmp_path):
    """The world with case 1 understood and its first draft posted."""
    world = after_drafting.woken(tmp_path)
    yield world
    world.store.close()


@pytest.fixture
async def office(drafted):
    """Olga, Adam and Eva are admins; Ann may give 10 euros at once, of any kind, and in a case, and to a customer."""
    with_rules(drafted, authorities=tuple(map(bounded, POLICY.authorities)))
    admins = [somebody(user, is_admin=True) for user in (OLGA, ADAM, EVA)]
    drafted.slack.people |= {person.id: person for person in admins}
    await drafted.store.run(lambda tx: [tx.save_person(person) for person in admins] and None)
    return drafted


def forward_of(text, *, channel=ELSEWHERE, ts="900.000100", **more):
    """The attachment of a forwarded message, as Slack sends it."""
    return {
        "is_share": True,
        "is_msg_unfurl": True,
        "from_url": f"https://ours.slack.com/archives/{channel}/p{ts.replace('.', '')}",
        "channel_id": channel,
        "channel_team": TEAM,
        "ts": ts,
        "author_id": BEN,
        "text": text,
        "fallback": f"[November 2nd] ben: {text}",
        **more,
    }


def with_rules(world, **rules):
    world.policy = replace(world.policy, **rules)
