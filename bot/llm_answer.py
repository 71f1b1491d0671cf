"""What a model's server sent back, read: the text, what it cost, or what went wrong, as values."""

import json
import math
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from enum import StrEnum
from typing import Any, Final


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
    SAME_AGAIN = "same_again"
    CASE_TOKENS = "case_tokens"
    DAY_TOKENS = "day_tokens"


@dataclass(frozen=True, slots=True)
class Used:
    """What one answer took, as its server counted; `fingerprint` tells when the model behind a name was changed."""

    input: int
    output: int
    model: str = ""
    fingerprint: str = ""


NOTHING: Final = Used(0, 0)


@dataclass(frozen=True, slots=True)
class Answer:
    """The text the model said, or why there is none; `used` is None when nobody knows what it took."""

    said: str | Problem
    used: Used | None = None


class Failed(Exception):
    """The server said no: by its status, or by an error where the answer should be.

    `after` is how many seconds it wants to be left alone, None where it does not say.
    """

    def __init__(self, status: int, told: str = "", after: float | None = None) -> None:
        super().__init__(status)
        self.status = status
        self.told = told.lower()
        self.after = after


_NOT_TAKEN: Final = frozenset({400, 404, 415, 422, 501})
_NEVER_THE_FORM: Final = frozenset({401, 402, 403, 408, 413, 429})
_BY_STATUS: Final[Mapping[int, Problem]] = {
    401: Problem.BAD_KEY,
    403: Problem.BAD_KEY,
    404: Problem.NO_MODEL,
    408: Problem.TIMEOUT,
    413: Problem.TOO_LONG,
    429: Problem.RATE_LIMITED,
}
_CONTEXT: Final = ("context_length", "context length", "context window", "maximum context", "too many tokens")
_FILTERED: Final = ("content_filter", "content filter", "content management policy", "content_policy_violation")
_FORMAT: Final = ("response_format", "json_schema", "json_object", "grammar", "structured output", "guided")
_LINE_ENDS: Final = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_LEFTOVERS: Final = re.compile(
    r"<[|｜][^<>|｜]{0,60}[|｜]>|\[/?(?:INST|SYS|TOOL_CALLS|AVAILABLE_TOOLS)\]|<</?SYS>>|```|"
    r"</?(?:think|thinking|reasoning|analysis|tool_call|tool_response|function|system|assistant|user|s|bos|eos|"
    r"start_of_turn|end_of_turn)\b[^<>\n]{0,60}>",
    re.IGNORECASE,
)
_UNSAID: Final = 500
_LONGEST_NAME: Final = 100
_MOST_TOKENS: Final = 10**9


def format_refused(failed: Failed) -> bool:
    """Whether the question may be taken in a weaker form."""
    if _final(failed) or failed.status in _NEVER_THE_FORM:
        return False
    if any(word in failed.told for word in _FORMAT):
        return True
    # A 404 is about the model or the path, unless it speaks of the format.
    return failed.status in _NOT_TAKEN and (failed.status != 404 or "format" in failed.told)


def worth_another_try(failed: Failed, longest_pause: float) -> bool:
    again = failed.status == 429 or (failed.status >= 500 and failed.status != 501)
    return again and not _final(failed) and not format_refused(failed) and (failed.after or 0.0) <= longest_pause


def problem_of(failed: Failed) -> Problem:
    if any(word in failed.told for word in _CONTEXT):
        return Problem.TOO_LONG
    if any(word in failed.told for word in _FILTERED):
        return Problem.REFUSED
    if failed.status >= 500:
        return Problem.SERVER_ERROR
    return _BY_STATUS.get(failed.status, Problem.NOT_TAKEN)


def seconds_of(headers: Mapping[str, str]) -> float | None:
    """How long to wait, from `Retry-After`: seconds, or a date, which is measured by the server's own `Date`."""
    said = headers.get("retry-after", "").strip()
    try:
        seconds = float(said)
    except ValueError:
        return _until(said, headers.get("date", ""))
    return max(seconds, 0.0) if not math.isnan(seconds) else None


def answer_of(body: str) -> Answer:
    """The message in the body of a 200, which may still be a page, a refusal or half an answer.

    Raises `Failed` for an error that came with a 200.
    """
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return Answer(Problem.BAD_ANSWER)
    if not isinstance(told, dict):
        return Answer(Problem.BAD_ANSWER)
    error = told.get("error")
    if error and not told.get("choices"):
        raise Failed(_status(error), _text(error))
    return Answer(_said(told), _used(told))


def visible(text: str) -> str:
    """The text without what no reader sees: control and format characters, halves of characters, unassigned ones."""
    lines = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    return "".join(sign for sign in lines if sign == "\n" or unicodedata.category(sign)[0] != "C").strip()


def leftover(text: str) -> bool:
    """Whether marks stand in the text by which models tell who speaks, or by which they wrap an answer."""
    return _LEFTOVERS.search(text) is not None


def _said(told: Mapping[str, Any]) -> str | Problem:
    choices = told.get("choices")
    choice = choices[0] if isinstance(choices, list) and choices else None
    message = choice.get("message") if isinstance(choice, dict) else None
    if not isinstance(choice, dict) or not isinstance(message, dict):
        return Problem.BAD_ANSWER
    if message.get("refusal") or choice.get("finish_reason") == "content_filter":
        return Problem.REFUSED
    if choice.get("finish_reason") == "length":
        return Problem.TRUNCATED
    content = _joined(message.get("content"))
    return content if content.strip() else Problem.BAD_ANSWER


def _joined(content: object) -> str:
    """The text, which some servers send in parts; refusals among the parts say nothing."""
    if isinstance(content, str):
        return content
    parts = [part.get("text") for part in content if isinstance(part, dict)] if isinstance(content, list) else []
    return "".join(part for part in parts if isinstance(part, str))


def _used(told: Mapping[str, Any]) -> Used | None:
    usage = told.get("usage")
    taken, given = (_count(usage, name) for name in ("prompt_tokens", "completion_tokens"))
    if taken is None or given is None:
        return None
    return Used(taken, given, _name(told.get("model")), _name(told.get("system_fingerprint")))


def _count(usage: object, name: str) -> int | None:
    value = usage.get(name) if isinstance(usage, dict) else None
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    return value if 0 <= value <= _MOST_TOKENS else None


def _name(value: object) -> str:
    return "".join(sign for sign in value if sign.isprintable())[:_LONGEST_NAME] if isinstance(value, str) else ""


def _status(error: object) -> int:
    """The status that gateways put into the error; without one it is the server's fault."""
    said = [error.get("code"), error.get("status")] if isinstance(error, dict) else []
    for code in said:
        if str(code).isascii() and str(code).isdigit() and len(str(code)) == 3:
            return int(str(code))
    return 429 if "rate" in _text(error) and "limit" in _text(error) else _UNSAID


def _text(error: object) -> str:
    return json.dumps(error, ensure_ascii=True)[:2_000].lower()


def _until(date: str, now: str) -> float | None:
    try:
        wait = parsedate_to_datetime(date) - parsedate_to_datetime(now)
    except (ValueError, TypeError):
        return None
    return max(wait.total_seconds(), 0.0)


def _final(failed: Failed) -> bool:
    """Whether the post itself is too much for the server, in whatever form it is asked about."""
    return any(word in failed.told for word in (*_CONTEXT, *_FILTERED))
