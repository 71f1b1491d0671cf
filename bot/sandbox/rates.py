"""How often a method may be called."""

from math import ceil

from bot.sandbox.core import Core
from bot.sandbox.records import Answer

PER_MINUTE = {"Tier1": 1, "Tier2": 20, "Tier3": 50, "Tier4": 100, "Special": 600}
# Slack lets a short burst through; these are the tokens a full bucket holds.
BURST = {"Tier1": 3, "Tier2": 20, "Tier3": 50, "Tier4": 100, "Special": 600}
POSTS_PER_SECOND, POST_BURST = 1.0, 4.0


def limited(w: Core, key: str, per_second: float, burst: float) -> int | None:
    """Take one token; None, or the seconds after which there is one again."""
    level, at = w.buckets.get(key, (burst, w.now()))
    level = min(burst, level + (w.now() - at) * per_second)
    if level >= 1:
        w.buckets[key] = (level - 1, w.now())
        return None
    w.buckets[key] = (level, w.now())
    return max(1, ceil((1 - level) / per_second))


def too_many(w: Core, token: str, method: str, tier: str, channel: str) -> Answer | None:
    if not w.rate_limits:
        return None
    if tier == "Post":
        wait = limited(w, f"{token} {method} {channel}", POSTS_PER_SECOND, POST_BURST)
    else:
        wait = limited(w, f"{token} {method}", PER_MINUTE[tier] / 60, BURST[tier])
    return None if wait is None else ratelimited(wait)


def ratelimited(retry_after: int) -> Answer:
    return Answer({"ok": False, "error": "ratelimited"}, 429, {"Retry-After": str(retry_after)})
