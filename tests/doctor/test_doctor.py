"""What the doctor finds, what it advises, and that nothing makes it fail."""

import json
import sqlite3
from pathlib import Path

import pytest
import yaml

from bot.doctor import Check, State, diagnose, healthy, render
from bot.sandbox.server import SandboxServer
from bot.sandbox.workspace import Workspace
from bot.settings import Settings
from tests.doctor.conftest import ALL, NOW, user

ROOT = Path(__file__).parents[2]


def states(found):
    return {name: [check.state for check in checks] for name, checks in found.items()}


def only(found, name):
    (check,) = found[name]
    return check


async def test_a_sound_installation_has_nothing_but_ok(examine):
    found = await examine()

    assert {name: [str(s) for s in kept] for name, kept in states(found).items()} == {
        name: ["ok"]
        for name in [
            "settings",
            "policy",
            "playbook",
            "database",
            "bot token",
            "scopes",
            "clock",
            "app token",
            "cases channel",
            "people",
            "model",
        ]
    }


async def test_every_call_is_made_once(examine, fake):
    fake.answers = dict.fromkeys(fake.answers, 500)

    await examine()

    assert sorted(fake.paths()) == [
        "/api/apps.connections.open",
        "/api/auth.test",
        "/v1/chat/completions",
        "/v1/models",
    ]


async def test_each_token_goes_where_it_belongs(examine, fake):
    await examine()

    tokens = {path: token for path, _, token in fake.asked}
    assert tokens["/api/auth.test"] == "Bearer " + "-".join(["xoxb", "test"])
    assert tokens["/api/apps.connections.open"] == "Bearer " + "-".join(["xapp", "test"])
    assert tokens["/v1/models"] == "Bearer a-key"


async def test_bad_settings_are_told_and_nothing_else_is_tried(examine, fake):
    found = await examine(SLACK_BOT_TOKEN="", PORT="x")

    assert len(found["settings"]) == 2
    assert only(found, "everything else").state is State.SKIPPED
    assert fake.asked == []


async def test_odd_settings_are_warnings(examine):
    found = await examine(AMENDS_POLICI="x")

    assert states(found)["settings"] == [State.OK, State.WARNING]


async def test_no_policy_is_a_warning_that_says_what_holds(examine):
    found = await examine(AMENDS_POLICY="")

    assert only(found, "policy").state is State.WARNING
    assert "policy.example.yaml" in only(found, "policy").do
    assert only(found, "people").state is State.SKIPPED


async def test_every_mistake_of_the_policy_is_a_problem_with_its_line(examine, tmp_path):
    path = tmp_path / "wrong.yaml"
    path.write_text("zone: Nowhere\nlimits: 5\n", encoding="utf-8")

    found = await examine(AMENDS_POLICY=str(path))

    assert states(found)["policy"] == [State.PROBLEM, State.PROBLEM]
    assert "wrong.yaml, line 2: " in found["policy"][1].says
    assert only(found, "people").state is State.SKIPPED


@pytest.mark.parametrize(
    ("members", "part"),
    [
        ([], "nobody in the workspace"),
        ([user("U0BOB", "bob@example.com")], "nobody in the workspace"),
        ([user("U0ANN", "ann@example.com", deleted=True)], "nobody in the workspace"),
        ([user("U0ANN", "ann@example.com"), user("U0TWO", "Ann@Example.com")], "2 people share"),
        ([user("U0ANN", "ann@example.com", is_restricted=True)], "is a guest"),
        ([user("U0ANN", "ann@example.com", is_bot=True)], "is a bot"),
        ([user("U0ANN", "ann@example.com", is_stranger=True)], "of another workspace"),
    ],
)
async def test_an_approver_who_does_not_count_is_a_problem(examine, fake, members, part):
    fake.answers["/api/users.list"] = {"ok": True, "members": members}

    found = await examine()

    assert states(found)["people"] == [State.PROBLEM, State.PROBLEM]
    assert part in found["people"][0].says
    assert "No approver" in found["people"][1].says


