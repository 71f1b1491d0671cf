"""The composition root: every concrete part, put together once."""

import asyncio
import contextlib
import logging
import signal
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final, Self

from aiohttp import web
from filelock import FileLock, Timeout
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy.engine import make_url

from bot.clock import SharedClock, SystemClock
from bot.delivery import Delivery
from bot.desk import Desk, Rules
from bot.domain.ids import ChannelId, TeamId, UserId
from bot.domain.people import Person
from bot.domain.policy import Policy
from bot.domain.refusal import Refusal
from bot.errands import Errands
from bot.fallback import Fallback
from bot.goodwill import Goodwill
from bot.goodwill import begin as watch_the_ledger
from bot.language import LangId
from bot.limit_news import LimitTelling
from bot.llm import ModelWriter, TemplateWriter
from bot.outbox import Outbox
from bot.policy_file import read_policy
from bot.ports import Clock, NotSent, Refused, Unknown
from bot.settings import Settings
from bot.slack import SlackWeb, called, new_session, web_client
from bot.sockets import BadToken, Sockets
from bot.sweep import Found, Sweep, begin
from bot.user_groups import UserGroups
from bot.user_groups import begin as read_groups
from bot.web import payload_of, web_app
from handlers.kit import Kit
from handlers.router import Router
from handlers.views.limits import limit_news
from handlers.views.messages import SlackViews
from handlers.views.refusals import refusal
from handlers.views.trouble import group_trouble, ledger_trouble, trouble
from storage.engine import is_sqlite
from storage.schema import migrate
from storage.store import Store
from storage.transaction import Transaction

log = logging.getLogger(__name__)

OPENAI: Final = "https://api.openai.com/v1"
MODEL_SECONDS: Final = 30.0
DRAIN_SECONDS: Final = 7.0
"""With what closing the connections takes (`sockets`), a stop lasts less than ten seconds."""


class CannotStart(Exception):
    """Why the bot does not start, in words for who starts it."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who we are in this workspace, as `auth.test` says."""

    team: TeamId
    user: UserId
    bot_id: str
    url: str


class Bot:
    """Everything of one running bot; `build` puts it together, `run` keeps it going until cancelled."""

    def __init__(
        self, app: AsyncApp, kit: Kit, outbox: Outbox, slack: SlackWeb, slow_to_load: Sequence[Callable[[], None]]
    ) -> None:
        self.app = app
        self.kit = kit
        self.outbox = outbox
        self.slack = slack
        self.slow_to_load = slow_to_load

    @classmethod
    @asynccontextmanager
    async def build(cls, settings: Settings, clock: Clock) -> AsyncIterator[Self]:
        """Open the database and meet Slack; raises `CannotStart` with what to do."""
        async with AsyncExitStack() as stack:
            policy = load_policy(settings.policy_path)
            stack.enter_context(sole_user(settings.database_url))
            store = open_store(settings.database_url)
            stack.callback(store.close)
            if not is_sqlite(settings.database_url):
                store.listen(settings.database_url, clock.set_by if isinstance(clock, SharedClock) else _ignore)
            session = await stack.enter_async_context(new_session())
            client = web_client(settings.bot_token, settings.slack_api_url, session)
            identity = await introduce(client)
            slack, languages = SlackWeb(client, clock), LangId()
            await look_for_channel(slack, settings.cases_channel)
            desk = Desk(store, lambda: Rules(policy))
            writer = writer_of(settings, languages)
            if isinstance(writer, ModelWriter):
                stack.push_async_callback(writer.aclose)
            kit = Kit(
                desk=desk,
                slack=slack,
                clock=clock,
                languages=languages,
                team=identity.team,
                bot_user=identity.user,
                bot_id=identity.bot_id,
                url=identity.url,
                cases_channel=settings.cases_channel,
            )
            outbox = outbox_of(desk, slack, writer, clock, settings, identity, Router(kit).found)
            if is_sqlite(settings.database_url):
                await outbox.take_back()
            app = bolt(settings, identity, kit)
            warm = [languages.warm, *([writer.warm] if isinstance(writer, ModelWriter) else [])]
            yield cls(app, kit, outbox, slack, warm)

    async def look_around(self) -> None:
        """Have everything pending compared with Slack now, and every few minutes from then on."""
        team, now = self.kit.team, self.kit.clock.now()
        await self.kit.store.run(lambda tx: begin(tx, team, now))
        await self.kit.store.run(lambda tx: watch_the_ledger(tx, self.kit.desk, team, now))
        await self.kit.store.run(lambda tx: read_groups(tx, self.kit.desk, team, now))

    async def prepare(self) -> None:
        """What makes the first minutes quicker and may fail: the people of the workspace, the language model."""
        for slow in self.slow_to_load:
            await asyncio.to_thread(slow)
        people = await self._everybody()
        if not people:
            return

        def save(tx: Transaction) -> None:
            for person in people:
                tx.save_person(person)

        await self.kit.store.run(save)
        log.info("%d people known", len(people))
        known = {str(person.id) for person in people} | {person.email.casefold() for person in people}
        policy = self.kit.desk.rules().policy
        strangers = sorted(name for name in policy.mentioned() if name not in known and name.casefold() not in known)
        if strangers:
            log.warning("AMENDS_POLICY names people whom Slack does not know: %s", ", ".join(strangers))

    async def _everybody(self) -> list[Person]:
        """Waits for a Slack that does not answer: a policy's e-mail addresses mean nobody before this was read."""
        wait = 1.0
        while True:
            try:
                return await self.slack.people(self.kit.team)
            except Refused as refused:
                log.warning("the list of people cannot be read (%s); each is read when needed", refused)
                return []
            except (NotSent, Unknown) as error:
                after = error.after if isinstance(error, NotSent) and error.after else wait
                log.warning("the list of people was not read (%s); again in %.0f s", error, after)
                await asyncio.sleep(after)
                wait = min(wait * 2, 60.0)


