"""The rules of a reply about structure and fit, one function each."""

import re
from functools import lru_cache

from bot.domain import lexicon
from bot.domain.lexicon_time import DEADLINE
from bot.domain.platforms import reply_limit
from bot.domain.reply_context import Finding, Level, ReplyContext, Stage, primary
from bot.domain.reply_length import reply_length
from bot.domain.understanding import Fault, Severity
from bot.domain.wording import Sentence, fold, sentences

_APOLOGY = lexicon.joined(lexicon.APOLOGY)
_THANKS = lexicon.joined(lexicon.THANKS)
_GREETING = lexicon.joined(lexicon.GREETING)
_SIGN_OFF = lexicon.joined(lexicon.SIGN_OFF)
_HAND_OFF = lexicon.joined(lexicon.HAND_OFF)
_BOILERPLATE = lexicon.joined(lexicon.BOILERPLATE)
_DEADLINE = lexicon.joined(DEADLINE)
_NEGATED = re.compile(lexicon.NEGATION)

_SUBSTANCE_WORDS = 4
_SHORT_WORDS = 9
_BOILERPLATE_WORDS = 20
_CERTAIN = 0.9
_UNKNOWN_LANGUAGES = frozenset({"", "und"})


def contact_only(text: str, _: ReplyContext) -> list[Finding]:
    """R01: the reply moves the talk to a private channel and says nothing of substance in public."""
    if not _HAND_OFF.search(fold(text)):
        return []
    said = body(text)
    hand_offs = [s for s in said if hands_off(s)]
    if not hand_offs or any(_substance(s) for s in said):
        return []
    first = hand_offs[0]
    return [Finding("R01", Level.BLOCK, text[first.start : first.end].strip())]


def no_apology(text: str, context: ReplyContext) -> list[Finding]:
    """R02: it was or may be our fault, and there is no word of apology."""
    levels = {Fault.OURS: Level.BLOCK, Fault.SHARED: Level.WARN, Fault.UNKNOWN: Level.WARN}
    level = levels.get(context.fault)
    if level is None or apologises(fold(text)):
        return []
    return [Finding("R02", _within_knowledge(level, context))]


def no_deadline(text: str, context: ReplyContext) -> list[Finding]:
    """R05: no definite time is named, or not the one that was promised."""
    if not context.unsolved:
        return []
    urgent = context.severity is Severity.SIGNIFICANT and context.stage is not Stage.CANNOT_SOLVE
    level = Level.BLOCK if urgent else Level.WARN
    promised = (context.deadline_span or "").strip()
    if promised and _spaced(promised) in _spaced(text):
        return []
    if not _DEADLINE.search(fold(text)):
        return [Finding("R05", _within_knowledge(level, context))]
    # A draft whose writer was to name our deadline, and named none or another: some time alone is not enough.
    owed = "deadline" in context.required and not dict(context.spans).get("deadline", "").strip()
    if not promised and not owed:
        return []
    return [Finding("R05", Level.WARN if context.edited else level, detail="promise_missing")]


def wrong_language(_: str, context: ReplyContext) -> list[Finding]:
    """R15: the reply is not in the language of the case."""
    expected, found = primary(context.language), primary(context.detected_language)
    if expected == found or _UNKNOWN_LANGUAGES & {expected, found}:
        return []
    sure = min(context.language_probability, context.detected_probability) >= _CERTAIN
    return [Finding("R15", Level.BLOCK if sure else Level.WARN, detail=f"{found}!={expected}")]


def too_long(text: str, context: ReplyContext) -> list[Finding]:
    """R16: the platform would refuse or cut the reply."""
    limit = context.limit or reply_limit(context.platform)
    if limit is None:
        return []
    length = reply_length(text, limit.counting)
    if length <= limit.length:
        return []
    return [Finding("R16", Level.WARN if limit.soft else Level.BLOCK, detail=f"{length}>{limit.length}")]


@lru_cache(maxsize=32)
def body(text: str) -> tuple[Sentence, ...]:
    """The sentences without greeting and sign-off."""
    every = sentences(text)
    closing = next((i for i, s in enumerate(every) if i and _is_closing(s)), len(every))
    kept = [s for s in every[:closing] if not _is_greeting(s)]
    return (*kept, *(s for s in every[closing:] if s.words > _SHORT_WORDS))


@lru_cache(maxsize=512)
def hands_off(sentence: Sentence) -> bool:
    """Whether the sentence moves the talk to a private channel."""
    return bool(_HAND_OFF.search(sentence.folded))


def _is_greeting(sentence: Sentence) -> bool:
    return sentence.words <= _SUBSTANCE_WORDS + 1 and bool(_GREETING.match(sentence.folded))


def _is_closing(sentence: Sentence) -> bool:
    signs_off = sentence.words <= _SHORT_WORDS and bool(_SIGN_OFF.match(sentence.folded))
    return signs_off and not hands_off(sentence)


def _substance(sentence: Sentence) -> bool:
    """Whether the sentence tells something about this complaint."""
    if sentence.words < _SUBSTANCE_WORDS or hands_off(sentence):
        return False
    if re.search(r"\d", sentence.folded) or _DEADLINE.search(sentence.folded):
        return True
    polite = _APOLOGY.search(sentence.folded) or _THANKS.search(sentence.folded)
    if polite and sentence.words <= _SHORT_WORDS:
        return False
    return not (sentence.words <= _BOILERPLATE_WORDS and _BOILERPLATE.search(sentence.folded))


def apologises(folded: str) -> bool:
    found = _APOLOGY.finditer(folded)
    return any(not _NEGATED.search(folded[max(0, m.start() - 24) : m.start()]) for m in found)


def _within_knowledge(level: Level, context: ReplyContext) -> Level:
    """In a language without a lexicon the absence of a word proves nothing: it can only warn."""
    language = primary(context.language)
    return level if language in lexicon.LANGUAGES or language in _UNKNOWN_LANGUAGES else Level.WARN


def _spaced(text: str) -> str:
    return " ".join(text.split())
