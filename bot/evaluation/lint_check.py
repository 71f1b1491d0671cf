"""How well the reply lint knows its rules: what it must find, what it finds, and what it should not."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bot.domain.reply_text import RULES, Finding, Level, lint
from bot.evaluation.cases import BadFile, Checked, read
from bot.ports import Languages


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found in one reply, but for what it is allowed."""

    reply: Checked
    found: tuple[Finding, ...]

    @property
    def raised(self) -> frozenset[str]:
        return frozenset(finding.rule for finding in self.found)

    @property
    def passes(self) -> bool:
        """Whether the reply is meant to break nothing; a fooled one only has another defence than the lint."""
        return not self.reply.flags and self.reply.kind != "fooled_reply"


@dataclass(frozen=True, slots=True)
class Score:
    """One rule's figures: `cases` must raise it; `alarms` are passing replies that do, `beside` other bad ones."""

    rule: str
    cases: int
    hits: int
    alarms: int
    beside: int

    @property
    def misses(self) -> int:
        return self.cases - self.hits

    @property
    def precision(self) -> float | None:
        raised = self.hits + self.alarms
        return self.hits / raised if raised else None

    @property
    def recall(self) -> float | None:
        return self.hits / self.cases if self.cases else None


def check_lint(path: Path, languages: Languages) -> tuple[int, str]:
    """The exit code and what to print: 0 when all is as the file says, 1 when not, 2 when the file is no use."""
    try:
        outcomes = measured(read(path), languages)
    except BadFile as bad:
        return 2, str(bad)
    problems = [*failures(outcomes)]
    parts = [
        table(scores(outcomes)),
        "\n".join(warnings(outcomes)),
        "\n".join(problems),
        _summary(outcomes, problems),
    ]
    return 1 if problems else 0, "\n\n".join(part for part in parts if part)


def measured(replies: Iterable[Checked], languages: Languages) -> tuple[Outcome, ...]:
    """Every reply checked, in the language it looks like."""
    outcomes = []
    for reply in replies:
        looks = languages.detect(reply.text)
        context = replace(reply.context, detected_language=looks.language, detected_probability=looks.certainty)
        also = reply.allowed - reply.flags
        outcomes.append(Outcome(reply, tuple(f for f in lint(reply.text, context) if f.rule not in also)))
    return tuple(outcomes)


def scores(outcomes: Sequence[Outcome]) -> tuple[Score, ...]:
    """The figures of every rule that was asked for or raised."""
    every = [_score(rule, outcomes) for rule in sorted(RULES)]
    return tuple(score for score in every if score.cases or score.alarms or score.beside)


def failures(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Each rule that should have been raised and was not, and each block on a reply that passes."""
    for outcome in outcomes:
        name = f"{outcome.reply.case} {outcome.reply.kind}"
        for rule in sorted(outcome.reply.flags - outcome.raised):
            yield f"{name}: {rule} is not raised."
        if outcome.passes:
            for finding in outcome.found:
                if finding.level is Level.BLOCK:
                    yield f"{name}: {finding.rule} blocks it{_about(finding)}."


def warnings(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Hints on replies that pass: no failure, but somebody has to read them."""
    for outcome in (o for o in outcomes if o.passes):
        for finding in outcome.found:
            if finding.level is Level.WARN:
                yield f"{outcome.reply.case} {outcome.reply.kind}: {finding.rule} warns{_about(finding)}."


def table(every: Sequence[Score]) -> str:
    """One line for each rule."""
    head = f"{'rule':<6}{'cases':>7}{'hits':>7}{'misses':>8}{'alarms':>8}{'beside':>8}{'precision':>11}{'recall':>8}"
    lines = [
        f"{s.rule:<6}{s.cases:>7}{s.hits:>7}{s.misses:>8}{s.alarms:>8}{s.beside:>8}"
        f"{_share(s.precision):>11}{_share(s.recall):>8}"
        for s in every
    ]
    legend = "alarms: replies that break nothing; beside: raised on a reply that breaks other rules (not counted)."
    return "\n".join([head, *lines, legend])


def _score(rule: str, outcomes: Sequence[Outcome]) -> Score:
    meant = [o for o in outcomes if rule in o.reply.flags]
    others = [o for o in outcomes if rule not in o.reply.flags and rule in o.raised]
    alarms = sum(o.passes for o in others)
    return Score(rule, len(meant), sum(rule in o.raised for o in meant), alarms, len(others) - alarms)


def _summary(outcomes: Sequence[Outcome], problems: Sequence[str]) -> str:
    passing = sum(o.passes for o in outcomes)
    said = f"{len(outcomes)} replies checked, {passing} of them meant to pass"
    return f"{said}: {len(problems)} not as they should be." if problems else f"{said}: all as they should be."


def _about(finding: Finding) -> str:
    detail = f" ({finding.detail})" if finding.detail else ""
    return f"{detail} on “{' '.join(finding.span.split())[:60]}”" if finding.span.strip() else detail


def _share(share: float | None) -> str:
    return "–" if share is None else f"{share:.2f}"
