"""Limits changed in Slack: by admins, raised only with another admin's yes, and told to whom they concern."""

import json
from dataclasses import replace

import pytest

from bot.domain.authority import Span
from bot.domain.case import GrantState
from bot.domain.money import Money, MoneyError, Percent
from bot.ports import Unknown
from handlers.views import names
from handlers.views.refusals import money_error, nothing_stored
from handlers.views.trouble import group_trouble
from handlers.views.words import LANGUAGES
from tests.handlers.conftest import ADAM, ANN, BEN, EVA, OLGA, POLICY, TEN, authority, somebody, with_rules
from tests.handlers.goodwill import offer, said
from tests.handlers.office import (
    PLN,
    answered,
    change,
    decide,
    in_force,
    recorded,
    send,
    window,
)
from tests.handlers.test_modals import errors
from tests.views.slack_limits import texts


async def test_an_admin_changes_limits_in_a_window(office):
    response = await office.command("limits @uann", user=OLGA)

    assert response.body == ""
    assert office.slack.windows[-1]["callback_id"] == names.LIMITS_MODAL
    assert names.read_editing(office.slack.windows[-1]["private_metadata"]).person == ANN


async def test_when_the_window_does_not_open_the_limits_are_told_all_the_same(office):
    office.slack.down["open_view"] = Unknown("timeout")

    assert f"What <@{ANN}> may give" in answered(await office.command("limits @uann", user=OLGA))


async def test_a_lowered_limit_holds_at_once_and_both_are_told(office):
    response = await change(office, most_gift="5")
    await office.settle()

    assert "hold from now on" in answered(response)
    assert await in_force(office) == "5.00 EUR"
    assert "lowered the limits" in said(office, f"D{ANN}")
    assert "lowered the limits" in said(office, f"D{OLGA}")
    assert said(office, f"D{ADAM}") == ""


async def test_a_raised_limit_waits_and_every_other_admin_is_asked(office):
    response = await change(office, most_gift="15")
    await office.settle()

    assert "another admin must say yes" in answered(response)
    assert await in_force(office) == "10.00 EUR"
    assert all("Do you confirm" in said(office, f"D{admin}") for admin in (ADAM, EVA))
    assert all(said(office, f"D{user}") == "" for user in (OLGA, ANN))


async def test_a_confirmed_raise_holds_and_is_told(office):
    await change(office, most_gift="15")
    await decide(office, ADAM)

    assert await in_force(office) == "15.00 EUR"
    assert all("confirmed the new limits" in said(office, f"D{user}") for user in (OLGA, ANN))
    assert any("Confirmed" in text for text in office.slack.told(ADAM))


async def test_a_raise_that_is_turned_down_changes_nothing_and_is_told(office):
    await change(office, most_gift="15")
    await decide(office, ADAM, names.LIMIT_TURN_DOWN)
    await decide(office, EVA)

    assert await in_force(office) == "10.00 EUR"
    assert all("turned down" in said(office, f"D{user}") for user in (OLGA, ANN))
    assert any("decided already" in text for text in office.slack.told(EVA))


@pytest.mark.parametrize("user", [OLGA, ANN, BEN])
async def test_nobody_else_confirms_a_raise(office, user):
    """Not who proposed it, nor whose limits they are, nor who is no admin."""
    await change(office, most_gift="15")
    await decide(office, user)

    assert await in_force(office) == "10.00 EUR"
    assert len(office.slack.told(user)) == 1


async def test_an_admin_confirms_no_limits_of_their_own(office):
    with_rules(office, authorities=(*office.policy.authorities, authority(ADAM, 0, Percent(0), TEN)))
    await change(office, person=ADAM, most_gift="15")
    await decide(office, ADAM)

    assert await in_force(office, ADAM) == "10.00 EUR"
    assert "Do you confirm" not in said(office, f"D{ADAM}")


