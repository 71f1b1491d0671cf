"""What people typed about a case: as much of it as a reply can say, because it is in the reply's own language."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.domain.authority import Form
from bot.domain.case import Case
from bot.domain.review import granted
from prompts.playbook import LANGUAGES

LanguageOf = Callable[[str], str]
"""Names the language of a text a person typed (`und` when unsure): only what fits the reply is put into it."""

_PERSONAL_QUESTION: Final = re.compile(
    r"numb|phone|mail|address|numer|telefon|adres|номер|телефон|почт|адрес|pašt", re.IGNORECASE
)
# `what_is_the_wall_made_of`, as names are typed in other programs; an address keeps its own.
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
        return bool(self.case.facts.confirmed) and self._impersonal() == self.case.facts.unknowns

    def facts(self, spoken: str) -> list[str]:
        return self._sayable(self.case.facts.confirmed, spoken)

    def remedy(self, spoken: str) -> list[str]:
        return self._sayable((self.case.facts.remedy,), spoken)

    def gifts(self, spoken: str) -> tuple[str, ...]:
        return tuple(self._sayable(self._things(), spoken))

    def asked(self, spoken: str) -> list[str]:
        """What can be asked in public: nothing about the person."""
        return self._sayable(self._impersonal(), spoken)

    def left_out(self) -> tuple[str, ...]:
        """What people stated that belongs into the reply, but is in another language."""
        facts = self.case.facts
        # No template says what a discount is for, and a wrong guess would be a promise.
        discounted = tuple(t.what for t in granted(self.case) if t.form is not Form.THING and t.what.strip())
        stated = (*facts.confirmed, facts.remedy, *self._impersonal(), *self._things())
        unsaid = (text for text in stated if text.strip() and not self._sayable((text,), self.language))
        return tuple(dict.fromkeys((*unsaid, *discounted)))

    def _things(self) -> tuple[str, ...]:
        return tuple(terms.what for terms in granted(self.case) if terms.form is Form.THING)

    def _impersonal(self) -> tuple[str, ...]:
        return tuple(unknown for unknown in self.case.facts.unknowns if not _PERSONAL_QUESTION.search(unknown))

    def _sayable(self, texts: tuple[str, ...], spoken: str) -> list[str]:
        tidy = [
            " ".join(_NAMED.sub(lambda name: name[0].replace("_", " "), text).split()).rstrip(" .") for text in texts
        ]
        return [text for text in tidy if text and self._speaks(text, spoken)]

    def _speaks(self, text: str, language: str) -> bool:
        looks = self.language_of(text)
        if looks == language:
            return True
        # Too short to tell, and the team writes in its own language.
        return language == self.team and looks not in LANGUAGES
