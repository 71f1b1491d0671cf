"""What people do with messages and channels: post, forward, edit, react, join."""

import re
from datetime import UTC, datetime
from typing import Any

from bot.sandbox import files, messages
from bot.sandbox.core import Core
from bot.sandbox.methods_chat import EMOJI_NAME
from bot.sandbox.methods_conversations import add_member
from bot.sandbox.people import user_object
from bot.sandbox.records import Channel, Json, Message, Person, SlackError
from bot.sandbox.text import readable, typed

LONGEST_POST = 40_000


def _own_links(domain: str, text: str) -> list[tuple[str, str, str]]:
    """Links to messages of this workspace: the link, the channel, the digits of the ts."""
    link = rf"<(https://{re.escape(domain)}\.slack\.com/archives/([A-Z0-9]+)/p(\d{{16}})[^>|]*)"
    return re.findall(link, text)


class Acts(Core):
    """Every act names the person first; what Slack's own client would not let them do raises SlackError."""

    def _may_write(self, user: str, channel: str) -> Channel:
        person, found = self.person(user), self.channel(channel)
        if person.deleted:
            raise SlackError("account_inactive")
        if user not in found.members:
            raise SlackError("not_in_channel")
        if found.archived:
            raise SlackError("is_archived")
        return found

    def post(
        self,
        user: str,
        channel: str,
        text: str,
        thread_ts: str | None = None,
        blocks: list[Json] | None = None,
    ) -> Message:
        where = self._may_write(user, channel)
        if not text.strip() and not blocks:
            raise SlackError("no_text")
        if len(text) > LONGEST_POST:
            raise SlackError("msg_too_long")
        body = messages.human_body(self, user, typed(text, self.names()), blocks)
        message = messages.new_message(self, where, body, thread_ts=thread_ts)
        messages.announce(self, message)
        self._preview_messages(user, message)
        return message

    def _preview_messages(self, user: str, message: Message) -> None:
        """A pasted link to a message of this workspace gets its preview a moment later, as in Slack."""
        for url, channel, digits in _own_links(self.domain, str(message.body["text"])):
            source = self._readable_message(user, channel, f"{digits[:-6]}.{digits[-6:]}")
            if source is None:
                continue
            shared = self._shared(source) | {"original_url": url}
            del shared["is_share"], shared["color"]
            self.unfurl(message.channel, message.ts, shared)

    def _readable_message(self, user: str, channel: str, ts: str) -> Message | None:
        found = self.channels.get(channel)
        message = found.messages.get(ts) if found and user in found.members else None
        return None if message is None or message.deleted else message

    def forward(
        self,
        user: str,
        channel: str,
        from_channel: str,
        ts: str,
        comment: str = "",
        thread_ts: str | None = None,
    ) -> Message:
        """Share a message: its content travels as an attachment, the comment is the text."""
        where, source = self._may_write(user, channel), self.message(from_channel, ts)
        if self.channel(from_channel).private and user not in self.channel(from_channel).members:
            raise SlackError("channel_not_found")
        text = typed(comment, self.names())
        body: Json = {"user": user, "text": text, "team": self.team_id, "attachments": [self._shared(source)]}
        body["blocks"] = self.blocks_from(text) or None
        message = messages.new_message(self, where, body, thread_ts=thread_ts)
        messages.announce(self, message)
        return message

    def _shared(self, source: Message) -> Json:
        channel = self.channels[source.channel]
        author = self.people.get(source.author or "")
        name = author.name if author else str(source.body.get("username", "unknown"))
        text = str(source.body.get("text", ""))
        at = datetime.fromtimestamp(float(source.ts), UTC)
        inner = {"blocks": source.body.get("blocks") or self.blocks_from(text)}
        attachment: Json = {
            "ts": source.ts,
            "channel_id": channel.id,
            "channel_team": self.team_id,
            "is_msg_unfurl": True,
            "message_blocks": [{"team": self.team_id, "channel": channel.id, "ts": source.ts, "message": inner}],
            "color": "D0D0D0",
            "from_url": self.permalink(source),
            "is_share": True,
            "fallback": f"[{at:%B} {at.day}th, {at:%Y %I:%M %p}] {name}: {text}",
            "text": text,
            "author_name": name,
            "author_subname": name,
            "mrkdwn_in": ["text"],
            "footer": "Slack Conversation" if channel.private else f"Posted in #{channel.name}",
        }
        if author is not None:
            link = f"https://{self.domain}.slack.com/team/{author.id}"
            icon = f"https://avatars.invalid/{author.id}_48.png"
            attachment |= {"author_id": author.id, "author_link": link, "author_icon": icon}
        if channel.kind == "channel":
            attachment["channel_name"] = channel.name
        if source.body.get("files"):
            attachment["files"] = source.body["files"]
        return attachment

    def edit(self, user: str, channel: str, ts: str, text: str) -> Message:
        message = self.message(channel, ts)
        if message.author != user:
            raise SlackError("cant_update_message")
        new = typed(text, self.names())
        messages.change(self, message, {"text": new, "blocks": self.blocks_from(new) or None}, edited_by=user)
        return message

    def delete(self, user: str, channel: str, ts: str) -> Message:
        message = self.message(channel, ts)
        if message.author != user and not self.person(user).admin:
            raise SlackError("cant_delete_message")
        messages.remove(self, message)
        return message

    def react(self, user: str, channel: str, ts: str, name: str) -> Message:
        self._may_write(user, channel)
        message, emoji = self.message(channel, ts), name.strip(":")
        if not EMOJI_NAME.fullmatch(emoji):
            raise SlackError("invalid_name")
        messages.react(self, user, message, emoji)
        return message

    def unreact(self, user: str, channel: str, ts: str, name: str) -> Message:
        message = self.message(channel, ts)
        messages.unreact(self, user, message, name.strip(":"))
        return message

    def unfurl(self, channel: str, ts: str, attachment: Json) -> Message:
        """Slack adds the preview of a link some moments after the message."""
        message = self.message(channel, ts)
        number = len(message.body.get("attachments", [])) + 1
        shown = [*message.body.get("attachments", []), {"id": number, **attachment}]
        messages.change(self, message, {"attachments": shown}, edited_by=None)
        return message

    def email(self, channel: str, subject: str, sender: str, body: str) -> Message:
        """An e-mail to the channel's address."""
        where = self.channel(channel)
        file = files.email_file(self, subject, sender, body)
        about = {"subtype": "file_share", "upload": True, "display_as_bot": True, "bot_id": "B0EMAIL"}
        content: Json = {"user": "USLACKBOT", "text": "", "files": [file], **about}
        message = messages.new_message(self, where, content)
        messages.announce(self, message)
        return message

    def bot_feed(self, bot_id: str, channel: str, text: str, **content: Any) -> Message:
        """A post of another app: a bot_message without a user."""
        where, feed = self.channel(channel), self.people.get(bot_id)
        name = feed.real_name if feed else bot_id
        body: Json = {"subtype": "bot_message", "text": text, "username": name, "bot_id": bot_id}
        if feed is not None:
            body |= {"app_id": feed.app_id, "bot_id": feed.bot_id}
        body["blocks"] = content.pop("blocks", None) or self.blocks_from(text) or None
        message = messages.new_message(self, where, body | content)
        messages.announce(self, message)
        return message

    def join(self, user: str, channel: str) -> Channel:
        found = self.channel(channel)
        if found.private:
            raise SlackError("channel_not_found")
        return self.invite(user, channel, user)

    def invite(self, user: str, channel: str, who: str) -> Channel:
        found = self.channel(channel)
        if found.archived:
            raise SlackError("is_archived")
        add_member(self, found, self.person(who).id, None if who == user else user)
        return found

    def leave(self, user: str, channel: str) -> Channel:
        return self.kick(user, channel, user)

    def kick(self, user: str, channel: str, who: str) -> Channel:
        self.person(user)
        found = self.channel(channel)
        if who not in found.members:
            raise SlackError("not_in_channel")
        event = {"type": "member_left_channel", "user": who, "channel": channel, "team": self.team_id}
        event["channel_type"] = "C" if found.kind == "channel" else "G"
        self.emit("member_left_channel", event, found)
        found.members.remove(who)
        self.changed()
        return found

    def archive(self, user: str, channel: str) -> Channel:
        found = self.channel(channel)
        found.archived = True
        event = {"type": "channel_archive", "channel": channel, "user": user, "is_moved": 0}
        self.emit("channel_archive", event, found)
        self.changed()
        return found

    def change_person(self, id: str, **flags: Any) -> Person:
        """Change an account: its fields are those of Person (admin, guest, deleted, title, …)."""
        person = self.person(id)
        unknown = [name for name in flags if not hasattr(person, name)]
        if unknown:
            raise SlackError("unknown_field", fields=unknown)
        for name, value in flags.items():
            setattr(person, name, value)
        person.updated = int(self.now())
        at = int(self.now())
        self.emit("user_change", {"type": "user_change", "user": user_object(person, at), "cache_ts": at})
        self.changed()
        return person

    def open_dm(self, user: str, other: str | None = None) -> Channel:
        """The direct message with the app, or with somebody else."""
        if other is None:
            other = next(iter(self.apps.values())).bot_user_id
        return self.direct(self.person(user).id, self.person(other).id)

    def ephemerals(self, user: str, channel: str | None = None) -> list[Message]:
        return [
            m
            for m in self.ephemeral_messages
            if m.for_user == user and not m.deleted and channel in (None, m.channel)
        ]

    def said(self, text: str) -> str:
        """Slack's text as a reader sees it."""
        return readable(text, self.name_of)
