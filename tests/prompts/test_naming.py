"""Authors are greeted by name only where nothing can go wrong."""

import pytest

from bot.domain.platforms import Platform
from bot.domain.post import Post
from prompts.naming import addressed
from prompts.playbook import words


def greeting(author, language="en", platform=Platform.FACEBOOK):
    return addressed(Post("x", author, platform), words(language))


@pytest.mark.parametrize(
    ("author", "language", "greeted"),
    [
        ("Hannah W.", "en", "Hello Hannah,"),
        ("Jean-Luc O’Neill", "en", "Hello Jean-Luc,"),
        ("Олег Петров", "ru", "Здравствуйте, Олег!"),
        ("Monika", "pl", "Dzień dobry,"),
        ("Mindaugas", "lt", "Laba diena,"),
    ],
)
def test_a_name_is_used_where_the_language_greets_by_it(author, language, greeted):
    assert greeting(author, language) == greeted


@pytest.mark.parametrize(
    "author",
    [
        *("", "A Google user", "Anonymous", "hannah", "Hannah99", "@hannah", "H.", "Ann <!channel>", "Hаnnah"),
        *("Анна", "One Two Three Four", "Supercalifragilisticexpialidocious", "Hannah\u202e", "Foodie_Anna"),
        *("{name}",),
    ],
)
def test_what_may_not_be_a_name_is_not_called_one(author):
    assert greeting(author) == "Hello,"


@pytest.mark.parametrize("platform", [Platform.TRIPADVISOR, Platform.APP_STORE])
def test_platforms_that_want_no_personal_names_get_none(platform):
    assert greeting("Hannah", platform=platform) == "Hello,"
