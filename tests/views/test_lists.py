"""Lists, limits, help and App Home."""

from dataclasses import replace

import pytest

from bot.domain.authority import Authority, Bound, GrantKind, Span
from bot.domain.ids import CaseId
from bot.domain.money import Currency, Money
from handlers.views import lists, names
from handlers.views.allowance import Allowance, Sums, bar
from handlers.views.answers import case_opened
from handlers.views.home import home
from handlers.views.words import LANGUAGES
from tests.views.cases import ALLOWANCE, ANN, CEO, FLOWERS, LIMITS, drafted, euros, grant, later, opened, policy
from tests.views.slack_limits import check_message, check_view, parts, texts
from tests.views.test_limits import EVIL, evil_case


def cases(count):
    return [replace(opened(), id=CaseId("T1", n)) for n in range(1, count + 1)]


def said(message):
    return "\n".join(texts(list(message.blocks)))


def listed(count, language="en", **rest):
    message = lists.case_list(cases(count), policy(), language, later(hours=1), **rest)
    check_message(message)
    return said(message)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", [1, 2, 3])
def test_a_list_is_shown_in_pages(language, page):
    text = listed(45, language, page=page)

    assert text.count("Magda K.") == (5 if page == 3 else 20)
    assert ("/case list 2" in text) == (page == 1)


def test_a_short_list_says_nothing_of_pages():
    assert "Page" not in listed(20)


def test_a_page_that_is_not_there_is_named():
    assert "no page 9" in listed(45, page=9)


def test_nothing_open_is_said_kindly():
    assert listed(0) == "There is no open case. A good day!"
    assert listed(0, mine=True) == "You own no open case. A good day!"


def test_the_next_page_of_ones_own_cases_is_ones_own():
    assert "/case mine 2" in listed(21, mine=True)


def test_a_case_links_to_its_thread_where_the_address_is_known():
    text = listed(2, links={1: "https://acme.slack.com/archives/C1/p1", 2: "https://x|<!channel>"})

    assert "<https://acme.slack.com/archives/C1/p1|#1>" in text
    assert "*#2*" in text


def test_one_case_is_shown_as_its_card_with_the_way_to_the_thread():
    message = lists.case_shown(opened(), policy(), later(hours=1), link="https://acme.slack.com/archives/C1/p1")

    check_message(message)
    assert "<#C1>" in said(message)
    assert any(b.get("url") == "https://acme.slack.com/archives/C1/p1" for b in parts(list(message.blocks), "button"))


def limits(*allowances, language="en", rules=None, **rest):
    message = lists.limits(allowances, rules or policy(language), language, later(hours=1), **rest)
    check_message(message)
    return said(message)


@pytest.mark.parametrize("language", LANGUAGES)
def test_limits_show_what_is_left_of_each_period(language):
    text = limits(ALLOWANCE, language=language)

    assert "375" in text
    assert "`▰▰▱▱▱▱▱▱▱▱`" in text


def test_limits_tell_what_was_given_and_what_is_only_set_aside():
    text = limits(ALLOWANCE)

    assert "November 2026: *€375.00* of €500.00 left (€100.00 given, €25.00 set aside)" in text
    assert "November 2026, Gift: *€180.00* of €200.00 left" in text
    assert "Today: *€100.00* of €100.00 left" in text
    assert "In one case: up to *€80.00*" in text


def test_where_a_case_is_looked_at_what_is_left_for_it_is_shown():
    near = replace(ALLOWANCE, used={(Span.CASE, ""): Sums(0, 3000), (Span.CUSTOMER, ""): Sums(0, 12000)})

    text = limits(near)

    assert "This case: *€50.00* of €80.00 left\n" in text
    assert "`▰▰▰▰▰▰▰▰▰▰` This customer, 12 months: *€0.00* of €120.00 left" in text


def test_a_limit_that_nothing_was_taken_from_is_told_in_few_words():
    assert "Today: *€100.00* of €100.00 left\n" in limits(ALLOWANCE)


