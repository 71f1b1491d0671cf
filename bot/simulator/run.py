"""One run: a script of people, a bot, a weather, and the verdict."""

import asyncio
import hashlib
import pickle
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from typing import Final

from sqlalchemy.exc import OperationalError

from bot.demo.seed import Seeded, seeded
from bot.domain.policy import Policy
from bot.sandbox.faults import Fault
from bot.simulator import judge, life, looks
from bot.simulator.database import Disk
from bot.simulator.judge import Said, Verdict
from bot.simulator.mail import STEP, Mail
from bot.simulator.process import PROCESS, Machine, Process
from bot.simulator.repeatable import quiet, repeatable, uncollected
from bot.simulator.scenarios import ASKED, REMINDERS, SCENARIOS
from bot.simulator.slack import SandboxClient
from bot.simulator.stage import NotSeen, Stage, Wait
from bot.simulator.time import VirtualTime
from bot.simulator.weather import Weather
from storage.errors import StorageError

A_LITTLE: Final = 60.0
RESTART: Final = 1.0
QUIET_SECONDS: Final = 3.0


FIRST_LOOK: Final = Wait("the bot's first look at its channel", lambda: None)
"""What nobody waits for by a script, but the people begin with it."""


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


@cache
def _start() -> bytes:
    """Kept as bytes, because it is needed anew for every run, and read faster than copied."""
    time = VirtualTime()
    return pickle.dumps((time, seeded(time.seconds)))


