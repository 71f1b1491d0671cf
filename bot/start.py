"""What every start needs: who we are in Slack, the team's rules, the database, and why it cannot be."""

import asyncio
import contextlib
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy.engine import make_url

from bot.desk import Desk, Rules
from bot.domain.ids import ChannelId, TeamId, UserId
from bot.domain.policy import Policy
from bot.health import Health
from bot.playbook_file import load_playbook
from bot.policy_file import read_policy
from bot.ports import Clock, Languages, NotSent, Refused, Unknown
from bot.settings import Settings
from bot.slack import SlackWeb, called
from handlers.kit import Kit
from prompts.playbook import Playbook, packaged
from storage.engine import is_sqlite
from storage.schema import migrate
from storage.store import Store

log = logging.getLogger(__name__)


class CannotStart(Exception):
    """Why the bot does not start, in words for who starts it."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who we are in this workspace, as `auth.test` says."""

    team: TeamId
    user: UserId
    bot_id: str
    url: str


async def introduce(client: AsyncWebClient) -> Identity:
    """Ask Slack who we are; waits for a Slack that is away, gives up on a token it does not know."""
    wait = 1.0
    while True:
        try:
            answer = await called(client.auth_test())
            break
        except Refused as refused:
            raise CannotStart(
                f"SLACK_BOT_TOKEN: Slack does not accept it ({refused.code}). Reinstall the app and copy the token."
            ) from None
        except (NotSent, Unknown) as error:
            after = error.after if isinstance(error, NotSent) and error.after else wait
            log.warning("Slack does not answer (%s); again in %.0f s", error, after)
            await asyncio.sleep(after)
            wait = min(wait * 2, 60.0)
    return Identity(
        team=TeamId(str(answer.get("team_id") or "")),
        user=UserId(str(answer.get("user_id") or "")),
        bot_id=str(answer.get("bot_id") or ""),
        url=str(answer.get("url") or ""),
    )


def kit_of(
    store: Store,
    policy: Policy,
    settings: Settings,
    us: Identity,
    slack: SlackWeb,
    clock: Clock,
    languages: Languages,
    health: Health | None = None,
    book: Playbook | None = None,
) -> Kit:
    """What handlers work with, in the workspace that `us` names."""
    return Kit(
        desk=Desk(store, lambda: Rules(policy), second_reader=settings.review and bool(settings.openai_key)),
        slack=slack,
        clock=clock,
        languages=languages,
        team=us.team,
        bot_user=us.user,
        bot_id=us.bot_id,
        url=us.url,
        cases_channel=settings.cases_channel,
        health=health,
        book=book or packaged(),
    )


async def look_for_channel(slack: SlackWeb, channel: ChannelId) -> None:
    """The commonest mistake of an installation: a wrong channel, or one that the bot was not invited to."""
    try:
        member = await slack.is_member(channel)
    except Refused as refused:
        if refused.code != "channel_not_found":
            return
        raise CannotStart(
            f"AMENDS_CASES_CHANNEL: Slack shows the bot no channel {channel}. Copy the id from the channel's About; "
            "a private channel is seen only once the bot is in it: type /invite and the bot's name there."
        ) from None
    except (NotSent, Unknown):
        return
    if not member:
        log.warning(
            "AMENDS_CASES_CHANNEL: the bot is not in %s. Type /invite and its name there; cases wait.", channel
        )


def load_policy(path: Path | None) -> Policy:
    """The team's rules from their file; without one workspace admins approve and nobody may grant."""
    if path is None:
        log.warning("AMENDS_POLICY is not set: workspace admins approve, and all limits are zero")
        return Policy()
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CannotStart(f"AMENDS_POLICY: {path} cannot be read ({error}).") from None
    policy = read_policy(text, path.name)
    if isinstance(policy, Policy):
        return policy
    raise CannotStart("\n".join(["AMENDS_POLICY: the policy has mistakes:", *(f"  {p}" for p in policy)]))


def playbook_of(path: Path | None) -> Playbook:
    """The team's own playbook, else the packaged one."""
    read = packaged() if path is None else load_playbook(path)
    if isinstance(read, Playbook):
        return read
    mistakes = "\n".join(f"  {path}:{problem.line}: {problem.message}" for problem in read)
    raise CannotStart(f"AMENDS_PLAYBOOK: the playbook has mistakes:\n{mistakes}")


def open_store(url: str) -> Store:
    """Bring the database to this program's shape and open it."""
    migrate(url)
    return Store.open(url)


@contextlib.contextmanager
def sole_user(url: str) -> Iterator[None]:
    """A second bot on one SQLite file is refused; the lock goes with the process, however that ends."""
    name = make_url(url).database if is_sqlite(url) else None
    if not name or name == ":memory:":
        yield
        return
    lock = FileLock(f"{name}.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise CannotStart(
            f"DATABASE_URL: another bot already works on {name}. Stop it first, or use PostgreSQL for several."
        ) from None
    except OSError as error:
        raise CannotStart(f"DATABASE_URL: {name} cannot be opened ({error.strerror}). Look at its folder.") from None
    try:
        yield
    finally:
        lock.release()
