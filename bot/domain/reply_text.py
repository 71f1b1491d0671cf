"""The check of a reply before people see it: every rule in one table, in the order they run."""

import unicodedata
from collections.abc import Callable, Mapping

from bot.domain import (
    reply_conditions,
    reply_figures,
    reply_fit,
    reply_offers,
    reply_people,
    reply_phrases,
    reply_rules,
    reply_secrets,
    reply_tone,
    reply_voice,
)
from bot.domain.reply_context import Finding, Level, ReplyContext, Stage

__all__ = ["RULES", "Finding", "Level", "ReplyContext", "Stage", "lint", "lint_private"]

Rule = Callable[[str, ReplyContext], list[Finding]]

# What must never go out first, then money, structure, words and fit.
RULES: Mapping[str, Rule] = {
    "R20": reply_secrets.hidden_signs,
    "R21": reply_secrets.leftovers,
    "R22": reply_secrets.leaks,
    "R12": lambda text, context: [
        *reply_secrets.personal_data(text, context),
        *reply_people.strangers(text, context),
    ],
    "R13": reply_offers.ungranted_amount,
    "R13w": reply_offers.ungranted_offer,
    "R14": reply_offers.offer_in_public,
    "R34": reply_conditions.depends_on_a_review,
    "R19": reply_secrets.links_and_mentions,
    "R28": reply_figures.invented_figure,
    "R36": reply_figures.other_figures,
    "R01": reply_rules.contact_only,
    "R02": reply_rules.no_apology,
    "R05": reply_rules.no_deadline,
    "R18": reply_fit.missing_span,
    "R32": reply_fit.stage_fit,
    "R03": reply_phrases.conditional_apology,
    "R04": reply_phrases.stock_phrase,
    "R06": reply_phrases.vague_time,
    "R07": reply_secrets.asks_in_public,
    "R08": reply_tone.blames_author,
    "R09": reply_tone.blames_others,
    "R10": reply_tone.argues,
    "R11": reply_tone.calls_it_fake,
    "R17": reply_phrases.absolute_promise,
    "R26": reply_tone.insults,
    "R35": reply_voice.off_voice,
    "R15": reply_rules.wrong_language,
    "R16": reply_rules.too_long,
    "R23": reply_fit.quotes_the_post,
    "R24": reply_fit.said_before,
    "R25": reply_fit.not_about_it,
    "R27": reply_phrases.no_thanks,
    "R29": reply_figures.impossible_deadline,
    "R30": reply_fit.hand_off_first,
    "R31": reply_tone.mixed_address,
    "R33": reply_fit.second_reply,
}
# These look for what hides between letters; all others read what people see.
_AS_WRITTEN = frozenset({"R16", "R20"})


# What a private message must keep to as well: structure and fit are those of the public one.
PRIVATE = ("R20", "R21", "R22", "R13", "R13w", "R34", "R35")


def lint(reply: str, context: ReplyContext) -> tuple[Finding, ...]:
    """Everything the rules find in the reply, not only the first; spans are parts of the NFC form that people see."""
    text = unicodedata.normalize("NFC", reply)
    seen = reply_secrets.shown(text)
    return tuple(f for name, rule in RULES.items() for f in rule(text if name in _AS_WRITTEN else seen, context))


def lint_private(message: str, context: ReplyContext) -> tuple[Finding, ...]:
    """What the rules about money and leftovers find in a private message."""
    text = unicodedata.normalize("NFC", message)
    return tuple(finding for rule in PRIVATE for finding in RULES[rule](text, context))
