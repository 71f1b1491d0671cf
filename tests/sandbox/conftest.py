"""A small workspace with an app in it."""

import pytest

from bot.sandbox.server import SandboxServer
from bot.sandbox.workspace import Workspace

START = 1_790_000_000.0
MANIFEST = {
    "display_information": {"name": "Tester"},
    "features": {
        "app_home": {"home_tab_enabled": True},
        "bot_user": {"display_name": "tester"},
        "slash_commands": [{"command": "/case", "description": "Cases", "usage_hint": "[open|list]"}],
        "shortcuts": [
            {"name": "Open a case", "type": "message", "callback_id": "open_case", "description": "d"},
            {"name": "New case", "type": "global", "callback_id": "new_case", "description": "d"},
        ],
    },
    "oauth_config": {
        "scopes": {
            "bot": [
                "app_mentions:read",
                "bookmarks:read",
                "bookmarks:write",
                "channels:history",
                "channels:join",
                "channels:read",
                "chat:write",
                "commands",
                "files:read",
                "files:write",
                "groups:history",
                "groups:read",
                "im:history",
                "im:read",
                "im:write",
                "mpim:read",
                "pins:write",
                "reactions:read",
                "reactions:write",
                "team:read",
                "usergroups:read",
                "users:read",
                "users:read.email",
            ]
        }
    },
    "settings": {
        "event_subscriptions": {
            "bot_events": [
                "app_home_opened",
                "app_mention",
                "member_joined_channel",
                "member_left_channel",
                "channel_archive",
                "message.channels",
                "message.groups",
                "message.im",
                "reaction_added",
                "reaction_removed",
                "subteam_members_changed",
                "team_join",
                "user_change",
            ]
        }
    },
}


class Clock:
    """Time that moves only when told."""

    def __init__(self):
        self.at = START

    def __call__(self):
        return self.at

    def move(self, seconds):
        self.at += seconds


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def w(clock):
    workspace = Workspace(clock)
    workspace.rate_limits = False
    workspace.add_person("UANN", "ann", "Ann Ames", email="ann@example.com", admin=True)
    workspace.add_person("UBOB", "bob", "Bob Burns", email="bob@example.com")
    workspace.add_person("UGUS", "gus", "Gus Guest", guest=True)
    app = workspace.install(MANIFEST)
    workspace.add_channel("CCASES", "cases", ["UANN", "UBOB", "UGUS", app.bot_user_id])
    workspace.add_channel("COTHER", "other", ["UANN", "UBOB"])
    workspace.add_channel("GSECRET", "secret", ["UANN"], private=True)
    return workspace


@pytest.fixture
def app(w):
    return next(iter(w.apps.values()))


@pytest.fixture
def call(w, app):
    """Call the Web API as the app's bot; the answer's body."""

    def run(method, **arguments):
        return w.call(method, app.bot_token, arguments).body

    return run


@pytest.fixture
def sent(w):
    """What the app was sent, without the envelopes."""

    def run(kind="events_api"):
        found = [d.payload for d in w.deliveries if d.kind == kind]
        return [payload["event"] for payload in found] if kind == "events_api" else found

    return run


@pytest.fixture
def ack(w):
    """The app answers everything that is due."""

    def run(response=None):
        for delivery in w.due():
            w.sent(delivery)
            w.ack(delivery.envelope_id, response)

    return run


@pytest.fixture
async def server(w):
    async with SandboxServer(w) as running:
        yield running
