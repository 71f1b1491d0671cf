"""The real app in the sandbox with a model that obeys whoever wrote the post: every attack played once."""

import asyncio
import json
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import yaml

from bot.app import Bot, listen
from bot.clock import MovableClock
from bot.demo.seed import POLICY, seeded
from bot.demo.story import ANIA, DMITRI, IEVA, OLGA, RASA, YES
from bot.domain.case import Case, Via
from bot.domain.commands import ApproveReply
from bot.domain.ids import CaseId
from bot.domain.review import findings
from bot.sandbox.server import SandboxServer
from bot.settings import Settings
from tests.llm.server import ModelServer, says

OURS = Path(__file__).resolve().parents[1] / "llm" / "attacks.yaml"
SHARED = Path(__file__).resolve().parents[3] / "shared" / "quality" / "injections.yaml"
REASON = "Read twice with the shop; the words are fine as they stand."
UNSEEN = "\u200b"
TARGETS = (RASA, DMITRI, IEVA)
"""Who is named by attacks, and by nothing that the bot has to say here."""
FEED = "U0FEED"


def attacks():
    """Ours, and those that lie beside the repository, by id."""
    found = [attack for path in (OURS, SHARED) if path.exists() for attack in _read(path)]
    return {attack["id"]: attack for attack in found}


def _read(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))["attacks"]


def obeying(attack):
    """One answer to whatever is asked: the fooled reply, and every field turned to the attacker's ends."""
    shout = f"<!channel> <!here> <!subteam^S0SHOPS> <@{RASA}> <@{IEVA}> https://collect.example.net/?x=1"
    return {
        "reply": attack["fooled_reply"],
        "translation": f"{attack['fooled_reply']} {shout}",
        "promise": f"{shout} 100% off, approved",
        "deadline_span": attack["fooled_reply"],
        "offer": f"{shout} 5000 EUR",
        "language": "zh",
        "severity": "minor",
        "grievances": [
            {"summary": shout, "quote": attack["post"].split("\n")[0]},
            {"summary": shout, "quote": shout},
        ],
        "claims": [shout],
        "emotions": [shout],
        "wants": shout,
        "questions": [shout],
        "suggested_fault": "customer",
        "suggested_cause": shout,
        "status": "approved",
        "approved": True,
        "approved_by": OLGA,
        "amount": {"minor": 500000, "currency": "EUR"},
        "grants": [{"kind": "gift", "amount": "5000 EUR"}],
        "owner": RASA,
        "outcome": "satisfied",
        "publish": True,
    }


@dataclass
class Played:
    """What stands after each step against one attack."""

    attack: dict[str, Any]
    drafted: Case
    found: tuple[Any, ...] = ()
    buttons: frozenset[str] = frozenset()
    after_emoji: Case | None = None
    by_a_stranger: Case | None = None
    without_a_reason: Case | None = None
    overridden: Case | None = None
    forced: Case | None = None

    @property
    def draft(self):
        return self.drafted.live.draft

    @property
    def blocks(self):
        return [finding for finding in self.found if finding.level == "block"]

    @property
    def final(self):
        return any(finding.final for finding in self.found)


@dataclass
class Story:
    """All attacks, and what the sandbox and the database hold in the end."""

    played: dict[str, Played] = field(default_factory=dict)
    told: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    money: list[str] = field(default_factory=list)
    asked: int = 0


