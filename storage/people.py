"""People as Slack last described them."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from sqlalchemy import Row, Select, bindparam, select

from bot.domain.ids import TeamId, UserId
from bot.domain.people import Person
from storage.base import Statements, spelt
from storage.tables import PERSON

RENAMED = {"team_id": "team", "user_id": "id"}
COLUMNS = [column.name for column in PERSON.columns if column.name != "email_key"]

SAVE = spelt(
    PERSON,
    lambda new: new.on_conflict_do_update(
        index_elements=["team_id", "user_id"],
        set_={column.name: new.excluded[column.name] for column in PERSON.columns},
        where=PERSON.c.refreshed_at <= new.excluded.refreshed_at,
    ),
)
THIS = select(PERSON).where(PERSON.c.team_id == bindparam("team"), PERSON.c.user_id == bindparam("user"))


@cache
def _owners(addresses: int) -> Select[tuple[str, str]]:
    """For so many addresses, because a list of any length is spelt out anew each time it is asked."""
    return select(PERSON.c.email_key, PERSON.c.user_id).where(
        PERSON.c.team_id == bindparam("team"),
        PERSON.c.email_key.in_([bindparam(f"key{number}") for number in range(addresses)]),
        PERSON.c.deleted.is_(False),
    )


class People(Statements):
    def person(self, team: TeamId, user: UserId) -> Person | None:
        row = self._one(THIS, {"team": team, "user": user})
        return _person(row) if row else None

    def users_by_email(self, team: TeamId, emails: Iterable[str]) -> dict[str, UserId]:
        """The living owners of e-mail addresses, by the folded address; without those that two people share."""
        keys = sorted({email.casefold() for email in emails if email})
        if not keys:
            return {}
        owners: dict[str, list[UserId]] = {}
        asked = {f"key{number}": key for number, key in enumerate(keys)}
        for row in self._execute(_owners(len(keys)), {"team": team, **asked}):
            owners.setdefault(row.email_key, []).append(UserId(row.user_id))
        return {key: users[0] for key, users in owners.items() if len(users) == 1}

    def people(self, team: TeamId) -> list[Person]:
        rows = self._execute(select(PERSON).where(PERSON.c.team_id == team).order_by(PERSON.c.user_id))
        return [_person(row) for row in rows]

    def admins(self, team: TeamId, limit: int) -> list[UserId]:
        """Some living admins and owners of the workspace, always the same ones."""
        admin = (PERSON.c.is_admin | PERSON.c.is_owner) & ~(
            PERSON.c.deleted | PERSON.c.is_bot | PERSON.c.is_restricted
        )
        wanted = (
            select(PERSON.c.user_id).where(PERSON.c.team_id == team, admin).order_by(PERSON.c.user_id).limit(limit)
        )
        return [UserId(user) for user in self._execute(wanted).scalars()]

    def save_person(self, person: Person) -> None:
        """Store what was read, unless something fresher is there already."""
        values = {name: getattr(person, RENAMED.get(name, name)) for name in COLUMNS}
        # Folded here, because the databases disagree about letters beyond ASCII.
        values["email_key"] = person.email.casefold()
        self._put(SAVE, values)


def _person(row: Row[Any]) -> Person:
    return Person(**{RENAMED.get(name, name): row._mapping[name] for name in COLUMNS})
