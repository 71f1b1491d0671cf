"""One question to a server that speaks Chat Completions, and everything that can go wrong with it as a value."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, stop_after_attempt

from prompts.asking import Prompt

if TYPE_CHECKING:
    from openai import APIStatusError, AsyncOpenAI

Pause = Callable[[float], Awaitable[None]]


class Problem(StrEnum):
    """Why there is no answer of the model; the words for each are in `handlers/views`."""

    NO_KEY = "no_key"
    BAD_KEY = "bad_key"
    NO_MODEL = "no_model"
    BAD_ADDRESS = "bad_address"
    UNREACHABLE = "unreachable"
    TIMEOUT = "timeout"
    RATE_LIMITED = "rate_limited"
    SERVER_ERROR = "server_error"
    NOT_TAKEN = "not_taken"
    REFUSED = "refused"
    TOO_LONG = "too_long"
    TRUNCATED = "truncated"
    BAD_ANSWER = "bad_answer"
    REPLY_TOO_LONG = "reply_too_long"
    WRONG_LANGUAGE = "wrong_language"


class Format(StrEnum):
    """How the JSON is asked for, the strictest first; servers know some of these or none."""

    SCHEMA = "json_schema"
    OBJECT = "json_object"
    PLAIN = "plain"


_WEAKER: Final[Mapping[Format, Format]] = {Format.SCHEMA: Format.OBJECT, Format.OBJECT: Format.PLAIN}
_ATTEMPTS: Final = 2
_PAUSE: Final = 0.5
_LONGEST_PAUSE: Final = 5.0
_NOT_TAKEN: Final = frozenset({400, 404, 415, 422, 501})
_BY_STATUS: Final[Mapping[int, Problem]] = {
    401: Problem.BAD_KEY,
    403: Problem.BAD_KEY,
    404: Problem.NO_MODEL,
    408: Problem.TIMEOUT,
    413: Problem.TOO_LONG,
    429: Problem.RATE_LIMITED,
}


class Chat:
    """A server and a model on it; remembers in which form that server lets JSON be asked for."""

    def __init__(self, base_url: str, api_key: str, model: str, pause: Pause = asyncio.sleep) -> None:
        self._base_url = base_url.strip()
        self._api_key = api_key.strip()
        self._model = model
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

    async def ask(self, prompt: Prompt) -> str | Problem:
        """The text the model answered, or why there is none. The caller sets the deadline."""
        if (hindrance := self.hindrance()) is not None:
            return hindrance
        from openai import APIConnectionError, APIStatusError, APITimeoutError, OpenAIError

        try:
            return _content(await self._in_some_format(prompt))
        except APITimeoutError:
            return Problem.TIMEOUT
        except APIConnectionError:
            return Problem.UNREACHABLE
        except APIStatusError as error:
            return _problem(error)
        except OpenAIError:
            return Problem.BAD_ANSWER

    async def aclose(self) -> None:
        if self._opened is not None:
            await self._opened.close()
            self._opened = None

    async def _in_some_format(self, prompt: Prompt) -> str:
        """Asks in the strictest form known to work; a form that the server refuses is not tried again."""
        from openai import APIStatusError

        wanted = self._format
        while True:
            try:
                body = await self._with_one_retry(prompt, wanted)
            except APIStatusError as error:
                if wanted not in _WEAKER or not _format_refused(error):
                    raise
                wanted = _WEAKER[wanted]
            else:
                self._format = wanted
                return body

    async def _with_one_retry(self, prompt: Prompt, wanted: Format) -> str:
        retrying = AsyncRetrying(
            stop=stop_after_attempt(_ATTEMPTS),
            retry=retry_if_exception(_worth_another_try),
            wait=_wait,
            sleep=self._pause,
            reraise=True,
        )
        return await retrying(self._post, prompt, wanted)

    async def _post(self, prompt: Prompt, wanted: Format) -> str:
        answer = await self._client().chat.completions.with_raw_response.create(
            model=self._model,
            messages=[
                {"role": "system", "content": prompt.system},
                {"role": "user", "content": prompt.user},
            ],
            extra_body=_asked_for(prompt, wanted),
        )
        return answer.text

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


def _content(body: str) -> str | Problem:
    """The message in the body of a 200, which may still be an error, a page, a refusal or half an answer."""
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        return Problem.BAD_ANSWER
    choices = said.get("choices") if isinstance(said, dict) else None
    choice = choices[0] if isinstance(choices, list) and choices else None
    message = choice.get("message") if isinstance(choice, dict) else None
    if not isinstance(choice, dict) or not isinstance(message, dict):
        return Problem.BAD_ANSWER
    if message.get("refusal") or choice.get("finish_reason") == "content_filter":
        return Problem.REFUSED
    if choice.get("finish_reason") == "length":
        return Problem.TRUNCATED
    content = message.get("content")
    return content if isinstance(content, str) and content.strip() else Problem.BAD_ANSWER


def _worth_another_try(error: BaseException) -> bool:
    from openai import APIConnectionError, APIStatusError

    if isinstance(error, APIStatusError):
        again = error.status_code == 429 or error.status_code >= 500
        return again and error.status_code != 501 and (_retry_after(error) or 0.0) <= _LONGEST_PAUSE
    return isinstance(error, APIConnectionError)


def _wait(state: RetryCallState) -> float:
    from openai import APIStatusError

    error = state.outcome.exception() if state.outcome else None
    asked = _retry_after(error) if isinstance(error, APIStatusError) else None
    return _PAUSE if asked is None else asked


def _retry_after(error: "APIStatusError") -> float | None:
    try:
        return max(float(error.response.headers.get("retry-after", "")), 0.0)
    except ValueError:
        return None


def _web_address(address: str) -> bool:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return False
    named = re.fullmatch(r"[\w.:-]+", parts.hostname or "") is not None
    return parts.scheme in ("http", "https") and named and port != 0


def _format_refused(error: "APIStatusError") -> bool:
    if error.status_code not in _NOT_TAKEN or _out_of_context(error):
        return False
    # A 404 is about the model or the path, unless it speaks of the format.
    return error.status_code != 404 or "format" in str(error.message)


def _out_of_context(error: "APIStatusError") -> bool:
    return "context_length" in f"{error.code} {error.message}" or "context length" in str(error.message)


def _problem(error: "APIStatusError") -> Problem:
    if _out_of_context(error):
        return Problem.TOO_LONG
    if error.status_code >= 500:
        return Problem.SERVER_ERROR
    return _BY_STATUS.get(error.status_code, Problem.NOT_TAKEN)
