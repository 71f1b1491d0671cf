"""One question to a server that speaks Chat Completions, and everything that can go wrong with it as a value."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, stop_after_attempt

from bot.llm_answer import (
    NOTHING,
    Answer,
    Failed,
    Problem,
    answer_of,
    format_refused,
    problem_of,
    seconds_of,
    worth_another_try,
)
from prompts.asking import Prompt

if TYPE_CHECKING:
    from openai import APIStatusError, AsyncOpenAI

Pause = Callable[[float], Awaitable[None]]


class Format(StrEnum):
    """How the JSON is asked for, the strictest first; servers know some of these or none."""

    SCHEMA = "json_schema"
    OBJECT = "json_object"
    PLAIN = "plain"


class TooLarge(Exception):
    """The answer goes on and on; what has come of it is thrown away."""


_WEAKER: Final[Mapping[Format, Format]] = {Format.SCHEMA: Format.OBJECT, Format.OBJECT: Format.PLAIN}
_ATTEMPTS: Final = 2
_PAUSE: Final = 0.5
_LONGEST_PAUSE: Final = 5.0
_LARGEST: Final = 2_000_000


class Chat:
    """A server and a model on it; remembers in which form that server lets JSON be asked for."""

    def __init__(self, base_url: str, api_key: str, model: str, pause: Pause = asyncio.sleep) -> None:
        self.model = model
        self._base_url = base_url.strip()
        self._api_key = api_key.strip()
        self._pause = pause
        self._format = Format.SCHEMA
        self._opened: AsyncOpenAI | None = None

    def warm(self) -> None:
        """Load the client's library now (most of a second), so that the first case does not wait for it."""
        if self.hindrance() is None:
            self._client()

    def hindrance(self) -> Problem | None:
        """Why asking would be in vain: there is no key, or the settings cannot be right."""
        if not self._api_key:
            return Problem.NO_KEY
        if not all("!" <= sign <= "~" for sign in self._api_key):
            return Problem.BAD_KEY
        return None if not self._base_url or _web_address(self._base_url) else Problem.BAD_ADDRESS

    async def ask(self, prompt: Prompt) -> Answer:
        """What the model answered, or why it did not. The caller sets the deadline."""
        if (hindrance := self.hindrance()) is not None:
            return Answer(hindrance)
        from httpx2 import ConnectError, ConnectTimeout, HTTPError, InvalidURL
        from openai import APIConnectionError, APITimeoutError, OpenAIError

        try:
            return await self._in_some_format(prompt)
        except Failed as failed:
            return Answer(problem_of(failed), NOTHING)
        except APITimeoutError:
            return Answer(Problem.TIMEOUT)
        except (APIConnectionError, HTTPError) as error:
            # Whoever was never reached took nothing; a line that broke later may have carried the question.
            never = isinstance(error.__cause__, (ConnectError, ConnectTimeout))
            return Answer(Problem.UNREACHABLE, NOTHING if never else None)
        except InvalidURL:
            return Answer(Problem.BAD_ADDRESS)
        except (OpenAIError, TooLarge):
            return Answer(Problem.BAD_ANSWER)

    async def aclose(self) -> None:
        if self._opened is not None:
            await self._opened.close()
            self._opened = None

    async def _in_some_format(self, prompt: Prompt) -> Answer:
        """Asks in the strictest form known to work; a form that the server refuses is not tried again."""
        wanted = self._format
        while True:
            try:
                answer = await self._with_one_retry(prompt, wanted)
            except Failed as failed:
                if wanted not in _WEAKER or not format_refused(failed):
                    raise
                wanted = _WEAKER[wanted]
            else:
                self._format = wanted
                return answer

    async def _with_one_retry(self, prompt: Prompt, wanted: Format) -> Answer:
        retrying = AsyncRetrying(
            stop=stop_after_attempt(_ATTEMPTS),
            retry=retry_if_exception(_worth_another_try),
            wait=_wait,
            sleep=self._pause,
            reraise=True,
        )
        return await retrying(self._post, prompt, wanted)

    async def _post(self, prompt: Prompt, wanted: Format) -> Answer:
        from openai import APIStatusError

        asking = self._client().chat.completions.with_streaming_response.create(
            model=self.model,
            messages=[
                {"role": "system", "content": _sendable(_system(prompt, wanted))},
                {"role": "user", "content": _sendable(prompt.user)},
            ],
            extra_body=_asked_for(prompt, wanted),
        )
        try:
            async with asking as answer:
                body = bytearray()
                async for part in answer.iter_bytes():
                    body += part
                    if len(body) > _LARGEST:
                        raise TooLarge
        except APIStatusError as error:
            raise _failed(error) from None
        return answer_of(body.decode("utf-8", "replace"))

    def _client(self) -> "AsyncOpenAI":
        if self._opened is None:
            from openai import AsyncOpenAI

            self._opened = AsyncOpenAI(api_key=self._api_key, base_url=self._base_url or None, max_retries=0)
        return self._opened


def _asked_for(prompt: Prompt, wanted: Format) -> dict[str, Any]:
    match wanted:
        case Format.SCHEMA:
            schema = {"name": prompt.name, "strict": True, "schema": prompt.form}
            return {"response_format": {"type": "json_schema", "json_schema": schema}}
        case Format.OBJECT:
            return {"response_format": {"type": "json_object"}}
        case Format.PLAIN:
            return {}


def _system(prompt: Prompt, wanted: Format) -> str:
    """The instructions; where the server takes no schema, the schema stands at their end, alike for every case."""
    if wanted is Format.SCHEMA:
        return prompt.system
    return f"{prompt.system}\n\nThe JSON schema of that object:\n{json.dumps(prompt.form)}"


def _sendable(text: str) -> str:
    """Without halves of characters, which no request can carry."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _failed(error: "APIStatusError") -> Failed:
    return Failed(error.status_code, f"{error.code} {error.message}"[:2_000], seconds_of(error.response.headers))


def _worth_another_try(error: BaseException) -> bool:
    from httpx2 import HTTPError
    from openai import APIConnectionError

    if isinstance(error, Failed):
        return worth_another_try(error, _LONGEST_PAUSE)
    return isinstance(error, (APIConnectionError, HTTPError))


def _wait(state: RetryCallState) -> float:
    error = state.outcome.exception() if state.outcome else None
    asked = error.after if isinstance(error, Failed) else None
    return _PAUSE if asked is None else asked


def _web_address(address: str) -> bool:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return False
    named = re.fullmatch(r"[\w.:-]+", parts.hostname or "") is not None
    return parts.scheme in ("http", "https") and named and port != 0
