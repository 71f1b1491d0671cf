"""Who asked for another draft is told where it is nearly an earlier one."""

import pytest

from bot.domain.case import Void
from bot.domain.effects import Kind
from handlers.views.words import LANGUAGES
from tests.views.cases import ANN, REPLY, drafted, opened, policy, revision
from tests.views.test_messages import said

OTHER = "Dzień dobry, bardzo żałujemy, że tak wyszło z Pani zamówieniem. Nową wyślemy do piątku do 18:00."
TOLD = {
    "en": "Nearly the words of draft 1.",
    "pl": "Prawie te same słowa co w szkicu 1.",
    "ru": "Почти те же слова, что в черновике 1.",
    "lt": "Beveik tie patys žodžiai kaip juodraštyje 1.",
}


def drafts(*texts, **last):
    """Drafts that followed one another; the last one stands."""
    old = [revision(n, text, void=Void.REDRAFTED) for n, text in enumerate(texts[:-1], start=1)]
    return drafted(*old, revision(len(texts), texts[-1], **last))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("again", [REPLY, f"{REPLY} Pozdrawiamy"], ids=["equal", "nearly"])
def test_a_draft_that_is_nearly_an_earlier_one_says_so(language, again):
    text = said(drafts(REPLY, OTHER, again), Kind.DRAFT, "3", rules=policy(language))

    assert TOLD[language] in text


def test_a_draft_in_other_words_is_like_none():
    assert "Nearly the words" not in said(drafts(REPLY, OTHER), Kind.DRAFT, "2")
    assert "Nearly the words" not in said(drafts(REPLY), Kind.DRAFT, "1")


def test_an_edit_is_alike_on_purpose():
    assert "Nearly the words" not in said(drafts(REPLY, f"{REPLY} Pozdrawiamy", by=ANN), Kind.DRAFT, "2")


def test_what_was_proposed_before_the_author_wrote_again_is_not_looked_at():
    case = opened()
    rounds = (*case.rounds, case.rounds[0])
    case = drafted(revision(1, REPLY, void=Void.NEW_ROUND), revision(2, REPLY, round=2), rounds=rounds)

    assert "Nearly the words" not in said(case, Kind.DRAFT, "2")
