"""What is asked of the model: instructions, the material, and the form of the answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from babel.core import Locale, UnknownLocaleError

from bot.domain.case import Case
from bot.domain.post import digest
from prompts.quoting import material


@dataclass(frozen=True, slots=True)
class Prompt:
    """`system` is the same for every case, so that servers can cache it; `form` is the answer's JSON schema.

    `canary` is a word of `user` that no answer may hold: one that does repeats what it was told.
    """

    system: str
    user: str
    name: str
    form: Mapping[str, Any]
    canary: str = ""

    def again(self, why: str) -> "Prompt":
        """The same question, saying what was wrong with the last answer."""
        return replace(self, user=f"{self.user}\n\nYour last answer could not be used: {why}")


@cache
def instructions(name: str) -> str:
    """The text of one of the Markdown files beside this module."""
    return files("prompts").joinpath(f"{name}.md").read_text(encoding="utf-8").strip()


def nonce_of(case: Case) -> str:
    """Marks for the quoted posts: nobody can write a post that holds its own digest."""
    return digest("\n".join(r.post.text for r in case.rounds))[:16]


def canary_of(nonce: str) -> str:
    """A word nobody else writes, which means nothing; R22 knows words of this form in any reply."""
    return f"canary-{int(digest(f'canary {nonce}')[:12], 16)}"


def guarded(nonce: str) -> str:
    """The line in which it stands. It protects nothing: there is no secret in a prompt."""
    return f"Mark of this task, which stands in no answer: {canary_of(nonce)}"


def language_name(code: str) -> str:
    """The English name of a language, for example `Polish (pl)`."""
    try:
        return f"{Locale.parse(code).get_display_name('en')} ({code})"
    except (ValueError, UnknownLocaleError):
        return code


def listed(title: str, lines: Sequence[str]) -> str:
    """A titled list of what the team stated; each line stays one line."""
    shown = [" ".join(material(line).text.split()) for line in lines if line.strip()]
    return f"{title}:\n" + ("\n".join(f"- {line}" for line in shown) or "- (none)")


def form(**properties: Mapping[str, Any]) -> Mapping[str, Any]:
    """A strict JSON schema of an object: every property is required, none may be added."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


TEXT: Mapping[str, Any] = {"type": "string"}
TEXTS: Mapping[str, Any] = {"type": "array", "items": TEXT}


def one_of(*values: str) -> Mapping[str, Any]:
    return {"type": "string", "enum": list(values)}