async def test_who_is_an_admin_no_longer_decides_nothing(office):
    await change(office, most_gift="15")
    office.slack.people[ADAM] = somebody(ADAM)
    await decide(office, ADAM)

    assert await in_force(office) == "10.00 EUR"


async def test_while_slack_does_not_say_who_it_is_nothing_is_decided_or_changed(office):
    await change(office, most_gift="15")
    office.slack.down["person"] = Unknown("timeout")
    office.clock.move(minutes=5)
    await decide(office, ADAM)
    response = await change(office, most_gift="5")

    assert await in_force(office) == "10.00 EUR"
    assert office.slack.told(ADAM) == [nothing_stored("en")]
    assert nothing_stored("en") in errors(response).values()


async def test_a_raise_that_was_overtaken_by_a_lowering_is_not_confirmed(office):
    await change(office, most_gift="15")
    await change(office, user=ADAM, most_gift="5")
    await decide(office, EVA)

    assert await in_force(office) == "5.00 EUR"
    assert "No change of limits" in answered(await office.command("limits pending", user=EVA))


async def test_without_another_admin_the_raise_waits_and_says_so(office):
    for user in (ADAM, EVA):
        gone = somebody(user, deleted=True)
        await office.store.run(lambda tx, gone=gone: tx.save_person(gone))

    assert "no other admin" in answered(await change(office, most_gift="15"))


async def test_the_same_window_sent_twice_changes_limits_once(office):
    about = (await window(office))["private_metadata"]
    for _ in range(2):
        response = await office.submit(names.LIMITS_MODAL, about, user=OLGA, view="V7", most_gift="5")
    await office.settle()

    assert "hold from now on" in answered(response)
    assert len(await recorded(office)) == 1
    assert len(office.slack.threads(f"D{ANN}")) == 1


async def test_every_decision_about_limits_is_in_the_chain_with_ids_and_amounts_alone(office):
    await change(office, most_gift="15")
    await decide(office, ADAM)
    await change(office, most_gift="20")
    await decide(office, EVA, names.LIMIT_TURN_DOWN, number=2)

    found = await recorded(office)

    assert [(event.type, event.by) for event in found] == [
        ("LimitProposed", OLGA),
        ("LimitConfirmed", ADAM),
        ("LimitProposed", OLGA),
        ("LimitTurnedDown", EVA),
    ]
    assert found[0].detail["per_grant"]["gift"] == "15.00 EUR"
    assert found[0].detail["person"] == ANN


@pytest.mark.parametrize(
    ("typed", "error"),
    [("-1", MoneyError.NEGATIVE), ("٢٠", MoneyError.FOREIGN_DIGITS), ("1.005", MoneyError.AMBIGUOUS)],
)
@pytest.mark.parametrize("block", ["most_gift", "span_month"])
async def test_an_amount_that_is_none_is_refused_at_its_input(office, block, typed, error):
    response = await change(office, **{block: typed})

    assert errors(response) == {block: money_error(error, "en")}
    assert await in_force(office) == "10.00 EUR"


async def test_an_amount_in_another_currency_is_refused_at_its_input(office):
    response = await change(office, most_gift="5 PLN")

    assert set(errors(response)) == {"most_gift"}
    assert "EUR" in errors(response)["most_gift"]


async def test_a_percentage_is_read_as_one(office):
    assert "hold from now on" in answered(await change(office, most_discount_percent="1,5"))
    assert await in_force(office, kind="discount_percent") == "1.5%"
    assert set(errors(await change(office, most_discount_percent="101"))) == {"most_discount_percent"}


async def test_zero_and_nothing_take_a_limit_away(office):
    await change(office, most_gift="0", most_refund="")

    assert await in_force(office) == await in_force(office, kind="refund") == "None"


async def test_a_case_gets_no_more_than_one_grant_unless_it_is_said(office):
    await change(office, most_gift="5", most_refund="", most_discount_amount="", span_case="", span_customer="")

    rules = await office.store.run(office.kit.policy)
    ann = next(a for a in rules.authorities if a.person == ANN)
    assert ann.bound(Span.CASE) == ann.bound(Span.CUSTOMER) == Money(500, ann.currency)


