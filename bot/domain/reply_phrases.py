"""The rules of a reply about hollow words: conditional apologies, stock phrases, vague times, absolute promises."""

import re

from bot.domain import (
    lexicon,
    lexicon_certainty,
    lexicon_hollow,
    lexicon_phrases,
    lexicon_pledges,
    lexicon_promises,
    lexicon_regret,
)
from bot.domain.beginnings import AtWords
from bot.domain.lexicon import Lexicon
from bot.domain.lexicon_due import DUE
from bot.domain.lexicon_frames import Frames
from bot.domain.lexicon_time import DEADLINE
from bot.domain.reply_context import Finding, Level, ReplyContext, Stage, languages_of
from bot.domain.wording import Sentence, around, fold, sentences

_APOLOGY, _THANKS = Lexicon(lexicon.APOLOGY), Lexicon(lexicon.THANKS)
_CONDITION, _WISH = Lexicon(lexicon_phrases.CONDITION), Lexicon(lexicon_phrases.WISH)
_FEELING, _CONTRAST = Lexicon(lexicon_phrases.FEELING), Lexicon(lexicon_phrases.CONTRAST)
_REGRETS, _PLEDGES = Frames(lexicon_regret.REGRETS), Frames(lexicon_pledges.PLEDGES)
_CERTAINTIES = Frames(lexicon_certainty.CERTAINTIES)
_HOLLOWS = Frames(lexicon_hollow.HOLLOWS, lexicon_hollow.GRANTED)
_VALUED, _CALL_BACK = Lexicon(lexicon_phrases.VALUED), Lexicon(lexicon_phrases.CALL_BACK)
_CONTACT_LATER, _HOLLOW = Lexicon(lexicon_phrases.CONTACT_LATER), Lexicon(lexicon_phrases.HOLLOW)
_VAGUE, _ABSOLUTE = Lexicon(lexicon_promises.VAGUE), Lexicon(lexicon_promises.ABSOLUTE)
_TIME = {language: AtWords(parts, head=r"\b") for language, parts in DEADLINE.items()}
_DUE = re.compile(rf"(?<!\w){DUE} (?:\w+ ){{0,2}}$")
_CLAUSE_END = re.compile(r"[.!?;:\n]| - ")
_SENTENCE_END = re.compile(r"[.!?\n](?=\s|$)")
_AND = re.compile(r"(?:\band|\bso|\ba|\bi|(?<!\w)и|(?<!\w)а|\bir|\bo),? $")
# "We promised to call you back and did not" admits something.
_BROKEN_WORD = re.compile(
    r"(?:promised|failed|forgot|supposed|meant|not|n't|never|obiec\w+|mie[ls]\w+|nie|обещал\w*|должн\w+|не|забыл\w*|"
    r"pazadej\w*|turejo\w*|ne\w*)"
    r",? (?:[\w']+ ){0,2}$"
)
# "We sent the blue one, but you ordered grey": a turn in what we tell of ourselves takes nothing back.
_OUR_STORY = re.compile(
    r":|\b(?:we|our|us|nasz\w*|my|mes|musu|\w+smy|\w+(?:eme|ome))\b|(?<!\w)(?:мы|наш\w*|нас)(?!\w)"
)
# A call before somebody comes, or to agree when, is a service and no way of putting off.
_SERVICE_CALL = re.compile(
    r"\b(?:before|ahead of|prior to|when|as soon as|once) (?:\w+ ){0,3}(?:visit|deliver|arriv|com(?:es|ing)|"
    r"appointment|sets? off|"
    r"leav|start|reach|is (?:near|close))\w*|\bon (?:the|his|her|their) way\b|"
    r"\bto (?:agree|arrange|confirm|set|fix) (?:\w+ ){0,2}(?:time|hour|day|date|visit|delivery|slot)\b|"
    r"\b(?:przed|na godzine przed|tuz przed) (?:\w+ ){0,2}(?:wizyt|przyjazd|przybyci|dostaw|przyjsci|dorecz|"
    r"wyjazd)\w*|"
    r"\b(?:aby|zeby|by|w celu) (?:\w+ )?(?:umowi|ustali|uzgodni|potwierdzi)\w* (?:\w+ ){0,2}(?:termin|godzin|"
    r"dzien|wizyt|dostaw)\w*|"
    r"(?<!\w)(?:перед|до|за \w+ до) (?:\w+ )?(?:визит|приезд|доставк|прибыти|выезд)\w*|"
    r"(?<!\w)чтобы (?:\w+ )?(?:согласова|договори|уточни)\w* (?:\w+ ){0,2}(?:врем|час|день|дат|визит|доставк)\w*|"
    r"\bpries (?:\w+ ){0,2}(?:vizit|atvyk|pristat|atvaz|isvyk)\w*|"
    r"\b(?:kad|del) (?:\w+ )?(?:suderin|sutar|patvirtin)\w* (?:\w+ ){0,2}(?:laik|valand|dien|vizit|pristat)\w*"
)
_AT_ONCE = re.compile(r"[\w ]{0,10},? ?(?<!\w)(?:but|yet|however|ale|jednak|lecz|но|однако|bet|taciau)(?!\w)")
_IF = re.compile(r"(?<!\w)(?:if|jesli|jezeli|gdyby|если|jei|jeigu)(?!\w)")
_HOUR = re.compile(r"\d[:.]\d\d")
_FEELING_WITHIN = 80
_WORDS_BEFORE = 40


