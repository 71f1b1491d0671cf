"""The reply written without a model: phrases of the playbook, chosen by what is known about the case."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from bot.domain.case import Case, Draft
from bot.domain.hindsight import Said
from bot.domain.policy import Policy
from bot.domain.understanding import Maker
from prompts import deadline
from prompts.letter import Letter
from prompts.playbook import LANGUAGES, Playbook, packaged
from prompts.typed import LanguageOf, Typed
from prompts.variants import freshest

UNKNOWN_LANGUAGE: Final = "unknown_language"
VARIANTS: Final = 9


def reply(
    case: Case,
    policy: Policy,
    at: datetime,
    language_of: LanguageOf,
    published: Sequence[Said] = (),
    book: Playbook | None = None,
) -> Draft:
    """The draft for the case, another one than those it already has, and than what was `published` to others.

    When the author's language is not known or not spoken here, it is written for the team, in the team's language.
    Where nobody knows it, that is the problem; where a person has chosen it, why no model wrote it is.
    """
    book, brand = book or packaged(), policy.brand(case.brand)
    team = brand.language if brand.language in LANGUAGES else "en"
    language = case.language if case.language in LANGUAGES else team
    typed = Typed(case, team, language, language_of)
    letter = Letter(case, policy, brand, book, deadline.promised(case, policy, at), team, language, typed)
    variants = letter.variants(case.drafts_asked, VARIANTS)
    written = freshest(variants, {revision.draft.text for revision in case.revisions}, published)
    text, parts, number = written.text, written.parts, written.number
    return Draft(
        text=text,
        language=language,
        maker=Maker.TEMPLATE,
        translation="" if language == team else letter.written(book.words(team), parts, number),
        promise=letter.promise(parts),
        deadline_span=letter.deadline_in(text),
        offer=letter.offer(parts),
        problem=UNKNOWN_LANGUAGE if case.language in ("", "und") else "",
        left_out=typed.left_out(),
        private=letter.private(),
        playbook=book.version,
        spans=letter.spans(text, parts, number),
    )
