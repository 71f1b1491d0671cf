"""Bugs that can be switched on: each breaks one promise of the product, and each must be caught."""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

import bot.books
import bot.desk
import bot.domain.consequences
import bot.domain.decide_grant
import bot.domain.decide_reply
import bot.domain.evolve
import bot.jobs
from bot.delivery import Delivery
from bot.desk import Desk
from bot.domain.authority import Coverage
from bot.domain.calendar import Period
from bot.domain.case import Case, Status
from bot.domain.effects import SetClock
from bot.domain.events import OwnerReminded, ReplyDrafted
from bot.domain.ids import CaseId
from bot.domain.policy import Policy
from bot.errands import Errands
from bot.outbox import Later, Outbox
from bot.slack import SlackWeb
from handlers.kit import done
from handlers.router import Router
from storage.audit import START, Audit
from storage.claims import Claims
from storage.jobs import Job, Jobs
from storage.ledger import Ledger, Reservation

Spot = tuple[Any, str]
Change = Callable[[Any], Any]


@dataclass(frozen=True)
class Planted:
    """`scenarios` are those in which it shows; `changes` make the wrong thing out of the right one."""

    about: str
    scenarios: tuple[str, ...]
    changes: tuple[tuple[Spot, Change], ...]


@contextmanager
def planted(bug: Planted) -> Iterator[None]:
    """The product with the bug in it."""
    with ExitStack() as undo:
        for (owner, name), change in bug.changes:
            kept = vars(owner)[name]
            right = getattr(owner, name)
            undo.callback(setattr, owner, name, kept)
            setattr(owner, name, change(right))
        yield


def _bug(about: str, scenarios: str, *changes: tuple[Any, str, Change]) -> Planted:
    return Planted(about, tuple(scenarios.split()), tuple(((owner, name), change) for owner, name, change in changes))


def _always(answer: Any) -> Change:
    """In the place of a function: one that always answers the same."""
    return lambda _right: lambda *_args, **_options: answer


def _never_awaited(answer: Any) -> Change:
    async def say(*_args: Any, **_options: Any) -> Any:
        return answer

    return lambda _right: say


def _acked_first(right: Callable[..., Awaitable[Any]]) -> Any:
    async def process(self: Router, **given: Any) -> Any:
        if given["req"].body.get("type") != "event_callback":
            return await right(self, **given)

        async def later() -> None:
            await right(self, **given)

        self._kit.later(later())
        return done()

    return process


def _retries_dropped(right: Callable[..., Awaitable[Any]]) -> Any:
    async def process(self: Router, **given: Any) -> Any:
        return done() if given["req"].headers.get("x-slack-retry-num") else await right(self, **given)

    return process


def _removals_dropped(right: Callable[..., Awaitable[Any]]) -> Any:
    async def process(self: Router, **given: Any) -> Any:
        event = given["req"].body.get("event") or {}
        return done() if event.get("type") == "reaction_removed" else await right(self, **given)

    return process


def _unsettled(right: Callable[..., Awaitable[Any]]) -> Any:
    async def found(self: Delivery, *args: Any) -> Any:
        try:
            return await right(self, *args)
        except Later:
            return None

    return found


FINISH: Final = Jobs.finish_job


def _finish(job: int, token: str, tx: Jobs) -> bool:
    return FINISH(tx, job, token)


def _done_when_taken(right: Callable[..., Awaitable[list[Job]]]) -> Any:
    async def claimed(self: Outbox, *args: Any) -> list[Job]:
        jobs = await right(self, *args)
        for job in jobs:
            await self._store.run(partial(_finish, job.id, job.token))
        return jobs

    return claimed


def _dropped_when_unknown(right: Callable[..., Awaitable[None]]) -> Any:
    async def again(self: Outbox, job: Job, due: Any, *, known_unsent: bool) -> None:
        if known_unsent:
            await right(self, job, due, known_unsent=known_unsent)
        else:
            await self._store.run(lambda tx: tx.finish_job(job.id, job.token))

    return again


