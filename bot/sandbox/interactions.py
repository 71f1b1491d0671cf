"""How an act reaches an app and what its answer does: slash commands and shortcuts."""

from typing import Any

from bot.sandbox import messages
from bot.sandbox.acts import Acts
from bot.sandbox.blocks import check_blocks, with_ids
from bot.sandbox.methods_chat import show_to
from bot.sandbox.records import App, Channel, Interaction, Json, SlackError, View, copied
from bot.sandbox.text import posted, typed


class Interactions(Acts):
    """Each act returns an Interaction: `.done` once the app answered or the three seconds are over."""

    def views_open(self, user: str) -> list[View]:
        """The person's modals, the visible one last."""
        return list(self.stacks.get(user, []))

    def home(self, user: str) -> View | None:
        return next((view for (_, owner), view in self.homes.items() if owner == user), None)

    def _begin(self, kind: str, user: str, app: App, channel: str | None = None, **more: Any) -> Interaction:
        if self.person(user).deleted:
            raise SlackError("account_inactive")
        interaction = Interaction(kind, user, self.new_trigger(user, app, more.get("view_id")))
        if channel is not None:
            message = more.get("message")
            interaction.response_url = self.new_response_url(user, channel, app, message)
        interaction.view_id = more.get("view_id")
        return interaction

    def _envelope(self, kind: str, app: App, interaction: Interaction) -> Json:
        person = self.person(interaction.user)
        user = {"id": person.id, "username": person.name, "name": person.name, "team_id": person.team_id}
        # Slack does not name the app in the payload of a shortcut.
        named = {} if kind in ("shortcut", "message_action") else {"api_app_id": app.app_id}
        return named | {
            "type": kind,
            "user": user,
            "token": app.verification_token,
            "team": {"id": self.team_id, "domain": self.domain},
            "enterprise": None,
            "is_enterprise_install": False,
            "trigger_id": interaction.trigger_id,
        }

    def _interact(self, app: App, interaction: Interaction, payload: Json, answered: Any = None) -> Interaction:
        if not app.interactive:
            raise SlackError("interactivity_disabled")
        self.send(
            app,
            "interactive",
            copied(payload),
            interaction=interaction,
            answered=answered,
            accepts_response=answered is not None,
        )
        self.changed()
        return interaction

    # Slash commands and shortcuts

    def slash(self, user: str, channel: str, command: str, text: str = "") -> Interaction:
        where = self.channel(channel)
        if where.archived:
            raise SlackError("is_archived")
        found = [(app, one) for app in self.apps.values() for one in app.commands if one["command"] == command]
        if not found:
            raise SlackError("unknown_command", command=command)
        app, about = found[0]
        interaction = self._begin("slash", user, app, channel)
        words = typed(text, self.names()) if about.get("should_escape") else text
        payload = {
            "token": app.verification_token,
            "team_id": self.team_id,
            "team_domain": self.domain,
            "channel_id": channel,
            "channel_name": self._spoken_name(where),
            "user_id": user,
            "user_name": self.person(user).name,
            "command": command,
            "text": words.strip(),
            "api_app_id": app.app_id,
            "is_enterprise_install": "false",
            "response_url": interaction.response_url,
            "trigger_id": interaction.trigger_id,
        }

        def answered(response: Any) -> None:
            try:
                self.show_response(app, user, where, response)
            except SlackError as refusal:
                interaction.finish(response, refusal.code)
                self.toast(user, f"The app's answer was not understood: {refusal.body}")

        self.send(app, "slash_commands", payload, interaction=interaction, answered=answered, accepts_response=True)
        self.changed()
        return interaction

    def _spoken_name(self, channel: Channel) -> str:
        return {"im": "directmessage", "group": "privategroup"}.get(channel.kind, channel.name)

    def show_response(self, app: App, user: str, channel: Channel, response: Any) -> None:
        """An answer to a command: for the person alone unless it says in_channel."""
        if isinstance(response, str):
            response = {"text": response}
        if not isinstance(response, dict) or not (response.get("text") or response.get("blocks")):
            return
        blocks = check_blocks(response.get("blocks"), refusal="invalid_blocks")
        body: Json = {"text": posted(str(response.get("text") or "")), "attachments": response.get("attachments")}
        body["blocks"] = with_ids(blocks, lambda: self.new_id("b")) or None
        thread_ts = response.get("thread_ts")
        if response.get("response_type") == "in_channel":
            whole = messages.app_body(self, app, body["text"]) | body
            message = messages.new_message(self, channel, whole, thread_ts=thread_ts)
            message.app_id = app.app_id
            messages.announce(self, message)
        else:
            show_to(self, app, channel, user, body, thread_ts)

    def _shortcut(self, kind: str, callback_id: str) -> App:
        for app in self.apps.values():
            if any(s["callback_id"] == callback_id and s["type"] == kind for s in app.shortcuts):
                return app
        raise SlackError("unknown_shortcut", callback_id=callback_id)

    def shortcut(self, user: str, callback_id: str, channel: str, ts: str) -> Interaction:
        """A message shortcut; the app need not be in the channel."""
        app, message = self._shortcut("message", callback_id), self.message(channel, ts)
        interaction = self._begin("shortcut", user, app, channel)
        payload = self._envelope("message_action", app, interaction) | {
            "action_ts": self.next_ts(),
            "callback_id": callback_id,
            "response_url": interaction.response_url,
            "message_ts": ts,
            "channel": {"id": channel, "name": self._spoken_name(self.channels[channel])},
            "message": messages.shown(self, message),
        }
        return self._interact(app, interaction, payload)

    def global_shortcut(self, user: str, callback_id: str) -> Interaction:
        app = self._shortcut("global", callback_id)
        interaction = self._begin("shortcut", user, app)
        payload = self._envelope("shortcut", app, interaction)
        payload |= {"callback_id": callback_id, "action_ts": self.next_ts()}
        return self._interact(app, interaction, payload)

    def unanswered(self, interaction: Interaction, reason: str) -> None:
        super().unanswered(interaction, reason)
        for view in self.views_open(interaction.user):
            if view.id == interaction.view_id:
                view.pending = False
