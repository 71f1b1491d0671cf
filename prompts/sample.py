"""A case that nobody handed over: what is written for it is only tried."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from bot.domain.case import Case, Status
from bot.domain.ids import BrandId, CaseId, ChannelId, TeamId
from bot.domain.post import Post, Round, Source, Surface

_NOWHERE: Final = "sample"


def sample(posts: Sequence[Post], brand: BrandId, at: datetime, number: int = 1) -> Case:
    """As it is opened, by nobody and in no channel, with all that its author wrote; the rest is for who tries it."""
    return Case(
        id=CaseId(TeamId(_NOWHERE), number),
        brand=brand,
        status=Status.OPEN,
        opened_at=at,
        opened_by=None,
        owner=None,
        source=Source(Surface.FORWARD),
        channel=ChannelId(_NOWHERE),
        thread_ts=None,
        rounds=tuple(Round(place, post, at) for place, post in enumerate(posts, start=1)),
        quiet_since=at,
        likeness="",
    )
