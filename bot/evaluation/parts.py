"""The parts that a reply must have: which ones its case or stage asks for, and which of them stand there."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from bot.domain.reply_context import ReplyContext, Stage
from bot.domain.reply_fit import hand_off_first, not_about_it, offers_choice, stage_fit
from bot.domain.reply_offers import offers
from bot.domain.reply_phrases import no_thanks
from bot.domain.reply_rules import apologises, body, hands_off, no_deadline
from bot.domain.understanding import Fault
from bot.domain.wording import fold, tokens
from bot.evaluation.cases_file import BadFile, Known

_STEM: Final = 4
_LONG_WORD: Final = 4

_OF_STAGE: Final[Mapping[Stage, tuple[str, ...]]] = {
    Stage.OPEN: ("apology", "deadline"),
    Stage.COUNTER_PROPOSAL: ("apology", "options", "deadline"),
    Stage.CANNOT_SOLVE: ("admission", "reason", "alternative"),
    Stage.RESOLVED: ("thanks",),
    Stage.LET_GO: (),
}


def wanted_of(case: Known, context: ReplyContext) -> tuple[str, ...]:
    """What the case asks for; where it does not say, what its stage does."""
    asked = case.told.get("required")
    if asked is None:
        owed = _OF_STAGE[context.stage]
        return tuple(part for part in owed if part != "apology" or context.fault is not Fault.CUSTOMER)
    every = asked if isinstance(asked, list) else [asked]
    named = [one.get("id") if isinstance(one, Mapping) else one for one in every]
    if not all(isinstance(one, str) for one in named):
        raise BadFile(f"{case.name}: required must be a list of names, such as apology or deadline.")
    return tuple(str(one) for one in named)


def missing(wanted: tuple[str, ...], text: str, context: ReplyContext) -> tuple[str, ...]:
    """The wanted parts that are not there, of those that words can show."""
    return tuple(part for part in wanted if part in SHOWN and not SHOWN[part](text, context))


def _deadline(text: str, context: ReplyContext) -> bool:
    return not no_deadline(text, replace(context, unsolved=True, deadline_span=None))


def _thanks(text: str, context: ReplyContext) -> bool:
    return not no_thanks(text, replace(context, stage=Stage.RESOLVED))


def _of_a_no(part: str) -> Callable[[str, ReplyContext], bool]:
    """What belongs to saying that it cannot be solved."""

    def stands(text: str, context: ReplyContext) -> bool:
        lacking = stage_fit(text, replace(context, stage=Stage.CANNOT_SOLVE))
        return part not in {finding.detail for finding in lacking}

    return stands


def _handed_off_last(text: str, context: ReplyContext) -> bool:
    said = body(text)
    return bool(said) and hands_off(said[-1]) and not hand_off_first(text, context)


def _remedy(text: str, context: ReplyContext) -> bool:
    return _speaks_of(text, context.remedy)


def _compensation(text: str, context: ReplyContext) -> bool:
    return bool(offers(text)) or any(_speaks_of(text, terms.what) for terms in context.grants)


def _speaks_of(text: str, thing: str) -> bool:
    """Whether any longer word of the thing stands there, however it ends; one of short words alone tells nothing."""
    named = _stems(thing)
    return not named or bool(named & _stems(text))


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in tokens(text) if len(word) >= _LONG_WORD}


SHOWN: Final[Mapping[str, Callable[[str, ReplyContext], bool]]] = {
    "apology": lambda text, _: apologises(fold(text)),
    "restate": lambda text, context: not not_about_it(text, context),
    "question": lambda text, _: "?" in text,
    "remedy": _remedy,
    "options": lambda text, _: offers_choice(text),
    "deadline": _deadline,
    "compensation": _compensation,
    "admission": _of_a_no("admission"),
    "reason": _of_a_no("reason"),
    "alternative": _of_a_no("alternative"),
    "thanks": _thanks,
    "private_handoff_last": _handed_off_last,
}
"""Parts that words show; others (whether responsibility was taken, or empathy shown) only a reader can tell."""
