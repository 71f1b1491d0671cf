"""A PostgreSQL for the bots that share one."""

from tests.storage.conftest import postgresql  # noqa: F401 - a fixture
