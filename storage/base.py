"""What every part of the transaction stands on."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, CursorResult, Executable, Row, Table
from sqlalchemy.dialects import postgresql, sqlite

Values = Mapping[str, Any]


class Statements:
    """The connection, and the few statements the two databases spell differently."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._on_sqlite = connection.dialect.name == "sqlite"
        self.work_changed = False
        """Whether a commit leaves something to do that was not there, or was held back, before."""

    def _execute(self, statement: Executable) -> CursorResult[Any]:
        return self._connection.execute(statement)

    def _one(self, statement: Executable) -> Row[Any] | None:
        return self._connection.execute(statement).one_or_none()

    def _insert(self, table: Table) -> sqlite.Insert | postgresql.Insert:
        return sqlite.insert(table) if self._on_sqlite else postgresql.insert(table)

    def _insert_new(self, table: Table, values: Values) -> bool:
        """Insert unless the row is there already; True when it was inserted."""
        # Asked for a column back, because the row count of such an INSERT is not known on PostgreSQL.
        first = next(iter(table.primary_key))
        statement = self._insert(table).values(**values).on_conflict_do_nothing().returning(first)
        return self._execute(statement).first() is not None

    def _upsert(self, table: Table, values: Values) -> None:
        """Insert, or replace what is not part of the primary key."""
        key = [column.name for column in table.primary_key]
        rest = {name: value for name, value in values.items() if name not in key}
        self._execute(self._insert(table).values(**values).on_conflict_do_update(index_elements=key, set_=rest))
