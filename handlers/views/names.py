"""The names Slack carries back to us: action, callback and block ids, and what buttons and modals refer to."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

# action_ids of buttons
APPROVE: Final = "approve"
APPROVE_ANYWAY: Final = "approve_anyway"
WITHDRAW: Final = "withdraw"
REJECT: Final = "reject"
EXPLAIN_REJECTION: Final = "explain_rejection"
ANOTHER: Final = "another"
AGAIN: Final = "again"
"""The same as ANOTHER where there is no draft yet."""
EDIT: Final = "edit"
WRITE: Final = "write"
"""The same as EDIT where there is no draft yet."""
PUBLISHED: Final = "published"
GOODWILL: Final = "goodwill"
FACTS: Final = "facts"
AUTHOR_ANSWERED: Final = "author_answered"
CLOSE: Final = "close"
NOT_A_COMPLAINT: Final = "not_a_complaint"
SAME_AS: Final = "same_as"
TAKE: Final = "take"
REOPEN: Final = "reopen"
SNOOZE: Final = "snooze"
GRANT_APPROVE: Final = "grant_approve"
GRANT_REFUSE: Final = "grant_refuse"
GRANT_HANDED: Final = "grant_handed"
GRANT_TAKE_BACK: Final = "grant_take_back"
LIMIT_CONFIRM: Final = "limit_confirm"
LIMIT_TURN_DOWN: Final = "limit_turn_down"
OPEN_FROM_HOME: Final = "open_from_home"
THREAD: Final = "thread"
"""Leads to a case's thread; Slack wants the action_ids of one block to differ."""
LINK: Final = "link"
"""A button that only leads to an address; Slack still sends its click."""

BUTTONS: Final = frozenset(
    {
        *(APPROVE, APPROVE_ANYWAY, WITHDRAW, REJECT, EXPLAIN_REJECTION, ANOTHER, EDIT, PUBLISHED, GOODWILL, FACTS),
        *(
            AGAIN,
            WRITE,
            AUTHOR_ANSWERED,
            CLOSE,
            NOT_A_COMPLAINT,
            SAME_AS,
            TAKE,
            REOPEN,
            SNOOZE,
            GRANT_APPROVE,
            GRANT_REFUSE,
        ),
        *(GRANT_HANDED, GRANT_TAKE_BACK, LIMIT_CONFIRM, LIMIT_TURN_DOWN),
        *(OPEN_FROM_HOME, LINK, THREAD),
    }
)

# action_ids of menus in modals, told at once; which limits a window shows
LIMITS_OF: Final = "limits_of"
"""Of which kind, or of `ALL_LIMITS`; the menu's block_id too."""
LIMITS_IN: Final = "limits_in"
"""In which currency."""
MENUS: Final = frozenset({LIMITS_OF, LIMITS_IN})

# Values of the SNOOZE menu's options; each is followed by ":" and a `ref`.
ONE_HOUR: Final = "1h"
FOUR_HOURS: Final = "4h"
TOMORROW: Final = "tomorrow"
"""Nine o'clock in the policy's zone, on the next day."""

# callback_ids of modals
FACTS_MODAL: Final = "facts_modal"
GOODWILL_MODAL: Final = "goodwill_modal"
RETYPE_MODAL: Final = "retype_modal"
HANDED_MODAL: Final = "handed_modal"
TAKE_BACK_MODAL: Final = "take_back_modal"
LIMITS_MODAL: Final = "limits_modal"
CLOSE_MODAL: Final = "close_modal"
EDIT_MODAL: Final = "edit_modal"
REJECT_MODAL: Final = "reject_modal"
PUBLISH_MODAL: Final = "publish_modal"
ANSWERED_MODAL: Final = "answered_modal"
DISMISS_MODAL: Final = "dismiss_modal"
SAME_MODAL: Final = "same_modal"
OVERRIDE_MODAL: Final = "override_modal"
OPEN_MODAL: Final = "open_modal"
NOTICE_MODAL: Final = "notice_modal"
"""A modal that only says something; it has nothing to submit."""

# callback_ids of shortcuts
OPEN_CASE: Final = "open_case"
OPEN_CASE_GLOBAL: Final = "open_case_global"

