"""The desk: one command, one transaction: claim, load, decide, store."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final, Self, TypeVar

from bot.books import GoodwillCommand, OverBudget, book, facts
from bot.domain.audit import detail
from bot.domain.authority import Authority
from bot.domain.case import Case
from bot.domain.circumstances import Circumstances
from bot.domain.commands import (
    ApproveGrant,
    ApproveReply,
    CloseCase,
    Command,
    EditReply,
    MoveUpGrant,
    OpenCase,
    RecordDraft,
    who,
)
from bot.domain.consequences import effects
from bot.domain.decide import decide
from bot.domain.effects import Effect, Link, ReviewReply, Say
from bot.domain.events import CaseOpened, Event, RoundAdded
from bot.domain.evolve import evolve
from bot.domain.ids import CaseId, ChannelId, TeamId
from bot.domain.limit_changes import overlaid
from bot.domain.policy import Policy
from bot.domain.post import likeness, visible
from bot.domain.refusal import No, Refusal
from bot.domain.reminders import next_reminder
from bot.jobs import Remember, enqueue, lanes_of, remind_key
from storage.audit import NewEvent
from storage.lost import found_out
from storage.messages import Message
from storage.store import Store
from storage.text import clean
from storage.transaction import Transaction

FRESH: Final = timedelta(seconds=60)
"""How old a person's facts may be when their yes counts (design.md, section 3)."""

T = TypeVar("T")

MOST_ADMINS: Final = 3
"""Without a policy, so many workspace admins are called when nobody else looks after a case."""


@dataclass(frozen=True, slots=True)
class Handled:
    """What became of a command. `case` is the case it led to, also where it was refused because that exists."""

    case: CaseId | None = None
    refusal: Refusal | None = None
    duplicate: bool = False

    def stored(self) -> dict[str, Any]:
        """As the claim keeps it, so that a duplicate is answered what the first was answered."""
        no = self.refusal
        return {
            "case": list(self.case) if self.case else None,
            "refusal": {"no": no.no, "args": dict(no.args), "field": no.field} if no else None,
        }

    @classmethod
    def read(cls, stored: Mapping[str, Any] | None) -> Self:
        """A duplicate's answer; a claim without an outcome was a bare "seen"."""
        stored = stored or {}
        case, no = stored.get("case"), stored.get("refusal")
        return cls(
            case=CaseId(TeamId(case[0]), case[1]) if case else None,
            refusal=Refusal(No(no["no"]), no["args"], no["field"]) if no else None,
            duplicate=True,
        )


@dataclass(frozen=True, slots=True)
class Rules:
    """The policy in force, with e-mail addresses turned into the people who have them."""

    policy: Policy = field(default_factory=Policy)

    def of(self, tx: Transaction, team: TeamId, at: datetime | None = None) -> Policy:
        """With the limits that admins changed in Slack: those of that moment, or of now."""
        return overlaid(self.file(tx, team, at), tx.limit_changes(team), at)

    def file(self, tx: Transaction, team: TeamId, at: datetime | None = None) -> Policy:
        """What the policy file alone says; of the people of a user group, those who were in it then."""
        emails = [name for name in self.policy.mentioned() if "@" in name]
        resolved = self.policy.resolved(tx.users_by_email(team, emails))
        if resolved.groups():
            resolved = resolved.with_groups(tx.group_members(team, at))
        if resolved.approvers is not None:
            return resolved
        return replace(resolved, admins=tuple(tx.admins(team, MOST_ADMINS)))


class Desk:
    """Takes commands. `handle` is a whole transaction; `decide_and_store` is for callers that are in one.

    Without a `second_reader` nobody is asked to read replies again.
    """

    def __init__(self, store: Store, rules: Callable[[], Rules], *, second_reader: bool = True) -> None:
        self.store = store
        self.rules = rules
        self._second_reader = second_reader

    async def handle(self, command: Command) -> Handled:
        """Decide the command and store what follows, once: a second delivery gets the first one's answer."""
        for _ in range(2):
            try:
                handled, lost = await found_out(lambda: self.store.run(lambda tx: self.decide_and_store(tx, command)))
            except OverBudget:
                continue
            # Who asked has had no answer yet: to them it is no second delivery.
            return replace(handled, duplicate=False) if lost else handled
        return Handled(refusal=Refusal(No.OVER_BUDGET))

    def policy(self, tx: Transaction, team: TeamId) -> Policy:
        return self.rules().of(tx, team)

    def decide_and_store(self, tx: Transaction, command: Command) -> Handled:
        # Cleaned before anything is decided: a digest must be that of the text which is stored and shown.
        command = storable(command)
        team = _team(command)
        claimed = tx.claim(team, command.id, command.at)
        if claimed is not None:
            return Handled.read(claimed.outcome)
        handled = self._decided(tx, team, command)
        tx.settle(team, command.id, handled.stored())
        return handled

    def set_reminder(self, tx: Transaction, case: Case, soonest: datetime) -> None:
        """Set the reminder of a case that has not changed, at `soonest` or later."""
        _set_reminder(tx, case, self.policy(tx, case.id.team), soonest)

    def _decided(self, tx: Transaction, team: TeamId, command: Command) -> Handled:
        policy = self.policy(tx, team)
        number = tx.next_number(team) if isinstance(command, OpenCase) else 0
        case = _load(tx, team, command)
        then = self._authorities_then(tx, team, case, command)
        decision = decide(case, command, _circumstances(tx, case, command, policy, number, then))
        if isinstance(decision, Refusal):
            self._point_to_existing(tx, command, case, decision)
            return Handled(case.id if case else None, decision)
        return Handled(self._store(tx, case, decision, policy, command).id)

    def _authorities_then(
        self, tx: Transaction, team: TeamId, case: Case | None, command: Command
    ) -> tuple[Authority, ...] | None:
        """What people might give when the request was made: a limit raised since does not count for it (F73)."""
        grant = case.grant(command.grant) if case and isinstance(command, ApproveGrant | MoveUpGrant) else None
        return self.rules().of(tx, team, grant.at).authorities if grant else None

    def _store(
        self, tx: Transaction, case: Case | None, events: tuple[Event, ...], policy: Policy, command: Command
    ) -> Case:
        told: list[Effect] = []
        for event in events:
            before, case = case, evolve(case, event)
            tx.append(_audited(event, policy))
            book(tx, event, policy)
            told += effects(event, before, case, policy)
        assert case is not None, "an event belongs to a case"
        tx.save_case(case)
        if isinstance(events[0], CaseOpened | RoundAdded):
            _remember_source(tx, case, events[0])
        for effect in told:
            if isinstance(effect, ReviewReply) and not self._second_reader:
                continue
            enqueue(tx, effect, case.id.team, command.at, _home(tx, effect, case))
        _set_reminder(tx, case, policy)
        return case

    def _point_to_existing(self, tx: Transaction, command: Command, case: Case | None, no: Refusal) -> None:
        """A post handed over again: say under it which case it is."""
        if case is None or no.no is not No.ALREADY_A_CASE or not isinstance(command, OpenCase):
            return
        source = command.source
        is_the_anchor = (source.channel, source.ts) == (case.channel, case.thread_ts)
        if source.channel and source.ts and not is_the_anchor:
            enqueue(tx, Link(case.id, source.channel, source.ts), case.id.team, command.at)


