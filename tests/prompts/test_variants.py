"""The template drafter says it in another way where the last way was just published."""

import pytest

from bot.domain.hindsight import Said
from bot.domain.reply_fit import ALIKE, likeness, said_elsewhere
from prompts import templates
from prompts.variants import Variant, freshest
from tests.prompts.cases import POSTS, THURSDAY, a_case, a_policy, with_draft


def reply(language, published=(), case=None):
    case = case or a_case(POSTS[language], language=language)
    return templates.reply(case, a_policy(language), THURSDAY, lambda _: language, published).text


def said(*texts):
    """The latest first, as they are looked up."""
    return tuple(Said(number, text) for number, text in enumerate(reversed(texts), 1))


@pytest.mark.parametrize("language", POSTS)
def test_three_customers_with_the_same_trouble_read_three_replies(language):
    read = []
    for _ in range(3):
        read.append(reply(language, said(*read)))

    assert max(likeness(one, other) for one in read for other in read if one != other) < ALIKE
    assert len(set(read)) == 3


@pytest.mark.parametrize("language", POSTS)
def test_where_every_way_was_used_the_last_replies_are_not_repeated(language):
    read = []
    for _ in range(20):
        read.append(reply(language, said(*read)))

    assert all(text not in read[max(0, n - 4) : n] for n, text in enumerate(read))


def test_a_draft_that_was_refused_does_not_come_back_because_the_others_were_published():
    case = a_case()
    first = reply("en", case=case)
    everything = [reply("en", case=a_case(asked=n)) for n in range(templates.VARIANTS)]

    assert reply("en", said(*everything), with_draft(case, first)) != first


def variants(*texts):
    return [Variant(text, frozenset(), n) for n, text in enumerate(texts)]


def test_no_more_ways_are_written_than_are_needed():
    def ways():
        yield from variants("cold coffee")
        raise AssertionError("the first one was new")

    assert freshest(ways(), set(), said("late parcel")).number == 0


def test_of_ways_that_were_all_published_the_least_alike_is_taken():
    last = "the parcel came late and we are looking for it"
    near = last.replace("late", "wet")
    assert said_elsewhere(near, said(last))

    assert freshest(variants("one", last, near), {"one"}, said(last)).text == near


def test_where_all_is_known_something_is_said_all_the_same():
    assert freshest(variants("one", "two"), {"one", "two"}, ()).text == "one"
