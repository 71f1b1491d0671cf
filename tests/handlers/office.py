"""How admins change limits in the tests of the handlers."""

import json

from bot.domain.money import Currency
from handlers.views import names
from tests.handlers.conftest import ANN, OLGA, TEAM

PLN = Currency("PLN")


async def window(world, user=OLGA, person=ANN, money=""):
    await world.command(f"limits <@{person}> {money}".strip(), user=user)
    return world.slack.windows[-1]


def filled_in(view):
    """What stands in the window's inputs and menus."""
    elements = {b["block_id"]: b["element"] for b in view["blocks"] if b["type"] == "input"}
    return {
        block: e["initial_option"]["value"] if e["type"] == "static_select" else e.get("initial_value", "")
        for block, e in elements.items()
    }


async def change(world, user=OLGA, person=ANN, **values):
    """Send in the window as it stands, with these values in place of its own."""
    view = await window(world, user, person)
    return await send(world, view, user, **values)


async def send(world, view, user=OLGA, **values):
    return await world.submit(
        names.LIMITS_MODAL, view["private_metadata"], user=user, **{**filled_in(view), **values}
    )


async def choose(world, view, user=OLGA, **values):
    """Choose in one of the window's menus, with these values typed before; the window as it then stands."""
    state = {
        block: {names.INPUT: {"type": "plain_text_input", "value": text}}
        for block, text in {**filled_in(view), **values}.items()
    }
    inside = {"id": "V1", "private_metadata": view["private_metadata"], "state": {"values": state}}
    action = names.LIMITS_IN if names.CURRENCY in values else names.LIMITS_OF
    await world.click(action, user=user, channel="", view={**inside, "team_id": TEAM}, message=None)
    updated, shown = world.slack.updated[-1] if world.slack.updated else ("V1", view)
    assert updated == "V1"
    return shown


async def limits_of(world, person=ANN, money="EUR"):
    rules = await world.store.run(world.kit.policy)
    return next(a for a in rules.authorities if (a.person, a.currency) == (person, money))


async def decide(world, user, action=names.LIMIT_CONFIRM, number=1):
    await world.click(action, names.ref(number), user=user, channel=f"D{user}")
    await world.settle()


async def in_force(world, person=ANN, kind="gift"):
    rules = await world.store.run(world.kit.policy)
    return next(str(a.at_once(kind)) for a in rules.authorities if a.person == person)


def answered(response):
    return json.dumps(json.loads(response.body), ensure_ascii=False)


async def recorded(world):
    events = await world.store.run(lambda tx: tx.events_after(TEAM, 0, 500))
    return [event for event in events if event.type.startswith("Limit")]
