"""Every no in words: what is wrong and what to do about it."""

from collections.abc import Mapping
from typing import Final

from bot.domain.authority import TermsProblem
from bot.domain.ids import UserId
from bot.domain.money import Money, MoneyError, currency
from bot.domain.refusal import No, Refusal
from handlers.views import names
from handlers.views.ceiling import above_together
from handlers.views.escape import label
from handlers.views.glance import people
from handlers.views.words import Words, words

_NONE: Final = "none"
_BLOCKS: Final[Mapping[str, str]] = {"text": f"{names.EDIT_PART}0"}
_TERMS_FIELDS: Final[Mapping[TermsProblem, str]] = {
    TermsProblem.PERCENT_MISSING: names.PERCENT,
    TermsProblem.PERCENT_UNEXPECTED: names.PERCENT,
    TermsProblem.COST_UNKNOWN: names.BASE,
    TermsProblem.TWO_CURRENCIES: names.BASE,
    TermsProblem.UNKNOWN_KIND: names.KIND,
    TermsProblem.AMOUNT_MISSING: names.AMOUNT,
    TermsProblem.NOT_POSITIVE: names.AMOUNT,
    TermsProblem.WHAT_MISSING: names.WHAT,
}


def refusal(refused: Refusal, language: str) -> str:
    """The sentence for the person who asked, in mrkdwn."""
    say = words(language)
    approvers = refused.args.get("approvers", "").split()
    who = people(say, [UserId(user) for user in approvers], either=True) if approvers else _NONE
    return _sentence(say, refused, who)


def errors(refused: Refusal, language: str) -> dict[str, str]:
    """What to write at which input of a modal; empty when the refusal is about none of them."""
    block = _BLOCKS.get(refused.field, refused.field)
    problem = refused.args.get("problem", "")
    if refused.no is No.BAD_TERMS and problem in set(TermsProblem):
        block = _TERMS_FIELDS[TermsProblem(problem)]
    # Mentions are not shown as names at an input, so nobody is named there.
    return {block: _sentence(words(language), refused, _NONE)} if block else {}


def money_error(error: MoneyError, language: str) -> str:
    return words(language)(f"money-{error}")


def terms_error(problem: TermsProblem, language: str) -> str:
    return words(language)(f"terms-problem-{problem}")


def nothing_stored(language: str) -> str:
    """For a command, button or modal whose transaction failed; Slack does not send these again."""
    return words(language)("nothing-stored")


def _sentence(say: Words, refused: Refusal, who: str) -> str:
    args = refused.args
    had = granted_before(refused)
    if refused.no is No.BAD_AMOUNT and args.get("error") in set(MoneyError):
        return say(f"money-{args['error']}")
    status = args.get("status", "")
    problem = args.get("problem", "")
    sentence = say(
        f"no-{refused.no}",
        number=label(args.get("number", ""), 20) or _NONE,
        status=say(f"status-{status}") if say.has(f"status-{status}") else _NONE,
        problem=say(f"terms-problem-{problem}") if say.has(f"terms-problem-{problem}") else _NONE,
        who=who,
        rule=label(args.get("rule", ""), 80) or _NONE,
        link=args.get("link") or _NONE,
    )
    return f"{sentence} {above_together(say, had)}" if had else sentence


def granted_before(refused: Refusal) -> Money | None:
    """What was granted already, where a ceiling is reached only together with it."""
    code, minor = currency(refused.args.get("currency", "")), refused.args.get("before", "")
    return Money(int(minor), code) if code and minor.isdecimal() else None
