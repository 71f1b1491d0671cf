"""Slack's minutes as seconds, a PostgreSQL, and a line to it that can be cut."""

import pytest
from sqlalchemy.engine import make_url

from bot.sandbox import deliveries
from tests.reliability.proxy import Proxy
from tests.storage.conftest import postgresql  # noqa: F401 - a fixture


@pytest.fixture(autouse=True)
def seconds_for_minutes(monkeypatch):
    """Slack waits less before it delivers again."""
    monkeypatch.setattr(deliveries, "ACK_WITHIN", 1.0)
    monkeypatch.setattr(deliveries, "RETRY_AFTER", (0.0, 0.5, 1.0))


@pytest.fixture
def database_url(postgresql):  # noqa: F811 - the fixture imported above
    name = postgresql.create()
    yield postgresql.url(name)
    postgresql.drop(name)


@pytest.fixture
def proxy(database_url):
    """Its address is `proxy.url`."""
    direct = make_url(database_url)
    made = Proxy(f"{direct.query['host']}/.s.PGSQL.{direct.port or 5432}")
    through = direct.set(host="127.0.0.1", port=made.port, query={})
    made.url = through.render_as_string(hide_password=False)
    yield made
    made.close()
