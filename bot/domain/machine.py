"""The state machine of a case, as one table."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from bot.domain.case import Status
from bot.domain.commands import (
    AddRound,
    ApproveGrant,
    ApproveReply,
    AskForDraft,
    CaseCommand,
    CloseCase,
    EditReply,
    ExpireGrant,
    HandOverGrant,
    MoveUpGrant,
    OfferGrant,
    PublishReply,
    RecordDeletion,
    RecordDraft,
    RecordReview,
    RecordUnderstanding,
    RefuseGrant,
    RejectReply,
    Remind,
    ReopenCase,
    Snooze,
    StateFacts,
    TakeBackGrant,
    TakeCase,
    WithdrawApproval,
)

OPEN, DRAFTED, APPROVED, REPLIED, CLOSED = Status
ALL: Final = frozenset(Status)
ALIVE: Final = ALL - {CLOSED}
WRITING: Final = frozenset({OPEN, DRAFTED, APPROVED})


class Row(NamedTuple):
    """In which statuses a command is taken, and the status it leads to; None leaves it as it is.

    `unsays`: it can change the goodwill behind an approved reply, which then waits for a new approval.
    """

    when: frozenset[Status]
    then: Status | None
    unsays: bool = False

    def leads(self, status: Status) -> Status | None:
        """The status the command can lead to from this one; None when it changes none."""
        then = DRAFTED if self.unsays and status is APPROVED else self.then
        return then if status in self.when and then is not status else None


MACHINE: Final[Mapping[type[CaseCommand], Row]] = MappingProxyType(
    {
        AddRound: Row(ALL, OPEN),
        RecordUnderstanding: Row(WRITING, None),
        StateFacts: Row(ALIVE, None),
        AskForDraft: Row(ALIVE, None),
        RecordDraft: Row(ALIVE, DRAFTED),
        RecordReview: Row(frozenset({DRAFTED, APPROVED}), None),
        RecordDeletion: Row(frozenset({DRAFTED, APPROVED}), OPEN),
        EditReply: Row(ALIVE, DRAFTED),
        ApproveReply: Row(frozenset({DRAFTED}), APPROVED),
        WithdrawApproval: Row(frozenset({APPROVED}), DRAFTED),
        RejectReply: Row(frozenset({DRAFTED, APPROVED}), OPEN),
        PublishReply: Row(frozenset({APPROVED, REPLIED}), REPLIED),
        OfferGrant: Row(ALIVE, None, unsays=True),
        ApproveGrant: Row(ALIVE, None, unsays=True),
        RefuseGrant: Row(ALIVE, None),
        MoveUpGrant: Row(ALIVE, None),
        ExpireGrant: Row(ALIVE, None, unsays=True),
        HandOverGrant: Row(ALL, None),
        TakeBackGrant: Row(ALL, None, unsays=True),
        TakeCase: Row(ALIVE, None),
        Snooze: Row(ALIVE, None),
        Remind: Row(ALIVE, None),
        CloseCase: Row(ALIVE, CLOSED),
        ReopenCase: Row(frozenset({CLOSED}), OPEN),
    }
)


def diagram() -> str:
    """The table as a Mermaid state diagram: the arrows that change a status."""
    arrows: dict[tuple[Status, Status], list[str]] = {}
    for command, row in MACHINE.items():
        for status in Status:
            then = row.leads(status)
            if then:
                arrows.setdefault((status, then), []).append(command.__name__)
    lines = [f"    {a} --> {b}: {', '.join(names)}" for (a, b), names in arrows.items()]
    return "\n".join(["stateDiagram-v2", f"    [*] --> {OPEN}: OpenCase", *lines, f"    {CLOSED} --> [*]"])
