"""Nothing is named as a post's subject that it does not complain about: an apology for it would be untrue."""

from importlib.resources import files

import pytest
import yaml

from prompts import reading
from prompts.topics import TOPICS, topics


def posts(name):
    told = yaml.safe_load(files("tests.prompts").joinpath(name).read_text(encoding="utf-8"))
    return [(language, case) for language, cases in told.items() for case in cases]


FROZEN = posts("topics_cases.yaml")
EVERY = FROZEN + posts("topics_more_cases.yaml")
OF_EVERY_POST = pytest.mark.parametrize(
    ("language", "case"), EVERY, ids=[f"{language}{number}" for number, (language, _) in enumerate(EVERY)]
)


@OF_EVERY_POST
@pytest.mark.parametrize("known", [True, False], ids=["known", "und"])
def test_no_topic_is_named_that_the_post_does_not_complain_about(language, case, known):
    named = set(topics(case["post"], language=language if known else "und")) - {"general"}

    assert named <= set(case["may"])
    assert not named & set(case["not"])


@pytest.mark.parametrize("language", ["en", "pl", "ru", "lt"])
def test_most_of_the_frozen_posts_still_get_a_topic(language):
    telling = [case for spoken, case in FROZEN if spoken == language and case["may"]]

    named = [case for case in telling if topics(case["post"], language=language) != ("general",)]

    assert len(named) / len(telling) > 0.75


@OF_EVERY_POST
def test_only_a_sentence_that_wishes_is_quoted_as_what_the_author_wants(language, case):
    wanted = reading.wanted(case["post"], language)

    assert wanted in case["post"]
    assert case.get("wants", "") in wanted
    assert wanted == "" or "wants" in case


@OF_EVERY_POST
def test_thanks_are_never_quoted_as_a_grievance(language, case):
    quotes = [grievance.quote for grievance in reading.grievances(case["post"], "en", language)]

    assert case.get("thanks") not in quotes
    assert quotes


def test_the_posts_only_speak_of_topics_that_there_are():
    assert {topic for _, case in EVERY for topic in (*case["may"], *case["not"])} <= set(TOPICS)


@pytest.mark.parametrize(
    ("post", "named"),
    [
        ("The soup was cold.", "food"),
        ("The soup was not cold.", "general"),
        ("If the soup is cold, we leave.", "general"),
        ("Was the soup cold?", "general"),
        ("Why was the soup cold?", "food"),
        ("Not only cold soup: the waiter was rude.", "staff"),
    ],
)
def test_what_is_denied_asked_or_imagined_did_not_happen(post, named):
    assert topics(post, language="en")[0] == named
