"""Who writes: the playbook's templates, and the model with the templates behind it."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Protocol, TypeVar

from bot.domain.case import Case, Draft, Revision
from bot.domain.ids import CaseId
from bot.domain.policy import Policy
from bot.domain.post import digest
from bot.domain.remarks import Review
from bot.domain.reply_fit import likeness
from bot.domain.similar import NOTHING, Past, drafts_of_round, like_a_draft
from bot.domain.understanding import Understanding
from bot.llm_answer import Problem, Used
from bot.llm_client import Chat, Pause
from bot.llm_shown import shown_draft, shown_remarks, shown_understanding, too_long
from bot.ports import Detected, Languages
from prompts import draft, reading, review, templates, triage
from prompts.answers import repeats
from prompts.asking import Prompt, nonce_of
from prompts.playbook import Playbook, packaged

_SURE: Final = 0.9
_WRITINGS: Final = 2
_REVIEWS: Final = 1
_BYTES_OF_A_TOKEN: Final = 3
_TOKENS_OF_AN_ANSWER: Final = 1_000
_VERSION: Final = 12
_SAID_BACK: Final = {
    Problem.BAD_ANSWER: "it was not one JSON object of the form asked for, or held what no answer may hold.",
    Problem.TRUNCATED: "it was cut off before its end. Write less.",
    Problem.REPLY_TOO_LONG: "the reply was longer than the platform allows. Write a much shorter one.",
    Problem.WRONG_LANGUAGE: "the reply was not in the reply's language.",
    Problem.SAME_AGAIN: "the reply had nearly the words of an earlier draft. Begin, order and say it differently.",
}

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Call:
    """One question about to be asked: for which case, to which model, with which prompt.

    `tokens_in` and `tokens_out` are guesses that a real count seldom passes.
    """

    case: CaseId
    purpose: str
    model: str
    prompt_version: str
    tokens_in: int
    tokens_out: int


class Meter(Protocol):
    """Keeps the caps and the count of what the model is asked."""

    async def reserve(self, call: Call) -> int | Problem:
        """A ticket for this call, or which cap it would pass."""
        ...

    async def settle(self, ticket: int, used: Used | None, outcome: str) -> None:
        """What it took; None when nobody knows, so that the guess stands."""
        ...


class Unmetered:
    """No caps and no count."""

    async def reserve(self, _call: Call) -> int | Problem:
        return 0

    async def settle(self, _ticket: int, _used: Used | None, _outcome: str) -> None:
        return None


class TemplateWriter:
    """Reads posts and writes drafts by rule; `problem` says why no model did."""

    def __init__(self, languages: Languages, problem: str = Problem.NO_KEY, book: Playbook | None = None) -> None:
        self._languages = languages
        self._problem = problem
        self._book = book or packaged()

    async def understand(self, case: Case, policy: Policy) -> Understanding:
        return understood_by_rule(case, policy, self._languages, self._problem, self._book)

    async def draft(self, case: Case, policy: Policy, at: datetime, past: Past = NOTHING) -> Draft:
        return written_by_rule(case, policy, at, self._languages, self._problem, past, self._book)

    async def review(self, _case: Case, _revision: Revision, _policy: Policy) -> Review | None:
        """The rules have said what they find already."""
        return None


class ModelWriter:
    """Asks a model, and writes by rule when that fails; `problem` then names why.

    One call, with its retries and second attempts, stays under `deadline_seconds`. Nothing the model or its server
    does raises; only what the meter's database raises passes through, before anything was asked.
    """

    def __init__(
        self,
        base_url: str,
        api_key: str,
        model: str,
        languages: Languages,
        deadline_seconds: float = 30.0,
        pause: Pause = asyncio.sleep,
        meter: Meter | None = None,
        book: Playbook | None = None,
        *,
        reviews: bool = True,
    ) -> None:
        self._book = book or packaged()
        self._meter = meter or Unmetered()
        self._chat = Chat(base_url, api_key, model, pause)
        self._languages = languages
        self._deadline_seconds = deadline_seconds
        self._reviews = reviews

    def warm(self) -> None:
        """Load the client's library now, so that the first case does not wait for it."""
        self._chat.warm()

    async def understand(self, case: Case, policy: Policy) -> Understanding:
        language = detected(case, self._languages).language
        prompt = triage.prompt(case, policy, language, nonce_of(case))
        read = await self._answered(
            case.id, prompt, lambda text: shown_understanding(triage.parse(text, case, policy, language))
        )
        if isinstance(read, Problem):
            return understood_by_rule(case, policy, self._languages, read, self._book)
        return read

    async def draft(self, case: Case, policy: Policy, at: datetime, past: Past = NOTHING) -> Draft:
        if case.language == "und":
            problem = templates.UNKNOWN_LANGUAGE
            return written_by_rule(case, policy, at, self._languages, problem, past, self._book)
        prompt = draft.prompt(case, policy, at, nonce_of(case), past.examples, self._book)
        alike: list[Draft] = []
        written = await self._answered(case.id, prompt, lambda text: self._another(text, case, policy, at, alike))
        if isinstance(written, Problem):
            if alike:
                # A few words may be all that a change of the facts asks for; people are told what it is like.
                return alike[-1]
            return written_by_rule(case, policy, at, self._languages, written, past, self._book)
        return written

    async def review(self, case: Case, revision: Revision, policy: Policy) -> Review | None:
        """Asked once and by itself: the reader knows nothing of how the text was written."""
        if not self._reviews or self._chat.hindrance() is not None:
            return None
        prompt = review.prompt(case, revision, policy, nonce_of(case))
        read = await self._answered(
            case.id, prompt, lambda text: shown_remarks(review.parse(text, case, revision, policy)), _REVIEWS
        )
        return Review(problem=read) if isinstance(read, Problem) else Review(read)

    async def aclose(self) -> None:
        await self._chat.aclose()

    async def _answered(
        self, case: CaseId, prompt: Prompt, read: Callable[[str], Read | Problem], most: int = _WRITINGS
    ) -> Read | Problem:
        """What was read from the answer; an unusable answer is told to the model, where it may try once more."""
        outcome: Read | Problem = Problem.TIMEOUT
        try:
            async with asyncio.timeout(self._deadline_seconds):
                asked = prompt
                for _ in range(most):
                    outcome = await self._asked(case, asked, read)
                    if not isinstance(outcome, Problem) or outcome not in _SAID_BACK:
                        return outcome
                    asked = prompt.again(_SAID_BACK[outcome])
        except TimeoutError:
            return Problem.TIMEOUT
        return outcome

    async def _asked(self, case: CaseId, prompt: Prompt, read: Callable[[str], Read | Problem]) -> Read | Problem:
        """One metered call. One that is broken off leaves its guess in the books: the server may have answered."""
        if (hindrance := self._chat.hindrance()) is not None:
            return hindrance
        ticket = await self._meter.reserve(call_of(case, self._chat.model, prompt))
        if isinstance(ticket, Problem):
            return ticket
        answer = await self._chat.ask(prompt)
        outcome = answer.said if isinstance(answer.said, Problem) else _reading(answer.said, prompt, read)
        await self._meter.settle(ticket, answer.used, outcome if isinstance(outcome, Problem) else "")
        return outcome

    def _another(self, text: str, case: Case, policy: Policy, at: datetime, alike: list[Draft]) -> Draft | Problem:
        """One that differs from every draft of the round, where people asked for that; `alike` keeps near ones."""
        written = self._usable(text, case, policy, at)
        if isinstance(written, Problem) or not (case.drafts_asked or case.feedback):
            return written
        earlier = drafts_of_round(case)
        if like_a_draft(written.text, earlier) is None:
            return written
        if all(likeness(written.text, one.draft.text) < 1 for one in earlier):
            alike.append(written)
        return Problem.SAME_AGAIN

    def _usable(self, text: str, case: Case, policy: Policy, at: datetime) -> Draft | Problem:
        written = shown_draft(draft.parse(text, case, policy, at, self._book))
        if isinstance(written, Problem):
            return written
        if too_long(written, case):
            return Problem.REPLY_TOO_LONG
        looks = self._languages.detect(written.text)
        if looks.language not in ("und", case.language) and looks.certainty >= _SURE:
            return Problem.WRONG_LANGUAGE
        return replace(written, detected=looks.language, certainty=looks.certainty)


