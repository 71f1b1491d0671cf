"""The playbook: what each stage asks of a reply, and the words it is made of in each language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any, Final

import yaml

from bot.domain.post import digest
from bot.domain.understanding import Stage

LANGUAGES: Final = ("en", "pl", "ru", "lt")
STAGES: Final = "stages"
DEADLINE: Final = "deadline"
"""What a stage may ask of a reply beside the parts it is made of: it stands inside another part."""
_VERSION: Final = 12


class Words:
    """The phrases of one language. A list of them says one thing in several ways."""

    def __init__(self, language: str, phrases: Mapping[str, Any]) -> None:
        self.language = language
        self._phrases = phrases

    def phrase(self, path: str, variant: int = 0) -> str:
        """The phrase at a path such as `answer.minor`; `variant` counts round when there are several."""
        found: Any = self._phrases
        for step in path.split("."):
            found = found[step]
        return str(found[variant % len(found)] if isinstance(found, list) else found)

    def has(self, path: str) -> bool:
        """Whether the playbook says anything there."""
        found: Any = self._phrases
        for step in path.split("."):
            if not isinstance(found, Mapping) or step not in found:
                return False
            found = found[step]
        return True

    def at(self, stage: Stage, path: str) -> str:
        """Where that stage says it: in words of its own, else in those of every stage."""
        own = f"stage.{stage}.{path}"
        return own if self.has(own) else path


@dataclass(frozen=True, slots=True)
class Plan:
    """What a stage asks of a reply: its parts in order, what must stand in it (each with its name), and what not."""

    parts: tuple[str, ...]
    must: Mapping[str, str] = field(default_factory=dict)
    must_not: Sequence[str] = ()


class Playbook:
    """One playbook file that is in order (`bot.playbook_file` checks it); `version` is the digest of its text."""

    def __init__(self, text: str) -> None:
        self.version = digest(text)[:_VERSION]
        told: Mapping[str, Any] = yaml.safe_load(text)
        self._words = {language: Words(language, told[language]) for language in LANGUAGES}
        self._plans = {stage: _plan(told[STAGES][stage.value]) for stage in Stage}

    def words(self, language: str) -> Words:
        """The phrases of that language; English for one that the playbook does not speak."""
        return self._words[language if language in LANGUAGES else "en"]

    def plan(self, stage: Stage) -> Plan:
        return self._plans[stage]


@cache
def packaged() -> Playbook:
    """The playbook that comes with the program."""
    return Playbook(packaged_text())


def packaged_text() -> str:
    return files("prompts").joinpath("playbook.yaml").read_text(encoding="utf-8")


def words(language: str) -> Words:
    """The packaged phrases of that language."""
    return packaged().words(language)


def _plan(told: Mapping[str, Any]) -> Plan:
    return Plan(tuple(told["parts"]), dict(told["must"]), tuple(told["must_not"]))
