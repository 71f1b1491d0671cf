"""Short notes in the thread about what has happened."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from bot.domain.case import Case
from bot.domain.effects import Say
from bot.domain.ids import UserId
from bot.domain.policy import Policy
from bot.ports import Message
from handlers.views import names
from handlers.views.blocks import Block, actions, mention, section
from handlers.views.copy import act_proof
from handlers.views.escape import label
from handlers.views.glance import act, problem, snooze_menu, team_words, terms
from handlers.views.words import Words

NOTES: Final = (
    "reopened",
    "rejected_why",
    "no_draft_for_language",
    "no_draft_in_language",
    "approval_withdrawn",
    "approved_again",
    "approval_void",
    "draft_deleted",
    "author_again",
    "proof_missing",
    "proof_added",
    "taken",
    "snoozed",
    "merged",
    "edited_kept",
    "grant_granted",
    "grant_refused",
    "grant_seconded",
    "grant_moved_up",
    "grant_expired",
    "grant_reversed",
)
_LONGEST_REASON = 300


def note(say: Say, case: Case, policy: Policy) -> tuple[Message, ...]:
    """The note that `say.note` names; one without words is a bug and raises LookupError."""
    words = team_words(case, policy)
    args = _args(words, say.args, case, policy)
    told = words(f"note-{say.note}", **args)
    return (Message(f"#{case.id.number}: {told}", (section(told), *_buttons(words, say, case))),)


def _args(words: Words, given: Mapping[str, str], case: Case, policy: Policy) -> dict[str, str]:
    by, to, until = given.get("by"), given.get("to"), given.get("until")
    grant = case.grant(int(given.get("grant", "0")))
    return {
        "who": mention(UserId(by)) if by else "—",
        "to": mention(UserId(to)) if to else "—",
        "terms": terms(words, policy, grant.terms) if grant else "—",
        "holder": mention(grant.holder) if grant else "—",
        "reason": label(grant.back.reason, _LONGEST_REASON) if grant and grant.back else "—",
        "owner": mention(case.owner) if case.owner else "—",
        "n": given.get("revision", ""),
        "number": given.get("number", str(case.id.number)),
        "language": words.tongue(given.get("language", "")),
        "why": problem(words, given.get("why", "")),
        "moment": words.token(datetime.fromisoformat(until), policy.zone) if until else "—",
    }


def _buttons(words: Words, say: Say, case: Case) -> list[Block]:
    revision = int(say.args.get("revision", "0"))
    value = names.ref(case.id.number, revision=revision)
    match say.note:
        case "rejected_why":
            return actions(act(words, names.EXPLAIN_REJECTION, value))
        case "proof_missing":
            return actions(act_proof(words, value))
        case "no_draft_for_language":
            return actions(act(words, names.FACTS, value, "primary"))
        case "no_draft_in_language":
            return actions(act(words, names.AGAIN, value), act(words, names.WRITE, value, "primary"))
        case "edited_kept" | "draft_deleted":
            return actions(act(words, names.ANOTHER, value))
        case "snoozed":
            return actions(snooze_menu(words, case))
        case _:
            return []
