"""Who writes: the playbook's templates, and the model with the templates behind it."""

from dataclasses import replace
from datetime import datetime

from bot.domain.case import Case, Draft
from bot.domain.policy import Policy
from bot.domain.understanding import Understanding
from bot.ports import Detected, Languages
from prompts import reading, templates

NO_KEY = "no_key"


class TemplateWriter:
    """Reads posts and writes drafts by rule; `problem` says why no model did."""

    def __init__(self, languages: Languages, problem: str = NO_KEY) -> None:
        self._languages = languages
        self._problem = problem

    async def understand(self, case: Case, policy: Policy) -> Understanding:
        language = detected(case, self._languages).language
        read = reading.understood(case, language, policy.brand(case.brand).language)
        return replace(read, problem=self._problem)

    async def draft(self, case: Case, policy: Policy, at: datetime) -> Draft:
        written = templates.reply(case, policy, at, lambda text: self._languages.detect(text).language)
        looks = self._languages.detect(written.text)
        return replace(
            written,
            problem=written.problem or self._problem,
            detected=looks.language,
            certainty=looks.certainty,
        )


def detected(case: Case, languages: Languages) -> Detected:
    """The language of what the author said last; where that is too short to tell, of all they said."""
    last = languages.detect(case.post.text)
    if last.language != "und" or len(case.rounds) == 1:
        return last
    return languages.detect("\n".join(r.post.text for r in case.rounds))