async def test_addresses_that_slack_hides_are_told_from_people_who_are_not_there(examine, fake):
    fake.answers["/api/users.list"] = {"ok": True, "members": [user("U0ANN")]}

    found = await examine()

    assert "users:read.email" in found["people"][0].do


async def test_a_person_named_twice_is_a_warning(examine, tmp_path):
    path = tmp_path / "twice.yaml"
    path.write_text("approvers: [ann@example.com, U0ANN]\n", encoding="utf-8")

    found = await examine(AMENDS_POLICY=str(path))

    assert only(found, "people").state is State.WARNING


async def test_people_are_looked_for_on_every_page(examine, fake):
    first = {"ok": True, "members": [], "response_metadata": {"next_cursor": "more"}}
    last = fake.answers["/api/users.list"]
    fake.answers["/api/users.list"] = lambda _: last if fake.asked[-1][1].get("cursor") == "more" else first

    found = await examine()

    assert only(found, "people").state is State.OK


async def test_a_database_that_was_never_migrated_is_told(examine, tmp_path):
    found = await examine(DATABASE_URL=f"sqlite:///{tmp_path}/none.db")

    assert only(found, "database").state is State.PROBLEM
    assert "amends migrate" in only(found, "database").says


async def test_a_database_of_something_else_is_told(examine, tmp_path):
    with sqlite3.connect(tmp_path / "foreign.db") as foreign:
        foreign.execute("CREATE TABLE songs (title TEXT)")

    found = await examine(DATABASE_URL=f"sqlite:///{tmp_path}/foreign.db")

    assert only(found, "database").state is State.PROBLEM


async def test_a_database_in_memory_is_a_warning(examine):
    found = await examine(DATABASE_URL="sqlite://")

    assert only(found, "database").state is State.WARNING


async def test_a_server_that_is_not_there_is_told_without_its_password(examine):
    found = await examine(DATABASE_URL="postgresql+psycopg://me:hidden@127.0.0.1:1/amends")

    assert only(found, "database").state is State.PROBLEM
    assert "hidden" not in str(found)


async def test_the_trial_write_leaves_nothing_behind(examine, environ):
    await examine()

    path = environ["DATABASE_URL"].removeprefix("sqlite:///")
    with sqlite3.connect(path) as stored:
        assert stored.execute("SELECT count(*) FROM claim").fetchone() == (0,)


@pytest.mark.parametrize("error", ["invalid_auth", "account_inactive", "token_revoked", "something_new"])
async def test_a_token_that_slack_refuses_is_told_with_slacks_word(examine, fake, error):
    fake.answers["/api/auth.test"] = {"ok": False, "error": error}

    found = await examine()

    assert only(found, "bot token").state is State.PROBLEM
    assert error in only(found, "bot token").says
    assert only(found, "bot token").do
    assert only(found, "channel, people").state is State.SKIPPED


async def test_a_persons_token_is_no_bot_token(examine, fake):
    del fake.answers["/api/auth.test"]["bot_id"]

    assert only(await examine(), "bot token").state is State.PROBLEM


async def test_a_missing_scope_is_named(examine, fake):
    fake.headers["x-oauth-scopes"] = ALL.replace("im:write,", "")

    check = only(await examine(), "scopes")

    assert check.state is State.PROBLEM
    assert "im:write" in check.says
    assert "app.yaml" in check.do


async def test_a_scope_too_many_is_mentioned_and_no_problem(examine, fake):
    fake.headers["x-oauth-scopes"] = ALL + ", pins:write"

    check = only(await examine(), "scopes")

    assert check.state is State.OK
    assert "pins:write" in check.says


async def test_a_server_that_tells_no_scopes_is_not_held_against_it(examine, fake):
    del fake.headers["x-oauth-scopes"]

    assert only(await examine(), "scopes").state is State.SKIPPED


async def test_a_clock_that_is_off_is_a_warning(examine, fake):
    fake.headers["Date"] = "Fri, 15 Jan 2027 07:55:00 GMT"

    check = only(await examine(), "clock")

    assert check.state is State.WARNING
    assert "300 s ahead" in check.says