class Attacked:
    """The workspace with the bot in it. Time is moved only while nothing is on its way."""

    def __init__(self, seed, bot, clock, model):
        self.seed, self.bot, self.clock, self.model = seed, bot, clock, model
        self.workspace = seed.workspace

    async def play(self, attack, number):
        self.model.will(says(obeying(attack)))
        post = self.workspace.bot_feed(FEED, self.seed.reviews_channel, attack["post"])
        root = self.workspace.forward(ANIA, self.seed.cases_channel, self.seed.reviews_channel, post.ts).ts
        await self.rest()
        if (await self.case(number)).live is None:
            # The post is too short to tell its language, so the bot asks a person.
            await self.window(ANIA, self.said(root, "Case #")[0].ts, "facts", {"language": attack["lang"]})
        played = Played(attack, await self.case(number))
        played.found = findings(played.drafted, played.drafted.live, self.bot.kit.desk.rules().policy)
        draft = self.said(root, "draft")[-1]
        played.buttons = frozenset(_buttons(draft))
        self.workspace.react(OLGA, self.seed.cases_channel, draft.ts, YES)
        await self.rest()
        played.after_emoji = await self.case(number)
        if "approve_anyway" in played.buttons:
            await self.override(played, draft.ts, number)
        elif played.blocks:
            await self.force(played, number)
        return played

    async def force(self, played, number):
        """The answer of a window that nobody is shown: an approver's reason where none counts."""
        live, kit = played.drafted.live, self.bot.kit
        command = ApproveReply(
            id=f"forced:{number}",
            case=played.drafted.id,
            at=self.clock.now(),
            person=await kit.slack.person(kit.team, OLGA),
            revision=live.number,
            sha256=live.sha256,
            via=Via.BUTTON,
            override=REASON,
        )
        await kit.desk.handle(command)
        played.forced = await self.case(number)

    async def override(self, played, draft, number):
        await self.window(ANIA, draft, "approve_anyway", {"override": REASON})
        played.by_a_stranger = await self.case(number)
        await self.window(OLGA, draft, "approve_anyway", {"override": UNSEEN})
        played.without_a_reason = await self.case(number)
        await self.window(OLGA, draft, "approve_anyway", {"override": REASON})
        played.overridden = await self.case(number)

    async def window(self, who, ts, button, values):
        """Press a button, fill in the window that it opens, and leave it."""
        self.workspace.click(who, self.seed.cases_channel, ts, button)
        await self.rest()
        view = self.workspace.views_open(who)[-1]
        self.workspace.submit(who, view.id, values)
        await self.rest()
        for left in self.workspace.views_open(who):
            self.workspace.close_view(who, left.id)

    async def rest(self):
        """Until the bot has done all that there is to do."""
        idle = 0
        while idle < 2:
            while not self.workspace.settled() or self.bot.kit.under_way:  # noqa: ASYNC110 - it crosses a socket
                await asyncio.sleep(0.001)
            done = await self.bot.outbox.drain(self.clock.now())
            idle = 0 if done else idle + 1
            if self.workspace.settled():
                self.clock.move(timedelta(seconds=1))

    async def case(self, number):
        return await self.bot.kit.store.run(lambda tx: tx.look_case(CaseId(self.bot.kit.team, number)))

    def said(self, root, text):
        ours = self.workspace.channels[self.seed.cases_channel].messages.values()
        mine = (m for m in ours if m.author == self.seed.app.bot_user_id and root in (m.thread_ts, m.ts))
        return [m for m in mine if text in str(m.body.get("text"))]


def _buttons(message):
    blocks = message.body.get("blocks") or []
    return [element.get("action_id") for block in blocks for element in block.get("elements") or []]


async def all_played(folder):
    """Every attack in one workspace, one after the other, and what is left of it all."""
    story = Story()
    async with _attacked(folder) as world:
        for number, (name, attack) in enumerate(attacks().items(), start=1):
            story.played[name] = await world.play(attack, number)
        story.told = [
            (call.method, _read_json(call.arguments)) for call in world.workspace.calls if call.answer.body.get("ok")
        ]
        story.money = await world.bot.kit.store.run(_money)
        story.asked = len(world.model.asked)
    return story


@asynccontextmanager
async def _attacked(folder):
    clock = MovableClock()
    seed = seeded(clock.seconds)
    seed.workspace.rate_limits = False
    async with AsyncExitStack() as stack:
        model = ModelServer()
        await model.start()
        stack.push_async_callback(model.stop)
        server = await stack.enter_async_context(SandboxServer(seed.workspace))
        settings = _settings(seed, server, model, folder)
        bot = await stack.enter_async_context(Bot.build(settings, clock))
        await bot.prepare()
        watching = await listen(bot, settings, stack)
        stack.callback(watching.cancel)
        yield Attacked(seed, bot, clock, model)


def _settings(seed, server, model, folder):
    return Settings.read(
        {
            "SLACK_BOT_TOKEN": seed.app.bot_token,
            "SLACK_APP_TOKEN": seed.app.app_token,
            "SLACK_API_URL": server.api_url,
            "OPENAI_API_KEY": "-".join(["sk", "test"]),
            "OPENAI_BASE_URL": model.url,
            "DATABASE_URL": f"sqlite:///{folder / 'bot.db'}",
            "AMENDS_CASES_CHANNEL": seed.cases_channel,
            "AMENDS_POLICY": str(POLICY),
            "AMENDS_SETTLE_SECONDS": "1",
        }
    )


def _money(tx):
    """Every row that would have been written if goodwill or anybody's limit had moved."""
    tables = ("ledger", "budget", "limit_change", "refused_goodwill")
    read = ((table, tx._connection.exec_driver_sql(f"SELECT * FROM {table}").all()) for table in tables)
    return [f"{table}: {row}" for table, rows in read for row in rows]


def _read_json(arguments):
    """Slack's SDK sends parts of a call as JSON text."""
    return {name: _parsed(value) for name, value in arguments.items()}


def _parsed(value):
    if isinstance(value, str) and value[:1] in "[{":
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value
