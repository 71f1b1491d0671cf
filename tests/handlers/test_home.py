"""The App Home shows each person what is theirs, and the way there."""

import json

from bot.domain.authority import GrantKind
from handlers.views import names
from tests.handlers.conftest import ANN, BEN, COLD


async def opened_home(world, user):
    await world.event({"type": "app_home_opened", "user": user, "tab": "home"})
    return json.dumps(world.slack.homes[user], ensure_ascii=False)


async def test_the_owner_sees_the_case_with_a_way_to_its_thread(drafted):
    told = await opened_home(drafted, ANN)

    assert "*Your open cases*" in told
    assert "https://ours.slack.com/archives/" in told


async def test_an_approver_sees_what_waits_for_them(drafted):
    told = await opened_home(drafted, BEN)

    assert "draft 1" in told


async def test_who_is_asked_for_a_grant_finds_it_there(drafted):
    ref = await drafted.ref()
    values = {names.KIND: GrantKind.GIFT, names.AMOUNT: "30", names.WHAT: "a cake", names.REASON: COLD}
    await drafted.submit(names.GOODWILL_MODAL, ref, **values)
    case = await drafted.case()

    told = await opened_home(drafted, case.grants[0].holder)

    assert "a cake" in told


async def test_the_messages_tab_shows_no_home(world):
    await world.event({"type": "app_home_opened", "user": ANN, "tab": "messages"})

    assert world.slack.homes == {}