def _reading(said: str, prompt: Prompt, read: Callable[[str], Read | Problem]) -> Read | Problem:
    """Whoever repeats what they were told may have been talked into it: nothing of that answer is used."""
    return Problem.BAD_ANSWER if repeats(said, prompt.canary) else read(said)


def understood_by_rule(
    case: Case, policy: Policy, languages: Languages, problem: str, book: Playbook | None = None
) -> Understanding:
    """Triage from the words of the post alone."""
    language = detected(case, languages).language
    return replace(reading.understood(case, language, policy.brand(case.brand).language, book), problem=problem)


def written_by_rule(
    case: Case,
    policy: Policy,
    at: datetime,
    languages: Languages,
    problem: str,
    past: Past = NOTHING,
    book: Playbook | None = None,
) -> Draft:
    """A draft from the playbook; that nobody knows the language weighs more than why no model wrote it."""
    written = templates.reply(case, policy, at, lambda text: languages.detect(text).language, past.published, book)
    looks = languages.detect(written.text)
    return replace(
        written,
        problem=written.problem or problem,
        detected=looks.language,
        certainty=looks.certainty,
    )


def detected(case: Case, languages: Languages) -> Detected:
    """The language of what the author said last; where that is too short to tell, of all they said."""
    last = languages.detect(case.post.text)
    if last.language != "und" or len(case.rounds) == 1:
        return last
    return languages.detect("\n".join(r.post.text for r in case.rounds))


def call_of(case: CaseId, model: str, prompt: Prompt) -> Call:
    """The question as a meter knows it before it is asked."""
    form = json.dumps(prompt.form, sort_keys=True)
    size = len(f"{prompt.system}{prompt.user}{form}".encode("utf-8", "replace"))
    version = digest(f"{prompt.system}\0{form}")[:_VERSION]
    return Call(case, prompt.name, model, version, size // _BYTES_OF_A_TOKEN, _TOKENS_OF_AN_ANSWER)
