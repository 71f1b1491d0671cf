"""Where posts are published: the platform of a link, its one canonical form, and how long a reply may be."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.domain.links import CountryHost, canonical, host_of, under


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


# Hosts end with one of these; a CountryHost stands under any country's domain (`tripadvisor.co.uk`).
HOSTS: Mapping[Platform, tuple[str | CountryHost, ...]] = {
    Platform.GOOGLE_PLAY: ("play.google.com",),
    Platform.APP_STORE: ("apps.apple.com", "itunes.apple.com"),
    Platform.GOOGLE: (
        *(CountryHost(name, exact=True) for name in ("google", "maps.google", "search.google", "business.google")),
        *("g.page", "maps.app.goo.gl", "share.google"),
    ),
    Platform.X: ("x.com", "twitter.com", "t.co"),
    Platform.TRIPADVISOR: (CountryHost("tripadvisor"),),
    Platform.YELP: (CountryHost("yelp"),),
    Platform.FACEBOOK: ("facebook.com", "fb.com", "fb.me", "fb.watch"),
    Platform.INSTAGRAM: ("instagram.com", "instagr.am"),
    Platform.YOUTUBE: ("youtube.com", "youtu.be"),
    Platform.LINKEDIN: ("linkedin.com", "lnkd.in"),
    Platform.THREADS: ("threads.net", "threads.com"),
    Platform.TIKTOK: ("tiktok.com",),
    Platform.TRUSTPILOT: (CountryHost("trustpilot"),),
    Platform.BBB: ("bbb.org",),
    Platform.OPINEO: ("opineo.pl",),
    Platform.GOWORK: ("gowork.pl",),
    Platform.OTZOVIK: ("otzovik.com",),
    Platform.IRECOMMEND: ("irecommend.ru",),
    Platform.SKUNDAI: ("skundai.lt",),
    Platform.REKVIZITAI: ("rekvizitai.lt", "rekvizitai.vz.lt"),
}


def platform_of(url: str) -> Platform:
    """The platform a link belongs to, by its host."""
    host = host_of(url)
    if host is None:
        return Platform.OTHER
    return next((p for p, hosts in HOSTS.items() if any(under(host, h) for h in hosts)), Platform.OTHER)


def canonical_link(url: str) -> str | None:
    """One form for all links to the same post; None when it is no public http(s) link.

    Gone are fragments, tracking parameters, default ports, trailing slashes, and a platform's other names.
    """
    return canonical(url)


FORBIDS_OFFERS: Final = frozenset({Platform.TRIPADVISOR, Platform.APP_STORE})
"""Tripadvisor removes responses that offer gifts, services or money; Apple forbids incentives in responses."""

REVIEW_RULES: Final[Mapping[Platform, str]] = {
    Platform.GOOGLE: "Google Maps: Fake engagement",
    Platform.GOOGLE_PLAY: "Google Play: User Ratings, Reviews, and Installs",
    Platform.APP_STORE: "App Store: App Review Guidelines",
    Platform.TRIPADVISOR: "Tripadvisor: Review incentives",
    Platform.YELP: "Yelp: Don't Ask for Reviews",
    Platform.TRUSTPILOT: "Trustpilot: Guidelines for Businesses",
}
"""The platforms' own names for their rules against rewarding reviews; the law holds on every other one too."""
