"""R24 across cases: a text that is nearly what the brand has published to somebody else."""

import pytest

from bot.domain.commands import EditReply, RecordDraft
from bot.domain.hindsight import Said
from bot.domain.review import basis, findings
from bot.domain.understanding import Maker
from tests.domain.builders import (
    BEN,
    GOOD,
    after,
    approval,
    ask,
    circumstances,
    draft,
    drafted,
    person,
    understood,
)

OTHER = "Thank you for the praise of our cakes; the bakers were glad to hear it and send their best wishes."
LATELY = (Said(141, OTHER), Said(140, GOOD), Said(139, GOOD))


def written(text=GOOD, maker=Maker.MODEL, published=LATELY):
    case = understood()
    command = ask(RecordDraft, basis=basis(case), draft=draft(text, maker=maker))
    return after(case, command, circumstances(published=published))


def warned(case):
    return [(f.level.value, f.detail) for f in findings(case, case.live) if f.rule == "R24"]


def test_a_draft_that_says_nearly_what_was_published_elsewhere_warns_with_the_latest_such_case():
    assert warned(written()) == [("warn", "140")]
    assert warned(written(GOOD.replace("coffee", "tea"))) == [("warn", "140")]
    assert warned(written(OTHER.replace("cakes", "rolls"))) == [("warn", "141")]


def test_a_text_of_its_own_does_not_warn():
    assert warned(written("We are sorry; the manager will answer you here by Friday 18:00.")) == []
    assert warned(written(published=())) == []


def test_the_playbooks_own_words_do_not_warn():
    assert warned(written(maker=Maker.TEMPLATE)) == []


@pytest.mark.parametrize(("text", "expected"), [(GOOD + " Really.", [("warn", "140")]), (OTHER, [("warn", "141")])])
def test_a_persons_wording_is_compared_too(text, expected):
    case = drafted(text="We are sorry; you will read here by Friday 18:00 what went wrong.")
    command = ask(EditReply, by=BEN, revision=1, draft=draft(text, maker=Maker.TEMPLATE))

    edited = after(case, command, circumstances(published=LATELY))

    assert warned(edited) == expected


def test_what_an_approver_was_shown_does_not_change_under_their_hands():
    """The warning belongs to the writing; what was published since is told with the yes."""
    case = written(published=())
    now = circumstances(person=person(BEN), published=LATELY)

    approved = after(case, approval(case), now)

    assert warned(approved) == []
    assert (approved.approval.same_as, approved.live.same_as) == (140, None)


def test_a_yes_to_a_text_of_its_own_says_nothing():
    case = drafted()

    assert after(case, approval(case), circumstances(published=LATELY[:1])).approval.same_as is None
