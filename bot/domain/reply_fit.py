"""The rules of a reply about its fit: to its stage, to the post, to what was published before, and in its order."""

import re
from collections.abc import Iterable
from typing import Final

from bot.domain import lexicon_asking
from bot.domain.hindsight import Said
from bot.domain.lexicon import LANGUAGES, Lexicon
from bot.domain.platforms import Platform
from bot.domain.reply_amounts import amounts
from bot.domain.reply_context import Finding, Level, ReplyContext, Stage, languages_of
from bot.domain.reply_offers import gives, offers
from bot.domain.reply_rules import apologises, body, hands_off
from bot.domain.understanding import Severity
from bot.domain.wording import fold, sentences, shared_run, tokens

ONE_REPLY: Final = frozenset({Platform.TRIPADVISOR, Platform.APP_STORE, Platform.GOOGLE, Platform.GOOGLE_PLAY})
"""Where a further reply takes the place of the first."""

_CHOICE, _ADMITS_NO = Lexicon(lexicon_asking.CHOICE), Lexicon(lexicon_asking.ADMITS_NO)
_REASON, _OTHER_WAY = Lexicon(lexicon_asking.REASON), Lexicon(lexicon_asking.OTHER_WAY)
# "We have returned the money on 21 February" tells what was done.
_DONE: Final = re.compile(
    r"\b(?:have|has|had|was|were) (?:\w+ ){0,2}\w+(?:ed|en|nt|id)\b|"
    r"\bwe (?:\w+ )?(?:refunded|returned|paid|sent|gave|offered)\b|"
    r"\w+(?:lismy|iono|ano)\b|\bjuz\b|(?<!\w)(?!если)\w{2,}ли(?!\w)|\w(?:ен[аоы]|ан[аоы])(?!\w)|(?<!\w)уже(?!\w)|"
    r"\bjau\b|"
    r"\b(?:grazino|kompensavo|atlygino|suteike|pervede|sumokejo|pasiule|siule)(?:me)\b|\w+int[ai]\b"
)
# "Thank you for writing again" speaks of contact and sends nobody anywhere.
_SENDS: Final = re.compile(
    r"\bplease\b|\bkindly\b|^(?:write|contact|call|send|message|drop|dm|get)\b|\b(?:will|can|could) (?:\w+ )?(?:"
    r"contact|call|message|write|reach|get)\b|\bpros(?:imy|ze)\b|zaprasza|zacheca|skontaktuj|пожалуйста|просим|свяж|"
    r"\w{3,}(?:йте|ите)(?:сь)?\b|\bpras(?:ome|au)\b|\w{3,}kite(?:s)?\b|susisieks"
)
_QUOTED_RUN: Final = 8
ALIKE: Final = 0.8
"""So many words in common make two replies nearly the same."""
_STEM: Final = 5
_LONG_WORD: Final = 5
_ENOUGH_WORDS: Final = 4
_MOST_WORDS: Final = 60
_FOR_GOOD_REASON: Final = {"admission": _ADMITS_NO, "reason": _REASON, "alternative": _OTHER_WAY}


def missing_span(text: str, context: ReplyContext) -> list[Finding]:
    """R18: what the writer says stands in the reply is not there, or what must be there is not named at all."""
    level = Level.WARN if context.edited else Level.BLOCK
    named = {name for name, words in context.spans if words.strip()}
    plain = " ".join(text.split())
    absent = [name for name, words in context.spans if words.strip() and " ".join(words.split()) not in plain]
    found = [Finding("R18", level, detail=f"not_found:{name}") for name in absent]
    return found + [Finding("R18", level, detail=f"missing:{name}") for name in sorted(context.required - named)]


def quotes_the_post(text: str, context: ReplyContext) -> list[Finding]:
    """R23: eight words on end are the author's; say it in other words."""
    run = shared_run(text, context.post, _QUOTED_RUN)
    return [Finding("R23", Level.WARN, run)] if run else []


def said_before(text: str, context: ReplyContext) -> list[Finding]:
    """R24: nearly the words of a reply that is published already, in this case or in another."""
    if any(likeness(text, earlier) >= ALIKE for earlier in context.earlier):
        return [Finding("R24", Level.WARN)]
    return [Finding("R24", Level.WARN, detail=str(context.same_as))] if context.same_as else []


def said_elsewhere(text: str, published: Iterable[Said]) -> int | None:
    """The case in which nearly these words were published, the latest of them."""
    return next((said.number for said in published if likeness(text, said.text) >= ALIKE), None)


def likeness(text: str, other: str) -> float:
    """The share of words that two texts have in common, from 0 to 1."""
    here, there = set(tokens(text)), set(tokens(other))
    return len(here & there) / len(here | there) if here and there else 0.0


def not_about_it(text: str, context: ReplyContext) -> list[Finding]:
    """R25: no word of the reply is about what the post is about; a very short post says too little to tell."""
    if context.language not in context.detected_language or not context.post:
        return []
    about = {word[:_STEM] for word in tokens(context.post) if len(word) >= _LONG_WORD and not word[0].isdigit()}
    if len(about) < _ENOUGH_WORDS or about & {word[:_STEM] for word in tokens(text)}:
        return []
    return [Finding("R25", Level.WARN)]


def hand_off_first(text: str, _: ReplyContext) -> list[Finding]:
    """R30: the reply begins by sending the author elsewhere."""
    said = body(text)
    if not said or not hands_off(said[0]) or not _SENDS.search(said[0].folded) or apologises(said[0].folded):
        return []
    return [Finding("R30", Level.WARN, text[said[0].start : said[0].end].strip())]


def stage_fit(text: str, context: ReplyContext) -> list[Finding]:
    """R32: who lets go offers and asks nothing; who cannot solve it says so, and why, and what else there is."""
    if context.stage is Stage.LET_GO:
        return _lets_go(text)
    folded, languages = fold(text), languages_of(text, context)
    if context.stage is Stage.CANNOT_SOLVE and languages:
        missing = [name for name, words in _FOR_GOOD_REASON.items() if not words.search(folded, languages)]
        return [Finding("R32", Level.WARN, detail=name) for name in missing]
    urgent = context.stage is Stage.OPEN and context.severity is Severity.SIGNIFICANT
    if urgent and context.options > 1 and languages and not _CHOICE.search(folded, languages):
        return [Finding("R32", Level.WARN, detail="options")]
    return []


def offers_choice(remedy: str) -> bool:
    """Whether a remedy in words names more than one way."""
    return bool(_CHOICE.search(fold(remedy), LANGUAGES))


def second_reply(_: str, context: ReplyContext) -> list[Finding]:
    """R33: where only one reply stands, this one takes the place of the earlier one."""
    return [Finding("R33", Level.WARN)] if context.answered and context.platform in ONE_REPLY else []


def _lets_go(text: str) -> list[Finding]:
    found: list[Finding] = []
    for sentence in sentences(text):
        offered = offers(sentence.folded) or amounts(text[sentence.start : sentence.end])
        if offered and not _DONE.search(sentence.folded):
            # Without a word of giving it may tell of money that went back long ago.
            level = Level.BLOCK if gives(sentence.folded) else Level.WARN
            found.append(Finding("R32", level, text[sentence.start : sentence.end].strip(), "offer"))
            break
    place = text.find("?")
    found += [Finding("R32", Level.BLOCK, "?", "question")] if place >= 0 else []
    count = sum(s.words for s in sentences(text))
    return found + ([Finding("R32", Level.WARN, detail="long")] if count > _MOST_WORDS else [])
