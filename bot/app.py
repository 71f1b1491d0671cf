"""The composition root: every concrete part, put together once."""

import asyncio
import contextlib
import logging
import signal
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final, Self

from aiohttp import ClientSession, web
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.clock import SharedClock, SystemClock
from bot.delivery import Delivery, permalink
from bot.desk import Desk
from bot.domain.policy import Policy
from bot.domain.refusal import Refusal
from bot.edits import MonthlyEdits
from bot.edits import begin as tell_edits
from bot.errands import Errands
from bot.everybody import Everybody, read_everybody
from bot.everybody import begin as read_people_again
from bot.fallback import Fallback
from bot.goodwill import Goodwill
from bot.goodwill import begin as watch_the_ledger
from bot.health import Health
from bot.language import LangId
from bot.limit_news import LimitTelling
from bot.llm import ModelWriter, TemplateWriter
from bot.outbox import Outbox
from bot.ports import Clock
from bot.prune import Pruner, plan
from bot.reviewing import Reviewing
from bot.settings import Settings
from bot.slack import SlackWeb, new_session, web_client
from bot.sockets import BadToken, Sockets
from bot.start import (
    CannotStart,
    Identity,
    introduce,
    kit_of,
    load_policy,
    look_for_channel,
    open_store,
    playbook_of,
    sole_user,
)
from bot.sweep import Found, Sweep, begin
from bot.tokens import Caps, Prices, TokenMeter
from bot.user_groups import UserGroups
from bot.user_groups import begin as read_groups
from bot.watch import Watch
from bot.web import web_app
from bot.webhook import Webhook
from handlers.kit import Kit
from handlers.router import Router
from handlers.views.edits import edits
from handlers.views.limits import limit_news
from handlers.views.messages import SlackViews
from handlers.views.refusals import refusal
from handlers.views.trouble import group_trouble, ledger_trouble, trouble
from prompts.playbook import Playbook
from storage.engine import is_sqlite
from storage.store import Store

log = logging.getLogger(__name__)

OPENAI: Final = "https://api.openai.com/v1"
MODEL_SECONDS: Final = 30.0
DRAIN_SECONDS: Final = 7.0
"""With what closing the connections takes (`sockets`), a stop lasts less than ten seconds."""


class Bot:
    """Everything of one running bot; `build` puts it together, `run` keeps it going until cancelled."""

    def __init__(
        self,
        app: AsyncApp,
        kit: Kit,
        outbox: Outbox,
        slack: SlackWeb,
        slow_to_load: Sequence[Callable[[], None]],
        watch: Watch | None = None,
    ) -> None:
        self.app = app
        self.kit = kit
        self.outbox = outbox
        self.slack = slack
        self.slow_to_load = slow_to_load
        self.watch = watch

    @classmethod
    @asynccontextmanager
    async def build(cls, settings: Settings, clock: Clock) -> AsyncIterator[Self]:
        """Open the database and meet Slack; raises `CannotStart` with what to do."""
        async with AsyncExitStack() as stack:
            policy, book = load_policy(settings.policy_path), playbook_of(settings.playbook_path)
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
            writer = writer_of(settings, languages, store, clock, book)
            if isinstance(writer, ModelWriter):
                stack.push_async_callback(writer.aclose)
            health = Health(clock)
            kit = kit_of(store, policy, settings, identity, slack, clock, languages, health, book)
            outbox = outbox_of(kit.desk, slack, writer, clock, settings, identity, Router(kit).found, health)
            if is_sqlite(settings.database_url):
                await outbox.take_back()
            app = bolt(settings, identity, kit)
            warm = [languages.warm, *([writer.warm] if isinstance(writer, ModelWriter) else [])]
            yield cls(app, kit, outbox, slack, warm, watch_of(kit, health, slack, settings, session))

    async def look_around(self) -> None:
        """Have everything pending compared with Slack now, and every few minutes from then on."""
        await look_around(self.kit)

    async def plan_nights(self) -> None:
        """What is done by the calendar: each night, each hour, and for the edits each month."""
        desk, team, now = self.kit.desk, self.kit.team, self.kit.clock.now()
        await desk.store.run(lambda tx: plan(tx, desk, team, now))
        await desk.store.run(lambda tx: watch_the_ledger(tx, desk, team, now))
        await desk.store.run(lambda tx: tell_edits(tx, desk, team, now))
        await desk.store.run(lambda tx: read_groups(tx, desk, team, now))
        await desk.store.run(lambda tx: read_people_again(tx, team, now))

    async def prepare(self) -> None:
        """What makes the first minutes quicker and may fail: the people of the workspace, the language model."""
        for slow in self.slow_to_load:
            await asyncio.to_thread(slow)
        await read_everybody(self.kit, self.slack)


