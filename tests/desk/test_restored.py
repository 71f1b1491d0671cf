"""A restored database, however old, posts nothing that stands in Slack already, and loses nothing it knew."""

import copy
from collections import Counter
from datetime import timedelta

import pytest

from storage.backup import backup, restore
from storage.store import Store
from tests.desk.fakes import FakeWriter, PlainViews
from tests.desk.world import CASES, World


@pytest.fixture
def url(sqlite_url):
    return sqlite_url


def twice(slack):
    keys = Counter(said.key for channel in slack.channels.values() for said in channel if said.key)
    return {key for key, times in keys.items() if times > 1}


async def a_story(world):
    """A case from its post to its publication, with a pause after each step in which a backup may be taken."""
    await world.opened()
    yield
    for _ in range(8):
        await world.pass_time(milliseconds=1100)
        yield
    await world.approve()
    yield
    for _ in range(4):
        await world.pass_time(milliseconds=1100)
        yield
    await world.publish()
    yield
    await world.pass_time(minutes=5)


def restored(world, url, file, tmp_path):
    """Another bot on the restored copy; Slack stands as the last one left it."""
    ours = f"sqlite:///{tmp_path / 'restored' / file.name}"
    (tmp_path / "restored").mkdir(exist_ok=True)
    restore(ours, file, world.clock.now())
    clock = copy.deepcopy(world.clock)
    slack = copy.deepcopy(world.slack)
    slack.clock = clock
    return World(Store.open(ours), clock, slack, FakeWriter(), PlainViews())


async def test_nothing_is_posted_twice_whenever_the_backup_was_taken(world, url, tmp_path):
    backups = []
    async for _ in a_story(world):
        backups.append(tmp_path / f"{len(backups)}.db")
        backup(url, backups[-1])

    for file in backups:
        later = restored(world, url, file, tmp_path)
        there = len(later.slack.texts(CASES))
        await later.pass_time(minutes=10)

        assert twice(later.slack) == set(), file.name
        assert len(later.slack.texts(CASES)) >= there
        later.store.close()


async def test_what_was_never_posted_is_posted_after_the_settle_time(world, url, tmp_path):
    await world.opened()
    backup(url, tmp_path / "copy.db")

    later = restored(world, url, tmp_path / "copy.db", tmp_path)
    await later.pass_time(minutes=10)

    assert len(later.thread()) == 3
    assert twice(later.slack) == set()
    later.store.close()


async def test_cases_opened_after_the_restore_are_not_held_up(world, url, tmp_path):
    await world.opened()
    await world.pass_time(minutes=5)
    backup(url, tmp_path / "copy.db")
    later = restored(world, url, tmp_path / "copy.db", tmp_path)
    later.clock.at += timedelta(seconds=1)

    await later.opened(2)
    looked = later.slack.count("find")
    await later.pass_time(seconds=30)

    assert len(later.thread(2)) == 3
    assert later.slack.count("find") == looked
    later.store.close()
