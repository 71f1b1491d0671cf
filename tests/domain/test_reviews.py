"""A second reading warns about exactly one text, and moves nothing."""

from dataclasses import replace

import pytest

from bot.domain.case import Status
from bot.domain.commands import RecordReview, who
from bot.domain.refusal import No
from bot.domain.remarks import About, Remark, Review
from bot.domain.review import basis, findings
from tests.domain.builders import (
    ANN,
    after,
    answered_again,
    approval,
    approved,
    ask,
    closed,
    drafted,
    edited,
    later,
    no_of,
    policy,
    rejected,
    replied,
)

REVIEW = Review((Remark(About.BLAME, "Our machine had failed at noon", "puts it on the machine"),))


def reading(case, review=REVIEW, **fields):
    first = case.revisions[0]
    return ask(RecordReview, **{"revision": first.number, "sha256": first.sha256, "review": review, **fields})


@pytest.mark.parametrize("case", [drafted(), approved()], ids=["draft", "approved"])
def test_what_was_said_stands_beside_the_text_and_changes_nothing_else(case):
    read = after(case, reading(case, at=later(hours=1)))

    assert read.live.review == REVIEW
    assert replace(read.live, review=None) == case.live
    assert (read.status, read.approval, read.quiet_since) == (case.status, case.approval, case.quiet_since)
    assert (read.reminders, basis(read)) == (case.reminders, basis(case))


def test_a_remark_never_stands_against_an_approval():
    read = after(drafted(), reading(drafted()))

    assert findings(read, read.live, policy()) == findings(drafted(), drafted().live, policy())
    assert after(read, approval(read)).status is Status.APPROVED


@pytest.mark.parametrize(
    ("case", "no"),
    [
        (edited(), No.STALE),
        (rejected(), No.WRONG_STATUS),
        (replied(), No.WRONG_STATUS),
        (answered_again(), No.WRONG_STATUS),
        (closed(), No.WRONG_STATUS),
        (drafted(rejected()), No.STALE),
        (after(drafted(), reading(drafted())), No.STALE),
    ],
    ids=["edited", "rejected", "published", "the author wrote again", "closed", "drafted anew", "read already"],
)
def test_what_was_said_of_a_text_that_no_longer_waits_is_dropped(case, no):
    assert no_of(case, reading(case)) is no


def test_what_was_said_of_other_words_is_dropped():
    assert no_of(drafted(), reading(drafted(), sha256="0" * 64)) is No.STALE
    assert no_of(drafted(), reading(drafted(), revision=2)) is No.STALE


def test_nobody_in_particular_says_it():
    assert who(reading(drafted())) is None
    assert ANN not in str(reading(drafted()))
