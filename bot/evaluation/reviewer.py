"""The product's own second reading of a draft, as a measurement takes it."""

from dataclasses import replace

from bot.domain.case import Case, Draft, Revision
from bot.domain.policy import Policy
from bot.domain.post import digest
from bot.domain.reply_text import Finding, Level
from bot.evaluation.trial import Reviewer
from bot.ports import Writer


def reviewer_of(writer: Writer, policy: Policy) -> Reviewer:
    """Has the writer's model read each draft; None where it does not, or where that failed."""

    async def reviewed(case: Case, draft: Draft) -> tuple[Finding, ...] | None:
        revision = Revision(len(case.revisions) + 1, len(case.rounds), draft, digest(draft.whole), case.opened_at)
        drafted = replace(case, revisions=(*case.revisions, revision))
        review = await writer.review(drafted, revision, policy)
        if review is None or review.problem:
            return None
        return tuple(Finding(remark.about, Level.WARN, remark.quote, remark.why) for remark in review.remarks)

    return reviewed
