"""Files: uploads by the app, e-mails, and what Slack says about them."""
# ruff: noqa: ARG001 -- `id` is Slack's own word; every method of the table has the same signature

from datetime import UTC, datetime
from email.utils import format_datetime
from mimetypes import guess_type

from bot.sandbox import messages
from bot.sandbox.arguments import Arguments
from bot.sandbox.core import Core
from bot.sandbox.methods_chat import target
from bot.sandbox.records import App, Json, SlackError, bad_arguments


def file_object(w: Core, user: str, name: str, size: int) -> Json:
    id = w.new_id("F")
    address = f"{w.base_url}/files/{id}/{name}"
    kind = name.rsplit(".", 1)[-1].lower() if "." in name else "text"
    return {
        "id": id,
        "created": int(w.now()),
        "timestamp": int(w.now()),
        "name": name,
        "title": name,
        "mimetype": guess_type(name)[0] or "text/plain",
        "filetype": kind,
        "pretty_type": kind.upper(),
        "user": user,
        "user_team": w.team_id,
        "editable": False,
        "size": size,
        "mode": "hosted",
        "is_external": False,
        "external_type": "",
        "is_public": True,
        "public_url_shared": False,
        "display_as_bot": False,
        "username": "",
        "url_private": address,
        "url_private_download": address,
        "permalink": f"https://{w.domain}.slack.com/files/{user}/{id}/{name}",
        "permalink_public": f"https://slack-files.invalid/{w.team_id}-{id}",
        "has_rich_preview": False,
        "file_access": "visible",
    }


def upload_url(w: Core, app: App, a: Arguments) -> Json:
    size = a.number("length", 0)
    if size <= 0:
        raise bad_arguments("missing required field: length")
    file = file_object(w, app.bot_user_id, a.required("filename"), size)
    w.files[file["id"]] = file | {"awaited": app.app_id}
    return {"upload_url": f"{w.base_url}/upload/{file['id']}", "file_id": file["id"]}


def receive(w: Core, id: str, content: bytes) -> bool:
    """The bytes of an upload; False when nobody asked for it."""
    if id not in w.files:
        return False
    w.contents[id] = content
    w.files[id]["size"] = len(content)
    w.changed()
    return True


def complete_upload(w: Core, app: App, a: Arguments) -> Json:
    named = a.structure("files")
    if not isinstance(named, list) or not named:
        raise bad_arguments("missing required field: files")
    found: list[Json] = []
    for one in named:
        file = w.files.get(str(one.get("id")) if isinstance(one, dict) else "")
        if file is None or file.get("awaited") != app.app_id or file["id"] not in w.contents:
            raise SlackError("file_not_found")
        found.append(file)
    places = a.listing("channels") or a.listing("channel_id")
    channels = [target(w, app, id) for id in places]
    for file, one in zip(found, named, strict=True):
        file.pop("awaited")
        file["title"] = one.get("title") or file["name"]
    for channel in channels:
        text = a.text("initial_comment")
        body = messages.app_body(w, app, text) | {"subtype": "file_share", "files": found, "upload": True}
        shared = messages.new_message(w, channel, body, thread_ts=a.text("thread_ts") or None)
        shared.app_id = app.app_id
        _remember_share(found, channel.id, shared.ts)
        messages.announce(w, shared)
    return {"files": found}


def _remember_share(files: list[Json], channel: str, ts: str) -> None:
    for file in files:
        file.setdefault("shares", {"public": {}})["public"].setdefault(channel, []).append({"ts": ts})
        file.setdefault("channels", []).append(channel)


def file_info(w: Core, app: App, a: Arguments) -> Json:
    file = w.files.get(a.required("file"))
    if file is None or "awaited" in file:
        raise SlackError("file_not_found")
    text = w.contents.get(file["id"], b"").decode(errors="replace")
    extra = {"content": text} if file["mimetype"].startswith("text/") else {}
    return {"file": file, "comments": [], "response_metadata": {"next_cursor": ""}, **extra}


def email_file(w: Core, subject: str, sender: str, body: str) -> Json:
    """An e-mail sent to a channel's address arrives as a file of Slackbot's."""
    name, _, address = sender.rpartition("<")
    address = address.rstrip("> ")
    name = name.strip() or address
    file = file_object(w, "USLACKBOT", subject or "(no subject)", len(body.encode())) | {
        "mimetype": "text/html",
        "filetype": "email",
        "pretty_type": "Email",
        "editable": True,
        "mode": "email",
        "display_as_bot": True,
        "username": "Email",
        "subject": subject,
        "to": [{"address": "", "name": "Email", "original": "Email <>"}],
        "from": [{"address": address, "name": name, "original": f"{name} <{address}>"}],
        "cc": [],
        "attachments": [],
        "original_attachment_count": 0,
        "plain_text": body,
        "preview": body[:500],
        "preview_plain_text": body[:500],
        "headers": {
            "date": format_datetime(datetime.fromtimestamp(w.now(), UTC)),
            "in_reply_to": None,
            "reply_to": None,
            "message_id": f"<{int(w.now())}@mail.invalid>",
        },
        "has_more": False,
        "sent_to_self": False,
        "bot_id": "B0EMAIL",
    }
    w.files[file["id"]] = file
    w.contents[file["id"]] = body.encode()
    return file
