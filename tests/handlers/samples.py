"""Real captured payloads and documented shapes, read where they lie beside the repository."""

import json
import os
from pathlib import Path

import pytest

SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "slack" / "samples"
REAL_EVENTS = (
    "app_home_opened_home",
    "app_home_opened_messages",
    "botMessage",
    "channel_shared",
    "channel_unshared",
    "email_message",
    "forwarded_message",
    "link",
    "messageChange",
    "messageExample",
    "messageIm",
    "message_deleted",
    "message_file_share",
    "message_file_share_slack_connect",
    "message_rich_text",
    "message_subtype_bot_message",
    "share_with_message",
    "share_without_message",
)
SHORTCUT = "interaction-real/message_shortcut_with_unfurl_and_file"
UNFURL = "interaction-real/conversations_history_pasted_permalink_unfurl"
SHAPES = (
    "interaction-shapes/BlockActionPayload",
    "interaction-shapes/MessageShortcutPayload",
    "interaction-shapes/SlashCommandPayload",
    "interaction-shapes/ViewClosedPayload",
    "interaction-shapes/ViewSubmissionPayload",
    "event-shapes/AppHomeOpenedPayload",
    "event-shapes/MessageBotPayload",
    "event-shapes/MessageChangedPayload",
    "event-shapes/MessageDeletedPayload",
    "event-shapes/MessageFileSharePayload",
    "event-shapes/MessagePayload",
    "event-shapes/MessageThreadBroadcastPayload",
    "event-shapes/ReactionAddedPayload",
    "event-shapes/ReactionRemovedPayload",
    "event-shapes/UserChangePayload",
)


def sample(name):
    path = SAMPLES / f"{name}.json"
    if path.is_file():
        return json.loads(path.read_text(encoding="utf-8"))
    if os.environ.get("CI"):
        raise FileNotFoundError(f"the captured payloads must be there in CI: {path.name}")
    return pytest.skip("the captured payloads are not beside this repository")


def event(name):
    return sample(f"events-real/{name}")
