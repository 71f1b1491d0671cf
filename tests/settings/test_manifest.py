"""The app manifest is one Slack takes, and asks for what the bot needs and no more."""

import json
import os
from pathlib import Path

import jsonschema
import pytest
import yaml

ROOT = Path(__file__).parents[2]
SLACK = ROOT.parent / "shared" / "slack"
MANIFEST = yaml.safe_load((ROOT / "app.yaml").read_text(encoding="utf-8"))
SCOPES = set(MANIFEST["oauth_config"]["scopes"]["bot"])
EVENTS = set(MANIFEST["settings"]["event_subscriptions"]["bot_events"])

# Any one of the scopes lets the event through; where the reference has a page, a test below compares.
EVENT_SCOPES = {
    "app_home_opened": set(),
    "app_mention": {"app_mentions:read"},
    "app_uninstalled": set(),
    "member_joined_channel": {"channels:read", "groups:read"},
    "message.channels": {"channels:history"},
    "message.groups": {"groups:history"},
    "message.im": {"im:history"},
    "reaction_added": {"reactions:read"},
    "reaction_removed": {"reactions:read"},
    "subteam_members_changed": {"usergroups:read"},
    "subteam_updated": {"usergroups:read"},
    "team_join": {"users:read"},
    "tokens_revoked": set(),
    "user_change": {"users:read"},
}
CALLS = {
    "chat.postMessage": {"chat:write"},
    "chat.update": {"chat:write"},
    "chat.postEphemeral": {"chat:write"},
    "conversations.history": {"channels:history", "groups:history", "im:history"},
    "conversations.replies": {"channels:history", "groups:history", "im:history"},
    "conversations.info": {"channels:read", "groups:read"},
    "conversations.members": {"channels:read", "groups:read"},
    "conversations.open": {"im:write"},
    "reactions.get": {"reactions:read"},
    "usergroups.users.list": {"usergroups:read"},
    "users.info": {"users:read", "users:read.email"},
    "users.list": {"users:read", "users:read.email"},
    "files.info": {"files:read"},
    "files.getUploadURLExternal": {"files:write"},
    "files.completeUploadExternal": {"files:write"},
    "commands and shortcuts": {"commands"},
}


def reference(path):
    """A file of the Slack reference, which lies beside the repository and not in it."""
    file = SLACK / path
    if file.exists():
        return json.loads(file.read_text(encoding="utf-8"))
    reason = f"the Slack reference is not beside the repository ({path})"
    return pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)


def test_the_manifest_follows_slacks_schema():
    schema = reference("manifest.schema.1.0.0.json")

    jsonschema.Draft7Validator(schema).validate(MANIFEST)


def test_a_manifest_that_breaks_the_schema_is_found_out():
    schema = reference("manifest.schema.1.0.0.json")

    broken = {**MANIFEST, "features": {**MANIFEST["features"], "shortcuts": [{"name": "Open a case"}]}}

    assert not jsonschema.Draft7Validator(schema).is_valid(broken)


def test_every_event_has_a_scope_that_lets_it_through():
    assert set(EVENT_SCOPES) == EVENTS
    assert not [event for event, scopes in EVENT_SCOPES.items() if scopes and not scopes <= SCOPES]


def test_no_scope_is_asked_for_in_vain():
    assert set().union(*EVENT_SCOPES.values(), *CALLS.values()) == SCOPES


@pytest.mark.parametrize("event", ["app_home_opened", "member_joined_channel", "message", "reaction_added"])
def test_the_scopes_of_events_are_those_of_the_reference(event):
    known = set(reference(f"samples/event-reference/{event}.json")["scopes"])

    ours = set().union(*(scopes for name, scopes in EVENT_SCOPES.items() if name.split(".")[0] == event))

    assert ours <= known
    assert bool(ours) == bool(known)


# Newer than the reference; Slack's own pages name one scope for both.
NEWER = {"files.getUploadURLExternal", "files.completeUploadExternal"}


@pytest.mark.parametrize("method", sorted(call for call in CALLS.keys() - NEWER if "." in call))
def test_the_scopes_of_calls_are_those_of_the_reference(method):
    # This older file still has the scopes that newer pages leave out; it says chat:write:bot for chat:write.
    paths = reference("slack_web_openapi_v2.json")["paths"]
    ((known,),) = [operation["security"][0].values() for operation in paths[f"/{method}"].values()]
    known = {scope.replace(":bot", "").replace("channels:write", "channels:manage") for scope in known}

    assert CALLS[method] - {"users:read.email"} <= known


def test_the_names_the_handlers_listen_for_are_in_the_manifest():
    shortcuts = {(s["type"], s["callback_id"]) for s in MANIFEST["features"]["shortcuts"]}

    assert shortcuts == {("message", "open_case"), ("global", "open_case_global")}
    assert [c["command"] for c in MANIFEST["features"]["slash_commands"]] == ["/case"]


def test_socket_mode_buttons_and_the_home_tab_are_switched_on():
    assert MANIFEST["settings"]["socket_mode_enabled"]
    assert MANIFEST["settings"]["interactivity"]["is_enabled"]
    assert MANIFEST["features"]["app_home"]["home_tab_enabled"]
