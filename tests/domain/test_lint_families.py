"""Families of hollow, boundless and scornful words: new sentences are found, and near ones are left alone."""

from pathlib import Path

import pytest
import yaml

from bot.domain.reply_context import Level, ReplyContext
from bot.domain.reply_text import RULES

pytestmark = pytest.mark.usefixtures("untraced")

SAID = yaml.safe_load((Path(__file__).parent / "lint_families.yaml").read_text("utf-8"))
CASES = [
    (rule, language, sentence, kind)
    for rule, languages in SAID.items()
    for language, kinds in languages.items()
    for kind, sentences in kinds.items()
    for sentence in sentences
]


def found(rule, language, sentence):
    context = ReplyContext(language=language, detected_language=language, detected_probability=1.0)
    return RULES[rule](sentence, context)


@pytest.mark.parametrize(("rule", "language", "sentence"), [c[:3] for c in CASES if c[3] == "breaks"])
def test_a_family_is_found_in_words_that_nobody_listed(rule, language, sentence):
    assert found(rule, language, sentence)


@pytest.mark.parametrize(("rule", "language", "sentence"), [c[:3] for c in CASES if c[3] == "near"])
def test_what_is_told_of_this_complaint_or_of_ourselves_is_left_alone(rule, language, sentence):
    assert found(rule, language, sentence) == []


@pytest.mark.parametrize(("rule", "language", "sentence"), [c[:3] for c in CASES if c[3] == "wide"])
def test_what_is_known_by_its_build_alone_only_warns(rule, language, sentence):
    assert [(f.level, f.detail) for f in found(rule, language, sentence)] == [(Level.WARN, "wide")]
