"""Two bots on one PostgreSQL: they share the work, and the death of either changes nothing that a person sees."""

import asyncio

import pytest

from bot.demo.story import polish
from tests.e2e.process import ours, posted_twice, until
from tests.e2e.replicas import two_bots
from tests.e2e.test_kill import Holding

THE_STORY = [
    "Case #1: closed",
    "Case #1: the post",
    "Case #1: draft 1",
    "Case #1: draft 2",
    "Case #1: the text of the",
    "#1: 🔗 The link to the pu",
    "Case #1 is closed",
]


@pytest.fixture
def database_url(postgresql):
    name = postgresql.create()
    yield postgresql.url(name)
    postgresql.drop(name)


def told(seed):
    """What the thread says, by the beginning of each message."""
    return [str(m.body.get("text"))[:24] for m in ours(seed)]


async def test_two_bots_share_the_deliveries_and_tell_the_story_once(tmp_path, database_url):
    async with two_bots(tmp_path, database_url) as pair:
        await polish(pair.stage)

        assert told(pair.seed) == THE_STORY
        assert posted_twice(pair.seed) == {}
        given = pair.server.sockets.given()
        assert sum(given[:2]) > 0
        assert sum(given[2:]) > 0


@pytest.mark.parametrize(
    ("who", "moment", "nth"),
    [(0, "hold_after_accept", 2), (1, "hold_before_accept", 4)],
    ids=["the first, a post was taken", "the second, a draft was not"],
)
async def test_a_kill_of_either_in_the_middle_of_the_story_changes_nothing(tmp_path, database_url, who, moment, nth):
    async with two_bots(tmp_path, database_url) as pair:
        held = Holding(pair.server, moment, nth)
        story = asyncio.create_task(polish(pair.stage))
        # A click whose answer is cut off is reported to the person by Slack, and by nobody else.
        await until(lambda: held.holds() and pair.seed.workspace.settled(), f"message {nth} is held")

        await pair.bots[who].kill()
        pair.server.release()
        await story

        assert told(pair.seed) == THE_STORY
        assert posted_twice(pair.seed) == {}
