"""What Slack says about a person, and who counts."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import TeamId, UserId


@dataclass(frozen=True, slots=True)
class Person:
    """A Slack user as last read; `refreshed_at` is when (UTC)."""

    team: TeamId
    id: UserId
    name: str
    refreshed_at: datetime
    real_name: str = ""
    email: str = ""
    zone: str = ""
    locale: str = ""
    home_team: str = ""
    deleted: bool = False
    is_bot: bool = False
    is_app_user: bool = False
    is_workflow_bot: bool = False
    is_restricted: bool = False
    is_ultra_restricted: bool = False
    is_stranger: bool = False
    is_admin: bool = False
    is_owner: bool = False

    @property
    def full_member(self) -> bool:
        """A living human colleague of this workspace: no bot, guest, leaver or outsider."""
        outside = self.is_stranger or self.home_team not in ("", self.team)
        machine = self.is_bot or self.is_app_user or self.is_workflow_bot
        guest = self.is_restricted or self.is_ultra_restricted
        return not (self.deleted or outside or machine or guest)
