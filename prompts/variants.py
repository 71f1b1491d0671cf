"""Which of the ways to say the same thing is taken: one that neither the case nor the public has read yet."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from bot.domain.hindsight import Said
from bot.domain.reply_fit import likeness, said_elsewhere

REMEMBERED: Final = 5
"""Where every way was used lately, it is the last few replies that readers still have before them."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to say it: the text, the parts of a reply that found room in it, and which way it is."""

    text: str
    parts: frozenset[str]
    number: int


def freshest(variants: Iterable[Variant], known: Collection[str], published: Sequence[Said]) -> Variant:
    """The first variant that is not known and nowhere published; else the one least like what was said last."""
    left: list[Variant] = []
    for variant in variants:
        if variant.text in known:
            left = left or [variant]
            continue
        if said_elsewhere(variant.text, published) is None:
            return variant
        left = [*(one for one in left if one.text not in known), variant]
    return min(left, key=lambda variant: _nearest(variant.text, published[:REMEMBERED]))


def _nearest(text: str, published: Sequence[Said]) -> float:
    return max((likeness(text, said.text) for said in published), default=0.0)
