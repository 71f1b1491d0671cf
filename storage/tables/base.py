"""What all tables have in common."""

from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, MetaData, Table
from sqlmodel import SQLModel


class Row(SQLModel):
    """Base of all tables: their own metadata, with names that both databases agree on."""

    metadata: ClassVar[MetaData] = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(referred_table_name)s",
        }
    )


def check(name: str, rule: str) -> CheckConstraint:
    return CheckConstraint(rule, name=name)


def of_case(number: str = "case_number") -> ForeignKeyConstraint:
    # Deferred: a case is stored after the events and messages of the transaction that opens it.
    return ForeignKeyConstraint(
        ["team_id", number], ["case.team_id", "case.number"], deferrable=True, initially="DEFERRED"
    )


def named(name: str) -> Table:
    """The table as Core statements use it."""
    return Row.metadata.tables[name]
