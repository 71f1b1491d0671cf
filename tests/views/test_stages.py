"""What a reply's stage asks of it: what is missing is named."""

import pytest

from bot.domain.effects import Kind
from handlers.views.words import LANGUAGES
from tests.views.cases import drafted, policy, revision
from tests.views.test_messages import said

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
