"""From what somebody handed over to a post and its source."""

import re
from collections.abc import Sequence
from typing import Final
from urllib.parse import urlsplit

from bot.domain.ids import ChannelId
from bot.domain.platforms import Platform, canonical_link, platform_of
from bot.domain.post import Post, Source, Surface
from handlers.payload import Email, Said, Shared
from handlers.payload.text import links_in

SLACK_HOSTS: Final = ("slack.com", "slack-edge.com", "slack-files.com")
_OF_MACHINES: Final = re.compile(
    r"(?:do[._-]?)?not?[._-]?reply|notif(?:y|ications?|ier)|alerts?|mailer(?:[._-]?daemon)?|postmaster|bounces?"
    r"|auto(?:mated|mailer)|robot|news(?:letter)?|digest"
)
"""What stands before the @ of an address that no person writes from, alone or beside other words."""
_MAILING: Final = ("facebookmail.com",)
"""Whose mail comes from another domain than their pages."""
_PERMALINK: Final = re.compile(r"https://[^/]+\.slack\.com/archives/([A-Z0-9]+)/p(\d{10})(\d{6})")


def message_key(channel: str, ts: str) -> str:
    return f"msg:{channel}:{ts}"


def link_key(link: str) -> str:
    return f"url:{link}"


def public_link(links: Sequence[str]) -> str | None:
    """The first address that can be the post's own: not one inside Slack."""
    for link in links:
        canonical = canonical_link(link)
        if canonical and not _in_slack(canonical):
            return canonical
    return None


def written(text: str, links: Sequence[str] | None = None, author: str = "") -> Post:
    """A post from text a person typed or pasted, with a link in it or beside it."""
    links = links_in(text) if links is None else links
    alone = only_link(text)
    # Where an address inside Slack is all there is, it stands for the post until its preview comes.
    found = public_link(links) or (canonical_link(links[0]) if alone and links else None)
    bare = "" if found and alone else text.strip()
    return Post(text=bare, author=author.strip(), platform=_platform(found), link=found)


def forwarded(forwards: Sequence[Shared], links: Sequence[str] = ()) -> Post:
    """The forwarded text is the post; a comment above it is a colleague's word, only its `links` may be the post's.

    Who wrote the Slack message is a colleague or a feed, not the post's author: that one is not known.
    """
    found = public_link([*_links_of(forwards), *links])
    return Post(text=_text_of(forwards), platform=_platform(found), link=found)


def previewed(previews: Sequence[Shared], links: Sequence[str]) -> Post:
    """The preview of a link: the link is the post's own, whatever else the text leads to."""
    found = public_link([*links, *_links_of(previews)])
    return Post(text=_text_of(previews), platform=_platform(found), link=found)


def fed(said: Said) -> Post:
    """What a feed posted: its words, and what it attached to them."""
    text = "\n\n".join(part for part in (said.text.strip(), _text_of(said.previews)) if part)
    return written(text, [*said.links, *(p.url for p in said.previews), *_links_of(said.previews)])


def mailed(email: Email) -> Post:
    """A mail is its sender's own complaint, unless a site or a service tells of somebody else's."""
    text = "\n\n".join(part for part in (email.subject, email.text.strip()) if part)
    found = public_link(links_in(text))
    author = "" if _notification(email, links_in(text)) else email.sender
    return Post(text=text, author=author, platform=_platform(found), link=found)


def _notification(email: Email, links: Sequence[str]) -> bool:
    """Whether others' words are mailed: one sender would be the author, and the one customer, of all of them."""
    local, _, domain = email.address.strip().casefold().rpartition("@")
    machine = any(map(_OF_MACHINES.fullmatch, (local, *re.split(r"[.+_=-]", local))))
    of_a_site = bool(domain) and (platform_of(f"https://{domain}") is not Platform.OTHER or _mails_for_site(domain))
    named = email.sender.strip().casefold() in {p.value.replace("_", " ") for p in Platform}
    return machine or of_a_site or named or any(platform_of(link) is not Platform.OTHER for link in links)


def _mails_for_site(domain: str) -> bool:
    return any(domain == known or domain.endswith(f".{known}") for known in _MAILING)


def post_of(said: Said) -> tuple[Post, Surface]:
    """What a message brings: an e-mail, a forward, or its own text with its link."""
    if said.email is not None:
        return mailed(said.email), Surface.EMAIL
    if said.forwards:
        return forwarded(said.forwards, said.links), Surface.FORWARD
    if said.bot_id:
        return fed(said), Surface.FEED
    return written(said.text, said.links), Surface.LINK


def brings_post(said: Said) -> bool:
    """Whether a message hands a post over; other talk does not."""
    fed_link = bool(said.bot_id) and any(p.url for p in said.previews)
    return bool(said.forwards or said.email or said.links or fed_link)


def source_of(said: Said, surface: Surface, post: Post, *, anchored: bool) -> Source:
    """The keys by which this post is known when it is handed over again."""
    keys = [message_key(said.channel, said.ts)] if said.ts else []
    shared = [*said.forwards, *(said.previews if only_link(said.text) else ())]
    keys += [message_key(s.channel, s.ts) for s in shared if s.channel and s.ts]
    keys += [message_key(*place) for place in _pointed_to(said)]
    return Source(
        surface=surface,
        keys=tuple(dict.fromkeys([*keys, *_link_keys(post)])),
        channel=ChannelId(said.channel) if said.channel else None,
        ts=said.ts or None,
        anchored=anchored,
    )


def typed_source(surface: Surface, post: Post) -> Source:
    """A post that came by slash command or modal has no message; only its link names it."""
    return Source(surface=surface, keys=_link_keys(post))


def _link_keys(post: Post) -> tuple[str, ...]:
    """A permalink names its post; the bare address of a site names many."""
    if post.link is None:
        return ()
    parts = urlsplit(post.link)
    return (link_key(post.link),) if parts.path.strip("/") or parts.query else ()


def _platform(link: str | None) -> Platform:
    return platform_of(link) if link else Platform.OTHER


def only_link(text: str) -> bool:
    """Whether there is nothing to read but an address, perhaps set in bold."""
    return len(text.split()) == 1 and text.strip().strip("*_~`<>") in links_in(text)


def _text_of(shared: Sequence[Shared]) -> str:
    return "\n\n".join(s.text for s in shared if s.text)


def _links_of(shared: Sequence[Shared]) -> list[str]:
    return [link for s in shared for link in s.links]


def _pointed_to(said: Said) -> list[tuple[str, str]]:
    """The Slack message whose address is all that was said: pasting it is a way of forwarding it."""
    found = [_PERMALINK.match(link) for link in said.links] if only_link(said.text) else []
    return [(match[1], f"{match[2]}.{match[3]}") for match in found if match]


def _in_slack(link: str) -> bool:
    host = urlsplit(link).hostname or ""
    return any(host == slack or host.endswith(f".{slack}") for slack in SLACK_HOSTS)
