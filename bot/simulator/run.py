"""One run: a script of people, a bot, a weather, and the verdict."""

import asyncio
import hashlib
import logging
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager, suppress
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any, Final

import storage.jobs
from bot.demo.seed import Seeded, seeded
from bot.domain.policy import Policy
from bot.sandbox.faults import Fault
from bot.sandbox.records import Delivery, Json
from bot.simulator import judge, life
from bot.simulator.database import Disk
from bot.simulator.judge import Said, Verdict
from bot.simulator.scenarios import SCENARIOS
from bot.simulator.slack import SandboxClient
from bot.simulator.stage import NotSeen, Stage, Wait
from bot.simulator.time import VirtualLoop, VirtualTime
from bot.simulator.weather import Weather

STEP: Final = 0.25
RESTART: Final = 1.0
QUIET_SECONDS: Final = 3.0


class Crash(SystemExit):
    """The process is killed here; nothing in it may catch this."""


@dataclass
class Outcome:
    """What came of a run."""

    verdict: Verdict
    trace: list[str]
    digest: str
    hooks: int
    crashes: int
    said: Said
    order: list[list[str]]


class _Tokens:
    """Stands for `secrets` in a run: the same tokens in every run of a seed."""

    def __init__(self) -> None:
        self._chance = Random(1)  # noqa: S311 - chance that can be repeated is the point

    def token_hex(self, size: int) -> str:
        return self._chance.randbytes(size).hex()


@cache
def _start() -> tuple[VirtualTime, Seeded]:
    time = VirtualTime()
    return time, seeded(time.seconds)


