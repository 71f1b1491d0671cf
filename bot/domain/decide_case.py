"""Decisions about a case as a whole: opening, rounds, facts, owner, reminders, closing."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.domain.case import Case, Closing, GrantState, Outcome, Status
from bot.domain.circumstances import Circumstances, Decision
from bot.domain.commands import (
    AddRound,
    CloseCase,
    OpenCase,
    RecordUnderstanding,
    Remind,
    ReopenCase,
    Snooze,
    StateFacts,
    TakeCase,
)
from bot.domain.events import (
    CaseClosed,
    CaseOpened,
    CaseReopened,
    CaseSnoozed,
    CaseTaken,
    Event,
    FactsStated,
    GrantReleased,
    GrantSpent,
    OwnerReminded,
    PostUnderstood,
    RoundAdded,
)
from bot.domain.ids import CaseId, UserId
from bot.domain.platforms import Platform
from bot.domain.post import Round, digest, likeness, visible, worded
from bot.domain.refusal import No, Refusal
from bot.domain.reminders import next_reminder

AFTER_A_REPLY: Final = frozenset({Outcome.SATISFIED, Outcome.ANSWERED})
"""Outcomes that claim an answer was given."""
NEEDS_NO_CAUSE: Final = frozenset({Outcome.NOT_A_COMPLAINT, Outcome.DUPLICATE})
LONGEST_SNOOZE: Final = timedelta(days=14)


def open_case(case: Case | None, command: OpenCase, now: Circumstances) -> Decision:
    """A new case, unless this very post has one (`case`) already."""
    if case is not None:
        return Refusal(No.ALREADY_A_CASE, {"number": str(case.id.number)})
    if not visible(command.post.text) and not command.post.link:
        return Refusal(No.NOTHING_TO_READ, field="post")
    new = CaseId(command.team, now.number)
    source = command.source
    opened = Case(
        id=new,
        brand=command.brand,
        status=Status.OPEN,
        opened_at=command.at,
        opened_by=command.by,
        owner=_owner(command, now),
        source=source,
        channel=source.channel if source.anchored and source.channel else command.channel,
        thread_ts=source.ts if source.anchored else None,
        rounds=(Round(1, command.post, command.at),),
        quiet_since=command.at,
        likeness=likeness(command.post.text),
        similar=now.similar,
    )
    return (CaseOpened(case=new, at=command.at, by=command.by, opened=opened),)


def _owner(command: OpenCase, now: Circumstances) -> UserId | None:
    """Who handed the post over; for feeds and guests, who cannot act on a case, the policy's choice."""
    outsider = now.person is not None and not now.person.full_member
    return now.policy.default_owner if command.by is None or outsider else command.by


def add_round(case: Case, command: AddRound) -> Decision:
    """The author answered: the next round, in a closed case too. The same words twice are one statement."""
    if not visible(command.post.text) and not command.post.link:
        return Refusal(No.NOTHING_TO_READ, field="post")
    if any(likeness(r.post.text) == likeness(command.post.text) and visible(r.post.text) for r in case.rounds):
        return Refusal(No.ALREADY_A_CASE, {"number": str(case.id.number)}, field="post")
    added = Round(len(case.rounds) + 1, command.post, command.at)
    if not worded(case.rounds[-1].post.text):
        added = _completed(case.rounds[-1], command)
    return (RoundAdded(case=case.id, at=command.at, by=command.by, round=added, keys=command.source.keys),)


def _completed(bare: Round, command: AddRound) -> Round:
    """A link came first and its text after it (a preview, or pasted): one statement, not two."""
    known, given = bare.post, command.post
    platform = known.platform if given.platform is Platform.OTHER else given.platform
    post = replace(given, link=given.link or known.link, author=given.author or known.author, platform=platform)
    return replace(bare, post=post)


def record_understanding(case: Case, command: RecordUnderstanding) -> Decision:
    """Only of the words that stand now: a post may be completed while it is read."""
    if command.round != len(case.rounds) or command.text != digest(case.rounds[-1].post.text):
        return Refusal(No.STALE)
    return (PostUnderstood(case=case.id, at=command.at, by=None, understanding=command.understanding),)


