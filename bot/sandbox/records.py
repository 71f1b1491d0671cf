"""What the sandbox remembers: people, channels, messages, apps, views, deliveries."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

Json = dict[str, Any]
T = TypeVar("T")


def copied(value: T) -> T:
    """A copy of a JSON value; `deepcopy`, which expects anything, takes several times as long."""
    whole: Any = value
    if isinstance(value, dict):
        whole = {name: copied(part) for name, part in value.items()}
    elif isinstance(value, list):
        whole = [copied(part) for part in value]
    return whole  # type: ignore[no-any-return]


class SlackError(Exception):
    """A refusal as Slack words it: a code, and what else stands in the body."""

    def __init__(self, code: str, **extra: Any) -> None:
        super().__init__(code)
        self.code = code
        self.extra = extra

    @property
    def body(self) -> Json:
        return {"ok": False, "error": self.code, **self.extra}


def bad_arguments(*messages: str) -> SlackError:
    listed = [f"[ERROR] {message}" for message in messages]
    return SlackError("invalid_arguments", response_metadata={"messages": listed})


@dataclass
class Person:
    id: str
    name: str
    real_name: str
    email: str | None = None
    title: str = ""
    admin: bool = False
    owner: bool = False
    guest: bool = False
    ultra: bool = False
    deleted: bool = False
    stranger: bool = False
    bot: bool = False
    app_user: bool = False
    workflow_bot: bool = False
    team_id: str = ""
    tz: str = "Europe/Vilnius"
    locale: str = "en-US"
    color: str = "9f69e7"
    updated: int = 0
    app_id: str = ""
    bot_id: str = ""


@dataclass
class Message:
    """`body` is what never depends on the reader; counts, reactions and metadata are added when it is read."""

    channel: str
    ts: str
    body: Json
    thread_ts: str | None = None
    broadcast: bool = False
    reactions: dict[str, list[str]] = field(default_factory=dict)
    metadata: Json | None = None
    app_id: str | None = None
    deleted: bool = False
    for_user: str | None = None
    chosen: Json = field(default_factory=dict)

    @property
    def is_reply(self) -> bool:
        return self.thread_ts is not None and self.thread_ts != self.ts

    @property
    def author(self) -> str | None:
        return self.body.get("user")


@dataclass
class Channel:
    id: str
    name: str
    kind: str = "channel"
    members: list[str] = field(default_factory=list)
    archived: bool = False
    created: int = 0
    creator: str = ""
    messages: dict[str, Message] = field(default_factory=dict)
    threads: dict[str, list[Message]] = field(default_factory=dict)
    bookmarks: list[Json] = field(default_factory=list)
    pins: list[str] = field(default_factory=list)
    last_post: float | None = None

    @property
    def private(self) -> bool:
        return self.kind != "channel"

    def other(self, me: str) -> str | None:
        """In a direct message: the one who is not `me`."""
        others = [member for member in self.members if member != me]
        return (others or self.members)[0] if self.kind == "im" and self.members else None


@dataclass
class App:
    app_id: str
    bot_token: str
    app_token: str
    signing_secret: str
    bot_user_id: str
    bot_id: str
    name: str
    scopes: frozenset[str]
    events: frozenset[str]
    commands: tuple[Json, ...] = ()
    shortcuts: tuple[Json, ...] = ()
    home_tab: bool = True
    messages_tab: bool = True
    interactive: bool = True
    verification_token: str = ""
    revoked: bool = False
    updated: int = 0


@dataclass
class Interaction:
    """Something a person did that waits for the app's answer."""

    kind: str
    user: str
    trigger_id: str = ""
    response_url: str = ""
    done: bool = False
    response: Any = None
    error: str | None = None
    view_id: str | None = None

    def finish(self, response: Any = None, error: str | None = None) -> None:
        if not self.done:
            self.done, self.response, self.error = True, response, error


@dataclass
class Delivery:
    """One payload on its way to an app; `state` is waiting, sent, acked, lost or dropped."""

    id: int
    kind: str
    payload: Json
    app: App
    created: float
    due: float
    accepts_response: bool = False
    state: str = "waiting"
    attempt: int = 0
    reason: str = ""
    envelope_id: str = ""
    deadline: float = 0.0
    response: Any = None
    sends: list[float] = field(default_factory=list)
    interaction: Interaction | None = None
    answered: Callable[[Any], None] | None = None


@dataclass
class Trigger:
    user: str
    app_id: str
    expires: float
    view_id: str | None = None
    used: bool = False


@dataclass
class ResponseUrl:
    user: str
    channel: str
    app: App
    expires: float
    message: Message | None = None
    left: int = 5


@dataclass
class View:
    id: str
    user: str
    app: App
    body: Json
    hash: str
    root_id: str
    previous_id: str | None = None
    values: dict[tuple[str, str], Json] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    pending: bool = False


@dataclass(frozen=True)
class Answer:
    """What a Web API call answers: an HTTP status, a body, and headers."""

    body: Json
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        return self.body.get("ok") is True
