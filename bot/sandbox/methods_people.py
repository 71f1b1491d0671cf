"""Web API methods: auth, team, users, bots, user groups and the socket's address."""
# ruff: noqa: ARG001 -- every method of the table has the same signature

from bot.sandbox import scopes
from bot.sandbox.arguments import Arguments
from bot.sandbox.core import Core
from bot.sandbox.methods_conversations import cut
from bot.sandbox.people import bot_profile, user_object
from bot.sandbox.records import App, Json, SlackError


def auth_test(w: Core, app: App, a: Arguments) -> Json:
    return {
        "url": f"https://{w.domain}.slack.com/",
        "team": w.team_name,
        "user": w.people[app.bot_user_id].name,
        "team_id": w.team_id,
        "user_id": app.bot_user_id,
        "bot_id": app.bot_id,
        "is_enterprise_install": False,
    }


def open_connection(w: Core, app: App, a: Arguments) -> Json:
    """A ticket is good for one socket."""
    ticket = w.new_id("ticket-").lower()
    w.tickets[ticket] = app.app_id
    address = w.base_url.replace("http", "ws", 1)
    return {"url": f"{address}/socket/?ticket={ticket}&app_id={app.app_id}"}


def team_info(w: Core, app: App, a: Arguments) -> Json:
    if a.text("team") not in ("", w.team_id):
        raise SlackError("team_not_found")
    icon = {"image_default": True, "image_34": f"https://avatars.invalid/{w.team_id}_34.png"}
    team = {"id": w.team_id, "name": w.team_name, "domain": w.domain, "email_domain": "", "icon": icon}
    return {"team": team | {"url": f"https://{w.domain}.slack.com/", "is_verified": False}}


def _with_email(app: App) -> bool:
    return "users:read.email" in app.scopes


def user_info(w: Core, app: App, a: Arguments) -> Json:
    person = w.people.get(a.required("user"))
    if person is None:
        raise SlackError("user_not_found")
    shown = user_object(person, w.now(), with_email=_with_email(app), with_locale=a.flag("include_locale"))
    return {"user": shown}


def user_list(w: Core, app: App, a: Arguments) -> Json:
    """Foreign people are not listed; users.info knows them."""
    here = [person for person in w.people.values() if not person.stranger]
    page, more = cut(a, here, 1000)
    locale, email = a.flag("include_locale"), _with_email(app)
    shown = [user_object(person, w.now(), with_email=email, with_locale=locale) for person in page]
    return {"members": shown, "cache_ts": int(w.now()), "response_metadata": more}


def user_by_email(w: Core, app: App, a: Arguments) -> Json:
    wanted = a.required("email").casefold()
    for person in w.people.values():
        if (person.email or "").casefold() == wanted and not person.deleted:
            return {"user": user_object(person, w.now())}
    raise SlackError("users_not_found")


def bot_info(w: Core, app: App, a: Arguments) -> Json:
    found = next((one for one in w.apps.values() if one.bot_id == a.text("bot")), None)
    if found is None:
        raise SlackError("bot_not_found")
    profile = bot_profile(found, w.team_id)
    about = {key: value for key, value in profile.items() if key != "team_id"}
    return {"bot": about | {"user_id": found.bot_user_id}}


def group_list(w: Core, app: App, a: Arguments) -> Json:
    scopes.need(app, "usergroups:read")
    found = []
    for group in w.groups.values():
        shown = {key: value for key, value in group.items() if key != "users"}
        if a.flag("include_users"):
            shown["users"] = list(group["users"])
        if a.flag("include_users") or a.flag("include_count"):
            shown["user_count"] = len(group["users"])
        found.append(shown)
    return {"usergroups": found}


def group_members(w: Core, app: App, a: Arguments) -> Json:
    group = w.groups.get(a.required("usergroup"))
    if group is None:
        raise SlackError("no_such_subteam")
    return {"users": list(group["users"])}
