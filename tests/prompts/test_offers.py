"""How several things given in one case are said in one sentence."""

from dataclasses import replace

import pytest

from bot.domain.authority import Form, GrantTerms
from bot.domain.money import Money, Percent
from prompts import offers
from prompts.playbook import LANGUAGES, words
from tests.prompts.cases import AMOUNT, CAPPED, GIFTS, PERCENT, REFUND, gift

ANOTHER = {"en": "another", "pl": "dodatkowo", "ru": "ещё", "lt": " dar "}
MORE = replace(REFUND, amount=Money(900, "EUR"))
VOUCHER = GrantTerms("voucher", amount=Money(1000, "EUR"), added=Form.AMOUNT)
MILES = GrantTerms("miles", amount=Money(500, "EUR"), added=Form.AMOUNT)


def offered(language, *grants, named=()):
    return offers.goodwill(grants, words(language), named)


def test_what_is_of_another_kind_is_not_another_one():
    assert "a discount of 15% and a refund of €30" in offered("en", PERCENT, REFUND)
    assert "a refund of €30 and a discount of 15%" in offered("en", REFUND, PERCENT)


def test_what_is_of_the_same_kind_is_another_one_also_when_something_stands_between():
    said = offered("en", REFUND, PERCENT, MORE, AMOUNT)

    assert "a refund of €30, a discount of 15%, another refund of €9 and another PLN\u00a01,234.50 off" in said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("grants", "again"),
    [
        ((REFUND,), False),
        ((PERCENT, REFUND), False),
        ((REFUND, CAPPED), False),
        ((VOUCHER, REFUND), False),
        ((REFUND, VOUCHER), False),
        ((VOUCHER, MILES), False),
        ((REFUND, MORE), True),
        ((PERCENT, AMOUNT), True),
        ((CAPPED, REFUND, PERCENT), True),
    ],
)
def test_another_one_follows_one_of_its_kind_in_every_language(language, grants, again):
    assert (ANOTHER[language] in offered(language, *grants)) is again


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_gift_beside_money_is_said_after_it_and_makes_nothing_another_one(language):
    said = offered(language, gift(language), REFUND, named=(GIFTS[language],))

    assert ANOTHER[language] not in said
    assert said.index("30") < said.index(GIFTS[language])


def test_a_second_share_of_a_kind_of_the_teams_own_is_said_as_one_more():
    share = GrantTerms("miles", Percent(500), base=Money(2000, "EUR"), added=Form.PERCENT)

    assert "skiriame 5 € ir skiriame dar 5 %" in offered("lt", MILES, share).replace("\u00a0", " ")
