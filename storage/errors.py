"""What storage refuses or fails at; every message says what to do."""


class StorageError(Exception):
    """Any failure of the database; nothing of the transaction was stored unless the error says otherwise."""


class BadAddress(StorageError):
    """`DATABASE_URL` cannot be understood or opened."""


class DatabaseBusy(StorageError):
    """Another process kept the database locked for too long."""


class DatabaseUnavailable(StorageError):
    """The database cannot be reached or has no room."""


class CommitUnknown(DatabaseUnavailable):
    """The connection was lost during the COMMIT: all of the transaction was stored, or nothing."""


class Violation(StorageError):
    """A bound of the database stopped the write: a bug of ours, caught in time."""


class StaleCase(StorageError):
    """The case was changed by somebody else, or was not loaded in the transaction that stores it."""


class StoreClosed(StorageError):
    """The store was closed; nothing more is taken."""


class SchemaProblem(StorageError):
    """The database is not in the shape this program works on."""


class NotMigrated(SchemaProblem):
    """The database is empty or older than the program."""


class NewerDatabase(SchemaProblem):
    """The database was written by a later version of the program."""


class HalfMigrated(SchemaProblem):
    """A migration stopped half way, or tables were removed."""


class ForeignDatabase(SchemaProblem):
    """The database belongs to something else."""


class CorruptDatabase(SchemaProblem):
    """The file is damaged or no database at all."""
