"""People who join, leave or change, kept as Slack describes them; and the bot itself, when it is put out."""

from datetime import timedelta
from typing import Final

from slack_bolt.response import BoltResponse

from bot.slack import read_person
from bot.user_groups import begin as read_groups
from handlers import payload
from handlers.kit import Kit, done

WHOLE_SECOND: Final = timedelta(seconds=1)


async def on_joined(body: payload.Body, kit: Kit) -> BoltResponse:
    """We were invited to a channel: what waited for that goes out at once."""
    user, channel = payload.joined(body)
    if user == kit.bot_user:
        now = kit.clock.now()
        await kit.store.run(lambda tx: tx.hurry_lane(kit.team, f"slack:{channel}", now))
    return done()


async def on_group(body: payload.Body, kit: Kit) -> BoltResponse:
    """A user group changed: who is in it is read anew, for its people may have limits."""
    now = kit.clock.now()
    await kit.store.run(lambda tx: read_groups(tx, kit.desk, kit.team, now))
    return done()


async def on_change(body: payload.Body, kit: Kit) -> BoltResponse:
    user = payload.changed_user(body)
    if user:
        # Of the event's own moment: one that is delivered late must not pass for what Slack says of them now.
        # Slack tells it in whole seconds; cut off, a change would be older than what was read just before it.
        now = kit.clock.now()
        person = read_person(kit.team, user, min(now, payload.happened(body, now) + WHOLE_SECOND))
        await kit.store.run(lambda tx: tx.save_person(person))
    return done()


async def on_put_out(body: payload.Body, kit: Kit) -> BoltResponse:
    """The app was removed, or tokens of it were revoked: perhaps ours; nothing is sent before Slack was asked."""
    if kit.health is not None:
        kit.health.refuse(payload.kind_of(body)[1])
    return done()
