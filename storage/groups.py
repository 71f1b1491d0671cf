"""Slack user groups that have limits, as they were last read."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import delete, select, update

from bot.domain.ids import TeamId, UserId
from storage.base import Statements
from storage.tables import USER_GROUP


class Groups(Statements):
    def group_members(self, team: TeamId, at: datetime | None = None) -> dict[str, list[UserId]]:
        """The people of each group that can be read; with a moment, those of them who were seen in it by then."""
        mine = select(USER_GROUP).where(USER_GROUP.c.team_id == team, USER_GROUP.c.readable)
        if at is not None:
            mine = mine.where(USER_GROUP.c.since <= at)
        found: dict[str, list[UserId]] = {}
        for row in self._execute(mine.order_by(USER_GROUP.c.group_id, USER_GROUP.c.user_id)):
            found.setdefault(row.group_id, []).append(UserId(row.user_id))
        return found

    def save_group(self, team: TeamId, group: str, users: Iterable[UserId], at: datetime) -> None:
        """Who is in the group now; who was in it before keeps the moment since when."""
        now, this = set(users), (USER_GROUP.c.team_id == team, USER_GROUP.c.group_id == group)
        gone = set(self._connection.scalars(select(USER_GROUP.c.user_id).where(*this))) - now
        for user in sorted(gone):
            self._execute(delete(USER_GROUP).where(*this, USER_GROUP.c.user_id == user))
        self._execute(update(USER_GROUP).where(*this).values(readable=True))
        for user in sorted(now):
            row = {"team_id": team, "group_id": group, "user_id": user, "since": at, "readable": True}
            self._insert_new(USER_GROUP, row)

    def hide_group(self, team: TeamId, group: str) -> None:
        """Nobody counts as in it until it is read again; then each has been in it since when they were."""
        this = (USER_GROUP.c.team_id == team, USER_GROUP.c.group_id == group)
        self._execute(update(USER_GROUP).where(*this).values(readable=False))
