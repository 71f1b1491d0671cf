"""Slack's Web API: every answer becomes a result, `NotSent`, `Unknown` or `Refused`."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain.ids import ChannelId, TeamId, UserId
from bot.domain.people import Person
from bot.ports import Clock, Message, NotSent, Posted, Refused, Seen, Unknown
from bot.slack_errors import Fate, fate

EVENT_TYPE: Final = "amends_message"
"""Names our metadata; its only content is an opaque key."""
CALL_SECONDS: Final = 10.0
NOBODY: Final = frozenset({"user_not_found", "user_not_visible"})
NO_DUPLICATE: Final = frozenset({"duplicate_message_not_found", "duplicate_channel_not_found"})
"""Slack knows a `client_msg_id` again, but not what it stood for: then nothing of it is there."""
NO_MESSAGE: Final = frozenset({"message_not_found", "no_item_specified"})
STRANGE_BODY: Final = (ValueError, AttributeError, TypeError, RecursionError)
"""What slack_sdk falls over when a body is no JSON object; it says nothing about what became of the call."""
PAGE: Final = 200
MOST_PAGES: Final = 50
BUSY_SECONDS: Final = 30.0
LONGEST_BUSY: Final = 24 * 3600.0
RATE: Final = ("ratelimited", "rate_limited")
TOO_MANY_REQUESTS: Final = 429
SERVER_ERROR: Final = 500
BAD_REQUEST: Final = 400


def new_session() -> aiohttp.ClientSession:
    """One session for every call; slack_sdk opens a connection per call without it, and ignores its own timeout."""
    return aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=CALL_SECONDS))


def web_client(token: str, base_url: str, session: aiohttp.ClientSession) -> AsyncWebClient:
    """A client that never retries: the stock handler posts twice when a connection drops after the post."""
    return AsyncWebClient(token=token, base_url=base_url, session=session, retry_handlers=[])


class SlackWeb:
    """`ports.Slack` over the Web API."""

    def __init__(self, client: AsyncWebClient, clock: Clock) -> None:
        self._client = client
        self._clock = clock
        self._direct: dict[UserId, ChannelId] = {}

    async def post(self, channel: ChannelId, message: Message, key: str, thread_ts: str | None) -> Posted:
        """Sends a `client_msg_id` too: nothing rests on it, but a Slack that knows it again takes nothing twice."""
        try:
            answer = await self._posted(channel, message, key, thread_ts, str(uuid5(NAMESPACE_URL, key)))
        except Refused as refused:
            if refused.code not in NO_DUPLICATE:
                raise
            answer = await self._posted(channel, message, key, thread_ts, None)
        ts, where = answer.get("ts"), answer.get("channel")
        if not (isinstance(ts, str) and ts and isinstance(where, str) and where):
            raise Unknown("an answer without a ts")
        return Posted(ChannelId(where), ts)

    async def _posted(
        self, channel: ChannelId, message: Message, key: str, thread_ts: str | None, client_msg_id: str | None
    ) -> dict[str, Any]:
        return await called(
            self._client.chat_postMessage(
                channel=channel,
                text=message.text,
                blocks=list(message.blocks) or None,  # type: ignore[arg-type]
                thread_ts=thread_ts,
                metadata={"event_type": EVENT_TYPE, "event_payload": {"key": key}},
                unfurl_links=False,
                unfurl_media=False,
                link_names=False,
                client_msg_id=client_msg_id,
            )
        )

    async def find(self, channel: ChannelId, key: str, thread_ts: str | None, since: datetime) -> Posted | None:
        """Reads the thread, or the channel, from `since` on, page by page."""
        cursor = ""
        for _ in range(MOST_PAGES):
            page = await called(self._page(channel, thread_ts, since, cursor))
            for message in _listed(page, "messages"):
                if _key_of(message) == key and message.get("ts"):
                    return Posted(channel, str(message["ts"]))
            cursor = _next(page)
            if not cursor:
                return None
        raise Unknown("too many messages to look through")

    async def _page(self, channel: ChannelId, thread_ts: str | None, since: datetime, cursor: str) -> Any:
        where: dict[str, Any] = {
            "channel": channel,
            "oldest": f"{since.timestamp():.6f}",
            "limit": PAGE,
            "include_all_metadata": True,
        }
        if cursor:
            where["cursor"] = cursor
        if thread_ts is None:
            return await self._client.conversations_history(**where)
        return await self._client.conversations_replies(ts=thread_ts, **where)

    async def update(self, posted: Posted, message: Message) -> None:
        """Sends text and blocks: text alone would remove the blocks."""
        await called(
            self._client.chat_update(
                channel=posted.channel,
                ts=posted.ts,
                text=message.text,
                blocks=list(message.blocks),  # type: ignore[arg-type]
            )
        )

    async def whisper(self, channel: ChannelId, user: UserId, message: Message, thread_ts: str | None) -> None:
        await called(
            self._client.chat_postEphemeral(
                channel=channel,
                user=user,
                text=message.text,
                blocks=list(message.blocks) or None,  # type: ignore[arg-type]
                thread_ts=thread_ts,
                link_names=False,
            )
        )

    async def person(self, team: TeamId, user: UserId) -> Person | None:
        try:
            answer = await called(self._client.users_info(user=user))
        except Refused as refused:
            if refused.code in NOBODY:
                return None
            raise
        found = answer.get("user")
        if not isinstance(found, dict) or found.get("id") != user:
            raise Unknown("an answer about somebody else")
        return read_person(team, found, self._clock.now())

    async def everybody(self, team: TeamId) -> list[Person]:
        """Everybody in the workspace, from `users.list`."""
        found: list[Person] = []
        cursor = ""
        for _ in range(MOST_PAGES):
            page = await called(self._client.users_list(limit=PAGE, cursor=cursor or None))
            found += [read_person(team, m, self._clock.now()) for m in _listed(page, "members") if m.get("id")]
            cursor = _next(page)
            if not cursor:
                break
        return found

    async def members(self, channel: ChannelId) -> frozenset[UserId]:
        found: set[UserId] = set()
        cursor = ""
        for _ in range(MOST_PAGES):
            page = await called(
                self._client.conversations_members(channel=channel, limit=PAGE, cursor=cursor or None)
            )
            members = page.get("members")
            if not isinstance(members, list):
                raise Unknown("an answer without members")
            found.update(UserId(str(user)) for user in members)
            cursor = _next(page)
            if not cursor:
                break
        return frozenset(found)

    async def group_members(self, group: str) -> frozenset[UserId]:
        answer = await called(self._client.usergroups_users_list(usergroup=group))
        users = answer.get("users")
        if not isinstance(users, list):
            raise Unknown("an answer without users")
        return frozenset(UserId(str(user)) for user in users)

    async def replies(self, channel: ChannelId, ts: str) -> list[Seen]:
        found = await self._read(lambda **page: self._client.conversations_replies(channel=channel, ts=ts, **page))
        # Every page begins with the root once more.
        return list({seen.ts: seen for seen in found}.values())

    async def history(self, channel: ChannelId, oldest: str) -> list[Seen]:
        bounds: dict[str, Any] = {"channel": channel, "oldest": oldest, "inclusive": True}
        found = await self._read(lambda **page: self._client.conversations_history(**bounds, **page))
        return sorted(found, key=lambda seen: seen.ts)

    async def message(self, channel: ChannelId, ts: str) -> Seen | None:
        try:
            answer = await called(self._client.reactions_get(channel=channel, timestamp=ts, full=True))
        except Refused as refused:
            if refused.code in NO_MESSAGE:
                return None
            raise
        found = answer.get("message")
        if not isinstance(found, dict):
            raise Unknown("an answer without a message")
        return read_seen({"ts": ts, **found})

    async def _read(self, ask: Callable[..., Awaitable[Any]]) -> list[Seen]:
        """All pages of messages; what is read in part proves nothing."""
        found: list[Seen] = []
        cursor = ""
        for _ in range(MOST_PAGES):
            page = await called(ask(limit=PAGE, cursor=cursor or None))
            found += [read_seen(message) for message in _listed(page, "messages") if message.get("ts")]
            cursor = _next(page)
            if not cursor:
                return found
        raise Unknown("too many messages to look through")

    async def is_member(self, channel: ChannelId) -> bool:
        """Whether the bot is in a channel; raises `Refused` with `channel_not_found` when it cannot see it at all."""
        answer = await called(self._client.conversations_info(channel=channel))
        found = answer.get("channel")
        return bool(found.get("is_member", True)) if isinstance(found, dict) else True

    async def direct_channel(self, user: UserId) -> ChannelId:
        if user not in self._direct:
            answer = await called(self._client.conversations_open(users=[user]))
            channel = answer.get("channel")
            if not isinstance(channel, dict) or not channel.get("id"):
                raise Unknown("an answer without a channel")
            self._direct[user] = ChannelId(str(channel["id"]))
        return self._direct[user]

    async def scopes(self) -> frozenset[str]:
        """Ask who we are, which does nothing: the scopes we hold; empty where Slack does not say."""
        told = ""

        async def asked() -> Any:
            nonlocal told
            answer = await self._client.auth_test()
            told = str({str(k).lower(): v for k, v in answer.headers.items()}.get("x-oauth-scopes") or "")
            return answer

        await called(asked())
        return frozenset(scope.strip() for scope in told.split(",") if scope.strip())

    async def open_view(self, trigger_id: str, view: Mapping[str, Any]) -> str:
        """Open a modal; its id."""
        answer = await called(self._client.views_open(trigger_id=trigger_id, view=dict(view)))
        return str((answer.get("view") or {}).get("id") or "")

    async def update_view(self, view_id: str, view: Mapping[str, Any]) -> None:
        await called(self._client.views_update(view_id=view_id, view=dict(view)))

    async def publish_home(self, user: UserId, view: Mapping[str, Any]) -> None:
        await called(self._client.views_publish(user_id=user, view=dict(view)))

    async def send_file(self, channel: ChannelId, name: str, content: bytes) -> None:
        """Put a file into a channel; in three calls, of which only the last one shows it to anybody."""
        begun = await called(self._client.files_getUploadURLExternal(filename=name, length=len(content)))
        url, file = str(begun.get("upload_url") or ""), str(begun.get("file_id") or "")
        client = self._client
        if not url or not file or client.session is None:
            raise Unknown("an upload without an address")
        try:
            async with client.session.post(url, data=content) as answer:
                if answer.status >= BAD_REQUEST:
                    raise NotSent(f"upload_{answer.status}")
        except (TimeoutError, aiohttp.ClientError) as error:
            raise NotSent(type(error).__name__) from None
        named: list[dict[str, str | None]] = [{"id": file, "title": name}]
        await called(self._client.files_completeUploadExternal(files=named, channel_id=channel))


async def called(call: Awaitable[Any]) -> dict[str, Any]:
    """The answer as a dictionary, or why there is none."""
    try:
        answer = await call
    except SlackApiError as error:
        raise _of_answer(error) from None
    except aiohttp.ClientConnectorError as error:
        raise NotSent(type(error).__name__) from None
    except (TimeoutError, aiohttp.ClientError, SlackClientError, *STRANGE_BODY) as error:
        raise Unknown(type(error).__name__) from None
    body = answer.data
    if not isinstance(body, dict):
        raise Unknown("an answer that is no object")
    return body


def _of_answer(error: SlackApiError) -> NotSent | Unknown | Refused:
    response = error.response
    status = getattr(response, "status_code", 0)
    body = response.data if isinstance(getattr(response, "data", None), dict) else {}
    code = str(body.get("error") or f"http_{status}")
    if status == TOO_MANY_REQUESTS or code in RATE:
        return NotSent("ratelimited", _retry_after(response.headers))
    if status >= SERVER_ERROR or not body:
        return Unknown(code)
    match fate(code):
        case Fate.RETRY:
            return NotSent(code)
        case Fate.UNKNOWN:
            return Unknown(code)
        case _:
            return Refused(code, str(body.get("needed") or ""))


def _retry_after(headers: Mapping[str, Any]) -> float:
    """Slack's seconds; half a minute when it names none that can be read."""
    lower = {str(k).lower(): v for k, v in headers.items()}
    try:
        seconds = float(lower.get("retry-after", BUSY_SECONDS))
    except (TypeError, ValueError):
        return BUSY_SECONDS
    return min(seconds, LONGEST_BUSY) if 0 < seconds < float("inf") else BUSY_SECONDS


