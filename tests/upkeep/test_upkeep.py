"""`amends backup`, `restore` and `failed`, as an admin types them."""

import asyncio
import json
import time

import pytest

from bot.__main__ import main
from bot.app import sole_user
from bot.demo.seed import POLICY, seeded
from bot.domain.effects import Kind, Say
from bot.domain.ids import CaseId, TeamId
from bot.jobs import new_job
from bot.sandbox.server import SandboxServer
from handlers import router
from storage.failed import FailedDelivery
from storage.schema import migrate
from storage.store import Store
from tests.e2e.process import bot_and_sandbox, posted_twice, until, with_text
from tests.storage.conftest import migrated_file, sqlite_url  # noqa: F401 - fixtures
from tests.storage.examples import case
from tests.storage.times import LEASE, NOON, later

MENTION = ("event", "app_mention")


@pytest.fixture
def url(sqlite_url, monkeypatch):  # noqa: F811 - the fixture imported above
    monkeypatch.setenv("DATABASE_URL", sqlite_url)
    return sqlite_url


def in_store(url, do):
    store = Store.open(url)
    try:
        return store.run_now(do)
    finally:
        store.close()


def keep(url, *failed):
    in_store(url, lambda tx: [tx.keep_failed(one) for one in failed])


def kept(url):
    return in_store(url, lambda tx: tx.every_failed_delivery())


@pytest.fixture
async def sandbox(monkeypatch, url):
    """A workspace to talk to, and the settings for it."""
    seed = seeded(time.time)
    seed.workspace.rate_limits = False
    async with SandboxServer(seed.workspace) as server:
        for name, value in settings_for(seed, server).items():
            monkeypatch.setenv(name, value)
        server.seed = seed
        yield server


def settings_for(seed, server):
    return {
        "SLACK_BOT_TOKEN": seed.app.bot_token,
        "SLACK_APP_TOKEN": seed.app.app_token,
        "SLACK_API_URL": server.api_url,
        "AMENDS_CASES_CHANNEL": seed.cases_channel,
        "AMENDS_POLICY": str(POLICY),
    }


def mention(seed, event_id="Ev1", cause="BrokenCommit: the disk is full"):
    """A delivery as the router keeps it; its message stands in the channel."""
    written = seed.workspace.post("U0ANIA", seed.cases_channel, "Look at this chair.")
    event = {
        "type": "app_mention",
        "user": "U0ANIA",
        "channel": seed.cases_channel,
        "ts": written.ts,
        "text": f"<@{seed.app.bot_user_id}> The chair broke after a week and nobody answers me.",
    }
    body = {
        "type": "event_callback",
        "team_id": seed.workspace.team_id,
        "event_id": event_id,
        "event_time": 1,
        "event": event,
    }
    return FailedDelivery(
        team=seed.workspace.team_id, at=NOON, kind=" ".join(MENTION), body=json.dumps(body), cause=cause
    )


async def amends(*arguments):
    return await asyncio.to_thread(main, arguments)


def cases(url, team):
    return in_store(url, lambda tx: [n for n in range(1, 9) if tx.look_case(CaseId(TeamId(team), n))])


def test_a_backup_and_back(url, tmp_path, capsys):
    copy = str(tmp_path / "copy.db")

    assert main(["backup", copy]) == 0
    assert main(["restore", copy]) == 2
    assert main(["restore", copy, "--replace"]) == 0

    told = capsys.readouterr()
    assert "saved in" in told.out
    assert "--replace" in told.err
    assert "kept as" in told.out


def test_nothing_is_restored_under_a_running_bot(url, tmp_path, capsys):
    main(["backup", str(tmp_path / "copy.db")])

    with sole_user(url):
        code = main(["restore", str(tmp_path / "copy.db"), "--replace"])

    assert code == 2
    assert "Stop it first" in capsys.readouterr().err


