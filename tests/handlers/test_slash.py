"""`/case` and its words."""

import json
from dataclasses import replace

import pytest

from bot.domain.authority import Bound, Span
from bot.domain.calendar import period_of
from bot.domain.ids import CaseId
from bot.domain.money import Currency, Money, Percent
from storage.ledger import Reservation
from tests.handlers.conftest import (
    ANN,
    BEN,
    CASES,
    COLD,
    GUEST,
    LINK,
    OLGA,
    POLICY,
    TEAM,
    TEN,
    authority,
    somebody,
    with_rules,
)
from tests.handlers.fakes import NOON
from tests.views.slack_limits import texts


def said(response):
    answer = json.loads(response.body)
    assert answer["response_type"] == "ephemeral"
    return json.dumps(answer, ensure_ascii=False)


@pytest.mark.parametrize("text", ["", "help", "HELP", "  ", "opne", "delete 1", "<!channel>", "откр", "open_", "💥"])
async def test_anything_unknown_is_answered_with_the_help(world, text):
    answer = said(await world.command(text))

    assert "/case open" in answer
    assert "/case limits" in answer
    assert "<!channel>" not in answer
    assert await world.cases() == []


async def test_open_without_words_opens_the_window(world):
    response = await world.command("open")

    assert (response.body, world.slack.windows[0]["callback_id"]) == ("", "open_modal")


@pytest.mark.parametrize("text", [f"open\n{COLD}", f"OPEN   {COLD}", f"open\t{COLD}", f" open {COLD} "])
async def test_the_word_may_be_followed_by_any_blank(world, text):
    await world.command(text)

    assert (await world.case()).rounds[0].post.text == COLD


async def test_what_was_typed_is_stored_as_it_was_meant(world):
    await world.command("open I &lt;3 it, <really>, &amp;lt; 5 &amp; more")

    assert (await world.case()).rounds[0].post.text == "I <3 it, <really>, &lt; 5 & more"


async def test_the_lines_of_a_pasted_post_are_kept(world):
    await world.command("open Cold.\n\n  Rude.")

    assert (await world.case()).rounds[0].post.text == "Cold.\n\n  Rude."


async def test_an_escaped_link_is_the_posts_link(world):
    await world.command(f"open {COLD} <{LINK}|reviews.example>")

    assert (await world.case()).rounds[0].post.link == LINK


@pytest.mark.parametrize("text", ["open \u200b", "open \u202e\u2066", "open ​ ﻿"])
async def test_a_post_nobody_could_see_is_refused(world, text):
    assert "nothing to read" in said(await world.command(text))
    assert await world.cases() == []


async def test_a_case_is_shown_with_a_link_to_its_thread(opened):
    answer = said(await opened.command("show 1"))

    assert "#1" in answer
    assert f"https://ours.slack.com/archives/{CASES}/p1000100" in answer


@pytest.mark.parametrize("number", ["", "0", "2", "-1", "+1", "1.0", "1e0", "٣", "²", "9" * 40, "#", "<@U1>", "one"])
async def test_a_case_that_is_not_there_is_said_to_be_none(opened, number):
    answer = said(await opened.command(f"show {number}"))

    assert "There is no such case" in answer
    assert "<@U1>" not in answer


async def test_the_number_may_have_its_sign(opened):
    assert "no such case" not in said(await opened.command("show #1"))


async def test_everybody_sees_the_open_cases_and_their_own(opened):
    assert "#1" in said(await opened.command("list", user=OLGA))
    assert "#1" in said(await opened.command("mine", user=ANN))
    assert "#1" not in said(await opened.command("mine", user=OLGA))


@pytest.mark.parametrize("page", ["2", "-1", "x", "9" * 30, "٣"])
async def test_a_page_that_is_not_there_makes_nothing_fail(opened, page):
    response = await opened.command(f"list {page}")

    assert response.status == 200
    assert await opened.failed() == []


async def test_limits_say_what_one_may_give_and_what_is_left(opened):
    assert "10" in said(await opened.command("limits", user=ANN))
    assert said(await opened.command("limits", user=BEN)) != said(await opened.command("limits", user=GUEST))


async def test_answers_are_in_the_teams_language(world):
    english = said(await world.command("help"))
    brand = world.policy.brands[0]
    with_rules(world, brands=(type(brand)(brand.id, brand.name, language="pl"),))

    assert said(await world.command("help")) != english


async def test_another_command_is_not_ours_to_answer(world):
    response = await world.command("open x", command="/other")

    assert (response.status, response.body) == (200, "")
    assert await world.cases() == []


async def test_limits_are_told_in_every_currency_with_what_is_left_of_each(opened):
    """The same month has a budget in each currency."""
    dollars = [Money(amount, Currency("USD")) for amount in (700, 1000)]
    month = (Bound(Span.MONTH, dollars[1]),)
    both = (POLICY.authorities[0], authority(ANN, 0, Percent(0), dollars[1], bounds=month))
    opened.policy = replace(POLICY, authorities=both)
    for grant, spent in (("1-1", TEN), ("1-2", dollars[0])):
        line = Reservation(
            case=CaseId(TEAM, 1),
            grant=grant,
            manager=ANN,
            kind="gift",
            amount=spent,
            period=period_of(NOON, "UTC"),
            at=NOON,
        )
        assert await opened.store.run(lambda tx, line=line: tx.reserve(line))

    told = said(await opened.command("limits", user=ANN))

    assert "$3.00* of $10.00 left" in told.replace("US$", "$")
    assert told.index("*EUR*") < told.index("*USD*")


@pytest.mark.parametrize("typed", ["@uben", "<@UBEN|uben>", "<@UBEN>", "UBen", "ben@example.com"])
async def test_an_admin_sees_the_limits_of_another(opened, typed):
    with_people(opened, somebody(OLGA, is_admin=True), somebody(BEN, email="ben@example.com"))
    await opened.store.run(lambda tx: [tx.save_person(p) for p in opened.slack.people.values()] and None)

    await opened.command(f"limits {typed}", user=OLGA)

    assert f"What <@{BEN}> may give" in "\n".join(texts(opened.slack.windows[-1]["blocks"]))


@pytest.mark.parametrize("typed", ["@nobody", "<@UNOBODY>", "@", "<!channel>"])
async def test_somebody_unknown_has_no_limits(opened, typed):
    with_people(opened, somebody(OLGA, is_admin=True))
    await opened.store.run(lambda tx: tx.save_person(opened.slack.people[OLGA]))

    told = said(await opened.command(f"limits {typed}", user=OLGA))

    assert "do not know this person" in told
    assert "<!channel>" not in told


@pytest.mark.parametrize("user", [ANN, GUEST, "UNOBODY"])
async def test_nobody_else_sees_the_limits_of_another(opened, user):
    assert "Only admins" in said(await opened.command("limits @uben", user=user))


def with_people(world, *people):
    world.slack.people.update({person.id: person for person in people})
