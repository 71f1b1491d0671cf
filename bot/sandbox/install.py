"""From a Slack app manifest to an installed app."""

from bot.sandbox.core import Core
from bot.sandbox.records import App, Json, Person


def app_from(w: Core, manifest: Json) -> tuple[App, Person]:
    features = manifest.get("features") or {}
    settings = manifest.get("settings") or {}
    home = features.get("app_home") or {}
    name = str((manifest.get("display_information") or {}).get("name") or "App")
    spoken = str((features.get("bot_user") or {}).get("display_name") or name)
    scopes = ((manifest.get("oauth_config") or {}).get("scopes") or {}).get("bot") or []
    events = (settings.get("event_subscriptions") or {}).get("bot_events") or []
    app_id, bot_id, user_id = w.new_id("A"), w.new_id("B"), w.new_id("U")
    app = App(
        app_id=app_id,
        bot_token="-".join(("xoxb", app_id.lower(), "sandbox")),
        app_token="-".join(("xapp", "1", app_id.lower(), "sandbox")),
        signing_secret=f"{app_id.lower()}sandboxsecret",
        bot_user_id=user_id,
        bot_id=bot_id,
        name=name,
        scopes=frozenset(scopes),
        events=frozenset(events),
        commands=tuple(features.get("slash_commands") or ()) if "commands" in scopes else (),
        shortcuts=tuple(features.get("shortcuts") or ()) if "commands" in scopes else (),
        home_tab=bool(home.get("home_tab_enabled", False)),
        messages_tab=bool(home.get("messages_tab_enabled", True)),
        interactive=bool((settings.get("interactivity") or {}).get("is_enabled", True)),
        verification_token=f"{app_id.lower()}verification",
        updated=int(w.now()),
    )
    handle = spoken.lower().replace(" ", "")
    person = Person(user_id, handle, spoken, bot=True, app_id=app_id, bot_id=bot_id, team_id=w.team_id)
    person.color, person.updated = "e0a729", int(w.now())
    return app, person
