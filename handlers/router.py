"""The one router: it knows who handles what, and answers Slack only after the commit."""

import json
import logging
import traceback
from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from handlers import buttons, goodwill, home, limits, messages, modals, payload, people, reactions, shortcuts, slash
from handlers.kit import Kit, answer, done, field_errors, instead
from handlers.views import names
from handlers.views.modals import notice
from handlers.views.refusals import nothing_stored
from storage.errors import StorageError
from storage.failed import FailedDelivery

log = logging.getLogger(__name__)

Handler = Callable[[payload.Body, Kit], Awaitable[BoltResponse]]

EVENTS: Final[Mapping[str, Handler]] = {
    "message": messages.on_message,
    "app_mention": messages.on_mention,
    "reaction_added": reactions.on_reaction,
    "reaction_removed": reactions.on_reaction,
    "app_home_opened": home.on_opened,
    "user_change": people.on_change,
    "team_join": people.on_change,
    "member_joined_channel": people.on_joined,
    "app_uninstalled": people.on_put_out,
    "tokens_revoked": people.on_put_out,
    "subteam_members_changed": people.on_group,
    "subteam_updated": people.on_group,
}
SHORTCUTS: Final[Mapping[str, Handler]] = {
    names.OPEN_CASE: shortcuts.on_message,
    names.OPEN_CASE_GLOBAL: shortcuts.on_global,
}
TABLE: Final[Mapping[tuple[str, str], Handler]] = {
    **{("event", name): handler for name, handler in EVENTS.items()},
    **{
        ("action", name): handler
        for name, handler in {**buttons.BUTTONS, **goodwill.BUTTONS, **limits.BUTTONS, **limits.MENUS}.items()
    },
    **{
        ("view", name): handler
        for name, handler in {**modals.SUBMISSIONS, **goodwill.SUBMISSIONS, **limits.SUBMISSIONS}.items()
    },
    **{("shortcut", name): handler for name, handler in SHORTCUTS.items()},
    ("command", "/case"): slash.on_case,
}
LONGEST_KEPT: Final = 200_000
"""Characters of a failed delivery that are kept."""


class Router(AsyncMiddleware):
    """Runs the handler for a delivery. What nobody handles is acknowledged: Slack would only send it again."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,
        next: Callable[[], Awaitable[BoltResponse]],  # noqa: A002
    ) -> BoltResponse:
        body = req.body or {}
        kind = ("", "")
        try:
            kind = payload.kind_of(body)
            handler = TABLE.get(kind)
            if handler is None:
                return done()
            if not payload.meant_for(body, self._kit.team):
                log.warning("a delivery for another workspace is passed over: %s %s", *kind)
                return done()
            return await handler(body, self._kit)
        except Exception as error:  # noqa: BLE001 - whatever happens, Slack and the person get an answer
            # Without the exception's words: they may quote a customer. The kept delivery has them.
            where = "".join(traceback.format_tb(error.__traceback__))
            log.error("a delivery failed: %s %s: %s\n%s", *kind, type(error).__name__, where)
            await self._keep(body, kind, error)
            return await self._sorry(body, kind)

    async def found(self, channel: str, message: payload.Body) -> None:
        """A message that a look at Slack shows; one that makes a handler fall over is kept once, and passed over."""
        try:
            await messages.on_found(channel, message, self._kit)
        except StorageError:
            raise
        except Exception as error:  # noqa: BLE001 - one odd message must not stop the look at all the others
            log.error("a message that was found failed: %s", type(error).__name__)
            name, now = f"failed:{channel}:{message.get('ts')}", self._kit.clock.now()
            if await self._kit.store.run(lambda tx: tx.claim(self._kit.team, name, now)) is None:
                event = {"type": "message", **message, "channel": channel}
                body = {"type": "event_callback", "team_id": self._kit.team, "event": event}
                await self._keep(body, ("event", "message"), error)

    async def _keep(self, body: payload.Body, kind: tuple[str, str], error: Exception) -> None:
        """In a transaction of its own, so that an admin sees it; a database that is down keeps nothing."""
        failed = FailedDelivery(
            team=self._kit.team,
            at=self._kit.clock.now(),
            kind=" ".join(kind),
            body=json.dumps(body, ensure_ascii=False, default=str)[:LONGEST_KEPT],
            cause=f"{type(error).__name__}: {error}"[:1000],
        )
        try:
            await self._kit.store.run(lambda tx: tx.keep_failed(failed))
        except Exception:
            log.exception("a failed delivery could not be kept")

    async def _sorry(self, body: payload.Body, kind: tuple[str, str]) -> BoltResponse:
        """Slack redelivers events; for anything else a person must know that nothing was stored."""
        if kind[0] == "event":
            return BoltResponse(status=500, body="")
        text = nothing_stored(_language(self._kit))
        if kind[0] == "command":
            return answer({"response_type": "ephemeral", "text": text})
        if kind[0] == "view":
            # At the first input, so that what was typed is still there to be sent again.
            first = payload.first_input(body)
            return field_errors({first: text}) if first else instead(notice(_language(self._kit), text))
        click = payload.click(body)
        self._kit.later(self._kit.tell(click.channel, click.user, text, click.thread_ts))
        return done()


def _language(kit: Kit) -> str:
    """Read without the database: it may be what failed."""
    return kit.desk.rules().policy.brand_of(kit.cases_channel).language
