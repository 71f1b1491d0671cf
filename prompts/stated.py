"""The sentences of a reply that are made of what people typed."""

from dataclasses import dataclass

from bot.domain.understanding import Stage
from prompts.playbook import Words
from prompts.remedy import is_reason, is_sentence
from prompts.typed import Typed


@dataclass(frozen=True, slots=True)
class Stated:
    """What was typed, in the words that one language has for it at that stage."""

    typed: Typed
    spoken: Words
    stage: Stage
    variant: int

    def facts(self) -> str:
        return self._filled("facts", self.typed.facts(self.spoken.language))

    def reason(self) -> str:
        """Only what reads as a reason is called one; what else is known stands before it."""
        facts = self.typed.facts(self.spoken.language)
        reasons = [fact for fact in facts if is_reason(fact)]
        others = "; ".join(fact for fact in facts if fact not in reasons)
        told = self._filled_or_owed("reason", "facts", reasons)
        return f"{_closed(self._phrase('reason.beside').format(facts=others))} {told}" if others else told

    def alternative(self) -> str:
        return self._filled_or_owed("alternative", "remedy", self.typed.remedy(self.spoken.language))

    def remedy(self) -> str:
        remedy = self.typed.remedy(self.spoken.language)
        if remedy and is_sentence(remedy[0]) and self.stage.waits:
            return _closed(f"{remedy[0][0].upper()}{remedy[0][1:]}.")
        return self._filled("remedy", remedy)

    def choice(self) -> str:
        if not self.spoken.has(f"{self.spoken.at(self.stage, 'choice')}.known"):
            return self._phrase("choice")
        # Of two ways only one is known yet where nobody has typed the other.
        return self._phrase(f"choice.{'known' if self.typed.remedy(self.spoken.language) else 'unknown'}")

    def question(self, *, chooses: bool) -> str:
        if not self.typed.asked(self.typed.language):
            # A choice is an open question already.
            return "" if chooses else self._phrase("question.open")
        asked = self.typed.asked(self.spoken.language)
        return self._phrase("question.asked").format(unknown="; ".join(asked).rstrip("?")) if asked else ""

    def _filled(self, part: str, typed: list[str]) -> str:
        return _closed(self._phrase(part).format(**{part: "; ".join(typed)})) if typed else ""

    def _filled_or_owed(self, part: str, blank: str, typed: list[str]) -> str:
        """With what people stated, or saying that we owe it yet."""
        if not typed:
            return self._phrase(f"{part}.unknown")
        return _closed(self._phrase(f"{part}.known").format(**{blank: "; ".join(typed)}))

    def _phrase(self, path: str) -> str:
        return self.spoken.phrase(self.spoken.at(self.stage, path), self.variant)


def _closed(sentence: str) -> str:
    """What people typed may end in a sign of its own."""
    return sentence[:-1] if sentence[-2:] in ("?.", "!.", "….") else sentence
