"""A draft or an approved reply that is nearly what was published in another case says in which."""

from dataclasses import replace

import pytest

from handlers.views.copy import copy
from handlers.views.draft import draft
from handlers.views.words import LANGUAGES
from tests.views.cases import approved, drafted, policy, revision
from tests.views.slack_limits import texts


def told(messages):
    return "\n".join(text for message in messages for text in texts(message.blocks))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_draft_names_the_case_in_which_nearly_the_same_is_published(language):
    alike = drafted(replace(revision(), same_as=141))

    assert "#141" in told(draft(alike, policy(language), 1))
    assert "#141" not in told(draft(drafted(), policy(language), 1))


def yes(case, **changes):
    (approval,) = case.approvals
    return replace(case, approvals=(replace(approval, **changes),))


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_publishes_reads_what_came_out_while_the_draft_waited(language):
    assert "#141" in told(copy(yes(approved(), same_as=141), policy(language), 1))
    assert "#141" not in told(copy(approved(), policy(language), 1))


def test_what_the_approver_had_read_is_not_told_again():
    seen = approved(replace(revision(), same_as=141))

    assert "#141" not in told(copy(yes(seen, same_as=141), policy(), 1))
    assert "#140" in told(copy(yes(seen, same_as=140), policy(), 1))
