"""A reply that was published to somebody, with all that is about that person alone taken out."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from bot.domain import lexicon
from bot.domain.lexicon_time import DEADLINE
from bot.domain.personal import personal_in
from bot.domain.post import Post, customer_of
from bot.domain.reply_amounts import amounts
from bot.domain.reply_length import LINK
from bot.domain.wording import fold, sentences, tokens

# Spelt so that the check of a reply stops them (R21) should anybody copy them.
CONTACT, AMOUNT, DATE, NUMBER, NAME = "[the contact]", "[the amount]", "[date]", "[number]", "[name]"
MASK: Final = re.compile("|".join(map(re.escape, (CONTACT, AMOUNT, DATE, NUMBER, NAME))))

_DEADLINE: Final = lexicon.joined(DEADLINE)
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)[^\s<>\"]+")
_FIGURES: Final = re.compile(r"(?<![^\W\d_])\d+(?:[.,:/-]\d+)*")
_MIXED: Final = re.compile(r"\b(?=\w*\d)(?=\w*[^\W\d_])[\w/-]+")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_AGAIN: Final = re.compile(r"\[name\](?:(?: |-)\[name\])+")
# What is written with a capital inside a sentence though it names nobody: I, Pan and Państwo, Вы, Jūs.
_POLITE: Final = re.compile(
    r"i(?:'\w+)?|pan(?:a|u|em|ie|i|ia|stw\w*)?|wasz\w*|wam\w*|was|"
    r"вы|вас|вам|вами|ваш\w*|jus|jums|jusu|jumis|jusuose|tamst\w*"
)
_SHORTEST_NAME: Final = 3
_LONGEST_ENDING: Final = 3

Span = tuple[int, int, str]


def masked(text: str, post: Post, own: Collection[str] = ()) -> str:
    """The text without contacts, amounts, times, numbers and names; `own` are folded words of the brand's name.

    Who somebody is cannot be told from a word alone: the author's name is known, and every other word that has a
    capital inside a sentence counts as a name. A stranger's name that begins a sentence is not noticed.
    """
    taken: list[Span] = []
    for start, end, mask in _found(text, post, own):
        if all(end <= a or b <= start for a, b, _ in taken):
            taken.append((start, end, mask))
    for start, end, mask in sorted(taken, reverse=True):
        text = f"{text[:start]}{mask}{text[end:]}"
    return _AGAIN.sub(NAME, text)


def brand_words(*texts: str) -> frozenset[str]:
    """The words in which a brand speaks of itself: its name and signature."""
    return frozenset(word for text in texts for word in tokens(text))


def _found(text: str, post: Post, own: Collection[str]) -> Iterator[Span]:
    """The places to hide, what weighs most first; a later one that overlaps an earlier one is part of it."""
    yield from ((one.start, one.end, CONTACT) for one in personal_in(text))
    for links in (_ADDRESS, LINK):
        yield from ((m.start(), m.end(), CONTACT) for m in links.finditer(text))
    yield from ((amount.start, amount.end, AMOUNT) for amount in amounts(text))
    yield from _times(text)
    for numbers in (_MIXED, _FIGURES):
        yield from ((m.start(), m.end(), NUMBER) for m in numbers.finditer(text))
    yield from _names(text, post, own)


def _times(text: str) -> Iterator[Span]:
    """Times that follow each other are one: `Friday 18:00`."""
    begun, ended = -1, -1
    for match in _DEADLINE.finditer(fold(text)):
        if begun < 0 or not _joins(text[ended : match.start()]):
            if begun >= 0:
                yield begun, ended, DATE
            begun = match.start()
        ended = match.end()
    if begun >= 0:
        yield begun, ended, DATE


def _joins(between: str) -> bool:
    # "27 d., 18 val." is one time: the full stop before a comma ends no sentence.
    return len(between) <= 6 and not any(sign in between.replace(".,", ",") for sign in ".!?;:(\n")


def _names(text: str, post: Post, own: Collection[str]) -> Iterator[Span]:
    known = [word for word in tokens(post.author) if len(word) >= _SHORTEST_NAME] if customer_of(post) else []
    opening = {_first_word(text, sentence.start) for sentence in sentences(text)}
    for match in _WORD.finditer(text):
        word = fold(match.group())
        capital = match.group()[0].isupper()
        if word in own or not capital:
            hidden = word in known
        else:
            strange = match.start() not in opening and not _POLITE.fullmatch(word)
            hidden = strange or any(_same_name(word, name) for name in known)
        if hidden:
            yield match.start(), match.end(), NAME


def _first_word(text: str, start: int) -> int:
    found = _WORD.search(text, start)
    return found.start() if found else -1


def _same_name(word: str, name: str) -> bool:
    """Whether the word may be the name in another case: Maria, Marii, Marią."""
    stem = max(_SHORTEST_NAME, len(name) - 2)
    return word[:stem] == name[:stem] and abs(len(word) - len(name)) <= _LONGEST_ENDING