def watch_of(kit: Kit, health: Health, slack: SlackWeb, settings: Settings, session: ClientSession) -> Watch:
    webhook = Webhook(settings.alarm_webhook, session, kit.clock)
    again = partial(look_around, kit)
    return Watch(kit.store, kit.clock, health, kit.team, slack.scopes, webhook.tell, again)


async def look_around(kit: Kit) -> None:
    """Have everything pending compared with Slack now, and every few minutes from then on."""
    team, now = kit.team, kit.clock.now()
    await kit.store.run(lambda tx: begin(tx, team, now))


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
        await bot.plan_nights()
        work = [asyncio.create_task(bot.outbox.run()), asyncio.create_task(bot.prepare())]
        assert bot.watch is not None, "a bot that was built is watched"
        work.append(asyncio.create_task(bot.watch.run()))
        try:
            async with AsyncExitStack() as stack:
                watching = await listen(bot, settings, stack)
                work.append(watching)
                if ready:
                    ready()
                await _until_stopped(stop, work[0], work[2], watching)
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
    async def dispatch(payload: Mapping[str, object], headers: Mapping[str, str]) -> BoltResponse:
        # Bolt itself would lose a command that has the word "payload" in it.
        request = AsyncBoltRequest(body=dict(payload), headers=dict(headers), mode="socket_mode")
        return await bot.app.async_dispatch(request)

    async def ready() -> bool:
        # Who is not watched cannot say that all is well.
        return bot.watch is not None and await bot.watch.ready()

    return web_app(dispatch, settings.signing_secrets, lambda: bot.kit.clock.now().timestamp(), ready)


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
    health: Health | None = None,
) -> Outbox:
    """Everything that is done later; `found` takes the messages of which no event told."""

    def words(no: Refusal, policy: Policy) -> str:
        link = permalink(us.url, no.args.get("channel", ""), no.args.get("ts", ""))
        no = replace(no, args={**no.args, "link": link})
        return refusal(no, policy.brand_of(settings.cases_channel).language)

    settle = timedelta(seconds=settings.settle_seconds)
    delivery = Delivery(desk, slack, SlackViews(), clock, settle, us.url)
    errands, reviewing = Errands(desk, slack, writer, words, clock), Reviewing(desk, writer, clock)
    fallback = Fallback(desk, slack, clock, settle, settings.cases_channel, trouble, ledger_trouble)
    kept = timedelta(days=settings.keep_reactions_days)
    sweep = Sweep(desk, slack, clock, settings.cases_channel, found, kept)
    pruner = Pruner(desk, timedelta(days=settings.keep_claims_days), kept)
    groups = UserGroups(desk, slack, fallback, settings.cases_channel, group_trouble)
    news = LimitTelling(desk, fallback, limit_news)
    own = (errands, reviewing, Goodwill(desk))
    monthly = MonthlyEdits(desk, fallback, settings.cases_channel, edits)
    parts = (delivery, *own, news, monthly, groups, Everybody(desk, slack), fallback, sweep, pruner)
    workers = {kind: worker for part in parts for kind, worker in part.workers().items()}
    lease = timedelta(seconds=settings.lease_seconds)
    return Outbox(desk.store, clock, workers, lease, us.team, health)


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


def writer_of(
    settings: Settings, languages: LangId, store: Store, clock: Clock, book: Playbook | None = None
) -> ModelWriter | TemplateWriter:
    if not settings.openai_key:
        return TemplateWriter(languages, book=book)
    base_url = settings.openai_base_url or OPENAI
    prices = Prices(*settings.model_prices) if settings.model_prices else None
    meter = TokenMeter(store, clock, Caps(settings.tokens_per_case, settings.tokens_per_day), prices)
    key, model, reviews = settings.openai_key, settings.model, settings.review
    return ModelWriter(base_url, key, model, languages, MODEL_SECONDS, meter=meter, book=book, reviews=reviews)


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
