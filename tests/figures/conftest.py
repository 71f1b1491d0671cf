"""Both databases for the figures."""

import pytest

from bot.simulator.command import scratch
from tests.storage.conftest import migrated_file, postgresql, postgresql_url, sqlite_url, store, url  # noqa: F401 - fixtures


@pytest.fixture(scope="session")
def disk():
    with scratch() as found:
        yield found
