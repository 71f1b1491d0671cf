"""One question over HTTP: asked once, within a deadline, and never an exception."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

import aiohttp

LARGEST = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer; `body` is empty when it is no JSON object."""

    status: int
    headers: Mapping[str, str]
    body: Mapping[str, object] = field(default_factory=dict)

    def text(self, key: str) -> str:
        found = self.body.get(key)
        return found if isinstance(found, str) else ""

    def part(self, key: str) -> Mapping[str, object]:
        found = self.body.get(key)
        return found if isinstance(found, dict) else {}

    def parts(self, key: str) -> list[dict[str, object]]:
        found = self.body.get(key)
        return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


@dataclass(frozen=True, slots=True)
class Silence:
    """No answer, and why."""

    why: str


async def ask(
    session: aiohttp.ClientSession,
    method: str,
    url: str,
    token: str,
    form: Mapping[str, str] | None = None,
    body: Mapping[str, object] | None = None,
) -> Answered | Silence:
    """The session's timeout is the deadline. Redirects are not followed: the token is for this address only."""
    headers = {"Authorization": f"Bearer {token}"}
    try:
        async with session.request(
            method, url, headers=headers, data=form, json=body, allow_redirects=False
        ) as response:
            content = await _read(response)
            return Answered(response.status, {k.lower(): v for k, v in response.headers.items()}, content)
    except TimeoutError:
        return Silence(f"did not answer within {session.timeout.total:g} s")
    except aiohttp.ClientConnectorCertificateError:
        return Silence("has a certificate that is not trusted here")
    except aiohttp.ClientConnectorError as error:
        return Silence(f"cannot be reached ({error.os_error.strerror or type(error.os_error).__name__})")
    except (aiohttp.ClientError, OSError, ValueError) as error:
        return Silence(f"broke off the talk ({type(error).__name__})")


async def _read(response: aiohttp.ClientResponse) -> Mapping[str, object]:
    content = bytearray()
    async for chunk in response.content.iter_any():
        content += chunk
        if len(content) > LARGEST:
            return {}
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
