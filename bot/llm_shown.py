"""What a model wrote, as people may see it: nothing that no reader sees, and nothing that only models read."""

from dataclasses import replace
from typing import Final

from bot.domain.case import Case, Draft
from bot.domain.personal import PLACEHOLDER
from bot.domain.platforms import reply_limit
from bot.domain.remarks import Remark
from bot.domain.reply_length import reply_length
from bot.domain.understanding import Grievance, Told, Understanding
from bot.llm_answer import Problem, leftover, visible

_LONGEST_TEXT: Final = 10_000
"""Of a reply or translation where the platform has no limit: more would only flood the thread."""


def shown_draft(written: Draft | None) -> Draft | Problem:
    """The draft; an answer that holds no text, or what nobody has filled in or taken away, is none."""
    draft = None if written is None else _shown(written)
    if draft is None or not draft.text or _unfinished(f"{draft.text}\n{draft.translation}"):
        return Problem.BAD_ANSWER
    return draft


def shown_understanding(understanding: Understanding | None) -> Understanding | Problem:
    """What was understood; quotes are the author's and stay as they are."""
    if understanding is None:
        return Problem.BAD_ANSWER
    return replace(
        understanding,
        grievances=tuple(Grievance(visible(one.summary), one.quote) for one in understanding.grievances),
        claims=_told(understanding.claims),
        attempts=_told(understanding.attempts),
        emotions=_seen(understanding.emotions),
        wants=visible(understanding.wants),
        questions=_seen(understanding.questions),
    )


def shown_remarks(remarks: tuple[Remark, ...] | None) -> tuple[Remark, ...] | Problem:
    """What a second reader said; what only looks like words of theirs is left out."""
    if remarks is None:
        return Problem.BAD_ANSWER
    return tuple(replace(one, why="" if leftover(one.why) else visible(one.why)) for one in remarks)


def too_long(written: Draft, case: Case) -> bool:
    limit = reply_limit(case.post.platform)
    if max(len(written.text), len(written.translation)) > _LONGEST_TEXT:
        return True
    return limit is not None and reply_length(written.text, limit.counting) > limit.length


def _unfinished(text: str) -> bool:
    """Whether something stands in it that only models read; nobody fills in what was hidden from them."""
    return leftover(text) or PLACEHOLDER.search(text) is not None


def _shown(written: Draft) -> Draft:
    """The draft with nothing in it that a reader cannot see."""
    return replace(
        written,
        text=visible(written.text),
        translation=visible(written.translation),
        promise=visible(written.promise),
        deadline_span=visible(written.deadline_span),
        offer=visible(written.offer),
        spans=tuple((name, visible(words)) for name, words in written.spans),
    )


def _told(told: tuple[Told, ...]) -> tuple[Told, ...]:
    shown = (replace(one, summary=visible(one.summary)) for one in told)
    return tuple(one for one in shown if one.summary)


def _seen(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(shown for shown in map(visible, lines) if shown)
