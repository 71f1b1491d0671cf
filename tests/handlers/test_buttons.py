"""Every button: what it does at once, which window it opens, and what is said when it cannot."""

import json
from datetime import timedelta

import pytest

from bot.domain.case import Status
from bot.ports import NotSent, Refused, Unknown
from bot.slack import read_person
from handlers import buttons, goodwill, limits, modals
from handlers.views import names
from tests.handlers.conftest import ANN, BEN, CASES, GUEST, OLGA
from tests.handlers.fakes import NOON

WINDOW_OF = {
    names.FACTS: names.FACTS_MODAL,
    names.GOODWILL: names.GOODWILL_MODAL,
    names.CLOSE: names.CLOSE_MODAL,
    names.AUTHOR_ANSWERED: names.ANSWERED_MODAL,
    names.NOT_A_COMPLAINT: names.DISMISS_MODAL,
    names.SAME_AS: names.SAME_MODAL,
    names.EDIT: names.EDIT_MODAL,
    names.REJECT: names.REJECT_MODAL,
    names.EXPLAIN_REJECTION: names.REJECT_MODAL,
    names.PUBLISHED: names.PUBLISH_MODAL,
    names.APPROVE_ANYWAY: names.OVERRIDE_MODAL,
}


def test_every_button_and_window_of_the_views_has_a_handler():
    own = {names.RETYPE_MODAL, names.HANDED_MODAL, names.TAKE_BACK_MODAL, names.OPEN_MODAL}
    assert {*buttons.BUTTONS, *goodwill.BUTTONS, *limits.BUTTONS} == names.BUTTONS
    submitted = {*modals.SUBMISSIONS, *goodwill.SUBMISSIONS, *limits.SUBMISSIONS}
    assert submitted == {*WINDOW_OF.values(), *own, names.LIMITS_MODAL}


@pytest.mark.parametrize("action", WINDOW_OF)
async def test_a_button_opens_its_window_at_once(drafted, action):
    response = await drafted.click(action, await drafted.ref(revision=1))

    assert response.status == 200
    assert drafted.slack.windows[-1]["callback_id"] == WINDOW_OF[action]
    assert names.read_ref(drafted.slack.windows[-1]["private_metadata"]).case == 1


@pytest.mark.parametrize(
    "error", [Refused("expired_trigger_id"), NotSent("ratelimited", 3.0), Unknown("TimeoutError")]
)
@pytest.mark.parametrize("action", [names.FACTS, names.EDIT])
async def test_a_window_that_did_not_open_is_told(drafted, action, error):
    drafted.slack.down["open_view"] = error
    response = await drafted.click(action, await drafted.ref(revision=1))

    assert response.status == 200
    assert "nothing was stored" in drafted.slack.told(ANN)[0]


@pytest.mark.parametrize("where", ["command", "home", "shortcut"])
async def test_the_empty_window_that_did_not_open_is_told_too(world, where):
    world.slack.down["open_view"] = Refused("expired_trigger_id")
    user = {"user": {"id": ANN}, "trigger_id": "old"}
    if where == "command":
        response = await world.command("open")
        told = [json.loads(response.body)["text"]]
    elif where == "home":
        action = {"action_id": names.OPEN_FROM_HOME, "action_ts": "1.0"}
        await world.deliver({"type": "block_actions", "view": {"type": "home"}, "actions": [action], **user})
        told = world.slack.told(ANN)
    else:
        await world.deliver({"type": "shortcut", "callback_id": names.OPEN_CASE_GLOBAL, **user})
        told = world.slack.told(ANN)

    assert len(told) == 1
    assert "nothing was stored" in told[0]


async def test_the_case_of_a_shortcut_is_told_where_its_window_did_not_open(world):
    world.slack.down["open_view"] = Refused("expired_trigger_id")
    world.slack.absent.add("C9")
    await world.shortcut({"type": "message", "user": OLGA, "text": "Cold coffee", "ts": "7.0"}, channel="C9")

    assert [(where, "#1" in text) for where, _, text, _ in world.slack.whispers] == [(f"D{ANN}", True)]


async def test_a_button_about_a_case_that_is_not_there_says_so(drafted):
    await drafted.click(names.FACTS, names.ref(99))

    assert "99" in drafted.slack.told(ANN)[0]
    assert drafted.slack.windows == []


@pytest.mark.parametrize("action", sorted(names.BUTTONS - {names.OPEN_FROM_HOME, names.LINK}))
async def test_a_value_that_is_none_of_ours_does_nothing(drafted, action):
    values = ["", "{", "[]", '{"c":"1"}', '{"c":-1}', '{"c":true}', "x" * 300]
    statuses = [(await drafted.click(action, value)).status for value in values]

    assert set(statuses) == {200}
    assert (drafted.slack.windows, drafted.slack.whispers, await drafted.failed()) == ([], [], [])


async def test_the_approve_button_approves_exactly_the_text_it_stands_under(drafted):
    await drafted.click(names.APPROVE, await drafted.ref(revision=1), user=BEN)
    await drafted.settle()

    assert (await drafted.case()).approval.revision == 1


