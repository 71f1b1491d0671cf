"""Where posts are published: which platform a link belongs to, its one canonical form, how long a reply may be."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Platform(StrEnum):
    """A place where people complain in public."""

    X = "x"
    GOOGLE = "google"
    GOOGLE_PLAY = "google_play"
    APP_STORE = "app_store"
    TRIPADVISOR = "tripadvisor"
    YELP = "yelp"
    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"
    YOUTUBE = "youtube"
    LINKEDIN = "linkedin"
    THREADS = "threads"
    TIKTOK = "tiktok"
    TRUSTPILOT = "trustpilot"
    BBB = "bbb"
    OPINEO = "opineo"
    GOWORK = "gowork"
    OTZOVIK = "otzovik"
    IRECOMMEND = "irecommend"
    SKUNDAI = "skundai"
    REKVIZITAI = "rekvizitai"
    OTHER = "other"


class Counting(StrEnum):
    """How a platform counts the length of a reply."""

    CODE_POINTS = "code_points"
    BYTES = "bytes"
    WEIGHTED = "weighted"


@dataclass(frozen=True, slots=True)
class ReplyLimit:
    """How long a reply may be; `soft` where the platform publishes no limit and this is our own."""

    length: int
    counting: Counting
    source: str
    checked_on: str
    soft: bool = False


_CHECKED = "2026-11-01"


def _characters(length: int, source: str, *, soft: bool = False) -> ReplyLimit:
    return ReplyLimit(length, Counting.CODE_POINTS, source, _CHECKED, soft)


# A platform without a row publishes no limit that was found (Tripadvisor, BBB, the local sites).
LIMITS: Mapping[Platform, ReplyLimit] = {
    Platform.X: ReplyLimit(280, Counting.WEIGHTED, "twitter-text configuration, version 3", _CHECKED),
    Platform.GOOGLE: ReplyLimit(4096, Counting.BYTES, "Business Profile API, reply comment", _CHECKED),
    Platform.GOOGLE_PLAY: _characters(350, "Google Play Developer API, reviews.reply"),
    Platform.APP_STORE: _characters(5970, "guides of review tools; Apple names no figure"),
    Platform.YELP: _characters(5000, "not verified"),
    Platform.FACEBOOK: _characters(8000, "secondary lists that agree"),
    Platform.INSTAGRAM: _characters(2200, "secondary lists"),
    Platform.YOUTUBE: _characters(10_000, "secondary lists"),
    Platform.LINKEDIN: _characters(1250, "secondary lists"),
    Platform.THREADS: _characters(500, "secondary lists"),
    Platform.TIKTOK: _characters(150, "secondary lists"),
    Platform.TRUSTPILOT: _characters(5000, "no published limit found; our own", soft=True),
}


def reply_limit(platform: Platform) -> ReplyLimit | None:
    """How long a public reply may be there; None when no limit is known."""
    return LIMITS.get(platform)
