"""One reply in the making: which parts it has room for, and what each of them says."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.domain.case import Case
from bot.domain.platforms import FORBIDS_OFFERS, Platform, reply_limit
from bot.domain.policy import Brand, Policy
from bot.domain.reply_context import Address
from bot.domain.reply_length import reply_length
from bot.domain.reply_voice import banned_in
from bot.domain.review import granted
from bot.domain.understanding import Fault, Stage
from prompts import deadline, offers
from prompts.event import event, hurt
from prompts.giving import given
from prompts.naming import addressed
from prompts.playbook import DEADLINE, Plan, Playbook, Words
from prompts.private import private
from prompts.remedy import is_choice
from prompts.stated import Stated
from prompts.typed import Typed
from prompts.variants import Variant

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
# What a short platform does without, the most dispensable first; what the stage asks for stays.
_DISPENSABLE: Final = (
    *("second_event", "signature", "question", "choice", "facts", "fault", "greeting"),
    *("health", "handoff", "again", "goodwill", "remedy"),
)
_TINY: Final = frozenset({"tiny", "general"})

Parts = frozenset[str]


@dataclass(frozen=True, slots=True)
class Letter:
    """The same parts can be written in the author's and in the team's language."""

    case: Case
    policy: Policy
    brand: Brand
    book: Playbook
    due: datetime
    team: str
    language: str
    typed: Typed

    def variants(self, first: int, count: int) -> Iterator[Variant]:
        """So many ways to say it; those that the platform refuses or the brand has other words for only for want."""
        refused: list[Variant] = []
        for number in range(first, first + count):
            variant = self._fitting(number)
            if self._usable(variant.text):
                yield variant
            else:
                refused.append(variant)
        if len(refused) == count:
            yield from refused

    def _fitting(self, number: int) -> Variant:
        """The fullest text of that variant which the platform takes."""
        spoken = self.book.words(self.language)
        for parts in self._ever_fewer():
            text = self.written(spoken, parts, number)
            if self._fits(text):
                break
        return Variant(text, parts, number)

    def written(self, spoken: Words, parts: Parts, number: int) -> str:
        if parts <= _TINY:
            return self._tiny(spoken, parts, number)
        said = self._said(spoken, parts, number)
        greeting, signature = said.pop("greeting", ""), said.pop("signature", "")
        body = " ".join(sentence for sentence in said.values() if sentence)
        between = " " if self._short_platform() else "\n\n"
        if between == " " and greeting.endswith(","):
            greeting = f"{greeting[:-1]}."
        return between.join(block for block in (greeting, body, signature) if block)

    def spans(self, text: str, parts: Parts, number: int) -> tuple[tuple[str, str], ...]:
        """The words of the text that do what the stage asks for; where all is one sentence, that one."""
        said = {} if parts <= _TINY else self._said(self.book.words(self.language), parts, number)
        found = {name: said.get(name, text if parts <= _TINY else "") for name in self._plan.must}
        if DEADLINE in found:
            found[DEADLINE] = self.deadline_in(text)
        return tuple(found.items())

    def promise(self, parts: Parts) -> str:
        """What we commit ourselves to, for the team; nothing once a matter is settled or let go."""
        if "promise" not in self._plan.parts:
            return ""
        spoken = self.book.words(self.team)
        if "remedy" not in parts:
            answer = spoken.at(self.case.stage, "promise_told")
            phrase = spoken.phrase(answer if spoken.has(answer) else "promise.answer")
            return phrase.format(deadline=self._deadline(spoken))
        if "choice" in parts:
            return spoken.phrase("promise.chosen").format(deadline=self._deadline(spoken))
        remedy = self.typed.remedy(spoken.language)
        phrase = spoken.phrase("promise.remedy" if remedy else "promise.named")
        return phrase.format(remedy="".join(remedy), deadline=self._deadline(spoken))

    def deadline_in(self, text: str) -> str:
        if "promise" not in self._plan.parts:
            return ""
        spoken = self.book.words(self.language)
        spans = (self._deadline(spoken), self._deadline(spoken, short=True))
        return next((span for span in spans if span in text), "")

    def offer(self, parts: Parts) -> str:
        if "goodwill" not in parts:
            return ""
        spoken, kinds = self.book.words(self.team), self.policy.kinds
        return "; ".join(offers.offer(terms, spoken, kinds) for terms in granted(self.case))

    def private(self) -> str:
        spoken = self.book.words(self.language)
        return private(self.case, self.policy, spoken, self.typed.gifts(spoken.language))

    @property
    def _plan(self) -> Plan:
        return self.book.plan(self.case.stage)

    def _ever_fewer(self) -> Iterator[Parts]:
        parts = frozenset(part for part in (*self._plan.parts, "second_event") if self._wanted(part))
        yield parts
        for part in _DISPENSABLE:
            if part in parts and part not in self._plan.must:
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
                return hurt(case)
            case "fault":
                # "Let us see together what can still be done" is nothing to say to somebody who came to harm.
                if hurt(case) and facts.fault is Fault.CUSTOMER:
                    return False
                # Who tells what they found or do knows well enough what went wrong.
                known = self.typed.facts(self.language) or self.typed.remedy(self.language)
                return facts.fault is not Fault.UNKNOWN or not known
            case "facts":
                return bool(self.typed.facts(self.language))
            case "remedy":
                return bool(self.typed.remedy(self.language))
            case "goodwill":
                return bool(granted(case)) and case.post.platform not in FORBIDS_OFFERS
            case "question":
                return bool(self.typed.impersonal())
            case "choice":
                return case.stage is Stage.COUNTER_PROPOSAL or any(map(is_choice, self.typed.remedy(self.language)))
            case "signature":
                return bool(self.brand.signature or self.brand.name)
            case _:
                return True

    def _said(self, spoken: Words, parts: Parts, number: int) -> dict[str, str]:
        """Every part in the stage's order; each further draft has other phrases beside each other."""
        return {
            part: self._part(part, spoken, parts, number + number // 3 * place)
            for place, part in enumerate(self._plan.parts)
            if part in parts
        }

    def _part(self, part: str, spoken: Words, parts: Parts, variant: int) -> str:
        facts = self.case.facts
        match part:
            case "greeting":
                return addressed(self.case.post, spoken, by_name=self.brand.address is Address.FIRST_NAME)
            case "apology":
                return self._apology(spoken, parts, variant)
            case "fault":
                return spoken.phrase(f"fault.{facts.fault}", variant)
            case "facts":
                return self._stated(spoken, variant).facts()
            case "reason":
                return self._stated(spoken, variant).reason()
            case "alternative":
                return self._stated(spoken, variant).alternative()
            case "remedy":
                return self._stated(spoken, variant).remedy()
            case "promise":
                return self._promised(spoken, parts, variant)
            case "goodwill":
                return self._goodwill(spoken)
            case "question":
                return self._stated(spoken, variant).question(chooses="choice" in parts)
            case "choice":
                return self._stated(spoken, variant).choice()
            case "handoff":
                return self._handoff(spoken, variant)
            case "signature":
                return self.brand.signature or spoken.phrase("signature").format(brand=self.brand.name)
            case _:
                return spoken.phrase(spoken.at(self.case.stage, part), variant)

    def _stated(self, spoken: Words, variant: int) -> Stated:
        return Stated(self.typed, spoken, self.case.stage, variant)

    def _apology(self, spoken: Words, parts: Parts, variant: int) -> str:
        if self.case.facts.fault is not Fault.CUSTOMER:
            return spoken.phrase("apology", variant).format(event=self._event(spoken, parts))
        # Nobody expects to come to harm, so nothing turned out "otherwise than you expected".
        regret = "health_regret" if hurt(self.case) else "short_regret" if parts <= _TINY else "regret"
        return spoken.phrase(regret, variant)

    def _tiny(self, spoken: Words, parts: Parts, number: int) -> str:
        due = self._deadline(spoken, short=True)
        own = spoken.at(self.case.stage, "tiny")
        if own != "tiny":
            return f"{self._apology(spoken, parts, number)} {spoken.phrase(own, number).format(deadline=due)}"
        if self.case.facts.fault is Fault.CUSTOMER:
            kind = "tiny_health" if hurt(self.case) else "tiny_regret"
            return spoken.phrase(kind, number).format(deadline=due)
        return spoken.phrase("tiny", number).format(event=self._event(spoken, parts), deadline=due)

    def _event(self, spoken: Words, parts: Parts) -> str:
        if "general" in parts:
            return spoken.phrase("event.general")
        return event(self.case, spoken, second="second_event" in parts)

    def _promised(self, spoken: Words, parts: Parts, variant: int) -> str:
        customer = self.case.facts.fault is Fault.CUSTOMER
        answer = f"answer.{'customer' if customer else self.case.severity}"
        own = spoken.at(self.case.stage, "promise")
        done = "chosen" if "choice" in parts else "done"
        where = own if own != "promise" else done if "remedy" in parts else answer
        return spoken.phrase(where, variant).format(deadline=self._deadline(spoken))

    def _goodwill(self, spoken: Words) -> str:
        return given(self.case, self.policy, spoken, self.typed.gifts(spoken.language))

    def _handoff(self, spoken: Words, variant: int) -> str:
        platform = self.case.post.platform
        # Who tells what they found must not ask how to find it.
        handoff = "handoff.known" if self.typed.found else "handoff"
        if platform in _MESSAGES:
            return spoken.phrase(f"{handoff}.message", variant)
        # Neither platform wants telephone numbers in a response.
        if self.brand.hotline and platform not in FORBIDS_OFFERS:
            return spoken.phrase(f"{handoff}.hotline", variant).format(hotline=self.brand.hotline)
        return spoken.phrase(f"{handoff}.contact", variant)

    def _deadline(self, spoken: Words, *, short: bool = False) -> str:
        return deadline.said(self.due, self.policy.zone, spoken, short=short)

    def _short_platform(self) -> bool:
        limit = reply_limit(self.case.post.platform)
        return limit is not None and limit.length <= _ONE_PARAGRAPH

    def _usable(self, text: str) -> bool:
        return self._fits(text) and not any(banned_in(text, self.brand.banned_words))

    def _fits(self, text: str) -> bool:
        limit = reply_limit(self.case.post.platform)
        return limit is None or reply_length(text, limit.counting) <= limit.length
