"""What people do with an app: slash commands, shortcuts, buttons, modals, the home tab."""

from copy import deepcopy
from typing import Any

from bot.sandbox import inputs, messages, views
from bot.sandbox.acts import Acts
from bot.sandbox.blocks import interactive
from bot.sandbox.methods_chat import show_to
from bot.sandbox.records import App, Channel, Interaction, Json, Message, SlackError, View
from bot.sandbox.text import posted, typed


class ActsOnApps(Acts):
    """Each act returns an Interaction: `.done` once the app answered or the three seconds are over."""

    def views_open(self, user: str) -> list[View]:
        """The person's modals, the visible one last."""
        return list(self.stacks.get(user, []))

    def home(self, user: str) -> View | None:
        return next((view for (_, owner), view in self.homes.items() if owner == user), None)

    def _begin(self, kind: str, user: str, app: App, channel: str | None = None, **more: Any) -> Interaction:
        self.person(user)
        interaction = Interaction(kind, user, self.new_trigger(user, app, more.get("view_id")))
        if channel is not None:
            message = more.get("message")
            interaction.response_url = self.new_response_url(user, channel, app, message)
        interaction.view_id = more.get("view_id")
        return interaction

    def _envelope(self, kind: str, app: App, interaction: Interaction) -> Json:
        person = self.person(interaction.user)
        user = {"id": person.id, "username": person.name, "name": person.name, "team_id": person.team_id}
        return {
            "type": kind,
            "user": user,
            "api_app_id": app.app_id,
            "token": app.verification_token,
            "team": {"id": self.team_id, "domain": self.domain},
            "enterprise": None,
            "is_enterprise_install": False,
            "trigger_id": interaction.trigger_id,
        }

    def _interact(self, app: App, interaction: Interaction, payload: Json, answered: Any = None) -> Interaction:
        self.send(
            app,
            "interactive",
            deepcopy(payload),
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
            self.show_response(app, user, where, response)

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
        body: Json = {"text": posted(str(response.get("text", ""))), "blocks": response.get("blocks")}
        body["attachments"] = response.get("attachments")
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

    # Buttons and menus

    def click(self, user: str, channel: str, ts: str, action_id: str, value: Any = None) -> Interaction:
        """Press a button or choose in a menu; `value` names the option, person or date."""
        message = self._clickable(user, channel, ts)
        app = self.apps.get(message.app_id or "")
        if app is None:
            raise SlackError("not_interactive")
        block, element = _find(message.body.get("blocks") or [], action_id, value)
        action = self._action(block, element, value)
        interaction = self._begin("click", user, app, channel, message=message)
        if inputs.holds(element):
            state = message.chosen.setdefault(user, {}).setdefault(block["block_id"], {})
            state[action_id] = inputs.filled(element, value)
        hidden = message.for_user is not None
        container = {"type": "message", "message_ts": ts, "channel_id": channel, "is_ephemeral": hidden}
        if message.thread_ts:
            container["thread_ts"] = message.thread_ts
        payload = self._envelope("block_actions", app, interaction) | {
            "container": container,
            "channel": {"id": channel, "name": self._spoken_name(self.channels[channel])},
            "state": {"values": message.chosen.get(user, {})},
            "response_url": interaction.response_url,
            "actions": [action],
        }
        if not hidden:
            payload["message"] = messages.shown(self, message)
        return self._interact(app, interaction, payload)

    def _clickable(self, user: str, channel: str, ts: str) -> Message:
        for message in self.ephemerals(user, channel):
            if message.ts == ts:
                return message
        found = self.channel(channel)
        if found.private and user not in found.members:
            raise SlackError("channel_not_found")
        return self.message(channel, ts)

    def _action(self, block: Json, element: Json, value: Any) -> Json:
        kept = {key: element[key] for key in ("text", "style", "value", "placeholder", "url") if key in element}
        action = {"action_id": element["action_id"], "block_id": block["block_id"], "type": element["type"]}
        if inputs.holds(element):
            action |= inputs.filled(element, value)
            kept.pop("value", None)
        return action | kept | {"action_ts": self.next_ts()}

    def click_home(self, user: str, action_id: str, value: Any = None) -> Interaction:
        view = self.home(user)
        if view is None:
            raise SlackError("not_found")
        return self._click_view(user, view, action_id, value)

    def click_in_view(self, user: str, view_id: str, action_id: str, value: Any = None) -> Interaction:
        return self._click_view(user, self._mine(user, view_id), action_id, value)

    def _click_view(self, user: str, view: View, action_id: str, value: Any) -> Interaction:
        block, element = _find(view.body["blocks"], action_id, value)
        if inputs.holds(element):
            view.values[f"{block['block_id']}/{action_id}"] = inputs.filled(element, value)
        interaction = self._begin("click", user, view.app, view_id=view.id)
        payload = self._envelope("block_actions", view.app, interaction) | {
            "container": {"type": "view", "view_id": view.id},
            "view": views.view_object(self, view),
            "actions": [self._action(block, element, value)],
        }
        return self._interact(view.app, interaction, payload)

    # Modals and the home tab

    def _mine(self, user: str, view_id: str) -> View:
        view = views.find_view(self, view_id)
        if view.user != user:
            raise SlackError("not_found")
        return view

    def submit(self, user: str, view_id: str, values: Json | None = None) -> Interaction:
        """Fill in `values` (by block_id or action_id) and press the submit button.

        What the Slack client would not send (a required field left empty) is shown on the modal at once.
        """
        view = self._mine(user, view_id)
        app = view.app
        self._fill_in(view, values or {})
        view.errors = _complaints(view)
        interaction = self._begin("submit", user, app, view_id=view.id)
        if view.errors:
            interaction.finish({"response_action": "errors", "errors": view.errors}, "invalid_input")
            self.changed()
            return interaction
        view.pending = True
        payload = self._envelope("view_submission", app, interaction)
        payload |= {"view": views.view_object(self, view), "response_urls": []}

        def answered(response: Any) -> None:
            wrong = views.answer_submission(self, view, response)
            if wrong is not None:
                interaction.finish(response, wrong)
                self.toast(user, f"The app's answer was not understood: {wrong}")

        return self._interact(app, interaction, payload, answered)

    def _fill_in(self, view: View, values: Json) -> None:
        left = dict(values)
        for block, element in interactive(view.body["blocks"]):
            for name in (block["block_id"], element["action_id"]):
                if name in left and inputs.holds(element):
                    place = f"{block['block_id']}/{element['action_id']}"
                    view.values[place] = inputs.filled(element, left.pop(name))
                    break
        if left:
            known = [place.split("/", 1) for place in view.values]
            raise SlackError("unknown_field", fields=sorted(left), known=known)

    def close_view(self, user: str, view_id: str, whole: bool = False) -> Interaction | None:
        """Press cancel (or the cross: `whole`); the app hears of it when the view asked for that."""
        view = self._mine(user, view_id)
        gone = views.close(self, view, whole=whole or bool(view.body.get("clear_on_close")))
        told = None
        for closed in gone:
            if closed.body.get("notify_on_close"):
                told = self._begin("close_view", user, closed.app, view_id=closed.id)
                payload = self._envelope("view_closed", closed.app, told)
                del payload["trigger_id"]
                payload |= {"view": views.view_object(self, closed), "is_cleared": len(gone) > 1}
                self._interact(closed.app, told, payload)
        return told

    def open_home(self, user: str, tab: str = "home") -> View | None:
        """Open the app's home (or its messages tab); returns what is published so far."""
        self.person(user)
        for app in self.apps.values():
            if not app.home_tab:
                continue
            channel = self.direct(user, app.bot_user_id)
            event: Json = {"type": "app_home_opened", "user": user, "channel": channel.id, "tab": tab}
            view = self.homes.get((app.app_id, user))
            if view is not None and tab == "home":
                event["view"] = views.view_object(self, view)
            self.emit("app_home_opened", event, app=app)
        self.changed()
        return self.home(user)

    def unanswered(self, interaction: Interaction) -> None:
        super().unanswered(interaction)
        for view in self.views_open(interaction.user):
            if view.id == interaction.view_id:
                view.pending = False


def _find(blocks: list[Json], action_id: str, value: Any) -> tuple[Json, Json]:
    """The element with this action_id; of several buttons the one with this value."""
    found = [(b, e) for b, e in interactive(blocks) if e["action_id"] == action_id]
    if not found:
        known = [element["action_id"] for _, element in interactive(blocks)]
        raise SlackError("no_such_action", action_id=action_id, known=known)
    exact = [(b, e) for b, e in found if value is not None and e.get("value") == value]
    return (exact or found)[0]


def _complaints(view: View) -> dict[str, str]:
    found = {}
    for block, element in interactive(view.body["blocks"]):
        if block["type"] == "input":
            state = view.values[f"{block['block_id']}/{element['action_id']}"]
            text = inputs.complaint(block, element, state)
            if text is not None:
                found[block["block_id"]] = text
    return found
