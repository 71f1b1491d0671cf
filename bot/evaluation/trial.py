"""One case tried: the product's own writer reads and drafts it, and everything that can be measured is."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from bot.domain.case import Case, Draft, Revision
from bot.domain.policy import Policy
from bot.domain.post import digest
from bot.domain.reply_text import Finding, Level, ReplyContext, lint
from bot.domain.review import findings
from bot.domain.understanding import Severity
from bot.evaluation.entries import Entry
from bot.evaluation.parts import missing
from bot.llm import Call
from bot.llm_answer import Problem, Used
from bot.ports import Writer
from prompts.judge import Judgement
from prompts.templates import UNKNOWN_LANGUAGE

Reviewer = Callable[[Case, Draft], Awaitable[tuple[Finding, ...] | None]]
"""A second reading of the draft by a model; None where it could not be read."""


class Judge(Protocol):
    async def judge(self, entry: Entry, draft: Draft) -> Judgement | Problem: ...

    def taken(self) -> "Tokens":
        """What was asked of it since the last time."""
        ...


@dataclass(frozen=True, slots=True)
class Tokens:
    """What the calls of one case took; `guessed` where a server did not count them all."""

    input: int = 0
    output: int = 0
    guessed: bool = False

    def __add__(self, other: "Tokens") -> "Tokens":
        return Tokens(self.input + other.input, self.output + other.output, self.guessed or other.guessed)


class Count:
    """The writer's meter: nothing is capped, everything is added up."""

    def __init__(self) -> None:
        self._calls: list[Tokens] = []

    async def reserve(self, call: Call) -> int:
        self._calls.append(Tokens(call.tokens_in, call.tokens_out, guessed=True))
        return len(self._calls) - 1

    async def settle(self, ticket: int, used: Used | None, _outcome: str) -> None:
        if used is not None:
            self._calls[ticket] = Tokens(used.input, used.output)

    def taken(self) -> Tokens:
        """What was added since the last time."""
        taken, self._calls = sum(self._calls, start=Tokens()), []
        return taken


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of one case. `draft` is None where the product would ask a person instead of drafting.

    `reviewed` and `judged` are None where nobody reviews or judges; `problem` says why a part was done without the
    model, `forbidden` which patterns of the file the reply matches. `tokens` are those of the product's own calls,
    `judge_tokens` what judging them took.
    """

    name: str
    language: str
    draft: Draft | None
    problem: str
    found: tuple[Finding, ...]
    wanted: tuple[str, ...]
    missing: tuple[str, ...]
    forbidden: tuple[str, ...]
    severity: Severity
    expected: Severity | None
    reviewed: tuple[Finding, ...] | None
    judged: Judgement | Problem | None
    tokens: Tokens
    judge_tokens: Tokens | None
    seconds: float

    @property
    def blocks(self) -> tuple[str, ...]:
        return _rules(self.found, Level.BLOCK)

    @property
    def warnings(self) -> tuple[str, ...]:
        return tuple(rule for rule in _rules(self.found, Level.WARN) if rule not in self.blocks)

    @property
    def agrees(self) -> bool | None:
        """Whether the triage weighed the case as people did."""
        return None if self.expected is None else self.severity is self.expected

    @property
    def underrated(self) -> bool:
        return self.expected is Severity.SIGNIFICANT and self.severity is Severity.MINOR

    @property
    def score(self) -> int | None:
        return self.judged.score if isinstance(self.judged, Judgement) else None


@dataclass(frozen=True, slots=True)
class Broken:
    """A case that could not be tried, and what to mend in the file."""

    name: str
    why: str


@dataclass(frozen=True)
class Bench:
    """Who writes, who looks at it afterwards, and what is counted."""

    writer: Writer
    policy: Policy
    steady: Callable[[], float]
    count: Count
    judge: Judge | None = None
    reviewer: Reviewer | None = None

    async def tried(self, entry: Entry) -> Trial:
        """The case read and drafted as the bot does it: first the triage, then a draft that knows it."""
        began = self.steady()
        understanding = await self.writer.understand(entry.case, self.policy)
        case = replace(entry.case, understanding=understanding)
        written = await self.writer.draft(case, self.policy, entry.at)
        seconds = self.steady() - began
        draft = None if written.problem == UNKNOWN_LANGUAGE else written
        reviewed = await self.reviewer(case, draft) if self.reviewer and draft else None
        text = draft.text if draft else ""
        context = _as_drafted(entry, written)
        return Trial(
            name=entry.name,
            language=entry.case.language,
            draft=draft,
            problem=written.problem or understanding.problem,
            found=_found(case, draft, context, self.policy, entry.at) if draft else (),
            wanted=entry.wanted,
            missing=missing(entry.wanted, text, context) if draft else (),
            forbidden=tuple(p.pattern for p in entry.forbidden if p.search(text)),
            severity=understanding.severity,
            expected=entry.severity,
            reviewed=reviewed,
            judged=await self.judge.judge(entry, draft) if self.judge and draft else None,
            tokens=self.count.taken(),
            judge_tokens=self.judge.taken() if self.judge else None,
            seconds=seconds,
        )


def _as_drafted(entry: Entry, draft: Draft) -> ReplyContext:
    """What the file says of the case, with what the draft says of itself."""
    return replace(
        entry.context,
        detected_language=draft.detected,
        detected_probability=draft.certainty,
        promise=draft.promise,
        deadline_span=draft.deadline_span or None,
    )


def _found(case: Case, draft: Draft, context: ReplyContext, policy: Policy, at: datetime) -> tuple[Finding, ...]:
    """What an approver would be shown of it, and what the file knows besides."""
    revision = Revision(len(case.revisions) + 1, len(case.rounds), draft, digest(draft.whole), at)
    return tuple(dict.fromkeys((*lint(draft.text, context), *findings(case, revision, policy))))


def _rules(found: tuple[Finding, ...], level: Level) -> tuple[str, ...]:
    return tuple(dict.fromkeys(finding.rule for finding in found if finding.level is level))
