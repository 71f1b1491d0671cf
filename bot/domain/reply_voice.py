"""The rule of a reply about its brand's own voice: words it does not use, and how it speaks to an author."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from bot.domain import lexicon_asking
from bot.domain.lexicon import Lexicon
from bot.domain.reply_context import Address, Finding, Level, ReplyContext, languages_of
from bot.domain.wording import fold

_FAMILIAR = Lexicon(lexicon_asking.FAMILIAR)
_ONE_PERSON = re.compile(f"{lexicon_asking.SIR}|{lexicon_asking.MADAM}")
# Polish "ci" is "you" and "these" alike.
_EITHER = "ci"


def off_voice(text: str, context: ReplyContext) -> list[Finding]:
    """R35: a word that the brand banned, or another form of address than the brand's."""
    found = [Finding("R35", Level.BLOCK, span) for span in dict.fromkeys(banned_in(text, context.banned))]
    if context.address is None:
        return found
    folded, languages = fold(text), languages_of(text, context)
    familiar = next((m for m in _FAMILIAR.finditer(folded, languages) if m.group() != _EITHER), None)
    if familiar:
        found.append(Finding("R35", Level.WARN, text[familiar.start() : familiar.end()], "familiar"))
    person = _ONE_PERSON.search(folded) if languages == ("pl",) and context.address is Address.FORMAL else None
    if person:
        found.append(Finding("R35", Level.WARN, text[person.start() : person.end()], "one_person"))
    return found


def banned_in(text: str, words: Iterable[str]) -> Iterator[str]:
    """The banned words as they stand in the text, whatever their case and accents; `*` stands for any ending."""
    pattern = _pattern(tuple(words))
    if pattern:
        yield from (text[m.start() : m.end()] for m in pattern.finditer(fold(text)))


@lru_cache(maxsize=64)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    every = [_one(" ".join(fold(word).split())) for word in words if word.strip(" *")]
    return re.compile(rf"(?<!\w)(?:{'|'.join(every)})(?!\w)") if every else None


def _one(word: str) -> str:
    stem = re.escape(word.rstrip("* ")).replace(r"\ ", r"\s+")
    return f"{stem}\\w*" if word.endswith("*") else stem
