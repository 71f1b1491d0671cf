"""What the people wait for before they begin: how far the bot has come by its own file."""

from storage.transaction import Transaction


def look_planned(tx: Transaction) -> bool:
    """Whether it means to look at a channel."""
    planned = tx._connection.exec_driver_sql("SELECT count(*) FROM job WHERE kind = 'sweep_channel'")
    return bool(planned.scalar())


def people_known(tx: Transaction) -> bool:
    """Whether it knows more colleagues than the one who asked it first."""
    known = tx._connection.exec_driver_sql("SELECT count(*) FROM person WHERE email <> ''")
    return int(known.scalar_one()) > 1


def places_read(tx: Transaction) -> frozenset[str]:
    """Where it has looked."""
    return frozenset(tx._connection.exec_driver_sql("SELECT place FROM position").scalars())