async def run(settings: Settings, clock: Clock | None = None, ready: Callable[[], None] | None = None) -> None:
    """Run the bot until SIGTERM, SIGINT or cancellation, then let what is under way end."""
    ours = SystemClock() if is_sqlite(settings.database_url) else SharedClock()
    async with Bot.build(settings, clock or ours) as bot:
        stop = asyncio.Event()
        loop = asyncio.get_running_loop()
        for name in (signal.SIGTERM, signal.SIGINT):
            with contextlib.suppress(NotImplementedError, ValueError):
                loop.add_signal_handler(name, stop.set)
        await bot.look_around()
        work = [asyncio.create_task(bot.outbox.run()), asyncio.create_task(bot.prepare())]
        try:
            async with AsyncExitStack() as stack:
                watching = await listen(bot, settings, stack)
                work.append(watching)
                if ready:
                    ready()
                await _until_stopped(stop, work[0], watching)
        finally:
            await _drained(bot, work)


async def listen(bot: Bot, settings: Settings, stack: AsyncExitStack) -> asyncio.Task[None]:
    """Let Slack reach us, by Socket Mode or HTTP; the task that watches over it."""
    if settings.app_token:
        sockets = Sockets(bot.app, settings.app_token, bot.app.client)
        try:
            await sockets.connect()
        except BadToken as bad:
            raise CannotStart(
                f"SLACK_APP_TOKEN: Slack does not accept it ({bad}). Make a new app-level token."
            ) from None
        stack.push_async_callback(sockets.close)
        return asyncio.create_task(sockets.watch())
    runner = web.AppRunner(http_app(bot, settings), handle_signals=False, access_log=None)
    await runner.setup()
    stack.push_async_callback(runner.cleanup)
    try:
        await web.TCPSite(runner, settings.host, settings.port).start()
    except OSError as error:
        raise CannotStart(
            f"HOST, PORT: nothing can listen on {settings.host}:{settings.port} ({error.strerror}). "
            "Another program may have that port."
        ) from None
    log.info("listening for Slack on http://%s:%s/slack/events", settings.host, settings.port)
    return asyncio.create_task(_for_ever())


def _ignore(_told: datetime) -> None:
    """A clock that is moved by hand goes its own way."""


async def _for_ever() -> None:
    await asyncio.Event().wait()


