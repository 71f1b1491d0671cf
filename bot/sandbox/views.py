"""Modals and the home tab: which views Slack accepts, a person's stack of them, and answers to a submission."""

import json
from hashlib import sha1
from typing import Any

from bot.sandbox import inputs
from bot.sandbox.blocks import IN_VIEW, find_blocks, interactive, with_ids
from bot.sandbox.core import Core
from bot.sandbox.elements import Findings
from bot.sandbox.records import App, Json, SlackError, View

LARGEST, DEEPEST = 250_000, 3


def check_view(given: Any, kinds: tuple[str, ...]) -> Json:
    """The view, or the refusal that names every fault."""
    if not isinstance(given, dict):
        raise SlackError("invalid_arguments", response_metadata={"messages": ["[ERROR] view must be an object"]})
    if len(json.dumps(given)) > LARGEST:
        raise SlackError("view_too_large")
    f = Findings()
    if given.get("type") not in kinds:
        f.add("/view/type", f"must be one of: {', '.join(kinds)}")
    blocks = find_blocks(f, given.get("blocks"), IN_VIEW)
    if given.get("type") == "modal":
        f.text("/view/title", given.get("title"), 24, plain=True)
        asks = any(isinstance(block, dict) and block.get("type") == "input" for block in blocks)
        f.text("/view/submit", given.get("submit"), 24, plain=True, required=asks)
        f.text("/view/close", given.get("close"), 24, plain=True, required=False)
    f.string("/view/private_metadata", given.get("private_metadata") or None, 3000, required=False)
    f.string("/view/callback_id", given.get("callback_id") or None, 255, required=False)
    f.string("/view/external_id", given.get("external_id") or None, 255, required=False)
    if f.found:
        messages = [f"[ERROR] {text}" for text in f.found]
        raise SlackError("invalid_arguments", response_metadata={"messages": messages})
    return given


def new_view(w: Core, app: App, user: str, body: Json, *, root: View | None = None) -> View:
    external = body.get("external_id")
    if external and any(v.body.get("external_id") == external and v.app is app for v in all_views(w)):
        raise SlackError("duplicate_external_id")
    id = w.new_id("V")
    view = View(id, user, app, {}, "", root.root_id if root else id, root.id if root else None)
    fill(w, view, body)
    return view


def fill(w: Core, view: View, body: Json) -> None:
    """Put new content in; what the person typed stays where block, action and kind of input stay."""
    view.body = body | {"blocks": with_ids(body["blocks"], lambda: w.new_id("b"))}
    view.hash = f"{w.next_ts()[:-4]}.{sha1(w.next_ts().encode(), usedforsecurity=False).hexdigest()[:8]}"
    before, view.values, view.errors = view.values, {}, {}
    for block, element in interactive(view.body["blocks"]):
        if inputs.holds(element):
            place = (block["block_id"], element["action_id"])
            kept = before.get(place)
            same = kept is not None and kept["type"] == element["type"]
            view.values[place] = kept if kept is not None and same else inputs.initial(element)
    w.changed()


def state_of(view: View) -> Json:
    values: Json = {}
    for (block_id, action_id), state in view.values.items():
        values.setdefault(block_id, {})[action_id] = state
    return {"values": values}


def view_object(w: Core, view: View) -> Json:
    body = view.body
    return {
        "id": view.id,
        "team_id": w.team_id,
        "type": body["type"],
        "blocks": body["blocks"],
        "private_metadata": body.get("private_metadata") or "",
        "callback_id": body.get("callback_id") or "",
        "external_id": body.get("external_id") or "",
        "state": state_of(view),
        "hash": view.hash,
        "title": body.get("title") or {"type": "plain_text", "text": "View Title", "emoji": True},
        "submit": body.get("submit"),
        "close": body.get("close"),
        "clear_on_close": bool(body.get("clear_on_close")),
        "notify_on_close": bool(body.get("notify_on_close")),
        "submit_disabled": bool(body.get("submit_disabled")),
        "previous_view_id": view.previous_id,
        "root_view_id": view.root_id,
        "app_id": view.app.app_id,
        "app_installed_team_id": w.team_id,
        "bot_id": view.app.bot_id,
    }


def all_views(w: Core) -> list[View]:
    return [view for stack in w.stacks.values() for view in stack] + list(w.homes.values())


def find_view(w: Core, id: str) -> View:
    found = next((view for view in all_views(w) if view.id == id), None)
    if found is None:
        raise SlackError("not_found")
    return found


def push(w: Core, stack_of: str, view: View) -> None:
    stack = w.stacks.setdefault(stack_of, [])
    if view.previous_id is not None and sum(v.root_id == view.root_id for v in stack) >= DEEPEST:
        raise SlackError("push_limit_reached")
    stack.append(view)
    w.changed()


def close(w: Core, view: View, *, whole: bool = False) -> list[View]:
    """Take the view, or its whole stack, off the person's screen; the views that are gone are returned."""
    stack = w.stacks.get(view.user, [])
    gone = [v for v in stack if (v.root_id == view.root_id if whole else v is view)]
    w.stacks[view.user] = [v for v in stack if v not in gone]
    w.changed()
    return gone


def answer_submission(w: Core, view: View, response: Any) -> str | None:
    """Do what the app's ack asks for; returns what is wrong with it."""
    view.pending = False
    action = response.get("response_action") if isinstance(response, dict) else None
    try:
        if action is None:
            close(w, view)
        elif action == "clear":
            close(w, view, whole=True)
        elif action == "errors":
            return _show_errors(w, view, response.get("errors"))
        elif action == "update":
            fill(w, view, check_view(response.get("view"), ("modal",)))
        elif action == "push":
            push(
                w,
                view.user,
                new_view(w, view.app, view.user, check_view(response.get("view"), ("modal",)), root=view),
            )
        else:
            return f"unknown response_action: {action}"
    except SlackError as refusal:
        return f"{refusal.code}: {refusal.extra}"
    return None


def _show_errors(w: Core, view: View, errors: Any) -> str | None:
    places = {block["block_id"] for block in view.body["blocks"] if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors or not set(errors) <= places:
        return f"errors must name input blocks: {errors}"
    view.errors = {block_id: str(text) for block_id, text in errors.items()}
    w.changed()
    return None
