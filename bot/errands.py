"""Errands whose result comes back as a command: the model, a person's yes or no, a quiet case."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.desk import FRESH, Desk, Handled
from bot.domain.case import Via
from bot.domain.commands import (
    ApproveGrant,
    ApproveReply,
    AskForDraft,
    Command,
    PublishReply,
    RecordDraft,
    RecordUnderstanding,
    RefuseGrant,
    RejectReply,
    Remind,
    Snooze,
    TakeCase,
    WithdrawApproval,
)
from bot.domain.effects import Kind, Understand, Whisper, WriteDraft
from bot.domain.ids import CaseId, TeamId
from bot.domain.people import Person
from bot.domain.policy import Meaning, Policy
from bot.domain.refusal import No, Refusal
from bot.domain.review import basis
from bot.jobs import Ballot, Remember, Work, new_job
from bot.outbox import Fenced, Task, Worker
from bot.ports import Clock, Slack, Writer
from storage.jobs import Job
from storage.transaction import Transaction

TEXTS = frozenset({Kind.DRAFT, Kind.COPY, Kind.ASK})
GRANTS = frozenset({Kind.GRANT, Kind.ASK_GRANT})

Words = Callable[[Refusal, Policy], str]
"""The sentence for a refusal, in the team's language."""


class Errands:
    """Runs errands and hands what they bring to the desk, behind the job's fence."""

    def __init__(self, desk: Desk, slack: Slack, writer: Writer, words: Words, clock: Clock) -> None:
        self._desk = desk
        self._store = desk.store
        self._slack = slack
        self._writer = writer
        self._words = words
        self._clock = clock

    def workers(self) -> dict[type[Work], Worker]:
        return {
            Understand: self.understand,
            WriteDraft: self.draft,
            Ballot: self.ballot,
            Remember: self.remember,
        }

    async def understand(self, task: Task, work: Understand) -> None:
        case, policy = await self._store.run(
            lambda tx: (tx.look_case(work.case), self._desk.policy(tx, work.case.team))
        )
        if case is None or len(case.rounds) != work.round:
            await self._bring(task.job, None)
            return
        understanding = await self._writer.understand(case, policy)
        recorded = RecordUnderstanding(
            id=f"understood:{work.case.number}:{work.round}",
            at=self._clock.now(),
            case=work.case,
            round=work.round,
            understanding=understanding,
        )
        await self._bring(task.job, recorded)

    async def draft(self, task: Task, work: WriteDraft) -> None:
        """A draft made from what is no longer so is not even begun; the desk refuses one that became so."""
        case, policy = await self._store.run(
            lambda tx: (tx.look_case(work.case), self._desk.policy(tx, work.case.team))
        )
        if case is None or basis(case) != work.basis:
            await self._bring(task.job, None)
            return
        draft = await self._writer.draft(case, policy, self._clock.now())
        recorded = RecordDraft(
            id=f"drafted:{work.case.number}:{task.job.token}",
            at=self._clock.now(),
            case=work.case,
            basis=work.basis,
            draft=draft,
        )
        await self._bring(task.job, recorded)

    async def remember(self, task: Task, work: Remember) -> None:
        case = await self._store.run(lambda tx: tx.look_case(work.case))
        if case is None:
            await self._bring(task.job, None)
            return
        number = case.reminders + 1
        remind = Remind(id=f"remind:{task.job.token}", at=task.now, case=work.case, number=number)
        await self._bring(task.job, remind)

    async def ballot(self, task: Task, ballot: Ballot) -> None:
        """Find what was voted on and who it was, then ask the desk; a no is told to that person alone."""
        named = await self._named(ballot)
        if named is None:
            await self._park(task.job, ballot)
            return
        person = await self._fresh(ballot)
        command = command_of(named, person) if person else None
        no = Refusal(No.NOT_A_MEMBER) if person is None and ballot.added else None

        def cast(tx: Transaction) -> None:
            self._fence(tx, task.job)
            answer = self._desk.decide_and_store(tx, command) if command else Handled(refusal=no)
            if answer.refusal and not answer.duplicate and _worth_telling(ballot, answer.refusal):
                _whisper(tx, named, self._words(answer.refusal, self._desk.policy(tx, ballot.team)), task.now)

        await self._store.run(cast)

    async def _named(self, ballot: Ballot) -> Ballot | None:
        """The ballot with its case and kind; None while the message it stands on is not known."""
        if ballot.number is not None:
            return ballot
        found = await self._store.run(lambda tx: tx.message_at(ballot.team, ballot.channel, ballot.ts))
        if found is None or found.case_number is None:
            return None
        case = CaseId(ballot.team, found.case_number)
        sha256 = ""
        if found.kind in TEXTS:
            stored = await self._store.run(lambda tx: tx.look_case(case))
            revision = stored.revision(int(found.ref)) if stored else None
            sha256 = revision.sha256 if revision else ""
        named = replace(ballot, number=found.case_number, kind=found.kind, ref=found.ref, sha256=sha256)
        return replace(named, thread_ts=found.thread_ts)

    async def _fresh(self, ballot: Ballot) -> Person | None:
        """The person as Slack knows them now, at most a minute old; None when Slack knows nobody of that id."""
        now = self._clock.now()
        stored = await self._store.run(lambda tx: tx.person(ballot.team, ballot.user))
        if stored is not None and now - stored.refreshed_at < FRESH:
            return stored
        person = await self._slack.person(ballot.team, ballot.user)
        if person is not None:
            known = person
            await self._store.run(lambda tx: tx.save_person(known))
        return person

    async def _park(self, job: Job, ballot: Ballot) -> None:
        """An emoji on a message we do not know: not ours, or not ours yet."""

        def park(tx: Transaction) -> None:
            self._fence(tx, job)
            vote = ballot.vote()
            if vote is not None:
                tx.park_vote(vote)

        await self._store.run(park)

    async def _bring(self, job: Job, command: Command | None) -> None:
        def bring(tx: Transaction) -> None:
            self._fence(tx, job)
            if command is not None:
                self._desk.decide_and_store(tx, command)

        await self._store.run(bring)

    @staticmethod
    def _fence(tx: Transaction, job: Job) -> None:
        if not tx.finish_job(job.id, job.token):
            raise Fenced(job.id)