def conditional_apology(text: str, context: ReplyContext) -> list[Finding]:
    """R03: an apology on a condition, or for what the author feels; a turn against them after it is only a hint."""
    folded, languages = fold(text), languages_of(text, context)
    for sorry in _APOLOGY.finditer(folded, languages):
        clause = folded[sorry.end() : _end(_CLAUSE_END, folded, sorry.end())]
        told = _conditioned(clause, languages) or _FEELING.search(clause[:_FEELING_WITHIN], languages)
        if told:
            return [Finding("R03", Level.BLOCK, text[sorry.start() : sorry.end() + told.end()])]
        before = _conditioned(_clause_before(folded, sorry.start()), languages)
        if before:
            start = sorry.start() - len(_clause_before(folded, sorry.start())) + before.start()
            return [Finding("R03", Level.BLOCK, text[start : sorry.end()])]
        rest = folded[sorry.end() : _end(_SENTENCE_END, folded, sorry.end()) + _WORDS_BEFORE]
        turn = _AT_ONCE.match(rest) or _CONTRAST.search(rest, languages)
        if turn and not _OUR_STORY.search(rest[: turn.start()]):
            return [Finding("R03", Level.WARN, text[sorry.start() : sorry.end() + turn.end()], "contrast")]
    sorry_for = tuple(s for s in sentences(text) if _APOLOGY.search(s.folded, languages))
    built = _REGRETS.find(folded, sorry_for, languages)
    return [Finding("R03", Level.WARN, text[built.start : built.end].strip(), "wide")] if built else []


def stock_phrase(text: str, context: ReplyContext) -> list[Finding]:
    """R04: "your opinion matters", "we will call you back", and other words that fit every complaint."""
    folded, languages = fold(text), languages_of(text, context)
    found = [*_VALUED.finditer(folded, languages)]
    found += [
        m
        for m in _CALL_BACK.finditer(folded, languages)
        if not _BROKEN_WORD.search(_before(folded, m.start()))
        and not _of_service(folded, m.start())
        and not _settled(folded, m.start(), languages)
    ]
    if found:
        return [Finding("R04", Level.BLOCK, text[m.start() : m.end()]) for m in found[:2]]
    idle = [m for m in _CONTACT_LATER.finditer(folded, languages) if not _dated(folded, m.start(), languages)]
    wide = [*idle, *_HOLLOW.finditer(folded, languages)]
    if wide:
        return [Finding("R04", Level.WARN, text[m.start() : m.end()], "wide") for m in wide[:2]]
    built = _HOLLOWS.find(folded, sentences(text), languages)
    return [Finding("R04", Level.WARN, text[built.start : built.end].strip(), "wide")] if built else []


