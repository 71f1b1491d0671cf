"""A model server on a free port, a pause that takes no time, and the writers under test."""

import pytest

from bot.language import LangId
from bot.llm import ModelWriter
from bot.tokens import TokenMeter
from storage.schema import migrate
from storage.store import Store
from tests.llm.meters import PLENTY, StoppedClock
from tests.llm.server import ModelServer
from tests.prompts.cases import a_case

LANGUAGES = LangId()


class Pauses:
    """Remembers how long somebody wanted to wait, and does not."""

    def __init__(self):
        self.taken = []

    async def __call__(self, seconds):
        self.taken.append(seconds)


@pytest.fixture(scope="session")
def languages():
    return LANGUAGES


@pytest.fixture
def pauses():
    return Pauses()


@pytest.fixture
async def server():
    running = ModelServer()
    await running.start()
    yield running
    await running.stop()


@pytest.fixture
async def writer(server, pauses):
    made = ModelWriter(server.url, "-".join(["sk", "test"]), "some-model", LANGUAGES, 10.0, pauses)
    yield made
    await made.aclose()


@pytest.fixture
def clock():
    return StoppedClock()


@pytest.fixture(scope="session")
def migrated(tmp_path_factory):
    path = tmp_path_factory.mktemp("tokens") / "migrated.db"
    migrate(f"sqlite:///{path}")
    return path.read_bytes()


@pytest.fixture
def store(migrated, tmp_path):
    path = tmp_path / "amends.db"
    path.write_bytes(migrated)
    opened = Store.open(f"sqlite:///{path}")
    opened.run_now(lambda tx: tx.save_case(a_case()))
    yield opened
    opened.close()


@pytest.fixture
def metered(server, store, clock, languages, pauses):
    """A writer with these caps and prices."""

    def made(caps=PLENTY, prices=None, meter=None, **settings):
        kept = meter or TokenMeter(store, clock, caps, prices)
        return ModelWriter(server.url, "key", "some-model", languages, pause=pauses, meter=kept, **settings)

    return made
