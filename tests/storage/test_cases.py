"""Cases are stored whole, found again, and never overwritten unseen."""

import asyncio
from dataclasses import replace

import pytest
from sqlalchemy import update

from bot.domain.authority import Form, GrantKind, GrantTerms
from bot.domain.case import (
    Approval,
    Closing,
    Draft,
    Grant,
    GrantState,
    Handed,
    Outcome,
    Published,
    Revision,
    Status,
    TakenBack,
    Via,
)
from bot.domain.hindsight import History
from bot.domain.ids import BrandId, CaseId, TeamId, UserId
from bot.domain.money import Percent
from bot.domain.post import Post, Round, customer_of, likeness
from bot.domain.understanding import Facts, Grievance, Maker, Severity, Understanding
from storage.errors import StaleCase, Violation
from storage.messages import Message
from storage.tables import CASE
from tests.storage.examples import ANN, COFFEE, NOVEMBER, TEAM, case, eur
from tests.storage.times import NOON, later

ASKED = GrantState.ASKED


@pytest.fixture
def save(store):
    return lambda *cases: store.run_now(lambda tx: [tx.save_case(each) for each in cases])


def change(store, case_id, **changes):
    def load_and_save(tx):
        tx.save_case(replace(tx.case(case_id), **changes))

    store.run_now(load_and_save)


def rich_case():
    """A case with something in every corner."""
    return case(
        status=Status.CLOSED,
        similar=(3, 5),
        understanding=Understanding(
            "pl", Severity.SIGNIFICANT, Maker.MODEL, (Grievance("cold", "zimna"),), questions=("When?",)
        ),
        facts=Facts(confirmed=("The heater broke.",), deadline=later(days=2), language="pl"),
        revisions=(Revision(1, 1, Draft("Przepraszamy.", "pl", Maker.MODEL, certainty=0.93), "a" * 64, NOON),),
        approvals=(Approval(1, "a" * 64, ANN, NOON, Via.EMOJI),),
        grants=(
            Grant(
                1,
                GrantTerms(GrantKind.GIFT, amount=eur(1500), what="a cake"),
                ANN,
                NOON,
                NOVEMBER,
                ANN,
                GrantState.SPENT,
                customer="c" * 64,
                asked=(ANN,),
                yes=(ANN,),
                part_of="3-1",
                handed=Handed(ANN, later(hours=1), "by post"),
                cover="over_grant",
                history=History(2, (eur(500),)),
                policy="v1",
            ),
            Grant(
                2,
                GrantTerms(GrantKind.DISCOUNT_PERCENT, percent=Percent(1050), base=eur(9900)),
                ANN,
                NOON,
                NOVEMBER,
                ANN,
                GrantState.REVERSED,
                back=TakenBack(ANN, later(days=1), "the customer returned it"),
            ),
            Grant(3, GrantTerms("class", amount=eur(1), what="x", added=Form.THING), ANN, NOON, NOVEMBER, ANN, ASKED),
        ),
        published=(Published(1, ANN, later(hours=1), "https://example.org/1"),),
        closing=Closing(Outcome.SATISFIED, ANN, later(hours=2), cause="product"),
    )


def test_a_case_comes_back_as_it_was_stored(store, save):
    save(rich_case())

    assert store.run_now(lambda tx: tx.look_case(CaseId(TEAM, 1))) == rich_case()
    assert store.run_now(lambda tx: tx.case(CaseId(TEAM, 1))) == rich_case()


def test_a_case_of_another_team_is_not_seen(store, save):
    save(case())

    assert store.run_now(lambda tx: tx.look_case(CaseId(TeamId("T2"), 1))) is None
    assert store.run_now(lambda tx: tx.case(CaseId(TeamId("T2"), 1))) is None


def test_a_loaded_case_can_be_stored_again_and_again(store, save):
    save(case())

    def work(tx):
        tx.save_case(replace(tx.case(CaseId(TEAM, 1)), reminders=1))
        tx.save_case(replace(tx.case(CaseId(TEAM, 1)), reminders=2))

    store.run_now(work)

    assert store.run_now(lambda tx: tx.look_case(CaseId(TEAM, 1))).reminders == 2


def test_a_case_that_was_not_loaded_here_cannot_be_overwritten(store, save):
    save(case())

    with pytest.raises(StaleCase, match="#1"):
        save(case(reminders=7))

    assert store.run_now(lambda tx: tx.look_case(CaseId(TEAM, 1))).reminders == 0