# block_ids of modal inputs: `view.state.values[block_id][INPUT]`; a Refusal names them in its `field`
INPUT: Final = "input"
CONFIRMED: Final = "confirmed"
UNKNOWNS: Final = "unknowns"
FAULT: Final = "fault"
REMEDY: Final = "remedy"
DEADLINE: Final = "deadline"
LANGUAGE: Final = "language"
STAGE: Final = "stage"
CUSTOMER: Final = "customer"
KIND: Final = "kind"
PERCENT: Final = "percent"
AMOUNT: Final = "amount"
TYPED: Final = "typed"
"""The amount once more, where a click is not enough."""
BASE: Final = "base"
WHAT: Final = "what"
REASON: Final = "reason"
NOTE: Final = "note"
OUTCOME: Final = "outcome"
CAUSE: Final = "cause"
POST: Final = "post"
PERMALINK: Final = "permalink"
SAME_AS_NUMBER: Final = "same_as"
OVERRIDE: Final = "override"
AUTHOR: Final = "author"
CURRENCY: Final = "currency"
LIMIT_KIND: Final = "most_"
"""One input for each kind of goodwill: `most_gift`, …"""
LIMIT_SPAN: Final = "span_"
"""One for each span: `span_month`, … for all kinds together, `span_month_gift`, … for one kind."""
ALL_LIMITS: Final = "*"
"""No kind of a team's own is called so."""
EDIT_PART: Final = "text_"
"""Inputs of the edit modal: `text_0`, `text_1`, …; `modals.joined` puts them together."""


@dataclass(frozen=True, slots=True)
class Ref:
    """What a button or modal is about: a case (or a change of limits), and perhaps one revision or grant of it.

    `digest` is the beginning of the SHA-256 of what the person saw: the revision's text, or what goodwill costs.
    """

    case: int
    revision: int = 0
    grant: int = 0
    digest: str = ""


DIGEST_LENGTH: Final = 16
_LONGEST = 200


def ref(case: int, *, revision: int = 0, grant: int = 0, digest: str = "") -> str:
    """The compact text of a reference, for a button's value or a modal's private_metadata."""
    parts = {"c": case, "r": revision, "g": grant, "h": digest[:DIGEST_LENGTH]}
    return json.dumps({key: part for key, part in parts.items() if part}, separators=(",", ":"))


def read_ref(text: str) -> Ref | None:
    """The reference in a button's value, menu option or private_metadata; None when it is not one of ours."""
    start = text.find("{")
    if start < 0 or len(text) > _LONGEST:
        return None
    try:
        read = json.loads(text[start:])
    except ValueError:
        return None
    if not isinstance(read, dict):
        return None
    case, revision, grant = numbers = [read.get(key, 0) for key in "crg"]
    digest = read.get("h", "")
    if not all(type(number) is int and number >= 0 for number in numbers) or not isinstance(digest, str):
        return None
    return Ref(case, revision, grant, digest) if case else None


def span_block(span: str, kind: str) -> str:
    return f"{LIMIT_SPAN}{span}_{kind}" if kind else f"{LIMIT_SPAN}{span}"


def span_and_kind(block: str) -> tuple[str, str]:
    """Which bound an input is for; `kind` is empty for all kinds together."""
    span, _, kind = block.removeprefix(LIMIT_SPAN).partition("_")
    return span, kind


@dataclass(frozen=True, slots=True)
class Editing:
    """Whose limits a window changes, and what was typed into it, by block id, before it showed another kind."""

    person: str
    currency: str
    typed: Mapping[str, str] = field(default_factory=dict)


def editing(about: Editing) -> str:
    """For the window's private_metadata; it may be longer than Slack takes."""
    parts = {"p": about.person, "c": about.currency, "t": dict(about.typed)}
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


def read_editing(text: str) -> Editing | None:
    """None when it is not one of ours."""
    try:
        read = json.loads(text)
    except ValueError:
        return None
    match read:
        case {"p": str(person), "c": str(currency), "t": dict(typed)}:
            return Editing(person, currency, {str(block): str(said) for block, said in typed.items()})
        case _:
            return None


def snooze_choice(value: str) -> str:
    """Which of ONE_HOUR, FOUR_HOURS and TOMORROW a SNOOZE option stands for."""
    return value.partition(":")[0]