async def test_without_an_app_token_socket_mode_is_skipped(examine, fake):
    found = await examine(SLACK_APP_TOKEN="", SLACK_SIGNING_SECRET="".join(["ab", "cd"]) * 8)

    assert only(found, "app token").state is State.SKIPPED
    assert "/api/apps.connections.open" not in fake.paths()


@pytest.mark.parametrize("answer", [429, {"ok": False, "error": "ratelimited"}])
async def test_being_asked_to_wait_is_only_a_warning(examine, fake, answer):
    fake.answers["/api/apps.connections.open"] = answer

    assert only(await examine(), "app token").state is State.WARNING


@pytest.mark.parametrize(
    ("answer", "part"),
    [
        ({"ok": False, "error": "channel_not_found"}, "/invite"),
        ({"ok": True, "channel": {"name": "cases", "is_member": False}}, "/invite"),
        ({"ok": True, "channel": {"name": "cases"}}, "/invite"),
        ({"ok": True, "channel": {"name": "cases", "is_archived": True}}, "Unarchive"),
        ({"ok": False, "error": "missing_scope"}, "app.yaml"),
    ],
)
async def test_a_channel_the_bot_cannot_work_in_is_told(examine, fake, answer, part):
    fake.answers["/api/conversations.info"] = answer

    check = only(await examine(), "cases channel")

    assert check.state is State.PROBLEM
    assert part in check.do


async def test_a_brands_own_channel_is_looked_at_too(examine, fake, tmp_path):
    path = tmp_path / "brands.yaml"
    path.write_text("brands: [{id: one, name: One, channel: C0ONE}, {id: two, name: Two, channel: C0CASES}]\n")

    found = await examine(AMENDS_POLICY=str(path))

    assert [name for name in found if "channel" in name] == ["cases channel", "channel of one"]


async def test_without_a_key_the_model_is_not_asked(examine, fake):
    found = await examine(OPENAI_API_KEY="")

    assert only(found, "model").state is State.SKIPPED
    assert not [path for path in fake.paths() if path.startswith("/v1")]


async def test_a_server_without_a_list_of_models_is_asked_for_one_word(examine, fake):
    fake.answers["/v1/models"] = 404

    assert only(await examine(), "model").state is State.OK
    assert "/v1/chat/completions" in fake.paths()


@pytest.mark.parametrize(
    ("models", "completion", "part"),
    [
        (401, {}, "OPENAI_API_KEY"),
        (403, {}, "OPENAI_API_KEY"),
        (429, {}, "usage"),
        (404, 404, "OPENAI_BASE_URL"),
        (404, {"choices": []}, "AMENDS_MODEL"),
        (b"<html>", b"<html>", "OPENAI_BASE_URL"),
        ({"data": [{"id": "large"}]}, {}, "AMENDS_MODEL"),
    ],
)
async def test_a_model_that_cannot_be_asked_is_a_warning_for_templates_remain(
    examine, fake, models, completion, part
):
    fake.answers["/v1/models"], fake.answers["/v1/chat/completions"] = models, completion

    check = only(await examine(), "model")

    assert check.state is State.WARNING
    assert part in check.do


NONSENSE = [
    500,
    302,
    b"",
    b"<html>",
    b"[1]",
    b"5",
    b"\xff",
    b"[" * 100_000,
    {},
    {"ok": "yes"},
    {"ok": False},
    {"ok": False, "error": 5},
    {"ok": True},
    {"ok": True, "channel": 5, "members": 5, "team": 5, "data": 5, "choices": 5, "bot_id": 5},
    {"ok": True, "members": [5, {}, {"id": 5}, {"id": "U1", "profile": 5}], "response_metadata": 5},
    {"ok": True, "data": [5, {}], "choices": [5], "channel": {"name": 5, "is_member": 5}},
]


