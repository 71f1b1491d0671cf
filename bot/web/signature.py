"""Slack's signature: whether these bytes come from Slack, and came just now."""

import hashlib
import hmac
import re
from collections.abc import Sequence

WINDOW = 300
"""How many seconds a delivery may be away from our clock, either way."""

_TIMESTAMP = re.compile(r"[0-9]{1,12}")
_SIGNATURE = re.compile(r"v0=[0-9a-f]{64}")


def genuine(body: bytes, timestamp: str, signature: str, secrets: Sequence[str], now: float) -> bool:
    """Whether one of the secrets signed exactly these bytes within the window; anything odd is a no."""
    if not _TIMESTAMP.fullmatch(timestamp) or not _SIGNATURE.fullmatch(signature):
        return False
    if abs(now - int(timestamp)) > WINDOW:
        return False
    signed = b"v0:" + timestamp.encode() + b":" + body
    # All are compared, so that the time taken does not tell which one came near.
    matches = [hmac.compare_digest(_sign(secret, signed), signature) for secret in secrets]
    return any(matches)


def _sign(secret: str, signed: bytes) -> str:
    return "v0=" + hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()