def vague_time(text: str, context: ReplyContext) -> list[Finding]:
    """R06: "soon" where no sentence says by when."""
    if not context.unsolved:
        return []
    folded, languages = fold(text), languages_of(text, context)
    vague = _VAGUE.search(folded, languages)
    if vague is None or _promised(folded, languages) or _dated(folded, vague.start(), languages):
        return []
    return [Finding("R06", Level.WARN, text[vague.start() : vague.end()])]


def absolute_promise(text: str, context: ReplyContext) -> list[Finding]:
    """R17: nobody can promise "never again"."""
    folded, languages = fold(text), languages_of(text, context)
    cut = sentences(text)
    built = _PLEDGES.find(folded, cut, languages) or _CERTAINTIES.find(folded, cut, languages)
    said = _ABSOLUTE.search(folded, languages) or built
    if said is None:
        return []
    start, end = (said.start, said.end) if isinstance(said, Sentence) else said.span()
    return [Finding("R17", Level.WARN, text[start:end].strip())]


def no_thanks(text: str, context: ReplyContext) -> list[Finding]:
    """R27: all is solved, and the author is not thanked."""
    if context.stage is not Stage.RESOLVED or _THANKS.search(fold(text), languages_of(text, context)):
        return []
    return [Finding("R27", Level.WARN)]


def _conditioned(clause: str, languages: tuple[str, ...]) -> re.Match[str] | None:
    """The condition in the clause, unless it only begins an offer or a request."""
    for found in _CONDITION.finditer(clause, languages):
        goes_on = _AND.search(clause[: found.start()])
        wish = _WISH.search(clause[found.end() :].lstrip(), languages)
        if not goes_on and not (wish and wish.start() == 0):
            return found
    return None


def _clause_before(folded: str, place: int) -> str:
    """`If we upset you, we are sorry`: what stands before the apology in its sentence, when a condition opens it."""
    # What is further away is of no interest, and a long reply is not gone through for each of its apologies.
    near = folded[max(0, place - 2 * _FEELING_WITHIN) : place]
    starts = [m.end() for m in _CLAUSE_END.finditer(near)]
    if not starts and place >= 2 * _FEELING_WITHIN:
        return ""
    clause = near[starts[-1] if starts else 0 :]
    return clause if "," in clause else ""


def _of_service(folded: str, place: int) -> bool:
    return bool(_SERVICE_CALL.search(around(folded, place)))


def _promised(folded: str, languages: tuple[str, ...]) -> bool:
    """Whether some time is named by which something is done."""
    found = (m for language in ("any", *languages) for m in _TIME[language].finditer(folded))
    return any(_DUE.search(_before(folded, m.start())) or re.match(DUE + " ", m.group()) for m in found)


def _settled(folded: str, place: int, languages: tuple[str, ...]) -> bool:
    """A call at an hour that is named, or one that the author may ask for, is no brush-off."""
    said = around(folded, place)
    return bool(_IF.search(said)) or (bool(_HOUR.search(said)) and _dated(folded, place, languages))


def _dated(folded: str, place: int, languages: tuple[str, ...]) -> bool:
    """Whether the sentence around that place names a time."""
    said = around(folded, place)
    return any(_TIME[language].search(said) for language in ("any", *languages))


def _before(folded: str, place: int) -> str:
    return folded[max(0, place - _WORDS_BEFORE) : place]


def _end(mark: re.Pattern[str], folded: str, place: int) -> int:
    found = mark.search(folded, place)
    return found.start() if found else len(folded)
