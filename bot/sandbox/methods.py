"""The Web API: which methods there are, what each needs, and how one is called."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.sandbox import files, methods_people, methods_views, rates, scopes
from bot.sandbox import methods_chat as chat
from bot.sandbox import methods_conversations as conversations
from bot.sandbox.arguments import Arguments
from bot.sandbox.core import Core
from bot.sandbox.records import Answer, App, Json, SlackError


@dataclass(frozen=True)
class Method:
    run: Callable[[Core, App, Arguments], Json]
    tier: str
    any_scope: tuple[str, ...] = ()
    app_token: bool = False


METHODS: dict[str, Method] = {
    "apps.connections.open": Method(methods_people.open_connection, "Tier1", app_token=True),
    "auth.test": Method(methods_people.auth_test, "Special"),
    "bookmarks.add": Method(conversations.add_bookmark, "Tier2", ("bookmarks:write",)),
    "bookmarks.list": Method(conversations.list_bookmarks, "Tier3", ("bookmarks:read",)),
    "bots.info": Method(methods_people.bot_info, "Tier3", ("users:read",)),
    "chat.delete": Method(chat.delete, "Tier3", ("chat:write",)),
    "chat.getPermalink": Method(chat.get_permalink, "Special"),
    "chat.postEphemeral": Method(chat.post_ephemeral, "Tier4", ("chat:write",)),
    "chat.postMessage": Method(chat.post_message, "Post", ("chat:write",)),
    "chat.update": Method(chat.update, "Tier3", ("chat:write",)),
    "conversations.history": Method(conversations.history, "Tier3"),
    "conversations.info": Method(conversations.info, "Tier3"),
    "conversations.join": Method(conversations.join, "Tier3", ("channels:join",)),
    "conversations.list": Method(conversations.listed, "Tier2"),
    "conversations.members": Method(conversations.members, "Tier4"),
    "conversations.open": Method(conversations.open_direct, "Tier3"),
    "conversations.replies": Method(conversations.replies, "Tier3"),
    "files.completeUploadExternal": Method(files.complete_upload, "Tier4", ("files:write",)),
    "files.getUploadURLExternal": Method(files.upload_url, "Tier4", ("files:write",)),
    "files.info": Method(files.file_info, "Tier4", ("files:read",)),
    "pins.add": Method(conversations.add_pin, "Tier2", ("pins:write",)),
    "reactions.add": Method(chat.add_reaction, "Tier3", ("reactions:write",)),
    "reactions.get": Method(chat.get_reactions, "Tier3", ("reactions:read",)),
    "reactions.remove": Method(chat.remove_reaction, "Tier2", ("reactions:write",)),
    "team.info": Method(methods_people.team_info, "Tier3", ("team:read",)),
    "usergroups.list": Method(methods_people.group_list, "Tier2", ("usergroups:read",)),
    "usergroups.users.list": Method(methods_people.group_members, "Tier2", ("usergroups:read",)),
    "users.conversations": Method(conversations.of_user, "Tier2"),
    "users.info": Method(methods_people.user_info, "Tier4", ("users:read",)),
    "users.list": Method(methods_people.user_list, "Tier2", ("users:read",)),
    "users.lookupByEmail": Method(methods_people.user_by_email, "Tier3", ("users:read.email",)),
    "views.open": Method(methods_views.open_view, "Tier4"),
    "views.publish": Method(methods_views.publish_view, "Tier4"),
    "views.push": Method(methods_views.push_view, "Tier4"),
    "views.update": Method(methods_views.update_view, "Tier4"),
}


def _caller(w: Core, token: str, method: Method) -> App:
    if not token:
        raise SlackError("not_authed")
    app = next((one for one in w.apps.values() if token in (one.bot_token, one.app_token)), None)
    if app is None:
        raise SlackError("invalid_auth")
    if app.revoked:
        raise SlackError("token_revoked")
    if (token == app.app_token) != method.app_token:
        raise SlackError("not_allowed_token_type")
    return app


def call(w: Core, name: str, token: str, given: Mapping[str, Any]) -> Answer:
    """One Web API call, with what Slack would answer; whoever is refused has changed nothing."""
    method = METHODS.get(name)
    if method is None:
        return Answer({"ok": False, "error": "unknown_method", "req_method": name})
    headers = {}
    try:
        app = _caller(w, token, method)
        headers["X-OAuth-Scopes"] = ",".join(sorted(app.scopes))
        headers["X-Accepted-OAuth-Scopes"] = ",".join(method.any_scope)
        arguments = Arguments(given)
        refused = rates.too_many(w, token, name, method.tier, arguments.text("channel"))
        if refused is not None:
            return refused
        scopes.need(app, *method.any_scope)
        return Answer({"ok": True} | method.run(w, app, arguments), headers=headers)
    except SlackError as refusal:
        return Answer(refusal.body, headers=headers)