def test_who_has_no_limit_is_told_that_the_right_person_is_asked():
    for mine in ((), (Allowance(Authority(ANN, Currency("EUR"))),)):
        assert "nothing on your own" in limits(*mine)


def test_each_currency_has_limits_of_its_own():
    zloty = Currency("PLN")
    polish = Authority(ANN, zloty, per_grant={GrantKind.GIFT: Money(9000, zloty)})

    text = limits(ALLOWANCE, Allowance(polish))

    assert text.index("*EUR*") < text.index("*PLN*") < text.index("PLN 90.00" if "PLN 90.00" in text else "PLN90.00")


def test_a_kind_that_the_team_added_is_named_as_the_team_names_it():
    flowers = Authority(ANN, Currency("EUR"), per_grant={FLOWERS.id: euros(30)})

    assert "Kwiaty" in limits(Allowance(flowers), language="pl")


def test_limits_that_are_not_in_force_say_so():
    assert "Valid until" in limits(Allowance(replace(LIMITS, until=later(days=9))))
    assert "Not valid any more" in limits(Allowance(replace(LIMITS, until=later())))
    assert "Valid from" in limits(Allowance(replace(LIMITS, since=later(days=1))))


def test_an_admin_sees_whose_limits_they_are():
    assert limits(ALLOWANCE, whose=CEO).startswith("*What <@UCEO> may give*")
    assert limits(whose=CEO) == "*What <@UCEO> may give*\nNothing on their own."


def test_very_many_limits_are_cut_and_counted():
    many = tuple(Bound(Span.MONTH, euros(n), f"kind {n} " + "x" * 60) for n in range(1, 60))

    text = limits(Allowance(replace(LIMITS, bounds=many)))

    assert "more" in text
    assert "Need more?" in text


@pytest.mark.parametrize(
    ("used", "whole", "shown"),
    [(0, 100, 0), (1, 100, 1), (50, 100, 5), (99, 100, 9), (100, 100, 10), (300, 100, 10), (0, 0, 10)],
)
def test_a_little_is_never_shown_as_nothing_nor_nearly_all_as_all(used, whole, shown):
    assert bar(used, whole).count("▰") == shown
    assert len(bar(used, whole)) == 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_has_an_example_of_every_word(language):
    message = lists.help_text(language)

    check_message(message)
    for word in ("open", "list", "mine", "show 142", "limits", "goodwill", "edits", "help"):
        assert f"`/case {word}" in said(message)


@pytest.mark.parametrize("word", ["opne", "<!channel>", "*" * 5000, "‮"])
def test_an_unknown_word_is_named_and_does_nothing(word):
    message = lists.help_text("en", word)

    check_message(message)
    assert "I do not know the word" in said(message)
    assert "<!channel>" not in said(message)


@pytest.mark.parametrize("language", LANGUAGES)
def test_home_shows_ones_cases_what_waits_and_the_limits(language):
    asked = [(drafted(), grant(holder=CEO))]

    view = home(
        language,
        policy(language),
        later(hours=1),
        mine=cases(60),
        waiting=[drafted()] * 60,
        asked=asked * 30,
        allowances=[ALLOWANCE],
    )

    check_view(view)
    assert view["type"] == "home"
    assert [b["action_id"] for b in parts(view["blocks"], "button")] == [names.OPEN_FROM_HOME]


def test_an_empty_home_says_how_to_begin():
    view = home("en", policy(), later(), mine=[], waiting=[])

    check_view(view)
    text = "\n".join(texts(view["blocks"]))
    assert "How to begin" in text
    assert "Nothing is waiting for you." in text


@pytest.mark.parametrize("name", EVIL)
def test_extreme_texts_fit_into_lists_and_home(name):
    case = evil_case(EVIL[name])

    check_message(lists.case_list([case] * 20, policy(), "en", later()))
    check_message(lists.case_shown(case, policy(), later()))
    check_view(home("en", policy(), later(), mine=[case] * 30, waiting=[case], asked=[(case, case.grants[0])] * 30))


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_opened_a_case_elsewhere_is_told_where_it_lives(language):
    assert "<#C1>" in case_opened(142, language, "C1")
