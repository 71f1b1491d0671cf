"""Fills a sandbox workspace with the demo's people, channels and complaints."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import yaml

from bot.sandbox.records import App, Message
from bot.sandbox.workspace import Workspace

MANIFEST: Final = Path(__file__).parents[2] / "app.yaml"
POLICY: Final = Path(str(files("bot.demo").joinpath("policy.yaml")))


@dataclass(frozen=True)
class Seeded:
    """The workspace, our app in it, and the public complaints by language, as messages of the feed."""

    workspace: Workspace
    app: App
    cases_channel: str
    reviews_channel: str
    complaints: Mapping[str, Message]


def seeded(now: Callable[[], float]) -> Seeded:
    """A workspace as `amends demo` begins."""
    seed: Mapping[str, Any] = yaml.safe_load(files("bot.demo").joinpath("seed.yaml").read_text(encoding="utf-8"))
    workspace = Workspace(now, **{f"team_{k}" if k != "domain" else k: v for k, v in seed["team"].items()})
    for person in seed["people"]:
        workspace.add_person(**person)
    workspace.add_foreign_bot(**seed["feed"])
    app = workspace.install(yaml.safe_load(MANIFEST.read_text(encoding="utf-8")))
    for channel in seed["channels"]:
        ours = [app.bot_user_id] if channel.pop("bot", False) else []
        workspace.add_channel(**{**channel, "members": [*channel["members"], *ours]})
    for group in seed["groups"]:
        workspace.add_group(**group)
    told = {
        complaint["language"]: workspace.bot_feed(seed["feed"]["id"], seed["reviews_channel"], complaint["text"])
        for complaint in seed["complaints"]
    }
    return Seeded(workspace, app, seed["cases_channel"], seed["reviews_channel"], told)
