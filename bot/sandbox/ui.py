"""What the sandbox's page reads and does, as JSON."""

import asyncio
import json
from pathlib import Path
from typing import TYPE_CHECKING

from aiohttp import web

from bot.sandbox import messages, remote
from bot.sandbox.records import Channel, Json, Message, Person, SlackError
from bot.sandbox.workspace import Workspace

if TYPE_CHECKING:
    from bot.sandbox.server import SandboxServer

STATIC = Path(__file__).parent / "static"
TOASTS = 20


def may_see(person: Person, channel: Channel) -> bool:
    """Members see their channels; a full member of the team also every public one."""
    full = not (person.guest or person.ultra or person.stranger)
    return person.id in channel.members or (channel.kind == "channel" and full)


def _person(w: Workspace, person: Person) -> Json:
    return {
        "id": person.id,
        "name": person.name,
        "real_name": person.real_name,
        "title": person.title,
        "color": person.color,
        "is_bot": person.bot,
        "is_app": any(app.bot_user_id == person.id for app in w.apps.values()),
        "is_guest": person.guest or person.ultra,
        "is_admin": person.admin,
        "deleted": person.deleted,
    }


def _channel(channel: Channel, me: str) -> Json:
    shown: Json = {
        "id": channel.id,
        "name": channel.name,
        "is_im": channel.kind == "im",
        "is_private": channel.private,
        "is_archived": channel.archived,
        "is_member": me in channel.members,
    }
    return shown | ({"with": channel.other(me)} if channel.kind == "im" else {})


def _message(w: Workspace, message: Message) -> Json:
    hidden = message.for_user is not None
    body = dict(message.body) if hidden else messages.shown(w, message)
    return {
        "ts": message.ts,
        "user": body.get("user"),
        "bot_id": body.get("bot_id"),
        "username": body.get("username"),
        "text": body.get("text", ""),
        "blocks": body.get("blocks", []),
        "attachments": body.get("attachments", []),
        "files": body.get("files", []),
        "thread_ts": message.thread_ts or body.get("thread_ts"),
        "reply_count": body.get("reply_count", 0),
        "broadcast": message.broadcast,
        "reactions": [{"name": name, "users": users} for name, users in message.reactions.items()],
        "edited": "edited" in body,
        "deleted": message.deleted,
        "ephemeral": hidden,
    }


def _seen(w: Workspace, channel: Channel, me: str) -> list[Json]:
    found = [m for m in channel.messages.values() if messages.is_shown(w, m)]
    found += w.ephemerals(me, channel.id)
    return [_message(w, message) for message in sorted(found, key=lambda m: float(m.ts))]


def snapshot(w: Workspace, me: str) -> Json:
    person = w.person(me)
    seen = [channel for channel in w.channels.values() if may_see(person, channel)]
    home = w.home(me)
    return {
        "version": w.version,
        "now": w.now(),
        "team": {"id": w.team_id, "name": w.team_name},
        "me": me,
        "people": [_person(w, one) for one in w.people.values()],
        "channels": [_channel(channel, me) for channel in seen],
        "messages": {channel.id: _seen(w, channel, me) for channel in seen},
        "commands": [_command(command) for app in w.apps.values() for command in app.commands],
        "shortcuts": [_shortcut(shortcut) for app in w.apps.values() for shortcut in app.shortcuts],
        "views": [remote.shown_view(w, view) for view in w.views_open(me)],
        "home": remote.shown_view(w, home)["view"] if home else None,
        "toasts": w.toasts.get(me, [])[-TOASTS:],
    }


def _command(command: Json) -> Json:
    return {name: command.get(name, "") for name in ("command", "description", "usage_hint")}


def _shortcut(shortcut: Json) -> Json:
    return {name: shortcut.get(name, "") for name in ("name", "callback_id", "type")}


def _arguments(act: str, body: Json) -> Json:
    """The page says who acts in `as`; the acts call it `user`."""
    who = body.pop("as", None)
    body.pop("act", None)
    if who is not None and act not in ("email", "unfurl", "move_clock", "bot_feed", "change_person"):
        body["user"] = who
    return body


class Page:
    def __init__(self, server: "SandboxServer") -> None:
        self._server = server

    async def snapshot(self, request: web.Request) -> web.Response:
        try:
            return web.json_response(snapshot(self._server.workspace, request.query.get("as", "")))
        except SlackError as refusal:
            return web.json_response(refusal.body, status=404)

    async def stream(self, request: web.Request) -> web.StreamResponse:
        """One line for each change; a page that misses some reads the whole anyway."""
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await response.prepare(request)
        w, said = self._server.workspace, -1
        try:
            while True:
                said = w.version
                await response.write(f"data: {json.dumps({'version': said})}\n\n".encode())
                await self._server.until(lambda known=said: w.version != known)  # type: ignore[misc]
        except (ConnectionError, asyncio.CancelledError):
            return response

    async def act(self, request: web.Request) -> web.Response:
        body = remote.parsed(await request.text())
        act = str(body.get("act", ""))
        try:
            if act == "click" and body.get("view_id"):
                act = "click_in_view"
            return web.json_response(await remote.perform(self._server, act, _arguments(act, body)))
        except SlackError as refusal:
            return web.json_response(refusal.body)

    async def index(self, _: web.Request) -> web.StreamResponse:
        page = STATIC / "index.html"
        return web.FileResponse(page) if page.is_file() else web.Response(status=404, text="The page is missing.")


def routes(server: "SandboxServer") -> list[web.RouteDef]:
    page = Page(server)

    async def start(_: web.Request) -> web.Response:
        raise web.HTTPFound("/ui/")

    async def static(request: web.Request) -> web.StreamResponse:
        file = (STATIC / request.match_info["name"]).resolve()
        if not file.is_file() or STATIC.resolve() not in file.parents:
            raise web.HTTPNotFound
        return web.FileResponse(file, headers={"Cache-Control": "no-cache"})

    return [
        web.get("/", start),
        web.get("/ui", start),
        web.get("/ui/", page.index),
        web.get("/ui/static/{name:.+}", static),
        web.get("/ui/snapshot", page.snapshot),
        web.get("/ui/stream", page.stream),
        web.post("/ui/act", page.act),
    ]
