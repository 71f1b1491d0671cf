"""What people typed about a case: as much of it as a reply can say, because it is in the reply's own language."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.domain.authority import Form
from bot.domain.case import Case
from bot.domain.review import granted
from bot.domain.understanding import Stage
from prompts.personal_questions import is_personal
from prompts.playbook import LANGUAGES
from prompts.remedy import is_to_come

LanguageOf = Callable[[str], str]
"""Names the language of a text a person typed (`und` when unsure): only what fits the reply is put into it."""

MOST_ASKED: Final = 2
# `what_is_the_wall_made_of`, as names are typed in other programs; an address keeps its own.
_STOPS: Final = " .!…;,:"
_NAMED: Final = re.compile(r"(?<![@/.\w-])(?:[^\W\d_]+_)+[^\W\d_]+(?![@/.\w-])")


@dataclass(frozen=True, slots=True)
class Typed:
    """`language` is the reply's, `team` the one that people here write in.

    Nobody here translates: what was typed in another language than a text's own is left out of that text.
    """

    case: Case
    team: str
    language: str
    language_of: LanguageOf

    @property
    def found(self) -> bool:
        """Whether people know which case this is: they have checked something, and ask for nothing personal."""
        return bool(self.case.facts.confirmed) and self.impersonal() == self.case.facts.unknowns

    def facts(self, spoken: str) -> list[str]:
        return self._sayable(self.case.facts.confirmed, spoken)

    def remedy(self, spoken: str) -> list[str]:
        """A matter that is settled promises nothing more, and leaves no choice."""
        remedy = self.case.facts.remedy
        if self.case.stage is Stage.RESOLVED and is_to_come(remedy):
            return []
        return self._sayable((remedy,), spoken)

    def gifts(self, spoken: str) -> tuple[str, ...]:
        return tuple(self._sayable(self._things(), spoken))

    def asked(self, spoken: str) -> list[str]:
        """What can be asked in public: nothing about the person."""
        return self._sayable(self.impersonal(), spoken)[:MOST_ASKED]

    def impersonal(self) -> tuple[str, ...]:
        """What we would like to know that is not about the person."""
        return tuple(unknown for unknown in self.case.facts.unknowns if not is_personal(unknown))

    def left_out(self) -> tuple[str, ...]:
        """What people stated for the reply and it does not say: mostly because it is in another language."""
        facts, spoken = self.case.facts, self.language
        # No template says what a discount is for, and a wrong guess would be a promise.
        discounted = tuple(t.what for t in granted(self.case) if t.form is not Form.THING and t.what.strip())
        said = {*self.facts(spoken), *self.remedy(spoken), *self.asked(spoken), *self.gifts(spoken)}
        stated = (*facts.confirmed, facts.remedy, *facts.unknowns, *self._things())
        unsaid = (text for text in stated if text.strip() and _tidy(text) not in said)
        return tuple(dict.fromkeys((*unsaid, *discounted)))

    def _things(self) -> tuple[str, ...]:
        return tuple(terms.what for terms in granted(self.case) if terms.form is Form.THING)

    def _sayable(self, texts: tuple[str, ...], spoken: str) -> list[str]:
        return [text for text in map(_tidy, texts) if text and self._speaks(text, spoken)]

    def _speaks(self, text: str, language: str) -> bool:
        looks = self.language_of(text)
        if looks == language:
            return True
        # Too short to tell, and the team writes in its own language.
        return language == self.team and looks not in LANGUAGES


def _tidy(text: str) -> str:
    """As it can stand inside a sentence of ours."""
    return " ".join(_NAMED.sub(lambda name: name[0].replace("_", " "), text).split()).rstrip(_STOPS)
