"""The workspace's people, channels and apps, and how events leave it."""

from collections.abc import Callable, Iterable
from dataclasses import fields
from typing import Any

from bot.sandbox import scopes
from bot.sandbox.deliveries import Deliveries
from bot.sandbox.faults import Fault
from bot.sandbox.people import user_object
from bot.sandbox.records import (
    App,
    Channel,
    Interaction,
    Json,
    Message,
    Person,
    ResponseUrl,
    SlackError,
    Trigger,
    View,
    copied,
)
from bot.sandbox.text import rich_text

COLORS = ("9f69e7", "4bbe2e", "e7392d", "3c989f", "674b1b", "e96699", "684b6c", "5b89d5", "d58247", "2b6836")
TRIGGER_LIVES = 3.0
RESPONSE_URL_LIVES = 1800.0
SUBSCRIPTIONS = {"channel": "channels", "group": "groups", "im": "im", "mpim": "mpim"}


class Core(Deliveries):
    """State and look-ups; what people do and what apps call are built on it."""

    def __init__(
        self,
        now: Callable[[], float],
        *,
        team_id: str = "T0SANDBOX",
        team_name: str = "Sandbox",
        domain: str = "sandbox",
    ) -> None:
        super().__init__(now)
        self.team_id, self.team_name, self.domain = team_id, team_name, domain
        self.base_url = "http://sandbox.invalid"
        self.deliver_to: str | None = None
        self.rate_limits = True
        self.people: dict[str, Person] = {}
        self.channels: dict[str, Channel] = {}
        self.apps: dict[str, App] = {}
        self.triggers: dict[str, Trigger] = {}
        self.response_urls: dict[str, ResponseUrl] = {}
        self.ephemeral_messages: list[Message] = []
        self.stacks: dict[str, list[View]] = {}
        self.homes: dict[tuple[str, str], View] = {}
        self.files: dict[str, Json] = {}
        self.contents: dict[str, bytes] = {}
        self.groups: dict[str, Json] = {}
        self.toasts: dict[str, list[Json]] = {}
        self.faults: list[Fault] = []
        self.tickets: dict[str, str] = {}
        self.buckets: dict[str, tuple[float, float]] = {}
        # For so many seconds a `client_msg_id` is known again; nobody documents whether Slack's is, and how long.
        self.client_msg_ids_live = 0.0
        self.client_msg_ids: dict[tuple[str, str, str], tuple[str, float]] = {}

    # People and channels

    def add_person(
        self, id: str, name: str, real_name: str, email: str | None = None, title: str = "", **about: Any
    ) -> Person:
        """A new account; `about` are the other fields of a Person (admin, guest, tz, …)."""
        about.setdefault("team_id", self.team_id)
        about = {key: value for key, value in about.items() if value is not None}
        about |= {"email": email, "title": title}
        unknown = sorted(set(about) - {field.name for field in fields(Person)})
        if unknown:
            raise SlackError("unknown_field", fields=unknown)
        color = COLORS[len(self.people) % len(COLORS)]
        known: dict[str, Any] = {"color": color, "team_id": self.team_id, "updated": int(self.now())}
        person = Person(id, name, real_name, **(known | about))
        self.people[id] = person
        user = user_object(person, self.now())
        event = {"type": "team_join", "user": user, "cache_ts": int(self.now())}
        self.emit("team_join", event)
        self.changed()
        return person

    def add_channel(
        self,
        id: str,
        name: str,
        members: Iterable[str] = (),
        *,
        private: bool = False,
        archived: bool = False,
    ) -> Channel:
        who = list(members)
        channel = Channel(id, name, "group" if private else "channel", who, archived, int(self.now()))
        channel.creator = who[0] if who else "USLACKBOT"
        self.channels[id] = channel
        self.changed()
        return channel

    def add_group(self, id: str, handle: str, members: Iterable[str], name: str = "") -> Json:
        """A user group."""
        group: Json = {
            "id": id,
            "team_id": self.team_id,
            "is_usergroup": True,
            "is_subteam": True,
            "is_external": False,
            "name": name or handle,
            "description": "",
            "handle": handle,
            "date_create": int(self.now()),
            "date_update": int(self.now()),
            "date_delete": 0,
            "auto_provision": False,
            "created_by": "USLACKBOT",
            "updated_by": "USLACKBOT",
            "prefs": {"channels": [], "groups": []},
            "users": list(members),
        }
        self.groups[id] = group
        self.changed()
        return group

    def change_group(self, id: str, members: Iterable[str]) -> None:
        """Other people are in a user group from now on."""
        group, now = self.groups[id], list(members)
        before, group["users"] = group["users"], now
        told = {"subteam_id": id, "team_id": self.team_id, "date_update": int(self.now())}
        told |= {"added_users": [user for user in now if user not in before]}
        told |= {"removed_users": [user for user in before if user not in now]}
        self.emit("subteam_members_changed", {"type": "subteam_members_changed", **told})
        self.changed()

    def direct(self, *people: str) -> Channel:
        """The direct message between these people, made when there is none."""
        wanted = sorted(set(people))
        for channel in self.channels.values():
            if channel.kind in ("im", "mpim") and sorted(channel.members) == wanted:
                return channel
        kind = "im" if len(wanted) <= 2 else "mpim"
        id = self.new_id("D" if kind == "im" else "G")
        name = "" if kind == "im" else "mpdm-" + "--".join(self.people[p].name for p in wanted) + "-1"
        channel = Channel(id, name, kind, wanted, created=int(self.now()), creator=people[0])
        self.channels[id] = channel
        self.changed()
        return channel

    def person(self, id: str) -> Person:
        found = self.people.get(id)
        if found is None:
            raise SlackError("user_not_found")
        return found

    def channel(self, id: str) -> Channel:
        found = self.channels.get(id)
        if found is None:
            raise SlackError("channel_not_found")
        return found

    def message(self, channel: str, ts: str) -> Message:
        found = self.channel(channel).messages.get(ts)
        if found is None or found.deleted:
            raise SlackError("message_not_found")
        return found

    def app_of_user(self, user: str) -> App | None:
        return next((app for app in self.apps.values() if app.bot_user_id == user), None)

    def name_of(self, id: str) -> str:
        """The name a reader sees for a person, a channel or a user group."""
        if id in self.people:
            return self.people[id].name
        if id in self.channels:
            return self.channels[id].name
        return str(self.groups[id]["handle"]) if id in self.groups else id

    def names(self) -> dict[str, str]:
        return {person.name.casefold(): person.id for person in self.people.values()}

    def permalink(self, message: Message) -> str:
        link = f"https://{self.domain}.slack.com/archives/{message.channel}/p{message.ts.replace('.', '')}"
        return f"{link}?thread_ts={message.thread_ts}&cid={message.channel}" if message.is_reply else link

    def blocks_from(self, text: str) -> list[Json]:
        return rich_text(text, self.new_id("b"))

    # Events and interactions

    def emit(self, subscription: str, event: Json, channel: Channel | None = None, app: App | None = None) -> None:
        """Send an event to every app that subscribed to it and, in a channel, is a member of it."""
        event.setdefault("event_ts", self.next_ts())
        for heard in [app] if app is not None else list(self.apps.values()):
            if not scopes.hears(heard, subscription):
                continue
            if channel is None or heard.bot_user_id in channel.members:
                self._send_event(heard, event)

    def emit_message(self, event: Json, channel: Channel) -> None:
        event |= {"channel": channel.id, "channel_type": channel.kind}
        self.emit(f"message.{SUBSCRIPTIONS[channel.kind]}", event, channel)

    def _send_event(self, app: App, event: Json) -> None:
        payload = self._callback(app, event)
        if self.drop_events:
            self.record_dropped(app, payload)
            return
        self.send(app, "events_api", payload)
        for copy in range(self.duplicate_deliveries):
            # Slack repeats itself both ways: the same event_id again, and the same thing under a new one.
            again = payload if copy % 2 == 0 else self._callback(app, event)
            self.send(app, "events_api", again)

    def _callback(self, app: App, event: Json) -> Json:
        authorization = {
            "enterprise_id": None,
            "team_id": self.team_id,
            "user_id": app.bot_user_id,
            "is_bot": True,
            "is_enterprise_install": False,
        }
        return {
            "token": app.verification_token,
            "team_id": self.team_id,
            "context_team_id": self.team_id,
            "context_enterprise_id": None,
            "api_app_id": app.app_id,
            "event": copied(event),
            "type": "event_callback",
            "event_id": self.new_id("Ev"),
            "event_time": int(self.now()),
            "authorizations": [authorization],
            "is_ext_shared_channel": False,
            "event_context": self.new_id("4-"),
        }

    def new_trigger(self, user: str, app: App, view_id: str | None = None) -> str:
        number = self.new_id("")
        trigger_id = f"{round(self.now() * 1000)}.{self.team_id}.{number.lower()}"
        self.triggers[trigger_id] = Trigger(user, app.app_id, self.now() + TRIGGER_LIVES, view_id)
        return trigger_id

    def new_response_url(self, user: str, channel: str, app: App, message: Message | None = None) -> str:
        id = self.new_id("R")
        expires = self.now() + RESPONSE_URL_LIVES
        self.response_urls[id] = ResponseUrl(user, channel, app, expires, message)
        return f"{self.base_url}/response/{id}"

    def unanswered(self, interaction: Interaction, reason: str) -> None:
        """The person sees that the app did not answer."""
        super().unanswered(interaction, reason)
        self.toast(interaction.user, f"{interaction.kind} failed: the app did not respond ({interaction.error})")

    def toast(self, user: str, text: str) -> None:
        self.toasts.setdefault(user, []).append({"id": self.new_id("t"), "text": text})
        self.changed()