def state_facts(case: Case, command: StateFacts) -> Decision:
    deadline = command.facts.deadline
    if deadline is not None and deadline <= command.at and deadline != case.facts.deadline:
        return Refusal(No.IN_THE_PAST, field="deadline")
    return (FactsStated(case=case.id, at=command.at, by=command.by, facts=command.facts),)


def take(case: Case, command: TakeCase) -> Decision:
    if not command.person.full_member:
        return Refusal(No.NOT_A_MEMBER)
    if case.owner == command.person.id:
        return Refusal(No.ALREADY_YOURS, {"number": str(case.id.number)})
    return (CaseTaken(case=case.id, at=command.at, by=command.person.id, owner=command.person.id),)


def snooze(case: Case, command: Snooze, now: Circumstances) -> Decision:
    until = command.until or command.at + now.policy.clocks.snooze
    if until <= command.at:
        return Refusal(No.IN_THE_PAST, field="until")
    until = min(until, command.at + LONGEST_SNOOZE)
    return (CaseSnoozed(case=case.id, at=command.at, by=command.by, until=until),)


def remind(case: Case, command: Remind, now: Circumstances) -> Decision:
    due = next_reminder(case, now.policy)
    if due is None or command.number != case.reminders + 1 or command.at < due:
        return Refusal(No.NOT_DUE)
    return (OwnerReminded(case=case.id, at=command.at, by=None, number=command.number),)


def close(case: Case, command: CloseCase, now: Circumstances) -> Decision:
    """Closing without a published reply needs a reason, and a cause is always named (practices.md, item 59)."""
    no = _cannot_close(case, command, now)
    if no is not None:
        return no
    closing = Closing(
        outcome=command.outcome,
        by=command.by,
        at=command.at,
        cause=command.cause,
        reason=command.reason.strip(),
        same_as=command.same_as,
    )
    closed = CaseClosed(case=case.id, at=command.at, by=command.by, closing=closing)
    return (*_settled(case, command), closed)


def _cannot_close(case: Case, command: CloseCase, now: Circumstances) -> Refusal | None:
    own = command.same_as in (None, case.id.number)
    if command.outcome is Outcome.DUPLICATE and (own or not now.other_exists):
        return Refusal(No.NO_OTHER_CASE, {"number": str(command.same_as or "")}, field="same_as")
    owed = [grant for grant in case.grants if grant.owed and (case.answered or grant.state is GrantState.SPENT)]
    if owed:
        return Refusal(No.NOT_HANDED_OVER, {"grant": str(owed[0].number)}, field="outcome")
    if case.answered is None:
        if command.outcome in AFTER_A_REPLY:
            return Refusal(No.NOT_REPLIED, field="outcome")
        if command.outcome is not Outcome.DUPLICATE and not visible(command.reason):
            return Refusal(No.REASON_NEEDED, field="reason")
    if command.cause and command.cause not in now.policy.causes:
        return Refusal(No.UNKNOWN_CAUSE, {"cause": command.cause}, field="cause")
    if not command.cause and command.outcome not in NEEDS_NO_CAUSE:
        return Refusal(No.CAUSE_NEEDED, field="cause")
    return None


def _settled(case: Case, command: CloseCase) -> list[Event]:
    """Goodwill of an answered case was given; of any other it is free again."""
    settled: list[Event] = []
    for grant in case.grants:
        if grant.state is GrantState.GRANTED and case.answered:
            spent = replace(grant, state=GrantState.SPENT)
            settled.append(GrantSpent(case=case.id, at=command.at, by=command.by, grant=spent))
        elif grant.state in (GrantState.GRANTED, GrantState.ASKED):
            released = replace(grant, state=GrantState.RELEASED)
            settled.append(GrantReleased(case=case.id, at=command.at, by=command.by, grant=released))
    return settled


def reopen(case: Case, command: ReopenCase) -> Decision:
    return (CaseReopened(case=case.id, at=command.at, by=command.by),)