class Run:
    """The world of one run; only the bot dies in it. `moves` says where the world and the people in it are."""

    def __init__(self, disk: Disk, scenario: str, weather: Weather, rules: Policy | None = None) -> None:
        self.time: VirtualTime
        self.seed: Seeded
        self.time, self.seed = pickle.loads(_start())  # noqa: S301 - our own
        self.verdict = Verdict()
        self.trace: list[str] = []
        self.crashes = 0
        self.moves = 0
        self._digest = hashlib.sha256()
        self._disk = disk
        self._rules = rules or life.policy()
        self._weather = weather
        self._scenario = SCENARIOS[scenario]
        self._script = self._scenario.play(Stage(self.seed, self.time))
        self._waiting: Wait | None = None
        self._since = 0.0
        self._played = False
        self._machine = Machine(self.time)
        self._processes = [Process(number) for number in range(weather.replicas)]
        self._fallen: Process | None = None
        self._burying = False
        self._mail = Mail(self.seed.workspace, self._machine, weather, self._tell, self._happened)
        self._money_moved = False
        self._people_late = False

    def play(self, calm: Outcome | None = None) -> Outcome:
        self._disk.format()
        with quiet(), repeatable(), uncollected():
            try:
                self._until_done()
                self._judge(calm)
            except NotSeen as missing:
                self.verdict.lost.append(str(missing))
            finally:
                self._end()
        return Outcome(
            self.verdict,
            self.trace,
            self._digest.hexdigest(),
            self._weather.hooks,
            self.crashes,
            judge.said(self.seed),
            judge.order(self.seed),
        )

    def _until_done(self) -> None:
        world = self._machine.create_task(self._world())
        while not world.done():
            try:
                self._machine.run_until_complete(world)
            except Crash:
                assert self._fallen is not None, "somebody crashed"
                self._disk.crash()
                self._disk.hook = self._hook
                self.crashes += 1
                self._bury(self._fallen)
                for process in self._processes:
                    if process.life is not None:
                        process.life.store.move()
        world.result()

    async def _world(self) -> None:
        """Slack and the people; they outlive every crash of the bot."""
        calm_since: float | None = None
        while calm_since is None or self.time.elapsed < calm_since + QUIET_SECONDS:
            self.moves += 1
            for process in self._processes:
                self._see_to(process)
            self._set_clock(self._weather.skew(self.time.elapsed))
            self.seed.workspace.tick()
            self._mail.deliver(self._processes, self.time.elapsed)
            if self._waiting is not None or self._ready():
                self._advance()
            else:
                self._be_patient(FIRST_LOOK)
            calm_since = (calm_since if calm_since is not None else self.time.elapsed) if self._at_rest() else None
            await asyncio.sleep(STEP)

    def _set_clock(self, skew: float | None) -> None:
        if skew is None or (abs(skew) > A_LITTLE and (self._scenario.by_the_clock or not self._looked())):
            return
        if abs(skew - self.time.skew) > A_LITTLE:
            self._tell(f"the bot's clock is now {skew:+.0f} seconds from Slack's")
        self.time.skew = skew

    def _ready(self) -> bool:
        """What was posted before the bot ever planned to look is found by nobody if Slack loses it, too."""
        alive = next((process.life for process in self._processes if process.life is not None), None)
        if alive is None:
            return False
        known = not self._scenario.among_colleagues or alive.store.look_again(looks.people_known)
        return known and (self._looked() or alive.store.look_again(looks.look_planned))

    def _looked(self) -> bool:
        """Where the bot looks for the first time it begins now, and only the clock tells when that is."""
        if not self._weather.sweeps:
            return True
        alive = next((process.life for process in self._processes if process.life is not None), None)
        return alive is not None and self.seed.cases_channel in alive.store.look_again(looks.places_read)

    def _at_rest(self) -> bool:
        busy = self._busy() if self._played else ["the people"]
        if self._played and busy and self.time.elapsed > self._since + self._weather.patience:
            raise NotSeen(f"an end of {busy}")
        return not busy

    def _busy(self) -> list[str]:
        if not all(process.is_ready for process in self._processes):
            return ["starting"]
        found = self._mail.unheard(self.time.elapsed) or self._living().store.look_again(judge.left_over)
        on_the_way = self.seed.workspace._late or not self.seed.workspace.settled()
        return found or (["what is on the way"] if on_the_way else [])

    def _living(self) -> life.Life:
        return next(process.life for process in self._processes if process.life is not None)

    def _see_to(self, process: Process) -> None:
        """A process that ended by itself is started again, like one that was killed."""
        if process.main is not None and process.main.done() and process.works:
            why = process.main.exception()
            self._tell(f"{process.name} has ended by itself ({type(why).__name__})")
            if not isinstance(why, StorageError):
                self.verdict.lost.append(f"a bot, to {why!r}")
            assert process.life is not None, "it works"
            process.life.store.die()
            for task in process.under_way():
                task.cancel()
            self._leave(process)
        if process.life is None and self.time.elapsed >= process.born:
            self._begin_life(process)

    def _begin_life(self, process: Process) -> None:
        self._disk.hook = self._hook
        store = self._disk.open()
        store.pause = self._weather.pause
        store.left_work = partial(self._tell_replicas, process)
        client = SandboxClient(self.seed.workspace, self.seed.app.bot_token, self._hook, self._fault)
        process.life = life.Life(self.seed, store, client, self.time, self._rules, self._hook)
        self._tell(f"{process.name} starts")
        process.main = self._machine.spawn(
            process, process.life.run(alone=len(self._processes) == 1, sweeps=self._weather.sweeps)
        )

    def _tell_replicas(self, teller: Process) -> None:
        """As NOTIFY does; who stands still finds it by its poll."""
        for process in self._processes:
            if process is not teller and process.works and process.life is not None:
                process.life.store.wake.set()

    def _leave(self, process: Process) -> None:
        process.life = process.main = None
        process.born = self.time.elapsed + RESTART

    def _bury(self, process: Process) -> None:
        """Whatever it still does is done in vain: its store is dead and nobody listens."""
        if process.life is not None:
            process.life.store.die()
        self._leave(process)
        self._machine.go_on(process)
        self._burying = True
        while doomed := process.under_way():
            for task in doomed:
                task.cancel()
            # Who waited for the task that was killed is told so, and falls as well.
            with suppress(Crash):
                self._machine.run_until_complete(asyncio.gather(*doomed, return_exceptions=True))
        self._burying = False

    def _end(self) -> None:
        for process in self._processes:
            self._bury(process)
        world = asyncio.all_tasks(self._machine)
        for task in world:
            task.cancel()
        if world:
            self._machine.run_until_complete(asyncio.gather(*world, return_exceptions=True))
        self._machine.close()

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
        process = PROCESS.get()
        if process is not None:
            self._happened(process, name)

    def _happened(self, process: Process, name: str) -> None:
        """Here the weather may strike."""
        if process.life is None or self._burying:
            return
        self._digest.update(f"{self.time.elapsed:.4f} {name}\n".encode())
        self._money_moved = (
            self._money_moved or name == "after UPDATE budget" or name.startswith("after INSERT ledger")
        )
        if name == "after COMMIT" and self._money_moved:
            self._money_moved = False
            process.life.store.look(lambda tx: judge.judge_money(tx, self._rules, self.verdict))
        if self._weather.crashes(name):
            self._tell(f"{process.name} crashes: {name}")
            self._fallen = process
            raise Crash
        if self._weather.breaks(name, self.time.elapsed):
            raise OperationalError(name, {}, sqlite3.OperationalError("database or disk is full"))
        seconds = self._weather.stops(name)
        if seconds:
            self._tell(f"{process.name} stands still for {seconds} seconds: {name}")
            self._machine.stop_for(process, seconds)

    def _fault(self, method: str) -> Fault | None:
        fault = self._weather.fault(method)
        self._people_late = self._people_late or (method == "users.list" and fault is not None)
        if fault is not None:
            self._tell(f"Slack: {method} {fault.kind} {fault.value}")
        return fault

    def _tell(self, line: str) -> None:
        self.trace.append(f"{self.time.elapsed:9.2f} {line}")
        self._digest.update(self.trace[-1].encode())

    def _judge(self, calm: Outcome | None) -> None:
        look = self._living().store.look
        look(lambda tx: judge.judge_file(tx, self.seed, self.verdict))
        look(lambda tx: judge.judge_liveness(tx, self.verdict))
        look(lambda tx: judge.judge_authority(tx, self.seed, self._rules, self.verdict))
        # A clock that is hours ahead reminds, and one that comes back does not take that back.
        reminders = REMINDERS if self._weather.furthest > A_LITTLE else ()
        # Who was asked too late to approve a text may find it replaced, and is asked for the next alone.
        asked = (ASKED,) if self._people_late else ()
        either = (*self._scenario.either, *reminders, *asked)
        judge.judge_messages(self.seed, calm.said if calm else None, either, self.verdict)
        if calm is not None:
            judge.judge_order(judge.order(self.seed), calm.order, either, self.verdict)