def test_a_case_that_changed_after_it_was_loaded_is_not_overwritten(store, save):
    save(case())

    def work(tx):
        loaded = tx.case(CaseId(TEAM, 1))
        tx._execute(update(CASE).values(version=CASE.c.version + 1))
        tx.save_case(replace(loaded, reminders=7))

    with pytest.raises(StaleCase):
        store.run_now(work)


async def test_changes_made_at_once_are_all_kept(store, save):
    save(case())

    def remind(tx):
        loaded = tx.case(CaseId(TEAM, 1))
        tx.save_case(replace(loaded, reminders=loaded.reminders + 1))

    await asyncio.gather(*(store.run(remind) for _ in range(20)))

    assert store.run_now(lambda tx: tx.look_case(CaseId(TEAM, 1))).reminders == 20


def test_the_first_case_has_number_one(store):
    assert store.run_now(lambda tx: tx.next_number(TEAM)) == 1


def test_asking_for_a_number_uses_none_up(store):
    store.run_now(lambda tx: tx.next_number(TEAM))

    assert store.run_now(lambda tx: tx.next_number(TEAM)) == 1


def test_storing_a_case_uses_its_number_up(store, save):
    save(case(number=1), case(number=2))

    assert store.run_now(lambda tx: tx.next_number(TEAM)) == 3


def test_changing_an_old_case_leaves_the_next_number_alone(store, save):
    save(case(number=1), case(number=2))
    change(store, CaseId(TEAM, 1), reminders=1)

    assert store.run_now(lambda tx: tx.next_number(TEAM)) == 3


def test_every_team_counts_for_itself(store, save):
    save(case(number=1), case(number=2))

    assert store.run_now(lambda tx: tx.next_number(TeamId("T2"))) == 1


def test_naming_a_team_keeps_its_count(store, save):
    save(case(number=1))
    store.run_now(lambda tx: tx.save_team(TEAM, "Café"))

    assert store.run_now(lambda tx: tx.next_number(TEAM)) == 2


async def test_cases_opened_at_once_get_different_numbers(store):
    def open_case(tx):
        number = tx.next_number(TEAM)
        tx.save_case(case(number=number))
        return number

    numbers = await asyncio.gather(*(store.run(open_case) for _ in range(20)))

    assert sorted(numbers) == list(range(1, 21))


def test_a_post_leads_to_its_case_by_any_of_its_keys(store, save):
    save(case(number=1), case(number=2))
    store.run_now(lambda tx: tx.add_sources(CaseId(TEAM, 2), ["C1:9.0", "https://example.org/1"]))

    assert store.run_now(lambda tx: tx.case_by_source(TEAM, ["other", "https://example.org/1"])) == CaseId(TEAM, 2)


def test_an_unknown_post_leads_nowhere(store):
    assert store.run_now(lambda tx: tx.case_by_source(TEAM, ["C1:9.0"])) is None
    assert store.run_now(lambda tx: tx.case_by_source(TEAM, [])) is None


def test_a_post_of_another_team_leads_nowhere(store, save):
    save(case())
    store.run_now(lambda tx: tx.add_sources(CaseId(TEAM, 1), ["C1:9.0"]))

    assert store.run_now(lambda tx: tx.case_by_source(TeamId("T2"), ["C1:9.0"])) is None


def test_a_key_stays_with_the_case_it_led_to_first(store, save):
    save(case(number=1), case(number=2))
    store.run_now(lambda tx: tx.add_sources(CaseId(TEAM, 1), ["C1:9.0"]))
    store.run_now(lambda tx: tx.add_sources(CaseId(TEAM, 2), ["C1:9.0"]))

    assert store.run_now(lambda tx: tx.case_by_source(TEAM, ["C1:9.0"])) == CaseId(TEAM, 1)


def test_a_key_cannot_lead_to_a_case_that_does_not_exist(store):
    with pytest.raises(Violation):
        store.run_now(lambda tx: tx.add_sources(CaseId(TEAM, 1), ["C1:9.0"]))


def open_numbers(store, *args, **kwargs):
    return [line.id.number for line in store.run_now(lambda tx: tx.open_cases(TEAM, *args, **kwargs))]


