"""Each rule knows what breaks it and leaves its neighbours alone, in four languages."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from bot.domain.reply_text import Level, ReplyContext, lint

HERE = Path(__file__).parent
PAIRS = yaml.safe_load((HERE / "lint_pairs.yaml").read_text("utf-8"))
WORDINGS = yaml.safe_load((HERE / "lint_wordings.yaml").read_text("utf-8"))
GOOD = WORDINGS.pop("good")
TONE = frozenset(
    ("R03", "R04", "R06", "R07", "R08", "R09", "R10", "R11", "R12", "R17", "R20", "R21", "R26", "R30", "R31")
)

pytestmark = pytest.mark.usefixtures("untraced")
# The sentence is tried between an apology and what is done by when.
FRAMES = {
    "en": ("We are sorry for the cold plate.", "The kitchen has a new heater since Marta took it over."),
    "pl": ("Przepraszamy za zimny talerz.", "W kuchni stoi nowy podgrzewacz, którym zajmuje się Marta."),
    "ru": ("Извините за холодную тарелку.", "На кухне стоит новый подогреватель, за ним следит Марта."),
    "lt": ("Atsiprašome už šaltą lėkštę.", "Virtuvėje stovi naujas šildytuvas, juo rūpinasi Marta."),
}
ALONE = frozenset({"R30"})


def every(kind):
    return [
        (rule, language, sentence)
        for rule, languages in PAIRS.items()
        for language, pair in languages.items()
        for sentence in pair[kind]
    ]


def raised(rule, language, sentence):
    before, after = FRAMES[language]
    reply = sentence if rule in ALONE else f"{before} {sentence} {after}"
    context = ReplyContext(
        language=language,
        detected_language=language,
        detected_probability=0.99,
        facts=("40 12:00 9:00 12.03.2026 14.03.2026 18:00",),
        now=datetime(2026, 3, 10, 9, tzinfo=UTC),
    )
    return [f for f in lint(reply, context) if f.rule == rule]


@pytest.mark.parametrize(("rule", "language", "sentence"), every("bad"))
def test_what_breaks_a_rule_is_found(rule, language, sentence):
    assert raised(rule, language, sentence)


@pytest.mark.parametrize(("rule", "language", "sentence"), every("good"))
def test_what_only_looks_like_it_is_left_alone(rule, language, sentence):
    assert raised(rule, language, sentence) == []


@pytest.mark.parametrize(("rule", "language", "sentence"), every("good"))
def test_a_good_sentence_is_blocked_by_no_phrase_of_any_rule(rule, language, sentence):
    before, after = FRAMES[language]
    context = ReplyContext(language=language, facts=("40 12:00 9:00 12.03.2026 14.03.2026 18:00",))
    tone = {"R03", "R04", "R08", "R09", "R10", "R11", "R17", "R26"}

    found = [f for f in lint(f"{before} {sentence} {after}", context) if f.rule in tone and f.level is Level.BLOCK]

    assert found == []


@pytest.mark.parametrize(("rule", "language"), [(rule, language) for rule in WORDINGS for language in WORDINGS[rule]])
def test_what_breaks_a_rule_is_found_in_other_words_too(rule, language):
    missed = [sentence for sentence in WORDINGS[rule][language] if not raised(rule, language, sentence)]

    assert missed == []


@pytest.mark.parametrize(("language", "reply"), [(language, reply) for language in GOOD for reply in GOOD[language]])
def test_a_whole_reply_in_ordinary_words_raises_no_rule_about_words(language, reply):
    context = ReplyContext(language=language, detected_language=language, detected_probability=0.99)

    assert [f for f in lint(reply, context) if f.rule in TONE] == []
