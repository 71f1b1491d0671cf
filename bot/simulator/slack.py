"""Slack for the bot: the SDK's own client, with the sandbox in the place of the network."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Any, Final

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.sandbox.faults import Fault
from bot.sandbox.rates import ratelimited
from bot.sandbox.records import Answer, copied
from bot.sandbox.workspace import Workspace
from bot.simulator.wire import wired

ON_THE_WAY: Final = 0.04
CALL_SECONDS: Final = 10.0
SILENT: Final = frozenset({"hold_before_accept", "hold_after_accept", "late_accept"})


class SandboxClient(AsyncWebClient):
    """Builds every call as over HTTP; `hook` is told before it is sent, when it was accepted, and when it is back."""

    def __init__(
        self, workspace: Workspace, token: str, hook: Callable[[str], None], fault: Callable[[str], Fault | None]
    ) -> None:
        super().__init__(token=token, base_url="http://sandbox.invalid/api/", retry_handlers=[])
        self._workspace = workspace
        self._bot_token = token
        self._hook = hook
        self._fault = fault

    async def api_call(self, api_method: str, **request: Any) -> AsyncSlackResponse:
        given = _arguments(request)
        self._hook(f"before {api_method}")
        # A request that was sent arrives, also when its process is stopped meanwhile.
        answer = await asyncio.create_task(self._there_and_back(api_method, given), context=wired())
        self._hook(f"answered {api_method}")
        response = AsyncSlackResponse(
            client=self,
            http_verb="POST",
            api_url=api_method,
            req_args={},
            data=answer.body,
            headers=answer.headers,
            status_code=answer.status,
        )
        return _checked(response)

    async def _there_and_back(self, method: str, given: Mapping[str, Any]) -> Answer:
        await asyncio.sleep(ON_THE_WAY)
        answer = await self._answered(method, given)
        self._hook(f"accepted {method}")
        await asyncio.sleep(ON_THE_WAY)
        return answer

    async def _answered(self, method: str, given: Mapping[str, Any]) -> Answer:
        fault = self._fault(method)
        if fault is None:
            return self._workspace.call(method, self._bot_token, given)
        if fault.kind in SILENT:
            return await self._silent(fault, method, given)
        if fault.kind == "drop_after_accept":
            self._workspace.call(method, self._bot_token, given)
            self._hook(f"accepted {method}")
            raise aiohttp.ServerDisconnectedError
        return _broken(fault)

    async def _silent(self, fault: Fault, method: str, given: Mapping[str, Any]) -> Answer:
        """The bot gives up waiting; whether the call was taken, or will be, it does not learn."""
        if fault.kind == "late_accept":
            self._workspace.call_later(float(fault.value or 0), method, self._bot_token, given)
        elif fault.kind == "hold_after_accept":
            self._workspace.call(method, self._bot_token, given)
            self._hook(f"accepted {method}")
        await asyncio.sleep(CALL_SECONDS)
        raise TimeoutError


def _checked(response: AsyncSlackResponse) -> AsyncSlackResponse:
    """The answer, or the SDK's own exception for it."""
    response.validate()  # type: ignore[no-untyped-call]
    return response


def _arguments(request: Mapping[str, Any]) -> dict[str, Any]:
    given: dict[str, Any] = {}
    for part in ("params", "data", "json"):
        given |= request.get(part) or {}
    return copied({name: value for name, value in given.items() if value is not None})


def _broken(fault: Fault) -> Answer:
    """An answer of which nothing can be learnt, or a clear no."""
    if fault.kind == "error":
        return Answer({"ok": False, "error": str(fault.value or "internal_error")})
    if fault.kind == "rate_limited":
        return ratelimited(int(fault.value or 1))
    if fault.kind == "garbage":
        raise ValueError("no JSON")
    return Answer({}, int(fault.value or 500))
