"""The playbook says everything in all four languages, and in ways a reply may use."""

import re
import string
from importlib.resources import files

import pytest
import yaml

from prompts.playbook import LANGUAGES, packaged_text, words
from prompts.topics import TOPICS

PLAYBOOK = yaml.safe_load(files("prompts").joinpath("playbook.yaml").read_text(encoding="utf-8"))
FOREIGN = {"pl": set("ąęł"), "ru": set("ыэя"), "lt": set("ėšų")}


def shape(part):
    if isinstance(part, dict):
        return {key: shape(value) for key, value in part.items()}
    return len(part) if isinstance(part, list) else "text"


def blanks(part):
    """Every phrase with the names it leaves open."""
    if isinstance(part, dict):
        return {key: blanks(value) for key, value in part.items()}
    if isinstance(part, list):
        return [blanks(value) for value in part]
    return {name for _, name, _, _ in string.Formatter().parse(part) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_phrases_in_as_many_ways(language):
    assert shape(PLAYBOOK[language]) == shape(PLAYBOOK["en"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_leaves_the_same_things_open(language):
    def without_greeting(spoken):
        return {key: part for key, part in blanks(PLAYBOOK[spoken]).items() if key not in ("greeting", "deadline")}

    assert without_greeting(language) == without_greeting("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_is_said_twice(language):
    for part in ("again", "apology", "regret", "facts", "remedy", "done", "tiny", "tiny_regret"):
        assert len(set(PLAYBOOK[language][part])) == 3


@pytest.mark.parametrize("topic", [*TOPICS, "delivery", "service", "general"])
def test_every_topic_can_be_named_in_an_apology(topic):
    assert all(words(language).has(f"event.{topic}") for language in LANGUAGES)


@pytest.mark.parametrize("topic", [*TOPICS, "general"])
def test_every_topic_can_be_named_to_the_team(topic):
    assert all(words(language).has(f"label.{topic}") for language in LANGUAGES)


@pytest.mark.parametrize("language", FOREIGN)
def test_a_language_is_written_with_its_own_letters(language):
    assert FOREIGN[language] <= set(str(PLAYBOOK[language]))


def test_a_language_the_playbook_does_not_speak_gets_english():
    assert words("fr").language == "en"


@pytest.mark.parametrize(
    "words",
    [
        r"really happened|naprawdę się stało|на самом деле|iš tikrųjų",
        r"should not stand here|nie powinno stać|не стоит писать|nereikėtų rašyti",
        r"Part of this happened|Część tej sprawy|Часть этого|Dalis to nutiko",
        r"What we are doing|Co robimy|Что мы делаем:|Ką darome",
        r"идём дальше|итог такой",
    ],
)
def test_no_phrase_doubts_the_author_shares_out_blame_or_is_put_oddly(words):
    assert re.findall(words, packaged_text()) == []
