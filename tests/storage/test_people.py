"""People are kept as Slack described them last."""

from dataclasses import replace

import pytest

from bot.domain.ids import TeamId, UserId
from bot.domain.people import Person
from tests.storage.examples import ANN, TEAM
from tests.storage.times import NOON, later

PERSON = Person(
    TEAM,
    ANN,
    "ann",
    NOON,
    real_name="Ann Żuk",
    email="Ann@Example.org",
    zone="Europe/Warsaw",
    locale="pl-PL",
    home_team="T1",
    is_admin=True,
)


@pytest.fixture
def save(store):
    return lambda *people: store.run_now(lambda tx: [tx.save_person(each) for each in people])


def look(store, user=ANN, team=TEAM):
    return store.run_now(lambda tx: tx.person(team, user))


def by_email(store, *emails):
    return store.run_now(lambda tx: tx.users_by_email(TEAM, emails))


def test_a_person_comes_back_as_stored(store, save):
    save(PERSON)

    assert look(store) == PERSON


def test_a_person_of_another_team_is_unknown(store, save):
    save(PERSON)

    assert look(store, team=TeamId("T2")) is None


def test_what_was_read_later_replaces_what_was_read_before(store, save):
    save(PERSON)
    save(replace(PERSON, deleted=True, refreshed_at=later(seconds=1)))

    assert look(store).deleted


def test_what_was_read_before_does_not_replace_what_was_read_later(store, save):
    save(replace(PERSON, deleted=True, refreshed_at=later(seconds=1)))
    save(PERSON)

    assert look(store).deleted


def test_a_person_is_found_by_email_whatever_the_case(store, save):
    save(replace(PERSON, email="Ann.ŻUK@Example.org"))

    assert by_email(store, "ann.żuk@example.ORG") == {"ann.żuk@example.org": ANN}


def test_an_email_of_two_people_names_nobody(store, save):
    save(PERSON, replace(PERSON, id=UserId("UBOB")))

    assert by_email(store, "ann@example.org") == {}


def test_who_has_left_is_not_found_by_email(store, save):
    save(replace(PERSON, deleted=True), replace(PERSON, id=UserId("UBOB")))

    assert by_email(store, "ann@example.org") == {"ann@example.org": "UBOB"}


def test_several_are_found_at_once(store, save):
    save(PERSON, replace(PERSON, id=UserId("UBOB"), email="bob@example.org"))

    found = by_email(store, "bob@example.org", "nobody@example.org", "ann@example.org")

    assert found == {"ann@example.org": ANN, "bob@example.org": "UBOB"}


def test_no_email_names_nobody(store, save):
    save(replace(PERSON, email=""))

    assert by_email(store, "") == {}


def test_the_people_of_a_team_are_told_in_order(store, save):
    save(replace(PERSON, id=UserId("UBOB")), PERSON, replace(PERSON, team=TeamId("T2")))

    assert [person.id for person in store.run_now(lambda tx: tx.people(TEAM))] == ["UANN", "UBOB"]
