"""When the owner of a quiet case is reminded, and who else with them."""

from datetime import datetime

from bot.domain.case import Case, Status
from bot.domain.ids import UserId
from bot.domain.policy import Policy

LONELY = 2
"""So many reminders go to the owner (the second also to who opened the case) before approvers hear of it."""


def next_reminder(case: Case, policy: Policy) -> datetime | None:
    """The moment of the next reminder (UTC); None once the case is closed.

    The last step repeats, so an open case can never fall silent. A snooze only ever delays.
    """
    if case.status is Status.CLOSED:
        return None
    steps = policy.clocks.reminders
    last = case.reminded_at or case.quiet_since
    due = last + steps[min(case.reminders, len(steps) - 1)]
    return max(due, case.snoozed_until) if case.snoozed_until else due


def audience(case: Case, policy: Policy, number: int) -> tuple[UserId, ...]:
    """Whom the `number`-th reminder mentions beside the owner: wider each time.

    A case that nobody owns is everybody's from the first reminder on. An address that belongs to no known person
    cannot be mentioned.
    """
    wider = [case.opened_by] if number >= LONELY or case.owner is None else []
    if number > LONELY or case.owner is None:
        wider += [*(policy.admins if policy.approvers is None else policy.approvers), policy.default_owner]
    named = [user for user in wider if user is not None and user != case.owner and "@" not in user]
    return tuple(dict.fromkeys(named))
