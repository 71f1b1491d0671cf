"""The check of a reply before people see it: every rule in one table, in the order they run."""

import unicodedata
from collections.abc import Callable, Mapping

from bot.domain import reply_conditions, reply_offers, reply_rules
from bot.domain.reply_context import Finding, Level, ReplyContext

__all__ = ["RULES", "Finding", "Level", "ReplyContext", "lint", "lint_private"]

Rule = Callable[[str, ReplyContext], list[Finding]]

# Money first, then structure, then fit. A rule to come gets its function and its row here.
RULES: Mapping[str, Rule] = {
    "R13": reply_offers.ungranted_amount,
    "R13w": reply_offers.ungranted_offer,
    "R14": reply_offers.offer_in_public,
    "R34": reply_conditions.depends_on_a_review,
    "R01": reply_rules.contact_only,
    "R02": reply_rules.no_apology,
    "R05": reply_rules.no_deadline,
    "R15": reply_rules.wrong_language,
    "R16": reply_rules.too_long,
}


# What a private message must keep to as well: structure and fit are those of the public one.
PRIVATE = ("R13", "R13w", "R34")


def lint(reply: str, context: ReplyContext) -> tuple[Finding, ...]:
    """Everything the rules find in the reply, not only the first; spans are parts of the NFC form."""
    text = unicodedata.normalize("NFC", reply)
    return tuple(finding for rule in RULES.values() for finding in rule(text, context))


def lint_private(message: str, context: ReplyContext) -> tuple[Finding, ...]:
    """What the rules about money find in a private message."""
    text = unicodedata.normalize("NFC", message)
    return tuple(finding for rule in PRIVATE for finding in RULES[rule](text, context))
