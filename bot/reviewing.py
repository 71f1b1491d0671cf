"""The second reading of a reply: asked of the model, and brought back as a command."""

from bot.desk import Desk
from bot.domain.case import Case, Revision
from bot.domain.commands import RecordReview
from bot.domain.effects import ReviewReply
from bot.domain.machine import MACHINE
from bot.jobs import Work
from bot.outbox import Task, Worker, fence
from bot.ports import Clock, Writer
from storage.transaction import Transaction


class Reviewing:
    """Has a text read by somebody who did not write it, and hands what they say to the desk."""

    def __init__(self, desk: Desk, writer: Writer, clock: Clock) -> None:
        self._desk = desk
        self._store = desk.store
        self._writer = writer
        self._clock = clock

    def workers(self) -> dict[type[Work], Worker]:
        return {ReviewReply: self.review}

    async def review(self, task: Task, work: ReviewReply) -> None:
        """A text that no longer waits for a yes is not even read; the desk drops what came too late."""
        case, policy = await self._store.run(
            lambda tx: (tx.look_case(work.case), self._desk.policy(tx, work.case.team))
        )
        revision = _to_be_read(case, work)
        if case is None or revision is None:
            await self._bring(task, None)
            return
        review = await self._writer.review(case, revision, policy)
        if review is None:
            await self._bring(task, None)
            return
        recorded = RecordReview(
            id=f"reviewed:{work.case.number}:{work.revision}:{task.job.token}",
            at=self._clock.now(),
            case=work.case,
            revision=work.revision,
            sha256=work.sha256,
            review=review,
        )
        await self._bring(task, recorded)

    async def _bring(self, task: Task, command: RecordReview | None) -> None:
        def bring(tx: Transaction) -> None:
            fence(tx, task.job)
            if command is not None:
                self._desk.decide_and_store(tx, command)

        await self._store.run(bring)


def _to_be_read(case: Case | None, work: ReviewReply) -> Revision | None:
    """The revision, while somebody can still be warned about exactly this text."""
    if case is None or case.live is None or case.status not in MACHINE[RecordReview].when:
        return None
    live = case.live
    same = (live.number, live.sha256) == (work.revision, work.sha256)
    return live if same and live.review is None else None
