"""One bot on a real database, with fakes around it."""

import pytest

from tests.desk.fakes import FakeSlack, FakeWriter, FixedClock, PlainViews
from tests.desk.world import World
from tests.storage.conftest import migrated_file, postgresql, postgresql_url, sqlite_url, store, url  # noqa: F401 - fixtures


@pytest.fixture
def clock():
    return FixedClock()


@pytest.fixture
def slack(clock):
    return FakeSlack(clock)


@pytest.fixture
def writer():
    return FakeWriter()


@pytest.fixture
def views():
    return PlainViews()


@pytest.fixture
def world(store, clock, slack, writer, views):  # noqa: F811 - the fixture imported above
    return World(store, clock, slack, writer, views)
