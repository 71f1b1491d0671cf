"""The window of limits: one kind at a time, every bound of it, and nothing that was typed is lost."""

import json
from dataclasses import replace

import pytest

from bot.domain.authority import Bound, Form, Span
from bot.domain.case import GrantState
from bot.domain.money import Currency, Money, Percent
from bot.domain.policy import TeamKind
from bot.domain.refusal import No, Refusal
from bot.ports import Unknown
from handlers.views import names
from handlers.views.refusals import refusal
from tests.handlers.conftest import ADAM, ANN, EUR, OLGA, TEN, authority, bounded, somebody, with_rules
from tests.handlers.goodwill import offer
from tests.handlers.office import (
    PLN,
    answered,
    choose,
    decide,
    filled_in,
    in_force,
    limits_of,
    recorded,
    send,
    window,
)
from tests.handlers.test_modals import errors
from tests.views.slack_limits import texts


@pytest.mark.parametrize("span", Span)
async def test_every_bound_of_one_kind_is_lowered_at_once_and_raised_with_a_second_admin(office, span):
    block = f"span_{span}_gift"
    view = await choose(office, await window(office), limits_of="gift")
    assert "hold from now on" in answered(await send(office, view, **{block: "5"}))
    assert (await limits_of(office)).bound(span, "gift") == Money(500, EUR)

    view = await choose(office, await window(office), limits_of="gift")
    assert filled_in(view)[block] == "5.00 EUR"
    assert "another admin must say yes" in answered(await send(office, view, **{block: "6"}))
    assert (await limits_of(office)).bound(span, "gift") == Money(500, EUR)

    await decide(office, OLGA, number=2)
    await decide(office, ANN, number=2)
    assert (await limits_of(office)).bound(span, "gift") == Money(500, EUR)
    await decide(office, ADAM, number=2)
    assert (await limits_of(office)).bound(span, "gift") == Money(600, EUR)
    assert (await limits_of(office)).at_once("gift") == TEN


async def test_a_bound_of_one_kind_is_what_the_next_offer_is_measured_by(office):
    view = await choose(office, await window(office), limits_of="gift")
    await send(office, view, span_month_gift="5")
    await offer(office, kind="gift", amount="9", what="a cake")

    assert (await office.case()).grants[0].state is GrantState.ASKED


async def test_what_was_typed_for_several_kinds_is_saved_together(office):
    view = await choose(office, await window(office), limits_of="gift", most_refund="3", span_day="8")
    view = await choose(office, view, limits_of="refund", span_week_gift="7")
    assert filled_in(view)["most_refund"] == "3"
    await send(office, view, span_month_refund="6")

    found = await limits_of(office)
    assert (found.at_once("refund"), found.bound(Span.DAY)) == (Money(300, EUR), Money(800, EUR))
    assert (found.bound(Span.WEEK, "gift"), found.bound(Span.MONTH, "refund")) == (Money(700, EUR), Money(600, EUR))
    assert (found.at_once("gift"), found.at_once("discount_amount")) == (TEN, TEN)
    assert len(await recorded(office)) == 1


async def test_what_was_typed_and_put_back_is_no_change(office):
    view = await choose(office, await window(office), limits_of="gift", most_refund="3")
    view = await choose(office, view, limits_of=names.ALL_LIMITS)
    assert filled_in(view)["most_refund"] == "3"
    view = await choose(office, view, limits_of="gift", most_refund="10.00 EUR")

    assert names.read_editing(view["private_metadata"]).typed == {}


async def test_a_bound_of_one_kind_that_is_emptied_is_gone(office):
    ann = office.policy.authorities[0]
    daily = replace(ann, bounds=(*ann.bounds, Bound(Span.DAY, TEN, "gift")))
    with_rules(office, authorities=(daily, *office.policy.authorities[1:]))
    view = await choose(office, await window(office), limits_of="gift")

    assert "another admin must say yes" in answered(await send(office, view, span_day_gift=""))
    await decide(office, ADAM)
    assert (await limits_of(office)).bound(Span.DAY, "gift") is None


async def test_what_cannot_be_read_under_another_kind_is_said_at_the_menu(office):
    view = await choose(office, await window(office), limits_of="gift", most_refund="x" * 50)
    view = await choose(office, view, limits_of="refund", span_day_gift="5 PLN")
    problem = errors(await send(office, view, most_refund="3"))

    assert set(problem) == {names.LIMITS_OF}
    assert problem[names.LIMITS_OF].startswith("In a day, Gift: ")
    assert set(errors(await send(office, view))) == {"most_refund"}


