"""Authors are greeted by name only where nothing can go wrong."""

from importlib.resources import files

import pytest
import yaml

from bot.domain.platforms import Platform
from bot.domain.post import Post
from prompts.naming import addressed
from prompts.playbook import words


def greeting(author, language="en", platform=Platform.FACEBOOK, *, by_name=True):
    return addressed(Post("x", author, platform), words(language), by_name=by_name)


@pytest.mark.parametrize(
    ("author", "language", "greeted"),
    [
        ("Hannah W.", "en", "Hello Hannah,"),
        ("Jean-Luc O’Neill", "en", "Hello Jean-Luc,"),
        ("Олег Петров", "ru", "Здравствуйте, Олег!"),
        ("Małgorzata Zielińska", "en", "Hello Małgorzata,"),
        ("Анна-Мария", "ru", "Здравствуйте, Анна-Мария!"),
        ("Иванова Анна", "ru", "Здравствуйте, Анна!"),
        ("Ткаченко Сергей Петрович", "ru", "Здравствуйте, Сергей!"),
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
        *(
            "{name}",
            "Thieves",
            "Fuck",
            "Dr. Smith",
            "Mr Robert",
            "Robert’s Kitchen 2",
            "Kowalska Anna",
            "Angry Robert",
        ),
    ],
)
def test_what_may_not_be_a_name_is_not_called_one(author):
    assert greeting(author) == "Hello,"


@pytest.mark.parametrize("platform", [Platform.TRIPADVISOR, Platform.APP_STORE])
def test_platforms_that_want_no_personal_names_get_none(platform):
    assert greeting("Hannah", platform=platform) == "Hello,"


@pytest.mark.parametrize("author", ["Иванова", "Обманутый", "Обманутый Клиент", "Петров И.", "Hannah", "Сергеевич"])
def test_in_russian_a_surname_or_a_word_is_not_taken_for_a_given_name(author):
    assert greeting(author, "ru") == "Здравствуйте!"


def test_a_brand_that_does_not_greet_by_name_greets_nobody_by_it():
    assert greeting("Hannah", by_name=False) == "Hello,"


def test_every_name_of_the_list_is_one_by_which_an_author_is_greeted():
    names = yaml.safe_load(files("prompts").joinpath("given_names.yaml").read_text(encoding="utf-8"))

    assert all(greeting(name) == f"Hello {name}," for name in names["latin"].split())
    assert all(greeting(name, "ru") == f"Здравствуйте, {name}!" for name in names["cyrillic"].split())