def _listed(page: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    """The objects of a page; a page without its list is no page, and proves no absence."""
    found = page.get(name)
    if not isinstance(found, list):
        raise Unknown(f"an answer without {name}")
    return [one for one in found if isinstance(one, dict)]


def _next(page: Mapping[str, Any]) -> str:
    metadata = page.get("response_metadata")
    return str(metadata.get("next_cursor") or "") if isinstance(metadata, dict) else ""


def _key_of(message: Mapping[str, Any]) -> str | None:
    metadata = message.get("metadata")
    if not isinstance(metadata, dict) or metadata.get("event_type") != EVENT_TYPE:
        return None
    payload = metadata.get("event_payload")
    key = payload.get("key") if isinstance(payload, dict) else None
    return key if isinstance(key, str) else None


def read_seen(message: Mapping[str, Any]) -> Seen:
    """A message of a thread, a history or reactions.get; skin tones are one emoji."""
    users: dict[str, frozenset[UserId]] = {}
    partial = set()
    for reaction in message.get("reactions") or ():
        if not isinstance(reaction, Mapping):
            continue
        name = str(reaction.get("name") or "").split("::")[0]
        named = frozenset(UserId(str(user)) for user in reaction.get("users") or ())
        users[name] = users.get(name, frozenset()) | named
        if reaction.get("count", len(named)) != len(named):
            partial.add(name)
    gone = message.get("subtype") == "tombstone"
    return Seen(str(message["ts"]), {} if gone else users, frozenset(partial), gone, message)


def read_person(team: TeamId, user: Mapping[str, Any], at: datetime) -> Person:
    """A Slack user object (users.info, users.list, user_change) as a person."""
    profile = user.get("profile") or {}

    def flag(name: str) -> bool:
        return bool(user.get(name))

    return Person(
        team=team,
        id=UserId(str(user["id"])),
        name=str(profile.get("display_name") or user.get("name") or user["id"]),
        real_name=str(user.get("real_name") or profile.get("real_name") or ""),
        email=str(profile.get("email") or ""),
        zone=str(user.get("tz") or ""),
        locale=str(user.get("locale") or ""),
        home_team=str(user.get("team_id") or ""),
        deleted=flag("deleted"),
        is_bot=flag("is_bot") or user["id"] == "USLACKBOT",
        is_app_user=flag("is_app_user"),
        is_workflow_bot=flag("is_workflow_bot"),
        is_restricted=flag("is_restricted"),
        is_ultra_restricted=flag("is_ultra_restricted"),
        is_stranger=flag("is_stranger"),
        is_admin=flag("is_admin"),
        is_owner=flag("is_owner") or flag("is_primary_owner"),
        refreshed_at=at,
    )