async def test_in_another_currency_the_window_shows_those_limits_and_forgets_what_was_typed(office):
    zloty = authority(ANN, 1, Percent(0), Money(4000, PLN), bounds=(Bound(Span.DAY, Money(9000, PLN), "gift"),))
    with_rules(office, authorities=(*office.policy.authorities, zloty))

    view = await choose(office, await window(office), limits_of="gift", currency="PLN", most_gift="5")

    assert filled_in(view)["most_gift"] == "40.00 PLN"
    assert filled_in(view)["span_day_gift"] == "90.00 PLN"
    await send(office, view, span_day_gift="80")
    assert (await limits_of(office, money="PLN")).bound(Span.DAY, "gift") == Money(8000, PLN)
    assert await in_force(office) == "10.00 EUR"


def implied(office):
    """Ann's limits as a policy file gives them that names only what is given at once."""
    ann, *others = office.policy.authorities
    with_rules(office, authorities=(bounded(replace(ann, bounds=())), *others))


@pytest.mark.parametrize("kind", [names.ALL_LIMITS, "gift"])
@pytest.mark.parametrize(("typed", "bound"), [("5", 500), ("50", 5000)])
async def test_a_bound_that_nobody_said_follows_the_largest_amount_at_once(office, typed, bound, kind):
    implied(office)
    others = {f"most_{other}": "1" for other in ("discount_amount", "refund")}
    view = await choose(office, await window(office), limits_of=kind, **others)
    await send(office, view, most_gift=typed)
    if bound > 1000:
        await decide(office, ADAM, number=2)

    found = await limits_of(office)
    assert [found.bound(span) for span in (Span.CASE, Span.CUSTOMER)] == [Money(bound, EUR)] * 2


async def test_a_window_that_is_sent_back_untouched_changes_nothing_and_says_no_bound(office):
    implied(office)
    view = await window(office)

    assert [filled_in(view)[f"span_{span}"] for span in (Span.CASE, Span.CUSTOMER)] == ["", ""]
    assert "no more than the largest amount at once, now €10.00" in " ".join(texts(view["blocks"]))
    assert list(errors(await send(office, view)).values()) == [refusal(Refusal(No.SAME_LIMITS), "en")]


async def test_a_bound_that_was_said_stays_where_it_is(office):
    implied(office)
    await send(office, await window(office), span_case="8")
    await send(office, await window(office), most_gift="5", most_refund="4", most_discount_amount="4")

    found = await limits_of(office)
    assert (found.bound(Span.CASE), found.bound(Span.CUSTOMER)) == (Money(800, EUR), Money(500, EUR))


async def test_a_window_of_three_decimals_that_is_sent_back_as_it_stands_changes_nothing(office):
    dinars = bounded(authority(ANN, 1, Percent(0), Money(20_000, Currency("KWD"))))
    with_rules(office, authorities=(*office.policy.authorities, dinars))

    problem = errors(await send(office, await window(office, money="KWD")))

    assert list(problem.values()) == [refusal(Refusal(No.SAME_LIMITS), "en")]


async def test_when_the_window_did_not_change_in_time_nothing_is_taken_for_another_currency(office):
    with_rules(office, authorities=(*office.policy.authorities, authority(ANN, 1, Percent(0), Money(4000, PLN))))
    view = await window(office)
    office.slack.down["update_view"] = Unknown("timeout")
    await choose(office, view, currency="PLN")

    answer = json.loads((await send(office, view, currency="PLN", most_gift="5")).body)

    assert answer["response_action"] == "update"
    assert filled_in(answer["view"])["most_gift"] == "40.00 PLN"
    assert await recorded(office) == []


async def test_more_changes_than_a_window_carries_are_to_be_saved_first(office):
    kinds = tuple(TeamKind(f"kind_{n}_{'x' * 40}", Form.AMOUNT, {"en": f"Kind {n}"}) for n in range(60))
    with_rules(office, kinds=kinds)
    many = {f"most_{kind.id}": "1" for kind in kinds}

    await choose(office, await window(office), limits_of="gift", **many)

    assert office.slack.updated == []
    assert "save them first" in office.slack.told(OLGA)[-1]


@pytest.mark.parametrize("reference", ["", "UANN", "{}"])
async def test_a_window_that_is_about_nobody_changes_nothing(office, reference):
    await choose(office, {"private_metadata": reference, "blocks": []})
    await office.submit(names.LIMITS_MODAL, reference, user=OLGA, most_gift="5")

    assert (await recorded(office), office.slack.updated, await office.failed()) == ([], [], [])


async def test_an_admin_whom_the_bot_does_not_know_yet_is_asked_about(office):
    zoe = somebody("UZOE", is_admin=True)
    office.slack.people[zoe.id] = zoe

    await window(office, user=zoe.id)
    office.slack.people["UYAN"] = somebody("UYAN")
    refused = await office.command("limits @uann", user="UYAN")

    assert len(office.slack.windows) == 1
    assert "Only admins" in answered(refused)
