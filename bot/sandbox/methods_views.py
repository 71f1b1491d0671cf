"""Web API methods: views.*"""

from bot.sandbox import views
from bot.sandbox.arguments import Arguments
from bot.sandbox.core import Core
from bot.sandbox.records import App, Json, SlackError, Trigger, View


def _trigger(w: Core, app: App, a: Arguments) -> Trigger:
    """Good once, and for three seconds."""
    id = a.text("trigger_id") or a.text("interactivity_pointer")
    found = w.triggers.get(id)
    if found is None or found.app_id != app.app_id:
        raise SlackError("invalid_trigger_id")
    if found.used:
        raise SlackError("exchanged_trigger_id")
    if w.now() > found.expires:
        raise SlackError("expired_trigger_id")
    return found


def open_view(w: Core, app: App, a: Arguments) -> Json:
    body = views.check_view(a.structure("view"), ("modal",))
    trigger = _trigger(w, app, a)
    view = views.new_view(w, app, trigger.user, body)
    trigger.used = True
    views.push(w, trigger.user, view)
    return {"view": views.view_object(w, view)}


def push_view(w: Core, app: App, a: Arguments) -> Json:
    body = views.check_view(a.structure("view"), ("modal",))
    trigger = _trigger(w, app, a)
    under = views.find_view(w, trigger.view_id or "")
    view = views.new_view(w, app, trigger.user, body, root=under)
    views.push(w, trigger.user, view)
    trigger.used = True
    return {"view": views.view_object(w, view)}


def _named(w: Core, app: App, a: Arguments) -> View:
    if a.text("view_id"):
        view = views.find_view(w, a.text("view_id"))
    else:
        external = a.required("external_id")
        found = (v for v in views.all_views(w) if v.body.get("external_id") == external)
        view = next(found, None) or views.find_view(w, "")
    if view.app is not app:
        raise SlackError("not_found")
    return view


def update_view(w: Core, app: App, a: Arguments) -> Json:
    view = _named(w, app, a)
    if a.text("hash") and a.text("hash") != view.hash:
        raise SlackError("hash_conflict")
    views.fill(w, view, views.check_view(a.structure("view"), (view.body["type"],)))
    return {"view": views.view_object(w, view)}


def publish_view(w: Core, app: App, a: Arguments) -> Json:
    user = w.person(a.required("user_id")).id
    body = views.check_view(a.structure("view"), ("home",))
    if not app.home_tab:
        raise SlackError("not_enabled")
    view = w.homes.get((app.app_id, user))
    if view is not None and a.text("hash") and a.text("hash") != view.hash:
        raise SlackError("hash_conflict")
    if view is None:
        view = w.homes[(app.app_id, user)] = views.new_view(w, app, user, body)
    else:
        views.fill(w, view, body)
    return {"view": views.view_object(w, view)}
