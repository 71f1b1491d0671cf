"""A small Slack workspace: its state, what people do in it, and the Web API an app calls."""

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.sandbox import methods, responses
from bot.sandbox.acts_on_apps import ActsOnApps
from bot.sandbox.faults import Fault, take
from bot.sandbox.install import app_from
from bot.sandbox.records import Answer, App, Json, Person
from bot.sandbox.transcript import thread_text


@dataclass(frozen=True)
class Call:
    """A Web API call the workspace accepted or refused."""

    at: float
    method: str
    arguments: Mapping[str, Any]
    answer: Answer


class Workspace(ActsOnApps):
    """Synchronous and without timers: call `tick()` when time has passed."""

    def __init__(self, now: Callable[[], float], **team: str) -> None:
        """`team` may hold team_id, team_name and domain."""
        super().__init__(now, **team)
        self.calls: deque[Call] = deque(maxlen=5000)
        self._late: list[tuple[float, str, str, Mapping[str, Any]]] = []
        self.add_person("USLACKBOT", "slackbot", "Slackbot", color="757575")

    def install(self, manifest: Json) -> App:
        """Install the app this manifest describes; its tokens are made here."""
        app, person = app_from(self, manifest)
        self.people[person.id] = person
        self.apps[app.app_id] = app
        self.changed()
        return app

    def add_foreign_bot(self, id: str, name: str) -> Person:
        """Another app, which posts feeds; `id` is its bot user."""
        bot_id, app_id = self.new_id("B"), self.new_id("A")
        return self.add_person(id, name, name, bot=True, bot_id=bot_id, app_id=app_id)

    def call(self, method: str, token: str, arguments: Mapping[str, Any]) -> Answer:
        """One Web API call, carried out at once; faults are the shell's business."""
        answer = methods.call(self, method, token, arguments)
        self.calls.append(Call(self.now(), method, arguments, answer))
        return answer

    def call_later(self, seconds: float, method: str, token: str, arguments: Mapping[str, Any]) -> None:
        """Accept a call some time after its client has given up."""
        self._late.append((self.now() + seconds, method, token, dict(arguments)))

    def tick(self) -> None:
        super().tick()
        due = [late for late in self._late if late[0] <= self.now()]
        for late in due:
            self._late.remove(late)
            self.call(*late[1:])

    def respond(self, id: str, body: Json) -> Answer:
        """A post to a response_url."""
        return responses.respond(self, id, body)

    def add_fault(self, method: str, kind: str, count: int = 1, value: str | float | None = None) -> Fault:
        """Break the next `count` calls of a method (`*`: of any)."""
        fault = Fault(method, kind, count, value)
        self.faults.append(fault)
        return fault

    def take_fault(self, method: str) -> Fault | None:
        return take(self.faults, method)

    def transcript(self, channel: str, thread_ts: str) -> str:
        """A thread as a person would read it."""
        return thread_text(self, channel, thread_ts)
