"""Whole kinds of sentences, not listed ones, break a rule about tone: one half was there for tuning, one was kept."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from bot.domain.platforms import Platform
from bot.domain.reply_text import ReplyContext, lint

HERE = Path(__file__).parent
SAID = {
    rule: languages
    for name in ("lint_tone", "lint_blame", "lint_hollow")
    for rule, languages in yaml.safe_load((HERE / f"{name}.yaml").read_text("utf-8")).items()
}
FRAMES = {
    "en": ("We are sorry for the cold plate.", "The kitchen has a new heater since Marta took it over."),
    "pl": ("Przepraszamy za zimny talerz.", "W kuchni stoi nowy podgrzewacz, którym zajmuje się Marta."),
    "ru": ("Извините за холодную тарелку.", "На кухне стоит новый подогреватель, за ним следит Марта."),
    "lt": ("Atsiprašome už šaltą lėkštę.", "Virtuvėje stovi naujas šildytuvas, juo rūpinasi Marta."),
}
CASES = [(rule, language) for rule in SAID for language in SAID[rule]]


def raised(rule, language, sentence):
    before, after = FRAMES[language]
    context = ReplyContext(
        language=language,
        detected_language=language,
        detected_probability=0.99,
        platform=Platform.TRIPADVISOR if rule == "R14" else Platform.OTHER,
        now=datetime(2026, 3, 10, 9, tzinfo=UTC),
    )
    return any(f.rule == rule for f in lint(f"{before} {sentence} {after}", context))


@pytest.mark.parametrize(("rule", "language"), CASES)
def test_what_breaks_a_rule_is_found_by_its_build(rule, language):
    missed = [sentence for sentence in SAID[rule][language]["bad"][::2] if not raised(rule, language, sentence)]

    assert missed == []


@pytest.mark.parametrize(("rule", "language"), CASES)
def test_what_is_built_nearly_so_is_left_alone(rule, language):
    told = [sentence for sentence in SAID[rule][language]["good"][::2] if raised(rule, language, sentence)]

    assert told == []
