"""Bugs in a case's own rules: approvals, reminders, the trail."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any, Final

import bot.desk
import bot.domain.consequences
import bot.domain.decide_grant
import bot.domain.decide_reply
import bot.domain.evolve
import bot.jobs
from bot.domain.case import Case, Status
from bot.domain.events import OwnerReminded, ReplyDrafted
from bot.domain.ids import CaseId
from bot.errands import Errands
from bot.simulator.planted.bug import Bug, always, bug
from storage.audit import START, Audit


def _latest_named(right: Callable[..., Awaitable[Any]]) -> Any:
    async def named(self: Errands, ballot: Any) -> Any:
        found = await right(self, ballot)
        if found is None or found.kind != "draft":
            return found
        case: Case | None = await self._store.run(lambda tx: tx.look_case(_case_id(found)))
        live = case.live if case else None
        return replace(found, ref=str(live.number), sha256=live.sha256) if live else found

    return named


def _case_id(ballot: Any) -> CaseId:
    return CaseId(ballot.team, ballot.number)


def _approval_kept(right: Callable[[Case, Any], Case]) -> Any:
    def apply(case: Case, event: Any) -> Case:
        after = right(case, event)
        kept = isinstance(event, ReplyDrafted) and case.status is Status.APPROVED
        return replace(after, status=Status.APPROVED) if kept else after

    return apply


def _reminded_twice(right: Callable[..., tuple[Any, ...]]) -> Any:
    def said(event: Any, before: Case, case: Case, policy: Any) -> tuple[Any, ...]:
        told = right(event, before, case, policy)
        return (*told, replace(told[0], ref=f"{told[0].ref}b")) if isinstance(event, OwnerReminded) else told

    return said


def _closed_too(right: Callable[..., Any]) -> Any:
    def due(case: Case, policy: Any) -> Any:
        return right(replace(case, status=Status.OPEN) if case.status is Status.CLOSED else case, policy)

    return due


def _unaudited(right: Callable[..., int]) -> Any:
    def append(self: Audit, event: Any) -> int:
        return 0 if event.type == "GrantAuthorised" else right(self, event)

    return append


def _chain_begun_anew(right: Callable[..., tuple[int, str]]) -> Any:
    return lambda self, team: (right(self, team)[0], START)


BUGS: Final[Mapping[str, Bug]] = {
    "anybody-approves": bug(
        "every colleague's yes to a reply counts",
        "approve",
        (bot.domain.decide_reply, "_may_not_decide", always(None)),
    ),
    "latest-approved": bug(
        "a yes counts for the newest text, not for the one under which it stands",
        "edit-while-approving",
        (Errands, "_named", _latest_named),
    ),
    "approval-kept": bug(
        "an edited text stays approved", "edit-while-approving", (bot.domain.evolve, "_apply", _approval_kept)
    ),
    "reminder-not-set": bug("nobody is reminded", "reminder-and-snooze", (bot.desk, "_set_reminder", always(None))),
    "reminded-twice": bug(
        "every reminder comes twice", "reminder-and-snooze", (bot.domain.consequences, "_said", _reminded_twice)
    ),
    "reminded-when-closed": bug(
        "a closed case keeps its reminder", "own-request", (bot.desk, "next_reminder", _closed_too)
    ),
    "trail-with-gaps": bug("a grant is not in the trail", "grant-within", (Audit, "append", _unaudited)),
    "trail-unchained": bug("the trail's links are not chained", "open", (Audit, "_next_link", _chain_begun_anew)),
}
