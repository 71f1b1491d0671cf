"""Who is in a user group, and since when."""

from bot.domain.ids import TeamId
from tests.storage.examples import TEAM
from tests.storage.times import NOON, later

SHOPS = "S0SHOPS"


def save(store, *users, at=NOON, group=SHOPS, team=TEAM):
    store.run_now(lambda tx: tx.save_group(team, group, users, at))


def members(store, at=None, team=TEAM):
    return store.run_now(lambda tx: tx.group_members(team, at))


def test_a_group_is_as_it_was_read_last(store):
    save(store, "UBEN", "UANN")
    save(store, "UBEN", "UCLEO", at=later(hours=1))

    assert members(store) == {SHOPS: ["UBEN", "UCLEO"]}


def test_who_came_later_was_not_in_it_before(store):
    save(store, "UBEN")
    save(store, "UBEN", "UCLEO", at=later(hours=1))

    assert members(store, NOON) == {SHOPS: ["UBEN"]}
    assert members(store, later(hours=1)) == {SHOPS: ["UBEN", "UCLEO"]}


def test_who_left_and_came_back_is_in_it_since_then(store):
    save(store, "UBEN")
    save(store, at=later(hours=1))
    save(store, "UBEN", at=later(hours=2))

    assert members(store, later(hours=1)) == {}
    assert members(store) == {SHOPS: ["UBEN"]}


def test_a_group_that_cannot_be_read_has_nobody_and_forgets_nobody(store):
    save(store, "UBEN", "UANN")
    save(store, "UBEN", group="S0LEADS")
    store.run_now(lambda tx: tx.hide_group(TEAM, SHOPS))
    hidden = members(store), members(store, NOON)
    save(store, "UBEN", "UCLEO", at=later(hours=1))

    assert hidden == ({"S0LEADS": ["UBEN"]}, {"S0LEADS": ["UBEN"]})
    assert members(store, NOON) == {"S0LEADS": ["UBEN"], SHOPS: ["UBEN"]}
    assert members(store)[SHOPS] == ["UBEN", "UCLEO"]


def test_groups_and_teams_are_apart(store):
    save(store, "UANN")
    save(store, "UBEN", group="S0LEADS")
    save(store, "UCLEO", team=TeamId("T2"))

    assert members(store) == {"S0LEADS": ["UBEN"], SHOPS: ["UANN"]}