def test_on_postgresql_the_way_to_back_up_is_told(monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("DATABASE_URL", "postgresql+psycopg://nobody@localhost/none")

    assert main(["backup", str(tmp_path / "copy.db")]) == 2
    assert "pg_dump" in capsys.readouterr().err


def test_nothing_has_failed_at_first(url, capsys):
    assert main(["failed", "list"]) == 0
    assert "Nothing has failed" in capsys.readouterr().out


def test_what_failed_is_listed_with_its_cause_and_without_its_words(url, capsys):
    keep(
        url,
        FailedDelivery(team="T1", at=NOON, kind="event message", body='{"text": "secret"}', cause="KeyError: 'a'"),
    )

    assert main(["failed", "list"]) == 0
    told = capsys.readouterr().out
    assert "1\t2026-11-21 12:00:00 UTC\tevent message\tKeyError: 'a'" in told
    assert "secret" not in told


def test_the_list_warns_of_what_a_person_was_asked_to_do_again(url, capsys):
    kinds = ("event message", "view goodwill_modal", "job Say", "command /case", "action another")
    keep(url, *(FailedDelivery(team="T1", at=NOON, kind=kind, body="{}", cause="KeyError") for kind in kinds))

    main(["failed", "list"])
    assert "Careful with 2, 4, 5:" in capsys.readouterr().out


def test_the_list_warns_of_nothing_that_slack_or_the_bot_repeats(url, capsys):
    keep(url, FailedDelivery(team="T1", at=NOON, kind="event message", body="{}", cause="KeyError"))

    main(["failed", "list"])
    assert "Careful" not in capsys.readouterr().out


async def test_a_delivery_is_tried_again_as_if_it_came_now(sandbox, url, capsys):
    keep(url, mention(sandbox.seed))

    assert await amends("failed", "retry", "1") == 0

    assert kept(url) == []
    assert cases(url, sandbox.workspace.team_id) == [1]
    assert await amends("failed", "retry", "1") == 2
    assert "no failed delivery 1" in capsys.readouterr().err


async def test_what_was_kept_twice_is_done_once(sandbox, url):
    same = mention(sandbox.seed)
    keep(url, same, same)

    assert await amends("failed", "retry", "1") == 0
    assert await amends("failed", "retry", "2") == 0

    assert cases(url, sandbox.workspace.team_id) == [1]


async def test_what_fails_again_is_kept_once_with_the_later_cause(sandbox, url, monkeypatch, capsys):
    async def fails(body, kit):
        raise KeyError("still")

    monkeypatch.setitem(router.TABLE, MENTION, fails)
    keep(url, mention(sandbox.seed), mention(sandbox.seed, "Ev2"))

    assert await amends("failed", "retry", "1") == 2

    assert "failed again" in capsys.readouterr().err
    assert [(one.id, one.cause) for one in kept(url)] == [
        (2, "BrokenCommit: the disk is full"),
        (1, "KeyError: 'still'"),
    ]


async def test_a_delivery_of_another_workspace_is_not_tried_with_this_token(sandbox, url, capsys):
    other = mention(sandbox.seed)
    keep(url, FailedDelivery(team="TOTHER", at=NOON, kind=other.kind, body=other.body, cause="x"))

    assert await amends("failed", "retry", "1") == 2
    assert "TOTHER" in capsys.readouterr().err
    assert len(kept(url)) == 1


def test_a_delivery_that_was_cut_short_is_not_guessed_at(url, monkeypatch, capsys):
    keep(url, FailedDelivery(team="T1", at=NOON, kind="job say", body='{"case": ["T1"', cause="x"))

    assert main(["failed", "retry", "1"]) == 2
    assert "too large" in capsys.readouterr().err
    assert len(kept(url)) == 1


def test_without_settings_a_delivery_waits(url, monkeypatch, capsys):
    monkeypatch.delenv("SLACK_BOT_TOKEN", raising=False)
    keep(url, FailedDelivery(team="T1", at=NOON, kind="event message", body="{}", cause="x"))

    assert main(["failed", "retry", "1"]) == 2
    assert "settings" in capsys.readouterr().err


def test_a_job_that_was_set_aside_is_given_back_to_look_before_it_posts(url):
    in_store(url, lambda tx: tx.save_case(case()))
    job, _ = new_job(Say(CaseId(TeamId("T1"), 1), Kind.NOTE, "1"), TeamId("T1"), NOON, "CCASES")
    keep(url, FailedDelivery(team="T1", at=NOON, kind="job say", body=json.dumps(job.payload), cause="x"))

    assert main(["failed", "retry", "1"]) == 0

    (back,) = in_store(url, lambda tx: tx.claim_jobs(later(days=9999), LEASE, 9))
    assert (back.kind, back.queue, back.lane, back.key, back.payload) == (
        job.kind,
        job.queue,
        job.lane,
        job.key,
        job.payload,
    )
    assert back.tried_at is not None
    assert back.created_at < NOON
    assert kept(url) == []


def test_a_job_of_another_version_is_kept(url, capsys):
    keep(url, FailedDelivery(team="T1", at=NOON, kind="job dance", body="{}", cause="x"))

    assert main(["failed", "retry", "1"]) == 2
    assert "this version" in capsys.readouterr().err
    assert len(kept(url)) == 1


async def test_beside_a_running_bot_a_backup_is_taken_and_a_delivery_tried_again(tmp_path, monkeypatch):
    ours = f"sqlite:///{tmp_path / 'bot.db'}"
    migrate(ours)
    async with bot_and_sandbox(tmp_path, ours) as (seed, server, _):
        for name, value in (settings_for(seed, server) | {"DATABASE_URL": ours}).items():
            monkeypatch.setenv(name, value)
        in_store_beside = Store.open(ours)
        in_store_beside.run_now(lambda tx: tx.keep_failed(mention(seed)))
        in_store_beside.close()

        assert await amends("backup", str(tmp_path / "copy.db")) == 0
        assert await amends("failed", "retry", "1") == 0
        await until(lambda: with_text(seed, "draft 1"), "the bot goes on with it")

        assert posted_twice(seed) == {}
        assert await amends("restore", str(tmp_path / "copy.db"), "--replace") == 2
