"""A model that scores the replies; what it says is read in bounds, and a failure is a value."""

import asyncio
from typing import Final

from bot.domain.case import Draft
from bot.evaluation.entries import Entry
from bot.evaluation.trial import Count, Tokens
from bot.llm import call_of
from bot.llm_answer import Problem
from bot.llm_client import Chat
from prompts import judge
from prompts.asking import Prompt
from prompts.judge import Judgement

_TRIES: Final = 2
_AGAIN: Final = (
    "it was not one JSON object with a score from 1 to 5 and a quote that stands in the reply or the post."
)


class ModelJudge:
    """Asks about one reply after the other; never raises for what the model or its server does."""

    def __init__(self, chat: Chat, deadline_seconds: float) -> None:
        self._chat = chat
        self._deadline_seconds = deadline_seconds
        self._count = Count()

    async def judge(self, entry: Entry, draft: Draft) -> Judgement | Problem:
        """The judgement, or why there is none; an unusable answer is told to the model once."""
        prompt = judge.prompt(entry.case, draft, entry.must_not)
        try:
            async with asyncio.timeout(self._deadline_seconds):
                for _ in range(_TRIES):
                    said = await self._asked(entry, prompt)
                    if isinstance(said, Problem):
                        return said
                    judgement = judge.parse(said, entry.case, draft)
                    if judgement is not None:
                        return judgement
                    prompt = prompt.again(_AGAIN)
        except TimeoutError:
            return Problem.TIMEOUT
        return Problem.BAD_ANSWER

    def taken(self) -> Tokens:
        """What its questions took since the last time; one that was broken off counts by its guess."""
        return self._count.taken()

    async def aclose(self) -> None:
        await self._chat.aclose()

    async def _asked(self, entry: Entry, prompt: Prompt) -> str | Problem:
        ticket = await self._count.reserve(call_of(entry.case.id, self._chat.model, prompt))
        answer = await self._chat.ask(prompt)
        await self._count.settle(ticket, answer.used, "")
        return answer.said
