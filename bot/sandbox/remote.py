"""Acting on the sandbox and looking into it from another process."""

import inspect
import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from types import UnionType
from typing import TYPE_CHECKING, Any, get_args, get_origin

from aiohttp import web

from bot.sandbox import faults, messages, views
from bot.sandbox.people import user_object
from bot.sandbox.records import Channel, Delivery, Interaction, Json, Message, Person, SlackError, View
from bot.sandbox.workspace import Workspace

if TYPE_CHECKING:
    from bot.sandbox.server import SandboxServer

ACTS = frozenset(
    {
        *("post", "forward", "edit", "delete", "react", "unreact", "unfurl", "email", "bot_feed"),
        *("join", "invite", "leave", "kick", "archive", "change_person", "open_dm"),
        *("slash", "shortcut", "global_shortcut", "click", "click_home", "click_in_view"),
        *("submit", "close_view", "open_home"),
        *("add_person", "add_channel", "add_group", "add_foreign_bot"),
    }
)
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def parsed(text: str) -> Json:
    """A JSON object, or an empty one."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def shown_delivery(delivery: Delivery) -> Json:
    names = ("id", "kind", "payload", "state", "attempt", "reason", "envelope_id", "response", "created", "sends")
    return {name: getattr(delivery, name) for name in names} | {"app_id": delivery.app.app_id}


def shown_message(w: Workspace, message: Message) -> Json:
    shown = messages.shown(w, message, with_metadata=True) if message.for_user is None else dict(message.body)
    if message.for_user is not None:
        shown |= {"for_user": message.for_user, "thread_ts": message.thread_ts}
    return shown | {"channel": message.channel, "deleted": message.deleted}


def _channel(w: Workspace, channel: Channel) -> Json:
    return {
        "id": channel.id,
        "name": channel.name,
        "kind": channel.kind,
        "members": channel.members,
        "archived": channel.archived,
        "messages": [shown_message(w, m) for m in channel.messages.values() if not m.deleted],
    }


def state(server: "SandboxServer") -> Json:
    """Everything, for tests in other processes."""
    w = server.workspace
    return {
        "now": w.now(),
        "version": w.version,
        "team": {"id": w.team_id, "name": w.team_name, "domain": w.domain},
        "apps": [
            asdict(app) | {"scopes": sorted(app.scopes), "events": sorted(app.events)} for app in w.apps.values()
        ],
        "people": [user_object(person, w.now()) for person in w.people.values()],
        "channels": {channel.id: _channel(w, channel) for channel in w.channels.values()},
        "ephemerals": [shown_message(w, m) for m in w.ephemeral_messages if not m.deleted],
        "views": {user: [shown_view(w, view) for view in stack] for user, stack in w.stacks.items()},
        "homes": {view.user: views.view_object(w, view) for view in w.homes.values()},
        "deliveries": [shown_delivery(d) for d in w.deliveries],
        "lost_deliveries": [d.id for d in w.lost_deliveries],
        "connections": server.sockets.count(),
        "held": [{"method": held.method, "kind": held.kind} for held in server.api.held],
        "faults": [asdict(fault) for fault in w.faults],
        "calls": [
            {"at": c.at, "method": c.method, "ok": c.answer.ok, "error": c.answer.body.get("error")} for c in w.calls
        ],
    }


def shown_view(w: Workspace, view: View) -> Json:
    return {"id": view.id, "view": views.view_object(w, view), "errors": view.errors, "pending": view.pending}


async def perform(server: "SandboxServer", act: str, arguments: Json) -> Json:
    """Do an act; one that an app answers is waited for."""
    if act == "move_clock":
        return _move_clock(server, arguments)
    if act not in ACTS:
        raise SlackError("unknown_act", known=sorted(ACTS | {"move_clock"}))
    function = getattr(server.workspace, act)
    _check_arguments(act, function, arguments)
    result = function(**arguments)
    if isinstance(result, Interaction):
        await server.until(lambda: result.done)
    return {"ok": True} | _result(server.workspace, result)


def _check_arguments(act: str, function: Callable[..., Any], arguments: Json) -> None:
    signature = inspect.signature(function)
    try:
        signature.bind(**arguments)
    except TypeError as wrong:
        raise SlackError("invalid_arguments", message=f"{act}: {wrong}") from None
    for name, parameter in signature.parameters.items():
        if name in arguments and not _fits(parameter.annotation, arguments[name]):
            raise SlackError("invalid_arguments", message=f"{act}: {name} must be {parameter.annotation}")


def _fits(annotation: Any, value: Any) -> bool:
    kinds = get_args(annotation) if isinstance(annotation, UnionType) else (annotation,)
    return Any in kinds or isinstance(value, tuple(get_origin(kind) or kind for kind in kinds))


def _move_clock(server: "SandboxServer", arguments: Json) -> Json:
    if server.move_clock is None:
        raise SlackError("clock_does_not_move")
    try:
        seconds = float(arguments.get("seconds", 0))
    except (TypeError, ValueError):
        raise SlackError("invalid_arguments", message="seconds must be a number") from None
    server.move_clock(seconds)
    server.workspace.changed()
    return {"ok": True, "now": server.workspace.now()}


def _result(w: Workspace, result: Any) -> Json:
    match result:
        case Message():
            return {"channel": result.channel, "ts": result.ts, "thread_ts": result.thread_ts}
        case Channel():
            return {"channel": result.id}
        case Interaction():
            stack = [view.id for view in w.views_open(result.user)]
            answer = {"ok": result.error is None, "error": result.error} if result.error else {}
            return answer | {"response": result.response, "view_id": result.view_id, "views": stack}
        case View():
            return {"view_id": result.id}
        case Person():
            return {"user": result.id}
        case _:
            return {}


async def _json_of(request: web.Request) -> Json:
    return parsed(await request.text())


def _guarded(work: Callable[[web.Request], Awaitable[Json]]) -> Handler:
    async def handle(request: web.Request) -> web.Response:
        try:
            return web.json_response(await work(request))
        except SlackError as refusal:
            return web.json_response(refusal.body)

    return handle


def routes(server: "SandboxServer") -> list[web.RouteDef]:
    async def look(_: web.Request) -> Json:
        return state(server)

    async def act(request: web.Request) -> Json:
        arguments = await _json_of(request)
        return await perform(server, str(arguments.pop("act", "")), arguments)

    async def fault(request: web.Request) -> Json:
        server.workspace.faults.append(faults.from_json(await _json_of(request)))
        return {"ok": True}

    async def release(request: web.Request) -> Json:
        return {"ok": True, "released": server.release(str((await _json_of(request)).get("method", "*")))}

    async def transcript(request: web.Request) -> Json:
        w, query = server.workspace, request.query
        w.message(query.get("channel", ""), query.get("ts", ""))
        return {"ok": True, "text": w.transcript(query["channel"], query["ts"])}

    return [
        web.get("/sandbox/state", _guarded(look)),
        web.get("/sandbox/transcript", _guarded(transcript)),
        web.post("/sandbox/act", _guarded(act)),
        web.post("/sandbox/faults", _guarded(fault)),
        web.post("/sandbox/release", _guarded(release)),
    ]
