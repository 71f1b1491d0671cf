"""From what somebody handed over to a post and its source."""

from collections.abc import Sequence
from typing import Final
from urllib.parse import urlsplit

from bot.domain.ids import ChannelId
from bot.domain.platforms import Platform, canonical_link, platform_of
from bot.domain.post import Post, Source, Surface
from handlers.payload import Email, Said, Shared, links_in

SLACK_HOSTS: Final = ("slack.com", "slack-edge.com", "slack-files.com")


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


def written(text: str, link: str = "", author: str = "") -> Post:
    """A post from text a person typed or pasted, with a link in it or beside it."""
    found = public_link([link] if link else links_in(text))
    bare = "" if found and _is_only_link(text) else text.strip()
    return Post(text=bare, author=author.strip(), platform=_platform(found), link=found)


def forwarded(forwards: Sequence[Shared], comment: str = "") -> Post:
    """The forwarded text is the post; a comment above it is a colleague's word, only its link is the post's.

    Who wrote the Slack message is a colleague or a feed, not the post's author: that one is not known.
    """
    text = "\n\n".join(shared.text for shared in forwards if shared.text)
    found = public_link([*links_in(text), *links_in(comment)])
    return Post(text=text, platform=_platform(found), link=found)


def mailed(email: Email) -> Post:
    text = "\n\n".join(part for part in (email.subject, email.text.strip()) if part)
    found = public_link(links_in(text))
    return Post(text=text, author=email.sender, platform=_platform(found), link=found)


def post_of(said: Said) -> tuple[Post, Surface]:
    """What a message brings: an e-mail, a forward, or its own text with its link."""
    if said.email is not None:
        return mailed(said.email), Surface.EMAIL
    if said.forwards:
        return forwarded(said.forwards, said.text), Surface.FORWARD
    return written(said.text), Surface.LINK


def source_of(said: Said, surface: Surface, post: Post, *, anchored: bool) -> Source:
    """The keys by which this post is known when it is handed over again."""
    keys = [message_key(said.channel, said.ts)] if said.ts else []
    keys += [message_key(s.channel, s.ts) for s in said.forwards if s.channel and s.ts]
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


def _is_only_link(text: str) -> bool:
    return len(text.split()) == 1 and bool(links_in(text))


def _in_slack(link: str) -> bool:
    host = urlsplit(link).hostname or ""
    return any(host == slack or host.endswith(f".{slack}") for slack in SLACK_HOSTS)