def after_all(tx: Transaction, team: TeamId, now: datetime) -> datetime:
    """Now, but later than everything that has happened, also where the clock was set back since.

    What comes into force at this moment does not count for anything that was there before.
    """
    newest = tx.newest_moment(team)
    return max(now, newest + timedelta(microseconds=1)) if newest else now


def storable(value: T) -> T:
    """The value with every text in it as a database can hold it; the same object where there is nothing to do."""
    changed: Any = value
    if type(value) is str:
        changed = clean(str(value))
        return value if changed == value else changed
    if isinstance(value, tuple):
        changed = tuple(storable(part) for part in value)
        return value if all(a is b for a, b in zip(value, changed, strict=True)) else changed
    if is_dataclass(value) and not isinstance(value, type):
        parts = {f.name: (getattr(value, f.name), storable(getattr(value, f.name))) for f in fields(value)}
        changes = {name: new for name, (old, new) in parts.items() if new is not old}
        changed = replace(changed, **changes) if changes else value
    return changed  # type: ignore[no-any-return]


def _team(command: Command) -> TeamId:
    return command.team if isinstance(command, OpenCase) else command.case.team


def _load(tx: Transaction, team: TeamId, command: Command) -> Case | None:
    if not isinstance(command, OpenCase):
        return tx.case(command.case)
    existing = tx.case_by_source(team, command.source.keys)
    return tx.case(existing) if existing else None


def _circumstances(
    tx: Transaction,
    case: Case | None,
    command: Command,
    policy: Policy,
    number: int,
    then: tuple[Authority, ...] | None,
) -> Circumstances:
    user, team = who(command), _team(command)
    person = tx.person(team, user) if user else None
    if isinstance(command, OpenCase):
        seen = tuple(tx.similar(team, likeness(command.post.text))) if visible(command.post.text) else ()
        return Circumstances(policy, person, number=number, similar=seen)
    if isinstance(command, GoodwillCommand) and case is not None:
        return Circumstances(policy, person, goodwill=facts(tx, command, case, policy, then))
    if isinstance(command, CloseCase) and command.same_as is not None:
        other = tx.look_case(CaseId(team, command.same_as))
        return Circumstances(policy, person, other_exists=other is not None)
    if isinstance(command, RecordDraft | EditReply | ApproveReply) and case is not None:
        return Circumstances(policy, person, published=tx.said_elsewhere(case.id, case.brand))
    return Circumstances(policy, person)


def _audited(event: Event, policy: Policy) -> NewEvent:
    return NewEvent(
        team=event.case.team,
        case_number=event.case.number,
        type=type(event).__name__,
        at=event.at,
        by=event.by,
        detail={**detail(event), "policy": policy.version},
    )


def _remember_source(tx: Transaction, case: Case, event: CaseOpened | RoundAdded) -> None:
    tx.add_sources(case.id, case.source.keys if isinstance(event, CaseOpened) else event.keys)
    if not isinstance(event, CaseOpened):
        return
    for lane, pace in lanes_of(case).items():
        tx.lane_interval(lane, pace)
    if case.thread_ts is not None:
        anchor = Message(
            team=case.id.team,
            name=f"anchor:{case.id.number}",
            kind="anchor",
            ref="0",
            channel=case.channel,
            ts=case.thread_ts,
            posted_at=event.at,
            case_number=case.id.number,
        )
        tx.save_message(anchor)


def _home(tx: Transaction, effect: Effect, case: Case) -> ChannelId:
    """The channel of the case that an effect tells about: closing one case may tell another."""
    if not isinstance(effect, Say) or effect.case == case.id:
        return case.channel
    other: Case | None = tx.look_case(effect.case)
    return other.channel if other else case.channel


def _set_reminder(tx: Transaction, case: Case, policy: Policy, soonest: datetime | None = None) -> None:
    """Every change of a case sets the one job that remembers it; closing removes it."""
    due = next_reminder(case, policy)
    if due is None:
        tx.cancel_job(case.id.team, remind_key(case.id))
        return
    enqueue(tx, Remember(case.id), case.id.team, max(due, soonest) if soonest else due)
