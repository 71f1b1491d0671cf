"""How the rules did on replies by somebody who had not seen them: the README's figures, and no worse since."""

from pathlib import Path

import pytest

from bot.evaluation.cases import read
from bot.evaluation.lint_check import measured, scores
from bot.language import LangId

UNSEEN = Path(__file__).with_name("unseen.yaml")
AT_FIRST = {"cases": 278, "hits": 221, "alarms": 12}
"""Measured on 22 November 2026, before anything was learnt from them."""
STRUCTURAL = ("R01", "R02", "R05", "R06", "R07", "R12", "R15", "R16", "R20", "R23", "R25", "R26", "R30")


@pytest.fixture(scope="module")
def found():
    return {score.rule: score for score in scores(measured(read(UNSEEN), LangId()))}


def test_the_rules_find_as_much_as_they_did_at_first_and_raise_no_more_false_alarms(found):
    assert sum(score.cases for score in found.values()) == AT_FIRST["cases"]
    assert sum(score.hits for score in found.values()) >= AT_FIRST["hits"]
    assert sum(score.alarms for score in found.values()) <= AT_FIRST["alarms"]


@pytest.mark.parametrize("rule", STRUCTURAL)
def test_a_rule_about_structure_finds_all_of_them_and_nothing_else(found, rule):
    assert (found[rule].misses, found[rule].alarms) == (0, 0)
