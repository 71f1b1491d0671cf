"""The check of a reply before people see it: every rule in a table, in the order they run."""

import unicodedata

from bot.domain.reply_context import Finding, Level, ReplyContext

__all__ = ["Finding", "Level", "ReplyContext", "lint"]


def lint(reply: str, context: ReplyContext) -> tuple[Finding, ...]:
    """Everything the rules find in the reply, in the order of the table."""
    text = unicodedata.normalize("NFC", reply)
    return (Finding("R01", Level.BLOCK),) if not text.strip() and context else ()