def http_app(bot: Bot, settings: Settings) -> web.Application:
    async def dispatch(body: bytes, headers: Mapping[str, str]) -> BoltResponse:
        # Bolt itself would lose a command that has the word "payload" in it.
        read = payload_of(body, headers.get("content-type", "")) or {}
        request = AsyncBoltRequest(body=read, headers=dict(headers), mode="socket_mode")
        return await bot.app.async_dispatch(request)

    return web_app(dispatch, settings.signing_secrets, lambda: bot.kit.clock.now().timestamp())


async def _not_taken(_channel: str, _message: Mapping[str, Any]) -> None:
    """Without a router nobody takes what the sweep finds."""


def outbox_of(
    desk: Desk,
    slack: SlackWeb,
    writer: ModelWriter | TemplateWriter,
    clock: Clock,
    settings: Settings,
    us: Identity,
    found: Found = _not_taken,
) -> Outbox:
    """Everything that is done later; `found` takes the messages of which no event told."""

    def words(no: Refusal, policy: Policy) -> str:
        return refusal(no, policy.brand_of(settings.cases_channel).language)

    settle = timedelta(seconds=settings.settle_seconds)
    delivery = Delivery(desk, slack, SlackViews(), clock, settle, us.url)
    errands = Errands(desk, slack, writer, words, clock)
    fallback = Fallback(desk, slack, clock, settle, settings.cases_channel, trouble, ledger_trouble)
    sweep = Sweep(desk, slack, clock, settings.cases_channel, found)
    goodwill, limits = Goodwill(desk), LimitTelling(desk, fallback, limit_news)
    groups = UserGroups(desk, slack, fallback, settings.cases_channel, group_trouble)
    parts = (delivery, errands, goodwill, limits, groups, fallback, sweep)
    workers = {work: worker for part in parts for work, worker in part.workers().items()}
    lease = timedelta(seconds=settings.lease_seconds)
    return Outbox(desk.store, clock, workers, lease, us.team)


def bolt(settings: Settings, identity: Identity, kit: Kit) -> AsyncApp:
    """Bolt with our router in place of listeners; our own authorize asks Slack nothing per delivery."""

    async def authorize() -> AuthorizeResult:
        return AuthorizeResult(
            enterprise_id=None,
            team_id=identity.team,
            bot_token=settings.bot_token,
            bot_id=identity.bot_id,
            bot_user_id=identity.user,
        )

    client = AsyncWebClient(base_url=settings.slack_api_url, retry_handlers=[])
    # Bolt warns at every start that a client was given beside the environment's token; it is meant so.
    logger = logging.getLogger("amends.bolt")
    logger.setLevel(logging.ERROR)
    app = AsyncApp(
        client=client,
        authorize=authorize,
        logger=logger,
        process_before_response=True,
        # bot.web has checked the raw bytes, and Socket Mode carries no signature.
        request_verification_enabled=False,
        ssl_check_enabled=False,
    )
    app.use(Router(kit))
    return app


def writer_of(settings: Settings, languages: LangId) -> ModelWriter | TemplateWriter:
    if not settings.openai_key:
        return TemplateWriter(languages)
    base_url = settings.openai_base_url or OPENAI
    return ModelWriter(base_url, settings.openai_key, settings.model, languages, MODEL_SECONDS)


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


async def _until_stopped(stop: asyncio.Event, *work: asyncio.Task[None]) -> None:
    """A part that ends by itself has failed: then the bot ends too, and says why."""
    stopping = asyncio.create_task(stop.wait())
    tasks: set[asyncio.Task[Any]] = {stopping, *work}
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    for task in done - {stopping}:
        task.result()


async def _drained(bot: Bot, work: list[asyncio.Task[None]]) -> None:
    """Nobody can reach us any more: let what is under way end, leave the rest to the next start."""
    work[0].cancel()
    try:
        async with asyncio.timeout(DRAIN_SECONDS):
            await bot.outbox.settle()
            await asyncio.gather(*bot.kit.under_way, return_exceptions=True)
    except TimeoutError:
        log.warning("stopped with work under way; it is done again after the next start")
    for task in work:
        task.cancel()
    await asyncio.gather(*work, return_exceptions=True)
