"""The words a reply is made of in each language, read from the playbook file."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

import yaml

LANGUAGES: Final = ("en", "pl", "ru", "lt")


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


@cache
def words(language: str) -> Words:
    """The phrases of that language; English for one that the playbook does not speak."""
    spoken = language if language in LANGUAGES else "en"
    return Words(spoken, _playbook()[spoken])


@cache
def _playbook() -> Mapping[str, Any]:
    text = files("prompts").joinpath("playbook.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text))
