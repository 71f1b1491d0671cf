"""A no, with a reason the asker can act on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class No(StrEnum):
    """Every reason to refuse; the words for each are in `handlers/views`."""

    NOTHING_TO_READ = "nothing_to_read"
    ALREADY_A_CASE = "already_a_case"
    NO_SUCH_CASE = "no_such_case"
    WRONG_STATUS = "wrong_status"
    STALE = "stale"
    NO_SUCH_REVISION = "no_such_revision"
    OLD_REVISION = "old_revision"
    OTHER_TEXT = "other_text"
    NOT_A_MEMBER = "not_a_member"
    UNKNOWN_PERSON = "unknown_person"
    NOT_AN_APPROVER = "not_an_approver"
    OWN_TEXT = "own_text"
    FINDINGS_STAND = "findings_stand"
    MONEY_STANDS = "money_stands"
    NOT_IN_PUBLIC = "not_in_public"
    ALREADY_APPROVED = "already_approved"
    NOT_ON_A_DRAFT = "not_on_a_draft"
    NOT_YOUR_APPROVAL = "not_your_approval"
    NOTHING_APPROVED = "nothing_approved"
    ALREADY_PUBLISHED = "already_published"
    NOT_A_LINK = "not_a_link"
    EMPTY_REPLY = "empty_reply"
    SAME_TEXT = "same_text"
    BAD_AMOUNT = "bad_amount"
    BAD_TERMS = "bad_terms"
    NOBODY_CAN_GRANT = "nobody_can_grant"
    TWO_NEEDED = "two_needed"
    NO_SUCH_GRANT = "no_such_grant"
    GRANT_DECIDED = "grant_decided"
    NOT_YOUR_GRANT = "not_your_grant"
    OWN_REQUEST = "own_request"
    OVER_BUDGET = "over_budget"
    SAID_YES_ALREADY = "said_yes_already"
    RETYPE_NEEDED = "retype_needed"
    RETYPED_OTHER = "retyped_other"
    QUID_PRO_QUO = "quid_pro_quo"
    NOTHING_TO_HAND_OVER = "nothing_to_hand_over"
    HANDED_OVER_ALREADY = "handed_over_already"
    NOT_HANDED_OVER = "not_handed_over"
    NOTHING_TO_TAKE_BACK = "nothing_to_take_back"
    NOT_AN_ADMIN = "not_an_admin"
    SAME_LIMITS = "same_limits"
    SECOND_ADMIN_NEEDED = "second_admin_needed"
    CHANGE_DECIDED = "change_decided"
    ALREADY_YOURS = "already_yours"
    IN_THE_PAST = "in_the_past"
    REASON_NEEDED = "reason_needed"
    CAUSE_NEEDED = "cause_needed"
    UNKNOWN_CAUSE = "unknown_cause"
    NOT_REPLIED = "not_replied"
    NO_OTHER_CASE = "no_other_case"
    NOT_DUE = "not_due"


@dataclass(frozen=True, slots=True)
class Refusal:
    """`field` names the input of a modal that is to be mended; `args` fill the sentence."""

    no: No
    args: Mapping[str, str] = field(default_factory=dict)
    field: str = ""
