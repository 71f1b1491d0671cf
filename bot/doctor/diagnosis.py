"""All checks in order."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Final

import aiohttp
import yaml

from bot.doctor import slack
from bot.doctor.checks import Check, State
from bot.doctor.database import database
from bot.doctor.model import model
from bot.doctor.people import NAME as PEOPLE
from bot.doctor.people import people
from bot.doctor.playbook import playbook
from bot.domain.policy import Policy
from bot.policy_file import PolicyProblem, load_policy
from bot.settings import SettingProblem, Settings

DEADLINE: Final = 10.0
MANIFEST: Final = Path(__file__).parents[2] / "app.yaml"
EXAMPLE: Final = Path(__file__).parents[1] / "policy.example.yaml"


async def diagnose(
    settings: Settings | tuple[SettingProblem, ...],
    now: Callable[[], float],
    manifest: Path = MANIFEST,
    deadline: float = DEADLINE,
) -> list[Check]:
    """Look at everything `amends run` needs. Every call is made once, within `deadline` seconds; nothing is raised.

    `now` is unix time. Nothing is posted, and nothing stays written.
    """
    if not isinstance(settings, Settings):
        wrong = [Check("settings", State.PROBLEM, str(problem)) for problem in settings]
        return [*wrong, Check("everything else", State.SKIPPED, "Not looked at until the settings are right.")]
    policy = await asyncio.to_thread(_policy, settings)
    timeout = aiohttp.ClientTimeout(total=deadline)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        said, stored, heard, written = await asyncio.gather(
            asyncio.to_thread(playbook, settings),
            database(settings.database_url, deadline),
            _slack(slack.Caller(session, settings.slack_api_url), settings, policy, _scopes(manifest), now),
            model(session, settings),
        )
    return [*_settings(settings), *_policy_checks(settings, policy), *said, stored, *heard, written]


def _settings(settings: Settings) -> list[Check]:
    way = "Socket Mode" if settings.socket_mode else f"HTTP on {settings.host}:{settings.port}"
    warnings = [Check("settings", State.WARNING, str(warning)) for warning in settings.warnings]
    return [Check("settings", State.OK, f"Complete; Slack delivers by {way}."), *warnings]


def _policy(settings: Settings) -> Policy | tuple[PolicyProblem, ...]:
    return load_policy(settings.policy_path) if settings.policy_path else Policy()


def _policy_checks(settings: Settings, policy: Policy | tuple[PolicyProblem, ...]) -> list[Check]:
    name = "policy"
    if not isinstance(policy, Policy):
        return [Check(name, State.PROBLEM, str(problem)) for problem in policy]
    if settings.policy_path is None:
        return [
            Check(
                name,
                State.WARNING,
                "There is no policy: workspace admins approve, and nobody may grant anything.",
                f"Copy {EXAMPLE}, change it, and name it in AMENDS_POLICY.",
            )
        ]
    approvers = "workspace admins" if policy.approvers is None else f"{len(policy.approvers)} people"
    return [
        Check(
            name,
            State.OK,
            f"{settings.policy_path.name}, version {policy.version}: {approvers} may approve, "
            f"{len(policy.authorities)} may grant.",
        )
    ]


async def _slack(
    caller: slack.Caller,
    settings: Settings,
    policy: Policy | tuple[PolicyProblem, ...],
    wanted: frozenset[str] | None,
    now: Callable[[], float],
) -> list[Check]:
    auth = await caller.call("auth.test", settings.bot_token)
    token = slack.bot_token(auth)
    app = await slack.app_token(caller, settings.app_token)
    if isinstance(auth, slack.Refusal):
        return [token, app, Check("channel, people", State.SKIPPED, "Not looked at until the bot token works.")]
    channels = [await slack.channel(caller, settings.bot_token, *place) for place in _places(settings, policy)]
    persons = await _people(caller, settings, policy, auth.text("team_id"))
    return [token, slack.scopes(auth, wanted), slack.clock(auth, now), app, *channels, *persons]


def _places(settings: Settings, policy: Policy | tuple[PolicyProblem, ...]) -> list[tuple[str, str]]:
    brands = policy.brands if isinstance(policy, Policy) else ()
    own = [(f"channel of {b.id}", b.channel) for b in brands if b.channel and b.channel != settings.cases_channel]
    return [("cases channel", settings.cases_channel), *own]


async def _people(
    caller: slack.Caller, settings: Settings, policy: Policy | tuple[PolicyProblem, ...], team: str
) -> list[Check]:
    if not isinstance(policy, Policy):
        return [Check(PEOPLE, State.SKIPPED, "Not looked at until the policy is right.")]
    if not policy.mentioned():
        return people(policy, team, [])
    users = await slack.everybody(caller, settings.bot_token)
    if isinstance(users, slack.Refusal):
        return [users.check(PEOPLE)]
    return await asyncio.to_thread(people, policy, team, users)


def _scopes(manifest: Path) -> frozenset[str] | None:
    """The scopes of the app manifest; None where it did not come along."""
    try:
        scopes = yaml.safe_load(manifest.read_text(encoding="utf-8"))["oauth_config"]["scopes"]["bot"]
    except (OSError, yaml.YAMLError, KeyError, TypeError):
        return None
    return frozenset(scopes)
