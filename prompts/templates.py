"""The reply written without a model: phrases of the playbook, chosen by what is known about the case."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.domain.authority import Form
from bot.domain.case import Case, Draft
from bot.domain.hindsight import Said
from bot.domain.platforms import FORBIDS_OFFERS, Platform, reply_limit
from bot.domain.policy import Brand, Policy
from bot.domain.reply_length import reply_length
from bot.domain.review import granted
from bot.domain.understanding import Fault, Maker
from prompts import deadline, offers
from prompts.naming import addressed
from prompts.playbook import LANGUAGES, Words, words
from prompts.private import private
from prompts.topics import topics
from prompts.variants import Variant, freshest

# "We send ...", "Wyślemy ...", "Отправим ...", "Išsiųsime ...": such a remedy is a sentence by itself.
_WE_DO: Final = re.compile(
    r"(?:we(?:['’]\w+)?|[a-ząćęłńóśźż]{3,}my|[а-яё]{3,}[еёи]м|[a-ząčęėįšųūž]{3,}me) ", re.IGNORECASE
)

LanguageOf = Callable[[str], str]
"""Names the language of a text a person typed (`und` when unsure): only what fits the reply is put into it."""

UNKNOWN_LANGUAGE: Final = "unknown_language"
VARIANTS: Final = 9
_ONE_PARAGRAPH: Final = 500

_MESSAGES: Final = frozenset(
    {
        Platform.X,
        Platform.FACEBOOK,
        Platform.INSTAGRAM,
        Platform.TIKTOK,
        Platform.LINKEDIN,
        Platform.THREADS,
        Platform.OTHER,
    }
)
_ORDER: Final = (
    *("greeting", "again", "apology", "health", "fault", "facts", "remedy", "promise"),
    *("goodwill", "question", "handoff", "signature"),
)
# What a short platform does without, the most dispensable first; the apology and the dated promise stay.
_DISPENSABLE: Final = (
    *("second_event", "signature", "question", "facts", "health", "fault"),
    *("greeting", "handoff", "again", "goodwill", "remedy"),
)
_PERSONAL_QUESTION: Final = re.compile(
    r"numb|phone|mail|address|numer|telefon|adres|номер|телефон|почт|адрес|pašt", re.IGNORECASE
)


def reply(case: Case, policy: Policy, at: datetime, language_of: LanguageOf, published: Sequence[Said] = ()) -> Draft:
    """The draft for the case, another one than those it already has, and than what was `published` to others.

    When the author's language is not known or not spoken here, it is written for the team, and says so.
    """
    brand = policy.brand(case.brand)
    team = brand.language if brand.language in LANGUAGES else "en"
    language = case.language if case.language in LANGUAGES else team
    letter = _Letter(case, policy, brand, deadline.promised(case, policy, at), team, language, language_of)
    written = freshest(letter.variants(), {revision.draft.text for revision in case.revisions}, published)
    text, parts, number = written.text, written.parts, written.number
    return Draft(
        text=text,
        language=language,
        maker=Maker.TEMPLATE,
        translation="" if language == team else letter.written(words(team), parts, number),
        promise=letter.promise(parts),
        deadline_span=letter.deadline_in(text),
        offer=letter.offer(parts),
        problem="" if language == case.language else UNKNOWN_LANGUAGE,
        left_out=letter.left_out(),
        private=letter.private(),
    )


Parts = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Letter:
    """One reply in the making: the same parts can be written in the author's and in the team's language."""

    case: Case
    policy: Policy
    brand: Brand
    due: datetime
    team: str
    language: str
    language_of: LanguageOf

    def variants(self) -> Iterator[Variant]:
        first = self.case.drafts_asked
        return (self.fitting(number) for number in range(first, first + VARIANTS))

    def fitting(self, number: int) -> Variant:
        """The fullest text of that variant which the platform takes."""
        spoken = words(self.language)
        for parts in self._ever_fewer():
            text = self.written(spoken, parts, number)
            if self._fits(text):
                break
        return Variant(text, parts, number)

    def written(self, spoken: Words, parts: Parts, number: int) -> str:
        if parts <= {"tiny", "general"}:
            return self._tiny(spoken, parts, number)
        said = {
            part: self._part(part, spoken, parts, number + number // 3 * place)
            for place, part in enumerate(_ORDER)
            if part in parts or part in ("apology", "promise")
        }
        greeting, signature = said.pop("greeting", ""), said.pop("signature", "")
        body = " ".join(sentence for sentence in said.values() if sentence)
        between = " " if self._short_platform() else "\n\n"
        if between == " " and greeting.endswith(","):
            greeting = f"{greeting[:-1]}."
        return between.join(block for block in (greeting, body, signature) if block)

    def promise(self, parts: Parts) -> str:
        """What we commit ourselves to, for the team."""
        spoken = words(self.team)
        if "remedy" not in parts:
            return spoken.phrase("promise.answer").format(deadline=self._deadline(spoken))
        remedy = self._sayable((self.case.facts.remedy,), spoken)
        phrase = spoken.phrase("promise.remedy" if remedy else "promise.named")
        return phrase.format(remedy="".join(remedy), deadline=self._deadline(spoken))

    def deadline_in(self, text: str) -> str:
        spoken = words(self.language)
        spans = (self._deadline(spoken), self._deadline(spoken, short=True))
        return next((span for span in spans if span in text), "")

    def offer(self, parts: Parts) -> str:
        if "goodwill" not in parts:
            return ""
        spoken, kinds = words(self.team), self.policy.kinds
        return "; ".join(offers.offer(terms, spoken, kinds) for terms in granted(self.case))

    def private(self) -> str:
        spoken = words(self.language)
        gifts = (terms.what for terms in granted(self.case) if terms.form is Form.THING)
        return private(self.case, self.policy, spoken, tuple(self._sayable(tuple(gifts), spoken)))

    def left_out(self) -> tuple[str, ...]:
        """What people stated that belongs into the reply, but is in another language."""
        facts = self.case.facts
        offered = granted(self.case)
        gifts = tuple(terms.what for terms in offered if terms.form is Form.THING)
        # No template says what a discount is for, and a wrong guess would be a promise.
        discounted = tuple(terms.what for terms in offered if terms.form is not Form.THING and terms.what.strip())
        asked = tuple(unknown for unknown in facts.unknowns if not _PERSONAL_QUESTION.search(unknown))
        stated = (*facts.confirmed, facts.remedy, *asked, *gifts)
        unsaid = (text for text in stated if text.strip() and not self._sayable((text,)))
        return tuple(dict.fromkeys((*unsaid, *discounted)))

    def _ever_fewer(self) -> Iterator[Parts]:
        parts = frozenset(part for part in (*_ORDER, "second_event") if self._wanted(part))
        yield parts
        for part in _DISPENSABLE:
            if part in parts:
                parts -= {part}
                yield parts
        yield frozenset({"tiny"})
        yield frozenset({"tiny", "general"})

    def _wanted(self, part: str) -> bool:
        case, facts = self.case, self.case.facts
        match part:
            case "again":
                return len(case.rounds) > 1
            case "health":
                return "health" in self._topics() and facts.fault is not Fault.CUSTOMER
            case "facts":
                return bool(self._sayable(facts.confirmed))
            case "remedy":
                return bool(self._sayable((facts.remedy,)))
            case "goodwill":
                return bool(granted(case)) and case.post.platform not in FORBIDS_OFFERS
            case "question":
                return bool(facts.unknowns)
            case "signature":
                return bool(self.brand.signature or self.brand.name)
            case _:
                return True

    def _part(self, part: str, spoken: Words, parts: Parts, variant: int) -> str:
        case, facts = self.case, self.case.facts
        match part:
            case "greeting":
                return addressed(case.post, spoken)
            case "apology":
                kind = "regret" if facts.fault is Fault.CUSTOMER else "apology"
                return spoken.phrase(kind, variant).format(event=self._event(spoken, parts))
            case "fault":
                return spoken.phrase(f"fault.{facts.fault}", variant)
            case "facts":
                return self._filled("facts", spoken, variant, self._sayable(facts.confirmed, spoken))
            case "remedy":
                return self._remedy(spoken, variant)
            case "promise":
                return self._promised(spoken, parts, variant)
            case "goodwill":
                return self._goodwill(spoken)
            case "question":
                return self._question(spoken, variant)
            case "handoff":
                where = "message" if case.post.platform in _MESSAGES else "contact"
                return spoken.phrase(f"handoff.{where}", variant)
            case "signature":
                return self.brand.signature or spoken.phrase("signature").format(brand=self.brand.name)
            case _:
                return spoken.phrase(part, variant)

    def _tiny(self, spoken: Words, parts: Parts, number: int) -> str:
        kind = "tiny_regret" if self.case.facts.fault is Fault.CUSTOMER else "tiny"
        event = spoken.phrase("event.general") if "general" in parts else self._event(spoken, parts)
        return spoken.phrase(kind, number).format(event=event, deadline=self._deadline(spoken, short=True))

    def _event(self, spoken: Words, parts: Parts) -> str:
        named = [spoken.phrase(f"event.{topic}") for topic in self._topics()]
        if len(named) == 1 or "second_event" not in parts:
            return named[0]
        # A subordinate clause ("за то, как с вами обошлись") is closed before the sentence goes on.
        closed = "," if "," in named[0] else ""
        return f"{named[0]}{closed}{spoken.phrase('joiner')}{named[1]}"

    def _topics(self) -> tuple[str, ...]:
        read = self.case.understanding
        return topics(self.case.post.text, read.suggested_cause if read else "", read.language if read else "")

    def _filled(self, part: str, spoken: Words, variant: int, typed: list[str]) -> str:
        return spoken.phrase(part, variant).format(**{part: "; ".join(typed)}) if typed else ""

    def _remedy(self, spoken: Words, variant: int) -> str:
        remedy = self._sayable((self.case.facts.remedy,), spoken)
        if remedy and _WE_DO.match(remedy[0]):
            return f"{remedy[0][0].upper()}{remedy[0][1:]}."
        return self._filled("remedy", spoken, variant, remedy)

    def _promised(self, spoken: Words, parts: Parts, variant: int) -> str:
        customer = self.case.facts.fault is Fault.CUSTOMER
        answer = f"answer.{'customer' if customer else self.case.severity}"
        phrase = spoken.phrase("done" if "remedy" in parts else answer, variant)
        return phrase.format(deadline=self._deadline(spoken))

    def _goodwill(self, spoken: Words) -> str:
        terms = granted(self.case)
        gifts = self._sayable(tuple(t.what for t in terms if t.form is Form.THING), spoken)
        return offers.goodwill(terms, spoken, tuple(gifts), self.policy.kinds)

    def _question(self, spoken: Words, variant: int) -> str:
        impersonal = tuple(u for u in self.case.facts.unknowns if not _PERSONAL_QUESTION.search(u))
        if not self._sayable(impersonal):
            return spoken.phrase("question.open", variant)
        asked = self._sayable(impersonal, spoken)
        if not asked:
            return ""
        return spoken.phrase("question.asked", variant).format(unknown="; ".join(asked[:2]).rstrip("?"))

    def _deadline(self, spoken: Words, *, short: bool = False) -> str:
        return deadline.said(self.due, self.policy.zone, spoken.language, short=short)

    def _sayable(self, typed: tuple[str, ...], spoken: Words | None = None) -> list[str]:
        """What people typed that can stand in the reply, and in its translation into `spoken`.

        Nobody here translates: it must be in that language itself.
        """
        tidy = [" ".join(text.split()).rstrip(" .") for text in typed]
        language = spoken.language if spoken else self.language
        return [text for text in tidy if text and self._speaks(text, language)]

    def _speaks(self, text: str, language: str) -> bool:
        looks = self.language_of(text)
        if looks == language:
            return True
        # Too short to tell, and the team writes in its own language.
        return language == self.team and looks not in LANGUAGES

    def _short_platform(self) -> bool:
        limit = reply_limit(self.case.post.platform)
        return limit is not None and limit.length <= _ONE_PARAGRAPH

    def _fits(self, text: str) -> bool:
        limit = reply_limit(self.case.post.platform)
        return limit is None or reply_length(text, limit.counting) <= limit.length
