"""What people do with an app's buttons, menus, modals and home tab."""

from typing import Any

from bot.sandbox import inputs, messages, views
from bot.sandbox.blocks import interactive
from bot.sandbox.interactions import Interactions
from bot.sandbox.records import Interaction, Json, Message, SlackError, View


class ActsOnApps(Interactions):
    """Each act returns an Interaction, as a slash command does."""

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

    def click_in_view(
        self, user: str, view_id: str, action_id: str, value: Any = None, values: Json | None = None
    ) -> Interaction:
        """`values` is what was put into the view's inputs before: the app is told of it with the click."""
        view = self._mine(user, view_id)
        self._fill_in(view, values or {})
        return self._click_view(user, view, action_id, value)

    def _click_view(self, user: str, view: View, action_id: str, value: Any) -> Interaction:
        block, element = _find(view.body["blocks"], action_id, value)
        if inputs.holds(element):
            view.values[block["block_id"], action_id] = inputs.filled(element, value)
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
                    view.values[block["block_id"], element["action_id"]] = inputs.filled(element, left.pop(name))
                    break
        if left:
            known = [list(place) for place in view.values]
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


def _find(blocks: list[Json], action_id: str, value: Any) -> tuple[Json, Json]:
    """The element with this action_id; of several buttons the one with this value."""
    found = [(b, e) for b, e in interactive(blocks) if e["action_id"] == action_id]
    if not found:
        known = [element["action_id"] for _, element in interactive(blocks)]
        raise SlackError("no_such_action", action_id=action_id, known=known)
    buttons = [(b, e) for b, e in found if e["type"] == "button"]
    if value is None or not buttons:
        return found[0]
    exact = [(b, e) for b, e in buttons if e.get("value") == value]
    if not exact:
        values = [element.get("value") for _, element in buttons]
        raise SlackError("no_such_action", action_id=action_id, value=value, known=values)
    return exact[0]


def _complaints(view: View) -> dict[str, str]:
    found = {}
    for block, element in interactive(view.body["blocks"]):
        if block["type"] == "input":
            state = view.values[block["block_id"], element["action_id"]]
            text = inputs.complaint(block, element, state)
            if text is not None:
                found[block["block_id"]] = text
    return found