def closed(number):
    return case(number=number, status=Status.CLOSED, closing=Closing(Outcome.ANSWERED, ANN, NOON))


def test_the_list_holds_what_is_open_oldest_first(store, save):
    save(case(number=3), closed(number=2), case(number=1), case(number=4, team=TeamId("T2")))

    assert open_numbers(store) == [1, 3]


def test_the_list_can_be_of_one_owner(store, save):
    save(case(number=1), case(number=2, owner=UserId("UBOB")), case(number=3, owner=None))

    assert open_numbers(store, UserId("UBOB")) == [2]


def test_the_list_comes_in_pages(store, save):
    save(*(case(number=n) for n in range(1, 6)))

    assert open_numbers(store, limit=2, offset=2) == [3, 4]


def test_the_list_shows_what_a_line_needs(store, save):
    save(rich_case(), case(number=2))

    [line] = store.run_now(lambda tx: tx.open_cases(TEAM))

    assert (line.id, line.status, line.owner, line.language, line.severity, line.opened_at, line.thread_ts) == (
        CaseId(TEAM, 2),
        Status.OPEN,
        ANN,
        "und",
        Severity.MINOR,
        NOON,
        "2.0",
    )


def test_open_cases_are_counted(store, save):
    save(case(number=1), case(number=2, owner=None), closed(number=3))

    assert store.run_now(lambda tx: tx.open_case_count(TEAM)) == 2
    assert store.run_now(lambda tx: tx.open_case_count(TEAM, ANN)) == 1
    assert store.run_now(lambda tx: tx.case_counts(TEAM))[Status.CLOSED] == 1


def test_posts_that_read_alike_are_similar(store, save):
    save(case(number=1), case(number=2, text="Something else."), case(number=3, text=COFFEE.upper()))

    assert store.run_now(lambda tx: tx.similar(TEAM, likeness(COFFEE))) == [3, 1]


def test_a_case_is_known_to_exist(store, save):
    save(case())

    assert store.run_now(lambda tx: (tx.case_exists(CaseId(TEAM, 1)), tx.case_exists(CaseId(TEAM, 2)))) == (
        True,
        False,
    )


def test_a_thread_under_a_persons_message_belongs_to_its_case(store, save):
    save(case(number=7, thread_ts="7.0"))

    assert store.run_now(lambda tx: tx.case_in_thread(TEAM, "CCASES", "7.0")) == CaseId(TEAM, 7)
    assert store.run_now(lambda tx: tx.case_in_thread(TEAM, "CCASES", "8.0")) is None


def test_a_thread_under_the_bots_card_belongs_to_its_case(store, save):
    save(case(number=7, thread_ts=None))
    card = Message(
        team=TEAM, name="card:7:0", kind="card", ref="0", channel="CCASES", ts="9.0", posted_at=NOON, case_number=7
    )
    store.run_now(lambda tx: tx.save_message(card))

    assert store.run_now(lambda tx: tx.case_in_thread(TEAM, "CCASES", "9.0")) == CaseId(TEAM, 7)


def test_texts_are_found_by_digest_until_they_are_erased(store, save):
    save(case())
    key = store.run_now(lambda tx: tx.save_text(CaseId(TEAM, 1), COFFEE, NOON))

    assert store.run_now(lambda tx: tx.text(TEAM, key)) == COFFEE
    assert store.run_now(lambda tx: tx.erase_texts(CaseId(TEAM, 1))) == 1
    assert store.run_now(lambda tx: tx.text(TEAM, key)) is None


def test_what_no_database_can_hold_is_shown_in_its_place(store, save):
    save(case(text="a\x00b\ud800c", brand=BrandId("x\x00")))

    stored = store.run_now(lambda tx: tx.look_case(CaseId(TEAM, 1)))

    assert (stored.post.text, stored.brand) == ("a⟦U+0000⟧b⟦U+D800⟧c", "x⟦U+0000⟧")


def test_a_customers_other_cases_are_counted(store, save):
    save(
        case(1), case(2), case(3, rounds=(Round(1, Post("Cold.", author="Olek"), NOON),)), case(1, team=TeamId("T2"))
    )
    key = customer_of(case().post)

    assert store.run_now(lambda tx: tx.cases_of_customer(TEAM, key, but=1)) == 1
    assert store.run_now(lambda tx: tx.cases_of_customer(TEAM, key, but=9)) == 2
