"""What people changed in drafts, for whoever looks after the playbook."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.edits import Counted, Edits
from bot.domain.ids import BrandId
from bot.domain.masks import MASK
from bot.domain.policy import Policy
from bot.ports import Message
from handlers.views.blocks import Block, context, section, weigh
from handlers.views.escape import label
from handlers.views.words import Words, words

_LONGEST_PHRASE: Final = 160
_LONGEST_NAME: Final = 60
_ROOM: Final = 8000
"""Slack takes about nine thousand characters in one message; four languages with short phrases stay below it."""
_HIDDEN: Final = "…"


def edits(found: Edits, month: str, policy: Policy, brand: BrandId) -> Message:
    """The month's edits, in the language of the brand's team."""
    its = policy.brand(brand)
    say = words(its.language)
    shown = _month(say, month)
    text = say("edits-text", month=shown)
    if not found.replies:
        return Message(text, (section(say("edits-none", month=shown)),))
    several = len(policy.brands) > 1 and bool(its.name)
    title = say("edits-title-brand", brand=label(its.name, _LONGEST_NAME), month=shown) if several else ""
    counts = say(
        "edits-counts", n=found.replies, drafted=found.as_drafted, edited=found.edited, unaided=found.unaided
    )
    first = [say("edits-first", n=found.most)] if found.most else []
    head = section("\n".join([title or say("edits-title", month=shown), counts, *first]))
    if not found.edited:
        return Message(text, (head, section(say("edits-unchanged"))))
    return Message(text, (head, *_fitting(_tables(say, found)), context(say("edits-how"))))


def edits_coming(policy: Policy, brand: BrandId, replies: int) -> Message:
    return Message(words(policy.brand(brand).language)("edits-coming", n=replies))


def _tables(say: Words, found: Edits) -> Iterator[Block]:
    yield from _table(say, say("edits-parts"), found.parts, lambda part: say(f"edits-part-{part}"))
    yield from _table(say, say("edits-rules"), found.rules, lambda rule: _rule(say, rule))
    for wording in found.wordings:
        language = say.tongue(wording.language)
        yield from _table(say, say("edits-removed", language=language), wording.removed, lambda it: _quoted(say, it))
        yield from _table(say, say("edits-added", language=language), wording.added, lambda it: _quoted(say, it))
    if not found.wordings:
        yield section(say("edits-nothing-common"))


def _table(say: Words, title: str, counted: Counted, name: Callable[[str], str]) -> Iterator[Block]:
    rows = [f"• {say('edits-row', what=name(what), n=n)}" for what, n in counted]
    if rows:
        yield section("\n".join([title, *rows]))


def _fitting(blocks: Iterator[Block]) -> Iterator[Block]:
    room = _ROOM
    for block in blocks:
        room -= weigh(block)
        if room < 0:
            return
        yield block


def _quoted(say: Words, phrase: str) -> str:
    return say("edits-quote", text=label(MASK.sub(_HIDDEN, phrase), _LONGEST_PHRASE))


def _rule(say: Words, rule: str) -> str:
    """What the rule says of any reply; where that names figures or languages of one case, in words of its own."""
    if say.has(f"edits-rule-{rule}"):
        return say(f"edits-rule-{rule}")
    known = say.has(f"rule-{rule}")
    return say(f"rule-{rule}", rule="none") if known else say("rule-other", rule=label(rule, _LONGEST_NAME))


def _month(say: Words, month: str) -> str:
    year, number = (int(part) for part in month.split("-"))
    return say.month(datetime(year, number, 1, 12, tzinfo=ZoneInfo("UTC")), "UTC")
