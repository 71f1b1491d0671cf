"""The replies a playbook makes, read by the same lint as every reply: a phrase that fails it is named by its line."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from difflib import SequenceMatcher
from itertools import product
from typing import Final

from bot.domain.case import Case, Revision
from bot.domain.ids import BrandId
from bot.domain.platforms import Platform
from bot.domain.policy import Brand, Policy
from bot.domain.post import Post, digest
from bot.domain.reply_context import Finding, ReplyContext
from bot.domain.reply_text import lint
from bot.domain.review import findings
from bot.domain.understanding import Facts, Fault, Maker, Severity, Stage, Understanding
from bot.playbook_file.tree import Phrase
from prompts import templates
from prompts.event import every, said
from prompts.playbook import LANGUAGES, Playbook
from prompts.sample import sample

_NOW: Final = datetime(2026, 9, 23, 9, 20, tzinfo=UTC)
_VARIANTS: Final = 9
_WAYS: Final = 3
_BRAND: Final = BrandId("sample")
_POLICY: Final = Policy(zone="Europe/Vilnius", brands=(Brand(_BRAND, "Northwind", "en"),))
_SAMPLES: Final[Mapping[str, tuple[str, str, str, str]]] = {
    "en": (
        "The kettle leaks, and nobody has answered me for a week.",
        "the kettle left us unchecked",
        "we send a new kettle",
        "which colour was it",
    ),
    "pl": (
        "Czajnik przecieka, a od tygodnia nikt mi nie odpowiada.",
        "czajnik wyszedł od nas bez sprawdzenia",
        "wyślemy nowy czajnik",
        "jaki to był kolor",
    ),
    "ru": (
        "Чайник протекает, и уже неделю мне никто не отвечает.",
        "чайник ушёл от нас без проверки",
        "отправим новый чайник",
        "какого он был цвета",
    ),
    "lt": (
        "Virdulys leidžia vandenį, o man jau savaitę niekas neatsako.",
        "virdulys iš mūsų išėjo nepatikrintas",
        "išsiųsime naują virdulį",
        "kokios jis buvo spalvos",
    ),
}
# A phrase alone may send the author elsewhere, and goodwill in it has no grant behind it.
_OF_A_WHOLE: Final = frozenset({"R01", "R13", "R13w", "R28", "R30"})
# Where a rule finds that something is not there, the part that should have said it.
_PART_OF: Final[Mapping[str, str]] = {
    "R01": "handoff",
    "R02": "apology",
    "R05": "promise",
    "R16": "tiny",
    "R25": "event",
    "R27": "thanks",
    "admission": "admission",
    "reason": "reason",
    "alternative": "alternative",
}


@dataclass(frozen=True, slots=True)
class Flaw:
    """A finding against a reply that the playbook made (`stage`), or one phrase alone, and the line it is about."""

    line: int
    language: str
    stage: Stage | None
    finding: Finding


def flaws(book: Playbook, written: Iterable[Phrase]) -> Iterator[Flaw]:
    """What the lint finds in sample replies of every stage and language, with every fault and each way to say it."""
    placed = list(written)
    for phrase in placed:
        yield from _alone(phrase, book)
    for language in LANGUAGES:
        yield from _apologised(language, placed, book)
    for language, stage in product(LANGUAGES, Stage):
        here = [p for p in placed if p.path.startswith(f"{language}.") and _of_stage(p.path, stage)]
        faults = tuple(Fault) if "fault" in book.plan(stage).parts else (Fault.OURS, Fault.CUSTOMER)
        for case in _cases(language, stage, faults):
            draft = templates.reply(case, _POLICY, _NOW, lambda _text, spoken=language: spoken, (), book)  # type: ignore[misc]
            revision = Revision(1, 1, draft, digest(draft.whole), _NOW)
            for finding in findings(case, revision, _POLICY):
                yield Flaw(_line(finding, draft.text, here), language, stage, finding)


def _alone(phrase: Phrase, book: Playbook) -> Iterator[Flaw]:
    """What is wrong with a phrase wherever it stands; some need a case that the samples are not."""
    language = phrase.path.partition(".")[0]
    if language not in LANGUAGES or phrase.path.startswith(f"{language}.event."):
        return
    _, fact, remedy, question = _SAMPLES[language]
    spoken = book.words(language)
    event = spoken.phrase("event.general")
    filled = {"facts": fact, "remedy": remedy, "unknown": question, "event": event}
    text = re.sub(r"\{(\w+)\}", lambda blank: filled.get(blank[1], ""), phrase.text)
    reply = f"{spoken.phrase('apology').format(event=event)} {text}"
    for finding in _found(reply, language, (len(reply) - len(text), len(reply))):
        yield Flaw(phrase.line, language, None, finding)


def _apologised(language: str, placed: Sequence[Phrase], book: Playbook) -> Iterator[Flaw]:
    """What is wrong with an apology for any one thing or two: a clause of the one may be read with the other."""
    spoken, lines = book.words(language), {phrase.path: phrase.line for phrase in placed}
    written = [phrase for phrase in placed if phrase.path == f"{language}.apology"]
    apologies = [phrase.text for phrase in written]
    # What an apology does wrong whatever it is for is told of its own line.
    anyway = {flaw.finding.rule for phrase in written for flaw in _alone(phrase, book)}
    told: set[tuple[str, str]] = set()
    for topics in every():
        event = said(topics, spoken)
        # All apologies in one text cost one reading instead of several.
        reply = " ".join(apology.format(event=event) for apology in apologies)
        for finding in _found(reply, language, (0, len(reply))):
            if finding.rule in anyway:
                continue
            guilty = max(topics, key=lambda one: _shares(spoken.phrase(f"event.{one}"), finding.span))
            # What is wrong alone is wrong beside everything else; one line says it.
            if told & {(one, finding.rule) for one in topics}:
                continue
            told.add((guilty, finding.rule))
            yield Flaw(lines[f"{language}.event.{guilty}"], language, None, finding)


def _found(reply: str, language: str, place: tuple[int, int]) -> Iterator[Finding]:
    """What the lint finds that touches that place of the reply."""
    start, end = place
    for finding in lint(reply, ReplyContext(language=language, unsolved=False)):
        at = reply.rfind(finding.span) if finding.span else -1
        if at >= 0 and at < end and at + len(finding.span) > start and finding.rule not in _OF_A_WHOLE:
            yield finding


def _shares(phrase: str, span: str) -> int:
    """How many letters in a row the two have in common."""
    return SequenceMatcher(None, phrase, span, autojunk=False).find_longest_match().size


def _cases(language: str, stage: Stage, faults: Iterable[Fault]) -> Iterator[Case]:
    """Each fault with all that can be known, said in turn in each way; then many ways, and little room."""
    for (place, fault), (more, (told, severity)) in product(enumerate(faults), enumerate(_KNOWN)):
        yield _case(language, stage, fault, severity, told, (place + more) % _WAYS, Platform.FACEBOOK)
    for number in range(_VARIANTS):
        yield _case(language, stage, Fault.OURS, Severity.MINOR, 2, number, Platform.TRUSTPILOT)
    for fault, number in product((Fault.OURS, Fault.CUSTOMER), range(_WAYS)):
        yield _case(language, stage, fault, Severity.MINOR, 0, number, Platform.TIKTOK)


_KNOWN: Final = ((0, Severity.MINOR), (0, Severity.SIGNIFICANT), (1, Severity.MINOR), (2, Severity.MINOR))
"""How much people stated: nothing, what is true and what is done, and a question beside them."""


def _case(
    language: str, stage: Stage, fault: Fault, severity: Severity, told: int, asked: int, platform: Platform
) -> Case:
    post, fact, remedy, question = _SAMPLES[language]
    facts = Facts((fact,), (question,) if told > 1 else (), fault, remedy, stage=stage)
    return replace(
        sample([Post(post, "", platform)], _BRAND, _NOW),
        understanding=Understanding(language, severity, Maker.TEMPLATE),
        facts=facts if told else Facts(fault=fault, stage=stage),
        drafts_asked=asked,
    )


def _of_stage(path: str, stage: Stage) -> bool:
    """Whether a phrase can stand in a reply of that stage."""
    _, first, *rest = path.split(".")
    return first != "stage" or rest[:1] == [stage.value]


def _line(finding: Finding, reply: str, here: list[Phrase]) -> int:
    """The phrase that holds what was found; where nothing is pointed at, one that should have said it."""
    standing = [phrase for phrase in here if _stands(phrase, reply)]
    holding = [(_shared(phrase, finding.span), -phrase.line) for phrase in standing]
    shared, line = max(holding, default=(0, 0))
    if shared:
        return -line
    wanted = _PART_OF.get(finding.detail) or _PART_OF.get(finding.rule) or finding.detail.partition(":")[2]
    of_part = [phrase for phrase in (*standing, *here) if wanted in phrase.path.split(".")]
    return (of_part or here)[0].line


def _stands(phrase: Phrase, reply: str) -> bool:
    pieces = _pieces(phrase)
    return bool(pieces) and all(piece in reply for piece in pieces)


def _shared(phrase: Phrase, span: str) -> int:
    """How many letters of what was found this phrase accounts for."""
    return max((min(len(piece), len(span)) for piece in _pieces(phrase) if piece in span or span in piece), default=0)


def _pieces(phrase: Phrase) -> list[str]:
    """What stands before, between and after its placeholders."""
    return [piece for part in re.split(r"\{\w+\}", phrase.text) if len(piece := part.strip(" .,:;?!")) > 1]
