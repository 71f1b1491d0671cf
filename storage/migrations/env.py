"""How Alembic runs: always on a connection that storage.schema hands over."""

from alembic import context

from storage.schema import VERSION_TABLE
from storage.tables import Row

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Row.metadata,
    version_table=VERSION_TABLE,
    # SQLite can roll back changes of tables; so a migration is done wholly or not at all.
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
