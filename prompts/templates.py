"""The reply written without a model: phrases of the playbook, chosen by what is known about the case."""

from datetime import datetime
from typing import Final

from bot.domain.case import Case, Draft
from bot.domain.policy import Policy
from bot.domain.reply_voice import banned_in
from bot.domain.understanding import Maker
from prompts import deadline
from prompts.letter import Letter
from prompts.playbook import LANGUAGES, Playbook, packaged
from prompts.typed import LanguageOf, Typed

UNKNOWN_LANGUAGE: Final = "unknown_language"
VARIANTS: Final = 9


def reply(case: Case, policy: Policy, at: datetime, language_of: LanguageOf, book: Playbook | None = None) -> Draft:
    """The draft for the case, another one than those it already has.

    When the author's language is not known or not spoken here, it is written for the team, and says so.
    """
    book, brand = book or packaged(), policy.brand(case.brand)
    team = brand.language if brand.language in LANGUAGES else "en"
    language = case.language if case.language in LANGUAGES else team
    typed = Typed(case, team, language, language_of)
    letter = Letter(case, policy, brand, book, deadline.promised(case, policy, at), team, language, typed)
    known = {revision.draft.text for revision in case.revisions}
    text, parts, number = letter.fitting(case.drafts_asked)
    while number < case.drafts_asked + VARIANTS and (text in known or not _usable(text, letter)):
        text, parts, number = letter.fitting(number + 1)
    return Draft(
        text=text,
        language=language,
        maker=Maker.TEMPLATE,
        translation="" if language == team else letter.written(book.words(team), parts, number),
        promise=letter.promise(parts),
        deadline_span=letter.deadline_in(text),
        offer=letter.offer(parts),
        problem="" if language == case.language else UNKNOWN_LANGUAGE,
        left_out=typed.left_out(),
        private=letter.private(),
        playbook=book.version,
        spans=letter.spans(text, parts, number),
    )


def _usable(text: str, letter: Letter) -> bool:
    """Whether the platform takes it and the brand has no other word for it; a further variant may do better."""
    return letter.fits(text) and not any(banned_in(text, letter.brand.banned_words))
