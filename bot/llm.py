"""Who writes: the playbook's templates, and the model with the templates behind it."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final, TypeVar

from bot.domain.case import Case, Draft
from bot.domain.platforms import reply_limit
from bot.domain.policy import Policy
from bot.domain.reply_length import reply_length
from bot.domain.understanding import Understanding
from bot.llm_client import Chat, Pause, Problem
from bot.ports import Detected, Languages
from prompts import draft, reading, templates, triage
from prompts.asking import Prompt, nonce_of

_SURE: Final = 0.9
_WRITINGS: Final = 2
_SAID_BACK: Final = {
    Problem.BAD_ANSWER: "it was not one JSON object of the form asked for.",
    Problem.TRUNCATED: "it was cut off before its end. Write less.",
    Problem.REPLY_TOO_LONG: "the reply was longer than the platform allows. Write a much shorter one.",
    Problem.WRONG_LANGUAGE: "the reply was not in the reply's language.",
}

Read = TypeVar("Read")


class TemplateWriter:
    """Reads posts and writes drafts by rule; `problem` says why no model did."""

    def __init__(self, languages: Languages, problem: str = Problem.NO_KEY) -> None:
        self._languages = languages
        self._problem = problem

    async def understand(self, case: Case, policy: Policy) -> Understanding:
        return understood_by_rule(case, policy, self._languages, self._problem)

    async def draft(self, case: Case, policy: Policy, at: datetime) -> Draft:
        return written_by_rule(case, policy, at, self._languages, self._problem)


class ModelWriter:
    """Asks a model, and writes by rule when that fails; `problem` then names why. Never raises.

    One call, with its retries and second attempts, stays under `deadline_seconds`.
    """

    def __init__(
        self,
        base_url: str,
        api_key: str,
        model: str,
        languages: Languages,
        deadline_seconds: float = 30.0,
        pause: Pause = asyncio.sleep,
    ) -> None:
        self._chat = Chat(base_url, api_key, model, pause)
        self._languages = languages
        self._deadline_seconds = deadline_seconds

    def warm(self) -> None:
        """Load the client's library now, so that the first case does not wait for it."""
        self._chat.warm()

    async def understand(self, case: Case, policy: Policy) -> Understanding:
        language = detected(case, self._languages).language
        prompt = triage.prompt(case, policy, language, nonce_of(case))
        read = await self._answered(prompt, lambda text: _or_bad(triage.parse(text, case, policy, language)))
        if isinstance(read, Problem):
            return understood_by_rule(case, policy, self._languages, read)
        return read

    async def draft(self, case: Case, policy: Policy, at: datetime) -> Draft:
        if case.language == "und":
            return written_by_rule(case, policy, at, self._languages, templates.UNKNOWN_LANGUAGE)
        prompt = draft.prompt(case, policy, at, nonce_of(case))
        written = await self._answered(prompt, lambda text: self._usable(text, case, policy, at))
        if isinstance(written, Problem):
            return written_by_rule(case, policy, at, self._languages, written)
        return written

    async def aclose(self) -> None:
        await self._chat.aclose()

    async def _answered(self, prompt: Prompt, read: Callable[[str], Read | Problem]) -> Read | Problem:
        """What was read from the answer; an unusable answer is told to the model once."""
        outcome: Read | Problem = Problem.TIMEOUT
        try:
            async with asyncio.timeout(self._deadline_seconds):
                asked = prompt
                for _ in range(_WRITINGS):
                    text = await self._chat.ask(asked)
                    outcome = text if isinstance(text, Problem) else read(text)
                    if not isinstance(outcome, Problem) or outcome not in _SAID_BACK:
                        return outcome
                    asked = prompt.again(_SAID_BACK[outcome])
        except TimeoutError:
            return Problem.TIMEOUT
        return outcome

    def _usable(self, text: str, case: Case, policy: Policy, at: datetime) -> Draft | Problem:
        written = draft.parse(text, case, policy, at)
        if written is None:
            return Problem.BAD_ANSWER
        looks = self._languages.detect(written.text)
        if looks.language not in ("und", case.language) and looks.certainty >= _SURE:
            return Problem.WRONG_LANGUAGE
        limit = reply_limit(case.post.platform)
        if limit is not None and reply_length(written.text, limit.counting) > limit.length:
            return Problem.REPLY_TOO_LONG
        return replace(written, detected=looks.language, certainty=looks.certainty)


def understood_by_rule(case: Case, policy: Policy, languages: Languages, problem: str) -> Understanding:
    """Triage from the words of the post alone."""
    language = detected(case, languages).language
    return replace(reading.understood(case, language, policy.brand(case.brand).language), problem=problem)


def written_by_rule(case: Case, policy: Policy, at: datetime, languages: Languages, problem: str) -> Draft:
    """A draft from the playbook; that nobody knows the language weighs more than why no model wrote it."""
    written = templates.reply(case, policy, at, lambda text: languages.detect(text).language)
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


def _or_bad(understanding: Understanding | None) -> Understanding | Problem:
    return Problem.BAD_ANSWER if understanding is None else understanding
