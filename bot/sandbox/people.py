"""People as Slack describes them."""

from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.sandbox.records import App, Json, Person

AVATAR = "https://avatars.invalid/{id}_{size}.png"
SIZES = (24, 32, 48, 72, 192, 512)


def tz_offset(tz: str, at: float) -> int:
    try:
        offset = datetime.fromtimestamp(at, ZoneInfo(tz)).utcoffset()
    except (ZoneInfoNotFoundError, ValueError):
        return 0
    return int(offset.total_seconds()) if offset else 0


def _profile(person: Person, with_email: bool) -> Json:
    first, _, last = person.real_name.partition(" ")
    profile: Json = {
        "title": person.title,
        "phone": "",
        "skype": "",
        "real_name": person.real_name,
        "real_name_normalized": person.real_name,
        "display_name": "" if person.bot else person.name,
        "display_name_normalized": "" if person.bot else person.name,
        "first_name": first,
        "last_name": last,
        "status_text": "",
        "status_text_canonical": "",
        "status_emoji": "",
        "status_emoji_display_info": [],
        "status_expiration": 0,
        "avatar_hash": f"g{person.id.lower()}",
        "team": person.team_id,
    }
    profile |= {f"image_{size}": AVATAR.format(id=person.id, size=size) for size in SIZES}
    if person.bot:
        profile |= {"api_app_id": person.app_id, "bot_id": person.bot_id, "always_active": False}
    elif with_email and person.email:
        profile["email"] = person.email
    return profile


def user_object(person: Person, at: float, *, with_email: bool = True, with_locale: bool = False) -> Json:
    """A deactivated account keeps only what Slack still says about it."""
    user: Json = {
        "id": person.id,
        "team_id": person.team_id,
        "name": person.name,
        "deleted": person.deleted,
        "profile": _profile(person, with_email),
        "is_bot": person.bot,
        "is_app_user": person.app_user,
        "updated": person.updated,
    }
    if person.deleted:
        return user | {"is_forgotten": False}
    user |= {
        "color": person.color,
        "real_name": person.real_name,
        "tz": person.tz,
        "tz_label": person.tz,
        "tz_offset": tz_offset(person.tz, at),
        "is_admin": person.admin or person.owner,
        "is_owner": person.owner,
        "is_primary_owner": False,
        "is_restricted": person.guest or person.ultra,
        "is_ultra_restricted": person.ultra,
        "is_email_confirmed": not person.bot,
        "who_can_share_contact_card": "EVERYONE",
    }
    if person.stranger:
        user["is_stranger"] = True
    if person.workflow_bot:
        user["is_workflow_bot"] = True
    return user | ({"locale": person.locale} if with_locale else {})


def bot_profile(app: App, team_id: str) -> Json:
    icons = {f"image_{size}": AVATAR.format(id=app.bot_id, size=size) for size in (36, 48, 72)}
    return {
        "id": app.bot_id,
        "app_id": app.app_id,
        "name": app.name,
        "icons": icons,
        "deleted": False,
        "updated": app.updated,
        "team_id": team_id,
    }