def _dropped_when_busy(_right: Any) -> Any:
    async def not_sent(self: Outbox, job: Job, _no: Any) -> None:
        await self._store.run(lambda tx: tx.finish_job(job.id, job.token))

    return not_sent


def _unknown_taken_for_unsent(right: Callable[..., Awaitable[None]]) -> Any:
    async def again(self: Outbox, job: Job, due: Any, *, known_unsent: bool) -> None:  # noqa: ARG001
        await right(self, job, due, known_unsent=True)

    return again


def _claimed_anyway(right: Callable[..., Any]) -> Any:
    def claim(self: Claims, team: str, key: str, at: Any) -> None:
        right(self, team, key, at)

    return claim


def _remembered_spending(right: Callable[..., Any]) -> Any:
    seen: dict[Period, Any] = {}
    return lambda tx, case, policy, period, given: seen.setdefault(period, right(tx, case, policy, period, given))


def _nothing_spent(_right: Any) -> Any:
    return lambda *_: {}


def _through_float(right: Callable[..., bool]) -> Any:
    def set_aside(self: Ledger, reservation: Reservation, *about: Any) -> bool:
        amount = reservation.amount
        rounded = replace(amount, minor=int(amount.minor / 100 * 100))
        return right(self, replace(reservation, amount=rounded), *about)

    return set_aside


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


def _own_request_taken(right: Callable[..., Any]) -> Any:
    def approve(case: Case, command: Any, now: Any) -> Any:
        others = tuple(replace(g, by="U0NOBODY") for g in case.grants)  # type: ignore[arg-type]
        decided = right(replace(case, grants=others), command, now)
        if not isinstance(decided, tuple):
            return decided
        grant = case.grant(command.grant)
        return tuple(replace(e, grant=replace(e.grant, by=grant.by)) if grant else e for e in decided)

    return approve


def _reminded_twice(right: Callable[..., tuple[Any, ...]]) -> Any:
    def said(event: Any, before: Case, case: Case, policy: Any) -> tuple[Any, ...]:
        told = right(event, before, case, policy)
        return (*told, replace(told[0], ref=f"{told[0].ref}b")) if isinstance(event, OwnerReminded) else told

    return said


def _clocks_dropped(right: Callable[..., None]) -> Any:
    return lambda tx, work, *about: None if isinstance(work, SetClock) else right(tx, work, *about)


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


def _order_forgotten(right: Callable[..., Any]) -> Any:
    def place(work: Any, channel: Any) -> Any:
        found = right(work, channel)
        return replace(found, queue=None) if found.queue and found.queue.startswith("case:") else found

    return place