class Run:
    """The world of one run; only the bot dies in it. `moves` says where the world and the people in it are."""

    def __init__(self, disk: Disk, scenario: str, weather: Weather, rules: Policy | None = None) -> None:
        self.time, self.seed = deepcopy(_start())
        self.verdict = Verdict()
        self.trace: list[str] = []
        self.crashes = 0
        self._digest = hashlib.sha256()
        self._disk = disk
        self._rules = rules or life.policy()
        self._weather = weather
        self._scenario = SCENARIOS[scenario]
        self._script = self._scenario.play(Stage(self.seed, self.time))
        self._waiting: Wait | None = None
        self._since = 0.0
        self._played = False
        self._life: life.Life | None = None
        self._born = 0.0
        self.moves = 0
        self._money_moved = False

    def play(self, calm: Outcome | None = None) -> Outcome:
        self._disk.format()
        loop = VirtualLoop(self.time)
        with _quiet(), _repeatable():
            try:
                self._until_done(loop)
                self._judge(calm)
            except NotSeen as missing:
                self.verdict.lost.append(str(missing))
            finally:
                self._end_life(loop)
                loop.close()
        return Outcome(
            self.verdict,
            self.trace,
            self._digest.hexdigest(),
            self._weather.hooks,
            self.crashes,
            judge.said(self.seed),
            judge.order(self.seed),
        )

    def _until_done(self, loop: VirtualLoop) -> None:
        world = loop.create_task(self._world())
        while not world.done():
            try:
                loop.run_until_complete(world)
            except Crash:
                self.crashes += 1
                self._born = self.time.elapsed + RESTART
                self._disk.crash()
                self._end_life(loop, world)
        world.result()

    async def _world(self) -> None:
        """Slack and the people; they outlive every crash of the bot."""
        calm_since: float | None = None
        while calm_since is None or self.time.elapsed < calm_since + QUIET_SECONDS:
            self.moves += 1
            if self._life is None and self.time.elapsed >= self._born:
                self._begin_life()
            skew = self._weather.skew(self.time.elapsed)
            self.time.skew = self.time.skew if skew is None else skew
            self.seed.workspace.tick()
            self._deliver()
            self._advance()
            calm = self._played and self._life is not None and self._at_rest()
            calm_since = (calm_since if calm_since is not None else self.time.elapsed) if calm else None
            await asyncio.sleep(STEP)

    def _at_rest(self) -> bool:
        assert self._life is not None
        busy = self._life.store.look(judge.left_over) or not self.seed.workspace.settled()
        if busy and self.time.elapsed > self._since + self._weather.patience:
            raise NotSeen(f"an end of {busy}")
        return not busy

    def _begin_life(self) -> None:
        self._disk.hook = self._hook
        store = self._disk.open()
        store.pause = self._weather.pause
        client = SandboxClient(self.seed.workspace, self.seed.app.bot_token, self._hook, self._fault)
        self._life = life.Life(self.seed, store, client, self.time, self._rules, self._hook)
        self._tell("the bot starts")
        self._spawn(self._life.run())

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.get_running_loop().create_task(work)

    def _end_life(self, loop: VirtualLoop, world: asyncio.Task[None] | None = None) -> None:
        """Whatever it still does is done in vain: its store is dead and nobody listens."""
        if self._life is not None:
            self._life.store.die()
        self._life = None
        doomed = [task for task in asyncio.all_tasks(loop) if task is not world]
        while doomed:
            for task in doomed:
                task.cancel()
            # Who waited for the task that was killed is told so, and falls as well.
            with suppress(Crash):
                loop.run_until_complete(asyncio.gather(*doomed, return_exceptions=True))
            doomed = [task for task in asyncio.all_tasks(loop) if task is not world]

    def _deliver(self) -> None:
        if self._life is None:
            return
        for delivery in self.seed.workspace.due():
            self.seed.workspace.sent(delivery)
            for copy, delay in enumerate(self._weather.arrivals(delivery)):
                self._spawn(self._carry(delivery, delivery.envelope_id, delivery.attempt, delay, first=not copy))

    async def _carry(self, delivery: Delivery, envelope: str, attempt: int, delay: float, *, first: bool) -> None:
        payload: Json = deepcopy(delivery.payload)
        await asyncio.sleep(delay)
        if self._life is None:
            return
        self._tell(f"delivery {delivery.id} ({_about(payload)}), attempt {attempt}{'' if first else ', a copy'}")
        accepted, answer = await self._life.receive(delivery, payload, attempt)
        if first and accepted:
            self.seed.workspace.ack(envelope, answer)
            self._hook(f"answered {delivery.kind}")

    def _advance(self) -> None:
        """Let the people go on as far as they can see something."""
        while not self._played:
            found = None
            if self._waiting is not None:
                found = self._waiting.found()
                if not found:
                    self._be_patient(self._waiting)
                    return
            self.moves += 1
            try:
                self._waiting = self._script.send(found)
            except StopIteration:
                self._played = True
            self._since = self.time.elapsed
            self._tell(f"people: {'done' if self._played or not self._waiting else f'wait for {self._waiting.what}'}")

    def _be_patient(self, wait: Wait) -> None:
        if self.time.elapsed > self._since + self._weather.patience:
            raise NotSeen(f"never seen: {wait.what}")

    def _hook(self, name: str) -> None:
        if self._life is None:
            return
        self._digest.update(f"{self.time.elapsed:.4f} {name}\n".encode())
        self._money_moved = (
            self._money_moved or name == "after UPDATE budget" or name.startswith("after INSERT ledger")
        )
        if name == "after COMMIT" and self._money_moved:
            self._money_moved = False
            self._life.store.look(lambda tx: judge.judge_money(tx, self._rules, self.verdict))
        if self._weather.crashes(name):
            self._tell(f"crash: {name}")
            raise Crash

    def _fault(self, method: str) -> Fault | None:
        fault = self._weather.fault(method)
        if fault is not None:
            self._tell(f"Slack: {method} {fault.kind} {fault.value}")
        return fault

    def _tell(self, line: str) -> None:
        self.trace.append(f"{self.time.elapsed:9.2f} {line}")
        self._digest.update(self.trace[-1].encode())

    def _judge(self, calm: Outcome | None) -> None:
        assert self._life is not None, "a run ends with a living bot"
        look = self._life.store.look
        look(lambda tx: judge.judge_file(tx, self.seed, self.verdict))
        look(lambda tx: judge.judge_liveness(tx, self.verdict))
        look(lambda tx: judge.judge_authority(tx, self.seed, self._rules, self.verdict))
        either = self._scenario.either
        judge.judge_messages(self.seed, calm.said if calm else None, either, self.verdict)
        if calm is not None:
            judge.judge_order(judge.order(self.seed), calm.order, either, self.verdict)


def _about(payload: Json) -> str:
    event = payload.get("event") or {}
    return " ".join(
        str(event.get(k) or payload.get(k) or "") for k in ("type", "subtype", "reaction", "command")
    ).strip()


@contextmanager
def _repeatable() -> Iterator[None]:
    """Job tokens come from chance; here from the same chance every time."""
    real = vars(storage.jobs)["secrets"]
    vars(storage.jobs)["secrets"] = _Tokens()
    try:
        yield
    finally:
        vars(storage.jobs)["secrets"] = real


@contextmanager
def _quiet() -> Iterator[None]:
    """The bot's log is about accidents that are meant here."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(before)