@pytest.mark.parametrize("nonsense", NONSENSE, ids=range(len(NONSENSE)))
async def test_no_answer_makes_the_doctor_fail(examine, fake, nonsense):
    fake.answers = {path: nonsense for path in fake.answers if path != "/api/auth.test"} | {
        "/api/auth.test": fake.answers["/api/auth.test"]
    }

    found = await examine()

    assert only(found, "bot token").state is State.OK
    assert only(found, "settings").state is State.OK


@pytest.mark.parametrize("nonsense", NONSENSE, ids=range(len(NONSENSE)))
async def test_nonsense_for_a_first_answer_is_a_problem_and_no_failure(examine, fake, nonsense):
    fake.answers["/api/auth.test"] = nonsense

    assert only(await examine(), "bot token").state is State.PROBLEM


@pytest.mark.parametrize("when", ["no time", "", "Fri, 99 Foo 2027", "\u0663"])
async def test_an_unreadable_time_is_skipped(examine, fake, when):
    fake.headers["Date"] = when

    assert only(await examine(), "clock").state is State.SKIPPED


async def test_silence_ends_at_the_deadline(examine, fake):
    fake.answers = dict.fromkeys(fake.answers)

    found = await examine(deadline=0.2)

    assert "did not answer within 0.2 s" in only(found, "bot token").says
    assert "did not answer" in only(found, "model").says


async def test_a_dead_network_is_told_and_raises_nothing(examine):
    found = await examine(SLACK_API_URL="http://127.0.0.1:1/api/", OPENAI_BASE_URL="http://127.0.0.1:1/v1")

    assert "cannot be reached" in only(found, "bot token").says
    assert only(found, "app token").state is State.PROBLEM
    assert only(found, "model").state is State.WARNING


async def test_no_finding_shows_a_secret(examine, fake, environ):
    fake.answers = {path: {"ok": False, "error": "invalid_auth"} for path in fake.answers}

    said = render([check for checks in (await examine()).values() for check in checks])

    assert not [name for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "OPENAI_API_KEY") if environ[name] in said]


async def test_the_sandbox_is_a_sound_workspace_to_the_doctor(environ, tmp_path):
    workspace = Workspace(lambda: float(NOW))
    app = workspace.install(yaml.safe_load((ROOT / "app.yaml").read_text(encoding="utf-8")))
    workspace.add_person("U0ANN", "ann", "Ann", email="ann@example.com")
    workspace.add_channel("C0CASES", "cases", members=["U0ANN", app.bot_user_id])
    async with SandboxServer(workspace) as server:
        environ |= {
            "SLACK_API_URL": server.api_url,
            "SLACK_BOT_TOKEN": app.bot_token,
            "SLACK_APP_TOKEN": app.app_token,
        }
        settings = Settings.read(environ)
        checks = await diagnose(settings, lambda: NOW)

    wrong = [check for check in checks if check.state not in (State.OK, State.SKIPPED)]
    assert [check for check in wrong if check.name != "clock"] == []


def test_only_a_problem_makes_an_installation_unfit():
    fit = [Check("a", State.OK, ""), Check("b", State.WARNING, ""), Check("c", State.SKIPPED, "")]

    assert healthy(fit)
    assert not healthy([*fit, Check("d", State.PROBLEM, "")])


def test_the_report_says_what_is_wrong_what_to_do_and_how_much():
    report = render([Check("a", State.OK, "Fine."), Check("longer", State.PROBLEM, "Bad.", "Mend it.")])

    assert report == (
        "ok       a       Fine.\nproblem  longer  Bad.\n                 → Mend it.\n\n1 ok, 1 problem."
    )


def test_an_empty_report_says_so():
    assert render([]) == "\nnothing checked."


async def test_a_manifest_that_did_not_come_along_skips_the_scopes(environ, tmp_path):
    (tmp_path / "app.yaml").write_text(json.dumps({"oauth_config": []}), encoding="utf-8")

    for manifest in (tmp_path / "none.yaml", tmp_path / "app.yaml"):
        checks = await diagnose(Settings.read(environ), lambda: NOW, manifest)

        assert [check.state for check in checks if check.name == "scopes"] == [State.SKIPPED]
