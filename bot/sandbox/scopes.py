"""Which scope a method or an event needs."""

from bot.sandbox.records import App, SlackError

FAMILY = {"channel": "channels", "group": "groups", "im": "im", "mpim": "mpim"}

EVENT_SCOPES: dict[str, tuple[str, ...]] = {
    "message.channels": ("channels:history",),
    "message.groups": ("groups:history",),
    "message.im": ("im:history",),
    "message.mpim": ("mpim:history",),
    "app_mention": ("app_mentions:read",),
    "reaction_added": ("reactions:read",),
    "reaction_removed": ("reactions:read",),
    "user_change": ("users:read",),
    "team_join": ("users:read",),
    "subteam_members_changed": ("usergroups:read",),
    "subteam_updated": ("usergroups:read",),
    "member_joined_channel": ("channels:read", "groups:read"),
    "member_left_channel": ("channels:read", "groups:read"),
    "channel_archive": ("channels:read",),
    "channel_unarchive": ("channels:read",),
    "file_shared": ("files:read",),
}


def hears(app: App, event: str) -> bool:
    needed = EVENT_SCOPES.get(event, ())
    return event in app.events and (not needed or any(scope in app.scopes for scope in needed))


def need(app: App, *any_of: str) -> None:
    if any_of and not app.scopes.intersection(any_of):
        raise SlackError("missing_scope", needed=",".join(any_of), provided=",".join(sorted(app.scopes)))


def family_scope(kind: str, right: str) -> str:
    """`channels:history` for a public channel, `groups:history` for a private one, and so on."""
    return f"{FAMILY[kind]}:{right}"
