"""A model server on a free port, a pause that takes no time, and the writers under test."""

import pytest

from bot.language import LangId
from bot.llm import ModelWriter
from tests.llm.server import ModelServer

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
