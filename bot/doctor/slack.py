"""What Slack says about the tokens, the scopes, the channels and the people."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Final

import aiohttp

from bot.doctor.asking import Answered, Silence, ask
from bot.doctor.checks import Check, State

TOO_MANY: Final = 429
DRIFT: Final = 60
PAGE: Final = 200
MOST_PAGES: Final = 50

_AGAIN = "Wait a minute and run `amends doctor` again."
_REINSTALL = (
    "Update the app from app.yaml (api.slack.com/apps → App Manifest), then install it to the workspace again."
)
_COPY = "Copy the token again from the app's page at api.slack.com/apps; after a reinstallation it is a new one."
_INVITE = "In Slack, in that channel, type: /invite @Amends"
_ADVICE: Final[Mapping[str, str]] = {
    "invalid_auth": _COPY,
    "not_authed": _COPY,
    "token_revoked": _COPY,
    "token_expired": _COPY,
    "account_inactive": "The app was removed from the workspace or switched off; install it again.",
    "not_allowed_token_type": "A token of another kind: SLACK_BOT_TOKEN takes xoxb-…, SLACK_APP_TOKEN xapp-….",
    "missing_scope": _REINSTALL,
    "access_denied": _REINSTALL,
    "channel_not_found": f"Check the channel's id. If the channel is private, the bot cannot see it yet. {_INVITE}",
    "ratelimited": _AGAIN,
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a call brought nothing."""

    says: str
    do: str
    passing: bool = False

    def check(self, name: str) -> Check:
        return Check(name, State.WARNING if self.passing else State.PROBLEM, self.says, self.do)


class Caller:
    """Calls Slack's methods once each, with whichever token."""

    def __init__(self, session: aiohttp.ClientSession, address: str) -> None:
        self._session = session
        self._address = address

    async def call(self, method: str, token: str, **arguments: str) -> Answered | Refusal:
        answer = await ask(self._session, "POST", f"{self._address}{method}", token, form=arguments)
        if isinstance(answer, Silence):
            return Refusal(f"Slack at {self._address} {answer.why}.", "Check the network and SLACK_API_URL.")
        error = answer.text("error")
        if answer.status == TOO_MANY or error == "ratelimited":
            return Refusal(f"Slack asks to wait before {method} is called again.", _AGAIN, passing=True)
        if answer.body.get("ok") is True:
            return answer
        if error:
            return Refusal(
                f"Slack refuses {method}: {error}.", _ADVICE.get(error, "Look the word up at api.slack.com.")
            )
        return Refusal(
            f"{self._address} answers {method} with HTTP {answer.status} and nothing Slack would say.",
            "Check SLACK_API_URL, and whether a proxy stands between.",
        )


def bot_token(auth: Answered | Refusal) -> Check:
    name = "bot token"
    if isinstance(auth, Refusal):
        return auth.check(name)
    if not auth.text("bot_id"):
        return Check(
            name, State.PROBLEM, "This token is a person's, not the bot's.", "Take the one that starts xoxb-."
        )
    return Check(name, State.OK, f"The bot is @{auth.text('user')} in the workspace {auth.text('team')}.")


def scopes(auth: Answered, wanted: frozenset[str] | None) -> Check:
    name, said = "scopes", auth.headers.get("x-oauth-scopes", "")
    if wanted is None:
        return Check(name, State.SKIPPED, "app.yaml is not there to compare with.")
    if not said:
        return Check(name, State.SKIPPED, "This server does not say which scopes the token has.")
    given = {scope.strip() for scope in said.split(",")}
    missing, unused = sorted(wanted - given), sorted(given - wanted)
    if missing:
        return Check(name, State.PROBLEM, f"The bot token lacks {', '.join(missing)}.", _REINSTALL)
    more = f" It also has {', '.join(unused)}, which Amends does not use." if unused else ""
    return Check(name, State.OK, f"The bot token has all {len(wanted)} scopes.{more}")


def clock(auth: Answered, now: Callable[[], float]) -> Check:
    """Whether this machine's clock agrees with Slack's; a delivery five minutes off would be refused."""
    name = "clock"
    try:
        away = now() - parsedate_to_datetime(auth.headers.get("date", "")).timestamp()
    except (TypeError, ValueError):
        return Check(name, State.SKIPPED, "This server does not say what time it is.")
    if abs(away) <= DRIFT:
        return Check(name, State.OK, "This machine's clock agrees with Slack's.")
    way = "ahead of" if away > 0 else "behind"
    return Check(
        name, State.WARNING, f"This machine's clock is {abs(away):.0f} s {way} Slack's.", "Let NTP set the clock."
    )


async def app_token(caller: Caller, token: str | None) -> Check:
    name = "app token"
    if token is None:
        return Check(name, State.SKIPPED, "Not set: Slack is to deliver over HTTP, to /slack/events.")
    opened = await caller.call("apps.connections.open", token)
    if isinstance(opened, Refusal):
        return opened.check(name)
    return Check(name, State.OK, "Socket Mode can be opened.")


async def channel(caller: Caller, token: str, name: str, wanted: str) -> Check:
    """Whether the channel is there and the bot is in it."""
    found = await caller.call("conversations.info", token, channel=wanted)
    if isinstance(found, Refusal):
        return Refusal(f"{wanted}: {found.says}", found.do, found.passing).check(name)
    about = found.part("channel")
    called = f"#{about.get('name') or wanted}"
    if about.get("is_archived") is True:
        return Check(name, State.PROBLEM, f"{called} is archived.", "Unarchive it, or name another channel.")
    if about.get("is_member") is not True:
        return Check(name, State.PROBLEM, f"The bot is not in {called} and hears nothing of it.", _INVITE)
    return Check(name, State.OK, f"The bot is in {called}.")


async def everybody(caller: Caller, token: str) -> list[dict[str, object]] | Refusal:
    """The workspace's user objects, page by page."""
    found: list[dict[str, object]] = []
    cursor: dict[str, str] = {}
    for _ in range(MOST_PAGES):
        page = await caller.call("users.list", token, limit=str(PAGE), **cursor)
        if isinstance(page, Refusal):
            return page
        found += page.parts("members")
        following = page.part("response_metadata").get("next_cursor")
        if not isinstance(following, str) or not following:
            break
        cursor = {"cursor": following}
    return found