async def test_unchanged_limits_are_no_change(office):
    assert "in force already" in next(iter(errors(await change(office)).values()))


async def test_what_is_lowered_beside_a_raise_holds_at_once_and_the_admin_reads_so(office):
    response = await change(office, most_gift="15", most_refund="3")
    await office.settle()

    assert "another admin must say yes" in answered(response)
    assert "What you lowered holds from now on." in answered(response)
    assert (await in_force(office), await in_force(office, kind="refund")) == ("10.00 EUR", "3.00 EUR")
    assert "lowered the limits" in said(office, f"D{ANN}")
    await decide(office, ADAM, number=2)
    assert (await in_force(office), await in_force(office, kind="refund")) == ("15.00 EUR", "3.00 EUR")


async def test_limits_in_another_currency_have_a_window_of_their_own(office):
    with_rules(office, authorities=(*office.policy.authorities, authority(BEN, 1, Percent(0), Money(1000, PLN))))
    await office.command("limits @uann PLN", user=OLGA)
    view = office.slack.windows[-1]
    menu = next(block["element"] for block in view["blocks"] if block.get("block_id") == names.CURRENCY)

    assert menu["initial_option"]["value"] == "PLN"
    assert [option["value"] for option in menu["options"]] == ["EUR", "PLN"]

    await send(office, view, most_gift="50")
    await decide(office, ADAM)

    rules = await office.store.run(office.kit.policy)
    assert [str(a.at_once("gift")) for a in rules.authorities if a.person == ANN] == ["10.00 EUR", "50.00 PLN"]


async def test_the_raises_that_wait_are_listed_with_their_buttons(office):
    await change(office, most_gift="15")

    listed = json.loads((await office.command("limits pending", user=EVA)).body)

    assert "€15.00" in "\n".join(texts(listed["blocks"]))
    assert [e["action_id"] for b in listed["blocks"] if b["type"] == "actions" for e in b["elements"]] == [
        names.LIMIT_CONFIRM,
        names.LIMIT_TURN_DOWN,
    ]


async def test_only_admins_see_what_waits_or_send_the_window_in(office):
    assert "Only admins" in answered(await office.command("limits pending", user=ANN))
    about = names.editing(names.Editing(BEN, "EUR"))
    response = await office.submit(names.LIMITS_MODAL, about, user=ANN, most_gift="5")

    assert "Only admins" in next(iter(errors(response).values()))
    assert await in_force(office, BEN) != "5.00 EUR"


async def test_a_lowered_limit_is_what_the_next_offer_is_measured_by(office):
    await change(office, most_gift="5")
    await offer(office, kind="gift", amount="9", what="a cake")

    case = await office.case()
    assert case.grants[0].state is GrantState.ASKED
    assert case.grants[0].policy == f"{office.policy.version}+1"


async def test_a_button_without_a_number_does_nothing(office):
    await office.click(names.LIMIT_CONFIRM, "x", user=OLGA)
    await decide(office, ADAM, number=9)

    assert await office.failed() == []


@pytest.mark.parametrize("event", ["subteam_members_changed", "subteam_updated"])
async def test_when_a_user_group_changes_it_is_read_anew(office, event):
    with_rules(office, authorities=(authority("S0SHOPS", 0, Percent(0), TEN),))
    office.slack.groups["S0SHOPS"] = [BEN]
    await office.event({"type": event, "subteam_id": "S0SHOPS", "subteam": {"id": "S0SHOPS"}})
    await office.settle()

    assert await in_force(office, BEN) == "10.00 EUR"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_admin_reads_which_group_cannot_be_read(language):
    brand = replace(POLICY.brands[0], language=language)

    assert "S0SHOPS" in group_trouble(replace(POLICY, brands=(brand,)), "S0SHOPS", "missing_scope").text
