"""What a model is asked about a finished reply when replies are measured, and how its judgement is read."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from bot.domain.case import Case, Draft
from bot.domain.post import digest
from bot.domain.review import granted
from prompts.answers import answered, line
from prompts.asking import TEXT, Prompt, form, instructions, language_name, listed
from prompts.quoting import between_marks, verbatim

LOWEST: Final = 1
HIGHEST: Final = 5
_MOST_REASONS: Final = 5
_NONCE: Final = 16
_FORM: Final = form(
    score={"type": "integer", "minimum": LOWEST, "maximum": HIGHEST},
    reasons={"type": "array", "items": form(quote=TEXT, why=TEXT)},
)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a score was given: `quote` stands word for word in the reply or in the post."""

    quote: str
    why: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """A score from 1 (harmful) to 5 (to be signed as it is), with at least one reason whose quote was found."""

    score: int
    reasons: tuple[Reason, ...]


def prompt(case: Case, draft: Draft, must_not: Sequence[str] = ()) -> Prompt:
    """The question about one reply; `must_not` is what people say that it must not do."""
    # The reply's writer knew the marks of its own prompt: these hold the reply's digest as well.
    nonce = digest("\n".join([*(r.post.text for r in case.rounds), draft.text]))[:_NONCE]
    facts = case.facts
    user = "\n\n".join(
        [
            f"Reply's language: {language_name(case.language)}",
            f"Platform: {case.post.platform}",
            listed("Confirmed facts", facts.confirmed),
            listed("Not known when it was written", facts.unknowns),
            f"Fault: {facts.fault}",
            listed("Remedy", [facts.remedy]),
            listed("Goodwill that may be offered", [terms.what or terms.kind for terms in granted(case)]),
            listed("It must not", must_not),
            *(between_marks("earlier post", r.post.text, nonce) for r in case.rounds[:-1]),
            between_marks("post", case.post.text, nonce),
            between_marks("reply", draft.text, nonce),
        ]
    )
    return Prompt(instructions("judge"), user, "judge", _FORM)


def parse(text: str, case: Case, draft: Draft) -> Judgement | None:
    """The judgement, as far as it can be checked: without one quote that is found it counts for nothing."""
    said = answered(text, "score")
    score = said.get("score") if said else None
    if said is None or not isinstance(score, int) or isinstance(score, bool) or not LOWEST <= score <= HIGHEST:
        return None
    told = said.get("reasons")
    read = [_reason(one, case, draft) for one in (told if isinstance(told, list) else [])[:_MOST_REASONS]]
    reasons = tuple(one for one in read if one is not None)
    return Judgement(score, reasons) if reasons else None


def _reason(said: Any, case: Case, draft: Draft) -> Reason | None:
    if not isinstance(said, dict):
        return None
    quote = line(said.get("quote"))
    found = verbatim(quote, draft.text) or verbatim(quote, case.post.text)
    return Reason(found, line(said.get("why"), 200)) if found else None
