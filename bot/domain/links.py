"""Public links in one form, so that the same post linked twice is recognised."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urlsplit

LONGEST = 4096


@dataclass(frozen=True, slots=True)
class CountryHost:
    """A name that stands under the domain of any country; `exact` leaves out hosts below it except `www`."""

    name: str
    exact: bool = False

    def matches(self, host: str) -> bool:
        below = r"(?:www\.)?" if self.exact else r"(?:[a-z0-9-]+\.)*"
        return bool(
            re.fullmatch(rf"{below}{re.escape(self.name)}\.(?:com|[a-z]{{2}}|com?\.[a-z]{{2}}|com\.[a-z]{{2}})", host)
        )


_PORTS: Mapping[str, int] = {"http": 80, "https": 443}
_TRACKING = re.compile(
    r"utm_.*|fbclid|[gd]clid|gclsrc|[gw]braid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_[ce]id|_ga|_gl|ref_src|ref_url"
    r"|mibextid|rdid|share_url|__tn__|__cft__.*|li_fat_id|trackingid|vero_id|wickedid|_hsenc|_hsmi|srsltid",
    re.IGNORECASE,
)
# Other names of the same place. Only there is https known to be right, too.
_SAME_HOST: Mapping[str, str] = {
    **dict.fromkeys(("twitter.com", "www.twitter.com", "mobile.twitter.com", "www.x.com", "mobile.x.com"), "x.com"),
    **dict.fromkeys(
        ("facebook.com", "m.facebook.com", "mbasic.facebook.com", "web.facebook.com"), "www.facebook.com"
    ),
    **dict.fromkeys(("youtube.com", "m.youtube.com"), "www.youtube.com"),
    **dict.fromkeys(("instagram.com", "m.instagram.com"), "www.instagram.com"),
    **dict.fromkeys(("threads.net", "www.threads.net", "threads.com"), "www.threads.com"),
    **dict.fromkeys(("tiktok.com", "m.tiktok.com"), "www.tiktok.com"),
    **dict.fromkeys(("linkedin.com", "m.linkedin.com"), "www.linkedin.com"),
}
# Parameters that never name a post there, beside the tracking ones.
_IDLE: Mapping[str, frozenset[str]] = {
    "x.com": frozenset({"s", "t", "lang", "ref"}),
    "www.youtube.com": frozenset({"feature", "t", "pp", "ab_channel", "si"}),
    "www.facebook.com": frozenset({"ref", "notif_id", "notif_t", "locale", "_rdr", "paipv", "eav"}),
    "www.instagram.com": frozenset({"hl"}),
    "www.linkedin.com": frozenset({"trk", "lipi", "rcm", "originalsubdomain"}),
    "www.tiktok.com": frozenset({"is_from_webapp", "sender_device", "_r", "_t", "lang"}),
}


def canonical(url: str) -> str | None:
    """The link in its one form; None when it is not a public http(s) link."""
    parts = _parts(url)
    if parts is None:
        return None
    host = _host(parts.hostname or "")
    port = _port(parts)
    if host is None or port is None:
        return None
    name = _SAME_HOST.get(host, host)
    scheme = "https" if name in _SAME_HOST.values() else parts.scheme
    path, query = _path(parts.path), _query(parts.query, name)
    if name == "youtu.be" and path.count("/") == 1:
        scheme, name, path, query = "https", "www.youtube.com", "/watch", "v=" + path[1:]
    shown = "" if port in (0, _PORTS[parts.scheme]) else f":{port}"
    return f"{scheme}://{name}{shown}{path}" + (f"?{query}" if query else "")


def host_of(url: str) -> str | None:
    """The host of a public link, in lower case and ASCII; None when it is no such link."""
    parts = _parts(url)
    return None if parts is None else _host(parts.hostname or "")


def under(host: str, known: str | CountryHost) -> bool:
    """Whether the host is the known one or below it; `facebook.com.example` is not."""
    if isinstance(known, CountryHost):
        return known.matches(host)
    return host == known or host.endswith("." + known)


def _parts(url: str) -> SplitResult | None:
    link = url.strip()
    if not link or len(link) > LONGEST or re.search(r"[\s\\<>\"\x00-\x1f\x7f\ud800-\udfff]", link):
        return None
    try:
        parts = urlsplit(link)
    except ValueError:
        return None
    # A name before an @ is how a link is made to look like another's; no public post needs it.
    return parts if parts.scheme in _PORTS and parts.netloc and "@" not in parts.netloc else None


def _host(host: str) -> str | None:
    if ":" in host:
        return f"[{host}]"
    try:
        ascii_host = host.rstrip(".").encode("idna").decode("ascii").lower()
    except UnicodeError:
        return None
    return ascii_host if re.fullmatch(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*", ascii_host) else None


def _port(parts: SplitResult) -> int | None:
    try:
        return parts.port or 0
    except ValueError:
        return None


def _path(path: str) -> str:
    return _quoted(path).rstrip("/")


def _query(query: str, host: str) -> str:
    """Without what only tracks, in one order; what a parameter says is left as it came."""
    idle = _IDLE.get(host, frozenset())
    pairs = [pair for pair in query.split("&") if pair]
    kept = [p for p in pairs if not _TRACKING.fullmatch(_name(p)) and _name(p).lower() not in idle]
    return _quoted("&".join(sorted(kept, key=_name)))


def _name(pair: str) -> str:
    return pair.split("=")[0]


def _quoted(text: str) -> str:
    escaped = quote(text, safe="/%:@!$&'()*+,;=~-._?[]|")
    return re.sub(r"%[0-9a-fA-F]{2}", lambda match: match.group().upper(), escaped)
