"""The stage that a reply is written for is told, and what is missing in it is named."""

from dataclasses import replace

import pytest

from bot.domain.case import Outcome
from bot.domain.effects import Kind
from bot.domain.understanding import Facts, Stage
from handlers.views.words import LANGUAGES, words
from tests.views.cases import closed, drafted, opened, policy, replied, revision
from tests.views.slack_limits import texts
from tests.views.test_messages import render, said

MISSING = {
    "en": ("an apology, or regret, for what happened", "by when"),
    "pl": ("przeprosiny lub wyraz żalu z powodu tego, co się stało", "do kiedy"),
    "ru": ("извинение или сожаление о том, что случилось", "к какому сроку"),
    "lt": ("atsiprašymas ar apgailestavimas dėl to, kas įvyko", "iki kada"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_part_that_is_missing_is_named_in_the_readers_language(language):
    case = drafted(revision(spans=(("apology", ""), ("promise", "Proszę"), ("deadline", ""))))
    lines = [line for line in said(case, Kind.DRAFT, rules=policy(language)).splitlines() if line.startswith("⛔")]

    assert all(any(f": {part}. " in line for line in lines) for part in MISSING[language]), lines
    assert not any("apology" in line or "deadline" in line for line in lines if language != "en")


def test_words_that_left_the_text_are_missing_like_words_that_never_stood_there():
    case = drafted(revision(spans=(("handoff", "Napisz do nas."),)))

    assert "What this reply lacks: a private way to reach us." in said(case, Kind.DRAFT)


def test_a_part_that_only_an_older_playbook_knew_keeps_its_name_and_cannot_ping():
    case = drafted(revision(spans=(("<!channel>", ""), ("recap", ""))))
    text = said(case, Kind.DRAFT)

    assert "What this reply lacks: recap." in text
    assert "<!channel>" not in text


def small_print(case, language="en"):
    """The lines of the card that cost no attention."""
    (card,) = render(case, Kind.CARD, rules=policy(language))
    return list(texts([block for block in card.blocks if block["type"] == "context"]))


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_card_says_in_small_print_which_stage_the_reply_is_written_for(language, stage):
    case = drafted(facts=Facts(stage=stage))
    told = words(language)(f"stage-{stage}")

    assert told in small_print(case, language)[0]
    assert said(case, Kind.CARD, rules=policy(language)).count(told) == 1


def test_until_somebody_says_otherwise_the_matter_is_open():
    assert "Stage of the reply: “An open matter: what we do and by when”" in small_print(opened())


def test_a_case_that_ended_without_a_reply_has_no_stage_of_one():
    unanswered = replace(closed(Outcome.NOT_A_COMPLAINT), published=())

    assert not [line for line in small_print(unanswered) if "Stage of the reply" in line]
    assert [line for line in small_print(replied()) if "Stage of the reply" in line]
