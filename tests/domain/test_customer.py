"""A customer is recognised by the name on a platform, however it is written; nobody in particular is nobody."""

from dataclasses import replace

import pytest

from bot.domain.platforms import Platform
from bot.domain.post import Post, customer_of
from bot.domain.understanding import Facts
from tests.domain.builders import opened, post


def of(author, platform=Platform.GOOGLE):
    return customer_of(Post("text", author=author, platform=platform))


@pytest.mark.parametrize("other", ["maria k", "MARIA K.", "  Maria\u00a0K ", "Maria\u200b K.", "\uff2daria K"])
def test_the_same_name_differently_written_is_the_same_customer(other):
    assert of(other) == of("Maria K.")


@pytest.mark.parametrize("other", ["Maria", "Mario K.", "Мария К."])
def test_another_name_is_another_customer(other):
    assert of(other) != of("Maria K.")


def test_accents_written_in_two_ways_are_one_name():
    assert of("Jose\u0301") == of("José") != of("Jose")


def test_the_same_name_elsewhere_is_another_customer():
    assert of("Maria", Platform.GOOGLE) != of("Maria", Platform.FACEBOOK)


@pytest.mark.parametrize("everywhere", ["maria.k@mail.example", "10442", "+48 601 202 303", "#10-442"])
def test_an_address_or_a_number_is_the_same_customer_everywhere(everywhere):
    assert of(everywhere, Platform.GOOGLE) == of(everywhere, Platform.FACEBOOK) != ""


@pytest.mark.parametrize("name", ["maria1982", "@maria_k", "KD-1182", "★5★"])
def test_an_account_is_one_of_its_platform(name):
    assert of(name, Platform.GOOGLE) != of(name, Platform.FACEBOOK)


def test_the_customer_is_whom_a_person_named_else_who_signed():
    signed, unsigned = opened(), opened(post=post(author=""))
    named = replace(signed, facts=Facts(customer="Olek"))

    assert named.customer == replace(unsigned, facts=Facts(customer="Olek")).customer != signed.customer
    assert unsigned.customer == ""
    assert (named.post.author, replace(unsigned, facts=named.facts).post.author) == ("Maria", "Olek")


def test_a_name_of_signs_is_a_name():
    assert of("★★") != ""


@pytest.mark.parametrize(
    "author", ["", "  ", "\u200b", "Anonymous", "A Google user", "Аноним", "anonim.", "Anonimas", "Użytkownik Google"]
)
def test_nobody_in_particular_is_nobody(author):
    assert of(author) == ""