async def test_the_approve_button_under_another_text_counts_for_nothing(drafted):
    await drafted.click(names.APPROVE, names.ref(1, revision=1, digest="0" * 16), user=BEN)
    await drafted.settle()

    assert (await drafted.case()).approval is None
    assert "not the one you saw" in drafted.slack.told(BEN)[0]


async def test_the_withdraw_button_takes_the_approval_back(drafted):
    await drafted.click(names.APPROVE, await drafted.ref(revision=1), user=BEN)
    await drafted.settle()
    await drafted.click(names.WITHDRAW, await drafted.ref(revision=1), user=ANN)
    await drafted.settle()

    assert (await drafted.case()).status is Status.DRAFTED


async def test_the_same_click_delivered_again_is_one(drafted):
    action = {"actions": [{"action_id": names.ANOTHER, "value": await drafted.ref(revision=1), "action_ts": "5.0"}]}
    for _ in range(2):
        await drafted.click(names.ANOTHER, **action)
        await drafted.settle()

    assert len((await drafted.case()).revisions) == 2
    assert drafted.slack.whispers == []


async def test_the_case_is_taken_by_who_presses_take(drafted):
    await drafted.click(names.TAKE, await drafted.ref(), user=OLGA)
    await drafted.settle()

    assert (await drafted.case()).owner == OLGA


async def test_a_guest_cannot_take_a_case_and_is_told(drafted):
    await drafted.click(names.TAKE, await drafted.ref(), user=GUEST)
    await drafted.settle()

    assert (await drafted.case()).owner == ANN
    assert "full members" in drafted.slack.told(GUEST)[0]


@pytest.mark.parametrize(
    ("choice", "until"),
    [(names.ONE_HOUR, "2026-11-02T13"), (names.FOUR_HOURS, "2026-11-02T16"), (names.TOMORROW, "2026-11-03T09")],
)
async def test_the_menu_of_a_reminder_puts_it_off(opened, choice, until):
    option = {"value": f"{choice}:{await opened.ref()}"}
    menu = {"action_id": names.SNOOZE, "type": "static_select", "selected_option": option, "action_ts": "5.0"}
    await opened.click(names.SNOOZE, actions=[menu])

    assert (await opened.case()).snoozed_until.isoformat().startswith(until)


async def test_a_refusal_is_told_in_the_thread_the_button_stands_in(drafted):
    await drafted.click(names.REOPEN, await drafted.ref(), thread_ts="1.000100")

    (where, user, text, thread) = drafted.slack.whispers[0]
    assert (where, user, thread) == (CASES, ANN, "1.000100")
    assert "not possible now" in text


async def test_a_closed_case_is_opened_again_by_its_button(opened):
    await opened.submit(names.DISMISS_MODAL, await opened.ref(), reason="A joke")
    await opened.click(names.REOPEN, await opened.ref())

    assert (await opened.case()).status is Status.OPEN


async def test_a_button_that_only_leads_somewhere_is_acknowledged(drafted):
    response = await drafted.click(names.LINK, "")

    assert response.status == 200


async def test_the_home_tab_shows_what_one_owns(opened):
    await opened.event({"type": "app_home_opened", "user": ANN, "tab": "home"})

    assert "#1" in json.dumps(opened.slack.homes[ANN])


async def test_the_messages_tab_is_no_home(opened):
    await opened.event({"type": "app_home_opened", "user": ANN, "tab": "messages"})

    assert opened.slack.homes == {}


@pytest.mark.parametrize("kind", ["user_change", "team_join"])
async def test_who_changes_is_known_at_once(world, kind):
    await world.event({"type": kind, "user": {"id": "UNEW", "name": "new", "deleted": True, "team_id": "T1"}})

    person = await world.store.run(lambda tx: tx.person("T1", "UNEW"))
    assert (person.name, person.deleted) == ("new", True)


async def test_a_change_that_is_delivered_late_does_not_hide_what_came_after_it(world):
    user = {"id": "UNEW", "name": "new", "team_id": "T1"}
    moment = int(NOON.timestamp())
    await world.event({"type": "user_change", "user": {**user, "deleted": True}}, event_time=moment - 60)
    await world.event({"type": "user_change", "user": user}, event_time=moment - 300)

    person = await world.store.run(lambda tx: tx.person("T1", "UNEW"))
    assert (person.deleted, person.refreshed_at) == (True, NOON - timedelta(seconds=59))


async def test_a_change_counts_that_came_in_the_second_in_which_people_were_read(world):
    user, moment = {"id": "UNEW", "name": "new", "team_id": "T1"}, NOON - timedelta(seconds=9.7)
    await world.store.run(lambda tx: tx.save_person(read_person("T1", user, moment)))
    await world.event({"type": "user_change", "user": {**user, "deleted": True}}, event_time=int(moment.timestamp()))

    assert (await world.store.run(lambda tx: tx.person("T1", "UNEW"))).deleted
