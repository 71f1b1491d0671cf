"""Every error that Slack documents for a method we use has a fate, and is acted on by it."""

import json
import logging
from pathlib import Path

import pytest

from bot import slack_errors
from bot.ports import Message, NotSent, Refused, Unknown
from bot.slack_errors import CHANNEL, CONTENT, FATES, GONE, PERSON, RETRY, TOKEN, UNKNOWN, Fate, fate

REFERENCE = Path(__file__).parents[3] / "shared" / "slack" / "samples" / "method-reference"
METHODS = (
    "apps.connections.open",
    "auth.test",
    "chat.postEphemeral",
    "chat.postMessage",
    "chat.update",
    "conversations.history",
    "conversations.info",
    "conversations.members",
    "conversations.open",
    "conversations.replies",
    "files.completeUploadExternal",
    "files.getUploadURLExternal",
    "reactions.get",
    "usergroups.users.list",
    "users.info",
    "views.open",
    "views.publish",
    "views.update",
)
RAISED = {Fate.RETRY: NotSent, Fate.UNKNOWN: Unknown, Fate.PERMANENT: Refused, Fate.CONFIGURATION: Refused}


@pytest.mark.skipif(not REFERENCE.is_dir(), reason="Slack's method reference is not beside the repository")
@pytest.mark.parametrize("method", METHODS)
def test_every_documented_error_of_every_method_we_use_is_mapped(method):
    documented = json.loads((REFERENCE / f"{method}.json").read_text("utf-8"))["errors"]

    assert sorted(set(documented) - set(FATES)) == []


def test_no_error_has_two_fates():
    kinds = (RETRY, UNKNOWN, TOKEN, CHANNEL, PERSON, GONE, CONTENT)

    assert sum(len(kind) for kind in kinds) == len(FATES)


def test_every_method_the_bot_calls_is_in_the_list():
    source = Path(slack_errors.__file__).with_name("slack.py").read_text("utf-8")
    called = {method.replace(".", "_").casefold() for method in METHODS} | {"users_list"}
    used = {part.split("(")[0].casefold() for part in source.split("self._client.")[1:]}

    assert {name.replace("_", "") for name in used} <= {name.replace("_", "") for name in called}


def test_a_word_that_is_not_documented_says_nothing_of_the_outcome_and_is_reported(caplog):
    with caplog.at_level(logging.ERROR):
        assert fate("purple_monkey") is Fate.UNKNOWN

    assert "purple_monkey" in caplog.text


@pytest.mark.parametrize("code", ["ratelimited", "fatal_error", "is_archived", "token_revoked", "purple_monkey"])
async def test_a_call_ends_by_the_fate_of_its_error(odd, odd_slack, code):
    odd.says(json.dumps({"ok": False, "error": code}))

    with pytest.raises(RAISED[fate(code)]):
        await odd_slack.post("C1", Message("hello"), "k", None)
