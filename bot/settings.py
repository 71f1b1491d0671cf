"""The environment, read once: every setting, its default, and all that is wrong with what is set."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from typing import Final, Self
from urllib.parse import urlsplit

from bot.domain.ids import ChannelId

DEFAULT_MODEL: Final = "gpt-4.1-mini"
DEFAULT_SLACK_API: Final = "https://slack.com/api/"
DEFAULT_MODEL_API: Final = "https://api.openai.com/v1"
DEFAULT_DATABASE: Final = "sqlite:///amends.db"
LONGEST_SETTLE: Final = 3600.0
LONGEST_LEASE: Final = 3600.0
LONGEST_KEPT: Final = 3650
MOST_TOKENS: Final = 999_999_999
TOKENS_PER_CASE: Final = 60_000
TOKENS_PER_DAY: Final = 2_000_000

NAMES: Final = (
    "SLACK_BOT_TOKEN",
    "SLACK_APP_TOKEN",
    "SLACK_SIGNING_SECRET",
    "SLACK_API_URL",
    "OPENAI_API_KEY",
    "OPENAI_BASE_URL",
    "AMENDS_MODEL",
    "AMENDS_MODEL_TOKENS_PER_CASE",
    "AMENDS_MODEL_TOKENS_PER_DAY",
    "AMENDS_MODEL_PRICES",
    "AMENDS_REVIEW",
    "DATABASE_URL",
    "AMENDS_CASES_CHANNEL",
    "AMENDS_POLICY",
    "HOST",
    "PORT",
    "AMENDS_SETTLE_SECONDS",
    "AMENDS_LEASE_SECONDS",
    "AMENDS_ALARM_WEBHOOK",
    "AMENDS_KEEP_CLAIMS_DAYS",
    "AMENDS_KEEP_REACTIONS_DAYS",
    "AMENDS_LOG",
)

_LOG_LEVELS = ("debug", "info", "warning", "error")
_DATABASES = ("sqlite:", "postgresql:", "postgresql+psycopg:", "postgres:")
_LOOPBACK = ("localhost", "127.0.0.1", "::1")
_CHANNEL = re.compile(r"[CG][A-Z0-9]{2,}")
_SECRET = re.compile(r"[!-~]+")
_NUMBER = re.compile(r"\d{1,9}(\.\d{1,6})?", re.ASCII)
_WHOLE = re.compile(r"\d{1,9}", re.ASCII)
_PRICES = re.compile(r"(\d{1,6}(?:\.\d{1,6})?) +(\d{1,6}(?:\.\d{1,6})?) +([A-Z]{3})", re.ASCII)


@dataclass(frozen=True, slots=True)
class SettingProblem:
    """What is wrong with one variable and what to do about it; it never quotes a secret."""

    variable: str
    message: str

    def __str__(self) -> str:
        return f"{self.variable}: {self.message}"


@dataclass(frozen=True, slots=True)
class Settings:
    """What `amends run` works with. Whatever may hold a secret is kept out of `repr`."""

    bot_token: str = field(repr=False)
    app_token: str | None = field(repr=False)
    signing_secrets: tuple[str, ...] = field(repr=False)
    slack_api_url: str
    openai_key: str | None = field(repr=False)
    openai_base_url: str
    model: str
    database_url: str = field(repr=False)
    cases_channel: ChannelId
    policy_path: Path | None
    host: str
    port: int
    settle_seconds: float
    lease_seconds: float
    log_level: str
    alarm_webhook: str = field(default="", repr=False)
    keep_claims_days: float = 7
    keep_reactions_days: float = 90
    tokens_per_case: int = TOKENS_PER_CASE
    tokens_per_day: int = TOKENS_PER_DAY
    model_prices: tuple[Decimal, Decimal, str] | None = None
    """What a million tokens cost, in and out, and in which currency."""
    review: bool = True
    """Whether the model reads a reply a second time before people decide about it."""
    warnings: tuple[SettingProblem, ...] = ()

    @property
    def socket_mode(self) -> bool:
        """Whether Slack is reached by Socket Mode; otherwise it reaches us over HTTP."""
        return self.app_token is not None

    @classmethod
    def read(cls, environ: Mapping[str, str]) -> Self | tuple[SettingProblem, ...]:
        """The settings, or everything that is wrong with them. An empty variable counts as not set."""
        reading = _Reading(environ)
        settings = cls(
            bot_token=reading.secret("SLACK_BOT_TOKEN", "xoxb-", _WHERE_IS_THE_BOTS),
            app_token=reading.secret("SLACK_APP_TOKEN", "xapp-", "") or None,
            signing_secrets=reading.signing_secrets(),
            slack_api_url=reading.address("SLACK_API_URL", DEFAULT_SLACK_API).rstrip("/") + "/",
            openai_key=reading.secret("OPENAI_API_KEY", "", "") or None,
            openai_base_url=reading.address("OPENAI_BASE_URL", DEFAULT_MODEL_API).rstrip("/"),
            model=reading.text("AMENDS_MODEL") or DEFAULT_MODEL,
            database_url=reading.database(),
            cases_channel=reading.channel(),
            policy_path=Path(reading.text("AMENDS_POLICY")) if reading.text("AMENDS_POLICY") else None,
            host=reading.host(),
            port=int(reading.number("PORT", 3000, 65535, _WHOLE)),
            settle_seconds=reading.number("AMENDS_SETTLE_SECONDS", 90, LONGEST_SETTLE, _NUMBER),
            lease_seconds=reading.number("AMENDS_LEASE_SECONDS", 60, LONGEST_LEASE, _NUMBER, smallest=1),
            log_level=reading.log_level(),
            alarm_webhook=reading.webhook(),
            keep_claims_days=reading.number("AMENDS_KEEP_CLAIMS_DAYS", 7, LONGEST_KEPT, _WHOLE, smallest=1),
            keep_reactions_days=reading.number("AMENDS_KEEP_REACTIONS_DAYS", 90, LONGEST_KEPT, _WHOLE, smallest=1),
            tokens_per_case=reading.tokens("AMENDS_MODEL_TOKENS_PER_CASE", TOKENS_PER_CASE),
            tokens_per_day=reading.tokens("AMENDS_MODEL_TOKENS_PER_DAY", TOKENS_PER_DAY),
            model_prices=reading.prices(),
            review=reading.switch("AMENDS_REVIEW"),
            warnings=reading.warned(),
        )
        return tuple(reading.problems) or settings


_WHERE_IS_THE_BOTS = (
    "is not set. Take the Bot User OAuth Token (it starts with xoxb-) from your Slack app's page "
    "“OAuth & Permissions”."
)
_WHERE_TO_LISTEN = (
    "is not set, and neither is SLACK_APP_TOKEN. For Socket Mode set SLACK_APP_TOKEN (it starts with xapp-; the "
    "app's page “Basic Information”, App-Level Tokens, scope connections:write); for HTTP set "
    "SLACK_SIGNING_SECRET (the same page, App Credentials)."
)
_WHERE_CHANNEL = (
    "In Slack open the channel, click its name, and copy the channel ID at the bottom of “About” "
    "(it looks like C0123456789)."
)


class _Reading:
    """One pass over the environment; problems gather, so that all are told at once."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self.problems: list[SettingProblem] = []
        self._warnings: list[SettingProblem] = []
        self._environ = environ

    def text(self, name: str) -> str:
        return self._environ.get(name, "").strip()

    def secret(self, name: str, prefix: str, when_missing: str) -> str:
        value = self.text(name)
        if not value:
            if when_missing:
                self._problem(name, when_missing)
            return ""
        if not _SECRET.fullmatch(value):
            self._problem(name, "holds a space or a character no token has. Copy it again, without quotes.")
        elif not value.startswith(prefix):
            self._warn(name, f"does not start with {prefix} as Slack's do; is it the right one?")
        return value

    def signing_secrets(self) -> tuple[str, ...]:
        name = "SLACK_SIGNING_SECRET"
        secrets = tuple(part.strip() for part in self.text(name).split(",") if part.strip())
        if not secrets and not self.text("SLACK_APP_TOKEN"):
            self._problem(name, _WHERE_TO_LISTEN)
        if len(secrets) > 2:
            self._problem(name, "holds more than two secrets. Give one, or the new and the old with a comma between.")
        if not all(_SECRET.fullmatch(secret) for secret in secrets):
            self._problem(name, "holds a character no secret has. Copy it again, without quotes.")
        return secrets

    def address(self, name: str, default: str) -> str:
        value = self.text(name) or default
        problem = _address_problem(value)
        if problem:
            self._problem(name, problem)
        elif value.startswith("http://") and urlsplit(value).hostname not in _LOOPBACK:
            self._warn(name, "is http, so tokens travel unencrypted; use https unless the network is your own.")
        return value

    def database(self) -> str:
        value = self.text("DATABASE_URL") or DEFAULT_DATABASE
        if not value.startswith(_DATABASES):
            self._problem(
                "DATABASE_URL", "must be like sqlite:///amends.db or postgresql+psycopg://user@host/database."
            )
        return value

    def channel(self) -> ChannelId:
        name, value = "AMENDS_CASES_CHANNEL", self.text("AMENDS_CASES_CHANNEL")
        if not value:
            self._problem(
                name, f"is not set: it names the channel in which complaints become cases. {_WHERE_CHANNEL}"
            )
        elif not _CHANNEL.fullmatch(value):
            self._problem(name, f"must be a channel's id, not its name or a link. {_WHERE_CHANNEL}")
        return ChannelId(value)

    def host(self) -> str:
        value = self.text("HOST") or "127.0.0.1"
        if "/" in value or any(sign.isspace() for sign in value):
            self._problem("HOST", "must be an address to listen on such as 127.0.0.1 or 0.0.0.0, without http://.")
        return value

    def number(
        self, name: str, default: float, largest: float, form: re.Pattern[str], *, smallest: float = 0
    ) -> float:
        value = self.text(name)
        if not value:
            return default
        if not form.fullmatch(value) or not smallest <= float(value) <= largest:
            kind = "a whole number" if form is _WHOLE else "a number"
            self._problem(name, f"must be {kind} from {smallest:g} to {largest:g}; leave it out for {default:g}.")
            return default
        return float(value)

    def tokens(self, name: str, default: int) -> int:
        return int(self.number(name, default, MOST_TOKENS, _WHOLE))

    def prices(self) -> tuple[Decimal, Decimal, str] | None:
        name, value = "AMENDS_MODEL_PRICES", self.text("AMENDS_MODEL_PRICES")
        found = _PRICES.fullmatch(value)
        if value and found is None:
            self._problem(name, "must be what a million tokens cost, in, out and the currency: 0.40 1.60 USD.")
        return (Decimal(found[1]), Decimal(found[2]), found[3]) if found else None

    def switch(self, name: str) -> bool:
        value = self.text(name).lower() or "on"
        if value not in ("on", "off"):
            self._problem(name, "must be on or off; leave it out for on.")
        return value != "off"

    def webhook(self) -> str:
        """An address that may hold a secret, so it must travel encrypted and is never quoted."""
        name, value = "AMENDS_ALARM_WEBHOOK", self.text("AMENDS_ALARM_WEBHOOK")
        address = value.partition("?")[0]
        problem = _address_problem(address) if value else ""
        if value and not value.isprintable():
            problem = "must not hold a space or a line break."
        if not problem and address.startswith("http://") and urlsplit(address).hostname not in _LOOPBACK:
            problem = "must start with https://."
        if problem:
            self._problem(name, problem)
        return value

    def log_level(self) -> str:
        value = self.text("AMENDS_LOG").lower() or "info"
        if value not in _LOG_LEVELS:
            self._problem("AMENDS_LOG", f"must be one of {', '.join(_LOG_LEVELS)}.")
        return value

    def warned(self) -> tuple[SettingProblem, ...]:
        """All warnings, with those about names that are probably misspelt."""
        for name in sorted(self._environ):
            if name.startswith("AMENDS_") and name not in NAMES:
                near = get_close_matches(name, NAMES, n=1)
                self._warn(name, "is no setting of Amends." + (f" Did you mean {near[0]}?" if near else ""))
        return tuple(self._warnings)

    def _problem(self, name: str, message: str) -> None:
        self.problems.append(SettingProblem(name, message))

    def _warn(self, name: str, message: str) -> None:
        self._warnings.append(SettingProblem(name, message))


def _address_problem(value: str) -> str:
    # urlsplit quietly drops tabs and line ends, so they are looked for before it.
    if not value.isprintable() or " " in value:
        return "must not hold a space or a line break."
    try:
        parts = urlsplit(value)
        whole = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return "cannot be read as an address."
    if not whole:
        return "must be an address that starts with http:// or https://."
    if "@" in parts.netloc:
        return "must not hold a user name or password."
    return "must end with the path, without ? or #." if parts.query or parts.fragment else ""
