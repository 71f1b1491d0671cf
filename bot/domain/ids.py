"""The names by which the domain knows things of Slack and of its own."""

from typing import NamedTuple, NewType

TeamId = NewType("TeamId", str)
UserId = NewType("UserId", str)
BrandId = NewType("BrandId", str)
ChannelId = NewType("ChannelId", str)


class CaseId(NamedTuple):
    """A case of one team; `number` is what people say (`#142`)."""

    team: TeamId
    number: int

    def __str__(self) -> str:
        return f"{self.team}:{self.number}"