def command_of(ballot: Ballot, person: Person) -> Command | None:
    """What an emoji or button asks for, given what it stands on; None where it means nothing there."""
    assert ballot.number is not None, "named before"
    case = CaseId(ballot.team, ballot.number)
    if not ballot.added:
        return _taken_back(ballot, person, case)
    if ballot.meaning is Meaning.OWN:
        return TakeCase(id=ballot.id, at=ballot.at, case=case, person=person)
    if ballot.meaning is Meaning.SNOOZE:
        return Snooze(id=ballot.id, at=ballot.at, case=case, by=person.id)
    if ballot.kind in TEXTS:
        return _on_text(ballot, person, case)
    if ballot.kind in GRANTS:
        return _on_grant(ballot, person, case)
    return None


def _taken_back(ballot: Ballot, person: Person, case: CaseId) -> Command | None:
    if ballot.meaning is not Meaning.APPROVE or ballot.kind not in TEXTS:
        return None
    revision = int(ballot.ref)
    return WithdrawApproval(id=ballot.id, at=ballot.at, case=case, by=person.id, revision=revision, via=ballot.via)


def _on_text(ballot: Ballot, person: Person, case: CaseId) -> Command | None:
    revision, at = int(ballot.ref), ballot.at
    match ballot.meaning:
        case Meaning.APPROVE:
            return ApproveReply(
                id=ballot.id,
                at=at,
                case=case,
                person=person,
                revision=revision,
                sha256=ballot.sha256,
                via=ballot.via,
                override=ballot.words,
            )
        case Meaning.REJECT:
            return RejectReply(id=ballot.id, at=at, case=case, person=person, revision=revision, reason=ballot.words)
        case Meaning.ANOTHER:
            return AskForDraft(id=ballot.id, at=at, case=case, by=person.id)
        case Meaning.PUBLISHED:
            return PublishReply(
                id=ballot.id, at=at, case=case, person=person, revision=revision, permalink=ballot.words
            )
        case _:
            return None


def _on_grant(ballot: Ballot, person: Person, case: CaseId) -> Command | None:
    grant = int(ballot.ref)
    match ballot.meaning:
        case Meaning.APPROVE:
            return ApproveGrant(id=ballot.id, at=ballot.at, case=case, person=person, grant=grant)
        case Meaning.REJECT:
            return RefuseGrant(id=ballot.id, at=ballot.at, case=case, person=person, grant=grant)
        case _:
            return None


def _worth_telling(ballot: Ballot, no: Refusal) -> bool:
    """Taking an emoji away that never counted is no news."""
    silent = {No.NOTHING_APPROVED, No.NOT_YOUR_APPROVAL, No.WRONG_STATUS}
    return ballot.added or ballot.via is Via.BUTTON or no.no not in silent


def _whisper(tx: Transaction, ballot: Ballot, text: str, now: datetime) -> None:
    whisper = Whisper(TeamId(ballot.team), ballot.channel, ballot.user, text, ballot.thread_ts)
    job, replace_waiting = new_job(whisper, ballot.team, now)
    tx.add_job(job, replace=replace_waiting)