BUGS: Final[Mapping[str, Planted]] = {
    "ack-before-commit": _bug(
        "Slack is answered before anything is stored", "open approve", (Router, "async_process", _acked_first)
    ),
    "blind-retry": _bug(
        "what may have been sent is sent again without looking", "open", (Delivery, "_found", _never_awaited(None))
    ),
    "no-settle-time": _bug(
        "absence is believed at once, before a late accept can show", "open", (Delivery, "_found", _unsettled)
    ),
    "look-without-finding": _bug(
        "the look for an earlier attempt never finds it", "open", (SlackWeb, "find", _never_awaited(None))
    ),
    "unknown-taken-for-unsent": _bug(
        "an unknown outcome counts as not sent", "open approve", (Outbox, "_again", _unknown_taken_for_unsent)
    ),
    "unknown-dropped": _bug(
        "an order is lost after one failure of unknown outcome",
        "open approve",
        (Outbox, "_again", _dropped_when_unknown),
    ),
    "busy-dropped": _bug(
        "an order is lost when Slack is busy", "open approve", (Outbox, "_not_sent", _dropped_when_busy)
    ),
    "done-when-taken": _bug(
        "a job is removed when it is taken, not when it is done",
        "open",
        (Outbox, "_claimed", _done_when_taken),
        (Jobs, "finish_job", _always(True)),
        (Jobs, "renew", _always(True)),
    ),
    "retry-header-dropped": _bug(
        "a repeated delivery is dropped for its header", "open approve", (Router, "async_process", _retries_dropped)
    ),
    "removal-dropped": _bug(
        "an emoji taken away is not heard of", "withdraw", (Router, "async_process", _removals_dropped)
    ),
    "claim-not-checked": _bug(
        "a command is handled as often as it is delivered", "grant-within", (Claims, "claim", _claimed_anyway)
    ),
    "case-per-delivery": _bug(
        "neither the command nor the post says that there is a case already",
        "open",
        (Claims, "claim", _claimed_anyway),
        (Desk, "_point_to_existing", _always(None)),
        (bot.desk, "_load", lambda right: lambda tx, team, c: None if hasattr(c, "post") else right(tx, team, c)),
    ),
    "check-then-insert": _bug(
        "the month's sum is read once and believed afterwards",
        "concurrent-grants",
        (bot.books, "_used", _remembered_spending),
        (bot.books, "_bounds", _always([{}])),
    ),
    "month-ignored": _bug(
        "only the single grant is limited",
        "concurrent-grants",
        (bot.books, "_used", _nothing_spent),
        (bot.books, "_bounds", _always([{}])),
    ),
    "float-money": _bug("money goes through a float", "grant-within", (Ledger, "_set_aside", _through_float)),
    "reservation-forgotten": _bug("a grant sets no money aside", "grant-within", (bot.desk, "book", _always(None))),
    "release-forgotten": _bug("closing keeps the money set aside", "own-request", (Ledger, "release", _always(True))),
    "reversal-forgotten": _bug(
        "what came back stays spent", "grant-handed-over-and-reversed", (Ledger, "reverse", _always(True))
    ),
    "one-yes-enough": _bug("nothing needs two people", "grant-two-people", (Policy, "needs_two", _always(False))),
    "silence-for-ever": _bug("nobody is asked next", "grant-moved-up", (bot.desk, "enqueue", _clocks_dropped)),
    "any-authority": _bug(
        "whoever says yes to a grant has the authority for it",
        "grant-over-limit",
        (bot.domain.decide_grant, "coverage", _always(Coverage.YES)),
    ),
    "limits-ignored": _bug(
        "limits changed in Slack do not count",
        "limit-lowered-while-waiting",
        (bot.desk, "overlaid", lambda _right: lambda file, *_changes: file),
    ),
    "raise-counts-back": _bug(
        "a raised limit counts for what was asked for before",
        "limit-raised-while-waiting",
        (Desk, "_authorities_then", _always(None)),
    ),
    "own-request": _bug(
        "who asked may say yes", "own-request", (bot.domain.decide_grant, "approve", _own_request_taken)
    ),
    "anybody-approves": _bug(
        "every colleague's yes to a reply counts",
        "approve",
        (bot.domain.decide_reply, "_may_not_decide", _always(None)),
    ),
    "latest-approved": _bug(
        "a yes counts for the newest text, not for the one under which it stands",
        "edit-while-approving",
        (Errands, "_named", _latest_named),
    ),
    "approval-kept": _bug(
        "an edited text stays approved", "edit-while-approving", (bot.domain.evolve, "_apply", _approval_kept)
    ),
    "early-votes-dropped": _bug(
        "a reaction on a message we do not know yet is forgotten",
        "approve",
        (Errands, "_park", lambda _right: lambda self, job, _ballot: self._bring(job, None)),
    ),
    "reminder-not-set": _bug("nobody is reminded", "reminder-and-snooze", (bot.desk, "_set_reminder", _always(None))),
    "reminded-twice": _bug(
        "every reminder comes twice", "reminder-and-snooze", (bot.domain.consequences, "_said", _reminded_twice)
    ),
    "reminded-when-closed": _bug(
        "a closed case keeps its reminder", "own-request", (bot.desk, "next_reminder", _closed_too)
    ),
    "trail-with-gaps": _bug("a grant is not in the trail", "grant-within", (Audit, "append", _unaudited)),
    "trail-unchained": _bug("the trail's links are not chained", "open", (Audit, "_next_link", _chain_begun_anew)),
    "order-forgotten": _bug(
        "messages of one case overtake each other", "open close-and-reopen", (bot.jobs, "_place", _order_forgotten)
    ),
}
