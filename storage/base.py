"""What every part of the transaction stands on."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection, CursorResult, Executable, Row, Table
from sqlalchemy.dialects import postgresql, sqlite

Values = Mapping[str, Any]
Insert = sqlite.Insert | postgresql.Insert
Spelt = Mapping[str, Executable]
"""One statement as each database spells it. Statements of the hot paths are built once: building costs more
than running them."""


def spelt(table: Table, build: Callable[[Any], Executable]) -> Spelt:
    """An INSERT with what follows it, for both databases."""
    return {"sqlite": build(sqlite.insert(table)), "postgresql": build(postgresql.insert(table))}


@cache
def _new_row(table: Table) -> Spelt:
    # Asked for a column back, because the row count of such an INSERT is not known on PostgreSQL.
    first = next(iter(table.primary_key))
    return spelt(table, lambda new: new.on_conflict_do_nothing().returning(first))


@cache
def _replaced_row(table: Table) -> Spelt:
    key = [column.name for column in table.primary_key]
    rest = [column.name for column in table.columns if column.name not in key]
    return spelt(
        table,
        lambda new: new.on_conflict_do_update(index_elements=key, set_={name: new.excluded[name] for name in rest}),
    )


class Statements:
    """The connection, and the few statements the two databases spell differently."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._dialect = connection.dialect.name
        self.work_changed = False
        """Whether a commit leaves something to do that was not there, or was held back, before."""

    def _execute(self, statement: Executable, values: Values | None = None) -> CursorResult[Any]:
        return self._connection.execute(statement, values)

    def _one(self, statement: Executable, values: Values | None = None) -> Row[Any] | None:
        return self._connection.execute(statement, values).one_or_none()

    def _put(self, statements: Spelt, values: Values) -> CursorResult[Any]:
        return self._connection.execute(statements[self._dialect], values)

    def _insert_new(self, table: Table, values: Values) -> bool:
        """Insert unless the row is there already; True when it was inserted."""
        return self._put(_new_row(table), values).first() is not None

    def _upsert(self, table: Table, values: Values) -> None:
        """Insert, or replace what is not part of the primary key; `values` names every column."""
        self._put(_replaced_row(table), values)
