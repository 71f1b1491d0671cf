"""Goodwill in exchange for a review is refused, in a reply and in the reason of a grant (16 CFR 465)."""

import re
from typing import Final

from bot.domain.lexicon import joined
from bot.domain.lexicon_conditions import DEMAND, EXCHANGE, LINK, PRAISE, REVIEW, UNDOING, UNTIED, WRITING
from bot.domain.lexicon_offers import GIVING, HOLDING_OUT, OFFERS
from bot.domain.platforms import REVIEW_RULES
from bot.domain.reply_amounts import amounts
from bot.domain.reply_context import Finding, Level, ReplyContext
from bot.domain.wording import Sentence, fold, sentences

_UNDOING, _WRITING, _PRAISE = joined(UNDOING), joined(WRITING), joined(PRAISE)
_LINK, _EXCHANGE, _DEMAND, _UNTIED = joined(LINK), joined(EXCHANGE), joined(DEMAND), joined(UNTIED)
_REVIEWED: Final = re.compile("|".join(REVIEW))
_HELD: Final = [joined(words) for words in (*OFFERS.values(), GIVING, HOLDING_OUT)]


def depends_on_a_review(text: str, context: ReplyContext) -> list[Finding]:
    """R34: what we give hangs on deleting, changing or writing a review; no reason overrides that."""
    tied = _tied(text) if _REVIEWED.search(fold(text)) else None
    if tied is None:
        return []
    span = text[tied.start : tied.end].strip()
    return [Finding("R34", Level.BLOCK, span, REVIEW_RULES.get(context.platform, ""), final=True)]


def hangs_on_a_review(reason: str) -> bool:
    """Whether a grant is asked for in exchange for a review: here everything said is about what is given."""
    return any(_to_come(s) or _linked(s) or _PRAISE.search(s.folded) for s in sentences(reason) if _free(s))


def _tied(text: str) -> Sentence | None:
    """The sentence that ties goodwill to a review."""
    cut = sentences(text)
    for place, sentence in enumerate(cut):
        if not _REVIEWED.search(sentence.folded) or not _free(sentence):
            continue
        near = cut[max(0, place - 1) : place + 2]
        here = (_linked(sentence) or bool(_PRAISE.search(sentence.folded))) and _gives(sentence, text)
        asked = bool(_UNDOING.search(sentence.folded) and _DEMAND.search(sentence.folded))
        given = asked and any(_gives(s, text) for s in cut)
        beside = _speaks(sentence) and any(_EXCHANGE.search(s.folded) and _gives(s, text) for s in near)
        if here or given or beside:
            return sentence
    return None


def _speaks(sentence: Sentence) -> re.Match[str] | None:
    return _UNDOING.search(sentence.folded) or _WRITING.search(sentence.folded)


def _linked(sentence: Sentence) -> bool:
    # "Five stars - and dessert is yours": between the two a dash says "then".
    tie = _LINK.search(sentence.folded) or " - " in sentence.folded
    return bool(_speaks(sentence) and tie)


def _to_come(sentence: Sentence) -> bool:
    return bool(_UNDOING.search(sentence.folded))


def _free(sentence: Sentence) -> bool:
    """Whether nothing in the sentence says that the one does not depend on the other."""
    return not _UNTIED.search(sentence.folded)


def _gives(sentence: Sentence, text: str) -> bool:
    held = any(words.search(sentence.folded) for words in _HELD)
    return held or bool(amounts(text[sentence.start : sentence.end]))
