"""How the rules did on replies by somebody who had not seen them: the README's figures, and no worse since."""

from pathlib import Path

import pytest

from bot.domain.reply_context import Level
from bot.evaluation.cases import read
from bot.evaluation.lint_check import measured, scores
from bot.language import LangId

pytestmark = pytest.mark.usefixtures("untraced")

UNSEEN, BLIND, SECOND = (Path(__file__).with_name(f"{name}.yaml") for name in ("unseen", "blind", "blind_2"))
AT_FIRST = {UNSEEN: (278, 221, 12), BLIND: (167, 115, 23), SECOND: (158, 77, 41)}
"""Flags, those found, and false alarms, on 22 November 2026: before anything was learnt from the file."""
STRUCTURAL = ("R01", "R02", "R05", "R06", "R07", "R12", "R15", "R16", "R20", "R23", "R25", "R26", "R30")


@pytest.fixture(scope="module")
def found():
    return of(UNSEEN)


def of(file):
    return {score.rule: score for score in scores(measured(read(file), LangId()))}


@pytest.mark.parametrize("file", AT_FIRST, ids=lambda file: file.stem)
def test_the_rules_find_as_much_as_they_did_at_first_and_raise_no_more_false_alarms(file):
    found, (flags, hits, alarms) = of(file), AT_FIRST[file]

    assert sum(score.cases for score in found.values()) == flags
    assert sum(score.hits for score in found.values()) >= hits
    assert sum(score.alarms for score in found.values()) <= alarms


def test_of_forty_whole_replies_that_a_careful_person_would_sign_one_asks_for_a_named_persons_word():
    """It tells a refund where the platform forbids offers: R14 lets a person say that it is none."""
    good = [one for one in measured(read(BLIND), LangId()) if one.passes]

    assert len(good) == 40
    assert [one.reply.case for one in good if any(finding.level is Level.BLOCK for finding in one.found)] == [
        "blind-ru-09"
    ]


def test_of_forty_eight_more_whole_good_replies_two_are_blocked():
    """Both tell an amount that a person states as a fact or remedy, where only a grant may be promised."""
    good = [one for one in measured(read(SECOND), LangId()) if one.passes]

    assert len(good) == 48
    assert [one.reply.case for one in good if any(finding.level is Level.BLOCK for finding in one.found)] == [
        "second-ru-09",
        "second-lt-07",
    ]


@pytest.mark.parametrize("rule", STRUCTURAL)
def test_a_rule_about_structure_finds_all_of_them_and_nothing_else(found, rule):
    assert (found[rule].misses, found[rule].alarms) == (0, 0)
