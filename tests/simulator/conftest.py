"""One disk for every run of a session: the engine compiles each statement once."""

import pytest

from bot.simulator.campaign import Campaign
from bot.simulator.command import scratch


@pytest.fixture(scope="session")
def disk():
    with scratch() as found:
        yield found


@pytest.fixture(scope="session")
def campaign(disk):
    return Campaign(disk)
