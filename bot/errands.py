"""Errands whose result comes back as a command: the model, a person's yes or no, a quiet case."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.books import OverBudget
from bot.desk import FRESH, Desk, Handled
from bot.domain.case import Case, Via
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
from bot.domain.effects import Kind, Say, Understand, Whisper, WriteDraft
from bot.domain.ids import CaseId, TeamId
from bot.domain.machine import MACHINE
from bot.domain.people import Person
from bot.domain.policy import Meaning, Policy
from bot.domain.post import digest
from bot.domain.refusal import No, Refusal
from bot.domain.review import basis
from bot.domain.similar import Past, examples
from bot.jobs import Ballot, Remember, Work, enqueue, unpark
from bot.outbox import Task, Worker, fence
from bot.ports import Clock, Slack, Writer
from storage.jobs import Job
from storage.transaction import Transaction

TEXTS = frozenset({Kind.DRAFT, Kind.COPY, Kind.ASK})
ELSEWHERE = frozenset({Kind.CARD, Kind.POST, Kind.NOTE, Kind.REMINDER, Kind.SUMMARY})
"""Messages of ours about a case that are no text to decide on."""
GRANTS = frozenset({Kind.GRANT, Kind.ASK_GRANT})
ON_A_TEXT = frozenset({Meaning.APPROVE, Meaning.REJECT, Meaning.ANOTHER, Meaning.PUBLISHED})
"""Meanings that are about one text, so they count only on its message, never for "the latest"."""

SOONEST = timedelta(minutes=1)
"""A reminder that was too early is not looked at again before."""

LATE: Final = timedelta(minutes=1)
"""An emoji that is older when it is counted is looked at again: it may have been taken away unheard."""

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
        if case is None or len(case.rounds) != work.round or case.status not in MACHINE[RecordUnderstanding].when:
            await self._bring(task.job, None)
            return
        understanding = await self._writer.understand(case, policy)
        recorded = RecordUnderstanding(
            # Of this attempt: a round may have to be understood again, after a case was closed and reopened.
            id=f"understood:{work.case.number}:{work.round}:{task.job.token}",
            at=self._clock.now(),
            case=work.case,
            round=work.round,
            text=digest(case.rounds[-1].post.text),
            understanding=understanding,
        )
        await self._bring(task.job, recorded)

    async def draft(self, task: Task, work: WriteDraft) -> None:
        """A draft made from what is no longer so is not even begun; the desk refuses one that became so."""
        case, policy = await self._store.run(
            lambda tx: (tx.look_case(work.case), self._desk.policy(tx, work.case.team))
        )
        if case is None or basis(case) != work.basis or case.status not in MACHINE[RecordDraft].when:
            await self._bring(task.job, None)
            return
        past = await self._past(case, policy)
        draft = await self._writer.draft(case, policy, self._clock.now(), past)
        recorded = RecordDraft(
            id=f"drafted:{work.case.number}:{task.job.token}",
            at=self._clock.now(),
            case=work.case,
            basis=work.basis,
            draft=draft,
        )
        await self._bring(task.job, recorded)

    async def _past(self, case: Case, policy: Policy) -> Past:
        """What the brand has said to others, as far as it helps to write this reply."""
        others, said = await self._store.run(
            lambda tx: (tx.answered_cases(case.id, case.brand), tx.said_elsewhere(case.id, case.brand))
        )
        return Past(examples(case, others, policy), said)

    async def remember(self, task: Task, work: Remember) -> None:
        """Remind, or where it is too early after all (another policy, say) come again when it is time."""
        # The number is part of the id because jobs that are taken together share their token.
        name = f"remind:{work.case.number}:{task.job.token}"

        def remind(tx: Transaction) -> None:
            fence(tx, task.job)
            case = tx.case(work.case)
            if case is None:
                return
            command = Remind(id=name, at=task.now, case=work.case, number=case.reminders + 1)
            if self._desk.decide_and_store(tx, command).refusal:
                self._desk.set_reminder(tx, case, task.now + SOONEST)

        await self._store.run(remind)

    async def ballot(self, task: Task, ballot: Ballot) -> None:
        """Find what was voted on and who it was, then ask the desk; a no is told to that person alone."""
        named = await self._named(ballot)
        if named is None:
            await self._park(task.job, ballot)
            return
        if await self._taken_away(named):
            await self._bring(task.job, None)
            return
        person = await self._fresh(ballot)
        command = command_of(named, person) if person else None
        no = _no_command(named, person)

        def cast(tx: Transaction, command: Command | None, no: Refusal | None) -> None:
            fence(tx, task.job)
            if _taken_away_since(tx, ballot):
                return
            answer = self._desk.decide_and_store(tx, command) if command else Handled(refusal=no)
            _remember_removal(tx, ballot, answer)
            told = _told(tx, named, answer, task.now)
            if told is not None:
                _whisper(tx, named, self._words(told, self._desk.policy(tx, ballot.team)), task.now)

        for _ in range(2):
            try:
                await self._store.run(lambda tx: cast(tx, command, no))
            except OverBudget:
                continue
            return
        await self._store.run(lambda tx: cast(tx, None, Refusal(No.OVER_BUDGET)))

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

    async def _taken_away(self, ballot: Ballot) -> bool:
        """Whether an emoji that is counted late no longer stands; who cannot find out counts nothing yet."""
        waited = not timedelta() <= self._clock.now() - ballot.at < LATE
        if ballot.vote() is None or not ballot.added or not (ballot.late or waited):
            return False
        seen = await self._slack.message(ballot.channel, ballot.ts)
        if seen is None:
            return True
        stands = ballot.user in seen.reactions.get(ballot.emoji, frozenset())
        return not stands and ballot.emoji not in seen.partial

    async def _fresh(self, ballot: Ballot) -> Person | None:
        """The person as Slack knows them now, at most a minute old; None when Slack knows nobody of that id."""
        now = self._clock.now()
        stored = await self._store.run(lambda tx: tx.person(ballot.team, ballot.user))
        if stored is not None and timedelta() <= now - stored.refreshed_at < FRESH:
            return stored
        person = await self._slack.person(ballot.team, ballot.user)
        if person is not None:
            known = person
            await self._store.run(lambda tx: tx.save_person(known))
        return person

    async def _park(self, job: Job, ballot: Ballot) -> None:
        """An emoji on a message we do not know: not ours, or not ours yet.

        It is parked before we look once more, and whoever posts stores the message before looking for votes; so one
        of the two finds the other.
        """
        vote = ballot.vote()
        if vote is not None:
            await self._store.run(lambda tx: tx.park_vote(vote))

        def look_again(tx: Transaction) -> None:
            fence(tx, job)
            known = tx.message_at(ballot.team, ballot.channel, ballot.ts)
            if known is not None:
                unpark(tx, known, self._clock.now(), self._desk.policy(tx, ballot.team))

        await self._store.run(look_again)

    async def _bring(self, job: Job, command: Command | None) -> None:
        def bring(tx: Transaction) -> None:
            fence(tx, job)
            if command is not None:
                self._desk.decide_and_store(tx, command)

        await self._store.run(bring)


def _no_command(ballot: Ballot, person: Person | None) -> Refusal | None:
    """What to say where no command follows: to a stranger, and to a yes that does not say to which text."""
    if not ballot.added:
        return None
    if person is None:
        return Refusal(No.NOT_A_MEMBER)
    elsewhere = ballot.kind in ELSEWHERE and ballot.meaning in ON_A_TEXT
    return Refusal(No.NOT_ON_A_DRAFT) if elsewhere else None


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


def _remember_removal(tx: Transaction, ballot: Ballot, answer: Handled) -> None:
    """An emoji that was taken away before we heard of it: its late arrival must not count."""
    vote = ballot.vote()
    if vote is not None and not vote.added and answer.refusal is not None:
        tx.park_vote(vote)


def _taken_away_since(tx: Transaction, ballot: Ballot) -> bool:
    """Whether this emoji is known to be gone already; Slack does not deliver in order."""
    vote = ballot.vote()
    if vote is None or not vote.added:
        return False
    same = (vote.user, vote.emoji)
    removed = [v for v in tx.parked_votes(vote.team, vote.channel, vote.ts) if not v.added]
    return any((v.user, v.emoji) == same and float(v.event_ts) > float(vote.event_ts) for v in removed)


def _told(tx: Transaction, ballot: Ballot, answer: Handled, now: datetime) -> Refusal | None:
    """The no that the person hears, if any."""
    no = answer.refusal
    if no is None or answer.duplicate or not _worth_telling(ballot, no):
        return None
    return _hint(tx, ballot, now) if no.no is No.NOT_ON_A_DRAFT else no


def _hint(tx: Transaction, ballot: Ballot, now: datetime) -> Refusal | None:
    """Where the draft is: once to each person on each message, and beside card and post only while one waits."""
    assert ballot.number is not None, "named before"
    case = tx.look_case(CaseId(ballot.team, ballot.number))
    live = case.live if case else None
    draft = tx.message(ballot.team, Say(case.id, Kind.DRAFT, str(live.number)).name) if case and live else None
    if draft is None and ballot.kind not in (Kind.CARD, Kind.POST):
        return None
    if tx.claim(ballot.team, f"hint:{ballot.channel}:{ballot.ts}:{ballot.user}", now) is not None:
        return None
    return Refusal(No.NOT_ON_A_DRAFT, {"channel": draft.channel, "ts": draft.ts} if draft else {})


def _worth_telling(ballot: Ballot, no: Refusal) -> bool:
    """Taking an emoji away that never counted is no news."""
    silent = {No.NOTHING_APPROVED, No.NOT_YOUR_APPROVAL, No.WRONG_STATUS}
    return ballot.added or ballot.via is Via.BUTTON or no.no not in silent


def _whisper(tx: Transaction, ballot: Ballot, text: str, now: datetime) -> None:
    whisper = Whisper(TeamId(ballot.team), ballot.channel, ballot.user, text, ballot.thread_ts)
    enqueue(tx, whisper, ballot.team, now)
