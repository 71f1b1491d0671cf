"""Posts to a response_url: five within half an hour."""

from bot.sandbox import messages
from bot.sandbox.blocks import check_blocks, with_ids
from bot.sandbox.interactions import Interactions
from bot.sandbox.records import Answer, Json, Message, SlackError
from bot.sandbox.text import posted


def respond(w: Interactions, id: str, body: Json) -> Answer:
    url = w.response_urls.get(id)
    if url is None or w.now() > url.expires:
        return Answer({"ok": False, "error": "expired_url"}, 404)
    if url.left <= 0:
        return Answer({"ok": False, "error": "used_url"}, 404)
    try:
        blocks = check_blocks(body.get("blocks"), refusal="invalid_blocks")
    except SlackError as refusal:
        return Answer(refusal.body, 400)
    deletes = bool(body.get("delete_original"))
    if not deletes and not str(body.get("text") or "") and not blocks and not body.get("attachments"):
        return Answer({"ok": False, "error": "no_text"}, 400)
    url.left -= 1
    if url.message is not None and deletes:
        _delete(w, url.message)
    elif url.message is not None and body.get("replace_original"):
        new = {"text": posted(str(body.get("text") or "")), "attachments": body.get("attachments")}
        _replace(w, url.message, new | {"blocks": with_ids(blocks, lambda: w.new_id("b")) or None})
    elif not deletes:
        w.show_response(url.app, url.user, w.channel(url.channel), body)
    return Answer({"ok": True})


def _delete(w: Interactions, message: Message) -> None:
    if message.for_user is None:
        messages.remove(w, message)
    message.deleted = True
    w.changed()


def _replace(w: Interactions, message: Message, new: Json) -> None:
    if message.for_user is None:
        messages.change(w, message, new, edited_by=message.author)
        return
    kept = {key: value for key, value in message.body.items() if key not in new}
    message.body = kept | {key: value for key, value in new.items() if value is not None}
    w.changed()
